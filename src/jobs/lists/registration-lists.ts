import { showDate } from '../../domain/iso-date.js'
import { dayInVietNam } from '../../domain/office-time.js'
import type { Db } from '../../store/db.js'
import { type ListLine, type ListVillage, linesOfVillage, matchedRegistrations } from '../../store/lists.js'
import { lastVisits, type Visit } from '../../store/visits.js'
import { CHUA_DANG_KY, type ChuaDangKyRow } from '../../workbooks/forms/chua-dang-ky.js'
import {
  DS1,
  DS2,
  DS3,
  DS4,
  type RegisteredRow,
  type RegisteredThroughPayeeRow,
} from '../../workbooks/forms/registration-lists.js'
import type { Form } from '../../workbooks/writing/form.js'
import { byVillage, type ListSource } from './list-source.js'
import { type ListFacts, listedAccount, listedPayee, listedPerson } from './listed.js'

/** Lists 1 and 3: those whose registration of an account of their own was approved (domain.md §8.1). */
export const ds1 = ownAccounts(DS1, 'nguoi_co_cong')
export const ds3 = ownAccounts(DS3, 'bao_tro_xa_hoi')

/** Lists 2 and 4: those who are paid through somebody else's account. */
export const ds2 = payeeAccounts(DS2, 'nguoi_co_cong')
export const ds4 = payeeAccounts(DS4, 'bao_tro_xa_hoi')

type Group = 'bao_tro_xa_hoi' | 'nguoi_co_cong'

function ownAccounts(form: Form<RegisteredRow>, group: Group): ListSource<RegisteredRow> {
  return registered(form, group, 'BENEFICIARY', registeredRow)
}

function payeeAccounts(form: Form<RegisteredThroughPayeeRow>, group: Group): ListSource<RegisteredThroughPayeeRow> {
  return registered<RegisteredThroughPayeeRow>(form, group, 'PAYEE', (facts, line) => {
    const row = registeredRow(facts, line)
    const payee = listedPayee(facts, line)
    if (row === undefined || payee === null) return undefined
    return { ...row, payee: { ...payee, role: ROLES[line.payee?.role ?? 'AUTHORISED'] } }
  })
}

const ROLES = {
  AUTHORISED: 'Người được ủy quyền',
  GUARDIAN: 'Người giám hộ',
  LEGAL_REPRESENTATIVE: 'Người đại diện theo pháp luật',
  CARER: 'Người nhận chăm sóc',
} as const

/** The list itself says the group, whatever was asked for. */
function registered<Row>(
  form: Form<Row>,
  group: Group,
  owner: 'BENEFICIARY' | 'PAYEE',
  rowOf: (facts: ListFacts, line: ListLine) => Row | undefined,
): ListSource<Row> {
  return {
    form,
    rows: (db, { unitCode }, facts) =>
      byVillage(db, unitCode, form, async (village) => {
        const lines = await linesOfVillage(db, village, group)
        return lines
          .filter(({ account }) => account?.source === 'registration' && account.owner === owner)
          .flatMap((line) => rowOf(facts, line) ?? [])
      }),
  }
}

function registeredRow(facts: ListFacts, line: ListLine): RegisteredRow | undefined {
  const account = listedAccount(facts, line)
  if (account === null) return undefined
  return { ...listedPerson(facts, line), account: { ...account, holder: line.account?.holder_name ?? null } }
}

/** Those without an account who have not registered either, for the village head to visit. */
export const chuaDangKy: ListSource<ChuaDangKyRow> = {
  form: CHUA_DANG_KY,
  rows: (db, { unitCode, group }, facts) =>
    byVillage(db, unitCode, CHUA_DANG_KY, async (village) => {
      const lines = await linesOfVillage(db, village, group)
      const states = await registrationStates(db, village)
      const left = lines.filter(({ line, account }) => account === null && !OPEN.includes(states.get(line.id) ?? ''))
      const visits = await lastVisits(
        db,
        left.map(({ person }) => person.id),
      )
      return left.map((line) => ({
        ...listedPerson(facts, line),
        phone: line.person.phone,
        state: stateInWords(states.get(line.line.id), visits.get(line.person.id)),
      }))
    }),
}

const OPEN: readonly string[] = ['SUBMITTED', 'APPROVED', 'ACTIVE', 'PAYMENT_FAILED']

const STATES: Readonly<Record<string, string>> = {
  RETURNED: 'Hồ sơ đã trả lại',
  WITHDRAWN: 'Đã rút đăng ký',
  EXPIRED: 'Ủy quyền đã hết hạn',
}

const VISITED: Readonly<Record<Visit['result'], string>> = {
  'has-account': 'nói đã có tài khoản',
  registered: 'đã đăng ký hộ',
  'come-back': 'hẹn lại',
  'no-account': 'muốn mở tài khoản',
  cash: 'muốn nhận tiền mặt',
  died: 'báo đã mất',
  moved: 'báo chuyển đi',
  skipped: 'chưa gặp',
}

/** `Hồ sơ đã trả lại; đến ngày 20/11/2026: hẹn lại ngày 25/11/2026` */
function stateInWords(state: string | undefined, visit: Visit | undefined): string | null {
  const registered = STATES[state ?? '']
  const again = visit?.again_on == null ? '' : ` ngày ${showDate(visit.again_on)}`
  const visited = visit && `đến ngày ${showDate(dayInVietNam(visit.at))}: ${VISITED[visit.result]}${again}`
  const words = [registered, visited].filter((part) => part !== undefined).join('; ')
  return words === '' ? null : words.charAt(0).toUpperCase() + words.slice(1)
}

/** The state of the newest registration of each benefit line. */
async function registrationStates(db: Db, { communeCode }: ListVillage): Promise<ReadonlyMap<number, string>> {
  const states = new Map<number, string>()
  for (const { state, lineIds } of await matchedRegistrations(db, communeCode)) {
    for (const id of lineIds) if (!states.has(id)) states.set(id, state)
  }
  return states
}
