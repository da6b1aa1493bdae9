import { sql } from 'kysely'
import type { Db, Tx } from './db.js'
import { changesOf, forgetChanges, type ImportChange, madePeopleOf, rowsOf } from './import-changes.js'
import { digestOfLine, type PersonSnapshot, snapshotsOf } from './record-snapshots.js'
import { undoRosterChanges } from './roster-changes.js'
import { indexKnownPeople } from './roster-index.js'
import { alone, TransactionLostError } from './savepoint.js'
import { forgetSubject } from './search-terms.js'

/** What taking an import back comes to for some of its people. */
export type TakenBack = Readonly<{
  /** People whom the import had made, and who are gone again. */
  removed: number
  /** People on record before, who are again what they were. */
  restored: number
  /** Codes of those who stay as they are: somebody changed them since, or something refers to them. */
  left: readonly string[]
}>

/** Whether the import of each person may be taken back: `moved` people were changed by another act since. */
export async function movedPeople(
  db: Db,
  importId: number,
  ids: readonly number[],
): Promise<readonly PersonSnapshot[]> {
  const looked = await lookAt(db, importId, ids)
  return looked.filter(({ hasMoved }) => hasMoved).map(({ person }) => person)
}

/** Takes an import back for these people, each of them wholly or not at all. A few hundred at a time. */
export async function takeBack(tx: Tx, importId: number, ids: readonly number[]): Promise<TakenBack> {
  const left: string[] = []
  const restored: number[] = []
  let removed = 0
  for (const one of await lookAt(tx, importId, ids)) {
    const isBack = !one.hasMoved && (await tryAlone(tx, () => takeBackPerson(tx, importId, one)))
    if (!isBack) left.push(one.person.beneficiary.code)
    else if (one.isMade) removed += 1
    else restored.push(one.person.beneficiary.id)
  }
  await indexKnownPeople(tx, restored)
  return { removed, restored: restored.length, left }
}

type Looked = Readonly<{
  person: PersonSnapshot
  /** The import made this person. */
  isMade: boolean
  hasMoved: boolean
  /** What the import did, the last first. */
  changes: readonly ImportChange[]
}>

async function lookAt(db: Db, importId: number, ids: readonly number[]): Promise<readonly Looked[]> {
  if (ids.length === 0) return []
  const made = await madePeopleOf(db, importId)
  const people = await snapshotsOf(db, ids)
  const changes = await changesOf(db, importId, ids)
  const digests = await digestsOf(db, importId, [...people.values()])
  return [...people.values()].map((person) => {
    const { id } = person.beneficiary
    const own = changes.filter(({ beneficiary_id }) => beneficiary_id === id)
    const isMade = made.some(({ from, to }) => id >= from && id <= to)
    return { person, isMade, changes: own, hasMoved: !isAsLeft(person, own, isMade, digests) }
  })
}

/** How the import left the benefits that it wrote. */
async function digestsOf(db: Db, importId: number, people: readonly PersonSnapshot[]) {
  const lineIds = people.flatMap(({ lines }) => lines.map(({ line }) => line.id))
  if (lineIds.length === 0) return new Map<number, string>()
  const rows = await db
    .selectFrom('staged_row')
    .select(['benefit_line_id as id', 'left_as'])
    .where('import_id', '=', importId)
    .where('benefit_line_id', 'in', lineIds)
    .where('left_as', 'is not', null)
    .execute()
  return new Map(rows.map(({ id, left_as }) => [id ?? 0, left_as ?? '']))
}

function isAsLeft(
  person: PersonSnapshot,
  changes: readonly ImportChange[],
  isMade: boolean,
  digests: ReadonlyMap<number, string>,
): boolean {
  const last = new Map<string, string | null>()
  for (const { subject, from_id, after } of changes.toReversed()) last.set(`${subject} ${from_id}`, after)
  const now = new Map(rowsOf(person).map(({ subject, row }) => [`${subject} ${row.id}`, JSON.stringify(row)]))
  for (const [key, after] of last) if (now.get(key) !== after) return false
  if (isMade && !last.has(`beneficiary ${person.beneficiary.id}`) && person.beneficiary.version !== 1) return false
  return person.lines.every(({ line, payees, accounts }) => {
    const digest = digests.get(line.id)
    const isOurs =
      isMade || changes.some((one) => one.subject === 'benefit_line' && one.from_id === line.id && !one.before)
    return digest === undefined ? !isOurs : !isOurs || digest === digestOfLine(line, payees, accounts)
  })
}

/** `false` when something else in the store refers to what would go. */
async function tryAlone(tx: Tx, write: () => Promise<void>): Promise<boolean> {
  try {
    await alone(tx, write)
    return true
  } catch (error) {
    if (error instanceof TransactionLostError || !isReferredTo(error)) throw error
    return false
  }
}

function isReferredTo(error: unknown): boolean {
  const code = (error as { code?: unknown }).code
  // SQLite's and PostgreSQL's words for the same.
  return code === 'SQLITE_CONSTRAINT_FOREIGNKEY' || code === '23503'
}

async function takeBackPerson(tx: Tx, importId: number, { person, isMade, changes }: Looked): Promise<void> {
  await undoRosterChanges(tx, importId, person.beneficiary.id)
  if (isMade) await removePerson(tx, importId, person)
  else for (const change of changes) await takeBackChange(tx, importId, change)
  await forgetChanges(tx, importId, person.beneficiary.id)
}

async function removePerson(tx: Tx, importId: number, { beneficiary, lines }: PersonSnapshot): Promise<void> {
  const lineIds = lines.map(({ line }) => line.id)
  if (lineIds.length > 0) {
    await letGoOfLines(tx, importId, lineIds)
    await tx.deleteFrom('account').where('benefit_line_id', 'in', lineIds).execute()
    await tx.deleteFrom('payee').where('benefit_line_id', 'in', lineIds).execute()
    await tx.deleteFrom('benefit_line').where('id', 'in', lineIds).execute()
  }
  await forgetSubject(tx, { kind: 'beneficiary', id: beneficiary.id })
  await tx.deleteFrom('beneficiary').where('id', '=', beneficiary.id).execute()
}

async function takeBackChange(tx: Tx, importId: number, { subject, from_id: id, before }: ImportChange): Promise<void> {
  if (before === null) {
    if (subject === 'benefit_line') await letGoOfLines(tx, importId, [id])
    await sql`delete from ${sql.table(subject)} where id = ${id}`.execute(tx)
    return
  }
  const columns = Object.entries(JSON.parse(before) as Record<string, unknown>).filter(([column]) => column !== 'id')
  const settings = columns.map(([column, value]) => sql`${sql.ref(column)} = ${value}`)
  await sql`update ${sql.table(subject)} set ${sql.join(settings)} where id = ${id}`.execute(tx)
}

/** Rows of this import name the benefit; those of others keep it from going. */
async function letGoOfLines(tx: Tx, importId: number, lineIds: readonly number[]): Promise<void> {
  await tx
    .updateTable('staged_row')
    .set({ benefit_line_id: null, left_as: null })
    .where('import_id', '=', importId)
    .where('benefit_line_id', 'in', lineIds)
    .execute()
}
