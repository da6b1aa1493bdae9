import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { readAccountNumber } from '../../src/domain/account-number.js'
import { findBank } from '../../src/domain/bank.js'
import { ageOn, type BirthDate, birthDateFromCell, readBirthDate } from '../../src/domain/birth-date.js'
import { findDisabilityDegree, readDisabilityTypes } from '../../src/domain/disability.js'
import { findEthnicGroup } from '../../src/domain/ethnic-group.js'
import { decodeLegacy } from '../../src/domain/legacy-encoding.js'
import type { Match } from '../../src/domain/match.js'
import { readCoefficient, readMoney } from '../../src/domain/money.js'
import { readPersonName } from '../../src/domain/person-name.js'
import { factsIn, readPersonalId } from '../../src/domain/personal-id.js'
import { readPhone } from '../../src/domain/phone.js'
import { findProgramme } from '../../src/domain/programme-words.js'
import { findRelationship } from '../../src/domain/relationship.js'
import type { Sex } from '../../src/domain/sex.js'
import { findVillage } from '../../src/domain/village-name.js'
import { loadReference } from '../../src/reference.js'

/**
 * Cells of four invented commune workbooks (`test/fixtures/domain`), with everything that goes wrong in such files, and what
 * must come of each.
 */
const reference = loadReference()

type Cell = Readonly<{ raw: string; numeric?: boolean; cell?: 'date' }>

function fixture<Row>(name: string): Row {
  return JSON.parse(readFileSync(new URL(`../fixtures/domain/${name}`, import.meta.url), 'utf8'))
}

/** All rows at once, so that a failure shows every row that differs. */
function expectEach<Row extends { expect: unknown }>(rows: readonly Row[], actualOf: (row: Row) => unknown): void {
  const actual = rows.map((row) => ({ ...row, expect: actualOf(row) }))
  expect(rows.length).toBeGreaterThan(0)
  expect(actual).toEqual(rows)
}

function codesOf<T>(
  match: Match<T>,
  codeOf: (value: T) => string,
): { kind: string; code?: string; as?: string; candidates?: string[] } {
  switch (match.kind) {
    case 'found':
      return { kind: 'found', code: codeOf(match.value), as: match.as }
    case 'likely':
      return { kind: 'likely', code: codeOf(match.value) }
    case 'ambiguous':
      return { kind: 'ambiguous', candidates: match.candidates.map(codeOf) }
    case 'unknown':
      return match
  }
}

