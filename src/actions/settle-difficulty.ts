import { type Phrase, phrase, verbatim } from '../conversation/phrase.js'
import { maskNumbers } from '../domain/masked-text.js'
import type { Tx } from '../store/db.js'
import { answerDifficulty, type Difficulty, difficultyById } from '../store/difficulties.js'
import { appendHistory } from '../store/history.js'
import { scopeOf } from '../store/officers.js'
import type { Action, Asker, Notice, Outcome } from './action.js'
import { actorOf } from './actor.js'
import { DECIDING } from './reach.js'
import { text } from './submission.js'

/** Marks a difficulty as done with an answer that goes back to the village, and shows what is left. */
export const settleDifficulty: Action = async (tx, asker, answers) => {
  if (text(answers, 'what') !== 'answer') return goOn(phrase('settle-difficulty.back'))
  const found = await difficultyInReach(tx, asker, Number(text(answers, 'difficulty')))
  if (found === undefined) return { kind: 'not-found', phrase: phrase('settle-difficulty.not-found') }
  const answer = maskNumbers(text(answers, 'words') ?? '')
  const values = { number: found.id, answer: verbatim(answer) }
  if (!(await answerDifficulty(tx, found.id, { answer, by: actorOf(asker) }, asker.at))) {
    return goOn(phrase('settle-difficulty.changed', { number: found.id }))
  }
  const unitCode = found.village_code ?? found.commune_code
  const subject = { kind: 'difficulty', id: String(found.id) }
  await appendHistory(tx, { at: asker.at, actor: actorOf(asker), action: 'settle-difficulty', unitCode, subject })
  const isOwn = found.by_contact === asker.contact.id
  const notice = { contactId: found.by_contact, phrase: phrase('settle-difficulty.notice', values) }
  return goOn(phrase('settle-difficulty.answered', values), isOwn ? [] : [notice])
}

async function difficultyInReach(tx: Tx, { officer }: Asker, number: number): Promise<Difficulty | undefined> {
  const found = officer === undefined ? undefined : await difficultyById(tx, number)
  if (officer === undefined || found === undefined) return undefined
  return (await scopeOf(tx, officer, DECIDING)).communes.includes(found.commune_code) ? found : undefined
}

function goOn(closing: Phrase, notices: readonly Notice[] = []): Outcome {
  return {
    kind: closing.key.split('.')[1] ?? 'answered',
    phrase: closing,
    notices,
    // biome-ignore lint/suspicious/noThenProperty: what follows the outcome; no function, so nothing awaits it.
    then: { flow: 'settle-difficulty', answers: {} },
  }
}
