import type { Form } from '../writing/form.js'
import { policyInTitle } from './group-in-title.js'
import { type ListedAccount, type ListedPayee, type ListedPerson, listedOrder } from './listed-person.js'
import { BIRTH_BY_SEX, FULL_NAME, PERSONAL_ID, PROGRAMME, RUNNING_NUMBER, VILLAGE } from './person-columns.js'
import { preparedAndSigned, rowCountNote } from './signatures.js'

/** One benefit of one person. `account.owner` decides which of the two account columns is filled. */
export type MauTongHopRow = ListedPerson &
  Readonly<{
    account: (ListedAccount & Readonly<{ owner: 'beneficiary' | 'payee' }>) | null
    payee: ListedPayee | null
  }>

const TITLE = 'TỔNG HỢP THÔNG TIN TÀI KHOẢN HỖ TRỢ CHI TRẢ KHÔNG DÙNG TIỀN MẶT ĐỐI VỚI ĐỐI TƯỢNG HƯỞNG'

/**
 * The appendix of the commune plan of July 2023, to the letter: 12 columns under two header rows (domain.md §8.2). The plan
 * attaches it for social protection only, so the title for merit people is a reconstruction. Column K says "người ủy
 * quyền" and means the one who is authorised; the official words stay.
 */
export const MAU_TONG_HOP: Form<MauTongHopRow> = {
  code: 'mau-tong-hop',
  titles: (context) => [`${TITLE} ${policyInTitle(context)}`],
  origin: (context) => ({
    source: 'theo phụ lục kế hoạch tháng 7/2023 của UBND xã Cẩm Lương, lập cho đối tượng trợ giúp xã hội.',
    reconstruction: context.group === 'nguoi_co_cong',
  }),
  columns: [
    RUNNING_NUMBER,
    FULL_NAME,
    BIRTH_BY_SEX,
    // The usual names on three lines instead of four.
    { ...PROGRAMME, width: 24 },
    PERSONAL_ID,
    VILLAGE,
    {
      heading: 'Số tài khoản hưởng trợ cấp ASXH',
      columns: [
        { heading: 'Đối tượng', width: 15, kind: 'code', value: (row) => accountOf('beneficiary', row) },
        { heading: 'Cá nhân được ủy quyền', width: 15, kind: 'code', value: (row) => accountOf('payee', row) },
      ],
    },
    {
      heading: 'Tên ngân hàng/nhà cung cấp dịch vụ nơi mở tài khoản',
      width: 13,
      kind: 'text',
      value: ({ account }) => account?.bank ?? null,
    },
    {
      heading: 'Họ tên người ủy quyền nhận trợ cấp',
      width: 16,
      kind: 'text',
      value: ({ payee }) => payee?.fullName ?? null,
    },
    {
      heading: 'Mối quan hệ với đối tượng',
      width: 11.5,
      kind: 'text',
      value: ({ payee }) => payee?.relationship ?? null,
    },
  ],
  frozenColumns: 2,
  sortKey: listedOrder,
  notes: rowCountNote,
  signatures: preparedAndSigned,
}

function accountOf(owner: 'beneficiary' | 'payee', { account }: MauTongHopRow): string | null {
  return account?.owner === owner ? account.number : null
}
