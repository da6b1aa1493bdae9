/** Contacts remembered before those with nothing used up are forgotten. */
const REMEMBERED = 10_000

type Bucket = { left: number; at: number; told: boolean }

/** How many messages of one contact are taken a minute: a burst of that many, then evenly. */
export class ContactLimit {
  readonly #perMinute: number
  readonly #buckets = new Map<number, Bucket>()

  /** 0 is no limit. */
  constructor(perMinute: number) {
    this.#perMinute = perMinute
  }

  /** Takes one message, or says in how many ms one may be taken; `first` when the contact was not told since the last quiet. */
  take(
    contactId: number,
    at: Date,
  ): Readonly<{ kind: 'taken' }> | Readonly<{ kind: 'over'; waitMs: number; first: boolean }> {
    if (this.#perMinute === 0) return { kind: 'taken' }
    const bucket = this.#bucketOf(contactId, at.getTime())
    if (bucket.left >= 1) {
      bucket.left--
      return { kind: 'taken' }
    }
    const first = !bucket.told
    bucket.told = true
    return { kind: 'over', waitMs: Math.ceil((1 - bucket.left) * this.#msEach), first }
  }

  get #msEach(): number {
    return 60_000 / this.#perMinute
  }

  #bucketOf(contactId: number, now: number): Bucket {
    let bucket = this.#buckets.get(contactId)
    if (bucket === undefined) {
      if (this.#buckets.size >= REMEMBERED) this.#forgetFull(now)
      bucket = { left: this.#perMinute, at: now, told: false }
      this.#buckets.set(contactId, bucket)
    }
    this.#refill(bucket, now)
    return bucket
  }

  #refill(bucket: Bucket, now: number): void {
    bucket.left = Math.min(this.#perMinute, bucket.left + Math.max(0, now - bucket.at) / this.#msEach)
    bucket.at = now
    if (bucket.left === this.#perMinute) bucket.told = false
  }

  #forgetFull(now: number): void {
    for (const [contactId, bucket] of this.#buckets) {
      this.#refill(bucket, now)
      if (bucket.left === this.#perMinute) this.#buckets.delete(contactId)
    }
  }
}
