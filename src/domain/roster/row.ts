import type { BirthDate } from '../birth-date.js'
import type { IsoDate } from '../iso-date.js'
import type { Period } from '../period.js'
import type { Sex } from '../sex.js'

/** How much a finding asks for. `auto`: repaired, a log line is enough; `warn`: imported and reported; `ask`: a person must decide, the field stays `null`; `error`: the value cannot be used. */
export type FindingLevel = 'auto' | 'warn' | 'ask' | 'error'

/** A part of a person that a finding is about, and that a proposal would fill. */
export type RosterField =
  | 'stt'
  | 'fileNo'
  | 'bookNo'
  | 'name'
  | 'sex'
  | 'birth'
  | 'personalId'
  | 'idIssued'
  | 'programme'
  | 'unit'
  | 'village'
  | 'ethnic'
  | 'phone'
  | 'disability'
  | 'coefficient'
  | 'amount'
  | 'startMonth'
  | 'decisionNo'
  | 'decisionDate'
  | 'method'
  | 'account'
  | 'bank'
  | 'payee'
  | 'payeeId'
  | 'relationship'
  | 'row'

/**
 * One thing that was done to a row or must be said about it.
 * `cell` is an A1 address (`'F15'`), or `'106:106'` for a whole row. `proposed` is the value to put in when a person
 * agrees, `candidates` the ones to choose from; both in the normalised spelling of `field`. `details` carries the
 * figures behind it (`{ computed: 540000 }`); `note` a remark found in the cell, as written. `decided`: an officer answered
 * it on that day, when the row came before; it was `ask` then, and is `auto` now.
 */
export type Finding = Readonly<{
  code: string
  level: FindingLevel
  field: RosterField
  cell: string
  proposed?: string | number
  candidates?: readonly string[]
  details?: Readonly<Record<string, string | number>>
  note?: string
  decided?: IsoDate
}>

/** The worst level among the findings; `clean` when all of them are automatic. */
export type RosterStatus = 'clean' | 'warning' | 'ask' | 'error'

export type PayeeRole = 'AUTHORISED' | 'GUARDIAN' | 'LEGAL_REPRESENTATIVE'

/** Whoever receives for the beneficiary. `relationship` is a code of `relationships.csv`. */
export type RosterPayee = Readonly<{
  fullName: string
  personalId: string | null
  role: PayeeRole
  relationship: string | null
}>

/** Where money goes. `bankCode` is a code of `banks.csv`; `null` parts need a decision or cannot be used. */
export type RosterAccount = Readonly<{
  owner: 'BENEFICIARY' | 'PAYEE'
  bankCode: string | null
  number: string | null
}>

/** The unit that a row names: official codes as text; `null` where the file does not say. */
export type RosterUnitRef = Readonly<{
  provinceCode: string | null
  communeCode: string | null
  commune: string | null
}>

/**
 * One person of a roster file, normalised as far as that goes without asking anybody. A field that needs a decision,
 * or whose value cannot be used, is `null`; the raw text is in the row.
 * `amount` is whole đồng. `ethnic` is the official name, `disability` holds codes of `disability-types.csv`; `programme.from` is `neither` when code and words contradict; `accountHolder` is the name as written; `bankMentioned` is named without an account.
 * With `role: 'CARER'` the person receives care support for `caredFor`.
 */
export type RosterPerson = Readonly<{
  stt: number | null
  fileNo: string | null
  bookNo: string | null
  fullName: string
  nameKey: string
  nameNote: string | null
  sex: Sex | null
  birth: BirthDate | null
  personalId: string | null
  oldId: string | null
  idIssued: IsoDate | null
  idIssuer: string | null
  programme: Readonly<{
    raw: string | null
    code: string | null
    from: 'code' | 'words' | 'neither' | null
    candidates: readonly string[]
  }>
  role: 'BENEFICIARY' | 'CARER'
  caredFor: string | null
  unit: RosterUnitRef | null
  village: string | null
  ethnic: string | null
  phone: string | null
  disability: Readonly<{ types: readonly number[]; degree: number | null }> | null
  coefficient: number | null
  amount: number | null
  startMonth: Period | null
  decisionNo: string | null
  decisionDate: IsoDate | null
  method: 'TRANSFER' | 'CASH' | null
  account: RosterAccount | null
  accountHolder: string | null
  bankMentioned: string | null
  payee: RosterPayee | null
  note: string | null
}>

/** A row of a file: `row` counts from 1 as Excel does. */
export type RowRef = Readonly<{ sheet: string; row: number }>

/** A person's row. `raw` keeps the text of every filled cell by column letter, exactly as the file has it. */
export type RosterRow = RowRef &
  Readonly<{
    status: RosterStatus
    person: RosterPerson
    findings: readonly Finding[]
    raw: Readonly<Record<string, string>>
  }>
