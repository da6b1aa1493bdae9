import { type Phrase, phrase } from '../conversation/phrase.js'
import { showMoment } from '../domain/office-time.js'
import type { Db } from '../store/db.js'
import { officerNames } from '../store/officers.js'
import { type HistoryRow, historyOfRecords } from '../store/record-history.js'
import { deedPhrase } from './deeds.js'

const SHOWN_AT_MOST = 8

/** What was done to records of one person, by their codes, a line each under a heading, newest first: when, what, by whom. */
export async function historyLines(db: Db, codes: readonly string[]): Promise<readonly Phrase[]> {
  const rows = await historyOfRecords(db, codes, SHOWN_AT_MOST)
  const ids = rows.flatMap(({ actor }) => officerId(actor) ?? [])
  const names = await officerNames(db, ids)
  const lines = rows.map((row) => {
    const what = deedPhrase(row.action)
    return phrase('history-line', { when: showMoment(row.at), what, who: whoIn(row, names) })
  })
  return lines.length === 0 ? [] : [phrase('history-heading'), ...lines]
}

function whoIn({ actor, role }: HistoryRow, names: ReadonlyMap<number, string>): string | Phrase {
  const id = officerId(actor)
  const name = id === undefined ? undefined : names.get(id)
  if (name !== undefined) return name
  if (actor.startsWith('contact:')) return phrase('history-who.contact')
  return role === null ? phrase('history-who.office') : phrase(`role.${role}`)
}

function officerId(actor: string): number | undefined {
  return actor.startsWith('officer:') ? Number(actor.slice('officer:'.length)) : undefined
}
