import { randomBytes } from 'node:crypto'
import { actorOf } from '../actions/actor.js'
import { DECIDING } from '../actions/reach.js'
import type { App } from '../app.js'
import type { Channel, ChannelName, FetchOutcome, MediaRef } from '../channels/channel.js'
import type { Responsibility } from '../domain/permission.js'
import { TAKING } from '../domain/returns/taking.js'
import { type JobDeps, jobHandlers } from '../jobs/handlers.js'
import type { RosterFileIn } from '../jobs/imports/roster-reading.js'
import { JobProgress } from '../jobs/job-progress.js'
import { type ReturnUnits, receiveFile } from '../jobs/receive-file.js'
import { JobRunner } from '../jobs/runner.js'
import { atMost } from '../media/at-most.js'
import { isNamedLikePicture } from '../media/picture-kind.js'
import { readPhoto } from '../media/read-photo.js'
import { type Contact, contactById } from '../store/contacts.js'
import type { Hosted, StoredInbound } from '../store/inbox.js'
import { type Officer, officerOf, scopeOf } from '../store/officers.js'
import { storedFile } from '../store/stored-files.js'
import { officeDay } from '../turn/office-day.js'
import { LAST_ATTEMPT } from '../turn/retry.js'
import type { Preparation } from '../turn/take-turn.js'
import type { PreparedMedia } from '../turn/turn-input.js'
import { practiceWays } from './ways.js'

/** No roster of a commune is larger; nor does a chat platform carry more. */
const FILE_BYTES = 20 * 1024 * 1024

/** Decoding takes a processor and up to half a gigabyte for a moment; the other photos wait. */
const PHOTOS_AT_ONCE = 2

/** Does the jobs that turns of these contacts ask for. `look` is told when a result was put in the outbox. */
export function jobsOf(
  app: App,
  hosted: Hosted,
  look: () => void,
  {
    now = () => new Date(),
    ways = () => practiceWays(app),
    chance = (bytes) => randomBytes(bytes),
  }: Partial<Pick<JobDeps, 'ways' | 'chance'> & { now: () => Date }> = {},
): JobRunner {
  const { store, reference, texts, config, log } = app
  const today = () => officeDay(now(), config.timeZone)
  return new JobRunner({
    db: store.db,
    handlers: jobHandlers({ db: store.db, reference, texts, chance, today, ways, carries: app.carries }),
    texts,
    hosted,
    now,
    deliver: app.deliver,
    edits: editsMessages,
    onMessage: look,
    onError: (job, error) => log.error({ job, error }, 'job'),
  })
}

/**
 * Fetches what a person sent, before its turn. A photo is read for the QR codes in it, in memory, and is gone after that;
 * a file is read and staged for an officer who may import rosters.
 */
export function mediaPreparation(
  app: App,
  channels: readonly Channel[],
  trusted: (contact: Contact) => Officer | undefined = () => undefined,
  watch: Watch | undefined = undefined,
): Preparation {
  const readInTurn = atMost(PHOTOS_AT_ONCE, readPhoto)
  return {
    isNeeded: ({ content }) => content.kind === 'file' || content.kind === 'photo',
    async prepare(message): Promise<PreparedMedia> {
      if (message.content.kind !== 'file' && message.content.kind !== 'photo') return { kind: 'failed' }
      if (message.content.kind === 'file' && message.content.stored !== undefined) {
        const { stored } = message.content
        return whileTold(app, message, watch, () => receiveAgain(app, message, stored, trusted))
      }
      if (message.content.kind === 'photo' || isNamedLikePicture(message.content.media)) {
        const photo = await fetchFor(message, message.content.media, channels)
        if (photo.kind === 'fetched') return { kind: 'photo', ...(await readInTurn(photo.bytes)) }
        return photo.kind === 'too-large' ? { kind: 'photo', codes: [], problem: 'too-large' } : photo
      }
      const sender = await senderOf(app, message, trusted)
      const { media } = message.content
      if (sender === undefined) return { kind: 'file', fileId: 0, name: media.fileName ?? '' }
      return whileTold(app, message, watch, () => receive(app, channels, message, media, sender))
    },
  }
}

/** How to tell a sender that a file is still being read: the clock, and who is told of messages. */
export type Watch = Readonly<{ now: () => Date; look: () => void }>

