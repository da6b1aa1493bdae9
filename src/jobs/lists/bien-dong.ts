import type { BalanceLine, Difference } from '../../domain/balance.js'
import { movementOf } from '../../domain/change.js'
import { showDate } from '../../domain/iso-date.js'
import type { Say } from '../../rosters/finding-sentences.js'
import { contentOf } from '../../store/change-content.js'
import type { ListedChange } from '../../store/changes.js'
import type { Db } from '../../store/db.js'
import { listVillages } from '../../store/lists.js'
import { paymentDraft } from '../../store/payment-draft.js'
import { balanceOf, fromDraft, fromLocked, type PeriodBalance } from '../../store/period-balance.js'
import { lastLocked, linesOfVersion, lockedVersion } from '../../store/period-versions.js'
import { unitByCode } from '../../store/units.js'
import { type BalancedRow, BIEN_DONG, type BienDongRow, type ChangedRow } from '../../workbooks/forms/bien-dong.js'
import { programmeInPrint } from '../../workbooks/forms/listed-person.js'
import { sortRows } from '../../workbooks/writing/form.js'
import { chiTra } from './chi-tra.js'
import type { ListRequest, ListSource } from './list-source.js'
import { type ListFacts, listedProgramme, listedWords } from './listed.js'

/** What changed in a month against the last locked list, with the balance (domain.md §6). */
export function bienDong(say: Say): ListSource<BienDongRow> {
  return {
    form: BIEN_DONG,
    async *rows(db, request, facts) {
      const places = await placesOf(db, request.unitCode)
      const communes: BienDongRow[][] = []
      for (const code of places.communes) communes.push(await communeRows(db, code, request, { ...facts, places, say }))
      yield* sortRows(BIEN_DONG, communes.flat())
    },
    ...(chiTra.edition !== undefined && { edition: chiTra.edition }),
    ...(chiTra.usualPeriod !== undefined && { usualPeriod: chiTra.usualPeriod }),
  }
}

type Places = Readonly<{
  communes: readonly string[]
  villages: ReadonlyMap<string, Readonly<{ name: string; order: number }>>
  village: string | undefined
}>

type RowFacts = ListFacts & Readonly<{ places: Places; say: Say }>

async function placesOf(db: Db, unitCode: string): Promise<Places> {
  const villages = await listVillages(db, unitCode)
  const own = await unitByCode(db, unitCode)
  return {
    communes: [...new Set(villages.map(({ communeCode }) => communeCode))],
    villages: new Map(
      villages.flatMap(({ unit, order }) => (unit === null ? [] : [[unit.code, { name: unit.name, order }] as const])),
    ),
    village: own?.level === 'village' ? unitCode : undefined,
  }
}

async function communeRows(db: Db, communeCode: string, request: ListRequest, facts: RowFacts): Promise<BienDongRow[]> {
  const { period, group } = request
  const known = { reference: facts.reference, today: facts.date }
  const closing = await closingOf(db, communeCode, request, facts)
  const balance = await balanceOf(db, communeCode, period, closing, known)
  const people = await namesOf(db, balance)
  const changes = balance.changes
    .filter((change) => change.programme_group === null || change.programme_group === group)
    .map((change) => changedRow(change, people, facts))
  const unexplained = balance.differences
    .filter(({ because, before, after }) => because === undefined && (after ?? before)?.group === group)
    .map((difference) => unexplainedRow(difference, request, people, facts))
  const rows = balance.rows.filter((row) => row.group === group)
  const shown = [...changes, ...unexplained, ...merged(rows.map((row) => balancedRow(row, facts)))]
  const { village } = facts.places
  const villageName = village === undefined ? undefined : facts.places.villages.get(village)?.name
  return shown.filter((row) => villageName === undefined || row.village.name === villageName)
}

async function closingOf(
  db: Db,
  communeCode: string,
  request: ListRequest,
  { reference, date, places, onLeftOut, onHeld }: RowFacts,
): Promise<readonly BalanceLine[]> {
  const edition = await chiTra.edition?.(db, { ...request, unitCode: communeCode })
  if (edition === undefined || edition.isDraft) {
    const { lines, missing, held } = await paymentDraft(db, communeCode, request.period, reference, date)
    const isHere = ({ group, villageCode }: (typeof missing)[number]) =>
      group === request.group && (places.village === undefined || places.village === villageCode)
    onLeftOut?.(missing.filter(isHere).length)
    onHeld?.(held.filter(isHere).length)
    return lines.map(fromDraft)
  }
  const version = await versionIn(db, communeCode, request)
  return version === undefined ? [] : (await linesOfVersion(db, version.id)).map(fromLocked)
}

async function versionIn(db: Db, communeCode: string, { period, version }: ListRequest) {
  return version === undefined ? lastLocked(db, communeCode, period) : lockedVersion(db, communeCode, period, version)
}

type Person = Readonly<{ full_name: string; birth: string | null; personal_id: string | null }>

