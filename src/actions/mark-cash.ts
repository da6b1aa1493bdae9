import { phrase } from '../conversation/phrase.js'
import { showMoney } from '../domain/money.js'
import { PERIOD_STEPS } from '../domain/period-state.js'
import { mayDo } from '../domain/permission.js'
import { reportsDeath } from '../domain/returns/payment-words.js'
import { TAKING } from '../domain/returns/taking.js'
import { type CashLine, type CashPlace, cashPlace } from '../store/cash-lines.js'
import type { Tx } from '../store/db.js'
import { watchMissedMonths } from '../store/missed-months.js'
import { insertPaymentResults } from '../store/payment-results.js'
import { advancePeriod, periodOfCommune } from '../store/periods.js'
import { proposeDeaths } from '../store/reported-deaths.js'
import { noteReturned } from '../store/returned-changes.js'
import { insertReturnedFile, markReturnedApplied } from '../store/returned-files.js'
import { unitPath } from '../store/units.js'
import type { Action, Asker } from './action.js'
import { actorOf, note } from './actor.js'
import { text } from './submission.js'

/** A line with what became of it: `PAID`, or a code of payment-failure-reasons.csv. */
type Marked = CashLine & Readonly<{ outcome: string }>

/**
 * Notes who of a village got their cash and who did not: `/phattien`. The same records as a signed list that is sent in; it
 * is kept as one set, so that `/hoantac` takes it back. What somebody else noted since the list was shown changes nothing.
 */
export const markCash: Action = async (tx, asker, answers) => {
  const id = text(answers, 'place') ?? ''
  const place = (await hasCashOf(tx, asker, id)) ? await cashPlace(tx, id) : undefined
  if (place === undefined) return { kind: 'not-found', phrase: phrase('mark-cash.not-found') }
  const name = text(answers, 'place.name') ?? ''
  const said = saidIn(text(answers, 'marks') ?? '', text(answers, 'reason'))
  const seen = Number(answers['place.seen'] ?? 0)
  const marked = [...said].flatMap(([lineId, outcome]): Marked[] => {
    const own = place.lines.find(({ line }) => line.id === lineId)
    return own === undefined || own.resultId > seen ? [] : [{ ...own, outcome }]
  })
  if (marked.length === 0 || marked.length < said.size) {
    return { kind: 'changed', phrase: phrase('mark-cash.changed', { name }) }
  }
  const done = await write(tx, asker, place, name, marked)
  return {
    kind: 'marked',
    phrase: phrase('mark-cash.marked', { name, ...done, left: place.lines.length - marked.length }),
  }
}

/** Whether the asker may note what became of a village's cash: `15139@2026-11@15139-01`. */
export async function hasCashOf(tx: Tx, { officer }: Asker, id: string): Promise<boolean> {
  const [commune = ''] = id.split('@')
  return (
    officer !== undefined && mayDo(officer.responsibilities, TAKING['payment-results'], await unitPath(tx, commune))
  )
}

/** `PAID=11,13;?=14` by line; `?` is what the next question settled. */
function saidIn(marks: string, reason: string | undefined): ReadonlyMap<number, string> {
  const said = new Map<number, string>()
  for (const part of marks.split(';')) {
    const [outcome = '', ids = ''] = part.split('=')
    const settled = outcome === '?' ? (reason ?? 'other').toUpperCase().replace('-', '_') : outcome
    for (const id of ids.split(',')) if (id !== '') said.set(Number(id), settled)
  }
  return said
}

async function write(tx: Tx, asker: Asker, place: CashPlace, name: string, marked: readonly Marked[]) {
  const { at, today } = asker
  const paid = marked.filter(({ outcome }) => outcome === 'PAID')
  const sum = paid.reduce((all, { line }) => all + line.total, 0)
  const figures = { paid: paid.length, sum: showMoney(sum), unpaid: marked.length - paid.length }
  const setId = await keepSet(tx, asker, place, name, { rows: marked.length, ...figures })
  const results = marked.map(({ line, outcome }) => ({
    period_line_id: line.id,
    benefit_line_id: line.benefit_line_id,
    month: place.month,
    returned_file_id: setId,
    outcome: outcome === 'PAID' ? ('PAID' as const) : ('FAILED' as const),
    reason_code: outcome === 'PAID' ? null : outcome,
    reason_text: null,
    paid_amount: outcome === 'PAID' ? line.total : 0,
  }))
  await insertPaymentResults(tx, results, at)
  await moveOn(tx, asker, place, setId)
  const missed = marked.filter(({ outcome }) => outcome !== 'PAID' && !reportsDeath(outcome))
  const moment = {
    at,
    today,
    actor: actorOf(asker),
    contactId: asker.contact.id,
    returnedId: setId,
    chance: () => asker.chance,
  }
  const deceased = await proposeDeaths(
    tx,
    asker.reference,
    moment,
    marked.map(({ line, outcome }) => ({ periodLine: line, reasonCode: outcome })),
  )
  const watched = await watchMissedMonths(
    tx,
    asker.reference,
    moment,
    missed.map(({ line }) => ({ periodLine: line, communeCode: place.communeCode })),
  )
  const unitCode = place.villageCode ?? place.communeCode
  await note(tx, asker, {
    action: 'mark-cash',
    code: String(setId),
    unitCode,
    details: { month: place.month, ...figures },
  })
  return { ...figures, flagged: watched.flagged, deceased }
}

/** What is marked together is one set, like a file that was sent in. */
async function keepSet(
  tx: Tx,
  asker: Asker,
  { communeCode, month }: CashPlace,
  name: string,
  figures: Readonly<Record<string, string | number>>,
): Promise<number> {
  const facts = { kind: 'payment-results', name, ...figures }
  const set = {
    file_id: null,
    file_name: name,
    sha256: `chat:${asker.at.toISOString()}:${actorOf(asker)}`,
    kind: 'payment-results',
    communes: [communeCode],
    month,
    state: 'staged',
    reason: null,
    facts,
    actor: actorOf(asker),
    at: asker.at,
  } as const
  const id = await insertReturnedFile(tx, set)
  await markReturnedApplied(tx, id, facts, asker.at)
  return id
}

/** The month has its first results now. */
async function moveOn(tx: Tx, asker: Asker, { communeCode, month }: CashPlace, setId: number): Promise<void> {
  const seen = await periodOfCommune(tx, communeCode, month)
  const { to } = PERIOD_STEPS['import-results']
  if (seen.state === to) return
  await advancePeriod(tx, seen, { to, by: actorOf(asker), at: asker.at })
  await noteReturned(tx, setId, 'period', seen.id, { commune: communeCode, month, before: seen.state })
}
