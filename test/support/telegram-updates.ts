/** An update before it has a number. */
export type UpdateBody = Readonly<Record<string, unknown>>

export type NumberedUpdate = Readonly<{
  update_id: number
  kind: string
  /** Telegram delivers one queue in order, and different ones side by side: messages of a chat, taps of a person. */
  queue: string
  body: UpdateBody
}>

const DEFAULT_KINDS = ['message', 'edited_message', 'channel_post', 'callback_query', 'my_chat_member']

/** The updates that wait for the bot. As at Telegram they are forgotten when confirmed, and not before. */
export class Updates {
  allowed: readonly string[] = DEFAULT_KINDS
  #next: number
  readonly #waiting = new Map<number, NumberedUpdate>()
  readonly #listeners = new Set<() => void>()

  constructor(firstId: number) {
    this.#next = firstId
  }

  get size(): number {
    return this.#waiting.size
  }

  /** Oldest first. */
  waiting(): Iterable<NumberedUpdate> {
    return this.#waiting.values()
  }

  first(count: number): NumberedUpdate[] {
    const found: NumberedUpdate[] = []
    for (const update of this.#waiting.values()) {
      if (found.length === count) break
      found.push(update)
    }
    return found
  }

  /** The number it got; `undefined` when the bot does not want this kind. */
  add(kind: string, queue: string, body: UpdateBody): number | undefined {
    if (!this.allowed.includes(kind)) return undefined
    const update = { update_id: this.#next, kind, queue, body }
    this.#next += 1
    this.#waiting.set(update.update_id, update)
    for (const listener of this.#listeners) listener()
    return update.update_id
  }

  /** Forgets all before `offset`. */
  confirmBefore(offset: number): void {
    for (const id of this.#waiting.keys()) {
      if (id >= offset) return
      this.#waiting.delete(id)
    }
  }

  confirm(id: number): void {
    this.#waiting.delete(id)
  }

  allow(kinds: unknown): void {
    if (Array.isArray(kinds)) this.allowed = kinds.length === 0 ? DEFAULT_KINDS : kinds
  }

  onNew(listener: () => void): () => void {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }
}

/** As it goes over the wire. */
export const onTheWire = ({ update_id, kind, body }: NumberedUpdate): UpdateBody => ({ update_id, [kind]: body })
