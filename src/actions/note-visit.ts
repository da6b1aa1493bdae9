import type { Answers } from '../conversation/answer.js'
import { type PhraseValues, phrase } from '../conversation/phrase.js'
import { showDate } from '../domain/iso-date.js'
import type { VisitResult } from '../domain/visit.js'
import type { Tx } from '../store/db.js'
import { propose } from '../store/proposals.js'
import type { VillagePerson } from '../store/visit-people.js'
import type { Action, Asker, Outcome } from './action.js'
import { actorOf } from './actor.js'
import { type Assisted, registerFor } from './assist.js'
import { text } from './submission.js'
import { undoVisit } from './undo-visit.js'
import { factsOf, peopleOf, seenAs } from './village-walk.js'
import { goOn, noteVisited } from './visit-noted.js'

/** Notes what came of a visit, and goes on to the next person. Who was changed by somebody else meanwhile is left alone. */
export const noteVisit: Action = async (tx, asker, answers) => {
  if (text(answers, 'result') === 'undo') return undoVisit(tx, asker, answers)
  const [someone] = await peopleOf(tx, asker, text(answers, 'person') ?? '')
  if (someone === undefined) return goOn(answers, { key: 'note-visit.not-found' })
  if (seenAs(someone) !== answers['person.seen']) {
    return goOn(answers, phrase('note-visit.changed', { name: someone.person.full_name }))
  }
  return outcomeOf(tx, asker, someone, answers)
}

async function outcomeOf(tx: Tx, asker: Asker, someone: VillagePerson, answers: Answers): Promise<Outcome> {
  switch (text(answers, 'result')) {
    case 'has-account':
      return linkOwn(tx, asker, someone, answers)
    case 'no-account':
      return wishAccount(tx, asker, someone, answers)
    case 'cash':
      return chooseCash(tx, asker, someone, answers)
    case 'register':
      return assisted(tx, someone, answers)
    case 'come-back':
      return comeBack(tx, asker, someone, answers)
    case 'died':
      return reportGone(tx, asker, someone, answers, 'died')
    case 'moved':
      return reportGone(tx, asker, someone, answers, 'moved')
    default:
      return noted(tx, asker, someone, answers, 'skipped', {})
  }
}

/** An account that the person has: in the name of whoever the roster says receives. */
async function linkOwn(tx: Tx, asker: Asker, someone: VillagePerson, answers: Answers): Promise<Outcome> {
  const how = text(answers, 'attest')
  if (how === 'refused') return noted(tx, asker, someone, answers, 'skipped', {}, 'refused')
  if (how === 'other') return assisted(tx, someone, answers)
  const payment = {
    ...only(answers, 'bank', 'account'),
    method: 'account',
    holder: text(answers, 'person.holder') ?? '',
  }
  const result = await registerFor(tx, asker, someone, { ...consentIn(answers, 'attest'), receiver: 'listed', payment })
  return registered(tx, asker, someone, answers, 'has-account', result)
}

async function wishAccount(tx: Tx, asker: Asker, someone: VillagePerson, answers: Answers): Promise<Outcome> {
  if (text(answers, 'attest-opening') === 'refused') {
    return noted(tx, asker, someone, answers, 'skipped', {}, 'refused')
  }
  const said = consentIn(answers, 'attest-opening')
  const payment = {
    ...only(answers, 'preferred-bank'),
    method: 'open-account',
    'bank-consent': 'agree',
    'bank-consent.version': said.textVersion,
  }
  const result = await registerFor(tx, asker, someone, { ...said, receiver: 'listed', payment })
  return registered(tx, asker, someone, answers, 'no-account', result)
}

/** Nothing is asked of the person that was not known, so nothing has to be agreed to but the choice itself. */
async function chooseCash(tx: Tx, asker: Asker, someone: VillagePerson, answers: Answers): Promise<Outcome> {
  const said = { present: 'person', how: 'said', textVersion: '', receiver: 'listed' } as const
  const payment = { ...only(answers, 'cash-reason'), method: 'cash' }
  const result = await registerFor(tx, asker, someone, { ...said, payment })
  return registered(tx, asker, someone, answers, 'cash', result)
}

/** The whole registration, with what was said already. */
async function assisted(tx: Tx, someone: VillagePerson, answers: Answers): Promise<Outcome> {
  const said = text(answers, 'account') === undefined ? {} : { method: 'account', ...only(answers, 'bank', 'account') }
  const session = text(answers, 'session')
  const begun = { ...(session !== undefined && { session }), ...(await factsOf(tx, someone)), ...said }
  return {
    kind: 'assisting',
    phrase: phrase('note-visit.assisting', { name: someone.person.full_name }),
    // biome-ignore lint/suspicious/noThenProperty: what follows the outcome; no function, so nothing awaits it.
    then: { flow: 'assisted-registration', answers: begun },
  }
}

async function comeBack(tx: Tx, asker: Asker, someone: VillagePerson, answers: Answers): Promise<Outcome> {
  const on = text(answers, 'again-on') ?? asker.today
  return noted(tx, asker, someone, answers, 'come-back', { on: showDate(on) })
}

/** A death or a move is for the officer to decide; the village says what it heard, and from whom. */
async function reportGone(
  tx: Tx,
  asker: Asker,
  someone: VillagePerson,
  answers: Answers,
  result: 'died' | 'moved',
): Promise<Outcome> {
  const isDeath = result === 'died'
  const code = await propose(tx, asker, {
    kind: isDeath ? 'DEATH' : 'MOVE_OUT',
    person: someone.person,
    eventDate: isDeath ? (text(answers, 'died-on') ?? null) : asker.today,
    reason: text(answers, isDeath ? 'news' : 'moved-to') ?? null,
    source: 'village',
    proposedBy: actorOf(asker),
    contactId: asker.contact.id,
  })
  return noted(tx, asker, someone, answers, result, { change: code })
}

/** After a registration the visit is noted at the same moment: that is how the two are known to belong together. */
async function registered(
  tx: Tx,
  asker: Asker,
  someone: VillagePerson,
  answers: Answers,
  result: VisitResult,
  done: Assisted,
): Promise<Outcome> {
  if (done.kind === 'no-commune') return goOn(answers, { key: 'note-visit.not-found' })
  const told = done.isTold ? 'yes' : 'no'
  const outcome = await noted(tx, asker, someone, answers, result, { code: done.code, told })
  return { ...outcome, notices: done.notices }
}

async function noted(
  tx: Tx,
  asker: Asker,
  { person }: VillagePerson,
  answers: Answers,
  result: VisitResult,
  values: PhraseValues,
  closing: string = result,
): Promise<Outcome> {
  await noteVisited(tx, asker, person, result, result === 'come-back' ? (text(answers, 'again-on') ?? null) : null)
  return goOn(answers, phrase(`note-visit.${closing}`, { name: person.full_name, ...values }))
}

function consentIn(answers: Answers, question: string) {
  const how = text(answers, question) ?? 'said'
  return {
    present: how === 'phone' ? 'nobody' : 'person',
    how,
    textVersion: text(answers, `${question}.version`) ?? '',
  }
}

function only(answers: Answers, ...ids: readonly string[]): Answers {
  const isOf = (key: string) => ids.some((id) => key === id || key.startsWith(`${id}.`))
  return Object.fromEntries(Object.entries(answers).filter(([key]) => isOf(key)))
}
