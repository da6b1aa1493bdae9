import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Asker } from '../../src/actions/action.js'
import { returnRegistration } from '../../src/actions/return-registration.js'
import { submitRegistration } from '../../src/actions/submit-registration.js'
import type { Conversation } from '../../src/conversation/run.js'
import { loadConversation, saveConversation } from '../../src/store/conversations.js'
import { Chat } from '../support/chat.js'
import { HOA, NEIGHBOUR, Office } from '../support/records.js'

let office: Office
let hoa: Asker
let officer: Asker
beforeEach(async () => {
  office = await Office.open()
  hoa = await office.person('Hoa')
  officer = await office.person('Cán bộ Hằng', 'commune-officer')
})
afterEach(() => office.close())

const sendBack = async (code: string, reason = 'Số tài khoản chưa đúng') =>
  office.act(returnRegistration, officer, await office.facing(officer, code, { reason }))

const conversation = () => office.write((tx) => loadConversation(tx, hoa.contact.id))

describe('return-registration', () => {
  it('brings the reason to whoever registered', async () => {
    const code = await office.register(hoa)
    const values = {
      code,
      name: 'Nguyễn Thị Hoa',
      reason: { key: 'verbatim', values: { text: 'Số tài khoản chưa đúng' } },
    }
    expect(await sendBack(code)).toEqual({
      kind: 'returned',
      phrase: { key: 'return-registration.returned', values },
      notices: [{ contactId: hoa.contact.id, phrase: { key: 'return-registration.notice', values } }],
    })
    expect(await office.registration(code)).toMatchObject({ state: 'RETURNED' })
    expect(await office.deeds()).toContain(`officer:${officer.officer?.id} return-registration ${code}`)
  })

  it('lays what was said beside the person’s conversation, not in front of them', async () => {
    const code = await office.register(hoa)
    await sendBack(code)
    expect(await conversation()).toMatchObject({
      flow: 'greeting',
      answers: {},
      aside: [{ flow: 'register-account', answers: { ...HOA, 'consent.registration': code } }],
    })
  })

  it('is taken up by /dangky at the read-back, and becomes a version of the same registration', async () => {
    const code = await office.register(hoa)
    await sendBack(code)
    const chat = new Chat()
    chat.conversation = (await conversation()) as Conversation
    await chat.says('/dangky')
    expect(chat.lastKey).toBe('confirm')
    await chat.says('đúng, gửi đi')
    const sent = chat.effects.find((effect) => effect.kind === 'act')
    expect(sent).toMatchObject({ action: 'submit-registration', answers: { ...HOA, 'consent.registration': code } })
  })

  it('makes what is sent after that a version of the same registration, under whatever name', async () => {
    const code = await office.register(hoa)
    await sendBack(code)
    const corrected = {
      ...HOA,
      'consent.registration': code,
      'beneficiary-name': 'Nguyễn Thị Hòa',
      'personal-id': 'none',
    }
    expect(await office.act(submitRegistration, hoa, corrected)).toMatchObject({
      kind: 'updated',
      phrase: { values: { code } },
    })
    expect(await office.registration(code)).toMatchObject({ state: 'SUBMITTED', current_version: 2 })
  })

  it('takes nobody’s registration by the mere code', async () => {
    const code = await office.register(hoa)
    const stranger = await office.person('Lạ')
    const other = {
      ...HOA,
      'beneficiary-name': 'Lê Văn Tám',
      'personal-id': '038050900002',
      'consent.registration': code,
    }
    expect(await office.act(submitRegistration, stranger, other)).toMatchObject({ kind: 'submitted' })
    expect(await office.registration(code)).toMatchObject({ current_version: 1 })
  })

  it('leaves a registration that is being filled in alone', async () => {
    const code = await office.register(hoa)
    const open = { flow: 'register-account', id: 'x', answers: { consent: 'agree', payee: 'self' } }
    await office.write((tx) => saveConversation(tx, hoa.contact.id, open, officer.at))
    await sendBack(code)
    expect(await conversation()).toEqual(open)
  })

  it('says so the second time', async () => {
    const code = await office.register(hoa)
    await sendBack(code)
    expect(await sendBack(code)).toMatchObject({ kind: 'already' })
  })

  it('does nothing when somebody else decided meanwhile', async () => {
    const code = await office.register(hoa)
    const seen = await office.facing(officer, code, { reason: 'x' })
    await office.approve(officer, code, { newcomer: 'create' })
    expect(await office.act(returnRegistration, officer, seen)).toMatchObject({ kind: 'changed' })
    expect(await sendBack(code)).toMatchObject({ kind: 'closed' })
  })

  it('keeps an approved account in force when only its change is returned', async () => {
    await office.onRoster({ personal_id: '038150901234' })
    const code = await office.register(hoa)
    await office.approve(officer, code)
    await office.register(hoa, { ...HOA, account: '3580205998093' })
    await sendBack(code)
    expect(await office.linked()).toMatchObject([{ number: '3580205998092' }])
    expect(await office.registration(code)).toMatchObject({ state: 'RETURNED', approved_version: 1 })
  })

  it('finds nothing outside the officer’s units', async () => {
    const code = await office.register(hoa)
    const elsewhere = await office.person('Hàng xóm', 'commune-officer', NEIGHBOUR)
    const seen = await office.facing(officer, code, { reason: 'x' })
    expect(await office.act(returnRegistration, elsewhere, seen)).toMatchObject({ kind: 'not-found' })
  })
})
