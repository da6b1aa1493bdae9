import { describe, expect, it } from 'vitest'
import { parseFlow } from '../../src/conversation/flow.js'
import { allFlows, Chat, emptyLookup } from '../support/chat.js'

const TWO_VILLAGES = emptyLookup({
  findUnits: async () => [
    { code: '15139-01', name: 'Kim Mẫm 1', aliases: [] },
    { code: '15139-02', name: 'Kim Mẫm 2', aliases: [] },
  ],
})

describe('a command with arguments', () => {
  it('takes a listed reason by its words, not by its id', async () => {
    const flow = parseFlow(
      `flow: return
start: { command: tra, arguments: [reason] }
questions: [{ id: reason, answer: words, choices: [wrong-account] }]
action: return-registration`,
      'return.yaml',
    )
    const chat = new Chat({ flows: new Map([...allFlows, ['return', flow]]) })
    await chat.says('/tra số tài khoản chưa đúng')
    expect(chat.acted?.answers).toEqual({ reason: 'Số tài khoản chưa đúng' })
  })

  it.each(['/trangthai', 'trangthai', '/trangthai@AnSinhBot', 'TÌNH TRẠNG HỒ SƠ', 'tinh trang ho so'])(
    'is known as %j',
    async (text) => {
      const chat = await new Chat().says(text)
      expect(chat.acted?.action).toBe('show-status')
    },
  )

  it('says that nothing has the code, and asks nothing, where the code is never asked for', async () => {
    const chat = await new Chat().says('/trangthai DK-AAAAAAA')
    expect(chat.keys).toEqual(['answer-any-own-registration.not-found'])
    expect(chat.conversation).toBeUndefined()
  })

  it('takes what was chosen among several, where the question is never asked', async () => {
    const flow = parseFlow(
      `flow: print-slips
start: { command: inphieu, arguments: [unit] }
questions: [{ id: unit, answer: unit, asked: false, hidden: true }]
action: print-slips`,
      'print-slips.yaml',
    )
    const chat = new Chat({ flows: new Map([...allFlows, ['print-slips', flow]]), lookup: TWO_VILLAGES })
    await chat.says('/inphieu Kim Mẫm')
    expect(chat.choices.map(({ label }) => label)).toEqual(['Kim Mẫm 1', 'Kim Mẫm 2'])
    await chat.says('2')
    expect(chat.acted).toMatchObject({ action: 'print-slips', answers: { unit: '15139-02' } })
  })

  it('does not exist for who may not use it', async () => {
    const chat = await new Chat().says('/duyet DK-7F3K2QM')
    expect(chat.keys[0]).toBe('unknown-command')
    expect(chat.acted).toBeUndefined()
  })
})

describe('a question with free words', () => {
  it('is answered by what begins like a command, and interrupted by a command', async () => {
    const chat = new Chat()
    for (const line of ['/dangky', 'đồng ý', '1']) await chat.says(line)
    await chat.says('Chào Thị Hoa')
    expect(chat.answers['beneficiary-name']).toBe('Chào Thị Hoa')
  })
})

describe('what cannot be read here', () => {
  it.each([
    [{ kind: 'photo' } as const, 'not-here.photo'],
    [{ kind: 'unsupported', what: 'sticker' } as const, 'not-here.unsupported'],
    [{ kind: 'file', fileId: 1, name: 'a.xlsx' } as const, 'not-here.file'],
  ])('is refused politely, and the same question is asked again', async (input, key) => {
    const chat = new Chat()
    for (const line of ['/dangky', 'đồng ý']) await chat.says(line)
    await chat.sends(input)
    expect(chat.keys).toEqual([key, 'register-account-payee'])
  })
})

describe('an interrupted conversation', () => {
  const own = { code: 'DK-7F3K2QM', beneficiaryName: 'Nguyễn Thị Hoa', facts: {} }
  const lookup = emptyLookup({ ownRegistrations: async () => [own] })

  it('is not taken up again when nothing was said in it but what was taken for the person', async () => {
    const chat = new Chat({ lookup })
    for (const line of ['đổi tài khoản', 'dữ liệu của tôi', '1']) await chat.says(line)
    expect(chat.keys).toEqual(['act:my-data'])
    expect(chat.conversation).toBeUndefined()
  })

  it('is taken up again when something was said', async () => {
    const chat = new Chat({ lookup })
    for (const line of ['đổi tk', 'agribank', 'dữ liệu của tôi', '1']) await chat.says(line)
    expect(chat.keys).toEqual(['act:my-data', 'change-account-resumed', 'change-account-account'])
  })
})

describe('what is read back', () => {
  it('is read back once when confirmation is asked anyway', async () => {
    const chat = new Chat()
    for (const line of ['đăng ký', 'có', '1', 'Nguyễn Thị Hoa', '1950', '1', 'nữ', '1', '1', '3', '1'])
      await chat.says(line)
    expect(chat.lastKey).toBe('confirm')
    expect(chat.text).toContain('2. Họ và tên: Nguyễn Thị Hoa')
    await chat.says('xem lại')
    expect(chat.keys).toEqual(['confirm'])
  })
})

describe('a year of two digits', () => {
  it('is asked back, and its four digits keep the day and the month', async () => {
    const chat = new Chat()
    for (const line of ['đăng ký', 'có', '1', 'Nguyễn Thị Hoa', '12/5/50', '1950']) await chat.says(line)
    expect(chat.answers.birth).toEqual({ value: '1950-05-12', precision: 'DAY' })
  })
})

describe('a menu', () => {
  it('offers only what the asker may do', async () => {
    const chat = new Chat({ isOfficer: true })
    chat.world = () => ({
      ...Chat.prototype.world.call(chat),
      mayStart: ({ flow }) => ['officer-menu', 'work', 'find'].includes(flow),
    })
    await chat.says('xin chào')
    expect(chat.choices.map(({ label }) => label)).toEqual(['Việc cần làm', 'Tìm hồ sơ'])
    expect(chat.text.trim()).toBe('Anh/chị muốn làm gì ạ?')
  })
})

describe('a number', () => {
  it('is read with the words that people say around it', async () => {
    const chat = new Chat()
    for (const line of ['đăng ký', 'có', '1', 'Nguyễn Văn Nam', 'bác sinh năm 1951 ạ']) await chat.says(line)
    expect(chat.answers.birth).toEqual({ value: '1951', precision: 'YEAR' })
    await chat.says('số của bác là 038 051 901 234 cháu ạ')
    expect(chat.answers['personal-id']).toBe('038051901234')
  })
})
