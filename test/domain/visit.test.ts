import { describe, expect, it } from 'vitest'
import { isDue, isLater, toVisit, type Visitable, type VisitResult } from '../../src/domain/visit.js'

const TODAY = '2026-11-21'
const SINCE = '2026-11-21T02:00:00.000Z'

function person(name: string, result?: VisitResult, more: { again_on?: string; at?: string; isDone?: boolean } = {}) {
  const { again_on = null, at = '2026-11-20T02:00:00.000Z', isDone = false } = more
  return { name, order: name, isDone, lastVisit: result && { result, again_on, at } } satisfies Visitable & {
    name: string
  }
}

const order = (...people: ReturnType<typeof person>[]) =>
  toVisit(people, { today: TODAY, since: SINCE }).map(({ name }) => name)

describe('toVisit', () => {
  it('begins with those never visited, then appointments that have come, then the rest, each by name', () => {
    expect(
      order(
        person('D', 'skipped'),
        person('C', 'come-back', { again_on: TODAY }),
        person('B'),
        person('E', 'come-back', { again_on: '2026-11-19' }),
        person('A', 'skipped'),
        person('F'),
      ),
    ).toEqual(['B', 'F', 'C', 'E', 'A', 'D'])
  })

  it('leaves out who is done, who has an appointment later, and who was seen in this walk', () => {
    expect(
      order(
        person('A', undefined, { isDone: true }),
        person('B', 'come-back', { again_on: '2026-11-22' }),
        person('C', 'skipped', { at: SINCE }),
        person('D', 'skipped', { at: '2026-11-21T01:59:59.999Z' }),
      ),
    ).toEqual(['D'])
  })
})

describe('appointments', () => {
  it('are due on their day and later before it', () => {
    const tomorrow = person('A', 'come-back', { again_on: '2026-11-22' })
    expect([isDue(tomorrow, TODAY), isLater(tomorrow, TODAY)]).toEqual([false, true])
    expect([isDue(tomorrow, '2026-11-22'), isLater(tomorrow, '2026-11-22')]).toEqual([true, false])
  })

  it('are no longer due when the person is done', () => {
    expect(isDue(person('A', 'come-back', { again_on: TODAY, isDone: true }), TODAY)).toBe(false)
  })
})
