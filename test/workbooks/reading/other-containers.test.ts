import { describe, expect, it } from 'vitest'
import type { RosterContext } from '../../../src/domain/roster/facts.js'
import type { RosterPerson } from '../../../src/domain/roster/row.js'
import { makeXlsx, makeZip, sheetXml, type ZipFile } from './make-zip.js'
import { contextFor, expectedOf, rosterOf } from './roster-sample.js'

const context: RosterContext = { ...contextFor(expectedOf('roster-cam-luong')), mayAsk: true }

const HEAD = ['STT', 'Họ và tên', 'Ngày sinh', 'Số CCCD', 'Chế độ', 'Thôn', 'Mức hưởng']
const LAN = ['1', 'Nguyễn Thị Lan', '12/05/1950', '038150912345', 'NKT nặng', 'Lương Ngọc', '1.080.000']
const BACH = ['2', 'Phạm Văn Bách', '1944', '038044912346', 'NKT nặng', 'Lương Hòa', '1.080.000']
const ROWS = [HEAD, LAN, BACH]

/** What every one of these files must give. */
const BOTH = [
  ['Nguyễn Thị Lan', '1950-05-12', '038150912345', 'BT-6N-NCT', 'Lương Ngọc', 1_080_000],
  ['Phạm Văn Bách', '1944', '038044912346', 'BT-6N-NCT', 'Lương Hòa', 1_080_000],
]

function said({ fullName, birth, personalId, programme, village, amount }: RosterPerson): unknown[] {
  return [fullName, birth?.value, personalId, programme.code, village, amount]
}

async function people(file: string | Uint8Array, name = 'danh sach.xls'): Promise<unknown> {
  const bytes = typeof file === 'string' ? Buffer.from(file) : file
  return (await rosterOf(bytes, name, context)).rows.map(({ person }) => said(person))
}

const line = (cells: readonly string[], tag = 'td'): string =>
  `<tr>${cells.map((cell) => `<${tag}>${cell}</${tag}>`).join('')}</tr>`
const table = `<table border=1>${line(HEAD, 'th')}${line(LAN)}${line(BACH)}</table>`
const named = (text: string): string => text.replace(/[^\p{ASCII}]/gu, (letter) => `&#${letter.codePointAt(0)};`)

describe('a web page called .xls, as web systems write it', () => {
  it.each([
    ['nothing but a table', table],
    ['a whole page', `<!DOCTYPE html><html><head><title>x</title></head><body>${table}</body></html>`],
    ['letters by their numbers', `<html><body>${named(table)}</body></html>`],
    [
      'letters by their names',
      `<html>${table.replaceAll('à', '&agrave;').replaceAll('Thị Lan', 'Thị&nbsp;Lan')}</html>`,
    ],
    ['a line of a program before it', `<br />\n<b>Notice</b>: Undefined index in x.php<br />\n${table}`],
    ['a script that writes another', `<script>if (a<b) w("<table><tr><td>1</td></tr></table>")</script>${table}`],
    ['a table that holds the layout', `<table><tr><td>Kính gửi</td></tr><tr><td>${table}</td><td></td></tr></table>`],
    ['no tags at the ends', table.replace(/<\/t[dhr]>/g, '')],
    ['capitals and styles', table.replaceAll('<td>', '<TD class=xl65 style=\'mso-number-format:"\\@"\'>')],
    ['lines within names', table.replace('Nguyễn Thị Lan', 'Nguyễn Thị<br>Lan')],
    ['an old comment with markup', `<!--[if gte mso 9]><xml><x:Name>DS</x:Name></xml><![endif]-->${table}`],
  ])('is read with %s', async (_, page) => {
    expect(await people(page)).toEqual(BOTH)
  })

  it('is read in UTF-16, and as what it is whatever its name', async () => {
    expect(await people(Buffer.from(`\ufeff<html>${table}</html>`, 'utf16le'), 'a.xlsx')).toEqual(BOTH)
  })

  it('has headings over several columns and rows', async () => {
    const page = `<table><tr><th rowspan=2>STT<th rowspan="2">Họ và tên<th colspan=2>Ngày sinh<th rowspan=2>Số CCCD
      <tr><th>Nam<th>Nữ<tr><td>1<td>Phạm Bách<td>1944<td><td>038044912346<tr><td>2<td>Hà Lan<td><td>1950<td></table>`
    const { rows } = await rosterOf(Buffer.from(page), 'a.xls', context)
    expect(rows.map(({ person }) => [person.fullName, person.sex, person.birth?.value])).toEqual([
      ['Phạm Bách', 'male', '1944'],
      ['Hà Lan', 'female', '1950'],
    ])
  })

  it('tells its title, its village by the sheet’s name, and its signatures', async () => {
    const noVillage = table.replaceAll(/<t[hd]>(?:Thôn|Lương \p{L}+)<\/t[hd]>/gu, '')
    const page = `<xml><x:Name>Lương Ngọc</x:Name></xml><h3>DANH SÁCH CHI TRẢ THÁNG 11 NĂM 2026</h3>${noVillage}
      <div>Cẩm Lương, ngày 5 tháng 11 năm 2026</div><table><tr><td>Người lập biểu</td><td>Chủ tịch</td></tr></table>`
    const roster = await rosterOf(Buffer.from(page), 'a.xls', context)
    expect(roster.rows.map(({ person }) => person.village)).toEqual(['Lương Ngọc', 'Lương Ngọc'])
    expect(roster.skipped.map(({ kind }) => kind)).toEqual(['title', 'header', 'signature', 'signature'])
    expect(roster.listDate).toBe('2026-11-05')
  })

  it('tells TCVN3 by the font of a class', async () => {
    const page = `<style>.xl65 {font-size:12pt; font-family:.VnTime, serif;}</style>
      <table>${line(HEAD)}<tr><td>1</td><td class=xl65>Hµ ThÞ H­¬ng</td><td>1950</td></tr></table>`
    expect((await rosterOf(Buffer.from(page), 'a.xls', context)).rows[0]?.person.fullName).toBe('Hà Thị Hương')
  })

  it('is read from an archive of pages', async () => {
    const part = (type: string, body: string): string =>
      `--=_x\r\nContent-Type: ${type}\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n${quoted(body)}\r\n`
    const head =
      'MIME-Version: 1.0\r\nX-Document-Type: Workbook\r\nContent-Type: multipart/related; boundary="=_x"\r\n\r\n'
    expect(await people(`${head}${part('text/html', table)}${part('image/png', 'x')}--=_x--`)).toEqual(BOTH)
  })
})

