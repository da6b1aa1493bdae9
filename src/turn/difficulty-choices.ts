import type { Asker } from '../actions/action.js'
import { DECIDING } from '../actions/reach.js'
import type { DifficultyChoice, DifficultyPage } from '../conversation/lookup.js'
import { difficultyName } from '../domain/difficulty.js'
import { showDate } from '../domain/iso-date.js'
import { dayInVietNam } from '../domain/office-time.js'
import type { Db, Tx } from '../store/db.js'
import { type Difficulty, difficultyById, openDifficulties } from '../store/difficulties.js'
import { scopeOf } from '../store/officers.js'
import { unitName } from '../store/units.js'

const PAGE = 10

/** What waits for an answer in the asker's communes, the oldest first, ten a page. */
export async function difficultyPage(tx: Tx, asker: Asker, page: number): Promise<DifficultyPage> {
  const found = await openDifficulties(tx, await communesOf(tx, asker), PAGE + 1, page * PAGE)
  const difficulties = await Promise.all(found.slice(0, PAGE).map((one) => choiceOf(tx, asker, one)))
  return { difficulties, hasMore: found.length > PAGE }
}

/** One that waits for an answer, by its number; `undefined` also when it is elsewhere. */
export async function difficultyChoice(tx: Tx, asker: Asker, number: number): Promise<DifficultyChoice | undefined> {
  const found = await difficultyById(tx, number)
  if (found === undefined || found.done_at !== null) return undefined
  const communes = await communesOf(tx, asker)
  return communes.includes(found.commune_code) ? choiceOf(tx, asker, found) : undefined
}

async function communesOf(tx: Tx, { officer }: Asker): Promise<readonly string[]> {
  return officer === undefined ? [] : (await scopeOf(tx, officer, DECIDING)).communes
}

const LONGEST_IN_LINE = 60

async function choiceOf(db: Db, { reference }: Asker, found: Difficulty): Promise<DifficultyChoice> {
  const place = await unitName(db, found.village_code ?? found.commune_code)
  const kind = difficultyName(found.kind, reference.difficultyKinds)
  const words = found.words.length > LONGEST_IN_LINE ? `${found.words.slice(0, LONGEST_IN_LINE)} …` : found.words
  const line = `#${found.id} · ${place} · ${showDate(dayInVietNam(found.at))} · ${kind}: ${words}`
  return { number: found.id, line, words: found.words }
}
