import { describe, expect, it } from 'vitest'
import type { Roster } from '../../../src/domain/roster/list.js'
import type { RosterRow } from '../../../src/domain/roster/row.js'
import { makeXlsx, makeZip, sheetXml } from './make-zip.js'
import { contextFor, expectedOf, rosterOf } from './roster-sample.js'

const context = { ...contextFor(expectedOf('roster-cam-luong')), mayAsk: true, listDate: '2023-07-20' }

type Cell = string | number | null | { xml: string }
type Cells = readonly (readonly Cell[])[]

function read(rows: Cells, tail = ''): Promise<Roster> {
  return rosterOf(makeXlsx([{ name: 'S', xml: sheetXml(rows, tail) }]), 'x.xlsx', context)
}

const HEAD = ['STT', 'Họ và tên', 'Năm sinh', 'CCCD', 'Chế độ']
const LOI = [1, 'Phạm Văn Lợi', 1954, '038054911560', 'NKT nặng']
const CUC = [2, 'Bùi Thị Cúc', 1955, '038155911561', 'NKT nặng']
const TU = [3, 'Hà Văn Tư', 1956, '038056911562', 'NKT nặng']

function names({ rows }: Roster): unknown {
  return rows.map(({ person }) => person.fullName)
}

function asked({ findings }: RosterRow): unknown {
  return findings.filter(({ level }) => level !== 'auto').map(({ code, level }) => `${level} ${code}`)
}

async function personWith(heading: string, cell: Cell): Promise<RosterRow> {
  const [first] = (
    await read([
      [...HEAD, heading],
      [...LOI, cell],
    ])
  ).rows
  if (first === undefined) throw new Error('nobody was read')
  return first
}

describe('people below a signature', () => {
  it('are people without running numbers too, and who signs is not', async () => {
    const people = [LOI, CUC, TU].map((row) => row.slice(1))
    const roster = await read([
      HEAD.slice(1),
      people[0] ?? [],
      [null, null, 'Cẩm Lương, ngày 20 tháng 7 năm 2023'],
      ['Người lập', null, 'Chủ tịch UBND'],
      ['Nguyễn Văn Ký', null, 'Trần Thị Duyệt'],
      ['Bổ sung:'],
      people[1] ?? [],
      ['Lê Văn Sáu', 'năm 1958', null, 'NKT nặng'],
      ['Nguyễn Văn Ký', null, null, 'Trần Thị Duyệt'],
    ])
    expect(names(roster)).toEqual(['Phạm Văn Lợi', 'Bùi Thị Cúc', 'Lê Văn Sáu'])
  })
})

describe('a village between the rows, in short', () => {
  it.each(['L. Hòa (1 người)', 'II. L.Hòa', 'Lương hoà', 'T.Lương Hòa', 'thon L Hoa'])(
    '"%s" is known',
    async (title) => {
      const roster = await read([HEAD, ['Thôn Lương Ngọc'], LOI, [null, title], CUC])
      expect(roster.rows.map(({ person }) => person.village)).toEqual(['Lương Ngọc', 'Lương Hòa'])
    },
  )

  it.each(['T7', 'LH', 'NKT nặng', 'Hòa', 'KP chăm sóc NKT ĐBN'])('"%s" is none', async (title) => {
    const roster = await read([HEAD, ['Thôn Lương Ngọc'], LOI, [null, title], CUC])
    expect(roster.rows.map(({ person }) => person.village)).toEqual(['Lương Ngọc', 'Lương Ngọc'])
  })
})

