import { STATE_AFTER } from '../domain/change.js'
import { addMonths, type Period } from '../domain/period.js'
import { nameKey } from '../domain/person-name.js'
import { programmeOn, ruleOn } from '../domain/programme.js'
import { accountsOf, linkAccount } from '../store/accounts.js'
import { type Beneficiary, beneficiaryById, insertBeneficiary } from '../store/beneficiaries.js'
import { type BenefitLine, insertBenefitLine, updateBenefitLine } from '../store/benefit-lines.js'
import type { Tx } from '../store/db.js'
import { payeesOf, replacePayee } from '../store/payees.js'
import { freeRecordCode } from '../store/record-codes.js'
import { indexBeneficiary } from '../store/record-index.js'
import type { Asker } from './action.js'
import type { ChangeDraft, ChangePlan } from './plan-change.js'

/** What carrying out a change needs besides the plan. */
export type Applying = Pick<Asker, 'at' | 'today' | 'chance' | 'reference'> & Readonly<{ actor: string }>

/** Stops a benefit: the list before `listed` is its last, unless it ended earlier. */
export async function endLine(
  tx: Tx,
  line: BenefitLine,
  kind: 'DEATH' | 'STOP' | 'MOVE_OUT',
  listed: Period,
): Promise<void> {
  const last = addMonths(listed, -1)
  const until = line.until_month !== null && line.until_month < last ? line.until_month : last
  await updateBenefitLine(tx, line.id, { state: STATE_AFTER[kind], until_month: until })
}

export function suspendLine(tx: Tx, line: BenefitLine, listed: Period): Promise<void> {
  return updateBenefitLine(tx, line.id, { state: STATE_AFTER.SUSPEND, suspended_from: listed })
}

/**
 * Pays a suspended benefit again from `listed`. Months for which it was suspended stay so: the former line keeps them,
 * and a new one goes on.
 */
export async function resumeLine(tx: Tx, { at }: Applying, line: BenefitLine, listed: Period): Promise<number> {
  const isUnlisted = line.suspended_from === null || line.suspended_from >= listed
  const again = { state: 'DANG_HUONG', suspended_from: null } as const
  if (!isUnlisted) return followLine(tx, line, again, listed, at)
  await updateBenefitLine(tx, line.id, again)
  return line.id
}

/** Changes what a benefit is from `listed` on: the former line keeps the months before, a new one goes on. */
export async function changeLine(
  tx: Tx,
  { at, today, reference }: Applying,
  draft: ChangeDraft,
  line: BenefitLine,
  { listed, monthly }: Pick<ChangePlan, 'listed' | 'monthly'>,
): Promise<number> {
  const { programme, coefficient } = draft.details
  const found = programme === undefined ? undefined : programmeOn(programme, today, reference.programmes)
  const changes = {
    ...(programme !== undefined && { programme_code: programme, programme_written: null }),
    ...(found !== undefined && { programme_group: found.group }),
    coefficient: coefficient ?? (programme === undefined ? line.coefficient : (found?.coefficient ?? null)),
    amount: monthly ?? null,
    ...(draft.decision_no !== null && { decision_no: draft.decision_no, decision_date: draft.decision_date }),
  }
  return followLine(tx, line, changes, listed, at)
}

/** Closes a line before `from` and goes on with another that has the same payee and account. Returns its id. */
async function followLine(
  tx: Tx,
  line: BenefitLine,
  changes: Partial<BenefitLine>,
  from: Period,
  at: Date,
): Promise<number> {
  const { id, created_at: _, ...copied } = line
  await updateBenefitLine(tx, id, { state: 'THOI_HUONG', until_month: addMonths(from, -1) })
  const next = { ...copied, ...changes, from_month: from, follows_line_id: id }
  const nextId = await insertBenefitLine(tx, next, at)
  await copyPayment(tx, id, nextId, at)
  return nextId
}

async function copyPayment(tx: Tx, from: number, to: number, at: Date): Promise<void> {
  const payee = (await payeesOf(tx, [from])).get(from)
  if (payee !== undefined) {
    const { id: _, benefit_line_id: __, since, until: ___, ...same } = payee
    await replacePayee(tx, to, same, since)
  }
  const account = (await accountsOf(tx, [from])).get(from)
  if (account === undefined) return
  const { id: _, benefit_line_id: __, linked_at: ___, unlinked_at: ____, ...same } = account
  await linkAccount(tx, to, same, at)
}

/** The record of somebody who is on no roster yet. */
export async function makeNewcomer(tx: Tx, { at, chance }: Applying, draft: ChangeDraft): Promise<Beneficiary> {
  const told = draft.details.person
  if (told === undefined) throw new Error('a newcomer without a name')
  const person = {
    code: await freeRecordCode(tx, chance),
    full_name: told.name,
    name_written: told.name,
    name_key: nameKey(told.name),
    birth: told.birth,
    birth_precision: told.birthPrecision,
    sex: told.sex,
    personal_id: told.personalId,
    commune_code: draft.commune_code,
    village_code: draft.village_code,
  }
  const id = await insertBeneficiary(tx, person, at)
  const made = await beneficiaryById(tx, id)
  if (made === undefined) throw new Error(`beneficiary ${id} is gone`)
  await indexBeneficiary(tx, made)
  return made
}

/** A benefit that begins with the list of `listed`. Returns its id. */
export async function beginLine(
  tx: Tx,
  { at, today, reference }: Applying,
  draft: ChangeDraft,
  person: Beneficiary,
  { listed, monthly }: Pick<ChangePlan, 'listed' | 'monthly'>,
): Promise<number> {
  const { programme = '', coefficient, payee } = draft.details
  const found = programmeOn(programme, today, reference.programmes)
  const isCare = ruleOn(programme, today, reference.programmes)?.payee === 'carer'
  const line = {
    beneficiary_id: person.id,
    role: isCare ? 'CARER' : 'BENEFICIARY',
    programme_group: found?.group ?? draft.programme_group ?? 'bao_tro_xa_hoi',
    programme_code: programme,
    coefficient: coefficient ?? found?.coefficient ?? null,
    amount: monthly ?? null,
    state: 'DANG_HUONG',
    from_month: listed,
    decision_no: draft.decision_no,
    decision_date: draft.decision_date,
    payment_method: 'CASH',
  } as const
  const id = await insertBenefitLine(tx, line, at)
  if (payee !== undefined) {
    const role = payee.relationship === 'cha_de' || payee.relationship === 'me_de' ? 'LEGAL_REPRESENTATIVE' : 'GUARDIAN'
    const row = {
      role,
      full_name: payee.name,
      name_key: nameKey(payee.name),
      relationship: payee.relationship,
    } as const
    await replacePayee(tx, id, { ...row, personal_id: null, relationship_written: null, phone: null }, today)
  }
  return id
}
