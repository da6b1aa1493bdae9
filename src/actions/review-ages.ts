import { phrase } from '../conversation/phrase.js'
import { type AgeReview, ageReview } from '../domain/age-review.js'
import { changeRuleOn, effectiveMonth, listedFrom } from '../domain/change.js'
import { showDate } from '../domain/iso-date.js'
import { addMonths, periodOf } from '../domain/period.js'
import { limitsOn } from '../domain/watch-limit.js'
import { birthOf } from '../store/beneficiaries.js'
import { columnsFor } from '../store/change-content.js'
import { changesOf, insertChange, type NewChange } from '../store/changes.js'
import { benefitsOfCommune, type CommuneBenefit } from '../store/commune-benefits.js'
import { communesToDo, noteDone } from '../store/daily-tasks.js'
import type { Tx } from '../store/db.js'
import { contactsHolding } from '../store/officers.js'
import { openMonth } from '../store/periods.js'
import type { Notice } from './action.js'
import { isQuietNow, type OnSchedule, reminderFor } from './remind.js'

const TASK = 'age-reviews'
const COMMUNES_AT_A_TIME = 5
/** What was passed over for longer counts from now on: nobody claims years back because of a task. */
const LATE_MONTHS = 3

/**
 * Proposes to the officer what follows from people's ages, the month before (domain.md §9.2): another programme, or the end
 * of a benefit. What was decided about it is remembered. For the schedule; each commune once a day.
 */
export async function reviewAges(tx: Tx, schedule: OnSchedule): Promise<readonly Notice[]> {
  if (isQuietNow(schedule)) return []
  const notices: Notice[] = []
  for (const communeCode of await communesToDo(tx, TASK, schedule.today, COMMUNES_AT_A_TIME)) {
    const count = await reviewCommune(tx, schedule, communeCode)
    await noteDone(tx, TASK, communeCode, schedule.today)
    if (count > 0) notices.push(...(await tellOfficers(tx, schedule, communeCode, count)))
  }
  return notices
}

async function reviewCommune(tx: Tx, schedule: OnSchedule, communeCode: string): Promise<number> {
  const { today, reference } = schedule
  const [ahead = 1] = limitsOn('age-review-months-before', today, reference.watchLimits)
  const upTo = addMonths(periodOf(today), ahead)
  const due = (await benefitsOfCommune(tx, communeCode)).flatMap((line) => {
    const birth = birthOf(line)
    if (birth === undefined || line.programme_code === null) return []
    const review = ageReview(line.programme_code, birth, upTo, reference.programmes, reference.ageSuccessors)
    return review === undefined ? [] : [{ line, review }]
  })
  if (due.length === 0) return 0
  const known = await knownReviews(tx, communeCode)
  const open = due.filter(({ line, review }) => !known.has(keyOf(line.id, review.age)))
  for (const { line, review } of open) await propose(tx, schedule, communeCode, line, review)
  return open.length
}

/** Everything that was ever proposed because of an age, whatever came of it. */
async function knownReviews(tx: Tx, communeCode: string): Promise<ReadonlySet<string>> {
  const made = await changesOf(tx, { communeCode, kinds: ['COEF', 'STOP'], sources: ['system'] })
  return new Set(made.map(({ proposed_by }) => proposed_by))
}

/** Who proposed it, as changes keep it: the age and the benefit. */
function keyOf(lineId: number, age: number): string {
  return `age:${age}:${lineId}`
}

async function propose(
  tx: Tx,
  { at, today, reference }: OnSchedule,
  communeCode: string,
  line: CommuneBenefit,
  { age, day, successor }: AgeReview,
): Promise<void> {
  const kind = successor === undefined ? 'STOP' : 'COEF'
  const isOld = periodOf(day) < addMonths(periodOf(today), -LATE_MONTHS)
  const eventDate = isOld ? `${periodOf(today)}-01` : day
  const open = await openMonth(tx, communeCode, today, reference)
  const rule = changeRuleOn(kind, eventDate, reference.changeRules, successor ?? line.programme_code)
  const effective = effectiveMonth(rule, { eventDate }, open) ?? open
  const change: NewChange = {
    kind,
    state: 'PROPOSED',
    beneficiary_id: line.beneficiary_id,
    benefit_line_id: line.id,
    commune_code: communeCode,
    village_code: line.village_code,
    programme_group: line.programme_group,
    programme_code: line.programme_code,
    effective_month: effective,
    payment_month: listedFrom(effective, open),
    event_date: eventDate,
    reason: isOld ? `Đã quá ${age} tuổi` : `Đủ ${age} tuổi ngày ${showDate(day)}`,
    ...columnsFor({ details: successor === undefined ? {} : { programme: successor } }),
    source: 'system',
    proposed_by: keyOf(line.id, age),
  }
  await insertChange(tx, change, at, new TextEncoder().encode(`${keyOf(line.id, age)} ${today}`))
}

async function tellOfficers(
  tx: Tx,
  schedule: OnSchedule,
  communeCode: string,
  count: number,
): Promise<readonly Notice[]> {
  const notices: Notice[] = []
  for (const contactId of await contactsHolding(tx, 'approve', [communeCode], schedule.today)) {
    const key = { kind: TASK, subject: `${communeCode} ${schedule.today}`, contactId }
    notices.push(...(await reminderFor(tx, schedule, key, phrase('review-ages.notice', { count }))))
  }
  return notices
}
