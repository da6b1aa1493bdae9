import { readAccountNumber } from '../domain/account-number.js'
import { findBank } from '../domain/bank.js'
import { readBirthDate } from '../domain/birth-date.js'
import type { Match } from '../domain/match.js'
import { readCoefficient } from '../domain/money.js'
import { readPeriod } from '../domain/period.js'
import { nameKey, readPersonName } from '../domain/person-name.js'
import { findProgramme, findProgrammeCode } from '../domain/programme-words.js'
import { findRelationship } from '../domain/relationship.js'
import type { RosterField, RosterPerson } from '../domain/roster/row.js'
import { asciiDigits, foldKey, tidy } from '../domain/text.js'
import { findVillage, type NamedVillage } from '../domain/village-name.js'
import type { Reference } from '../reference.js'

/** What reading a typed value must know. */
export type ValueContext = Readonly<{
  reference: Reference
  today: string
  listDate: string
  /** The villages of the row's commune. */
  villages: readonly NamedVillage[]
}>

/** What an officer typed for a field, in the normalised spelling of findings; `undefined` when it cannot be one. */
export function readValue(field: RosterField, typed: string, context: ValueContext): string | undefined {
  const text = tidy(typed)
  const { reference } = context
  switch (field) {
    case 'name': {
      const name = readPersonName(text)
      return name.kind === 'person-name' ? name.name : undefined
    }
    case 'birth': {
      const birth = readBirthDate(text, { today: context.today })
      return birth.kind === 'birth-date' ? birth.birth.value : undefined
    }
    case 'sex':
      return SEXES[foldKey(text)]
    case 'personalId': {
      const digits = asciiDigits(text).replace(/[\s.-]/g, '')
      return /^0\d{11}$/.test(digits) ? digits : undefined
    }
    case 'phone': {
      const digits = asciiDigits(text).replace(/[\s.-]/g, '')
      return /^0\d{9,10}$/.test(digits) ? digits : undefined
    }
    case 'village':
      return found(findVillage(text, context.villages))?.name
    case 'bank':
      return found(findBank(text, reference.banks))?.code
    case 'relationship':
      return found(findRelationship(text, reference.relationships))?.code
    case 'account': {
      const account = readAccountNumber(text)
      return account.kind === 'account-number' ? account.number : undefined
    }
    case 'programme':
      return programmeIn(text, context)
    case 'coefficient': {
      const coefficient = readCoefficient(text)
      return coefficient.kind === 'coefficient' ? String(coefficient.coefficient) : undefined
    }
    case 'startMonth': {
      const month = readPeriod(text, context.today)
      return month.kind === 'period' ? month.period : undefined
    }
    default:
      return undefined
  }
}

const SEXES: Readonly<Record<string, string>> = { NAM: 'male', NU: 'female' }

function found<T>(match: Match<T>): T | undefined {
  return match.kind === 'found' ? match.value : undefined
}

function programmeIn(text: string, { reference, listDate }: ValueContext): string | undefined {
  const byCode = findProgrammeCode(text, { listDate }, reference.programmes)
  const reading = byCode.kind === 'found' ? byCode : findProgramme(text, { listDate }, reference.programmes)
  return reading.kind === 'found' ? reading.code : undefined
}

/** The row with one field as an officer decided it; `value` in the normalised spelling. */
export function withValue<Person extends RosterPerson>(
  person: Person,
  field: RosterField,
  value: string | number,
): Person {
  const text = String(value)
  switch (field) {
    case 'name':
      return { ...person, fullName: text, nameKey: nameKey(text) }
    case 'birth': {
      const precision = text.length > 7 ? 'DAY' : text.length > 4 ? 'MONTH' : 'YEAR'
      return { ...person, birth: { value: text, precision } }
    }
    case 'programme':
      return { ...person, programme: { ...person.programme, code: text } }
    case 'account':
      return { ...person, account: { ...accountOf(person), number: text } }
    case 'bank':
      return { ...person, account: { ...accountOf(person), bankCode: text } }
    case 'relationship':
      return person.payee === null ? person : { ...person, payee: { ...person.payee, relationship: text } }
    case 'coefficient':
    case 'amount':
      return { ...person, [field]: Number(value) }
    default:
      return { ...person, [field]: text }
  }
}

function accountOf({ account, payee }: RosterPerson): NonNullable<RosterPerson['account']> {
  return account ?? { owner: payee === null ? 'BENEFICIARY' : 'PAYEE', bankCode: null, number: null }
}
