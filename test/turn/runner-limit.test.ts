import { describe, expect, it } from 'vitest'
import { ContactLimit } from '../../src/turn/runner-limit.js'

const start = Date.parse('2026-03-02T08:00:00.000Z')
const later = (ms: number) => new Date(start + ms)

describe('the limit of messages a contact', () => {
  it('lets a burst through, then one at a time', () => {
    const limit = new ContactLimit(3)
    expect([1, 2, 3].map(() => limit.take(7, later(0)).kind)).toEqual(['taken', 'taken', 'taken'])
    expect(limit.take(7, later(0))).toEqual({ kind: 'over', waitMs: 20_000, first: true })
    expect(limit.take(7, later(5_000))).toEqual({ kind: 'over', waitMs: 15_000, first: false })
    expect(limit.take(7, later(20_000)).kind).toBe('taken')
  })

  it('counts each contact alone', () => {
    const limit = new ContactLimit(1)
    limit.take(7, later(0))
    expect(limit.take(8, later(0)).kind).toBe('taken')
  })

  it('tells again after a quiet time', () => {
    const limit = new ContactLimit(1)
    limit.take(7, later(0))
    expect(limit.take(7, later(0))).toMatchObject({ first: true })
    limit.take(7, later(120_000))
    expect(limit.take(7, later(120_000))).toMatchObject({ first: true })
  })

  it('is none at 0', () => {
    const limit = new ContactLimit(0)
    for (let message = 0; message < 1_000; message++) expect(limit.take(7, later(0)).kind).toBe('taken')
  })

  it('forgets contacts that are quiet again', () => {
    const limit = new ContactLimit(1)
    for (let contact = 0; contact < 25_000; contact++) limit.take(contact, later(contact * 60_000))
    expect(limit.take(24_999, later(24_999 * 60_000)).kind).toBe('over')
  })
})
