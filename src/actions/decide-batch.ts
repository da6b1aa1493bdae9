import type { Answers } from '../conversation/answer.js'
import { phrase } from '../conversation/phrase.js'
import { insertBatch, type NewBatch, type Touched } from '../store/batches.js'
import { changedRows, rowsOf } from '../store/change-rows.js'
import type { Tx } from '../store/db.js'
import type { Action, Asker, Notice, Outcome } from './action.js'
import { actorOf, note } from './actor.js'
import { approveAsSecond } from './approve-registration.js'
import { correctRecord } from './correct-record.js'
import { DECIDING, type Reached, reach } from './reach.js'
import { returnRegistration } from './return-registration.js'
import { standingOf } from './standing.js'
import { text } from './submission.js'

/**
 * Decides about each record of a set that still stands as it was looked at; the others are left and named. The batch
 * keeps every row as it was, so that the whole can be put back.
 */
export const decideBatch: Action = async (tx, asker, answers) => {
  const kind = (text(answers, 'what') ?? 'approve') as NewBatch['kind']
  const commune = text(answers, 'set.commune') ?? ''
  const [done, left, notices]: [Touched[], string[], Notice[]] = [[], [], []]
  for (const entry of answers['set'] as readonly string[]) {
    const [code = '', version = ''] = entry.split(':')
    const decided = await decideOne(tx, asker, kind, code, Number(version), answers)
    if (decided === undefined) left.push(code)
    else {
      done.push(decided.touched)
      notices.push(...decided.notices)
    }
  }
  if (done.length === 0) return { kind: 'changed', phrase: phrase('batch.all-changed') }
  const batch = { kind, commune_code: commune, records: done.length, done_by: actorOf(asker) }
  const number = await insertBatch(tx, batch, done, asker.at)
  const details = { kind, records: done.length, left: left.length }
  await note(tx, asker, { action: 'decide-batch', code: String(number), unitCode: commune, details })
  const values = { count: done.length, left: left.length, codes: left.join(', '), number }
  return { kind: 'done', phrase: phrase(`batch.done-${kind}`, values), notices }
}

type Decided = Readonly<{ touched: Touched; notices: readonly Notice[] }>

const DONE = ['approved', 'returned', 'corrected']

async function decideOne(
  tx: Tx,
  asker: Asker,
  kind: NewBatch['kind'],
  code: string,
  version: number,
  answers: Answers,
): Promise<Decided | undefined> {
  const reached = await reach(tx, asker, code, DECIDING)
  if (reached === undefined) return undefined
  const of = await touchedBy(tx, reached)
  const before = await rowsOf(tx, of.beneficiaryId, of.registrationIds)
  const seen = { record: code, 'record.version': version, 'record.state': stateOf(reached), 'record.match': 'one' }
  const outcome = await decide(tx, asker, kind, { ...answers, ...seen })
  if (!DONE.includes(outcome.kind)) return undefined
  const rows = changedRows(before, await rowsOf(tx, of.beneficiaryId, of.registrationIds))
  return { touched: { record: code, rows }, notices: outcome.notices ?? [] }
}

function decide(tx: Tx, asker: Asker, kind: NewBatch['kind'], answers: Answers): Promise<Outcome> {
  switch (kind) {
    case 'approve':
      return approveAsSecond(tx, asker, answers)
    case 'return':
      return returnRegistration(tx, asker, answers)
    case 'correct':
      return correctRecord(tx, asker, { ...answers, field: 'village' })
  }
}

function stateOf(reached: Reached): 'waiting' | 'settled' {
  return reached.kind === 'registration' && reached.registered.registration.state === 'SUBMITTED'
    ? 'waiting'
    : 'settled'
}

type Rows = Readonly<{ beneficiaryId: number; registrationIds: readonly number[] }>

/** The person and registrations whose rows a decision may touch. */
async function touchedBy(tx: Tx, reached: Reached): Promise<Rows> {
  if (reached.kind === 'beneficiary') return { beneficiaryId: reached.beneficiary.id, registrationIds: [] }
  const { registration } = reached.registered
  const [line] = (await standingOf(tx, reached.registered)).lines
  return { beneficiaryId: registration.beneficiary_id ?? line?.beneficiary_id ?? 0, registrationIds: [registration.id] }
}
