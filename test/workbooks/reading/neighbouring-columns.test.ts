import { describe, expect, it } from 'vitest'
import type { Roster } from '../../../src/domain/roster/list.js'
import { readRosterHere } from '../../../src/workbooks/reading/read-roster-here.js'
import { makeXlsx, sheetXml } from './make-zip.js'
import { contextFor, expectedOf, rosterOf } from './roster-sample.js'

const context = { ...contextFor(expectedOf('roster-cam-luong')), mayAsk: true, listDate: '2023-07-20' }

type Cells = readonly (readonly (string | number | null | { xml: string })[])[]

function file(rows: Cells, tail = ''): Uint8Array {
  return makeXlsx([{ name: 'S', xml: sheetXml(rows, tail) }])
}

function read(rows: Cells, tail = ''): Promise<Roster> {
  return rosterOf(file(rows, tail), 'x.xlsx', context)
}

const HEADING = ['STT', 'Họ và tên', 'Ngày sinh', 'CCCD', 'Chế độ']
const LOI = [1, 'Phạm Văn Lợi', '1954', '038054911560', 'NKT nặng']
const CUC = [2, 'Bùi Thị Cúc', '1955', '038155911561', 'NKT nặng']

describe('an account whose bank', () => {
  const known = { code: 'ACCOUNT_WITHOUT_BANK', cell: 'F2' }

  it('has no column in the list is said, and nobody is asked', async () => {
    const { rows } = await read([
      [...HEADING, 'Số tài khoản'],
      [...LOI, '3501205123463'],
    ])
    expect(rows[0]?.findings).toContainEqual(expect.objectContaining({ ...known, level: 'warn' }))
    expect(rows[0]?.status).toBe('warning')
  })

  it('is left out of its cell is asked', async () => {
    const { rows } = await read([
      [...HEADING, 'Số tài khoản', 'Ngân hàng'],
      [...LOI, '3501205123463', ''],
      [...CUC, '3501205123464', 'Agribank'],
    ])
    expect(rows[0]?.findings).toContainEqual(expect.objectContaining({ code: known.code, level: 'ask' }))
  })
})

describe('sums in several columns', () => {
  it('give what is paid a month, not the standard that it is counted from', async () => {
    const roster = await read([
      [...HEADING, 'Mức chuẩn', 'Hệ số', 'Thành tiền', 'Tiền truy lĩnh', 'Tổng số tiền'],
      [...LOI, 360_000, 2, 720_000, 0, 720_000],
      [...CUC, 360_000, 2, 720_000, 1_440_000, 2_160_000],
    ])
    expect(roster.rows.map(({ person }) => [person.amount, person.coefficient])).toEqual([
      [720_000, 2],
      [720_000, 2],
    ])
  })

  it('give what is paid a month, not all that is paid, wherever that stands', async () => {
    const roster = await read([
      [...HEADING, 'Tổng số tiền lĩnh', 'Mức trợ cấp tháng', 'Truy lĩnh'],
      [...LOI, 1_440_000, 720_000, 720_000],
    ])
    expect(roster.rows[0]?.person.amount).toBe(720_000)
    const alone = await read([
      [...HEADING, 'Tổng số tiền'],
      [...LOI, 720_000],
    ])
    expect(alone.rows[0]?.person.amount).toBe(720_000)
  })

  it.each(['Số con', 'Phụ cấp', 'Tỷ lệ %', 'Số tháng', 'Số nhân khẩu'])(
    'are not "%s", and nobody is asked',
    async (word) => {
      const roster = await read([
        [...HEADING, word, 'Mức hưởng'],
        [...LOI, 2, 720_000],
        [...CUC, 1, 720_000],
      ])
      expect(roster.rows.map(({ person }) => [person.amount, person.coefficient])).toEqual([
        [720_000, null],
        [720_000, null],
      ])
    },
  )
})

