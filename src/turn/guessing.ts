import type { Asker } from '../actions/action.js'
import type { Tx } from '../store/db.js'
import { noteWrongCode, wrongCodesSince } from '../store/wrong-codes.js'
import type { Said } from './reply.js'

const GUESSING_MS = 10 * 60 * 1000
const GUESSES_ALLOWED = 5
const LONGEST_SECONDS = 300

/** When to answer whoever asks for codes that there are not: guessing gets the same answer, slower and slower (design §6). */
export async function slowedUntil(tx: Tx, { contact, at }: Asker, said: readonly Said[]): Promise<Date | undefined> {
  if (!said.some(({ phrase }) => phrase.key.endsWith('.not-found'))) return undefined
  await noteWrongCode(tx, contact.id, at)
  const wrong = await wrongCodesSince(tx, contact.id, new Date(at.getTime() - GUESSING_MS))
  const over = wrong - GUESSES_ALLOWED
  return over < 0 ? undefined : new Date(at.getTime() + Math.min(2 ** over, LONGEST_SECONDS) * 1000)
}
