import type { FORMS, FormCode } from '../../../src/workbooks/forms/registry.js'
import type { Form } from '../../../src/workbooks/writing/form.js'

/** The rows of a list. */
export type RowOf<Code extends FormCode> = (typeof FORMS)[Code] extends Form<infer Row> ? Row : never

const VILLAGE = { name: 'Kim Mẫm 1', order: 0 }
const PERSON = {
  fullName: 'Quách Thị Ánh',
  sex: 'female',
  birth: { value: '1940-06-15', precision: 'DAY' },
  personalId: '038140907680',
  programme: { name: 'Người từ đủ 80 tuổi', sensitive: false },
  village: VILLAGE,
} as const
/** Of whom little is known, with what must not become a formula or break a cell. */
const UNKNOWN = {
  fullName: '=1+1 "Bùi" & <Văn>\r\nAn',
  sex: null,
  birth: null,
  personalId: null,
  programme: { name: 'HIV', sensitive: true },
  village: { name: '', order: 999_999 },
} as const
const PAYEE = { fullName: 'Bùi Đức An', personalId: '038085000001', relationship: 'Con đẻ', role: 'Người giám hộ' }
const ACCOUNT = { bank: 'Agribank', number: '0035862059998', holder: 'QUACH THI ANH' }
const BARE_ACCOUNT = { bank: null, number: '19', holder: null }
const REGISTERED = [
  { ...PERSON, account: ACCOUNT },
  { ...UNKNOWN, account: BARE_ACCOUNT },
]
const THROUGH_PAYEE = REGISTERED.map((row) => ({ ...row, payee: PAYEE }))
const NOBODYS_PAYEE = { fullName: 'An', personalId: null, relationship: null }

const PAYMENT: RowOf<'chi-tra'> = {
  ...{ lineCode: '1126-0001', fullName: 'Quách Thị Ánh', birthYear: '1940', village: VILLAGE },
  ...{ commune: { name: '', order: 1 }, programme: PERSON.programme, decisionNo: '12/QĐ-UBND', fileNo: null },
  ...{ amount: 540_000, extra: 80_000, recovery: 0, carriedMonths: 1, carried: 540_000, total: 1_160_000 },
  ...{ method: 'TRANSFER', personalId: '038140907680', payeeName: 'Quách Thị Ánh', account: ACCOUNT },
  ...{ holderName: 'QUACH THI ANH', transferText: 'TRO CAP T11' },
}

