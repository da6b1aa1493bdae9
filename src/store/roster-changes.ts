import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import type { CalendarFacts } from '../domain/calendar.js'
import { type ChangeFacts, columnsFor } from './change-content.js'
import { insertChanges, type NewChange } from './changes.js'
import type { Db, Tx } from './db.js'
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

/** Entries of the log that are looked at in one transaction, and people put on record who may be among them. */
const ENTRIES_A_SLICE = 100
const PEOPLE_A_SLICE = 150

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
          .limit(ENTRIES_A_SLICE),
      )
      .executeTakeFirst()
    return numDeletedRows > 0n
  }

  /** Notes the next slice. Returns how many changes it came to, `undefined` at the end. */
  async next(tx: Tx): Promise<number | undefined> {
    const { importId, at, chance } = this.recording
    if (this.#after === undefined && (await this.#isFirstOfAll(tx))) return undefined
    this.#after ??= await beforeFirstEntry(tx, importId)
    const entries = fewPeople(await entriesAfter(tx, importId, this.#after))
    const last = entries.at(-1)
    if (last === undefined) return undefined
    this.#after = last.id
    const rows = [
      ...(await newBenefits(tx, entries)),
      ...(await changedBenefits(tx, entries)),
      ...(await changedPeople(tx, entries)),
    ]
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

/** What the log of an import says of one row, or of several new ones that follow one another. */
type Entry = Readonly<{
  id: number
  subject: 'beneficiary' | 'benefit_line' | 'payee' | 'account'
  from_id: number
  to_id: number
  before: string | null
  after: string | null
}>

async function beforeFirstEntry(db: Db, importId: number): Promise<number> {
  const { first } = await db
    .selectFrom('import_change')
    .select(({ fn }) => fn.min('id').as('first'))
    .where('import_id', '=', importId)
    .executeTakeFirstOrThrow()
  return (first ?? 1) - 1
}

/** In the order in which they were written: by number, not by the index of imports, which would be sorted anew each time. */
function entriesAfter(db: Db, importId: number, after: number): Promise<readonly Entry[]> {
  return db
    .selectFrom('import_change')
    .select(['id', 'subject', 'from_id', 'to_id', 'before', 'after'])
    .where('id', '>', after)
    .where(sql<number>`import_id + 0`, '=', importId)
    .orderBy('id')
    .limit(ENTRIES_A_SLICE)
    .execute()
}

/** The first of these, at least one: an entry may stand for many new people who follow one another. */
function fewPeople(entries: readonly Entry[]): readonly Entry[] {
  let people = 0
  const end = entries.findIndex(({ from_id, to_id }) => {
    people += to_id - from_id + 1
    return people > PEOPLE_A_SLICE
  })
  return end === -1 ? entries : entries.slice(0, Math.max(1, end))
}

/** Benefits that were added to known people, and those of people who were put on record. */
async function newBenefits(db: Db, entries: readonly Entry[]): Promise<readonly Row[]> {
  const ids = madeIn(entries, 'benefit_line')
  const people = madeIn(entries, 'beneficiary')
  if (ids.length === 0 && people.length === 0) return []
  const rows = await lines(db)
    .where((eb) =>
      eb.or([
        eb('benefit_line.id', 'in', ids.length > 0 ? ids : [0]),
        eb('benefit_line.beneficiary_id', 'in', people.length > 0 ? people : [0]),
      ]),
    )
    .orderBy('benefit_line.id')
    .execute()
  return rows.map(({ coefficient, amount, state, ...row }) => ({
    ...row,
    kind: 'NEW',
    before: {},
    after: { programme: row.programme_code, coefficient, amount, state },
  }))
}

function madeIn(entries: readonly Entry[], wanted: 'benefit_line' | 'beneficiary'): readonly number[] {
  return entries
    .filter(({ subject, before }) => subject === wanted && before === null)
    .flatMap(({ from_id, to_id }) => Array.from({ length: to_id - from_id + 1 }, (_, index) => from_id + index))
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

/** Known rows that are not what they were. */
function imagesIn(entries: readonly Entry[], wanted: 'benefit_line' | 'beneficiary') {
  return entries
    .filter(({ subject, before }) => subject === wanted && before !== null)
    .map(({ from_id, before, after }) => ({
      id: from_id,
      before: JSON.parse(before ?? '{}') as Image,
      after: JSON.parse(after ?? '{}') as Image,
    }))
}

async function changedBenefits(db: Db, entries: readonly Entry[]): Promise<readonly Row[]> {
  const images = imagesIn(entries, 'benefit_line').filter(({ before, after }) =>
    ['coefficient', 'amount', 'programme_code'].some((column) => (before[column] ?? null) !== (after[column] ?? null)),
  )
  if (images.length === 0) return []
  const found = await lines(db).where('benefit_line.id', 'in', idsOf(images)).execute()
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

async function changedPeople(db: Db, entries: readonly Entry[]): Promise<readonly Row[]> {
  const images = imagesIn(entries, 'beneficiary').map((image) => ({
    ...image,
    fields: PERSON_FIELDS.filter((column) => (image.before[column] ?? null) !== (image.after[column] ?? null)),
  }))
  const changed = images.filter(({ fields }) => fields.length > 0)
  if (changed.length === 0) return []
  const people = await db
    .selectFrom('beneficiary')
    .select(['id', 'commune_code', 'village_code'])
    .where('id', 'in', idsOf(changed))
    .execute()
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

function idsOf(images: readonly Readonly<{ id: number }>[]): readonly number[] {
  return images.map(({ id }) => id)
}
