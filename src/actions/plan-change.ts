import { isPayable, monthsFrom } from '../domain/benefit.js'
import {
  type ChangeRule,
  changeRuleOn,
  effectiveMonth,
  listedFrom,
  type MonthPaid,
  type Settlement,
  settle,
} from '../domain/change.js'
import { type Period, periodOf } from '../domain/period.js'
import { nameKey } from '../domain/person-name.js'
import { type Beneficiary, beneficiaryById } from '../store/beneficiaries.js'
import { type BenefitLine, linesOf } from '../store/benefit-lines.js'
import type { ChangeDetails } from '../store/change-content.js'
import type { Change } from '../store/changes.js'
import type { Db } from '../store/db.js'
import { lockedAmounts, lockedMonths } from '../store/paid-months.js'
import { openMonth } from '../store/periods.js'
import { personOfNumber } from '../store/person-of-number.js'
import type { Asker } from './action.js'
import { type AmountFacts, amountFactsOf, dueIn, recordedIn } from './benefit-amount.js'

/** A change as it is told, before anything is written. */
export type ChangeDraft = Pick<
  Change,
  | 'kind'
  | 'beneficiary_id'
  | 'benefit_line_id'
  | 'commune_code'
  | 'village_code'
  | 'programme_group'
  | 'programme_code'
  | 'event_date'
  | 'decision_no'
  | 'decision_date'
  | 'reason'
  | 'amount'
  | 'months'
> &
  Readonly<{ details: ChangeDetails }>

/** What carrying out a change would come to. */
export type ChangePlan = Readonly<{
  kind: 'plan'
  rule: ChangeRule
  /** The month from which it holds by law. */
  effective: Period
  /** The month whose payment list first shows it. */
  listed: Period
  /** Whose it is; `undefined` for somebody who is on no roster yet. */
  person: Beneficiary | undefined
  /** The benefits that it changes. */
  lines: readonly BenefitLine[]
  /** Whole đồng a month from then on, where it changes; `null` when no table tells. */
  monthly: number | null | undefined
  /** What sums are worked out with. */
  facts: AmountFacts
  /** What was paid too much or too little until then, a line each. */
  settlements: readonly Readonly<{ line: BenefitLine | undefined; settlement: Settlement }>[]
}>

/** Why a change cannot be: shown in words of the same name. */
export type ChangeRefusal = Readonly<{
  kind: 'refused'
  because: 'already' | 'no-line' | 'lacks-day' | 'lacks-programme' | 'number-taken' | 'same' | 'lacks-sum'
}>

export type Planning = Pick<Asker, 'today' | 'reference'>

const ONE_OFF = ['ARREARS', 'RECOVER', 'FUNERAL']

/** Works out a change: from when, on which benefits, what it leaves to settle. Writes nothing. */
export async function planChange(db: Db, draft: ChangeDraft, planning: Planning): Promise<ChangePlan | ChangeRefusal> {
  const { today, reference } = planning
  if (ONE_OFF.includes(draft.kind) && draft.amount === null) return { kind: 'refused', because: 'lacks-sum' }
  const day = draft.decision_date ?? draft.event_date ?? today
  const code = draft.details.programme ?? draft.programme_code
  const rule = changeRuleOn(draft.kind, day, reference.changeRules, code)
  const open = await openMonth(db, draft.commune_code, today, reference)
  const effective = draft.details.month ?? effectiveMonth(rule, daysOf(draft), open)
  if (effective === undefined) return { kind: 'refused', because: 'lacks-day' }
  const found = await personAndLines(db, draft, rule, effective)
  if ('kind' in found) return found
  const listed = listedFrom(effective, open)
  const facts = await amountFactsOf(db, draft.commune_code, reference)
  const monthly = monthlyAfter(draft, found.lines[0], listed, facts)
  const months = { effective, listed, monthly }
  return {
    kind: 'plan',
    rule,
    facts,
    ...months,
    ...found,
    settlements: await settlementsOf(db, draft, found.lines, months, { facts, today }),
  }
}

function daysOf({ event_date, decision_date, details }: ChangeDraft) {
  return {
    eventDate: event_date ?? undefined,
    decisionDate: decision_date ?? undefined,
    month: details.month,
  }
}

type Found = Pick<ChangePlan, 'person' | 'lines'>

async function personAndLines(
  db: Db,
  draft: ChangeDraft,
  rule: ChangeRule,
  effective: Period,
): Promise<Found | ChangeRefusal> {
  if (rule.lines === 'none') return newcomerOf(db, draft)
  const person = draft.beneficiary_id === null ? undefined : await beneficiaryById(db, draft.beneficiary_id)
  if (person === undefined) return { kind: 'refused', because: 'no-line' }
  const lines = linesFor(draft, rule, await linesOf(db, [person.id]))
  if (lines.length === 0) return { kind: 'refused', because: endedBefore(draft) ? 'already' : 'no-line' }
  if (draft.kind === 'COEF' && isSameBenefit(draft, lines[0])) return { kind: 'refused', because: 'same' }
  if (lines.every((line) => line.until_month !== null && line.until_month < effective && rule.lines !== 'any')) {
    return { kind: 'refused', because: 'already' }
  }
  return { person, lines }
}

