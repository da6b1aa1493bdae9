import { describe, expect, it } from 'vitest'
import type { Answers, Reading } from '../../../src/conversation/answer.js'
import { answerKinds } from '../../../src/conversation/answers/registry.js'
import { parseFlow, type Question } from '../../../src/conversation/flow.js'
import { emptyLookup, texts } from '../../support/chat.js'

const lookup = emptyLookup({
  listUnits: async (words) => (/cam luong/i.test(words) ? [{ code: '15139', name: 'Cẩm Lương', aliases: [] }] : []),
})

type Asked = Readonly<{ question?: Partial<Question>; answers?: Answers }>

async function read(kind: string, text: string, { question = {}, answers = {} }: Asked = {}): Promise<Reading> {
  const [plain] = parseFlow(`flow: test\nquestions: [{ id: q, answer: ${kind} }]\naction: say`, 'test').questions
  const asked = { ...plain, ...question } as Question
  const answer = answerKinds.get(kind)
  if (answer === undefined) throw new Error(`no kind ${kind}`)
  return answer.read(
    { kind: 'text', text },
    {
      question: asked,
      together: [asked],
      message: 'test-q',
      answers,
      today: '2026-11-21',
      lookup,
      say: texts.in('vi'),
      kinds: answerKinds,
    },
  )
}

const value = (reading: Reading) => (reading.kind === 'accepted' ? reading.value : reading)
const reason = (reading: Reading) => ('reason' in reading ? reading.reason : reading.kind)

describe('yes-no', () => {
  // What is exactly a choice's label or word is taken before `read`: those are in the flow tests.
  it.each([
    ['có chứ', 'choose-one'],
    ['để xem', 'choose-one'],
  ])('asks again after %j', async (text, expected) => {
    expect(reason(await read('yes-no', text))).toBe(expected)
  })
})

describe('person-name', () => {
  it.each([
    ['nguyen thi hoa', 'Nguyen Thi Hoa'],
    ['NGUYỄN  THỊ   HOA', 'Nguyễn Thị Hoa'],
    ['Nguyễn Thị Hoa'.normalize('NFD'), 'Nguyễn Thị Hoa'],
    ['\u200bÐỗ Văn Ðức', 'Đỗ Văn Đức'],
  ])('reads %j', async (text, name) => {
    expect(value(await read('person-name', text))).toBe(name)
  })

  it('keeps what was typed beside it', async () => {
    expect(await read('person-name', 'NGUYEN THI HOA')).toMatchObject({ also: { 'q.typed': 'NGUYEN THI HOA' } })
  })

  it.each([
    ['12345', 'digits'],
    ['', 'empty'],
    ['A', 'too-short'],
  ])('refuses %j', async (text, expected) => {
    expect(reason(await read('person-name', text))).toBe(expected)
  })
})

describe('date-of-birth', () => {
  it.each([
    ['12/5/1950', { value: '1950-05-12', precision: 'DAY' }],
    ['１２.５.１９５０', { value: '1950-05-12', precision: 'DAY' }],
    ['ngày 12 tháng 5 năm 1950', { value: '1950-05-12', precision: 'DAY' }],
    ['01/1950', { value: '1950-01', precision: 'MONTH' }],
    ['1950', { value: '1950', precision: 'YEAR' }],
  ])('reads %j', async (text, birth) => {
    expect(value(await read('date-of-birth', text))).toEqual(birth)
  })

  it('asks a two-digit year back', async () => {
    expect(await read('date-of-birth', '12/5/20')).toMatchObject({ kind: 'unclear', reason: 'which-year' })
  })

  it.each([
    ['31/2/1950', 'impossible'],
    ['1/1/2090', 'future'],
    ['hôm qua', 'unreadable'],
  ])('refuses %j', async (text, expected) => {
    expect(reason(await read('date-of-birth', text))).toBe(expected)
  })
})

describe('personal-id', () => {
  it.each(['038150901234', '0381 5090 1234', '038.150.901.234', '０３８１５０９０１２３４', "'038150901234"])(
    'reads %j',
    async (text) => expect(value(await read('personal-id', text))).toBe('038150901234'),
  )

  it('goes on with a warning when the number tells another year', async () => {
    const birth = { value: '1961', precision: 'YEAR' } as const
    const reading = await read('personal-id', '038150901234', { question: { of: ['birth'] }, answers: { birth } })
    expect(reading).toMatchObject({ kind: 'accepted', also: { 'q.warnings': 'year-differs', 'q.sex': 'female' } })
  })

  it('proposes a lost zero and waits for a yes', async () => {
    expect(await read('personal-id', '38150901234')).toMatchObject({
      kind: 'unclear',
      reason: 'leading-zero-lost',
      choices: [{ id: '038150901234' }],
    })
  })

  it('explains a nine-digit number, and keeps it where the new one may be missing', async () => {
    expect(reason(await read('personal-id', '172345678'))).toBe('old-id')
    expect(await read('personal-id', '172345678', { question: { optional: true } })).toMatchObject({
      kind: 'unclear',
      choices: [{ id: 'old:172345678' }],
    })
  })

  it.each([
    ['12345', 'too-short'],
    ['0381509012345', 'too-long'],
    ['000000000000', 'zeros'],
  ])('refuses %j', async (text, expected) => {
    expect(reason(await read('personal-id', text))).toBe(expected)
  })
})

