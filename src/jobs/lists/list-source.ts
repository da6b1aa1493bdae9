import { setImmediate } from 'node:timers/promises'
import type { Period } from '../../domain/period.js'
import type { ProgrammeGroup } from '../../domain/programme.js'
import type { Db } from '../../store/db.js'
import { type ListLine, type ListVillage, linesOfVillage, listVillages } from '../../store/lists.js'
import type { Form } from '../../workbooks/writing/form.js'
import { sortRows } from '../../workbooks/writing/form.js'
import type { ListFacts } from './listed.js'

/** What a list is asked for. */
export type ListRequest = Readonly<{
  unitCode: string
  group: ProgrammeGroup
  /** The month it is for. */
  period: Period
  /** Of a month that was locked several times, the one that is asked for; the newest when it is left out. */
  version?: number
}>

/** What of a month a list shows. A draft may change; a `version` never does again. */
export type Edition = Readonly<{ isDraft: boolean; version?: number }>

/** A form with where its rows come from, in the form's order and never more than one village at a time in memory. */
export type ListSource<Row> = Readonly<{
  form: Form<Row>
  rows: (db: Db, request: ListRequest, facts: ListFacts) => AsyncIterable<Row>
  /** For lists of a month that is locked at some time; `undefined` for a version that was never locked. */
  edition?: (db: Db, request: ListRequest) => Promise<Edition | undefined>
  /** The month that is meant when none is named; the current one unless said. */
  usualPeriod?: (db: Db, unitCode: string, facts: ListFacts) => Promise<Period>
}>

/** Rows of benefit lines, village by village. `rowOf` leaves out what does not belong on the list. */
export function fromLines<Row>(
  form: Form<Row>,
  rowOf: (facts: ListFacts, line: ListLine) => Row | undefined,
): ListSource<Row> {
  return {
    form,
    rows: (db, { unitCode, group }, facts) =>
      byVillage(db, unitCode, form, async (village) => {
        const lines = await linesOfVillage(db, village, group)
        return lines.flatMap((line) => rowOf(facts, line) ?? [])
      }),
  }
}

/** The rows of each village of a unit, one village after the other, each in the form's order. */
export async function* byVillage<Row>(
  db: Db,
  unitCode: string,
  form: Form<Row>,
  rowsOf: (village: ListVillage) => Promise<readonly Row[]>,
): AsyncGenerator<Row> {
  for (const village of await listVillages(db, unitCode)) {
    // A query waits for nobody here, and a district has hundreds of villages.
    await setImmediate()
    yield* sortRows(form, await rowsOf(village))
  }
}
