import { describe, expect, it } from 'vitest'
import { policeLook, readPoliceFile } from '../../../src/domain/returns/police-sheet.js'
import { readVerdict } from '../../../src/domain/returns/verdict.js'
import { csvGrids, reference, type SheetCells, xlsxGrids } from './samples.js'

const context = { ...reference, today: '2026-11-20' }

function verdictOf(verdict: string, correct = '', note = '', personalId: string | null = '038140907680') {
  const said = { verdict, correct: { text: correct, date: null }, note, personalId }
  return readVerdict(said, reference.verdictWords, context.today)
}

describe('the words of the police', () => {
  it.each([
    ['Trùng khớp', 'MATCH'],
    ['✓', 'MATCH'],
    ['Không sai lệch', 'MATCH'],
    ['Ko khớp', 'MISMATCH'],
    ['không trùng khớp', 'MISMATCH'],
    ['Chưa có dữ liệu', 'NOT_FOUND'],
    ['Đã tử vong', 'DECEASED'],
    ['Đã khai tử 12/2025', 'DECEASED'],
    ['Chuyển hộ khẩu về Hà Nội', 'MOVED'],
    ['Cắt khẩu', 'MOVED'],
    ['Trùng với số thứ tự 12', 'DUPLICATE'],
    ['Không có trong CSDL', 'NOT_FOUND'],
    ['Chưa có trong CSDLQG', 'NOT_FOUND'],
    ['Chuyển đến xã khác', 'MOVED'],
    ['Có', 'MATCH'],
    ['Hợp lệ', 'MATCH'],
  ])('"%s" is %s', (said, kind) => {
    expect(verdictOf(said).kind).toBe(kind)
  })

  it.each([
    'Tạm vắng',
    'Mất tích',
    'Chưa chết',
    'Đã xóa ĐKTT',
    'đang xác minh',
    'Trùng',
    'Khớp 2/3 trường',
    'Không hợp lệ',
    'Chưa xác thực',
    'S',
  ])('"%s" is asked', (said) => {
    expect(verdictOf(said)).toMatchObject({ kind: null, asks: 'unclear' })
  })

  it('tell a death from a move by the remark where the register says only "struck"', () => {
    expect(verdictOf('Đã xóa ĐKTT', '', 'khai tử ngày 3/5/2023')).toMatchObject({
      kind: 'DECEASED',
      date: { value: '2023-05-03', precision: 'DAY' },
    })
    expect(verdictOf('Đã xóa ĐKTT', '', 'chuyển đi xã Cẩm Thạch năm 2022')).toMatchObject({ kind: 'MOVED' })
  })

  it('give the day of a death as exactly as they say it', () => {
    expect(verdictOf('Đã chết 3/5/2023').date).toEqual({ value: '2023-05-03', precision: 'DAY' })
    expect(verdictOf('Đã mất', '', 'tháng 6/2025').date).toEqual({ value: '2025-06', precision: 'MONTH' })
    expect(verdictOf('chết năm 2024').date).toEqual({ value: '2024', precision: 'YEAR' })
    expect(verdictOf('chết').date).toBeNull()
  })

  it('give where somebody moved', () => {
    expect(verdictOf('Chuyển đi xã Cẩm Thạch, huyện Cẩm Thủy').to).toBe('Cẩm Thạch, huyện Cẩm Thủy')
    expect(verdictOf('Đã chuyển khẩu', '', 'đến Đồng Nai').to).toBe('Đồng Nai')
    expect(verdictOf('Cắt khẩu').to).toBeNull()
  })

  it('give what is right in any of three places', () => {
    expect(verdictOf('Sai năm sinh', '1951').corrections).toEqual({ birth: { value: '1951', precision: 'YEAR' } })
    expect(verdictOf('Sai tên: Phạm Thị Hậu')).toMatchObject({
      fields: ['fullName'],
      corrections: { fullName: 'Phạm Thị Hậu' },
      asks: null,
    })
    expect(verdictOf('Không khớp', '', 'giới tính đúng là Nữ').corrections).toEqual({ sex: 'female' })
    expect(verdictOf('Lệch số CCCD', '038 140 907 681').corrections).toEqual({ personalId: '038140907681' })
  })

  it('ask about a death or a move that only a remark tells, and keep its day', () => {
    const day = { value: '2026-10-03', precision: 'DAY' }
    expect(verdictOf('', '', 'Đã chết 3/10/2026')).toMatchObject({ kind: null, asks: 'unclear', date: day })
    expect(verdictOf('', 'đã chết ngày 3/10/2026')).toMatchObject({ kind: null, asks: 'unclear', date: day })
    expect(verdictOf('Không', '', 'Ông này mất ngày 3/10/2026')).toMatchObject({ asks: 'unclear', date: day })
    expect(verdictOf('Khớp', '', 'mất ngày 3/10/2026')).toMatchObject({ asks: 'contradiction', date: day })
    expect(verdictOf('Khớp', '', 'Đã chuyển đi Cẩm Thạch')).toMatchObject({ asks: 'contradiction', to: 'Cẩm Thạch' })
    expect(verdictOf('Khớp', '', 'đã kiểm tra')).toMatchObject({ kind: 'MATCH', asks: null })
    expect(verdictOf('', '', 'đã kiểm tra')).toMatchObject({ kind: null, asks: 'empty' })
  })

  it('take no "đúng là" for a yes where another name, day or number follows', () => {
    expect(verdictOf('Họ tên đúng là Bùi Văn Giảng')).toMatchObject({
      kind: 'MISMATCH',
      corrections: { fullName: 'Bùi Văn Giảng' },
    })
    expect(verdictOf('sai số CCCD, số đúng 038145910999')).toMatchObject({
      kind: 'MISMATCH',
      corrections: { personalId: '038145910999' },
    })
    expect(verdictOf('Đúng là người này').kind).toBe('MATCH')
    expect(verdictOf('Đúng là đối tượng của xã').kind).toBe('MATCH')
  })

  it('ask when it is said that something differs and not what', () => {
    expect(verdictOf('Không khớp')).toMatchObject({ kind: 'MISMATCH', asks: 'no-field' })
    expect(verdictOf('Sai tên')).toMatchObject({ kind: 'MISMATCH', fields: ['fullName'], asks: 'no-correction' })
  })

  it('ask when it matches and yet something else is right', () => {
    expect(verdictOf('Khớp', '038140907999')).toMatchObject({ kind: 'MATCH', asks: 'contradiction' })
    expect(verdictOf('Khớp', 'Ngày sinh đúng là 07/12/1957')).toMatchObject({ asks: 'contradiction' })
    expect(verdictOf('Khớp', '038140907680')).toMatchObject({ asks: null, corrections: {} })
  })
})