describe('bank', () => {
  it.each([
    ['mb', 'MB'],
    ['nông nghiệp', 'VBA'],
    ['nong nghiep', 'VBA'],
    ['NH Nông nghiệp huyện', 'VBA'],
    ['Vietcombank', 'VCB'],
    ['VIETINBANK', 'ICB'],
  ])('reads %j', async (text, code) => {
    expect(value(await read('bank', text))).toBe(code)
  })

  it('asks back what a typing error may mean, and what has two owners', async () => {
    expect(await read('bank', 'vietcombak')).toMatchObject({
      kind: 'unclear',
      reason: 'likely',
      choices: [{ id: 'VCB' }],
    })
    const both = await read('bank', 'BVB')
    expect(both.kind === 'unclear' && both.choices.length).toBe(2)
  })

  it('does not know every word', async () => {
    expect(reason(await read('bank', 'tiệm vàng cô Ba'))).toBe('unknown')
  })
})

describe('account-number', () => {
  const vcb = { question: { of: ['bank'] }, answers: { bank: 'VCB' } }

  it.each([['0071000123456'], ['0071 0001 23456'], ['0071.000.123456'], ['００７１０００１２３４５６']])(
    'reads %j as text',
    async (text) => {
      expect(value(await read('account-number', text, vcb))).toBe('0071000123456')
    },
  )

  it('reads the number back in groups of four', async () => {
    expect(await read('account-number', '0071000123456', vcb)).toMatchObject({
      remark: { key: 'answer-account-number.read-back', values: { digits: '0071 0001 2345 6' } },
    })
  })

  it('only remarks on an unusual length', async () => {
    expect(await read('account-number', '00710001234', vcb)).toMatchObject({
      kind: 'accepted',
      also: { 'q.warnings': 'length-unusual' },
    })
  })

  it('explains a card number', async () => {
    expect(reason(await read('account-number', '9704 3612 3456 7890', vcb))).toBe('card-number')
  })
})

describe('relationship', () => {
  it.each([
    ['con trai', 'con_trai'],
    ['vợ', 'vo'],
    ['CHONG', 'chong'],
    ['mẹ', 'me_de'],
  ])('reads %j', async (text, code) => {
    expect(value(await read('relationship', text))).toBe(code)
  })

  it('asks back a word with several meanings', async () => {
    expect(reason(await read('relationship', 'cháu'))).toBe('ambiguous')
  })
})

describe('village', () => {
  it.each([['Lương Ngọc'], ['luong ngoc'], ['thôn Lương Ngọc'], ['LƯƠNG NGỌC']])('reads %j', async (text) => {
    expect(value(await read('village', text))).toBe('15139-02')
  })

  it('does not guess', async () => {
    expect(reason(await read('village', 'Hà Nội'))).toBe('unknown')
  })
})

describe('phone', () => {
  it.each([['0912345678'], ['+84 912 345 678'], ['0912.345.678'], ['84912345678']])('reads %j', async (text) => {
    expect(value(await read('phone', text))).toBe('0912345678')
  })
})

describe('holder-name', () => {
  const payee = { question: { of: ['payee-name'] }, answers: { 'payee-name': 'Nguyễn Thị Hoà' } }

  it.each([
    ['nguyen thi hoa', 'same-without-diacritics'],
    ['Nguyễn Thị Hòa', 'same'],
    ['TRAN VAN NAM', 'differs'],
  ])('compares %j by bank spelling', async (text, match) => {
    expect(await read('holder-name', text, payee)).toMatchObject({ kind: 'accepted', also: { 'q.match': match } })
  })
})

describe('date', () => {
  it.each([
    ['01/06/2026', '2026-06-01'],
    ['1-6-26', '2026-06-01'],
    ['ngày 1 tháng 6 năm 2026', '2026-06-01'],
  ])('reads %j', async (text, day) => {
    expect(value(await read('date', text))).toBe(day)
  })

  it('does not end before it begins', async () => {
    const asked = { question: { of: ['from'] }, answers: { from: '2026-06-01' } }
    expect(reason(await read('date', '01/05/2026', asked))).toBe('before-start')
  })
})

describe('list-request', () => {
  it.each([
    ['mau-tong-hop', { value: 'mau-tong-hop' }],
    ['mẫu tổng hợp', { value: 'mau-tong-hop' }],
    ['tong hop nguoi co cong', { also: { 'q.group': 'nguoi_co_cong' } }],
    ['mau-tong-hop 2026-11 cẩm lương', { also: { 'q.period': '2026-11', 'q.unit': '15139' } }],
    ['cẩm lương mau-tong-hop tháng 11', { also: { 'q.period': '2026-11', 'q.unit': '15139' } }],
    ['mau-tong-hop csv', { also: { 'q.format': 'csv' } }],
  ])('reads %j', async (text, expected) => {
    expect(await read('list-request', text)).toMatchObject({ kind: 'accepted', ...expected })
  })

  it('says what it does not know', async () => {
    expect(reason(await read('list-request', 'danh sách gì đó'))).toBe('unknown-list')
    expect(reason(await read('list-request', 'mau-tong-hop hà nội'))).toBe('unknown-unit')
  })
})
