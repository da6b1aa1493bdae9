import { describe, expect, it } from 'vitest'
import { type Flow, parseFlow } from '../../src/conversation/flow.js'
import { allFlows, Chat, emptyLookup, faq, reference } from '../support/chat.js'

const record = { code: 'DK-7F3K2QM', line: 'Nguyễn Thị Hoa · 1950 · Lương Ngọc', facts: { state: 'waiting' } }
const own = { code: 'DK-7F3K2QM', beneficiaryName: 'Nguyễn Thị Hoa', facts: {} }
const ticket = { number: 12, line: 'Phiếu 12 · Hoa', facts: { said: '' } }
const VILLAGES = [
  'Lương Ngọc',
  'Lương Hòa',
  'Kim Mẫm 1',
  'Kim Mẫm 2',
  'Đồng Tâm',
  'Đông Sơn',
  'Bao Nhiêu',
  'Nà Sao',
  'Ai Nàng',
]

const lookup = emptyLookup({
  villages: async () => VILLAGES.map((name, index) => ({ code: `15139-0${index + 1}`, name, aliases: [] })),
  ownRegistrations: async () => [own],
  findRecords: async () => ({ records: [record], hasMore: false }),
  waitingRecords: async () => ({ records: [record], hasMore: false }),
  record: async (code) => (code === record.code ? record : undefined),
  findUnits: async (words) => [{ code: '15139', name: words, aliases: [] }],
  candidateLines: async () => [{ id: 4, line: 'Nguyễn Thị Hoa · NKT' }],
  invitation: async () => 'valid',
  tickets: async () => [ticket],
  ticket: async (number) => (number === 12 ? ticket : undefined),
})

const SYLLABLES = [
  'Sao',
  'Ái',
  'Đậu',
  'Mây',
  'Khổng',
  'Gia',
  'Nào',
  'Thế',
  'Bảo',
  'Nhiêu',
  'Khi',
  'Tiền',
  'Phí',
  'Công',
  'Mất',
  'Rút',
]
const FAMILIES = [
  'Nguyễn Thị',
  'Trần Văn',
  'Lê',
  'Phạm Ngọc',
  'Hoàng',
  'Đậu Thị',
  'Khổng Văn',
  'Sầm',
  "H'",
  'Quách Thị Thu',
]
const names = FAMILIES.flatMap((family) => SYLLABLES.map((given) => `${family} ${given}`))
const YES = [
  'có',
  'dạ',
  'dạ có',
  'vâng',
  'r',
  'rồi',
  'ok',
  'oke',
  'okie',
  'ừ',
  'uh',
  'uhm',
  'đúng',
  'đúng rồi',
  'phải',
  'đồng ý',
  'được',
]
const NO = [
  'không',
  'ko',
  'k',
  'kg',
  'hông',
  'hong',
  'khong',
  'chưa',
  'thôi',
  'không phải',
  'no',
  'n',
  'dạ không',
  'ko ạ',
  '2',
  'số 2',
]
const days = Array.from({ length: 12 }, (_, month) => [
  `12/${month + 1}/1950`,
  `1.${month + 1}.48`,
  `ngày 3 tháng ${month + 1} năm 1939`,
])
const digits = (head: string, rest: number) =>
  Array.from({ length: 30 }, (_, index) => `${head}${String(index * 7_919).padStart(rest, '0')}`)
const spaced = (number: string) => number.replace(/(.{4})/g, '$1 ')
const LISTS = [
  'mẫu tổng hợp',
  'mau tong hop',
  'tổng hợp',
  'mau-tong-hop',
  'mẫu tổng hợp tháng 11',
  'tổng hợp người có công',
]

