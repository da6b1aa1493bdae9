import { describe, expect, it } from 'vitest'
import type { RosterContext } from '../../../src/domain/roster/facts.js'
import type { Roster } from '../../../src/domain/roster/list.js'
import { makeXlsx, makeZip, sheetXml } from './make-zip.js'
import { contextFor, expectedOf, rosterOf } from './roster-sample.js'

const context: RosterContext = { ...contextFor(expectedOf('roster-cam-luong')), mayAsk: true }

type Cells = readonly (readonly (string | number | null)[])[]

function read(rows: Cells, merges: readonly string[] = []): Promise<Roster> {
  const tail = `<mergeCells>${merges.map((ref) => `<mergeCell ref="${ref}"/>`).join('')}</mergeCells>`
  return rosterOf(makeXlsx([{ name: 'S', xml: sheetXml(rows, tail) }]), 'x.xlsx', context)
}

const kinds = ({ skipped }: Roster): unknown => skipped.map(({ row, kind }) => [row, kind])

describe('a part of a list that is numbered as its people are', () => {
  const HEAD = ['STT', 'Họ và tên', 'Năm sinh', 'Số CCCD', 'Mức hưởng']

  it('is a title of its programme, inside the title of its village', async () => {
    const roster = await read([
      HEAD,
      ['A', 'THÔN LƯƠNG NGỌC'],
      ['I', 'Người khuyết tật'],
      ['1', 'Người khuyết tật đặc biệt nặng'],
      [1, 'Bùi Thị Sen', 1980, '038180912347', 1_080_000],
      [2, 'Người khuyết tật nặng', null, null, 1_620_000],
      [1, 'Lê Văn Tám', 1982, '038082912348', 810_000],
      [null, 'Chuyển trang sau', null, null, 1_890_000],
      HEAD,
      [null, 'Mang sang', null, null, 1_890_000],
      [2, 'Lê Văn Chín', 1983, '038083912349', 810_000],
      ['B', 'THÔN LƯƠNG HÒA'],
      ['I', 'Trẻ em mồ côi'],
      [1, 'Hà Văn Bé', 2016, '038216912351', 810_000],
    ])
    expect(roster.rows.map(({ person }) => [person.fullName, person.village, person.programme.code])).toEqual([
      ['Bùi Thị Sen', 'Lương Ngọc', 'BT-6DBN'],
      ['Lê Văn Tám', 'Lương Ngọc', 'BT-6N'],
      ['Lê Văn Chín', 'Lương Ngọc', 'BT-6N'],
      ['Hà Văn Bé', 'Lương Hòa', 'BT-1B'],
    ])
  })

  it('is no title where a column says what everybody receives', async () => {
    const roster = await read([
      ['STT', 'Họ và tên', 'Chế độ'],
      [1, 'Hà Thị Tuất', 'NKT nặng'],
      [2, 'Lê Văn Tám', 'NKT nặng'],
    ])
    expect(roster.rows).toHaveLength(2)
  })
})

describe('two benefits of one person on two rows', () => {
  const HEAD = ['STT', 'Họ và tên', 'Năm sinh', 'Số CCCD', 'Chế độ', 'Mức hưởng']
  const ROWS = [
    HEAD,
    [1, 'Nguyễn Thị Lan', 1975, '038175912345', 'NKT đặc biệt nặng', 1_080_000],
    [null, null, null, null, 'Nuôi con nhỏ đơn thân nghèo', 540_000],
    [2, 'Lê Văn Tám', 1982, '038082912348', 'NKT nặng', 810_000],
  ]

  it.each([
    ['with all that is hers', ['A2:A3', 'B2:B3', 'C2:C3', 'D2:D3']],
    ['with her name alone', ['B2:B3']],
  ])('are hers where cells are merged over both, %s', async (_, merges) => {
    const roster = await read(ROWS, merges)
    expect(
      roster.rows.map(({ row, person }) => [row, person.fullName, person.personalId, person.programme.code]),
    ).toEqual([
      [2, 'Nguyễn Thị Lan', '038175912345', 'BT-6DBN'],
      [3, 'Nguyễn Thị Lan', '038175912345', 'BT-4'],
      [4, 'Lê Văn Tám', '038082912348', 'BT-6N'],
    ])
    expect(kinds(roster)).toEqual([[1, 'header']])
  })

  it('are asked about where only the place says whose the second is', async () => {
    const { rows } = await read(ROWS)
    expect(rows[1]).toMatchObject({
      row: 3,
      status: 'ask',
      person: { fullName: 'Nguyễn Thị Lan', personalId: '038175912345', programme: { code: null }, amount: 540_000 },
      findings: expect.arrayContaining([
        expect.objectContaining({ code: 'BENEFIT_OF_ABOVE', level: 'ask', cell: 'E3', proposed: 'BT-4' }),
      ]),
    })
  })

  it('are none where a row has a programme and no sum: that is a remark or a title', async () => {
    const roster = await read([...ROWS.slice(0, 2), [null, null, null, null, 'Người khuyết tật nặng'], ROWS[3] ?? []])
    expect(roster.rows.map(({ row }) => row)).toEqual([2, 4])
  })
})

