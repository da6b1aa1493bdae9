import type { ListedError } from '../../domain/roster/correction.js'
import type { RosterContext } from '../../domain/roster/facts.js'
import type { Roster, UnsureRoster } from '../../domain/roster/list.js'
import type { RosterRow } from '../../domain/roster/row.js'
import { runReadingJob } from './reading-job.js'
import type { Refusal } from './workbook.js'

export type RosterFile = Readonly<{ kind: 'roster' }> & Roster

/** A list that cannot be read before somebody says what its columns hold. */
export type UnsureFile = Readonly<{ kind: 'unsure' }> & UnsureRoster

/** Our list of what is wrong in a file (`loi-nhap`), with what an officer wrote into it. */
export type ErrorListFile = Readonly<{ kind: 'error-list'; errors: readonly ListedError[] }>

/**
 * Reads a roster file of any kind into normalised people with findings (domain.md §8.2, §8.3, §11–§15): columns by the
 * meaning of their headings, one finding for each thing repaired, doubted or unusable, duplicates and shared accounts
 * across rows. Nothing is dropped: every row is a person, a heading or in `skipped`. `unsure` when the columns are not
 * understood well enough: ask, and read again with the answers as `context.mapping`.
 * Our own list of errors comes as what its rows say, to be put into the file that it tells of (`context.corrections`).
 * A locked workbook opens with its `password`; without it the refusal is `needs-password`.
 * Runs in a worker; 30,000 rows take seconds, and a hostile file is refused within five.
 */
export async function readRoster(
  bytes: Uint8Array,
  fileName: string,
  context: RosterContext,
  password?: string,
): Promise<RosterFile | UnsureFile | ErrorListFile | Refusal> {
  const rows: RosterRow[] = []
  const answer = await runReadingJob(
    { task: 'roster', bytes, fileName, context, ...(password !== undefined && { password }) },
    (batch) => {
      for (const row of batch) rows.push(row)
    },
  )
  if (answer.kind === 'refused' || answer.kind === 'unsure' || answer.kind === 'error-list') return answer
  if (answer.kind !== 'roster') throw new Error(`unexpected answer of the reading worker: ${answer.kind}`)
  return { kind: 'roster', ...answer.roster, rows }
}
