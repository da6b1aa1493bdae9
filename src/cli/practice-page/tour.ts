import type { Db, Tx } from '../../store/db.js'
import { appendHistory } from '../../store/history.js'
import type { OutboxPayload } from '../../store/outbox.js'
import type { TourDone } from '../../web/practice/desk.js'
import { PRACTICE_WINDOWS } from './windows.js'

const OPENED = 'open-practice-file'
const OFFICER = 'commune-officer'
/** The list of the tour, as `/xuat` names it. */
const TOUR_LIST = 'mau-tong-hop'

/** Notes that a file was opened on the page. */
export async function noteOpened(tx: Tx, at: Date, window: string, name: string): Promise<void> {
  await appendHistory(tx, { at, actor: `practice:${window}`, action: OPENED, details: { name } })
}

/**
 * Which steps of the tour have happened: somebody registered in a window, the officer saw that registration among those
 * that wait, approved it, had the list made after that, and opened it.
 */
export async function tourDone(db: Db): Promise<TourDone> {
  const registered = await registeredHere(db)
  const isSeen =
    registered.length > 0 &&
    (await sawOne(
      db,
      registered.map(({ code }) => code),
    ))
  const approvedAt = registered.flatMap(({ approved }) => approved ?? []).sort()[0]
  const listMadeAt = approvedAt === undefined ? undefined : await firstListAfter(db, approvedAt)
  const isOpened = listMadeAt !== undefined && (await openedAfter(db, listMadeAt))
  const isApproved = approvedAt !== undefined
  return [registered.length > 0, isSeen || isApproved, isApproved, listMadeAt !== undefined, isOpened]
}

type RegisteredHere = Readonly<{ code: string; approved: string | null }>

function registeredHere(db: Db): Promise<RegisteredHere[]> {
  return db
    .selectFrom('registration')
    .innerJoin('contact', 'contact.id', 'registration.contact_id')
    .leftJoin('registration_version as approved', (join) =>
      join
        .onRef('approved.registration_id', '=', 'registration.id')
        .onRef('approved.version', '=', 'registration.approved_version'),
    )
    .select(['registration.code', 'approved.decided_at as approved'])
    .where('contact.channel', '=', 'practice')
    .where(
      'contact.external_id',
      'in',
      PRACTICE_WINDOWS.map(({ id }) => id),
    )
    .orderBy('registration.id')
    .execute()
}

/** Whether one of these codes stood in a message to the officer, or on a button of one. */
async function sawOne(db: Db, codes: readonly string[]): Promise<boolean> {
  const rows = await db
    .selectFrom('outbox')
    .innerJoin('contact', 'contact.id', 'outbox.contact_id')
    .select('outbox.payload')
    .where('contact.channel', '=', 'practice')
    .where('contact.external_id', '=', OFFICER)
    .execute()
  return rows.some(({ payload }) => {
    const { text, choices } = JSON.parse(payload) as OutboxPayload
    const shown = [text, ...choices.map(({ label }) => label)].join('\n')
    return codes.some((code) => shown.includes(code))
  })
}

async function firstListAfter(db: Db, at: string): Promise<string | undefined> {
  const row = await db
    .selectFrom('list_version')
    .select('made_at')
    .where('list', '=', TOUR_LIST)
    .where('made_at', '>=', at)
    .orderBy('made_at')
    .limit(1)
    .executeTakeFirst()
  return row?.made_at
}

async function openedAfter(db: Db, at: string): Promise<boolean> {
  const row = await db
    .selectFrom('history')
    .select('seq')
    .where('action', '=', OPENED)
    .where('at', '>=', at)
    .limit(1)
    .executeTakeFirst()
  return row !== undefined
}
