import type { BirthDate } from '../../src/domain/birth-date.js'
import { nameKey } from '../../src/domain/person-name.js'
import type { KnownLine, KnownPerson } from '../../src/domain/roster/matching.js'
import type { RosterPerson } from '../../src/domain/roster/row.js'

export const YEAR_1950: BirthDate = { value: '1950', precision: 'YEAR' }
export const DAY_IN_1950: BirthDate = { value: '1950-03-08', precision: 'DAY' }

/** A person on file with one benefit. */
export function known(changes: Partial<KnownPerson> = {}): KnownPerson {
  const fullName = changes.fullName ?? 'Nguyễn Thị Hoa'
  return {
    id: 1,
    code: `HS-${changes.id ?? 1}`,
    nameKey: nameKey(fullName),
    sex: 'female',
    birth: YEAR_1950,
    personalId: null,
    oldId: null,
    ethnic: null,
    phone: null,
    disabilityTypes: null,
    disabilityDegree: null,
    communeCode: '15139',
    villageCode: '15139-01',
    lines: [line({ id: 10 * (changes.id ?? 1) })],
    ...changes,
    fullName,
  }
}

export function line(changes: Partial<KnownLine> = {}): KnownLine {
  return {
    id: 10,
    role: 'BENEFICIARY',
    caredForKey: null,
    group: 'bao_tro_xa_hoi',
    programmeCode: 'BT-6N',
    programmeKey: 'NKT NANG',
    coefficient: null,
    amount: null,
    fromMonth: null,
    fileNo: null,
    decisionNo: null,
    decisionDate: null,
    method: null,
    payee: null,
    account: null,
    ...changes,
  }
}

/** A person as a roster row tells of them. */
export function read(
  changes: Partial<RosterPerson> & { code?: string | null; words?: string | null } = {},
): RosterPerson {
  const { code = 'BT-6N', words = 'NKT nặng', ...rest } = changes
  const fullName = changes.fullName ?? 'Nguyễn Thị Hoa'
  return {
    stt: 1,
    fileNo: null,
    bookNo: null,
    nameNote: null,
    sex: 'female',
    birth: YEAR_1950,
    personalId: null,
    oldId: null,
    idIssued: null,
    idIssuer: null,
    programme: { raw: words, code, from: code === null ? null : 'words', candidates: [] },
    role: 'BENEFICIARY',
    caredFor: null,
    unit: null,
    village: null,
    ethnic: null,
    phone: null,
    disability: null,
    coefficient: null,
    amount: null,
    startMonth: null,
    decisionNo: null,
    decisionDate: null,
    method: null,
    account: null,
    accountHolder: null,
    bankMentioned: null,
    payee: null,
    note: null,
    ...rest,
    fullName,
    nameKey: nameKey(fullName),
  }
}
