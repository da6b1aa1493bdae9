import type { ChangeKind } from '../../domain/change.js'
import { type AnswerKind, type Answers, labelled, type Reading, refused, type Situation } from '../answer.js'
import { changeAbout } from './change-request.js'
import { readPart } from './read-part.js'

/** Ways in which a benefit ends that a file lacks: changes (biến động) of domain.md §6. */
const ENDING: Readonly<Record<string, ChangeKind>> = {
  death: 'DEATH',
  'move-out': 'MOVE_OUT',
  stop: 'STOP',
  suspend: 'SUSPEND',
}

/**
 * How the benefit that `of` names has ended: goes on with the change, its person and benefit filled in, so that it is
 * asked about, proposed and approved as any other.
 */
export const missingEnd: AnswerKind = {
  reasons: ['choose-one', 'gone'],
  holds: () => false,
  choices: (situation) => {
    const may = situation.lookup.changes.kinds().map(({ kind }) => kind)
    const offered = (situation.question.choices ?? []).filter((id) => may.some((kind) => kind === ENDING[id]))
    return offered.map((id) => labelled(id, situation))
  },
  read: readPart,
  chosen: toChange,
  show: (value, situation) => labelled(String(value), situation).label,
}

async function toChange(id: string, situation: Situation): Promise<Reading> {
  const { question, answers, lookup } = situation
  const place = question.of?.map((one) => answers[one]).find((value) => value !== undefined)
  const [code, line] = ['code', 'line'].map((fact) => answers[`${question.of?.[0]}.${fact}`])
  const kind = ENDING[id]
  const person = code === undefined ? undefined : await lookup.record(String(code))
  if (kind === undefined || person === undefined || place === undefined) return refused('gone')
  const reading = changeAbout(person, kind, situation)
  if (reading.kind !== 'accepted') return reading
  const chosen = (await lookup.changes.benefits(person.code, kind)).find((one) => one.id === line)
  if (chosen === undefined) return refused('gone')
  const facts = Object.entries({ ...chosen.facts, line: chosen.line })
  const ofLine: Answers = {
    line: String(line),
    ...Object.fromEntries(facts.map(([fact, value]) => [`line.${fact}`, value])),
  }
  const told = { ...reading.also, kind: reading.value, ...ofLine, 'missing-after': String(place) }
  return { kind: 'elsewhere', flow: 'change', answers: told }
}