describe('a note', () => {
  const stops = async (note: string): Promise<boolean> => {
    const head = ['STT', 'Họ và tên', 'Năm sinh', 'Chế độ', 'Ghi chú']
    const { rows } = await read([head, [1, 'Hà Văn Tư', 1950, 'NKT nặng', note]])
    return rows[0]?.findings.some(({ code }) => code === 'NOTE_STOPS') ?? false
  }

  it.each([
    'mất 5/10/2026',
    'mất tháng 10',
    'đã mất',
    'mất',
    'dừng',
    'đã dừng',
    'cắt',
    'đã báo tử',
    'báo giảm',
    'đã khuất',
  ])('"%s" says that nobody should be paid', async (note) => expect(await stops(note)).toBe(true))

  it.each([
    'đúng',
    'mất sổ',
    'mất 1 tay',
    'giảm thị lực',
    'chồng mất',
    'bố đã mất',
    'cắt cụt chân',
    'chuyển đến T8/2026',
  ])('"%s" does not', async (note) => expect(await stops(note)).toBe(false))
})

describe('a cell of an account', () => {
  const account = async (text: string) => {
    const head = ['STT', 'Họ và tên', 'Năm sinh', 'Chế độ', 'Số tài khoản']
    return (await read([head, [1, 'Hà Văn Tư', 1950, 'NKT nặng', text]])).rows[0]
  }

  it.each([
    ['3501205123463 Nguyễn Văn Con - Agribank', 'Nguyễn Văn Con'],
    ['Agribank, chủ TK Lê Thị Mơ: 3501205123463', 'Lê Thị Mơ'],
    ['3501205123463 Agribank CN Cẩm Thủy', null],
    ['3501205123463 Agribank Hà Trung Thanh Hóa', null],
  ])('"%s" names its holder: %s', async (text, holder) => {
    expect((await account(text))?.person).toMatchObject({ account: { number: '3501205123463' }, accountHolder: holder })
  })

  it.each(['tiền mặt', 'TM', 'Nhận trực tiếp'])('"%s" says that cash is paid', async (text) => {
    const row = await account(text)
    expect(row?.person).toMatchObject({ account: null, method: 'CASH' })
    expect(row?.status).not.toBe('error')
  })
})

describe('a birth', () => {
  it.each(['18395', '18395.0'])('is proposed from the number of a day that became text, %s', async (text) => {
    const { rows } = await read([
      ['STT', 'Họ và tên', 'Năm sinh', 'Chế độ'],
      [1, 'Hà Văn Tư', text, 'NKT nặng'],
    ])
    expect(rows[0]?.findings).toContainEqual(expect.objectContaining({ code: 'DOB_ODD', proposed: '1950-05-12' }))
  })
})

describe('a row that is struck through', () => {
  const codes = ({ rows }: Roster): unknown =>
    rows.map(({ findings }) => findings.some(({ code }) => code === 'ROW_STRUCK'))

  it('is imported and reported', async () => {
    const styles = `<styleSheet><fonts><font/><font><strike/></font><font><strike val="0"/></font></fonts>
      <cellXfs><xf fontId="0"/><xf fontId="1"/><xf fontId="2"/></cellXfs></styleSheet>`
    const name = (style: number, text: string) => ({ xml: `<c s="${style}" t="inlineStr"><is><t>${text}</t></is></c>` })
    const xml = sheetXml([
      ['STT', 'Họ và tên', 'Năm sinh'],
      [1, name(1, 'Hà Văn Tư'), 1950],
      [2, name(2, 'Lê Văn Tám'), 1951],
    ])
    const bytes = makeXlsx([{ name: 'S', xml }], [{ name: 'xl/styles.xml', content: styles }])
    expect(codes(await rosterOf(bytes, 'x.xlsx', context))).toEqual([true, false])
  })

  it('is known in an .ods too', async () => {
    const style =
      '<style:style style:name="x"><style:text-properties style:text-line-through-style="solid"/></style:style>'
    const row = (cells: readonly string[], tag = ''): string =>
      `<table:table-row>${cells.map((text) => `<table:table-cell${tag}><text:p>${text}</text:p></table:table-cell>`).join('')}</table:table-row>`
    const rows =
      row(['STT', 'Họ và tên', 'Năm sinh']) +
      row(['1', 'Hà Văn Tư', '1950'], ' table:style-name="x"') +
      row(['2', 'Lê Văn Tám', '1951'])
    const content = `<office:document-content><office:automatic-styles>${style}</office:automatic-styles><office:body>
      <table:table table:name="S">${rows}</table:table></office:body></office:document-content>`
    const bytes = makeZip([{ name: 'content.xml', content }])
    expect(codes(await rosterOf(bytes, 'x.ods', context))).toEqual([true, false])
  })
})

describe('a mother of heroes', () => {
  it.each(['Mẹ VNAH Nguyễn Thị Tý', 'Bà mẹ Việt Nam anh hùng Nguyễn Thị Tý', 'BMVNAH Nguyễn Thị Tý'])(
    'is called by her name: "%s"',
    async (name) => {
      const { rows } = await read([
        ['STT', 'Họ và tên', 'Năm sinh'],
        [1, name, 1930],
      ])
      expect(rows[0]?.person.fullName).toBe('Nguyễn Thị Tý')
    },
  )
})
