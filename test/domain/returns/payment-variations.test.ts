import { describe, expect, it } from 'vitest'
import { type RowDecisions, settlePayments } from '../../../src/domain/returns/payment-results.js'
import { paymentLook, readPaymentFile } from '../../../src/domain/returns/payment-sheet.js'
import { reasonOf, statusOfRow } from '../../../src/domain/returns/payment-words.js'
import type { SentLine, SentList } from '../../../src/domain/returns/sent-line.js'
import { csvGrids, expected, reference } from './samples.js'

const words = reference.paymentWords
type Cells = readonly (readonly (string | number | null)[])[]

function line(n: number, rest: Partial<SentLine> = {}): SentLine {
  const fileNo = `BT38-15139-${String(n).padStart(4, '0')}`
  return {
    line: `1126-${String(n).padStart(4, '0')}`,
    fileNo,
    personalId: `03815090${String(n).padStart(4, '0')}`,
    beneficiary: `Quách Thị ${n}`,
    payee: 'Quách Thị Ánh',
    holderName: 'QUACH THI ANH',
    bankCode: 'VBA',
    account: `35802059900${String(n).padStart(2, '0')}`,
    amount: 500_000 + n * 10_000,
    text: `TC BTXH T11/2026 ${fileNo}`,
    ...rest,
  }
}

const LINES = [line(1), line(2), line(3, { account: '0071000123456', bankCode: 'VCB' }), line(4)]
const SENT: SentList = { period: '2026-11', lines: LINES }

async function settle(cells: Cells, sent: SentList = SENT, decisions?: RowDecisions) {
  const file = readPaymentFile(await csvGrids(cells), words)
  if (file.kind === 'refused') return file
  const settled = settlePayments(file, sent, words, decisions)
  if (settled.kind === 'refused') return settled
  const outcomes = settled.lines.map(({ outcome, reasonCode }) => (reasonCode ? `${outcome} ${reasonCode}` : outcome))
  const rows = settled.rows.map(({ line, matchedBy, asks }) => [line?.line ?? null, matchedBy ?? asks])
  return { outcomes, rows, carried: settled.summary.carryToNextMonth }
}

const TITLE = [['KẾT QUẢ CHI TRẢ THÁNG 11/2026'], []]

describe('lists of payment results', () => {
  it('are read whatever the columns are called, and in any order', async () => {
    const english = await settle([
      ['Payment result'],
      ['Status', 'Amount', 'Remark', 'Beneficiary account', 'Beneficiary name', 'Reason'],
      ['SUCCESS', '510,000.00', 'TC BTXH T11/2026 BT38-15139-0001', '3580205990001', 'QUACH THI ANH', ''],
      ['REJECTED', '520,000.00', 'TCBTXHT112026BT38151390002', '3580205990002', 'QUACH THI ANH', 'Account not found'],
      ['PROCESSING', '530,000.00', '', '71000123456', 'QUACH THI ANH', ''],
      ['SUCCESS', '540,000.00', 'REF 99887766 TC BTXH T11-2026 BT38/15139/0004 ND', '', '', ''],
    ])
    expect(english).toEqual({
      outcomes: ['PAID', 'FAILED ACCOUNT_NOT_FOUND', 'PENDING', 'PAID'],
      rows: [
        ['1126-0001', 'text'],
        ['1126-0002', 'text'],
        ['1126-0003', 'accountAndAmount'],
        ['1126-0004', 'text'],
      ],
      carried: ['1126-0002'],
    })
  })

  it('may tell by two columns what was and was not paid', async () => {
    const marked = await settle([
      ...TITLE,
      ['TT', 'Họ và tên người nhận', 'Số TK', 'Số tiền', 'Kết quả', null, 'Ghi chú'],
      [null, null, null, null, 'Thành công', 'Không thành công', null],
      [1, 'Quách Thị Ánh', '3580205990001', 510000, 'x', null, null],
      [2, 'Quách Thị Ánh', '3580205990002', 520000, null, 'x', 'TK tạm khóa'],
      [3, 'Quách Thị Ánh', '0071000123456', 530000, 'X', null, null],
    ])
    expect(marked).toMatchObject({
      outcomes: ['PAID', 'FAILED ACCOUNT_CLOSED_OR_LOCKED', 'PAID', 'NOT_RETURNED'],
      carried: ['1126-0002', '1126-0004'],
    })
  })

  it('may come in parts under headings of their own', async () => {
    const parts = await settle([
      ...TITLE,
      ['STT', 'Số tài khoản', 'Họ tên', 'Số tiền', 'Nội dung'],
      ['I. GIAO DỊCH THÀNH CÔNG'],
      [1, '3580205990001', 'QUACH THI ANH', 510000, 'TC BTXH T11/2026 BT38-15139-0001'],
      ['II. GIAO DỊCH KHÔNG THÀNH CÔNG'],
      [1, '3580205990002', 'QUACH THI ANH', 520000, 'TC BTXH T11/2026 BT38-15139-0002'],
      ['Tổng cộng', null, null, 1030000],
    ])
    expect(parts).toMatchObject({ outcomes: ['PAID', 'FAILED OTHER', 'NOT_RETURNED', 'NOT_RETURNED'] })
  })

  it('find lines by our own line number or file number alone', async () => {
    const numbers = await settle([
      ['Mã dòng', 'Mã hồ sơ', 'Số tiền', 'Trạng thái'],
      ['1126-0001', null, 510000, 'Đã chi trả'],
      [null, 'BT38-15139-0002', 520000, 'Đã chi trả'],
    ])
    expect(numbers).toMatchObject({
      rows: [
        ['1126-0001', 'line'],
        ['1126-0002', 'fileNo'],
      ],
    })
  })

  it('find lines by masked accounts and accounts without their zeros', async () => {
    const masked = await settle([
      ['Account', 'Name', 'Amount', 'Status'],
      ['358020****001', 'QUACH THI ANH', 510000, 'Success'],
      ['71000123456', 'QUACH THI ANH', 530000, 'Success'],
    ])
    expect(masked).toMatchObject({ outcomes: ['PAID', 'NOT_RETURNED', 'PAID', 'NOT_RETURNED'] })
  })
})