describe('a number or a birth of somebody else', () => {
  it.each(['người nuôi dưỡng', 'người chăm sóc', 'chủ hộ', 'mẹ', 'cha', 'bố/mẹ', 'vợ/chồng'])(
    'is not that of the beneficiary, though the columns of the %s come first',
    async (other) => {
      const read = await readRosterHere(
        file([
          ['STT', 'Họ tên trẻ', `Số CCCD ${other}`, `Năm sinh ${other}`, 'Mã định danh', 'Ngày sinh', 'Chế độ'],
          [1, 'Phạm Gia Bảo', '038080911570', '1980', '038215911560', '02/03/2015', 'Trẻ em mồ côi'],
        ]),
        'x.xlsx',
        context,
      )
      expect(read).toMatchObject({
        kind: 'roster',
        rows: [{ person: { personalId: '038215911560', birth: { value: '2015-03-02' } } }],
      })
    },
  )

  it('is the payee’s where whoever looks after the person takes the money, which is asked once', async () => {
    const rows = [
      ['STT', 'Họ tên trẻ', 'Ngày sinh', 'Mã định danh', 'Chế độ', 'Người nuôi dưỡng', 'Số CCCD người nuôi dưỡng'],
      [1, 'Phạm Gia Bảo', '02/03/2015', '038215911560', 'Trẻ em mồ côi', 'Phạm Văn Hải', '038080911570'],
    ]
    expect(await readRosterHere(file(rows), 'x.xlsx', context)).toMatchObject({
      kind: 'unsure',
      missing: [],
      columns: [{ column: 'F', guess: 'payeeName' }],
    })
    const roster = await rosterOf(file(rows), 'x.xlsx', { ...context, mapping: { 'NGUOI NUOI DUONG': 'payeeName' } })
    expect(roster.rows[0]?.person.payee).toMatchObject({ fullName: 'Phạm Văn Hải', personalId: '038080911570' })
  })
})

describe('short headings', () => {
  it('are known by what stands below: GT, DT, Mã ĐT, Nhóm ĐT', async () => {
    const roster = await read([
      ['TT', 'Họ tên', 'N.sinh', 'GT', 'DT', 'CCCD', 'Mã ĐT', 'Tên đối tượng'],
      [1, 'Phạm Văn Lợi', '1954', 'Nam', 'Mường', '038054911560', 'BT-6N-NCT', 'NKT nặng'],
      [2, 'Bùi Thị Cúc', '1955', 'Nữ', 'Kinh', '038155911561', 'BT-6N-NCT', 'NKT nặng'],
    ])
    expect(roster.rows.map(({ person }) => [person.sex, person.ethnic, person.programme])).toEqual([
      ['male', 'Mường', { raw: 'NKT nặng', code: 'BT-6N-NCT', from: 'code', candidates: [] }],
      ['female', 'Kinh', { raw: 'NKT nặng', code: 'BT-6N-NCT', from: 'code', candidates: [] }],
    ])
  })

  it('with words that the degree of another column completes', async () => {
    const roster = await read([
      ['TT', 'Họ tên', 'Ngày sinh', 'CCCD', 'Nhóm ĐT', 'Mức độ KT'],
      [1, 'Phạm Văn Lợi', '1954', '038054911560', 'NKT', 'Nặng'],
      [2, 'Bùi Thị Cúc', '1985', '038185911561', 'NKT', 'Đặc biệt nặng'],
      [3, 'Hà Văn Tư', '1986', '038086911562', 'NKT', null],
    ])
    expect(roster.rows.map(({ person }) => person.programme.code)).toEqual(['BT-6N-NCT', 'BT-6DBN', null])
    expect(roster.rows[2]?.findings).toContainEqual(expect.objectContaining({ code: 'PROGRAMME_AMBIGUOUS' }))
  })
})

describe('crosses under "Hình thức nhận"', () => {
  it.each([
    ['Tiền mặt', 'Tài khoản', null, 'CASH'],
    ['Chuyển khoản', 'Tiền mặt', 'TRANSFER', null],
  ] as const)('mean %s where that column comes first', async (first, second, ofLoi, ofCuc) => {
    const [transfer, cash] =
      first === 'Tiền mặt'
        ? [
            [null, 'x'],
            ['x', null],
          ]
        : [
            ['x', null],
            [null, 'x'],
          ]
    const roster = await read(
      [
        [...HEADING, 'Hình thức nhận', null, 'Số TK', 'Tên ngân hàng'],
        [null, null, null, null, null, first, second, null, null],
        [...LOI, ...transfer, '3580205992267', 'Agribank'],
        [...CUC, ...cash, null, null],
      ],
      '<mergeCells><mergeCell ref="F1:G1"/></mergeCells>',
    )
    expect(roster.rows.map(({ person }) => person.method)).toEqual([ofLoi, ofCuc])
    expect(roster.rows.flatMap(({ findings }) => findings.filter(({ field }) => field === 'method'))).toEqual([])
  })
})

