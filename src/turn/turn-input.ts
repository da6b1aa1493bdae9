import type { InboundContent } from '../channels/channel.js'
import type { Input } from '../conversation/answer.js'
import type { Phrase } from '../conversation/phrase.js'
import type { QrContent } from '../domain/qr-content.js'

/** What reading a photo or file before the turn came to (`Prepare`). */
export type PreparedMedia =
  | Readonly<{ kind: 'file'; fileId: number; name: string }>
  /** What the codes in a photo say; `problem` is why that is nothing, or may not be all. The photo itself is gone. */
  | Readonly<{ kind: 'photo'; codes: readonly QrContent[]; problem?: string }>
  | Readonly<{ kind: 'failed' | 'too-large' }>

/** What the human who took over writes to hand back to the bot. */
const HANDS_BACK = /^\s*#bot\s*$/i

/** What a message comes to for a conversation. */
export type Taken =
  | Readonly<{ kind: 'nothing' | 'greeting' }>
  | Readonly<{ kind: 'taken-over'; handsBack: boolean }>
  | Readonly<{ kind: 'words'; phrase: Phrase }>
  | Readonly<{ kind: 'input'; input: Input }>

/** Puts a message into the words of a conversation; `prepared` is what reading its photo or file came to. */
export function toInput(content: InboundContent, prepared: PreparedMedia | undefined): Taken {
  switch (content.kind) {
    case 'text':
      if (content.edited) return { kind: 'words', phrase: { key: 'edited-message' } }
      return input({ kind: 'text', text: content.text, ...(content.masked && { masked: true }) })
    case 'choice':
      return input({ kind: 'choice', token: content.token })
    case 'phone':
      return input({ kind: 'phone', phone: content.phone, own: content.own })
    case 'photo':
    case 'file':
      return fromMedia(content, prepared)
    case 'unsupported':
      return input({ kind: 'unsupported', what: content.what })
    case 'group':
      return { kind: 'words', phrase: { key: 'private-only' } }
    case 'followed':
      return { kind: 'greeting' }
    case 'unfollowed':
      return { kind: 'nothing' }
    case 'human-took-over':
      return { kind: 'taken-over', handsBack: HANDS_BACK.test(content.text ?? '') }
  }
}

type MediaContent = Extract<InboundContent, { kind: 'photo' | 'file' }>

function fromMedia(content: MediaContent, prepared: PreparedMedia | undefined): Taken {
  const { kind } = content
  const flow = content.kind === 'file' ? content.stored?.flow : undefined
  if (prepared?.kind === 'file')
    return input({ kind: 'file', fileId: prepared.fileId, name: prepared.name, ...(flow !== undefined && { flow }) })
  if (prepared?.kind === 'photo') return input(prepared)
  if (prepared?.kind === 'too-large') return { kind: 'words', phrase: { key: 'answer-roster-file.too-large' } }
  return prepared?.kind === 'failed' || kind === 'file'
    ? { kind: 'words', phrase: { key: 'media-failed' } }
    : input({ kind: 'photo' })
}

function input(value: Input): Taken {
  return { kind: 'input', input: value }
}
