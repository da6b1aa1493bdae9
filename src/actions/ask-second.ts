import type { Answers } from '../conversation/answer.js'
import { type Phrase, phrase } from '../conversation/phrase.js'
import { addDays } from '../domain/data-right.js'
import { letters4 } from '../domain/receipt-code.js'
import { limitsOn } from '../domain/watch-limit.js'
import type { Tx } from '../store/db.js'
import { contactsHolding } from '../store/officers.js'
import { insertSecondApproval, secondApprovalByCode, waitingAbout } from '../store/second-approvals.js'
import { unitPath } from '../store/units.js'
import type { Asker, Outcome } from './action.js'
import { actorOf, note } from './actor.js'
import type { SecondActName } from './second-act.js'

export type AskSecond = Readonly<{
  act: SecondActName
  /** Code of the record, or of the unit that it is about. */
  subject: string
  commune: string
  village: string | null
  /** What the act is carried out with; nothing of it changes until then. */
  answers: Answers
  /** What changes, in one line, numbers masked. */
  diff: Phrase
}>

/**
 * Notes what takes a second person, and tells those who may decide. Nothing is done yet. The same thing about the same
 * subject is asked for once, and anew when nobody decided in time.
 */
export async function askSecond(tx: Tx, asker: Asker, asked: AskSecond): Promise<Outcome> {
  const { act, subject, commune, village, answers, diff } = asked
  const [days = 0] = limitsOn('second-approval-days', asker.today, asker.reference.watchLimits)
  const before = await waitingAbout(tx, act, subject, addDays(asker.today, -days))
  if (before !== undefined) {
    return { kind: 'second-waiting', phrase: phrase('second-approval.waiting', { code: before.code, subject }) }
  }
  const code = await freeCode(tx, asker.chance)
  const request = {
    code,
    kind: act,
    subject,
    commune_code: commune,
    village_code: village,
    answers: JSON.stringify(answers),
    diff: JSON.stringify(diff),
    requested_by: actorOf(asker),
    requested_by_contact: asker.contact.id,
    requester_name: asker.officer?.name ?? '',
  }
  await insertSecondApproval(tx, request, asker.at)
  await note(tx, asker, { action: 'ask-second', code: subject, unitCode: commune, details: { request: code, act } })
  const others = await othersWhoMay(tx, asker, commune)
  const values = { code, diff, requester: request.requester_name }
  return {
    kind: 'second-asked',
    phrase: phrase(others.length > 0 ? 'second-approval.asked' : 'second-approval.asked-nobody', values),
    notices: others.map((contactId) => ({ contactId, phrase: phrase('second-approval.notice', values) })),
  }
}

async function othersWhoMay(tx: Tx, { contact, today }: Asker, commune: string): Promise<readonly number[]> {
  const path = await unitPath(tx, commune)
  const [nearest] = path
  const near = await contactsHolding(tx, 'approve', nearest === undefined ? [] : [nearest], today)
  const others = near.filter((id) => id !== contact.id)
  if (others.length > 0) return others
  return (await contactsHolding(tx, 'approve', path, today)).filter((id) => id !== contact.id)
}

const CODE_BYTES = 8

async function freeCode(tx: Tx, chance: Uint8Array): Promise<string> {
  for (let start = 0; start + CODE_BYTES <= chance.length; start += CODE_BYTES) {
    const code = `PD-${letters4(chance.subarray(start, start + CODE_BYTES))}`
    if ((await secondApprovalByCode(tx, code)) === undefined) return code
  }
  throw new Error('No free code in this chance.')
}