/** Reads a file; whoever waits for more than a few seconds is told that it goes on, as of any other work. */
async function whileTold<Read>(
  { store, texts, log }: App,
  { seq, contactId, content }: StoredInbound,
  watch: Watch | undefined,
  read: () => Promise<Read>,
): Promise<Read> {
  if (watch === undefined) return read()
  const progress = new JobProgress(
    { contactId, causedBy: seq },
    {
      ...{ db: store.db, texts, now: watch.now, edits: editsMessages, onMessage: watch.look },
      onError: (error) => log.error({ error }, 'progress'),
    },
  )
  const file = (content.kind === 'file' ? content.media.fileName : undefined) ?? ''
  const end = progress.beat('file-being-read', { file })
  return read().finally(end)
}

/** Where a message of ours can be changed in place. */
function editsMessages(channel: ChannelName): boolean {
  return channel === 'telegram'
}

type Sender = Readonly<{ contact: Contact; officer: Officer; rosterUnits: readonly string[]; returnUnits: ReturnUnits }>

/** Whoever may import something; from anybody else a file is not even fetched. */
async function senderOf(
  { store, config }: App,
  message: StoredInbound,
  trusted: (contact: Contact) => Officer | undefined,
): Promise<Sender | undefined> {
  const contact = await contactById(store.db, message.contactId)
  if (contact === undefined) return undefined
  const today = officeDay(message.receivedAt, config.timeZone)
  const officer = trusted(contact) ?? (await store.db.transaction().execute((tx) => officerOf(tx, contact.id, today)))
  if (officer === undefined) return undefined
  const communesFor = async (needed: readonly Responsibility[]) => (await scopeOf(store.db, officer, needed)).communes
  const rosterUnits = await communesFor(DECIDING)
  const returnUnits = {
    'payment-results': await communesFor(TAKING['payment-results']),
    'police-results': await communesFor(TAKING['police-results']),
    'account-opening': await communesFor(TAKING['account-opening']),
  }
  const mayNothing = [rosterUnits, ...Object.values(returnUnits)].every(({ length }) => length === 0)
  return mayNothing ? undefined : { contact, officer, rosterUnits, returnUnits }
}

/** A file that was sent before, with what was said of it since. */
async function receiveAgain(
  app: App,
  message: StoredInbound,
  { id, flow, ...how }: Readonly<{ id: number; password?: string; keepText?: true; flow?: string }>,
  trusted: (contact: Contact) => Officer | undefined,
): Promise<PreparedMedia> {
  const [file, sender] = [await storedFile(app.store.db, id), await senderOf(app, message, trusted)]
  // A file that was let go of meanwhile is asked for anew.
  if (file === undefined || file.bytes.byteLength === 0 || sender === undefined)
    return { kind: 'file', fileId: 0, name: '' }
  const { bytes, name } = file
  return receiveBytes(app, message, { bytes, name, ...how }, sender, flow !== undefined)
}

async function receive(
  app: App,
  channels: readonly Channel[],
  message: StoredInbound,
  media: MediaRef,
  sender: Sender,
): Promise<PreparedMedia> {
  const fetched = await fetchFor(message, media, channels)
  if (fetched.kind !== 'fetched') return fetched
  const name = media.fileName ?? fetched.fileName ?? 'danh-sach'
  return receiveBytes(app, message, { bytes: fetched.bytes, name }, sender)
}

async function receiveBytes(
  app: App,
  message: StoredInbound,
  file: RosterFileIn,
  { contact, officer, rosterUnits, returnUnits }: Sender,
  isCompared = false,
): Promise<PreparedMedia> {
  const at = message.receivedAt
  const today = officeDay(at, app.config.timeZone)
  const { store, reference, texts } = app
  const deps = { db: store.db, reference, texts, say: texts.in(contact.locale), mayAsk: true }
  const fileId = await receiveFile(deps, {
    file,
    rosterUnits,
    returnUnits,
    isCompared,
    actor: actorOf({ contact, officer }),
    at,
    today,
    now: () => new Date(),
  })
  return { kind: 'file', fileId, name: file.name }
}

type Fetched = Extract<FetchOutcome, { kind: 'fetched' }> | Readonly<{ kind: 'too-large' | 'failed' }>

/** What the message brings along. Throws when it may come later, as long as it will be tried again. */
async function fetchFor(message: StoredInbound, media: MediaRef, channels: readonly Channel[]): Promise<Fetched> {
  const channel = channels.find(({ name }) => name === message.contact.channel)
  const fetched = await channel?.fetch(media, FILE_BYTES)
  if (fetched?.kind === 'retry' && message.attempts < LAST_ATTEMPT)
    throw new Error(`file not fetched yet: ${fetched.reason}`)
  if (fetched?.kind === 'fetched') return fetched
  return { kind: fetched?.kind === 'too-large' ? 'too-large' : 'failed' }
}
