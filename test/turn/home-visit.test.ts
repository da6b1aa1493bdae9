import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Asker } from '../../src/actions/action.js'
import { returnRegistration } from '../../src/actions/return-registration.js'
import { KIM_MAM, LUONG_NGOC, Office } from '../support/records.js'
import { Talk } from '../support/talk.js'

const NUMBER = '038150901234'

let office: Office
let talk: Talk
let head: Asker
beforeEach(async () => {
  office = await Office.open()
  talk = new Talk(office)
  head = await office.person('Trưởng thôn Bình', 'village-head', LUONG_NGOC)
})
afterEach(() => office.close())

const visits = () =>
  office.db.selectFrom('visit').select(['beneficiary_id', 'result', 'again_on']).orderBy('id').execute()
const changes = () => office.db.selectFrom('change').selectAll().orderBy('id').execute()
const versions = () => office.db.selectFrom('registration_version').selectAll().orderBy('id').execute()
const registrations = () => office.db.selectFrom('registration').selectAll().orderBy('id').execute()
const consents = () =>
  office.db.selectFrom('consent').select(['purpose', 'text_version', 'contact_id']).orderBy('id').execute()
const saidIn = (answers: string | undefined) => JSON.parse(answers ?? '{}') as Record<string, unknown>

describe('/thon', () => {
  it('shows one after another by name, numbers masked, with the progress of the village', async () => {
    await office.onRoster({ full_name: 'Nguyễn Thị Hoa', personal_id: NUMBER })
    await office.onRoster({ full_name: 'Trần Văn An' })
    await office.onRoster({ full_name: 'Lê Văn Đủ' }, {}, {})
    await office.onRoster({ full_name: 'Người Thôn Khác', village_code: KIM_MAM })
    expect(await talk.says(head, '/thon')).toMatch(/Trần Văn An[\s\S]*Đã xong 1\/3/)
    const hoa = await talk.says(head, 'bỏ qua')
    expect(hoa).toContain('Nguyễn Thị Hoa')
    expect(hoa).toContain('0381******34')
    expect(hoa).not.toContain(NUMBER)
    expect(await talk.says(head, 'bỏ qua')).toMatch(/Đã xong 1\/3.*còn 2 người/)
  })

  it('says a programme that tells a health status by another name', async () => {
    await office.onRoster({}, { programme_code: 'BT-3A' })
    const card = await talk.says(head, '/thon')
    expect(card).toContain('Trợ cấp xã hội')
    expect(card).not.toContain('HIV')
  })

  it('links an account after two questions', async () => {
    const { code } = await office.onRoster({ full_name: 'Trần Văn An', personal_id: NUMBER, sex: 'male' })
    await talk.says(head, '/thon', 'đã có tài khoản', 'agribank 3580205998092')
    expect(await talk.says(head, '1')).toMatch(/DK-[A-Z0-9]{7}.*\n*[\s\S]*Đã xong 1\/1/)
    const [version] = await versions()
    expect(version).toMatchObject({
      beneficiary_name: 'Trần Văn An',
      personal_id: NUMBER,
      payment_method: 'TRANSFER',
      bank_code: 'VBA',
      account_number: '3580205998092',
      holder_name: 'TRAN VAN AN',
      holder_match: 'same-without-diacritics',
      submitted_by: head.contact.id,
    })
    expect(saidIn(version?.answers)).toMatchObject({ assisted: code, present: 'person', 'consent-how': 'said' })
    expect(await registrations()).toMatchObject([{ state: 'SUBMITTED', match: 'one', village_code: LUONG_NGOC }])
    expect(await consents()).toEqual([
      { purpose: 'registration', text_version: '2026-11-22', contact_id: head.contact.id },
    ])
    expect(await visits()).toMatchObject([{ result: 'has-account' }])
  })

  it('keeps nothing of whoever does not agree', async () => {
    await office.onRoster({ full_name: 'Trần Văn An' })
    await talk.says(head, '/thon', '1', 'agribank 3580205998092', 'không đồng ý')
    expect(await registrations()).toEqual([])
    expect(await visits()).toMatchObject([{ result: 'skipped' }])
  })

  it('asks the bank’s consent with the wish for an account', async () => {
    await office.onRoster({ full_name: 'Trần Văn An' })
    await talk.says(head, '/thon', 'chưa có tài khoản', 'agribank', 'ký')
    expect(await versions()).toMatchObject([{ payment_method: 'OPEN_ACCOUNT', bank_code: 'VBA' }])
    expect((await consents()).map(({ purpose }) => purpose)).toEqual(['registration', 'account-opening'])
  })

  it('records cash with its reason, and no consent to what was not asked', async () => {
    await office.onRoster({ full_name: 'Trần Văn An' })
    await talk.says(head, '/thon', 'tiền mặt', 'Con cháu ở xa')
    const [version] = await versions()
    expect(version?.payment_method).toBe('CASH')
    expect(saidIn(version?.answers)).toMatchObject({ 'cash-reason': 'Con cháu ở xa' })
    expect(await consents()).toEqual([])
  })

  it('comes back on the day that was agreed, not before', async () => {
    await office.onRoster({ full_name: 'Trần Văn An' })
    expect(await talk.says(head, '/thon', 'hẹn lại', 'mai')).toMatch(/hẹn ngày khác 1/)
    expect(await visits()).toMatchObject([{ result: 'come-back', again_on: '2026-11-22' }])
    expect(await talk.says(head, '/thon')).not.toContain('Trần Văn An\n')
    talk.now = new Date('2026-11-22T02:00:00.000Z')
    expect(await talk.says(head, '/thon')).toContain('Trần Văn An')
    expect(await talk.says(head, 'nghỉ', '/viec')).toMatch(/hẹn đến hôm nay: 1/)
  })

  it('proposes a death with its day and source, for the officer to decide', async () => {
    const an = await office.onRoster({ full_name: 'Trần Văn An' })
    await talk.says(head, '/thon', 'đã mất', '5/11', 'giấy khai tử')
    expect(await changes()).toMatchObject([
      {
        kind: 'DEATH',
        state: 'PROPOSED',
        beneficiary_id: an.id,
        event_date: '2026-11-05',
        effective_month: '2026-12',
        reason: 'Giấy khai tử',
        source: 'village',
        proposed_by_contact: head.contact.id,
      },
    ])
    expect(await talk.says(head, '/thon')).toMatch(/Đã xong 1\/1/)
  })

  it('proposes a move with where to', async () => {
    await office.onRoster({ full_name: 'Trần Văn An' })
    await talk.says(head, '/thon', 'chuyển đi', 'Cẩm Thạch, ở với con')
    expect(await changes()).toMatchObject([{ kind: 'MOVE_OUT', state: 'PROPOSED', reason: 'Cẩm Thạch, ở với con' }])
  })

  it('finds somebody by name, tells namesakes apart, and knows nobody elsewhere', async () => {
    const one = await office.onRoster({ full_name: 'Nguyễn Thị Hoa' })
    await office.onRoster({ full_name: 'Lê Thị Hoa', birth: '1961' })
    const elsewhere = await office.onRoster({ full_name: 'Tạ Văn Kiên', village_code: KIM_MAM })
    expect(await talk.says(head, '/thon nguyen hoa')).toContain('Gặp Nguyễn Thị Hoa')
    expect(await talk.says(head, 'nghỉ', '/thon hoa')).toContain(`${one.code} · Nguyễn Thị Hoa · 1950`)
    const unknown = await talk.says(head, '/thon HS-ZZZZZZZ')
    expect(await talk.says(head, `/thon ${elsewhere.code}`)).toBe(unknown)
    expect(await talk.says(head, '/thon kiên')).toBe(unknown)
  })

  it('leaves alone who was dealt with by somebody else meanwhile', async () => {
    await office.onRoster({ full_name: 'Trần Văn An' })
    await office.onRoster({ full_name: 'Lê Thị Cúc' })
    const other = await office.person('Phó thôn Tư', 'village-head', LUONG_NGOC)
    await talk.says(head, '/thon')
    await talk.says(other, '/thon an', 'tiền mặt', '1')
    const answer = await talk.says(head, 'tiền mặt', '2')
    expect(answer).toContain('đã thay đổi')
    expect(answer).toContain('Gặp Lê Thị Cúc')
    expect(await registrations()).toHaveLength(1)
  })

  it('goes on after a pause where it stopped, and forgets nothing', async () => {
    await office.onRoster({ full_name: 'Trần Văn An' })
    await office.onRoster({ full_name: 'Lê Thị Cúc' })
    await talk.says(head, '/thon', 'tiền mặt', '1')
    expect(await talk.says(head, 'nghỉ')).toContain('/thon')
    expect(await talk.says(head, '/thon')).toMatch(/Lê Thị Cúc[\s\S]*Đã xong 1\/2/)
  })
})

