/** Telegram's numbers; each is explained, with its source, in docs/telegram.md ("Limits"). */

/** Characters of a text message. Telegram counts code points, we count UTF-16 units: never more than it allows. */
export const TEXT_LENGTH = 4096

/** Characters under a file. */
export const CAPTION_LENGTH = 1024

/** Bytes of a file that a bot may send through the public server. */
export const SENT_FILE_BYTES = 50 * 1024 * 1024

/** Bytes of a file that a bot may fetch from the public server. */
export const FETCHED_FILE_BYTES = 20 * 1024 * 1024

/**
 * Buttons under one message. Telegram takes 100, but twelve rows of long labels fill a small phone with the question
 * still in sight; a longer list is better read in pages.
 */
export const CHOICES = 12

/** Labels up to this length stand two in a row without being cut off on a phone 360 points wide. */
export const SHORT_LABEL_LENGTH = 14

/** The updates that we have a use for; Telegram sends no others. */
export const WANTED_UPDATES = ['message', 'edited_message', 'callback_query', 'my_chat_member'] as const
