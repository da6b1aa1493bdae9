import type { Action, Asker, Notice, Outcome } from '../actions/action.js'
import type { ChannelName, InboundContent } from '../channels/channel.js'
import type { Input } from '../conversation/answer.js'
import type { Flows } from '../conversation/flow.js'
import type { Say } from '../conversation/phrase.js'
import type { Facts, Kinds } from '../conversation/position.js'
import type { Conversation, Step, World } from '../conversation/run.js'
import { begin, takeUp } from '../conversation/start.js'
import { step } from '../conversation/step.js'
import type { Faq } from '../domain/faq.js'
import type { Reference } from '../reference.js'
import { type Contact, keepQuietUntil } from '../store/contacts.js'
import { forgetConversation, loadConversation, saveConversation } from '../store/conversations.js'
import type { Tx } from '../store/db.js'
import { forgetPassword, recordInbound, type StoredInbound } from '../store/inbox.js'
import { lapsedGrants, type Officer, officerOf } from '../store/officers.js'
import { enqueue } from '../store/outbox.js'
import { openTicketOf, type Ticket, talkTo } from '../store/tickets.js'
import { openingOf } from '../store/turn-opening.js'
import type { Texts } from '../text.js'
import { digressionIn } from './digression.js'
import { factsFor } from './facts.js'
import type { Deliver } from './file-delivery.js'
import { slowedUntil } from './guessing.js'
import { type LookupSources, lookupIn } from './lookup.js'
import { mayStart, offersFor } from './may-start.js'
import { officeDay } from './office-day.js'
import { wayOf } from './relay.js'
import { messagesOf, type Said, saidOf } from './reply.js'
import type { TakeTurn } from './take-turn.js'
import { tell } from './tell.js'
import { type PreparedMedia, toInput } from './turn-input.js'

export type ConversationTurnDeps = Readonly<{
  flows: Flows
  kinds: Kinds
  actions: ReadonlyMap<string, Action>
  texts: Texts
  reference: Reference
  faq: Faq
  /** IANA name of the office's time zone: what day it is there. */
  timeZone: string
  /** Official lists by code, with the words they go by in a language. */
  listsIn(say: Say): LookupSources['lists']
  stagedFile: LookupSources['stagedFile']
  /** What a message to somebody would cost, for previews of broadcasts. */
  costOf?: NonNullable<LookupSources['costOf']>
  textLength(channel: ChannelName): number
  /** Puts a reply in the outbox, its file as a link where the channel carries none; without it as it is. */
  deliver?: Deliver
  /** 64 random bytes for one turn. */
  chance(): Uint8Array
  /** Who sits at a trusted channel (a terminal); without it, what was granted to the contact counts. */
  trusted?(contact: Contact): Officer | undefined
}>

const TAKEN_OVER_MS = 2 * 60 * 60 * 1000

/** The turn of a message: its conversation's step, the actions it asks for, the replies; all in the given transaction. */
export function conversationTurn(deps: ConversationTurnDeps): TakeTurn {
  return async (tx, message, at, prepared, follow) => {
    const turn = { ...(await openTurn(deps, tx, message, at)), ...(follow !== undefined && { follow }) }
    if (message.content.kind === 'file' && message.content.stored?.password !== undefined)
      await forgetPassword(tx, message.seq)
    const input = toInput(message.content, prepared as PreparedMedia | undefined)
    switch (input.kind) {
      case 'nothing':
        return
      case 'taken-over':
        return keepQuietUntil(tx, message.contactId, input.handsBack ? null : new Date(at.getTime() + TAKEN_OVER_MS))
      case 'greeting':
        return greet(turn)
      case 'words':
        return reply(turn, [{ phrase: input.phrase, choices: [] }])
      case 'input':
        return isQuiet(turn) ? undefined : converse(turn, input.input)
    }
  }
}

type Again = NonNullable<Outcome['again']>

type Turn = Readonly<{
  deps: ConversationTurnDeps
  tx: Tx
  message: StoredInbound
  asker: Asker
  facts: Facts
  say: Say
  /** What was said before this message. */
  before: Conversation | undefined
  /** The asker called a person, and that is not ended. */
  ticket: Ticket | undefined
  follow?: (message: StoredInbound) => void
}>

