import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Asker } from '../../src/actions/action.js'
import type { Lookup } from '../../src/conversation/lookup.js'
import { insertInvitation } from '../../src/store/invitations.js'
import { addAlias } from '../../src/store/named-units.js'
import { AT, COMMUNE, HOA, KIM_MAM, LUONG_NGOC, NEIGHBOUR, Office } from '../support/records.js'

let office: Office
let hoa: Asker
let officer: Asker
beforeEach(async () => {
  office = await Office.open()
  hoa = await office.person('Hoa')
  officer = await office.person('Cán bộ Hằng', 'commune-officer')
})
afterEach(() => office.close())

const look = <T>(asker: Asker, use: (lookup: Lookup) => Promise<T>) => office.look(asker, use)

describe('records found by words', () => {
  const find = async (words: string, asker = officer, page = 0) => {
    const { records } = await look(asker, (lookup) => lookup.findRecords(words, page))
    return records.map(({ line }) => line)
  }

  beforeEach(async () => {
    await office.onRoster({ full_name: 'Nguyễn Thị Hoa', personal_id: '038150901234' })
    await office.onRoster(
      { full_name: 'Hoàng Văn Đức', birth: '1944', village_code: KIM_MAM },
      {},
      { number: '3580205990007' },
    )
    await office.onRoster({ full_name: 'Trần Thị Hòa', birth: '1962' })
    await office.onRoster({ full_name: 'Hoàng Thị Hoa', commune_code: NEIGHBOUR, village_code: '15142-01' })
  })

  it.each([
    ['nguyen hoa', ['Nguyễn Thị Hoa · 1950 · Lương Ngọc · 0381******34 · record-state.on-roster']],
    ['ĐỨC', ['Hoàng Văn Đức · 1944 · Kim Mẫm 1 · record-state.with-account']],
    ['1234', ['Nguyễn Thị Hoa · 1950 · Lương Ngọc · 0381******34 · record-state.on-roster']],
    ['0007', ['Hoàng Văn Đức · 1944 · Kim Mẫm 1 · record-state.with-account']],
    ['hoang thôn kim mẫm 1', ['Hoàng Văn Đức · 1944 · Kim Mẫm 1 · record-state.with-account']],
    ['hoa 1962', ['Trần Thị Hòa · 1962 · Lương Ngọc · record-state.on-roster']],
    [
      'thi',
      [
        'Nguyễn Thị Hoa · 1950 · Lương Ngọc · 0381******34 · record-state.on-roster',
        'Trần Thị Hòa · 1962 · Lương Ngọc · record-state.on-roster',
      ],
    ],
    ['không có ai', []],
    ['', []],
  ])('%s', async (words, lines) => {
    expect(await find(words)).toEqual(lines)
  })

  it('put whole words before beginnings of words, then names in Vietnamese order', async () => {
    expect((await find('hoa')).map((line) => line.split(' · ')[0])).toEqual([
      'Nguyễn Thị Hoa',
      'Trần Thị Hòa',
      'Hoàng Văn Đức',
    ])
  })

  it('put the people of a village before those whose names hold its words apart', async () => {
    await office.onRoster({ full_name: 'Lương Văn An', village_code: '15139-02' })
    await office.onRoster({ full_name: 'An Văn Lương Ngọc', village_code: '15139-02' })
    const found = (await find('luong ngoc')).map((line) => line.split(' · ')[0])
    expect(found.slice(0, 2)).toEqual(['An Văn Lương Ngọc', 'Nguyễn Thị Hoa'])
  })

  it('come ten a page', async () => {
    for (let number = 10; number < 25; number++)
      await office.onRoster({ full_name: 'Bùi Thị Mây', birth: `19${number}` })
    expect(await look(officer, (lookup) => lookup.findRecords('may', 0))).toMatchObject({
      hasMore: true,
      records: { length: 10 },
    })
    expect(await look(officer, (lookup) => lookup.findRecords('may', 1))).toMatchObject({
      hasMore: false,
      records: { length: 5 },
    })
  })

  it('stay within the asker’s units', async () => {
    const head = await office.person('Trưởng thôn', 'village-head', KIM_MAM)
    const province = await office.person('Sở', 'province-officer', '38')
    expect(await find('hoa', head)).toEqual(['Hoàng Văn Đức · 1944 · Kim Mẫm 1 · record-state.with-account'])
    expect(await find('hoa', province)).toHaveLength(4)
    expect(await find('hoa', hoa)).toEqual([])
  })

  it('are registrations too, until they are approved', async () => {
    const code = await office.register(hoa)
    expect(await find('8092')).toEqual([
      `Nguyễn Thị Hoa · 1950 · Lương Ngọc · 0381******34 · record-state.submitted · ${code}`,
    ])
    await office.approve(officer, code)
    expect(await find('8092')).toEqual([
      'Nguyễn Thị Hoa · 1950 · Lương Ngọc · 0381******34 · record-state.with-account',
    ])
  })
})

