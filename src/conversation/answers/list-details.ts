import { tidy } from '../../domain/text.js'
import { type AnswerKind, accepted, type Reading, refused, type Situation, textOf } from '../answer.js'
import type { ListScope } from '../lookup.js'
import { type Phrase, phrase, verbatim } from '../phrase.js'
import { DETAIL_REASONS, readDetails } from './list-details-said.js'
import { listsNamed } from './list-names-said.js'
import { listRequest } from './list-request.js'
import { mended, plainRequest } from './list-shorthand.js'
import { withVersion } from './list-versions-said.js'

/**
 * For which unit and month a chosen list is meant, in one answer: one of the likely ones, or in words — "thôn 3 tháng 10",
 * "tháng trước phiên bản 2". What is not said stays as usual. Whoever names another list instead gets that one.
 */
export const listDetails: AnswerKind = {
  takesWords: true,
  reasons: ['empty', ...DETAIL_REASONS],
  holds: (value) => typeof value === 'string' && value !== '',
  choices: async (situation) =>
    (await situation.lookup.listScopes(listOf(situation))).map((scope) => ({ id: idOf(scope), label: labelOf(scope) })),
  chosen(id, situation): Reading | Promise<Reading> {
    const { question } = situation
    // A choice between several meanings holds the words that say which.
    if (id.includes(' ') || id.includes('/')) return readWords(id, situation)
    const [unit = '', period = '', version = ''] = id.split('@')
    const facts = Object.entries({ unit, period, version }).filter(([, value]) => value !== '')
    return accepted(id, { also: Object.fromEntries(facts.map(([fact, value]) => [`${question.id}.${fact}`, value])) })
  },
  read: (input, situation) => readWords(tidy(textOf(input) ?? ''), situation),
  show: (value) => verbatim(String(value)),
}

async function readWords(text: string, situation: Situation): Promise<Reading> {
  if (text === '') return refused('empty')
  const words = plainRequest(text)
  const reading = await readAs(words, text, situation)
  if (reading.kind !== 'refused') return reading
  const better = mended(words)
  const again = better === words ? reading : await readAs(better, text, situation)
  if (again.kind !== 'refused') return again
  return (await readOther(text, situation)) ?? reading
}

/** A request that names one list, as it would be read at its beginning; the list is then the one that is named. */
async function readOther(text: string, situation: Situation): Promise<Reading | undefined> {
  const { question, answers, lookup } = situation
  if (listsNamed(plainRequest(text), lookup.lists).length !== 1) return undefined
  const reading = await listRequest.read({ kind: 'text', text }, situation)
  if (reading.kind !== 'accepted') return reading
  const list = question.of?.[0] ?? 'list'
  const asks = { [`${list}.asks`]: answers[`${list}.asks`] ?? 'unit' }
  return accepted(text, { also: { ...reading.also, [list]: reading.value, ...asks } })
}

async function readAs(words: string, text: string, situation: Situation): Promise<Reading> {
  const said = await readDetails(words, text, situation)
  const reading = said.kind === 'details' ? await withVersion(listOf(situation), said, situation) : said
  return reading.kind === 'details' ? accepted(text, { also: reading.facts }) : reading
}

function listOf({ question, answers }: Situation): string {
  return String(answers[question.of?.[0] ?? 'list'] ?? '')
}

/** `15139`, `15139@2026-10` or `15139@2026-11@2`. */
function idOf({ unit, period, version }: ListScope): string {
  return [unit.code, period, version].filter((part) => part !== undefined).join('@')
}

const LABELS = {
  whole: 'answer-list-details.scope-whole',
  usual: 'answer-list-details.scope-usual',
  'this-month': 'answer-list-details.scope-this-month',
  'last-month': 'answer-list-details.scope-last-month',
  version: 'answer-list-details.scope-version',
} as const

function labelOf({ unit, period, version, near }: ListScope): Phrase {
  return phrase(LABELS[version !== undefined ? 'version' : (near ?? 'usual')], {
    unit: unit.name,
    month: period === undefined ? '' : `${period.slice(5)}/${period.slice(0, 4)}`,
    version: version ?? '',
  })
}
