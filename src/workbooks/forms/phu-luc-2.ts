import { type IsoDate, showDate } from '../../domain/iso-date.js'
import type { Column, Form } from '../writing/form.js'
import { peopleInTitle } from './group-in-title.js'
import { preparedAndHeaded } from './signatures.js'

/** What the review of one unit came to; sums are whole đồng. */
export type PhuLuc2Row = Readonly<{
  name: string
  order: number
  /** People, each counted once. */
  people: number
  reviewed: number
  withId: number
  withSex: number
  withEthnicity: number
  disabled: number
  withDisabilityType: number
  /** Changes of the month. */
  added: number
  died: number
  stopped: number
  corrected: number
  recalculated: number
  /** Benefits on the list, and what they cost in the month. */
  closing: number
  total: number
  exportedOn: IsoDate | null
  note: string | null
}>

const PEOPLE = 'Tổng số đối tượng'
const WITH_ID = 'Người'

const COLUMNS: Form<PhuLuc2Row>['columns'] = [
  { heading: 'STT', width: 4.5, kind: 'running-number' },
  { heading: 'Đơn vị', width: 18, kind: 'text', value: ({ name }) => name },
  count(PEOPLE, ({ people }) => people),
  count('Số đã rà soát', ({ reviewed }) => reviewed),
  {
    heading: 'Có số định danh/CCCD',
    columns: [
      count(WITH_ID, ({ withId }) => withId),
      {
        heading: '%',
        width: 6,
        kind: 'decimal',
        value: ({ withId, people }) => percent(withId, people),
        ofTotals: (totals) => percent(totals[WITH_ID] ?? 0, totals[PEOPLE] ?? 0),
      },
    ],
  },
  count('Thiếu', ({ people, withId }) => people - withId, 6.5),
  count('Có giới tính', ({ withSex }) => withSex),
  count('Có dân tộc', ({ withEthnicity }) => withEthnicity),
  count('Số NKT', ({ disabled }) => disabled, 6.5),
  count('NKT có dạng tật', ({ withDisabilityType }) => withDisabilityType),
  count('Tăng mới', ({ added }) => added, 6.5),
  count('Cắt chết', ({ died }) => died, 6.5),
  count('Thôi hưởng', ({ stopped }) => stopped, 7),
  count('Thay đổi thông tin', ({ corrected }) => corrected),
  count('Thay đổi hệ số', ({ recalculated }) => recalculated),
  count('Số cuối kỳ', ({ closing }) => closing),
  { heading: 'Tổng kinh phí', width: 14, kind: 'money', summed: true, value: ({ total }) => total },
  {
    heading: 'Ngày xuất danh sách chi trả',
    width: 10.5,
    kind: 'date-text',
    value: ({ exportedOn }) => exportedOn && showDate(exportedOn),
  },
  { heading: 'Ghi chú', width: 13, kind: 'text', value: ({ note }) => note },
]

/** The result of a month's review, a line a unit: the annex of CV 381, rebuilt from its letter (domain.md §8.4). */
export const PHU_LUC_2: Form<PhuLuc2Row> = {
  code: 'phu-luc-2',
  titles: (context) => [
    ...(context.isDraft ? ['BẢN NHÁP – CÒN ĐƠN VỊ CHƯA KHÓA THÁNG'] : []),
    'PHỤ LỤC 2',
    `TỔNG HỢP KẾT QUẢ RÀ SOÁT, CHUẨN HÓA DỮ LIỆU ${peopleInTitle(context)}`,
  ],
  origin: () => ({
    source: 'theo nội dung Công văn số 381/BTXH-BQLDA ngày 27/6/2022; biểu mẫu kèm công văn chưa có.',
    reconstruction: true,
  }),
  columns: COLUMNS,
  frozenColumns: 2,
  sortKey: ({ order }) => String(order).padStart(6, '0'),
  total: (rows) => `TỔNG CỘNG: ${rows} đơn vị`,
  notes: () => [
    'Tổng số đối tượng tính mỗi người một lần; số cuối kỳ và kinh phí tính theo suất trợ cấp, kể cả truy lĩnh và khoản chưa trả tháng trước.',
    'Số đã rà soát là số người Công an cấp xã đã trả kết quả xác thực.',
  ],
  signatures: preparedAndHeaded,
}

function count(heading: string, value: (row: PhuLuc2Row) => number, width = 7.5): Column<PhuLuc2Row> {
  return { heading, width, kind: 'integer', summed: true, value }
}

function percent(part: number, whole: number): number | null {
  return whole === 0 ? null : Math.round((part / whole) * 1000) / 10
}
