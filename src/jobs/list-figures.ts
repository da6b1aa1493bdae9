import type { Count } from '../domain/balance.js'
import type { PaymentLine } from '../domain/payment-line.js'
import type { ListedAccount } from '../workbooks/forms/listed-person.js'

/** What rows of some lists may lack; each has a word at `export-list.missing-…`. */
export const LACKS = ['personal-id', 'birth', 'sex', 'decision', 'amount', 'phone', 'bank', 'proposal'] as const
export type Lack = (typeof LACKS)[number]

/** What a list amounts to, and what its rows lack. `null`: the list does not say such a thing. */
export type ListFigures = Readonly<{
  rows: number
  /** How many of the rows are lines of a balance. */
  balanceRows: number
  /** Rows that can be paid into an account: one without its bank cannot. */
  withAccount: number | null
  /** Rows that are paid in cash, of a list of payments. */
  cash: number | null
  /** How many belong on the list and cannot stand on it: nobody knows what they are to be paid. */
  leftOut: number
  /** How many are left out because they are reported dead, until an officer has decided. */
  held: number
  /** How many rows lack what the list has a place for. */
  lacking: Readonly<Partial<Record<Lack, number>>>
  /** Whole đồng. */
  total: number | null
  /**
   * How many rows there are of each kind that the list tells apart: what became of them, or else where they live. Codes of
   * KINDS have a word at `export-list.kind-…`, the others are words already.
   */
  kinds: Readonly<Record<string, number>>
  /** What a balance comes to over all its lines: benefits, and whole đồng a month. */
  balance: BalanceFigures | null
  /** Of a list of units: its people, those that were looked at, those with a number. */
  people: Readonly<{ all: number; reviewed: number; withId: number }> | null
  /** How many rows wait for something that the list has a place for: what explains or answers them; `null` where none has. */
  unanswered: number | null
}>

export type BalanceFigures = Readonly<Record<'opening' | 'increase' | 'decrease' | 'closing', Count>>

export const KINDS = [
  ...(['in', 'out', 'within', 'unexplained', 'added', 'removed', 'changed'] as const),
  ...(['ended', 'ending', 'unknown', 'ask', 'error', 'warn'] as const),
] as const

/** Of a version that was made before, only its rows are known. */
export function onlyRows(rows: number): ListFigures {
  return {
    ...{ rows, withAccount: null, cash: null, leftOut: 0, held: 0, lacking: {}, total: null, kinds: {} },
    ...{ balanceRows: 0, balance: null, people: null, unanswered: null },
  }
}

type Figured = Readonly<{
  account?: Pick<ListedAccount, 'bank'> | null
  method?: PaymentLine['method']
  total?: number
  amount?: number | null
  people?: number
  movement?: string
  kind?: string | Readonly<{ name: string }>
  standing?: string
  verdict?: string
  level?: string
  reason?: string | null
  todo?: string
  village?: Readonly<{ name: string }> | string | null
  withId?: number
  withSex?: number
  reviewed?: number
  opening?: Count
  increase?: Count
  decrease?: Count
  closing?: Count
  because?: string | null
  answer?: string | null
  bank?: string | null
}> &
  Readonly<Record<string, unknown>>

/** Where rows of different lists say the same thing. */
const FIELDS: Readonly<Record<Lack, readonly string[]>> = {
  'personal-id': ['personalId', 'number'],
  birth: ['birth', 'birthYear'],
  sex: ['sex'],
  decision: ['decision', 'decisionNo'],
  amount: ['amount'],
  phone: ['phone'],
  bank: ['bank'],
  proposal: ['proposal'],
}

/** Counts rows of any list as they go by. */
export class FigureCount {
  #rows = 0
  #balanceRows = 0
  #leftOut = 0
  #held = 0
  #accounts: number | null = null
  #cash: number | null = null
  #total: number | null = null
  #balance: BalanceFigures | null = null
  #people: ListFigures['people'] = null
  #unanswered: number | null = null
  readonly #kinds = new Map<string, number>()
  readonly #lacking: Partial<Record<Lack, number>> = {}

