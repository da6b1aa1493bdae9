import { type Answers, accepted, type Choice, type Input, type Reading } from './answer.js'
import type { Question } from './flow.js'
import type { Phrase } from './phrase.js'
import { applicableAnswers, currentQuestion, withoutAnswer } from './position.js'
import { ask, askAgainAfter, choicesOf, offer, previewOf } from './prompt.js'
import { type Conversation, type Run, type Step, say, situationOf, withAnswers } from './run.js'

/** Reads an input as the answer to a question that is not among its choices. */
export async function readAnswer(run: Run, question: Question, input: Input): Promise<Reading> {
  const situation = situationOf(run, question)
  const takes = (name: string) => run.world.kinds.get(name)?.takes ?? []
  const name = [question.answer, ...(question.also ?? [])].find(
    (one) => input.kind === 'text' || (input.kind !== 'choice' && takes(one).includes(input.kind as never)),
  )
  const reader = name === undefined ? undefined : run.world.kinds.get(name)
  if (name === undefined || reader === undefined) return { kind: 'refused', reason: `$${input.kind}` }
  const reading = await reader.read(input, situation)
  return name === question.answer ? reading : readBy(name, reading)
}

/** What another kind than the question's own says, in its words; what it offers comes back to it. */
function readBy(name: string, reading: Reading): Reading {
  if (reading.kind === 'accepted' || reading.kind === 'elsewhere') return reading
  if (reading.kind === 'refused') return { ...reading, by: name }
  return { ...reading, by: name, choices: reading.choices.map((choice) => ({ ...choice, by: name })) }
}

/** Puts a reading to use: the next question, the same one with choices, or the same one with the reason. */
export async function takeReading(run: Run, question: Question, reading: Reading): Promise<Step> {
  if (reading.kind === 'accepted') {
    if (question.ends.includes(String(reading.value)))
      return resume(say(run, { key: `${run.flow.flow}-${question.id}.ended` }))
    return goOn(accept(run, question, reading))
  }
  if (reading.kind === 'elsewhere') return goElsewhere(run, reading)
  const refusals = refusalsOf(run, question) + 1
  const reason = reasonOf(run, question, reading)
  if (reading.kind === 'refused') {
    return isDone(run) ? resume(say(run, reason)) : askAgainAfter(run, question, reason, refusals)
  }
  return offer(run, reason, reading.choices, { question: question.id, refusals, choices: reading.choices })
}

/** Whether nothing is left to ask or to confirm: what was refused were words after a command, for a question never asked. */
function isDone({ world, flow, conversation }: Run): boolean {
  return !flow.confirm && currentQuestion(world.kinds, flow, conversation.answers, world.facts) === undefined
}

/** Takes a choice that was offered. */
export async function takeChoice(run: Run, question: Question, choice: Choice): Promise<Step> {
  return takeReading(run, question, await readChoice(run, question, choice))
}

/** What taking a choice comes to: its id, or what its kind makes of it. */
export async function readChoice(run: Run, question: Question, { id, by }: Choice): Promise<Reading> {
  if (question.optional && id === 'none') return accepted('none')
  const kind = run.world.kinds.get(by ?? question.answer)
  const reading = (await kind?.chosen?.(id, situationOf(run, question))) ?? accepted(id)
  return by === undefined ? reading : readBy(by, reading)
}

/** Stores an accepted answer; what was known with the former one is forgotten. A remark is said before anything else. */
export function accept(run: Run, question: Question, reading: Extract<Reading, { kind: 'accepted' }>): Run {
  const given: Answers = { ...reading.also, [question.id]: reading.value }
  const answered = run.flow.questions.filter(({ id }) => id in given)
  const others = answered.reduce((rest, { id }) => withoutAnswer(rest, id), run.conversation.answers)
  const answers: Answers = { ...others, ...given }
  const after = withAnswers(run, answers)
  return reading.remark === undefined ? after : say(after, reading.remark)
}

