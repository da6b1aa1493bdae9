import ExcelJS from 'exceljs'
import { describe, expect, it } from 'vitest'
import type { RosterContext } from '../../../src/domain/roster/facts.js'
import type { Roster } from '../../../src/domain/roster/list.js'
import { makeXlsx, sheetXml } from './make-zip.js'
import { contextFor, expectedOf, fixture, rosterOf, withoutVillages } from './roster-sample.js'

const camLuong = expectedOf('roster-cam-luong')
const context = contextFor(camLuong)

async function read(file: string, bytes = fixture(file), given: RosterContext = context): Promise<Roster> {
  return rosterOf(bytes, file, given)
}

/** What does not depend on where a cell stands. */
function peopleOf(roster: Roster): unknown {
  return roster.rows.map(({ person, status, findings }) => ({
    person,
    status,
    findings: findings.map(({ code, level, proposed }) => `${level} ${code} ${proposed ?? ''}`).sort(),
  }))
}

describe('the same list in another kind of file', () => {
  it.each(['roster-cam-luong.ods', 'roster-cam-luong.xls'])('gives the same from %s', async (file) => {
    expect(peopleOf(await read(file))).toEqual(peopleOf(await read('roster-cam-luong.xlsx')))
  })

  it('gives the same from TCVN3 in .ods', async () => {
    const given = contextFor(expectedOf('roster-legacy-tcvn3'))
    const original = await read('roster-legacy-tcvn3.xls', undefined, given)
    expect(peopleOf(await read('roster-legacy-tcvn3.ods', undefined, given))).toEqual(peopleOf(original))
  })

  it.each(['utf-8', 'utf-8 with a mark', 'windows-1252'])('reads VNI from separated text in %s', async (encoding) => {
    const expected = expectedOf('roster-legacy-vni')
    const lines = new TextDecoder().decode(fixture('roster-legacy-vni.csv')).split('\n')
    const kept =
      encoding === 'windows-1252' ? lines.filter((line) => [...line].every((letter) => letter <= 'ÿ')) : lines
    const roster = await read('danh sach.csv', encoded(kept.join('\n'), encoding), contextFor(expected))
    const wanted = expected.rows.filter(({ row }) => kept.includes(lines[row - 1] ?? ''))
    expect(wanted.length).toBeGreaterThan(30)
    expect(roster.rows.map(({ person }) => [person.fullName, person.birth, person.village])).toEqual(
      wanted.map(({ fullName, birth, village }) => [fullName, birth, village]),
    )
  })

  it.each([';', '\t', ','])('reads Windows-1258 with "%s" between the cells', async (separator) => {
    const lines = [
      ['STT', 'Họ và tên', 'Năm sinh', 'Giới tính', 'Thôn', 'Chế độ', 'Số CCCD'],
      ['1', 'Nguyễn Thị Hường', '1935', 'Nữ', 'Kim Mẫm 1', 'NCT 80 tuổi', '038135900001'],
      ['2', 'Đặng Văn Ổn', '12/05/1958', 'Nam', 'Lương Hòa', 'NKT đặc biệt nặng', '038058900002'],
    ]
    const roster = await read('x.txt', windows1258(lines.map((line) => line.join(separator)).join('\r\n')))
    expect(roster.rows.map(({ person }) => [person.fullName, person.village, person.personalId])).toEqual([
      ['Nguyễn Thị Hường', 'Kim Mẫm 1', '038135900001'],
      ['Đặng Văn Ổn', 'Lương Hòa', '038058900002'],
    ])
  })
})

describe('the same list otherwise arranged', () => {
  it('gives the same with its columns in another order, further down, on a second sheet', async () => {
    const bytes = await rearranged(fixture('roster-cam-luong.xlsx'), 'TGXH', 5)
    const roster = await read('x.xlsx', bytes)
    expect(roster.sheet).toBe('Danh sách')
    expect(peopleOf(roster)).toEqual(peopleOf(await read('roster-cam-luong.xlsx')))
  })

  it('gives the same when the unit has no villages yet, and says which the file names', async () => {
    const roster = await read('roster-cam-luong.xlsx', undefined, withoutVillages(context))
    expect(peopleOf(roster)).toEqual(peopleOf(await read('roster-cam-luong.xlsx')))
    expect(roster.villages.map(({ name, known }) => [name, known])).toEqual(
      camLuong.villages?.map((name) => [name, false]),
    )
  })
})

