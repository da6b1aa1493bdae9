import { describe, expect, it } from 'vitest'
import { Chat } from '../support/chat.js'

async function saysAll(chat: Chat, lines: readonly string[]): Promise<Chat> {
  for (const line of lines) await chat.says(line)
  return chat
}

const toName = ['dang ky', 'dong y', '1']
const toMethod = [...toName, 'nguyen thi hoa', '1950', '038150901234', 'Luong Ngoc', 'bảo trợ']

describe('register-account', () => {
  it('asks one question at a time and hands the answers over after confirmation', async () => {
    const chat = await saysAll(new Chat(), [...toMethod, '1', 'vcb', '0071 0001 23456', '1', '0912345678'])
    expect(chat.lastKey).toBe('confirm')
    await chat.says('đúng rồi')
    expect(chat.acted?.action).toBe('submit-registration')
    expect(chat.acted?.answers).toMatchObject({
      consent: 'agree',
      'consent.version': '2026-11-01',
      payee: 'self',
      'beneficiary-name': 'Nguyen Thi Hoa',
      birth: { value: '1950', precision: 'YEAR' },
      'personal-id': '038150901234',
      'personal-id.sex': 'female',
      village: '15139-02',
      group: 'social-protection',
      method: 'account',
      bank: 'VCB',
      account: '0071000123456',
      holder: 'NGUYEN THI HOA',
      phone: '0912345678',
    })
    expect(chat.conversation).toBeUndefined()
  })

  it('ends kindly without consent', async () => {
    const chat = await saysAll(new Chat(), ['/dangky', 'không'])
    expect(chat.keys).toEqual(['register-account-consent.ended'])
    expect(chat.conversation).toBeUndefined()
  })

  it('names for whom it asks once that is known', async () => {
    const chat = await saysAll(new Chat(), ['đăng ký', 'ok', '3', 'Trần Thị Bưởi'])
    expect(chat.text).toContain('Đăng ký cho: Trần Thị Bưởi')
  })

  it('goes back one answer at a time', async () => {
    const chat = await saysAll(new Chat(), [...toName, 'Nguyễn Thị Hoa', 'quay lại'])
    expect(chat.lastKey).toBe('register-account-beneficiary-name')
    await chat.says('quay lai')
    expect(chat.lastKey).toBe('register-account-payee')
  })

  it('re-asks one line and only what that made unanswered', async () => {
    const chat = await saysAll(new Chat(), [...toMethod, '1', 'vcb', '0071000123456', '1', 'khong'])
    expect(chat.lastKey).toBe('confirm')
    await chat.says('sửa 3')
    expect(chat.lastKey).toBe('register-account-birth')
    await chat.says('12/5/1950')
    expect(chat.lastKey).toBe('confirm')
    await chat.says('xem lại')
    expect(chat.text).toContain('12/05/1950')
  })

  it('asks before it throws away, and keeps everything unless told yes', async () => {
    const chat = await saysAll(new Chat(), [...toName, 'Nguyễn Thị Hoa', 'hủy'])
    expect(chat.lastKey).toBe('cancel')
    await chat.says('không')
    expect(chat.lastKey).toBe('register-account-birth')
    await saysAll(chat, ['huy', '1950'])
    expect(chat.answers['birth']).toEqual({ value: '1950', precision: 'YEAR' })
    await saysAll(chat, ['hủy', 'có'])
    expect(chat.keys).toEqual(['cancelled'])
  })

  it('explains, then helps, then offers a person', async () => {
    const chat = await saysAll(new Chat(), [...toName, '123', '123'])
    expect(chat.keys).toEqual([
      'answer-person-name.digits',
      'answer-person-name.help',
      'register-account-beneficiary-name',
    ])
    await chat.says('123')
    expect(chat.choices.map(({ label }) => label)).toContain('Gặp cán bộ')
  })

  it('asks back which bank is meant', async () => {
    const chat = await saysAll(new Chat(), [...toMethod, '1', 'BVB'])
    expect(chat.keys).toEqual(['answer-bank.ambiguous'])
    await chat.says('1')
    expect(chat.lastKey).toBe('register-account-account')
  })

  it('explains a card number instead of taking it', async () => {
    const chat = await saysAll(new Chat(), [...toMethod, '1', 'mb', '9704 2292 0012 3456'])
    expect(chat.keys[0]).toBe('answer-account-number.card-number')
    expect(chat.answers['account']).toBeUndefined()
  })

  it('keeps the draft while something else is asked', async () => {
    const chat = await saysAll(new Chat(), [...toName, 'Nguyễn Thị Hoa', '/trangthai'])
    expect(chat.keys).toEqual(['act:show-status', 'register-account-resumed', 'register-account-birth'])
  })

  it('offers to share the phone number, and takes it', async () => {
    const chat = await saysAll(new Chat(), [...toMethod, '1', 'vcb', '0071000123456', '1'])
    expect(chat.effects.at(-1)).toMatchObject({ kind: 'say', asksPhone: true })
    await chat.sends({ kind: 'phone', phone: '+84912345678', own: true })
    expect(chat.answers['phone']).toBe('0912345678')
    expect(chat.lastKey).toBe('confirm')
  })

  it('knows a button of an earlier question', async () => {
    const chat = await saysAll(new Chat(), ['đăng ký', 'đồng ý'])
    const old = chat.choices[1]?.token ?? ''
    await chat.says('1')
    await chat.sends({ kind: 'choice', token: old })
    expect(chat.keys[0]).toBe('stale-choice')
    expect(chat.answers['payee']).toBe('self')
  })
})
