import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { OA_ERRORS, PHONE_TEMPLATE_ERRORS } from '../../../src/channels/zalo/error-numbers.js'
import {
  type ErrorTable,
  ZaloApiError,
  ZaloConnectionError,
  ZaloConsentError,
} from '../../../src/channels/zalo/errors.js'
import { outcomeOf } from '../../../src/channels/zalo/outcome.js'

const noon = new Date('2026-01-01T05:00:00Z')
const no = (code: number, table: ErrorTable = 'oa') =>
  new ZaloApiError({ table, code, endpoint: '/v3.0/oa/message/cs', httpStatus: 200 })

describe('outcomeOf', () => {
  it.each([
    [-32, 'retry'],
    [-200, 'refused failed'],
    [-201, 'refused input'],
    [-204, 'retry'],
    [-210, 'refused input'],
    [-211, 'refused quota'],
    [-213, 'blocked'],
    [-216, 'retry'],
    [-217, 'refused person'],
    [-218, 'refused quota'],
    [-220, 'retry'],
    [-223, 'retry'],
    [-227, 'blocked'],
    [-230, 'refused window'],
    [-232, 'refused window'],
    [-233, 'refused input'],
    [-242, 'retry'],
    [-244, 'blocked'],
    [-248, 'refused person'],
    [-320, 'refused wallet'],
    [-321, 'refused wallet'],
    [-100, 'refused file-expired'],
    [-99999, 'refused input'],
  ])('makes of %i: %s', (code, expected) => {
    const outcome = outcomeOf(no(code), noon)
    expect(outcome.kind === 'refused' ? `refused ${outcome.code}` : outcome.kind).toBe(expected)
  })

  it('reads the same number by the table of its service', () => {
    expect(outcomeOf(no(-118, 'phone-template'), noon)).toMatchObject({ kind: 'refused', code: 'person' })
    expect(outcomeOf(no(-118), noon)).toMatchObject({ kind: 'refused', code: 'input' })
    expect(no(-124, 'phone-template').treatment).toBe('renew')
  })

  it('waits until six in the morning in Viet Nam', () => {
    const hours = (at: string) => {
      const outcome = outcomeOf(no(-234), new Date(at))
      return outcome.kind === 'retry' ? outcome.afterMs / 3_600_000 : undefined
    }
    expect(hours('2026-01-01T15:00:00Z')).toBe(8) // 22:00 there
    expect(hours('2026-01-01T22:30:00Z')).toBe(0.5) // 05:30 there
    expect(hours('2026-01-01T17:00:00Z')).toBe(6) // midnight there
  })

  it('does not know what became of a message whose answer was lost', () => {
    expect(outcomeOf(new ZaloConnectionError('/x', 'UND_ERR_SOCKET', true), noon).kind).toBe('unknown')
  })

  it('tries again what never left', () => {
    expect(outcomeOf(new ZaloConnectionError('/x', 'ECONNREFUSED', false), noon).kind).toBe('retry')
  })

  it('keeps messages waiting for a consent', () => {
    expect(outcomeOf(new ZaloConsentError(), noon)).toMatchObject({ kind: 'retry', reason: 'needs-consent' })
  })

  it('throws our own bugs', () => {
    expect(() => outcomeOf(new TypeError('ours'), noon)).toThrow(TypeError)
  })
})

describe('ZaloApiError', () => {
  it('keeps long digits of what Zalo says to itself', () => {
    const error = new ZaloApiError({
      ...{ table: 'oa', code: -201, endpoint: '/x', httpStatus: 200 },
      platformSays: `user_id 3000000000000000003 is invalid ${'x'.repeat(500)}`,
    })
    expect(JSON.stringify(error) + error.message).not.toContain('3000000000000000003')
    expect(error.platformSays.length).toBeLessThanOrEqual(120)
  })
})

describe('the tables of error numbers', () => {
  const page = readFileSync('docs/zalo.md', 'utf8')

  it.each([
    ['OpenAPI', OA_ERRORS],
    ['template by phone', PHONE_TEMPLATE_ERRORS],
  ])('of %s have a source and stand in docs/zalo.md', (_, rows) => {
    for (const [code, row] of Object.entries(rows)) {
      expect(row.source).not.toBe('')
      expect(page, code).toMatch(new RegExp(`\`${code}\``))
    }
  })

  it('hold every number that docs/zalo.md lists', () => {
    const listed = [...page.matchAll(/^\| (`-?\d+`(?:, `-?\d+`)*) \|/gm)].flatMap(([, codes = '']) =>
      [...codes.matchAll(/-?\d+/g)].map(Number),
    )
    const known = new Set([...Object.keys(OA_ERRORS), ...Object.keys(PHONE_TEMPLATE_ERRORS)].map(Number))
    expect(listed.length).toBeGreaterThan(50)
    expect(listed.filter((code) => code > -14000 && !known.has(code) && code !== 0)).toEqual([])
  })
})
