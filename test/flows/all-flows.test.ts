import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { actions } from '../../src/actions/registry.js'
import { answerKinds } from '../../src/conversation/answers/registry.js'
import { parseFlow } from '../../src/conversation/flow.js'
import { lintFlows } from '../../src/conversation/lint.js'
import { currentQuestion } from '../../src/conversation/position.js'
import { reviewed } from '../../src/conversation/prompt.js'
import { readQrContent } from '../../src/domain/qr-content.js'
import { allFlows, Chat, emptyLookup, reference, texts } from '../support/chat.js'

const record = {
  code: 'DK-7F3K2QM',
  line: 'Nguyễn Thị Hoa · 1950 · Lương Ngọc',
  facts: { state: 'waiting', version: 1, match: 'several', holder: 'differs', duplicate: 'yes', commune: '15139' },
}

const rowQuestion = {
  id: '7.0',
  facts: {
    ...{ line: 'Hoa, 1950', reason: 'Mất số 0 ở đầu.', file: 'ds.xlsx', number: 9, written: '38150', tells: 'yes' },
    ...{ decided: 0, left: 2, asks: 'value' },
  },
  choices: [{ id: 'take', label: { key: 'answer-row-decision.choice-take', values: { value: '0380' } } }],
}
const ticket = { number: 1, line: 'Phiếu 1 · Hoa', facts: { said: '' } }

/** An office in which everything can be found, so that every question can be reached. */
const fullLookup = emptyLookup({
  ownRegistrations: async () => [
    { code: 'DK-7F3K2QM', beneficiaryName: 'Nguyễn Thị Hoa', facts: { 'payee-name': 'Nguyễn Thị Hoa' } },
    { code: 'DK-8F3K2QM', beneficiaryName: 'Trần Văn Nam', facts: { 'payee-name': 'Trần Văn Nam' } },
  ],
  findRecords: async (_, page) => ({ records: [record], hasMore: page === 0 }),
  waitingRecords: async () => ({ records: [record], hasMore: false }),
  record: async (code) => (code === record.code ? record : undefined),
  candidateLines: async () => [{ id: 4, line: 'Nguyễn Thị Hoa · NKT' }],
  tickets: async () => [ticket],
  ticket: async (number) => (number === ticket.number ? ticket : undefined),
  invitation: async () => 'valid',
  cash: {
    words: reference.paymentWords,
    places: async () => [{ id: '15139@2026-11@15139-01', line: 'Lương Ngọc' }],
    place: async () => ({ name: 'Lương Ngọc', people: [{ id: 4, name: 'Nguyễn Thị Hoa', sum: 540_000 }], seen: 0 }),
  },
  returned: {
    waiting: async () => [{ fileId: 2, name: 'kq.xlsx', rows: 3 }],
    applied: async () => [],
    undoing: async () => undefined,
    file: async () => ({
      kind: 'returned',
      facts: {
        kind: 'police-results',
        name: 'kq.xlsx',
        rows: 3,
        match: 2,
        mismatch: 1,
        'not-found': 0,
        deceased: 0,
        moved: 0,
        duplicate: 0,
        empty: 0,
        ask: 0,
        unknown: 0,
        examples: '',
        sample: 'no',
        again: 'no',
      },
    }),
    rows: async () => [{ id: '1', line: 'QUACH THI ANH · ****0001 · 540.000' }],
    candidates: async () => [{ id: '1126-0001', line: '1126-0001 · Quách Thị Ánh · 540.000' }],
  },
  stagedFile: async () => ({
    kind: 'staged',
    facts: {
      ...{
        unit: 'Cẩm Lương',
        again: 'no',
        duplicate: 0,
        outside: 1,
        twice: 1,
        corrected: 1,
        'corrected-of': 'ds.xlsx',
        uncorrected: 1,
        answered: 0,
        kept: 'no',
        idle: 'no',
      },
      ...{ name: 'ds.xlsx', rows: 10, persons: 9, new: 3, same: 2, changed: 1, waiting: 2, errors: 1, missing: 1 },
      ...{ before: '2026-10-01', added: '', changes: 'Hoa: "Tên" A → B', problems: '', gone: 'Nam (HS-7F3K2QM)' },
      ...{ 'has-added': 'no', 'has-changes': 'yes', 'has-problems': 'no', 'has-gone': 'yes' },
    },
  }),
  imports: {
    columns: async () => ({
      fileId: 7,
      name: 'ds.xlsx',
      columns: [{ id: 'MA SO', column: 'D', header: 'Mã số', key: 'note', said: true, samples: '****1560' }],
    }),
    waiting: async () => [{ fileId: 1, name: 'cho.xlsx', rows: 5 }],
    applied: async () => [{ id: 1, line: 'ds.xlsx (10, 21/11/2026)' }],
    undoing: async () => ({ made: 3, changed: 1, looked: 'yes', moved: 1, names: 'Hoa (HS-7F3K2QM)' }),
    next: async () => rowQuestion,
    question: async () => rowQuestion,
    missing: {
      next: async () => missingChoice,
      one: async () => missingChoice,
      sets: async () => [{ id: 'file', count: 2, name: 'ds.xlsx' }],
    },
  },
})