async function openTurn(deps: ConversationTurnDeps, tx: Tx, message: StoredInbound, at: Date): Promise<Turn> {
  const opening = await openingOf(tx, message.contactId)
  if (opening === undefined) throw new Error(`message ${message.seq} has no contact`)
  const { contact, state, isOfficer, hasTicket } = opening
  const day = officeDay(at, deps.timeZone)
  const officer = deps.trusted?.(contact) ?? (isOfficer ? await officerOf(tx, contact.id, day) : undefined)
  const asker: Asker = {
    contact,
    officer,
    at,
    causedBy: message.seq,
    today: day,
    chance: deps.chance(),
    reference: deps.reference,
    offers: () => offersFor(deps.flows, officer, deps.texts.in(contact.locale)),
  }
  return {
    deps,
    tx,
    message,
    asker,
    facts: await factsFor(tx, asker),
    say: deps.texts.in(contact.locale, officer === undefined ? 'person' : 'officer'),
    before: state === null ? undefined : (JSON.parse(state) as Conversation),
    ticket: hasTicket ? await openTicketOf(tx, contact.id) : undefined,
  }
}

/** Following and opening the chat come one after the other: whoever was greeted, or is answering, is not greeted again. */
async function greet(turn: Turn): Promise<void> {
  if (isQuiet(turn) || turn.before !== undefined) return
  return converse(turn, { kind: 'text', text: '/start' })
}

async function converse(turn: Turn, input: Input): Promise<void> {
  const { tx, message, asker, before } = turn
  const way = wayOf(turn.ticket, input, asker.at)
  if (way.kind === 'officer') return passOn(turn, way.words, input)
  if (way.kind === 'text-only') return reply(turn, [{ phrase: { key: 'relay-text-only' }, choices: [] }])
  const world = worldOf(turn)
  const taken = way.kind === 'end' ? await endTicket(world, before) : await step(world, before, input)
  const { conversation, said: performed } = await perform(turn, world, taken)
  const said = await withLapse(turn, performed)
  // The bot asked something: what follows is for the bot first, whoever was talking.
  if (turn.ticket?.talks_to === 'officer' && conversation?.asked) await talkTo(tx, turn.ticket.id, 'bot')
  if (conversation !== undefined) await saveConversation(tx, message.contactId, conversation, asker.at)
  else if (before !== undefined) await forgetConversation(tx, message.contactId)
  await reply(turn, said, await slowedUntil(tx, asker, said))
}

/** To whoever holds nothing only because nobody confirmed it in time, that is said instead of "no such command". */
async function withLapse({ tx, asker, deps }: Turn, said: readonly Said[]): Promise<readonly Said[]> {
  const isUnknown = ({ phrase }: Said) =>
    phrase.key === 'unknown-command' || phrase.key === 'permission-ended' || phrase.key === 'not-understood'
  if (!said.some(isUnknown) || deps.trusted?.(asker.contact) !== undefined) return said
  const lapsed = await lapsedGrants(tx, asker.contact.id, asker.today)
  if (lapsed.length === 0) return said
  return said.map((one) => (isUnknown(one) ? { ...one, phrase: { key: 'grant-lapsed' } } : one))
}

/** An officer is talking: the bot says nothing itself. */
async function passOn(turn: Turn, words: string, input: Input): Promise<void> {
  await act(turn, 'pass-on', { words })
  if (input.kind === 'text' && input.masked) await reply(turn, [{ phrase: { key: 'secret-masked' }, choices: [] }])
}

/** The person is done with the officer, and is asked again what they left open. */
async function endTicket(world: World, before: Conversation | undefined): Promise<Step> {
  const ended = { kind: 'act', action: 'end-ticket', flow: '', answers: {} } as const
  const { conversation, effects } = before === undefined ? NOTHING_OPEN : await takeUp(world, before)
  return { conversation, effects: [ended, ...effects] }
}

const NOTHING_OPEN: Step = { conversation: undefined, effects: [] }

type Performed = Readonly<{ conversation: Conversation | undefined; said: readonly Said[] }>

