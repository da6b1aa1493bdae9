import { describe, expect, it } from 'vitest'
import { toBankName } from '../../../src/domain/bank-holder.js'
import { settlePayments } from '../../../src/domain/returns/payment-results.js'
import { readPaymentFile } from '../../../src/domain/returns/payment-sheet.js'
import { returnedFileKind } from '../../../src/domain/returns/returned-file.js'
import { statusKey, withSaidStatuses } from '../../../src/domain/returns/said-status.js'
import type { SentList } from '../../../src/domain/returns/sent-line.js'
import { reference, type SheetCells, xlsxGrids } from './samples.js'
import { sentLines } from './sent-lines.js'

const words = reference.paymentWords
const PEOPLE = [
  ['Quách Thị Ánh', '3580205990001', 540_000],
  ['Hà Văn Ổn', '3580205990002', 540_000],
  ['Bùi Thị Hồng', '0071000123456', 540_000],
  ['Cao Văn Chức', '010203040506', 540_000],
  ['Phạm Thị Lý', '3580205990005', 1_080_000],
  ['Trương Công Đức', '106870001234', 540_000],
] as const

const LINES = sentLines(PEOPLE)
const SENT: SentList = { period: '2026-11', lines: LINES }
const TITLE: SheetCells = [['NGÂN HÀNG NÔNG NGHIỆP'], ['KẾT QUẢ CHI TRẢ THÁNG 11/2026'], []]
const HEAD = ['STT', 'Họ tên', 'Số TK', 'Số tiền', 'Trạng thái']

const name = (n: number): string => PEOPLE[n - 1]?.[0] ?? ''
const account = (n: number): string => PEOPLE[n - 1]?.[1] ?? ''
/** Rows of the first people, with what stands behind the sum. */
const rows = (...said: readonly (readonly (string | number | null)[])[]): SheetCells =>
  said.map((cells, index) => [index + 1, name(index + 1), account(index + 1), PEOPLE[index]?.[2] ?? 0, ...cells])

/** The outcomes of the lines that the file has, `refused` with why; `[kind]` before when it is not taken for a bank's. */
async function outcomes(cells: SheetCells, others: Readonly<Record<string, SheetCells>> = {}, sent = SENT) {
  const grids = await xlsxGrids({ KQ: cells, ...others })
  const kind = returnedFileKind(grids, { ...reference, today: '2026-11-20' })
  if (kind !== 'payment-results') return [`[${kind}]`]
  const file = readPaymentFile(grids, words)
  const settled = file.kind === 'refused' ? file : settlePayments(file, sent, words)
  if (settled.kind === 'refused') return [`refused ${settled.reason}`]
  return settled.lines
    .filter(({ outcome }) => outcome !== 'NOT_RETURNED')
    .map(({ outcome, reasonCode }) => (reasonCode === null ? outcome : `${outcome} ${reasonCode}`))
}

describe('results in other words', () => {
  const HEAD_KQ = ['STT', 'Họ tên', 'Số TK', 'Số tiền', 'KQ']

  it.each([
    ['short forms', [['TC'], ['KTC'], ['T/C'], ['Chưa TC']], ['PAID', 'FAILED OTHER', 'PAID', 'FAILED OTHER']],
    ['credits', [['Đã báo có'], ['Không báo có được'], ['Chưa thực hiện']], ['PAID', 'FAILED OTHER', 'PENDING']],
    ['a reason in place of a status', [['Thành công'], ['Sai tên']], ['PAID', 'FAILED NAME_MISMATCH']],
    ['letters that nobody knows', [['S'], ['Đ'], ['Y']], ['UNDECIDED', 'UNDECIDED', 'UNDECIDED']],
    ['ones and zeros', [[1], [0]], ['UNDECIDED', 'UNDECIDED']],
    ['the switch’s codes', [['00'], ['68'], ['E05']], ['PAID', 'PENDING', 'UNDECIDED']],
    ['one tick and a blank', [['x'], [null]], ['UNDECIDED', 'UNDECIDED']],
  ] as const)('%s', async (_, said, wanted) => {
    expect(await outcomes([...TITLE, HEAD_KQ, ...rows(...said)])).toEqual(wanted)
  })

  it('codes that the file explains: in the heading, below, or in a table of its own', async () => {
    const coded = rows([1], [0])
    const heading = ['STT', 'Họ tên', 'Số TK', 'Số tiền', 'Trạng thái (1: thành công, 0: không thành công)']
    expect(await outcomes([...TITLE, heading, ...coded])).toEqual(['PAID', 'FAILED OTHER'])
    expect(await outcomes([...TITLE, HEAD, ...coded, [], ['Ghi chú: 1 - Thành công; 0 - Thất bại']])).toEqual([
      'PAID',
      'FAILED OTHER',
    ])
    const table = [
      ['Mã', 'Ý nghĩa'],
      ['A', 'Giao dịch thành công'],
      ['B', 'Tài khoản không tồn tại'],
    ]
    expect(await outcomes([...TITLE, HEAD, ...rows(['A'], ['B'])], { 'Mã lỗi': table })).toEqual([
      'PAID',
      'FAILED ACCOUNT_NOT_FOUND',
    ])
  })

  it('codes with reasons, where another says that it was approved', async () => {
    const head = ['STT', 'Họ tên', 'Số TK', 'Số tiền', 'Mã kết quả', 'Diễn giải lỗi']
    const said = rows(['00', null], ['14', 'Invalid account'], ['68', 'Timeout'], ['E05', null])
    const wanted = ['PAID', 'FAILED ACCOUNT_NOT_FOUND', 'PENDING', 'FAILED OTHER']
    expect(await outcomes([...TITLE, head, ...said])).toEqual(wanted)
  })

  it('a contradiction: paid, and why it was not', async () => {
    const head = [...HEAD, 'Lý do']
    expect(await outcomes([...TITLE, head, ...rows(['Thành công', 'Sai số tài khoản'])])).toEqual(['UNDECIDED'])
  })

  it('what an officer said of a word holds for every row that says it', async () => {
    const file = readPaymentFile(await xlsxGrids({ KQ: [...TITLE, HEAD, ...rows(['Y'], ['N'], ['Y'])] }), words)
    if (file.kind === 'refused') throw new Error(file.reason)
    const [first] = file.rows
    expect(first && statusKey(first)).toBe('status:Y')
    const said = withSaidStatuses(file, new Map([['status:Y', 'PAID']]))
    expect(said.rows.map(({ status }) => status)).toEqual(['PAID', 'UNCLEAR', 'PAID'])
  })
})

