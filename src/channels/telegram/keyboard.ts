import type { Outbound, OutboundChoice } from '../channel.js'
import { SHORT_LABEL_LENGTH } from './limits.js'

type InlineButton = { text: string; callback_data: string }
type ReplyButton = { text: string; request_contact?: boolean }

/** `reply_markup` of a message: a message has one, so it is either buttons, a keyboard, or taking the keyboard away. */
export type Keyboard =
  | { inline_keyboard: InlineButton[][] }
  | { keyboard: ReplyButton[][]; resize_keyboard: true; one_time_keyboard: true }
  | { remove_keyboard: true }

/**
 * The keyboard that goes along with a message. Sharing a phone number needs a reply keyboard, which knows no tokens:
 * choices beside it are sent as their labels, as if typed. Whatever follows without choices takes it away again.
 */
export function keyboardOf(message: Outbound, sharePhoneLabel: string): Keyboard | undefined {
  const rows = rowsOf(numbered(message.choices))
  if (message.asksPhone) {
    const choices = rowsOf(message.choices).map((row) => row.map(({ label }) => ({ text: label })))
    const share = { text: sharePhoneLabel, request_contact: true }
    return { keyboard: [[share], ...choices], resize_keyboard: true, one_time_keyboard: true }
  }
  if (rows.length > 0) {
    return {
      inline_keyboard: rows.map((row) => row.map(({ label, token }) => ({ text: label, callback_data: token }))),
    }
  }
  return isGroup(message) ? undefined : { remove_keyboard: true }
}

/**
 * The text with its choices written out, when a label is longer than a phone shows on a button; numbers are on the buttons
 * always, since every choice can be typed as its number.
 */
export function textWithChoices({ text, choices }: Outbound): string {
  if (choices.every(({ label }) => label.length <= SHOWN_LABEL_LENGTH)) return text
  return [text, '', ...numbered(choices).map(({ label }) => label)].join('\n')
}

/** What fits on a button as wide as a small phone. */
const SHOWN_LABEL_LENGTH = 34

function numbered(choices: readonly OutboundChoice[]): OutboundChoice[] {
  return choices.map(({ token, label }, index) => ({ token, label: `${index + 1}. ${label}` }))
}

/** Long labels one in a row, short neighbours two. Order is kept, row by row. */
function rowsOf(choices: readonly OutboundChoice[]): OutboundChoice[][] {
  const rows: OutboundChoice[][] = []
  for (const choice of choices) {
    const last = rows.at(-1)
    if (last?.length === 1 && [...last, choice].every(isShort)) last.push(choice)
    else rows.push([choice])
  }
  return rows
}

const isShort = ({ label }: OutboundChoice): boolean => label.length <= SHORT_LABEL_LENGTH

/** Groups have negative ids. */
const isGroup = (message: Outbound): boolean => message.contact.externalId.startsWith('-')
