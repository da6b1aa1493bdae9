import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import type { BirthDate } from '../../../src/domain/birth-date.js'
import { matchPoliceRows } from '../../../src/domain/returns/match-police.js'
import { readPoliceFile } from '../../../src/domain/returns/police-sheet.js'
import { indexPeople, type KnownPerson } from '../../../src/domain/roster/matching.js'
import { showSex } from '../../../src/domain/sex.js'
import { expected, fixture, gridsOf, reference } from './samples.js'

type Row = Readonly<{ row: number; rosterRow: number; alsoOk?: string; [field: string]: unknown }>
type Expected = Readonly<{
  sheet: string
  headerRows: readonly number[]
  listDate: string
  skippedRows: readonly Readonly<{ row: number; kind: string }>[]
  rows: readonly Row[]
}>

const sample = expected<Expected>('police-results')
const context = { ...reference, today: '2023-08-20' }

type RosterRow = Readonly<{
  row: number
  kind: string
  fullName: string
  nameKey: string
  birth: BirthDate | null
  personalId: string | null
  oldId: string | null
  village: string | null
}>

/** The people of the roster that the police got; the id is the row, and a person on two rows is one. */
function rosterPeople(): readonly KnownPerson[] {
  const file = new URL('../../fixtures/rosters/roster-cam-luong.expected.json', import.meta.url)
  const rows = (JSON.parse(readFileSync(file, 'utf8')) as { rows: readonly RosterRow[] }).rows
  const seen = new Set<string>()
  return rows.flatMap((row) => {
    const who = `${row.nameKey} ${row.birth?.value} ${row.personalId}`
    if (row.kind !== 'person' || seen.has(who)) return []
    seen.add(who)
    const { fullName, nameKey, birth, personalId, oldId } = row
    const rest = { sex: null, ethnic: null, phone: null, disabilityTypes: null, disabilityDegree: null, lines: [] }
    const place = { communeCode: '15139', villageCode: row.village }
    return [{ id: row.row, code: `HS-${row.row}`, fullName, nameKey, birth, personalId, oldId, ...rest, ...place }]
  })
}

async function readSample() {
  const file = readPoliceFile(await gridsOf(fixture('police-results.xlsx'), 'police-results.xlsx'), context)
  if (file.kind !== 'police-results') throw new Error(file.reason)
  return file
}

describe('the sample list of verdicts', () => {
  it('has its heading found and every other row named', async () => {
    const { sheet, headerRows, listDate, skipped } = await readSample()
    expect({ sheet, headerRows, listDate }).toEqual({
      sheet: sample.sheet,
      headerRows: sample.headerRows,
      listDate: sample.listDate,
    })
    expect(skipped.map(({ row, kind }) => ({ row, kind }))).toEqual(sample.skippedRows)
  })

  it('gives every person with the verdict', async () => {
    const { rows } = await readSample()
    const actual = rows.map(({ row, stt, fullName, birth, personalId, verdict }) => {
      const { kind, fields, corrections, date, to, ofStt, asks } = verdict
      const { sex, ...others } = corrections
      return {
        row,
        stt,
        fullName,
        birth,
        personalId,
        verdict: kind,
        fields,
        corrections: { ...others, ...(sex !== undefined && { sex: showSex(sex) }) },
        ...(asks !== null && { ask: true }),
        ...(date?.precision === 'DAY' && { date: date.value }),
        ...(to !== null && { to }),
        ...(ofStt !== null && { ofStt }),
      }
    })
    expect(actual).toEqual(sample.rows.map(({ rosterRow: _, alsoOk: __, oldId: ___, ...row }) => row))
  })

  it('finds the person of every row', async () => {
    const { rows } = await readSample()
    const people = rosterPeople()
    const matches = matchPoliceRows(rows, {
      people: indexPeople(people),
      byCode: new Map(people.map((person) => [person.code, person])),
      communeCode: '15139',
      villageCodeOf: (name) => name,
    })
    const found = matches.map((match) => (match.kind === 'one' ? [match.person.id, match.person.oldId] : match.kind))
    expect(found).toEqual(sample.rows.map(({ rosterRow, oldId }) => [rosterRow, oldId]))
  })
})
