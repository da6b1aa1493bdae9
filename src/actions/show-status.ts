import { type Phrase, phrase } from '../conversation/phrase.js'
import { paymentMonthOn } from '../domain/calendar.js'
import { showDate } from '../domain/iso-date.js'
import { dayInVietNam } from '../domain/office-time.js'
import { showPeriod } from '../domain/period.js'
import { calendarOf } from '../store/calendars.js'
import type { Db } from '../store/db.js'
import { openMonth } from '../store/periods.js'
import { type Registered, registeredBy } from '../store/registrations.js'
import type { Action, Asker } from './action.js'
import { reasonPhrase } from './reasons.js'
import { text } from './submission.js'

/** Says how the asker's own registrations stand; of one, when its code was given. Says nothing about the roster. */
export const showStatus: Action = async (tx, asker, answers) => {
  const code = text(answers, 'registration')
  const own = await registeredBy(tx, asker.contact.id, false)
  const shown = own.filter(({ registration }) => code === undefined || registration.code === code)
  if (shown.length === 0) return { kind: 'none', phrase: phrase('show-status.none') }
  const lines = await Promise.all(shown.map((registered) => lineOf(tx, registered, asker)))
  return { kind: 'shown', phrase: phrase('show-status.shown', { lines }) }
}

async function lineOf(db: Db, registered: Registered, asker: Asker): Promise<Phrase> {
  const { registration, version } = registered
  const values = {
    code: registration.code,
    name: version.beneficiary_name,
    on: showDate(dayInVietNam(version.submitted_at)),
    method: version.payment_method.toLowerCase().replace('_', '-'),
    month: showPeriod(await monthOf(db, registered, asker)),
    reason: reasonPhrase(version.reason),
  }
  return phrase(`show-status.${stateOf(registered)}`, values)
}

function stateOf({ registration }: Registered): string {
  const { state, approved_version } = registration
  if (approved_version !== null && state === 'SUBMITTED') return 'changing'
  if (approved_version !== null && state === 'RETURNED') return 'change-returned'
  return state.toLowerCase().replace('_', '-')
}

/** The payment that follows what was decided; of what still waits, the one that would follow today. */
async function monthOf(db: Db, { registration, version }: Registered, asker: Asker): Promise<string> {
  const { commune_code } = registration
  if (version.decided_at === null) return paymentMonth(db, commune_code, asker)
  const day = dayInVietNam(version.decided_at)
  return paymentMonthOn(day, await calendarOf(db, commune_code, day, asker.reference))
}

/** The first payment that can follow what is approved now: of the first month whose list the commune has not closed. */
export function paymentMonth(
  db: Db,
  communeCode: string,
  { reference, today }: Pick<Asker, 'reference' | 'today'>,
): Promise<string> {
  return openMonth(db, communeCode, today, reference)
}