const HEAD = ['STT', 'Họ và tên', 'Năm sinh', 'Giới tính', 'Chế độ', 'Số CCCD']

describe('other arrangements', () => {
  it('takes the village from the name of each sheet', async () => {
    const sheet = (name: string, person: string) => ({
      name,
      xml: sheetXml([['DANH SÁCH'], HEAD, [1, person, 1935, 'Nữ', 'NCT 80 tuổi', '038135900001']]),
    })
    const roster = await read(
      'x.xlsx',
      makeXlsx([sheet('Kim Mẫm 1', 'Hà Thị A'), sheet('Thôn Lương Hòa', 'Hà Thị Bé')]),
    )
    expect(roster.rows.map(({ person, sheet: name }) => [name, person.village])).toEqual([
      ['Kim Mẫm 1', 'Kim Mẫm 1'],
      ['Thôn Lương Hòa', 'Lương Hòa'],
    ])
  })

  it('reads dates of 1904, cached formulas and rich text', async () => {
    const name = { xml: '<c t="inlineStr"><is><r><t>Nguyễn </t></r><r><rPr><b/></rPr><t>Văn Ba</t></r></is></c>' }
    const birth = { xml: '<c s="1"><v>19859</v></c>' }
    const number = { xml: '<c t="str"><f>CONCATENATE("0",A9)</f><v>038058900002</v></c>' }
    const styles = '<styleSheet><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs></styleSheet>'
    const xml = sheetXml([HEAD, [1, name, birth, 'Nam', 'NKT nặng', number]])
    const bytes = makeXlsx(
      [{ name: 'S', xml }],
      [{ name: 'xl/styles.xml', content: styles }],
      '<workbookPr date1904="1"/>',
    )
    const { person } = (await read('x.xlsx', bytes)).rows[0]!
    expect(person).toMatchObject({
      fullName: 'Nguyễn Văn Ba',
      birth: { value: '1958-05-16' },
      personalId: '038058900002',
    })
  })

  it('takes a heading whose groups are not merged, and names in two columns', async () => {
    const merge = '<mergeCells><mergeCell ref="B1:C1"/></mergeCells>'
    const rows = [
      ['TT', 'Họ và tên', null, 'Ngày tháng năm sinh', null, 'Chế độ đang hưởng', 'Số tài khoản', null],
      [null, null, null, 'Nam', 'Nữ', null, 'Đối tượng', 'Người được ủy quyền'],
      [1, 'Trần Thị', 'Bưởi', null, 1931, 'NCT 80 tuổi', null, '3580205998092'],
    ]
    const roster = await read('x.xlsx', makeXlsx([{ name: 'S', xml: sheetXml(rows, merge) }]))
    expect(roster.rows.map(({ person }) => [person.fullName, person.sex, person.account?.owner])).toEqual([
      ['Trần Thị Bưởi', 'female', 'PAYEE'],
    ])
  })

  it('prefers the visible list, and takes a hidden one where there is no other', async () => {
    const xml = (name: string) => sheetXml([HEAD, [1, name, 1950, 'Nam', 'NKT nặng', null]])
    const both = makeXlsx([
      { name: 'Cũ', xml: xml('Lê Văn Cũ'), state: 'hidden' },
      { name: 'Mới', xml: xml('Lê Văn Mới') },
    ])
    expect((await read('x.xlsx', both)).rows.map(({ person }) => person.fullName)).toEqual(['Lê Văn Mới'])
    const hidden = makeXlsx([{ name: 'Cũ', xml: xml('Lê Văn Cũ'), state: 'veryHidden' }])
    expect((await read('x.xlsx', hidden)).rows).toHaveLength(1)
  })

  it('says so when no sheet is a list', async () => {
    const xml = sheetXml([['Kính gửi'], ['Số liệu', 12]])
    await expect(read('x.xlsx', makeXlsx([{ name: 'S', xml }]))).rejects.toMatchObject({ reason: 'no-roster' })
  })

  it('keeps people whose names look like totals and titles', async () => {
    const names = ['Tống Thị Én', 'Tô Văn Bản', 'Lang Văn Đức', 'Bàn Thị Mùi']
    const people = names.map((name, index) => [index + 1, name, 1950, 'Nam', 'NKT nặng', null])
    const rows = [HEAD, ...people, [null, 'Cộng: 4 người'], [null, 'NGƯỜI LẬP BIỂU'], [null, 'Lê Văn Ký']]
    const roster = await read('x.xlsx', makeXlsx([{ name: 'S', xml: sheetXml(rows) }]))
    expect(roster.rows.map(({ person }) => person.fullName)).toEqual(names)
    expect(roster.skipped.map(({ kind }) => kind)).toEqual(['header', 'total', 'signature', 'signature'])
  })
})

