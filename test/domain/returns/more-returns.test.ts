import { describe, expect, it } from 'vitest'
import { toBankName } from '../../../src/domain/bank-holder.js'
import { readOpeningFile } from '../../../src/domain/returns/opening-sheet.js'
import { settlePayments } from '../../../src/domain/returns/payment-results.js'
import { readPaymentFile } from '../../../src/domain/returns/payment-sheet.js'
import { readPoliceFile } from '../../../src/domain/returns/police-sheet.js'
import { returnedFileKind } from '../../../src/domain/returns/returned-file.js'
import type { RosterGrid } from '../../../src/domain/roster/cell.js'
import { gridsOf, reference, type SheetCells, xlsxGrids } from './samples.js'
import { sentLines } from './sent-lines.js'

const context = { ...reference, today: '2026-11-20' }

/** The last two lines are two benefits of one person, into one account. */
const LINES = sentLines([
  ['Quách Thị Ánh', '3580205990011', 540_000],
  ['Hà Văn Ổn', '3580205990022', 810_000],
  ['Bùi Thị Hồng', '0071000123456', 1_350_000],
  ['Cao Văn Chức', '1020304050607', 1_080_000],
  ['Cao Văn Chức', '1020304050607', 540_000],
])
const line = (n: number) => {
  const found = LINES[n - 1]
  if (found === undefined) throw new Error(`no line ${n}`)
  return { ...found, holder: toBankName(found.payee) }
}

/** What became of each line that the file tells of, and what is asked or unknown, in words. */
function outcomesOf(grids: readonly RosterGrid[]): readonly string[] {
  const kind = returnedFileKind(grids, context)
  if (kind !== 'payment-results') return [`[${kind}]`]
  const file = readPaymentFile(grids, reference.paymentWords)
  const settled =
    file.kind === 'refused' ? file : settlePayments(file, { period: '2026-11', lines: LINES }, reference.paymentWords)
  if (settled.kind === 'refused') return [`refused ${settled.reason}`]
  const told = settled.lines
    .filter(({ outcome }) => outcome !== 'NOT_RETURNED')
    .map(({ line: { line: code }, outcome, reasonCode, paidAmount }) => {
      const sum = outcome === 'PAID_AMOUNT_DIFFERS' ? ` ${paidAmount}` : ''
      return `${code.slice(-1)} ${outcome}${reasonCode === null ? '' : ` ${reasonCode}`}${sum}`
    })
  const { toAsk, notOnList } = settled.summary
  return [...told, ...(toAsk > 0 ? [`asks ${toAsk}`] : []), ...(notOnList > 0 ? [`unknown ${notOnList}`] : [])]
}

const sheet = async (cells: SheetCells) => outcomesOf(await xlsxGrids({ KQ: cells }))
const bytesOf = (text: string) => new TextEncoder().encode(text)

