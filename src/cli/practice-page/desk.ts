import { randomUUID } from 'node:crypto'
import type { App } from '../../app.js'
import { type HeldMedia, heldMedia } from '../../channels/practice/held-media.js'
import { practiceChannel } from '../../channels/practice/practice-channel.js'
import { chatLog, sentFile } from '../../store/chat-log.js'
import { villagesOf } from '../../store/named-units.js'
import { realTraceIn } from '../../store/practice-origin.js'
import { DEFAULT_LOCALE } from '../../text.js'
import { officeDay } from '../../turn/office-day.js'
import type { PracticeDesk, PracticeEvent, PracticeFile } from '../../web/practice/desk.js'
import { codePicture } from './code-picture.js'
import { begunIn, ensureCommune, rebuildCommune } from './commune.js'
import { type Engine, startEngine } from './engine.js'
import { makeWayForGreeting, speak } from './languages.js'
import { mornings } from './mornings.js'
import { aheadBefore, type MovedClock, movedClock, noteMoved } from './moved-clock.js'
import { papersOf } from './papers.js'
import { linesOf, samplesOf } from './papers-shown.js'
import { sampleRoster } from './sample-roster.js'
import { shownMessages } from './shown-messages.js'
import { tablesOf } from './shown-table.js'
import { noteOpened, tourDone } from './tour.js'
import { addressOf, isPracticeWindow, PRACTICE_COMMUNE, PRACTICE_WINDOWS } from './windows.js'

const MESSAGES_SHOWN = 200
const DAY_MS = 86_400_000

/** The practice page's engine room; `close` ends what it started. */
export async function openDesk(app: App): Promise<PracticeDesk & { close(): Promise<void> }> {
  const desk = new Desk(app, await aheadBefore(app.store.db))
  return desk.asDesk()
}

