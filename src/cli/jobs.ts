import { randomBytes } from 'node:crypto'
import { actorOf } from '../actions/actor.js'
import { DECIDING } from '../actions/reach.js'
import type { App } from '../app.js'
import type { Channel, MediaRef } from '../channels/channel.js'
import { jobHandlers } from '../jobs/handlers.js'
import { receiveRoster } from '../jobs/receive-roster.js'
import { JobRunner } from '../jobs/runner.js'
import { type Contact, contactById } from '../store/contacts.js'
import type { Hosted, StoredInbound } from '../store/inbox.js'
import { type Officer, officerOf, scopeOf } from '../store/officers.js'
import type { PreparedMedia } from '../turn/conversation-turn.js'
import { officeDay } from '../turn/office-day.js'
import { LAST_ATTEMPT } from '../turn/retry.js'
import type { Preparation } from '../turn/take-turn.js'

/** No roster of a commune is larger; nor does a chat platform carry more. */
const FILE_BYTES = 20 * 1024 * 1024

/** Does the jobs that turns of these contacts ask for. `look` is told when a result was put in the outbox. */
export function jobsOf(app: App, hosted: Hosted, look: () => void): JobRunner {
  const { store, reference, texts, config, log } = app
  const today = () => officeDay(new Date(), config.timeZone)
  return new JobRunner({
    db: store.db,
    handlers: jobHandlers({ db: store.db, reference, texts, chance: (bytes) => randomBytes(bytes), today }),
    texts,
    hosted,
    now: () => new Date(),
    deliver: app.deliver,
    onMessage: look,
    onError: (job, error) => log.error({ job, error }, 'job'),
  })
}

/** Fetches what a person sent and, for an officer who may import rosters, reads and stages it before the turn. */
export function mediaPreparation(
  app: App,
  channels: readonly Channel[],
  trusted: (contact: Contact) => Officer | undefined = () => undefined,
): Preparation {
  return {
    isNeeded: ({ content }) => content.kind === 'file',
    async prepare(message): Promise<PreparedMedia> {
      if (message.content.kind !== 'file') return { kind: 'failed' }
      const sender = await senderOf(app, message, trusted)
      const { media } = message.content
      if (sender === undefined) return { kind: 'file', fileId: 0, name: media.fileName ?? '' }
      return receive(app, channels, message, media, sender)
    },
  }
}

type Sender = Readonly<{ contact: Contact; officer: Officer; unitCodes: readonly string[] }>

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
  const { communes } = await scopeOf(store.db, officer, DECIDING)
  return communes.length === 0 ? undefined : { contact, officer, unitCodes: communes }
}

async function receive(
  app: App,
  channels: readonly Channel[],
  message: StoredInbound,
  media: MediaRef,
  { contact, officer, unitCodes }: Sender,
): Promise<PreparedMedia> {
  const channel = channels.find(({ name }) => name === message.contact.channel)
  const fetched = await channel?.fetch(media, FILE_BYTES)
  if (fetched?.kind === 'retry' && message.attempts < LAST_ATTEMPT)
    throw new Error(`file not fetched yet: ${fetched.reason}`)
  if (fetched?.kind === 'too-large') return { kind: 'too-large' }
  if (fetched?.kind !== 'fetched') return { kind: 'failed' }
  const name = media.fileName ?? fetched.fileName ?? 'danh-sach'
  const at = message.receivedAt
  const today = officeDay(at, app.config.timeZone)
  const { store, reference, texts } = app
  const deps = { db: store.db, reference, say: texts.in(contact.locale) }
  const fileId = await receiveRoster(deps, {
    file: { bytes: fetched.bytes, name },
    unitCodes,
    actor: actorOf({ contact, officer }),
    at,
    today,
  })
  return { kind: 'file', fileId, name }
}
