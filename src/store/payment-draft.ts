import type { AuthorisationTerm } from '../domain/authorisation.js'
import type { IsoDate } from '../domain/iso-date.js'
import { nameSortKey } from '../domain/name-order.js'
import type { ProvinceSupplement } from '../domain/payment-amount.js'
import { decidePayment, type LeftOut, type PaymentLine, paymentLaw } from '../domain/payment-line.js'
import type { Period } from '../domain/period.js'
import type { ProgrammeCatalogue } from '../domain/programme.js'
import type { PaymentWords } from '../domain/returns/payment-words.js'
import { tellsProgramme } from '../domain/telling-words.js'
import type { Db } from './db.js'
import { listVillages } from './lists.js'
import { paymentSources } from './payment-sources.js'
import { unitPath } from './units.js'

/** The reference data that a payment list follows; `loadReference()` has this shape. */
export type PaymentReference = Readonly<{
  programmes: ProgrammeCatalogue
  provinceSupplements: readonly ProvinceSupplement[]
  authorisationTerms: readonly AuthorisationTerm[]
  paymentWords: PaymentWords
}>

/** The list of a month as the records have it now. */
export type PaymentDraft = Readonly<{
  /** In the order of the list: village, given name. */
  lines: readonly PaymentLine[]
  /** Benefits of which nobody knows the sum: left out of the list. */
  missing: readonly LeftOut[]
  /** Benefits of people whom results report dead, until an officer has decided: left out of the list. */
  held: readonly LeftOut[]
}>

/** What the commune would pay for `month` with the records as they are: the list's draft, and what locking today will freeze. */
export async function paymentDraft(
  db: Db,
  communeCode: string,
  month: Period,
  reference: PaymentReference,
  today: IsoDate,
): Promise<PaymentDraft> {
  const { programmes, provinceSupplements: supplements, authorisationTerms: terms, paymentWords } = reference
  const hopeless = paymentWords.reasons.filter(({ again }) => again !== 'transfer').map(({ meaning }) => meaning)
  const province = (await unitPath(db, communeCode)).at(-1)
  const sources = await paymentSources(db, communeCode, month, { terms, today, hopeless })
  const law = paymentLaw({ province, supplements }, programmes)
  const tells = (fileNo: string) => tellsProgramme(fileNo, programmes)
  const decisions = sources.map((source) => decidePayment(source, month, law, tells))
  const orders = await villageOrders(db, communeCode)
  return {
    lines: decisions
      .flatMap((decision) => (decision.kind === 'line' ? [decision.line] : []))
      .map((line) => ({ line, key: orderOf(line, orders) }))
      .sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0))
      .map(({ line }) => line),
    missing: decisions.filter((decision) => decision.kind === 'no-amount'),
    held: decisions.filter((decision) => decision.kind === 'reported-dead'),
  }
}

async function villageOrders(db: Db, communeCode: string): Promise<ReadonlyMap<string, number>> {
  const villages = await listVillages(db, communeCode)
  return new Map(villages.flatMap(({ unit, order }) => (unit === null ? [] : [[unit.code, order] as const])))
}

const LAST = 999_999

function orderOf({ villageCode, fullName, personalId, lineId }: PaymentLine, orders: ReadonlyMap<string, number>) {
  const order = (villageCode === null ? undefined : orders.get(villageCode)) ?? LAST
  const village = String(order).padStart(6, '0')
  return `${village} ${nameSortKey(fullName)} ${personalId ?? ''} ${String(lineId).padStart(9, '0')}`
}