describe('a column of villages', () => {
  const column = (...villages: readonly (string | null)[]): Promise<Roster> =>
    read([
      ['Thôn', ...HEADING],
      ...villages.map((village, n) => [village, n + 1, 'Phạm Văn Lợi', 1954, `0380549115${60 + n}`, 'NKT nặng']),
    ])
  const villagesOf = ({ rows }: Roster): unknown => rows.map(({ person }) => person.village)

  it('that names each only beside its first person is read down', async () => {
    const roster = await column('Lương Ngọc', null, null, 'L.Hòa', null)
    expect(villagesOf(roster)).toEqual(['Lương Ngọc', 'Lương Ngọc', 'Lương Ngọc', 'Lương Hòa', 'Lương Hòa'])
  })

  it.each([
    [['Lương Ngọc', 'Lương Ngọc', null, 'Lương Hòa', null]],
    [[null, 'Lương Ngọc', null, 'Lương Hòa', null]],
    [['Lương Ngọc', null, null, null, null]],
  ])('is left empty where it is only empty: %j', async (villages) => {
    expect(villagesOf(await column(...villages))).toEqual(villages)
  })

  it.each([
    ['Thôn Lương Ngọc - Xã Cẩm Lương - Huyện Cẩm Thủy', 'Lương Ngọc'],
    ['Số nhà 12, thôn Lương Hòa, Cẩm Lương', 'Lương Hòa'],
    ['Lương Thuận – Cẩm Lương', 'Lương Thuận'],
  ])('may hold a whole address: %s', async (address, village) => {
    const roster = await read([
      [...HEADING, 'Nơi thường trú (thôn)'],
      [...LOI, address],
    ])
    expect(villagesOf(roster)).toEqual([village])
  })
})

describe('the former number in a column of its own', () => {
  it.each(['CMND', 'Số CMND cũ', 'Chứng minh thư'])('"%s" never hides the number of today', async (word) => {
    const roster = await read([
      ['STT', 'Họ và tên', 'Ngày sinh', word, 'Số CCCD', 'Chế độ'],
      [1, 'Phạm Văn Lợi', '1954', '172345678', '038054911560', 'NKT nặng'],
      [2, 'Bùi Thị Cúc', '1955', '172 345 679', null, 'NKT nặng'],
      [3, 'Hà Văn Tư', '1956', null, '038056911562', 'NKT nặng'],
      [4, 'Lê Thị Năm', '1957', '038157911563', null, 'NKT nặng'],
    ])
    expect(roster.rows.map(({ person }) => [person.personalId, person.oldId])).toEqual([
      ['038054911560', '172345678'],
      [null, '172345679'],
      ['038056911562', null],
      ['038157911563', null],
    ])
  })

  it('alone may hold either', async () => {
    const roster = await read([
      ['STT', 'Họ và tên', 'Ngày sinh', 'Số CMND', 'Chế độ'],
      LOI,
      [2, 'Bùi Thị Cúc', '1955', '172345679', 'NKT nặng'],
    ])
    expect(roster.rows.map(({ person }) => [person.personalId, person.oldId])).toEqual([
      ['038054911560', null],
      [null, '172345679'],
    ])
  })
})

