import { createHash } from 'node:crypto'

/** 64 bytes that look random and follow from a seed: what a test gives a turn as its chance. */
export function seededChance(seed: string): () => Uint8Array {
  let count = 0
  return () => new Uint8Array(createHash('sha512').update(`${seed}/${count++}`).digest())
}
