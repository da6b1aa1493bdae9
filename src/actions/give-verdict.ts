import type { Answers } from '../conversation/answer.js'
import { type Phrase, phrase } from '../conversation/phrase.js'
import type { BirthDate } from '../domain/birth-date.js'
import { startOfDayInVietNam } from '../domain/office-time.js'
import type { Corrections, IdentityField, VerdictKind } from '../domain/verdict.js'
import { type Beneficiary, beneficiaryById } from '../store/beneficiaries.js'
import type { Tx } from '../store/db.js'
import { withdrawProposals } from '../store/proposals.js'
import { proposeFromVerdict } from '../store/verdict-proposals.js'
import { insertVerdict, lastGivenBy, type NewVerdict, undoVerdict } from '../store/verdicts.js'
import type { Action, Asker, Outcome } from './action.js'
import { actorOf, note } from './actor.js'
import { waitingOf } from './identity-lines.js'
import { peopleToVerify } from './show-identity.js'
import { text } from './submission.js'
import { claimClosing, claimOf, isAsShown, isClaim, markClaim } from './verify-claim.js'

/**
 * Records what the police say about an identity, for the version that they looked at, proposes what follows from it to
 * the officer, and goes on to the next person.
 */
export const giveVerdict: Action = async (tx, asker, answers) => {
  const said = text(answers, 'verdict')
  if (said === 'undo') return undo(tx, asker, answers)
  const code = text(answers, 'person') ?? ''
  if (said === 'skip') return goOn(passing(answers, code), phrase('give-verdict.skip', nameIn(answers)))
  if (isClaim(code)) return giveOnClaim(tx, asker, code, answers)
  const [one] = await peopleToVerify(tx, asker, code)
  if (one === undefined) return goOn(answers, phrase('give-verdict.gone'))
  const { person, lastVerdict } = one
  if (person.version !== answers['person.version']) {
    return goOn(answers, phrase('give-verdict.changed', { name: person.full_name }), code)
  }
  if ((lastVerdict?.id ?? 0) !== answers['person.last']) {
    return goOn(answers, phrase('give-verdict.changed', { name: person.full_name }))
  }
  return record(tx, asker, person, answers)
}

/** Somebody who is on no roster: the registration carries the mark. */
async function giveOnClaim(tx: Tx, asker: Asker, code: string, answers: Answers): Promise<Outcome> {
  const claim = await claimOf(tx, asker, code)
  if (claim === undefined) return goOn(answers, phrase('give-verdict.gone'))
  if (!isAsShown(claim, answers)) {
    return goOn(answers, phrase('give-verdict.changed', { name: claim.version.beneficiary_name }))
  }
  const { verdict, fields } = foundIn(answers)
  await markClaim(tx, asker, claim, verdict, fields)
  return goOn({ ...answers, last: code }, claimClosing(verdict, claim))
}

async function record(tx: Tx, asker: Asker, person: Beneficiary, answers: Answers): Promise<Outcome> {
  const [waiting] = await waitingOf(tx, person)
  const found = foundIn(answers)
  const by = { actor: actorOf(asker), contactId: asker.contact.id }
  const verdict: NewVerdict = {
    ...found,
    beneficiary_id: person.id,
    registration_id: waiting?.registration.id ?? null,
    subject_version: person.version,
    source: 'chat',
    given_by: by.actor,
  }
  await insertVerdict(tx, verdict, asker.at)
  const [change] = await proposeFromVerdict(tx, asker, person, found, by)
  const unitCode = person.village_code ?? person.commune_code
  const details = { verdict: found.verdict, fields: found.fields, ...(change !== undefined && { change }) }
  await note(tx, asker, { action: 'give-verdict', code: person.code, unitCode, details })
  const values = { name: person.full_name, change: change ?? '' }
  return goOn(answers, phrase(`give-verdict.${text(answers, 'verdict') ?? 'match'}`, values))
}

type Found = Pick<NewVerdict, 'verdict' | 'event_date' | 'note'> &
  Readonly<{ fields: readonly IdentityField[]; corrections: Corrections }>

