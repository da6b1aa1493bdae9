import { verbatim } from '../conversation/phrase.js'
import type { World } from '../conversation/run.js'
import { type Faq, replyTo } from '../domain/faq.js'
import { isPlainQuestion, mayBeQuestion } from '../domain/question.js'

export type DigressionSources = Readonly<{
  faq: Faq
  /** The asker called a person and waits: what is no answer is meant for them. */
  hasTicket: boolean
  isOfficer: boolean
}>

/**
 * What becomes of words that are no answer: the FAQ answers; whoever was called gets them too; a question without an
 * answer is kept for the officers. An officer's words are searches and commands, so only their plain questions count, and none is kept.
 */
export function digressionIn({ faq, hasTicket, isOfficer }: DigressionSources): World['digression'] {
  return (words, at) => {
    if (isOfficer ? !isPlainQuestion(words) : at === 'question' && !mayBeQuestion(words)) return undefined
    const reply = replyTo(faq, words)
    const answer = reply.kind === 'answered' && { answer: verbatim(reply.entry.answer) }
    if (hasTicket) return { ...answer, action: 'pass-on' }
    if (answer) return answer
    return reply.kind === 'no-question' || isOfficer ? undefined : { action: 'note-question', offersPerson: true }
  }
}
