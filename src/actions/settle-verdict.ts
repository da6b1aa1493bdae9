import { phrase } from '../conversation/phrase.js'
import { scopeOf } from '../store/officers.js'
import { openQuestion, settleVerdict as settle } from '../store/verdicts.js'
import type { Action } from './action.js'
import { actorOf, note } from './actor.js'
import { DECIDING } from './reach.js'
import { text } from './submission.js'

/** `kept`: the record is right as it is; `accepted`: the police are right, and a change follows. */
const SETTLED = { keep: 'kept', accept: 'accepted' } as const

/** Notes what an officer made of a verdict that only they can clear up; or shows the record, and leaves it open. */
export const settleVerdict: Action = async (tx, asker, answers) => {
  const scope = asker.officer && (await scopeOf(tx, asker.officer, DECIDING))
  const found = scope && (await openQuestion(tx, scope, Number(text(answers, 'question'))))
  if (found === undefined) return { kind: 'changed', phrase: phrase('settle-verdict.changed') }
  const { code, full_name: name } = found
  const what = text(answers, 'what')
  if (what !== 'keep' && what !== 'accept') {
    return {
      kind: 'showing',
      phrase: phrase('settle-verdict.showing', { code, name }),
      // biome-ignore lint/suspicious/noThenProperty: what follows the outcome; no function, so nothing awaits it.
      then: { flow: 'show-record', answers: { record: code } },
    }
  }
  await settle(tx, found.id, SETTLED[what], actorOf(asker), asker.at)
  const details = { verdict: found.verdict, settled: SETTLED[what] }
  const unitCode = found.village_code ?? found.commune_code
  await note(tx, asker, { action: 'settle-verdict', code, unitCode, details })
  return { kind: SETTLED[what], phrase: phrase(`settle-verdict.${SETTLED[what]}`, { code, name }) }
}
