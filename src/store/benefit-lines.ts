import type { Insertable, Selectable, Updateable } from 'kysely'
import type { Db, Tx } from './db.js'
import type { BenefitLineTable } from './schema/beneficiary.js'

export type BenefitLine = Selectable<BenefitLineTable>

export type NewBenefitLine = Omit<Insertable<BenefitLineTable>, 'id' | 'created_at' | 'position'> & {
  position?: number
}

export type BenefitLineChanges = Omit<Updateable<BenefitLineTable>, 'id' | 'beneficiary_id' | 'created_at'>

/** Writes a benefit of a person, after all others where no position is given; returns its id. */
export async function insertBenefitLine(tx: Tx, line: NewBenefitLine, at: Date): Promise<number> {
  const position = line.position ?? (await nextPosition(tx))
  const { id } = await tx
    .insertInto('benefit_line')
    .values({ ...line, position, created_at: at.toISOString() })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

export async function updateBenefitLine(tx: Tx, id: number, changes: BenefitLineChanges): Promise<void> {
  await tx.updateTable('benefit_line').set(changes).where('id', '=', id).execute()
}

/** The benefits of these people, ended ones too, in the order of the roster. */
export function linesOf(db: Db, beneficiaryIds: readonly number[]): Promise<BenefitLine[]> {
  return db
    .selectFrom('benefit_line')
    .selectAll()
    .where('beneficiary_id', 'in', beneficiaryIds)
    .orderBy('position')
    .orderBy('id')
    .execute()
}

/** The benefits that are or may again be paid: those under way or suspended. */
export function openLinesOf(db: Db, beneficiaryIds: readonly number[]): Promise<BenefitLine[]> {
  return db
    .selectFrom('benefit_line')
    .selectAll()
    .where('beneficiary_id', 'in', beneficiaryIds)
    .where('state', 'in', ['DANG_HUONG', 'TAM_DUNG'])
    .orderBy('position')
    .orderBy('id')
    .execute()
}

async function nextPosition(tx: Tx): Promise<number> {
  const { last } = await tx
    .selectFrom('benefit_line')
    .select(({ fn }) => fn.max('position').as('last'))
    .executeTakeFirstOrThrow()
  return (last ?? 0) + 1
}
