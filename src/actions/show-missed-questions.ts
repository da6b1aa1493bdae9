import { phrase, verbatim } from '../conversation/phrase.js'
import { showDate } from '../domain/iso-date.js'
import { dayInVietNam } from '../domain/office-time.js'
import { holds } from '../domain/permission.js'
import type { Tx } from '../store/db.js'
import { faqMisses } from '../store/faq-misses.js'
import { scopeOf } from '../store/officers.js'
import { unitName } from '../store/units.js'
import type { Action, Asker } from './action.js'
import { DECIDING } from './reach.js'

const SHOWN_AT_MOST = 15
const ASKED_WITHIN_MS = 90 * 86_400_000

/** What people of the asker's communes asked and nobody could answer, the most frequent first. */
export const showMissedQuestions: Action = async (tx, asker) => {
  const misses = await missesFor(tx, asker)
  if (misses.length === 0) return { kind: 'none', phrase: phrase('show-missed-questions.none') }
  const isSeveral = new Set(misses.map(({ commune_code }) => commune_code)).size > 1
  const lines = misses.map(async ({ question, times, last_asked_at, commune_code }) => {
    const on = showDate(dayInVietNam(last_asked_at))
    const where = isSeveral && commune_code !== null ? ` · ${await unitName(tx, commune_code)}` : ''
    return phrase('show-missed-questions.line', { question, times, on, where: verbatim(where) })
  })
  return { kind: 'shown', phrase: phrase('show-missed-questions.shown', { lines: await Promise.all(lines) }) }
}

async function missesFor(tx: Tx, { officer, at }: Asker) {
  if (officer === undefined) return []
  const scope = await scopeOf(tx, officer, DECIDING)
  const since = new Date(at.getTime() - ASKED_WITHIN_MS)
  return faqMisses(tx, scope, holds(officer.responsibilities, ['administer']), since, SHOWN_AT_MOST)
}
