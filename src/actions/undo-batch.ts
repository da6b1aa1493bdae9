import { phrase } from '../conversation/phrase.js'
import { mayDo } from '../domain/permission.js'
import { type Batch, batchById, markUndone, type Touched, touchedBy, undoChangesOf } from '../store/batches.js'
import { beneficiaryById } from '../store/beneficiaries.js'
import { putBack, type RowState, stillAs } from '../store/change-rows.js'
import type { Tx } from '../store/db.js'
import { indexBeneficiary, indexRegistration } from '../store/record-index.js'
import { registeredById } from '../store/registrations.js'
import { unitPath } from '../store/units.js'
import type { Action, Asker, Notice } from './action.js'
import { actorOf, note } from './actor.js'
import { DECIDING } from './reach.js'
import { text } from './submission.js'

/** Puts a set of decisions back; a record that something else was done to since is left as it is, and named. */
export const undoBatch: Action = async (tx, asker, answers) => {
  const batch = await batchFor(tx, asker, Number(text(answers, 'batch')))
  if (batch === undefined) return { kind: 'not-found', phrase: phrase('batch.not-found') }
  if (!(await markUndone(tx, batch.id, actorOf(asker), asker.at)))
    return { kind: 'already', phrase: phrase('batch.already', { number: batch.id }) }
  const [left, notices]: [string[], Notice[]] = [[], []]
  const touched = await touchedBy(tx, batch.id)
  for (const one of touched) {
    const told = await undoOne(tx, asker, batch, one)
    if (told === undefined) left.push(one.record)
    else notices.push(...told)
  }
  const details = { records: touched.length - left.length, left: left.length }
  await note(tx, asker, { action: 'undo-batch', code: String(batch.id), unitCode: batch.commune_code, details })
  const values = { number: batch.id, count: touched.length - left.length, left: left.length, codes: left.join(', ') }
  return { kind: 'undone', phrase: phrase('batch.undone', values), notices }
}

async function batchFor(tx: Tx, { officer }: Asker, id: number): Promise<Batch | undefined> {
  const batch = Number.isSafeInteger(id) ? await batchById(tx, id) : undefined
  if (batch === undefined || officer === undefined) return undefined
  return mayDo(officer.responsibilities, DECIDING, await unitPath(tx, batch.commune_code)) ? batch : undefined
}

/** Puts one record back and says whom to tell; `undefined` when something was done to it since. */
async function undoOne(
  tx: Tx,
  asker: Asker,
  batch: Batch,
  { record, rows }: Touched,
): Promise<readonly Notice[] | undefined> {
  if (!(await stillAs(tx, rows.after))) return undefined
  await putBack(tx, rows.before, asker.at)
  for (const id of idsOf(rows.before, 'beneficiary')) await undoChangesOf(tx, id, batch.done_at)
  await index(tx, rows.before)
  const notices: Notice[] = []
  for (const id of idsOf(rows.before, 'registration')) {
    const registered = await registeredById(tx, id)
    if (registered?.registration.code !== record) continue
    const values = { code: record, name: registered.version.beneficiary_name }
    notices.push({ contactId: registered.registration.contact_id, phrase: phrase('batch.undone-notice', values) })
  }
  return notices
}

async function index(tx: Tx, rows: readonly RowState[]): Promise<void> {
  for (const id of idsOf(rows, 'registration')) {
    const registered = await registeredById(tx, id)
    if (registered?.registration.state === 'SUBMITTED') await indexRegistration(tx, registered)
  }
  for (const id of idsOf(rows, 'beneficiary')) {
    const beneficiary = await beneficiaryById(tx, id)
    if (beneficiary !== undefined) await indexBeneficiary(tx, beneficiary)
  }
}

function idsOf(rows: readonly RowState[], table: RowState['table']): readonly number[] {
  return [...new Set(rows.filter((row) => row.table === table).map(({ id }) => id))]
}
