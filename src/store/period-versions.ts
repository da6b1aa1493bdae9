import type { Selectable } from 'kysely'
import type { PaymentLine } from '../domain/payment-line.js'
import type { Period } from '../domain/period.js'
import type { Db, Tx } from './db.js'
import type { PeriodLineTable, PeriodVersionTable } from './schema/period.js'

/** One locking of a commune's month. */
export type PeriodVersion = Selectable<PeriodVersionTable> & Readonly<{ commune_code: string; month: Period }>

/** A line of a locked list, with everything that was printed. */
export type PeriodLine = Selectable<PeriodLineTable>

function versions(db: Db) {
  return db
    .selectFrom('period_version')
    .innerJoin('period', 'period.id', 'period_version.period_id')
    .selectAll('period_version')
    .select(['period.commune_code', 'period.month'])
    .where('period_version.locked_at', 'is not', null)
}

/** The newest locked version of a month; while it is open again, the one from before. */
export function lastLocked(db: Db, communeCode: string, month: Period): Promise<PeriodVersion | undefined> {
  return versions(db)
    .where('period.commune_code', '=', communeCode)
    .where('period.month', '=', month)
    .orderBy('period_version.version', 'desc')
    .limit(1)
    .executeTakeFirst()
}

/** The versions of a commune's months that were locked last, the latest month first; of one month or version, where it is named. */
export function lastLockedVersions(
  db: Db,
  communeCode: string,
  atMost: number,
  { period, version }: Readonly<{ period?: Period | undefined; version?: number | undefined }> = {},
): Promise<PeriodVersion[]> {
  return versions(db)
    .where('period.commune_code', '=', communeCode)
    .$if(period !== undefined, (query) => query.where('period.month', '=', period ?? ''))
    .$if(version !== undefined, (query) => query.where('period_version.version', '=', version ?? 0))
    .orderBy('period.month', 'desc')
    .orderBy('period_version.version', 'desc')
    .limit(atMost)
    .execute()
}

/** One locked version by its number. */
export function lockedVersion(
  db: Db,
  communeCode: string,
  month: Period,
  version: number,
): Promise<PeriodVersion | undefined> {
  return versions(db)
    .where('period.commune_code', '=', communeCode)
    .where('period.month', '=', month)
    .where('period_version.version', '=', version)
    .executeTakeFirst()
}

/** The newest version of the last month before `month` that was ever locked: where a balance begins. */
export function lockedBefore(db: Db, communeCode: string, month: Period): Promise<PeriodVersion | undefined> {
  return versions(db)
    .where('period.commune_code', '=', communeCode)
    .where('period.month', '<', month)
    .orderBy('period.month', 'desc')
    .orderBy('period_version.version', 'desc')
    .limit(1)
    .executeTakeFirst()
}

/** The lines of a locked version in the order of the list. */
export function linesOfVersion(db: Db, periodVersionId: number): Promise<PeriodLine[]> {
  return db
    .selectFrom('period_line')
    .selectAll()
    .where('period_version_id', '=', periodVersionId)
    .orderBy('number')
    .execute()
}

/** The line codes that locked versions of the month have given, by benefit line. */
export async function codesGiven(db: Db, periodId: number): Promise<ReadonlyMap<number, string>> {
  const rows = await db
    .selectFrom('period_line')
    .innerJoin('period_version', 'period_version.id', 'period_line.period_version_id')
    .select(['period_line.benefit_line_id', 'period_line.line_code'])
    .where('period_version.period_id', '=', periodId)
    .orderBy('period_version.version')
    .execute()
  return new Map(rows.map((row) => [row.benefit_line_id, row.line_code]))
}

const ROWS_AT_A_TIME = 200

/** Writes the lines of a version, numbered in their order; `codes` as `lineCodes` made them. */
export async function insertPeriodLines(
  tx: Tx,
  periodVersionId: number,
  lines: readonly PaymentLine[],
  codes: readonly string[],
): Promise<void> {
  const rows = lines.map((line, index) => rowOf(periodVersionId, line, index + 1, codes[index] ?? ''))
  for (let start = 0; start < rows.length; start += ROWS_AT_A_TIME) {
    await tx
      .insertInto('period_line')
      .values(rows.slice(start, start + ROWS_AT_A_TIME))
      .execute()
  }
}

function rowOf(period_version_id: number, line: PaymentLine, number: number, line_code: string) {
  return {
    period_version_id,
    number,
    line_code,
    benefit_line_id: line.lineId,
    beneficiary_id: line.beneficiaryId,
    village_code: line.villageCode,
    programme_group: line.group,
    programme_code: line.programmeCode,
    full_name: line.fullName,
    birth: line.birth,
    personal_id: line.personalId,
    file_no: line.fileNo,
    decision_no: line.decisionNo,
    coefficient: line.coefficient,
    amount: line.amount,
    arrears: line.arrears,
    recovery: line.recovery,
    one_off: line.oneOff,
    carried: line.carried,
    carried_months: line.carriedMonths,
    total: line.total,
    method: line.method,
    payee_name: line.payeeName,
    payee_role: line.payeeRole,
    bank_code: line.bankCode,
    account_number: line.accountNumber,
    holder_name: line.holderName,
    transfer_text: line.transferText,
  }
}

/** Ends the open version of a month; what it holds is never written again. */
export async function lockVersion(
  tx: Tx,
  id: number,
  locked: Readonly<{ by: string; at: Date; people: number; total: number }>,
): Promise<void> {
  await tx
    .updateTable('period_version')
    .set({ locked_at: locked.at.toISOString(), locked_by: locked.by, people: locked.people, total: locked.total })
    .where('id', '=', id)
    .execute()
}

/** The version of the month that is not locked yet. */
export function openVersion(db: Db, periodId: number) {
  return db
    .selectFrom('period_version')
    .selectAll()
    .where('period_id', '=', periodId)
    .where('locked_at', 'is', null)
    .orderBy('version', 'desc')
    .limit(1)
    .executeTakeFirst()
}
