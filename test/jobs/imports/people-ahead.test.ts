import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { PeopleAhead } from '../../../src/jobs/imports/people-ahead.js'
import { gather } from '../../../src/jobs/slices.js'
import { lastPersonOf } from '../../../src/store/import-progress.js'
import { knownPeople } from '../../../src/store/known-people.js'
import { COMMUNE, type Office, openOffice } from '../imported.js'

const OTHER_COMMUNE = '15130'

let office: Office
beforeEach(async () => {
  office = await openOffice()
  await office.importFile(await office.fixture('roster-cam-luong.xlsx'))
})
afterEach(() => office.close())

describe('people who are loaded while a file is read', () => {
  it('are everybody of the communes that the file is about', async () => {
    const { db } = office.store
    const ahead = new PeopleAhead(db, [OTHER_COMMUNE, COMMUNE])
    const { people, lastPerson } = await ahead.of([COMMUNE])
    expect(people).toEqual(await gather(knownPeople(db, [COMMUNE])))
    expect(people.length).toBeGreaterThan(100)
    expect(lastPerson).toBe(await lastPersonOf(db))
  })

  it('are nobody of a commune that it is not about', async () => {
    const ahead = new PeopleAhead(office.store.db, [OTHER_COMMUNE, COMMUNE])
    const { people } = await ahead.of([OTHER_COMMUNE])
    expect(people).toEqual([])
  })

  it('are left alone once nobody wants them', async () => {
    const ahead = new PeopleAhead(office.store.db, [COMMUNE])
    await ahead.leave()
    await ahead.leave()
    const { people } = await ahead.of([COMMUNE])
    expect(people).toEqual([])
  })

  it('are missed by whoever wants them, when the store cannot be read', async () => {
    await office.store.close()
    const ahead = new PeopleAhead(office.store.db, [COMMUNE])
    await expect(ahead.of([COMMUNE])).rejects.toThrow()
  })
})
