import { wordKey } from '../domain/match.js'
import type { EndedLine, KnownAccount, KnownLine, KnownPayee, KnownPerson } from '../domain/roster/matching.js'
import { foldKey } from '../domain/text.js'
import type { Account } from './accounts.js'
import { type Beneficiary, birthOf } from './beneficiaries.js'
import type { Db } from './db.js'
import type { Payee } from './payees.js'
import { type LineSnapshot, type PersonSnapshot, snapshotsOf } from './record-snapshots.js'

const PEOPLE_A_PAGE = 400

/**
 * Everybody on the rosters of these communes, with the benefits that are or may again be paid, some hundreds at a time:
 * for comparing a roster. Between two pages others may have their turn.
 */
export async function* knownPeople(db: Db, communeCodes: readonly string[]): AsyncGenerator<readonly KnownPerson[]> {
  for (const communeCode of communeCodes) {
    const people = await db.selectFrom('beneficiary').select('id').where('commune_code', '=', communeCode).execute()
    const ids = people.map(({ id }) => id).sort((one, other) => one - other)
    for (let from = 0; from < ids.length; from += PEOPLE_A_PAGE) {
      const snapshots = await snapshotsOf(db, ids.slice(from, from + PEOPLE_A_PAGE))
      yield [...snapshots.values()].map(knownFrom)
    }
  }
}

/** A record as rosters are compared with it. */
export function knownFrom({ beneficiary, lines }: PersonSnapshot): KnownPerson {
  const ended = lines.flatMap(endedFrom)
  const person = { ...knownPerson(beneficiary), lines: lines.filter(isOpen).map(knownLine) }
  return ended.length === 0 ? person : { ...person, ended }
}

/** Before there were benefits: what an entry that was taken back leaves behind, as if it had never been. */
const NEVER = '0001-01'

function endedFrom({ line }: LineSnapshot): readonly EndedLine[] {
  const { state, until_month: until, programme_code: programmeCode, programme_written } = line
  if (state === 'DANG_HUONG' || state === 'TAM_DUNG' || until === NEVER) return []
  return [{ state, programmeCode, programmeKey: programme_written === null ? null : wordKey(programme_written), until }]
}

/** The person alone: of a record, or of a row that is about to become one. */
export function knownPerson(row: Omit<Beneficiary, 'version'>): Omit<KnownPerson, 'lines'> {
  return {
    id: row.id,
    code: row.code,
    fullName: row.full_name,
    nameKey: row.name_key,
    sex: row.sex,
    birth: birthOf(row) ?? null,
    personalId: row.personal_id,
    oldId: row.old_id,
    ethnic: row.ethnicity,
    phone: row.phone,
    disabilityTypes: row.disability_types,
    disabilityDegree: row.disability_degree,
    communeCode: row.commune_code,
    villageCode: row.village_code,
  }
}

function isOpen({ line }: LineSnapshot): boolean {
  return line.state === 'DANG_HUONG' || line.state === 'TAM_DUNG'
}

function knownLine({ line, payees, accounts }: LineSnapshot): KnownLine {
  const payee = payees.findLast(({ until }) => until === null)
  const account = accounts.findLast(({ unlinked_at }) => unlinked_at === null)
  return {
    id: line.id,
    role: line.role,
    caredForKey: line.cared_for === null ? null : foldKey(line.cared_for),
    group: line.programme_group,
    programmeCode: line.programme_code,
    programmeKey: line.programme_written === null ? null : wordKey(line.programme_written),
    coefficient: line.coefficient,
    amount: line.amount,
    fromMonth: line.from_month,
    fileNo: line.file_no,
    decisionNo: line.decision_no,
    decisionDate: line.decision_date,
    method: line.payment_method,
    payee: payee === undefined ? null : knownPayee(payee),
    account: account === undefined ? null : knownAccount(account),
  }
}

function knownPayee({ id, full_name, name_key, personal_id, relationship }: Payee): KnownPayee {
  return { id, fullName: full_name, nameKey: name_key, personalId: personal_id, relationship }
}

function knownAccount({ id, owner, bank_code, number, source }: Account): KnownAccount {
  return { id, owner, bankCode: bank_code, number, source }
}
