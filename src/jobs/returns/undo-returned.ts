import { changesOf, decideChange } from '../../store/changes.js'
import { contactById } from '../../store/contacts.js'
import type { Tx } from '../../store/db.js'
import { appendHistory } from '../../store/history.js'
import { type GivenAccount, takeAccountAway } from '../../store/opened-accounts.js'
import { enqueue } from '../../store/outbox.js'
import { resultsOfMonth } from '../../store/payment-results.js'
import { advancePeriod, periodOfCommune } from '../../store/periods.js'
import { preferredContact } from '../../store/preferred-channel.js'
import { registeredById } from '../../store/registrations.js'
import { forgetReturned, returnedChanges } from '../../store/returned-changes.js'
import { markReturnedUndone, type ReturnedFile, returnedFile } from '../../store/returned-files.js'
import { removeResults, type WrittenByFile, writtenBy } from '../../store/returned-undo.js'
import { takeShortfallBack } from '../../store/short-payments.js'
import { undoVerdict, verdictById } from '../../store/verdicts.js'
import type { Texts } from '../../text.js'

export type UndoReturned = Readonly<{
  returnedId: number
  actor: string
  role?: string
  contactId: number | null
  at: Date
}>

export type UndoneReturned =
  /** `back`: lines, verdicts or accounts that are as before; `left`: whose stayed, because something else happened since. */
  | Readonly<{ kind: 'taken-back'; file: ReturnedFile; back: number; left: readonly string[]; told: number }>
  /** It was taken back before. */
  | Readonly<{ kind: 'already' }>

const NAMES_IN_HISTORY = 100

/**
 * Takes a returned file back as a set: what it wrote, what it moved on, and what it proposed. Whatever something else has
 * happened to since stays. Whoever was told something that is no longer true is told so.
 */
export async function undoReturned(tx: Tx, texts: Texts, request: UndoReturned): Promise<UndoneReturned> {
  const { returnedId, actor, role, at } = request
  const file = await returnedFile(tx, returnedId)
  if (file === undefined || !(await markReturnedUndone(tx, returnedId, at))) return { kind: 'already' }
  const written = await writtenBy(tx, file)
  const back = written.filter(({ hasMoved }) => !hasMoved)
  const left = written.filter(({ hasMoved }) => hasMoved).map(({ name }) => name)
  const told = await takeBack(tx, texts, request, file, new Set(back.map(({ id }) => id)))
  await forgetReturned(tx, returnedId)
  const [unitCode] = file.communes
  await appendHistory(tx, {
    at,
    actor,
    ...(role !== undefined && { role }),
    action: `undo-${file.kind}`,
    ...(unitCode !== undefined && { unitCode }),
    subject: { kind: 'returned-file', id: String(file.id) },
    details: { sha256: file.sha256, back: back.length, left: left.length, names: left.slice(0, NAMES_IN_HISTORY) },
  })
  return { kind: 'taken-back', file, back: back.length, left, told }
}

type Ids = ReadonlySet<WrittenByFile['id']>

function takeBack(tx: Tx, texts: Texts, request: UndoReturned, file: ReturnedFile, ids: Ids): Promise<number> {
  switch (file.kind) {
    case 'payment-results':
      return takeResultsBack(tx, texts, request, file, ids)
    case 'police-results':
      return takeVerdictsBack(tx, request, ids)
    case 'account-opening':
      return takeAccountsBack(tx, texts, request, ids)
  }
}

