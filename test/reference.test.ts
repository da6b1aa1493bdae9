import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, describe, expect, it } from 'vitest'
import { loadReference, ReferenceDataError } from '../src/reference.js'

const reference = loadReference()
const copies: string[] = []

/** A copy of the reference data with one file changed. */
function withFile(file: string, change: (text: string) => string): string {
  const copy = mkdtempSync(join(tmpdir(), 'an-sinh-reference-'))
  copies.push(copy)
  cpSync(fileURLToPath(new URL('../data/reference', import.meta.url)), copy, { recursive: true })
  writeFileSync(join(copy, file), change(readFileSync(join(copy, file), 'utf8')))
  return copy
}

afterAll(() => {
  for (const copy of copies) rmSync(copy, { recursive: true })
})

describe('the reference data', () => {
  it('is complete', () => {
    expect(reference.banks).toHaveLength(70)
    expect(reference.relationships).toHaveLength(42)
    expect(reference.ethnicGroups).toHaveLength(55)
    expect(reference.disabilities).toHaveLength(9)
    expect(reference.provinceCodes.size).toBe(63)
    expect(reference.programmes.programmes).toHaveLength(89)
    expect(reference.programmes.injuryRates).toHaveLength(80)
  })
  it('has unique keys', () => {
    const keys = [
      reference.banks.map(({ code }) => code),
      reference.relationships.map(({ code }) => code),
      reference.ethnicGroups.map(({ code }) => code),
      reference.programmes.programmes.map(({ code, validFrom }) => `${code} ${validFrom}`),
      reference.programmes.rules.map(({ code, validFrom }) => `${code} ${validFrom}`),
      reference.programmes.shortForms.map(({ short }) => short),
    ]
    for (const list of keys) expect(new Set(list).size).toBe(list.length)
  })
  it('names only programmes that exist', () => {
    const { programmes, rules, words } = reference.programmes
    const known = new Set(programmes.map(({ code }) => code))
    const named = [
      ...rules.flatMap(({ code, replacedBy, combinableWith }) => [code, ...combinableWith, replacedBy ?? code]),
      ...words.flatMap(({ codes }) => codes),
    ]
    expect(named.filter((code) => !known.has(code))).toEqual([])
  })
  it('has a rule for every social programme', () => {
    const ruled = new Set(reference.programmes.rules.map(({ code }) => code))
    const social = reference.programmes.programmes.filter(({ group }) => group === 'bao_tro_xa_hoi')
    expect(social.filter(({ code }) => !ruled.has(code)).map(({ code }) => code)).toEqual(['DT-HDND'])
  })
  it('has standards without gap or overlap', () => {
    for (const standard of ['social-standard', 'merit-standard', 'social-pension']) {
      const rates = reference.programmes.standardRates.filter((rate) => rate.standard === standard)
      for (const [i, rate] of rates.entries()) {
        const next = rates[i + 1]
        const dayAfter = rate.validTo && new Date(Date.parse(rate.validTo) + 86_400_000).toISOString().slice(0, 10)
        expect(dayAfter).toBe(next?.validFrom)
      }
    }
  })
})

describe('a mistake in the reference data', () => {
  it('is named by file, line and column', () => {
    const copy = withFile('standard-rates.csv', (text) => text.replace('360000', '36o000'))
    expect(() => loadReference(copy)).toThrow(ReferenceDataError)
    expect(() => loadReference(copy)).toThrow(/standard-rates\.csv, line 3: amountVnd/)
  })
  it('in a unit of programmes is named', () => {
    const copy = withFile('programmes.csv', (text) => text.replace('x mức chuẩn TGXH', 'x mức lạ'))
    expect(() => loadReference(copy)).toThrow(/programmes\.csv, line 2: unit/)
  })
  it('such as a missing file is named', () => {
    expect(() => loadReference(join(tmpdir(), 'nowhere'))).toThrow(/province-codes\.csv cannot be read/)
  })
  it('such as a missing column is named', () => {
    const copy = withFile('banks.csv', (text) => text.replace(',aliases,', ',alias,'))
    expect(() => loadReference(copy)).toThrow(/banks\.csv, line 2: aliases/)
  })
})
