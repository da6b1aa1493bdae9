import { createHash } from 'node:crypto'
import type { CalendarFacts } from '../domain/calendar.js'
import { columnsFor } from './change-content.js'
import { insertChanges, type NewChange } from './changes.js'
import type { Db, Tx } from './db.js'
import { beforeFirstEntry, changesIn, entriesAfter, type WrittenChange } from './import-entries.js'
import { openMonth } from './periods.js'
import { importById } from './rosters.js'
import { statement } from './statement.js'

/** What recording the changes of an import needs. */
export type RosterChanges = Readonly<{
  importId: number
  at: Date
  today: string
  actor: string
  /** Random bytes of this moment; 32 are enough. */
  chance: Uint8Array
  reference: CalendarFacts
}>

/** What was noted before is removed so many at a time. */
const NOTES_A_SLICE = 100

/**
 * Notes as changes (biến động, source `roster`) what an import wrote: new benefits as NEW, other sums, coefficients and
 * programmes as COEF, other facts of a person as INFO. Nothing for communes whose first roster this is: a baseline is
 * no change. Reads `import_change`, so begin when all rows are written. It goes slice by slice, so that nobody waits for a
 * whole roster: `forget` first, for what somebody noted who was cut off, then `next`, each in a transaction of its own.
 */
export class RosterChangeNotes {
  readonly #months = new Map<string, string | undefined>()
  #after: number | undefined
  #slices = 0

  /** `after`: what the log held up to this entry is noted already. */
  constructor(
    private readonly recording: RosterChanges,
    after?: number,
  ) {
    this.#after = after
  }

  /** Removes what was noted before, some at a time; `false` when there was nothing left. */
  async forget(tx: Tx): Promise<boolean> {
    const { numDeletedRows } = await tx
      .deleteFrom('change')
      .where('id', 'in', (eb) =>
        eb
          .selectFrom('change')
          .select('id')
          .where('proposed_by', '=', proposer(this.recording.importId))
          .where('state', '=', 'APPROVED')
          .limit(NOTES_A_SLICE),
      )
      .executeTakeFirst()
    return numDeletedRows > 0n
  }

  /** Notes the next slice. Returns how many changes it came to, `undefined` at the end. */
  async next(tx: Tx): Promise<number | undefined> {
    const { importId, at, chance } = this.recording
    if (this.#after === undefined && (await this.#isFirstOfAll(tx))) return undefined
    this.#after ??= await beforeFirstEntry(tx, importId)
    const entries = await entriesAfter(tx, importId, this.#after)
    const last = entries.at(-1)
    if (last === undefined) return undefined
    this.#after = last.id
    const rows = await changesIn(tx, entries)
    const changes: NewChange[] = []
    for (const row of rows) {
      const month = await this.#monthOf(tx, row.commune_code)
      if (month !== undefined) changes.push(changeOf(row, month, this.recording))
    }
    const ofSlice = createHash('sha256')
      .update(chance)
      .update(`slice ${this.#slices++}`)
      .digest()
    await insertChanges(tx, changes, at, new Uint8Array(ofSlice))
    return changes.length
  }

  async #isFirstOfAll(tx: Tx): Promise<boolean> {
    const communes = (await importById(tx, this.recording.importId))?.summary.communes ?? []
    for (const code of communes) if ((await this.#monthOf(tx, code)) !== undefined) return false
    return communes.length > 0
  }

  /** The month that a commune's changes count for; `undefined` when this is its first roster. */
  async #monthOf(tx: Tx, communeCode: string): Promise<string | undefined> {
    const { importId, today, reference } = this.recording
    if (!this.#months.has(communeCode)) {
      const isLater = await hasRosterBefore(tx, communeCode, importId)
      this.#months.set(communeCode, isLater ? await openMonth(tx, communeCode, today, reference) : undefined)
    }
    return this.#months.get(communeCode)
  }
}

/** The last entry of what imports wrote. */
export async function lastImportEntry(db: Db): Promise<number> {
  const { last } = await db
    .selectFrom('import_change')
    .select(({ fn }) => fn.max('id').as('last'))
    .executeTakeFirstOrThrow()
  return last ?? 0
}

/** Takes back what was noted for one person of an import, and lets go of the record: call it before the record goes. */
export async function undoRosterChanges(tx: Tx, importId: number, beneficiaryId: number): Promise<void> {
  await undo(tx, { proposer: proposer(importId), beneficiaryId })
}

const undo = statement((db, $: { proposer: string; beneficiaryId: number }) =>
  db
    .updateTable('change')
    .set({ state: 'UNDONE', beneficiary_id: null, benefit_line_id: null })
    .where('beneficiary_id', '=', $.beneficiaryId)
    .where('proposed_by', '=', $.proposer),
)

function changeOf(row: WrittenChange, month: string, { importId, at, actor }: RosterChanges): NewChange {
  const { before, after, ...columns } = row
  return {
    ...columns,
    ...columnsFor({ before, after }),
    state: 'APPROVED',
    effective_month: month,
    payment_month: month,
    source: 'roster',
    proposed_by: proposer(importId),
    decided_by: actor,
    decided_at: at.toISOString(),
  }
}

function proposer(importId: number): string {
  return `import:${importId}`
}

/** Whether a roster of this commune was taken over before. */
async function hasRosterBefore(db: Db, communeCode: string, importId: number): Promise<boolean> {
  const row = await db
    .selectFrom('roster_import')
    .select('id')
    .where('id', '<', importId)
    .where('state', '=', 'applied')
    .where((eb) =>
      eb.or([
        eb('unit_code', '=', communeCode),
        eb('unit_code', 'in', eb.selectFrom('unit').select('parent_code').where('code', '=', communeCode)),
      ]),
    )
    .limit(1)
    .executeTakeFirst()
  return row !== undefined
}
