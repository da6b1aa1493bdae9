import { createHash } from 'node:crypto'
import { phrase } from '../conversation/phrase.js'
import { mayDo } from '../domain/permission.js'
import { openQuestions, type RowAnswer } from '../domain/roster/row-question.js'
import { decideRow as decide } from '../rosters/decide-row.js'
import type { Tx } from '../store/db.js'
import { appendHistory } from '../store/history.js'
import { unitPath } from '../store/units.js'
import { type WaitingRow, waitingRow } from '../store/waiting-rows.js'
import type { Action, Asker, Outcome } from './action.js'
import { actorOf } from './actor.js'
import { DECIDING } from './reach.js'
import { text } from './submission.js'

/**
 * An officer's word about one thing in a row of a roster: `/choquyet`. Each is decided once; what was seen must still hold.
 * The next one is asked in the same breath.
 */
export const decideRow: Action = async (tx, asker, answers) => {
  const [rowId = 0, finding = 0] = (text(answers, 'row') ?? '').split('.').map(Number)
  const answer = (text(answers, 'decision') ?? '') as RowAnswer | 'later'
  if (answer === 'later') return goOn('later', rowId)
  const waiting = await waitingRow(tx, rowId)
  if (waiting === undefined || !(await isTheirs(tx, asker, waiting)) || !isStillAsked(waiting, finding, answers)) {
    return goOn('changed', rowId - 1)
  }
  const typed = text(answers, 'typed')
  const verdict = {
    ...{ finding, answer, by: actorOf(asker), at: asker.at, today: asker.today, reference: asker.reference },
    chance: chanceFrom(asker.chance),
    ...(typed !== undefined && { typed }),
  }
  const decided = await decide(tx, waiting, verdict)
  if (decided === 'unreadable') return again(answers)
  if (decided === 'changed') return goOn('changed', rowId)
  await note(tx, asker, waiting, { finding, answer })
  return goOn('decided', decided === 'waiting' ? rowId - 1 : rowId)
}

/** Ends with a word about this row, and goes on with the next. */
function goOn(kind: 'decided' | 'later' | 'changed', after: number): Outcome {
  const next = { flow: 'decide-row', answers: { after: String(after) } }
  return {
    kind,
    phrase: phrase(`decide-row.${kind}`),
    // biome-ignore lint/suspicious/noThenProperty: what follows the outcome; no function, so nothing awaits it.
    then: next,
  }
}

/** What was typed is asked for again. */
function again(answers: Readonly<Record<string, unknown>>): Outcome {
  const row = Object.entries(answers).filter(([key]) => key === 'row' || key.startsWith('row.'))
  const known = Object.fromEntries([...row, ['decision', 'type']]) as NonNullable<Outcome['then']>['answers']
  return {
    kind: 'unreadable',
    phrase: phrase('decide-row.unreadable'),
    // biome-ignore lint/suspicious/noThenProperty: what follows the outcome; no function, so nothing awaits it.
    then: { flow: 'decide-row', answers: known },
  }
}

async function isTheirs(tx: Tx, { officer }: Asker, { file }: WaitingRow): Promise<boolean> {
  return officer !== undefined && mayDo(officer.responsibilities, DECIDING, await unitPath(tx, file.unitCode))
}

/** Nobody decided about the row since it was shown. */
function isStillAsked({ row }: WaitingRow, finding: number, answers: Readonly<Record<string, unknown>>): boolean {
  const decided = row.decisions.map((one) => one.finding)
  return openQuestions(row.findings, decided)[0] === finding && row.decisions.length === answers['row.decided']
}

async function note(
  tx: Tx,
  asker: Asker,
  { row, file }: WaitingRow,
  { finding, answer }: Readonly<{ finding: number; answer: string }>,
): Promise<void> {
  const role = asker.officer?.roles[0]
  await appendHistory(tx, {
    at: asker.at,
    actor: actorOf(asker),
    ...(role !== undefined && { role }),
    action: 'decide-row',
    unitCode: file.unitCode,
    subject: { kind: 'roster-import', id: String(file.id) },
    details: { row: row.row, finding: row.findings[finding]?.code ?? '', answer },
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
