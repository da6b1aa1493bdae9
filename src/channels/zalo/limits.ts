const KB = 1024
const MB = 1024 * KB
const SECOND = 1000
const HOUR = 3600 * SECOND
const DAY = 24 * HOUR

/**
 * Zalo's limits that our behaviour depends on, one place for all of them. Sources with dates: docs/zalo.md, "Giới hạn".
 * Lengths in UTF-16 units, sizes in bytes, times in milliseconds.
 */
export const ZALO_LIMITS = {
  /** Text of one consultation message; more is error -210. */
  textLength: 2000,
  /** Buttons under one text; more is error -201. */
  buttons: 5,
  buttonTitle: 100,
  buttonPayload: 1000,
  listElements: 5,
  imageBytes: 1 * MB,
  gifBytes: 5 * MB,
  fileBytes: 5 * MB,
  /** An uploaded file can be sent for this long; afterwards error -100. */
  uploadKeptMs: 7 * DAY,
  /** After the person's last interaction: free this long … */
  freeWindowMs: 48 * HOUR,
  /** … and possible at all this long; later is error -230. */
  openWindowMs: 7 * DAY,
  /** Access tokens live 25 hours; `expires_in` says so as a string of seconds. */
  accessTokenMs: 25 * HOUR,
  /** Refresh tokens live three months and are used up by one use. */
  refreshTokenMs: 90 * DAY,
  /** A consent code lives ten minutes and is used up by one use. */
  consentCodeMs: 600 * SECOND,
  /** Webhook retries come up to about an hour late with the timestamp of the first attempt. */
  webhookFreshMs: 2 * HOUR,
  webhookBytes: 1 * MB,
} as const
