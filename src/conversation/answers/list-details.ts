import { foldKey, tidy } from '../../domain/text.js'
import { type AnswerKind, accepted, type Reading, refused, type Situation, textOf } from '../answer.js'
import type { ListScope } from '../lookup.js'
import { type Phrase, phrase, verbatim } from '../phrase.js'
import { readDetails } from './list-request.js'

/**
 * For which unit and month a chosen list is meant, in one answer: one of the likely ones, or in words — "thôn 3 tháng 10",
 * "tháng trước phiên bản 2". What is not said stays as usual.
 */
export const listDetails: AnswerKind = {
  takesWords: true,
  reasons: ['empty', 'unknown-unit', 'which-unit', 'bad-period'],
  holds: (value) => typeof value === 'string' && value !== '',
  choices: async (situation) =>
    (await situation.lookup.listScopes(listOf(situation))).map((scope) => ({ id: idOf(scope), label: labelOf(scope) })),
  chosen(id, { question }): Reading {
    const [unit = '', period = '', version = ''] = id.split('@')
    const facts = Object.entries({ unit, period, version }).filter(([, value]) => value !== '')
    return accepted(id, { also: Object.fromEntries(facts.map(([fact, value]) => [`${question.id}.${fact}`, value])) })
  },
  async read(input, situation) {
    const text = tidy(textOf(input) ?? '')
    if (text === '') return refused('empty')
    const said = await readDetails(foldKey(text), situation)
    return said.kind === 'refused' ? said : accepted(text, { also: said.facts })
  },
  show: (value) => verbatim(String(value)),
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
