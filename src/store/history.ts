import { createHash } from 'node:crypto'
import type { Selectable } from 'kysely'
import type { Db, Tx } from './db.js'
import type { HistoryTable } from './schema/history.js'
import { statement } from './statement.js'

export type HistoryEntry = Readonly<{
  at: Date
  /** Who did it: a contact, an officer, `terminal`, `schedule`. */
  actor: string
  role?: string
  /** What was done, as a verb: `approve-registration`. */
  action: string
  unitCode?: string
  /** What it was done to. */
  subject?: Readonly<{ kind: string; id: string }>
  details?: Readonly<Record<string, unknown>>
}>

const BEFORE_THE_FIRST = '0'.repeat(64)

/** Appends to the record of who did what. Each row's hash covers its content and the hash of the row before it. */
export async function appendHistory(tx: Tx, entry: HistoryEntry): Promise<void> {
  const last = (await lastEntry(tx, {})).rows[0]
  const row = {
    seq: (last?.seq ?? 0) + 1,
    at: entry.at.toISOString(),
    actor: entry.actor,
    role: entry.role ?? null,
    action: entry.action,
    unit_code: entry.unitCode ?? null,
    subject_kind: entry.subject?.kind ?? null,
    subject_id: entry.subject?.id ?? null,
    details: canonicalJson(entry.details ?? {}),
    previous_hash: last?.hash ?? BEFORE_THE_FIRST,
  }
  await insertEntry(tx, { ...row, hash: hashOf(row) })
}

const lastEntry = statement((db, _: Record<string, never>) =>
  db.selectFrom('history').select(['seq', 'hash']).orderBy('seq', 'desc').limit(1),
)

const insertEntry = statement((db, $: Selectable<HistoryTable>) =>
  db.insertInto('history').values({
    seq: $.seq,
    at: $.at,
    actor: $.actor,
    role: $.role,
    action: $.action,
    unit_code: $.unit_code,
    subject_kind: $.subject_kind,
    subject_id: $.subject_id,
    details: $.details,
    previous_hash: $.previous_hash,
    hash: $.hash,
  }),
)

/** SHA-256, in hexadecimal, of the row as canonical JSON. */
function hashOf(row: Omit<Selectable<HistoryTable>, 'hash'>): string {
  return createHash('sha256').update(canonicalJson(row)).digest('hex')
}

/** JSON with the keys of every object sorted, so that equal values have equal text. */
function canonicalJson(value: unknown): string {
  return JSON.stringify(value, (_, part: unknown) =>
    part !== null && typeof part === 'object' && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([one], [other]) => (one < other ? -1 : 1)))
      : part,
  )
}

export type HistoryVerdict =
  /** `hash` is the last row's: note it elsewhere, and rows cut off the end can be noticed too. */
  | Readonly<{ kind: 'whole'; entries: number; hash: string }>
  /** The first row that does not follow from the rows before it, or the place of the first missing one. */
  | Readonly<{ kind: 'broken'; seq: number }>

const ROWS_AT_A_TIME = 1_000

/** Checks every row against the chain. A row that was changed, removed, inserted or moved breaks it. */
export async function verifyHistory(db: Db): Promise<HistoryVerdict> {
  let seq = 0
  let hash = BEFORE_THE_FIRST
  for (;;) {
    const rows = await entriesAfter(db, seq)
    for (const { hash: noted, ...row } of rows) {
      if (row.seq !== seq + 1 || row.previous_hash !== hash || hashOf(row) !== noted) {
        return { kind: 'broken', seq: seq + 1 }
      }
      seq = row.seq
      hash = noted
    }
    if (rows.length < ROWS_AT_A_TIME) return { kind: 'whole', entries: seq, hash }
  }
}

function entriesAfter(db: Db, seq: number): Promise<Selectable<HistoryTable>[]> {
  return db.selectFrom('history').selectAll().where('seq', '>', seq).orderBy('seq').limit(ROWS_AT_A_TIME).execute()
}
