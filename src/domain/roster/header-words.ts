import type { ColumnKey } from './list.js'

/**
 * One way in which offices head a column. It fits when a phrase of each group occurs as whole words and none of `none` does.
 * `weak`: the words may well mean something else, so the officer is asked.
 */
export type HeaderTerm = Readonly<{
  key: ColumnKey | 'ignore'
  all: readonly (readonly string[])[]
  none?: readonly string[]
  weak?: boolean
}>

const PAYEE = ['UY QUYEN', 'NHAN THAY', 'LINH THAY', 'NHAN HO', 'GIAM HO', 'NGUOI NHAN', 'DAI DIEN', 'NGUOI LINH']
/** Whoever looks after the beneficiary: mostly the one who takes the money, but no list says so. */
const CARER = [
  ...['NGUOI NUOI DUONG', 'NGUOI CHAM SOC', 'NGUOI NUOI', 'NGUOI PHUNG DUONG', 'NGUOI TRUC TIEP CHAM SOC'],
  ...['NGUOI NHAN CHAM SOC', 'NGUOI NHAN NUOI DUONG', 'NGUOI BAO TRO'],
]
/** Others whom a list may name beside the beneficiary. */
const OTHERS = ['CHU HO', 'BO', 'ME', 'CHA', 'VO', 'CHONG', 'CON', 'LIET SI', 'CAN BO', 'NGUOI LAP']
const ID = [
  ...['DINH DANH', 'DDCN', 'SDDCN', 'SO DD', 'CCCD', 'CMND', 'CMT', 'CMTND', 'CAN CUOC', 'CHUNG MINH'],
  ...['GIAY TO TUY THAN', 'SO GIAY TO', 'GTTT'],
]
const ACCOUNT = ['T KHOAN', 'SO TAI KHOAN', 'STK', 'SO TK', 'SO TAI KHOAN NGAN HANG', 'TAI KHOAN', 'TK']
const BIRTH = ['NGAY SINH', 'NAM SINH', 'SINH NGAY', 'SINH NAM', 'NGAY SANH', 'NAM SANH', 'NTNS']
const DISABLED = ['TAT', 'KHUYET TAT', 'KT']

/**
 * What headings mean, folded (no marks, capitals, single spaces), the first that fits. Collected from domain.md §8.2,
 * §8.3, §8.6, §8.7 and from the forms that communes, districts and banks use for the same lists.
 */
