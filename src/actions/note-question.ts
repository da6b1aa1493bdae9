import { phrase } from '../conversation/phrase.js'
import { withoutDigits } from '../domain/masked-text.js'
import { wordKey } from '../domain/match.js'
import { tidy } from '../domain/text.js'
import { noteFaqMiss } from '../store/faq-misses.js'
import type { Action } from './action.js'
import { communeOfAsker } from './asker-commune.js'
import { text } from './submission.js'

const LONGEST = 200

/** Keeps a question (`words`) that the FAQ cannot answer, without its digits, for the officers of the asker's commune. */
export const noteQuestion: Action = async (tx, asker, answers) => {
  const question = withoutDigits(tidy(text(answers, 'words') ?? '')).slice(0, LONGEST)
  const commune = await communeOfAsker(tx, asker, answers)
  const communeCode = commune.kind === 'known' ? commune.code : null
  await noteFaqMiss(tx, { communeCode, key: wordKey(question), question }, asker.at)
  return { kind: 'noted', phrase: phrase('note-question.noted') }
}
