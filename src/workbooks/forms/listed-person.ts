import type { BirthDate } from '../../domain/birth-date.js'
import { nameSortKey } from '../../domain/name-order.js'
import type { Sex } from '../../domain/sex.js'

/** A village as lists print and sort it: `order` is its place among the villages of the list. */
export type ListedVillage = Readonly<{ name: string; order: number }>

/** A programme in words. `sensitive`: its name tells a health status and is never printed (domain.md §16). */
export type ListedProgramme = Readonly<{ name: string; sensitive: boolean }>

/** What most lists tell of one beneficiary and one programme; somebody with two programmes is on two rows. */
export type ListedPerson = Readonly<{
  fullName: string
  sex: Sex | null
  birth: BirthDate | null
  personalId: string | null
  programme: ListedProgramme
  village: ListedVillage
}>

/** An account as lists print it: `bank` is the bank's short name, `number` text with its zeros. */
export type ListedAccount = Readonly<{ bank: string | null; number: string }>

/** Whoever receives for the beneficiary. `relationship` says in words what they are to the beneficiary. */
export type ListedPayee = Readonly<{ fullName: string; personalId: string | null; relationship: string | null }>

const UNSAID_PROGRAMME = 'trợ cấp xã hội'

/** The programme as it may be printed: `trợ cấp xã hội` where its name would tell a health status. */
export function programmeInPrint({ name, sensitive }: ListedProgramme): string {
  return sensitive ? UNSAID_PROGRAMME : name
}

/** Village order, then given name; the number last, so that equal names keep one order. Domain.md §8.9. */
export function listedOrder({ village, fullName, personalId }: ListedPerson): string {
  return `${String(village.order).padStart(6, '0')} ${nameSortKey(fullName)} ${personalId ?? ''}`
}
