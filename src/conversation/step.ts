import type { Answers, Choice, Input, Reading } from './answer.js'
import { choiceToken } from './choice-token.js'
import { chooseByPart, chooseByText, chooseExactly } from './choose.js'
import { type Control, readControl } from './control-words.js'
import { digress, effectsOf, isAskedAbout } from './digress.js'
import type { Flow, Question } from './flow.js'
import type { Phrase } from './phrase.js'
import { answeredQuestions, currentQuestion, outdatedQuestions, withoutAnswer } from './position.js'
import {
  ask,
  askCancel,
  askWhichToEdit,
  choicesOf,
  confirmChoices,
  controlChoice,
  helpOf,
  officerChoice,
  PERSON_AFTER,
  reviewed,
  reviewOf,
  shortOf,
} from './prompt.js'
import { type Conversation, type Effect, type Run, type Step, say, type World, withAnswers } from './run.js'
import { findStart, isCommand, type Start } from './start-words.js'
import { accept, finish, goOn, readAnswer, readChoice, resume, takeChoice, takeReading } from './take.js'

const ASIDE_AT_MOST = 5

/**
 * What one input does to one person's conversation. Pure but for the look-ups: it says what should be said and done, and
 * does neither. Never throws for anything that a person can send.
 */
export async function step(world: World, before: Conversation | undefined, input: Input): Promise<Step> {
  const flow = before === undefined ? undefined : world.flows.get(before.flow)
  if (before === undefined || flow === undefined) return withoutFlow(world, input)
  const outdated = outdatedQuestions(world.kinds, flow, before.answers)
  const run: Run = { world, flow, conversation: before, effects: [] }
  if (outdated.length === 0) return inFlow(run, input)
  const answers = outdated.reduce((rest, question) => withoutAnswer(rest, question.id), before.answers)
  return ask(say(withAnswers(run, answers), { key: 'conversation-updated' }))
}

/** Begins a flow with what is known already, as a menu or an action asks. `before` is set aside if it is worth keeping. */
export async function begin(
  world: World,
  flowName: string,
  answers: Conversation['answers'],
  before: Conversation | undefined,
): Promise<Step> {
  const flow = world.flows.get(flowName)
  if (flow === undefined) throw new Error(`no flow named ${flowName}`)
  return goOn(newRun(world, flow, answers, before))
}

/** Asks again where somebody left off, when the bot is with them again; a conversation not worth keeping stays quiet. */
export async function takeUp(world: World, before: Conversation): Promise<Step> {
  const flow = world.flows.get(before.flow)
  if (flow === undefined || !isWorthKeeping(flow, before)) return { conversation: before, effects: [] }
  return ask(say({ world, flow, conversation: before, effects: [] }, { key: `${flow.flow}-resumed` }))
}

async function withoutFlow(world: World, input: Input): Promise<Step> {
  if (input.kind === 'file') return startWithFile(world, undefined, input)
  if (input.kind === 'choice') return fallBack(world, { key: 'stale-choice' })
  if (input.kind === 'photo') return fallBack(world, { key: 'not-here.photo-alone' })
  if (input.kind !== 'text') return fallBack(world, { key: `not-here.${input.kind}` })
  if (input.masked) return fallBack(world, { key: 'secret-masked' })
  const start = findStart(input.text, world.flows, world.mayStart)
  if (start !== undefined && !isAskedAbout(world, input.text, start)) return startFlow(world, undefined, start)
  const control = readControl(input.text)
  if (control?.kind === 'officer') return callOfficer(undefined)
  if (control !== undefined && control.kind !== 'help') return fallBack(world, { key: 'nothing-open' })
  if (control !== undefined) return fallBack(world, undefined)
  return isCommand(input.text) ? fallBack(world, { key: 'unknown-command' }) : notTaken(world, input.text)
}

/** Nothing is open and the words are no command: a question of the person's own, or not understood. */
async function notTaken(world: World, words: string): Promise<Step> {
  const digression = world.digression(words, 'nothing')
  if (digression === undefined) return fallBack(world, { key: 'not-understood' })
  const effects = effectsOf(words, digression)
  return digression.offersPerson ? fallBack(world, undefined, effects) : { conversation: undefined, effects }
}

async function inFlow(run: Run, input: Input): Promise<Step> {
  if (input.kind === 'choice') return tapped(run, input.token)
  if (input.kind === 'file' && !takesFile(run)) return startWithFile(run.world, run.conversation, input)
  if (input.kind !== 'text') return answer(run, input)
  if (input.masked) return ask(say(run, { key: 'secret-masked' }))
  const offered = await offeredNow(run)
  const exact = chooseExactly(input.text, offered.choices, run.world.say)
  if (exact !== undefined) return taken(run, offered.question, exact)
  const control = readControl(input.text)
  if (control !== undefined) return controlled(run, control)
  const start = findStart(input.text, run.world.flows, run.world.mayStart)
  if (start !== undefined && interrupts(run, input.text, start)) {
    const asked = isAskedAbout(run.world, input.text, start) ? await digress(run, input.text) : undefined
    return asked ?? startFlow(run.world, run.conversation, start)
  }
  if (isCommand(input.text)) return ask(say(run, { key: 'unknown-command' }))
  const chosen = chooseByText(input.text, offered.choices, run.world.say)
  return chosen === undefined ? answer(run, input) : taken(run, offered.question, chosen)
}

