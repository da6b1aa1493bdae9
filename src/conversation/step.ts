import type { Choice, Input } from './answer.js'
import { choiceToken } from './choice-token.js'
import { chooseByPart, chooseByText, chooseExactly } from './choose.js'
import { callOfficer, cancelAsked, cancelled, controlled, current, edited, isOwnQuestion, yesNo } from './control.js'
import { readControl } from './control-words.js'
import { digress, effectsOf, isAskedAbout } from './digress.js'
import { mayGoOn, onlyPermitted, withoutPermission } from './permitted.js'
import type { Phrase } from './phrase.js'
import { outdatedQuestions, withoutAnswer } from './position.js'
import {
  ask,
  askWhichToEdit,
  choicesOf,
  confirmChoices,
  officerChoice,
  PERSON_AFTER,
  reviewed,
  shortOf,
} from './prompt.js'
import { type Conversation, type Run, type Step, say, type World, withAnswers } from './run.js'
import { fallBack, startFlow, startWithFile } from './start.js'
import { findStart, isCommand, type Start } from './start-words.js'
import { finish, readAnswer, takeChoice, takeReading } from './take.js'

/**
 * What one input does to one person's conversation. Pure but for the look-ups: it says what should be said and done, and
 * does neither. Never throws for anything that a person can send.
 */
export async function step(world: World, before: Conversation | undefined, input: Input): Promise<Step> {
  const flow = before === undefined ? undefined : world.flows.get(before.flow)
  if (before === undefined || flow === undefined) return withoutFlow(world, input)
  if (!mayGoOn(world, before)) return withoutPermission(world, before, input)
  const outdated = outdatedQuestions(world.kinds, flow, before.answers)
  const run: Run = { world, flow, conversation: onlyPermitted(world, before), effects: [] }
  if (outdated.length === 0) return inFlow(run, input)
  const answers = outdated.reduce((rest, question) => withoutAnswer(rest, question.id), before.answers)
  return ask(say(withAnswers(run, answers), { key: 'conversation-updated' }))
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
  if (input.masked) return ask(say(run, whatIsMasked(run)))
  const offered = await offeredNow(run)
  const exact = chooseExactly(input.text, offered.choices, run.world.say)
  if (exact !== undefined) return taken(run, offered.question, exact)
  const control = readControl(input.text)
  const start = findStart(input.text, run.world.flows, run.world.mayStart)
  // At the menu there is no question to explain: help is all that can be done.
  if (control?.kind === 'help' && run.flow.fallback && start !== undefined)
    return startFlow(run.world, undefined, start)
  if (control !== undefined) return controlled(run, control)
  if (start !== undefined && interrupts(run, input.text, start)) {
    const asked = isAskedAbout(run.world, input.text, start) ? await digress(run, input.text) : undefined
    return asked ?? startFlow(run.world, run.conversation, start)
  }
  if (isCommand(input.text)) return ask(say(run, { key: 'unknown-command' }))
  const chosen = chooseByText(input.text, offered.choices, run.world.say)
  return chosen === undefined ? answer(run, input) : taken(run, offered.question, chosen)
}

/** Whoever was asked for a secret is not warned of telling it, only that it must stand alone. */
function whatIsMasked(run: Run): Phrase {
  const own = { key: `answer-${current(run)?.answer ?? ''}.masked` }
  return run.world.say(own) === undefined ? { key: 'secret-masked' } : own
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

/** Where free words are asked for, only a slash or exactly the words of a command interrupt. */
function interrupts(run: Run, text: string, start: Start): boolean {
  if (start.isLoose === true && !run.flow.fallback) return false
  if (isCommand(text) || start.isExact) return true
  const question = current(run)
  return question === undefined || run.world.kinds.get(question.answer)?.takesWords !== true
}

function takesFile(run: Run): boolean {
  const question = current(run)
  return question !== undefined && run.world.kinds.get(question.answer)?.takes?.includes('file') === true
}
