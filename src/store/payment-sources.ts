import { type AuthorisationTerm, lastDayOf } from '../domain/authorisation.js'
import { isPayable } from '../domain/benefit.js'
import type { IsoDate } from '../domain/iso-date.js'
import type { LinkedAccount, LockedMonth, PaymentSource } from '../domain/payment-line.js'
import { addMonths, type Period } from '../domain/period.js'
import { type Account, accountsOf, accountsUsableOn } from './accounts.js'
import type { BenefitLine } from './benefit-lines.js'
import type { Db } from './db.js'
import type { Payee } from './payees.js'
import { extrasOf, NO_EXTRAS } from './payment-extras.js'
import { failedAccounts } from './payment-results.js'
import { heldAsDead } from './reported-deaths.js'

export type PaymentSourceFacts = Readonly<{
  terms: readonly AuthorisationTerm[]
  today: IsoDate
  /** Codes of failures after which another transfer into the same account is in vain. */
  hopeless?: readonly string[]
}>

/** What is known about every benefit of a commune that the list of `month` has, in the order of the roster. */
export async function paymentSources(
  db: Db,
  communeCode: string,
  month: Period,
  { terms, today, hopeless = [] }: PaymentSourceFacts,
): Promise<readonly PaymentSource[]> {
  const lines = await linesOfCommune(db, communeCode)
  const extras = await extrasOf(db, communeCode, month)
  const wanted = lines.filter((line) => isListed(line, month) || extras.has(line.id))
  const payees = byLine(await payeesOfCommune(db, communeCode))
  const ids = wanted.map(({ id }) => id)
  const newest = await accountsOf(db, ids)
  const usable = await accountsUsableOn(db, ids, today)
  const papers = await papersOf(db, communeCode, terms)
  const locked = await lockedMonths(db, communeCode, month)
  const linked = new Map([...usable].map(([lineId, account]) => [lineId, linkedOf(account)]))
  const own = ownAccounts(wanted, linked)
  const failed = await failedAccounts(db, communeCode, month, hopeless)
  const dead = await heldAsDead(db, communeCode, month)
  return wanted.map((line): PaymentSource => {
    const payee = payees.get(line.id)
    return {
      lineId: line.id,
      beneficiaryId: line.beneficiary_id,
      villageCode: line.village_code,
      group: line.programme_group,
      programmeCode: line.programme_code,
      coefficient: line.coefficient,
      recordedAmount: line.amount,
      fromMonth: line.from_month,
      fileNo: line.file_no,
      decisionNo: line.decision_no,
      paymentMethod: line.payment_method,
      code: line.code,
      fullName: line.full_name,
      birth: line.birth,
      personalId: line.personal_id,
      payee: payee === undefined ? null : payeeOf(payee, papers.get(line.beneficiary_id)),
      account: linked.get(line.id) ?? null,
      isAccountHeld: newest.get(line.id)?.id !== usable.get(line.id)?.id,
      ownAccount: own.get(line.beneficiary_id) ?? null,
      ...(failed.has(line.id) && { failedAccount: failed.get(line.id) ?? '' }),
      ...(dead.has(line.beneficiary_id) && { isReportedDead: true }),
      locked: locked.get(line.id) ?? [],
      isOver: !isListed(line, month),
      extras: extras.get(line.id) ?? NO_EXTRAS,
    }
  })
}

type CommuneLine = BenefitLine &
  Readonly<{
    code: string
    full_name: string
    birth: string | null
    personal_id: string | null
    village_code: string | null
  }>

/** By its months; a benefit that an old roster ended or stopped without a month is not on the list. */
function isListed(line: CommuneLine, month: Period): boolean {
  const isEnded = ['THOI_HUONG', 'CHUYEN_DI', 'CHET'].includes(line.state) && line.until_month === null
  const isStopped = line.state === 'TAM_DUNG' && line.suspended_from === null
  return isPayable(line, month) && !isEnded && !isStopped
}

function linesOfCommune(db: Db, communeCode: string): Promise<CommuneLine[]> {
  return db
    .selectFrom('benefit_line')
    .innerJoin('beneficiary', 'beneficiary.id', 'benefit_line.beneficiary_id')
    .selectAll('benefit_line')
    .select([
      'beneficiary.code',
      'beneficiary.full_name',
      'beneficiary.birth',
      'beneficiary.personal_id',
      'beneficiary.village_code',
    ])
    .where('beneficiary.commune_code', '=', communeCode)
    .orderBy('benefit_line.position')
    .orderBy('benefit_line.id')
    .execute()
}