describe('more results of banks', () => {
  it('1: codes of errors beside words, zero for success', async () => {
    const head = ['Mã GD', 'TK ghi có', 'Tên người hưởng', 'Số tiền', 'Mã lỗi', 'Mô tả']
    expect(
      await sheet([
        ['AGRIBANK CHI NHÁNH CẨM THỦY'],
        head,
        ['FT01', line(1).account, line(1).holder, 540_000, '00', 'Giao dịch thành công'],
        ['FT02', line(2).account, line(2).holder, 810_000, '14', 'Tài khoản không tồn tại'],
        ['FT03', line(3).account, line(3).holder, 1_350_000, '94', 'Lỗi tên người thụ hưởng không khớp'],
      ]),
    ).toEqual(['1 PAID', '2 FAILED ACCOUNT_NOT_FOUND', '3 FAILED NAME_MISMATCH'])
  })

  it('2: sums as text in three manners', async () => {
    const head = ['STT', 'Số tài khoản', 'Tên', 'Số tiền', 'Kết quả']
    expect(
      await sheet([
        head,
        [1, line(1).account, line(1).holder, '540.000 đ', 'Đã chi'],
        [2, line(2).account, line(2).holder, 'VND 810,000', 'Đã chi'],
        [3, line(3).account, line(3).holder, '1.350.000,00', 'Đã chi'],
      ]),
    ).toEqual(['1 PAID', '2 PAID', '3 PAID'])
  })

  it('3: less was paid than was asked for', async () => {
    const head = ['STT', 'Số tài khoản', 'Tên', 'Số tiền đề nghị', 'Số tiền thực chuyển', 'Trạng thái']
    expect(
      await sheet([
        head,
        [1, line(1).account, line(1).holder, 540_000, 500_000, 'Thành công'],
        [2, line(2).account, line(2).holder, 810_000, 810_000, 'Thành công'],
        [3, line(3).account, line(3).holder, 1_350_000, 0, 'Không thành công'],
      ]),
    ).toEqual(['1 PAID_AMOUNT_DIFFERS 500000', '2 PAID', '3 FAILED OTHER'])
  })

  it('4: two payments to one person are told apart by their sums', async () => {
    const head = ['STT', 'Số tài khoản', 'Tên', 'Số tiền', 'Trạng thái']
    expect(
      await sheet([
        head,
        [1, line(5).account, line(5).holder, 540_000, 'Lỗi: tài khoản bị phong tỏa'],
        [2, line(4).account, line(4).holder, 1_080_000, 'Thành công'],
      ]),
    ).toEqual(['4 PAID', '5 FAILED ACCOUNT_CLOSED_OR_LOCKED'])
  })

  it('5: two payments to one person that came as one are asked about', async () => {
    const head = ['STT', 'Số tài khoản', 'Tên', 'Số tiền', 'Trạng thái']
    expect(await sheet([head, [1, line(4).account, line(4).holder, 1_620_000, 'Thành công']])).toEqual([
      '4 UNDECIDED',
      '5 UNDECIDED',
      'asks 1',
    ])
  })

  it('6: totals, counts and signatures are no payments', async () => {
    const head = ['STT', 'Số tài khoản', 'Tên', 'Số tiền', 'Trạng thái']
    expect(
      await sheet([
        head,
        [1, line(1).account, line(1).holder, 540_000, 'Thành công'],
        [2, line(2).account, line(2).holder, 810_000, 'Thất bại - TK đóng'],
        ['Tổng cộng', null, '2 món', 1_350_000, null],
        ['Thành công', null, '1 món', 540_000, null],
        ['Thất bại', null, '1 món', 810_000, null],
        [null, null, 'Cẩm Thủy, ngày 12 tháng 11 năm 2026'],
        [null, null, 'GIAO DỊCH VIÊN', null, 'KIỂM SOÁT'],
      ]),
    ).toEqual(['1 PAID', '2 FAILED ACCOUNT_CLOSED_OR_LOCKED'])
  })

  it('7: strangers are unknown and nobody’s money', async () => {
    const head = ['STT', 'Số tài khoản', 'Tên', 'Số tiền', 'Trạng thái']
    expect(
      await sheet([
        head,
        [1, line(1).account, line(1).holder, 540_000, 'Thành công'],
        [2, '9704123456789', 'LE VAN LA', 540_000, 'Thành công'],
      ]),
    ).toEqual(['1 PAID', 'unknown 1'])
  })

  it('8: an account that the bank changed is never taken for paid as it was', async () => {
    const head = ['STT', 'Số tài khoản', 'Tên', 'Số tiền', 'Nội dung', 'Trạng thái']
    expect(
      await sheet([
        head,
        [1, '3580205995555', line(1).holder, 540_000, line(1).text, 'Thành công'],
        [2, line(2).account, line(2).holder, 810_000, line(2).text, 'Thành công'],
      ]),
    ).toEqual(['1 UNDECIDED', '2 PAID', 'asks 1'])
  })

  it('9: a page of a web site called .xls', async () => {
    const row = (cells: readonly (string | number)[], tag = 'td') =>
      `<tr>${cells.map((cell) => `<${tag}>${cell}</${tag}>`).join('')}</tr>`
    const html = `<html><head><meta charset="utf-8"></head><body><table>${row(['STT', 'Số tài khoản', 'Tên người nhận', 'Số tiền', 'Trạng thái'], 'th')}${row([1, line(1).account, line(1).holder, '540.000', 'Thành công'])}${row([2, line(3).account, line(3).holder, '1.350.000', 'Từ chối: sai số tài khoản'])}</table></body></html>`
    expect(outcomesOf(await gridsOf(bytesOf(html), 'ket-qua.xls'))).toEqual(['1 PAID', '3 FAILED ACCOUNT_NOT_FOUND'])
  })

  it('10: in two parts with titles, without a column of results', async () => {
    const head = ['STT', 'Số tài khoản', 'Tên người hưởng', 'Số tiền', 'Ghi chú']
    expect(
      await sheet([
        head,
        ['I. GIAO DỊCH THÀNH CÔNG'],
        [1, line(1).account, line(1).holder, 540_000, null],
        ['II. GIAO DỊCH KHÔNG THÀNH CÔNG'],
        [1, line(2).account, line(2).holder, 810_000, 'TK ngủ đông'],
      ]),
    ).toEqual(['1 PAID', '2 FAILED ACCOUNT_CLOSED_OR_LOCKED'])
  })

  it('11: money that came back as a row with a minus', async () => {
    const head = ['Ngày', 'Số tài khoản', 'Tên', 'Số tiền', 'Trạng thái', 'Nội dung']
    expect(
      await sheet([
        head,
        ['10/11/2026', line(1).account, line(1).holder, 540_000, 'Thành công', line(1).text],
        ['12/11/2026', line(1).account, line(1).holder, -540_000, 'Hoàn trả', line(1).text],
      ]),
    ).toEqual(['1 RETURNED OTHER'])
  })

  it('12: part of it went through, as the bank says in words', async () => {
    const head = ['STT', 'Số tài khoản', 'Tên', 'Số tiền', 'Trạng thái']
    expect(
      await sheet([
        head,
        [1, line(1).account, line(1).holder, 540_000, 'Thành công một phần'],
        [2, line(2).account, line(2).holder, 810_000, 'Chờ xử lý'],
        [3, line(3).account, line(3).holder, 1_350_000, 'Timeout'],
      ]),
    ).toEqual(['1 UNDECIDED', '2 PENDING', '3 PENDING', 'asks 1'])
  })

  it('13: masked accounts with names', async () => {
    const head = ['STT', 'Số tài khoản', 'Tên', 'Số tiền', 'Trạng thái']
    expect(
      await sheet([
        head,
        [1, '*********0011', line(1).holder, 540_000, 'Thành công'],
        [2, '*********0022', 'HA VAN ON', 810_000, 'Thành công'],
      ]),
    ).toEqual(['1 PAID', '2 PAID'])
  })

  it('14: letters for results, explained nowhere, are asked about', async () => {
    const head = ['STT', 'Số tài khoản', 'Tên', 'Số tiền', 'TT']
    const rows = [1, 2].map((n) => [n, line(n).account, line(n).holder, line(n).amount, n === 1 ? 'A' : 'B'])
    expect(await sheet([[...head.slice(0, 4), 'Trạng thái'], ...rows])).toEqual([
      '1 UNDECIDED',
      '2 UNDECIDED',
      'asks 2',
    ])
  })

  it('15: our own list sorted otherwise, with columns taken away and one put in', async () => {
    const head = ['Tổng số tiền trợ cấp', 'Ngày chuyển', 'Họ và tên', 'Mã dòng', 'Kết quả']
    expect(
      await sheet([
        head,
        [810_000, '12/11/2026', line(2).payee, line(2).line, 'Không thành công'],
        [540_000, '11/11/2026', line(1).payee, line(1).line, 'Thành công'],
      ]),
    ).toEqual(['1 PAID', '2 FAILED OTHER'])
  })

  it('16: a line number beside somebody else’s name is asked about', async () => {
    const head = ['Mã dòng', 'Họ và tên', 'Số tài khoản', 'Số tiền', 'Kết quả']
    expect(await sheet([head, [line(1).line, line(2).payee, line(2).account, 810_000, 'Thành công']])).toEqual([
      '1 UNDECIDED',
      '2 UNDECIDED',
      'asks 1',
    ])
  })
})

