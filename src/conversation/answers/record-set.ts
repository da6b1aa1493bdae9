import { readRecordCode } from '../../domain/registration-code.js'
import {
  type AnswerKind,
  type Answers,
  accepted,
  type Choice,
  labelled,
  type Reading,
  refused,
  type Situation,
  textOf,
} from '../answer.js'
import type { RecordSet } from '../lookup.js'
import { phrase, verbatim } from '../phrase.js'

/** More than that is not looked over before it is decided. */
const AT_MOST = 50

/**
 * Several records for one decision: a set that was found for it (`of` names the question that says which decision), or
 * codes as typed. Kept as `DK-7F3K2QM:3`, the version that was looked at after the colon.
 */
export const recordSet: AnswerKind = {
  reasons: ['not-found', 'none', 'too-many', 'several-communes'],
  holds: (value) => Array.isArray(value) && value.length > 0 && value.every((one) => /^[DH][KS]-.{7}:\d+$/.test(one)),
  async choices(situation) {
    const sets = await situation.lookup.recordSets(decisionIn(situation))
    return sets.map(({ name, entries }) => choiceOf(name, entries.length, situation))
  },
  async chosen(id, situation) {
    const set = (await situation.lookup.recordSets(decisionIn(situation))).find(({ name }) => name === id)
    return set === undefined ? refused('none') : acceptedSet(set, situation)
  },
  async read(input, situation) {
    const codes = (textOf(input) ?? '').split(/[\s,;]+/).filter((word) => word !== '')
    if (codes.length === 0) return refused('none')
    if (codes.length > AT_MOST) return refused('too-many', { limit: AT_MOST })
    const known = codes.map(readRecordCode)
    const unread = codes.find((_, index) => known[index] === undefined)
    if (unread !== undefined) return refused('not-found', { code: unread })
    return byCodes([...new Set(known as string[])], situation)
  },
  show: (value, { question, answers }) =>
    phrase('record-set.shown', {
      count: Array.isArray(value) ? value.length : 0,
      preview: verbatim(String(answers[`${question.id}.preview`] ?? '')),
      left: Number(answers[`${question.id}.left`] ?? 0),
    }),
}

async function byCodes(codes: readonly string[], situation: Situation): Promise<Reading> {
  const entries: RecordSet['entries'][number][] = []
  for (const code of codes) {
    const record = await situation.lookup.record(code)
    if (record === undefined) return refused('not-found', { code })
    const { version, commune } = record.facts
    entries.push({ code, version: Number(version), line: record.line, commune: String(commune) })
  }
  return acceptedSet({ name: 'typed', entries, left: 0 }, situation)
}

const PREVIEWED = 5

function acceptedSet({ entries, left }: RecordSet, { question }: Situation): Reading {
  const communes = new Set(entries.map(({ commune }) => commune))
  if (communes.size > 1) return refused('several-communes')
  const also: Answers = {
    [`${question.id}.preview`]: entries
      .slice(0, PREVIEWED)
      .map(({ line }) => line)
      .join('\n'),
    [`${question.id}.left`]: left,
    [`${question.id}.commune`]: [...communes][0] ?? '',
  }
  return accepted(
    entries.map(({ code, version }) => `${code}:${version}`),
    { also },
  )
}

function choiceOf(name: string, count: number, situation: Situation): Choice {
  const choice = labelled(name, situation)
  return { ...choice, label: { ...choice.label, values: { count } } }
}

function decisionIn({ question, answers }: Situation): string {
  return String(question.of?.map((id) => answers[id]).find((value) => value !== undefined) ?? '')
}
