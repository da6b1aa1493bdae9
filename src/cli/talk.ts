import { mkdirSync, writeFileSync } from 'node:fs'
import { extname, join, resolve } from 'node:path'
import { createInterface } from 'node:readline'
import { type Command, Option } from 'commander'
import { type App, textLengths } from '../app.js'
import type { Inbound, InboundContent, Outbound } from '../channels/channel.js'
import { terminalChannel } from '../channels/terminal/terminal-channel.js'
import { ROLES, type Role } from '../domain/permission.js'
import { trustedOfficer } from '../store/officers.js'
import { systemClock } from '../turn/clock.js'
import { officeDay } from '../turn/office-day.js'
import { type Runner, startRunner } from '../turn/runner.js'
import { withApp } from './command.js'
import { jobsOf, mediaPreparation } from './jobs.js'
import { unitNamed } from './unit-option.js'

type TalkOptions = Readonly<{ as: Role; unit?: string; user: string; files?: string; json?: boolean }>

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
  const today = officeDay(new Date(), app.config.timeZone)
  const isOfficer = options.as !== 'citizen'
  const unit = isOfficer || options.unit !== undefined ? await unitNamed(app.store.db, options.unit, today) : undefined
  const me = { channel: 'terminal', externalId: `${options.as}/${options.user}` } as const
  const folder = resolve(options.files ?? join(app.config.dataDir, 'sent'))
  const channel = terminalChannel((message) => show(message, folder, options.json === true))
  const officer = unit === undefined ? undefined : trustedOfficer(options.as, unit.code)
  const runner = startRunner({
    db: app.store.db,
    clock: systemClock,
    channels: [{ channel, sendRate: 0 }],
    only: me.externalId,
    takeTurn: app.turn({ textLength: textLengths([channel]), trusted: () => officer }),
    preparation: mediaPreparation(app, [channel], () => officer),
    contactRate: 0,
  })
  const jobs = jobsOf(app, { channels: ['terminal'], only: me.externalId }, runner.look)
  const settle = async () => {
    await runner.idle()
    while (await jobs.finish()) await runner.idle()
  }
  await settle()
  await converse(runner, me, settle)
  await runner.drain(5_000)
}

async function converse(runner: Runner, contact: Inbound['contact'], settle: () => Promise<void>): Promise<void> {
  const lines = createInterface({ input: process.stdin, crlfDelay: Number.POSITIVE_INFINITY })
  const prompt = process.stdin.isTTY && process.stdout.isTTY ? () => process.stdout.write('\n> ') : () => {}
  const run = `${process.pid}-${Date.now()}`
  let count = 0
  prompt()
  for await (const line of lines) {
    if (line.trim() !== '') {
      count += 1
      await runner.accept([
        { contact, messageId: `${run}-${count}`, order: Date.now() * 1000 + count, content: contentOf(line) },
      ])
      await settle()
    }
    prompt()
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
