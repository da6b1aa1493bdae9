import type { Input, Reading } from './answer.js'
import { chooseExactly } from './choose.js'
import type { Flow, Question } from './flow.js'
import type { Phrase } from './phrase.js'
import { ask, choicesOf } from './prompt.js'
import { type Conversation, type Effect, type Run, type Step, say, type World } from './run.js'
import type { Start } from './start-words.js'
import { accept, goOn, readAnswer, readChoice, takeReading } from './take.js'

const ASIDE_AT_MOST = 5

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

export async function startFlow(world: World, before: Conversation | undefined, start: Start): Promise<Step> {
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
  const readsAll = run.world.kinds.get(question.answer)?.readsArguments === true
  const choice = readsAll ? undefined : chooseExactly(text, await choicesOf(run, question), run.world.say)
  return choice === undefined ? readAnswer(run, question, { kind: 'text', text }) : readChoice(run, question, choice)
}

export async function startWithFile(world: World, before: Conversation | undefined, file: Input): Promise<Step> {
  const sentFor = file.kind === 'file' ? world.flows.get(file.flow ?? '') : undefined
  const isTheirs = sentFor !== undefined && world.mayStart(sentFor)
  const flow = isTheirs
    ? sentFor
    : [...world.flows.values()].find((one) => one.start?.file === true && world.mayStart(one))
  const question = flow?.questions.find((one) => world.kinds.get(one.answer)?.takes?.includes('file'))
  if (flow === undefined || question === undefined) {
    const told = { key: world.facts['$desk'] === 'village' ? 'not-here.file-village' : 'not-here.file' }
    const own = before && world.flows.get(before.flow)
    if (before === undefined || own === undefined) return fallBack(world, told)
    return ask(say({ world, flow: own, conversation: before, effects: [] }, told))
  }
  const run = newRun(world, flow, {}, before)
  return takeReading(run, question, await readAnswer(run, question, file))
}

/** Nothing is open and nothing was recognised: say so, if there is anything to say, and show what can be done. */
export async function fallBack(world: World, told: Phrase | undefined, effects: readonly Effect[] = []): Promise<Step> {
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
