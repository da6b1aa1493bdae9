import { setImmediate } from 'node:timers/promises'
import type { KnownPerson } from '../../domain/roster/matching.js'
import type { Db } from '../../store/db.js'
import { lastPersonOf } from '../../store/import-progress.js'
import { knownPeople } from '../../store/known-people.js'

/** So many people are held before anybody has said of which communes they are wanted. */
const MOST_AHEAD = 60_000

export type LoadedPeople = Readonly<{
  people: readonly KnownPerson[]
  /** The last person on record before the first of these was read. */
  lastPerson: number
}>

/**
 * The people of the communes that a file may be about, loaded from the store while a worker reads the file: the main thread
 * has little else to do for it meanwhile. Whoever made this ends it with `leave`.
 */
export class PeopleAhead {
  readonly #db: Db
  readonly #ofCommune = new Map<string, KnownPerson[]>()
  readonly #loaded: Promise<number>
  #wanted: ReadonlySet<string> | undefined
  #count = 0
  #goOn = () => {}

  constructor(db: Db, communeCodes: readonly string[]) {
    this.#db = db
    this.#loaded = this.#load(communeCodes)
    this.#loaded.catch(() => {}) // told by `of`, to whoever asks
  }

  /** Everybody of these communes; all of them must be among those that were said first. Rejects when the store cannot be read. */
  async of(communeCodes: readonly string[]): Promise<LoadedPeople> {
    this.#want(communeCodes)
    const lastPerson = await this.#loaded
    return { people: communeCodes.flatMap((code) => this.#ofCommune.get(code) ?? []), lastPerson }
  }

  /** Nobody is wanted any more; nothing is read from the store after this. */
  async leave(): Promise<void> {
    this.#want([])
    await this.#loaded.catch(() => {})
  }

  #want(communeCodes: readonly string[]): void {
    this.#wanted = new Set(communeCodes)
    this.#goOn()
  }

  async #load(communeCodes: readonly string[]): Promise<number> {
    const lastPerson = await lastPersonOf(this.#db)
    for (const code of communeCodes) if (this.#isWanted(code)) await this.#loadCommune(code)
    return lastPerson
  }

  async #loadCommune(code: string): Promise<void> {
    const people: KnownPerson[] = []
    this.#ofCommune.set(code, people)
    for await (const page of knownPeople(this.#db, [code])) {
      for (const person of page) people.push(person)
      this.#count += page.length
      if (this.#wanted === undefined && this.#count >= MOST_AHEAD) await this.#toBeWanted()
      if (!this.#isWanted(code)) break
      await setImmediate()
    }
  }

  #isWanted(code: string): boolean {
    return this.#wanted?.has(code) ?? true
  }

  #toBeWanted(): Promise<void> {
    return new Promise((resolve) => {
      this.#goOn = resolve
    })
  }
}