/** An input that is neither a choice nor a command: read by the current question's kind. */
async function answer(run: Run, input: Input): Promise<Step> {
  // "Throw it away?" or "which line?" was not answered: what was sent instead is an answer to the question itself.
  if (isOwnQuestion(run)) return inFlow(withAnswers(run, run.conversation.answers), input)
  const question = current(run)
  if (question === undefined && input.kind !== 'text') return ask(say(run, { key: `not-here.${input.kind}` }))
  if (question === undefined) {
    const part = chooseByPart(input.kind === 'text' ? input.text : '', confirmChoices(run), run.world.say)
    return part === undefined ? notChosen(run, input) : confirmed(run, part.id)
  }
  const reading = await readAnswer(run, question, input)
  const asked = reading.kind === 'refused' && input.kind === 'text' ? await digress(run, input.text) : undefined
  return asked ?? takeReading(run, question, reading)
}

async function notChosen(run: Run, input: Input): Promise<Step> {
  const asked = input.kind === 'text' ? await digress(run, input.text) : undefined
  return asked ?? ask(say(run, { key: 'choose-one' }))
}

async function tapped(run: Run, token: string): Promise<Step> {
  const { question, choices } = await offeredNow(run)
  const choice = choices.find((one) => choiceToken(run.conversation.id, question, one.id) === token)
  if (choice === undefined) return ask(say(run, { key: 'stale-choice' }))
  return taken(run, question, choice)
}

type OfferedNow = Readonly<{ question: string; choices: readonly Choice[] }>

/** What a number, a tap or a word is read against at this moment. */
async function offeredNow(run: Run): Promise<OfferedNow> {
  const asked = run.conversation.asked
  if (asked?.question === '$cancel') return { question: '$cancel', choices: yesNo(run) }
  if (asked?.question === '$edit') {
    return { question: '$edit', choices: reviewed(run).map(({ id }) => ({ id, label: shortOf(run, id) })) }
  }
  const question = current(run)
  if (question === undefined) return { question: '$confirm', choices: confirmChoices(run) }
  const pending = asked?.question === question.id ? asked.choices : undefined
  const own = pending ?? (await choicesOf(run, question))
  const refusals = asked?.question === question.id ? asked.refusals : 0
  return { question: question.id, choices: refusals >= PERSON_AFTER ? [...own, officerChoice] : own }
}

async function taken(run: Run, questionId: string, choice: Choice): Promise<Step> {
  if (choice.id === officerChoice.id) return callOfficer(run)
  if (questionId === '$cancel') return choice.id === 'yes' ? cancelled(run) : ask(run)
  if (questionId === '$edit') return edited(run, choice.id)
  if (questionId === '$confirm') return confirmed(run, choice.id)
  const question = current(run)
  return question === undefined ? ask(run) : takeChoice(run, question, choice)
}

async function confirmed(run: Run, choiceId: string): Promise<Step> {
  if (choiceId === 'send') return finish(run)
  return choiceId === 'edit' ? askWhichToEdit(run) : cancelAsked(run)
}

async function controlled(run: Run, control: Control): Promise<Step> {
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
  const last = answeredQuestions(world.kinds, flow, conversation.answers, world.facts).at(-1)
  if (last === undefined) return ask(say(run, { key: 'nothing-before' }))
  return ask(withAnswers(run, withoutAnswer(conversation.answers, last.id)))
}

async function editAsked(run: Run): Promise<Step> {
  return reviewed(run).length === 0 ? ask(say(run, reviewOf(run))) : askWhichToEdit(run)
}

async function edited(run: Run, questionId: string | undefined): Promise<Step> {
  if (questionId === undefined) return ask(say(say(run, { key: 'no-such-line' }), reviewOf(run)))
  return ask(withAnswers(run, withoutAnswer(run.conversation.answers, questionId)))
}

/** Asks before it throws away; where there is nothing to lose it does not. */
async function cancelAsked(run: Run): Promise<Step> {
  return run.flow.draft === 'keep' && reviewed(run).length > 0 ? askCancel(run) : cancelled(run)
}

function cancelled(run: Run): Promise<Step> {
  return resume(say(run, { key: 'cancelled' }))
}