function payeesOfCommune(db: Db, communeCode: string): Promise<Payee[]> {
  return db
    .selectFrom('payee')
    .innerJoin('benefit_line', 'benefit_line.id', 'payee.benefit_line_id')
    .innerJoin('beneficiary', 'beneficiary.id', 'benefit_line.beneficiary_id')
    .selectAll('payee')
    .where('beneficiary.commune_code', '=', communeCode)
    .where('payee.until', 'is', null)
    .orderBy('payee.id')
    .execute()
}

/** The last day of the paper that each beneficiary's approved registration came with; domain.md §15.2. */
async function papersOf(
  db: Db,
  communeCode: string,
  terms: readonly AuthorisationTerm[],
): Promise<ReadonlyMap<number, string>> {
  const rows = await db
    .selectFrom('registration')
    .innerJoin('registration_version', (join) =>
      join
        .onRef('registration_version.registration_id', '=', 'registration.id')
        .onRef('registration_version.version', '=', 'registration.approved_version'),
    )
    .innerJoin('authorisation', (join) =>
      join
        .onRef('authorisation.registration_id', '=', 'registration.id')
        .onRef('authorisation.version', '=', 'registration.approved_version'),
    )
    .select(['registration.beneficiary_id', 'registration_version.programme_group'])
    .select(['authorisation.kind', 'authorisation.valid_from', 'authorisation.valid_to'])
    .where('registration.commune_code', '=', communeCode)
    .where('registration.beneficiary_id', 'is not', null)
    .orderBy('authorisation.id')
    .execute()
  return new Map(
    rows.flatMap(({ beneficiary_id, programme_group, kind, valid_from, valid_to }) => {
      const last = lastDayOf({ kind, validFrom: valid_from, validTo: valid_to }, programme_group, terms)
      return beneficiary_id === null || last === undefined ? [] : [[beneficiary_id, last] as const]
    }),
  )
}

const MONTHS_BACK = 24

/** What was locked for each benefit in the newest version of earlier months. */
async function lockedMonths(
  db: Db,
  communeCode: string,
  month: Period,
): Promise<ReadonlyMap<number, readonly LockedMonth[]>> {
  const rows = await db
    .selectFrom('period_line')
    .innerJoin('period_version', 'period_version.id', 'period_line.period_version_id')
    .innerJoin('period', 'period.id', 'period_version.period_id')
    .select(['period_line.benefit_line_id', 'period.month', 'period_line.amount', 'period_line.arrears'])
    .where('period.commune_code', '=', communeCode)
    .where('period.month', '>=', addMonths(month, -MONTHS_BACK))
    .where('period.month', '<', month)
    .where('period_version.version', '=', (eb) =>
      eb
        .selectFrom('period_version as other')
        .select((inner) => inner.fn.max('other.version').as('newest'))
        .whereRef('other.period_id', '=', 'period.id')
        .where('other.locked_at', 'is not', null),
    )
    .orderBy('period.month')
    .execute()
  const months = new Map<number, LockedMonth[]>()
  for (const { benefit_line_id, month: of, amount, arrears } of rows) {
    const known = months.get(benefit_line_id) ?? []
    known.push({ month: of, amount, arrears })
    months.set(benefit_line_id, known)
  }
  return months
}

function payeeOf({ full_name, role }: Payee, paperEnds: string | undefined): PaymentSource['payee'] {
  return { fullName: full_name, role, paperEnds: paperEnds ?? null }
}

function linkedOf({ bank_code, number, holder_name, owner }: Account): LinkedAccount {
  return { bankCode: bank_code, number, holderName: holder_name, owner }
}

/** An account in the beneficiary's own name, from any of their benefits. */
function ownAccounts(
  lines: readonly CommuneLine[],
  linked: ReadonlyMap<number, LinkedAccount>,
): ReadonlyMap<number, LinkedAccount> {
  return new Map(
    lines.flatMap(({ id, beneficiary_id }) => {
      const account = linked.get(id)
      return account?.owner === 'BENEFICIARY' ? [[beneficiary_id, account] as const] : []
    }),
  )
}

function byLine<Row extends { benefit_line_id: number }>(rows: readonly Row[]): ReadonlyMap<number, Row> {
  return new Map(rows.map((row) => [row.benefit_line_id, row]))
}
