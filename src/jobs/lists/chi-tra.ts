import type { PaymentLine } from '../../domain/payment-line.js'
import { type Period, periodOf } from '../../domain/period.js'
import { monthsInHand } from '../../domain/period-months.js'
import { isAtLeast } from '../../domain/period-state.js'
import { calendarOf } from '../../store/calendars.js'
import type { Db } from '../../store/db.js'
import { listVillages } from '../../store/lists.js'
import { paymentDraft } from '../../store/payment-draft.js'
import {
  lastLocked,
  linesOfVersion,
  lockedVersion,
  type PeriodLine,
  type PeriodVersion,
} from '../../store/period-versions.js'
import { openMonth, periodOfCommune } from '../../store/periods.js'
import { unitByCode } from '../../store/units.js'
import { CHI_TRA, type ChiTraRow } from '../../workbooks/forms/chi-tra.js'
import { sortRows } from '../../workbooks/writing/form.js'
import type { Edition, ListRequest, ListSource } from './list-source.js'
import { bankName, type ListFacts, listedOrNothing, listedProgramme } from './listed.js'

/**
 * A month's payment list: of a locked month the snapshot, whatever happened since; of an open one a draft of what would be
 * paid (domain.md §8.6).
 */
export const chiTra: ListSource<ChiTraRow> = {
  form: CHI_TRA,
  rows: rowsOf,
  edition,
  usualPeriod,
}

/** Transfers of all communes first, then cash: the order of the sheets. One commune's lines at a time in memory. */
async function* rowsOf(db: Db, request: ListRequest, facts: ListFacts): AsyncGenerator<ChiTraRow> {
  const places = await placesOf(db, request.unitCode)
  for (const method of ['TRANSFER', 'CASH']) {
    for (const code of places.communes) {
      const rows = await communeRows(db, code, request, { ...oncePerCommune(facts, method), places })
      const own = rows.filter((row) => row.method === method)
      yield* sortRows(CHI_TRA, own)
    }
  }
}

/** Each commune's lines are read once a sheet; who is left out of them is told once. */
function oncePerCommune({ onLeftOut, onHeld, ...facts }: ListFacts, method: string): ListFacts {
  if (method !== 'CASH') return facts
  return { ...facts, ...(onLeftOut !== undefined && { onLeftOut }), ...(onHeld !== undefined && { onHeld }) }
}

type Places = Readonly<{
  communes: readonly string[]
  villages: ReadonlyMap<string, Readonly<{ name: string; order: number }>>
  /** Names of the communes where there are several. */
  names: ReadonlyMap<string, string>
  /** Only this village's people. */
  village: string | undefined
}>

async function placesOf(db: Db, unitCode: string): Promise<Places> {
  const villages = await listVillages(db, unitCode)
  const communes = [...new Set(villages.map(({ communeCode }) => communeCode))]
  const units = communes.length > 1 ? await Promise.all(communes.map((code) => unitByCode(db, code))) : []
  const own = await unitByCode(db, unitCode)
  return {
    communes,
    villages: new Map(
      villages.flatMap(({ unit, order }) => (unit === null ? [] : [[unit.code, { name: unit.name, order }] as const])),
    ),
    names: new Map(units.flatMap((unit) => (unit === undefined ? [] : [[unit.code, unit.name] as const]))),
    village: own?.level === 'village' ? unitCode : undefined,
  }
}

type RowFacts = ListFacts & Readonly<{ places: Places }>

async function communeRows(
  db: Db,
  communeCode: string,
  request: ListRequest,
  facts: RowFacts,
): Promise<readonly ChiTraRow[]> {
  const { group, period, version } = request
  const locked = await lockedFor(db, communeCode, period, version)
  const lines = locked === undefined ? await draftLines(db, communeCode, request, facts) : await lockedLines(db, locked)
  return lines
    .filter((line) => line.group === group && isHere(line, facts.places))
    .map((line) => rowOf(line, communeCode, facts))
}

type Printed = Omit<PaymentLine, 'notes' | 'lineId' | 'beneficiaryId'> & Readonly<{ lineCode: string | null }>

/** The version that is asked for; else the newest one, unless the month is open again. */
async function lockedFor(
  db: Db,
  communeCode: string,
  period: Period,
  version: number | undefined,
): Promise<PeriodVersion | undefined> {
  if (version !== undefined) return lockedVersion(db, communeCode, period, version)
  const { state } = await periodOfCommune(db, communeCode, period)
  return isAtLeast(state, 'LOCKED') ? lastLocked(db, communeCode, period) : undefined
}