/** The verdict on each person of a list, with what is right. */
function verdictsOf(grids: readonly RosterGrid[]): readonly string[] {
  const kind = returnedFileKind(grids, context)
  if (kind !== 'police-results') return [`[${kind}]`]
  const file = readPoliceFile(grids, context)
  if (file.kind === 'refused') return [`refused ${file.reason}`]
  return file.rows.map(({ verdict: { kind: said, asks, corrections, date, to } }) =>
    [said, asks, corrections.personalId, corrections.fullName, corrections.birth?.value, date?.value, to]
      .filter((part) => part != null)
      .join(' '),
  )
}

describe('more lists of the police', () => {
  const HEAD = ['STT', 'Họ và tên', 'Ngày sinh', 'Số định danh', 'Kết quả đối chiếu', 'Ghi chú']
  const verdicts = async (...rows: SheetCells) => verdictsOf(await xlsxGrids({ CA: [HEAD, ...rows] }))
  const person = (n: number, said: string | null, note: string | null = null) => [
    n,
    'Quách Thị Ánh',
    '01/02/1950',
    '038150907680',
    said,
    note,
  ]

  it('17: "Đúng" and "Sai", the right number in the remark', async () => {
    expect(await verdicts(person(1, 'Đúng'), person(2, 'Sai', 'số đúng 038150907681'), person(3, 'Sai số'))).toEqual([
      'MATCH',
      'MISMATCH 038150907681',
      'MISMATCH no-correction',
    ])
  })

  it('18: deaths in remarks alone are asked, with their day', async () => {
    expect(await verdicts(person(1, 'Đúng'), person(2, null, 'đã chết ngày 5/3/2026'), person(3, null))).toEqual([
      'MATCH',
      'unclear 2026-03-05',
      'empty',
    ])
  })

  it('19: who moved away, and where', async () => {
    expect(await verdicts(person(1, 'Chuyển đi', 'về xã Cẩm Thạch'), person(2, 'Đã chuyển khẩu đi Đồng Nai'))).toEqual([
      'MOVED Cẩm Thạch',
      'MOVED Đồng Nai',
    ])
  })

  it('20: two identities are no match', async () => {
    const said = await verdicts(
      person(1, 'Có 2 số định danh 038150907680 và 038150907999'),
      person(2, 'Trùng với STT 1'),
      person(3, '2 số ĐDCN'),
    )
    expect(said.map((one) => one.includes('MATCH') && !one.includes('MISMATCH'))).toEqual([false, false, false])
  })

  it('21: ticks in columns, with both ticked asked about', async () => {
    const head = ['STT', 'Họ và tên', 'Ngày sinh', 'Số định danh', 'Đúng', 'Sai', 'Đã chết', 'Ghi chú']
    const row = (n: number, ...marks: readonly (string | null)[]) => [n, 'Quách Thị Ánh', '1950', null, ...marks]
    expect(
      verdictsOf(
        await xlsxGrids({
          CA: [
            head,
            row(1, 'x'),
            row(2, null, 'x', null, 'tên đúng: Quách Thị Anh'),
            row(3, null, null, 'X'),
            row(4, 'x', 'x'),
          ],
        }),
      ),
    ).toEqual(['MATCH', 'MISMATCH Quách Thị Anh', 'DECEASED', 'unclear'])
  })
})

