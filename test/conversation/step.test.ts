import { describe, expect, it } from 'vitest'
import { parseFlow } from '../../src/conversation/flow.js'
import { allFlows, Chat } from '../support/chat.js'

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
    for (const line of ['/dangky', 'đồng ý', '1', 'Nguyễn Thị Hoa']) await chat.says(line)
    await chat.sends(input)
    expect(chat.keys).toEqual([key, 'register-account-birth'])
  })
})
