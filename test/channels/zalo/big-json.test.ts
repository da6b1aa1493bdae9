import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseBigJson } from '../../../src/channels/zalo/big-json.js'

describe('parseBigJson', () => {
  it('keeps long integers whole, as text', () => {
    expect(parseBigJson('{"id":3000000000000000003,"n":[-9007199254740993,12]}')).toEqual({
      id: '3000000000000000003',
      n: ['-9007199254740993', 12],
    })
  })

  it('leaves digits inside strings alone', () => {
    const text = String.raw`{"a":"so 3000000000000000003","b":"\"3000000000000000003","c":"\\"}`
    expect(parseBigJson(text)).toEqual(JSON.parse(text))
  })

  it('leaves fractions and exponents numbers', () => {
    expect(parseBigJson('[0.12345678901234567890,1234567890123456789e0]')).toEqual([
      0.12345678901234568, 1234567890123456800,
    ])
  })

  it('reads what JSON.parse reads', () => {
    const modest = fc.jsonValue({ noUnicodeString: false }).map((value) => JSON.stringify(value))
    fc.assert(
      fc.property(modest, (text) => {
        fc.pre(!/\d{16}/.test(text.replace(/"[^"\\]*(?:\\.[^"\\]*)*"/g, '')))
        expect(parseBigJson(text)).toEqual(JSON.parse(text))
      }),
    )
  })

  it('takes little time on hostile text', () => {
    const hostile = `${'{"a":"\\'.repeat(20_000)}${'1'.repeat(100_000)}`
    const before = process.cpuUsage().user
    expect(() => parseBigJson(hostile)).toThrow(SyntaxError)
    expect(process.cpuUsage().user - before).toBeLessThan(1_000_000)
  })
})
