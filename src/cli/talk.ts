import { randomUUID } from 'node:crypto'
import { mkdirSync, writeFileSync } from 'node:fs'
import { extname, join, resolve } from 'node:path'
import { createInterface } from 'node:readline'
import { setTimeout as delay } from 'node:timers/promises'
import { type Command, Option } from 'commander'
import { type App, textLengths } from '../app.js'
import type { InboundContent, Outbound } from '../channels/channel.js'
import { type Show, terminalChannel } from '../channels/terminal/terminal-channel.js'
import { ROLES, type Role } from '../domain/permission.js'
import { trustedOfficer } from '../store/officers.js'
import { systemClock } from '../turn/clock.js'
import { officeDay } from '../turn/office-day.js'
import { type Runner, startRunner } from '../turn/runner.js'
import { withApp } from './command.js'
import { jobsOf, mediaPreparation } from './jobs.js'
import { unitNamed } from './unit-option.js'
import { watchIn } from './watch.js'

type TalkOptions = Readonly<{ as: Role; unit?: string; user: string; files?: string; json?: boolean }>

/** How often a reply that is held back is looked for. */
const DELAYED_LOOK_MS = 200

/** What is held back longer is no slowed reply but a reminder that waits for the morning. */
const SLOWEST_REPLY_MS = 300_000

const PHOTOS = ['.jpg', '.jpeg', '.png', '.webp', '.gif', '.heic']

export function addTalk(program: Command): void {
  program
    .command('talk')
    .description('talk with the bot in this terminal: lines in, replies out; a line @path sends that file or photo')
    .addOption(new Option('--as <role>', 'who is talking').choices(ROLES).default('citizen'))
    .option('--unit <code>', 'unit of an officer (default: the only commune)')
    .option('--user <id>', 'tells several people of one role apart', '1')
    .option('--files <dir>', 'where files that the bot sends are put')
    .option('--json', 'one JSON object a message')
    .action((options: TalkOptions) => withApp((app) => talk(app, options)))
}

async function talk(app: App, options: TalkOptions): Promise<void> {
  const folder = resolve(options.files ?? join(app.config.dataDir, 'sent'))
  const talking = await startTalking(app, options, (message) => show(message, folder, options.json === true))
  const lines = createInterface({ input: process.stdin, crlfDelay: Number.POSITIVE_INFINITY })
  const prompt = process.stdin.isTTY && process.stdout.isTTY ? () => process.stdout.write('\n> ') : () => {}
  prompt()
  for await (const line of lines) {
    if (line.trim() !== '') await talking.says(line)
    prompt()
  }
  await talking.stop()
}

export type Talking = Readonly<{
  /** One line in; resolves when everything that it caused has been shown. */
  says(line: string): Promise<void>
  stop(): Promise<void>
}>

/** Somebody at the trusted terminal: an officer acts on the unit named, and needs no invitation. */
export async function startTalking(
  app: App,
  { as: role, unit: unitCode, user }: Pick<TalkOptions, 'as' | 'unit' | 'user'>,
  show: Show,
): Promise<Talking> {
  const today = officeDay(new Date(), app.config.timeZone)
  const isNamed = role !== 'citizen' || unitCode !== undefined
  const unit = isNamed ? await unitNamed(app.store.db, unitCode, today) : undefined
  const contact = { channel: 'terminal', externalId: `${role}/${user}` } as const
  const channel = terminalChannel(show)
  const officer = unit === undefined ? undefined : trustedOfficer(role, unit.code)
  const runner = startRunner({
    db: app.store.db,
    clock: systemClock,
    channels: [{ channel, sendRate: 0 }],
    only: contact.externalId,
    takeTurn: app.turn({ textLength: textLengths([channel]), trusted: () => officer }),
    preparation: mediaPreparation(app, [channel], () => officer),
    contactRate: 0,
    watch: watchIn(app.log),
  })
  const jobs = jobsOf(app, { channels: ['terminal'], only: contact.externalId }, runner.look)
  const settle = async () => {
    await runner.idle()
    while (await jobs.finish()) await runner.idle()
    await delayedReplies(app, contact.externalId, runner)
  }
  await settle()
  const run = randomUUID()
  let count = 0
  return {
    async says(line) {
      count += 1
      const order = Date.now() * 1000 + count
      await runner.accept([{ contact, messageId: `${run}/${count}`, order, content: contentOf(line) }])
      await settle()
    },
    stop: () => runner.drain(5_000),
  }
}

/** Answers to guessed codes come slower and slower; whoever sits at a terminal waits for theirs. */
async function delayedReplies({ store }: App, externalId: string, runner: Runner): Promise<void> {
  const latest = new Date(Date.now() + SLOWEST_REPLY_MS).toISOString()
  for (;;) {
    const open = await store.db
      .selectFrom('outbox')
      .innerJoin('contact', 'contact.id', 'outbox.contact_id')
      .select('outbox.not_before')
      .where('contact.channel', '=', 'terminal')
      .where('contact.external_id', '=', externalId)
      .where('outbox.settled_at', 'is', null)
      .where('outbox.not_before', '<=', latest)
      .executeTakeFirst()
    if (open === undefined) return
    await delay(DELAYED_LOOK_MS)
    await runner.idle()
  }
}

function contentOf(line: string): InboundContent {
  const path = /^@(\S.*)$/.exec(line.trim())?.[1]
  if (path === undefined) return { kind: 'text', text: line }
  const media = { handle: resolve(path), fileName: path.split(/[/\\]/).at(-1) ?? path }
  return PHOTOS.includes(extname(path).toLowerCase()) ? { kind: 'photo', media } : { kind: 'file', media }
}

async function show(message: Outbound, folder: string, json: boolean): Promise<void> {
  const file = message.file === undefined ? null : await keep(message.file, folder)
  const choices = message.choices.map(({ label }, index) => ({ number: index + 1, label }))
  if (json) return print(JSON.stringify({ text: message.text, choices, file }))
  const lines = choices.map(({ number, label }) => `  ${number}. ${label}`)
  return print([...(message.text ? [message.text] : []), ...lines, ...(file ? [`[tệp] ${file}`] : []), ''].join('\n'))
}

async function keep(file: NonNullable<Outbound['file']>, folder: string): Promise<string> {
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  const path = join(folder, file.name.replace(/[/\\]/g, '-'))
  writeFileSync(path, await file.bytes(), { mode: 0o600 })
  return path
}

function print(text: string): Promise<void> {
  return new Promise((resolve, reject) => {
    process.stdout.write(`${text}\n`, (error) => (error ? reject(error) : resolve()))
  })
}
