import { phrase } from '../conversation/phrase.js'
import { lastDayFor, paymentMonthOn } from '../domain/calendar.js'
import { showDate } from '../domain/iso-date.js'
import { showPeriod } from '../domain/period.js'
import { calendarOf } from '../store/calendars.js'
import { unitByCode, unitName, unitPath } from '../store/units.js'
import type { Action } from './action.js'
import { text } from './submission.js'

/** A text for the village's loudspeaker: ready to be read aloud, about nobody in particular. */
export const loudspeaker: Action = async (tx, asker, answers) => {
  const code = asker.officer?.responsibilities[0]?.unitCode
  const unit = code === undefined ? undefined : await unitByCode(tx, code)
  if (unit === undefined) return { kind: 'not-found', phrase: phrase('loudspeaker.not-found') }
  const calendar = await calendarOf(tx, unit.code, asker.today, asker.reference)
  const month = paymentMonthOn(asker.today, calendar)
  const [own, above = own] = await unitPath(tx, unit.code)
  const closes = lastDayFor('village_close_day', month, calendar)
  const [day, place] = [text(answers, 'day'), text(answers, 'place')]
  const values = {
    unit: unit.name,
    commune: await unitName(tx, unit.level === 'village' ? (above ?? unit.code) : unit.code),
    month: showPeriod(month),
    ...said('closes', closes === undefined ? undefined : showDate(closes)),
    ...said('day', day === undefined || day === 'none' ? undefined : showDate(day)),
    ...said('place', place === 'none' ? undefined : place),
  }
  return { kind: 'text', phrase: phrase(`loudspeaker.${text(answers, 'topic') ?? 'register'}`, values) }
}

/** A value, and whether there is one: sentences are worded without it too. */
function said(what: string, value: string | undefined) {
  return { [what]: value ?? '', [`has-${what}`]: value === undefined ? 'no' : 'yes' }
}
