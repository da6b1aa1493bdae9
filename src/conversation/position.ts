import type { AnswerKind, Answers, AnswerValue } from './answer.js'
import type { Flow, Question } from './flow.js'

/** What is known about the asker and the office without asking, under `$name` keys; conditions of questions read them. */
export type Facts = Readonly<Record<`$${string}`, string>>

export type Kinds = ReadonlyMap<string, AnswerKind>

/** Whether the question is asked at all, given what was said before it. */
export function applies(question: Question, answers: Answers, facts: Facts): boolean {
  if (question.when !== undefined && !holdsFor(question.when, answers, facts)) return false
  return question.unless === undefined || !holdsFor(question.unless, answers, facts)
}

/** The questions that apply, in the order of the flow. A question sees the answers of applicable questions only. */
export function applicableQuestions(flow: Flow, answers: Answers, facts: Facts): readonly Question[] {
  const applicable: Question[] = []
  let seen: Answers = withoutQuestions(answers, flow.questions)
  for (const question of flow.questions) {
    if (!applies(question, seen, facts) || (!question.asked && answers[question.id] === undefined)) continue
    applicable.push(question)
    seen = { ...seen, ...answersOf(question, answers) }
  }
  return applicable
}

/** The first question that applies and has no valid answer; `undefined` when all are answered. Pure. */
export function currentQuestion(kinds: Kinds, flow: Flow, answers: Answers, facts: Facts): Question | undefined {
  return applicableQuestions(flow, answers, facts).find((question) => !isAnswered(kinds, question, answers))
}

/** The applicable questions that have a valid answer, in the order of the flow: what *xem lại* shows and *sửa N* counts. */
export function answeredQuestions(kinds: Kinds, flow: Flow, answers: Answers, facts: Facts): readonly Question[] {
  return applicableQuestions(flow, answers, facts).filter((question) => isAnswered(kinds, question, answers))
}

/** The answers, with their facts, of the questions that apply: what an action gets. */
export function applicableAnswers(flow: Flow, answers: Answers, facts: Facts): Answers {
  const questions = applicableQuestions(flow, answers, facts)
  return Object.assign({}, ...questions.map((question) => answersOf(question, answers)))
}

/** Stored answers that today's question no longer accepts, by question: after a new release of the flow they are asked again. */
export function outdatedQuestions(kinds: Kinds, flow: Flow, answers: Answers): readonly Question[] {
  return flow.questions.filter((question) => question.id in answers && !isAnswered(kinds, question, answers))
}

/** The answers without one question's answer and the facts that came with it. */
export function withoutAnswer(answers: Answers, questionId: string): Answers {
  return Object.fromEntries(Object.entries(answers).filter(([key]) => questionOfKey(key) !== questionId))
}

export function isAnswered(kinds: Kinds, question: Question, answers: Answers): boolean {
  const value = answers[question.id]
  if (value === undefined) return false
  if (question.optional && value === 'none') return true
  return kinds.get(question.answer)?.holds(value, question) ?? false
}

function holdsFor(condition: Readonly<Record<string, readonly string[]>>, answers: Answers, facts: Facts): boolean {
  return Object.entries(condition).every(([key, allowed]) => {
    const value: AnswerValue | undefined = key.startsWith('$') ? facts[key as `$${string}`] : answers[key]
    return value !== undefined && allowed.includes(String(value))
  })
}

function answersOf(question: Question, answers: Answers): Answers {
  return Object.fromEntries(Object.entries(answers).filter(([key]) => questionOfKey(key) === question.id))
}

function withoutQuestions(answers: Answers, questions: readonly Question[]): Answers {
  const ids = new Set(questions.map((question) => question.id))
  return Object.fromEntries(Object.entries(answers).filter(([key]) => !ids.has(questionOfKey(key))))
}

function questionOfKey(key: string): string {
  const dot = key.indexOf('.')
  return dot === -1 ? key : key.slice(0, dot)
}
