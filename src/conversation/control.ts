import type { Answers, Choice } from './answer.js'
import type { Control } from './control-words.js'
import type { Question } from './flow.js'
import { answeredQuestions, currentQuestion, withoutAnswer } from './position.js'
import { ask, askCancel, askWhichToEdit, choicesOf, controlChoice, helpOf, reviewed, reviewOf } from './prompt.js'
import { type Run, type Step, say, withAnswers } from './run.js'
import { resume } from './take.js'

export async function controlled(run: Run, control: Control): Promise<Step> {
  switch (control.kind) {
    case 'back':
      return back(run)
    case 'edit':
      return control.number === undefined ? editAsked(run) : edited(run, reviewed(run)[control.number - 1]?.id)
    case 'review':
      // When all is answered, asking for confirmation reads everything back anyway.
      return ask(current(run) === undefined && run.flow.confirm ? run : say(run, reviewOf(run)))
    case 'cancel':
      return cancelAsked(run)
    case 'help': {
      const question = current(run)
      return ask(say(run, question === undefined ? { key: 'confirm.help' } : helpOf(run, question)))
    }
    case 'officer':
      return callOfficer(run)
    case 'again':
      return ask(run)
  }
}

async function back(run: Run): Promise<Step> {
  const { world, flow, conversation } = run
  if (isOwnQuestion(run)) return ask(run)
  // What was put in without asking is not asked either.
  const asked = answeredQuestions(world.kinds, flow, conversation.answers, world.facts).filter(({ asked }) => asked)
  for (const question of asked.toReversed()) {
    const before = withAnswers(run, withoutAnswer(conversation.answers, question.id))
    if (!(await hasNothingToChoose(before, question))) return ask(before)
  }
  return ask(say(run, { key: 'nothing-before' }))
}

/** Whether a question was answered for the person, because there was only one answer. */
async function hasNothingToChoose(run: Run, question: Question): Promise<boolean> {
  return question.single === 'take' && (await choicesOf(run, question)).length <= 1
}

async function editAsked(run: Run): Promise<Step> {
  return reviewed(run).length === 0 ? ask(say(run, reviewOf(run))) : askWhichToEdit(run)
}

export async function edited(run: Run, questionId: string | undefined): Promise<Step> {
  if (questionId === undefined) return ask(say(say(run, { key: 'no-such-line' }), reviewOf(run)))
  return ask(withAnswers(run, withoutAnswer(run.conversation.answers, questionId)))
}

/** Asks before it throws away; where there is nothing to lose it does not. */
export async function cancelAsked(run: Run): Promise<Step> {
  return run.flow.draft === 'keep' && reviewed(run).length > 0 ? askCancel(run) : cancelled(run)
}

export function cancelled(run: Run): Promise<Step> {
  return resume(say(run, { key: 'cancelled' }))
}

/** Calls a person. What was said so far stays, and the same question is asked again. */
export async function callOfficer(run: Run | undefined): Promise<Step> {
  const flow = run?.flow.flow ?? ''
  const question = run === undefined ? '' : (current(run)?.id ?? 'confirm')
  const act = { kind: 'act', action: 'call-officer', flow, answers: { ...placesIn(run), flow, question } } as const
  if (run === undefined) return { conversation: undefined, effects: [act] }
  return ask({ ...run, effects: [...run.effects, act] })
}

/** Where the conversation is about: it tells whose officers to call. */
function placesIn(run: Run | undefined): Answers {
  const said = Object.entries(run?.conversation.answers ?? {})
  return Object.fromEntries(said.filter(([question]) => question === 'commune' || question === 'village'))
}

export function isOwnQuestion(run: Run): boolean {
  const asked = run.conversation.asked?.question
  return asked === '$cancel' || asked === '$edit'
}

/** The question that is open; also one that is never asked, while words after a command left several things to choose from. */
export function current({ world, flow, conversation }: Run): Question | undefined {
  const { asked, answers } = conversation
  const open = currentQuestion(world.kinds, flow, answers, world.facts)
  return open ?? flow.questions.find(({ id }) => asked?.choices !== undefined && id === asked.question)
}

export function yesNo(run: Run): readonly Choice[] {
  return ['yes', 'no'].map((id) => controlChoice(run, 'cancel', id))
}
