import type { ChangeKind } from '../../domain/change.js'
import { type ChangeWords, CORRECTING, readChangeWords } from '../../domain/change-words.js'
import { foldKey, tidy } from '../../domain/text.js'
import type { Situation } from '../answer.js'
import {
  type AnswerKind,
  type Answers,
  accepted,
  type Choice,
  labelled,
  type Reading,
  refused,
  textOf,
} from '../answer.js'
import type { RecordChoice } from '../lookup.js'
import { verbatim } from '../phrase.js'

/**
 * A change in words: its kind, then in any order whose, the day, the decision, the reason — `chết HS-7F3K2QM 3/11`,
 * `thôi hưởng Nguyễn Thị Hoa 15/11 QĐ 45/QĐ-UBND 16/11/2026 lý do đi tù`. Somebody named by words is offered, never
 * guessed. Facts tell what the kind needs: `event` (past, any, no), `decision`, `lines`.
 */
export const changeRequest: AnswerKind = {
  reasons: ['choose-one', 'not-found', 'several'],
  holds: (value) => typeof value === 'string' && /^[A-Z_]+$/.test(value),
  choices: (situation) => situation.lookup.changes.kinds().map(({ kind }) => choiceOf(kind, situation)),
  chosen: (id, situation) =>
    id.includes(PART) ? withPerson(id, situation) : taken({ kind: id as ChangeKind }, situation),
  async read(input, situation) {
    const text = tidy(textOf(input) ?? '')
    const kind = kindIn(text, situation)
    if (kind === undefined) return refused('choose-one')
    const said = readChangeWords(text.split(' ').slice(kind.words).join(' '), kind.kind, situation.today)
    if (said.code !== undefined) return forPerson(await situation.lookup.record(said.code), said, situation)
    if (said.name === undefined) return taken(said, situation)
    const { records } = await situation.lookup.findRecords(said.name, 0)
    const people = records.filter(({ code }) => code.startsWith('HS-'))
    if (people.length === 0) return refused('not-found')
    const choices = people.map(({ code, line }) => ({ id: packed({ ...said, code }), label: verbatim(line) }))
    return { kind: 'unclear', reason: 'several', choices, values: { count: people.length } }
  },
  show: (value, situation) => labelOf(String(value) as ChangeKind, situation),
}

const PART = '\u001f'

/** What was said besides the person goes with each of the people offered. */
function packed({
  kind,
  code = '',
  eventDate = '',
  decisionNo = '',
  decisionDate = '',
  reason = '',
}: ChangeWords): string {
  return [kind, code, eventDate, decisionNo, decisionDate, reason].join(PART)
}

async function withPerson(id: string, situation: Situation): Promise<Reading> {
  const [kind, code = '', eventDate, decisionNo, decisionDate, reason] = id.split(PART)
  const said = {
    kind: kind as ChangeKind,
    code,
    ...(eventDate && { eventDate }),
    ...(decisionNo && { decisionNo }),
    ...(decisionDate && { decisionDate }),
    ...(reason && { reason }),
  }
  return forPerson(await situation.lookup.record(code), said, situation)
}

/** The same for a person and a kind that are known: for questions named `kind` that lead into a change. */
export function changeAbout(person: RecordChoice, kind: ChangeKind, situation: Situation): Reading {
  return forPerson(person, { kind }, situation)
}

function forPerson(person: RecordChoice | undefined, said: ChangeWords, situation: Situation): Reading {
  if (person === undefined) return refused('not-found')
  const question = said.kind === 'NEW' || said.kind === 'MOVE_IN' ? 'known' : 'record'
  const facts = Object.entries({ ...person.facts, line: person.line })
  const also = Object.fromEntries(facts.map(([fact, value]) => [`${question}.${fact}`, value]))
  return taken(said, situation, { [question]: person.code, ...also })
}

function taken(said: ChangeWords, { lookup, question, today }: Situation, person: Answers = {}): Reading {
  const found = lookup.changes.kinds().find(({ kind }) => kind === said.kind)
  if (found === undefined) return refused('choose-one')
  const { rule, decides } = found
  if (said.kind === 'RATE') return { kind: 'elsewhere', flow: 'change-rate', answers: {} }
  const field = CORRECTING[said.kind]
  if (decides && field !== undefined) {
    return { kind: 'elsewhere', flow: 'correct-record', answers: { ...person, ...(field !== '' && { field }) } }
  }
  const facts: Answers = {
    event: !rule.eventDate ? 'no' : PAST.includes(said.kind) ? 'past' : 'any',
    decision: rule.decision && decides ? 'yes' : 'no',
    lines: rule.lines,
  }
  const about = Object.fromEntries(Object.entries(facts).map(([fact, value]) => [`${question.id}.${fact}`, value]))
  return accepted(said.kind, { also: { ...about, ...person, ...toldIn(said, String(facts['event']), today) } })
}

/** What can only have happened already. */
const PAST: readonly ChangeKind[] = ['DEATH', 'MOVE_OUT', 'FUNERAL']

/** What was said at once answers later questions, as far as it can. */
function toldIn(
  { kind, eventDate, decisionNo, decisionDate, reason }: ChangeWords,
  event: string,
  today: string,
): Answers {
  const isPossible = eventDate !== undefined && (event === 'any' || (event === 'past' && eventDate <= today))
  return {
    ...(isPossible && { [event === 'past' ? 'event-date' : 'from-day']: eventDate }),
    ...(decisionNo !== undefined && { decision: decisionNo }),
    ...(decisionDate !== undefined && { 'decision-date': decisionDate }),
    ...(reason !== undefined && { [REASONS[kind] ?? 'remark']: reason }),
  }
}

/** The question that asks why; of other kinds it is a remark. */
const REASONS: Readonly<Partial<Record<ChangeKind, string>>> = {
  STOP: 'stop-reason',
  SUSPEND: 'suspend-reason',
  INFO: 'reason',
  PAYEE: 'reason',
  ACCOUNT: 'reason',
  ARREARS: 'reason',
  RECOVER: 'reason',
}

/** The kind that the text begins with, by the longest of its names, and how many words that is. */
function kindIn(text: string, situation: Situation): Readonly<{ kind: ChangeKind; words: number }> | undefined {
  const folded = ` ${text.split(' ').map(foldKey).join(' ')} `
  const named = situation.lookup.changes
    .kinds()
    .flatMap(({ kind }) => namesOf(kind, situation).map((name) => ({ kind, name })))
    .filter(({ name }) => name !== '' && folded.startsWith(` ${name} `))
    .toSorted((a, b) => b.name.length - a.name.length)
  const [first] = named
  return first && { kind: first.kind, words: first.name.split(' ').length }
}

function namesOf(kind: ChangeKind, situation: Situation): readonly string[] {
  const { label, words = [] } = choiceOf(kind, situation)
  return [situation.say(label) ?? '', ...words, kind].map((name) => foldKey(name.replace(/[()/]/g, ' ')))
}

function choiceOf(kind: ChangeKind, situation: Situation): Choice {
  return { ...labelled(nameOf(kind), situation), id: kind }
}

function labelOf(kind: ChangeKind, situation: Situation) {
  return labelled(nameOf(kind), situation).label
}

function nameOf(kind: ChangeKind): string {
  return kind.toLowerCase().replace('_', '-')
}
