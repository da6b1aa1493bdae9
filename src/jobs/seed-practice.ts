import type { IsoDate } from '../domain/iso-date.js'
import type { Reference } from '../reference.js'
import { RosterWriter, type RowToWrite } from '../rosters/roster-writer.js'
import type { Tx } from '../store/db.js'
import { appendHistory } from '../store/history.js'
import { servedCommunes, villagesOf } from '../store/named-units.js'
import { spreadTerms } from '../store/roster-index.js'
import { lastPosition } from '../store/roster-records.js'
import { shortcut } from '../store/statement.js'
import { PracticeChance } from './practice-chance.js'
import { inventPerson, practiceWords } from './practice-people.js'

export type SeedPractice = Readonly<{
  people: number
  /** The commune to live in; the first that is served when left out. */
  communeCode?: string
  at: Date
  today: IsoDate
  reference: Reference
  /** Random bytes for the codes of records, as many as asked for. */
  chance: (bytes: number) => Uint8Array
  onProgress?: (done: number, of: number) => void
}>

const PEOPLE_PER_REPORT = 500

/**
 * Adds invented people to a commune's villages: `an-sinh practice seed`. The same people in the same order on every
 * machine; those who come later get other numbers. Returns how many were added; 0 when there is no commune.
 */
export async function seedPractice(tx: Tx, request: SeedPractice): Promise<number> {
  await shortcut(tx)
  const { people, at, today, reference, onProgress } = request
  const communeCode = request.communeCode ?? (await servedCommunes(tx, today))[0]?.code
  if (communeCode === undefined) return 0
  const villages = await villagesOf(tx, communeCode)
  const first = await lastPosition(tx)
  const chance = new PracticeChance(first + 1)
  const world = { reference, today, words: practiceWords() }
  const writer = openWriter(request)
  let rows: RowToWrite[] = []
  for (let index = 0; index < people; index++) {
    const villageCode = villages[chance.between(0, Math.max(0, villages.length - 1))]?.code ?? null
    const person = inventPerson(world, chance, first + index)
    const row = {
      sheet: '',
      row: index + 1,
      person,
      findings: [],
      place: { kind: 'placed', communeCode, villageCode } as const,
    }
    rows.push({ index, row, comparison: { kind: 'new', person: null, sameAs: null, changes: [] } })
    if (rows.length === PEOPLE_PER_REPORT) {
      await writer.write(tx, rows)
      rows = []
      onProgress?.(index + 1, people)
    }
  }
  await writer.write(tx, rows)
  await spreadTerms(tx, writer.madePeople)
  await appendHistory(tx, {
    at,
    actor: 'terminal',
    action: 'seed-practice',
    unitCode: communeCode,
    details: { people },
  })
  return people
}

function openWriter({ at, today, chance, reference }: SeedPractice): RosterWriter {
  const groups = new Map(reference.programmes.programmes.map(({ code, group }) => [code, group]))
  return new RosterWriter({
    importId: null,
    at,
    listDate: today,
    chance,
    group: null,
    groupOf: (code) => groups.get(code),
    columns: [],
  })
}
