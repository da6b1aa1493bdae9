import { phrase } from '../conversation/phrase.js'
import { SHIFT_KEY } from '../domain/calendar.js'
import { mayDo } from '../domain/permission.js'
import { setCalendarDay } from '../store/calendars.js'
import { unitByCode, unitPath } from '../store/units.js'
import type { Action } from './action.js'
import { actorOf, noteDeed } from './actor.js'
import { text } from './submission.js'

const KEYS: Readonly<Record<string, string>> = {
  village: 'village_close_day',
  commune: 'commune_close_day',
  list: 'payment_list_day',
  start: 'payment_start_day',
  return: 'return_day',
  shift: SHIFT_KEY,
}

/** Sets a cut-off day of a unit from today on: `/datlich`. Units below that have none of their own follow it. */
export const setCalendar: Action = async (tx, asker, answers) => {
  const unit = await unitByCode(tx, text(answers, 'unit') ?? '')
  const key = KEYS[text(answers, 'key') ?? '']
  const grants = asker.officer?.responsibilities ?? []
  const isTheirs = unit !== undefined && mayDo(grants, ['approve', 'administer'], await unitPath(tx, unit.code))
  if (unit === undefined || key === undefined || !isTheirs) {
    return { kind: 'not-found', phrase: phrase('set-calendar.not-found') }
  }
  const day = key === SHIFT_KEY ? (text(answers, 'shift') === 'yes' ? 1 : 0) : Number(text(answers, 'day'))
  const inclusive = text(answers, 'counts') === 'including'
  const by = actorOf(asker)
  await setCalendarDay(tx, { unitCode: unit.code, key, validFrom: asker.today, day, inclusive, by, at: asker.at })
  await noteDeed(tx, asker, {
    action: 'set-calendar',
    unitCode: unit.code,
    subject: { kind: 'unit', id: unit.code },
    details: { key, day, inclusive, from: asker.today },
  })
  return { kind: 'set', phrase: phrase('set-calendar.set', { unit: unit.name }) }
}
