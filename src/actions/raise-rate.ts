import { type Phrase, phrase } from '../conversation/phrase.js'
import { isPayable, monthsFrom } from '../domain/benefit.js'
import { showMoney } from '../domain/money.js'
import { type Period, showPeriod } from '../domain/period.js'
import { mayDo } from '../domain/permission.js'
import { rateRise } from '../domain/rate-rise.js'
import { columnsFor } from '../store/change-content.js'
import type { RowState } from '../store/change-rows.js'
import { changeById, insertChange, insertChanges, type NewChange } from '../store/changes.js'
import { benefitsOfCommune, type CommuneBenefit, setAmounts } from '../store/commune-benefits.js'
import type { Db, Tx } from '../store/db.js'
import { lockedAmounts, lockedMonths } from '../store/paid-months.js'
import { openMonth } from '../store/periods.js'
import { unitByCode, unitPath } from '../store/units.js'
import type { Action, Asker } from './action.js'
import { actorOf } from './actor.js'
import { askSecond } from './ask-second.js'
import { noteChange } from './enter-change.js'
import { text } from './submission.js'

type Raised = Readonly<{
  line: CommuneBenefit
  since: Period
  before: number
  after: number
  /** Whole đồng for months paid at the former sum. */
  arrears: number
  months: number
}>

type RatePlan = Readonly<{ communeCode: string; communeName: string; open: Period; raised: readonly Raised[] }>

type Previewed = Readonly<{ kind: 'shown' | 'refused'; phrase: Phrase }>

/** Says whom a rise of the standard reaches in a commune, what it costs a month, and the arrears. */
export async function previewRate(db: Db, asker: Asker, communeCode: string): Promise<Previewed> {
  const plan = await planRate(db, asker, communeCode)
  if (plan === undefined) return { kind: 'refused', phrase: phrase('raise-rate.not-found') }
  const { communeName: commune, open, raised } = plan
  if (raised.length === 0) return { kind: 'refused', phrase: phrase('raise-rate.none', { commune }) }
  return {
    kind: 'shown',
    phrase: phrase('raise-rate.preview', { commune, month: showPeriod(open), ...sumsOf(raised) }),
  }
}

/**
 * Asks a second officer to raise every benefit of a commune that is still on record at the former standard. Which benefits,
 * and to what sum, is frozen here; nothing is written until then.
 */
export const raiseRate: Action = async (tx, asker, answers) => {
  const plan = await planRate(tx, asker, text(answers, 'commune') ?? '')
  if (plan === undefined) return { kind: 'not-found', phrase: phrase('raise-rate.not-found') }
  const { communeCode, communeName: commune, open, raised } = plan
  if (raised.length === 0) return { kind: 'none', phrase: phrase('raise-rate.none', { commune }) }
  return askSecond(tx, asker, {
    act: 'rate',
    subject: communeCode,
    commune: communeCode,
    village: null,
    answers: { commune: communeCode, raised: frozen(plan) },
    diff: phrase('raise-rate.diff', { commune, month: showPeriod(open), ...sumsOf(raised) }),
  })
}

/** What the second officer's yes does: one change, undone as one. Nothing, when other benefits or sums would be reached by now. */
export const raiseRateAsSecond: Action = async (tx, asker, answers) => {
  const plan = await planRate(tx, asker, text(answers, 'commune') ?? '')
  if (plan === undefined) return { kind: 'not-found', phrase: phrase('raise-rate.not-found') }
  const { communeName: commune, open, raised } = plan
  if (String(frozen(plan)) !== String(answers['raised'])) {
    return { kind: 'changed', phrase: phrase('raise-rate.changed', { commune }) }
  }
  const code = await write(tx, asker, plan)
  const values = { code, commune, month: showPeriod(open), ...sumsOf(raised) }
  return { kind: 'raised', phrase: phrase('raise-rate.raised', values) }
}

/** The month, and each benefit with its new sum and arrears. */
function frozen({ open, raised }: RatePlan): readonly string[] {
  return [open, ...raised.map(({ line, after, arrears }) => `${line.id}:${after}:${arrears}`)]
}

function sumsOf(raised: readonly Raised[]) {
  const total = (of: (one: Raised) => number) => raised.reduce((sum, one) => sum + of(one), 0)
  return {
    people: new Set(raised.map(({ line }) => line.beneficiary_id)).size,
    before: showMoney(total(({ before }) => before)),
    after: showMoney(total(({ after }) => after)),
    arrears: showMoney(total(({ arrears }) => arrears)),
    owed: raised.filter(({ arrears }) => arrears > 0).length,
  }
}

