import { foldKey } from './text.js'

export type Sex = 'male' | 'female'

export type SexReading = Readonly<{ kind: 'sex'; sex: Sex; as: 'exact' | 'alias' }> | Readonly<{ kind: 'unknown' }>

const WORDS: Readonly<Record<string, Sex>> = {
  NAM: 'male',
  M: 'male',
  MALE: 'male',
  TRAI: 'male',
  ONG: 'male',
  '1': 'male',
  NU: 'female',
  F: 'female',
  FEMALE: 'female',
  GAI: 'female',
  BA: 'female',
  'NAM GIOI': 'male',
  'NU GIOI': 'female',
  'PHU NU': 'female',
  '2': 'female',
}

/** Reads `Nam`/`Nữ` in any spelling (`NAM`, `nu`, `F`, `1` …). Domain.md §15.6. */
export function readSex(raw: string): SexReading {
  const text = raw.normalize('NFC')
  if (text === 'Nam') return { kind: 'sex', sex: 'male', as: 'exact' }
  if (text === 'Nữ') return { kind: 'sex', sex: 'female', as: 'exact' }
  const sex = WORDS[foldKey(text.replace(/[.,;:]+\s*$/, ''))]
  return sex === undefined ? { kind: 'unknown' } : { kind: 'sex', sex, as: 'alias' }
}

/** The official word: `Nam` or `Nữ`. */
export function showSex(sex: Sex): string {
  return sex === 'male' ? 'Nam' : 'Nữ'
}
