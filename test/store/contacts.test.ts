import { beforeEach, describe, expect, it } from 'vitest'
import type { Inbound } from '../../src/channels/channel.js'
import { contactAt, keepQuietUntil, setLocale, setReachable } from '../../src/store/contacts.js'
import { type ContactOf, contactsOfInbound } from '../../src/store/contacts-of-inbound.js'
import type { Db } from '../../src/store/db.js'
import { textFrom } from '../support/channel.js'
import { memoryStore } from '../support/store.js'

const at = new Date('2026-03-02T08:00:00.000Z')
const earlier = new Date('2026-03-01T08:00:00.000Z')
const later = new Date('2026-03-03T08:00:00.000Z')
const address = { channel: 'telegram', externalId: '7' } as const

let db: Db
let contactOf: ContactOf
beforeEach(async () => {
  db = (await memoryStore()).db
  contactOf = contactsOfInbound()
})

describe('the contact of a message', () => {
  it('is made once', async () => {
    const ids = [await seen(text), await seen(text), await seen(text, at, contactsOfInbound())]
    expect(new Set(ids).size).toBe(1)
    expect(await contactAt(db, address)).toMatchObject({ first_seen_at: at.toISOString(), reachable: 'yes' })
  })

  it('is told apart by channel', async () => {
    expect(await seen(text)).not.toBe(await seen(textFrom('7', 'chào', 1, 'zalo')))
  })

  it.each([
    ['first', () => contactsOfInbound()],
    ['again', () => contactOf],
  ])('last wrote when the newest message was sent, found %s', async (_, finder) => {
    await seen({ ...text, sentAt: earlier }, at, finder())
    expect(await contactAt(db, address)).toMatchObject({ last_inbound_at: earlier.toISOString() })
    await seen(text, at, finder())
    await seen({ ...text, sentAt: earlier }, later, finder())
    expect(await contactAt(db, address)).toMatchObject({ last_inbound_at: at.toISOString() })
  })

  it('did not write later than the message came', async () => {
    await seen({ ...text, sentAt: later })
    expect(await contactAt(db, address)).toMatchObject({ last_inbound_at: at.toISOString() })
  })

  it('keeps its name when a message brings none', async () => {
    await seen({ ...text, displayName: 'Bác Hòa' })
    await seen(text)
    expect(await contactAt(db, address)).toMatchObject({ display_name: 'Bác Hòa' })
  })

  it('leaves and comes back', async () => {
    await seen(text)
    await seen({ ...text, content: { kind: 'unfollowed' } }, later)
    expect(await contactAt(db, address)).toMatchObject({ reachable: 'left', last_inbound_at: at.toISOString() })
    await seen(text, later)
    expect(await contactAt(db, address)).toMatchObject({ reachable: 'yes', last_inbound_at: later.toISOString() })
  })

  it('has not written when the office did', async () => {
    await seen({ ...text, content: { kind: 'human-took-over' } })
    expect(await contactAt(db, address)).toMatchObject({ last_inbound_at: null, reachable: 'yes' })
  })

  it('is found by its address when a remembered id is somebody else', async () => {
    const undone = db.transaction().execute(async (tx) => {
      await contactOf(tx, text, at)
      throw new Error('undone')
    })
    await expect(undone).rejects.toThrow('undone')
    const other = await seen(textFrom('8', 'chào', 1), at, contactsOfInbound())
    expect(await seen(text)).not.toBe(other)
  })
})

describe('a contact', () => {
  it('keeps language, silence and reach', async () => {
    const id = await seen(text)
    await db.transaction().execute(async (tx) => {
      await setLocale(tx, id, 'en')
      await keepQuietUntil(tx, id, later)
      await setReachable(tx, id, 'blocked')
    })
    const kept = { locale: 'en', quiet_until: later.toISOString(), reachable: 'blocked' }
    expect(await contactAt(db, address)).toMatchObject(kept)
  })
})

const text: Inbound = textFrom('7', 'chào', 1)

function seen(inbound: Inbound, receivedAt = at, finder = contactOf): Promise<number> {
  return db.transaction().execute((tx) => finder(tx, inbound, receivedAt))
}
