import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Asker } from '../../src/actions/action.js'
import { correctRecord } from '../../src/actions/correct-record.js'
import { showRecord } from '../../src/actions/show-record.js'
import { VERIFY_BEFORE_APPROVAL } from '../../src/store/verify-setting.js'
import { BY_DAUGHTER, COMMUNE, HOA, NEIGHBOUR, Office } from '../support/records.js'
import { Talk } from '../support/talk.js'

const NUMBER = '038150901234'

let office: Office
let talk: Talk
let police: Asker
let officer: Asker
beforeEach(async () => {
  office = await Office.open()
  talk = new Talk(office)
  police = await office.person('Công an Sơn', 'commune-police')
  officer = await office.person('Cán bộ Hằng', 'commune-officer')
})
afterEach(() => office.close())

const verdicts = () => office.db.selectFrom('verdict').selectAll().orderBy('id').execute()
const changes = () => office.db.selectFrom('change').selectAll().orderBy('id').execute()

describe('/xacthuc', () => {
  it('shows an identity in full, never an account, and notes each look', async () => {
    const hoa = await office.onRoster({ personal_id: NUMBER, old_id: '171234567', sex: 'female' }, {}, {})
    const card = await talk.says(police, '/xacthuc')
    for (const fact of ['Nguyễn Thị Hoa', '1950', 'Nữ', '0381 5090 1234', '171234567', 'Lương Ngọc']) {
      expect(card).toContain(fact)
    }
    expect(card).not.toMatch(/3580|0001|Agribank/)
    expect(await office.deeds()).toEqual([`officer:${police.officer?.id} see-identity ${hoa.code}`])
  })

  it('begins with those whose registration waits, and shows what it says otherwise', async () => {
    await office.onRoster({ full_name: 'Trần Văn An' })
    await office.onRoster({ personal_id: NUMBER })
    const code = await office.register(await office.person('Lan'), BY_DAUGHTER)
    const card = await talk.says(police, '/xacthuc')
    expect(card).toContain('Nguyễn Thị Hoa')
    expect(card).toContain(`Đăng ký ${code}`)
    expect(card).toContain('Trần Thị Lan')
    expect(card).toContain('0381 7590 0011')
    expect(card).not.toContain('3580')
  })

  it('goes on to the next at once, and does not ask again about the same version', async () => {
    await office.onRoster({ full_name: 'Trần Văn An' })
    const hoa = await office.onRoster({ full_name: 'Nguyễn Thị Hoa' })
    expect(await talk.says(police, '/xacthuc', 'khớp')).toContain('Đối chiếu Nguyễn Thị Hoa')
    expect(await talk.says(police, 'khớp')).toContain('Không còn ai')
    expect(await talk.says(police, '/xacthuc')).toContain('Không còn ai')
    const facing = await office.facing(officer, hoa.code, { field: 'phone', phone: '0987654321' })
    await office.act(correctRecord, officer, facing)
    expect(await talk.says(police, '/xacthuc')).toMatch(/Nguyễn Thị Hoa[\s\S]*Lần trước: khớp/)
  })

  it('takes a code and a verdict in one line', async () => {
    const hoa = await office.onRoster()
    await office.onRoster({ full_name: 'Trần Văn An' })
    expect(await talk.says(police, `/xacthuc ${hoa.code} khớp`)).toContain('✓ Nguyễn Thị Hoa: khớp')
    expect(await verdicts()).toMatchObject([
      { beneficiary_id: hoa.id, verdict: 'MATCH', subject_version: 1, source: 'chat' },
    ])
  })

  it('passes over whoever is to be looked at later', async () => {
    await office.onRoster({ full_name: 'Trần Văn An' })
    await office.onRoster({ full_name: 'Lê Thị Cúc' })
    expect(await talk.says(police, '/xacthuc', 'bỏ qua')).toContain('Đối chiếu Lê Thị Cúc')
    expect(await talk.says(police, 'bỏ qua')).toContain('còn 2 người')
    expect(await talk.says(police, '/xacthuc')).toContain('Đối chiếu Trần Văn An')
  })

  it('knows nobody of another commune', async () => {
    const away = await office.onRoster({ commune_code: NEIGHBOUR, village_code: '15142-01' })
    const unknown = await talk.says(police, '/xacthuc HS-ZZZZZZZ')
    expect(await talk.says(police, `/xacthuc ${away.code}`)).toBe(unknown)
    expect(await talk.says(police, `/xacthuc ${away.code} khớp`)).toBe(unknown)
    expect(await verdicts()).toEqual([])
  })

  it('records nothing about what has changed since it was shown', async () => {
    const hoa = await office.onRoster()
    await talk.says(police, '/xacthuc')
    const facing = await office.facing(officer, hoa.code, { field: 'sex', sex: 'female' })
    await office.act(correctRecord, officer, facing)
    const answer = await talk.says(police, 'khớp')
    expect(answer).toContain('đã thay đổi')
    expect(answer).toContain('Giới tính: Nữ')
    expect(await verdicts()).toEqual([])
  })

  it('lets the first of two verdicts at once stand', async () => {
    await office.onRoster()
    const other = await office.person('Công an Tùng', 'commune-police')
    await talk.says(police, '/xacthuc')
    await talk.says(other, '/xacthuc', 'không tìm thấy')
    expect(await talk.says(police, 'khớp')).toContain('đã thay đổi')
    expect(await verdicts()).toMatchObject([{ verdict: 'NOT_FOUND' }])
  })
})

