import type { Input } from '../conversation/answer.js'
import { isCommand } from '../conversation/start-words.js'
import { wordKey } from '../domain/match.js'
import { isWithOfficer, type Talk } from '../domain/ticket.js'

/** For whom a person's message is while they have an open ticket. */
export type Way =
  | Readonly<{ kind: 'bot' }>
  /** For the officer: the bot passes the words on and keeps silent. */
  | Readonly<{ kind: 'officer'; words: string }>
  /** For the officer, but nothing that can be passed on: photos of papers stay where they are. */
  | Readonly<{ kind: 'text-only' }>
  /** The person needs nobody any more. */
  | Readonly<{ kind: 'end' }>

const END = ['XONG', 'XONG ROI', 'KET THUC', 'DA XONG', 'DUOC ROI CAM ON', 'KHONG CAN NUA', 'KHONG CAN GAP CAN BO NUA']
const COURTESY = /(?: (?:A|AH|NHE|NHA|CHAU|EM|CAM ON|CAM ON CHAU|CAM ON CAN BO))+$/

/**
 * Decides it. With no officer talking, everything is for the bot, which passes on what it cannot use itself. Commands with
 * a slash and taps on a button are always for the bot.
 */
export function wayOf(ticket: Talk | undefined, input: Input, at: Date): Way {
  if (ticket === undefined) return { kind: 'bot' }
  if (input.kind === 'text' && isEnd(input.text)) return { kind: 'end' }
  if (!isWithOfficer(ticket, at) || input.kind === 'choice') return { kind: 'bot' }
  if (input.kind === 'phone') return { kind: 'officer', words: input.phone }
  if (input.kind !== 'text') return { kind: 'text-only' }
  return isCommand(input.text) ? { kind: 'bot' } : { kind: 'officer', words: input.text }
}

function isEnd(text: string): boolean {
  const key = wordKey(text)
  return END.includes(key) || END.includes(key.replace(COURTESY, ''))
}
