import type { IsoDate } from './iso-date.js'
import { holdsOn, type Programme, type ProgrammeCatalogue, programmeOn } from './programme.js'
import { type AmountOf, type AmountOn, amountOn, formerStandard, standardOn } from './programme-amount.js'

/** A row of `data/reference/province-supplements.csv`: a province pays more by resolution (NĐ 335/2026 Đ4 k3). Whole đồng. */
export type ProvinceSupplement = Readonly<{
  /** The standard that is higher in the province … */
  standard: 'social-standard' | 'social-pension' | undefined
  /** … or the one programme whose monthly sum is. */
  programme: string | undefined
  /** Unit code of the province. */
  province: string
  amount: number
  validFrom: IsoDate
  validTo: IsoDate | undefined
}>

export type Place = Readonly<{
  /** Unit code of the province; `undefined` outside of the tree. */
  province: string | undefined
  supplements: readonly ProvinceSupplement[]
}>

/** What a programme pays on `date` in a province: the national sum, or the province's where that is larger. */
export function amountIn(place: Place, of: AmountOf, date: IsoDate, catalogue: ProgrammeCatalogue): AmountOn {
  const national = amountOn(of, date, catalogue)
  const local = localAmount(place, of, national, date, catalogue)
  if (local === undefined || (national.kind === 'amount' && national.amount >= local)) return national
  return { ...(national.kind === 'amount' ? national : { kind: 'amount' }), amount: local }
}

/**
 * The sum before the one of `date`: by the standard before, or where the law writes the sum itself (*trợ cấp hưu trí xã hội*) that
 * of the programme's row before. `undefined` where nothing tells it.
 */
export function formerAmount(of: AmountOf, date: IsoDate, catalogue: ProgrammeCatalogue): number | undefined {
  const basis = programmeOn(of.code, date, catalogue)?.basis
  const now = amountOn(of, date, catalogue)
  if (now.kind !== 'amount') return undefined
  if (basis !== 'social-standard' && basis !== 'social-pension') return rowBefore(of.code, date, catalogue)?.amount
  const former = formerStandard(basis, date, catalogue.standardRates)
  return former === undefined || now.coefficient === undefined ? undefined : Math.round(former * now.coefficient)
}

/** The row of the programme before the one that holds on `date`. */
function rowBefore(code: string, date: IsoDate, catalogue: ProgrammeCatalogue): Programme | undefined {
  const since = rowSince(code, date, catalogue)
  if (since === undefined) return undefined
  const rows = catalogue.programmes.filter((row) => row.code === code && (row.validFrom ?? '') < since)
  return rows.toSorted((a, b) => ((a.validFrom ?? '') < (b.validFrom ?? '') ? 1 : -1))[0]
}

function rowSince(code: string, date: IsoDate, catalogue: ProgrammeCatalogue): IsoDate | undefined {
  const row = programmeOn(code, date, catalogue)
  return row !== undefined && holdsOn(row, date) ? row.validFrom : undefined
}

function localAmount(
  { province, supplements }: Place,
  { code }: AmountOf,
  national: AmountOn,
  date: IsoDate,
  catalogue: ProgrammeCatalogue,
): number | undefined {
  const here = supplements.filter((row) => row.province === province && holdsOn(row, date))
  const own = here.find(({ programme }) => programme === code)
  if (own !== undefined) return own.amount
  const basis = programmeOn(code, date, catalogue)?.basis
  const higher = here.find(({ standard }) => standard !== undefined && standard === basis)
  const coefficient = national.kind === 'amount' ? national.coefficient : undefined
  return higher === undefined || coefficient === undefined ? undefined : Math.round(higher.amount * coefficient)
}

/** The first day of the standard that is in force on `date`, or of the sum that the law writes itself. */
export function standardSince(code: string, date: IsoDate, catalogue: ProgrammeCatalogue): IsoDate | undefined {
  const basis = programmeOn(code, date, catalogue)?.basis
  if (basis !== 'social-standard' && basis !== 'social-pension') return rowSince(code, date, catalogue)
  if (standardOn(basis, date, catalogue.standardRates) === undefined) return undefined
  return catalogue.standardRates.find((rate) => rate.standard === basis && holdsOn(rate, date))?.validFrom
}

/** Whether a monthly sum moved from one to the other only because the standard did: *điều chỉnh mức chuẩn*. */
export function followsStandard(
  code: string | null,
  before: number,
  after: number,
  date: IsoDate,
  catalogue: ProgrammeCatalogue,
): boolean {
  const basis = code === null ? undefined : programmeOn(code, date, catalogue)?.basis
  if (code === null || basis === undefined) return false
  if (basis !== 'social-standard' && basis !== 'social-pension') {
    return rowBefore(code, date, catalogue)?.amount === before && programmeOn(code, date, catalogue)?.amount === after
  }
  const now = standardOn(basis, date, catalogue.standardRates)
  const former = formerStandard(basis, date, catalogue.standardRates)
  return now !== undefined && former !== undefined && before === Math.round((after / now) * former)
}