class Desk {
  readonly #app: App
  readonly #media: HeldMedia = heldMedia(randomUUID)
  readonly #listeners = new Set<(event: PracticeEvent) => void>()
  readonly #channel = practiceChannel({
    media: this.#media,
    onSent: ({ contact }) => this.#tellOf(contact.externalId),
  })
  #clock: MovedClock
  #engine: Engine
  /** What must not happen at the same time: making the commune, moving its clock, throwing it away. */
  #alone: Promise<unknown> = Promise.resolve()
  /** What the windows speak; `undefined` before the page was opened, `null` for Vietnamese. */
  #language: string | null | undefined

  constructor(app: App, ahead: number) {
    this.#app = app
    this.#clock = movedClock(ahead)
    this.#engine = startEngine(app, this.#channel, this.#clock)
  }

  asDesk(): PracticeDesk & { close(): Promise<void> } {
    const { db } = this.#app.store
    return {
      channel: this.#channel,
      refusal: () => realTraceIn(db).then((trace) => trace && `refused-${trace}`),
      open: (locale) => this.#exclusively(() => this.#open(locale)),
      windows: () => PRACTICE_WINDOWS.map(({ id }) => id),
      shown: () => this.#shown(),
      window: (id) => this.#window(id),
      accept: (inbound) => this.#exclusively(() => this.#engine.accept(inbound)).then(() => this.#tellOfAll(inbound)),
      hold: (bytes, fileName) => this.#media.hold(bytes, fileName),
      file: (seq, reader) => this.#file(seq, reader),
      table: (seq) => this.#table(seq),
      sample: (window, name) => this.#sample(window, name),
      move: (move) => this.#exclusively(() => this.#move(mornings(this.#clock.now(), move))),
      reset: () => this.#exclusively(() => this.#reset()),
      listen: (listener) => {
        this.#listeners.add(listener)
        return () => this.#listeners.delete(listener)
      },
      close: () => this.#exclusively(() => this.#engine.stop()),
    }
  }

  #exclusively<T>(act: () => Promise<T>): Promise<T> {
    const acted = this.#alone.then(act)
    this.#alone = acted.catch(() => {})
    return acted
  }

  async #open(locale: string): Promise<void> {
    const { texts, store } = this.#app
    const language = texts.locales.includes(locale) && locale !== DEFAULT_LOCALE ? locale : null
    if (this.#language === language) return
    await ensureCommune(this.#app, this.#clock.now())
    const isAnother = await store.db.transaction().execute((tx) => speak(tx, language))
    this.#language = language
    await this.#greet(isAnother)
  }

  /** Every window opens its chat, as people do on a real channel, unless somebody is talking there. */
  async #greet(inAnother: boolean): Promise<void> {
    for (const contact of PRACTICE_WINDOWS.map(({ id }) => addressOf(id))) {
      if (!(await makeWayForGreeting(this.#app.store.db, contact, inAnother))) continue
      const followed = { messageId: randomUUID(), order: 1, content: { kind: 'followed' } } as const
      await this.#engine.accept([{ contact, ...followed }])
    }
    await this.#engine.idle()
  }

  async #reset(): Promise<void> {
    await this.#engine.stop()
    this.#clock = movedClock()
    await rebuildCommune(this.#app, this.#clock.now())
    await this.#app.store.db.transaction().execute((tx) => speak(tx, this.#language ?? null))
    this.#engine = startEngine(this.#app, this.#channel, this.#clock)
    await this.#greet(false)
    this.#tell({ kind: 'reset' })
  }

  /** Morning after morning, so that nothing of the days between is left out. */
  async #move(days: readonly Date[]): Promise<void> {
    for (const morning of days) {
      this.#clock.putAhead(this.#clock.ahead() + morning.getTime() - this.#clock.now().getTime())
      await this.#engine.runSchedule()
    }
    await this.#app.store.db.transaction().execute((tx) => noteMoved(tx, this.#clock.now(), this.#clock.ahead()))
    this.#tell({ kind: 'clock' })
  }

  async #shown() {
    const { store, config } = this.#app
    const now = this.#clock.now()
    return {
      begun: (await begunIn(store.db))?.at ?? '',
      clock: { day: officeDay(now, config.timeZone), daysAhead: Math.round(this.#clock.ahead() / DAY_MS) },
      tour: await tourDone(store.db),
    }
  }

  async #window(id: string) {
    const { store, reference } = this.#app
    const persona = (await begunIn(store.db))?.cast[id]
    const papers = persona && papersOf(persona, reference)
    const officer = PRACTICE_WINDOWS.find((window) => window.id === id && window.unit !== undefined)
    return {
      id,
      name: officer?.name ?? persona?.payee?.name ?? persona?.name ?? '',
      messages: shownMessages(await chatLog(store.db, addressOf(id), MESSAGES_SHOWN)),
      papers: { lines: papers === undefined ? [] : linesOf(papers), samples: samplesOf(id, papers !== undefined) },
    }
  }

  async #file(seq: number, reader: 'download' | 'table'): Promise<PracticeFile | undefined> {
    if (!Number.isSafeInteger(seq)) return undefined
    const { db } = this.#app.store
    const file = await sentFile(db, 'practice', seq)
    if (file === undefined || !isPracticeWindow(file.externalId)) return undefined
    const name = `${file.name} (${reader})`
    await db.transaction().execute((tx) => noteOpened(tx, this.#clock.now(), file.externalId, name))
    this.#tellOf(file.externalId)
    return file
  }

  async #table(seq: number) {
    const file = await this.#file(seq, 'table')
    return file && tablesOf(file.bytes, file.name)
  }

  async #sample(window: string, name: string): Promise<PracticeFile | undefined> {
    const { store, reference, config } = this.#app
    if (name === 'roster') {
      const villages = (await villagesOf(store.db, PRACTICE_COMMUNE)).map((village) => village.name)
      const bytes = await sampleRoster(reference, villages, officeDay(this.#clock.now(), config.timeZone))
      return { name: 'danh-sach-mau.xlsx', mime: XLSX, bytes }
    }
    const persona = (await begunIn(store.db))?.cast[window]
    if (persona === undefined || (name !== 'card' && name !== 'account')) return undefined
    const { cardCode, accountCode } = papersOf(persona, reference)
    const bytes = await codePicture(name === 'card' ? cardCode : accountCode, name)
    return { name: name === 'card' ? 'can-cuoc.jpg' : 'ma-qr-ngan-hang.jpg', mime: 'image/jpeg', bytes }
  }

  #tellOfAll(inbound: Parameters<PracticeDesk['accept']>[0]): void {
    for (const { contact } of inbound) this.#tellOf(contact.externalId)
  }

  #tellOf(window: string): void {
    this.#tell({ kind: 'window', window })
  }

  #tell(event: PracticeEvent): void {
    for (const listener of this.#listeners) listener(event)
  }
}

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
