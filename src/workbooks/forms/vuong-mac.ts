import { type IsoDate, showDate } from '../../domain/iso-date.js'
import type { Form } from '../writing/form.js'
import type { ListedVillage } from './listed-person.js'
import { preparedAndSigned, rowCountNote } from './signatures.js'

/** One thing that a village finds difficult. `kind` in words; `answer` what the commune said to it, `doneOn` when. */
export type VuongMacRow = Readonly<{
  number: number
  village: ListedVillage
  kind: Readonly<{ name: string; position: number }>
  words: string
  reportedOn: IsoDate
  answer: string | null
  doneOn: IsoDate | null
}>

/** What villages find difficult, kind by kind: what is open, and what was settled in the month. For the commune's report. */
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
    { heading: 'Thôn', width: 14, kind: 'text', value: ({ village }) => village.name },
    { heading: 'Khó khăn, vướng mắc', width: 44, kind: 'text', value: ({ words }) => words },
    { heading: 'Ngày báo', width: 10.5, kind: 'date-text', value: ({ reportedOn }) => showDate(reportedOn) },
    { heading: 'Kết quả giải quyết', width: 36, kind: 'text', value: ({ answer }) => answer },
    { heading: 'Ngày giải quyết', width: 10.5, kind: 'date-text', value: ({ doneOn }) => doneOn && showDate(doneOn) },
    { heading: 'Ghi chú', width: 12, kind: 'text', value: () => null },
  ],
  frozenColumns: 3,
  sortKey: ({ kind, village, number }) =>
    [kind.position, village.order, number].map((part) => String(part).padStart(6, '0')).join(' '),
  groupings: [{ title: ({ kind }) => kind.name, subtotal: (title, rows) => `Cộng ${title}: ${rows} việc` }],
  total: (rows) => `Tổng cộng: ${rows} việc`,
  notes: rowCountNote,
  signatures: preparedAndSigned,
}
