import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Role } from '../../src/domain/permission.js'
import { contactAt } from '../../src/store/contacts.js'
import { grantRole } from '../../src/store/officers.js'
import { DAY_MS } from '../support/zalo-clock.js'
import { startTown, type Town } from '../support/zalo-town.js'

const HOA = '3000000000000000003'
const LAN = '3000000000000000004'
const HEAD = '3000000000000000005'
let town: Town

beforeEach(async () => {
  town = await startTown()
})

afterEach(() => town.close())

async function says(id: string, ...lines: readonly string[]): Promise<string> {
  for (const line of lines) {
    await town.server.user(id).says(line)
    await town.settle()
  }
  return town.server.sentTo(id).at(-1)?.text ?? ''
}

async function officer(id: string, name: string, role: Role, unitCode: string): Promise<void> {
  await says(id, 'xin chào')
  await town.app.store.db.transaction().execute(async (tx) => {
    const contact = await contactAt(tx, { channel: 'zalo', externalId: id })
    if (contact === undefined) throw new Error('nobody')
    const at = town.clock.now()
    const grant = { contactId: contact.id, name, role, unitCode, validFrom: '2020-01-01', grantedBy: 'terminal', at }
    await grantRole(tx, grant)
  })
}

/** Somebody of 75 years: no diacritics, no buttons, numbers or words as they come. */
const REGISTRATION = [
  ...['dang ky', 'dong y', '1', 'nguyen thi hoa', '1950', '038150901234', 'luong ngoc', 'nguoi gia'],
  ...['1', 'nong nghiep', '3580205998092', '1', '0912345678', 'dung roi'],
]

describe('somebody old, who types without diacritics and never taps', () => {
  it('registers to the end and gets a receipt', async () => {
    const text = await says(HOA, ...REGISTRATION)
    expect(text).toMatch(/DK-[2-9A-HJKMNP-Z]{7}/)
    expect(await town.app.store.db.selectFrom('registration').select('state').execute()).toEqual([
      { state: 'SUBMITTED' },
    ])
  })
})

describe('a decision about somebody who has been away for a week', () => {
  it('waits, stands on the village head’s call sheet, and reaches them when they write', async () => {
    const code = /DK-\w{7}/.exec(await says(HOA, ...REGISTRATION))?.[0] ?? ''
    await town.pass(8 * DAY_MS)
    await officer(LAN, 'Lan', 'commune-officer', '15139')
    await officer(HEAD, 'Trưởng thôn', 'village-head', '15139-03')
    const before = town.server.sentTo(HOA).length
    await says(LAN, `/duyet ${code}`, '1')
    expect(town.server.sentTo(HOA)).toHaveLength(before)

    const sheet = await says(HEAD, '/danhsachgoi')
    for (const fact of ['Nguyen Thi Hoa', '0912 3456 78', code]) expect(sheet).toContain(fact)
    expect(sheet).not.toContain('98092')
    expect(await says(HEAD, `danh sach goi ${code.toLowerCase()}`)).toContain(code)
    expect(await says(HEAD, '/danhsachgoi')).not.toContain(code)

    await says(HOA, 'alo')
    const heard = town.server
      .sentTo(HOA)
      .slice(before)
      .map(({ text }) => text)
    expect(heard[0]).toContain(code)
    expect(heard).toHaveLength(2)
    expect(town.server.counters.outsideWindow).toBe(0)
  })
})
