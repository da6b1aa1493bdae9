import type { Answers } from '../conversation/answer.js'
import { compareHolder } from '../domain/bank-holder.js'
import type { BirthDate } from '../domain/birth-date.js'
import { nameKey } from '../domain/person-name.js'
import type { PayeeKind } from '../domain/registration.js'
import type { Authorisation } from '../store/consents.js'
import type { NewVersion } from '../store/registrations.js'

const METHODS = { account: 'TRANSFER', 'open-account': 'OPEN_ACCOUNT', cash: 'CASH' } as const

/** The answers of `register-account` as a version of a registration. `submittedBy` is a contact's id. */
export function versionFrom(answers: Answers, submittedBy: number, today: string): NewVersion {
  const payeeKind = (text(answers, 'payee') ?? 'self') as PayeeKind
  const name = text(answers, 'beneficiary-name') ?? ''
  const payeeName = text(answers, 'payee-name') ?? name
  const birth = answers.birth as BirthDate | undefined
  const payment = paymentFrom(answers, payeeName)
  return {
    submitted_by: submittedBy,
    payee_kind: payeeKind,
    programme_group: text(answers, 'group') === 'merit' ? 'nguoi_co_cong' : 'bao_tro_xa_hoi',
    beneficiary_name: name,
    name_written: text(answers, 'beneficiary-name.typed') ?? name,
    name_key: nameKey(name),
    birth: birth?.value ?? null,
    birth_precision: birth?.precision ?? null,
    sex: (text(answers, 'personal-id.sex') ?? text(answers, 'sex') ?? null) as NewVersion['sex'],
    personal_id: text(answers, 'personal-id') ?? null,
    old_id: text(answers, 'personal-id.old-id') ?? null,
    payee_name: payeeName,
    payee_personal_id: text(answers, payeeKind === 'self' ? 'personal-id' : 'payee-personal-id') ?? null,
    relationship: text(answers, 'relationship') ?? null,
    phone: text(answers, 'phone') ?? null,
    ...payment,
    warnings: JSON.stringify(warningsIn(answers, payment.holder_match, today)),
    answers: JSON.stringify(answers),
  }
}

type Payment = Pick<NewVersion, 'payment_method' | 'bank_code' | 'account_number' | 'holder_name'> & {
  holder_match: NonNullable<NewVersion['holder_match']> | null
}

function paymentFrom(answers: Answers, payeeName: string): Payment {
  const method = METHODS[text(answers, 'method') as keyof typeof METHODS] ?? 'CASH'
  if (method !== 'TRANSFER') {
    const bank = method === 'OPEN_ACCOUNT' ? text(answers, 'preferred-bank') : undefined
    return {
      payment_method: method,
      bank_code: bank ?? null,
      account_number: null,
      holder_name: null,
      holder_match: null,
    }
  }
  return { payment_method: method, ...accountFrom(answers, payeeName) }
}

/** The account that was named: by `register-account`, `change-account` and `correct-record` alike. */
export function accountFrom(answers: Answers, payeeName: string): Omit<Payment, 'payment_method'> {
  const holder = text(answers, 'holder') ?? ''
  return {
    bank_code: text(answers, 'bank') ?? null,
    account_number: text(answers, 'account') ?? null,
    holder_name: holder,
    holder_match: holderMatch(answers, payeeName, holder),
  }
}

/** Compared again, since the payee's name may have been edited after the holder's was given. */
function holderMatch(answers: Answers, payeeName: string, holder: string): NonNullable<NewVersion['holder_match']> {
  const compared = compareHolder(payeeName, holder)
  const then = text(answers, 'holder.match')
  return compared === 'differs' || then === 'differs' ? 'differs' : then === 'same' ? 'same' : compared
}

/** The paper that goes with it; `undefined` for whoever receives for themselves. */
export function paperFrom(answers: Answers): Omit<Authorisation, 'id' | 'registration_id' | 'version'> | undefined {
  const payee = text(answers, 'payee')
  if (payee !== 'guardian' && payee !== 'authorised') return undefined
  return {
    kind: payee === 'guardian' ? 'GUARDIAN' : 'AUTHORISED',
    paper_no: text(answers, 'paper') ?? null,
    valid_from: text(answers, 'paper-from') ?? null,
    valid_to: text(answers, 'paper-to') ?? null,
  }
}

const WARNING_FACTS = ['personal-id', 'payee-personal-id', 'account'] as const

/** Codes of what an officer should look at, as far as the answers alone tell. */
function warningsIn(answers: Answers, holder: Payment['holder_match'], today: string): readonly string[] {
  const paper = paperFrom(answers)
  return [
    ...WARNING_FACTS.flatMap((question) => factWarnings(answers, question)),
    ...(holder === 'differs' ? ['holder-differs'] : []),
    ...(paper?.kind === 'AUTHORISED' && paper.paper_no === null ? ['authorisation-missing'] : []),
    ...(paper?.valid_to != null && paper.valid_to < today ? ['authorisation-expired'] : []),
  ]
}

/** `personal-id.warnings: 'year-differs sex-differs'` → `personal-id-year-differs`, `personal-id-sex-differs`. */
export function factWarnings(answers: Answers, question: string): readonly string[] {
  const codes = text(answers, `${question}.warnings`)?.split(' ') ?? []
  return codes.map((code) => `${question}-${code}`)
}

/** What was answered, as text; `undefined` for what was not, or was left out. */
export function text(answers: Answers, id: string): string | undefined {
  const value = answers[id]
  return value === undefined || value === 'none' || value === '' ? undefined : String(value)
}
