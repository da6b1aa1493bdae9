import { type Calendar, daysLeft, lastDayFor, paymentMonthOn } from './calendar.js'
import type { IsoDate } from './iso-date.js'
import { addMonths, type Period, periodOf } from './period.js'

/** How long after its last day a list may still be closed late. */
const LATE_DAYS = 10

/**
 * The months whose lists are made about now, earliest first: the one that is open (long ago, when it was opened again), and
 * those whose last day is to come or went by only lately.
 */
export function monthsInHand(today: IsoDate, open: Period, calendar: Calendar): readonly Period[] {
  const byCalendar = paymentMonthOn(today, calendar)
  const newest = open > byCalendar ? open : byCalendar
  const months: Period[] = []
  for (let month = periodOf(today); month <= newest; month = addMonths(month, 1)) {
    const last = lastDayFor('commune_close_day', month, calendar)
    if (month === open || last === undefined || daysLeft(last, today) >= -LATE_DAYS) months.push(month)
  }
  return months.includes(open) ? months : [open, ...months]
}
