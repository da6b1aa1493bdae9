import { type Say, verbatim } from '../conversation/phrase.js'
import type { World } from '../conversation/run.js'
import { calledOtherwise } from '../domain/called.js'
import { type Faq, replyTo } from '../domain/faq.js'
import { isPlainQuestion, mayBeQuestion } from '../domain/question.js'

export type DigressionSources = Readonly<{
  faq: Faq
  /** The asker called a person and waits: what is no answer is meant for them. */
  hasTicket: boolean
  isOfficer: boolean
  /** What renders the words for the asker. */
  say: Say
}>

/**
 * What becomes of words that are no answer: the FAQ answers; whoever was called gets them too; a question without an
 * answer is kept for the officers. An officer's words are searches and commands, so only their plain questions count, and none is kept.
 */
export function digressionIn({ faq, hasTicket, isOfficer, say }: DigressionSources): World['digression'] {
  return (words, at) => {
    if (isOfficer ? !isPlainQuestion(words) : at === 'question' && !mayBeQuestion(words)) return undefined
    const reply = replyTo(faq, words)
    const called = (text: string) => (isOfficer ? asToOfficer(text, say) : text)
    const answer = reply.kind === 'answered' && { answer: verbatim(called(reply.entry.answer)) }
    if (hasTicket) return { ...answer, action: 'pass-on' }
    if (answer) return answer
    return reply.kind === 'no-question' || isOfficer ? undefined : { action: 'note-question', offersPerson: true }
  }
}

/** Answers are written for the people. */
function asToOfficer(text: string, say: Say): string {
  const [from, to] = [say({ key: 'called.person' }), say({ key: 'called.officer' })]
  return from === undefined || to === undefined ? text : calledOtherwise(text, from, to)
}
