import type { IsoDate } from '../../domain/iso-date.js'
import { isSensitive, type ProgrammeCatalogue, programmeOn } from '../../domain/programme.js'
import { findProgramme } from '../../domain/programme-words.js'
import { tellsSensitive } from '../../domain/telling-words.js'
import type { Reference } from '../../reference.js'
import { birthOf } from '../../store/beneficiaries.js'
import type { ListLine } from '../../store/lists.js'
import type { ListedAccount, ListedPayee, ListedPerson, ListedProgramme } from '../../workbooks/forms/listed-person.js'

/** What turning records into words of a list takes. `date` is the day of the list. */
export type ListFacts = Readonly<{
  reference: Reference
  date: IsoDate
  /** Told how many that belong on the list cannot stand on it: never in silence. */
  onLeftOut?: (count: number) => void
  /** The same of those who are reported dead. */
  onHeld?: (count: number) => void
}>

/** The person and the benefit of a line as lists print them. */
export function listedPerson(facts: ListFacts, { person, line, village }: ListLine): ListedPerson {
  return {
    fullName: person.full_name,
    sex: person.sex,
    birth: birthOf(person) ?? null,
    personalId: person.personal_id,
    programme: listedProgramme(facts, line.programme_code, line.programme_written),
    village: { name: village.unit?.name ?? '', order: village.order },
  }
}

/** The official name of the programme; the office's own words while nobody has decided which one they mean. */
export function listedProgramme(
  { reference, date }: ListFacts,
  code: string | null,
  written: string | null,
): ListedProgramme {
  const { programmes } = reference
  if (code === null) {
    return { name: written ?? '', sensitive: written !== null && maySensitiveBeMeant(written, date, programmes) }
  }
  return {
    name: programmeOn(code, date, programmes)?.name ?? written ?? code,
    sensitive: isSensitive(code, programmes),
  }
}

/** Undecided words may still tell a health status. */
function maySensitiveBeMeant(words: string, listDate: IsoDate, programmes: ProgrammeCatalogue): boolean {
  const reading = findProgramme(words, { listDate }, programmes)
  const codes = reading.kind === 'ambiguous' ? reading.candidates : reading.kind === 'unknown' ? [] : [reading.code]
  return codes.some((code) => isSensitive(code, programmes))
}

const UNSAID = '(không ghi trên danh sách)'

/** Free words as lists print them: that something stands there, where it would tell what no programme's name may. */
export function listedWords(facts: ListFacts, words: string | null): string | null {
  return listedOrNothing(facts, words) ?? (words === null ? null : UNSAID)
}

/** The same for a column that may be read back: nothing there changes nothing. */
export function listedOrNothing({ reference }: ListFacts, words: string | null): string | null {
  return words !== null && tellsSensitive(words, reference.programmes) ? null : words
}

/** The linked account with the bank's short name; `null` when nothing is linked. */
export function listedAccount({ reference }: ListFacts, { account }: ListLine): ListedAccount | null {
  return account === null ? null : { bank: bankName(reference, account.bank_code), number: account.number }
}

export function bankName({ banks }: Reference, code: string | null): string | null {
  return banks.find((bank) => bank.code === code)?.shortName ?? null
}

/** Who receives for the beneficiary; an undecided relationship in the words of the roster. */
export function listedPayee({ reference }: ListFacts, { payee }: ListLine): ListedPayee | null {
  if (payee === null) return null
  const known = reference.relationships.find(({ code }) => code === payee.relationship)
  return {
    fullName: payee.full_name,
    personalId: payee.personal_id,
    relationship: known?.name ?? payee.relationship_written,
  }
}