describe('what follows from a verdict', () => {
  it('is a proposal with the right values of several fields', async () => {
    const hoa = await office.onRoster({ personal_id: NUMBER })
    await talk.says(police, '/xacthuc', 'sai', '2 4', '12/5/1951', '038151901234')
    const [change] = await changes()
    expect(change).toMatchObject({ kind: 'INFO', state: 'PROPOSED', beneficiary_id: hoa.id, source: 'police' })
    const after = JSON.parse(change?.after ?? '{}')
    expect(after.details.corrections).toEqual({ birth: '1951-05-12', 'personal-id': '038151901234' })
    expect(after.facts).toEqual({ field: 'birth personal-id', value: '12/05/1951, 0381******34' })
    expect(await verdicts()).toMatchObject([{ verdict: 'MISMATCH', fields: '["birth","personal-id"]' }])
    expect(await talk.says(officer, '/dexuat')).toContain('1950, 0381******34 → 12/05/1951, 0381******34')
    expect(await office.db.selectFrom('beneficiary').select('birth').executeTakeFirst()).toEqual({ birth: '1950' })
  })

  it.each([
    ['đã chết', '20/11', 'DEATH', { event_date: '2026-11-20' }],
    ['đã chết', 'chưa rõ', 'DEATH', { event_date: null }],
    ['chuyển đi', 'xã Cẩm Thạch', 'MOVE_OUT', { reason: 'xã Cẩm Thạch' }],
  ])('of %s, %s is a proposed %s', async (said, more, kind, told) => {
    await office.onRoster()
    await talk.says(police, '/xacthuc', said, more)
    expect(await changes()).toMatchObject([{ kind, state: 'PROPOSED', source: 'police', ...told }])
  })

  it.each([
    ['không tìm thấy', 'kept', ['1', '1']],
    ['trùng', 'accepted', ['1', '2']],
  ])('of %s is a question that an officer settles as %s', async (said, settled, answers) => {
    await office.onRoster()
    await talk.says(police, '/xacthuc', said)
    if (said === 'trùng') await talk.says(police, 'Nguyễn Thị Hoa ở Kim Mẫm')
    expect(await changes()).toEqual([])
    expect(await talk.says(officer, '/viec')).toMatch(/không tìm thấy hoặc thấy trùng: 1 \(\/congan\)/)
    await talk.says(officer, '/congan', ...answers)
    expect(await verdicts()).toMatchObject([{ settled_as: settled, settled_by: `officer:${officer.officer?.id}` }])
    expect(await talk.says(officer, '/congan')).toContain('Không có việc nào')
  })

  it('is shown to the officer with the registration and the record', async () => {
    const hoa = await office.onRoster({ personal_id: NUMBER })
    const code = await office.register(await office.person('Hoa'), HOA)
    await talk.says(police, '/xacthuc', 'khớp')
    expect(await office.registration(code)).toMatchObject({ police_verdict: 'MATCH' })
    for (const shown of [code, hoa.code]) {
      const outcome = await office.act(showRecord, officer, await office.facing(officer, shown))
      expect(JSON.stringify(outcome.phrase.values)).toContain('record.police')
    }
  })

  it('is taken back while nobody has decided, with the mark', async () => {
    await office.onRoster({ personal_id: NUMBER })
    const code = await office.register(await office.person('Hoa'), HOA)
    await talk.says(police, '/xacthuc', 'đã chết', 'hôm qua')
    expect(await office.registration(code)).toMatchObject({ police_verdict: 'DECEASED' })
    expect(await talk.says(police, '/xacthuc hoa', 'hoàn tác')).toContain('Đối chiếu Nguyễn Thị Hoa')
    expect(await office.registration(code)).toMatchObject({ police_verdict: null })
    expect(await changes()).toMatchObject([{ state: 'REFUSED' }])
    expect(await talk.says(police, 'hoàn tác')).toContain('chưa có kết quả')
  })
})

