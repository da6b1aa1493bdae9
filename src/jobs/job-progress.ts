import { addresseeOf } from '../store/addressee.js'
import { contactById } from '../store/contacts.js'
import type { Db } from '../store/db.js'
import type { Hosted } from '../store/inbox.js'
import type { BegunJob } from '../store/jobs.js'
import { enqueue } from '../store/outbox.js'
import type { Texts } from '../text.js'
import type { Sentence } from './runner.js'

/** Work that ends sooner than this needs no word in between. */
const QUIET_MS = 3_000
/** An edited message every few seconds is all that anybody reads, and what platforms allow. */
const EVERY_MS = 5_000
const BEAT_MS = 500

export type ProgressOptions = Readonly<{
  db: Db
  texts: Texts
  now: () => Date
  /** Whether a message of ours can be changed in place there; elsewhere one word in between is all. */
  edits: (channel: Hosted['channels'][number]) => boolean
  onMessage: (contactIds: readonly number[]) => void
  onError: (error: unknown) => void
}>

/** What a job's progress needs to know of it. */
export type WaitedFor = Pick<BegunJob, 'contactId' | 'causedBy'>

/** Tells whoever asked for a job how far it is: seldom, in one message that changes, or in one that does not. */
export class JobProgress {
  readonly #begun: number
  #told = Number.NEGATIVE_INFINITY
  #first: Promise<number | undefined> | undefined
  #isReported = false

  constructor(
    private readonly job: WaitedFor,
    private readonly options: ProgressOptions,
  ) {
    this.#begun = options.now().getTime()
  }

  /** Says it, or not yet. Never waits, never throws. */
  report(progress: Sentence): void {
    this.#isReported = true
    this.#tell(progress)
  }

  /**
   * Says from now on that the work goes on, and for how many seconds it has, as long as the work itself reports nothing.
   * Returns what ends that.
   */
  beat(key: string, values: Sentence['values'] = {}): () => void {
    const timer = setInterval(() => {
      const seconds = Math.round((this.options.now().getTime() - this.#begun) / 1_000)
      if (!this.#isReported) this.#tell({ key, values: { ...values, seconds } })
    }, BEAT_MS)
    timer.unref()
    return () => clearInterval(timer)
  }

  #tell(progress: Sentence): void {
    const now = this.options.now().getTime()
    if (now - this.#begun < QUIET_MS || now - this.#told < EVERY_MS) return
    this.#told = now
    const said = this.#say(progress).catch((error: unknown) => {
      this.options.onError(error)
      return undefined
    })
    this.#first ??= said
  }

  async #say(progress: Sentence): Promise<number | undefined> {
    const { db, texts, now, edits, onMessage } = this.options
    const { contactId, causedBy } = this.job
    const first = await this.#first
    const seq = await db.transaction().execute(async (tx) => {
      const contact = await contactById(tx, contactId)
      if (contact === undefined || (first !== undefined && !edits(contact.channel))) return undefined
      const text = texts.in(contact.locale, await addresseeOf(tx, contactId))(progress) ?? progress.key
      const payload = { text, choices: [], ...(first !== undefined && { replaces: first }) }
      return enqueue(tx, { contactId, payload, at: now(), ...(causedBy !== null && { causedBy }) })
    })
    if (seq !== undefined) onMessage([contactId])
    return seq
  }
}