/** Calls a person. What was said so far stays, and the same question is asked again. */
async function callOfficer(run: Run | undefined): Promise<Step> {
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

async function startFlow(world: World, before: Conversation | undefined, start: Start): Promise<Step> {
  const open = [before, ...(before?.aside ?? [])].find((one) => one?.flow === start.flow.flow)
  if (open !== undefined && isWorthKeeping(start.flow, open)) {
    const others = setAside(world, before).filter((one) => one.flow !== start.flow.flow)
    const conversation: Conversation = { ...open, ...(others.length > 0 && { aside: others }) }
    return ask(say({ world, flow: start.flow, conversation, effects: [] }, { key: `${start.flow.flow}-resumed` }))
  }
  return takeArguments(newRun(world, start.flow, {}, before), start.words)
}

/** Feeds the words after a command to the questions that the flow names for them; the last one gets all that is left. */
async function takeArguments(run: Run, words: string): Promise<Step> {
  let now = run
  let rest = words.trim()
  const names = run.flow.start?.arguments ?? []
  for (const [index, name] of names.entries()) {
    const question = now.flow.questions.find((one) => one.id === name)
    if (rest === '' || question === undefined) break
    const isLast = index === names.length - 1
    const [first = ''] = rest.split(/\s+/)
    const text = isLast ? rest : first
    rest = isLast ? '' : rest.slice(first.length).trim()
    const reading = await readArgument(now, question, text)
    if (reading.kind !== 'accepted') return takeReading(now, question, reading)
    now = accept(now, question, reading)
  }
  return goOn(now)
}

async function readArgument(run: Run, question: Question, text: string): Promise<Reading> {
  const choice = chooseExactly(text, await choicesOf(run, question), run.world.say)
  return choice === undefined ? readAnswer(run, question, { kind: 'text', text }) : readChoice(run, question, choice)
}

async function startWithFile(world: World, before: Conversation | undefined, file: Input): Promise<Step> {
  const flow = [...world.flows.values()].find((one) => one.start?.file === true && world.mayStart(one))
  const question = flow?.questions.find((one) => world.kinds.get(one.answer)?.takes?.includes('file'))
  if (flow === undefined || question === undefined) {
    if (before === undefined) return fallBack(world, { key: 'not-here.file' })
    const own = world.flows.get(before.flow)
    return own === undefined
      ? fallBack(world, { key: 'not-here.file' })
      : ask(say({ world, flow: own, conversation: before, effects: [] }, { key: 'not-here.file' }))
  }
  const run = newRun(world, flow, {}, before)
  return takeReading(run, question, await readAnswer(run, question, file))
}

/** Nothing is open and nothing was recognised: say so, if there is anything to say, and show what can be done. */
async function fallBack(world: World, told: Phrase | undefined, effects: readonly Effect[] = []): Promise<Step> {
  const menus = [...world.flows.values()].filter((flow) => flow.fallback && world.mayStart(flow))
  const menu = menus.find((flow) => !flow.start?.for.includes('everyone')) ?? menus[0]
  if (menu === undefined) throw new Error('no flow that the asker may start is marked fallback')
  const run: Run = { ...newRun(world, menu, {}, undefined), effects }
  return goOn(told === undefined ? run : say(run, told))
}

function newRun(world: World, flow: Flow, answers: Conversation['answers'], before: Conversation | undefined): Run {
  const aside = setAside(world, before).filter((one) => one.flow !== flow.flow)
  const conversation = { flow: flow.flow, id: world.newId, answers, ...(aside.length > 0 && { aside }) }
  return { world, flow, conversation, effects: [] }
}

/** What of the open conversations is worth taking up again. */
function setAside(world: World, before: Conversation | undefined): readonly Conversation[] {
  if (before === undefined) return []
  const { aside = [], ...alone } = before
  const flow = world.flows.get(before.flow)
  const isKept = flow !== undefined && isWorthKeeping(flow, before)
  return (isKept ? [alone, ...aside] : aside).slice(0, ASIDE_AT_MOST)
}

/** Whether there is an answer to lose that the person gave, and not only one that was taken for them. */
function isWorthKeeping(flow: Flow, { answers }: Conversation): boolean {
  return flow.draft === 'keep' && flow.questions.some(({ id, single }) => single === undefined && id in answers)
}

/** Where free words are asked for, only a slash or exactly the words of a command interrupt. */
function interrupts(run: Run, text: string, start: Start): boolean {
  if (isCommand(text) || start.isExact) return true
  const question = current(run)
  return question === undefined || run.world.kinds.get(question.answer)?.takesWords !== true
}

function takesFile(run: Run): boolean {
  const question = current(run)
  return question !== undefined && run.world.kinds.get(question.answer)?.takes?.includes('file') === true
}

function isOwnQuestion(run: Run): boolean {
  const asked = run.conversation.asked?.question
  return asked === '$cancel' || asked === '$edit'
}

function yesNo(run: Run): readonly Choice[] {
  return ['yes', 'no'].map((id) => controlChoice(run, 'cancel', id))
}

function current(run: Run): Question | undefined {
  return currentQuestion(run.world.kinds, run.flow, run.conversation.answers, run.world.facts)
}
