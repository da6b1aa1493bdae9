import { describe, expect, it } from 'vitest'
import type { SendOutcome } from '../../src/channels/channel.js'
import { fateOf } from '../../src/turn/dispatch-outcome.js'

const at = new Date('2026-03-02T08:00:00.000Z')
const fresh = { attempts: 0, repeats: 0, billed: false }
const later: SendOutcome = { kind: 'retry', afterMs: 5_000, reason: 'busy' }
const unknown: SendOutcome = { kind: 'unknown', reason: 'timed out' }

describe('the fate of an outbox row', () => {
  it.each([
    [
      { kind: 'sent', externalId: '9' },
      { kind: 'sent', externalId: '9' },
    ],
    [
      { kind: 'refused', code: '400', reason: 'bad' },
      { kind: 'failed', outcome: 'refused 400: bad' },
    ],
    [{ kind: 'blocked' }, { kind: 'shelved' }],
  ] as const)('after %j is %j', (outcome, fate) => {
    expect(fateOf(outcome, fresh, at)).toEqual(fate)
  })

  it('after "later" is another attempt, no sooner than asked', () => {
    expect(fateOf(later, fresh, at)).toEqual({
      kind: 'again',
      again: { attempts: 1, repeats: 0, notBefore: new Date(at.getTime() + 5_000), outcome: 'retry: busy' },
    })
  })

  it('waits longer with each attempt, ten minutes at most', () => {
    const waits = [0, 9, 18].map((attempts) => {
      const fate = fateOf({ ...later, afterMs: 0 }, { ...fresh, attempts }, at)
      return fate.kind === 'again' ? fate.again.notBefore.getTime() - at.getTime() : 0
    })
    expect(waits).toEqual([250, 128_000, 600_000])
  })

  it('is given up after the twentieth attempt', () => {
    expect(fateOf(later, { ...fresh, attempts: 19 }, at)).toEqual({ kind: 'failed', outcome: 'retry: busy' })
  })

  it('after an unknown outcome is one repetition when it is free', () => {
    expect(fateOf(unknown, fresh, at)).toMatchObject({ kind: 'again', again: { repeats: 1, attempts: 0 } })
    expect(fateOf(unknown, { ...fresh, repeats: 1 }, at)).toEqual({ kind: 'failed', outcome: 'unknown: timed out' })
    expect(fateOf(unknown, { ...fresh, billed: true }, at)).toEqual({ kind: 'failed', outcome: 'unknown: timed out' })
  })
})
