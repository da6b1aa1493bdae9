import type { RosterRow, RosterStatus, RowRef } from './row.js'

/** What a column of a roster may hold. */
export const COLUMN_KEYS = [
  'stt',
  'name',
  'birth',
  'birthMale',
  'birthFemale',
  'birthDay',
  'birthMonth',
  'sex',
  'sexMale',
  'sexFemale',
  'ethnic',
  'personalId',
  'oldId',
  'idIssued',
  'idIssuer',
  'phone',
  'village',
  'communeCode',
  'communeName',
  'districtCode',
  'districtName',
  'provinceCode',
  'provinceName',
  'fileNo',
  'bookNo',
  'programme',
  'programmeCode',
  'coefficient',
  'amount',
  'decisionNo',
  'decisionDate',
  'startMonth',
  'disabilityType',
  'disabilityDegree',
  'payeeName',
  'payeeId',
  'relationship',
  'method',
  'accountOwn',
  'accountPayee',
  'accountHolder',
  'bank',
  'note',
] as const

export type ColumnKey = (typeof COLUMN_KEYS)[number]

/**
 * What officers said that columns hold, by heading (`headerKey`); `'ignore'` for nothing of use. Outranks what the heading
 * seems to say.
 */
export type ColumnMapping = Readonly<Record<string, ColumnKey | 'ignore'>>

/**
 * A column as read. `unsure`: worth asking the officer. `key` is `null` when nothing known fits its header. `headerKey` is
 * what an officer's word about it is remembered under; `said`: such a word counts here.
 */
export type RosterColumn = Readonly<{
  sheet: string
  column: string
  header: string
  headerKey: string
  said?: true
  key: ColumnKey | null
  certainty: 'sure' | 'unsure'
  hidden: boolean
}>

/**
 * A column that only a person can tell the meaning of. `headerKey` is what the answer is remembered under, `samples` are up
 * to three of its cells with long numbers masked, `guess` what it looks like.
 */
export type UnsureColumn = Readonly<{
  sheet: string
  column: string
  header: string
  headerKey: string
  samples: readonly string[]
  guess: ColumnKey | null
}>

/** A list that cannot be read before somebody says what its columns hold; `missing` is what it cannot do without. */
export type UnsureRoster = Readonly<{
  sheet: string
  missing: readonly ColumnKey[]
  columns: readonly UnsureColumn[]
}>

/** Which form the file follows: domain.md §8.2, §8.3, older payment and benefit lists, or none of them. */
export type RosterForm = 'ACCOUNT_SUMMARY_APPENDIX' | 'PHU_LUC_1' | 'PAYMENT_LIST_OLD' | 'BENEFIT_LIST_OLD' | 'OTHER'

export type SkippedKind =
  | 'header'
  | 'repeatedHeader'
  | 'columnNumbers'
  | 'templateCodes'
  | 'title'
  | 'subtotal'
  | 'total'
  | 'note'
  | 'signature'
  | 'empty'

/** A row (or `row`–`toRow`) that is not a person, and why. `text` is what it says. */
export type SkippedRow = RowRef & Readonly<{ toRow: number; kind: SkippedKind; text: string }>

/** A row that names the village of the rows below it. */
export type VillageHeading = RowRef & Readonly<{ village: string }>

/**
 * Rows that are one person, or look like it. `exact`: number, name and programme agree; `possible`: name and birth
 * agree, a number is missing or differs; `combinable` and `exclusive`: two benefits that may or may not be paid together
 * (domain.md §9.2, §9.5); `inTwoCommunes`: `exact` in two communes; `sameNumber`: one number on two people.
 */
export type DuplicateGroup = Readonly<{
  kind: 'exact' | 'possible' | 'combinable' | 'exclusive' | 'inTwoCommunes' | 'sameNumber'
  rows: readonly RowRef[]
}>

/** One account on several rows. `overLimit`: more beneficiaries than the unit allows (domain.md §13). */
export type SharedAccount = Readonly<{
  bankCode: string | null
  number: string
  rows: readonly RowRef[]
  overLimit: boolean
}>

export type RosterSummary = Readonly<{
  personRows: number
  distinctPeople: number
  withUsableId: number
  withAccount: number
  sumOfAmounts: number
  byStatus: Readonly<Record<RosterStatus, number>>
  byVillage: Readonly<Record<string, number>>
  byCommune: Readonly<Record<string, number>>
}>

/** A unit that the file names, matched with a known one where `code` is not `null`. */
export type RosterUnit = Readonly<{
  code: string | null
  name: string
  district: string | null
  province: string | null
}>

/** A village that the rows name. `known: false`: the unit has no such village yet. */
export type RosterVillage = Readonly<{ name: string; communeCode: string | null; known: boolean }>

/**
 * Text of an old encoding that was put right: in how many cells of people, in which columns, with one of them before and
 * after. `font` is the one that told, if any; with `context.encoding: 'keep'` nothing is.
 */
export type TextConversion = Readonly<{
  encoding: 'tcvn3' | 'vni' | 'utf8-as-1252'
  font: string | null
  cells: number
  columns: readonly string[]
  from: string
  to: string
}>

/**
 * What a list is about, as far as its head says so: whom it does not name outside of that is not missing from it.
 * `isPartial`: it names only some of the people, so that nobody is. `village` is the name of the only village, `programmes`
 * the codes that the only programme in its title may mean. `isPayments`: our own payment list of a month, whose sums are no
 * standing ones.
 */
export type ListAbout = Readonly<{
  isPartial: boolean
  village: string | null
  programmes: readonly string[] | null
  isPayments?: boolean
}>

/** A whole roster file. `rows` are in the order of the file. `listDate` is an ISO day. */
export type Roster = Readonly<{
  form: RosterForm
  about: ListAbout
  group: 'bao_tro_xa_hoi' | 'nguoi_co_cong' | null
  sheets: readonly Readonly<{ name: string; hidden: boolean; kind: 'roster' | 'codeLists' | 'other' | 'empty' }>[]
  sheet: string
  title: string | null
  units: readonly RosterUnit[]
  villages: readonly RosterVillage[]
  listDate: string | null
  columns: readonly RosterColumn[]
  rows: readonly RosterRow[]
  headings: readonly VillageHeading[]
  skipped: readonly SkippedRow[]
  duplicates: readonly DuplicateGroup[]
  sharedAccounts: readonly SharedAccount[]
  conversions: readonly TextConversion[]
  summary: RosterSummary
}>
