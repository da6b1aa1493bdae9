import { describe, expect, it } from 'vitest'
import { toBankName } from '../../../src/domain/bank-holder.js'
import { readOpeningFile } from '../../../src/domain/returns/opening-sheet.js'
import { settlePayments } from '../../../src/domain/returns/payment-results.js'
import { readPaymentFile } from '../../../src/domain/returns/payment-sheet.js'
import { returnedFileKind } from '../../../src/domain/returns/returned-file.js'
import type { RosterGrid } from '../../../src/domain/roster/cell.js'
import { gridsOf, reference, type SheetCells, xlsxGrids } from './samples.js'
import { sentLines } from './sent-lines.js'

const context = { ...reference, today: '2026-11-20' }

const PEOPLE = [
  ['Quách Thị Ánh', '0358020599001', 540_000],
  ['Hà Văn Ổn', '0358020599002', 810_000],
  ['Bùi Thị Hồng', '0071000123456', 1_350_000],
  ['Cao Văn Chức', '0010203040506', 1_080_000],
] as const

const LINES = sentLines(PEOPLE)

const [name, account, amount, text] = [
  (n: number) => LINES[n - 1]?.payee ?? '',
  (n: number) => LINES[n - 1]?.account ?? '',
  (n: number) => LINES[n - 1]?.amount ?? 0,
  (n: number) => LINES[n - 1]?.text ?? '',
]
const holder = (n: number) => toBankName(name(n))

/** What became of each line that the file tells of; in brackets when it is not taken for a bank's. */
function outcomesOf(grids: readonly RosterGrid[]): readonly string[] {
  const kind = returnedFileKind(grids, context)
  if (kind !== 'payment-results') return [`[${kind}]`]
  const file = readPaymentFile(grids, reference.paymentWords)
  const settled =
    file.kind === 'refused' ? file : settlePayments(file, { period: '2026-11', lines: LINES }, reference.paymentWords)
  if (settled.kind === 'refused') return [`refused ${settled.reason}`]
  return settled.lines
    .filter(({ outcome }) => outcome !== 'NOT_RETURNED')
    .map(
      ({ line, outcome, reasonCode }) =>
        `${line.line.slice(-1)} ${outcome}${reasonCode === null ? '' : ` ${reasonCode}`}`,
    )
}

const sheets = async (cells: Readonly<Record<string, SheetCells>>) => outcomesOf(await xlsxGrids(cells))
const textFile = async (rows: readonly (readonly (string | number)[])[], separator: string, ending = 'csv') =>
  outcomesOf(
    await gridsOf(new TextEncoder().encode(rows.map((row) => row.join(separator)).join('\r\n')), `kq.${ending}`),
  )

const PAID_AND_CLOSED = ['1 PAID', '2 FAILED ACCOUNT_CLOSED_OR_LOCKED']

