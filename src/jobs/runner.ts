import { choiceToken } from '../conversation/choice-token.js'
import { addresseeOf } from '../store/addressee.js'
import { raiseAlert } from '../store/alerts.js'
import { contactById } from '../store/contacts.js'
import { loadConversation, saveConversation } from '../store/conversations.js'
import type { Db, Tx } from '../store/db.js'
import type { Hosted } from '../store/inbox.js'
import { type BegunJob, beginNextJob, postponeJob, reopenJobs, settleJob } from '../store/jobs.js'
import { type Enqueue, enqueue, type OutboxPayload } from '../store/outbox.js'
import type { Texts } from '../text.js'
import { JobProgress } from './job-progress.js'

export type Sentence = Readonly<{ key: string; values?: Readonly<Record<string, string | number>> }>

/** How a job ended, for whoever asked: what to say, and a file that is in the store. */
export type JobResult = Readonly<{
  sentence: Sentence
  file?: NonNullable<OutboxPayload['file']>
  /** A message of its own right after the file, with what opens it. */
  key?: Sentence
  /** A message of its own after it: what must not stand beside the file. */
  apart?: Sentence
  /** With that message: a question of a flow to go on with, for whoever has nothing else open. */
  offer?: JobOffer
}>

/** A question of a flow with its choices, in the flow's order. */
export type JobOffer = Readonly<{ flow: string; question: string; choices: readonly string[] }>

/** Writes what a job came to, in one transaction with the note that it is done: both stay, or neither. */
export type FinishJob = (tx: Tx, at: Date) => Promise<JobResult>

/** What a handler is given besides its job. */
export type Doing = Readonly<{
  now: () => Date
  /** Says how far the work is; told as seldom as whoever waits can bear. */
  report: (progress: Sentence) => void
}>

/** Does the heavy part of one kind of job outside any long transaction; it may be begun again after a crash. */
export type JobHandler = (job: BegunJob, locale: string | null, doing: Doing) => Promise<FinishJob>

export type JobRunnerOptions = Readonly<{
  db: Db
  handlers: ReadonlyMap<string, JobHandler>
  texts: Texts
  /** Whose jobs this process does: those of the contacts that it talks with. */
  hosted: Hosted
  now: () => Date
  /** Puts a result in the outbox, its file in another way where the contact's channel does not carry it; without it as it is. */
  deliver?: (tx: Tx, message: Enqueue) => Promise<number>
  /** Whether the channel lets us change a message in place, for telling how far a job is; without it, none does. */
  edits?: (channel: Hosted['channels'][number]) => boolean
  /** Told of contacts that a message was written for, after the commit. */
  onMessage: (contactIds: readonly number[]) => void
  /** Told of a job that failed and will be begun again, or was given up. Holds nothing personal. */
  onError: (job: Readonly<{ id: number; kind: string; attempt: number }>, error: unknown) => void
}>

/** After so many a job is given up. */
export const LAST_ATTEMPT = 3
const POLL_MS = 300

/**
 * Does the work that turns ask for, one job after the other in the order in which they were asked for. Of one job at most
 * one result is ever written, whatever dies when: the result and the note that it is done are one transaction.
 */
export class JobRunner {
  readonly #options: JobRunnerOptions
  #working: Promise<boolean> | undefined
  #reopened = false
  #timer: NodeJS.Timeout | undefined
  #stopped = false

  constructor(options: JobRunnerOptions) {
    this.#options = options
  }

