/** A turn is tried this often; then its message is set aside with an alert, and the contact goes on. */
export const TURN_ATTEMPTS = 5

/** `message.attempts` while the last try runs. */
export const LAST_ATTEMPT = TURN_ATTEMPTS - 1

/** Tries of one message to a platform that keeps saying "later": an hour and a half in all. */
export const SEND_ATTEMPTS = 20

const FIRST_TURN_DELAY_MS = 200
const FIRST_SEND_DELAY_MS = 250
const LONGEST_SEND_DELAY_MS = 600_000

/** Wait after a turn failed `attempts` times, in ms: 200, 800, 3,200, 12,800; none after the last, as nothing is tried. */
export function turnDelayMs(attempts: number): number {
  if (attempts >= TURN_ATTEMPTS) return 0
  return FIRST_TURN_DELAY_MS * 4 ** (attempts - 1)
}

/** Wait before a message is sent again after `attempts` failures, in ms; never sooner than the platform asked. */
export function sendDelayMs(attempts: number, askedMs: number): number {
  return Math.max(askedMs, Math.min(FIRST_SEND_DELAY_MS * 2 ** (attempts - 1), LONGEST_SEND_DELAY_MS))
}

/** Wait before a message that may have arrived is repeated, in ms: a slow platform should have finished by then. */
export const REPEAT_DELAY_MS = 2_000