describe('results as banks return them', () => {
  it('in English, in the bank’s own order', async () => {
    const head = ['No', 'Beneficiary Name', 'Remarks', 'Credit Amount', 'Beneficiary Account', 'Status', 'Reason']
    expect(
      await sheets({
        Sheet1: [
          ['BULK PAYMENT RESULT', null],
          head,
          [1, holder(1), text(1), amount(1), account(1), 'Success', null],
          [2, holder(2), text(2), amount(2), account(2), 'Failed', 'Account closed'],
        ],
      }),
    ).toEqual(PAID_AND_CLOSED)
  })

  it('with accounts as numbers, their zeros lost', async () => {
    const rows = [1, 2].map((n) => [n, holder(n), Number(account(n)), amount(n), n === 1 ? 'Thành công' : 'TK đã đóng'])
    expect(await sheets({ KQ: [['STT', 'Họ tên', 'Số tài khoản', 'Số tiền', 'Trạng thái'], ...rows] })).toEqual(
      PAID_AND_CLOSED,
    )
  })

  it('with accounts as floats in text', async () => {
    const rows = [1, 2].map((n) => [
      n,
      holder(n),
      `${Number(account(n))}.0`,
      amount(n),
      n === 1 ? 'Thành công' : 'TK đã đóng',
    ])
    expect(await sheets({ KQ: [['STT', 'Họ tên', 'Số tài khoản', 'Số tiền', 'Trạng thái'], ...rows] })).toEqual(
      PAID_AND_CLOSED,
    )
  })

  it('with accounts in scientific notation: by holder and sum, and the text where there is one', async () => {
    const short = (n: number) => Number(account(n)).toExponential(2).toUpperCase()
    const rows = [1, 2].map((n) => [n, holder(n), short(n), amount(n), text(n), n === 1 ? 'Thành công' : 'TK đã đóng'])
    const head = ['STT', 'Họ tên', 'Số tài khoản', 'Số tiền', 'Nội dung', 'Trạng thái']
    expect(await sheets({ KQ: [head, ...rows] })).toEqual(PAID_AND_CLOSED)
    const bare = rows.map((row) => row.filter((_, at) => at !== 4))
    const found = await sheets({ KQ: [head.filter((_, at) => at !== 4), ...bare] })
    expect(found.filter((one) => /PAID|FAILED/.test(one)).every((one) => PAID_AND_CLOSED.includes(one))).toBe(true)
  })

  it('as success and failure on sheets of their own', async () => {
    const head = ['STT', 'Tên người hưởng', 'Số TK hưởng', 'Số tiền', 'Nội dung']
    const row = (n: number) => [n, holder(n), account(n), amount(n), text(n)]
    expect(
      await sheets({
        'Thành công': [head, row(1), row(3)],
        'Không thành công': [
          [...head, 'Lý do'],
          [...row(2), 'Tài khoản đã đóng'],
        ],
      }),
    ).toEqual(['1 PAID', '2 FAILED ACCOUNT_CLOSED_OR_LOCKED', '3 PAID'])
  })

  it('copied out of a PDF, with tabs and sums in their own style', async () => {
    const rows = [
      ['KẾT QUẢ CHI LƯƠNG THEO LÔ'],
      ['STT', 'Số tài khoản', 'Tên tài khoản', 'Số tiền (VND)', 'Diễn giải', 'Kết quả'],
      ['1', account(1), holder(1), '540.000', text(1), 'Thành công'],
      ['2', account(2), holder(2), '810.000', text(2), 'Lỗi: Tài khoản đã đóng'],
      ['Tổng cộng', '', '', '1.350.000', '', ''],
    ]
    expect(await textFile(rows, '\t', 'txt')).toEqual(PAID_AND_CLOSED)
  })

  it('as text with semicolons, sums with commas', async () => {
    const rows = [
      ['Stt', 'Stk', 'Ten nguoi nhan', 'So tien', 'Noi dung', 'Trang thai', 'Ly do'],
      [1, account(1), holder(1), '540,000', text(1), 'TC', ''],
      [2, account(2), holder(2), '810,000', text(2), 'KTC', 'Tai khoan da dong'],
    ]
    expect(await textFile(rows, ';')).toEqual(PAID_AND_CLOSED)
  })

  it('with names in capitals of VNI, and accounts that lost their zeros', async () => {
    const rows = [
      [1, 'QUAÙCH THÒ AÙNH', Number(account(1)), amount(1), 'Thành công'],
      [2, 'HAØ VAÊN OÅN', Number(account(2)), amount(2), 'Tài khoản đã đóng'],
    ]
    expect(await sheets({ KQ: [['STT', 'Họ tên', 'Số TK', 'Số tiền', 'Kết quả'], ...rows] })).toEqual(PAID_AND_CLOSED)
  })

  it('with sums that were meant and sums that were paid', async () => {
    const head = ['STT', 'Họ tên', 'Số TK', 'Số tiền', 'Số tiền thực chi', 'Trạng thái']
    expect(
      await sheets({
        KQ: [
          head,
          [1, holder(1), account(1), amount(1), amount(1), 'Thành công'],
          [2, holder(2), account(2), amount(2), 500_000, 'Thành công'],
        ],
      }),
    ).toEqual(['1 PAID', '2 PAID_AMOUNT_DIFFERS'])
  })

  it('with dates as text and as days, and the hour, which are nobody’s account', async () => {
    const head = ['Ngày GD', 'Giờ', 'Số TK ghi có', 'Số tiền ghi có', 'Nội dung', 'Trạng thái']
    expect(
      await sheets({
        KQ: [
          head,
          ['24/11/2026', '08:15:02', account(1), amount(1), text(1), 'Thành công'],
          [new Date('2026-11-24'), '08:15:03', account(2), amount(2), text(2), 'Tài khoản đã đóng'],
        ],
      }),
    ).toEqual(PAID_AND_CLOSED)
  })

  it('with the account of the office beside that of the person', async () => {
    const head = ['TK chuyển', 'TK hưởng', 'Tên người hưởng', 'Số tiền', 'Trạng thái', 'Mô tả lỗi']
    expect(
      await sheets({
        KQ: [
          head,
          ['3501201000001', account(1), holder(1), amount(1), 'Thành công', null],
          ['3501201000001', account(2), holder(2), amount(2), 'Thất bại', 'Tài khoản đã đóng'],
        ],
      }),
    ).toEqual(PAID_AND_CLOSED)
  })

  it('with parts of the sum before the sum itself, as our own list has them', async () => {
    const head = ['Mã dòng', 'Họ và tên', 'Tiền trợ cấp tháng này', 'Truy lĩnh', 'Tổng số tiền trợ cấp', 'Kết quả']
    expect(await sheets({ KQ: [head, ['1126-0003', name(3), 540_000, 810_000, 1_350_000, 'Thành công']] })).toEqual([
      '3 PAID',
    ])
  })
})

