import type { AnswerKind, Answers, AnswerValue } from './answer.js'
import type { Flow, Question } from './flow.js'

/** What is known about the asker and the office without asking, under `$name` keys; conditions of questions read them. */
export type Facts = Readonly<Record<`$${string}`, string>>

export type Kinds = ReadonlyMap<string, AnswerKind>

type Walk = Readonly<{ flow: Flow; facts: Facts; questions: readonly Question[]; answers: Answers }> & {
  /** Of `questions`, by what their kinds say: worked out when first asked for. */
  answered?: Readonly<{ kinds: Kinds; questions: readonly Question[] }>
}

/** Answers are never changed in place, and one step looks at the same ones many times. */
const walks = new WeakMap<Answers, Walk>()

/** The questions that apply, in the order of the flow. A question sees the answers of applicable questions only. */
export function applicableQuestions(flow: Flow, answers: Answers, facts: Facts): readonly Question[] {
  return walk(flow, answers, facts).questions
}

/** The answers, with their facts, of the questions that apply: what an action gets. */
export function applicableAnswers(flow: Flow, answers: Answers, facts: Facts): Answers {
  return walk(flow, answers, facts).answers
}

function walk(flow: Flow, answers: Answers, facts: Facts): Walk {
  const known = walks.get(answers)
  if (known !== undefined && known.flow === flow && known.facts === facts) return known
  const walked: Walk = { flow, facts, ...walkAnew(flow, answers, facts) }
  walks.set(answers, walked)
  return walked
}

function walkAnew(flow: Flow, answers: Answers, facts: Facts): Pick<Walk, 'questions' | 'answers'> {
  const later = new Set(flow.questions.map(({ id }) => id))
  const answerTo = (key: string): AnswerValue | undefined =>
    key.startsWith('$') ? facts[key as `$${string}`] : later.has(questionOfKey(key)) ? undefined : answers[key]
  const questions = flow.questions.filter((question) => {
    const isApplicable = applies(question, answerTo) && (question.asked || answers[question.id] !== undefined)
    if (isApplicable) later.delete(question.id)
    return isApplicable
  })
  return {
    questions,
    answers: Object.fromEntries(Object.entries(answers).filter(([key]) => !later.has(questionOfKey(key)))),
  }
}

/** Whether the question is asked at all, given what was said before it. */
function applies(question: Question, answerTo: (key: string) => AnswerValue | undefined): boolean {
  if (question.when !== undefined && !holdsFor(question.when, answerTo)) return false
  return question.unless === undefined || !holdsFor(question.unless, answerTo)
}

/** The first question that applies and has no valid answer; `undefined` when all are answered. Pure. */
export function currentQuestion(kinds: Kinds, flow: Flow, answers: Answers, facts: Facts): Question | undefined {
  const answered = answeredQuestions(kinds, flow, answers, facts)
  // Answered questions keep their order, so the first that is not in its place among them is open.
  return applicableQuestions(flow, answers, facts).find((question, index) => answered[index] !== question)
}

/** The applicable questions that have a valid answer, in the order of the flow: what *xem lại* shows and *sửa N* counts. */
export function answeredQuestions(kinds: Kinds, flow: Flow, answers: Answers, facts: Facts): readonly Question[] {
  const walked = walk(flow, answers, facts)
  if (walked.answered?.kinds !== kinds) {
    const questions = walked.questions.filter((question) => isAnswered(kinds, question, answers))
    walked.answered = { kinds, questions }
  }
  return walked.answered.questions
}

/** Stored answers that today's question no longer accepts, by question: after a new release of the flow they are asked again. */
export function outdatedQuestions(kinds: Kinds, flow: Flow, answers: Answers): readonly Question[] {
  return flow.questions.filter((question) => question.id in answers && !isAnswered(kinds, question, answers))
}

/** The answers without one question's answer and the facts that came with it. */
export function withoutAnswer(answers: Answers, questionId: string): Answers {
  if (!(questionId in answers)) return answers
  return Object.fromEntries(Object.entries(answers).filter(([key]) => questionOfKey(key) !== questionId))
}

export function isAnswered(kinds: Kinds, question: Question, answers: Answers): boolean {
  const value = answers[question.id]
  if (value === undefined) return false
  if (question.optional && value === 'none') return true
  return kinds.get(question.answer)?.holds(value, question) ?? false
}

function holdsFor(
  condition: Readonly<Record<string, readonly string[]>>,
  answerTo: (key: string) => AnswerValue | undefined,
): boolean {
  return Object.entries(condition).every(([key, allowed]) => {
    const value = answerTo(key)
    return value !== undefined && allowed.includes(String(value))
  })
}

function questionOfKey(key: string): string {
  const dot = key.indexOf('.')
  return dot === -1 ? key : key.slice(0, dot)
}