describe('the holder of an account', () => {
  const HOLDER = [...HEAD, 'Số tài khoản', 'Ngân hàng', 'Tên chủ tài khoản', 'Quan hệ']
  const holder = async (name: string | null, relationship: string | null) =>
    (await read([HOLDER, [...LOI, '3580205992267', 'Agribank', name, relationship]])).rows[0]

  it('who is another one receives for the beneficiary', async () => {
    expect((await holder('PHAM VAN HAI', 'Con trai'))?.person).toMatchObject({
      account: { owner: 'PAYEE', number: '3580205992267' },
      payee: { fullName: 'Pham Van Hai', relationship: 'con_trai' },
      accountHolder: 'PHAM VAN HAI',
    })
  })

  it('is asked who that is where the list does not say', async () => {
    const row = await holder('Phạm Văn Hải', null)
    expect(row?.findings).toContainEqual(expect.objectContaining({ code: 'RELATION_MISSING', level: 'ask' }))
  })

  it.each(['PHAM VAN LOI', 'Phạm Văn Lợi', null])('"%s" is the beneficiary', async (name) => {
    expect((await holder(name, null))?.person).toMatchObject({ account: { owner: 'BENEFICIARY' }, payee: null })
  })
})

describe('a second number', () => {
  it('behind whoever receives is theirs', async () => {
    const roster = await read([
      [...HEAD, 'Họ tên người nhận', 'Số CCCD', 'Số TK', 'Ngân hàng'],
      [...LOI, 'Phạm Văn Hải', '038080911570', '3580205992267', 'Agribank'],
    ])
    expect(roster.rows[0]?.person).toMatchObject({
      personalId: '038054911560',
      payee: { fullName: 'Phạm Văn Hải', personalId: '038080911570' },
    })
  })
})

describe('a remark that stops the payment', () => {
  it.each(['† 12/6/2023', 'chuyển xã khác', 'Đã báo cắt', 'hết tuổi hưởng'])('"%s" is one', async (note) => {
    expect(asked(await personWith('Ghi chú', note))).toEqual(['warn NOTE_STOPS'])
  })

  it.each(['chưa cắt', 'mới chuyển xã đến', 'chưa hết tuổi'])('"%s" is none', async (note) => {
    expect(asked(await personWith('Ghi chú', note))).toEqual([])
  })
})

describe('a phone cell', () => {
  it.each(['không có', 'chưa có', '-', 'K'])('"%s" says that there is none', async (text) => {
    expect(asked(await personWith('Số điện thoại', text))).toEqual([])
  })

  it.each(['0912345678; con gái 0987654321', '0912 345 678\n0987 654 321', 'nhà 0912345678 - con 0987654321'])(
    '"%s" has two',
    async (text) => {
      expect((await personWith('Số điện thoại', text)).findings).toContainEqual(
        expect.objectContaining({ code: 'PHONE_TWO', candidates: ['0912345678', '0987654321'] }),
      )
    },
  )
})

describe('a name', () => {
  it.each(['Hà Văn Tø', 'Ph¹m Văn Lợi', 'Bùi Thị Cóæc'])('"%s" with letters of no name is asked', async (name) => {
    const row = (await read([HEAD, [1, name, 1954, '038054911560', 'NKT nặng']])).rows[0]
    expect(row?.findings).toContainEqual(expect.objectContaining({ code: 'NAME_UNREADABLE', level: 'ask' }))
  })

  it.each(['Y Bhiŏ Ƀuôn', 'Nguyễn Văn Jun', 'H’ Ñuăn Êban', 'Siu Čil'])(
    '"%s" is one of another people',
    async (name) => {
      const row = (await read([HEAD, [1, name, 1954, '038054911560', 'NKT nặng']])).rows[0]
      expect(row?.person.fullName).toBe(name)
      expect(row?.findings.filter(({ field, level }) => field === 'name' && level === 'ask')).toEqual([])
    },
  )
})

