import type { Answers } from '../conversation/answer.js'
import { type PhraseValues, phrase } from '../conversation/phrase.js'
import { maskAccount } from '../domain/mask.js'
import { showPeriod } from '../domain/period.js'
import { type Approval, decideApproval } from '../domain/registration.js'
import type { Tx } from '../store/db.js'
import { decide } from '../store/registration-entry.js'
import type { Registered } from '../store/registrations.js'
import { forgetSubject } from '../store/search-terms.js'
import type { Action, Asker, Notice, Outcome } from './action.js'
import { actorOf, note } from './actor.js'
import { askSecond } from './ask-second.js'
import { divertsMoney } from './diverts-money.js'
import { linkToRoster, type RosterTarget } from './link-to-roster.js'
import { rememberAnswers } from './open-questions.js'
import { lacksVerification } from './police-check.js'
import { DECIDING, reach } from './reach.js'
import { standardReason } from './reasons.js'
import { paidBefore, recordApproval } from './record-changes.js'
import { replaceOthers } from './replace-others.js'
import { sendBack } from './send-back.js'
import { paymentMonth } from './show-status.js'
import { type StandingNow, standingOf } from './standing.js'
import { text } from './submission.js'

/**
 * Approves a waiting registration: its account becomes the one that the person's benefits are paid into, or a newcomer's
 * record is made. What the officer saw must still hold; approving twice says so and changes nothing.
 */
export const approveRegistration: Action = (tx, asker, answers) => perform(tx, asker, answers, false)

/** As `approveRegistration`, by a second officer, of what a first one saw and asked for. */
export const approveAsSecond: Action = (tx, asker, answers) => perform(tx, asker, answers, true)

async function perform(tx: Tx, asker: Asker, answers: Answers, isSecond: boolean): Promise<Outcome> {
  const reached = await reach(tx, asker, text(answers, 'record') ?? '', DECIDING)
  if (reached === undefined) return { kind: 'not-found', phrase: phrase('approve-registration.not-found') }
  if (reached.kind === 'beneficiary') return refusal('closed', reached.beneficiary.code)
  const { registered } = reached
  const standing = await standingOf(tx, registered)
  const decision = decideApproval(standing, { ...approvalFrom(answers), isSecond })
  switch (decision.kind) {
    case 'approve': {
      const target = targetOf(standing, decision.who)
      if (target === undefined) return refusal('changed', registered.registration.code)
      if (await lacksVerification(tx, registered, target.kind === 'person' ? target.beneficiaryId : undefined))
        return refusal('unverified', registered.registration.code)
      if (!isSecond && (await takesSecond(tx, asker, registered, target)))
        return askForSecond(tx, asker, registered, answers, 'own-version')
      await rememberAnswers(tx, asker, { registered, ...standing }, standing)
      return approve(tx, asker, registered, target)
    }
    case 'second':
      return askForSecond(tx, asker, registered, answers, 'shared-account')
    case 'return':
      return sendBack(tx, asker, registered, standardReason(decision.because))
    default:
      return refusal(decision.kind, registered.registration.code)
  }
}

/** Nobody approves alone what they gave in themselves, where it sends money elsewhere. */
async function takesSecond(tx: Tx, asker: Asker, registered: Registered, target: RosterTarget): Promise<boolean> {
  if (registered.version.submitted_by !== asker.contact.id) return false
  return divertsMoney(tx, registered, target.kind === 'person' ? target.lines : [])
}

async function askForSecond(
  tx: Tx,
  asker: Asker,
  registered: Registered,
  answers: Answers,
  why: 'own-version' | 'shared-account',
): Promise<Outcome> {
  const { registration } = registered
  return askSecond(tx, asker, {
    act: 'registration',
    subject: registration.code,
    commune: registration.commune_code,
    village: registration.village_code,
    answers,
    diff: phrase(`second-approval.diff-${why}`, await approvedValues(tx, asker, registered)),
  })
}

