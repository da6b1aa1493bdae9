import type { Answers } from '../conversation/answer.js'
import { phrase } from '../conversation/phrase.js'
import { compareHolder } from '../domain/bank-holder.js'
import type { Beneficiary } from '../store/beneficiaries.js'
import { birthOf } from '../store/beneficiaries.js'
import type { Tx } from '../store/db.js'
import type { Payee } from '../store/payees.js'
import { openRegistrationsOf } from '../store/verdicts.js'
import type { VillagePerson } from '../store/visit-people.js'
import type { Asker, Notice, Outcome } from './action.js'
import { note } from './actor.js'
import { text } from './submission.js'
import { submitRegistration } from './submit-registration.js'
import { payeeOf } from './village-walk.js'

/**
 * What was said for somebody at their door. `present` and `how` are kept with the registration: who was there, and how
 * they agreed to the text of that version (domain.md §16: consent is provable).
 */
export type Said = Readonly<{
  present: string
  how: string
  /** Empty where nothing had to be agreed to. */
  textVersion: string
  payment: Answers
  /** Somebody else than whom the roster names receives the money, or what the roster lacks. */
  more?: Answers
  /** `listed`: whoever the roster names. */
  receiver: 'listed' | 'self' | 'other'
}>

export type Assisted =
  | Readonly<{ kind: 'registered'; code: string; notices: readonly Notice[]; isTold: boolean }>
  | Readonly<{ kind: 'no-commune' }>

/** Gives in a registration for somebody on the roster, in the way that everybody's are given in. */
export async function registerFor(tx: Tx, asker: Asker, someone: VillagePerson, said: Said): Promise<Assisted> {
  const { person } = someone
  const payee = said.receiver === 'listed' ? await payeeOf(tx, someone) : undefined
  const answers = answersFor(someone, payee, said)
  const outcome = await submitRegistration(tx, asker, answers)
  if (outcome.kind === 'no-commune') return { kind: 'no-commune' }
  const code = String(outcome.phrase.values?.code)
  const details = { registration: code, present: said.present, consent: said.how }
  await note(tx, asker, { action: 'assist', code: person.code, unitCode: unitOf(person), details })
  const notices = await noticesTo(tx, asker, person, outcome, code)
  return { kind: 'registered', code, notices, isTold: notices.length > 0 }
}

/** Where a person is on the tree, as history names it. */
export function unitOf({ village_code, commune_code }: Beneficiary): string {
  return village_code ?? commune_code
}

function answersFor(someone: VillagePerson, payee: Payee | undefined, said: Said): Answers {
  const { person } = someone
  const receiving = receiverIn(someone, payee, said)
  const name = text({ ...said.more, ...receiving }, 'payee-name') ?? person.full_name
  const holder = text(said.payment, 'holder')
  return {
    ...identityOf(person),
    ...said.more,
    ...receiving,
    ...said.payment,
    ...(holder !== undefined && { 'holder.match': compareHolder(name, holder) }),
    group: text(said.more ?? {}, 'group') ?? groupOf(someone),
    ...(said.textVersion !== '' && { consent: 'agree', 'consent.version': said.textVersion }),
    assisted: person.code,
    present: said.present,
    'consent-how': said.how,
  }
}

/** What the roster knows; what it lacks may be told in the conversation. */
function identityOf(person: Beneficiary): Answers {
  const birth = birthOf(person)
  const place = person.village_code === null ? { commune: person.commune_code } : { village: person.village_code }
  return {
    ...place,
    'beneficiary-name': person.full_name,
    'beneficiary-name.typed': person.full_name,
    ...(birth !== undefined && { birth }),
    ...(person.personal_id !== null && { 'personal-id': person.personal_id }),
    ...(person.old_id !== null && { 'personal-id.old-id': person.old_id }),
    ...(person.sex !== null && { sex: person.sex }),
    ...(person.phone !== null && { phone: person.phone }),
  }
}

/** A carer's own line: the person on the roster receives, for whom they care for. */
function receiverIn(
  { person, lines }: VillagePerson,
  payee: Payee | undefined,
  { receiver, more = {} }: Said,
): Answers {
  const own = lines.find(({ role }) => role !== 'CARER')
  const caredFor = lines.find(({ role }) => role === 'CARER')
  if (own === undefined && caredFor !== undefined) {
    return {
      payee: 'carer',
      'beneficiary-name': caredFor.cared_for ?? person.full_name,
      'payee-name': person.full_name,
      ...(person.personal_id !== null && { 'payee-personal-id': person.personal_id }),
    }
  }
  if (receiver === 'other') return { payee: text(more, 'payee') ?? 'self' }
  if (payee === undefined) return { payee: 'self' }
  return {
    payee: payee.role === 'AUTHORISED' ? 'authorised' : 'guardian',
    'payee-name': payee.full_name,
    ...(payee.relationship !== null && { relationship: payee.relationship }),
    ...(payee.personal_id !== null && { 'payee-personal-id': payee.personal_id }),
  }
}

function groupOf({ lines, withoutAccount }: VillagePerson): string {
  const [first] = [...withoutAccount, ...lines]
  return first?.programme_group === 'nguoi_co_cong' ? 'merit' : 'social-protection'
}

/** Whoever registered for the person before, themselves or a child of theirs, is told that it was done again, and by whom. */
async function noticesTo(
  tx: Tx,
  { contact, officer }: Asker,
  person: Beneficiary,
  { notices = [] }: Outcome,
  code: string,
): Promise<readonly Notice[]> {
  const own = (await openRegistrationsOf(tx, person.id)).map(({ contact_id }) => contact_id)
  const contacts = new Set([...own, ...notices.map(({ contactId }) => contactId)])
  contacts.delete(contact.id)
  const values = { name: person.full_name, code, officer: officer?.name ?? '' }
  return [...contacts].map((contactId) => ({ contactId, phrase: phrase('assist.notice', values) }))
}
