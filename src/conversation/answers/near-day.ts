import { addDays } from '../../domain/data-right.js'
import { showDate } from '../../domain/iso-date.js'
import { readNearDay } from '../../domain/near-day.js'
import { type AnswerKind, accepted, labelled, refused, textOf } from '../answer.js'
import { verbatim } from '../phrase.js'

const FURTHEST_AHEAD_DAYS = 366

/** A day from today on, at most a year ahead: "mai", "25", "25/11". Stored as an ISO date. */
export const comingDay: AnswerKind = {
  ...nearDay('coming', { tomorrow: 1, 'in-three-days': 3, 'next-week': 7 }),
  reasons: ['unreadable', 'past', 'too-far'],
}

/** A day up to today: "hôm qua", "20/11". Stored as an ISO date. */
export const pastDay: AnswerKind = {
  ...nearDay('past', { today: 0, yesterday: -1 }),
  reasons: ['unreadable', 'future'],
}

function nearDay(direction: 'coming' | 'past', offered: Readonly<Record<string, number>>): AnswerKind {
  return {
    reasons: [],
    holds: (value) => typeof value === 'string' && /^\d{4}-\d\d-\d\d$/.test(value),
    choices: (situation) => Object.keys(offered).map((id) => labelled(id, situation)),
    chosen: (id, { today }) => accepted(addDays(today, offered[id] ?? 0)),
    read(input, { today }) {
      const day = readNearDay(textOf(input) ?? '', today, direction)
      if (day === undefined) return refused('unreadable')
      if (direction === 'past') return day > today ? refused('future') : accepted(day)
      if (day < today) return refused('past')
      return day > addDays(today, FURTHEST_AHEAD_DAYS) ? refused('too-far') : accepted(day)
    },
    show: (value) => verbatim(showDate(String(value))),
  }
}
