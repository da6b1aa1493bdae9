import type { Answers } from '../conversation/answer.js'
import { type Phrase, phrase } from '../conversation/phrase.js'
import { toBankName } from '../domain/bank-holder.js'
import { showBirthDate } from '../domain/birth-date.js'
import { showDate } from '../domain/iso-date.js'
import { maskPersonalId } from '../domain/mask.js'
import { dayInVietNam } from '../domain/office-time.js'
import type { Responsibility } from '../domain/permission.js'
import { publicName } from '../domain/programme.js'
import { readRecordCode } from '../domain/registration-code.js'
import { foldKey } from '../domain/text.js'
import { birthOf } from '../store/beneficiaries.js'
import type { Db, Tx } from '../store/db.js'
import { scopeOf } from '../store/officers.js'
import { type Payee, payeesOf } from '../store/payees.js'
import { unitName } from '../store/units.js'
import { type VillagePerson, villagePeople } from '../store/visit-people.js'
import type { Asker } from './action.js'

/** Whoever goes from door to door. */
export const COLLECTING: readonly Responsibility[] = ['collect']

/** Everybody with a benefit under way where the asker collects; with a code only that person. */
export async function peopleOf(tx: Tx, { officer }: Asker, code?: string): Promise<readonly VillagePerson[]> {
  return officer === undefined ? [] : villagePeople(tx, await scopeOf(tx, officer, COLLECTING), code)
}

/** The people who are meant by a code, or by words of a name: all words must be in it. */
export function meant(people: readonly VillagePerson[], request: string): readonly VillagePerson[] {
  const code = readRecordCode(request)
  if (code !== undefined) return people.filter(({ person }) => person.code === code)
  const words = foldKey(request).split(' ')
  return people.filter(({ person }) => {
    const own = person.name_key.split(' ')
    return words.every((word) => own.includes(word))
  })
}

const LISTED_AT_MOST = 10

/** Several of one name, a line each, with the codes to tell them apart. */
export async function severalLines(db: Db, people: readonly VillagePerson[]): Promise<readonly Phrase[]> {
  const shown = people.toSorted((a, b) => (a.order < b.order ? -1 : 1)).slice(0, LISTED_AT_MOST)
  return Promise.all(
    shown.map(async ({ person }) => {
      const birth = birthOf(person)
      return phrase('village-walk.person', {
        code: person.code,
        name: person.full_name,
        birth: birth === undefined ? '' : showBirthDate(birth).slice(-4),
        village: await unitName(db, person.village_code ?? person.commune_code),
      })
    }),
  )
}

/** What is known of somebody at the door, a line a fact: numbers masked, programmes by the names that may be said. */
export async function cardOf(tx: Tx, asker: Asker, someone: VillagePerson): Promise<readonly Phrase[]> {
  const { person, lines, lastVisit } = someone
  const birth = birthOf(person)
  const payee = await payeeOf(tx, someone)
  const missing = missingOf(someone)
  const programmes = lines.flatMap(({ programme_code: code }) =>
    code === null ? [] : publicName(code, asker.today, asker.reference.programmes),
  )
  const facts: Readonly<Record<string, string | readonly Phrase[] | undefined>> = {
    birth: birth && showBirthDate(birth),
    place: await unitName(tx, person.village_code ?? person.commune_code),
    programme: [...new Set(programmes)].join('; '),
    'personal-id': person.personal_id === null ? undefined : maskPersonalId(person.personal_id),
    payee: payee?.full_name,
  }
  return [
    phrase('record.name', { value: person.full_name }),
    ...Object.entries(facts).flatMap(([fact, value]) =>
      value === undefined || value === '' ? [] : [phrase(`record.${fact}`, { value })],
    ),
    ...missing,
    ...(lastVisit === undefined
      ? []
      : [
          phrase('village-walk.last', {
            on: showDate(dayInVietNam(lastVisit.at)),
            result: phrase(`visited.${lastVisit.result}`),
          }),
        ]),
  ]
}

function missingOf({ person, withoutAccount }: VillagePerson): readonly Phrase[] {
  const lacks = {
    account: withoutAccount.length > 0,
    'personal-id': person.personal_id === null,
    birth: person.birth === null,
    sex: person.sex === null,
  }
  return Object.entries(lacks).flatMap(([what, isLacking]) => (isLacking ? [phrase(`village-lacks.${what}`)] : []))
}

/** Who receives for somebody, by the first benefit that no account is linked to. */
export async function payeeOf(db: Db, { lines, withoutAccount }: VillagePerson): Promise<Payee | undefined> {
  const ids = [...withoutAccount, ...lines].map(({ id }) => id)
  const payees = await payeesOf(db, ids)
  return ids.map((id) => payees.get(id)).find((payee) => payee !== undefined)
}

/** The person as answers of a flow: the code, and as facts what questions ask about and what must still hold when it acts. */
export async function factsOf(tx: Tx, someone: VillagePerson): Promise<Answers> {
  const { person, lines } = someone
  const payee = await payeeOf(tx, someone)
  const isKnown = (value: unknown) => (value === null ? 'unknown' : 'known')
  const facts = {
    line: person.full_name,
    name: person.full_name,
    receiver: payee?.full_name ?? person.full_name,
    holder: toBankName(payee?.full_name ?? person.full_name),
    payee: payee === undefined ? 'none' : 'listed',
    birth: isKnown(person.birth),
    sex: isKnown(person.sex),
    'personal-id': isKnown(person.personal_id),
    phone: isKnown(person.phone),
    group: new Set(lines.map(({ programme_group }) => programme_group)).size > 1 ? 'both' : 'one',
    seen: seenAs(someone),
  }
  const entries = Object.entries(facts).map(([fact, value]) => [`person.${fact}`, value])
  return { person: person.code, ...Object.fromEntries(entries) }
}

/** Changes whenever somebody else visits, registers or corrects the person. */
export function seenAs({ person, isDone, lastVisit }: VillagePerson): string {
  return `${person.version} ${isDone ? 'done' : 'open'} ${lastVisit?.at ?? 'never'}`
}
