import type { RosterRow } from '../../domain/roster/row.js'
import type { LaterFindings, ReadingMessage } from './reading-job.js'

/** About 4 ms of the main thread to take over, and 8 to write, in few statements (`rowsAStatement`). */
const BATCH = 192

/** In a reading worker: rows that the main thread is told while the next ones are read. */
export class ToldRows {
  readonly #say: (message: ReadingMessage) => void
  readonly #findings: number[] = []
  #batch: RosterRow[] = []

  constructor(say: (message: ReadingMessage) => void) {
    this.#say = say
  }

  tell(row: RosterRow): void {
    this.#batch.push(row)
    this.#findings.push(row.findings.length)
    if (this.#batch.length === BATCH) this.flush()
  }

  flush(): void {
    if (this.#batch.length > 0) this.#say({ kind: 'rows', rows: JSON.stringify(this.#batch) })
    this.#batch = []
  }

  /** The rows that have more findings now than when they were told. */
  changedSince(rows: readonly RosterRow[]): readonly LaterFindings[] {
    return rows.flatMap(({ findings, status }, index) =>
      findings.length === this.#findings[index] ? [] : [{ index, findings, status }],
    )
  }
}
