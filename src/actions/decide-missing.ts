import type { Answers } from '../conversation/answer.js'
import { phrase } from '../conversation/phrase.js'
import type { Tx } from '../store/db.js'
import { countMissing, type MissingEntry, missingEntry } from '../store/import-missing.js'
import { keepMissing, keepMissingSet, takeBackAnswer } from '../store/missing-answers.js'
import { importById } from '../store/rosters.js'
import type { Action, Asker, Outcome } from './action.js'
import { actorOf, note, noteDeed } from './actor.js'
import { missingScope, placeIn, placeOf, SET_MOST, setsAbout } from './missing-sets.js'
import { text } from './submission.js'

/**
 * An officer's word about a benefit that a file does not name any more: `/vangtep`. It is still received, or it is put off;
 * that it has ended is a change of its own (flow `change`). Nothing ends because a file lacks it. What was seen must still
 * hold; the next one is asked about in the same breath.
 */
export const decideMissing: Action = async (tx, asker, answers) => {
  const decision = text(answers, 'decision')
  if (text(answers, 'again') === 'back' || decision === 'back') return takeBack(tx, asker, answers)
  const place = text(answers, 'missing') ?? ''
  if (decision === 'later') return goOn('later', place)
  const scope = await missingScope(tx, asker)
  const entry = scope && (await missingEntry(tx, scope, placeIn(place).id))
  if (entry === undefined) return goOn('changed', place)
  return decision === 'many' ? keepMany(tx, asker, entry, answers) : keepOne(tx, asker, entry)
}

/** Ends with a word about this one, and goes on with the next. */
function goOn(kind: string, after: string | undefined, values: Readonly<Record<string, number>> = {}): Outcome {
  return {
    kind,
    phrase: phrase(`decide-missing.${kind}`, values),
    // biome-ignore lint/suspicious/noThenProperty: what follows the outcome; no function, so nothing awaits it.
    then: { flow: 'missing-people', answers: after === undefined ? {} : { after } },
  }
}

/** The place right before one, so that this very one is asked about again. */
function before(place: string): string {
  const { communeCode, importId, id } = placeIn(place)
  return placeOf({ communeCode, importId, id: id - 1 })
}

async function keepOne(tx: Tx, asker: Asker, entry: MissingEntry): Promise<Outcome> {
  await keepMissing(tx, entry.id, { by: actorOf(asker), at: asker.at })
  await note(tx, asker, {
    action: 'keep-missing',
    code: entry.code,
    unitCode: entry.villageCode,
    details: { import: entry.importId, benefit: entry.lineId },
  })
  return goOn('kept', placeOf(entry))
}

const CODES_IN_HISTORY = 100

async function keepMany(tx: Tx, asker: Asker, entry: MissingEntry, answers: Answers): Promise<Outcome> {
  const again = before(placeOf(entry))
  if (text(answers, 'sure') !== 'yes') return goOn('one-by-one', again)
  const sets = await setsAbout(tx, asker, entry)
  const chosen = sets.find(({ id }) => id === text(answers, 'whom'))
  if (chosen === undefined) return goOn('changed', again)
  if ((await countMissing(tx, chosen.set, SET_MOST)) !== Number(answers['whom.count'])) return goOn('changed', again)
  const codes = await keepMissingSet(tx, chosen.set, SET_MOST, { by: actorOf(asker), at: asker.at })
  await noteSet(tx, asker, entry.importId, 'keep-missing', {
    of: chosen.id,
    benefits: codes.length,
    records: codes.slice(0, CODES_IN_HISTORY),
  })
  return goOn('kept-many', again, { count: codes.length })
}

/** The asker's last word does not count any more, about one or about many, and is asked for again. */
async function takeBack(tx: Tx, asker: Asker, answers: Answers): Promise<Outcome> {
  const place = text(answers, 'missing')
  const scope = await missingScope(tx, asker)
  const taken = scope && (await takeBackAnswer(tx, actorOf(asker), scope))
  if (taken === undefined) return goOn('nothing-back', place && before(place))
  await noteSet(tx, asker, taken.importId, 'ask-missing-again', { benefits: taken.count })
  const { communeCode, importId, firstId: id } = taken
  return goOn('back', before(placeOf({ communeCode, importId, id })), { count: taken.count })
}

async function noteSet(
  tx: Tx,
  asker: Asker,
  importId: number,
  action: string,
  details: Readonly<Record<string, unknown>>,
): Promise<void> {
  const file = await importById(tx, importId)
  await noteDeed(tx, asker, {
    action,
    unitCode: file?.unitCode ?? '',
    subject: { kind: 'roster-import', id: String(importId) },
    details,
  })
}