/** The sample's cells with their formats, columns turned round, `down` rows lower, behind a sheet of code lists. */
async function rearranged(bytes: Uint8Array, sheet: string, down: number): Promise<Uint8Array> {
  const [from, to] = [new ExcelJS.Workbook(), new ExcelJS.Workbook()]
  await from.xlsx.load(Buffer.from(bytes) as unknown as ArrayBuffer)
  to.addWorksheet('DanhMuc').getCell('A1').value = 'Kinh'
  const [source, target] = [from.getWorksheet(sheet)!, to.addWorksheet('Danh sách')]
  const turned = [1, 2, 13, 12, 11, 10, 8, 9, 7, 6, 5, 3, 4]
  source.eachRow((row, number) => {
    const copy = target.getRow(number + down)
    row.eachCell((cell, column) => {
      if (cell.isMerged && cell.master !== cell) return
      const place = copy.getCell(turned.indexOf(column) + 1)
      place.value = cell.value
      place.style = cell.style
    })
    copy.hidden = row.hidden
  })
  for (const range of source.model.merges) {
    const [start, end] = range.split(':').map((address) => source.getCell(address)) as [ExcelJS.Cell, ExcelJS.Cell]
    const columns = [+start.col, +end.col].map((column) => turned.indexOf(column) + 1).sort((a, b) => a - b) as [
      number,
      number,
    ]
    const isWide = +end.col - +start.col > 2
    if (!isWide) target.mergeCells(+start.row + down, columns[0], +end.row + down, columns[1])
  }
  return new Uint8Array(await to.xlsx.writeBuffer())
}

function encoded(text: string, encoding: string): Uint8Array {
  if (encoding === 'utf-8') return Buffer.from(text)
  if (encoding === 'windows-1252') return Buffer.from(text, 'latin1')
  return Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), Buffer.from(text)])
}

const LETTERS_1258: Readonly<Record<string, number>> = {
  ă: 0xe3,
  Ă: 0xc3,
  â: 0xe2,
  Â: 0xc2,
  đ: 0xf0,
  Đ: 0xd0,
  ê: 0xea,
  Ê: 0xca,
  ô: 0xf4,
  Ô: 0xd4,
  ơ: 0xf5,
  Ơ: 0xd5,
  ư: 0xfd,
  Ư: 0xdd,
  '\u0300': 0xcc,
  '\u0309': 0xd2,
  '\u0303': 0xde,
  '\u0301': 0xec,
  '\u0323': 0xf2,
}

/** Vietnamese as Windows writes it: letters with their shape, tones as marks behind. */
function windows1258(text: string): Uint8Array {
  const parts = [...text.normalize('NFD')]
    .join('')
    .replace(/([aeouAEOU])(\p{M}+)/gu, (_, letter: string, marks: string) => {
      const shape = [...marks].filter((mark) => /[\u0302\u0306\u031B]/.test(mark)).join('')
      return (letter + shape).normalize('NFC') + [...marks].filter((mark) => !shape.includes(mark)).join('')
    })
  return Uint8Array.from([...parts].map((letter) => LETTERS_1258[letter] ?? letter.charCodeAt(0)))
}
