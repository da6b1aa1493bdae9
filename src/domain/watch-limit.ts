import type { IsoDate } from './iso-date.js'

/** A row of `data/reference/watch-limits.csv`: when somebody is told of something that goes on. */
export type WatchLimit = Readonly<{
  key:
    | 'authorisation-reminder-days'
    | 'missed-months-warn'
    | 'missed-months-suspend'
    | 'age-review-months-before'
    | 'cooling-off-days'
    | 'grant-lapses-days'
    | 'grant-reminder-days'
    | 'second-approval-days'
    | 'deadline-reminder-days'
    | 'draft-reminder-days'
    | 'draft-reminder-until-days'
    | 'returned-reminder-days'
    | 'reminders-a-day'
    | 'quiet-from-hour'
    | 'quiet-until-hour'
    | 'zalo-message-price'
  value: number
  validFrom: IsoDate
}>

/** The values in force on `day`, the largest first: those of the newest day from which any holds. */
export function limitsOn(key: WatchLimit['key'], day: IsoDate, limits: readonly WatchLimit[]): readonly number[] {
  const ofKey = limits.filter((limit) => limit.key === key)
  const newest = ofKey
    .map(({ validFrom }) => validFrom)
    .filter((from) => from <= day)
    .toSorted()
    .at(-1)
  const values = ofKey.filter(({ validFrom }) => validFrom === newest).map(({ value }) => value)
  if (values.length === 0) throw new RangeError(`No limit is known for ${key}`)
  return values.toSorted((a, b) => b - a)
}