describe('one account for several people', () => {
  const shared = [1, 2, 3].map((n) => line(n, { account: '3580205990099', amount: 540_000 }))
  const list: SentList = { period: '2026-11', lines: shared }
  const head = ['Số tài khoản', 'Tên người thụ hưởng', 'Số tiền', 'Nội dung', 'Trạng thái']

  it('is told apart by the text', async () => {
    const told = await settle(
      [head, ...shared.map(({ text }) => ['3580205990099', 'QUACH THI ANH', 540000, text, 'Thành công'])],
      list,
    )
    expect(told).toMatchObject({ outcomes: ['PAID', 'PAID', 'PAID'] })
  })

  it('is asked about without a text, and nothing is carried over meanwhile', async () => {
    const cells = [head, ['3580205990099', 'QUACH THI ANH', 540000, 'CHUYEN TIEN', 'Thất bại']]
    expect(await settle(cells, list)).toEqual({
      outcomes: ['UNDECIDED', 'UNDECIDED', 'UNDECIDED'],
      rows: [[null, 'which-line']],
      carried: [],
    })
    const decided = await settle(cells, list, new Map([['ket-qua!2', '1126-0002']]))
    expect(decided).toMatchObject({
      rows: [['1126-0002', 'officer']],
      carried: ['1126-0001', '1126-0002', '1126-0003'],
    })
  })
})

describe('rows that contradict themselves', () => {
  const head = ['Số tài khoản', 'Tên người thụ hưởng', 'Số tiền', 'Nội dung', 'Trạng thái', 'Lý do']

  it('are asked when the text names a file that was not sent', async () => {
    const row = ['3580205990001', 'QUACH THI ANH', 510000, 'TC BTXH T11/2026 BT38-77777-0001', 'Thành công', '']
    expect(await settle([head, row])).toMatchObject({
      rows: [[null, 'which-line']],
      carried: ['1126-0002', '1126-0003', '1126-0004'],
    })
  })

  it('are asked when the holder is somebody else', async () => {
    const row = ['3580205990001', 'TRAN VAN BINH', 510000, 'CHUYEN TIEN', 'Thành công', '']
    expect(await settle([head, row])).toMatchObject({ rows: [[null, 'which-line']] })
  })

  it('are asked when the words for the status are not known', async () => {
    const row = ['3580205990001', 'QUACH THI ANH', 510000, 'TC BTXH T11/2026 BT38-15139-0001', 'Xanh lá', '']
    const good = ['3580205990002', 'QUACH THI ANH', 520000, 'TC BTXH T11/2026 BT38-15139-0002', 'Thành công', '']
    expect(await settle([head, row, good])).toMatchObject({
      outcomes: ['UNDECIDED', 'PAID', 'NOT_RETURNED', 'NOT_RETURNED'],
    })
  })

  it('are not of this list when the text is of another month', async () => {
    const row = ['3580205990001', 'QUACH THI ANH', 510000, 'TC BTXH T10/2026 BT38-15139-0001', 'Thành công', '']
    const good = ['3580205990002', 'QUACH THI ANH', 520000, 'TC BTXH T11/2026 BT38-15139-0002', 'Thành công', '']
    const more = ['3580205990004', 'QUACH THI ANH', 540000, 'TC BTXH T11/2026 BT38-15139-0004', 'Thành công', '']
    expect(await settle([head, row, good, more])).toMatchObject({
      rows: [
        [null, null],
        ['1126-0002', 'text'],
        ['1126-0004', 'text'],
      ],
    })
  })

  it('count once when a payment failed first and went through then', async () => {
    const text = 'TC BTXH T11/2026 BT38-15139-0001'
    const twice = [
      ['3580205990001', 'QUACH THI ANH', 510000, text, 'Lỗi', 'Timeout'],
      ['3580205990001', 'QUACH THI ANH', 510000, text, 'Thành công', ''],
    ]
    expect(await settle([head, ...twice])).toMatchObject({
      outcomes: ['PAID', 'NOT_RETURNED', 'NOT_RETURNED', 'NOT_RETURNED'],
    })
  })
})

