import { describe, expect, it } from 'vitest'
import { readSharedTexts } from '../../../src/workbooks/reading/biff.js'
import { readCompoundFile } from '../../../src/workbooks/reading/compound-file.js'
import { refuseManyHeadings } from '../../../src/workbooks/reading/heading-words.js'
import { isDateFormat } from '../../../src/workbooks/reading/number-format.js'
import { pageStyles } from '../../../src/workbooks/reading/page-styles.js'
import { parseWorkbook } from '../../../src/workbooks/reading/parse-workbook.js'
import { readRosterHere } from '../../../src/workbooks/reading/read-roster-here.js'
import { gridOf, MAX_COLUMNS, MAX_SHEETS, UnreadableWorkbook } from '../../../src/workbooks/reading/workbook.js'
import { withoutElements } from '../../../src/workbooks/reading/xml.js'
import { makeXlsx, makeZip, sheetXml } from './make-zip.js'
import { contextFor, expectedOf, fixture } from './roster-sample.js'

const context = contextFor(expectedOf('roster-cam-luong'))

async function outcome(work: () => unknown): Promise<string> {
  try {
    await work()
    return 'read'
  } catch (error) {
    return error instanceof UnreadableWorkbook ? error.reason : String(error)
  }
}

function words(columns: number, rows: number): string {
  const cells = Array.from({ length: columns }, (_, n) => `<c t="inlineStr"><is><t>Họ và tên ${n}</t></is></c>`).join(
    '',
  )
  return `<worksheet><sheetData>${`<row>${cells}</row>`.repeat(rows)}</sheetData></worksheet>`
}

const PEOPLE = [
  ['STT', 'Họ và tên', 'Năm sinh', 'Số CCCD', 'Chế độ'],
  [1, 'Phạm Văn Lợi', 1954, '038054911560', 'NKT nặng'],
]

describe('more headings than any list has', () => {
  const read = (xml: string) => () => readRosterHere(makeXlsx([{ name: 'S', xml }]), 'a.xlsx', context)

  it('are refused before one of them is understood, side by side and below each other', async () => {
    expect(await outcome(read(words(200, 200)))).toBe('too-large')
    expect(await outcome(read(words(30, 200)))).toBe('no-roster')
  })

  it('are refused when every sheet has some', async () => {
    const grids = await gridsOf(makeXlsx([{ name: 'S', xml: words(30, 200) }]))
    const sheets = Array.from({ length: 20 }, () => grids).flat()
    expect(await outcome(() => refuseManyHeadings(sheets, 10_000))).toBe('too-large')
    expect(await outcome(() => refuseManyHeadings(sheets, 1_000_000))).toBe('read')
  })

  it('are refused where they stand further right than any column that is read', async () => {
    expect(await outcome(read(words(16_384, 2)))).toBe('too-large')
  })

  it('do not stand in a list with a note far to the right', async () => {
    const xml = sheetXml(PEOPLE).replace('</row>', '<c r="XFD1" t="inlineStr"><is><t>x</t></is></c></row>')
    expect(await outcome(read(xml))).toBe('read')
  })
})

describe('merged ranges over each other', () => {
  const merged = (refs: readonly string[]) => {
    const merges = `<mergeCells>${refs.map((ref) => `<mergeCell ref="${ref}"/>`).join('')}</mergeCells>`
    return makeXlsx([{ name: 'S', xml: sheetXml(PEOPLE, merges) }])
  }

  it('are looked through only as far as they could lie side by side', async () => {
    const [grid] = await gridsOf(merged([...Array.from({ length: 5000 }, () => 'H1:I1'), 'J1:K1']))
    expect(grid?.cellAt(0, 8).mergedFrom).toEqual({ row: 0, column: 7 })
    expect(grid?.cellAt(0, 10).mergedFrom).toBeNull()
  })

  it('are kept no further right than columns are read', async () => {
    const { sheets } = await parseWorkbook(merged(['A3:XFD1048576', 'XA1:XFD1']), 'a.xlsx')
    expect(sheets[0]?.merges).toEqual([{ top: 2, left: 0, bottom: 1_048_575, right: MAX_COLUMNS - 1 }])
  })

  it.each([['.xlsx'], ['.xls']])('are left out past a hundred thousand in an %s', async (ending) => {
    const refs = Array.from({ length: 100_010 }, (_, n) => `A${n + 1}:B${n + 1}`)
    const page = `<table>${'<tr><td colspan=2>a</td></tr>'.repeat(100_010)}</table>`
    const bytes = ending === '.xlsx' ? merged(refs) : Buffer.from(page)
    const { sheets } = await parseWorkbook(bytes, `a${ending}`)
    expect(sheets[0]?.merges).toHaveLength(100_000)
  })
})

