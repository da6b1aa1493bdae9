import { type IsoDate, showDate } from '../../domain/iso-date.js'
import type { Form } from '../writing/form.js'
import type { ListedVillage } from './listed-person.js'
import { preparedAndSigned } from './signatures.js'

/**
 * One thing that a village finds difficult. `kind` in words; `handler` who settles that kind as a rule; `answer` what the
 * commune said to it, `doneOn` when, `doneBy` by whom.
 */
export type VuongMacRow = Readonly<{
  number: number
  village: ListedVillage
  kind: Readonly<{ name: string; position: number }>
  words: string
  reportedOn: IsoDate
  handler: string
  answer: string | null
  doneOn: IsoDate | null
  doneBy: string | null
}>

/** What villages find difficult, village by village: what is open, and what was settled in the month. For the commune's report. */
export const VUONG_MAC: Form<VuongMacRow> = {
  code: 'vuong-mac',
  titles: () => ['TỔNG HỢP KHÓ KHĂN, VƯỚNG MẮC TRONG CHI TRẢ KHÔNG DÙNG TIỀN MẶT'],
  origin: () => ({
    source: 'mục "kịp thời phản ánh khó khăn, vướng mắc" kế hoạch tháng 7/2023 của UBND xã Cẩm Lương, không kèm mẫu.',
    reconstruction: true,
  }),
  columns: [
    { heading: 'STT', width: 4.5, kind: 'running-number' },
    { heading: 'Số', width: 6, kind: 'code', value: ({ number }) => String(number) },
    { heading: 'Loại việc', width: 19, kind: 'text', value: ({ kind }) => kind.name },
    { heading: 'Khó khăn, vướng mắc', width: 36, kind: 'text', value: ({ words }) => words },
    { heading: 'Ngày báo', width: 10.5, kind: 'date-text', value: ({ reportedOn }) => showDate(reportedOn) },
    { heading: 'Nơi giải quyết', width: 17, kind: 'text', value: ({ handler }) => handler },
    { heading: 'Kết quả giải quyết', width: 30, kind: 'text', value: ({ answer }) => answer },
    { heading: 'Người trả lời', width: 15, kind: 'text', value: ({ doneBy }) => doneBy },
    { heading: 'Ngày giải quyết', width: 10.5, kind: 'date-text', value: ({ doneOn }) => doneOn && showDate(doneOn) },
  ],
  frozenColumns: 3,
  sortKey: ({ kind, village, number }) =>
    [village.order, kind.position, number].map((part) => String(part).padStart(6, '0')).join(' '),
  groupings: [
    {
      title: ({ village }) => village.name || 'Không riêng thôn nào',
      subtotal: (title, rows) => `Cộng ${title}: ${rows} việc`,
    },
  ],
  total: (rows) => `Tổng cộng: ${rows} việc`,
  notes: (rows) => (rows === 0 ? ['Không có khó khăn, vướng mắc nào được báo.'] : []),
  signatures: preparedAndSigned,
}
