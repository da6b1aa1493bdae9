import { showBirthDate } from '../../domain/birth-date.js'
import type { Reference } from '../../reference.js'
import { birthOf } from '../../store/beneficiaries.js'
import type { Db } from '../../store/db.js'
import { missingLinesOf, ownedLines } from '../../store/staged-missing.js'
import { programmeInPrint } from '../../workbooks/forms/listed-person.js'
import type { MissingRow } from '../../workbooks/writing/missing-sheet.js'
import { listedProgramme } from '../lists/listed.js'

export type MissingFacts = Readonly<{ reference: Reference /** The day of the list. */; date: string }>

/** Whom the file of an import does not name any more, in words for its marked copy. */
export async function missingRowsOf(db: Db, importId: number, facts: MissingFacts): Promise<readonly MissingRow[]> {
  return missingRows(db, await missingLinesOf(db, importId), facts)
}

/** The people of these benefits in words, in the order of the benefits; programmes as they may be printed. */
export async function missingRows(
  db: Db,
  lineIds: readonly number[],
  facts: MissingFacts,
): Promise<readonly MissingRow[]> {
  const rows: MissingRow[] = []
  for await (const page of ownedLines(db, lineIds)) {
    for (const { line, person, village } of page) {
      const birth = birthOf(person)
      rows.push({
        fullName: person.full_name,
        birth: birth === undefined ? '' : showBirthDate(birth),
        village,
        programme: programmeInPrint(listedProgramme(facts, line.programme_code, line.programme_written)),
        code: person.code,
      })
    }
  }
  return rows
}
