import type { ListedError } from '../../domain/roster/correction.js'
import type { RosterContext } from '../../domain/roster/facts.js'
import type { Roster, UnsureRoster } from '../../domain/roster/list.js'
import type { RosterRow } from '../../domain/roster/row.js'
import { type ReadingOptions, runReadingJob } from './reading-job.js'
import type { Refusal } from './workbook.js'

export type RosterFile = Readonly<{ kind: 'roster' }> & Roster

/** A list that cannot be read before somebody says what its columns hold. */
export type UnsureFile = Readonly<{ kind: 'unsure' }> & UnsureRoster

/** Our list of what is wrong in a file (`loi-nhap`), with what an officer wrote into it. */
export type ErrorListFile = Readonly<{ kind: 'error-list'; errors: readonly ListedError[] }>

/** A copy that we marked, with the mark of the file that it was made of: the start of its checksum. */
export type MarkedCopyFile = Readonly<{ kind: 'marked-copy'; mark: string }>

/**
 * Reads a roster file of any kind into normalised people with findings (domain.md §8.2, §8.3, §11–§15): columns by the
 * meaning of their headings, one finding for each thing repaired, doubted or unusable, duplicates and shared accounts
 * across rows. Nothing is dropped: every row is a person, a heading or in `skipped`. `unsure` when the columns are not
 * understood well enough: ask, and read again with the answers as `context.mapping`.
 * Our own list of errors comes as what its rows say, to be put into the file that it tells of (`context.corrections`); a
 * marked copy as its mark, to be read together with its file (`context.copies`), whose numbers it has only as text.
 * A locked workbook opens with its `password`; without it the refusal is `needs-password`. `onRows` is told
 * the rows while the next ones are read: their findings may become more, and the file may still be refused. `after` is for
 * whoever has more to ask of the worker that holds the rows of a roster.
 * Runs in a worker; 30,000 rows take seconds, and a hostile file is refused within five.
 */
export async function readRoster(
  bytes: Uint8Array,
  fileName: string,
  context: RosterContext,
  { password, onRows, after }: ReadingOptions & Readonly<{ password?: string | undefined }> = {},
): Promise<RosterFile | UnsureFile | ErrorListFile | MarkedCopyFile | Refusal> {
  const rows: RosterRow[] = []
  const answer = await runReadingJob(
    { task: 'roster', bytes, fileName, context, ...(password !== undefined && { password }) },
    {
      onRows: async (batch) => {
        for (const row of batch) rows.push(row)
        await onRows?.(batch)
      },
      after,
    },
  )
  if (answer.kind === 'workbook' || answer.kind === 'returned')
    throw new Error(`unexpected answer of the reading worker: ${answer.kind}`)
  if (answer.kind !== 'roster') return answer
  for (const { index, ...later } of answer.later) rows[index] = { ...(rows[index] as RosterRow), ...later }
  return { kind: 'roster', ...answer.roster, rows }
}
