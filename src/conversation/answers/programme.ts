import { ageOn, type BirthDate } from '../../domain/birth-date.js'
import { isSensitive, programmeOn } from '../../domain/programme.js'
import { amountOn } from '../../domain/programme-amount.js'
import { findProgramme, findProgrammeCode } from '../../domain/programme-words.js'
import { type AnswerKind, accepted, type Choice, type Reading, refused, type Situation, textOf } from '../answer.js'
import { phrase, verbatim } from '../phrase.js'

/**
 * A benefit programme by code or free words ("NKT nặng", "hưu trí xã hội"); several that may be meant are asked back.
 * Facts: `basis` is `coefficient` where the sum follows from one, `known` where a table tells it, else `unknown`.
 */
export const programme: AnswerKind = {
  reasons: ['empty', 'unknown', 'likely', 'ambiguous'],
  holds: (value) => typeof value === 'string' && value !== '',
  choices({ answers, question }) {
    const now = question.of?.map((id) => answers[`${id}.programme`]).find((value) => typeof value === 'string')
    return typeof now === 'string' && now !== '' ? [{ id: now, label: phrase('answer-programme.choice-same') }] : []
  },
  chosen: withBasis,
  read(input, situation) {
    const words = (textOf(input) ?? '').trim()
    if (words === '') return refused('empty')
    const { programmes } = situation.lookup
    const context = { listDate: situation.today, ...ageIn(situation) }
    const byCode = findProgrammeCode(words, context, programmes)
    const reading = byCode.kind === 'unknown' ? findProgramme(words, context, programmes) : byCode
    switch (reading.kind) {
      case 'found':
        return withBasis(reading.code, situation)
      case 'likely':
        return { kind: 'unclear', reason: 'likely', choices: [choiceOf(reading.code, situation)] }
      case 'ambiguous':
        return {
          kind: 'unclear',
          reason: 'ambiguous',
          choices: reading.candidates.map((code) => choiceOf(code, situation)),
        }
      case 'unknown':
        return refused('unknown')
    }
  },
  show: (value, situation) => verbatim(nameOf(String(value), situation)),
}

function withBasis(code: string, { question, today, lookup }: Situation): Reading {
  const found = programmeOn(code, today, lookup.programmes)
  const byStandard = found?.basis === 'social-standard' || found?.basis === 'social-pension'
  const sum = amountOn({ code }, today, lookup.programmes)
  const basis = byStandard ? 'coefficient' : sum.kind === 'amount' ? 'known' : 'unknown'
  const own = found?.coefficient === undefined ? {} : { [`${question.id}.coefficient`]: found.coefficient }
  return accepted(code, { also: { [`${question.id}.basis`]: basis, ...own } })
}

function ageIn({ answers, today }: Situation): { age?: number } {
  const { birth } = answers
  return typeof birth === 'object' && 'precision' in birth ? { age: ageOn(birth as BirthDate, today) } : {}
}

function choiceOf(code: string, situation: Situation): Choice {
  return { id: code, label: verbatim(nameOf(code, situation)) }
}

/** Whoever decides about a benefit names it; messages carry no programme that tells a health status (domain.md §16). */
function nameOf(code: string, { today, lookup }: Situation): string {
  const name = isSensitive(code, lookup.programmes) ? code : programmeOn(code, today, lookup.programmes)?.name
  return name === undefined || name === code ? code : `${name} (${code})`
}