describe('rich text of two fonts', () => {
  const run = (text: string, font: string): string =>
    `<r><rPr><rFont val="${font}"/></rPr><t xml:space="preserve">${text}</t></r>`
  const nameOf = async (...runs: readonly string[]) => {
    const cell = { xml: `<c t="inlineStr"><is>${runs.join('')}</is></c>` }
    return (await read([HEAD, [1, cell, 1954, '038054911560', 'NKT nặng']])).rows[0]?.person.fullName
  }

  it('is put right where it is in old letters only', async () => {
    expect(await nameOf(run('Bïi ThÞ ', '.VnTime'), run('Cúc', 'Times New Roman'))).toBe('Bùi Thị Cúc')
    expect(await nameOf(run('Hà Văn ', 'Arial'), run('Tø', '.VnTime'))).toBe('Hà Văn Tứ')
    expect(await nameOf(run('Ph¹m V¨n ', '.VnTime'), run('Lîi', '.VnTime'))).toBe('Phạm Văn Lợi')
    expect(await nameOf(run('Traàn Thò ', 'VNI-Times'), run('Bưởi', 'Calibri'))).toBe('Trần Thị Bưởi')
  })
})

describe('a day of an .ods', () => {
  it.each([
    ['05/1954', '1954-05'],
    ['May-54', '1954-05'],
    ['Th5-54', '1954-05'],
    ['01/05/1954', '1954-05-01'],
  ])('is as exact as it is shown: %s', async (shown, value) => {
    const text = (said: Cell): string =>
      `<table:table-cell office:value-type="string"><text:p>${said}</text:p></table:table-cell>`
    const birth = `<table:table-cell office:value-type="date" office:date-value="1954-05-01"><text:p>${shown}</text:p></table:table-cell>`
    const row = (cells: readonly string[]): string => `<table:table-row>${cells.join('')}</table:table-row>`
    const rows = row(HEAD.map(text)) + row(LOI.map((said, column) => (column === 2 ? birth : text(said))))
    const content = `<office:document-content><office:automatic-styles/><office:body><office:spreadsheet>
      <table:table table:name="S">${rows}</table:table></office:spreadsheet></office:body></office:document-content>`
    const bytes = makeZip([
      { name: 'mimetype', content: 'application/vnd.oasis.opendocument.spreadsheet' },
      { name: 'content.xml', content },
    ])
    expect((await rosterOf(bytes, 'x.ods', context)).rows[0]?.person.birth?.value).toBe(value)
  })
})

describe('headings of the South, and of today', () => {
  it('are known: chữ lót, năm sanh, nơi ở hiện nay', async () => {
    const roster = await read([
      ['TT', 'Họ, chữ lót và tên', 'Năm sanh', 'Số CCCD', 'Diện hưởng', 'Nơi ở hiện nay'],
      [...LOI, 'T.Lương Ngọc'],
      [...CUC, 'lương hoà'],
    ])
    expect(roster.rows.map(({ person }) => [person.birth?.value, person.village])).toEqual([
      ['1954', 'Lương Ngọc'],
      ['1955', 'Lương Hòa'],
    ])
  })
})

describe('a cell that says more than its value', () => {
  it.each([
    ["12/3/'54", '1954-03-12'],
    ['12\\3\\1954', '1954-03-12'],
  ])('gives the birth of %s', async (birth, value) => {
    const { rows } = await read([HEAD, [1, 'Phạm Văn Lợi', birth, '038054911560', 'NKT nặng']])
    expect(rows[0]?.person.birth?.value).toBe(value)
  })

  it('gives the sum that a count ends with', async () => {
    expect((await personWith('Mức hưởng', '360.000 x 2,0 = 720.000')).person.amount).toBe(720_000)
    expect((await personWith('Mức hưởng', '360.000 x 2 = 720.000đ')).person.amount).toBe(720_000)
  })
})

describe('the sex in other words', () => {
  it.each(['Nữ.', 'Nữ giới', 'nữ ', 'Phụ nữ'])('"%s" is never what the number says', async (said) => {
    expect(await personWith('Giới tính', said)).toMatchObject({ person: { sex: 'female' }, status: 'warning' })
  })

  it('is asked where a word says nothing', async () => {
    const row = await personWith('Giới tính', 'Nwx')
    expect(row.person.sex).toBeNull()
    expect(row.findings).toContainEqual(expect.objectContaining({ code: 'SEX_UNKNOWN', proposed: 'male' }))
  })
})