function approvalFrom(answers: Answers): Approval {
  const [holder, line, newcomer, duplicate] = ['holder', 'line', 'newcomer', 'duplicate'].map((id) => text(answers, id))
  const shared = text(answers, 'shared') ?? text(answers, 'shared-unrelated')
  return {
    wasWaiting: answers['record.state'] === 'waiting',
    version: Number(answers['record.version']),
    match: (text(answers, 'record.match') ?? 'none') as Approval['match'],
    ...(holder !== undefined && { holder: holder as 'accept' | 'return' }),
    ...(line !== undefined && { line: line === 'new' ? 'new' : Number(line) }),
    ...(newcomer !== undefined && { newcomer: newcomer as 'create' | 'return' }),
    ...(duplicate !== undefined && { duplicate: duplicate as 'accept' | 'return' }),
    ...(shared !== undefined && { shared: shared as 'accept' | 'return' }),
  }
}

/** The benefit lines to pay into the account: all of the one person, or of the person whose line was chosen. */
function targetOf({ lines }: StandingNow, who: 'matched' | 'newcomer' | { line: number }): RosterTarget | undefined {
  if (who === 'newcomer') return { kind: 'newcomer' }
  const chosen = who === 'matched' ? lines[0] : lines.find(({ id }) => id === who.line)
  if (chosen === undefined) return undefined
  const { beneficiary_id } = chosen
  return {
    kind: 'person',
    beneficiaryId: beneficiary_id,
    lines: lines.filter((line) => line.beneficiary_id === beneficiary_id),
  }
}

async function approve(tx: Tx, asker: Asker, registered: Registered, target: RosterTarget): Promise<Outcome> {
  const { registration, version } = registered
  const before = await paidBefore(tx, target)
  const linked = await linkToRoster(tx, asker, registered, target)
  await recordApproval(tx, asker, registered, target, linked, before)
  const { beneficiary, lineIds } = linked
  const replaced = await replaceOthers(tx, asker, registered, beneficiary)
  const changes = {
    state: 'APPROVED',
    approved_version: version.version,
    beneficiary_id: beneficiary.id,
    matched_lines: JSON.stringify(lineIds),
  } as const
  await decide(tx, registered, { decision: 'approved', by: actorOf(asker), reason: null, changes }, asker.at)
  await forgetSubject(tx, { kind: 'registration', id: registration.id })
  const details = {
    version: version.version,
    record: beneficiary.code,
    lines: lineIds,
    newcomer: target.kind === 'newcomer',
  }
  await note(tx, asker, {
    action: 'approve-registration',
    code: registration.code,
    unitCode: registration.commune_code,
    details,
  })
  const told = await approvedValues(tx, asker, registered)
  const values = { ...told, record: beneficiary.code, target: target.kind }
  const notices = [...noticeTo(asker, registered, told), ...replaced]
  return { kind: 'approved', phrase: phrase('approve-registration.approved', values), notices }
}

function noticeTo(asker: Asker, registered: Registered, told: PhraseValues): readonly Notice[] {
  const contactId = registered.registration.contact_id
  if (contactId === asker.contact.id) return []
  return [{ contactId, phrase: phrase('approve-registration.notice', told) }]
}

async function approvedValues(tx: Tx, asker: Asker, { registration, version }: Registered): Promise<PhraseValues> {
  const bank = asker.reference.banks.find(({ code }) => code === version.bank_code)
  return {
    code: registration.code,
    name: version.beneficiary_name,
    method: version.payment_method.toLowerCase().replace('_', '-'),
    bank: bank?.shortName ?? version.bank_code ?? '',
    account: version.account_number === null ? '' : maskAccount(version.account_number),
    month: showPeriod(await paymentMonth(tx, registration.commune_code, asker)),
  }
}

function refusal(kind: 'closed' | 'changed' | 'already' | 'unverified', code: string): Outcome {
  return { kind, phrase: phrase(`approve-registration.${kind}`, { code }) }
}
