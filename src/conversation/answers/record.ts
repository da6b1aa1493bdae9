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

/** As `record`, offering what waits for a decision, the longest wait first. */
export const waitingRecord: AnswerKind = {
  ...record,
  async choices(situation) {
    return choicesOf('', 0, await situation.lookup.waitingRecords(0), situation)
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
  const { lookup } = situation
  const records = await (text === '' ? lookup.waitingRecords(Number(page)) : lookup.findRecords(text, Number(page)))
  return found(text, Number(page), records, situation)
}

/** One page of what was found; only a page that is all there is tells how many that are. */
function found(words: string, page: number, found: RecordPage, situation: Situation): Reading {
  if (found.records.length === 0) return refused('not-found')
  const part = page > 0 ? 'next' : found.hasMore ? 'first' : 'all'
  const choices = choicesOf(words, page, found, situation)
  return { kind: 'unclear', reason: 'several', choices, values: { count: found.records.length, part } }
}

/** No words: what waits for a decision. */
function choicesOf(
  words: string,
  page: number,
  { records, hasMore }: RecordPage,
  situation: Situation,
): readonly Choice[] {
  const more: Choice = { ...labelled('more', situation), id: `${MORE}${page + 1}:${words}` }
  return [...records.map(choiceOf), ...(hasMore ? [more] : [])]
}

function choiceOf({ code, line }: RecordChoice): Choice {
  return { id: code, label: verbatim(line) }
}
