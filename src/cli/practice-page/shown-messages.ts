import type { LoggedMessage } from '../../store/chat-log.js'
import type { ShownMessage } from '../../web/practice/desk.js'

/** A chat as the page shows it. A tapped choice reads as the button did. */
export function shownMessages(log: readonly LoggedMessage[]): readonly ShownMessage[] {
  const labels = new Map<string, string>()
  return log.flatMap((message) => {
    if (message.from === 'them') return theirs(message, labels)
    for (const { token, label } of message.payload.choices) labels.set(token, label)
    return [ours(message)]
  })
}

function theirs({ seq, at, content }: LoggedMessage & { from: 'them' }, labels: ReadonlyMap<string, string>) {
  const base = { id: `in-${seq}`, from: 'them', at } as const
  switch (content.kind) {
    case 'text':
      return [{ ...base, text: content.text }]
    case 'choice':
      return [{ ...base, text: labels.get(content.token) ?? '…' }]
    case 'photo':
    case 'file':
      return [{ ...base, text: content.media.fileName ?? '', sent: content.kind }]
    default:
      return []
  }
}

function ours({ seq, at, payload }: LoggedMessage & { from: 'bot' }): ShownMessage {
  const { text, choices, file } = payload
  return {
    id: `out-${seq}`,
    from: 'bot',
    at,
    text,
    ...(choices.length > 0 && { choices }),
    ...(file && { file: { seq, name: file.name } }),
  }
}