export const HEADER_TERMS: readonly HeaderTerm[] = [
  { key: 'ignore', all: [['KY NHAN', 'KY TEN', 'CHU KY', 'DIEM CHI', 'KY VA GHI RO', 'NGUOI NHAN KY']] },
  { key: 'relationship', all: [['QUAN HE', 'MOI QH', 'QH VOI']] },
  { key: 'ignore', all: [PAYEE, ['NGAY CAP', 'NOI CAP', 'DIEN THOAI', 'SDT', 'DIA CHI', 'NGAY SINH', 'NAM SINH']] },
  { key: 'ignore', all: [['GIAY UY QUYEN', 'VAN BAN UY QUYEN', 'THOI HAN UY QUYEN']] },
  { key: 'ignore', all: [CARER, ['NGAY CAP', 'NOI CAP', 'DIEN THOAI', 'SDT', 'DIA CHI', ...BIRTH]] },
  { key: 'payeeId', all: [[...PAYEE, ...CARER], ID] },
  // A number or a birth of somebody else must never become the beneficiary's.
  { key: 'ignore', all: [OTHERS, [...ID, ...BIRTH]], none: ['BO CONG AN', 'ME VNAH', 'ME VIET NAM', 'LOAI BO'] },
  { key: 'accountHolder', all: [['CHU TAI KHOAN', 'CHU TK', 'TEN TAI KHOAN', 'DUNG TEN TAI KHOAN', 'TEN TK']] },
  { key: 'accountPayee', all: [ACCOUNT, PAYEE], none: ['NGAN HANG', 'NOI MO'] },
  {
    key: 'bank',
    all: [['NGAN HANG', 'N HANG', 'NHA CUNG CAP', 'NOI MO', 'TEN NH', 'BANK']],
    none: ['SO TAI KHOAN', 'STK', 'SO TK'],
  },
  { key: 'bank', all: [['NH']], none: ['SO', 'STK'], weak: true },
  { key: 'accountOwn', all: [ACCOUNT], none: ['HINH THUC'] },
  { key: 'phone', all: [['DIEN THOAI', 'SDT', 'SO DT', 'DI DONG', 'SO MAY', 'LIEN LAC', 'DTDD', 'ZALO']] },
  { key: 'phone', all: [['DT']], none: ['LOAI', 'DIEN', 'MA', 'NHOM', 'HUONG'], weak: true },
  { key: 'idIssued', all: [['NGAY CAP']] },
  { key: 'idIssuer', all: [['NOI CAP', 'CO QUAN CAP']] },
  { key: 'personalId', all: [ID] },
  { key: 'birth', all: [BIRTH] },
  { key: 'sex', all: [['GIOI TINH', 'GIOI', 'PHAI', 'NAM NU', 'G TINH', 'GT']] },
  { key: 'ethnic', all: [['DAN TOC']] },
  { key: 'disabilityDegree', all: [['MUC DO'], DISABLED] },
  { key: 'disabilityDegree', all: [['MUC DO']], weak: true },
  { key: 'disabilityType', all: [['DANG', 'LOAI', 'DANG TAT'], DISABLED], none: ['DANG HUONG'] },
  {
    key: 'decisionNo',
    all: [
      ['SO NGAY', 'SO VA NGAY', 'SO NGAY THANG'],
      ['QD', 'QUYET DINH'],
    ],
  },
  { key: 'decisionDate', all: [['NGAY QUYET DINH', 'NGAY QD', 'NGAY KY', 'NGAY BAN HANH', 'NGAY THANG QD']] },
  {
    key: 'startMonth',
    all: [['HUONG TU', 'TU THANG', 'THANG HUONG', 'THOI DIEM HUONG', 'BAT DAU HUONG', 'THOI GIAN HUONG', 'NGAY HUONG']],
  },
  { key: 'decisionNo', all: [['SO QUYET DINH', 'SO QD', 'QUYET DINH SO', 'QD SO', 'QUYET DINH']] },
  { key: 'fileNo', all: [['MA HO SO', 'SO HO SO', 'MA HS', 'MA SO HO SO']] },
  { key: 'bookNo', all: [['SO SO', 'SO LINH', 'MA SO SO', 'SO LINH TIEN', 'SO CHI TRA']] },
  {
    key: 'programmeCode',
    all: [['MA'], ['DOI TUONG', 'DT', 'CHE DO', 'LOAI', 'DIEN', 'CHINH SACH', 'TRO CAP']],
    none: ['HO SO'],
  },
  { key: 'coefficient', all: [['HE SO', 'HS']] },
  { key: 'ignore', all: [['MA HO', 'SO HO KHAU', 'BHYT', 'SO KHAU', 'NHAN KHAU']], none: ['MA HO SO', 'MA HO TICH'] },
  // What a sum is made of, what is paid besides, and counts: never the sum of a month itself.
  {
    key: 'ignore',
    all: [
      [
        ...['MUC CHUAN', 'MUC LUONG CO SO', 'LUONG CO SO', 'DON GIA', 'TRUY LINH', 'TRUY THU', 'PHU CAP', 'CHENH LECH'],
        ...['THANG TRUOC', 'CON LAI', 'DA NHAN', 'SO CON', 'SO THANG', 'TY LE', 'TI LE', 'NHAN KHAU', 'SO KHAU'],
      ],
    ],
    none: ['TONG', 'TRO CAP VA PHU CAP', 'TRO CAP PHU CAP'],
  },
  // With arrears and allowances: what is paid a month stands in a column of its own, if there is one.
  {
    key: 'amount',
    all: [['TONG SO TIEN', 'TONG TIEN', 'TONG CONG SO TIEN', 'TONG CONG TIEN', 'TONG KINH PHI', 'TONG MUC']],
    none: ['BANG CHU'],
    weak: true,
  },
  {
    key: 'amount',
    all: [
      [
        'MUC HUONG',
        'SO TIEN',
        'MUC TRO CAP',
        'TIEN TRO CAP',
        'MUC CHI',
        'THANH TIEN',
        'TONG TIEN',
        'MUC TIEN',
        'MUC TC',
        'TIEN HUONG',
        'KINH PHI',
      ],
    ],
    none: ['BANG CHU'],
  },
  { key: 'payeeName', all: [PAYEE], none: ['NGAY', 'DIA CHI', 'DIEN THOAI', 'HINH THUC'] },
  { key: 'payeeName', all: [CARER], none: ['NGAY', 'DUOC', 'CHE DO', 'MUC'], weak: true },
  // The head of the household, a parent or a fallen soldier: not whoever the list is about, unless nobody else is named.
  {
    key: 'ignore',
    all: [['HO VA TEN', 'HO TEN', 'TEN'], OTHERS],
    weak: true,
  },
  {
    key: 'name',
    all: [
      [
        'HO VA TEN',
        'HO TEN',
        'H TEN',
        'TEN DOI TUONG',
        'NGUOI THU HUONG',
        'NGUOI HUONG',
        'HO TEN DOI TUONG',
        'HO DEM TEN',
        'HO DEM',
        'HO LOT',
        'HO VA DEM',
        'HO VA CHU DEM',
        'HO VA TEN DEM',
        'TEN NGUOI',
      ],
    ],
  },
  { key: 'name', all: [['TEN']], none: ['XA', 'HUYEN', 'TINH', 'THON', 'CHE DO', 'DON VI', 'BANK'], weak: true },
  {
    key: 'programme',
    all: [
      [
        'CHE DO',
        'C DO',
        'DOI TUONG HUONG',
        'D TUONG HUONG',
        'LOAI DOI TUONG',
        'DIEN DOI TUONG',
        'DIEN HUONG',
        'CHINH SACH',
        'LOAI TRO CAP',
        'TEN TRO CAP',
        'NHOM DOI TUONG',
        'LOAI HINH',
        'LOAI DT',
        'NHOM DT',
        'DIEN DT',
        'DT HUONG',
      ],
    ],
  },
  { key: 'method', all: [['HINH THUC', 'PHUONG THUC']] },
  { key: 'note', all: [['GHI CHU']] },
  { key: 'provinceCode', all: [['MA'], ['TINH', 'THANH PHO']] },
  { key: 'districtCode', all: [['MA'], ['HUYEN', 'QUAN']] },
  { key: 'communeCode', all: [['MA'], ['XA', 'PHUONG', 'DON VI']] },
  {
    key: 'village',
    all: [
      [
        'THON',
        'XOM',
        'AP',
        'BAN',
        'LANG',
        'KHOM',
        'BUON',
        'TO DAN PHO',
        'TDP',
        'KHU PHO',
        'KHOI PHO',
        'TIEU KHU',
        'KHU DAN CU',
      ],
    ],
  },
  { key: 'communeName', all: [['XA', 'PHUONG', 'THI TRAN']], none: ['XA HOI'] },
  { key: 'districtName', all: [['HUYEN', 'QUAN', 'THI XA']] },
  { key: 'provinceName', all: [['TINH', 'THANH PHO']], none: ['DANH TINH', 'GIOI TINH'] },
  { key: 'village', all: [['DIA CHI', 'D C', 'NOI O', 'CHO O', 'THUONG TRU', 'NOI CU TRU', 'KHU', 'TO']], weak: true },
  { key: 'programme', all: [['DOI TUONG', 'D TUONG', 'DIEN', 'LOAI', 'NHOM']], none: ['DIEN GIAI'], weak: true },
  { key: 'birth', all: [['NS', 'N SINH', 'SINH']], weak: true },
  { key: 'personalId', all: [['SO THE']], weak: true },
  { key: 'amount', all: [['TIEN', 'MUC', 'TRO CAP']], weak: true },
]

/** Headings of the running number: these words alone. */
export const RUNNING_NUMBER: ReadonlySet<string> = new Set(['STT', 'TT', 'S TT', 'S T T', 'SO TT', 'SO THU TU'])
