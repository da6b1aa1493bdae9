import type { FindingExtras, RowDraft } from './draft.js'
import type { KnownUnit } from './facts.js'
import type { ColumnKey } from './list.js'
import { communeName, DISTRICTS_UNTIL } from './places.js'
import type { Finding, FindingLevel, RosterUnitRef } from './row.js'

/** The unit that a row names; `communes` are the codes under which its village may be looked for. */
export type ReadUnit = Readonly<{ unit: RosterUnitRef | null; communes: readonly (string | null)[] }>

/** The commune that a row names by code and name; both must mean the same. Domain.md §8.3, §17. */
export function readUnit(draft: RowDraft): ReadUnit {
  reportDistrict(draft)
  const [code, name] = [draft.text('communeCode'), draft.text('communeName')]
  const { memo, unit: ofSheet } = draft.sheet
  if (code === '' && name === '') return { unit: ofSheet, communes: [ofSheet?.communeCode ?? null] }
  const read = memo.get('unit', `${code}\u0000${name}\u0000${draft.text('provinceCode')}`, () =>
    findUnit(draft, code, name),
  )
  for (const { code: finding, level, key, extras } of read.findings) draft.add(finding, level, 'unit', key, extras)
  return read
}

/** Whether code and name of a row mean two communes. */
export function namesTwoCommunes(findings: readonly Pick<Finding, 'code'>[]): boolean {
  return findings.some(({ code }) => code === 'UNIT_CODE_MISMATCH')
}

/** Whether a row names a commune that nobody knows. */
export function namesNoCommune(findings: readonly Pick<Finding, 'code'>[]): boolean {
  return findings.some(({ code }) => code === 'UNIT_UNKNOWN')
}

/** The communes that code and name of a row mean, when they mean two. */
export function communesInDoubt(findings: readonly Pick<Finding, 'code' | 'candidates'>[]): readonly string[] {
  return findings.find(({ code }) => code === 'UNIT_CODE_MISMATCH')?.candidates ?? []
}

type UnitFinding = Readonly<{ code: string; level: FindingLevel; key: ColumnKey; extras: FindingExtras }>

function findUnit(
  draft: RowDraft,
  code: string,
  name: string,
): ReadUnit & Readonly<{ findings: readonly UnitFinding[] }> {
  const { places } = draft.sheet
  const [byCode, byName] = [places.communeOfCode(code), places.communeOfName(name)]
  if (byCode !== null && byName !== null && byCode.code !== byName.code) {
    const extras = {
      candidates: [byName.code, byCode.code],
      details: { nameSays: byName.code, codeSays: byCode.code },
    }
    const findings = [{ code: 'UNIT_CODE_MISMATCH', level: 'warn', key: 'communeCode', extras }] as const
    return { unit: null, communes: [byName.code, byCode.code], findings }
  }
  const known = byCode ?? byName
  const provinceCode = provinceIn(draft) ?? (known === null ? null : places.provinceOf(known))
  if (known !== null) {
    const unit = { provinceCode, communeCode: known.code, commune: communeName(known.name) }
    return { unit, communes: [known.code], findings: historic(draft, known) }
  }
  const unit = { provinceCode, communeCode: code === '' ? null : code, commune: name === '' ? null : communeName(name) }
  const key = name === '' ? 'communeCode' : 'communeName'
  const unknown = { code: 'UNIT_UNKNOWN', level: 'ask', key, extras: {} } as const
  return { unit, communes: [null], findings: places.knowsCommunes ? [unknown] : [] }
}

/** A commune that had been merged before the day of the list. */
function historic(draft: RowDraft, { validTo }: KnownUnit): readonly UnitFinding[] {
  const isOver = validTo != null && validTo < draft.sheet.listDate
  return isOver ? [{ code: 'UNIT_HISTORIC', level: 'warn', key: 'communeName', extras: {} }] : []
}

function provinceIn(draft: RowDraft): string | null {
  const code = draft.text('provinceCode').replace(/\D/g, '')
  return code === '' ? null : code.padStart(2, '0')
}

/** A district on a list from after their end. */
function reportDistrict(draft: RowDraft): void {
  const key = draft.text('districtName') === '' ? 'districtCode' : 'districtName'
  const isThere = draft.sheet.listDate > DISTRICTS_UNTIL && draft.text(key) !== ''
  if (isThere) draft.add('UNIT_HISTORIC', 'warn', 'unit', key)
}

/** The village of the cell, held against the title row above it. Domain.md §13. */
export function readVillage(draft: RowDraft, communes: readonly (string | null)[]): string | null {
  const { heading } = draft
  if (!draft.has('village')) return heading
  const raw = draft.raw('village')
  if (draft.text('village') === '') {
    if (heading === null) draft.add('VILLAGE_MISSING', 'warn', 'village', 'village')
    else draft.repaired('VILLAGE_FROM_HEADING', 'village', 'village')
    return heading
  }
  const { places } = draft.sheet
  const matches = communes.map((commune) => places.findVillage(raw, commune))
  const match = matches.find(({ kind }) => kind === 'found') ?? matches[0] ?? { kind: 'unknown' as const }
  switch (match.kind) {
    case 'found': {
      const { name } = match.value
      if (heading !== null && name !== heading) {
        draft.add('VILLAGE_CONFLICT', 'ask', 'village', 'village', {
          candidates: [heading, name],
          details: { heading, cellSays: name },
        })
        return null
      }
      if (!isUsualSpelling(raw, name, draft.sheet.villagePrefix)) draft.repaired('VILLAGE_ALIAS', 'village', 'village')
      return name
    }
    case 'likely':
      draft.add('VILLAGE_TYPO', 'ask', 'village', 'village', { proposed: match.value.name })
      return null
    case 'ambiguous':
      draft.add('VILLAGE_AMBIGUOUS', 'ask', 'village', 'village', {
        candidates: match.candidates.map(({ name }) => name),
      })
      return null
    case 'unknown':
      draft.add('VILLAGE_UNKNOWN', 'ask', 'village', 'village', heading === null ? {} : { details: { heading } })
      return null
  }
}

/** As the sheet mostly writes villages, with or without "thôn"; a name that has the word already does not get it twice. */
function isUsualSpelling(raw: string, name: string, prefix: string): boolean {
  return raw === (name.startsWith(prefix) ? name : `${prefix}${name}`)
}