/** Results go; the months and registrations that they moved on go back, where nothing else moved them since. */
async function takeResultsBack(
  tx: Tx,
  texts: Texts,
  { returnedId, actor, at }: UndoReturned,
  file: ReturnedFile,
  ids: Ids,
): Promise<number> {
  await removeResults(tx, file.id, [...ids])
  const proposed = [
    ...(await returnedChanges(tx, returnedId, 'suspension')),
    ...(await returnedChanges(tx, returnedId, 'death')),
  ]
  for (const { subjectId, details } of proposed) {
    if (ids.has(Number(details['lineId']))) {
      await decideChange(tx, subjectId, { state: 'REFUSED', refusal: '$taken-back', by: actor }, at)
    }
  }
  for (const { subjectId, details } of await returnedChanges(tx, returnedId, 'shortfall')) {
    if (ids.has(Number(details['lineId']))) await takeShortfallBack(tx, subjectId, actor, at)
  }
  const told = await returnedChanges(tx, returnedId, 'told')
  for (const { subjectId, details } of await returnedChanges(tx, returnedId, 'registration')) {
    const { before, after, lineId } = details as Standing
    if (!ids.has(lineId)) continue
    await tx
      .updateTable('registration')
      .set({ state: before })
      .where('id', '=', subjectId)
      .where('state', '=', after)
      .execute()
  }
  for (const { details } of await returnedChanges(tx, returnedId, 'period')) await moveBack(tx, details, actor, at)
  let count = 0
  for (const { details } of told) {
    if (!ids.has(Number(details['lineId']))) continue
    const { contactId, name, month, account } = details as ToldOfFailure
    if (await say(tx, texts, contactId, 'payment-failed-withdrawn', { name, month, account }, at)) count += 1
  }
  return count
}

type Standing = Readonly<{
  before: 'APPROVED' | 'ACTIVE' | 'PAYMENT_FAILED'
  after: 'ACTIVE' | 'PAYMENT_FAILED'
  lineId: number
}>
type ToldOfFailure = Readonly<{ contactId: number; name: string; month: string; account: string }>
type MovedOn = Readonly<{ commune: string; month: string; before: 'LOCKED' | 'EXPORTED' | 'SENT_TO_PAYER' }>

/** A month that has no results left waits for them again. */
async function moveBack(tx: Tx, details: Readonly<Record<string, unknown>>, by: string, at: Date): Promise<void> {
  const { commune, month, before } = details as MovedOn
  const seen = await periodOfCommune(tx, commune, month)
  if (seen.state !== 'RESULTS_IMPORTED' || (await resultsOfMonth(tx, [commune], month)).size > 0) return
  await advancePeriod(tx, seen, { to: before, by, at })
}

async function takeVerdictsBack(tx: Tx, { actor, at }: UndoReturned, ids: Ids): Promise<number> {
  for (const id of ids) {
    const verdict = await verdictById(tx, id)
    if (verdict === undefined) continue
    await undoVerdict(tx, verdict, actor, at)
    await withdrawOwn(tx, verdict.beneficiary_id, verdict.given_at, actor, at)
  }
  return 0
}

async function withdrawOwn(tx: Tx, personId: number, proposedAt: string, by: string, at: Date): Promise<void> {
  const waiting = await changesOf(tx, { beneficiaryId: personId, states: ['PROPOSED'] })
  for (const { id, source, proposed_at } of waiting) {
    if (source !== 'police' || proposed_at !== proposedAt) continue
    await decideChange(tx, id, { state: 'REFUSED', refusal: '$taken-back', by }, at)
  }
}

async function takeAccountsBack(
  tx: Tx,
  texts: Texts,
  { returnedId, actor, contactId, at }: UndoReturned,
  ids: Ids,
): Promise<number> {
  let told = 0
  for (const { subjectId, details } of await returnedChanges(tx, returnedId, 'opening')) {
    const registered = ids.has(subjectId) ? await registeredById(tx, subjectId) : undefined
    if (registered === undefined) continue
    await takeAccountAway(tx, { at, actor, contactId }, registered, details as GivenAccount)
    const { registration, version } = registered
    const values = { name: version.payee_name, code: registration.code }
    const to = await preferredContact(tx, registration)
    if (await say(tx, texts, to, 'account-opened-withdrawn', values, at)) told += 1
  }
  return told
}

async function say(
  tx: Tx,
  texts: Texts,
  contactId: number,
  key: string,
  values: Readonly<Record<string, string>>,
  at: Date,
): Promise<boolean> {
  const contact = await contactById(tx, contactId)
  const text = contact && texts.in(contact.locale)({ key, values })
  if (text === undefined) return false
  await enqueue(tx, { contactId, payload: { text, choices: [] }, at })
  return true
}
