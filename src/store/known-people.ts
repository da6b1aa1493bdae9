import { wordKey } from '../domain/match.js'
import type { KnownAccount, KnownLine, KnownPayee, KnownPerson } from '../domain/roster/matching.js'
import { foldKey } from '../domain/text.js'
import { birthOf } from './beneficiaries.js'
import type { Db } from './db.js'

/** Everybody on the rosters of these communes, with the benefits that are or may again be paid. For comparing a roster. */
export async function knownPeople(db: Db, communeCodes: readonly string[]): Promise<readonly KnownPerson[]> {
  const people: KnownPerson[] = []
  for (const communeCode of communeCodes) people.push(...(await peopleOf(db, communeCode)))
  return people
}

async function peopleOf(db: Db, communeCode: string): Promise<readonly KnownPerson[]> {
  const rows = await db.selectFrom('beneficiary').selectAll().where('commune_code', '=', communeCode).execute()
  const lines = await linesIn(db, communeCode)
  return rows.map((row) => ({
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
    lines: lines.get(row.id) ?? [],
  }))
}

async function linesIn(db: Db, communeCode: string): Promise<ReadonlyMap<number, readonly KnownLine[]>> {
  const payees = await payeesIn(db, communeCode)
  const accounts = await accountsIn(db, communeCode)
  const rows = await linesOfCommune(db, communeCode).selectAll('benefit_line').execute()
  const lines = new Map<number, KnownLine[]>()
  for (const row of rows) {
    const line: KnownLine = {
      id: row.id,
      role: row.role,
      caredForKey: row.cared_for === null ? null : foldKey(row.cared_for),
      group: row.programme_group,
      programmeCode: row.programme_code,
      programmeKey: row.programme_written === null ? null : wordKey(row.programme_written),
      coefficient: row.coefficient,
      amount: row.amount,
      fromMonth: row.from_month,
      fileNo: row.file_no,
      decisionNo: row.decision_no,
      decisionDate: row.decision_date,
      method: row.payment_method,
      payee: payees.get(row.id) ?? null,
      account: accounts.get(row.id) ?? null,
    }
    const others = lines.get(row.beneficiary_id)
    if (others === undefined) lines.set(row.beneficiary_id, [line])
    else others.push(line)
  }
  return lines
}

async function payeesIn(db: Db, communeCode: string): Promise<ReadonlyMap<number, KnownPayee>> {
  const rows = await linesOfCommune(db, communeCode)
    .innerJoin('payee', 'payee.benefit_line_id', 'benefit_line.id')
    .selectAll('payee')
    .where('payee.until', 'is', null)
    .execute()
  return new Map(
    rows.map((row) => {
      const { id, full_name, name_key, personal_id, relationship } = row
      return [
        row.benefit_line_id,
        { id, fullName: full_name, nameKey: name_key, personalId: personal_id, relationship },
      ]
    }),
  )
}

async function accountsIn(db: Db, communeCode: string): Promise<ReadonlyMap<number, KnownAccount>> {
  const rows = await linesOfCommune(db, communeCode)
    .innerJoin('account', 'account.benefit_line_id', 'benefit_line.id')
    .selectAll('account')
    .where('account.unlinked_at', 'is', null)
    .execute()
  return new Map(
    rows.map(({ id, benefit_line_id, owner, bank_code, number, source }) => [
      benefit_line_id,
      { id, owner, bankCode: bank_code, number, source },
    ]),
  )
}

function linesOfCommune(db: Db, communeCode: string) {
  return db
    .selectFrom('beneficiary')
    .innerJoin('benefit_line', 'benefit_line.beneficiary_id', 'beneficiary.id')
    .where('beneficiary.commune_code', '=', communeCode)
    .where('benefit_line.state', 'in', ['DANG_HUONG', 'TAM_DUNG'])
}
