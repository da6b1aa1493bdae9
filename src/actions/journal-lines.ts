import { type Phrase, phrase, verbatim } from '../conversation/phrase.js'
import { maskNumbers } from '../domain/masked-text.js'
import { showMoment } from '../domain/office-time.js'
import { readRole } from '../domain/permission.js'
import type { Db } from '../store/db.js'
import type { JournalRow } from '../store/journal.js'
import { officerNames } from '../store/officers.js'
import { unitName } from '../store/units.js'
import { deedPhrase } from './deeds.js'

/** Rows of history as sentences: when, who, what, to what, and why. No number of a person is ever in them. */
export async function journalLines(db: Db, rows: readonly JournalRow[]): Promise<readonly Phrase[]> {
  const names = await officerNames(db, rows.flatMap(officersIn))
  return Promise.all(
    rows.map(async (row) =>
      phrase('journal-line', {
        when: showMoment(row.at),
        who: whoDid(row, names),
        what: deedPhrase(row.action),
        about: await subjectOf(db, row, names),
        more: moreOf(row),
      }),
    ),
  )
}

function officersIn({ actor, subject_kind, subject_id }: JournalRow): readonly number[] {
  const [, id] = /^officer:(\d+)$/.exec(actor) ?? []
  return [...(id === undefined ? [] : [Number(id)]), ...(subject_kind === 'officer' ? [Number(subject_id)] : [])]
}

function whoDid({ actor, role }: JournalRow, names: ReadonlyMap<number, string>): Phrase {
  const [kind = '', id] = actor.split(':')
  const known = kind === 'officer' ? names.get(Number(id)) : undefined
  const as = readRole(role ?? '')
  if (known !== undefined) {
    return as === undefined
      ? verbatim(known)
      : phrase('journal-who.officer', { name: known, role: phrase(`role.${as}`) })
  }
  return phrase(`journal-who.${['contact', 'terminal', 'schedule'].includes(kind) ? kind : 'office'}`)
}

async function subjectOf(
  db: Db,
  { subject_kind, subject_id, unit_code }: JournalRow,
  names: ReadonlyMap<number, string>,
): Promise<Phrase> {
  const id = subject_id ?? ''
  if (subject_kind === 'record') return phrase('journal-about-what.thing', { thing: id })
  if (subject_kind === 'officer') return phrase('journal-about-what.thing', { thing: names.get(Number(id)) ?? '' })
  if (subject_kind === 'help-request') return phrase('journal-about-what.ticket', { number: id })
  if (unit_code === null) return phrase('journal-about-what.nothing')
  return phrase('journal-about-what.thing', { thing: await unitName(db, unit_code) })
}

/** The few details that are told: why, as what, which list or field. */
function moreOf({ details }: JournalRow): Phrase {
  const told = JSON.parse(details) as Readonly<Record<string, unknown>>
  const parts: Phrase[] = []
  const role = readRole(String(told.role ?? ''))
  if (role !== undefined) parts.push(phrase('journal-detail.role', { role: phrase(`role.${role}`) }))
  for (const key of ['list', 'period', 'version', 'rows', 'field', 'reason'] as const) {
    const value = told[key]
    if (typeof value !== 'string' && typeof value !== 'number') continue
    parts.push(phrase(`journal-detail.${key}`, { value: shown(key, value) }))
  }
  return phrase('journal-detail.all', { parts: joined(parts) })
}

function shown(key: string, value: string | number): string | Phrase {
  const words = maskNumbers(String(value))
  if (key === 'list') return phrase(`list.${words}`)
  return words
}

/** One after the other on the line of the deed. */
function joined(parts: readonly Phrase[]): Phrase {
  return parts.reduce((before, part) => phrase('journal-detail.joined', { before, part }), verbatim(''))
}