function quoted(text: string): string {
  const bytes = [...Buffer.from(text)].map((byte) =>
    byte > 126 || byte === 0x3d ? `=${byte.toString(16).toUpperCase()}` : String.fromCharCode(byte),
  )
  return bytes.map((byte, index) => (index % 60 === 59 ? `${byte}=\r\n` : byte)).join('')
}

describe('an XML Spreadsheet 2003 called .xls', () => {
  const cell = (text: string): string => `<Cell><Data ss:Type="String">${text}</Data></Cell>`
  const rows = ROWS.map((cells) => `<Row>${cells.map(cell).join('')}</Row>`).join('')
  const workbook = (sheets: string): string =>
    `<?xml version="1.0"?><?mso-application progid="Excel.Sheet"?>
    <Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet" xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet">
    <Styles><Style ss:ID="d"><NumberFormat ss:Format="Short Date"/></Style></Styles>${sheets}</Workbook>`
  const sheet = (inner: string, name = 'S', after = ''): string =>
    `<Worksheet ss:Name="${name}"><Table>${inner}</Table>${after}</Worksheet>`
  const whole = workbook(sheet(rows))

  it.each([
    ['as Excel writes it', whole],
    ['with a prefix before every name', whole.replace(/<(\/?)([A-Z])/g, '<$1ss:$2')],
    ['with formatted text', whole.replaceAll(/>(Nguyễn Thị Lan|Lương Hòa)</g, '><B><Font>$1</Font></B><')],
    ['with a real day and numbers', whole.replace(cell('12/05/1950'), DAY).replace(cell('1.080.000'), SUM)],
    ['with a hidden sheet of last year', workbook(sheet(rows, 'Cũ', HIDDEN) + sheet(rows))],
    ['with rows left out', whole.replace('<Row>', '<Row ss:Index="6">')],
  ])('is read %s', async (_, file) => {
    expect(await people(file)).toEqual(BOTH)
  })

  it('knows hidden rows, merged cells and villages by its sheets', async () => {
    const merged = `<Row ss:Hidden="1">${cell('1')}<Cell ss:MergeDown="1"><Data ss:Type="String">Hà Lan</Data></Cell>${cell('1950')}</Row>`
    const file = workbook(sheet(`<Row>${HEAD.slice(0, 3).map(cell).join('')}</Row>${merged}`, 'Lương Ngọc'))
    const { rows: read } = await rosterOf(Buffer.from(file), 'a.xls', context)
    expect(read[0]).toMatchObject({ person: { fullName: 'Hà Lan', village: 'Lương Ngọc' } })
    expect(read[0]?.findings.map(({ code }) => code)).toContain('ROW_HIDDEN')
  })
})