describe('undoing the last visit', () => {
  it('takes back the registration and shows the person again', async () => {
    await office.onRoster({ full_name: 'Trần Văn An' })
    await office.onRoster({ full_name: 'Lê Thị Cúc' })
    await talk.says(head, '/thon', 'tiền mặt', '1')
    expect(await talk.says(head, 'hoàn tác')).toContain('Gặp Trần Văn An')
    expect(await registrations()).toMatchObject([{ state: 'WITHDRAWN' }])
    expect(await visits()).toEqual([])
  })

  it('takes back a proposal', async () => {
    await office.onRoster({ full_name: 'Trần Văn An' })
    await office.onRoster({ full_name: 'Lê Thị Cúc' })
    await talk.says(head, '/thon', 'đã mất', 'hôm qua', '1', 'hoàn tác')
    expect(await changes()).toMatchObject([{ state: 'REFUSED' }])
    expect(await talk.says(head, 'nghỉ', '/thon')).toMatch(/Trần Văn An[\s\S]*Đã xong 0\/2/)
  })

  it('is too late when an officer has decided', async () => {
    const an = await office.onRoster({ full_name: 'Trần Văn An' })
    await office.onRoster({ full_name: 'Lê Thị Cúc' })
    await talk.says(head, '/thon', 'tiền mặt', '1')
    const officer = await office.person('Cán bộ Hằng', 'commune-officer')
    const [registration] = await registrations()
    await office.approve(officer, registration?.code ?? '')
    expect(await talk.says(head, 'hoàn tác')).toContain('đã có cán bộ xử lý')
    expect((await registrations())[0]).toMatchObject({ state: 'APPROVED', beneficiary_id: an.id })
  })

  it('does nothing when nobody was noted today', async () => {
    await office.onRoster({ full_name: 'Trần Văn An' })
    const answer = await talk.says(head, '/thon', 'hoàn tác')
    expect(answer).toContain('không có gì để sửa')
    expect(answer).toContain('Gặp Trần Văn An')
  })
})

