import type { ProgrammeGroup } from '../../domain/programme.js'
import type { Db } from '../../store/db.js'
import { type ListLine, type ListVillage, linesOfVillage, listVillages } from '../../store/lists.js'
import type { Form } from '../../workbooks/writing/form.js'
import { sortRows } from '../../workbooks/writing/form.js'
import type { ListFacts } from './listed.js'

/** What a list is asked for. */
export type ListRequest = Readonly<{ unitCode: string; group: ProgrammeGroup }>

/** A form with where its rows come from, in the form's order and never more than one village at a time in memory. */
export type ListSource<Row> = Readonly<{
  form: Form<Row>
  rows: (db: Db, request: ListRequest, facts: ListFacts) => AsyncIterable<Row>
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
  for (const village of await listVillages(db, unitCode)) yield* sortRows(form, await rowsOf(village))
}
