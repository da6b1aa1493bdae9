import type { IsoDate } from '../domain/iso-date.js'
import { mayHaveList } from '../domain/permission.js'
import { workingMinutesBetween } from '../domain/working-time.js'
import type { Tx } from '../store/db.js'
import { addJob } from '../store/jobs.js'
import { officerOf } from '../store/officers.js'
import {
  allSubscriptions,
  communesClosed,
  communesLocked,
  notePush,
  type Occasion,
  resultsTaken,
  type Subscription,
  villagesClosed,
} from '../store/subscriptions.js'
import { successorsOn } from '../store/unit-followers.js'
import { scopeBelow, unitByCode, unitPath } from '../store/units.js'
import type { OnSchedule } from './remind.js'

const MINUTE_MS = 60_000
const MONDAY = 1
/** Longer than any holidays: whoever may have a list again after that is not sent all that happened meanwhile. */
const LOOKED_BACK_MS = 14 * 24 * 60 * MINUTE_MS

/**
 * Asks for the lists that officers want by themselves, for what happened since: in office hours, once for each occasion,
 * and only while they may have the list. For the schedule.
 */
export async function serveSubscriptions(tx: Tx, schedule: OnSchedule): Promise<void> {
  if (!isOfficeTime(schedule)) return
  for (const subscription of await allSubscriptions(tx)) {
    const officer = await officerOf(tx, subscription.contact_id, schedule.today)
    if (officer === undefined) continue
    for (const occasion of await occasionsFor(tx, subscription, schedule)) {
      const path = await unitPath(tx, occasion.unitCode)
      if (!mayHaveList(officer.responsibilities, subscription.list, path)) continue
      if (!(await notePush(tx, subscription.id, occasion.key, schedule.at))) continue
      await addJob(tx, {
        kind: 'export-list',
        contactId: subscription.contact_id,
        at: schedule.at,
        input: {
          list: subscription.list,
          unitCode: occasion.unitCode,
          group: subscription.programme_group,
          ...(occasion.month !== undefined && { period: occasion.month }),
          format: 'xlsx',
          actor: `officer:${officer.id}`,
          role: officer.roles[0],
        },
      })
    }
  }
}

function isOfficeTime({ at, reference }: OnSchedule): boolean {
  return workingMinutesBetween(at, new Date(at.getTime() + MINUTE_MS), reference.officeHours) > 0
}

async function occasionsFor(
  tx: Tx,
  { unit_code, event, since: begun }: Subscription,
  { today, at }: OnSchedule,
): Promise<readonly Occasion[]> {
  const earliest = new Date(at.getTime() - LOOKED_BACK_MS).toISOString()
  const since = begun > earliest ? begun : earliest
  // Of a unit that was dissolved, its business goes on where it went.
  const units = await successorsOn(tx, unit_code, today)
  const found: Occasion[] = []
  for (const unit of units.length === 0 ? [unit_code] : units)
    found.push(...(await occasionsOf(tx, unit, event, since, today)))
  return found
}

async function occasionsOf(
  tx: Tx,
  unit: string,
  event: Subscription['event'],
  since: string,
  today: IsoDate,
): Promise<readonly Occasion[]> {
  if (event === 'monday') {
    // A week has no month of its own: the list is of the one that it usually is of.
    const isMonday = new Date(`${today}T00:00:00Z`).getUTCDay() === MONDAY
    return isMonday ? [{ key: `monday ${today} ${unit}`, unitCode: unit }] : []
  }
  const { communes, villages } = await scopeBelow(tx, [unit])
  if (event !== 'village-closed' && communes.length === 0) return ofCommuneAbove(tx, unit, event, since)
  if (event === 'village-closed') return villagesClosed(tx, await villagesUnder(tx, communes, villages), since)
  return pastIn(tx, communes, event, since)
}

type CommuneEvent = 'commune-closed' | 'month-locked' | 'results-taken'

function pastIn(tx: Tx, communes: readonly string[], event: CommuneEvent, since: string): Promise<readonly Occasion[]> {
  if (event === 'results-taken') return resultsTaken(tx, communes, since)
  return event === 'commune-closed' ? communesClosed(tx, communes, since) : communesLocked(tx, communes, since)
}

/** A village's months are closed and locked with its commune's. */
async function ofCommuneAbove(
  tx: Tx,
  village: string,
  event: CommuneEvent,
  since: string,
): Promise<readonly Occasion[]> {
  const commune = (await unitByCode(tx, village))?.parent_code
  const past = await pastIn(tx, commune ? [commune] : [], event, since)
  return past.map((occasion) => ({ ...occasion, unitCode: village }))
}

async function villagesUnder(tx: Tx, communes: readonly string[], villages: readonly string[]) {
  if (communes.length === 0) return villages
  const rows = await tx.selectFrom('unit').select('code').where('parent_code', 'in', communes).execute()
  return [...villages, ...rows.map(({ code }) => code)]
}