describe('lists of verdicts', () => {
  it('are read with two rows of headings, births by sex and villages as titles', async () => {
    const file = readPoliceFile(
      await csvGrids([
        ['CÔNG AN XÃ', null],
        ['TT', 'Mã hồ sơ', 'Họ tên đối tượng', 'Ngày tháng năm sinh', null, 'Số định danh', 'Phần công an ghi', null],
        [null, null, null, 'Nam', 'Nữ', null, 'Kết quả xác thực', 'Thông tin đúng'],
        ['Thôn Kim Mẫm 1'],
        [1, 'HS-7F3K2QM', 'QUÁCH THỊ ÁNH', null, '15/6/1940', '38140907680', 'Khớp', null],
        [2, null, 'Hà Văn Ổn', '1983', null, '038083905178', 'Đã chết', null],
        ['Tổng cộng', null, '2 người'],
        ['Cẩm Lương, ngày 3 tháng 11 năm 2026', null],
      ]),
      context,
    )
    if (file.kind !== 'police-results') throw new Error(file.reason)
    expect(file.listDate).toBe('2026-11-03')
    expect(file.headerRows).toEqual([2, 3])
    expect(file.rows.map(({ code, sex, birth, verdict }) => [code, sex, birth?.value, verdict.kind])).toEqual([
      ['HS-7F3K2QM', 'female', '1940-06-15', 'MATCH'],
      [null, 'male', '1983', 'DECEASED'],
    ])
    expect(file.skipped.map(({ row, kind }) => [row, kind])).toEqual([
      [2, 'header'],
      [3, 'header'],
      [4, 'section'],
      [7, 'total'],
      [8, 'signature'],
    ])
  })

  it('need a column of verdicts', async () => {
    const grids = await csvGrids([
      ['STT', 'Họ và tên', 'Năm sinh', 'Số CCCD', 'Thôn'],
      [1, 'Quách Thị Ánh', 1940, '038140907680', 'Kim Mẫm 1'],
    ])
    expect(readPoliceFile(grids, context)).toEqual({ kind: 'refused', reason: 'no-verdicts' })
    expect(grids.some((grid) => policeLook(grid, context) !== null)).toBe(false)
  })

  async function verdicts(cells: SheetCells) {
    const file = readPoliceFile(await xlsxGrids({ CA: cells }), context)
    if (file.kind !== 'police-results') throw new Error(file.reason)
    return file.rows.map(({ verdict: { kind, asks, corrections } }) => [kind ?? asks, corrections])
  }

  it('may have a column for each verdict', async () => {
    const head = ['STT', 'Họ và tên', 'Số CCCD', 'Khớp', 'Không khớp', 'Đã chết', 'Ghi chú']
    const person = [1, 'Quách Thị Ánh', '038140907680']
    const cells = [
      head,
      [...person, 'x', null, null, null],
      [...person, null, 'x', null, 'sai tên, đúng là Quách Thị Anh'],
      [...person, null, null, '3/5/2023', null],
      [...person, 'x', 'x', null, null],
      [...person, null, null, null, 'đã chết'],
    ]
    expect((await verdicts(cells)).map(([said]) => said)).toEqual([
      'MATCH',
      'MISMATCH',
      'DECEASED',
      'unclear',
      'unclear',
    ])
  })

  it('may have a column for each thing that is right, also with the zero lost', async () => {
    const head = [
      'STT',
      'Họ và tên',
      'Ngày sinh',
      'Số CCCD',
      'Kết quả',
      'Họ tên đúng',
      'Ngày sinh đúng',
      'Số CCCD đúng',
    ]
    const cells = [
      head,
      [1, 'Hà Văn Dức', '1/1/1950', '038050900001', 'Không khớp', 'Hà Văn Đức', '1/1/1950', 38050900009],
      [2, 'Hà Văn Ổn', '1/1/1951', '038051900001', 'Khớp', 'Hà Văn Ổn', '1/1/1951', '038051900001'],
    ]
    expect(await verdicts(cells)).toEqual([
      ['MISMATCH', { fullName: 'Hà Văn Đức', personalId: '038050900009' }],
      ['MATCH', {}],
    ])
  })

  it('may be headed by who wrote them, and have dashes for nothing', async () => {
    const head = ['STT', 'Họ và tên', 'Số CCCD', 'Ghi chú của Công an']
    const person = [1, 'Quách Thị Ánh', '038140907680']
    expect(await verdicts([head, [...person, 'khớp'], [...person, '-'], [...person, '...']])).toEqual([
      ['MATCH', {}],
      ['empty', {}],
      ['empty', {}],
    ])
  })
})
