import { deflateRawSync } from 'node:zlib'
import { makeXlsx, makeZip, type SheetXml, sheetXml } from '../workbooks/reading/make-zip.js'

/** A file that is no use, or means harm, and the refusals that are right for it; `read` when it must be read all the same. */
export type HostileWorkbook = Readonly<{
  what: string
  fileName: string
  bytes: () => Uint8Array
  expected: readonly string[]
}>

const MEGABYTE = 1024 * 1024
const ODS_HEAD =
  '<office:document-content xmlns:office="o" xmlns:table="t" xmlns:text="x"><office:body><office:spreadsheet>'
const ODS_TAIL = '</office:spreadsheet></office:body></office:document-content>'

/** Small files by which a reader may be brought to its knees, and files that are something else than they say. */
export function hostileWorkbooks(samples: Readonly<{ xlsx: Uint8Array; xls: Uint8Array; ods: Uint8Array }>) {
  return [...somethingElse(), ...damaged(samples), ...bombs(), ...wild(samples)]
}

function somethingElse(): readonly HostileWorkbook[] {
  const none = ['not-a-workbook', 'damaged', 'empty']
  return [
    { what: 'nothing', fileName: 'a.xlsx', bytes: () => new Uint8Array(), expected: ['empty'] },
    { what: 'nothing', fileName: 'a.csv', bytes: () => new Uint8Array(), expected: ['empty'] },
    { what: 'only a mark', fileName: 'a.csv', bytes: () => Uint8Array.of(0xef, 0xbb, 0xbf), expected: none },
    {
      what: 'a picture called xlsx',
      fileName: 'a.xlsx',
      bytes: () => Buffer.from('\u0089PNG\r\n\u001a\n\u0000\u0000\u0000\rIHDR', 'latin1'),
      expected: none,
    },
    {
      what: 'a Word document called xls',
      fileName: 'a.xls',
      bytes: () => makeZip([{ name: 'word/document.xml', content: '<w:document/>' }]),
      expected: none,
    },
    { what: 'a PDF', fileName: 'a.xlsx', bytes: () => Buffer.from('%PDF-1.7\n1,2,3\n'), expected: none },
    {
      what: 'a web page called xls',
      fileName: 'a.xls',
      bytes: () => Buffer.from('<html><table><tr><td>Họ và tên</td></tr></table></html>'),
      expected: ['no-roster'],
    },
    { what: 'noise', fileName: 'a.xlsx', bytes: () => noise(200_000), expected: none },
    { what: 'an archive of nothing', fileName: 'a.xlsx', bytes: () => makeZip([]), expected: none },
    {
      what: 'an archive in an archive',
      fileName: 'a.xlsx',
      bytes: () => makeZip([{ name: 'a.zip', content: makeZip([{ name: 'b.zip', content: 'x'.repeat(MEGABYTE) }]) }]),
      expected: none,
    },
    {
      what: 'a binary workbook',
      fileName: 'a.xlsb',
      bytes: () => makeZip([{ name: 'xl/workbook.bin', content: 'x' }]),
      expected: ['unsupported'],
    },
  ]
}

function damaged({ xlsx, xls, ods }: Parameters<typeof hostileWorkbooks>[0]): readonly HostileWorkbook[] {
  const broken = [
    'damaged',
    'not-a-workbook',
    'too-large',
    'unsupported',
    'needs-password',
    'empty',
    'no-roster',
    'read',
  ]
  const cut = [0.1, 0.5, 0.95].flatMap((share) =>
    (
      [
        ['xlsx', xlsx],
        ['xls', xls],
        ['ods', ods],
      ] as const
    ).map(([kind, bytes]) => ({
      what: `${share * 100} % of an ${kind}`,
      fileName: `a.${kind}`,
      bytes: () => bytes.subarray(0, Math.floor(bytes.byteLength * share)),
      expected: ['damaged'],
    })),
  )
  const changed = [3, 17, 101].map((step) => ({
    what: `an xls with every ${step * 97}th byte changed`,
    fileName: 'a.xls',
    bytes: () => Uint8Array.from(xls, (byte, at) => (at > 600 && at % (step * 97) === 0 ? 255 - byte : byte)),
    expected: broken,
  }))
  return [
    ...cut,
    ...changed,
    { what: 'an xls that goes round in circles', fileName: 'a.xls', bytes: () => circling(xls), expected: broken },
  ]
}

