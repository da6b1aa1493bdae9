import { describe, expect, it } from 'vitest'
import { TextCache } from '../../../src/workbooks/reading/text-cache.js'

const cache = new TextCache()

/** The text as it stands between other bytes. */
function textOf(written: string): string {
  const xml = Buffer.from(`<v>${written}</v>`)
  return cache.textOf(xml, 3, xml.length - 4)
}

describe('TextCache', () => {
  it.each([
    ['Nguyễn Thị Hoa', 'Nguyễn Thị Hoa'],
    ['Trợ cấp &lt;80 tuổi&gt; &amp; khác', 'Trợ cấp <80 tuổi> & khác'],
    ['hai_x000A_dòng', 'hai\ndòng'],
    ['<![CDATA[A & B]]>', 'A & B'],
    ['', ''],
    ['a'.repeat(500), 'a'.repeat(500)],
  ])('gives the text of %s each time', (written, text) => {
    expect([textOf(written), textOf(written)]).toEqual([text, text])
  })

  it('never takes one text for another', () => {
    const written = Array.from({ length: 100_000 }, (_, index) => `Xóm ${index}`)
    expect(written.filter((text) => textOf(text) !== text)).toEqual([])
    expect(written.toReversed().filter((text) => textOf(text) !== text)).toEqual([])
  })
})
