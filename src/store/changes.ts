import { createHash } from 'node:crypto'
import type { Insertable, Selectable } from 'kysely'
import { receiptCode } from '../domain/receipt-code.js'
import { bulkInsertion } from './bulk-insert.js'
import type { Db, Tx } from './db.js'
import type { ChangeTable } from './schema/change.js'
import type { Scope } from './units.js'

export type Change = Selectable<ChangeTable>

/** A change as it is entered or proposed; what is left out is empty. */
export type NewChange = Pick<
  Insertable<ChangeTable>,
  'kind' | 'state' | 'commune_code' | 'effective_month' | 'payment_month' | 'source' | 'proposed_by'
> &
  Partial<Omit<Insertable<ChangeTable>, 'id' | 'code' | 'proposed_at'>>

/** A change with whom it is about. */
export type ListedChange = Change &
  Readonly<{
    /** `HS-…`; null for a newcomer who is only proposed, and for a whole commune. */
    person_code: string | null
    full_name: string | null
    birth: string | null
    birth_precision: 'DAY' | 'MONTH' | 'YEAR' | null
  }>

/** Writes a change; `chance` is the turn's random bytes. Gives its number and its code (`BD-…`). */
export async function insertChange(
  tx: Tx,
  change: NewChange,
  at: Date,
  chance: Uint8Array,
): Promise<Readonly<{ id: number; code: string }>> {
  const [written] = await insertChanges(tx, [change], at, chance)
  if (written === undefined) throw new Error('a change was not written')
  return written
}

/** As `insertChange`, for many at once (a whole roster): numbers and codes in the order given. */
export async function insertChanges(
  tx: Tx,
  changes: readonly NewChange[],
  at: Date,
  chance: Uint8Array,
): Promise<readonly Readonly<{ id: number; code: string }>[]> {
  const codes = await freeCodes(tx, changes.length, chance)
  const proposed_at = at.toISOString()
  const rows = changes.map((change, index) => ({ ...EMPTY, ...change, code: codes[index] as string, proposed_at }))
  const ids = await insertRows(tx, rows)
  return codes.map((code, index) => ({ id: ids[index] as number, code }))
}

type ChangeRow = Omit<Change, 'id'>

const insertRows = bulkInsertion<ChangeRow>('change', [
  ...(['code', 'kind', 'state', 'beneficiary_id', 'benefit_line_id', 'commune_code', 'village_code'] as const),
  ...(['programme_group', 'programme_code', 'effective_month', 'payment_month', 'event_date'] as const),
  ...(['decision_no', 'decision_date', 'reason', 'amount', 'months', 'before', 'after', 'source'] as const),
  ...(['proposed_by', 'proposed_by_contact', 'proposed_at', 'decided_by', 'decided_at', 'refusal'] as const),
])

const EMPTY = {
  beneficiary_id: null,
  benefit_line_id: null,
  village_code: null,
  programme_group: null,
  programme_code: null,
  event_date: null,
  decision_no: null,
  decision_date: null,
  reason: null,
  amount: null,
  months: null,
  before: '{}',
  after: '{}',
  proposed_by_contact: null,
  decided_by: null,
  decided_at: null,
  refusal: null,
} as const

const CODES_AT_A_TIME = 200

/** Codes that no change has yet, spun from the chance of one turn. */
async function freeCodes(tx: Tx, count: number, chance: Uint8Array): Promise<readonly string[]> {
  const codes = new Set<string>()
  for (let number = 0; codes.size < count; ) {
    const wanted = Math.min(CODES_AT_A_TIME, count - codes.size)
    const tried = Array.from({ length: wanted }, () => changeCode(chance, number++))
    const rows = await tx.selectFrom('change').select('code').where('code', 'in', tried).execute()
    const taken = new Set(rows.map(({ code }) => code))
    for (const code of tried) if (!taken.has(code)) codes.add(code)
  }
  return [...codes]
}

function changeCode(chance: Uint8Array, number: number): string {
  const bytes = createHash('sha256').update(chance).update(`change ${number}`).digest()
  return receiptCode(new Uint8Array(bytes)).replace('DK-', 'BD-')
}

export function changeByCode(db: Db, code: string): Promise<Change | undefined> {
  return db.selectFrom('change').selectAll().where('code', '=', code).executeTakeFirst()
}

export function changeById(db: Db, id: number): Promise<Change | undefined> {
  return db.selectFrom('change').selectAll().where('id', '=', id).executeTakeFirst()
}

export type ChangeQuery = Readonly<{
  /** What the asker may see; a commune's code is the whole of it. */
  communeCode?: string
  scope?: Scope
  villageCode?: string
  beneficiaryId?: number
  ids?: readonly number[]
  paymentMonth?: string
  states?: readonly Change['state'][]
  sources?: readonly Change['source'][]
  kinds?: readonly Change['kind'][]
  /** Who proposed it, as `proposed_by` has it: `change:BD-…` are those that followed from another. */
  proposedBy?: string
  limit?: number
  offset?: number
}>