/** Two rows of each list: one that says all it can, and one that says as little as it may. In the order of the form. */
export const SAMPLE_ROWS: { readonly [Code in FormCode]: readonly RowOf<Code>[] } = {
  'mau-tong-hop': [
    { ...PERSON, account: { ...ACCOUNT, owner: 'payee' }, payee: PAYEE },
    { ...UNKNOWN, account: null, payee: null },
  ],
  ds1: REGISTERED,
  ds2: THROUGH_PAYEE,
  ds3: REGISTERED,
  ds4: THROUGH_PAYEE,
  'phu-luc-1': [
    {
      ...{ ...PERSON, province: { code: '38', name: 'Thanh Hóa' }, district: { code: '394', name: 'Cẩm Thủy' } },
      ...{ commune: { code: '15139', name: 'Cẩm Lương' }, fileNo: 'BT38', ethnic: 'Mường', idIssued: '2021-05-12' },
      ...{ idIssuer: 'Bộ Công an', phone: '0912345678', disability: { type: 'Nhìn', degree: 'Nặng' } },
      ...{ programmeCode: 'BT-5C20', coefficient: 1.5, amount: 810_000, decisionNo: '1755/QĐ-UBND' },
      ...{ decisionDate: '2024-12-22', startMonth: '2025-01', payee: PAYEE, method: 'Chuyển khoản' },
      ...{ account: ACCOUNT, note: 'ghi chú' },
    },
    {
      ...{ ...UNKNOWN, province: { code: '38', name: 'Thanh Hóa' }, district: null },
      ...{ commune: { code: '15139', name: 'Cẩm Lương' }, fileNo: null, ethnic: null, idIssued: null },
      ...{ idIssuer: null, phone: null, disability: null, programmeCode: null, coefficient: null, amount: null },
      ...{ decisionNo: null, decisionDate: null, startMonth: null, payee: NOBODYS_PAYEE, method: null },
      ...{ account: null, note: null },
    },
  ],
  'phu-luc-2': [
    {
      ...{ name: 'Kim Mẫm 1', order: 0, people: 30, reviewed: 29, withId: 28, withSex: 30, withEthnicity: 3 },
      ...{ disabled: 4, withDisabilityType: 2, added: 1, died: 0, stopped: 0, corrected: 2, recalculated: 30 },
      ...{ closing: 31, total: 17_000_000, exportedOn: '2026-11-25', note: 'đã chốt' },
    },
    {
      ...{ name: '', order: 1, people: 0, reviewed: 0, withId: 0, withSex: 0, withEthnicity: 0, disabled: 0 },
      ...{ withDisabilityType: 0, added: 0, died: 0, stopped: 0, corrected: 0, recalculated: 0, closing: 0, total: 0 },
      ...{ exportedOn: null, note: null },
    },
  ],
  'chi-tra': [
    PAYMENT,
    {
      ...{ ...PAYMENT, lineCode: null, birthYear: null, decisionNo: null, extra: 0, carriedMonths: 0, carried: 0 },
      ...{ total: 540_000, method: 'CASH', personalId: null, account: null, holderName: null, transferText: '' },
    },
  ],
  'bien-dong': [
    {
      ...{ kind: 'change', movement: 'in', code: 'BD-1', fullName: 'Quách Thị Ánh', birthYear: '1940' },
      ...{ personalId: '038140907680', village: VILLAGE, what: 'Tăng mới', programme: PERSON.programme },
      ...{ amountBefore: 500_000, amountAfter: 540_000, once: 80_000, from: '2026-11', decision: '12/QĐ', reason: 'x' },
    },
    {
      ...{ kind: 'change', movement: 'unexplained', code: null, fullName: 'An', birthYear: null, personalId: null },
      ...{ village: VILLAGE, what: '', programme: UNKNOWN.programme, amountBefore: null, amountAfter: null },
      ...{ once: null, from: '2026-11', decision: null, reason: null },
    },
    {
      ...{ kind: 'balance', village: VILLAGE, programme: PERSON.programme, opening: { people: 1, amount: 540_000 } },
      ...{ increase: { people: 1, amount: 500_000 }, decrease: { people: 0, amount: 0 } },
      ...{ closing: { people: 2, amount: 1_040_000 } },
    },
  ],
  'chua-dang-ky': [
    { ...PERSON, phone: '0912345678', state: 'chưa hẹn' },
    { ...UNKNOWN, phone: null, state: null },
  ],
  'mo-tai-khoan': [
    {
      ...{ code: 'DK-7F3K2QM', fullName: 'Quách Thị Ánh', sex: 'female', birth: PERSON.birth, phone: '0912345678' },
      ...{ personalId: '038140907680', address: 'Kim Mẫm 1', bank: 'Agribank', beneficiary: 'Quách Thị Ánh' },
    },
    {
      ...{ code: 'DK-7F3K2QN', fullName: 'An', sex: null, birth: null, phone: null, personalId: null, address: '' },
      ...{ bank: null, beneficiary: 'An' },
    },
  ],
  'loi-nhap': [
    {
      ...{ importId: 7, file: 'a.xlsx', sheet: 'DS', row: 15, level: 'error', cell: 'F15', fullName: 'Quách Thị Ánh' },
      ...{ village: 'Kim Mẫm 1', value: '38140907680', reason: 'Mất số 0.', proposal: '038140907680' },
    },
    {
      ...{
        importId: 7,
        file: 'a.xlsx',
        sheet: 'DS',
        row: 16,
        level: 'ask',
        cell: '16:16',
        fullName: null,
        village: null,
      },
      ...{ value: null, reason: 'Dòng bị ẩn.', proposal: null },
    },
  ],
  'that-bai': [
    {
      ...{ fullName: 'Quách Thị Ánh', personalId: '038140907680', village: VILLAGE, payee: 'Quách Thị Ánh' },
      ...{
        account: ACCOUNT,
        amount: 540_000,
        carried: true,
        reason: 'Sai tên',
        todo: 'Sửa',
        next: 'Trả lại',
        months: 2,
      },
    },
    {
      ...{ fullName: 'An', personalId: null, village: VILLAGE, payee: 'An', account: BARE_ACCOUNT, amount: 0 },
      ...{ carried: false, reason: '', todo: '', next: '', months: 0 },
    },
  ],
  'xac-thuc': [
    { code: 'HS-1', ...PERSON, number: '038140907680' },
    { code: 'HS-2', ...UNKNOWN, number: null },
  ],
  'sai-lech': [
    {
      ...{ code: 'HS-1', fullName: 'Quách Thị Ánh', birth: PERSON.birth, sex: 'female', number: '038140907680' },
      ...{ village: VILLAGE, verdict: 'Sai', right: '038140907681', todo: 'Sửa', note: 'x', givenOn: '2026-11-20' },
    },
    {
      ...{ code: 'HS-2', fullName: 'An', birth: null, sex: null, number: null, village: VILLAGE, verdict: '' },
      ...{ right: '', todo: '', note: null, givenOn: '2026-11-20' },
    },
  ],
  'doi-soat': [
    {
      ...{ kind: 'added', baseline: 'bản 1', fullName: 'Quách Thị Ánh', birth: '15/06/1940' },
      ...{ personalId: '038140907680', village: VILLAGE, what: 'Thêm', because: 'BD-1' },
    },
    {
      ...{ kind: 'changed', baseline: 'bản 1', fullName: 'An', birth: null, personalId: null, village: VILLAGE },
      ...{ what: '', because: null },
    },
  ],
  'uy-quyen-het-han': [
    {
      ...{ code: 'HS-1', beneficiary: 'Quách Thị Ánh', village: VILLAGE, payee: 'Bùi Đức An', phone: '0912345678' },
      ...{ relationship: 'Con đẻ', paperNo: '12/UQ', validFrom: '2025-01-01', lastDay: '2026-10-31', daysLeft: -25 },
      ...{ standing: 'ended', fallback: 'tiền mặt' },
    },
    {
      ...{ code: 'HS-2', beneficiary: 'An', village: VILLAGE, payee: 'An', phone: null, relationship: null },
      ...{ paperNo: null, validFrom: null, lastDay: null, daysLeft: null, standing: 'unknown', fallback: '' },
    },
  ],
  'vuong-mac': [
    {
      ...{ number: 1, village: VILLAGE, kind: { name: 'Khác', position: 1 }, words: 'Xa ngân hàng', handler: 'xã' },
      ...{ reportedOn: '2026-11-01', answer: 'Đã hẹn', doneOn: '2026-11-20', doneBy: 'An' },
    },
    {
      ...{ number: 2, village: VILLAGE, kind: { name: 'Khác', position: 1 }, words: '', handler: '' },
      ...{ reportedOn: '2026-11-01', answer: null, doneOn: null, doneBy: null },
    },
  ],
}
