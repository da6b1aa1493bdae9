import { showMoney } from '../../domain/money.js'
import { type Period, showPeriod } from '../../domain/period.js'
import { type ComparedRow, compareEditions, type ListDifference } from '../../domain/returns/differences.js'
import type { Say } from '../../rosters/finding-sentences.js'
import { changesOf } from '../../store/changes.js'
import type { Db } from '../../store/db.js'
import { type ListVillage, listVillages } from '../../store/lists.js'
import {
  lastLocked,
  linesOfVersion,
  lockedBefore,
  lockedVersion,
  type PeriodLine,
  type PeriodVersion,
} from '../../store/period-versions.js'
import { lastLockedMonth } from '../../store/sent-lists.js'
import { DOI_SOAT, type DoiSoatRow } from '../../workbooks/forms/doi-soat.js'
import { programmeInPrint } from '../../workbooks/forms/listed-person.js'
import { sortRows } from '../../workbooks/writing/form.js'
import { becauseInWords, differenceInWords } from './difference-words.js'
import type { ListRequest, ListSource } from './list-source.js'
import { bankName, type ListFacts, listedProgramme } from './listed.js'

/**
 * A month's locked payment list against the one before: of a month that was opened again its former version, else the last
 * month that was locked. Every difference with the approved changes that explain it, or flagged (domain.md §7).
 */
export function doiSoat(say: Say): ListSource<DoiSoatRow> {
  return {
    form: DOI_SOAT,
    async *rows(db, request, facts) {
      const villages = await listVillages(db, request.unitCode)
      const rows: DoiSoatRow[] = []
      for (const commune of new Set(villages.map(({ communeCode }) => communeCode))) {
        const own = villages.filter(({ communeCode }) => communeCode === commune)
        rows.push(...(await rowsOf(db, commune, own, request, { ...facts, say })))
      }
      yield* sortRows(DOI_SOAT, rows)
    },
    usualPeriod: async (db, unitCode, { date }) => {
      const communes = (await listVillages(db, unitCode)).map(({ communeCode }) => communeCode)
      return (await lastLockedMonth(db, [...new Set(communes)])) ?? date.slice(0, 7)
    },
  }
}

type Facts = ListFacts & Readonly<{ say: Say }>

async function rowsOf(
  db: Db,
  communeCode: string,
  villages: readonly ListVillage[],
  { group, period, version }: ListRequest,
  facts: Facts,
): Promise<readonly DoiSoatRow[]> {
  const later = await (version === undefined
    ? lastLocked(db, communeCode, period)
    : lockedVersion(db, communeCode, period, version))
  const baseline = later && (await baselineOf(db, communeCode, later))
  if (later === undefined || baseline === undefined) return []
  const places = new Map(villages.map(({ unit, order }) => [unit?.code ?? null, { name: unit?.name ?? '', order }]))
  const [before, after] = [await ownLines(db, baseline, group, places), await ownLines(db, later, group, places)]
  const lines = new Map([...before, ...after].map((line) => [String(line.benefit_line_id), line]))
  const compared = (line: PeriodLine): ComparedRow => comparedRow(line, places, facts)
  const { differences } = compareEditions(
    before.map(compared),
    after.map(compared),
    await explanations(db, communeCode, period),
  )
  return differences.map((difference) => {
    const line = lines.get(difference.row.id) as PeriodLine
    return rowOf(difference, line, places.get(line.village_code) ?? NOWHERE, labelOf(baseline), facts)
  })
}

const NOWHERE = { name: '', order: 999_999 }

/** What a version is compared with: the one before it of the same month, else the last of an earlier month. */
function baselineOf(db: Db, communeCode: string, later: PeriodVersion): Promise<PeriodVersion | undefined> {
  return later.version > 1
    ? lockedVersion(db, communeCode, later.month, later.version - 1)
    : lockedBefore(db, communeCode, later.month)
}

function labelOf({ month, version }: PeriodVersion): string {
  return `danh sách chi trả tháng ${showPeriod(month)} (lần ${version})`
}

async function ownLines(
  db: Db,
  { id }: PeriodVersion,
  group: PeriodLine['programme_group'],
  places: ReadonlyMap<string | null, unknown>,
): Promise<readonly PeriodLine[]> {
  const lines = await linesOfVersion(db, id)
  return lines.filter(({ programme_group, village_code }) => programme_group === group && places.has(village_code))
}

async function explanations(db: Db, communeCode: string, paymentMonth: Period) {
  const changes = await changesOf(db, { communeCode, paymentMonth, states: ['APPROVED'] })
  return changes.map(({ code, kind, beneficiary_id, benefit_line_id }) => ({
    code,
    kind,
    beneficiaryId: beneficiary_id,
    benefitLineId: benefit_line_id,
  }))
}

const METHODS = { TRANSFER: 'Chuyển khoản', CASH: 'Tiền mặt' } as const

function comparedRow(
  line: PeriodLine,
  places: ReadonlyMap<string | null, Readonly<{ name: string }>>,
  facts: Facts,
): ComparedRow {
  return {
    id: String(line.benefit_line_id),
    beneficiaryId: line.beneficiary_id,
    benefitLineId: line.benefit_line_id,
    values: {
      fullName: line.full_name,
      birth: shownBirth(line.birth),
      personalId: line.personal_id,
      village: places.get(line.village_code)?.name ?? '',
      programme: programmeInPrint(listedProgramme(facts, line.programme_code, '')),
      amount: showMoney(line.amount),
      payee: line.payee_name,
      method: METHODS[line.method],
      bank: bankName(facts.reference, line.bank_code),
      account: line.account_number,
    },
  }
}

function shownBirth(birth: string | null): string | null {
  return birth === null ? null : birth.split('-').reverse().join('/')
}

function rowOf(
  difference: ListDifference,
  line: PeriodLine,
  village: DoiSoatRow['village'],
  baseline: string,
  { say }: Facts,
): DoiSoatRow {
  return {
    kind: difference.kind,
    baseline,
    fullName: line.full_name,
    birth: shownBirth(line.birth),
    personalId: line.personal_id,
    village,
    what: differenceInWords(difference),
    because: becauseInWords(difference, say),
  }
}
