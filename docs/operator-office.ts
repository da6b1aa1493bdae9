import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type App, openApp, textLengths } from '../src/app.js'
import type { Channel, ContactAddress, InboundContent, Outbound } from '../src/channels/channel.js'
import { terminalChannel } from '../src/channels/terminal/terminal-channel.js'
import { jobsOf, mediaPreparation } from '../src/cli/jobs.js'
import { type Schedule, startSchedule } from '../src/cli/schedule.js'
import { readConfig } from '../src/config.js'
import type { Role } from '../src/domain/permission.js'
import type { JobRunner } from '../src/jobs/runner.js'
import { seedPractice } from '../src/jobs/seed-practice.js'
import { openLog } from '../src/log.js'
import { contactsOfInbound } from '../src/store/contacts-of-inbound.js'
import { grantRole } from '../src/store/officers.js'
import { systemClock } from '../src/turn/clock.js'
import { officeDay } from '../src/turn/office-day.js'
import { type Runner, startRunner } from '../src/turn/runner.js'
import { seededChance } from '../test/support/chance.js'

/** Somebody of the commune, as the transcripts name them. */
export type Person = Readonly<{ id: string; name: string; role: Role; unit?: string }>

/** One message that came, for one person. */
export type Heard = Readonly<{ to: Person; text: string; choices: readonly string[]; file?: string }>

/** What somebody wrote or sent, and all that it caused. */
export type Exchange = Readonly<{ from: Person; line: string; heard: readonly Heard[] }>

export type OperatorOffice = Readonly<{
  app: App
  /** Where files are put that people send. */
  folder: string
  today(): string
  /** Says a line, or sends the file after an `@`; resolves when everything that it caused has arrived. */
  says(from: Person, line: string): Promise<Exchange>
  /** The bytes of the last file that somebody got. */
  lastFile(): Promise<Uint8Array>
  /** Nine o'clock of that ISO day, with all that falls due until then; what people hear from it. */
  morningOf(day: string): Promise<readonly Heard[]>
  close(): Promise<void>
}>

/** Not the terminal's own name: whoever sits there is trusted without one, and history would not name them. */
const CHANNEL = 'practice'
const BETWEEN_MESSAGES_MS = 20_000
/** Nine in the morning in Viet Nam. */
const MORNING = 'T02:00:00.000Z'

/** The whole program on an invented commune, on a day of its own, with the terminal as everybody's chat. */
export async function openOperatorOffice(
  people: readonly Person[],
  { day, residents, commune }: Readonly<{ day: string; residents: number; commune: string }>,
): Promise<OperatorOffice> {
  const folder = mkdtempSync(join(tmpdir(), 'an-sinh-operator-'))
  const app = await openApp(readConfig({ DATA_DIR: folder, LOG_LEVEL: 'error' }), openLog('error'))
  const stage = new Stage(app, people, new Date(`${day}${MORNING}`))
  await app.store.db.transaction().execute(async (tx) => {
    const at = stage.now()
    for (const { id, name, role, unit } of people) {
      const inbound = { contact: addressOf(id), messageId: '', order: 0, displayName: name, content: FOLLOWED }
      const contactId = await contactsOfInbound()(tx, inbound, at)
      if (unit === undefined) continue
      await grantRole(tx, { contactId, name, role, unitCode: unit, validFrom: day, grantedBy: 'terminal', at })
    }
    const { reference } = app
    await seedPractice(tx, {
      people: residents,
      communeCode: commune,
      at,
      today: day,
      reference,
      chance: manyBytes('seed'),
    })
  })
  return {
    app,
    folder,
    today: () => officeDay(stage.now(), app.config.timeZone),
    says: (from, line) => stage.says(from, line),
    lastFile: () => stage.lastFile(),
    morningOf: (next) => stage.morningOf(new Date(`${next}${MORNING}`)),
    async close() {
      await stage.close()
      await app.close()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

const FOLLOWED = { kind: 'followed' } as const

function addressOf(id: string): ContactAddress {
  return { channel: CHANNEL, externalId: id }
}

function manyBytes(seed: string): (bytes: number) => Uint8Array {
  const next = seededChance(seed)
  return (bytes) => {
    const found = new Uint8Array(bytes)
    for (let from = 0; from < bytes; from += 64) found.set(next().subarray(0, Math.min(64, bytes - from)), from)
    return found
  }
}

/** All people at once, and what reaches them. */
class Stage {
  private heard: Heard[] = []
  private file: NonNullable<Outbound['file']> | undefined
  private count = 0
  private readonly people: Map<string, Person>
  private readonly runner: Runner
  private readonly jobs: JobRunner
  private readonly schedule: Schedule

  constructor(
    app: App,
    people: readonly Person[],
    private at: Date,
  ) {
    this.people = new Map(people.map((person) => [person.id, person]))
    const channel: Channel = { ...terminalChannel(async (message) => this.hears(message)), name: CHANNEL }
    const textLength = textLengths([channel])
    this.runner = startRunner({
      db: app.store.db,
      clock: { now: this.now, after: systemClock.after },
      channels: [{ channel, sendRate: 0 }],
      takeTurn: app.turn({ textLength, chance: seededChance('operator') }),
      preparation: mediaPreparation(app, [channel]),
      contactRate: 0,
    })
    const chance = manyBytes('jobs')
    this.jobs = jobsOf(app, { channels: [CHANNEL] }, this.runner.look, { now: this.now, chance })
    this.schedule = startSchedule(app, textLength, this.runner.look, this.now)
  }

  readonly now = () => this.at

  async says(from: Person, line: string): Promise<Exchange> {
    this.at = new Date(this.at.getTime() + BETWEEN_MESSAGES_MS)
    this.heard = []
    this.people.set(from.id, from)
    const order = ++this.count
    await this.runner.accept([{ contact: addressOf(from.id), messageId: `${order}`, order, content: contentOf(line) }])
    await this.settle()
    return { from, line, heard: this.heard }
  }

  async morningOf(next: Date): Promise<readonly Heard[]> {
    this.at = next
    this.heard = []
    await this.schedule.runNow()
    await this.settle()
    return this.heard
  }

  async lastFile(): Promise<Uint8Array> {
    if (this.file === undefined) throw new Error('no file came')
    return this.file.bytes()
  }

  async close(): Promise<void> {
    await this.schedule.stop()
    await this.runner.drain(5_000)
  }

  private async settle(): Promise<void> {
    await this.runner.idle()
    while (await this.jobs.finish()) await this.runner.idle()
    this.runner.look()
    await this.runner.idle()
  }

  private hears({ contact, text, choices, file }: Outbound): void {
    const to = this.people.get(contact.externalId)
    if (to === undefined) throw new Error(`a message for nobody: ${contact.externalId}`)
    if (file !== undefined) this.file = file
    const labels = choices.map(({ label }) => label)
    this.heard.push({ to, text, choices: labels, ...(file !== undefined && { file: file.name }) })
  }
}

function contentOf(line: string): InboundContent {
  if (!line.startsWith('@')) return { kind: 'text', text: line }
  const handle = line.slice(1)
  return { kind: 'file', media: { handle, fileName: handle.split('/').at(-1) ?? handle } }
}
