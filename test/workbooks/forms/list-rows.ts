import type { ChiTraRow } from '../../../src/workbooks/forms/chi-tra.js'
import type { PhuLuc1Row } from '../../../src/workbooks/forms/phu-luc-1.js'
import { listedPerson } from './listed-people.js'

/** A programme whose name takes four lines, one that takes one, and one that is never told. */
const PROGRAMMES = [
  { name: 'Hỗ trợ kinh phí chăm sóc: hộ gia đình trực tiếp chăm sóc người khuyết tật đặc biệt nặng', sensitive: false },
  { name: 'Người khuyết tật nặng', sensitive: false },
  { name: 'Trẻ em nhiễm HIV/AIDS thuộc hộ nghèo', sensitive: true },
]
const AMOUNTS = [540_000, 810_000, 1_350_000]
const HOLDER = 'CONG TANG TON NU THI HOANG PHUONG KHUE'

/** Identity number of row `index`, by which it is found on paper. */
export function idOf(index: number): string {
  return `038138${String(index).padStart(6, '0')}`
}

/** Row `index` of a payment list: arrears, recoveries and what was carried now and then, every fourth in cash. */
export function paymentRow(index: number): ChiTraRow {
  const person = listedPerson(index)
  const amount = AMOUNTS[index % 3] as number
  const carried = index % 10 === 4 ? amount * 2 : 0
  const extra = index % 6 === 2 ? amount * 4 : 0
  const recovery = index % 17 === 5 ? 200_000 : 0
  const isCash = index % 4 === 3
  return {
    lineCode: `1126-${String(index + 1).padStart(4, '0')}`,
    fullName: person.fullName,
    birthYear: person.birth?.value.slice(0, 4) ?? null,
    village: person.village,
    commune: { name: 'Xã Cẩm Lương', order: 1 },
    programme: PROGRAMMES[index % 3] as (typeof PROGRAMMES)[number],
    decisionNo: `${1700 + index}/QĐ-UBND`,
    fileNo: `BT38-15139-${String(index).padStart(4, '0')}`,
    amount,
    extra,
    recovery,
    carriedMonths: carried === 0 ? 0 : 2,
    carried,
    total: amount + extra + carried - recovery,
    method: isCash ? 'CASH' : 'TRANSFER',
    personalId: idOf(index),
    payeeName: person.payee?.fullName ?? person.fullName,
    account: isCash ? null : { bank: 'Liên Việt Post Bank', number: `00358${String(index).padStart(8, '0')}` },
    holderName: isCash ? null : HOLDER,
    transferText: `TC BTXH T11/2026 BT38-15139-${String(index).padStart(4, '0')}`,
  }
}

/** Row `index` of a roster, with everything that one may tell. */
export function rosterRow(index: number): PhuLuc1Row {
  const person = listedPerson(index)
  const isCash = index % 2 === 0
  return {
    ...person,
    personalId: idOf(index),
    programme: PROGRAMMES[index % 3] as (typeof PROGRAMMES)[number],
    province: { code: '38', name: 'Tỉnh Thanh Hóa' },
    district: index % 2 === 0 ? { code: '396', name: 'Huyện Cẩm Thủy' } : null,
    commune: { code: '15139', name: 'Xã Cẩm Lương' },
    fileNo: `BT38-15139-${String(index).padStart(4, '0')}`,
    ethnic: 'Mường',
    idIssued: '2021-05-12',
    idIssuer: 'Cục Cảnh sát QLHC về TTXH',
    phone: '0912345678',
    disability: index % 3 === 0 ? { type: 'Khuyết tật thần kinh, tâm thần', degree: 'Đặc biệt nặng' } : null,
    programmeCode: 'BT-6A',
    coefficient: 1.5,
    amount: AMOUNTS[index % 3] as number,
    decisionNo: `${1700 + index}/QĐ-UBND`,
    decisionDate: '2024-12-22',
    startMonth: '2025-01',
    payee: person.payee,
    method: isCash ? 'Tiền mặt' : 'Chuyển khoản',
    account: isCash ? null : { bank: 'Agribank', number: `00358${String(index).padStart(8, '0')}` },
    note: null,
  }
}