  /** Looks for work from now on, several times a second. */
  start(): void {
    this.#timer = setTimeout(() => {
      void this.#workOff().finally(() => {
        if (!this.#stopped) this.start()
      })
    }, POLL_MS)
  }

  /** Does all that waits. Resolves with whether there was anything. */
  async finish(): Promise<boolean> {
    let worked = false
    while (await this.#workOff()) worked = true
    return worked
  }

  /** Begins no more jobs, and waits for the one in hand, at most so long; what is cut off is begun again at the next start. */
  async stop(deadlineMs = 5_000): Promise<void> {
    this.#stopped = true
    clearTimeout(this.#timer)
    let timer: NodeJS.Timeout | undefined
    const deadline = new Promise<void>((then) => {
      timer = setTimeout(then, deadlineMs)
    })
    await Promise.race([this.#working, deadline])
    clearTimeout(timer)
  }

  #workOff(): Promise<boolean> {
    this.#working ??= this.#run().finally(() => {
      this.#working = undefined
    })
    return this.#working
  }

  async #run(): Promise<boolean> {
    const { db, hosted } = this.#options
    if (!this.#reopened) await db.transaction().execute((tx) => reopenJobs(tx, hosted))
    this.#reopened = true
    let worked = false
    while (!this.#stopped) {
      const job = await db.transaction().execute((tx) => beginNextJob(tx, hosted))
      if (job === undefined) break
      await this.#do(job)
      worked = true
    }
    return worked
  }

  async #do(job: BegunJob): Promise<void> {
    const { db, handlers, onError } = this.#options
    const progress = this.#progressOf(job)
    // Nobody waits for what comes by itself.
    const endBeat = job.causedBy === null ? () => {} : progress.beat('job-working')
    try {
      const contact = await contactById(db, job.contactId)
      const handler = handlers.get(job.kind)
      if (handler === undefined) throw new Error(`no handler for jobs of kind ${job.kind}`)
      const doing = { now: this.#options.now, report: (told: Sentence) => progress.report(told) }
      const finish = await handler(job, contact?.locale ?? null, doing)
      endBeat()
      await this.#settle(job, 'done', finish)
    } catch (error) {
      endBeat()
      onError(job, error)
      if (job.attempt < LAST_ATTEMPT) return db.transaction().execute((tx) => postponeJob(tx, job))
      await this.#settle(job, 'failed', failed(job))
    }
  }

  #progressOf(job: BegunJob): JobProgress {
    const { db, texts, now, onMessage, onError, edits = () => false } = this.#options
    return new JobProgress(job, { db, texts, now, edits, onMessage, onError: (error) => onError(job, error) })
  }

  async #settle(job: BegunJob, state: 'done' | 'failed', finish: FinishJob): Promise<void> {
    const { db, texts, now, onMessage, deliver = enqueue } = this.#options
    const isOurs = await db.transaction().execute(async (tx) => {
      const at = now()
      if (!(await settleJob(tx, job, state, at))) return false
      const { sentence, file, key, apart, offer } = await finish(tx, at)
      const contact = await contactById(tx, job.contactId)
      const say = texts.in(contact?.locale, await addresseeOf(tx, job.contactId))
      const message = say(sentence) ?? sentence.key
      const payload: OutboxPayload = { text: message, choices: [], ...(file !== undefined && { file }) }
      const cause = job.causedBy === null ? {} : { causedBy: job.causedBy }
      await deliver(tx, { contactId: job.contactId, payload, at, ...cause })
      if (key !== undefined) {
        const text = say(key) ?? key.key
        await enqueue(tx, { contactId: job.contactId, payload: { text, choices: [] }, at, ...cause })
      }
      if (apart !== undefined) {
        const choices = offer === undefined ? [] : await offered(tx, job, { ...offer, say, at })
        const text = say(apart) ?? apart.key
        await enqueue(tx, { contactId: job.contactId, payload: { text, choices }, at, ...cause })
      }
      return true
    })
    if (isOurs) onMessage([job.contactId])
  }
}

type Offering = JobOffer & Readonly<{ say: ReturnType<Texts['in']>; at: Date }>

/** Begins the flow, so that a tap, a number or words answer it; nothing is begun in the midst of something else. */
async function offered(
  tx: Tx,
  { id, contactId }: BegunJob,
  { flow, question, choices, say, at }: Offering,
): Promise<OutboxPayload['choices']> {
  if ((await loadConversation(tx, contactId)) !== undefined) return []
  const conversation = { flow, id: `job${id}`, answers: {}, asked: { question, refusals: 0 } }
  await saveConversation(tx, contactId, conversation, at)
  return choices.map((choice) => {
    const key = `${flow}-${question}.choice-${choice}`
    return { token: choiceToken(conversation.id, question, choice), label: say({ key }) ?? key }
  })
}

/** Says so to whoever asked, and to whoever looks after the bot. */
function failed({ id, kind, attempt }: BegunJob): FinishJob {
  return async (tx, at) => {
    await raiseAlert(tx, { kind: 'job-failed', at, details: { job: id, kind, attempts: attempt } })
    return { sentence: { key: 'job-failed' } }
  }
}