describe('columns for what was and was not paid', () => {
  it('are read by what stands in them', async () => {
    const head = ['STT', 'Họ tên', 'Số TK', 'Số tiền', 'Đã nhận tiền', 'Ghi chú']
    const said = rows(['Có', null], ['Không', 'vắng mặt'], ['Chưa', null], ['05/11/2026', null], ['con lĩnh', null])
    const wanted = ['PAID', 'FAILED ABSENT', 'FAILED OTHER', 'PAID', 'UNDECIDED']
    expect(await outcomes([...TITLE, head, ...said])).toEqual(wanted)
  })

  it('may hold sums, and zero is none', async () => {
    const head = ['STT', 'Họ tên', 'Số TK', 'Số tiền', 'Số tiền đã chi', 'Số tiền chưa chi', 'Lý do']
    const said = rows([540_000, 0, null], [0, 540_000, 'TK đóng'], ['540.000', '-', null])
    expect(await outcomes([...TITLE, head, ...said])).toEqual(['PAID', 'FAILED ACCOUNT_CLOSED_OR_LOCKED', 'PAID'])
  })

  it('may be what was paid out alone', async () => {
    const head = ['STT', 'Họ tên', 'Số TK', 'Số tiền phải chi', 'Thực chi', 'Lý do']
    const said = rows([540_000, null], [0, 'Đã chết'], [null, 'Chuyển đi nơi khác'])
    expect(await outcomes([...TITLE, head, ...said])).toEqual(['PAID', 'FAILED DECEASED', 'FAILED MOVED'])
  })

  it('are asked about where only reasons are given and one is not', async () => {
    const head = ['STT', 'Họ tên', 'Số TK', 'Số tiền', 'Lý do không chi được']
    expect(await outcomes([...TITLE, head, ...rows([null], ['Sai số TK'])])).toEqual([
      'UNDECIDED',
      'FAILED ACCOUNT_NOT_FOUND',
    ])
  })
})