describe('a table below the list', () => {
  it('of sums by programme or by village holds no people', async () => {
    const roster = await read([
      [...HEADING, 'Tiền'],
      [...LOI, 720_000],
      [...CUC, 720_000],
      ['TỔNG CỘNG', null, null, null, null, 1_440_000],
      ['TỔNG HỢP THEO CHẾ ĐỘ'],
      ['STT', 'Chế độ', 'Số người', 'Số tiền'],
      [1, 'NKT nặng', 2, 1_440_000],
      [2, 'NCT', 0, 0],
      ['Cộng', null, 2, 1_440_000],
      ['STT', 'Thôn', 'Số người', 'Số tiền'],
      [1, 'Lương Ngọc', 2, 1_440_000],
    ])
    expect(roster.rows.map(({ person }) => person.fullName)).toEqual(['Phạm Văn Lợi', 'Bùi Thị Cúc'])
    expect(roster.headings).toEqual([])
  })

  it('does not end the list: its heading again does go on', async () => {
    const roster = await read([HEADING, LOI, ['STT', 'Thôn', 'Số tiền'], [1, 'Lương Ngọc', 2], HEADING, CUC])
    expect(roster.rows.map(({ person }) => person.fullName)).toEqual(['Phạm Văn Lợi', 'Bùi Thị Cúc'])
  })

  it('may be no more than how many there are of each', async () => {
    const roster = await read([HEADING, LOI, ['Tổng số: 01'], [null, 'Trong đó:'], [null, 'NKT nặng', 1]])
    expect(roster.rows).toHaveLength(1)
  })
})

describe('a village', () => {
  it.each([
    [['Thôn:', 'Lương Ngọc']],
    [['2. Thôn Lương Ngọc: 01 đ/tượng']],
    [['Thôn Lương Ngọc (02 suất)']],
    [['THÔN LƯƠNG NGỌC - 03 đtg']],
  ])('is named by %j', async (title) => {
    const roster = await read([HEADING, title, LOI])
    expect(roster.rows[0]?.person.village).toBe('Lương Ngọc')
  })
})

describe('a birth that Excel took for a day', () => {
  const dated = (serial: number, format: string) => {
    const xml = sheetXml([
      HEADING,
      [1, 'Phạm Văn Lợi', { xml: `<c s="1"><v>${serial}</v></c>` }, '038054911560', 'NKT nặng'],
    ])
    const styles = `<styleSheet><numFmts><numFmt numFmtId="200" formatCode="${format}"/></numFmts><fonts><font/></fonts><cellXfs><xf numFmtId="0"/><xf numFmtId="200"/></cellXfs></styleSheet>`
    return rosterOf(makeXlsx([{ name: 'S', xml }], [{ name: 'xl/styles.xml', content: styles }]), 'x.xlsx', context)
  }

  it.each([
    [19_845, 'mmm\\-yy', { value: '1954-05', precision: 'MONTH' }],
    [19_845, 'mm/yyyy', { value: '1954-05', precision: 'MONTH' }],
    [19_725, 'yyyy', { value: '1954', precision: 'YEAR' }],
    [19_845, 'dd/mm/yyyy', { value: '1954-05-01', precision: 'DAY' }],
    [19_846, 'mm/yyyy', { value: '1954-05-02', precision: 'DAY' }],
  ])('%i shown as %s is no more than what is shown', async (serial, format, birth) => {
    expect((await dated(serial, format)).rows[0]?.person.birth).toEqual(birth)
  })

  it('or for a sum, with decimals', async () => {
    const roster = await read([HEADING, [1, 'Phạm Văn Lợi', '1954.0', '038054911560', 'NKT nặng']])
    expect(roster.rows[0]?.person.birth?.value).toBe('1954')
  })
})

describe('a cell', () => {
  it.each(['038054911560;', '038054911560.', '038054911560.0', ' 038054911560 ,'])(
    'of a number with something left behind it is that number: "%s"',
    async (text) => {
      const roster = await read([HEADING, [1, 'Phạm Văn Lợi', '1954', text, 'NKT nặng']])
      expect(roster.rows[0]).toMatchObject({ person: { personalId: '038054911560' }, status: 'clean' })
    },
  )

  it('of a name may have come from a web page, with soft hyphens', async () => {
    const roster = await read([HEADING, [1, 'Phạm\u00AD Văn Lợi\u00AD', '1954', '038054911560', 'NKT nặng']])
    expect(roster.rows[0]).toMatchObject({ person: { fullName: 'Phạm Văn Lợi' }, status: 'clean' })
  })
})