describe('what a small file says over and over', () => {
  it('is refused by its rows', async () => {
    const rows = '<row><c><v>1</v></c></row>'.repeat(60_000)
    const bytes = makeXlsx([{ name: 'S', xml: `<worksheet><sheetData>${rows}</sheetData></worksheet>` }])
    expect(await outcome(() => parseWorkbook(bytes, 'a.xlsx'))).toBe('too-large')
  })

  it('is refused by the rows of all sheets, which may be one and the same', async () => {
    const rows = '<row><c><v>1</v></c></row>'.repeat(1000)
    const xml = `<worksheet><sheetData>${rows}</sheetData></worksheet>`
    expect(await outcome(() => parseWorkbook(oneSheetNamed(100, xml), 'a.xlsx'))).toBe('too-large')
    expect(await outcome(() => parseWorkbook(oneSheetNamed(10, xml), 'a.xlsx'))).toBe('read')
  })

  it('is refused by its sheets, one and the same part by many names', async () => {
    expect(await outcome(() => parseWorkbook(oneSheetNamed(MAX_SHEETS + 1, sheetXml([['a']])), 'a.xlsx'))).toBe(
      'too-large',
    )
  })

  it('is cut where a cell holds more than Excel allows', async () => {
    const [grid] = await gridsOf(makeXlsx([{ name: 'S', xml: sheetXml([['a'.repeat(100_000)]]) }]))
    expect(grid?.cellAt(0, 0).text).toHaveLength(32_767)
  })
})

it('an old file whose streams are all the same sectors is damaged, and they are not joined again and again', () => {
  const bytes = Buffer.from(fixture('roster-cam-luong.xls'))
  expect([...readCompoundFile(bytes).keys()]).toContain('Workbook')
  expect(() => readCompoundFile(withEveryEntryTheSame(bytes))).toThrow(UnreadableWorkbook)
})

it('texts of nothing, millions of them in an old file, are not all made', () => {
  const block = (size: number) => new DataView(new ArrayBuffer(size))
  const first = block(8)
  first.setUint32(4, 4_000_000_000, true)
  expect(() => readSharedTexts([first, block(4_000_000)])).toThrow(UnreadableWorkbook)
  expect(readSharedTexts([first, block(3000)])).toHaveLength(1000)
})

it('a format of a cell longer than any is looked at as far as Excel would', () => {
  expect(isDateFormat('dd/mm/yyyy')).toBe(true)
  expect(isDateFormat(`${'["'.repeat(200_000)}dd/mm/yyyy`)).toBe(false)
})

it('columns of an XML spreadsheet that reach right for ever are hidden as far as they are read', async () => {
  const columns = '<Column ss:Index="2" ss:Span="1000000000" ss:Hidden="1"/><Column ss:Index="1"/>'
  const table = `<Table>${columns}<Row><Cell><Data ss:Type="String">a</Data></Cell></Row></Table>`
  const xml = `<Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet"><Worksheet ss:Name="A">${table}</Worksheet></Workbook>`
  const { sheets } = await parseWorkbook(Buffer.from(xml), 'a.xls')
  expect(sheets[0]?.hiddenColumns.size).toBe(MAX_COLUMNS - 1)
  expect(sheets[0]?.hiddenColumns.has(0)).toBe(false)
})

it('bytes that no letter of Vietnamese has are no text', async () => {
  const noise = Buffer.from(Array.from({ length: 50_000 }, (_, n) => (n % 40 === 0 ? 10 : 59 + ((n * 7919) % 197))))
  expect(await outcome(() => parseWorkbook(noise, 'a.csv'))).toBe('not-a-workbook')
})

describe('what never ends', () => {
  it('is taken out once, with all that follows', () => {
    expect(withoutElements('a<rPh>b</rPh>c<x:rPh s="1">d</x:rPh>e', 'rPh')).toBe('ace')
    expect(withoutElements(`a${'<rPh>'.repeat(200_000)}`, 'rPh')).toBe('a')
  })

  it('names no font, while classes before it do', () => {
    const css = `<style>td.xl65 {font-family:.VnTime} .xl66{font-family:"VNI-Times"}</style>${'<style>.a {'.repeat(200_000)}`
    const { fontOf } = pageStyles([css])
    expect(fontOf('td class=xl65')).toBe('.VnTime')
    expect(fontOf('td class=xl66')).toBe('VNI-Times')
    expect(fontOf('td class=a')).toBeNull()
  })
})

async function gridsOf(bytes: Uint8Array) {
  const workbook = await parseWorkbook(bytes, 'a.xlsx')
  return workbook.sheets.map((sheet) => gridOf(workbook, sheet))
}

/** An `.xlsx` of so many sheets that are all the same part. */
function oneSheetNamed(times: number, xml: string): Uint8Array {
  const sheets = Array.from({ length: times }, (_, n) => `<sheet name="S${n}" sheetId="${n + 1}" r:id="s"/>`).join('')
  return makeZip([
    { name: 'xl/workbook.xml', content: `<workbook><sheets>${sheets}</sheets></workbook>` },
    {
      name: 'xl/_rels/workbook.xml.rels',
      content: '<Relationships><Relationship Id="s" Type="x/worksheet" Target="worksheets/sheet.xml"/></Relationships>',
    },
    { name: 'xl/worksheets/sheet.xml', content: xml },
  ])
}

/** Every entry of the directory is another name for the largest stream. */
function withEveryEntryTheSame(bytes: Buffer): Uint8Array {
  const copy = Buffer.from(bytes)
  const directory = 512 * (copy.readUInt32LE(48) + 1)
  const entries = [0, 1, 2, 3].map((n) => directory + n * 128)
  const sizeOf = (at: number): number => (copy[at + 66] === 2 ? copy.readUInt32LE(at + 120) : 0)
  const largest = entries.reduce((best, at) => (sizeOf(at) > sizeOf(best) ? at : best))
  for (const at of entries.filter((one) => one !== largest && copy[one + 66] !== 5)) {
    copy.copy(copy, at, largest, largest + 128)
    copy.write(`S${at}`, at, 'utf16le')
  }
  return copy
}
