import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Asker } from '../../src/actions/action.js'
import { preferredContact } from '../../src/store/preferred-channel.js'
import { AT, HOA, Office } from '../support/records.js'

let office: Office
let officer: Asker

beforeEach(async () => {
  office = await Office.open()
  officer = await office.person('Cán bộ Lan', 'commune-officer')
  await office.onRoster()
})

afterEach(() => office.close())

const preferred = (contact: Asker) => office.write((tx) => preferredContact(tx, { contact_id: contact.contact.id }))

/** Registers Hoa and has it approved; whoever did so before is replaced. */
async function approved(who: Asker, answers = HOA): Promise<void> {
  const code = await office.register(who, answers)
  const outcome = await office.approve(officer, code, { duplicate: 'accept', newcomer: 'create', holder: 'accept' })
  expect(outcome.kind).toBe('approved')
}

async function wrote(who: Asker, hours: number, reachable: 'yes' | 'blocked' = 'yes'): Promise<void> {
  const last_inbound_at = new Date(AT.getTime() + hours * 3_600_000).toISOString()
  await office.db.updateTable('contact').set({ last_inbound_at, reachable }).where('id', '=', who.contact.id).execute()
}

describe('a notice about a registration', () => {
  it('goes to the contact that gave it in', async () => {
    const hoa = await office.person('Hoa')
    await approved(hoa)
    expect(await preferred(hoa)).toBe(hoa.contact.id)
  })

  it('goes where the person wrote last, when both contacts are proved to be theirs', async () => {
    const [before, now] = [await office.person('Hoa'), await office.person('Hoa')]
    await approved(before)
    await approved(now)
    await wrote(before, 1)
    await wrote(now, 2)
    expect(await preferred(before)).toBe(now.contact.id)
    expect(await preferred(now)).toBe(now.contact.id)
    await wrote(before, 3)
    expect(await preferred(now)).toBe(before.contact.id)
  })

  it('goes to the contact that can be reached', async () => {
    const [before, now] = [await office.person('Hoa'), await office.person('Hoa')]
    await approved(before)
    await approved(now)
    await wrote(before, 1)
    await wrote(now, 2, 'blocked')
    expect(await preferred(now)).toBe(before.contact.id)
    await wrote(before, 1, 'blocked')
    expect(await preferred(now)).toBe(now.contact.id)
  })

  it("never goes to somebody who typed another person's number", async () => {
    const [hoa, stranger] = [await office.person('Hoa'), await office.person('Ai đó')]
    await approved(hoa)
    await office.register(stranger)
    await wrote(hoa, 1)
    await wrote(stranger, 2)
    expect(await preferred(hoa)).toBe(hoa.contact.id)
    expect(await preferred(stranger)).toBe(stranger.contact.id)
  })

  it('never goes to a helper who registers several people', async () => {
    const [hoa, helper] = [await office.person('Hoa'), await office.person('Hàng xóm')]
    await approved(helper)
    await office.register(helper, { ...HOA, 'beneficiary-name': 'Trần Thị Bưởi', 'personal-id': '038145000011' })
    await approved(hoa)
    await wrote(hoa, 1)
    await wrote(helper, 2)
    expect(await preferred(hoa)).toBe(hoa.contact.id)
    expect(await preferred(helper)).toBe(helper.contact.id)
  })

  it('never goes to a village head who registered the person', async () => {
    const [hoa, head] = [await office.person('Hoa'), await office.person('Trưởng thôn', 'village-head')]
    await approved(head)
    await approved(hoa)
    await wrote(hoa, 1)
    await wrote(head, 2)
    expect(await preferred(hoa)).toBe(hoa.contact.id)
  })

  it('never goes by a person without a number', async () => {
    const { 'personal-id': _, 'personal-id.sex': __, ...nameless } = HOA
    const [one, other] = [await office.person('Hoa'), await office.person('Hoa')]
    await approved(one, { ...nameless, 'personal-id': 'none', sex: 'female' })
    await approved(other, { ...nameless, 'personal-id': 'none', sex: 'female' })
    await wrote(one, 1)
    await wrote(other, 2)
    expect(await preferred(one)).toBe(one.contact.id)
  })
})