/** The next question or confirmation; or, when there is nothing left to ask, the action. */
export async function goOn(run: Run): Promise<Step> {
  const { world, flow, conversation } = run
  const open = currentQuestion(world.kinds, flow, conversation.answers, world.facts)
  if (open === undefined) return flow.confirm ? confirm(run) : finish(run)
  if (open.single === undefined && open.empty === undefined) return ask(run)
  const [first, ...others] = await choicesOf(run, open)
  if (first === undefined && open.empty === 'end') return resume(say(run, { key: `${flow.flow}-${open.id}.none` }))
  const isSingle = first !== undefined && others.length === 0 && open.single === 'take'
  return isSingle ? takeChoice(run, open, first) : ask(run)
}

/** Reads everything back; what cannot be done is said instead. */
async function confirm(run: Run): Promise<Step> {
  const preview = await previewOf(run)
  return preview?.kind === 'refused' ? resume(say(run, preview.phrase)) : ask(run)
}

/** Ends the flow with its action, and takes up what was interrupted. */
export async function finish(run: Run): Promise<Step> {
  const { world, flow, conversation } = run
  const answers = applicableAnswers(flow, conversation.answers, world.facts)
  if (flow.action === undefined) return goToNext(run, answers)
  const acted: Run = {
    ...run,
    effects: [...run.effects, { kind: 'act', action: flow.action, flow: flow.flow, answers }],
  }
  return resume(acted)
}

/** Leaves the flow and asks again where an interrupted one stopped, if there is one. */
export async function resume(run: Run): Promise<Step> {
  const [interrupted, ...older] = run.conversation.aside ?? []
  const flow = interrupted === undefined ? undefined : run.world.flows.get(interrupted.flow)
  if (interrupted === undefined || flow === undefined) return { conversation: undefined, effects: run.effects }
  const conversation: Conversation = { ...interrupted, ...(older.length > 0 && { aside: older }) }
  return ask(say({ ...run, flow, conversation }, { key: `${flow.flow}-resumed` }))
}

function goToNext(run: Run, answers: Answers): Promise<Step> {
  const { world, flow, conversation } = run
  const last = flow.questions.findLast((question) => question.id in answers)
  const next = world.flows.get(flow.next?.[String(answers[last?.id ?? ''])] ?? '')
  if (next === undefined) return resume(run)
  const { aside } = conversation
  const shared = applicableAnswers(
    { ...next, questions: next.questions.filter(({ id }) => id in answers) },
    answers,
    {},
  )
  const begun = { flow: next.flow, id: world.newId, answers: shared, ...(aside !== undefined && { aside }) }
  return goOn({ ...run, flow: next, conversation: begun })
}

function goElsewhere(run: Run, { flow: name, answers }: Extract<Reading, { kind: 'elsewhere' }>): Promise<Step> {
  const flow = run.world.flows.get(name)
  if (flow === undefined) throw new Error(`no flow named ${name}`)
  const { aside } = run.conversation
  const begun = { flow: name, id: run.world.newId, answers, ...(aside !== undefined && { aside }) }
  return goOn({ ...run, flow, conversation: begun })
}

function refusalsOf(run: Run, question: Question): number {
  const asked = run.conversation.asked
  return asked?.question === question.id ? asked.refusals : 0
}

/** A refusal in words: the question's own, else its kind's, else (`$photo`, `$file` …) that of the whole conversation. */
function reasonOf(
  run: Run,
  question: Question,
  { reason, values, by }: Extract<Reading, { kind: 'refused' | 'unclear' }>,
): Phrase {
  if (reason.startsWith('$')) return { key: `not-here.${reason.slice(1)}` }
  const own: Phrase = { key: `${run.flow.flow}-${question.id}.${reason}`, ...(values && { values }) }
  if (reason.includes('.')) return { ...own, key: reason }
  return run.world.say(own) === undefined ? { ...own, key: `answer-${by ?? question.answer}.${reason}` } : own
}
