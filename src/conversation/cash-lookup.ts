import type { PaymentWords } from '../domain/returns/payment-words.js'

/** A village whose cash is still to be handed out: `15139@2026-11@15139-01`. */
export type CashChoice = Readonly<{ id: string; line: string }>

/** Somebody who is to get cash; `id` is the line of the locked list, `sum` in đồng. */
export type CashPayee = Readonly<{ id: number; name: string; sum: number }>

export type CashFacts = Readonly<{
  /** Village and month in words. */
  name: string
  people: readonly CashPayee[]
  /** The last word on any of them: what comes later was not seen. */
  seen: number
}>

/** Looks at cash that is still to be handed out, no further than the asker may note what became of it. */
export interface CashLookup {
  readonly words: PaymentWords
  /** Villages that go by these words, of this month or the newest; without words all of them. */
  places(words: string, month: string | undefined): Promise<readonly CashChoice[]>
  /** `undefined` when all were paid, or outside of the asker's units. */
  place(id: string): Promise<CashFacts | undefined>
}
