import type { Answers } from '../conversation/answer.js'
import { type Phrase, phrase, verbatim } from '../conversation/phrase.js'
import { difficultyName } from '../domain/difficulty.js'
import { maskNumbers } from '../domain/masked-text.js'
import type { Tx } from '../store/db.js'
import { type DifficultyCount, difficultyCounts, insertDifficulty } from '../store/difficulties.js'
import { appendHistory } from '../store/history.js'
import { contactsHolding, type Officer, scopeOf } from '../store/officers.js'
import { unitByCode, unitName, unitPath } from '../store/units.js'
import type { Action, Asker, Outcome } from './action.js'
import { actorOf } from './actor.js'
import { DECIDING } from './reach.js'
import { text } from './submission.js'
import { COLLECTING } from './village-walk.js'

/** Keeps what a village finds difficult and tells the commune; shows whoever decides there what is open, summed. */
export const reportDifficulty: Action = async (tx, asker, answers) => {
  const { officer } = asker
  if (officer === undefined) return { kind: 'not-found', phrase: phrase('report-difficulty.not-found') }
  return text(answers, 'kind') === undefined ? sumUp(tx, asker, officer) : report(tx, asker, officer, answers)
}

async function report(tx: Tx, asker: Asker, officer: Officer, answers: Answers): Promise<Outcome> {
  const place = await placeOf(tx, officer)
  if (place === undefined) return { kind: 'not-found', phrase: phrase('report-difficulty.not-found') }
  const kind = text(answers, 'kind') ?? 'other'
  const difficulty = { ...place, kind, words: maskNumbers(text(answers, 'words') ?? ''), by_contact: asker.contact.id }
  const number = await insertDifficulty(tx, difficulty, asker.at)
  const unitCode = place.village_code ?? place.commune_code
  const subject = { kind: 'difficulty', id: String(number) }
  const details = { kind }
  await appendHistory(tx, {
    at: asker.at,
    actor: actorOf(asker),
    action: 'report-difficulty',
    unitCode,
    subject,
    details,
  })
  const values = {
    number,
    village: await unitName(tx, unitCode),
    kind: difficultyName(kind, asker.reference.difficultyKinds),
    words: verbatim(difficulty.words),
  }
  const responsible = await contactsHolding(tx, 'review', await unitPath(tx, place.commune_code), asker.today)
  const notices = responsible
    .filter((contactId) => contactId !== asker.contact.id)
    .map((contactId) => ({ contactId, phrase: phrase('report-difficulty.notice', values) }))
  return { kind: 'reported', phrase: phrase('report-difficulty.reported', values), notices }
}

/** The village where the asker collects: the first, when there are several. */
async function placeOf(tx: Tx, officer: Officer) {
  const { communes, villages } = await scopeOf(tx, officer, COLLECTING)
  const [village] = villages.toSorted()
  const unit = village === undefined ? undefined : await unitByCode(tx, village)
  if (communes[0] !== undefined) return { commune_code: communes[0], village_code: null }
  return unit?.parent_code == null ? undefined : { commune_code: unit.parent_code, village_code: unit.code }
}

async function sumUp(tx: Tx, asker: Asker, officer: Officer): Promise<Outcome> {
  const counts = await difficultyCounts(tx, (await scopeOf(tx, officer, DECIDING)).communes)
  if (counts.length === 0) return { kind: 'none', phrase: phrase('report-difficulty.none') }
  const total = counts.reduce((sum, { count }) => sum + count, 0)
  const lines: Phrase[] = []
  for (const kind of kindsIn(asker, counts)) lines.push(await kindLine(tx, asker, kind, counts))
  return {
    kind: 'shown',
    phrase: phrase('report-difficulty.shown', { total, lines }),
    // biome-ignore lint/suspicious/noThenProperty: what follows the outcome; no function, so nothing awaits it.
    then: { flow: 'settle-difficulty', answers: {} },
  }
}

/** The kinds that were told, in the order of the table; those that it no longer has, last. */
function kindsIn({ reference }: Asker, counts: readonly DifficultyCount[]): readonly string[] {
  const told = [...new Set(counts.map(({ kind }) => kind))]
  const place = (kind: string) => reference.difficultyKinds.find(({ code }) => code === kind)?.position ?? 999
  return told.toSorted((a, b) => place(a) - place(b))
}

/** `• Ngân hàng xa: 3 (Lương Ngọc 2, Kim Mẫm 1)` */
async function kindLine(
  tx: Tx,
  { reference }: Asker,
  kind: string,
  counts: readonly DifficultyCount[],
): Promise<Phrase> {
  const own = counts.filter((one) => one.kind === kind)
  const places = await Promise.all(
    own.map(
      async ({ village_code, commune_code, count }) => `${await unitName(tx, village_code ?? commune_code)} ${count}`,
    ),
  )
  return phrase('report-difficulty.line', {
    kind: difficultyName(kind, reference.difficultyKinds),
    count: own.reduce((sum, { count }) => sum + count, 0),
    places: places.join(', '),
  })
}
