import { createHash } from 'node:crypto'
import { phrase } from '../conversation/phrase.js'
import { mayDo } from '../domain/permission.js'
import { openQuestions, type RowAnswer } from '../domain/roster/row-question.js'
import { decideRow as decide } from '../rosters/decide-row.js'
import type { Tx } from '../store/db.js'
import { codesOf, type Officer } from '../store/officers.js'
import { takeBackWord } from '../store/row-answers.js'
import { decidedFindings } from '../store/staged-rows.js'
import { unitPath } from '../store/units.js'
import { type WaitingRow, waitingRow } from '../store/waiting-rows.js'
import type { Action, Asker, Outcome } from './action.js'
import { actorOf, noteDeed } from './actor.js'
import { DECIDING } from './reach.js'
import { communesForRow } from './row-communes.js'
import { text } from './submission.js'

/**
 * An officer's word about one thing in a row of a roster: `/choquyet`. Each is decided once; what was seen must still hold.
 * The next one is asked in the same breath. "/choquyet lại" takes the last word back, while nothing of it is in the records.
 */
export const decideRow: Action = async (tx, asker, answers) => {
  const { officer } = asker
  if (officer === undefined) return goOn('changed', 0)
  if (text(answers, 'again') === 'back') return takeBack(tx, asker, officer)
  const [rowId = 0, finding = 0] = (text(answers, 'row') ?? '').split('.').map(Number)
  const answer = (text(answers, 'decision') ?? '') as RowAnswer | 'later'
  if (answer === 'later') return goOn('later', rowId)
  const waiting = await waitingRow(tx, rowId)
  if (waiting === undefined || !(await isTheirs(tx, officer, waiting)) || !isStillAsked(waiting, finding, answers)) {
    return goOn('changed', rowId - 1)
  }
  const typed = text(answers, 'typed')
  const verdict = {
    ...{ finding, answer, by: actorOf(asker), at: asker.at, today: asker.today, reference: asker.reference },
    communes: await communesForRow(tx, officer, waiting.file, asker.today),
    chance: chanceFrom(asker.chance),
    ...(typed !== undefined && { typed }),
  }
  const decided = await decide(tx, waiting, verdict)
  if (decided === 'unreadable' || decided === 'no-commune') return again(decided, answers)
  if (decided === 'changed' || decided === 'not-in-yet') return goOn(decided, rowId)
  await note(tx, asker, waiting, { finding, answer })
  const isOpen = decided === 'waiting' || decided === 'asked'
  return goOn(WORDS[answer] ?? (decided === 'waiting' ? 'decided' : decided), isOpen ? rowId - 1 : rowId)
}

/** Words of which nothing is in the records: the sentence says how to take them back. */
const WORDS: Readonly<Partial<Record<RowAnswer, string>>> = { drop: 'dropped', leave: 'left' }

/** Ends with a word about this row, and goes on with the next. */
function goOn(kind: string, after: number, values: Readonly<Record<string, string | number>> = {}): Outcome {
  const next = { flow: 'decide-row', answers: { after: String(after) } }
  return {
    kind,
    phrase: phrase(`decide-row.${kind}`, values),
    // biome-ignore lint/suspicious/noThenProperty: what follows the outcome; no function, so nothing awaits it.
    then: next,
  }
}

/** What was typed is asked for again. */
function again(kind: 'unreadable' | 'no-commune', answers: Readonly<Record<string, unknown>>): Outcome {
  const row = Object.entries(answers).filter(([key]) => key === 'row' || key.startsWith('row.'))
  const known = Object.fromEntries([...row, ['decision', 'type']]) as NonNullable<Outcome['then']>['answers']
  return {
    kind,
    phrase: phrase(`decide-row.${kind}`),
    // biome-ignore lint/suspicious/noThenProperty: what follows the outcome; no function, so nothing awaits it.
    then: { flow: 'decide-row', answers: known },
  }
}

/** The asker's last word about a row does not count any more, and is asked for again. */
async function takeBack(tx: Tx, asker: Asker, officer: Officer): Promise<Outcome> {
  const taken = await takeBackWord(tx, actorOf(asker), await codesOf(tx, officer, DECIDING))
  if (taken === undefined) return goOn('nothing-back', 0)
  const { row, importId, unitCode, word } = taken
  await noteInHistory(tx, asker, 'ask-row-again', { unitCode, importId }, { row: row.row, answer: word.choice })
  return goOn('back', row.id - 1, { name: row.person.fullName, number: row.row })
}

async function isTheirs(tx: Tx, officer: Officer, { file }: WaitingRow): Promise<boolean> {
  return mayDo(officer.responsibilities, DECIDING, await unitPath(tx, file.unitCode))
}

/** Nobody decided about the row since it was shown. */
function isStillAsked({ row }: WaitingRow, finding: number, answers: Readonly<Record<string, unknown>>): boolean {
  return (
    openQuestions(row.findings, decidedFindings(row.decisions))[0] === finding &&
    row.decisions.length === answers['row.decided']
  )
}

async function note(
  tx: Tx,
  asker: Asker,
  { row, file }: WaitingRow,
  { finding, answer }: Readonly<{ finding: number; answer: string }>,
): Promise<void> {
  const details = { row: row.row, finding: row.findings[finding]?.code ?? '', answer }
  await noteInHistory(tx, asker, 'decide-row', { unitCode: file.unitCode, importId: file.id }, details)
}

async function noteInHistory(
  tx: Tx,
  asker: Asker,
  action: string,
  { unitCode, importId }: Readonly<{ unitCode: string; importId: number }>,
  details: Readonly<Record<string, unknown>>,
): Promise<void> {
  await noteDeed(tx, asker, {
    action,
    unitCode,
    subject: { kind: 'roster-import', id: String(importId) },
    details,
  })
}

/** As many bytes as asked for, of the turn's own: each time others. */
function chanceFrom(chance: Uint8Array): (bytes: number) => Uint8Array {
  let times = 0
  return (bytes) => {
    times += 1
    return new Uint8Array(createHash('shake256', { outputLength: bytes }).update(chance).update(String(times)).digest())
  }
}
