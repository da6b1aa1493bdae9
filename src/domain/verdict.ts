import type { BirthDate } from './birth-date.js'
import { foldKey } from './text.js'

/** What the police say about an identity. Domain.md §6. */
export type VerdictKind = 'MATCH' | 'MISMATCH' | 'NOT_FOUND' | 'DECEASED' | 'MOVED' | 'DUPLICATE'

/** What of an identity can differ from the national population database. */
export const IDENTITY_FIELDS = ['name', 'birth', 'sex', 'personal-id'] as const
export type IdentityField = (typeof IDENTITY_FIELDS)[number]

/** The right values as the police gave them: a name, `1950-03-02` (as exact as it is known), `male`, twelve digits. */
export type Corrections = Readonly<Partial<Record<IdentityField, string>>>

/**
 * What follows from a verdict: a change that an officer decides about, or a question that nobody but an officer can settle.
 * The police propose; they change nothing themselves (domain.md §2).
 */
export type VerdictEffect =
  | Readonly<{ kind: 'none' | 'question' }>
  | Readonly<{ kind: 'proposal'; change: 'INFO' | 'DEATH' | 'MOVE_OUT' }>

const EFFECTS: Readonly<Record<VerdictKind, VerdictEffect>> = {
  MATCH: { kind: 'none' },
  MISMATCH: { kind: 'proposal', change: 'INFO' },
  DECEASED: { kind: 'proposal', change: 'DEATH' },
  MOVED: { kind: 'proposal', change: 'MOVE_OUT' },
  NOT_FOUND: { kind: 'question' },
  DUPLICATE: { kind: 'question' },
}

export function effectOf(verdict: VerdictKind): VerdictEffect {
  return EFFECTS[verdict]
}

/** A verdict counts for the version of the person that was looked at, and no other. */
export function isCurrent(verdict: Readonly<{ subject_version: number }> | undefined, version: number): boolean {
  return verdict?.subject_version === version
}

/**
 * Whether the police have confirmed what a registration rests on: the registration itself, or, where nobody else receives
 * the money, the person as they stand on the roster.
 */
export function isVerified(
  registration: Readonly<{ policeVerdict: string | null; payeeKind: string }>,
  person: Readonly<{ verdict: VerdictKind; subject_version: number; version: number }> | undefined,
): boolean {
  if (registration.policeVerdict !== null) return registration.policeVerdict === 'MATCH'
  if (registration.payeeKind !== 'self' || person === undefined) return false
  return person.verdict === 'MATCH' && isCurrent(person, person.version)
}

const WORDS: Readonly<Record<string, VerdictKind>> = Object.fromEntries(
  (
    [
      ['MATCH', 'khớp', 'đúng', 'trùng khớp', 'match'],
      ['MISMATCH', 'sai', 'không khớp', 'sai lệch', 'chưa khớp', 'mismatch'],
      ['NOT_FOUND', 'không tìm thấy', 'không có', 'không thấy'],
      ['DECEASED', 'đã chết', 'chết', 'đã mất', 'mất'],
      ['MOVED', 'chuyển đi', 'đã chuyển đi', 'chuyển'],
      ['DUPLICATE', 'trùng', 'trùng người', 'bị trùng'],
    ] as const
  ).flatMap(([kind, ...words]) => words.map((word) => [foldKey(word), kind])),
)

/** The verdict in a few words, as typed behind a code: `khớp`, `Đã chết.`; `undefined` when it is none. */
export function readVerdict(raw: string): VerdictKind | undefined {
  return WORDS[
    foldKey(raw)
      .replace(/[.,!]+$/, '')
      .trim()
  ]
}

/** A corrected birth date with its precision, from the length of its text. */
export function birthIn(value: string): BirthDate {
  const precision = value.length === 10 ? 'DAY' : value.length === 7 ? 'MONTH' : 'YEAR'
  return { value, precision }
}
