import type { Asker } from '../actions/action.js'
import { DECIDING } from '../actions/reach.js'
import type { MatterPage, OpenMatter, OpenMatters } from '../conversation/lookup.js'
import { phrase, type Say } from '../conversation/phrase.js'
import { showDate } from '../domain/iso-date.js'
import { dayInVietNam } from '../domain/office-time.js'
import type { Tx } from '../store/db.js'
import { scopeOf } from '../store/officers.js'
import type { Scope } from '../store/units.js'
import { unitName } from '../store/units.js'
import { openQuestion, openQuestions, type PoliceQuestion } from '../store/verdicts.js'

const PAGE = 10

/** Verdicts in the asker's units that only an officer can clear up, as officers choose from them. */
export function policeQuestionsOpen(tx: Tx, asker: Asker, say: Say): OpenMatters {
  return {
    async page(page): Promise<MatterPage> {
      const scope = await scopeFor(tx, asker)
      const found = scope === undefined ? [] : await openQuestions(tx, scope, PAGE + 1, page * PAGE)
      const matters = await Promise.all(found.slice(0, PAGE).map((one) => choiceOf(tx, say, one)))
      return { matters, hasMore: found.length > PAGE }
    },
    async one(number) {
      const scope = await scopeFor(tx, asker)
      const found = scope && (await openQuestion(tx, scope, number))
      return found && choiceOf(tx, say, found)
    },
  }
}

async function scopeFor(tx: Tx, { officer }: Asker): Promise<Scope | undefined> {
  return officer && scopeOf(tx, officer, DECIDING)
}

async function choiceOf(tx: Tx, say: Say, found: PoliceQuestion): Promise<OpenMatter> {
  const key = `police-verdict.${found.verdict.toLowerCase().replace('_', '-')}`
  const place = await unitName(tx, found.village_code ?? found.commune_code)
  const day = showDate(dayInVietNam(found.given_at))
  const line = `#${found.id} · ${found.full_name} · ${place} · ${say(phrase(key)) ?? key} · ${day} · ${found.code}`
  return { number: found.id, line, words: found.note ?? '' }
}