/** Changes with whom they are about, the oldest first. */
export async function changesOf(db: Db, query: ChangeQuery): Promise<ListedChange[]> {
  let select = db
    .selectFrom('change')
    .leftJoin('beneficiary', 'beneficiary.id', 'change.beneficiary_id')
    .selectAll('change')
    .select([
      'beneficiary.code as person_code',
      'beneficiary.full_name',
      'beneficiary.birth',
      'beneficiary.birth_precision',
    ])
    .orderBy('change.id')
  if (query.communeCode !== undefined) select = select.where('change.commune_code', '=', query.communeCode)
  const { scope } = query
  if (scope !== undefined) {
    const [communes, villages] = [noneIsNone(scope.communes), noneIsNone(scope.villages)]
    select = select.where((eb) =>
      eb.or([eb('change.commune_code', 'in', communes), eb('change.village_code', 'in', villages)]),
    )
  }
  if (query.villageCode !== undefined) select = select.where('change.village_code', '=', query.villageCode)
  if (query.beneficiaryId !== undefined) select = select.where('change.beneficiary_id', '=', query.beneficiaryId)
  if (query.ids !== undefined) select = select.where('change.id', 'in', query.ids.length === 0 ? [0] : query.ids)
  if (query.paymentMonth !== undefined) select = select.where('change.payment_month', '=', query.paymentMonth)
  if (query.states !== undefined) select = select.where('change.state', 'in', query.states)
  if (query.sources !== undefined) select = select.where('change.source', 'in', query.sources)
  if (query.kinds !== undefined) select = select.where('change.kind', 'in', query.kinds)
  if (query.proposedBy !== undefined) select = select.where('change.proposed_by', '=', query.proposedBy)
  if (query.limit !== undefined) select = select.limit(query.limit)
  if (query.offset !== undefined) select = select.offset(query.offset)
  return select.execute()
}

/** `in ()` is no SQL; no unit has an empty code. */
function noneIsNone(codes: readonly string[]): readonly string[] {
  return codes.length === 0 ? [''] : codes
}

/** Proposals of the scope that wait for an officer. */
export async function proposalCount(db: Db, { communes, villages }: Scope): Promise<number> {
  const { count } = await db
    .selectFrom('change')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('state', '=', 'PROPOSED')
    .where((eb) =>
      eb.or([eb('commune_code', 'in', noneIsNone(communes)), eb('village_code', 'in', noneIsNone(villages))]),
    )
    .executeTakeFirstOrThrow()
  return Number(count)
}

export type ChangeDecision = Readonly<{ by: string }> &
  (
    | Readonly<{ state: 'APPROVED'; more?: Partial<Omit<Insertable<ChangeTable>, 'id' | 'code' | 'state'>> }>
    | Readonly<{ state: 'REFUSED'; refusal: string }>
    | Readonly<{ state: 'UNDONE'; refusal: string | null }>
  )

/**
 * Decides about a change that still waits; what is approved, or was proposed after it, may be undone. `false` when
 * somebody else decided meanwhile, and nothing is written.
 */
export async function decideChange(tx: Tx, id: number, decision: ChangeDecision, at: Date): Promise<boolean> {
  const { state, by } = decision
  const more = state === 'APPROVED' ? (decision.more ?? {}) : { refusal: decision.refusal }
  const standing = state === 'UNDONE' ? (['APPROVED', 'PROPOSED'] as const) : (['PROPOSED'] as const)
  const { numUpdatedRows } = await tx
    .updateTable('change')
    .set({ ...more, state, decided_by: by, decided_at: at.toISOString() })
    .where('id', '=', id)
    .where('state', 'in', standing)
    .executeTakeFirst()
  return numUpdatedRows === 1n
}

/** Alters what still waits. */
export async function updateProposal(
  tx: Tx,
  id: number,
  changes: Partial<Pick<Change, 'event_date' | 'decision_no' | 'decision_date' | 'amount' | 'months' | 'reason'>>,
): Promise<void> {
  await tx.updateTable('change').set(changes).where('id', '=', id).where('state', '=', 'PROPOSED').execute()
}

/** Takes the names of benefits, and of a person, off these changes: what an undoing removes is pointed at by nobody. */
export async function forgetRecords(
  tx: Tx,
  changeIds: readonly number[],
  gone: Readonly<{ lines: readonly number[]; beneficiaryId: number | undefined }>,
): Promise<void> {
  if (gone.lines.length > 0) {
    await tx
      .updateTable('change')
      .set({ benefit_line_id: null })
      .where('id', 'in', changeIds)
      .where('benefit_line_id', 'in', gone.lines)
      .execute()
  }
  if (gone.beneficiaryId === undefined) return
  await tx.updateTable('change').set({ beneficiary_id: null }).where('id', 'in', changeIds).execute()
}
