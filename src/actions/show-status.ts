import { type Phrase, phrase } from '../conversation/phrase.js'
import { cutOffDay } from '../domain/cut-off-day.js'
import { showDate } from '../domain/iso-date.js'
import { dayInVietNam } from '../domain/office-time.js'
import { showPeriod } from '../domain/period.js'
import { firstPaymentMonth } from '../domain/registration.js'
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
  const lines = shown.map((registered) => lineOf(registered, asker))
  return { kind: 'shown', phrase: phrase('show-status.shown', { lines }) }
}

function lineOf(registered: Registered, asker: Asker): Phrase {
  const { registration, version } = registered
  const values = {
    code: registration.code,
    name: version.beneficiary_name,
    on: showDate(dayInVietNam(version.submitted_at)),
    method: version.payment_method.toLowerCase().replace('_', '-'),
    month: showPeriod(
      paymentMonth(version.decided_at === null ? asker.today : dayInVietNam(version.decided_at), asker),
    ),
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

/** The first payment that can follow what was approved on the ISO day. */
export function paymentMonth(day: string, { reference }: Pick<Asker, 'reference'>): string {
  return firstPaymentMonth(day, cutOffDay('commune_close_day', day, reference.cutOffDays))
}