  leaveOut(count: number): void {
    this.#leftOut += count
  }

  hold(count: number): void {
    this.#held += count
  }

  add(row: unknown): void {
    const figured = row as Figured
    this.#rows += 1
    if (figured.kind === BALANCE) {
      this.#balanceRows += 1
      this.#addBalance(figured)
      return
    }
    // What explains a difference, what answers a difficulty.
    const answer = figured.because === undefined ? figured.answer : figured.because
    if (answer !== undefined) this.#unanswered = (this.#unanswered ?? 0) + (answer === null ? 1 : 0)
    const sum = figured.total ?? figured.amount
    if (typeof sum === 'number') this.#total = (this.#total ?? 0) + sum
    const kind = kindOf(figured)
    if (kind !== undefined) this.#kinds.set(kind, (this.#kinds.get(kind) ?? 0) + 1)
    if (figured.account !== undefined) this.#accounts = (this.#accounts ?? 0) + (figured.account?.bank ? 1 : 0)
    // Elsewhere the way of payment is a word in a column.
    if (figured.method === 'CASH' || figured.method === 'TRANSFER')
      this.#cash = (this.#cash ?? 0) + (figured.method === 'CASH' ? 1 : 0)
    if (figured.people !== undefined) this.#addUnit(figured, figured.people)
    else for (const lack of LACKS) this.#note(lack, figured)
  }

  #addBalance({ opening, increase, decrease, closing }: Figured): void {
    if (opening === undefined || increase === undefined || decrease === undefined || closing === undefined) return
    const before = this.#balance ?? { opening: NONE, increase: NONE, decrease: NONE, closing: NONE }
    this.#balance = {
      opening: plus(before.opening, opening),
      increase: plus(before.increase, increase),
      decrease: plus(before.decrease, decrease),
      closing: plus(before.closing, closing),
    }
  }

  /** A row that sums up a unit tells how many of its people have what. */
  #addUnit({ withId, withSex, reviewed }: Figured, people: number): void {
    const { all, reviewed: seen, withId: known } = this.#people ?? { all: 0, reviewed: 0, withId: 0 }
    this.#people = { all: all + people, reviewed: seen + (reviewed ?? 0), withId: known + (withId ?? 0) }
    if (withId !== undefined) this.#add('personal-id', people - withId)
    if (withSex !== undefined) this.#add('sex', people - withSex)
  }

  #note(lack: Lack, row: Figured): void {
    const values = FIELDS[lack].map((field) => row[field]).filter((value) => value !== undefined)
    if (values.length > 0) this.#add(lack, values.every((value) => value === null || value === 0) ? 1 : 0)
  }

  #add(lack: Lack, count: number): void {
    this.#lacking[lack] = (this.#lacking[lack] ?? 0) + count
  }

  get figures(): ListFigures {
    return {
      rows: this.#rows,
      balanceRows: this.#balanceRows,
      withAccount: this.#accounts,
      cash: this.#cash,
      leftOut: this.#leftOut,
      held: this.#held,
      lacking: { ...this.#lacking },
      total: this.#total,
      kinds: Object.fromEntries([...this.#kinds].toSorted(([, a], [, b]) => b - a)),
      balance: this.#balance,
      people: this.#people,
      unanswered: this.#unanswered,
    }
  }
}

/** A line of a balance is no change. */
const BALANCE = 'balance'
const NONE: Count = { people: 0, amount: 0 }

function plus(one: Count, other: Count): Count {
  return { people: one.people + other.people, amount: one.amount + other.amount }
}

function kindOf({
  movement,
  kind,
  standing,
  verdict,
  level,
  reason,
  todo,
  village,
  bank,
}: Figured): string | undefined {
  const named = typeof kind === 'object' ? kind.name : kind
  const said = movement ?? named ?? standing ?? verdict ?? level ?? (todo === undefined ? undefined : reason)
  const place = typeof village === 'object' && village !== null ? village.name : village
  return said ?? place ?? (typeof bank === 'string' ? bank : undefined)
}
