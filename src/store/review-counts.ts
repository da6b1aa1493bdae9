import { sql } from 'kysely'
import type { Period } from '../domain/period.js'
import type { ProgrammeGroup } from '../domain/programme.js'
import type { Db } from './db.js'
import { payableIn } from './progress.js'

/** How complete the records of a village's people are; each person counts once. */
export type ReviewCounts = Readonly<{
  people: number
  reviewed: number
  withId: number
  withSex: number
  withEthnicity: number
  disabled: number
  withDisabilityType: number
}>

/** The people on a month's list of a commune by village (`null`: without one), with what their records have. */
export async function reviewOf(
  db: Db,
  communeCode: string,
  month: Period,
  group: ProgrammeGroup,
): Promise<ReadonlyMap<string | null, ReviewCounts>> {
  const rows = await db
    .selectFrom('beneficiary')
    .select('beneficiary.village_code')
    .select(({ fn }) => fn.countAll<number>().as('people'))
    .select([
      sql<number>`sum(exists (select 1 from verdict where verdict.beneficiary_id = beneficiary.id))`.as('reviewed'),
      sql<number>`sum(beneficiary.personal_id is not null)`.as('withId'),
      sql<number>`sum(beneficiary.sex is not null)`.as('withSex'),
      sql<number>`sum(beneficiary.ethnicity is not null)`.as('withEthnicity'),
      sql<number>`sum(beneficiary.disability_degree is not null or beneficiary.disability_types is not null)`.as(
        'disabled',
      ),
      sql<number>`sum(beneficiary.disability_types is not null)`.as('withDisabilityType'),
    ])
    .where('beneficiary.commune_code', '=', communeCode)
    .where(({ exists, selectFrom }) =>
      exists(
        selectFrom('benefit_line')
          .select('benefit_line.id')
          .whereRef('benefit_line.beneficiary_id', '=', 'beneficiary.id')
          .where('benefit_line.programme_group', '=', group)
          .where(payableIn(month)),
      ),
    )
    .groupBy('beneficiary.village_code')
    .execute()
  return new Map(
    rows.map(({ village_code, ...counts }) => {
      const numbers = Object.entries(counts).map(([key, value]) => [key, Number(value ?? 0)])
      return [village_code, Object.fromEntries(numbers) as ReviewCounts]
    }),
  )
}
