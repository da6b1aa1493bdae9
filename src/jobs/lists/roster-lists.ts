import type { IsoDate } from '../../domain/iso-date.js'
import { amountIn } from '../../domain/payment-amount.js'
import { daysOfPeriod, type Period } from '../../domain/period.js'
import type { Db } from '../../store/db.js'
import { type ListLine, linesOfVillage } from '../../store/lists.js'
import { type Unit, unitByCode } from '../../store/units.js'
import { MAU_TONG_HOP, type MauTongHopRow } from '../../workbooks/forms/mau-tong-hop.js'
import { PHU_LUC_1, type PhuLuc1Row } from '../../workbooks/forms/phu-luc-1.js'
import { byVillage, fromLines, type ListSource } from './list-source.js'
import { type ListFacts, listedAccount, listedOrNothing, listedPayee, listedPerson } from './listed.js'

/** Everybody of the unit and group with an active benefit (domain.md §8.2). */
export const mauTongHop: ListSource<MauTongHopRow> = fromLines(MAU_TONG_HOP, (facts, line) => ({
  ...listedPerson(facts, line),
  account: accountOf(facts, line),
  payee: listedPayee(facts, line),
}))

function accountOf(facts: ListFacts, line: ListLine): MauTongHopRow['account'] {
  const account = listedAccount(facts, line)
  if (account === null) return null
  return { ...account, owner: line.account?.owner === 'PAYEE' ? 'payee' : 'beneficiary' }
}

/** The same people with all that a roster tells of them (domain.md §8.3). */
export const phuLuc1: ListSource<PhuLuc1Row> = {
  form: PHU_LUC_1,
  rows: (db, { unitCode, group, period }, facts) =>
    byVillage(db, unitCode, PHU_LUC_1, async (village) => {
      const units = await unitsAbove(db, village.communeCode, facts.date)
      const lines = await linesOfVillage(db, village, group)
      return lines.map((line) => phuLuc1Row(facts, line, { ...units, period }))
    }),
}

type Above = Pick<PhuLuc1Row, 'province' | 'district' | 'commune'>

/** A district that has ended by `day` is left blank, as domain.md §8.3 has it since 01/7/2025. */
async function unitsAbove(db: Db, communeCode: string, day: IsoDate): Promise<Above> {
  const above: Unit[] = []
  for (let code: string | null = communeCode; code !== null; ) {
    const unit: Unit | undefined = await unitByCode(db, code)
    if (unit === undefined) break
    above.push(unit)
    code = unit.parent_code
  }
  const hasEnded = ({ valid_to }: Unit) => valid_to !== null && valid_to < day
  const named = (level: Unit['level']) => {
    const unit = above.find((one) => one.level === level && !(level === 'district' && hasEnded(one)))
    return unit === undefined ? null : { code: unit.code, name: unit.name }
  }
  const nowhere = { code: '', name: '' }
  return {
    province: named('province') ?? nowhere,
    district: named('district'),
    commune: named('commune') ?? nowhere,
  }
}

const METHODS = { CASH: 'Tiền mặt', TRANSFER: 'Chuyển khoản' } as const

/**
 * The sum of the office's own roster; where that has none, what the month's law gives, as a payment list would pay it.
 */
function sumsOf(
  { reference }: ListFacts,
  { line }: ListLine,
  { province, period }: Pick<Above, 'province'> & Readonly<{ period: Period }>,
): Pick<PhuLuc1Row, 'coefficient' | 'amount'> {
  const { programme_code: code, coefficient, amount } = line
  if (code === null) return { coefficient, amount }
  const place = { province: province.code, supplements: reference.provinceSupplements }
  const of = { code, ...(coefficient !== null && { coefficient }) }
  const law = amountIn(place, of, daysOfPeriod(period).first, reference.programmes)
  if (law.kind !== 'amount') return { coefficient, amount }
  return { coefficient: coefficient ?? law.coefficient ?? null, amount: amount ?? law.amount }
}

function phuLuc1Row(facts: ListFacts, listed: ListLine, about: Above & Readonly<{ period: Period }>): PhuLuc1Row {
  const { person, line } = listed
  const { period: _, ...units } = about
  const method = line.payment_method
  return {
    ...listedPerson(facts, listed),
    ...units,
    ...sumsOf(facts, listed, about),
    fileNo: listedOrNothing(facts, line.file_no),
    ethnic: person.ethnicity,
    idIssued: null,
    idIssuer: null,
    phone: person.phone,
    disability: disabilityIn(facts, listed),
    programmeCode: line.programme_code,
    decisionNo: line.decision_no,
    decisionDate: line.decision_date,
    startMonth: line.from_month,
    payee: listedPayee(facts, listed),
    method: method === null ? null : METHODS[method],
    account: listedAccount(facts, listed),
    note: listedOrNothing(facts, line.cared_for === null ? person.note : `Chăm sóc: ${line.cared_for}`),
  }
}

function disabilityIn({ reference }: ListFacts, { person }: ListLine): PhuLuc1Row['disability'] {
  const { disability_types: types, disability_degree: degree } = person
  if (types === null && degree === null) return null
  const nameOf = (kind: 'type' | 'degree', code: number) =>
    reference.disabilities.find((term) => term.kind === kind && term.code === code)?.name
  const typeNames = (types ?? '')
    .split(',')
    .flatMap((code) => (code === '' ? [] : (nameOf('type', Number(code)) ?? [])))
  return {
    type: typeNames.length === 0 ? null : typeNames.join('; '),
    degree: degree === null ? null : (nameOf('degree', degree) ?? null),
  }
}