describe('registering for somebody', () => {
  it('asks who is present and how they agreed, and nothing that the roster knows', async () => {
    const an = await office.onRoster({
      full_name: 'Trần Văn An',
      personal_id: NUMBER,
      sex: 'male',
      phone: '0912345678',
    })
    const answers = [
      await talk.says(head, '/thon', 'đăng ký hộ'),
      await talk.says(head, '3'),
      await talk.says(head, 'ký giấy'),
      await talk.says(head, '1'),
      await talk.says(head, '1'),
      await talk.says(head, 'agribank 3580205998092'),
      await talk.says(head, '1'),
    ]
    expect(
      answers.map((answer) => answer.split('\n').find((line) => line.includes('ạ?') || line.includes('?'))),
    ).toEqual([
      expect.stringContaining('có mặt'),
      expect.stringContaining('đồng ý thế nào'),
      expect.stringContaining('Ai nhận tiền'),
      expect.stringContaining('bằng cách nào'),
      expect.stringContaining('Ngân hàng nào'),
      expect.stringContaining('chủ tài khoản'),
      expect.stringContaining('Đúng hết chưa'),
    ])
    expect(answers.join('\n')).not.toContain(NUMBER)
    expect(await talk.says(head, 'đúng')).toMatch(/Đã gửi đăng ký hộ Trần Văn An, mã DK-[\s\S]*Đã xong 1\/1/)
    const [version] = await versions()
    expect(version).toMatchObject({ personal_id: NUMBER, account_number: '3580205998092', phone: '0912345678' })
    expect(saidIn(version?.answers)).toMatchObject({ assisted: an.code, present: 'family', 'consent-how': 'signed' })
    expect(await visits()).toMatchObject([{ beneficiary_id: an.id, result: 'registered' }])
  })

  it('keeps the payee of the roster', async () => {
    const ward = await office.onRoster({
      full_name: 'Trần Văn An',
      personal_id: NUMBER,
      sex: 'male',
      phone: '0912345678',
    })
    await office.db
      .insertInto('payee')
      .values({
        benefit_line_id: ward.lineId,
        role: 'GUARDIAN',
        full_name: 'Trần Thị Lan',
        name_key: 'TRAN THI LAN',
        relationship: 'me_de',
        since: '2026-01-01',
      })
      .execute()
    await talk.says(head, `/dangkyho ${ward.code}`, '2', '1', '1', '1', 'agribank 3580205998092', '1', 'đúng')
    expect(await versions()).toMatchObject([
      { payee_kind: 'guardian', payee_name: 'Trần Thị Lan', relationship: 'me_de', holder_name: 'TRAN THI LAN' },
    ])
  })

  it('tells whoever registered for the person before', async () => {
    const hoa = await office.person('Hoa')
    await office.onRoster({ personal_id: NUMBER })
    await office.register(hoa)
    await talk.says(head, '/dangkyho hoa', '1', '1', '1', '3')
    await talk.says(head, '1', 'đúng')
    expect((await talk.heardBy(hoa)).join('\n')).toContain('Trưởng thôn Bình vừa đăng ký hộ Nguyễn Thị Hoa')
  })

  it('gives no draft with numbers back to the village when it is returned', async () => {
    await office.onRoster({ full_name: 'Trần Văn An', personal_id: NUMBER })
    await talk.says(head, '/thon', 'tiền mặt', '1')
    const officer = await office.person('Cán bộ Hằng', 'commune-officer')
    const [registration] = await registrations()
    const code = registration?.code ?? ''
    const facing = await office.facing(officer, code, { reason: 'Chưa rõ' })
    const outcome = await office.act(returnRegistration, officer, facing)
    expect(outcome.notices).toMatchObject([{ phrase: { key: 'return-registration.assisted-notice' } }])
    expect(await talk.says(head, 'nghỉ', '/dangky')).not.toContain(NUMBER)
    expect(await talk.says(head, '/thon an')).toMatch(/Đã xong 0\/1/)
  })
})

describe('a registration that was interrupted', () => {
  it('waits until the walk is over, and is not asked for between two visits', async () => {
    await office.onRoster({ full_name: 'Trần Văn An' })
    await office.onRoster({ full_name: 'Lê Thị Cúc' })
    await talk.says(head, '/dangkyho an', '1', '1', '/thon')
    const next = await talk.says(head, 'bỏ qua')
    expect(next).toContain('Gặp Lê Thị Cúc')
    expect(next).not.toContain('còn dở')
    expect(await talk.says(head, 'nghỉ')).toMatch(/còn dở[\s\S]*Đăng ký hộ: Trần Văn An/)
  })
})
