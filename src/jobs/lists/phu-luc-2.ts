import { dayInVietNam } from '../../domain/office-time.js'
import type { Period } from '../../domain/period.js'
import { isAtLeast } from '../../domain/period-state.js'
import { changesOf } from '../../store/changes.js'
import type { Db } from '../../store/db.js'
import { listVillages } from '../../store/lists.js'
import { paymentDraft } from '../../store/payment-draft.js'
import { lastLocked, linesOfVersion } from '../../store/period-versions.js'
import { periodOfCommune } from '../../store/periods.js'
import { type ReviewCounts, reviewOf } from '../../store/review-counts.js'
import { unitByCode } from '../../store/units.js'
import { PHU_LUC_2, type PhuLuc2Row } from '../../workbooks/forms/phu-luc-2.js'
import { chiTra } from './chi-tra.js'
import type { ListRequest, ListSource } from './list-source.js'
import type { ListFacts } from './listed.js'

/** One line a village below a commune, one a commune above (domain.md §8.4). */
export const phuLuc2: ListSource<PhuLuc2Row> = {
  form: PHU_LUC_2,
  rows: rowsOf,
  edition: async (db, { version: _, ...request }) => {
    // The police go on after locking, so its versions are counted by what it says.
    const edition = await chiTra.edition?.(db, request)
    return { isDraft: edition?.isDraft ?? true }
  },
  ...(chiTra.usualPeriod !== undefined && { usualPeriod: chiTra.usualPeriod }),
}

async function* rowsOf(db: Db, request: ListRequest, facts: ListFacts): AsyncGenerator<PhuLuc2Row> {
  const unit = await unitByCode(db, request.unitCode)
  const villages = await listVillages(db, request.unitCode)
  const byVillage = unit?.level === 'commune' || unit?.level === 'village'
  const communes = [...new Set(villages.map(({ communeCode }) => communeCode))]
  for (const [index, code] of communes.entries()) {
    const found = await communeFigures(db, code, request, facts)
    if (!byVillage) {
      const name = (await unitByCode(db, code))?.name ?? code
      yield { name, order: index + 1, ...sumOf([...found.figures.values()]), ...found.paper }
      continue
    }
    for (const { unit: village, order } of villages) {
      const figures = found.figures.get(village?.code ?? null)
      if (village === null && figures === undefined) continue
      yield { name: village?.name ?? 'Chưa rõ thôn', order, ...(figures ?? NOTHING), ...found.paper }
    }
  }
}

type Figures = ReviewCounts &
  Pick<PhuLuc2Row, 'added' | 'died' | 'stopped' | 'corrected' | 'recalculated' | 'closing' | 'total'>

const NOTHING: Figures = {
  people: 0,
  reviewed: 0,
  withId: 0,
  withSex: 0,
  withEthnicity: 0,
  disabled: 0,
  withDisabilityType: 0,
  added: 0,
  died: 0,
  stopped: 0,
  corrected: 0,
  recalculated: 0,
  closing: 0,
  total: 0,
}

type Found = Readonly<{
  figures: ReadonlyMap<string | null, Figures>
  paper: Pick<PhuLuc2Row, 'exportedOn' | 'note'>
}>

async function communeFigures(db: Db, communeCode: string, request: ListRequest, facts: ListFacts): Promise<Found> {
  const { period, group } = request
  const figures = new Map<string | null, Figures>()
  const add = (village: string | null, more: Partial<Figures>) =>
    figures.set(village, sumOf([figures.get(village) ?? NOTHING, { ...NOTHING, ...more }]))
  for (const [village, counts] of await reviewOf(db, communeCode, period, group)) add(village, counts)
  for (const { village_code, kind, programme_group } of await changesIn(db, communeCode, period)) {
    const column = COLUMN_OF[kind]
    if (column !== undefined && (programme_group ?? group) === group) add(village_code, { [column]: 1 })
  }
  const { lines, exportedOn, note } = await listOf(db, communeCode, period, facts)
  for (const line of lines) {
    if (line.group === group) add(line.village, { closing: line.isMonthly ? 1 : 0, total: line.total })
  }
  return { figures, paper: { exportedOn, note } }
}

function changesIn(db: Db, communeCode: string, paymentMonth: Period) {
  return changesOf(db, { communeCode, paymentMonth, states: ['APPROVED'] })
}

const COLUMN_OF: Readonly<Record<string, 'added' | 'died' | 'stopped' | 'corrected' | 'recalculated'>> = {
  NEW: 'added',
  MOVE_IN: 'added',
  RESUME: 'added',
  DEATH: 'died',
  STOP: 'stopped',
  SUSPEND: 'stopped',
  MOVE_OUT: 'stopped',
  INFO: 'corrected',
  PAYEE: 'corrected',
  ACCOUNT: 'corrected',
  COEF: 'recalculated',
}

type ListedSum = Readonly<{ group: string; village: string | null; isMonthly: boolean; total: number }>

async function listOf(
  db: Db,
  communeCode: string,
  month: Period,
  { reference, date }: ListFacts,
): Promise<Readonly<{ lines: readonly ListedSum[]; exportedOn: string | null; note: string | null }>> {
  const { state } = await periodOfCommune(db, communeCode, month)
  const version = isAtLeast(state, 'LOCKED') ? await lastLocked(db, communeCode, month) : undefined
  if (version === undefined) {
    const { lines } = await paymentDraft(db, communeCode, month, reference, date)
    const sums = lines.map(({ group, villageCode, amount, total }) => ({
      group,
      village: villageCode,
      isMonthly: amount > 0,
      total,
    }))
    return { lines: sums, exportedOn: null, note: 'Chưa khóa' }
  }
  const lines = (await linesOfVersion(db, version.id)).map((line) => ({
    group: line.programme_group,
    village: line.village_code,
    isMonthly: line.amount > 0,
    total: line.total,
  }))
  const exported = await db
    .selectFrom('list_version')
    .select('made_at')
    .where('list', '=', 'chi-tra')
    .where('unit_code', '=', communeCode)
    .where('period', '=', month)
    .where('version', '=', version.version)
    .orderBy('id')
    .executeTakeFirst()
  const note = version.version > 1 ? `Phiên bản ${version.version}` : null
  return { lines, exportedOn: exported === undefined ? null : dayInVietNam(exported.made_at), note }
}

function sumOf(all: readonly Figures[]): Figures {
  return all.reduce((sum, one) => {
    const keys = Object.keys(NOTHING) as (keyof Figures)[]
    return Object.fromEntries(keys.map((key) => [key, sum[key] + one[key]])) as Figures
  }, NOTHING)
}
