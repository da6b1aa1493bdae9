import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { csvLine, guardCsvText, unguardCsvText } from '../../../src/workbooks/writing/csv-text.js'

describe('guardCsvText', () => {
  it.each(['=1+1', '+cmd|x', '-2+3', '@SUM(A1)', '\tx', '\rx', '-', '＝1+1', "'=1", ' =1+1'])('guards %j', (text) => {
    expect(guardCsvText(text)).toBe(`'${text}`)
  })

  it.each(['+84 912 345 678', '+84912345678', '-540000', '0035862059998', '038140907680', "N'Hinh", "'tên'", ''])(
    'leaves %j alone',
    (text) => {
      expect(guardCsvText(text)).toBe(text)
    },
  )

  it('guards what would begin a cell where another separator counts', () => {
    expect(guardCsvText('x;=1+1')).toBe("x;'=1+1")
    expect(guardCsvText('x\t =1\n@y; +84 912 345 678')).toBe("x\t' =1\n'@y; +84 912 345 678")
  })

  it('is undone without loss', () => {
    const texts = fc.oneof(
      fc.string(),
      fc.stringMatching(/^'*[=+\-@\t0-9. ]*[a-z0-9]*$/),
      fc.stringMatching(/^['=+\-@; \t\n1x]*$/),
    )
    fc.assert(fc.property(texts, (text) => unguardCsvText(guardCsvText(text)) === text))
  })

  it('lets nothing through that a spreadsheet calculates', () => {
    const texts = fc.tuple(fc.constantFrom('=', '+', '-', '@', '\t', '\r'), fc.string())
    fc.assert(fc.property(texts, ([sign, rest]) => /^('|[+-]\d[\d .]*$)/.test(guardCsvText(sign + rest))))
  })
})

describe('csvLine', () => {
  it('quotes commas, quotes, line breaks and outer spaces', () => {
    expect(csvLine(['a,b', 'x "y"', '1\n2', ' z', 'w'])).toBe('"a,b","x ""y""","1\n2"," z",w\r\n')
  })
})
