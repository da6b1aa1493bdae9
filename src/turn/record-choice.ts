import type { Asker } from '../actions/action.js'
import type { Reached } from '../actions/reach.js'
import { standingOf } from '../actions/standing.js'
import type { Answers } from '../conversation/answer.js'
import type { RecordChoice } from '../conversation/lookup.js'
import { phrase, type Say } from '../conversation/phrase.js'
import { showBirthDate } from '../domain/birth-date.js'
import { maskPersonalId } from '../domain/mask.js'
import { publicName } from '../domain/programme.js'
import { accountsOf } from '../store/accounts.js'
import { type Beneficiary, beneficiaryById, birthOf } from '../store/beneficiaries.js'
import { type BenefitLine, openLinesOf } from '../store/benefit-lines.js'
import { authorisationOf } from '../store/consents.js'
import type { Db } from '../store/db.js'
import { payeesOf } from '../store/payees.js'
import type { Registered } from '../store/registrations.js'
import { unitName } from '../store/units.js'

/** A record as offered to an officer: one line, and the facts that flows ask about and actions compare. */
export async function recordChoice(db: Db, say: Say, reached: Reached): Promise<RecordChoice> {
  return reached.kind === 'registration'
    ? registrationChoice(db, say, reached.registered)
    : beneficiaryChoice(db, say, reached.beneficiary)
}

async function registrationChoice(db: Db, say: Say, registered: Registered): Promise<RecordChoice> {
  const { registration, version } = registered
  const paper = await authorisationOf(db, registration.id, registration.approved_version ?? version.version)
  const { state, version: number, match, holder, duplicate, shared } = await standingOf(db, registered)
  const facts: Answers = {
    kind: 'registration',
    state: state === 'SUBMITTED' ? 'waiting' : 'settled',
    version: number,
    match,
    holder,
    duplicate,
    shared,
    commune: registration.commune_code,
    paper: paper !== undefined && paper.paper_no === null ? 'unknown' : 'known',
    'payee-name': version.payee_name,
  }
  return { code: registration.code, line: await registrationLine(db, say, registered), facts }
}

async function beneficiaryChoice(db: Db, say: Say, beneficiary: Beneficiary): Promise<RecordChoice> {
  const lineIds = (await openLinesOf(db, [beneficiary.id])).map(({ id }) => id)
  const [payee] = (await payeesOf(db, lineIds)).values()
  const facts: Answers = {
    kind: 'beneficiary',
    state: 'settled',
    version: beneficiary.version,
    match: 'one',
    holder: 'same',
    duplicate: 'no',
    shared: 'no',
    commune: beneficiary.commune_code,
    'payee-name': payee?.full_name ?? beneficiary.full_name,
  }
  return { code: beneficiary.code, line: await beneficiaryLine(db, say, beneficiary), facts }
}

/**
 * `Nguyễn Thị Hoa · 1950 · Lương Ngọc · 0380******12 · chờ duyệt · DK-7F3K2QM`; the code tells two registrations of one
 * person apart, and is what commands take. A carer is followed by whom they care for.
 */
export async function registrationLine(db: Db, say: Say, { registration, version }: Registered): Promise<string> {
  const key = `record-state.${registration.state.toLowerCase().replace('_', '-')}`
  const carer = version.payee_kind === 'carer' ? version.payee_name : undefined
  return joined([
    carer ?? version.beneficiary_name,
    carer === undefined ? birthYearOf(version) : say(phrase('record.cared-for', { value: version.beneficiary_name })),
    await placeName(db, registration),
    masked(carer === undefined ? version.personal_id : version.payee_personal_id),
    say({ key }) ?? key,
    registration.code,
  ])
}

/** As `registrationLine`; the last part says whether money goes to an account. */
export async function beneficiaryLine(db: Db, say: Say, beneficiary: Beneficiary): Promise<string> {
  const lineIds = (await openLinesOf(db, [beneficiary.id])).map(({ id }) => id)
  const accounts = await accountsOf(db, lineIds)
  const key = `record-state.${accounts.size > 0 ? 'with-account' : 'on-roster'}`
  return joined([
    beneficiary.full_name,
    birthYearOf(beneficiary),
    await placeName(db, beneficiary),
    masked(beneficiary.personal_id),
    say({ key }) ?? key,
  ])
}

/** A benefit of somebody on the roster, for an officer who chooses whom a registration means. */
export async function candidateLine(db: Db, { today, reference }: Asker, line: BenefitLine): Promise<string> {
  const beneficiary = await beneficiaryById(db, line.beneficiary_id)
  if (beneficiary === undefined) throw new Error(`beneficiary ${line.beneficiary_id} is gone`)
  const { programme_code } = line
  return joined([
    beneficiary.full_name,
    birthYearOf(beneficiary),
    await placeName(db, beneficiary),
    masked(beneficiary.personal_id),
    programme_code === null ? undefined : publicName(programme_code, today, reference.programmes),
  ])
}

function birthYearOf(row: Parameters<typeof birthOf>[0]): string | undefined {
  const birth = birthOf(row)
  return birth === undefined ? undefined : showBirthDate(birth).slice(-4)
}

type Place = Readonly<{ commune_code: string; village_code: string | null }>

function placeName(db: Db, { commune_code, village_code }: Place): Promise<string> {
  return unitName(db, village_code ?? commune_code)
}

function masked(personalId: string | null): string | undefined {
  return personalId === null ? undefined : maskPersonalId(personalId)
}

function joined(parts: readonly (string | undefined)[]): string {
  return parts.filter((part) => part !== undefined && part !== '').join(' · ')
}