/** Thirty and more good answers to each kind of question: as people type them, also where they sound like a question. */
const ANSWERS: Readonly<Record<string, readonly string[]>> = {
  'account-number': [...digits('0071', 9), ...digits('3580', 9).map(spaced)],
  'any-own-registration': thirty([
    'DK-7F3K2QM',
    'dk-7f3k2qm',
    'dk7f3k2qm',
    '1',
    'Nguyễn Thị Hoa',
    'nguyen thi hoa',
    'số 1',
    '1.',
  ]),
  'own-registration': thirty([
    'DK-7F3K2QM',
    'dk-7f3k2qm',
    'dk7f3k2qm',
    '1',
    'Nguyễn Thị Hoa',
    'nguyen thi hoa',
    'số 1',
    '1.',
  ]),
  bank: reference.banks.filter(({ offered }) => offered).flatMap(({ shortName, aliases }) => [shortName, ...aliases]),
  'candidate-line': thirty(['1', '2', 'số 1', 'chọn 2', 'Nguyễn Thị Hoa · NKT', '1.', '2.', 'em chọn số 1 ạ']),
  choice: thirty([
    '1',
    '2',
    'số 2',
    'chọn 1',
    'dạ em chọn số 2 ạ',
    '1.',
    'cho tôi',
    'bản thân',
    'mình',
    'tôi',
    'giám hộ',
    'người giám hộ',
  ]),
  consent: [
    'đồng ý',
    'tôi đồng ý',
    'bác đồng ý',
    'Tôi đồng ý',
    'DONG Y',
    'agree',
    'yes',
    '1',
    '2',
    'không đồng ý',
    'ko đồng ý',
    ...YES,
    ...NO,
  ],
  date: days.flat().map((day) => day.replace(/19(50|39)|48$/, '2026')),
  'date-of-birth': [...days.flat(), '1950', '5/1950', 'năm 1950', 'sinh năm 1939'],
  'holder-name': names,
  'person-name': names,
  invitation: digits('ABCD', 0).map(
    (_, index) => `ABCD23${'23456789ABCDEFGHJKMNPQRSTUVWXYZ'[index % 31]}${'23456789'[index % 8]}`,
  ),
  'list-request': thirty(LISTS),
  'personal-id': [
    ...digits('03815', 7),
    'chưa có',
    'không nhớ',
    'ko nhớ',
    'không có',
    'quên rồi',
    'không biết',
    'chưa làm',
  ],
  phone: [...digits('091', 7), ...digits('+8498', 7), 'không có', 'bỏ qua', 'chưa có', 'không có điện thoại', 'ko'],
  record: [
    ...digits('Nguyễn Thị Hoa ', 4),
    'hoa',
    'lương ngọc',
    '1234',
    'DK-7F3K2QM',
    'nguyễn thị sao',
    'trần văn nào',
  ],
  'waiting-record': [...digits('Nguyễn Thị Hoa ', 4), 'hoa', '1', 'DK-7F3K2QM', 'nguyen thi hoa'],
  relationship: reference.relationships.flatMap(({ name, aliases }) => [name, ...aliases]),
  ticket: thirty(['12', '#12', 'phiếu 12', 'phieu 12', '1', 'số 12', 'Phiếu 12 · Hoa']),
  unit: [...VILLAGES, ...VILLAGES.map((name) => `xã ${name}`), ...digits('1513', 1), 'Cẩm Lương', 'cam luong'],
  village: thirty([
    ...VILLAGES,
    ...VILLAGES.map((name) => `thôn ${name}`),
    '1',
    'khác',
    'không rõ',
    'không biết',
    'luong ngoc',
  ]),
  words: [...faq.entries.map(({ question }) => question), 'Đối chiếu giấy tờ', 'sai số tài khoản'],
  'yes-no': [...YES, ...NO],
}

function thirty(answers: readonly string[]): readonly string[] {
  return Array.from(
    { length: Math.max(30, answers.length) },
    (_, index) => `${' '.repeat(Math.floor(index / answers.length))}${answers[index % answers.length]}`,
  )
}

const CHOICES: Readonly<Record<string, string>> = { choice: ', choices: [self, guardian]', words: '', bank: '' }

/** One question of this kind, worded as the registration's, and nothing after it. */
function flowAsking(kind: string) {
  const of = kind === 'candidate-line' ? ', of: record' : ''
  const optional = ['personal-id', 'phone'].includes(kind) ? ', optional: true' : ''
  return parseFlow(
    `flow: register-account\nquestions: [{ id: payee, answer: ${kind}${CHOICES[kind] ?? ''}${of}${optional} }]\nconfirm: true\naction: say`,
    'register-account.yaml',
  )
}

describe.each(Object.entries(ANSWERS))('a question for %s', (kind, answers) => {
  it(`takes each of its answers, and the FAQ none`, async () => {
    expect(answers.length).toBeGreaterThanOrEqual(30)
    const flows = new Map([...allFlows, ['register-account', flowAsking(kind)]])
    for (const isOfficer of [false, true]) {
      for (const text of answers) {
        const chat = new Chat({ flows, lookup, isOfficer })
        chat.conversation = { flow: 'register-account', id: 'x', answers: {} }
        await chat.says(text)
        const told = `${JSON.stringify(text)} → ${chat.keys.join(', ')}`
        expect(chat.keys, told).not.toContain('verbatim')
        expect(chat.acted?.action ?? 'none', told).not.toMatch(/note-question|pass-on/)
      }
    }
  })
})

/** Flows that people who are no officers may begin, and those that they lead to. */
function flowsOfEverybody(): readonly Flow[] {
  const reached = new Set([...allFlows.values()].filter(({ start }) => start?.for.includes('everyone')))
  for (const flow of reached)
    for (const name of Object.values(flow.next ?? {})) {
      const next = allFlows.get(name)
      if (next !== undefined && next.start?.for.includes('everyone') !== false) reached.add(next)
    }
  return [...reached]
}

