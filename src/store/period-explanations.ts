import type { BalanceLine, Difference } from '../domain/balance.js'
import type { Period } from '../domain/period.js'
import { columnsFor } from './change-content.js'
import type { NewChange } from './changes.js'
import type { Db } from './db.js'

/** A difference that no change explains: the roster file or registration that brought it about, or nothing at all. */
export type Unexplained = Readonly<{ difference: Difference; source: 'roster' | 'registration' | undefined }>

/** For each difference without a change, whether a roster import or an approved registration wrote it. */
export async function unexplained(db: Db, differences: readonly Difference[]): Promise<readonly Unexplained[]> {
  const open = differences.filter(({ because }) => because === undefined)
  const found: Unexplained[] = []
  for (const difference of open) found.push({ difference, source: await sourceOf(db, difference) })
  return found
}

async function sourceOf(db: Db, { before, after }: Difference): Promise<Unexplained['source']> {
  const line = after ?? before
  if (line === undefined) return undefined
  if (await isFromRoster(db, line)) return 'roster'
  return after !== undefined && before === undefined && (await isFromRegistration(db, line))
    ? 'registration'
    : undefined
}

async function isFromRoster(db: Db, { lineId, beneficiaryId }: BalanceLine): Promise<boolean> {
  const row = await db
    .selectFrom('import_change')
    .innerJoin('roster_import', 'roster_import.id', 'import_change.import_id')
    .select('import_change.id')
    .where('roster_import.state', '=', 'applied')
    .where((eb) =>
      eb.or([
        eb.and([
          eb('import_change.subject', '=', 'benefit_line'),
          eb('import_change.from_id', '<=', lineId),
          eb('import_change.to_id', '>=', lineId),
        ]),
        eb.and([
          eb('import_change.subject', '=', 'beneficiary'),
          eb('import_change.beneficiary_id', '=', beneficiaryId),
          eb('import_change.before', 'is not', null),
        ]),
      ]),
    )
    .limit(1)
    .executeTakeFirst()
  return row !== undefined
}

async function isFromRegistration(db: Db, { lineId, beneficiaryId }: BalanceLine): Promise<boolean> {
  const rows = await db
    .selectFrom('registration')
    .select('matched_lines')
    .where('beneficiary_id', '=', beneficiaryId)
    .where('approved_version', 'is not', null)
    .execute()
  return rows.some(({ matched_lines }) => (JSON.parse(matched_lines) as number[]).includes(lineId))
}

/** The change that stands for a difference which a roster or a registration explains: already approved with it. */
export function changeFor(
  { difference, source }: Unexplained & Readonly<{ source: 'roster' | 'registration' }>,
  communeCode: string,
  month: Period,
  { by, at }: Readonly<{ by: string; at: Date }>,
): NewChange {
  const { before, after } = difference
  const line = after ?? before
  return {
    kind: kindOf(difference),
    state: 'APPROVED',
    beneficiary_id: line?.beneficiaryId ?? null,
    benefit_line_id: line?.lineId ?? null,
    commune_code: communeCode,
    village_code: line?.villageCode ?? null,
    programme_group: line?.group ?? null,
    programme_code: line?.programmeCode ?? null,
    effective_month: month,
    payment_month: month,
    source,
    proposed_by: by,
    decided_by: by,
    decided_at: at.toISOString(),
    ...columnsFor({ before: factsOf(before), after: factsOf(after) }),
  }
}

function kindOf({ before, after }: Difference): NewChange['kind'] {
  if (before === undefined) return 'NEW'
  if (after === undefined) return 'STOP'
  return before.amount !== after.amount || before.programmeCode !== after.programmeCode ? 'COEF' : 'INFO'
}

function factsOf(line: BalanceLine | undefined) {
  return line === undefined ? {} : { programme: line.programmeCode, amount: line.amount }
}
