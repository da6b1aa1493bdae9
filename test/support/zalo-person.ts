import { createHash } from 'node:crypto'
import type { Sent } from './zalo-messages.js'
import type { PersonRecord } from './zalo-people.js'
import type { Delivery } from './zalo-webhook.js'

/** One person in front of Zalo. Each act resolves when its event was delivered, or given up. */
export interface ZaloPerson {
  readonly id: string
  says(text: string): Promise<Delivery>
  /** Presses the button of this title in the newest message that shows one. */
  taps(title: string): Promise<Delivery>
  sendsPhoto(bytes: Uint8Array, more?: Readonly<{ caption?: string }>): Promise<Delivery>
  /** `md5` in place of the true one. */
  sendsFile(name: string, bytes: Uint8Array, more?: Readonly<{ md5?: string; caption?: string }>): Promise<Delivery>
  /** A sticker, `audio`, `location`, `video` … */
  sends(what: string): Promise<Delivery>
  submitsInfo(info: Readonly<{ name: string; phone: string }>): Promise<Delivery>
  follows(): Promise<Delivery>
  /** Leaves: nothing reaches this person until they follow or write again. */
  unfollows(): Promise<Delivery>
  opensChat(): Promise<Delivery>
  /** Blocks the OA without a word. */
  blocks(): void
  /** Has read everything: a receipt. */
  reads(): Promise<Delivery>
  /** All that reached this person, oldest first. */
  readonly heard: readonly Sent[]
  readonly lastHeard: Sent | undefined
}

export type PersonDeps = Readonly<{
  appId: string
  oaId: string
  record: PersonRecord
  heard: Sent[]
  /** Strictly increasing epoch milliseconds, so that no two events share one. */
  tick: () => number
  nextId: () => string
  emit: (event: Readonly<Record<string, unknown>>) => Promise<Delivery>
  /** Puts bytes where `payload.url` can point. */
  host: (name: string, bytes: Uint8Array) => string
}>

export function createPerson({ appId, oaId, record, heard, tick, nextId, emit, host }: PersonDeps): ZaloPerson {
  const ids = { app_id: appId, user_id_by_app: `2${record.id.slice(1)}` }
  const sides = { sender: { id: record.id }, recipient: { id: oaId } }

  /** What people do themselves opens the window; receipts and leaving do not. */
  function interact(): string {
    const at = tick()
    record.lastInteractionAt = at
    record.blocked = false
    return String(at)
  }

  const send = (event_name: string, message: Record<string, unknown>) =>
    emit({ ...ids, event_name, timestamp: interact(), ...sides, message: { msg_id: nextId(), ...message } })

  const attach = (type: string, payload: Record<string, unknown>, caption?: string) =>
    send(`user_send_${type}`, { ...(caption ? { text: caption } : {}), attachments: [{ type, payload }] })

  const about = { oa_id: oaId, follower: { id: record.id } }

  return {
    id: record.id,
    says: (text) => send('user_send_text', { text }),
    async taps(title) {
      const buttons = heard.flatMap((sent) => sent.buttons)
      const button = buttons.findLast((one) => one.title === title)
      if (!button) throw new Error(`No button "${title}" among ${buttons.map((one) => one.title).join(', ')}`)
      return send('user_send_text', { text: button.payload })
    },
    sendsPhoto(bytes, { caption } = {}) {
      const url = host(`${nextId()}.jpg`, bytes)
      return attach('image', { thumbnail: url, url }, caption)
    },
    sendsFile(name, bytes, { md5, caption } = {}) {
      const checksum = md5 ?? createHash('md5').update(bytes).digest('hex')
      const payload = {
        url: host(name, bytes),
        name,
        size: String(bytes.byteLength),
        type: name.split('.').at(-1),
        checksum,
      }
      return attach('file', payload, caption)
    },
    sends: (what) => attach(what, what === 'location' ? { coordinates: { latitude: '21.0', longitude: '105.8' } } : {}),
    submitsInfo(info) {
      record.sharedInfo = info
      return emit({
        ...ids,
        event_name: 'user_submit_info',
        timestamp: interact(),
        ...sides,
        info: { ...info, full_address: {} },
      })
    },
    follows() {
      record.follows = true
      return emit({ ...ids, ...about, event_name: 'follow', source: 'oa_profile', timestamp: interact() })
    },
    unfollows() {
      record.follows = false
      record.blocked = true
      return emit({ ...ids, ...about, event_name: 'unfollow', source: 'oa_profile', timestamp: String(tick()) })
    },
    opensChat: () =>
      emit({ ...ids, oa_id: oaId, user_id: record.id, event_name: 'user_click_chatnow', timestamp: interact() }),
    blocks() {
      record.follows = false
      record.blocked = true
    },
    reads() {
      const msg_ids = heard.map(({ messageId }) => messageId)
      const swapped = { sender: sides.recipient, recipient: sides.sender }
      return emit({
        app_id: appId,
        event_name: 'user_seen_message',
        timestamp: String(tick()),
        ...swapped,
        message: { msg_ids },
      })
    },
    heard,
    get lastHeard() {
      return heard.at(-1)
    },
  }
}
