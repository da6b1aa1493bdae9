import type { Answers } from '../conversation/answer.js'
import { type Phrase, phrase } from '../conversation/phrase.js'
import { dayInVietNam } from '../domain/office-time.js'
import { mayDo } from '../domain/permission.js'
import { maySecond } from '../domain/second-approval.js'
import { limitsOn } from '../domain/watch-limit.js'
import type { Tx } from '../store/db.js'
import { decideSecondApproval, type SecondApproval, secondApprovalByCode } from '../store/second-approvals.js'
import { unitPath } from '../store/units.js'
import type { Action, Asker, Notice, Outcome } from './action.js'
import { actorOf, note } from './actor.js'
import type { SecondActName } from './second-act.js'
import { SECOND_ACTS } from './second-acts.js'
import { text } from './submission.js'

/**
 * A second officer's word about what a first one asked for: yes carries it out as it was asked, unless what it is about
 * has changed since. Nobody decides what they asked for themselves.
 */
export const decideSecond: Action = async (tx, asker, answers) => {
  const request = await requestFor(tx, asker, text(answers, 'request') ?? '')
  if (request === undefined) return { kind: 'not-found', phrase: phrase('second-approval.not-found') }
  const { code } = request
  const may = mayDecide(request, asker)
  if (may !== 'decide') return { kind: may, phrase: phrase(`second-approval.${may}`, { code }) }
  return text(answers, 'decision') === 'approve'
    ? carryOut(tx, asker, request)
    : refuse(tx, asker, request, text(answers, 'reason') ?? '')
}

async function requestFor(tx: Tx, { officer }: Asker, code: string): Promise<SecondApproval | undefined> {
  const request = await secondApprovalByCode(tx, code)
  if (request === undefined || officer === undefined) return undefined
  const path = await unitPath(tx, request.village_code ?? request.commune_code)
  return mayDo(officer.responsibilities, 'approve', path) ? request : undefined
}

function mayDecide(request: SecondApproval, { contact, officer, today, reference }: Asker) {
  const [days = 0] = limitsOn('second-approval-days', today, reference.watchLimits)
  const requested = {
    state: request.state,
    requester: { contactId: request.requested_by_contact, name: request.requester_name },
    requestedOn: dayInVietNam(request.requested_at),
  }
  return maySecond(requested, { contactId: contact.id, name: officer?.name ?? '' }, today, days)
}

/** Ways in which an act says that things are no longer as they were when it was asked for. */
const OVERTAKEN = ['changed', 'closed', 'already', 'unchanged', 'not-found', 'over']

async function carryOut(tx: Tx, asker: Asker, request: SecondApproval): Promise<Outcome> {
  const act = SECOND_ACTS[request.kind as SecondActName]
  const outcome = await act(tx, asker, JSON.parse(request.answers) as Answers)
  const isOvertaken = OVERTAKEN.includes(outcome.kind)
  await settle(tx, asker, request, isOvertaken ? 'CHANGED' : 'APPROVED')
  const told = requesterTold(request, asker, isOvertaken ? 'overtaken-notice' : 'approved-notice')
  return { ...outcome, notices: [...(outcome.notices ?? []), ...told] }
}

async function refuse(tx: Tx, asker: Asker, request: SecondApproval, reason: string): Promise<Outcome> {
  await settle(tx, asker, request, 'REFUSED', reason)
  return {
    kind: 'refused',
    phrase: phrase('second-approval.refused', { code: request.code }),
    notices: requesterTold(request, asker, 'refused-notice', reason),
  }
}

async function settle(
  tx: Tx,
  asker: Asker,
  request: SecondApproval,
  state: 'APPROVED' | 'REFUSED' | 'CHANGED',
  reason?: string,
): Promise<void> {
  const decided = { state, by: actorOf(asker), ...(reason !== undefined && { reason }) }
  await decideSecondApproval(tx, request.id, decided, asker.at)
  const details = { request: request.code, act: request.kind, state, asked: request.requested_by }
  await note(tx, asker, { action: 'decide-second', code: request.subject, unitCode: request.commune_code, details })
}

function requesterTold(request: SecondApproval, asker: Asker, what: string, reason = ''): readonly Notice[] {
  const values = { code: request.code, diff: JSON.parse(request.diff) as Phrase, by: asker.officer?.name ?? '', reason }
  return [{ contactId: request.requested_by_contact, phrase: phrase(`second-approval.${what}`, values) }]
}
