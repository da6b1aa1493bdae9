import { describe, expect, it } from 'vitest'
import { parseWorkbook } from '../../../src/workbooks/reading/parse-workbook.js'
import { MAX_ROWS, MAX_SHEETS, UnreadableWorkbook } from '../../../src/workbooks/reading/workbook.js'
import { makeXlsx, makeZip, sheetXml } from './make-zip.js'

const ROW = sheetXml([['STT', 'Họ và tên', 'CCCD']])
const TOO_MANY = MAX_ROWS + 10

/** Why a file is refused, and how many seconds of the processor that took. */
async function refusal(bytes: Uint8Array, fileName: string): Promise<Readonly<{ reason: string; seconds: number }>> {
  const start = process.cpuUsage()
  const reason = await parseWorkbook(bytes, fileName).then(
    () => 'none',
    (error: unknown) => (error instanceof UnreadableWorkbook ? error.reason : String(error)),
  )
  const { user, system } = process.cpuUsage(start)
  return { reason, seconds: (user + system) / 1e6 }
}

function text(content: string): Uint8Array {
  return new TextEncoder().encode(content)
}

describe('what never ends is refused before it is taken apart', { timeout: 60_000 }, () => {
  it('an archive whose directory says little of what comes out', async () => {
    const rows = '<row><c t="inlineStr"><is><t>a</t></is></c></row>'.repeat(1_000_000)
    const lying = Buffer.from(makeXlsx([{ name: 'S', xml: `<worksheet><sheetData>${rows}</sheetData></worksheet>` }]))
    const place = Buffer.from('xl/worksheets/sheet0.xml')
    for (let at = lying.indexOf(place); at >= 0; at = lying.indexOf(place, at + 1)) lying.writeUInt32LE(1000, at - 22)
    const { reason, seconds } = await refusal(lying, 'x.xlsx')
    expect(reason).toBe('too-large')
    expect(seconds).toBeLessThan(1)
  })

  it.each([
    ['.xlsx', () => makeXlsx(Array.from({ length: MAX_SHEETS + 1 }, (_, n) => ({ name: `S${n}`, xml: ROW })))],
    [
      '.ods',
      () =>
        makeZip([
          {
            name: 'content.xml',
            content: `<office:document-content><office:body>${'<table:table table:name="A"><table:table-row><table:table-cell><text:p>a</text:p></table:table-cell></table:table-row></table:table>'.repeat(MAX_SHEETS + 1)}</office:body></office:document-content>`,
          },
        ]),
    ],
  ])('more sheets than any office has, in an %s', async (ending, bytes) => {
    expect(await refusal(bytes(), `x${ending}`)).toMatchObject({ reason: 'too-large' })
  })

  it.each([
    ['.csv', () => text('1;Hà Văn Tư\n'.repeat(TOO_MANY))],
    ['.xls', () => text(`<table>${'<tr><td>1</td><td>Hà Văn Tư</td></tr>'.repeat(TOO_MANY)}</table>`)],
    [
      '.xlsx',
      () => {
        const rows = '<row><c t="inlineStr"><is><t> </t></is></c></row>'.repeat(TOO_MANY)
        return makeXlsx([{ name: 'S', xml: `<worksheet><sheetData>${rows}</sheetData></worksheet>` }])
      },
    ],
  ])('more rows than two provinces have people, in an %s', async (ending, bytes) => {
    expect(await refusal(bytes(), `x${ending}`)).toMatchObject({ reason: 'too-large' })
  })

  it('texts for the cells of an .xlsx that say one thing over and over', async () => {
    const texts = `<sst>${'<si><t>Hà Văn Tư, thôn Lương Thuận, xã Cẩm Lương</t></si>'.repeat(600_000)}</sst>`
    const bytes = makeXlsx([{ name: 'S', xml: ROW }], [{ name: 'xl/sharedStrings.xml', content: texts }])
    expect(await refusal(bytes, 'x.xlsx')).toMatchObject({ reason: 'too-large' })
  })

  it('cells of a page that reach down and right for ever', async () => {
    const row = '<tr><td colspan=1000000 rowspan=1000000>a</td></tr>'
    const { reason, seconds } = await refusal(text(`<table>${row.repeat(100_000)}</table>`), 'x.xls')
    expect(reason).toBe('too-large')
    expect(seconds).toBeLessThan(2)
  })
})

it('a text with more empty rows than that is read', async () => {
  const empty = ';;;\r\n'.repeat(TOO_MANY)
  const { sheets } = await parseWorkbook(text(`STT;Họ và tên;CCCD;Thôn\r\n1;Hà Văn Tư;;\r\n${empty}`), 'x.csv')
  expect(sheets[0]?.rows.size).toBe(2)
})
