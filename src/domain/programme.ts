import type { IsoDate } from './iso-date.js'

export type ProgrammeGroup = 'bao_tro_xa_hoi' | 'nguoi_co_cong'

/** A row of `data/reference/programmes.csv`: one programme for one span of days. Key = `code` + `validFrom`. */
export type Programme = Readonly<{
  code: string
  group: ProgrammeGroup
  name: string
  legalBasis: string
  coefficient: number | undefined
  /** Whole đồng a month (or once), where the law names a sum. */
  amount: number | undefined
  basis: 'social-standard' | 'merit-standard' | 'social-pension' | 'fixed' | 'injury-table' | 'by-decision'
  validFrom: IsoDate | undefined
  validTo: IsoDate | undefined
  note: string
}>

/** A row of `data/reference/programme-rules.csv`: whom a programme is for, on which days the row holds. */
export type ProgrammeRule = Readonly<{
  code: string
  /** Completed years; `ageBelow` is the first age outside. */
  ageFrom: number | undefined
  ageBelow: number | undefined
  /** The degree of disability that it needs: 1 or 2. */
  degree: 1 | 2 | undefined
  /** Who is paid: the person in need, or the carer. */
  payee: 'beneficiary' | 'carer'
  /** Paid once, not every month. */
  once: boolean
  /** Tells a health status that must not be published: print as "trợ cấp xã hội". */
  sensitive: boolean
  /** What took its place when it ended. */
  replacedBy: string | undefined
  /** Only one programme of a set may be paid to one person … */
  exclusiveSet: string | undefined
  /** … except together with these codes. */
  combinableWith: readonly string[]
  validFrom: IsoDate | undefined
  validTo: IsoDate | undefined
}>

/** A row of `data/reference/standard-rates.csv`: the sum that coefficients are multiplied by. Whole đồng. */
export type StandardRate = Readonly<{
  standard: 'social-standard' | 'merit-standard' | 'social-pension'
  amount: number
  validFrom: IsoDate
  validTo: IsoDate | undefined
}>

/** Monthly sums of wounded soldiers by injury percentage; whole đồng. */
export type InjuryRate = Readonly<{
  injuryPercent: number
  woundedSoldier: number
  woundedSoldierB: number
  validFrom: IsoDate
  validTo: IsoDate | undefined
}>

/** A row of `data/reference/programme-words.csv`: terms that must (and must not) occur, and what they then mean. */
export type ProgrammeWords = Readonly<{
  all: readonly string[]
  none: readonly string[]
  codes: readonly string[]
  percentFrom: number | undefined
  percentTo: number | undefined
}>

/** Everything known about programmes; `loadReference().programmes` has this shape. */
export type ProgrammeCatalogue = Readonly<{
  programmes: readonly Programme[]
  rules: readonly ProgrammeRule[]
  words: readonly ProgrammeWords[]
  /** Short forms and what they stand for: `NKT` → `nguoi khuyet tat`. */
  shortForms: ReadonlyMap<string, string>
  standardRates: readonly StandardRate[]
  injuryRates: readonly InjuryRate[]
}>

/** The programme as it stands on `date`; before or after its time, the row nearest to the date. */
export function programmeOn(code: string, date: IsoDate, catalogue: ProgrammeCatalogue): Programme | undefined {
  throw new Error(`${code}${date}${catalogue.programmes.length}`)
}

/** Whether a programme of this code had begun and not ended on `date`. */
export function isOpenOn(code: string, date: IsoDate, catalogue: ProgrammeCatalogue): boolean {
  throw new Error(`${code}${date}${catalogue.programmes.length}`)
}

export function ruleOn(code: string, date: IsoDate, catalogue: ProgrammeCatalogue): ProgrammeRule | undefined {
  throw new Error(`${code}${date}${catalogue.programmes.length}`)
}

/** Whether the programme's name tells a health status that must not be shown. Domain.md §9.6, §16. */
export function isSensitive(code: string, catalogue: ProgrammeCatalogue): boolean {
  throw new Error(`${code}${catalogue.programmes.length}`)
}

/** How two programmes of one person go together. `higher-only`: pay the larger sum. Domain.md §9.2, §9.5, §10. */
export function howCombined(
  codeA: string,
  codeB: string,
  date: IsoDate,
  catalogue: ProgrammeCatalogue,
): 'same' | 'both' | 'higher-only' {
  throw new Error(`${codeA}${codeB}${date}${catalogue.programmes.length}`)
}
