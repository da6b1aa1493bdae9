import type { BirthDate } from '../../domain/birth-date.js'
import { inGroupsOfFour } from '../../domain/mask.js'
import { factsIn, type PersonalIdReading, readPersonalId } from '../../domain/personal-id.js'
import { type AnswerKind, accepted, labelled, type Reading, refused, type Situation, textOf } from '../answer.js'
import { verbatim } from '../phrase.js'
import { bareNumber } from './bare-number.js'
import { YES_WORDS } from './yes-words.js'

const OLD = 'old:'

/**
 * The 12-digit personal ID (domain.md §11.1). Warnings never stop anybody: they go along as the fact `warnings`, for the
 * officer and the police. A repair is proposed and asked; a nine-digit CMND is explained, and kept as the fact `old-id`.
 */
export const personalId: AnswerKind = {
  reasons: [
    'empty',
    'too-short',
    'too-long',
    'scientific',
    'zeros',
    'future',
    'not-digits',
    'placeholder',
    'old-id',
    'leading-zero-lost',
    'letter',
    'number-formatted',
  ],
  holds: (value) => typeof value === 'string' && /^\d{12}$/.test(value),
  chosen(id, situation) {
    if (id.startsWith(OLD)) return withoutNumber(situation, id.slice(OLD.length))
    return id === 'none' ? accepted('none') : used({ personalId: id, warnings: [] }, situation)
  },
  read(input, situation) {
    const { lookup, today } = situation
    const reading = readPersonalId(bareNumber(textOf(input) ?? ''), {
      provinceCodes: lookup.provinceCodes,
      today,
      ...birthIn(situation),
    })
    return taken(reading, situation)
  },
  show: (value) => verbatim(inGroupsOfFour(String(value))),
}

function taken(reading: PersonalIdReading, situation: Situation): Reading {
  switch (reading.kind) {
    case 'personal-id':
      return used(reading, situation)
    case 'two-numbers':
      return used({ personalId: reading.personalId, warnings: [] }, situation, reading.oldId)
    case 'repairable':
      return { kind: 'unclear', reason: reading.reason, choices: [numberChoice(reading.proposed)] }
    case 'old-id': {
      if (!situation.question.optional) return refused('old-id')
      const only = labelled('only-old-id', situation)
      return { kind: 'unclear', reason: 'old-id', choices: [{ ...only, id: `${OLD}${reading.oldId}` }] }
    }
    case 'placeholder':
      return situation.question.optional ? accepted('none') : refused('placeholder')
    case 'unusable':
      return refused(reading.reason)
  }
}

function used(
  { personalId, warnings }: { personalId: string; warnings: readonly string[] },
  { question }: Situation,
  oldId?: string,
): Reading {
  const also = {
    [`${question.id}.sex`]: factsIn(personalId).sex,
    ...(warnings.length > 0 && { [`${question.id}.warnings`]: warnings.join(' ') }),
    ...(oldId !== undefined && { [`${question.id}.old-id`]: oldId }),
  }
  return accepted(personalId, { also, remark: readBack(personalId) })
}

function withoutNumber({ question }: Situation, oldId: string): Reading {
  return accepted('none', { also: { [`${question.id}.old-id`]: oldId } })
}

function readBack(personalId: string) {
  return { key: 'answer-personal-id.read-back', values: { digits: inGroupsOfFour(personalId) } }
}

function numberChoice(proposed: string) {
  return { id: proposed, label: verbatim(inGroupsOfFour(proposed)), words: YES_WORDS }
}

function birthIn({ question, answers }: Situation): { birth?: BirthDate } {
  const birth = question.of?.map((id) => answers[id]).find((value) => typeof value === 'object' && 'precision' in value)
  return birth === undefined ? {} : { birth: birth as BirthDate }
}