const missingChoice = {
  id: '15139.1.1',
  facts: {
    ...{ name: 'Nguyễn Thị Hoa', birth: '1950', village: 'Lương Ngọc', programme: 'Người cao tuổi', since: '01/2024' },
    ...{ code: 'HS-7F3K2QM', line: 1, file: 'ds.xlsx', day: '21/11/2026', left: 2, more: 'no' },
  },
}

describe('flows', () => {
  it.each(texts.locales)('have every question, kind, action and sentence in %s', (locale) => {
    expect(
      lintFlows(allFlows, { kinds: answerKinds, actions: new Set(actions.keys()), say: texts.in(locale) }),
    ).toEqual([])
  })

  it('are refused with the place of the mistake', () => {
    expect(() => parseFlow('flow: x\nquestions: [{ id: A, answer: words }]\naction: say', 'x.yaml')).toThrow(
      'x.yaml: questions.0.id: kebab-case',
    )
    expect(() => parseFlow('flow: x\nquestions: [', 'x.yaml')).toThrow(/x\.yaml: .*line 2/s)
  })

  it('are linted for conditions that can never hold', () => {
    const flow = parseFlow(
      `flow: odd
questions:
  - { id: one, answer: choice, choices: [a, b] }
  - { id: two, answer: unheard-of }
  - { id: three, answer: words, when: { one: c } }
  - { id: four, answer: words, when: { later: a } }
action: fly`,
      'odd.yaml',
    )
    const problems = lintFlows(new Map([['odd', flow]]), { kinds: answerKinds, actions: new Set(), say: () => '' })
    expect(problems).toEqual([
      'odd: no action fly',
      'odd: two: no answer kind unheard-of',
      'odd: three: one is never c',
      'odd: four: depends on later, which does not come earlier',
    ])
  })
})

const lines = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom('1', '2', '3', '4') },
  {
    weight: 4,
    arbitrary: fc.constantFrom(
      ...['đồng ý', 'dạ', 'ko', 'Nguyễn Thị Hoa', 'TRAN VAN NAM', '1950', '12/5/50', '31/02/1960', '038150901234'],
      ...[
        '380150901234',
        '123456789',
        'Lương Ngọc',
        'luong ngoc',
        'mb',
        'BVB',
        'vcb',
        '0071000123456',
        '9704229200123456',
      ],
      ...[
        'con trai',
        'cháu',
        '0912345678',
        'chưa có',
        'DK-7F3K2QM',
        'mau tong hop',
        'K7F3K2QM',
        'ABCD2345',
        '01/06/2026',
      ],
    ),
  },
  {
    weight: 2,
    arbitrary: fc.constantFrom(
      ...['quay lại', 'sửa 1', 'sửa 3', 'sửa 99', 'sửa', 'xem lại', 'hủy', 'trợ giúp', 'gặp cán bộ', 'tiếp'],
      ...[
        '/dangky',
        '/trangthai',
        '/doitk',
        '/tim hoa',
        '/duyet',
        '/duyet DK-7F3K2QM',
        '/xuat mau-tong-hop',
        '/tl 1 chào bác',
        '/phieu 1',
        'cái này có mất phí không',
        'bao giờ họp dân hả cháu',
        '/khong-co',
        '/',
      ],
    ),
  },
  { weight: 1, arbitrary: fc.string({ unit: 'grapheme', maxLength: 40 }) },
)