async function draftLines(db: Db, communeCode: string, { group, period }: ListRequest, facts: RowFacts) {
  const { reference, date, places, onLeftOut, onHeld } = facts
  const { lines, missing, held } = await paymentDraft(db, communeCode, period, reference, date)
  const own = (all: typeof missing): number => all.filter((one) => one.group === group && isHere(one, places)).length
  onLeftOut?.(own(missing))
  onHeld?.(own(held))
  return lines.map((line): Printed => ({ ...line, lineCode: null }))
}

async function lockedLines(db: Db, { id }: PeriodVersion): Promise<readonly Printed[]> {
  return (await linesOfVersion(db, id)).map(printedOf)
}

function printedOf(line: PeriodLine): Printed {
  return {
    lineCode: line.line_code,
    villageCode: line.village_code,
    group: line.programme_group,
    programmeCode: line.programme_code,
    fullName: line.full_name,
    birth: line.birth,
    personalId: line.personal_id,
    fileNo: line.file_no,
    decisionNo: line.decision_no,
    coefficient: line.coefficient,
    amount: line.amount,
    arrears: line.arrears,
    recovery: line.recovery,
    oneOff: line.one_off,
    carried: line.carried,
    carriedMonths: line.carried_months,
    total: line.total,
    method: line.method,
    payeeName: line.payee_name,
    payeeRole: line.payee_role,
    bankCode: line.bank_code,
    accountNumber: line.account_number,
    holderName: line.holder_name,
    transferText: line.transfer_text,
  }
}

function isHere({ villageCode }: Pick<Printed, 'villageCode'>, { village }: Places): boolean {
  return village === undefined || village === villageCode
}

const NOWHERE = { name: '', order: 999_999 }

function rowOf(line: Printed, communeCode: string, facts: RowFacts): ChiTraRow {
  const { places } = facts
  const account = line.accountNumber
  return {
    lineCode: line.lineCode,
    fullName: line.fullName,
    birthYear: line.birth?.slice(0, 4) ?? null,
    village: places.villages.get(line.villageCode ?? '') ?? NOWHERE,
    commune: { name: places.names.get(communeCode) ?? '', order: places.communes.indexOf(communeCode) + 1 },
    programme: listedProgramme(facts, line.programmeCode, 'Chưa rõ chế độ'),
    decisionNo: line.decisionNo,
    fileNo: listedOrNothing(facts, line.fileNo),
    amount: line.amount,
    extra: line.arrears + line.oneOff,
    recovery: line.recovery,
    carriedMonths: line.carriedMonths,
    carried: line.carried,
    total: line.total,
    method: line.method,
    personalId: line.personalId,
    payeeName: line.payeeName,
    account: account === null ? null : { bank: bankName(facts.reference, line.bankCode), number: account },
    holderName: line.holderName,
    transferText: line.transferText,
  }
}

/** A commune's list has the version of its month; lists of units above are drafts until each of their communes is locked. */
async function edition(db: Db, { unitCode, period, version }: ListRequest): Promise<Edition | undefined> {
  const { communes } = await placesOf(db, unitCode)
  const locked = await Promise.all(communes.map((code) => lockedFor(db, code, period, version)))
  const [only] = locked
  if (communes.length === 1) {
    if (only === undefined) return version === undefined ? { isDraft: true } : undefined
    return { isDraft: false, version: only.version }
  }
  return { isDraft: version === undefined && locked.includes(undefined) }
}

/** The earliest month in hand whose list is not closed: one whose last day went by only lately still comes first. */
async function monthStillToClose(
  db: Db,
  commune: string,
  date: string,
  facts: ListFacts['reference'],
): Promise<Period> {
  const open = await openMonth(db, commune, date, facts)
  for (const month of monthsInHand(date, open, await calendarOf(db, commune, date, facts))) {
    if (!isAtLeast((await periodOfCommune(db, commune, month)).state, 'COMMUNE_CLOSED')) return month
  }
  return open
}

/** What is to be paid next: the last locked month from this one on, else the month that is open. */
async function usualPeriod(db: Db, unitCode: string, { reference, date }: ListFacts): Promise<Period> {
  const [first] = (await placesOf(db, unitCode)).communes
  if (first === undefined) return periodOf(date)
  const row = await db
    .selectFrom('period')
    .innerJoin('period_version', 'period_version.period_id', 'period.id')
    .select('period.month')
    .where('period.commune_code', '=', first)
    .where('period.month', '>=', periodOf(date))
    .where('period_version.locked_at', 'is not', null)
    .orderBy('period.month', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row?.month ?? monthStillToClose(db, first, date, reference)
}
