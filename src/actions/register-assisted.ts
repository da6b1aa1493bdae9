import type { Answers } from '../conversation/answer.js'
import { phrase } from '../conversation/phrase.js'
import type { Action, Outcome } from './action.js'
import { registerFor, type Said } from './assist.js'
import { text } from './submission.js'
import { peopleOf, seenAs } from './village-walk.js'
import { goOn, noteVisited } from './visit-noted.js'

/** Gives in what was said for somebody who was visited; within a walk the next person follows. */
export const registerAssisted: Action = async (tx, asker, answers) => {
  const [someone] = await peopleOf(tx, asker, text(answers, 'person') ?? '')
  if (someone === undefined) return closed(answers, { kind: 'not-found', phrase: phrase('note-visit.not-found') })
  const name = someone.person.full_name
  if (seenAs(someone) !== answers['person.seen']) {
    return closed(answers, { kind: 'changed', phrase: phrase('note-visit.changed', { name }) })
  }
  const done = await registerFor(tx, asker, someone, saidIn(answers))
  if (done.kind === 'no-commune') return closed(answers, { kind: 'not-found', phrase: phrase('note-visit.not-found') })
  await noteVisited(tx, asker, someone.person, 'registered', null)
  const values = { name, code: done.code, told: done.isTold ? 'yes' : 'no' }
  return closed(answers, {
    kind: 'registered',
    phrase: phrase('note-visit.registered', values),
    notices: done.notices,
  })
}

function closed(answers: Answers, outcome: Outcome): Outcome {
  return text(answers, 'session') === undefined ? outcome : goOn(answers, outcome.phrase, outcome.notices)
}

/** Everything of the conversation but whom it is about: that comes from the roster. */
function saidIn(answers: Answers): Said {
  const { person: _, session: __, present: ___, consent: ____, ...rest } = answers
  const more = Object.fromEntries(
    Object.entries(rest).filter(([key]) => !key.startsWith('person.') && !key.startsWith('consent.')),
  )
  const holder = text(answers, 'own-holder') ?? text(answers, 'holder')
  return {
    present: text(answers, 'present') ?? 'person',
    how: text(answers, 'consent') ?? 'said',
    textVersion: text(answers, 'consent.version') ?? '',
    receiver: (text(answers, 'receiver') ?? 'other') as Said['receiver'],
    payment: holder === undefined ? {} : { holder },
    more,
  }
}
