import { readRecordCode } from '../../domain/registration-code.js'
import {
  type AnswerKind,
  accepted,
  type Choice,
  labelled,
  type Reading,
  refused,
  type Situation,
  textOf,
} from '../answer.js'
import type { RecordChoice, RecordPage } from '../lookup.js'
import { verbatim } from '../phrase.js'

const MORE = 'more:'

/** A record in the officer's scope: by its code, or by words, which offer what fits and never decide by themselves. */
export const record: AnswerKind = {
  reasons: ['not-found', 'several'],
  holds: (value) => typeof value === 'string' && readRecordCode(value) === value,
  chosen: (id, situation) => (id.startsWith(MORE) ? nextPage(id.slice(MORE.length), situation) : byCode(id, situation)),
  async read(input, situation) {
    const words = (textOf(input) ?? '').trim()
    const code = readRecordCode(words)
    if (code !== undefined) return byCode(code, situation)
    return words === ''
      ? refused('not-found')
      : found(words, 0, await situation.lookup.findRecords(words, 0), situation)
  },
  show: (value, { question, answers }) => verbatim(String(answers[`${question.id}.line`] ?? value)),
}

/** As `record`, offering what waits for a decision. */
export const waitingRecord: AnswerKind = {
  ...record,
  async choices({ lookup }) {
    return (await lookup.waitingRecords(0)).records.map(choiceOf)
  },
}

async function byCode(code: string, { question, lookup }: Situation): Promise<Reading> {
  const record = await lookup.record(code)
  if (record === undefined) return refused('not-found')
  const facts = { ...record.facts, line: record.line }
  const also = Object.fromEntries(Object.entries(facts).map(([fact, value]) => [`${question.id}.${fact}`, value]))
  return accepted(code, { also })
}

async function nextPage(pageAndWords: string, situation: Situation): Promise<Reading> {
  const [page = '0', ...words] = pageAndWords.split(':')
  const text = words.join(':')
  return found(text, Number(page), await situation.lookup.findRecords(text, Number(page)), situation)
}

function found(words: string, page: number, { records, hasMore }: RecordPage, situation: Situation): Reading {
  if (records.length === 0) return refused('not-found')
  const more: Choice = { ...labelled('more', situation), id: `${MORE}${page + 1}:${words}` }
  const choices = [...records.map(choiceOf), ...(hasMore ? [more] : [])]
  return { kind: 'unclear', reason: 'several', choices, values: { count: records.length } }
}

function choiceOf({ code, line }: RecordChoice): Choice {
  return { id: code, label: verbatim(line) }
}