function photoOf(...codes: readonly string[]) {
  return { kind: 'photo', codes: codes.map((code) => readQrContent(new TextEncoder().encode(code))) } as const
}

const inputs = fc.oneof(
  { weight: 12, arbitrary: lines.map((text) => ({ kind: 'text', text }) as const) },
  { weight: 2, arbitrary: fc.nat(9).map((index) => ({ kind: 'tap', index }) as const) },
  {
    weight: 2,
    arbitrary: fc.constantFrom(
      { kind: 'photo' } as const,
      photoOf('038053946598||Trương Ngọc Sơn|21041953|Nam|Lương Ngọc, Cẩm Lương|10052021'),
      photoOf('00020101021138570010A00000072701270006970405011335862059947780208QRIBFTTA53037045802VN6304A5DD'),
      photoOf('https://vi-du.example', 'xin chào'),
      { kind: 'text', text: 'OTP ******', masked: true } as const,
      { kind: 'file', fileId: 1, name: 'ds.xlsx' } as const,
      { kind: 'phone', phone: '+84912345678', own: true } as const,
      { kind: 'unsupported', what: 'sticker' } as const,
      { kind: 'choice', token: 'forged' } as const,
    ),
  },
)

describe.each(
  [...allFlows.values()].filter((flow) => flow.start?.command !== undefined).map((flow) => [flow.flow, flow] as const),
)('generated answers walk %s', (_, flow) => {
  const start = `/${flow.start?.command}`

  it('without a throw, a dead end or a message without words', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(inputs, { maxLength: 30 }), async (script) => {
        const chat = new Chat({ lookup: fullLookup, isOfficer: true, facts: { $communes: 'several', $review: 'yes' } })
        await chat.says(start)
        for (const input of script) {
          if (input.kind !== 'tap') await chat.sends(input)
          else await chat.sends({ kind: 'choice', token: chat.choices[input.index]?.token ?? 'old' })
          expect(chat.effects.length).toBeGreaterThan(0)
          expect(chat.text).not.toMatch(/\{\s*\$|undefined|\[object/)
          if (chat.conversation !== undefined) expect(chat.effects.some((effect) => effect.kind === 'say')).toBe(true)
        }
      }),
      { numRuns: 40, seed: 20261121 },
    )
  })

  it('and going back undoes exactly the last answer', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(lines, { maxLength: 20 }), lines, async (script, last) => {
        const chat = new Chat({ lookup: fullLookup, isOfficer: true })
        await chat.says(start)
        for (const text of script) await chat.says(text)
        const before = chat.conversation
        if (before === undefined || before.flow !== flow.flow) return
        await chat.says(last)
        const after = chat.conversation
        const gained = Object.keys(after?.answers ?? {}).filter((key) => !(key in before.answers))
        if (after?.id !== before.id || gained.length === 0) return
        await chat.says('quay lại')
        expect(chat.answers).toEqual(before.answers)
      }),
      { numRuns: 60, seed: 20261121 },
    )
  })
})

/** Kinds that look any words up, or take them as they are. */
const TAKES_ANY_WORDS = ['words', 'record', 'waiting-record', 'unit', 'list-request', 'list-and-event']

