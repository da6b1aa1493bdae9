import { isAtLeast } from '../domain/period-state.js'
import { beneficiaryById } from '../store/beneficiaries.js'
import { updateBenefitLine } from '../store/benefit-lines.js'
import { contentOf } from '../store/change-content.js'
import { putBack, type RowState, rowsOf, stillAs } from '../store/change-rows.js'
import { type Change, changesOf, decideChange, forgetRecords } from '../store/changes.js'
import type { Tx } from '../store/db.js'
import { periodOfCommune } from '../store/periods.js'
import { indexBeneficiary } from '../store/record-index.js'
import { isLineUsed, isPersonUsed } from '../store/record-uses.js'
import { forgetSubject } from '../store/search-terms.js'
import type { Applying } from './change-effects.js'

export type Undone =
  | Readonly<{ kind: 'undone'; change: Change; people: number }>
  /** Never approved, or undone already. */
  | Readonly<{ kind: 'not-approved' }>
  /** Its month is locked: it takes another change. */
  | Readonly<{ kind: 'locked' }>
  /** It was made by approving a registration, by correcting one or by importing a roster: undone there. */
  | Readonly<{ kind: 'elsewhere' }>
  /** The record was changed since. */
  | Readonly<{ kind: 'changed' }>

/**
 * Takes an approved change back before its month is locked: the records are put back exactly as they were, and so is
 * what followed from it. Of a mass change everything goes back together.
 */
export async function undoChange(
  tx: Tx,
  change: Change,
  applying: Applying,
  reason: string | null = null,
): Promise<Undone> {
  if (change.state !== 'APPROVED') return { kind: 'not-approved' }
  const period = await periodOfCommune(tx, change.commune_code, change.payment_month)
  if (isAtLeast(period.state, 'LOCKED')) return { kind: 'locked' }
  if (change.source === 'registration' || change.source === 'roster') return { kind: 'elsewhere' }
  const followers = await changesOf(tx, {
    proposedBy: `change:${change.code}`,
    states: ['PROPOSED', 'APPROVED'],
  })
  const all: readonly Change[] = [change, ...followers]
  for (const one of all) if (!(await mayGoBack(tx, one))) return { kind: 'changed' }
  const ids = all.map(({ id }) => id)
  for (const one of all.toReversed()) await goBack(tx, one, ids, applying.at)
  for (const one of all)
    await decideChange(tx, one.id, { state: 'UNDONE', by: applying.actor, refusal: reason }, applying.at)
  const people = new Set(all.flatMap(({ beneficiary_id }) => beneficiary_id ?? [])).size
  return { kind: 'undone', change, people }
}

/** Whether the rows are as the change left them, and nothing was hung on what it made. */
async function mayGoBack(tx: Tx, change: Change): Promise<boolean> {
  const { rowsAfter, rowsBefore } = contentOf(change)
  if (rowsAfter.length === 0) return true
  if (!(await stillAs(tx, rowsAfter))) return false
  const made = rowsBefore.filter(({ values }) => values === null)
  if (change.beneficiary_id === null || made.length === 0) return true
  const known = new Set(rowsAfter.map(({ table, id }) => `${table} ${id}`))
  const madeLines = made.filter(({ table }) => table === 'benefit_line').map(({ id }) => id)
  const now = await rowsOf(tx, change.beneficiary_id)
  return [...now].every(
    ([key, { values }]) => known.has(key) || !madeLines.includes(Number(values?.['benefit_line_id'])),
  )
}

async function goBack(tx: Tx, change: Change, ids: readonly number[], at: Date): Promise<void> {
  const { rowsBefore } = contentOf(change)
  if (rowsBefore.length === 0) return
  const staying = await whatStays(tx, rowsBefore, ids)
  const gone = rowsBefore.filter((row) => row.values === null && !staying.includes(row))
  const person = gone.find(({ table }) => table === 'beneficiary')
  const lines = gone.filter(({ table }) => table === 'benefit_line').map(({ id }) => id)
  await forgetRecords(tx, ids, { lines, beneficiaryId: person?.id })
  await putBack(tx, rowsBefore, at, (row) => staying.some(({ table, id }) => table === row.table && id === row.id))
  for (const { table, id } of staying) if (table === 'benefit_line') await voidLine(tx, id)
  if (person !== undefined) return forgetSubject(tx, { kind: 'beneficiary', id: person.id })
  if (!rowsBefore.some(({ table }) => table === 'beneficiary')) return
  const back = change.beneficiary_id === null ? undefined : await beneficiaryById(tx, change.beneficiary_id)
  if (back !== undefined) await indexBeneficiary(tx, back)
}

/** What was made and is pointed at by others cannot go: a benefit then never counts. */
async function whatStays(
  tx: Tx,
  rows: readonly RowState[],
  changeIds: readonly number[],
): Promise<readonly RowState[]> {
  const staying: RowState[] = []
  for (const row of rows) {
    if (row.values !== null) continue
    if (row.table === 'benefit_line' && (await isLineUsed(tx, row.id, { changeIds }))) staying.push(row)
    if (row.table === 'beneficiary' && (await isPersonUsed(tx, row.id, { changeIds }))) staying.push(row)
  }
  const keepsLine = staying.some(({ table }) => table === 'benefit_line')
  return keepsLine
    ? [...staying, ...rows.filter(({ table, values }) => table === 'beneficiary' && values === null)]
    : staying
}

function voidLine(tx: Tx, id: number): Promise<void> {
  return updateBenefitLine(tx, id, { state: 'THOI_HUONG', until_month: '0001-01' })
}
