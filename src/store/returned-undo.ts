import type { Db, Tx } from './db.js'
import type { GivenAccount } from './opened-accounts.js'
import { returnedChanges } from './returned-changes.js'
import type { ReturnedFile } from './returned-files.js'

/** Something that a returned file wrote; `hasMoved`: something else has happened to it since, so it stays. */
export type WrittenByFile = Readonly<{
  /** Of a payment list's line, of a verdict or of a registration. */
  id: number
  /** Whose it is, for messages. */
  name: string
  hasMoved: boolean
}>

const AT_A_TIME = 200

/** What a file wrote that can be taken back, and what of it cannot any more. */
export function writtenBy(db: Db, { id, kind }: Pick<ReturnedFile, 'id' | 'kind'>): Promise<readonly WrittenByFile[]> {
  switch (kind) {
    case 'payment-results':
      return resultsOf(db, id)
    case 'police-results':
      return verdictsOf(db, id)
    case 'account-opening':
      return openingsOf(db, id)
  }
}

/** A result has moved when another word came on its line, or a later month was locked that counts with it. */
async function resultsOf(db: Db, fileId: number): Promise<readonly WrittenByFile[]> {
  const rows = await db
    .selectFrom('payment_result')
    .innerJoin('period_line', 'period_line.id', 'payment_result.period_line_id')
    .select(['payment_result.id', 'payment_result.period_line_id', 'payment_result.month', 'payment_result.at'])
    .select(['period_line.benefit_line_id', 'period_line.full_name'])
    .where('payment_result.returned_file_id', '=', fileId)
    .orderBy('payment_result.id')
    .execute()
  const lines = new Map(rows.map((row) => [row.period_line_id, row]))
  const written: WrittenByFile[] = []
  for (const some of chunks([...lines.values()])) {
    const newer = await otherResults(
      db,
      fileId,
      some.map((row) => row.period_line_id),
    )
    const locked = await lockedLater(
      db,
      some.map((row) => row.benefit_line_id),
    )
    for (const { id, period_line_id, benefit_line_id, full_name, month, at } of some) {
      const isCounted = locked.some(
        (line) => line.benefit_line_id === benefit_line_id && line.month > month && (line.locked_at ?? '') >= at,
      )
      const hasMoved = isCounted || (newer.get(period_line_id) ?? 0) > id
      written.push({ id: period_line_id, name: full_name, hasMoved })
    }
  }
  return written
}

async function otherResults(db: Db, fileId: number, lineIds: readonly number[]): Promise<ReadonlyMap<number, number>> {
  const rows = await db
    .selectFrom('payment_result')
    .select(['period_line_id', ({ fn }) => fn.max('id').as('last')])
    .where('period_line_id', 'in', lineIds)
    .where(({ or, eb }) => or([eb('returned_file_id', '!=', fileId), eb('returned_file_id', 'is', null)]))
    .groupBy('period_line_id')
    .execute()
  return new Map(rows.map(({ period_line_id, last }) => [period_line_id, Number(last)]))
}

function lockedLater(db: Db, benefitLineIds: readonly number[]) {
  return db
    .selectFrom('period_line')
    .innerJoin('period_version', 'period_version.id', 'period_line.period_version_id')
    .innerJoin('period', 'period.id', 'period_version.period_id')
    .select(['period_line.benefit_line_id', 'period.month', 'period_version.locked_at', 'period_line.account_number'])
    .where('period_line.benefit_line_id', 'in', benefitLineIds)
    .where('period_version.locked_at', 'is not', null)
    .execute()
}

/** A verdict has moved when an officer settled it, decided what follows from it, or another was given. */
async function verdictsOf(db: Db, fileId: number): Promise<readonly WrittenByFile[]> {
  const written: WrittenByFile[] = []
  for (const some of chunks((await returnedChanges(db, fileId, 'verdict')).map(({ subjectId }) => subjectId))) {
    const rows = await db
      .selectFrom('verdict')
      .innerJoin('beneficiary', 'beneficiary.id', 'verdict.beneficiary_id')
      .select(['verdict.id', 'verdict.beneficiary_id', 'verdict.settled_as', 'verdict.given_at'])
      .select(['beneficiary.full_name'])
      .where('verdict.id', 'in', some)
      .execute()
    const people = rows.map(({ beneficiary_id }) => beneficiary_id)
    const later = await db
      .selectFrom('verdict')
      .select(['beneficiary_id', ({ fn }) => fn.max('id').as('last')])
      .where('beneficiary_id', 'in', people)
      .groupBy('beneficiary_id')
      .execute()
    const last = new Map(later.map((row) => [row.beneficiary_id, Number(row.last)]))
    const decided = await db
      .selectFrom('change')
      .select(['beneficiary_id', 'proposed_at'])
      .where('beneficiary_id', 'in', people)
      .where('source', '=', 'police')
      .where('state', '!=', 'PROPOSED')
      .execute()
    for (const { id, beneficiary_id, settled_as, given_at, full_name } of rows) {
      const isDecided = decided.some((one) => one.beneficiary_id === beneficiary_id && one.proposed_at === given_at)
      const hasMoved = settled_as !== null || isDecided || last.get(beneficiary_id) !== id
      written.push({ id, name: full_name, hasMoved })
    }
  }
  return written
}

/** A new account has moved when the registration goes on from it, or a month was locked that pays into it. */
async function openingsOf(db: Db, fileId: number): Promise<readonly WrittenByFile[]> {
  const written: WrittenByFile[] = []
  for (const { subjectId, details } of await returnedChanges(db, fileId, 'opening')) {
    const { version, lines } = details as GivenAccount
    const row = await db
      .selectFrom('registration')
      .innerJoin('registration_version', (join) =>
        join
          .onRef('registration_version.registration_id', '=', 'registration.id')
          .onRef('registration_version.version', '=', 'registration.current_version'),
      )
      .select(['registration.state', 'registration.current_version'])
      .select(['registration_version.payee_name', 'registration_version.account_number'])
      .where('registration.id', '=', subjectId)
      .executeTakeFirst()
    if (row === undefined) continue
    const locked =
      lines.length === 0
        ? []
        : await lockedLater(
            db,
            lines.map(({ lineId }) => lineId),
          )
    const isPaid = locked.some(({ account_number }) => account_number === row.account_number)
    const hasMoved = row.state !== 'APPROVED' || row.current_version !== version || isPaid
    written.push({ id: subjectId, name: row.payee_name, hasMoved })
  }
  return written
}

/** Takes the results of a file back from these lines: what was said of them before counts again. */
export async function removeResults(tx: Tx, fileId: number, periodLineIds: readonly number[]): Promise<void> {
  for (const some of chunks(periodLineIds)) {
    await tx
      .deleteFrom('payment_result')
      .where('returned_file_id', '=', fileId)
      .where('period_line_id', 'in', some)
      .execute()
  }
}

function chunks<Item>(items: readonly Item[]): readonly (readonly Item[])[] {
  return Array.from({ length: Math.ceil(items.length / AT_A_TIME) }, (_, index) =>
    items.slice(index * AT_A_TIME, (index + 1) * AT_A_TIME),
  )
}