describe.each(
  [...allFlows.values()].filter((flow) => flow.start?.command !== undefined).map((flow) => [flow.flow, flow] as const),
)('a question of the person’s own in %s', (_, flow) => {
  it('is answered and leaves everything where it was', async () => {
    let answered = 0
    await fc.assert(
      fc.asyncProperty(fc.array(lines, { maxLength: 20 }), fc.constantFrom(...QUESTIONS), async (script, question) => {
        const chat = new Chat({ lookup: fullLookup, isOfficer: true, facts: { $communes: 'several', $review: 'yes' } })
        await chat.says(`/${flow.start?.command}`)
        for (const text of script) await chat.says(text)
        const before = chat.conversation
        if (before === undefined) return
        const kind = kindAsked(before)
        await chat.says(question)
        if (!chat.keys.includes('verbatim')) {
          expect(TAKES_ANY_WORDS).toContain(kind)
          return
        }
        answered += 1
        expect(chat.answers).toEqual(before.answers)
        expect(chat.conversation?.flow).toBe(before.flow)
        expect(kindAsked(chat.conversation)).toBe(kind)
        expect(chat.lastKey).toMatch(new RegExp(`^(${before.flow}-|confirm)`))
      }),
      { numRuns: 40, seed: 20261121 },
    )
    if (flow.questions.length > 0 && !flow.questions.every(({ answer }) => TAKES_ANY_WORDS.includes(answer)))
      expect(answered).toBeGreaterThan(0)
  })
})

const QUESTIONS = [
  'Cái này có mất phí không?',
  'bao gio co tien vay chau',
  'đăng ký có mất tiền không ạ',
  'mất thẻ thì phải làm sao',
]

function kindAsked(conversation: Chat['conversation']): string {
  if (conversation === undefined) return 'none'
  const world = new Chat({ facts: { $communes: 'several', $review: 'yes' } }).world()
  const flow = allFlows.get(conversation.flow)
  if (flow === undefined) return 'none'
  return currentQuestion(world.kinds, flow, conversation.answers, world.facts)?.answer ?? 'confirm'
}

describe('a new release of a flow', () => {
  it('strands nobody: what no longer fits is asked again, the rest is kept', async () => {
    const register = allFlows.get('register-account')
    if (register === undefined) throw new Error('no flow')
    const chat = new Chat()
    for (const line of ['/dangky', 'đồng ý', '3', 'Trần Thị Bưởi', '1950']) await chat.says(line)
    const questions = register.questions.map((question) =>
      question.id === 'payee' ? { ...question, choices: ['self', 'guardian'] } : question,
    )
    const released = new Chat({ flows: new Map([...allFlows, ['register-account', { ...register, questions }]]) })
    released.conversation = chat.conversation
    await released.says('038150901234')
    expect(released.keys).toEqual(['conversation-updated', 'register-account-payee'])
    expect(released.answers).toMatchObject({ 'beneficiary-name': 'Trần Thị Bưởi', birth: { value: '1950' } })
  })

  it('survives that the flow is gone', async () => {
    const chat = new Chat()
    chat.conversation = { flow: 'forgotten', id: 'x', answers: { a: 'b' } }
    await chat.says('xin chào')
    expect(chat.conversation?.flow).toBe('greeting')
  })
})

it('numbers of the review are those that "sửa N" means', async () => {
  const chat = new Chat()
  for (const line of ['/dangky', 'đồng ý', '1', 'Trần Thị Bưởi', '1950']) await chat.says(line)
  const run = {
    world: chat.world(),
    flow: allFlows.get('register-account')!,
    conversation: chat.conversation!,
    effects: [],
  }
  expect(reviewed(run).map(({ id }) => id)).toEqual(['payee', 'beneficiary-name', 'birth'])
  await chat.says('sửa 2')
  expect(chat.lastKey).toBe('register-account-beneficiary-name')
})
