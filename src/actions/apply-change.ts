import { maskPersonalId } from '../domain/mask.js'
import type { Authorised } from '../store/authorisations.js'
import { type Beneficiary, beneficiaryById, updateBeneficiary } from '../store/beneficiaries.js'
import { type BenefitLine, linesOf } from '../store/benefit-lines.js'
import { type ChangeFacts, columnsFor, contentOf } from '../store/change-content.js'
import { changedRows, rowsOf } from '../store/change-rows.js'
import { type Change, changeById, decideChange, insertChange, type NewChange } from '../store/changes.js'
import type { Tx } from '../store/db.js'
import { replacePayee } from '../store/payees.js'
import { dueIn } from './benefit-amount.js'
import { correctionsIn } from './change-corrections.js'
import type { Applying } from './change-effects.js'
import { beginLine, changeLine, endLine, makeNewcomer, resumeLine, suspendLine } from './change-effects.js'
import { applyToBeneficiary } from './correct-beneficiary.js'
import { endAuthorisationsOf } from './end-authorisation.js'
import { type ChangeDraft, type ChangePlan, type ChangeRefusal, planChange } from './plan-change.js'

export type Applied =
  | Readonly<{
      kind: 'applied'
      change: Change
      plan: ChangePlan
      person: Beneficiary
      /** What was proposed besides, because the change came late: arrears, or what was paid too much. */
      followUps: readonly Change[]
      /** Authorisations that ended with it, whose people are to be told. */
      ended: readonly Authorised[]
    }>
  | ChangeRefusal
  /** Somebody else decided about it meanwhile. */
  | Readonly<{ kind: 'changed' }>

/**
 * Carries out a change that waits (`PROPOSED`) and marks it `APPROVED`: the records say from then on what lists pay from
 * the first one that is still open (domain.md §5, §6). The months of a benefit are those of the lists; the month from
 * which the law counts stays with the change, and what lies between is proposed as arrears or recovery.
 */
export async function applyChange(tx: Tx, change: Change, applying: Applying): Promise<Applied> {
  if (change.state !== 'PROPOSED') return { kind: 'changed' }
  const draft = draftOf(change)
  const plan = await planChange(tx, draft, applying)
  if (plan.kind === 'refused') return plan
  const person = plan.person ?? (await makeNewcomer(tx, applying, draft))
  const rows = await rowsOf(tx, person.id)
  const effect = await carryOut(tx, applying, draft, plan, person)
  const changed = changedRows(plan.person === undefined ? new Map() : rows, await rowsOf(tx, person.id))
  const line = lineAbout(draft, plan, await linesOf(tx, [person.id]), effect.lineId)
  const columns = columnsFor({
    details: draft.details,
    before: factsOf(plan.lines[0], plan, effect.before),
    after: factsOf(line, plan, effect.after),
    rowsBefore: changed.before,
    rowsAfter: changed.after,
  })
  const more = {
    ...columns,
    beneficiary_id: person.id,
    benefit_line_id: lineIdOf(change, plan, line),
    village_code: person.village_code,
    ...programmeOf(change, plan, line),
    effective_month: plan.effective,
    payment_month: plan.listed,
  }
  if (!(await decideChange(tx, change.id, { state: 'APPROVED', by: applying.actor, more }, applying.at))) {
    return { kind: 'changed' }
  }
  await countChange(tx, person.id, applying.at)
  const approved = await loaded(tx, change.id)
  const followUps = await proposeSettlements(tx, applying, approved, plan, line)
  const after = await beneficiaryById(tx, person.id)
  return { kind: 'applied', change: approved, plan, person: after ?? person, followUps, ended: effect.ended }
}

/** The benefit that lists look for: none where all of a person are meant; of a resumed one, the line that goes on. */
function lineIdOf({ kind }: Change, { rule, lines }: ChangePlan, goesOn: BenefitLine | undefined): number | null {
  if (rule.lines === 'all') return null
  return (kind === 'RESUME' ? goesOn?.id : (lines[0]?.id ?? goesOn?.id)) ?? null
}

/** Of a change of several benefits, what they have in common. */
function programmeOf(change: Change, { lines }: ChangePlan, goesOn: BenefitLine | undefined) {
  const groups = new Set(lines.map(({ programme_group }) => programme_group))
  const codes = new Set(lines.map(({ programme_code }) => programme_code))
  return {
    programme_group: groups.size > 1 ? null : (goesOn?.programme_group ?? change.programme_group),
    programme_code: codes.size > 1 ? null : (goesOn?.programme_code ?? change.programme_code),
  }
}

/** A change as it was entered or proposed. */
export function draftOf(change: Change): ChangeDraft {
  return { ...change, details: contentOf(change).details }
}

type Effect = Readonly<{
  /** The benefit as it goes on, where another line than before. */
  lineId?: number
  ended: readonly Authorised[]
  before?: ChangeFacts
  after?: ChangeFacts
}>

