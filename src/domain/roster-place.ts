import type { RowDraft } from './roster-draft.js'
import { communeName, DISTRICTS_UNTIL } from './roster-places.js'
import type { RosterUnitRef } from './roster-row.js'
import { tidy } from './text.js'

/** The unit that a row names; `communes` are the codes under which its village may be looked for. */
export type ReadUnit = Readonly<{ unit: RosterUnitRef | null; communes: readonly (string | null)[] }>

/** The commune that a row names by code and name; both must mean the same. Domain.md §8.3, §17. */
export function readUnit(draft: RowDraft): ReadUnit {
  reportHistoricUnits(draft)
  const [code, name] = [draft.text('communeCode'), draft.text('communeName')]
  const { places, unit: ofSheet } = draft.sheet
  if (code === '' && name === '') return { unit: ofSheet, communes: [ofSheet?.communeCode ?? null] }
  const [byCode, byName] = [places.communeOfCode(code), places.communeOfName(name)]
  if (byCode !== null && byName !== null && byCode.code !== byName.code) {
    draft.add('UNIT_CODE_MISMATCH', 'warn', 'unit', 'communeCode', {
      candidates: [byName.code, byCode.code],
      details: { nameSays: byName.code, codeSays: byCode.code },
    })
    return { unit: null, communes: [byName.code, byCode.code] }
  }
  const known = byCode ?? byName
  const provinceCode = provinceIn(draft) ?? (known === null ? null : places.provinceOf(known))
  if (known !== null) {
    const unit = { provinceCode, communeCode: known.code, commune: communeName(known.name) }
    return { unit, communes: [known.code] }
  }
  if (places.knowsCommunes) draft.add('UNIT_UNKNOWN', 'ask', 'unit', name === '' ? 'communeCode' : 'communeName')
  const unit = { provinceCode, communeCode: code === '' ? null : code, commune: name === '' ? null : communeName(name) }
  return { unit, communes: [null] }
}

function provinceIn(draft: RowDraft): string | null {
  const code = draft.text('provinceCode').replace(/\D/g, '')
  return code === '' ? null : code.padStart(2, '0')
}

/** A district on a list from after their end, or a commune that has been merged. */
function reportHistoricUnits(draft: RowDraft): void {
  const { listDate, places } = draft.sheet
  const key = draft.text('districtName') !== '' ? 'districtName' : 'districtCode'
  if (listDate > DISTRICTS_UNTIL && draft.text(key) !== '') draft.add('UNIT_HISTORIC', 'warn', 'unit', key)
  const commune = places.communeOfCode(draft.text('communeCode')) ?? places.communeOfName(draft.text('communeName'))
  if (commune?.validTo != null && commune.validTo < listDate) draft.add('UNIT_HISTORIC', 'warn', 'unit', 'communeName')
}

/** The village of the cell, held against the title row above it. Domain.md §13. */
export function readVillage(draft: RowDraft, communes: readonly (string | null)[]): string | null {
  const { heading } = draft
  if (!draft.has('village')) return heading
  const raw = draft.raw('village')
  if (tidy(raw) === '') {
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
      if (raw !== `${draft.sheet.villagePrefix}${name}`) draft.repaired('VILLAGE_ALIAS', 'village', 'village')
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