function foundIn(answers: Answers): Found {
  const verdict = (text(answers, 'verdict') ?? 'match').toUpperCase().replace('-', '_') as VerdictKind
  const fields = (text(answers, 'fields')?.split(' ') ?? []) as IdentityField[]
  const right = fields.map((field) => [field, valueIn(answers, field)] as const)
  return {
    verdict,
    fields,
    corrections: Object.fromEntries(right.filter(([, value]) => value !== undefined)),
    event_date: text(answers, 'died-on') ?? null,
    note: text(answers, 'moved-to') ?? text(answers, 'twin') ?? null,
  }
}

function valueIn(answers: Answers, field: IdentityField): string | undefined {
  return field === 'birth' ? (answers.birth as BirthDate | undefined)?.value : text(answers, field)
}

/** Takes back the asker's last verdict of today, as long as no officer has decided about what followed from it. */
async function undo(tx: Tx, asker: Asker, answers: Answers): Promise<Outcome> {
  const claimed = text(answers, 'last')
  if (claimed !== undefined) return undoOnClaim(tx, asker, answers, claimed)
  const last = await lastGivenBy(tx, actorOf(asker), startOfDayInVietNam(asker.today))
  const person = last && (await beneficiaryById(tx, last.beneficiary_id))
  const here = text(answers, 'person')
  if (last === undefined || person === undefined || last.settled_as !== null) {
    return goOn(answers, phrase('give-verdict.nothing-to-undo'), here)
  }
  const moment = { personId: person.id, contactId: asker.contact.id, proposedAt: last.given_at }
  if ((await withdrawProposals(tx, moment, actorOf(asker), asker.at)) === undefined) {
    return goOn(answers, phrase('give-verdict.undo-too-late', { name: person.full_name }), here)
  }
  await undoVerdict(tx, last, actorOf(asker), asker.at)
  const unitCode = person.village_code ?? person.commune_code
  await note(tx, asker, { action: 'undo-verdict', code: person.code, unitCode, details: { verdict: last.verdict } })
  return goOn(answers, phrase('give-verdict.undone', { name: person.full_name }), person.code)
}

async function undoOnClaim(tx: Tx, asker: Asker, answers: Answers, code: string): Promise<Outcome> {
  const claim = await claimOf(tx, asker, code)
  const { last: _, ...rest } = answers
  if (claim === undefined) return goOn(rest, phrase('give-verdict.nothing-to-undo'), text(answers, 'person'))
  await markClaim(tx, asker, claim, null)
  return goOn(rest, phrase('give-verdict.undone', { name: claim.version.beneficiary_name }), code)
}

const PASSED_AT_MOST = 40

/** Passed over for now; the oldest come again when there are too many to remember. */
function passing(answers: Answers, code: string): Answers {
  const passed = [...(text(answers, 'passed')?.split(' ') ?? []), code].slice(-PASSED_AT_MOST)
  return { ...answers, passed: passed.join(' ') }
}

function nameIn(answers: Answers) {
  return { name: text(answers, 'person.name') ?? '' }
}

/** After these the last verdict is still that on a registration; after a verdict on the roster it is in the store. */
const KEEPS_LAST = ['give-verdict.claim', 'give-verdict.skip', 'give-verdict.changed', 'give-verdict.gone']

/** Closes a verdict and shows the next identity, or the one that is named. */
function goOn(answers: Answers, closing: Phrase, request?: string): Outcome {
  const passed = text(answers, 'passed')
  const last = KEEPS_LAST.includes(closing.key) ? text(answers, 'last') : undefined
  const next = {
    ...(passed !== undefined && { passed }),
    ...(last !== undefined && { last }),
    ...(request !== undefined && { request }),
  }
  return {
    kind: closing.key.split('.')[1] ?? 'given',
    phrase: closing,
    // biome-ignore lint/suspicious/noThenProperty: what follows the outcome; no function, so nothing awaits it.
    then: { flow: 'verify', answers: next },
  }
}
