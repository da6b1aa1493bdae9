import { parse } from 'csv-parse/sync'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { separatedRows } from '../../../src/workbooks/reading/separated-fields.js'

function read(text: string, delimiter = ';'): (string | readonly [quoted: string])[][] {
  return [...separatedRows(text, delimiter)].map((row) => row.map(({ text: said, quoted }) => (quoted ? [said] : said)))
}

/** What a parser made for it says; it stands for the rules, and is too slow for large files. */
function byLibrary(text: string): ReturnType<typeof read> {
  const cast = (value: string, { quoting }: { quoting: boolean }) => (quoting ? [value] : value)
  const options = { delimiter: ';', relax_quotes: true, relax_column_count: true, cast }
  return parse(text, options as never) as unknown as ReturnType<typeof read>
}

const TEXTS = ['a', 'Hà Văn Tư', '', '038', 'a;b', 'c,d', 'e"f', '"', 'g\nh', 'i\r\nk', ' l ', '="038"', '5" ống']

function written(text: string, inQuotes: boolean): string {
  return inQuotes || /[;\n\r]|^"/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

describe('separated text', () => {
  it.each([
    [
      'a;b\r\nc;d\r\n',
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
    ],
    [
      'a;b\nc;',
      [
        ['a', 'b'],
        ['c', ''],
      ],
    ],
    ['\n\na', [[''], [''], ['a']]],
    ['"a;b";"c\nd";"e""f"', [[['a;b'], ['c\nd'], ['e"f']]]],
    ['5" ống;"a" b;=" 038"', [['5" ống', '"a" b', '=" 038"']]],
    ['a\rb', [['a'], ['b']]],
    ['a\nb\r\nc', [['a'], ['b\r'], ['c']]],
    ['"";""', [[[''], ['']]]],
  ] as const)('%j is taken apart by its rules', (text, wanted) => {
    expect(read(text)).toEqual(wanted)
  })

  it('is refused when a quote is never closed', () => {
    expect(() => read('a;"b\nc')).toThrow(SyntaxError)
  })

  it('is read as by a parser made for it', () => {
    const field = fc.tuple(fc.constantFrom(...TEXTS), fc.boolean()).map(([text, inQuotes]) => written(text, inQuotes))
    const rows = fc.array(fc.array(field, { minLength: 1, maxLength: 5 }), { minLength: 1, maxLength: 6 })
    fc.assert(
      fc.property(rows, fc.constantFrom('\n', '\r\n'), fc.boolean(), (lines, lineEnd, isClosed) => {
        const text = lines.map((line) => line.join(';')).join(lineEnd) + (isClosed ? lineEnd : '')
        expect(read(text)).toEqual(byLibrary(text))
      }),
      { seed: 7, numRuns: 1000 },
    )
  })
})
