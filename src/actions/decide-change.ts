import type { Answers } from '../conversation/answer.js'
import { phrase } from '../conversation/phrase.js'
import { beneficiaryById } from '../store/beneficiaries.js'
import { contentOf } from '../store/change-content.js'
import { type Change, changeById, decideChange as decide, updateProposal } from '../store/changes.js'
import type { Tx } from '../store/db.js'
import type { Action, Asker, Notice, Outcome } from './action.js'
import { actorOf } from './actor.js'
import { type Applied, applyChange } from './apply-change.js'
import { kindPhrase } from './change-sentences.js'
import { applyingOf, approvedPhrase, endedNotices, noteChange } from './enter-change.js'
import { DECIDING } from './reach.js'
import { reachChange } from './reach-change.js'
import { text } from './submission.js'

/** Decides about a proposal: as it is, with what was altered, or not; whoever proposed it is told. */
export const decideChange: Action = async (tx, asker, answers) => {
  const responsibilities = text(answers, 'decide') === 'refuse' ? DECIDING : (['approve'] as const)
  const change = await reachChange(tx, asker, text(answers, 'change') ?? '', responsibilities)
  if (change === undefined) return { kind: 'not-found', phrase: phrase('decide-change.not-found') }
  if (change.state !== 'PROPOSED') {
    const wasWaiting = text(answers, 'change.state') === 'PROPOSED'
    return outcome(wasWaiting ? 'changed' : 'closed', change)
  }
  if (text(answers, 'decide') === 'refuse') return refuse(tx, asker, change, text(answers, 'refusal') ?? '')
  if (isOpenCorrection(change)) return toCorrect(tx, change)
  return approve(tx, asker, await altered(tx, change, answers))
}

function outcome(kind: 'changed' | 'closed', { code }: Change): Outcome {
  return { kind, phrase: phrase(`decide-change.${kind}`, { code }) }
}

async function refuse(tx: Tx, asker: Asker, change: Change, reason: string): Promise<Outcome> {
  const decision = { state: 'REFUSED', by: actorOf(asker), refusal: reason } as const
  if (!(await decide(tx, change.id, decision, asker.at))) return outcome('changed', change)
  await noteChange(tx, asker, 'refuse-change', change)
  const values = { code: change.code, kind: kindPhrase(change.kind), name: await nameOf(tx, change), reason }
  return {
    kind: 'refused',
    phrase: phrase('decide-change.refused', { code: change.code, reason }),
    notices: toProposer(asker, change, phrase('decide-change.refused-notice', values)),
  }
}

/** Told in words only: the officer says what is right, by the correction that closes it. */
function isOpenCorrection(change: Change): boolean {
  const isCorrection = change.kind === 'INFO' || change.kind === 'PAYEE' || change.kind === 'ACCOUNT'
  return isCorrection && contentOf(change).details.corrections === undefined
}

const FIELDS: Readonly<Partial<Record<Change['kind'], string>>> = { PAYEE: 'payee', ACCOUNT: 'account' }

async function toCorrect(tx: Tx, change: Change): Promise<Outcome> {
  const person = change.beneficiary_id === null ? undefined : await beneficiaryById(tx, change.beneficiary_id)
  const field = FIELDS[change.kind]
  return {
    kind: 'to-correct',
    phrase: phrase('decide-change.to-correct', { code: change.code }),
    ...(person !== undefined && {
      // biome-ignore lint/suspicious/noThenProperty: what follows the outcome; no function, so nothing awaits it.
      then: {
        flow: 'correct-record',
        answers: {
          record: person.code,
          'record.version': person.version,
          'record.kind': 'beneficiary',
          'record.commune': person.commune_code,
          ...(field !== undefined && { field }),
        },
      },
    }),
  }
}

async function approve(tx: Tx, asker: Asker, change: Change): Promise<Outcome> {
  const applied = await applyChange(tx, change, applyingOf(asker))
  if (applied.kind === 'changed') return outcome('changed', change)
  if (applied.kind === 'refused') {
    return { kind: applied.because, phrase: phrase(`enter-change.${applied.because}`) }
  }
  await noteChange(tx, asker, 'approve-change', applied.change)
  const notices = [...toProposer(asker, change, noticeOf(applied)), ...endedNotices(asker, applied.ended)]
  return { kind: 'approved', phrase: approvedPhrase('decide-change.approved', applied), notices }
}

function noticeOf(applied: Extract<Applied, { kind: 'applied' }>) {
  return approvedPhrase('decide-change.approved-notice', applied)
}

/** What the officer knows better: the day, the sum, the decision. */
async function altered(tx: Tx, change: Change, answers: Answers): Promise<Change> {
  const [altered, missing, decision, decisionDate] = ['event-date', 'day', 'decision', 'decision-date'].map((id) =>
    text(answers, id),
  )
  const eventDate = altered ?? missing
  const amount = answers['amount'] === undefined ? undefined : Number(answers['amount'])
  const changes = {
    ...(eventDate !== undefined && { event_date: eventDate }),
    ...(decision !== undefined && { decision_no: decision }),
    ...(decisionDate !== undefined && { decision_date: decisionDate }),
    ...(amount !== undefined && { amount, months: Number(answers['amount.months'] ?? change.months) || null }),
  }
  if (Object.keys(changes).length === 0) return change
  await updateProposal(tx, change.id, changes)
  return (await changeById(tx, change.id)) ?? change
}

function toProposer(asker: Asker, change: Change, told: Notice['phrase']): readonly Notice[] {
  const { proposed_by_contact } = change
  const isOther = proposed_by_contact !== null && proposed_by_contact !== asker.contact.id
  return isOther ? [{ contactId: proposed_by_contact, phrase: told }] : []
}

async function nameOf(tx: Tx, { beneficiary_id, before, after }: Change): Promise<string> {
  const person = beneficiary_id === null ? undefined : await beneficiaryById(tx, beneficiary_id)
  return person?.full_name ?? contentOf({ before, after }).details.person?.name ?? ''
}