async function namesOf(db: Db, { differences, changes }: PeriodBalance): Promise<ReadonlyMap<number, Person>> {
  const ids = new Set<number>()
  for (const { before, after } of differences) ids.add((after ?? before)?.beneficiaryId ?? 0)
  for (const { beneficiary_id } of changes) if (beneficiary_id !== null) ids.add(beneficiary_id)
  const rows = await db
    .selectFrom('beneficiary')
    .select(['id', 'full_name', 'birth', 'personal_id'])
    .where('id', 'in', [0, ...ids])
    .execute()
  return new Map(rows.map((row) => [row.id, row]))
}

const NOWHERE = { name: '', order: 999_999 }

function changedRow(change: ListedChange, people: ReadonlyMap<number, Person>, facts: RowFacts): ChangedRow {
  const person = people.get(change.beneficiary_id ?? 0)
  const movement = movementOf(change.kind)
  const kindKey = `answer-change-request.choice-${change.kind.toLowerCase().replace('_', '-')}`
  return {
    kind: 'change',
    movement: movement === 'none' ? 'within' : movement,
    code: change.code,
    fullName: person?.full_name ?? change.full_name ?? '',
    birthYear: person?.birth?.slice(0, 4) ?? null,
    personalId: person?.personal_id ?? null,
    village: facts.places.villages.get(change.village_code ?? '') ?? NOWHERE,
    what: facts.say({ key: kindKey }) ?? change.kind,
    programme: listedProgramme(facts, change.programme_code, ''),
    ...monthlySums(change),
    once: change.kind === 'RECOVER' ? -(change.amount ?? 0) : change.amount,
    from: change.effective_month,
    decision: decisionOf(change),
    reason: listedWords(facts, change.reason),
  }
}

/** A month's sum before and after. What is paid or taken back once, or paid to somebody else, leaves it as it is. */
function monthlySums(change: ListedChange): Pick<ChangedRow, 'amountBefore' | 'amountAfter'> {
  const { before, after } = contentOf(change)
  switch (movementOf(change.kind)) {
    case 'in':
      return { amountBefore: 0, amountAfter: after.amount ?? null }
    case 'out':
      return { amountBefore: before.amount ?? null, amountAfter: 0 }
    case 'within':
      return { amountBefore: before.amount ?? null, amountAfter: after.amount ?? null }
    case 'none':
      return { amountBefore: null, amountAfter: null }
  }
}

function decisionOf({ decision_no, decision_date }: ListedChange): string | null {
  if (decision_no === null) return null
  return decision_date === null ? decision_no : `${decision_no} ngày ${showDate(decision_date)}`
}

function unexplainedRow(
  { before, after }: Difference,
  { period }: ListRequest,
  people: ReadonlyMap<number, Person>,
  facts: RowFacts,
): ChangedRow {
  const line = after ?? before
  const person = people.get(line?.beneficiaryId ?? 0)
  return {
    kind: 'change',
    movement: 'unexplained',
    code: null,
    fullName: person?.full_name ?? '',
    birthYear: person?.birth?.slice(0, 4) ?? null,
    personalId: person?.personal_id ?? null,
    village: facts.places.villages.get(line?.villageCode ?? '') ?? NOWHERE,
    what: before === undefined ? 'Thêm vào' : after === undefined ? 'Không còn' : 'Khác mức hoặc nơi',
    programme: listedProgramme(facts, line?.programmeCode ?? null, ''),
    amountBefore: before?.amount ?? null,
    amountAfter: after?.amount ?? null,
    once: null,
    from: period,
    decision: null,
    reason: null,
  }
}

function balancedRow(
  { villageCode, programmeCode, opening, increase, decrease, closing }: PeriodBalance['rows'][number],
  facts: RowFacts,
): BalancedRow {
  return {
    kind: 'balance',
    village: facts.places.villages.get(villageCode ?? '') ?? NOWHERE,
    programme: listedProgramme(facts, programmeCode, 'Chưa rõ chế độ'),
    opening,
    increase,
    decrease,
    closing,
  }
}

/** Programmes that print alike are one row, so that a covered one is not told by standing beside another. */
function merged(rows: readonly BalancedRow[]): readonly BalancedRow[] {
  const found = new Map<string, BalancedRow>()
  for (const row of rows) {
    const key = `${row.village.order} ${programmeInPrint(row.programme)}`
    const same = found.get(key)
    found.set(key, same === undefined ? row : plus(same, row))
  }
  return [...found.values()]
}

function plus(one: BalancedRow, other: BalancedRow): BalancedRow {
  const sum = (key: 'opening' | 'increase' | 'decrease' | 'closing') => ({
    people: one[key].people + other[key].people,
    amount: one[key].amount + other[key].amount,
  })
  return {
    ...one,
    opening: sum('opening'),
    increase: sum('increase'),
    decrease: sum('decrease'),
    closing: sum('closing'),
  }
}