describe('a day or a month in a cell of its own', () => {
  it.each([
    [44545, '2021-12-15'],
    ['15-12-21', '2021-12-15'],
    ['15/12/2021 tại Cục CS', '2021-12-15'],
    ['15/12/2021, Công an tỉnh', '2021-12-15'],
  ])('of issue is read from %s', async (said, day) => {
    expect((await personWith('Ngày cấp', said)).person.idIssued).toBe(day)
  })

  it.each([
    [44927, '2023-01'],
    ['từ 1/2023', '2023-01'],
    ['từ tháng 01/2023', '2023-01'],
    ['01/2023 - nay', '2023-01'],
    ['Jan-23', '2023-01'],
  ])('of the first payment is read from %s', async (said, month) => {
    expect(await personWith('Hưởng từ tháng', said)).toMatchObject({ person: { startMonth: month }, status: 'clean' })
  })
})

describe('a sum as offices write it', () => {
  it.each([
    ['720.000,-', 720_000],
    ['720.000đ/th', 720_000],
    ['720.000 đồng/người/tháng', 720_000],
    [720_000.0004, 720_000],
    [' 720 .000', 720_000],
  ])('%s', async (said, amount) => {
    const row = await personWith('Mức hưởng', said)
    expect([row.person.amount, asked(row)]).toEqual([amount, []])
  })
})

describe('a way of paying', () => {
  it.each(['Bưu điện', 'Chi qua bưu điện', 'tại nhà', 'chi trả trực tiếp'])('"%s" is cash', async (said) => {
    expect(await personWith('Hình thức chi trả', said)).toMatchObject({ person: { method: 'CASH' }, status: 'clean' })
  })
})

describe('a village in other words', () => {
  it.each(['Lương Ngọc (Cẩm Lương)', 'Lương Ngọc (cũ)'])('"%s"', async (said) => {
    expect((await personWith('Thôn', said)).person.village).toBe('Lương Ngọc')
  })

  it.each(['Kim Mẫm số 2', 'Thôn Kim Mẫm số 02'])('"%s"', async (said) => {
    expect((await personWith('Thôn', said)).person.village).toBe('Kim Mẫm 2')
  })
})

describe('a disability in other words', () => {
  it.each([
    ['Tâm thần phân liệt', [4]],
    ['TKTT', [4]],
    ['VĐ', [1]],
  ])('"%s"', async (said, types) => {
    expect((await personWith('Dạng tật', said)).person.disability?.types).toEqual(types)
  })

  it.each(['Nặng (2)', 'Mức 2', 'mức độ nặng'])('"%s" is its degree', async (said) => {
    expect((await personWith('Mức độ khuyết tật', said)).person.disability?.degree).toBe(2)
  })
})

describe('an ethnic group', () => {
  it('may be a stroke, which names none', async () => {
    expect(asked(await personWith('Dân tộc', '-'))).toEqual(['warn ETHNIC_MISSING'])
  })
})

describe('an account with its bank', () => {
  const taken = async (account: Cell, bank: Cell) =>
    (
      await read([
        [...HEAD, 'Số TK', 'Ngân hàng'],
        [...LOI, account, bank],
      ])
    ).rows[0]

  it.each(['3580205992267/Agribank', 'Agribank/3580205992267'])('"%s" is in one cell', async (said) => {
    expect((await taken(said, null))?.person.account).toMatchObject({ bankCode: 'VBA', number: '3580205992267' })
  })

  it('may have a quote behind it', async () => {
    expect((await taken("3580205992267'", 'Agribank'))?.person.account?.number).toBe('3580205992267')
  })

  it('of two banks is asked', async () => {
    expect((await taken('3580205992267', 'VCB/Agribank'))?.findings).toContainEqual(
      expect.objectContaining({ code: 'BANK_AMBIGUOUS', candidates: ['VCB', 'VBA'] }),
    )
  })
})

