import type { Channel, Outbound, SendOutcome } from '../channels/channel.js'
import type { ZaloOaClient } from '../channels/zalo/client.js'
import { OA_ERRORS, type Treatment } from '../channels/zalo/error-numbers.js'
import { outcomeOf } from '../channels/zalo/outcome.js'
import { partsOf } from '../channels/zalo/parts.js'
import type { OpenOutbound } from '../store/outbox-sending.js'

/** Zalo says that this message cannot reach the person now; it waits until they write, and stands on the call sheet. */
const WAITS_FOR_THE_PERSON: readonly string[] = ['window', 'wallet', 'quota', 'person']

export type ZaloSending = Readonly<{
  send: Channel['send']
  messagesIn: (message: OpenOutbound) => number
  goesByTemplate: (message: OpenOutbound) => boolean
}>

/**
 * Sending on Zalo as the outbox needs it: what the person's window refuses waits for them instead of being given up, and
 * where a template is approved, a short message that the window keeps back goes by it.
 */
export function zaloSending(
  channel: Channel,
  client: Pick<ZaloOaClient, 'message'>,
  { templateId, now }: Readonly<{ templateId: string | undefined; now: () => number }>,
): ZaloSending {
  const byTemplate = new Set<string>()
  return {
    async send(message) {
      const template = byTemplate.delete(message.id) ? templateId : undefined
      const outcome =
        template === undefined ? await channel.send(message) : await sendTemplate(client, template, message, now())
      return outcome.kind === 'refused' && WAITS_FOR_THE_PERSON.includes(outcome.code) ? { kind: 'blocked' } : outcome
    },
    messagesIn({ contact, seq, payload }) {
      const { text, choices, file } = payload
      const withFile = file && { file: { name: file.name, mime: file.mime, bytes: async () => new Uint8Array() } }
      const plan = partsOf({ contact, id: String(seq), text, choices, ...withFile })
      return plan.kind === 'parts' ? plan.parts.length : 1
    },
    goesByTemplate({ seq, payload }) {
      const fits = payload.text.length <= TEMPLATE_TEXT && payload.choices.length === 0 && payload.file === undefined
      if (templateId === undefined || !fits) return false
      byTemplate.add(String(seq))
      return true
    },
  }
}

/** What a field of a template holds at most. Source: docs/zalo.md, "Mẫu tin". */
const TEMPLATE_TEXT = 200

async function sendTemplate(
  client: Pick<ZaloOaClient, 'message'>,
  templateId: string,
  { contact, text }: Outbound,
  now: number,
): Promise<SendOutcome> {
  const ma_ho_so = /\bDK-[2-9A-HJKMNP-Z]{7}\b/.exec(text)?.[0] ?? ''
  try {
    const data = { ma_ho_so, noi_dung: text.replace(/\s+/g, ' ') }
    const { messageId } = await client.message.sendTemplate(contact.externalId, templateId, data)
    return { kind: 'sent', externalId: messageId }
  } catch (error) {
    return outcomeOf(error, new Date(now))
  }
}

const OF_THE_CHANNEL: readonly (Treatment | undefined)[] = ['back-off', 'operator', 'renew']

/** Whether a "later" is meant for all messages: no token, no connection, too many calls, a setting that somebody must change. */
export function isForEverybody({ reason }: SendOutcome & { kind: 'retry' }): boolean {
  const code = /^-?\d+(?=:)/.exec(reason)?.[0]
  return code === undefined || OF_THE_CHANNEL.includes(OA_ERRORS[Number(code)]?.treatment)
}
