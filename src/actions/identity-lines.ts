import { type Phrase, phrase } from '../conversation/phrase.js'
import { showBirthDate } from '../domain/birth-date.js'
import { inGroupsOfFour } from '../domain/mask.js'
import { showSex } from '../domain/sex.js'
import type { Reference } from '../reference.js'
import { type Beneficiary, birthOf } from '../store/beneficiaries.js'
import { openLinesOf } from '../store/benefit-lines.js'
import type { Db } from '../store/db.js'
import { type Payee, payeesOf } from '../store/payees.js'
import { type Registered, registrationsById } from '../store/registrations.js'
import { unitName } from '../store/units.js'
import { openRegistrationsOf } from '../store/verdicts.js'

/**
 * An identity in full, a line a fact, for the police: of the person, of whoever receives for them, and what a waiting
 * registration says otherwise. Never an account, nor a programme (domain.md §2).
 */
export async function identityLines(db: Db, person: Beneficiary, reference: Reference): Promise<readonly Phrase[]> {
  const birth = birthOf(person)
  const lineIds = (await openLinesOf(db, [person.id])).map(({ id }) => id)
  const payees = [...(await payeesOf(db, lineIds)).values()]
  const others = payees.filter((one, index) => payees.findIndex((other) => isSame(one, other)) === index)
  return [
    ...factLines({
      name: person.full_name,
      birth: birth && showBirthDate(birth),
      sex: person.sex && showSex(person.sex),
      'personal-id': person.personal_id && inGroupsOfFour(person.personal_id),
      'old-id': person.old_id,
      place: await unitName(db, person.village_code ?? person.commune_code),
    }),
    ...others.flatMap((payee) => payeeLines(payee, reference)),
    ...(await waitingOf(db, person)).flatMap((registered) => claimLines(person, registered)),
  ]
}

function isSame(one: Payee, other: Payee): boolean {
  return one.name_key === other.name_key && one.personal_id === other.personal_id
}

function payeeLines({ full_name, personal_id, relationship }: Payee, reference: Reference): readonly Phrase[] {
  const known = reference.relationships.find(({ code }) => code === relationship)
  return factLines({
    payee: full_name,
    relationship: known?.name,
    'payee-personal-id': personal_id && inGroupsOfFour(personal_id),
  })
}

/** Registrations that wait for a decision and are about this person. */
export async function waitingOf(db: Db, person: Beneficiary): Promise<readonly Registered[]> {
  const open = await openRegistrationsOf(db, person.id)
  const waiting = open.filter(({ state }) => state === 'SUBMITTED').map(({ id }) => id)
  return registrationsById(db, waiting)
}

/** What a registration says that the roster does not: other facts of the person, somebody else who receives. */
function claimLines(person: Beneficiary, { registration, version }: Registered): readonly Phrase[] {
  const birth = birthOf(version)
  const isCarer = version.payee_kind === 'carer'
  const differing = isCarer
    ? {}
    : {
        name: version.name_key === person.name_key ? null : version.beneficiary_name,
        birth: version.birth === person.birth ? null : birth && showBirthDate(birth),
        'personal-id':
          version.personal_id === person.personal_id
            ? null
            : version.personal_id && inGroupsOfFour(version.personal_id),
      }
  const receiving =
    version.payee_kind === 'self' || isCarer
      ? {}
      : {
          payee: version.payee_name,
          'payee-personal-id': version.payee_personal_id && inGroupsOfFour(version.payee_personal_id),
        }
  const lines = factLines({ ...differing, ...receiving })
  return lines.length === 0 ? [] : [phrase('identity.claimed', { code: registration.code }), ...lines]
}

/** One phrase for each fact that is known: `record.<fact>`. */
export function factLines(known: Readonly<Record<string, string | null | undefined>>): readonly Phrase[] {
  return Object.entries(known).flatMap(([fact, value]) =>
    value === null || value === undefined || value === '' ? [] : [phrase(`record.${fact}`, { value })],
  )
}