describe('several sheets and titles', () => {
  const head = ['STT', 'Họ tên', 'Số TK', 'Số tiền']

  it('say by their names what became of their rows', async () => {
    const paid = [head, ...rows([])]
    const failed = [head, [1, name(2), account(2), 540_000]]
    const sums = [
      ['Nội dung', 'Số món', 'Số tiền'],
      ['Thành công', 1, 540_000],
      ['Không thành công', 1, 540_000],
    ]
    const others = { 'Thành công': paid, 'Không thành công': failed, 'Tổng hợp': sums }
    expect(await outcomes([['Ngân hàng']], others)).toEqual(['PAID', 'FAILED OTHER'])
  })

  it('count a payment once that stands on a second sheet too, and twice on one sheet as two', async () => {
    const all = [...TITLE, HEAD, ...rows(['Thành công'], ['Thất bại'])]
    expect(await outcomes(all, { 'Thành công': [HEAD, ...rows(['Thành công'])] })).toEqual(['PAID', 'FAILED OTHER'])
    const twice = [...TITLE, HEAD, ...rows(['Thành công']), ...rows(['Thành công'])]
    expect(await outcomes(twice)).toEqual(['PAID_TWICE'])
  })

  it('say nothing of rows when they speak of both, or of bookings in general', async () => {
    const both = [['DANH SÁCH GIAO DỊCH THÀNH CÔNG, KHÔNG THÀNH CÔNG'], HEAD, ...rows(['Thành công'], [null])]
    expect(await outcomes(both)).toEqual(['PAID', 'UNDECIDED'])
    const booked = [['KẾT QUẢ HẠCH TOÁN THÁNG 11/2026'], HEAD, ...rows(['Thành công'], [null])]
    expect(await outcomes(booked)).toEqual(['PAID', 'UNDECIDED'])
  })

  it('have sums, words and signatures that are no payments', async () => {
    const cells = [
      ...TITLE,
      HEAD,
      ...rows(['Thành công']),
      ['Cộng', null, null, 540_000, '1 thành công'],
      [null, 'Tổng cộng: 1 giao dịch', null, 540_000],
      [null, 'Trong đó thành công', null, 540_000],
      ['Cẩm Thủy, ngày 20 tháng 11 năm 2026'],
      ['NGƯỜI LẬP', null, 'KIỂM SOÁT', null, 'GIÁM ĐỐC'],
      ['Lê Thị Mai', null, 'Trần Văn Nam', null, 'Lê Văn Hùng'],
    ]
    const file = readPaymentFile(await xlsxGrids({ KQ: cells }), words)
    expect(file).toMatchObject({ rows: [{ row: 5, status: 'PAID' }] })
  })
})

describe('rows with damaged numbers', () => {
  it('are found by an account that lost its zeros, and sums as text', async () => {
    const cells = [
      ...TITLE,
      ['Số tiền', 'Kết quả chuyển', 'Tài khoản nhận', 'Tên TK nhận'],
      ['540.000 đ', 'Thành công', 71000123456, toBankName(name(3))],
      ['540,000.00 VND', 'Thành công', 10203040506, toBankName(name(4))],
      ['540 000', 'Thất bại', 106870001234, toBankName(name(6))],
    ]
    expect(await outcomes(cells)).toEqual(['PAID', 'PAID', 'FAILED OTHER'])
  })

  it('are found by what is left of an account and the holder’s name together, else asked', async () => {
    const cells = (...people: readonly (readonly [string, string])[]): SheetCells => [
      ...TITLE,
      HEAD,
      ...people.map(([who, number]) => [1, who, number, 540_000, 'Thành công']),
    ]
    expect(await outcomes(cells([name(1), '3.5802E+12'], [name(6), '1.0687E+11']))).toEqual(['PAID', 'PAID'])
    const stranger = await xlsxGrids({ KQ: cells(['Lò Văn Lạ', '1.0687E+11']) })
    const file = readPaymentFile(stranger, words)
    const settled = file.kind === 'refused' ? file : settlePayments(file, SENT, words)
    expect(settled).toMatchObject({ rows: [{ line: null, asks: 'which-line' }] })
  })

  it('are found by the number of the person, and asked about with a name alone', async () => {
    const head = ['STT', 'Họ tên', 'Số CCCD', 'Số tiền', 'Trạng thái']
    const byNumber = [
      [1, name(1), 38150900001, '540.000', 'Thành công'],
      [2, name(2), '038 150 900 002', '540,000', 'Thất bại'],
    ]
    expect(await outcomes([...TITLE, head, ...byNumber])).toEqual(['PAID', 'FAILED OTHER'])
    const blank = [...TITLE, HEAD, ...rows(['Thành công']), [2, name(2), null, 540_000, 'Thất bại']]
    expect(await outcomes(blank)).toEqual(['PAID', 'UNDECIDED'])
    const names = [...TITLE, ['STT', 'Họ tên', 'Số tiền', 'Trạng thái'], [1, name(1), 540_000, 'Thành công']]
    expect(await outcomes(names)).toEqual(['refused nothing-to-match-by'])
  })

  it('are not on the list when their account is a stranger’s', async () => {
    const cells = [...TITLE, HEAD, ...rows(['Thành công']), [2, 'Lò Văn Lạ', '9999999999', 540_000, 'Thành công']]
    expect(await outcomes(cells)).toEqual(['PAID'])
  })
})

describe('lists of people', () => {
  it('stay rosters though they say how somebody is, or that an account is open', async () => {
    const head = ['STT', 'Họ và tên', 'Năm sinh', 'Chế độ', 'Số tài khoản', 'Mức hưởng', 'Tình trạng', 'Ghi chú']
    const person = [1, name(1), 1950, 'Người cao tuổi', account(1), 540_000]
    const roster = [['DANH SÁCH ĐỐI TƯỢNG MỞ TÀI KHOẢN'], head, [...person, 'Đang hưởng', 'đã chết tháng 5']]
    expect(await outcomes(roster)).toEqual(['[roster]'])
  })
})
