import type { Asker } from '../actions/action.js'
import { DECIDING } from '../actions/reach.js'
import type { MatterPage, OpenMatter, OpenMatters } from '../conversation/lookup.js'
import { difficultyName } from '../domain/difficulty.js'
import { showDate } from '../domain/iso-date.js'
import { dayInVietNam } from '../domain/office-time.js'
import type { Db, Tx } from '../store/db.js'
import { type Difficulty, difficultyById, openDifficulties } from '../store/difficulties.js'
import { scopeOf } from '../store/officers.js'
import { unitName } from '../store/units.js'

const PAGE = 10

/** What villages find difficult in the asker's communes, as officers choose from it. */
export function difficultiesOpen(tx: Tx, asker: Asker): OpenMatters {
  return { page: (page) => pageOf(tx, asker, page), one: (number) => byNumber(tx, asker, number) }
}

async function pageOf(tx: Tx, asker: Asker, page: number): Promise<MatterPage> {
  const found = await openDifficulties(tx, await communesOf(tx, asker), PAGE + 1, page * PAGE)
  const matters = await Promise.all(found.slice(0, PAGE).map((one) => choiceOf(tx, asker, one)))
  return { matters, hasMore: found.length > PAGE }
}

/** `undefined` also when it is elsewhere. */
async function byNumber(tx: Tx, asker: Asker, number: number): Promise<OpenMatter | undefined> {
  const found = await difficultyById(tx, number)
  if (found === undefined || found.done_at !== null) return undefined
  const communes = await communesOf(tx, asker)
  return communes.includes(found.commune_code) ? choiceOf(tx, asker, found) : undefined
}

async function communesOf(tx: Tx, { officer }: Asker): Promise<readonly string[]> {
  return officer === undefined ? [] : (await scopeOf(tx, officer, DECIDING)).communes
}

const LONGEST_IN_LINE = 60

async function choiceOf(db: Db, { reference }: Asker, found: Difficulty): Promise<OpenMatter> {
  const place = await unitName(db, found.village_code ?? found.commune_code)
  const kind = difficultyName(found.kind, reference.difficultyKinds)
  const words = found.words.length > LONGEST_IN_LINE ? `${found.words.slice(0, LONGEST_IN_LINE)} …` : found.words
  const line = `#${found.id} · ${place} · ${showDate(dayInVietNam(found.at))} · ${kind}: ${words}`
  return { number: found.id, line, words: found.words }
}