async function carryOut(
  tx: Tx,
  applying: Applying,
  draft: ChangeDraft,
  plan: ChangePlan,
  person: Beneficiary,
): Promise<Effect> {
  const [line] = plan.lines
  switch (draft.kind) {
    case 'DEATH':
    case 'STOP':
    case 'MOVE_OUT':
      return stop(tx, applying, draft, draft.kind, plan, person)
    case 'SUSPEND':
      if (line !== undefined) await suspendLine(tx, line, plan.listed)
      return NOTHING
    case 'RESUME':
      return line === undefined ? NOTHING : { ...NOTHING, lineId: await resumeLine(tx, applying, line, plan.listed) }
    case 'COEF':
      return line === undefined ? NOTHING : { ...NOTHING, lineId: await changeLine(tx, applying, draft, line, plan) }
    case 'NEW':
    case 'MOVE_IN':
      return { ...NOTHING, lineId: await beginLine(tx, applying, draft, person, plan) }
    case 'INFO':
    case 'PAYEE':
    case 'ACCOUNT':
      return correct(tx, applying, draft, person)
    case 'ARREARS':
    case 'RECOVER':
    case 'FUNERAL':
    case 'RATE':
      return NOTHING
  }
}

const NOTHING: Effect = { ended: [] }

/** Death ends at once whatever somebody else received by. */
async function stop(
  tx: Tx,
  applying: Applying,
  draft: ChangeDraft,
  kind: 'DEATH' | 'STOP' | 'MOVE_OUT',
  { lines, listed }: ChangePlan,
  person: Beneficiary,
): Promise<Effect> {
  const day = draft.event_date ?? applying.today
  const ended = kind === 'DEATH' ? await endAuthorisationsOf(tx, applying, person.id, day) : []
  for (const line of lines) {
    if (kind === 'DEATH' && line.role === 'BENEFICIARY') await replacePayee(tx, line.id, undefined, applying.today)
    await endLine(tx, line, kind, listed)
  }
  return { ended }
}

/** What the police or a village found to be otherwise. */
async function correct(tx: Tx, applying: Applying, draft: ChangeDraft, person: Beneficiary): Promise<Effect> {
  const corrections = correctionsIn(draft.details)
  for (const correction of corrections) {
    const now = await beneficiaryById(tx, person.id)
    if (now !== undefined) await applyToBeneficiary(tx, applying, now, correction, null)
  }
  const field = corrections.map((correction) => correction.field).join(' ')
  const value = draft.details.corrections?.['personal-id']
  const masked = value === undefined ? {} : { value: maskPersonalId(value) }
  return { ...NOTHING, before: { field }, after: { field, ...masked } }
}

/** The line that the change is about as it goes on: where money of this change belongs. */
function lineAbout(
  draft: ChangeDraft,
  plan: ChangePlan,
  all: readonly BenefitLine[],
  lineId: number | undefined,
): BenefitLine | undefined {
  const wanted = lineId ?? plan.lines[0]?.id ?? draft.benefit_line_id
  return all.find(({ id }) => id === wanted)
}

function factsOf(
  line: BenefitLine | undefined,
  { listed, facts }: ChangePlan,
  own: ChangeFacts | undefined,
): ChangeFacts {
  if (line === undefined) return own ?? {}
  return {
    programme: line.programme_code,
    coefficient: line.coefficient,
    amount: dueIn(line, listed, facts),
    state: line.state,
    ...own,
  }
}

/** Counts the change on the record, so that whoever looked at it before is told. */
export async function countChange(tx: Tx, beneficiaryId: number, at: Date): Promise<void> {
  const now = await beneficiaryById(tx, beneficiaryId)
  if (now !== undefined) await updateBeneficiary(tx, now, {}, at)
}

/** Proposes what a late change leaves to settle, on the line that goes on. */
async function proposeSettlements(
  tx: Tx,
  applying: Applying,
  change: Change,
  plan: ChangePlan,
  goesOn: BenefitLine | undefined,
): Promise<readonly Change[]> {
  const followUps: Change[] = []
  for (const { line, settlement } of plan.settlements) {
    if (settlement.kind === 'even') continue
    const about = line !== undefined && line.id !== plan.lines[0]?.id ? line : goesOn
    const proposal: NewChange = {
      kind: settlement.kind,
      state: 'PROPOSED',
      beneficiary_id: change.beneficiary_id,
      benefit_line_id: about?.id ?? null,
      commune_code: change.commune_code,
      village_code: change.village_code,
      programme_group: about?.programme_group ?? change.programme_group,
      programme_code: about?.programme_code ?? change.programme_code,
      effective_month: plan.listed,
      payment_month: plan.listed,
      amount: settlement.amount,
      months: settlement.months,
      source: 'system',
      proposed_by: `change:${change.code}`,
    }
    const { id } = await insertChange(tx, proposal, applying.at, applying.chance)
    followUps.push(await loaded(tx, id))
  }
  return followUps
}

async function loaded(tx: Tx, id: number): Promise<Change> {
  const change = await changeById(tx, id)
  if (change === undefined) throw new Error(`change ${id} is gone`)
  return change
}
