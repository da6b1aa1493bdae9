import type { RowComparison } from '../../domain/roster/comparison.js'
import type { Finding } from '../../domain/roster/row.js'
import type { Placed } from '../../rosters/roster-rows.js'
import type { Tx } from '../../store/db.js'
import { lastPersonOf, type Newcomer, newcomersSince } from '../../store/import-progress.js'
import type { StagedRow } from '../../store/staged-rows.js'

/**
 * People whom others put on record while a file is being taken over, between two of its slices: they were not there when
 * its rows were compared.
 */
export class Newcomers {
  #people: Newcomer[] = []
  #passed: number

  /** `lastPerson`: the greatest number of a record when the rows were compared. */
  constructor(
    private readonly communeCodes: readonly string[],
    lastPerson: number,
  ) {
    this.#passed = lastPerson
  }

  /** Looks, at the beginning of a slice, who came since the last one, or since the rows were compared. */
  async look(tx: Tx): Promise<void> {
    this.#people.push(...(await newcomersSince(tx, this.#passed, this.communeCodes)))
  }

  /** At the end of a slice: whoever is on record now is known, or was written by the slice itself. */
  async pass(tx: Tx): Promise<void> {
    this.#passed = await lastPersonOf(tx)
  }

  /** What to ask about a row that would become a new person, when one of those who came may be that person. */
  doubtAbout(
    { row, person, place }: StagedRow & { place: { kind: string } },
    comparison: RowComparison,
  ): Finding | undefined {
    if (this.#people.length === 0 || comparison.kind !== 'new' || comparison.person !== null) return undefined
    const { communeCode } = place as Placed
    const alike = this.#people.filter(
      (one) =>
        (person.personalId !== null && one.personalId === person.personalId) ||
        (one.nameKey === person.nameKey && one.communeCode === communeCode),
    )
    if (alike.length === 0) return undefined
    const candidates = alike.map(({ code }) => code)
    return { code: 'MATCH_WHO', level: 'ask', field: 'name', cell: `${row}:${row}`, candidates }
  }
}