describe('a file that is refused', () => {
  const head = ['Số tài khoản', 'Số tiền', 'Nội dung', 'Trạng thái']

  it('names another month', async () => {
    const rows = [['3580205990001', 510000, 'TC BTXH T10/2026 BT38-15139-0001', 'Thành công']]
    expect(await settle([head, ...rows])).toEqual({ kind: 'refused', reason: 'other-period', period: '10/2026' })
    const titled = [['KỲ CHI TRẢ: THÁNG 9 NĂM 2026'], head, ['3580205990001', 510000, 'Chuyen tien', 'Thành công']]
    expect(await settle(titled)).toEqual({ kind: 'refused', reason: 'other-period', period: '09/2026' })
  })

  it('has no row of the list', async () => {
    expect(await settle([head, ['9999888877776', 510000, 'x', 'Thành công']])).toMatchObject({ reason: 'other-list' })
  })

  it('says nothing to find anybody by', async () => {
    const cells = [
      ['STT', 'Họ và tên', 'Số tiền', 'Trạng thái'],
      [1, 'Quách Thị Ánh', 510000, 'Thành công'],
    ]
    expect(await settle(cells)).toMatchObject({ reason: 'nothing-to-match-by' })
  })

  it('does not say what became of the money', async () => {
    expect(
      await settle([
        ['Số tài khoản', 'Họ và tên', 'Số tiền'],
        ['3580205990001', 'Quách Thị Ánh', 510000],
      ]),
    ).toMatchObject({
      reason: 'no-status',
    })
  })

  it('is no list of payments', async () => {
    expect(
      await settle([
        ['Kính gửi', 'Bà con'],
        ['Nội dung', 'xin chào'],
      ]),
    ).toMatchObject({ reason: 'no-results' })
    expect(
      (
        await csvGrids([
          ['STT', 'Họ và tên', 'Năm sinh', 'Số tài khoản'],
          [1, 'A B', 1950, '1'],
        ])
      ).some((grid) => paymentLook(grid, words) !== null),
    ).toBe(false)
  })
})

describe('the words of banks', () => {
  const texts = Object.entries(
    expected<{ reasonTexts: Readonly<Record<string, readonly string[]>> }>('payment-results').reasonTexts,
  ).flatMap(([code, said]) => said.map((text) => [text, code] as const))

  it.each([
    ...texts,
    ['STK sai', 'ACCOUNT_NOT_FOUND'],
    ['So tai khoan khong dung', 'ACCOUNT_NOT_FOUND'],
    ['Tên người nhận không đúng', 'NAME_MISMATCH'],
    ['Tai khoan bi khoa chieu ghi co', 'ACCOUNT_CLOSED_OR_LOCKED'],
    ['TK ngủ đông', 'ACCOUNT_CLOSED_OR_LOCKED'],
    ['CCCD hết hiệu lực, chưa thu thập sinh trắc', 'ID_NOT_UPDATED'],
    ['Ví vượt hạn mức tháng', 'LIMIT'],
    ['', 'OTHER'],
  ] as const)('"%s" is %s', (text, code) => {
    expect(reasonOf(text, words)).toBe(code)
  })

  it.each([
    ['Đã ghi có', 'PAID'],
    ['00', 'PAID'],
    ['GD không thành công', 'FAILED'],
    ['Chưa hạch toán', 'PENDING'],
    ['Đã hoàn trả', 'RETURNED'],
    ['Gì đó', 'UNCLEAR'],
  ])('"%s" is %s', (status, meaning) => {
    expect(statusOfRow({ status, code: '', reason: '' }, words)).toBe(meaning)
  })
})