describe('the cells of the sample workbooks', () => {
  it('yield every name, in whatever encoding and case', () => {
    type Row = {
      raw: string
      name: string
      repaired: string[]
      remark?: string
      noDiacritics?: boolean
      encoding?: string
      sheet?: 'tcvn3' | 'vni' | 'unicode'
      font?: string
      wrongFont?: boolean
    }
    const rows = fixture<Row[]>('names.json').map((row) => ({ ...row, expect: row.name }))
    expectEach(rows, (row) => {
      const decoded = decodeLegacy(row.raw, row.font)
      expect(decoded.encoding, row.raw).toBe(row.encoding ?? 'unicode')
      expect(decoded.wrongFont, row.raw).toBe(row.wrongFont ?? false)
      const reading = readPersonName(decoded.text)
      if (reading.kind !== 'person-name') return reading
      expect(reading.remark, row.raw).toBe(row.remark)
      expect(reading.noDiacritics, row.raw).toBe(row.noDiacritics ?? false)
      if (row.encoding === undefined) expect([...reading.repaired].sort(), row.raw).toEqual([...row.repaired].sort())
      return reading.name
    })
  })

  it('yield the same names when the reader gives no fonts', () => {
    type Row = { raw: string; name: string; sheet?: 'tcvn3' | 'vni' | 'unicode' }
    const rows = fixture<Row[]>('names.json').map((row) => ({ ...row, expect: row.name }))
    expectEach(rows, ({ raw, sheet }) => {
      const usual = sheet === 'unicode' ? undefined : sheet
      const reading = readPersonName(decodeLegacy(raw, undefined, usual).text)
      return reading.kind === 'person-name' ? reading.name : reading
    })
  })

  it('yield villages and programmes in old encodings, with and without fonts', () => {
    type Row = { raw: string; text: string; sheet: 'tcvn3' | 'vni'; font?: string }
    const rows = fixture<Row[]>('legacy-words.json').map((row) => ({ ...row, expect: row.text }))
    expectEach(rows, ({ raw, font }) => decodeLegacy(raw, font).text)
    const old = rows.filter(({ font }) => font === undefined || !/^(Times|Arial)/.test(font))
    expectEach(old, ({ raw, sheet }) => decodeLegacy(raw, undefined, sheet).text)
  })

  it('yield personal IDs', () => {
    type Row = Cell & { numberFormat?: string; birth?: BirthDate; sex?: Sex; today: string; expect: { kind: string } }
    expectEach(fixture<Row[]>('personal-ids.json'), ({ raw, numberFormat, birth, sex, today, expect: wanted }) => {
      const reading = readPersonalId(raw, {
        provinceCodes: reference.provinceCodes,
        today,
        ...(birth === undefined ? {} : { birth }),
        ...(sex === undefined ? {} : { sex }),
        ...(numberFormat === undefined ? {} : { numberFormat }),
      })
      if (wanted.kind === 'two-numbers') return { kind: reading.kind }
      return reading.kind === 'old-id' ? { kind: reading.kind, oldId: reading.oldId } : reading
    })
  })

  it('yield birth dates', () => {
    type Row = Cell & { today: string; personalId?: string; expect: unknown }
    expectEach(fixture<Row[]>('birth-dates.json'), ({ raw, cell, today, personalId }) => {
      const context = {
        today,
        ...(personalId === undefined ? {} : { yearFromId: factsIn(personalId).birthYear }),
      }
      const reading = cell === 'date' ? birthDateFromCell(raw, context) : readBirthDate(raw, context)
      switch (reading.kind) {
        case 'ambiguous-year':
          return { kind: reading.kind, candidates: reading.candidates.map(({ value }) => value) }
        case 'birth-date':
          return {
            ...reading,
            notes: reading.notes.filter((note) => note !== 'serial' && !(cell && note === 'january-first')).sort(),
          }
        case 'refused':
          return { kind: reading.kind, reason: reading.reason }
      }
    })
  })

  it('yield phone numbers', () => {
    type Row = Cell & { expect: unknown }
    expectEach(fixture<Row[]>('phones.json'), ({ raw }) => {
      const reading = readPhone(raw)
      if (reading.kind !== 'phone') return reading
      return { kind: reading.kind, repaired: reading.repaired, phone: reading.phone }
    })
  })

  it('yield banks', () => {
    type Row = Cell & { expect: unknown }
    expectEach(fixture<Row[]>('banks.json'), ({ raw }) => codesOf(findBank(raw, reference.banks), ({ code }) => code))
  })

  it('yield account numbers', () => {
    type Row = Cell & { bank?: string; expect: unknown }
    expectEach(fixture<Row[]>('accounts.json'), ({ raw, numeric = false, bank: code }) => {
      const bank = reference.banks.find((candidate) => candidate.code === code)
      return readAccountNumber(raw, { numeric, ...(bank === undefined ? {} : { bank }) })
    })
  })

  it('yield relationships', () => {
    type Row = Cell & { expect: unknown }
    expectEach(fixture<Row[]>('relationships.json'), ({ raw }) => {
      const match = codesOf(findRelationship(raw, reference.relationships), ({ code }) => code)
      return match.candidates === undefined ? match : { ...match, candidates: match.candidates.sort() }
    })
  })

  it('yield ethnic groups', () => {
    type Row = Cell & { expect: { kind: string; name?: string; as?: string; candidates?: string[] } }
    expectEach(fixture<Row[]>('ethnic-groups.json'), ({ raw }) => {
      const { code, ...match } = {
        code: undefined,
        ...codesOf(findEthnicGroup(raw, reference.ethnicGroups), ({ name }) => name),
      }
      return code === undefined ? match : { ...match, name: code }
    })
  })

  it('yield types and degrees of disability', () => {
    type Row = { types?: string; degree?: string; expect: { types: number[]; degree: number } }
    expectEach(fixture<Row[]>('disabilities.json'), ({ types = '', degree = '', expect: wanted }) => {
      const reading = readDisabilityTypes(types, reference.disabilities)
      const named = reading.kind === 'one' ? [reading.type] : reading.kind === 'several' ? reading.types : []
      const found = findDisabilityDegree(degree, reference.disabilities)
      return {
        types: types === '' ? wanted.types : named.map(({ code }) => code),
        degree: found.kind === 'found' ? found.value.code : found.kind,
      }
    })
  })

  it('yield villages', () => {
    type Row = Cell & { commune: string; expect: unknown }
    const lists = fixture<Record<string, string[]>>('village-lists.json')
    expectEach(fixture<Row[]>('villages.json'), ({ raw, commune }) => {
      const match = findVillage(
        raw,
        (lists[commune] ?? []).map((name) => ({ name })),
      )
      return match.kind === 'found' ? { kind: 'found', name: match.value.name } : { kind: match.kind }
    })
  })

  it('yield programmes', () => {
    type Row = { words: string; listDate: string; birth?: BirthDate; expect: { kind: string; alsoOk?: string } }
    expectEach(fixture<Row[]>('programmes.json'), ({ words, listDate, birth, expect: wanted }) => {
      const reading = findProgramme(
        words,
        { listDate, group: 'bao_tro_xa_hoi', ...(birth === undefined ? {} : { age: ageOn(birth, listDate) }) },
        reference.programmes,
      )
      // A lost mark is no typing error to a reading that ignores marks, which the samples allow.
      if (wanted.kind === 'likely' && reading.kind === 'found' && wanted.alsoOk === 'auto') return wanted
      if (reading.kind === 'found') return { kind: reading.kind, code: reading.code, notes: reading.notes }
      return reading.kind === 'likely' ? { ...reading, alsoOk: wanted.alsoOk } : reading
    })
  })

  it('yield sums of money and coefficients', () => {
    type Row = Cell & { expect: { kind: string; amount?: number; coefficient?: number } }
    expectEach(fixture<Row[]>('money.json'), ({ raw, numeric = false, expect: wanted }) => {
      const reading = readMoney(raw, numeric)
      if (reading.kind !== 'money') return reading
      const { amount, notes } = reading
      return { ...wanted, kind: reading.kind, amount, thousands: notes.includes('thousands') }
    })
    expectEach(fixture<Row[]>('coefficients.json'), ({ raw, numeric = false, cell }) => {
      const reading = readCoefficient(raw, cell === 'date' ? { date: raw } : { numeric })
      return reading.kind === 'coefficient' ? { kind: reading.kind, coefficient: reading.coefficient } : reading
    })
  })
})