describe('two lists side by side', () => {
  const TITLES = ['THÔN LƯƠNG NGỌC', null, null, null, null, null, 'THÔN LƯƠNG HÒA']
  const SIDES: Cells = [TITLES, [...HEAD, null, ...HEAD], [...LOI, null, ...TU], [...CUC, null, 4, 'Lê Văn Bảy', 1957]]

  it('are two lists, each with its own village', async () => {
    const roster = await read(SIDES)
    expect(roster.rows.map(({ sheet, row, person }) => [sheet, row, person.fullName, person.village])).toEqual([
      ['S', 3, 'Phạm Văn Lợi', 'Lương Ngọc'],
      ['S', 4, 'Bùi Thị Cúc', 'Lương Ngọc'],
      ['S (G–K)', 3, 'Hà Văn Tư', 'Lương Hòa'],
      ['S (G–K)', 4, 'Lê Văn Bảy', 'Lương Hòa'],
    ])
  })

  it('keep their cells, and take corrections there', async () => {
    const corrections = [{ sheet: 'S (G–K)', row: 4, column: 'J', text: '038057911563' }]
    const bytes = makeXlsx([{ name: 'S', xml: sheetXml(SIDES) }])
    const roster = await rosterOf(bytes, 'x.xlsx', { ...context, corrections })
    expect(roster.rows[3]).toMatchObject({
      person: { personalId: '038057911563' },
      findings: expect.arrayContaining([expect.objectContaining({ code: 'PROGRAMME_MISSING', cell: 'K4' })]),
    })
  })

  it('are not what a list with two running numbers is', async () => {
    const roster = await read([
      [...HEAD, 'TT', 'Ghi chú'],
      [...LOI, 1, null],
      [...CUC, 2, null],
    ])
    expect(roster.rows.map(({ sheet }) => sheet)).toEqual(['S', 'S'])
  })
})

describe('people below a title that says that they leave', () => {
  it('are reported, until the next one', async () => {
    const roster = await read([
      HEAD,
      ['I', 'TĂNG'],
      LOI,
      ['II', 'GIẢM (chết)'],
      [null, 'Thôn Lương Ngọc'],
      CUC,
      ['III', 'Điều chỉnh mức'],
      TU,
    ])
    expect(roster.rows.map(asked)).toEqual([[], ['warn NOTE_STOPS'], []])
    expect(roster.rows[1]?.findings).toContainEqual(expect.objectContaining({ note: 'GIẢM (chết)' }))
  })

  it.each(['DANH SÁCH ĐỐI TƯỢNG CẮT GIẢM THÁNG 7 NĂM 2023', 'DANH SÁCH ĐỐI TƯỢNG BTXH THÔI HƯỞNG TRỢ CẤP'])(
    'are reported where the whole list is of them: %s',
    async (title) => {
      const roster = await read([[title], HEAD, LOI])
      expect(roster.rows.map(asked)).toEqual([['warn NOTE_STOPS']])
      expect(roster.about.isPartial).toBe(true)
    },
  )

  it.each(['DANH SÁCH ĐỐI TƯỢNG TĂNG, GIẢM THÁNG 7', 'DANH SÁCH HỘ NGHÈO CHƯƠNG TRÌNH GIẢM NGHÈO'])(
    'are not all of "%s"',
    async (title) => expect((await read([[title], HEAD, LOI])).rows.map(asked)).toEqual([[]]),
  )

  it('are reported in a second list too', async () => {
    const roster = await read([
      ['A. DANH SÁCH TĂNG'],
      HEAD,
      LOI,
      ['B. DANH SÁCH GIẢM'],
      ['TT', ...HEAD.slice(1), 'Lý do'],
      CUC,
    ])
    expect(roster.rows.map(asked)).toEqual([[], ['warn NOTE_STOPS']])
  })

  it.each(['Lê Văn An (chết)', 'Lê Văn An - đã mất'])('and by the remark beside their name: %s', async (name) => {
    const { rows } = await read([HEAD, [1, name, 1954, '038054911560', 'NKT nặng']])
    expect(rows.map(asked)).toEqual([['ask NAME_NOTE', 'warn NOTE_STOPS']])
  })

  it.each(['Lê Văn An (vợ LS)', 'Lê Văn An (bố đã mất)'])('but not by every remark: %s', async (name) => {
    const { rows } = await read([HEAD, [1, name, 1954, '038054911560', 'NKT nặng']])
    expect(rows.map(asked)).toEqual([['ask NAME_NOTE']])
  })
})

