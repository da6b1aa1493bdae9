import { describe, expect, it } from 'vitest'
import type { Finding, RosterPerson } from '../../../src/domain/roster/row.js'
import { showSex } from '../../../src/domain/sex.js'
import { contextFor, type ExpectedFinding, type ExpectedRow, expectedOf, fixture, rosterOf } from './roster-sample.js'

const SAMPLES = ['roster-cam-luong.xlsx', 'roster-phu-luc-1.xlsx', 'roster-legacy-tcvn3.xls', 'roster-legacy-vni.xlsx']

/** Kinds of duplicates that the samples call otherwise. */
const KINDS: Readonly<Record<string, string>> = {
  samePersonTwoBenefits: 'combinable',
  sameNumberDifferentPeople: 'sameNumber',
}

describe.each(SAMPLES)('%s', async (file) => {
  const expected = expectedOf(file.replace(/\.\w+$/, ''))
  const roster = await rosterOf(fixture(file), file, contextFor(expected))
  const people = expected.rows.filter(({ kind }) => kind === 'person')
  const rows = new Map(roster.rows.map((row) => [row.row, row]))

  it('gives every person and nobody else, in order', () => {
    expect(roster.rows.map(({ row }) => row)).toEqual(people.map(({ row }) => row))
  })

  it('gives every field', () => {
    for (const row of people) {
      const { status, person } = rows.get(row.row)!
      expect({ row: row.row, status, ...asExpected(person, row) }).toEqual({
        ...row,
        kind: undefined,
        findings: undefined,
      })
    }
  })

  it('gives every finding, and no other', () => {
    for (const { row, findings } of people) {
      const got = rows.get(row)!.findings
      for (const finding of findings)
        expect(
          got.filter((one) => fits(one, finding)),
          `${row} ${finding.code}`,
        ).toHaveLength(1)
      expect(
        got.filter((one) => !findings.some((finding) => fits(one, finding))),
        String(row),
      ).toEqual([])
    }
  })

  it('tells headings, totals, notes and signatures from people', () => {
    const headings = expected.rows
      .filter(({ kind }) => kind === 'villageHeading')
      .map(({ row, village }) => ({ row, village }))
    expect(roster.headings.map(({ row, village }) => ({ row, village }))).toEqual(headings)
    for (const { row, rows: [from, to] = [row, row], kind } of expected.skippedRows) {
      expect(roster.skipped).toContainEqual(expect.objectContaining({ row: from, toRow: to, kind }))
    }
    const told = expected.skippedRows.flatMap(({ row, rows: range }) => row ?? range?.[0] ?? 0)
    const others = roster.skipped.filter(({ row }) => !told.includes(row)).map(({ kind }) => kind)
    expect(others.filter((kind) => kind !== 'title' && kind !== 'empty')).toEqual([])
  })

  it('knows form, date, sheet and unit', () => {
    const { form, listDate, sheet, units } = roster
    expect({ form, listDate, sheet }).toEqual({
      form: expected.form,
      listDate: expected.listDate,
      sheet: expected.sheet,
    })
    expect(units.map(({ code }) => code)).toEqual(
      (expected.units ?? [expected.unit!]).map(({ communeCode }) => communeCode),
    )
    expect(roster.columns.filter(({ certainty }) => certainty === 'unsure')).toEqual([])
  })

  it('adds up', () => {
    const { withUsableAccount, ...summary } = expected.summary
    const wanted = withUsableAccount === undefined ? summary : { ...summary, withAccount: withUsableAccount }
    expect(roster.summary).toMatchObject(wanted)
  })

  it('finds who comes twice and which accounts are shared', () => {
    const groups = roster.duplicates.map(({ kind, rows: refs }) => ({ kind, rows: refs.map(({ row }) => row) }))
    const wanted =
      expected.duplicateGroups?.map(({ kind, rows: refs }) => ({ kind: KINDS[kind] ?? kind, rows: refs })) ?? []
    expect(groups).toHaveLength(wanted.length)
    expect(groups).toEqual(expect.arrayContaining(wanted))
    const shared = roster.sharedAccounts.map((account) => ({ ...account, rows: account.rows.map(({ row }) => row) }))
    expect(shared).toEqual(expected.sharedAccounts ?? [])
  })
})

/** The person's fields that the sample names, in its words. */
function asExpected(person: RosterPerson, row: ExpectedRow): Record<string, unknown> {
  const { sex, programme, payee } = person
  const shown: Record<string, unknown> = { ...person, sex: sex === null ? null : showSex(sex) }
  shown.programme = only(programme, row.programme)
  shown.payee = payee === null ? null : only(payee, row.payee)
  return only(shown, { ...row, row: undefined, status: undefined, kind: undefined, findings: undefined })
}

function only(value: Readonly<Record<string, unknown>>, like: unknown): Record<string, unknown> {
  const named = Object.entries(like ?? {}).filter(([, wanted]) => wanted !== undefined)
  return Object.fromEntries(named.map(([key]) => [key, value[key]]))
}

const COMPARED_APART = ['code', 'level', 'cell', 'alsoCode', 'alsoOk', 'proposed', 'proposedSex', 'candidates', 'note']

function fits(finding: Finding, wanted: ExpectedFinding): boolean {
  const { code, level, cell, alsoCode, alsoOk, proposed, candidates, note } = wanted
  const details = Object.entries(wanted).filter(([key]) => !COMPARED_APART.includes(key))
  return (
    [code, alsoCode].includes(finding.code) &&
    [level, alsoOk].includes(finding.level) &&
    finding.cell === cell &&
    (proposed === undefined || finding.proposed === proposed) &&
    (note === undefined || finding.note === note) &&
    (candidates === undefined || sorted(candidates) === sorted(finding.candidates ?? [])) &&
    (wanted.proposedSex === undefined || (finding.proposed === 'male' ? 'Nam' : 'Nữ') === wanted.proposedSex) &&
    details.every(([key, value]) => finding.details?.[key] === value)
  )
}

function sorted(texts: readonly string[]): string {
  return [...texts].sort().join()
}
