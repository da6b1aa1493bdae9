import type { Form } from '../writing/form.js'
import { type ListedPerson, listedOrder } from './listed-person.js'
import { BIRTH_BY_SEX, FULL_NAME, PROGRAMME, RUNNING_NUMBER, VILLAGE } from './person-columns.js'
import { nobodySigns } from './signatures.js'

/** A beneficiary without a registration. `state` in words: what became of an earlier one, and of the last visit. */
export type ChuaDangKyRow = ListedPerson & Readonly<{ phone: string | null; state: string | null }>

/**
 * Who is left to visit, village by village. For village heads, so without identity numbers. With accounts written in it
 * can be imported as a roster of some people.
 */
export const CHUA_DANG_KY: Form<ChuaDangKyRow> = {
  code: 'chua-dang-ky',
  titles: () => ['DANH SÁCH ĐỐI TƯỢNG CHƯA ĐĂNG KÝ NHẬN TRỢ CẤP QUA TÀI KHOẢN'],
  origin: () => ({ source: 'danh sách theo dõi công việc.', reconstruction: false }),
  columns: [
    RUNNING_NUMBER,
    FULL_NAME,
    BIRTH_BY_SEX,
    PROGRAMME,
    VILLAGE,
    { heading: 'Số điện thoại', width: 12, kind: 'code', value: ({ phone }) => phone },
    { heading: 'Việc đã làm', width: 20, kind: 'text', value: ({ state }) => state },
    {
      heading: 'Phần thôn ghi',
      columns: [
        { heading: 'Số tài khoản', width: 16, kind: 'code', value: () => null },
        { heading: 'Ngân hàng', width: 12, kind: 'text', value: () => null },
        { heading: 'Ghi chú', width: 13, kind: 'text', value: () => null },
      ],
    },
  ],
  frozenColumns: 2,
  sortKey: listedOrder,
  groupings: [
    {
      title: ({ village }) => village.name || 'Chưa rõ thôn',
      subtotal: (title, rows) => `Cộng ${title}: ${rows} dòng`,
    },
  ],
  total: (rows) => `Tổng cộng: ${rows} dòng`,
  notes: () => [],
  signatures: nobodySigns,
}
