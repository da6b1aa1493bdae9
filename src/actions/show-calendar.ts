import { type Phrase, phrase } from '../conversation/phrase.js'
import { CALENDAR_KEYS, type Calendar, type CalendarKey, daysLeft, lastDayFor } from '../domain/calendar.js'
import { showDate } from '../domain/iso-date.js'
import { showPeriod } from '../domain/period.js'
import { calendarOf } from '../store/calendars.js'
import type { Tx } from '../store/db.js'
import { openMonth, periodOfCommune } from '../store/periods.js'
import { stepPlace } from '../store/step-place.js'
import { unitName } from '../store/units.js'
import type { Action, Asker } from './action.js'
import { stateOf } from './period-target.js'

/** The cut-off days of the asker's own unit, and the month that is open: `/lich`. */
export const showCalendar: Action = async (tx, asker) => {
  const unitCode = asker.officer?.responsibilities[0]?.unitCode
  if (unitCode === undefined) return { kind: 'not-found', phrase: phrase('show-calendar.not-found') }
  const calendar = await calendarOf(tx, unitCode, asker.today, asker.reference)
  const lines = CALENDAR_KEYS.flatMap((key) => dayLine(key, calendar))
  const month = await monthLines(tx, asker, unitCode)
  const shift = calendar.shiftOnHoliday ? [phrase('show-calendar.shift')] : []
  const unit = await unitName(tx, unitCode)
  return { kind: 'shown', phrase: phrase('show-calendar.shown', { unit, lines: [...lines, ...shift, ...month] }) }
}

function dayLine(key: CalendarKey, { cutOffs }: Calendar): readonly Phrase[] {
  const cutOff = cutOffs[key]
  if (cutOff === undefined) return []
  const name = phrase(`calendar-key.${key.replaceAll('_', '-')}`)
  return [phrase('show-calendar.line', { name, day: cutOff.day, inclusive: cutOff.inclusive ? 'yes' : 'no' })]
}

/** For a commune or village: the month that changes count for now, and how long its lists are open. */
async function monthLines(tx: Tx, { today, reference }: Asker, unitCode: string): Promise<readonly Phrase[]> {
  const communeCode = (await stepPlace(tx, unitCode, today))?.communePath[0]
  if (communeCode === undefined) return []
  const month = await openMonth(tx, communeCode, today, reference)
  const calendar = await calendarOf(tx, unitCode, today, reference)
  const { state } = await periodOfCommune(tx, communeCode, month)
  const opened = phrase('show-calendar.open', { month: showPeriod(month), state: stateOf(state) })
  const last = (['village_close_day', 'commune_close_day'] as const).flatMap((key) => {
    const day = lastDayFor(key, month, calendar)
    const name = phrase(`calendar-key.${key.replaceAll('_', '-')}`)
    if (day === undefined) return []
    return [phrase('show-calendar.last', { name, day: showDate(day), left: daysLeft(day, today) })]
  })
  return [opened, ...last]
}
