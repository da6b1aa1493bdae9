import type { ReturnTerm } from './headings.js'

/** What a column of a bank's list of results may hold, beside what rosters have (`name`, `bank`, `personalId` …). */
export type PaymentColumn =
  | 'line'
  | 'reference'
  | 'account'
  | 'paidAmount'
  | 'text'
  | 'status'
  | 'code'
  | 'reason'
  | 'paidMark'
  | 'failedMark'

const UNPAID = ['KHONG THANH CONG', 'CHUA CHI', 'CHUA CHI TRA', 'KHONG CHI DUOC', 'CHUA NHAN', 'CHUA LINH', 'THAT BAI']

/** How banks and post offices head the lists that they send back, in Vietnamese and English; collected from such lists. */
export const PAYMENT_HEADINGS: readonly ReturnTerm<PaymentColumn | 'fileNo' | 'name' | 'bank' | 'amount'>[] = [
  { key: 'ignore', all: [['KY NHAN', 'KY TEN', 'CHU KY']] },
  // Parts of the sum that is paid, which has a column of its own: "Tổng số tiền".
  { key: 'ignore', all: [['TRO CAP THANG NAY', 'TRUY LINH', 'TRUY THU']] },
  {
    key: 'ignore',
    all: [['GHI NO', 'TK NO', 'TRICH NO', 'TAI KHOAN NO', 'DEBIT', 'TAI KHOAN CHUYEN', 'TK CHUYEN', 'NGUON']],
  },
  { key: 'ignore', all: [['PHI', 'FEE', 'VAT', 'SO DU', 'BALANCE', 'LOAI TIEN', 'CURRENCY', 'BANG CHU']] },
  {
    key: 'ignore',
    all: [['NGAN HANG CHUYEN', 'DON VI CHUYEN', 'NGUOI CHUYEN', 'SENDER', 'MA NGAN HANG', 'BANK CODE', 'BIN']],
  },
  {
    key: 'line',
    all: [
      ['MA DONG', 'LINE', 'LINE ID', 'DONG SO', 'SO DONG', 'CUSTOMER REFERENCE', 'MA CHI TRA', 'MA LENH CUA DON VI'],
    ],
  },
  { key: 'fileNo', all: [['MA HO SO', 'SO HO SO', 'MA HS', 'MA DOI TUONG', 'MA KHACH HANG', 'MA KH']] },
  { key: 'code', all: [['MA LOI', 'MA PHAN HOI', 'MA KET QUA', 'MA TRANG THAI', 'ERROR CODE', 'RESPONSE CODE', 'RC']] },
  {
    key: 'reason',
    all: [['LY DO', 'NGUYEN NHAN', 'REASON', 'MO TA', 'CHI TIET', 'LOI', 'THONG BAO', 'MESSAGE', 'PHAN HOI']],
  },
  { key: 'failedMark', all: [UNPAID], none: ['TRANG THAI', 'KET QUA', 'TINH TRANG', 'NGAY', 'SO LUONG'] },
  {
    key: 'paidMark',
    all: [['THANH CONG', 'DA CHI', 'DA CHI TRA', 'DA NHAN', 'DA LINH']],
    none: ['TRANG THAI', 'KET QUA', 'TINH TRANG', 'NGAY', 'SO LUONG'],
  },
  { key: 'status', all: [['TRANG THAI', 'KET QUA', 'TINH TRANG', 'STATUS', 'RESULT', 'KQ', 'TT GD']] },
  {
    key: 'reference',
    all: [['SO THAM CHIEU', 'MA THAM CHIEU', 'THAM CHIEU', 'SO GIAO DICH', 'MA GIAO DICH', 'REF', 'REFERENCE']],
  },
  { key: 'reference', all: [['TRACE', 'SO CHUNG TU', 'SO BUT TOAN', 'SO FT', 'TRANSACTION ID', 'SO CT', 'REF NO']] },
  {
    key: 'text',
    all: [['NOI DUNG', 'DIEN GIAI', 'REMARK', 'REMARKS', 'DESCRIPTION', 'DETAILS', 'NARRATIVE', 'CONTENT']],
  },
  {
    key: 'account',
    all: [['SO TAI KHOAN', 'TAI KHOAN', 'STK', 'SO TK', 'TK', 'ACCOUNT', 'ACCOUNT NO', 'ACC NO', 'SO THE']],
    none: ['TEN', 'CHU', 'NAME', 'NGAN HANG', 'BANK', 'NOI MO', 'LOAI'],
  },
  {
    key: 'bank',
    all: [['NGAN HANG', 'BANK', 'TEN NH', 'NH THU HUONG', 'NH HUONG', 'NOI MO']],
    none: ['SO TAI KHOAN', 'ACCOUNT NO'],
  },
  {
    key: 'name',
    all: [
      [
        'HO TEN',
        'HO VA TEN',
        'TEN NGUOI',
        'NGUOI THU HUONG',
        'NGUOI HUONG',
        'NGUOI NHAN',
        'TEN TAI KHOAN',
        'TEN TK',
        'CHU TAI KHOAN',
        'CHU TK',
        'BENEFICIARY',
        'NAME',
        'TEN KHACH HANG',
        'TEN KH',
        'KHACH HANG',
      ],
    ],
    none: ['DIA CHI', 'DIEN THOAI', 'CCCD', 'CMND', 'SO TAI KHOAN'],
  },
  {
    key: 'paidAmount',
    all: [['THUC CHI', 'THUC CHUYEN', 'THUC NHAN', 'TIEN DA CHUYEN', 'TIEN HACH TOAN', 'PAID AMOUNT']],
  },
  { key: 'amount', all: [['SO TIEN', 'AMOUNT', 'GIA TRI', 'PS CO', 'PHAT SINH', 'THANH TIEN', 'CREDIT']] },
  { key: 'ignore', all: [['THOI GIAN', 'NGAY', 'GIO', 'TIME', 'DATE']], none: ['NGAY SINH', 'NAM SINH', 'NGAY CAP'] },
]
