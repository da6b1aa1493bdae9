import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Asker } from '../../src/actions/action.js'
import { correctRecord } from '../../src/actions/correct-record.js'
import { decideSecond } from '../../src/actions/decide-second.js'
import { accountsUsableOn } from '../../src/store/accounts.js'
import { texts } from '../support/chat.js'
import { HOA, NEIGHBOUR, Office, TODAY } from '../support/records.js'

let office: Office
let hang: Asker
let dung: Asker
beforeEach(async () => {
  office = await Office.open()
  hang = await office.person('Cán bộ Hằng', 'commune-officer')
  dung = await office.person('Chủ tịch Dũng', 'commune-leader')
})
afterEach(() => office.close())

const NEW_ACCOUNT = { field: 'account', bank: 'VCB', account: '0071000999999', holder: 'NGUYEN THI HOA' }

/** Asks for a new account of somebody on the roster; gives the line, the record and the request. */
async function asked() {
  const person = await office.onRoster({ personal_id: '038150901234' }, {}, { number: '3580205000001' })
  const outcome = await office.act(correctRecord, hang, await office.facing(hang, person.code, NEW_ACCOUNT))
  return { ...person, outcome, request: String(outcome.phrase.values?.code) }
}

const numbers = async () => (await office.linked()).map(({ number }) => number)

describe('changing an account that is there', () => {
  it('is noted and changes nothing until a second officer approves', async () => {
    const { outcome } = await asked()
    expect(outcome.kind).toBe('second-asked')
    expect(outcome.notices).toMatchObject([{ contactId: dung.contact.id }])
    expect(await numbers()).toEqual(['3580205000001'])
  })

  it('is carried out as it was asked for, by somebody else', async () => {
    const { request } = await asked()
    const outcome = await office.act(decideSecond, dung, { request, decision: 'approve' })
    expect(outcome.kind).toBe('corrected')
    // The December list closes on the 19th; the account would be usable on the 24th.
    expect(texts.in('vi')(outcome.phrase)).toMatch(/ → .*999\. Tính từ kỳ chi trả tháng 01\/2027\.$/)
    expect(outcome.notices).toContainEqual(expect.objectContaining({ contactId: hang.contact.id }))
    expect(await numbers()).toEqual(['0071000999999'])
    expect(await office.deeds()).toContainEqual(expect.stringContaining('decide-second'))
  })

  it('is not approved by whoever asked', async () => {
    const { request } = await asked()
    expect(await office.act(decideSecond, hang, { request, decision: 'approve' })).toMatchObject({ kind: 'own' })
    expect(await numbers()).toEqual(['3580205000001'])
  })

  it('is refused with a reason that reaches whoever asked', async () => {
    const { request } = await asked()
    const outcome = await office.act(decideSecond, dung, { request, decision: 'refuse', reason: 'chưa gọi cho bà Hoa' })
    expect(outcome).toMatchObject({ kind: 'refused', notices: [{ contactId: hang.contact.id }] })
    expect(outcome.notices?.[0]?.phrase.values).toMatchObject({ reason: 'chưa gọi cho bà Hoa' })
    expect(await numbers()).toEqual(['3580205000001'])
  })

  it('is decided once, however many decide', async () => {
    const { request } = await asked()
    const other = await office.person('Cán bộ Bình', 'commune-officer')
    await office.act(decideSecond, dung, { request, decision: 'approve' })
    expect(await office.act(decideSecond, other, { request, decision: 'refuse', reason: 'x' })).toMatchObject({
      kind: 'closed',
    })
    expect(await numbers()).toEqual(['0071000999999'])
  })

  it('comes to nothing when the record changed since', async () => {
    const { request, code } = await asked()
    const phone = { field: 'phone', phone: '0987654321' }
    await office.act(correctRecord, dung, await office.facing(dung, code, phone))
    const outcome = await office.act(decideSecond, dung, { request, decision: 'approve' })
    expect(outcome.kind).toBe('changed')
    expect(await numbers()).toEqual(['3580205000001'])
  })

  it('is asked for once', async () => {
    const { code } = await asked()
    const again = await office.act(correctRecord, hang, await office.facing(hang, code, NEW_ACCOUNT))
    expect(again.kind).toBe('second-waiting')
  })

  it('is asked for anew when nobody decided in time', async () => {
    const { code, request } = await asked()
    const later = {
      ...(await office.again(hang.contact.id)),
      today: '2026-12-20',
      at: new Date('2026-12-20T02:00:00Z'),
    }
    const again = await office.act(correctRecord, later, await office.facing(hang, code, NEW_ACCOUNT))
    expect(again.kind).toBe('second-asked')
    expect(again.phrase.values?.code).not.toBe(request)
  })

  it('does not exist for officers of another commune', async () => {
    const { request } = await asked()
    const stranger = await office.person('Cán bộ Thạch', 'commune-officer', NEIGHBOUR)
    expect(await office.act(decideSecond, stranger, { request, decision: 'approve' })).toMatchObject({
      kind: 'not-found',
    })
    expect(await office.look(stranger, (lookup) => lookup.secondApprovals())).toEqual([])
  })

  it('cools off before a payment list uses it', async () => {
    const { request, lineId } = await asked()
    await office.act(decideSecond, dung, { request, decision: 'approve' })
    const usable = async (day: string) => (await accountsUsableOn(office.db, [lineId], day)).get(lineId)?.number
    expect(await usable(TODAY)).toBe('3580205000001')
    expect(await usable('2026-11-23')).toBe('3580205000001')
    expect(await usable('2026-11-24')).toBe('0071000999999')
  })
})

