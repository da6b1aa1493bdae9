import type { App } from '../../src/app.js'
import { textLengths } from '../../src/app.js'
import type { ChannelName, InboundContent, Outbound } from '../../src/channels/channel.js'
import { jobsOf, mediaPreparation } from '../../src/cli/jobs.js'
import { type Schedule, startSchedule } from '../../src/cli/schedule.js'
import type { Role } from '../../src/domain/permission.js'
import type { JobRunner } from '../../src/jobs/runner.js'
import { contactAt } from '../../src/store/contacts.js'
import type { Db } from '../../src/store/db.js'
import { grantRole } from '../../src/store/officers.js'
import { type NewUnit, upsertUnits } from '../../src/store/unit-tree.js'
import { officeDay } from '../../src/turn/office-day.js'
import { type Runner, startRunner } from '../../src/turn/runner.js'
import { seededChance } from './chance.js'
import { type FakeChannel, fakeChannel } from './channel.js'
import { type ManualClock, manualClock } from './clock.js'
import { openTestApp } from './describe-channel.js'

/** What one message showed: its words and choices in lines, the file that came along. */
export type Shown = Readonly<{
  text: string
  choices: readonly string[]
  file?: Readonly<{ name: string; bytes: Uint8Array }>
  replaces?: true
}>

/** Besides the practice commune Cẩm Lương and its villages: its district, a neighbour, a commune of another district. */
const TREE: readonly (readonly [code: string, name: string, level: NewUnit['level'], parent: string | null])[] = [
  ['38', 'Tỉnh Thanh Hóa', 'province', null],
  ['390', 'Huyện Cẩm Thủy', 'district', '38'],
  ['389', 'Huyện Ngọc Lặc', 'district', '38'],
  ['15139', 'Xã Cẩm Lương', 'commune', '390'],
  ['15142', 'Xã Cẩm Thạch', 'commune', '390'],
  ['15064', 'Xã Quang Trung', 'commune', '389'],
  ['15139-07', 'Thôn 3', 'village', '15139'],
  ['15142-01', 'Thạch Yến', 'village', '15142'],
]

/** An office that works with files in chat: the whole program behind channels that only keep what they are given. */
export class FileOffice {
  #runner: Runner
  #jobs: JobRunner
  #schedule: Schedule
  #messages = 0
  #held = new Map<string, Readonly<{ name: string; bytes: Uint8Array }>>()
  readonly #channels: Readonly<Record<'telegram' | 'zalo', FakeChannel>>

