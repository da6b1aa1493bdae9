import type { CalendarFacts } from '../domain/calendar.js'
import { type ChangeFacts, columnsFor } from './change-content.js'
import { insertChanges, type NewChange } from './changes.js'
import type { Db, Tx } from './db.js'
import { openMonth } from './periods.js'
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

/**
 * Notes as changes (biến động, source `roster`) what an import wrote: new benefits as NEW, other sums, coefficients and
 * programmes as COEF, other facts of a person as INFO. Nothing for communes whose first roster this is: a baseline is
 * no change. Reads `import_change`, so call it when the import is whole, in the same transaction. Returns how many.
 */
export async function recordRosterChanges(tx: Tx, recording: RosterChanges): Promise<number> {
  const { importId, at, today, chance, reference } = recording
  const rows = [
    ...(await newBenefits(tx, importId)),
    ...(await changedBenefits(tx, importId)),
    ...(await changedPeople(tx, importId)),
  ]
  const communes = [...new Set(rows.map(({ commune_code }) => commune_code))]
  const months = new Map<string, string>()
  for (const code of communes) {
    if (await hasRosterBefore(tx, code, importId)) months.set(code, await openMonth(tx, code, today, reference))
  }
  const changes = rows.flatMap((row): readonly NewChange[] => {
    const month = months.get(row.commune_code)
    return month === undefined ? [] : [changeOf(row, month, recording)]
  })
  await insertChanges(tx, changes, at, chance)
  return changes.length
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

type Row = Readonly<{
  kind: 'NEW' | 'COEF' | 'INFO'
  beneficiary_id: number
  benefit_line_id: number | null
  commune_code: string
  village_code: string | null
  programme_group: 'bao_tro_xa_hoi' | 'nguoi_co_cong' | null
  programme_code: string | null
  decision_no: string | null
  decision_date: string | null
  before: ChangeFacts
  after: ChangeFacts
}>

function changeOf(row: Row, month: string, { importId, at, actor }: RosterChanges): NewChange {
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

async function newBenefits(db: Db, importId: number): Promise<readonly Row[]> {
  const rows = await lines(db)
    .innerJoin('import_change', (join) =>
      join
        .onRef('import_change.from_id', '<=', 'benefit_line.id')
        .onRef('import_change.to_id', '>=', 'benefit_line.id'),
    )
    .where('import_change.import_id', '=', importId)
    .where('import_change.subject', '=', 'benefit_line')
    .where('import_change.before', 'is', null)
    .execute()
  return rows.map(({ coefficient, amount, state, ...row }) => ({
    ...row,
    kind: 'NEW',
    before: {},
    after: { programme: row.programme_code, coefficient, amount, state },
  }))
}

function lines(db: Db) {
  return db
    .selectFrom('benefit_line')
    .innerJoin('beneficiary', 'beneficiary.id', 'benefit_line.beneficiary_id')
    .select([
      'benefit_line.beneficiary_id',
      'benefit_line.id as benefit_line_id',
      'beneficiary.commune_code',
      'beneficiary.village_code',
      'benefit_line.programme_group',
      'benefit_line.programme_code',
      'benefit_line.decision_no',
      'benefit_line.decision_date',
      'benefit_line.coefficient',
      'benefit_line.amount',
      'benefit_line.state',
    ])
}

type Image = Readonly<Record<string, string | number | null>>

async function imagesOf(db: Db, importId: number, subject: 'benefit_line' | 'beneficiary') {
  const rows = await db
    .selectFrom('import_change')
    .select(['from_id', 'before', 'after'])
    .where('import_id', '=', importId)
    .where('subject', '=', subject)
    .where('before', 'is not', null)
    .orderBy('id')
    .execute()
  return rows.map(({ from_id, before, after }) => ({
    id: from_id,
    before: JSON.parse(before ?? '{}') as Image,
    after: JSON.parse(after ?? '{}') as Image,
  }))
}

const IDS_AT_A_TIME = 500

async function changedBenefits(db: Db, importId: number): Promise<readonly Row[]> {
  const images = (await imagesOf(db, importId, 'benefit_line')).filter(({ before, after }) =>
    ['coefficient', 'amount', 'programme_code'].some((column) => (before[column] ?? null) !== (after[column] ?? null)),
  )
  const found = await inSteps(images, (ids) => lines(db).where('benefit_line.id', 'in', ids).execute())
  const byId = new Map(found.map((row) => [row.benefit_line_id, row]))
  return images.flatMap(({ id, before, after }): readonly Row[] => {
    const line = byId.get(id)
    if (line === undefined) return []
    const { coefficient: _, amount: __, state: ___, ...row } = line
    return [{ ...row, kind: 'COEF', before: factsOf(before), after: factsOf(after) }]
  })
}

function factsOf(image: Image): ChangeFacts {
  const [coefficient, amount] = [image['coefficient'], image['amount']]
  return {
    programme: (image['programme_code'] ?? null) as string | null,
    coefficient: coefficient === null || coefficient === undefined ? null : Number(coefficient),
    amount: amount === null || amount === undefined ? null : Number(amount),
  }
}

const PERSON_FIELDS = ['full_name', 'birth', 'sex', 'personal_id', 'village_code', 'ethnicity', 'phone']

async function changedPeople(db: Db, importId: number): Promise<readonly Row[]> {
  const images = (await imagesOf(db, importId, 'beneficiary')).map((image) => ({
    ...image,
    fields: PERSON_FIELDS.filter((column) => (image.before[column] ?? null) !== (image.after[column] ?? null)),
  }))
  const changed = images.filter(({ fields }) => fields.length > 0)
  const people = await inSteps(changed, (ids) =>
    db.selectFrom('beneficiary').select(['id', 'commune_code', 'village_code']).where('id', 'in', ids).execute(),
  )
  const byId = new Map(people.map((row) => [row.id, row]))
  return changed.flatMap(({ id, fields }): readonly Row[] => {
    const person = byId.get(id)
    if (person === undefined) return []
    const { commune_code, village_code } = person
    const field = fields.join(' ')
    const nothing = { programme_group: null, programme_code: null, decision_no: null, decision_date: null } as const
    const whose = { beneficiary_id: id, benefit_line_id: null, commune_code, village_code, ...nothing }
    return [{ ...whose, kind: 'INFO', before: { field }, after: { field } }]
  })
}

async function inSteps<Found>(
  images: readonly Readonly<{ id: number }>[],
  find: (ids: readonly number[]) => Promise<readonly Found[]>,
): Promise<readonly Found[]> {
  const found: Found[] = []
  for (let start = 0; start < images.length; start += IDS_AT_A_TIME) {
    found.push(...(await find(images.slice(start, start + IDS_AT_A_TIME).map(({ id }) => id))))
  }
  return found
}
