import type { Phrase, Say } from '../conversation/phrase.js'
import type { Effect, OfferedChoice } from '../conversation/run.js'
import { splitText } from '../split-text.js'
import type { OutboxPayload } from '../store/outbox.js'

/** Something to say to the asker: words, what may be chosen, a file that goes along. */
export type Said = Readonly<{
  phrase: Phrase
  lead?: Phrase
  choices: readonly OfferedChoice[]
  file?: OutboxPayload['file']
  asksPhone?: true
}>

export function saidOf(effect: Extract<Effect, { kind: 'say' }>): Said {
  const { phrase, lead, choices, asksPhone } = effect
  return { phrase, ...(lead && { lead }), choices, ...(asksPhone && { asksPhone }) }
}

/**
 * The messages of one turn: what is said in one breath is one message, since people read slowly and each message may
 * cost. A file goes with the words that belong to it; choices end a message. Longer ones are cut at paragraphs.
 */
export function messagesOf(said: readonly Said[], say: Say, textLength: number): readonly OutboxPayload[] {
  const messages: OutboxPayload[] = []
  let words: string[] = []
  for (const { phrase, lead, choices, file, asksPhone } of said) {
    words.push([lead, phrase].flatMap((one) => (one === undefined ? [] : [say(one) ?? one.key])).join('\n'))
    if (choices.length === 0 && file === undefined) continue
    messages.push(messageOf(words, say, choices, file, asksPhone))
    words = []
  }
  if (words.length > 0) messages.push(messageOf(words, say, []))
  return messages.flatMap((message) => cut(message, textLength))
}

function messageOf(
  words: readonly string[],
  say: Say,
  choices: readonly OfferedChoice[],
  file?: Said['file'],
  asksPhone?: true,
): OutboxPayload {
  return {
    text: words.join('\n\n'),
    choices: choices.map(({ token, label }) => ({ token, label: say(label) ?? label.key })),
    ...(file && { file }),
    ...(asksPhone && { asksPhone }),
  }
}

/** Only the last part carries the choices, only the first the file. */
function cut(message: OutboxPayload, textLength: number): readonly OutboxPayload[] {
  const parts = splitText(message.text, textLength)
  const { file, choices, asksPhone, text } = message
  return (parts.length === 0 ? [text] : parts).map((part, index) => ({
    text: part,
    choices: index === parts.length - 1 ? choices : [],
    ...(file && index === 0 && { file }),
    ...(asksPhone && index === parts.length - 1 && { asksPhone }),
  }))
}