const DAY = '<Cell ss:StyleID="d"><Data ss:Type="DateTime">1950-05-12T00:00:00.000</Data></Cell>'
const SUM = '<Cell><Data ss:Type="Number">1080000</Data></Cell>'
const HIDDEN = '<WorksheetOptions><Visible>SheetHidden</Visible></WorksheetOptions>'

describe('a flat OpenDocument', () => {
  it('is read as one in an archive', async () => {
    const cells = (row: readonly string[]): string =>
      row.map((text) => `<table:table-cell><text:p>${text}</text:p></table:table-cell>`).join('')
    const rows = ROWS.map((row) => `<table:table-row>${cells(row)}</table:table-row>`).join('')
    const file = `<?xml version="1.0"?><office:document xmlns:office="o"><office:body><office:spreadsheet>
      <table:table table:name="S">${rows}</table:table></office:spreadsheet></office:body></office:document>`
    expect(await people(file, 'a.fods')).toEqual(BOTH)
  })
})

describe('an .xlsx of another program', () => {
  const xml = sheetXml(ROWS)
  const rels = (inner: string): string => `<Relationships>${inner}</Relationships>`
  const relation = (id: string, type: string, target: string): string =>
    `<Relationship Id="${id}" Type="http://x/${type}" Target="${target}"/>`
  const main: ZipFile = { name: '_rels/.rels', content: rels(relation('a', 'officeDocument', '/xl/workbook.xml')) }
  const book = (sheets: string): ZipFile => ({
    name: 'xl/workbook.xml',
    content: `<workbook><sheets>${sheets}</sheets></workbook>`,
  })
  const related = (inner: string): ZipFile => ({ name: 'xl/_rels/workbook.xml.rels', content: rels(inner) })
  const one = '<sheet name="S" r:id="s"/>'
  const archive = (target: string, name: string, content = xml): Uint8Array =>
    makeZip([main, book(one), related(relation('s', 'worksheet', target)), { name, content }])

  it.each([
    ['with a chart as its first sheet', withChart()],
    ['with strokes of paths the other way round', archive('worksheets/a.xml', 'xl\\worksheets\\a.xml')],
    ['with names of parts in other capitals', archive('worksheets/Sheet1.xml', 'xl/Worksheets/sheet1.xml')],
    ['with a name of a part as in an address', archive('danh%20sach.xml', 'xl/danh sach.xml')],
    ['with values between apostrophes', archive('a.xml', 'xl/a.xml', xml.replaceAll('"', "'"))],
    ['with sizes in long numbers', zip64(makeXlsx([{ name: 'S', xml }]))],
  ])('is read %s', async (_, file) => {
    expect(await people(file, 'a.xlsx')).toEqual(BOTH)
  })

  function withChart(): Uint8Array {
    return makeZip([
      main,
      book(`<sheet name="Biểu đồ" r:id="c"/>${one}`),
      related(relation('c', 'chartsheet', 'chart.xml') + relation('s', 'worksheet', 'a.xml')),
      { name: 'xl/chart.xml', content: '<chartsheet><sheetViews/></chartsheet>' },
      { name: 'xl/a.xml', content: xml },
    ])
  }
})

/** The same archive with its directory in Zip64, as programs write it that do not know the sizes beforehand. */
function zip64(bytes: Uint8Array): Uint8Array {
  const view = Buffer.from(bytes)
  const end = view.length - 22
  const [count, start] = [view.readUInt16LE(end + 10), view.readUInt32LE(end + 16)]
  const entries: Buffer[] = []
  for (let n = 0, at = start; n < count; n++) {
    const length = view.readUInt16LE(at + 28)
    const [head, extra] = [Buffer.from(view.subarray(at, at + 46)), Buffer.alloc(28)]
    extra.writeUInt16LE(1, 0)
    extra.writeUInt16LE(24, 2)
    for (const [index, from] of [24, 20, 42].entries()) {
      extra.writeBigUInt64LE(BigInt(head.readUInt32LE(from)), 4 + index * 8)
      head.writeUInt32LE(0xffff_ffff, from)
    }
    head.writeUInt16LE(28, 30)
    entries.push(head, view.subarray(at + 46, at + 46 + length), extra)
    at += 46 + length
  }
  const directory = Buffer.concat(entries)
  const record = Buffer.alloc(56 + 20 + 22)
  record.writeUInt32LE(0x06064b50, 0)
  record.writeBigUInt64LE(BigInt(count), 32)
  record.writeBigUInt64LE(BigInt(start), 48)
  record.writeUInt32LE(0x07064b50, 56)
  record.writeBigUInt64LE(BigInt(start + directory.length), 64)
  record.writeUInt32LE(0x06054b50, 76)
  record.fill(0xff, 84, 96)
  return Buffer.concat([view.subarray(0, start), directory, record])
}
