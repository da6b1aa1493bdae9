import { nameSortKey } from '../../domain/name-order.js'
import type { Form } from '../writing/form.js'
import type { ListedVillage } from './listed-person.js'
import { preparedAndSigned } from './signatures.js'

/**
 * A payment that did not arrive, or that has to be cleared up; what is paid in cash has no account, and `bank` says so.
 * `carried`: it goes on the next month's list.
 * `amount` in đồng; `reason`, `todo` and `next` (how the following month pays) in words; `months`: for how many months in a row
 * nothing was received.
 */
export type ThatBaiRow = Readonly<{
  fullName: string
  personalId: string | null
  village: ListedVillage
  payee: string
  account: Readonly<{ bank: string | null; number: string }>
  amount: number
  carried: boolean
  reason: string
  todo: string
  next: string
  months: number
}>

/** Payments that failed, for the officer to act on and for the file of the month. Never tells the programme. */
export const THAT_BAI: Form<ThatBaiRow> = {
  code: 'that-bai',
  titles: () => ['DANH SÁCH CHI TRẢ KHÔNG THÀNH CÔNG'],
  origin: () => ({
    source:
      'kết quả chi trả của ngân hàng và người chi tiền mặt; khoản 4 Điều 34 Nghị định 20/2021/NĐ-CP không kèm mẫu.',
    reconstruction: true,
  }),
  columns: [
    { heading: 'STT', width: 4.5, kind: 'running-number' },
    { heading: 'Họ và tên đối tượng', width: 19, kind: 'text', value: ({ fullName }) => fullName },
    { heading: 'Số định danh cá nhân', width: 13.5, kind: 'code', value: ({ personalId }) => personalId },
    { heading: 'Thôn', width: 11.5, kind: 'text', value: ({ village }) => village.name },
    { heading: 'Người nhận tiền', width: 17, kind: 'text', value: ({ payee }) => payee },
    { heading: 'Số tài khoản', width: 15.5, kind: 'code', value: ({ account }) => account.number },
    { heading: 'Ngân hàng', width: 11.5, kind: 'text', value: ({ account }) => account.bank },
    { heading: 'Số tiền (đồng)', width: 11.5, kind: 'money', value: ({ amount }) => amount, summed: true },
    { heading: 'Lý do', width: 21, kind: 'text', value: ({ reason }) => reason },
    { heading: 'Việc cần làm', width: 23, kind: 'text', value: ({ todo }) => todo },
    { heading: 'Tháng sau', width: 14, kind: 'text', value: ({ next }) => next },
    { heading: 'Số tháng chưa nhận', width: 7.5, kind: 'integer', align: 'center', value: ({ months }) => months },
  ],
  frozenColumns: 2,
  sortKey: ({ carried, village, fullName }) =>
    `${carried ? 0 : 1} ${String(village.order).padStart(6, '0')} ${nameSortKey(fullName)}`,
  groupings: [
    {
      title: ({ carried }) =>
        carried ? 'Chưa nhận được, chuyển sang tháng sau' : 'Không chuyển sang tháng sau, cần xem lại',
      subtotal: (_, rows) => `Cộng: ${rows} dòng`,
    },
  ],
  total: (rows) => `Tổng cộng: ${rows} dòng`,
  notes: (rows) => (rows === 0 ? ['Không có khoản chi trả nào không thành công.'] : []),
  signatures: preparedAndSigned,
}
