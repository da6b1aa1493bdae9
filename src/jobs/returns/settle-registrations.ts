import { maskAccount } from '../../domain/mask.js'
import { type Period, showPeriod } from '../../domain/period.js'
import type { LineResult } from '../../domain/returns/payment-results.js'
import { reasonFor, reportsDeath } from '../../domain/returns/payment-words.js'
import { contactById } from '../../store/contacts.js'
import type { Tx } from '../../store/db.js'
import { enqueue } from '../../store/outbox.js'
import { type PaidRegistration, registrationsPaidBy, setRegistrationState } from '../../store/paid-registrations.js'
import { preferredContact } from '../../store/preferred-channel.js'
import { noteReturned, type ReturnMoment } from '../../store/returned-changes.js'
import type { SentLineOfList } from '../../store/sent-lists.js'
import type { ReturnDeps } from './plan.js'

/** A result with the locked line behind it. */
export type ResultOfLine = Omit<LineResult, 'line'> & Readonly<{ line: SentLineOfList }>

/**
 * Carries results over to the registrations that brought the accounts: the first payment that arrives makes one active, one
 * that does not marks it. Whoever registered is told what to do, once a file and account. Returns how many were told.
 */
export async function settleRegistrations(
  tx: Tx,
  deps: ReturnDeps,
  moment: ReturnMoment,
  month: Period,
  results: readonly ResultOfLine[],
): Promise<number> {
  const registrations = await registrationsPaidBy(
    tx,
    results.map(({ line }) => line.periodLine.benefit_line_id),
  )
  const told = new Set<string>()
  for (const result of results) {
    const registration = registrations.get(result.line.periodLine.benefit_line_id)
    // An account that was changed since the list went out has nothing to do with what became of it.
    if (registration === undefined || registration.number !== result.line.account) continue
    if (result.outcome === 'PAID' && registration.state !== 'ACTIVE') {
      await setState(tx, moment, registration, 'ACTIVE', result)
    }
    if (result.outcome !== 'FAILED' && result.outcome !== 'RETURNED') continue
    await setState(tx, moment, registration, 'PAYMENT_FAILED', result)
    const once = `${registration.contactId} ${result.line.account} ${result.line.beneficiary}`
    if (told.has(once)) continue
    told.add(once)
    await tellWhatToDo(tx, deps, moment, month, registration, result)
  }
  return told.size
}

async function setState(
  tx: Tx,
  { at, returnedId }: ReturnMoment,
  { id, state: before }: PaidRegistration,
  after: 'ACTIVE' | 'PAYMENT_FAILED',
  { line }: ResultOfLine,
): Promise<void> {
  if (before === after) return
  await setRegistrationState(tx, id, after, at)
  if (returnedId !== null)
    await noteReturned(tx, returnedId, 'registration', id, { before, after, lineId: line.periodLine.id })
}

async function tellWhatToDo(
  tx: Tx,
  { reference, texts }: ReturnDeps,
  { at, returnedId }: ReturnMoment,
  month: Period,
  registration: PaidRegistration,
  { line, reasonCode }: ResultOfLine,
): Promise<void> {
  const contactId = await preferredContact(tx, { contact_id: registration.contactId })
  const contact = await contactById(tx, contactId)
  const reason = reasonFor(reasonCode, line.periodLine.method, reference.paymentWords)
  if (contact === undefined || reason === undefined) return
  const values = {
    name: line.beneficiary,
    month: showPeriod(month),
    account: maskAccount(line.account),
    bank: reference.banks.find(({ code }) => code === line.bankCode)?.shortName ?? '',
    reason: reason.name,
    advice: reason.advice,
    code: registration.code,
    deceased: reportsDeath(reasonCode) ? 'yes' : 'no',
  }
  const text = texts.in(contact.locale)({ key: 'payment-failed', values })
  if (text === undefined) return
  await enqueue(tx, { contactId, payload: { text, choices: [] }, at })
  if (returnedId === null) return
  const { name, account } = values
  const lineId = line.periodLine.id
  await noteReturned(tx, returnedId, 'told', registration.id, { contactId, lineId, name, month: values.month, account })
}
