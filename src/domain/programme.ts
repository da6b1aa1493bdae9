import type { IsoDate } from './iso-date.js'
import { onceFor } from './once-for.js'

export type ProgrammeGroup = 'bao_tro_xa_hoi' | 'nguoi_co_cong'

/** A row of `data/reference/programmes.csv`: one programme for one span of days. Key = `code` + `validFrom`. */
export type Programme = Readonly<{
  code: string
  group: ProgrammeGroup
  name: string
  /** The name in the form of `wordKey`. */
  nameKey: string
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

/**
 * A row of `data/reference/programme-words.csv`: terms that must (and must not) occur, and what they then mean. All words
 * are in the form of `wordKey`. No codes: words that name nothing we know.
 */
export type ProgrammeWords = Readonly<{
  all: readonly string[]
  none: readonly string[]
  codes: readonly string[]
  /** Holds only when a percentage of injury within these bounds stands beside the words. */
  percentFrom: number | undefined
  percentTo: number | undefined
}>

/** A row of `data/reference/programme-short-forms.csv`, in the form of `wordKey`: `NKT` is `NGUOI KHUYET TAT`. */
export type ShortForm = Readonly<{ short: string; full: string }>

/** Everything known about programmes; `loadReference().programmes` has this shape. */
export type ProgrammeCatalogue = Readonly<{
  programmes: readonly Programme[]
  rules: readonly ProgrammeRule[]
  words: readonly ProgrammeWords[]
  shortForms: readonly ShortForm[]
  standardRates: readonly StandardRate[]
  injuryRates: readonly InjuryRate[]
}>

/** The programme as it stands on `date`; outside its time, the row whose time is nearest. `undefined`: no such code. */
export function programmeOn(code: string, date: IsoDate, catalogue: ProgrammeCatalogue): Programme | undefined {
  return rowOn(programmesByCode(catalogue.programmes).get(code) ?? [], date)
}

/** How `date` lies to the time of a programme, by its rules; without rules (merit) it is always open. */
export function timeOf(code: string, date: IsoDate, catalogue: ProgrammeCatalogue): 'open' | 'not-started' | 'ended' {
  const rules = rulesByCode(catalogue.rules).get(code) ?? []
  if (rules.length === 0 || rules.some((rule) => holdsOn(rule, date))) return 'open'
  return rules.every(({ validTo }) => validTo !== undefined && validTo < date) ? 'ended' : 'not-started'
}

/** Whom the programme is for, by the rules of `date`. */
export function ruleOn(code: string, date: IsoDate, catalogue: ProgrammeCatalogue): ProgrammeRule | undefined {
  return rowOn(rulesByCode(catalogue.rules).get(code) ?? [], date)
}

/** Whether the programme's name tells a health status that must not be shown. Domain.md §9.6, §16. */
export function isSensitive(code: string, catalogue: ProgrammeCatalogue): boolean {
  return (
    rulesByCode(catalogue.rules)
      .get(code)
      ?.some(({ sensitive }) => sensitive) ?? false
  )
}

/** The name that may be printed and sent: "trợ cấp xã hội" for a sensitive programme. */
export function publicName(code: string, date: IsoDate, catalogue: ProgrammeCatalogue): string {
  return isSensitive(code, catalogue) ? 'Trợ cấp xã hội' : (programmeOn(code, date, catalogue)?.name ?? code)
}

/** Whether somebody of this age (completed years on `date`) may hold the programme; `true` where age does not matter. */
export function fitsAge(code: string, age: number, date: IsoDate, catalogue: ProgrammeCatalogue): boolean {
  const rule = ruleOn(code, date, catalogue)
  return age >= (rule?.ageFrom ?? 0) && age < (rule?.ageBelow ?? Number.POSITIVE_INFINITY)
}

/** How two programmes of one person go together. `higher-only`: pay the larger sum. Domain.md §9.2, §9.5, §10. */
export function howCombined(
  codeA: string,
  codeB: string,
  date: IsoDate,
  catalogue: ProgrammeCatalogue,
): 'same' | 'both' | 'higher-only' {
  if (codeA === codeB) return 'same'
  const [ruleA, ruleB] = [ruleOn(codeA, date, catalogue), ruleOn(codeB, date, catalogue)]
  if (ruleA?.exclusiveSet === undefined || ruleA.exclusiveSet !== ruleB?.exclusiveSet) return 'both'
  return ruleA.combinableWith.includes(codeB) || ruleB.combinableWith.includes(codeA) ? 'both' : 'higher-only'
}

/** A roster asks for the programme of each of its rows, many times. */
const programmesByCode = onceFor(byCode<Programme>)
const rulesByCode = onceFor(byCode<ProgrammeRule>)

function byCode<Row extends Readonly<{ code: string }>>(rows: readonly Row[]): ReadonlyMap<string, readonly Row[]> {
  const codes = new Set(rows.map(({ code }) => code))
  return new Map([...codes].map((code) => [code, rows.filter((row) => row.code === code)]))
}

type Dated = Readonly<{ validFrom: IsoDate | undefined; validTo: IsoDate | undefined }>

/** Whether a dated row holds on `date`; an open end holds for ever. */
export function holdsOn({ validFrom = '', validTo = '9999' }: Dated, date: IsoDate): boolean {
  return validFrom <= date && date <= validTo
}

/** Rows come in the order of time: the last that has begun, else the first. */
function rowOn<Row extends Dated>(rows: readonly Row[], date: IsoDate): Row | undefined {
  return rows.findLast(({ validFrom = '' }) => validFrom <= date) ?? rows[0]
}
