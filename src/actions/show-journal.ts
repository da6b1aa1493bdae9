import type { Answers } from '../conversation/answer.js'
import { phrase } from '../conversation/phrase.js'
import { mayDo } from '../domain/permission.js'
import type { Db } from '../store/db.js'
import { type JournalQuery, journal } from '../store/journal.js'
import { codesApprovedFor } from '../store/registrations.js'
import { unitPath } from '../store/units.js'
import type { Action, Asker } from './action.js'
import { noteDeed } from './actor.js'
import { journalLines } from './journal-lines.js'
import { journalUnits, READING, readsUnitless } from './journal-scope.js'
import { reach } from './reach.js'
import { codeOf } from './show-record.js'
import { text } from './submission.js'

const PAGE = 12

/**
 * Who looked at, changed and exported what, newest first: `/nhatky`, of a record, an officer, a unit or some days. Only what
 * lies in the asker's units, and never a number of a person. Reading it is noted too.
 */
export const showJournal: Action = async (tx, asker, answers) => {
  const query = await queryOf(tx, asker, answers)
  if (query === undefined) return { kind: 'not-found', phrase: phrase('show-journal.not-found') }
  const page = Number(answers['page'] ?? 0)
  const rows = await journal(tx, query, PAGE + 1, page * PAGE)
  if (page === 0) await noteReading(tx, asker, query, answers)
  if (rows.length === 0) return { kind: 'none', phrase: phrase('show-journal.none') }
  const lines = await journalLines(tx, rows.slice(0, PAGE))
  const shown = { kind: 'shown', phrase: phrase('show-journal.shown', { lines }) } as const
  if (rows.length <= PAGE) return shown
  // biome-ignore lint/suspicious/noThenProperty: what follows the outcome; no function, so nothing awaits it.
  return { ...shown, then: { flow: 'next-journal', answers: { ...withFacts(answers), page: page + 1 } } }
}

/** `undefined` when what is asked about is not the asker's, just as when there is no such thing. */
async function queryOf(db: Db, asker: Asker, answers: Answers): Promise<JournalQuery | undefined> {
  const all = journalUnits(asker.officer)
  if (all.length === 0) return undefined
  const range = {
    ...(text(answers, 'about.from') !== undefined && { from: startOf(text(answers, 'about.from') ?? '') }),
    ...(text(answers, 'about.to') !== undefined && { before: endOf(text(answers, 'about.to') ?? '') }),
  }
  const own = { units: all, withUnitless: readsUnitless(asker.officer), ...range }
  const [record, officer, unit] = ['record', 'officer', 'unit'].map((fact) => text(answers, `about.${fact}`))
  if (record !== undefined) {
    const records = await codesOf(db, asker, record)
    return records && { ...own, records }
  }
  if (officer !== undefined) return { ...own, officerId: Number(officer) }
  if (unit === undefined) return own
  const isOwn = mayDo(asker.officer?.responsibilities ?? [], READING, await unitPath(db, unit))
  return isOwn ? { ...own, units: [unit], withUnitless: false } : undefined
}

/** The record's own code, and those of the registrations that were approved for it. */
async function codesOf(db: Db, asker: Asker, code: string): Promise<readonly string[] | undefined> {
  const reached = await reach(db, asker, code, READING)
  if (reached === undefined) return undefined
  return reached.kind === 'registration'
    ? [codeOf(reached)]
    : [codeOf(reached), ...(await codesApprovedFor(db, reached.beneficiary.id))]
}

/** All of Viet Nam keeps UTC+7 the whole year round. */
function startOf(day: string): string {
  return new Date(`${day}T00:00:00+07:00`).toISOString()
}

function endOf(day: string): string {
  return new Date(Date.parse(`${day}T00:00:00+07:00`) + 86_400_000).toISOString()
}

async function noteReading(
  tx: Parameters<Action>[0],
  asker: Asker,
  { units }: JournalQuery,
  answers: Answers,
): Promise<void> {
  const record = text(answers, 'about.record')
  const officer = text(answers, 'about.officer')
  const unitCode = units[0]
  await noteDeed(tx, asker, {
    action: 'read-journal',
    ...(unitCode !== undefined && { unitCode }),
    ...(record !== undefined && { subject: { kind: 'record', id: record } }),
    ...(officer !== undefined && { subject: { kind: 'officer', id: officer } }),
  })
}

/** What was asked about, for the next page. */
function withFacts(answers: Answers): Answers {
  return Object.fromEntries(Object.entries(answers).filter(([key]) => key === 'about' || key.startsWith('about.')))
}
