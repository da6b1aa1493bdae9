import type { Asker } from '../actions/action.js'
import { DECIDING } from '../actions/reach.js'
import { type StandingNow, standingOf } from '../actions/standing.js'
import type { OfferedNumber, RecordSet, SecondApprovalChoice } from '../conversation/lookup.js'
import { type Phrase, phrase, type Say } from '../conversation/phrase.js'
import { addDays } from '../domain/data-right.js'
import { showMoment } from '../domain/office-time.js'
import { limitsOn } from '../domain/watch-limit.js'
import { batchesIn } from '../store/batches.js'
import type { Tx } from '../store/db.js'
import { scopeOf } from '../store/officers.js'
import { type Registered, waitingIn } from '../store/registrations.js'
import { waitingSecondApprovals } from '../store/second-approvals.js'
import { registrationLine } from './record-choice.js'

/** What waits for a second officer where the asker may approve; their own requests among them, marked as such. */
export async function secondApprovalChoices(
  tx: Tx,
  { officer, today, reference, contact }: Asker,
  say: Say,
): Promise<readonly SecondApprovalChoice[]> {
  if (officer === undefined) return []
  const [days = 0] = limitsOn('second-approval-days', today, reference.watchLimits)
  const waiting = await waitingSecondApprovals(tx, await scopeOf(tx, officer, ['approve']), addDays(today, -days))
  return waiting.map(({ code, diff, requester_name, requested_by_contact }) => {
    const values = { code, diff: JSON.parse(diff) as Phrase, requester: requester_name }
    const key = requested_by_contact === contact.id ? 'second-approval.own-line' : 'second-approval.line'
    return { code, line: say(phrase(key, values)) ?? code }
  })
}

const SHOWN_BATCHES = 5

export async function batchChoices(tx: Tx, { officer }: Asker, say: Say): Promise<readonly OfferedNumber[]> {
  if (officer === undefined) return []
  const { communes } = await scopeOf(tx, officer, DECIDING)
  const batches = await batchesIn(tx, communes, SHOWN_BATCHES)
  return batches.map(({ id, kind, records, done_at }) => {
    const values = { number: id, count: records, when: showMoment(done_at) }
    return { number: id, line: say(phrase(`batch.line-${kind}`, values)) ?? String(id) }
  })
}

/** Why a registration needs a look of its own, in the order in which it is asked; `clean` when nothing does. */
type Problem = 'clean' | 'holder' | 'newcomer' | 'several' | 'duplicate' | 'shared'

const LOOKED_THROUGH = 200
const AT_MOST = 50

/** What waits, parted by what an officer would be asked: only what raises no question can be approved as a set. */
export async function recordSets(tx: Tx, asker: Asker, say: Say, decision: string): Promise<readonly RecordSet[]> {
  const { officer } = asker
  if (officer === undefined || decision === 'correct') return []
  const waiting = await waitingIn(tx, await scopeOf(tx, officer, DECIDING), LOOKED_THROUGH, 0)
  const parted = new Map<Problem, Registered[]>()
  for (const registered of waiting) {
    const problem = problemOf(await standingOf(tx, registered))
    parted.set(problem, [...(parted.get(problem) ?? []), registered])
  }
  const wanted: readonly Problem[] = decision === 'approve' ? ['clean'] : ['holder', 'newcomer', 'duplicate', 'shared']
  const sets = wanted.map((problem) => setOf(tx, say, problem, parted.get(problem) ?? [], waiting.length))
  return (await Promise.all(sets)).filter(({ entries }) => entries.length > 0)
}

async function setOf(tx: Tx, say: Say, name: string, all: readonly Registered[], waiting: number): Promise<RecordSet> {
  const [first] = all
  const ofCommune = all.filter(({ registration }) => registration.commune_code === first?.registration.commune_code)
  const entries = ofCommune.slice(0, AT_MOST).map(async (registered) => ({
    code: registered.registration.code,
    version: registered.registration.current_version,
    line: await registrationLine(tx, say, registered),
    commune: registered.registration.commune_code,
  }))
  return { name, entries: await Promise.all(entries), left: waiting - entries.length }
}

function problemOf({ match, holder, duplicate, shared }: StandingNow): Problem {
  if (holder === 'differs') return 'holder'
  if (match !== 'one') return match === 'none' ? 'newcomer' : 'several'
  if (duplicate === 'yes') return 'duplicate'
  return shared === 'no' ? 'clean' : 'shared'
}
