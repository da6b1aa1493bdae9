import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ageOn } from '../../src/domain/birth-date.js'
import { readPersonalId } from '../../src/domain/personal-id.js'
import { fitsAge } from '../../src/domain/programme.js'
import { ensurePracticeUnits } from '../../src/jobs/practice-units.js'
import { seedPractice } from '../../src/jobs/seed-practice.js'
import { loadReference } from '../../src/reference.js'
import { birthOf } from '../../src/store/beneficiaries.js'
import type { Store } from '../../src/store/db.js'
import { memoryStore } from '../support/store.js'
import { countingBytes } from './imported.js'

const AT = new Date('2026-11-21T03:00:00Z')
const TODAY = '2026-11-21'
const reference = loadReference()

let store: Store
beforeAll(async () => {
  store = await memoryStore()
  await store.db.transaction().execute(ensurePracticeUnits)
  const seed = { at: AT, today: TODAY, reference, chance: countingBytes() }
  await store.db.transaction().execute((tx) => seedPractice(tx, { ...seed, people: 300 }))
  await store.db.transaction().execute((tx) => seedPractice(tx, { ...seed, people: 100 }))
})
afterAll(() => store.close())

function everybody() {
  return store.db
    .selectFrom('beneficiary')
    .innerJoin('benefit_line', 'benefit_line.beneficiary_id', 'beneficiary.id')
    .selectAll('beneficiary')
    .select(['programme_code', 'amount'])
    .execute()
}

describe('seedPractice', () => {
  it('adds as many people as asked for, in all villages', async () => {
    const people = await everybody()
    expect(people).toHaveLength(400)
    expect(new Set(people.map(({ village_code }) => village_code)).size).toBe(6)
  })

  it('gives numbers that are valid, agree with the person, and that nobody has', async () => {
    for (const person of await everybody()) {
      if (person.personal_id === null) continue
      const birth = birthOf(person)
      const reading = readPersonalId(person.personal_id, {
        today: TODAY,
        provinceCodes: reference.provinceCodes,
        ...(birth !== undefined && { birth }),
        ...(person.sex !== null && { sex: person.sex }),
      })
      expect(reading).toMatchObject({ kind: 'personal-id', warnings: [] })
      expect(Number(person.personal_id.slice(6))).toBeGreaterThanOrEqual(900_000)
    }
  })

  it('gives nobody the number of another', async () => {
    const numbers = (await everybody()).flatMap(({ personal_id }) => personal_id ?? [])
    expect(new Set(numbers).size).toBe(numbers.length)
  })

  it('gives programmes that fit the age', async () => {
    for (const person of await everybody()) {
      const age = ageOn(birthOf(person) ?? { value: '1900', precision: 'YEAR' }, TODAY)
      expect(
        fitsAge(person.programme_code ?? '', age, TODAY, reference.programmes),
        `${person.programme_code} ${age}`,
      ).toBe(true)
    }
  })

  it('invents the same people on every machine', async () => {
    const other = await memoryStore()
    await other.db.transaction().execute(ensurePracticeUnits)
    const seed = { people: 300, at: AT, today: TODAY, reference, chance: countingBytes() }
    await other.db.transaction().execute((tx) => seedPractice(tx, seed))
    const names = await other.db.selectFrom('beneficiary').select('full_name').orderBy('id').execute()
    expect(names).toEqual((await everybody()).slice(0, 300).map(({ full_name }) => ({ full_name })))
    await other.close()
  })
})