function bombs(): readonly HostileWorkbook[] {
  const sheet = (xml: string): Uint8Array => makeXlsx([{ name: 'S', xml }])
  const ods = (xml: string): Uint8Array => makeZip([{ name: 'content.xml', content: `${ODS_HEAD}${xml}${ODS_TAIL}` }])
  const cell = (ref: string): string => `<c r="${ref}"><v>1</v></c>`
  return [
    { what: 'gigabytes in a sheet', fileName: 'a.xlsx', bytes: () => sheetOfZeros(2048), expected: ['too-large'] },
    {
      what: 'gigabytes that the directory hides',
      fileName: 'a.xlsx',
      bytes: lyingBomb,
      expected: ['too-large', 'damaged'],
    },
    {
      what: 'gigabytes of shared texts',
      fileName: 'a.xlsx',
      bytes: () =>
        makeXlsx(
          [{ name: 'S', xml: sheetXml([['a']]) }],
          [{ name: 'xl/sharedStrings.xml', content: `<sst>${'<si><t>a</t></si>'.repeat(12_000_000)}</sst>` }],
        ),
      expected: ['too-large'],
    },
    {
      what: 'a text without an end',
      fileName: 'a.xlsx',
      bytes: () => sheet(`<worksheet><sheetData><row r="1"><c t="inlineStr"><is><t>${'a'.repeat(60 * MEGABYTE)}`),
      expected: ['too-large', 'damaged'],
    },
    {
      what: 'laughing entities',
      fileName: 'a.xlsx',
      bytes: () =>
        sheet(`${laughs()}<worksheet><sheetData><row r="1"><c t="str"><v>&lol9;</v></c></row></sheetData></worksheet>`),
      expected: ['no-roster'],
    },
    {
      what: 'an entity from another file',
      fileName: 'a.xlsx',
      bytes: () =>
        sheet(
          `<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]><worksheet><sheetData><row r="1"><c t="str"><v>&a;</v></c></row></sheetData></worksheet>`,
        ),
      expected: ['no-roster'],
    },
    {
      what: 'laughing entities',
      fileName: 'a.ods',
      bytes: () =>
        makeZip([
          {
            name: 'content.xml',
            content: `${laughs()}${ODS_HEAD}<table:table><table:table-row><table:table-cell><text:p>&lol9;</text:p></table:table-cell></table:table-row></table:table>${ODS_TAIL}`,
          },
        ]),
      expected: ['no-roster'],
    },
    {
      what: 'a million empty rows',
      fileName: 'a.xlsx',
      bytes: () => sheet(`<worksheet><sheetData>${'<row s="3"/>'.repeat(1_000_000)}</sheetData></worksheet>`),
      expected: ['empty'],
    },
    {
      what: 'a million rows of one word',
      fileName: 'a.ods',
      bytes: () =>
        ods(
          `<table:table><table:table-row table:number-rows-repeated="1048576"><table:table-cell table:number-columns-repeated="16384"><text:p>a</text:p></table:table-cell></table:table-row></table:table>`,
        ),
      expected: ['too-large'],
    },
    {
      what: 'sixteen thousand columns',
      fileName: 'a.xlsx',
      bytes: () =>
        sheet(
          `<worksheet><sheetData>${`<row>${'<c><v>1</v></c>'.repeat(16_384)}</row>`.repeat(40)}</sheetData></worksheet>`,
        ),
      expected: ['no-roster', 'too-large'],
    },
    {
      what: 'cells at the far corners and merges over all',
      fileName: 'a.xlsx',
      bytes: () =>
        sheet(
          `<worksheet><sheetData><row r="1">${cell('A1')}</row><row r="1048576">${cell('XFD1048576')}</row></sheetData><mergeCells>${'<mergeCell ref="A1:XFD1048576"/>'.repeat(5000)}</mergeCells></worksheet>`,
        ),
      expected: ['no-roster', 'too-large'],
    },
    {
      what: 'fifty thousand rich runs in a cell',
      fileName: 'a.xlsx',
      bytes: () =>
        sheet(
          `<worksheet><sheetData><row r="1"><c t="inlineStr"><is>${'<r><rPr/><t>a</t></r>'.repeat(50_000)}</is></c></row></sheetData></worksheet>`,
        ),
      expected: ['no-roster', 'too-large'],
    },
    {
      what: 'tags that never close',
      fileName: 'a.xlsx',
      bytes: () => sheet(`<worksheet><sheetData>${'<row><c><v>'.repeat(2_000_000)}`),
      expected: ['damaged', 'too-large'],
    },
    {
      what: 'hidden rows repeated a million times, ten thousand times',
      fileName: 'a.ods',
      bytes: () =>
        ods(
          `<table:table>${'<table:table-row table:number-rows-repeated="1048576" table:visibility="collapse"><table:table-cell/></table:table-row>'.repeat(10_000)}</table:table>`,
        ),
      expected: ['empty'],
    },
    {
      what: 'a hundred million spaces in a cell',
      fileName: 'a.ods',
      bytes: () =>
        ods(
          `<table:table><table:table-row><table:table-cell><text:p>${'<text:s text:c="1000"/>'.repeat(100_000)}</text:p></table:table-cell></table:table-row></table:table>`,
        ),
      expected: ['no-roster', 'empty'],
    },
    {
      what: 'cells over all rows and columns of a web page',
      fileName: 'a.xls',
      bytes: () =>
        Buffer.from(`<table>${'<tr><td colspan="99999" rowspan="99999999">a</td></tr>'.repeat(20_000)}</table>`),
      expected: ['no-roster', 'too-large'],
    },
    {
      what: 'tables in tables without an end',
      fileName: 'a.xls',
      bytes: () => Buffer.from('<table><tr><td>'.repeat(1_000_000)),
      expected: ['too-large', 'damaged'],
    },
    {
      what: 'one line of fifty megabytes',
      fileName: 'a.csv',
      bytes: () => Buffer.concat([Buffer.from('STT;Họ và tên\n'), Buffer.alloc(50 * MEGABYTE, 'a')]),
      expected: ['too-large'],
    },
    {
      what: 'a shared text without an end',
      fileName: 'a.xlsx',
      bytes: () =>
        makeXlsx(
          [{ name: 'S', xml: sheetXml([['a']]) }],
          [{ name: 'xl/sharedStrings.xml', content: `<sst><si>${'<r><t>a</t></r>'.repeat(4_000_000)}` }],
        ),
      expected: ['too-large'],
    },
    {
      what: 'a million separators',
      fileName: 'a.csv',
      bytes: () => Buffer.from(`${';'.repeat(20_000_000)}\n`),
      expected: ['no-roster', 'too-large', 'empty', 'damaged'],
    },
    {
      what: 'millions of lines of separators',
      fileName: 'a.csv',
      bytes: () => Buffer.from(`${';'.repeat(9)}\n`.repeat(1_500_000)),
      expected: ['too-large'],
    },
    {
      what: 'a quote that never ends',
      fileName: 'a.csv',
      bytes: () => Buffer.from(`a;b;"${'x;'.repeat(10_000_000)}`),
      expected: ['no-roster', 'too-large', 'damaged'],
    },
    {
      what: 'four thousand sheets',
      fileName: 'a.xlsx',
      bytes: () =>
        makeXlsx(Array.from({ length: 4000 }, (_, n): SheetXml => ({ name: `S${n}`, xml: sheetXml([['a', 1]]) }))),
      expected: ['no-roster', 'too-large'],
    },
  ]
}

