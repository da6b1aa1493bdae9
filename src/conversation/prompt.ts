import { type Choice, labelled } from './answer.js'
import type { Preview } from './change-lookup.js'
import { choiceToken } from './choice-token.js'
import type { Question } from './flow.js'
import { type Phrase, type PhraseValue, type PhraseValues, phrase } from './phrase.js'
import { answeredQuestions, applicableAnswers, currentQuestion } from './position.js'
import { type Asked, type OfferedChoice, type Run, type Step, say, settled, situationOf, withAsked } from './run.js'

const HELP_AFTER = 2
/** After so many refusals in a row a person is offered. */
export const PERSON_AFTER = 3

/** Asks what is to be asked now: the current question, or for confirmation. Every step that leaves a flow open ends here. */
export async function ask(run: Run, refusals = 0): Promise<Step> {
  const question = currentQuestion(run.world.kinds, run.flow, run.conversation.answers, run.world.facts)
  if (question === undefined) return askConfirm(run)
  const choices = await choicesOf(run, question)
  const asked: Asked = { question: question.id, refusals }
  const offered = refusals >= PERSON_AFTER ? [...choices, officerChoice] : choices
  const lead = subjectLine(run, question)
  const asksPhone = run.world.kinds.get(question.answer)?.takes?.includes('phone')
  const more = { ...(lead && { lead }), ...(asksPhone === true && { asksPhone }) }
  return offer(run, promptOf(run, question), offered, asked, more)
}

type More = Readonly<{ lead?: Phrase; asksPhone?: true }>

/** The same question once more after a refusal: its reason, from the second time its help, from the third a person. */
export async function askAgainAfter(run: Run, question: Question, reason: Phrase, refusals: number): Promise<Step> {
  const told = say(run, reason)
  const help = refusals === HELP_AFTER ? helpOf(run, question) : undefined
  return ask(help === undefined ? told : say(told, help), refusals)
}

/** Says `told` with choices that a number, a tap or words will be read against. */
export function offer(run: Run, told: Phrase, choices: readonly Choice[], asked: Asked, more: More = {}): Step {
  const id = run.conversation.id
  const offered: readonly OfferedChoice[] = choices.map((choice) => ({
    token: choiceToken(id, asked.question, choice.id),
    label: choice.label,
  }))
  const after = withAsked(run, asked)
  return settled({
    ...after,
    effects: [...run.effects, { kind: 'say', phrase: told, ...more, choices: offered }],
  })
}

/** What the person may choose from: the kind's own choices, and leaving it out where the question allows. */
export async function choicesOf(run: Run, question: Question): Promise<readonly Choice[]> {
  const situation = situationOf(run, question)
  const all = (await run.world.kinds.get(question.answer)?.choices?.(situation)) ?? []
  const own = all.filter(({ id }) => mayGoOn(run, question, id))
  return question.optional ? [...own, withSkipWords(run, labelled('none', situation))] : own
}

/** Whoever may leave a question out may say so in the words that go for all. */
function withSkipWords({ world }: Run, choice: Choice): Choice {
  const words = world.say({ key: 'optional.words-none' })?.split('|') ?? []
  return { ...choice, words: [...(choice.words ?? []), ...words] }
}

/** A menu offers only what leads to a flow that the asker may start. */
function mayGoOn({ world, flow }: Run, question: Question, choiceId: string): boolean {
  if (question.answer !== 'choice') return true
  const next = world.flows.get(flow.next?.[choiceId] ?? '')
  return next?.start === undefined || world.mayStart(next)
}

export const officerChoice: Choice = { id: '$officer', label: { key: 'choice-officer' } }

export const CONFIRM_CHOICES = ['send', 'edit', 'cancel'] as const

/** Where nothing was answered there is nothing to change. */
export function confirmChoices(run: Run): readonly Choice[] {
  const hasLines = reviewed(run).length > 0
  return CONFIRM_CHOICES.filter((id) => id !== 'edit' || hasLines).map((id) => controlChoice(run, 'confirm', id))
}

/** A choice of the engine itself; a flow may word it in its own way under `<flow>-confirm`. */
export function controlChoice(run: Run, message: string, id: string): Choice {
  const own = { key: `${run.flow.flow}-${message}.choice-${id}` }
  const label = run.world.say(own) === undefined ? { key: `${message}.choice-${id}` } : own
  // Worded in its own way, it is still typed in the usual ones.
  const usual = { key: `${message}.words-${id}` }
  const words = run.world.say({ key: label.key.replace('.choice-', '.words-') }) ?? run.world.say(usual)
  return words === undefined ? { id, label } : { id, label, words: words.split('|') }
}

