import { maskAccount } from '../domain/mask.js'
import type { Period } from '../domain/period.js'
import { accountsOf } from '../store/accounts.js'
import type { Beneficiary } from '../store/beneficiaries.js'
import { type BenefitLine, linesOf } from '../store/benefit-lines.js'
import { type ChangeFacts, columnsFor } from '../store/change-content.js'
import { changedRows, rowsOf } from '../store/change-rows.js'
import { type Change, changesOf, decideChange, insertChange, type NewChange } from '../store/changes.js'
import type { Db, Tx } from '../store/db.js'
import { payeesOf } from '../store/payees.js'
import { openMonth } from '../store/periods.js'
import type { Registered } from '../store/registrations.js'
import type { Asker } from './action.js'
import { actorOf } from './actor.js'
import { type Correction, shown } from './correction.js'
import type { Linked, RosterTarget } from './link-to-roster.js'

/** What a correction does to a person's record, noted as a change (biến động) that is approved with it: domain.md §6. */
export async function recordCorrection(
  tx: Tx,
  asker: Asker,
  beneficiary: Beneficiary,
  correction: Correction,
  registrationId: number | null,
  correct: () => Promise<void>,
): Promise<void> {
  const before = await rowsOf(tx, beneficiary.id)
  await correct()
  const { before: rowsBefore, after: rowsAfter } = changedRows(before, await rowsOf(tx, beneficiary.id))
  if (rowsAfter.length === 0) return
  const { field } = correction
  const kind = field === 'account' ? 'ACCOUNT' : field === 'payee' ? 'PAYEE' : 'INFO'
  const content = columnsFor({ before: { field }, after: { field, ...newValue(correction) }, rowsBefore, rowsAfter })
  const source = registrationId === null ? 'officer' : 'registration'
  await write(tx, asker, { kind, person: beneficiary, source, content })
}

function newValue(correction: Correction): ChangeFacts {
  switch (correction.field) {
    case 'account':
      return { value: shown('account', correction.value.number) }
    case 'payee':
      return { value: correction.value.name }
    case 'birth':
      return { value: shown('birth', null, correction.value) }
    case 'village':
      return {}
    default:
      return { value: shown(correction.field, correction.value) }
  }
}

/** Who received the benefits, and where they were paid into, before a registration was approved. */
export type PaidBefore = Readonly<{ accounts: ReadonlyMap<number, string>; payees: ReadonlyMap<number, string> }>

export async function paidBefore(db: Db, target: RosterTarget): Promise<PaidBefore> {
  return target.kind === 'newcomer' ? { accounts: new Map(), payees: new Map() } : paidNow(db, target.lines)
}

async function paidNow(db: Db, lines: readonly BenefitLine[]): Promise<PaidBefore> {
  const ids = lines.map(({ id }) => id)
  const [accounts, payees] = [await accountsOf(db, ids), await payeesOf(db, ids)]
  return {
    accounts: new Map([...accounts].map(([id, { bank_code, number }]) => [id, `${bank_code ?? ''} ${number}`])),
    payees: new Map([...payees].map(([id, { name_key }]) => [id, name_key])),
  }
}

/**
 * Notes what an approved registration changed on the roster: somebody new, another payee, another account. A first account
 * of somebody who is on the roster is no change (biến động): nothing that was agreed becomes otherwise.
 */
export async function recordApproval(
  tx: Tx,
  asker: Asker,
  { registration }: Registered,
  target: RosterTarget,
  { beneficiary, lineIds }: Linked,
  before: PaidBefore,
): Promise<void> {
  const lines = (await linesOf(tx, [beneficiary.id])).filter(({ id }) => lineIds.includes(id))
  const [line] = lines
  if (target.kind === 'newcomer') {
    const { month, listed } = { month: line?.from_month ?? undefined, listed: line?.from_month ?? undefined }
    const content = columnsFor({ after: { programme: line?.programme_code ?? null, state: 'DANG_HUONG' } })
    const reason = registration.code
    await write(tx, asker, {
      kind: 'NEW',
      person: beneficiary,
      line,
      source: 'registration',
      content,
      month,
      listed,
      reason,
    })
    return
  }
  const after = await paidNow(tx, lines)
  const reason = registration.code
  const wasPaid = before.accounts.size > 0 || before.payees.size > 0
  if (wasPaid && (isOther(before.payees, after.payees) || isOther(after.payees, before.payees))) {
    const content = columnsFor({ before: { field: 'payee' }, after: { field: 'payee' } })
    await write(tx, asker, { kind: 'PAYEE', person: beneficiary, source: 'registration', content, reason })
  }
  if (isOther(before.accounts, after.accounts)) {
    const content = columnsFor({
      before: { field: 'account', ...masked(before.accounts) },
      after: { field: 'account', ...masked(after.accounts) },
    })
    await write(tx, asker, { kind: 'ACCOUNT', person: beneficiary, source: 'registration', content, reason })
  }
}

/** Whether something that was there is otherwise now, or gone. */
function isOther(before: ReadonlyMap<number, string>, after: ReadonlyMap<number, string>): boolean {
  return [...before].some(([id, value]) => after.get(id) !== value)
}

function masked(accounts: ReadonlyMap<number, string>): ChangeFacts {
  const [first] = accounts.values()
  return first === undefined ? {} : { value: maskAccount(first.split(' ')[1] ?? '') }
}

type Recorded = Readonly<{
  kind: Change['kind']
  person: Beneficiary
  line?: BenefitLine | undefined
  source: 'officer' | 'registration'
  content: Pick<Change, 'before' | 'after'>
  month?: Period | undefined
  listed?: Period | undefined
  reason?: string
}>

/** Writes it as approved; a proposal that waited for just this is closed by it. */
async function write(tx: Tx, asker: Asker, { person, line, ...recorded }: Recorded): Promise<void> {
  const open = await openMonth(tx, person.commune_code, asker.today, asker.reference)
  const columns = {
    ...recorded.content,
    effective_month: recorded.month ?? open,
    payment_month: recorded.listed ?? open,
    benefit_line_id: line?.id ?? null,
    programme_group: line?.programme_group ?? null,
    programme_code: line?.programme_code ?? null,
    decided_by: actorOf(asker),
    decided_at: asker.at.toISOString(),
  }
  const [waiting] = await changesOf(tx, { beneficiaryId: person.id, states: ['PROPOSED'], kinds: [recorded.kind] })
  if (waiting !== undefined && recorded.kind !== 'NEW') {
    await decideChange(tx, waiting.id, { state: 'APPROVED', by: actorOf(asker), more: columns }, asker.at)
    return
  }
  const change: NewChange = {
    kind: recorded.kind,
    state: 'APPROVED',
    beneficiary_id: person.id,
    commune_code: person.commune_code,
    village_code: person.village_code,
    reason: recorded.reason ?? null,
    source: recorded.source,
    proposed_by: actorOf(asker),
    proposed_by_contact: asker.contact.id,
    ...columns,
  }
  await insertChange(tx, change, asker.at, asker.chance)
}