it('a village’s title with its counts in any column is nobody', async () => {
  const roster = await read([
    [...HEAD, 'Số tiền'],
    ['A', 'Lương Ngọc', null, 2, null, 1_440_000],
    [...LOI, 720_000],
    ['B', 'Lương Hòa', '1 người', null, null, 720_000],
    [...CUC, 720_000],
  ])
  expect(roster.rows.map(({ person }) => [person.fullName, person.village])).toEqual([
    ['Phạm Văn Lợi', 'Lương Ngọc'],
    ['Bùi Thị Cúc', 'Lương Hòa'],
  ])
})

it('numbers of households and insurance cards are no accounts, and nobody is asked', async () => {
  const roster = await read([
    ['STT', 'Mã hộ', 'Họ và tên', 'Năm sinh', 'CCCD', 'Mã thẻ BHYT', 'Chế độ', 'Tổng số khẩu'],
    [1, '15139001', 'Phạm Văn Lợi', 1954, '038054911560', 'BT2382721234567', 'NKT nặng', 4],
    [2, '15139002', 'Bùi Thị Cúc', 1955, '038155911561', 'BT2382721234568', 'NKT nặng', 2],
  ])
  expect(roster.rows.map(({ person, status }) => [person.account, person.coefficient, status])).toEqual([
    [null, null, 'clean'],
    [null, null, 'clean'],
  ])
})

describe('a column of what held before', () => {
  it('never hides what holds now', async () => {
    const roster = await read([
      [
        'S\nT\nT',
        ...HEAD.slice(1),
        'STK cũ',
        'STK mới',
        'Ngân hàng',
        'Thôn cũ',
        'Thôn',
        'Mức hưởng cũ',
        'Mức hưởng mới',
      ],
      [...LOI, '3580205992267', '3580205992268', 'Agribank', 'Kim Mẫm', 'Kim Mẫm 1', 540_000, 720_000],
    ])
    expect(roster.rows[0]).toMatchObject({
      person: { account: { number: '3580205992268' }, village: 'Kim Mẫm 1', amount: 720_000 },
      status: 'clean',
    })
  })

  it('is told by what is new beside it', async () => {
    const roster = await read([
      [...HEAD, 'STK', 'STK mới', 'Ngân hàng', 'Mức hưởng', 'Mức hưởng mới'],
      [...LOI, '3580205992267', '3580205992268', 'Agribank', 540_000, 720_000],
    ])
    expect(roster.rows[0]?.person).toMatchObject({ account: { number: '3580205992268' }, amount: 720_000 })
  })

  it('alone is all that there is', async () => {
    const roster = await read([
      [...HEAD, 'STK cũ', 'Ngân hàng'],
      [...LOI, '3580205992267', 'Agribank'],
    ])
    expect(roster.rows[0]?.person.account?.number).toBe('3580205992267')
  })
})

it('a total that is numbered along is nobody', async () => {
  const roster = await read([
    [...HEAD, 'Số tiền'],
    [...LOI, 720_000],
    [2, 'Cộng thôn Lương Ngọc', null, null, null, 720_000],
    [3, 'Cộng Thị Hoa', 1955, '038155911561', 'NKT nặng', 720_000],
  ])
  expect(names(roster)).toEqual(['Phạm Văn Lợi', 'Cộng Thị Hoa'])
})