/** Somebody new, or somebody of the same number and name whose record is here already. */
async function newcomerOf(db: Db, draft: ChangeDraft): Promise<Found | ChangeRefusal> {
  const { person: told, programme } = draft.details
  if (programme === undefined) return { kind: 'refused', because: 'lacks-programme' }
  if (draft.beneficiary_id !== null) {
    const person = await beneficiaryById(db, draft.beneficiary_id)
    if (person === undefined) return { kind: 'refused', because: 'no-line' }
    const open = (await linesOf(db, [person.id])).filter(isOpen)
    const isHeld = open.some(({ programme_code }) => programme_code === programme)
    return isHeld ? { kind: 'refused', because: 'already' } : { person, lines: [] }
  }
  if (told === undefined) return { kind: 'refused', because: 'no-line' }
  const known = told.personalId === null ? undefined : await personOfNumber(db, told.personalId, draft.commune_code)
  if (known === undefined) return { person: undefined, lines: [] }
  if (known.name_key !== nameKey(told.name)) return { kind: 'refused', because: 'number-taken' }
  return newcomerOf(db, { ...draft, beneficiary_id: known.id })
}

function isOpen({ state }: BenefitLine): boolean {
  return state === 'DANG_HUONG' || state === 'TAM_DUNG'
}

function endedBefore({ kind }: ChangeDraft): boolean {
  return ['DEATH', 'STOP', 'MOVE_OUT', 'SUSPEND', 'RESUME'].includes(kind)
}

function linesFor(draft: ChangeDraft, rule: ChangeRule, all: readonly BenefitLine[]): readonly BenefitLine[] {
  const chosen = all.filter(({ id }) => draft.benefit_line_id === null || id === draft.benefit_line_id)
  switch (rule.lines) {
    case 'all':
      return all.filter(isOpen)
    case 'one':
      return only(chosen.filter((line) => isOpen(line) && !(draft.kind === 'SUSPEND' && line.state === 'TAM_DUNG')))
    case 'suspended':
      return only(chosen.filter(({ state }) => state === 'TAM_DUNG'))
    case 'any':
      return chosen.slice(-1)
    case 'none':
    case 'commune':
      return []
  }
}

/** Of several, one has to be chosen. */
function only(lines: readonly BenefitLine[]): readonly BenefitLine[] {
  return lines.length === 1 ? lines : []
}

function isSameBenefit({ details }: ChangeDraft, line: BenefitLine | undefined): boolean {
  const { programme, coefficient, amount } = details
  return (
    (programme === undefined || programme === line?.programme_code) &&
    (coefficient === undefined || coefficient === line?.coefficient) &&
    (amount === undefined || amount === line?.amount)
  )
}

/** The monthly sum that a change leads to; `undefined` where it leads to none. */
function monthlyAfter(
  draft: ChangeDraft,
  line: BenefitLine | undefined,
  month: Period,
  facts: AmountFacts,
): number | null | undefined {
  if (!['NEW', 'MOVE_IN', 'COEF', 'RESUME'].includes(draft.kind)) return undefined
  if (draft.kind === 'RESUME') return line && dueIn(line, month, facts)
  const { programme, coefficient, amount } = draft.details
  return dueIn(
    {
      amount: amount ?? null,
      programme_code: programme ?? line?.programme_code ?? null,
      coefficient: coefficient ?? (programme === undefined ? (line?.coefficient ?? null) : null),
    },
    month,
    facts,
  )
}

type Paying = Readonly<{ facts: AmountFacts; today: string }>

type Months = Pick<ChangePlan, 'effective' | 'listed' | 'monthly'>

/** Only changes of who gets how much leave something to settle, and only when they come late. */
const SETTLING = ['NEW', 'MOVE_IN', 'RESUME', 'COEF', 'DEATH', 'STOP', 'SUSPEND', 'MOVE_OUT']

async function settlementsOf(
  db: Db,
  draft: ChangeDraft,
  lines: readonly BenefitLine[],
  { effective, listed, monthly }: Months,
  paying: Paying,
): Promise<ChangePlan['settlements']> {
  const months = monthsFrom(effective, listed)
  if (months.length === 0 || !SETTLING.includes(draft.kind)) return []
  const locked = await lockedMonths(db, draft.commune_code, months)
  const amounts = await lockedAmounts(
    db,
    lines.map(({ id }) => id),
    months,
  )
  const isOut = ['DEATH', 'STOP', 'SUSPEND', 'MOVE_OUT'].includes(draft.kind)
  const settlementOf = (line: BenefitLine | undefined) => {
    const paid = months.map((month): MonthPaid => {
      const before = paidFor(line, month, locked.has(month), amounts, paying)
      const due = isOut ? 0 : (monthly ?? before)
      return { month, paid: before, due }
    })
    return { line, settlement: settle(paid) }
  }
  const all = lines.length === 0 ? [settlementOf(undefined)] : lines.map(settlementOf)
  return all.filter(({ settlement }) => settlement.kind !== 'even')
}

/** What the list of a month had for the benefit; months that were locked elsewhere paid what the roster says. */
function paidFor(
  line: BenefitLine | undefined,
  month: Period,
  isLocked: boolean,
  amounts: ReadonlyMap<number, ReadonlyMap<string, number>>,
  { facts, today }: Paying,
): number {
  if (line === undefined) return 0
  if (isLocked) return amounts.get(line.id)?.get(month) ?? 0
  const sum = month > periodOf(today) ? dueIn : recordedIn
  return isPayable(line, month) ? (sum(line, month, facts) ?? 0) : 0
}