/** Carries out a step's effects in their order; a flow that an outcome goes on with is begun in the same turn. */
async function perform(turn: Turn, world: World, { conversation, effects }: Step): Promise<Performed> {
  const said: Said[] = []
  let next: Outcome['then']
  for (const effect of effects) {
    // What was interrupted is asked again when all is over, not before an action's own next question.
    if (effect.kind === 'say' && next === undefined) said.push(saidOf(effect))
    if (effect.kind === 'act') {
      const outcome = await act(turn, effect.action, effect.answers)
      said.push({ phrase: outcome.phrase, choices: [], ...(outcome.file && { file: outcome.file }) })
      next = outcome.then ?? next
    }
  }
  if (next === undefined) return { conversation, said }
  const begun = await perform(turn, world, await begin(world, next.flow, next.answers, conversation))
  return { conversation: begun.conversation, said: [...said, ...begun.said] }
}

async function act(turn: Turn, name: string, answers: Parameters<Action>[2]): Promise<Outcome> {
  const action = turn.deps.actions.get(name)
  if (action === undefined) throw new Error(`no action named ${name}`)
  const outcome = await action(turn.tx, turn.asker, answers)
  for (const notice of outcome.notices ?? []) await notify(turn, notice)
  if (outcome.again !== undefined) await readAgain(turn, outcome.again)
  return outcome
}

/** The file comes in once more, as the asker's next message: it is read before its turn, as every file is. */
async function readAgain({ tx, message, asker, follow }: Turn, { fileId, name, ...how }: Again): Promise<void> {
  const content: InboundContent = {
    kind: 'file',
    media: { handle: '', fileName: name },
    stored: { id: fileId, ...how },
  }
  const { contact, messageId, order } = message
  const inbound = { contact, messageId: `${messageId}+${message.seq}`, order, content }
  const next = await recordInbound(tx, inbound, message.contactId, asker.at)
  if (next !== undefined) follow?.(next)
}

async function notify(turn: Turn, notice: Notice): Promise<void> {
  const more = notice.chat === 'take-up' ? await takenUp(turn, notice.contactId) : []
  await tell(turn.tx, turn.deps, notice, turn.asker.at, more)
}

/** What somebody else is asked again, when the bot is with them again. */
async function takenUp(turn: Turn, contactId: number): Promise<readonly Said[]> {
  const { deps, tx, message, asker } = turn
  const before = (await loadConversation(tx, contactId)) as Conversation | undefined
  if (before === undefined) return []
  const theirs = await openTurn(deps, tx, { ...message, contactId }, asker.at)
  const { conversation, effects } = await takeUp(worldOf(theirs), before)
  await saveConversation(tx, contactId, conversation, asker.at)
  return effects.flatMap((effect) => (effect.kind === 'say' ? [saidOf(effect)] : []))
}

async function reply(turn: Turn, said: readonly Said[], notBefore?: Date): Promise<void> {
  const { deps, tx, message, asker, say } = turn
  for (const payload of messagesOf(said, say, deps.textLength(message.contact.channel))) {
    const times = notBefore === undefined ? {} : { notBefore }
    const deliver = deps.deliver ?? enqueue
    await deliver(tx, { contactId: message.contactId, payload, at: asker.at, causedBy: message.seq, ...times })
  }
}

function worldOf({ deps, tx, message, asker, facts, say, ticket }: Turn): World {
  return {
    flows: deps.flows,
    kinds: deps.kinds,
    facts,
    today: asker.today,
    lookup: lookupIn(tx, asker, {
      say,
      lists: deps.listsIn(say),
      stagedFile: deps.stagedFile,
      ...(deps.costOf && { costOf: deps.costOf }),
    }),
    say,
    mayStart: (flow) => mayStart(flow, asker.officer),
    digression: digressionIn({
      faq: deps.faq,
      hasTicket: ticket !== undefined,
      isOfficer: asker.officer !== undefined,
      say,
    }),
    newId: message.seq.toString(36),
  }
}

/** Written by a human of the office from the platform's console: the bot keeps out of it for a while. */
function isQuiet({ asker }: Turn): boolean {
  const until = asker.contact.quiet_until
  return until !== null && until > asker.at.toISOString()
}