async function askConfirm(run: Run): Promise<Step> {
  const preview = await previewOf(run)
  const values = promptValues(run, { lines: reviewLines(run), ...(preview && { preview: preview.phrase }) })
  const told = ownOr(run, `${run.flow.flow}-confirm`, 'confirm', values)
  return offer(run, told, confirmChoices(run), { question: '$confirm', refusals: 0 })
}

/** What acting would come to, where the flow wants that told; `refused` when it cannot be. */
export function previewOf(run: Run): Promise<Preview | undefined> {
  const { flow, world, conversation } = run
  if (flow.preview === undefined) return Promise.resolve(undefined)
  return world.lookup.preview(flow.preview, applicableAnswers(flow, conversation.answers, world.facts))
}

export function askCancel(run: Run): Step {
  const choices = (['yes', 'no'] as const).map((id) => controlChoice(run, 'cancel', id))
  return offer(run, phrase('cancel', promptValues(run)), choices, { question: '$cancel', refusals: 0 })
}

export function askWhichToEdit(run: Run): Step {
  const choices = reviewed(run).map((question, index) => ({
    id: question.id,
    label: lineOf(run, question, index + 1),
  }))
  return offer(run, phrase('edit-which'), choices, { question: '$edit', refusals: 0 })
}

/** What *xem lại* says: the answers so far, numbered as *sửa N* counts them. */
export function reviewOf(run: Run): Phrase {
  return reviewed(run).length === 0 ? phrase('review.empty') : phrase('review', { lines: reviewLines(run) })
}

export function reviewed(run: Run): readonly Question[] {
  const { world, flow, conversation } = run
  return answeredQuestions(world.kinds, flow, conversation.answers, world.facts).filter((question) => !question.hidden)
}

export function helpOf(run: Run, question: Question): Phrase {
  const own = { key: `${run.flow.flow}-${question.id}.help`, values: promptValues(run) }
  return run.world.say(own) === undefined ? { key: `answer-${question.answer}.help` } : own
}

/**
 * The answers so far by question id, as read back; `<id>-is` holds the stored value, to select on; facts are `<id>-<fact>`,
 * and those about the asker and the office `<fact>`.
 * Worked out when a sentence asks for them, since most ask for none.
 */
export function promptValues(run: Run, more: PhraseValues = {}): PhraseValues {
  return new Proxy(more, { get: (own, name) => own[String(name)] ?? promptValue(run, String(name)) })
}

function promptValue(run: Run, name: string): PhraseValue | undefined {
  const { world, flow, conversation } = run
  const answered = answeredQuestions(world.kinds, flow, conversation.answers, world.facts)
  const whole = answered.find(({ id }) => id === name)
  if (whole !== undefined) return shown(run, whole)
  const part = answered.find(({ id }) => name.startsWith(`${id}-`))
  if (part === undefined) return world.facts[`$${name}`]
  const detail = name.slice(part.id.length + 1)
  const value = conversation.answers[detail === 'is' ? part.id : `${part.id}.${detail}`]
  return typeof value === 'string' || typeof value === 'number' ? value : undefined
}

function reviewLines(run: Run): readonly Phrase[] {
  return reviewed(run).map((question, index) => lineOf(run, question, index + 1))
}

function lineOf(run: Run, question: Question, number: number): Phrase {
  const label = shortOf(run, question.id)
  return { key: 'review-line', values: { number, label, value: shown(run, question) } }
}

/** What a question is called where its answer is read back. */
export function shortOf(run: Run, questionId: string): Phrase {
  return { key: `${run.flow.flow}-${questionId}.short`, values: promptValues(run) }
}

function shown(run: Run, question: Question): Phrase {
  const value = run.conversation.answers[question.id]
  const kind = run.world.kinds.get(question.answer)
  if (value === 'none' && question.optional) return labelled('none', situationOf(run, question)).label
  if (value === undefined || kind === undefined) return { key: 'verbatim', values: { text: '' } }
  return kind.show(value, situationOf(run, question))
}

function promptOf(run: Run, question: Question): Phrase {
  return { key: `${run.flow.flow}-${question.id}`, values: promptValues(run) }
}

/** For whom this is asked; said at every question after the one that names the person. */
function subjectLine(run: Run, question: Question): Phrase | undefined {
  const subjects = run.flow.subject
  if (subjects === undefined) return undefined
  const position = run.flow.questions.indexOf(question)
  const named = reviewed(run).findLast((one) => subjects.includes(one.id) && run.flow.questions.indexOf(one) < position)
  if (named === undefined) return undefined
  return phrase(`${run.flow.flow}-subject`, promptValues(run, { subject: shown(run, named) }))
}

function ownOr(run: Run, own: string, otherwise: string, values: PhraseValues): Phrase {
  const phraseOfOwn = { key: own, values }
  return run.world.say(phraseOfOwn) === undefined ? { key: otherwise, values } : phraseOfOwn
}
