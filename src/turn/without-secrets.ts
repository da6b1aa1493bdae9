import type { Inbound, InboundContent } from '../channels/channel.js'
import { maskSecrets } from '../domain/secret.js'

/**
 * The message with what a bank's customer must tell nobody made illegible. The inbox stores nothing else, so that neither
 * the store, nor an officer, nor a backup ever holds it.
 */
export function withoutSecrets(inbound: Inbound): Inbound {
  const content = sealed(inbound.content)
  return content === inbound.content ? inbound : { ...inbound, content }
}

function sealed(content: InboundContent): InboundContent {
  switch (content.kind) {
    case 'text': {
      const text = maskSecrets(content.text)
      return text === content.text ? content : { ...content, text, masked: true }
    }
    case 'photo':
    case 'file': {
      const caption = maskSecrets(content.caption ?? '')
      return caption === (content.caption ?? '') ? content : { ...content, caption }
    }
    case 'human-took-over': {
      const text = maskSecrets(content.text ?? '')
      return text === (content.text ?? '') ? content : { ...content, text }
    }
    default:
      return content
  }
}
