import type { Difference } from '../domain/balance.js'
import type { PaymentNote } from '../domain/payment-line.js'
import type { Db } from '../store/db.js'
import { type PaymentDraft, paymentDraft } from '../store/payment-draft.js'
import { balanceOf, fromDraft, type PeriodBalance } from '../store/period-balance.js'
import { type Unexplained, unexplained } from '../store/period-explanations.js'
import type { Asker } from './action.js'

/** What a month's list would be if it were locked now, with what somebody should look at before. */
export type MonthFigures = Readonly<{
  draft: PaymentDraft
  balance: PeriodBalance
  people: number
  total: number
  transfers: number
  cash: number
  /** Differences that a roster or a registration explains: recorded as changes when the month is locked. */
  recorded: readonly (Unexplained & Readonly<{ source: 'roster' | 'registration' }>)[]
  /** Differences that nothing explains. */
  unexplained: readonly Difference[]
  notes: ReadonlyMap<PaymentNote, number>
}>

/** Works out a commune's month as the records are at this moment. */
export async function monthFigures(
  db: Db,
  communeCode: string,
  month: string,
  { reference, today }: Pick<Asker, 'reference' | 'today'>,
): Promise<MonthFigures> {
  const draft = await paymentDraft(db, communeCode, month, reference, today)
  const balance = await balanceOf(db, communeCode, month, draft.lines.map(fromDraft), { reference, today })
  const open = await unexplained(db, balance.differences)
  const notes = new Map<PaymentNote, number>()
  for (const note of draft.lines.flatMap((line) => line.notes)) notes.set(note, (notes.get(note) ?? 0) + 1)
  const transfers = draft.lines.filter(({ method }) => method === 'TRANSFER').length
  return {
    draft,
    balance,
    people: draft.lines.length,
    total: draft.lines.reduce((sum, { total }) => sum + total, 0),
    transfers,
    cash: draft.lines.length - transfers,
    recorded: open.flatMap((one) => (one.source === undefined ? [] : [{ ...one, source: one.source }])),
    unexplained: open.filter(({ source }) => source === undefined).map(({ difference }) => difference),
    notes,
  }
}