describe('correcting what diverts no money', () => {
  it.each([
    ['a phone', { field: 'phone', phone: '0987654321' }],
    ['a first account', NEW_ACCOUNT],
    ['a missing number', { field: 'personal-id', 'personal-id': '038150901234', 'personal-id.sex': 'female' }],
  ])('takes one officer for %s', async (_, correction) => {
    const { code } = await office.onRoster()
    const outcome = await office.act(correctRecord, hang, await office.facing(hang, code, correction))
    expect(outcome.kind).toBe('corrected')
  })
})

describe('approving what one gave in oneself', () => {
  it('takes a second officer when it sends money elsewhere', async () => {
    await office.onRoster({ personal_id: '038150901234' }, {}, { number: '3580205000001' })
    const code = await office.register(hang)
    const outcome = await office.approve(hang, code)
    expect(outcome.kind).toBe('second-asked')
    const request = String(outcome.phrase.values?.code)
    expect(await office.act(decideSecond, dung, { request, decision: 'approve' })).toMatchObject({ kind: 'approved' })
    expect(await numbers()).toEqual(['3580205998092'])
  })

  it('takes one where nothing was paid into an account', async () => {
    await office.onRoster({ personal_id: '038150901234' })
    expect(await office.approve(hang, await office.register(hang))).toMatchObject({ kind: 'approved' })
  })
})

describe('an account that serves others', () => {
  const named = (name: string) => ({ 'beneficiary-name': name, 'beneficiary-name.typed': name, 'payee-name': name })

  it('of a household is asked about once, and remembered', async () => {
    await office.onRoster({ full_name: 'Trần Văn Nam' }, {}, { number: '3580205998092', holder_name: 'NGUYEN THI HOA' })
    await office.onRoster({ personal_id: '038150901234' })
    const person = await office.person('Hoa')
    const code = await office.register(person)
    expect(await office.facing(hang, code)).toMatchObject({ 'record.shared': 'household' })
    expect(await office.approve(hang, code, { shared: 'accept' })).toMatchObject({ kind: 'approved' })
    const again = await office.register(await office.person('Hoa lần nữa'), { ...HOA, phone: '0912345679' })
    expect(await office.facing(hang, again)).toMatchObject({ 'record.shared': 'no' })
  })

  it('of strangers is held until two officers say yes', async () => {
    await office.onRoster(
      { full_name: 'Trần Văn Nam', village_code: '15139-02' },
      {},
      { number: '3580205998092', holder_name: 'BUI VAN LA' },
    )
    await office.onRoster({ personal_id: '038150901234' })
    const code = await office.register(await office.person('Hoa'))
    expect(await office.facing(hang, code)).toMatchObject({ 'record.shared': 'unrelated' })
    const outcome = await office.approve(hang, code, { 'shared-unrelated': 'accept' })
    expect(outcome.kind).toBe('second-asked')
    expect(await office.registration(code)).toMatchObject({ state: 'SUBMITTED' })
    const request = String(outcome.phrase.values?.code)
    await office.act(decideSecond, dung, { request, decision: 'approve' })
    expect(await office.registration(code)).toMatchObject({ state: 'APPROVED' })
  })

  it('of one who receives for several is not asked about', async () => {
    await office.onRoster({ full_name: 'Trần Văn Nam' }, {}, { number: '3580205998092', holder_name: 'NGUYEN THI HOA' })
    await office.write((tx) =>
      tx
        .insertInto('payee')
        .values({
          benefit_line_id: 1,
          role: 'GUARDIAN',
          full_name: 'Nguyễn Thị Hoa',
          name_key: 'NGUYEN THI HOA',
          since: TODAY,
        })
        .execute(),
    )
    await office.onRoster({ personal_id: '038150901234' })
    const code = await office.register(await office.person('Hoa'), { ...HOA, ...named('Nguyễn Thị Hoa') })
    expect(await office.facing(hang, code)).toMatchObject({ 'record.shared': 'no' })
  })
})
