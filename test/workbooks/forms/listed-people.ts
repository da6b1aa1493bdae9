import type { MauTongHopRow } from '../../../src/workbooks/forms/mau-tong-hop.js'

const FAMILY = ['Nguyễn', 'Trần', 'Lê', 'Phạm', 'Bùi', 'Quách', 'Trương', 'Đinh', 'Hà', 'Cao']
const MIDDLE = ['Thị', 'Văn', 'Xuân', 'Đức', 'Thị Bích', 'Hữu', 'Thanh']
const GIVEN = ['Ánh', 'An', 'Bình', 'Đào', 'Dung', 'Hòa', 'Hương', 'Lan', 'Mẫn', 'Ổn', 'Tâm', 'Ước', 'Yến']
const VILLAGES = ['Kim Mẫm 1', 'Kim Mẫm 2', 'Lương Ngọc', 'Lương Thành', 'Lương Thuận', 'Lương Hòa']
const PROGRAMMES = [
  'Người cao tuổi từ đủ 80 tuổi',
  'Người khuyết tật nặng',
  'Trẻ em khuyết tật đặc biệt nặng',
  'Người đơn thân nghèo đang nuôi 2 con',
]

/** Row `index` of a made-up list; the same index is always the same person. */
export function listedPerson(index: number): MauTongHopRow {
  const female = index % 3 !== 0
  const pick = <T>(list: readonly T[], step: number): T => list[Math.floor(index / step) % list.length] as T
  const throughPayee = index % 5 === 1
  const serial = String(index % 100_000).padStart(5, '0')
  return {
    fullName: `${pick(FAMILY, 1)} ${pick(MIDDLE, 2)} ${pick(GIVEN, 3)}`,
    sex: female ? 'female' : 'male',
    birth: [
      { value: '1938-06-05', precision: 'DAY' } as const,
      { value: '1941', precision: 'YEAR' } as const,
      { value: '1950-11', precision: 'MONTH' } as const,
    ][index % 3] as MauTongHopRow['birth'],
    personalId: index % 7 === 6 ? null : `0381389${serial}`,
    programme: { name: pick(PROGRAMMES, 1), sensitive: false },
    village: { name: pick(VILLAGES, 30), order: Math.floor(index / 30) % VILLAGES.length },
    account:
      index % 2 === 0
        ? null
        : {
            bank: index % 4 === 1 ? 'Agribank' : 'BIDV',
            number: `00358${serial}`,
            owner: throughPayee ? 'payee' : 'beneficiary',
          },
    payee: throughPayee ? { fullName: `Đinh Văn ${pick(GIVEN, 1)}`, personalId: null, relationship: 'Con đẻ' } : null,
  }
}

/** The first `count` rows. */
export function listedPeople(count: number): readonly MauTongHopRow[] {
  return Array.from({ length: count }, (_, index) => listedPerson(index))
}