describe('accounts as banks open them', () => {
  const opened = async (cells: Readonly<Record<string, SheetCells>>) => openingsOf(await xlsxGrids(cells))

  function openingsOf(grids: readonly RosterGrid[]): readonly unknown[] {
    const kind = returnedFileKind(grids, context)
    if (kind !== 'account-opening') return [`[${kind}]`]
    const file = readOpeningFile(grids, context)
    if (file.kind === 'refused') return [`refused ${file.reason}`]
    return file.rows.map((row) => JSON.stringify(row))
  }
  const HEAD = ['STT', 'Mã đăng ký', 'Họ và tên', 'Số tài khoản', 'Ghi chú']

  it('in the bank’s own order, with headings in English', async () => {
    const [row] = await opened({
      S: [
        ['Account No', 'Account Name', 'Mã đăng ký', 'Branch', 'Note'],
        ['0071000999901', 'NGUYEN THI HOA', 'DK-7F3K2QM', 'Cam Thuy', null],
      ],
    })
    expect(row).toContain('0071000999901')
  })

  it('as text with semicolons keep their zeros', async () => {
    const rows = [HEAD, ['1', 'DK-7F3K2QM', 'Nguyễn Thị Hoa', '0071000999901', '']]
    const bytes = new TextEncoder().encode(rows.map((cells) => cells.join(';')).join('\r\n'))
    expect(openingsOf(await gridsOf(bytes, 'mo-tk.csv'))[0]).toContain('0071000999901')
  })

  it('in scientific notation are not taken for accounts', async () => {
    const [row] = await opened({ S: [HEAD, [1, 'DK-7F3K2QM', 'Nguyễn Thị Hoa', '7.1E+10', null]] })
    expect(row).toContain('"opening":{"kind":"ask"')
  })

  it('on sheets of their own, those that were not opened with why', async () => {
    const rows = await opened({
      'Đã mở': [HEAD, [1, 'DK-7F3K2QM', 'Nguyễn Thị Hoa', '0071000999901', null]],
      'Không mở được': [HEAD, [1, 'DK-2AB3CD4', 'Trần Văn Bình', null, 'CCCD hết hạn']],
    })
    expect(rows).toHaveLength(2)
    expect(rows[0]).toContain('0071000999901')
    expect(rows[1]).toContain('CCCD hết hạn')
  })

  it('with a code written small, with spaces, without its dash', async () => {
    const rows = await opened({
      S: [
        HEAD,
        [1, 'dk-7f3k2qm', 'Nguyễn Thị Hoa', '0071000999901', null],
        [2, 'DK 2AB3CD4', 'Trần Văn Bình', '0071000999902', null],
      ],
    })
    expect(rows.map((row) => /DK-\w{7}/.exec(String(row))?.[0])).toEqual(['DK-7F3K2QM', 'DK-2AB3CD4'])
  })
})