describe('a record by its code', () => {
  it('has the facts that flows ask about', async () => {
    const code = await office.register(hoa, { ...HOA, holder: 'LE VAN TAM' })
    expect(await look(officer, (lookup) => lookup.record(code))).toEqual({
      code,
      line: `Nguyễn Thị Hoa · 1950 · Lương Ngọc · 0381******34 · record-state.submitted · ${code}`,
      facts: {
        kind: 'registration',
        state: 'waiting',
        version: 1,
        match: 'none',
        holder: 'differs',
        duplicate: 'no',
        shared: 'no',
        commune: COMMUNE,
        paper: 'known',
        'payee-name': 'Nguyễn Thị Hoa',
      },
    })
  })

  it('of the roster is settled', async () => {
    const { code } = await office.onRoster()
    expect(await look(officer, (lookup) => lookup.record(code))).toMatchObject({
      facts: { kind: 'beneficiary', state: 'settled', version: 1 },
    })
  })

  it('does not exist elsewhere, nor for citizens', async () => {
    const code = await office.register(hoa)
    const elsewhere = await office.person('Hàng xóm', 'commune-officer', NEIGHBOUR)
    for (const asker of [elsewhere, hoa]) {
      expect(await look(asker, (lookup) => lookup.record(code))).toBeUndefined()
      expect(await look(asker, (lookup) => lookup.waitingRecords(0))).toEqual({ records: [], hasMore: false })
      expect(await look(asker, (lookup) => lookup.candidateLines(code))).toEqual([])
    }
  })

  it('counts what came onto the roster after it was given in', async () => {
    const code = await office.register(hoa)
    await office.onRoster({ personal_id: '038150901234' })
    expect(await look(officer, (lookup) => lookup.record(code))).toMatchObject({ facts: { match: 'one' } })
  })
})

it('offers what waits, oldest first', async () => {
  const codes = [
    await office.register(hoa),
    await office.register(hoa, { ...HOA, 'beneficiary-name': 'Lê Văn Tám', 'personal-id': '038050900002' }),
  ]
  const waiting = await look(officer, (lookup) => lookup.waitingRecords(0))
  expect(waiting.records.map(({ code }) => code)).toEqual(codes)
  const head = await office.person('Trưởng thôn', 'village-head', LUONG_NGOC)
  expect((await look(head, (lookup) => lookup.waitingRecords(0))).records).toEqual([])
})

it('says of a candidate what tells it from others, and no health status', async () => {
  await office.onRoster({ birth: null, birth_precision: null }, { programme_code: 'BT-8' })
  const code = await office.register(hoa, { ...HOA, 'personal-id': 'none' })
  expect(await look(officer, (lookup) => lookup.candidateLines(code))).toMatchObject([
    { line: 'Nguyễn Thị Hoa · Lương Ngọc · Trợ cấp xã hội' },
  ])
})

describe('own registrations', () => {
  it('are the asker’s, newest first; open ones where asked', async () => {
    const first = await office.register(hoa)
    const second = await office.register(hoa, {
      ...HOA,
      'beneficiary-name': 'Lê Văn Tám',
      'personal-id': '038050900002',
    })
    await office.db.updateTable('registration').set({ state: 'SUPERSEDED' }).where('code', '=', first).execute()
    const codes = async (asker: Asker, isOpen: boolean) =>
      (await look(asker, (lookup) => lookup.ownRegistrations(isOpen))).map(({ code }) => code)
    expect(await codes(hoa, false)).toEqual([second, first])
    expect(await codes(hoa, true)).toEqual([second])
    expect(await codes(officer, false)).toEqual([])
  })
})

describe('units', () => {
  it('are the communes that are served, and for an officer their own', async () => {
    const codes = async (asker: Asker) => (await look(asker, (lookup) => lookup.communes())).map(({ code }) => code)
    expect(await codes(hoa)).toEqual([COMMUNE, NEIGHBOUR])
    expect(await codes(officer)).toEqual([COMMUNE])
  })

  it('have villages in village order', async () => {
    const names = async (asker: Asker, commune?: string) =>
      (await look(asker, (lookup) => lookup.villages(commune))).map(({ name }) => name)
    expect(await names(officer, undefined)).toEqual(['Lương Ngọc', 'Kim Mẫm 1'])
    expect(await names(hoa, NEIGHBOUR)).toEqual(['Thạch Yến'])
  })

  it.each(['15139', 'xã cẩm lương', 'CAM LUONG', 'cẩm lư', 'Lương cũ'])('are found by %s', async (words) => {
    await office.write((tx) => addAlias(tx, COMMUNE, 'xã Lương Cũ'))
    expect(await look(officer, (lookup) => lookup.findUnits(words))).toMatchObject([{ code: COMMUNE }])
  })

  it('elsewhere are not found', async () => {
    expect(await look(officer, (lookup) => lookup.findUnits('cẩm thạch'))).toEqual([])
    expect(await look(officer, (lookup) => lookup.findUnits('thôn lương ngọc'))).toMatchObject([{ code: LUONG_NGOC }])
    expect(await look(hoa, (lookup) => lookup.findUnits('cẩm thạch'))).toMatchObject([{ code: NEIGHBOUR }])
  })
})

it('knows whether an invitation is good at this moment', async () => {
  await office.write((tx) =>
    insertInvitation(tx, {
      code: 'ABCD2345',
      role: 'commune-police',
      unitCode: COMMUNE,
      createdBy: 'terminal',
      at: AT,
    }),
  )
  const late = { ...hoa, at: new Date(AT.getTime() + 72 * 3_600_000) }
  expect(await look(hoa, (lookup) => lookup.invitation('ABCD2345'))).toBe('valid')
  expect(await look(late, (lookup) => lookup.invitation('ABCD2345'))).toBe('expired')
  expect(await look(hoa, (lookup) => lookup.invitation('ZZZZ2345'))).toBe('unknown')
})