/** `undefined` outside of the asker's communes. */
async function planRate(db: Db, asker: Asker, communeCode: string): Promise<RatePlan | undefined> {
  const { officer, today, reference } = asker
  const commune = await unitByCode(db, communeCode)
  const path = await unitPath(db, communeCode)
  if (commune?.level !== 'commune' || !mayDo(officer?.responsibilities ?? [], 'approve', path)) return undefined
  const open = await openMonth(db, communeCode, today, reference)
  const found = (await benefitsOfCommune(db, communeCode)).flatMap((line) => {
    const of = { code: line.programme_code, coefficient: line.coefficient, recorded: line.amount }
    const rise = rateRise(of, open, reference.programmes)
    return rise === undefined ? [] : [{ line, ...rise }]
  })
  return { communeCode, communeName: commune.name, open, raised: await withArrears(db, communeCode, open, found) }
}

/** Months since the rise that lists paid at the former sum; months locked elsewhere paid what the roster says. */
async function withArrears(
  db: Db,
  communeCode: string,
  open: Period,
  found: readonly Omit<Raised, 'arrears' | 'months'>[],
): Promise<readonly Raised[]> {
  const since = found.map((one) => one.since).toSorted()[0]
  const months = since === undefined ? [] : monthsFrom(since, open)
  const locked = await lockedMonths(db, communeCode, months)
  const amounts = await lockedAmounts(
    db,
    found.map(({ line }) => line.id),
    [...locked],
  )
  return found.map((one) => {
    const paid = months
      .filter((month) => month >= one.since && isPayable(one.line, month))
      .map((month) => (locked.has(month) ? (amounts.get(one.line.id)?.get(month) ?? one.after) : one.before))
      .filter((sum) => sum < one.after)
    return { ...one, months: paid.length, arrears: paid.reduce((sum, month) => sum + one.after - month, 0) }
  })
}

/** The change of the commune, one of each benefit, and the arrears that follow; all named after the first. */
async function write(tx: Tx, asker: Asker, { communeCode, open, raised }: RatePlan): Promise<string> {
  const approved = {
    state: 'APPROVED',
    commune_code: communeCode,
    payment_month: open,
    source: 'officer',
    proposed_by_contact: asker.contact.id,
    decided_by: actorOf(asker),
    decided_at: asker.at.toISOString(),
  } as const
  const since = raised.map((one) => one.since).toSorted()[0] ?? open
  const people = new Set(raised.map(({ line }) => line.beneficiary_id)).size
  const total = (of: (one: Raised) => number) => ({ people, total: raised.reduce((sum, one) => sum + of(one), 0) })
  const head = await insertChange(
    tx,
    {
      ...approved,
      kind: 'RATE',
      effective_month: since,
      proposed_by: actorOf(asker),
      ...columnsFor({ before: total(({ before }) => before), after: total(({ after }) => after) }),
    },
    asker.at,
    asker.chance,
  )
  await setAmounts(tx, new Map(raised.map(({ line, after }) => [line.id, after])))
  const rows = raised.flatMap((one) => changesFor(one, { ...approved, proposed_by: `change:${head.code}` }, open))
  await insertChanges(tx, rows, asker.at, asker.chance)
  const change = await changeById(tx, head.id)
  if (change !== undefined) await noteChange(tx, asker, 'raise-rate', change)
  return head.code
}

type Common = Pick<NewChange, 'state' | 'commune_code' | 'payment_month' | 'source' | 'proposed_by'>

function changesFor(
  { line, since, before, after, arrears, months }: Raised,
  common: Common,
  open: Period,
): NewChange[] {
  const { village_code, birth: _, birth_precision: __, id, ...values } = line
  const about = {
    beneficiary_id: line.beneficiary_id,
    benefit_line_id: id,
    village_code,
    programme_group: line.programme_group,
    programme_code: line.programme_code,
  }
  const row = (amount: number): RowState => ({ table: 'benefit_line', id, values: { ...values, amount } })
  const content = { rowsBefore: [row(before)], rowsAfter: [row(after)] }
  const facts = { before: { amount: before }, after: { amount: after } }
  const rate: NewChange = {
    ...common,
    ...about,
    ...columnsFor({ ...facts, ...content }),
    kind: 'RATE',
    effective_month: since,
  }
  if (arrears === 0) return [rate]
  return [rate, { ...common, ...about, kind: 'ARREARS', effective_month: open, amount: arrears, months }]
}