it('every kind of answer that people are asked for is among them, but files and photos', () => {
  const wordless = ['roster-file', 'id-card-photo', 'vietqr-photo']
  const asked = flowsOfEverybody().flatMap(({ questions }) =>
    questions.filter((one) => one.asked).map(({ answer }) => answer),
  )
  const missing = [...new Set(asked)].filter((kind) => !wordless.includes(kind) && !(kind in ANSWERS))
  expect(missing).toEqual([])
})

describe('a question in the middle of answering', () => {
  const toBirth = ['/dangky', 'đồng ý', '1', 'Nguyễn Thị Hoa']

  it('is answered, then the same question is asked again', async () => {
    const chat = new Chat()
    for (const line of toBirth) await chat.says(line)
    await chat.says('cái này có mất phí không')
    expect(chat.keys).toEqual(['verbatim', 'register-account-birth'])
    expect(chat.text).toContain('không mất phí')
    await chat.says('1950')
    expect(chat.answers.birth).toEqual({ value: '1950', precision: 'YEAR' })
  })

  it('counts as no wrong answer', async () => {
    const chat = new Chat()
    for (const line of [...toBirth, 'abc', 'bao giờ có tiền?', 'xyz']) await chat.says(line)
    expect(chat.keys).toContain('answer-date-of-birth.help')
  })

  it('is asked in the words of a command as well', async () => {
    const chat = new Chat()
    await chat.says('đăng ký có mất tiền không')
    expect(chat.keys).toEqual(['verbatim'])
    for (const line of toBirth) await chat.says(line)
    await chat.says('đổi tài khoản thì làm thế nào')
    expect(chat.keys.at(-1)).toBe('register-account-birth')
    await chat.says('đổi tài khoản')
    expect(chat.keys).toContain('change-account-registration.none')
  })

  it('is no name', async () => {
    const chat = new Chat()
    for (const line of ['/dangky', 'đồng ý', '1', 'bao giờ có tiền']) await chat.says(line)
    expect(chat.keys).toEqual(['verbatim', 'register-account-beneficiary-name'])
  })

  it('is answered before sending too', async () => {
    const chat = new Chat()
    const lines = [
      ...toBirth,
      '1950',
      '038150901234',
      'Luong Ngoc',
      'bảo trợ',
      '3',
      'không có',
      'ai xem được thông tin của tôi',
    ]
    for (const line of lines) await chat.says(line)
    expect(chat.keys).toEqual(['verbatim', 'confirm'])
  })

  it('without an answer is kept, and a person is offered', async () => {
    const chat = new Chat()
    for (const line of [...toBirth, 'bao giờ họp dân hả cháu']) await chat.says(line)
    expect(chat.keys).toEqual(['act:note-question', 'register-account-birth'])
    expect(chat.acted?.answers).toEqual({ words: 'bao giờ họp dân hả cháu' })
    expect(chat.choices.map(({ label }) => label)).toContain('Gặp cán bộ')
    await chat.says('1950')
    expect(chat.answers.birth).toBeDefined()
  })

  it('goes to whoever was called, when the FAQ has no answer', async () => {
    const chat = new Chat({ hasTicket: true })
    for (const line of [...toBirth, 'tôi không nhớ rõ là ngày nào cả']) await chat.says(line)
    expect(chat.keys[0]).toBe('act:pass-on')
    expect(chat.lastKey).toBe('register-account-birth')
    await chat.says('31/02/1960')
    expect(chat.keys[0]).toBe('answer-date-of-birth.impossible')
  })

  it('of an officer is not kept', async () => {
    const chat = new Chat({ isOfficer: true })
    for (const line of ['/hs', 'bao giờ họp dân thế?']) await chat.says(line)
    expect(chat.acted).toBeUndefined()
  })
})

describe('with nothing open', () => {
  it('a question is answered and nothing else is asked', async () => {
    const chat = new Chat()
    await chat.says('mat the atm phai lam sao')
    expect(chat.keys).toEqual(['verbatim'])
    expect(chat.conversation).toBeUndefined()
  })

  it('one without an answer is kept, and the menu offers a person', async () => {
    const chat = new Chat()
    await chat.says('bao giờ họp dân hả cháu')
    expect(chat.keys).toEqual(['act:note-question', 'greeting-menu'])
  })

  it('anything else is not understood', async () => {
    const chat = new Chat()
    await chat.says('trời ơi')
    expect(chat.keys).toEqual(['not-understood', 'greeting-menu'])
  })

  it('whoever was called gets it', async () => {
    const chat = new Chat({ hasTicket: true })
    await chat.says('tôi cần cô Hằng')
    expect(chat.keys).toEqual(['act:pass-on'])
  })
})