  private constructor(
    readonly app: App,
    readonly clock: ManualClock,
  ) {
    this.#channels = { telegram: this.#channel('telegram'), zalo: this.#channel('zalo') }
    ;[this.#runner, this.#jobs, this.#schedule] = this.#start()
  }

  /** Saturday, 21 November 2026, nine o'clock, where nothing else is said. */
  static async open(at = '2026-11-21T02:00:00.000Z', environment: Readonly<Record<string, string>> = {}) {
    const app = await openTestApp(environment)
    await app.store.db.transaction().execute(async (tx) => {
      const units = TREE.map(([code, name, level, parentCode]) => {
        return { code, name, level, parentCode, validFrom: null, validTo: null }
      })
      await upsertUnits(tx, units, 'practice', at.slice(0, 10))
    })
    return new FileOffice(app, manualClock(at))
  }

  get db(): Db {
    return this.app.store.db
  }

  /** Ends the process, and starts another on the same store. */
  async restart(): Promise<void> {
    await this.#stop()
    ;[this.#runner, this.#jobs, this.#schedule] = this.#start()
    await this.settle()
  }

  async close(): Promise<void> {
    await this.#stop()
    await this.app.close()
  }

  /** Somebody with a phone; with a role, an officer. */
  async person(name: string, role?: Role, unitCode = '15139', channel: 'telegram' | 'zalo' = 'telegram') {
    const person = new Person(this, channel, name)
    await person.says('/start')
    if (role !== undefined) await this.grant(person, role, unitCode)
    return person
  }

  async grant(person: Person, role: Role, unitCode: string): Promise<void> {
    const { id } = await this.#contact(person)
    const validFrom = officeDay(this.clock.now(), this.app.config.timeZone)
    const grant = { contactId: id, name: person.name, role, unitCode, validFrom, grantedBy: 'terminal' }
    await this.db.transaction().execute((tx) => grantRole(tx, { ...grant, at: this.clock.now() }))
  }

  /** Takes everything back that was granted to somebody, as of the day before. */
  async revoke(person: Person): Promise<void> {
    const { id } = await this.#contact(person)
    await this.db
      .updateTable('responsibility')
      .set({ valid_to: '2020-01-01' })
      .where('officer_id', 'in', this.db.selectFrom('officer').select('id').where('contact_id', '=', id))
      .execute()
  }

  /** A message in, as its channel delivers it; nothing is waited for. */
  async accept(person: Person, content: InboundContent): Promise<void> {
    const order = ++this.#messages
    const { channel, name: externalId } = person
    await this.#runner.accept([{ contact: { channel, externalId }, messageId: `m${order}`, order, content }])
  }

  /** Keeps a file as a platform does, and returns its handle. */
  hold(name: string, bytes: Uint8Array): string {
    const handle = `held-${this.#held.size}`
    this.#held.set(handle, { name, bytes })
    return handle
  }

  /** Lets everything happen that can without time passing; without `jobs` the work that turns ask for waits. */
  async settle({ jobs = true } = {}): Promise<void> {
    await this.#runner.idle()
    while (jobs && (await this.#jobs.finish())) await this.#runner.idle()
  }

  /** Lets time pass, and everything happen that is due then. */
  async passes(ms: number): Promise<void> {
    this.clock.advance(ms)
    await this.#schedule.runNow()
    await this.settle()
  }

  sentTo({ channel, name }: Person): readonly Outbound[] {
    return this.#channels[channel].sent.filter(({ contact }) => contact.externalId === name)
  }

  async #contact(person: Person) {
    const contact = await contactAt(this.db, { channel: person.channel, externalId: person.name })
    if (contact === undefined) throw new Error(`nobody is named ${person.name}`)
    return contact
  }

  #channel(name: Extract<ChannelName, 'telegram' | 'zalo'>): FakeChannel {
    return {
      ...fakeChannel(undefined, name),
      fetch: async ({ handle }) => {
        const file = this.#held.get(handle)
        return file === undefined
          ? { kind: 'gone', reason: 'not held' }
          : { kind: 'fetched', bytes: file.bytes, fileName: file.name }
      },
    }
  }

  #start(): [Runner, JobRunner, Schedule] {
    const channels = Object.values(this.#channels)
    const lengths = textLengths(channels)
    const runner = startRunner({
      db: this.db,
      clock: this.clock,
      channels: channels.map((channel) => ({ channel, sendRate: 0 })),
      takeTurn: this.app.turn({ textLength: lengths, chance: seededChance(`office ${this.#messages}`) }),
      preparation: mediaPreparation(this.app, channels, undefined, {
        now: () => this.clock.now(),
        look: () => runner.look(),
      }),
      contactRate: 0,
    })
    const now = () => this.clock.now()
    const hosted = { channels: channels.map(({ name }) => name) }
    return [runner, jobsOf(this.app, hosted, runner.look, { now }), startSchedule(this.app, lengths, runner.look, now)]
  }

  async #stop(): Promise<void> {
    await this.#schedule.stop()
    await this.#jobs.stop()
    await this.#runner.drain(1_000)
  }
}

export class Person {
  #seen = 0

  constructor(
    private readonly office: FileOffice,
    readonly channel: 'telegram' | 'zalo',
    readonly name: string,
  ) {}

  /** Says one line after the other; what came back for the last, choices numbered. */
  async says(...lines: readonly string[]): Promise<string> {
    for (const text of lines) {
      this.unread()
      await this.office.accept(this, { kind: 'text', text })
      await this.office.settle()
    }
    return this.heard()
  }

  async sends(name: string, bytes: Uint8Array, caption?: string): Promise<string> {
    this.unread()
    await this.hands(name, bytes, caption)
    await this.office.settle()
    return this.heard()
  }

  /** Sends a file and waits for nothing. */
  async hands(name: string, bytes: Uint8Array, caption?: string): Promise<void> {
    const media = { handle: this.office.hold(name, bytes), fileName: name, size: bytes.byteLength }
    await this.office.accept(this, { kind: 'file', media, ...(caption !== undefined && { caption }) })
  }

  /** Taps the newest button whose label begins so. */
  async taps(label: string): Promise<string> {
    const choices = this.office.sentTo(this).flatMap((message) => message.choices)
    const choice = choices.findLast((one) => one.label.startsWith(label))
    if (choice === undefined) throw new Error(`no button "${label}"`)
    this.unread()
    await this.office.accept(this, { kind: 'choice', token: choice.token })
    await this.office.settle()
    return this.heard()
  }

  /** What came since the last look. */
  unread(): readonly Outbound[] {
    const all = this.office.sentTo(this)
    const fresh = all.slice(this.#seen)
    this.#seen = all.length
    return fresh
  }

  /** The same in lines, as it is read on a phone. */
  heard(): string {
    return this.unread()
      .map(({ text, choices, file, replaces }) =>
        [
          ...(replaces === undefined ? [] : ['(sửa tin trước)']),
          ...(file === undefined ? [] : [`[tệp ${file.name}]`]),
          text,
          ...choices.map(({ label }, index) => `  ${index + 1}. ${label}`),
        ].join('\n'),
      )
      .join('\n— — —\n')
  }

  /** The newest file that came. */
  async lastFile(): Promise<Uint8Array> {
    const message = this.office.sentTo(this).findLast(({ file }) => file !== undefined)
    if (message?.file === undefined) throw new Error('no file came')
    return message.file.bytes()
  }
}
