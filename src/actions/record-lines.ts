import { type Phrase, phrase } from '../conversation/phrase.js'
import { showBirthDate } from '../domain/birth-date.js'
import { showDate } from '../domain/iso-date.js'
import { inGroupsOfFour, inPhoneGroups, maskAccount, maskPersonalId, maskPhone } from '../domain/mask.js'
import { dayInVietNam } from '../domain/office-time.js'
import type { NumbersShown } from '../domain/permission.js'
import { isSensitive, programmeOn } from '../domain/programme.js'
import { showSex } from '../domain/sex.js'
import { isCurrent } from '../domain/verdict.js'
import type { Reference } from '../reference.js'
import { type Account, accountsOf } from '../store/accounts.js'
import { type Beneficiary, birthOf } from '../store/beneficiaries.js'
import { type BenefitLine, linesOf } from '../store/benefit-lines.js'
import { authorisationOf } from '../store/consents.js'
import type { Db } from '../store/db.js'
import { type Payee, payeesOf } from '../store/payees.js'
import type { Registered } from '../store/registrations.js'
import { unitName } from '../store/units.js'
import { lastVerdict, type Verdict } from '../store/verdicts.js'

/** How a record is shown: which numbers in full, whether programmes that tell a health status are named, and what day it is. */
export type Showing = Readonly<{ numbers: NumbersShown; sensitive: boolean; today: string; reference: Reference }>

/** What a registration says, a line a fact, for its giver or an officer. */
export async function registrationLines(
  db: Db,
  { registration, version }: Registered,
  showing: Showing,
): Promise<readonly Phrase[]> {
  const { commune_code, village_code } = registration
  const birth = birthOf(version)
  const paper = await authorisationOf(db, registration.id, version.version)
  return lines({
    name: version.beneficiary_name,
    birth: birth && showBirthDate(birth),
    sex: version.sex && showSex(version.sex),
    'personal-id': personalId(version.personal_id, showing),
    'old-id': personalId(version.old_id, showing),
    place: await unitName(db, village_code ?? commune_code),
    group: phrase(`record.group-${version.programme_group.replaceAll('_', '-')}`),
    payee: version.payee_kind === 'self' ? null : version.payee_name,
    relationship: relationship(version.relationship, showing),
    'payee-personal-id': version.payee_kind === 'self' ? null : personalId(version.payee_personal_id, showing),
    paper: paper?.paper_no,
    'paper-from': paper?.valid_from && showDate(paper.valid_from),
    'paper-to': paper?.valid_to && showDate(paper.valid_to),
    method: phrase(`record.method-${version.payment_method.toLowerCase().replace('_', '-')}`),
    bank: bankName(version.bank_code, showing),
    account: account(version.account_number, showing),
    holder: version.holder_name,
    phone: phone(version.phone, showing),
    ...assistedFacts(version.answers),
    police: registration.police_verdict && policeVerdict(registration.police_verdict),
  })
}

/** Of somebody who was registered by another: who was present, and how they agreed. */
function assistedFacts(answers: string): Readonly<Record<string, Fact>> {
  const said = JSON.parse(answers) as Readonly<Record<string, unknown>>
  if (said.assisted === undefined) return {}
  const { present, 'consent-how': how, 'cash-reason': reason } = said
  return {
    present: typeof present === 'string' ? phrase(`record-present.${present}`) : null,
    agreed: typeof how === 'string' ? phrase(`record-agreed.${how}`) : null,
    'cash-reason': typeof reason === 'string' ? reason : null,
  }
}

/** What the police said last, and whether the record has changed since. */
function verdictLine(verdict: Verdict, version: number): Phrase {
  return phrase('record.verdict', {
    verdict: policeVerdict(verdict.verdict),
    on: showDate(dayInVietNam(verdict.given_at)),
    'is-current': isCurrent(verdict, version) ? 'yes' : 'no',
  })
}

function policeVerdict(verdict: string): Phrase {
  return phrase(`police-verdict.${verdict.toLowerCase().replace('_', '-')}`)
}

/** What the roster has of a person and their benefits, a line a fact, for an officer. */
export async function beneficiaryLines(db: Db, beneficiary: Beneficiary, showing: Showing): Promise<readonly Phrase[]> {
  const benefits = await linesOf(db, [beneficiary.id])
  const ids = benefits.map(({ id }) => id)
  const [accounts, payees] = [await accountsOf(db, ids), await payeesOf(db, ids)]
  const birth = birthOf(beneficiary)
  const verdict = await lastVerdict(db, beneficiary.id)
  return [
    ...lines({
      name: beneficiary.full_name,
      birth: birth && showBirthDate(birth),
      sex: beneficiary.sex && showSex(beneficiary.sex),
      'personal-id': personalId(beneficiary.personal_id, showing),
      'old-id': personalId(beneficiary.old_id, showing),
      place: await unitName(db, beneficiary.village_code ?? beneficiary.commune_code),
      phone: phone(beneficiary.phone, showing),
      police: verdict && verdictLine(verdict, beneficiary.version),
    }),
    ...benefits.flatMap((line) => benefitLines(line, accounts.get(line.id), payees.get(line.id), showing)),
  ]
}

function benefitLines(line: BenefitLine, paidInto: Account | undefined, payee: Payee | undefined, showing: Showing) {
  return lines({
    programme: programmeName(line, showing),
    state: phrase(`record.benefit-${line.state.toLowerCase().replaceAll('_', '-')}`),
    'cared-for': line.cared_for,
    payee: payee?.full_name,
    relationship: relationship(payee?.relationship ?? null, showing) ?? payee?.relationship_written,
    'payee-personal-id': personalId(payee?.personal_id ?? null, showing),
    bank: bankName(paidInto?.bank_code ?? null, showing),
    account: account(paidInto?.number ?? null, showing),
    holder: paidInto?.holder_name,
  })
}

/** The programme in words; where its name would tell a health status, only those who decide read it (domain.md §16). */
function programmeName(line: BenefitLine, { sensitive, today, reference }: Showing): string | Phrase {
  const { programme_code, programme_written } = line
  const isUnsaid = !sensitive && (programme_code === null || isSensitive(programme_code, reference.programmes))
  if (isUnsaid) return phrase('record.programme-unsaid')
  if (programme_code === null) return programme_written ?? phrase('record.programme-unknown')
  return programmeOn(programme_code, today, reference.programmes)?.name ?? programme_written ?? programme_code
}

type Fact = string | Phrase | null | undefined

/** One phrase for each fact that is known: `record.<fact>` with `$value`. */
function lines(facts: Readonly<Record<string, Fact>>): readonly Phrase[] {
  return Object.entries(facts).flatMap(([fact, value]) =>
    value === null || value === undefined || value === '' ? [] : [phrase(`record.${fact}`, { value })],
  )
}

function personalId(number: string | null, { numbers }: Showing): string | null {
  if (number === null) return null
  return numbers === 'none' ? maskPersonalId(number) : inGroupsOfFour(number)
}

function account(number: string | null, { numbers }: Showing): string | null {
  if (number === null) return null
  return numbers === 'all' ? inGroupsOfFour(number) : maskAccount(number)
}

function phone(number: string | null, { numbers }: Showing): string | null {
  if (number === null) return null
  return numbers === 'all' ? inPhoneGroups(number) : maskPhone(number)
}

function bankName(code: string | null, { reference }: Showing): string | null {
  return code === null ? null : (reference.banks.find((bank) => bank.code === code)?.shortName ?? code)
}

function relationship(code: string | null, { reference }: Showing): string | null {
  return code === null ? null : (reference.relationships.find((one) => one.code === code)?.name ?? code)
}
