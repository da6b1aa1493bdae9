import { type IsoDate, showDate } from '../../domain/iso-date.js'
import { nameSortKey } from '../../domain/name-order.js'
import type { Form } from '../writing/form.js'
import type { ListedVillage } from './listed-person.js'
import { preparedAndSigned } from './signatures.js'

/** How a paper stands: it ended, it ends soon, or nobody knows until when it holds. */
export type PaperStanding = 'ended' | 'ending' | 'unknown'

/**
 * Somebody who receives for another by a paper that ended or soon ends. `lastDay`: the last on which it counts; `daysLeft` from
 * the list's day to it, below 0 for an ended one.
 */
export type UyQuyenRow = Readonly<{
  code: string
  beneficiary: string
  village: ListedVillage
  payee: string
  phone: string | null
  relationship: string | null
  paperNo: string | null
  validFrom: IsoDate | null
  lastDay: IsoDate | null
  daysLeft: number | null
  standing: PaperStanding
  /** How the money comes once it has ended. */
  fallback: string
}>

const STANDINGS = { ended: 'Đã hết hạn', ending: 'Sắp hết hạn', unknown: 'Chưa ghi thời hạn' } as const
const ORDER: readonly PaperStanding[] = ['ended', 'ending', 'unknown']

function leftInWords(days: number | null): string | null {
  if (days === null) return null
  return days < 0 ? `quá ${-days} ngày` : days === 0 ? 'hết hôm nay' : `${days} ngày`
}

/** Whom to ask for a new paper, the ended ones first. */
export const UY_QUYEN_HET_HAN: Form<UyQuyenRow> = {
  code: 'uy-quyen-het-han',
  titles: () => ['DANH SÁCH ỦY QUYỀN, GIÁM HỘ NHẬN TRỢ CẤP ĐÃ HẾT HẠN HOẶC SẮP HẾT HẠN'],
  origin: () => ({
    source: 'danh sách theo dõi công việc; thời hạn tối đa là cách hiểu của phần mềm, chưa có văn bản.',
    reconstruction: true,
  }),
  columns: [
    { heading: 'STT', width: 4.5, kind: 'running-number' },
    { heading: 'Mã đăng ký', width: 14.5, kind: 'code', value: ({ code }) => code },
    { heading: 'Họ và tên đối tượng', width: 20, kind: 'text', value: ({ beneficiary }) => beneficiary },
    { heading: 'Thôn', width: 12, kind: 'text', value: ({ village }) => village.name },
    { heading: 'Họ và tên người nhận thay', width: 20, kind: 'text', value: ({ payee }) => payee },
    { heading: 'Số điện thoại', width: 12, kind: 'code', value: ({ phone }) => phone },
    { heading: 'Mối quan hệ', width: 12, kind: 'text', value: ({ relationship }) => relationship },
    { heading: 'Số giấy', width: 12, kind: 'code', value: ({ paperNo }) => paperNo },
    { heading: 'Từ ngày', width: 10.5, kind: 'date-text', value: ({ validFrom }) => validFrom && showDate(validFrom) },
    { heading: 'Đến hết ngày', width: 10.5, kind: 'date-text', value: ({ lastDay }) => lastDay && showDate(lastDay) },
    { heading: 'Còn lại', width: 10.5, kind: 'text', align: 'center', value: ({ daysLeft }) => leftInWords(daysLeft) },
    { heading: 'Khi hết hạn', width: 17, kind: 'text', value: ({ fallback }) => fallback },
    { heading: 'Ghi chú', width: 12, kind: 'text', value: () => null },
  ],
  frozenColumns: 3,
  sortKey: ({ standing, lastDay, village, beneficiary }) =>
    [ORDER.indexOf(standing), lastDay ?? '9999', String(village.order).padStart(6, '0'), nameSortKey(beneficiary)].join(
      ' ',
    ),
  groupings: [
    { title: ({ standing }) => STANDINGS[standing], subtotal: (title, rows) => `Cộng ${title}: ${rows} người` },
  ],
  total: (rows) => `Tổng cộng: ${rows} người`,
  notes: (rows) => (rows === 0 ? ['Không có giấy ủy quyền, giám hộ nào hết hạn hoặc sắp hết hạn.'] : []),
  signatures: preparedAndSigned,
}
