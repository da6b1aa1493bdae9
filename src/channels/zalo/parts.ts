import { splitText } from '../../split-text.js'
import type { Outbound, OutboundChoice, OutboundFile, SendOutcome } from '../channel.js'
import { payloadOfToken } from './choice-payload.js'
import { fileKindOf } from './file-kind.js'
import { ZALO_LIMITS } from './limits.js'
import type { ZaloButton } from './messages.js'

/** What goes as one Zalo message. An image can carry a text, a file cannot (as far as is known). */
export type Part =
  | Readonly<{ kind: 'text'; text: string; choices: readonly OutboundChoice[] }>
  | Readonly<{ kind: 'image'; file: OutboundFile; text: string }>
  | Readonly<{ kind: 'file'; file: OutboundFile }>

type Plan = Readonly<{ kind: 'parts'; parts: readonly Part[] }> | Extract<SendOutcome, { kind: 'refused' }>

/**
 * One outbound message as Zalo messages, in order. Choices stand numbered under the text and as buttons under its last
 * piece; then a file goes first, since buttons scroll away with their message. A file that Zalo does not take is
 * `refused` with code `file-type`: the caller sends a link instead.
 */
export function partsOf({ text, choices, file }: Outbound): Plan {
  const pieces = splitText(withNumbers(text, choices), ZALO_LIMITS.textLength)
  const texts = pieces.map(
    (piece, index): Part => ({ kind: 'text', text: piece, choices: index === pieces.length - 1 ? choices : [] }),
  )
  if (!file) return { kind: 'parts', parts: texts }
  const kind = fileKindOf(file.name)
  if (!kind) return { kind: 'refused', code: 'file-type', reason: 'Zalo takes jpg, png, pdf, doc, docx and csv only' }
  if (kind === 'image') {
    const caption = choices.length === 0 && pieces.length === 1 ? (pieces[0] ?? '') : ''
    const image: Part = { kind: 'image', file, text: caption }
    return { kind: 'parts', parts: caption ? [image] : ordered(texts, image, choices) }
  }
  return { kind: 'parts', parts: ordered(texts, { kind: 'file', file }, choices) }
}

function ordered(texts: readonly Part[], file: Part, choices: readonly OutboundChoice[]): readonly Part[] {
  return choices.length > 0 ? [file, ...texts] : [...texts, file]
}

/** `Bác chọn:` → `Bác chọn:\n\n1. Có\n2. Không`: nothing depends on buttons being shown. */
function withNumbers(text: string, choices: readonly OutboundChoice[]): string {
  if (choices.length === 0) return text
  const lines = choices.map(({ label }, index) => `${index + 1}. ${label}`)
  return [text, lines.join('\n')].filter(Boolean).join('\n\n')
}

/** The first five choices as buttons; the numbers in the text reach all of them. */
export function buttonsOf(choices: readonly OutboundChoice[]): ZaloButton[] {
  return choices.slice(0, ZALO_LIMITS.buttons).map(({ label, token }) => ({
    title: shortened(label.normalize('NFC'), ZALO_LIMITS.buttonTitle),
    type: 'oa.query.hide',
    payload: payloadOfToken(token),
  }))
}

function shortened(text: string, limit: number): string {
  if (text.length <= limit) return text
  return `${splitText(text, limit - 1)[0] ?? ''}…`
}