describe('a unit that requires verification before approval', () => {
  beforeEach(() =>
    office.db
      .insertInto('unit_setting')
      .values({ unit_code: COMMUNE, name: VERIFY_BEFORE_APPROVAL, value: 'yes', set_by: 'terminal', set_at: '' })
      .execute(),
  )

  it('approves nobody before the police have said that it matches', async () => {
    await office.onRoster({ personal_id: NUMBER })
    const code = await office.register(await office.person('Hoa'), HOA)
    expect(await office.approve(officer, code)).toMatchObject({ kind: 'unverified' })
    await talk.says(police, '/xacthuc', 'khớp')
    expect(await office.approve(officer, code)).toMatchObject({ kind: 'approved' })
  })

  it('wants the police to have seen who receives for another', async () => {
    const hoa = await office.onRoster({ personal_id: NUMBER })
    await talk.says(police, `/xacthuc ${hoa.code} khớp`)
    const code = await office.register(await office.person('Lan'), BY_DAUGHTER)
    expect(await office.approve(officer, code)).toMatchObject({ kind: 'unverified' })
    expect(await talk.says(police, '/xacthuc')).toContain('Trần Thị Lan')
  })

  it('has the police look at who is on no roster', async () => {
    const code = await office.register(await office.person('Hoa'), HOA)
    expect(await office.approve(officer, code, { newcomer: 'create' })).toMatchObject({ kind: 'unverified' })
    const card = await talk.says(police, '/xacthuc')
    expect(card).toContain(`Đăng ký ${code}`)
    expect(card).toContain('0381 5090 1234')
    expect(card).not.toContain('3580')
    await talk.says(police, 'khớp')
    expect(await office.approve(officer, code, { newcomer: 'create' })).toMatchObject({ kind: 'approved' })
  })

  it('lets the police take back what they said of a registration, and no other verdict', async () => {
    const an = await office.onRoster({ full_name: 'Trần Văn An' })
    await office.onRoster({ full_name: 'Lê Thị Cúc' })
    await talk.says(police, `/xacthuc ${an.code} khớp`)
    const code = await office.register(await office.person('Hoa'), HOA)
    await talk.says(police, `/xacthuc ${code} sai`, '1', 'Nguyễn Thị Hoà')
    expect(await office.registration(code)).toMatchObject({ police_verdict: 'MISMATCH' })
    expect(await talk.says(police, 'hoàn tác')).toContain(`Đăng ký ${code}`)
    expect(await office.registration(code)).toMatchObject({ police_verdict: null })
    expect(await verdicts()).toMatchObject([{ verdict: 'MATCH', settled_as: null }])
  })

  it('believes no verdict on a version that was replaced', async () => {
    await office.onRoster({ personal_id: NUMBER })
    const lan = await office.person('Lan')
    const code = await office.register(lan, BY_DAUGHTER)
    await talk.says(police, '/xacthuc', 'khớp')
    await office.register(lan, { ...BY_DAUGHTER, 'payee-personal-id': '038175900099' })
    expect(await office.approve(officer, code)).toMatchObject({ kind: 'unverified' })
  })
})