describe('more lists of new accounts', () => {
  const HEAD = ['STT', 'Mã đăng ký', 'Họ và tên', 'Ngân hàng', 'Số tài khoản', 'Tên chủ tài khoản', 'Ghi chú']
  const openings = (grids: readonly RosterGrid[]) => {
    const file = readOpeningFile(grids, reference)
    if (file.kind === 'refused') return [`refused ${file.reason}`]
    return file.rows.map(({ opening }) =>
      opening.kind === 'opened'
        ? `${opening.bankCode} ${opening.number}`
        : opening.kind === 'ask'
          ? `asks ${opening.why} ${opening.offers.map(({ number }) => number).join(' ')}`.trim()
          : opening.kind,
    )
  }

  it('22: saved as text by Excel, their zeros lost', async () => {
    const text = [HEAD, ['1', 'DK-7F3K2QM', 'Quách Thị Ánh', 'Vietcombank', '71000123456', '', '']]
    const grids = await gridsOf(bytesOf(text.map((row) => row.join(';')).join('\r\n')), 'mo-tk.csv')
    expect(openings(grids)).toEqual(['asks number-unusable 0071000123456 71000123456'])
  })

  it('23: a branch with the bank’s name, and a branch alone', async () => {
    expect(
      openings(
        await xlsxGrids({
          S: [
            HEAD,
            [1, 'DK-7F3K2QM', 'Quách Thị Ánh', 'Agribank CN Cẩm Thủy', '3580205990001', null, null],
            [2, 'DK-7F3K2QN', 'Hà Văn Ổn', 'PGD Cẩm Thủy', '3580205990002', null, null],
          ],
        }),
      ),
    ).toEqual(['VBA 3580205990001', 'asks bank-unknown'])
  })

  it('24: several numbers in one cell are not one', async () => {
    const two = '3580205990001; 3580205990002'
    expect(
      openings(await xlsxGrids({ S: [HEAD, [1, 'DK-7F3K2QM', 'Quách Thị Ánh', 'Agribank', two, null, null]] })),
    ).toEqual(['asks number-unusable'])
  })

  it('25: one number for two people is asked about, and for two wishes of one guardian is not', async () => {
    const row = (code: string, name: string) => [1, code, name, 'Agribank', '3580205990001', null, null]
    const read = async (...rows: SheetCells) => openings(await xlsxGrids({ S: [HEAD, ...rows] }))
    expect(await read(row('DK-7F3K2QM', 'Quách Thị Ánh'), row('DK-7F3K2QN', 'Hà Văn Ổn'))).toEqual([
      'asks shared 3580205990001',
      'asks shared 3580205990001',
    ])
    expect(await read(row('DK-7F3K2QM', 'Quách Thị Ánh'), row('DK-7F3K2QN', 'Quách Thị Ánh'))).toEqual([
      'VBA 3580205990001',
      'VBA 3580205990001',
    ])
  })
})
