import type { FetchOutcome } from '../channel.js'

/** What a window sent and its turn has not fetched yet. In memory alone: a photo is gone once it was fetched. */
export type HeldMedia = Readonly<{
  /** Keeps the bytes until they are fetched once; returns the handle. */
  hold(bytes: Uint8Array, fileName: string): string
  take(handle: string, limitBytes: number): FetchOutcome
}>

/** So that files that nobody comes for cannot fill the memory: the oldest make way. */
const HELD_BYTES = 64 * 1024 * 1024

/** `newHandle` never gives the same text twice. */
export function heldMedia(newHandle: () => string): HeldMedia {
  const held = new Map<string, Readonly<{ bytes: Uint8Array; fileName: string }>>()
  return {
    hold(bytes, fileName) {
      const handle = newHandle()
      held.set(handle, { bytes, fileName })
      let total = [...held.values()].reduce((sum, one) => sum + one.bytes.byteLength, 0)
      for (const [oldest, one] of held) {
        if (total <= HELD_BYTES || oldest === handle) break
        held.delete(oldest)
        total -= one.bytes.byteLength
      }
      return handle
    },
    take(handle, limitBytes) {
      const one = held.get(handle)
      held.delete(handle)
      if (one === undefined) return { kind: 'gone', reason: 'not held any more' }
      return one.bytes.byteLength > limitBytes ? { kind: 'too-large', limitBytes } : { kind: 'fetched', ...one }
    },
  }
}
