import type { DraftRow, SheetContext } from './draft.js'
import type { RosterSummary, RosterUnit, RosterVillage } from './list.js'
import { namesTwoCommunes } from './place.js'
import type { Places } from './places.js'
import type { RosterRow } from './row.js'
import type { RosterSheet } from './sheet.js'

/** Counts for the import report. A row whose village is a question counts under the title row above it. */
export function summarise(
  rows: readonly RosterRow[],
  drafts: readonly DraftRow[],
  distinctPeople: number,
): RosterSummary {
  const byStatus = { clean: 0, warning: 0, ask: 0, error: 0 }
  const byVillage = new Map<string, number>()
  const byCommune = new Map<string, number>()
  let [withUsableId, withAccount, sumOfAmounts] = [0, 0, 0]
  for (const [index, { person, status }] of rows.entries()) {
    byStatus[status]++
    count(byVillage, person.village ?? drafts[index]?.heading ?? null)
    count(byCommune, drafts[index]?.commune ?? null)
    if (person.personalId !== null) withUsableId++
    if (person.account?.number != null && person.account.bankCode !== null) withAccount++
    sumOfAmounts += person.amount ?? 0
  }
  return {
    personRows: rows.length,
    distinctPeople,
    withUsableId,
    withAccount,
    sumOfAmounts,
    byStatus,
    byVillage: Object.fromEntries(byVillage),
    byCommune: Object.fromEntries(byCommune),
  }
}

function count(counts: Map<string, number>, name: string | null): void {
  if (name !== null) counts.set(name, (counts.get(name) ?? 0) + 1)
}

/** The communes that the file names, by title or by row, each once. */
export function unitsOf(
  rows: readonly RosterRow[],
  sheets: readonly RosterSheet[],
  contexts: readonly SheetContext[],
): RosterUnit[] {
  const units = new Map<string, RosterUnit>()
  const named = [...contexts.map(({ unit }) => unit), ...rows.map(({ person }) => person.unit)]
  const title = sheets[0]?.title
  for (const unit of named) {
    if (unit === null || unit.commune === null) continue
    const key = unit.communeCode ?? unit.commune
    if (!units.has(key)) {
      units.set(key, {
        code: unit.communeCode,
        name: unit.commune,
        district: title?.district ?? null,
        province: title?.province ?? null,
      })
    }
  }
  return [...units.values()]
}

/** The villages of the people, each once; `known` when the unit had it before. */
export function villagesOf(rows: readonly RosterRow[], places: Places): RosterVillage[] {
  const villages = new Map<string, RosterVillage>()
  const named = new Set<string>()
  // Rows whose commune is a question come last: their village is mostly that of others.
  const [placed, unplaced] = [
    rows.filter(({ person }) => person.unit !== null),
    rows.filter(({ person }) => person.unit === null),
  ]
  for (const { person, findings } of [...placed, ...unplaced]) {
    if (namesTwoCommunes(findings)) continue
    const { village, unit } = person
    const communeCode = unit?.communeCode ?? null
    const key = `${communeCode}|${village}`
    if (village === null || villages.has(key) || (unit === null && named.has(village))) continue
    const match = places.findVillage(village, communeCode)
    villages.set(key, { name: village, communeCode, known: match.kind === 'found' && match.value.known })
    named.add(village)
  }
  return [...villages.values()]
}
