import { amountIn, type Place, type ProvinceSupplement } from '../domain/payment-amount.js'
import type { Period } from '../domain/period.js'
import type { ProgrammeCatalogue } from '../domain/programme.js'
import type { BenefitLine } from '../store/benefit-lines.js'
import type { Db } from '../store/db.js'
import { unitPath } from '../store/units.js'

/** What monthly sums are worked out with, for one commune. */
export type AmountFacts = Readonly<{ place: Place; programmes: ProgrammeCatalogue }>

type Amounts = Readonly<{ programmes: ProgrammeCatalogue; provinceSupplements: readonly ProvinceSupplement[] }>

export async function amountFactsOf(db: Db, communeCode: string, reference: Amounts): Promise<AmountFacts> {
  const province = (await unitPath(db, communeCode)).at(-1)
  return { place: { province, supplements: reference.provinceSupplements }, programmes: reference.programmes }
}

type Sum = Pick<BenefitLine, 'amount' | 'programme_code' | 'coefficient'>

/** What lists pay for the benefit in `month`: by the tables, else what is on record; whole đồng, `null` when neither tells. */
export function dueIn(line: Sum, month: Period, facts: AmountFacts): number | null {
  return lawfulIn(line, month, facts) ?? line.amount
}

/** What is on record for the benefit, else by the tables. */
export function recordedIn(line: Sum, month: Period, facts: AmountFacts): number | null {
  return line.amount ?? lawfulIn(line, month, facts)
}

function lawfulIn({ programme_code, coefficient }: Sum, month: Period, { place, programmes }: AmountFacts) {
  if (programme_code === null) return null
  const of = { code: programme_code, ...(coefficient !== null && { coefficient }) }
  const found = amountIn(place, of, `${month}-01`, programmes)
  return found.kind === 'amount' ? found.amount : null
}