function wild({ xlsx }: Parameters<typeof hostileWorkbooks>[0]): readonly HostileWorkbook[] {
  const people = (formula: string): SheetXml => ({
    name: 'S',
    xml: sheetXml([
      ['STT', 'Họ và tên', 'Năm sinh', 'Số CCCD', 'Chế độ'],
      [1, { xml: `<c t="str"><f>${formula}</f><v>Phạm Văn Lợi</v></c>` }, 1954, '038054911560', 'NKT nặng'],
      [2, '=HYPERLINK("http://x.example","Bùi Thị Cúc")', 1955, '038155911561', 'NKT nặng'],
    ]),
  })
  return [
    {
      what: 'a DDE formula',
      fileName: 'a.xlsx',
      bytes: () => makeXlsx([people("cmd|' /C calc'!A0")]),
      expected: ['read'],
    },
    {
      what: 'macros, external links and queries',
      fileName: 'a.xlsm',
      bytes: () =>
        makeXlsx(
          [people('[1]S!A1')],
          [
            { name: 'xl/vbaProject.bin', content: 'x'.repeat(1000) },
            {
              name: 'xl/externalLinks/_rels/externalLink1.xml.rels',
              content:
                '<Relationships><Relationship Id="a" Target="http://x.example/" TargetMode="External"/></Relationships>',
            },
            { name: 'xl/connections.xml', content: '<connections/>' },
          ],
        ),
      expected: ['read'],
    },
    {
      what: 'a sheet that leads to itself',
      fileName: 'a.xlsx',
      bytes: () =>
        makeXlsx([
          { name: 'S', xml: sheetXml([['a', { xml: '<c><f>A1</f></c>' }, { xml: '<c><f>B1</f><v>0</v></c>' }]]) },
        ]),
      expected: ['no-roster'],
    },
    {
      what: 'a path out of the archive',
      fileName: 'a.xlsx',
      bytes: () => makeZip([{ name: '../../../../etc/xl/workbook.xml', content: '<workbook/>' }]),
      expected: ['damaged', 'not-a-workbook'],
    },
    { what: 'a list called txt', fileName: 'danh-sach.txt', bytes: () => xlsx, expected: ['read'] },
  ]
}

function noise(length: number): Uint8Array {
  let state = 12_345
  return Uint8Array.from({ length }, () => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648
    return state >> 16
  })
}

function laughs(): string {
  const entities = Array.from({ length: 9 }, (_, n) => `<!ENTITY lol${n + 1} "${`&lol${n};`.repeat(10)}">`)
  return `<!DOCTYPE x [<!ENTITY lol0 "lol">${entities.join('')}]>`
}

/** The chain of the first sectors points back to its beginning. */
function circling(xls: Uint8Array): Uint8Array {
  const bytes = Buffer.from(xls)
  const fat = (bytes.readUInt32LE(76) + 1) * 512
  for (let n = 0; n < 100; n++) bytes.writeUInt32LE(0, fat + n * 4)
  return bytes
}

/** Zeros packed a thousandfold: `megabytes` of a sheet in about as many kilobytes. */
function sheetOfZeros(megabytes: number): Uint8Array {
  return makeXlsx(
    [{ name: 'S', xml: '<row/>'.repeat((40 * MEGABYTE) / 6) }],
    [
      ...Array.from({ length: Math.ceil(megabytes / 40) }, (_, n) => ({
        name: `xl/x${n}.bin`,
        content: '\0'.repeat(40 * MEGABYTE),
      })),
    ],
  )
}

/** One entry whose directory says 1,000 bytes and whose content unpacks to a gigabyte. */
function lyingBomb(): Uint8Array {
  const part = deflateRawSync(Buffer.alloc(MEGABYTE), { level: 9, finishFlush: 2 })
  const packed = Buffer.concat([...Array.from({ length: 1024 }, () => part), deflateRawSync(Buffer.alloc(1))])
  const bytes = Buffer.from(makeXlsx([{ name: 'S', xml: 'PLACE' }]))
  const at = bytes.indexOf('xl/worksheets/sheet0.xml') + 'xl/worksheets/sheet0.xml'.length
  const length = deflateRawSync(Buffer.from('PLACE'), { level: 9 }).length
  const grown = Buffer.concat([bytes.subarray(0, at), packed, bytes.subarray(at + length)])
  return withSizes(grown, packed.length, packed.length - length)
}

/** Puts the new packed size where the sheet's entries say it, and moves the directory. */
function withSizes(bytes: Buffer, packed: number, shift: number): Uint8Array {
  const name = Buffer.from('xl/worksheets/sheet0.xml')
  const local = bytes.indexOf(name) - 30
  bytes.writeUInt32LE(packed, local + 18)
  const directory = bytes.indexOf(name, local + 60) - 46
  bytes.writeUInt32LE(packed, directory + 20)
  bytes.writeUInt32LE(1000, directory + 24)
  const end = bytes.lastIndexOf(Buffer.from([0x50, 0x4b, 5, 6]))
  bytes.writeUInt32LE(bytes.readUInt32LE(end + 16) + shift, end + 16)
  return bytes
}
