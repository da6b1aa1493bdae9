import { takeResults } from '../../src/actions/take-results.js'
import type { Answers } from '../../src/conversation/answer.js'
import { makeList } from '../../src/jobs/make-list.js'
import { answerDifficulty, insertDifficulty } from '../../src/store/difficulties.js'
import { insertVisit } from '../../src/store/visits.js'
import type { FormCode } from '../../src/workbooks/forms/registry.js'
import { reference, texts } from '../support/chat.js'
import { AT, BY_DAUGHTER, COMMUNE, HOA, KIM_MAM, LUONG_NGOC, Office, TODAY } from '../support/records.js'
import { csv, lockMonth, type SentPerson, send, work } from './returns/office-month.js'

export const MONTH = '2026-11'

const PEOPLE = [
  ['Nguyễn Thị Hoa', 'female', '1950', '001150901234', LUONG_NGOC, '0071000123401', 'BT-6N'],
  ['Trần Văn Bình', 'male', '1948', '001048901235', LUONG_NGOC, '0071000123402', 'BT-6N'],
  ['Lê Thị Minh Nguyệt', 'female', '1939', '001139901236', KIM_MAM, '0071000123403', 'BT-5C20'],
  ['Phạm Công Đức', 'male', '1941', '001041901237', KIM_MAM, '0071000123404', 'BT-3A'],
  ['Bùi Văn Đạt', 'male', '1944', '001044901238', null, '0071000123405', 'BT-6N'],
  ['Quách Thị Ánh', 'female', '1946', '001146901239', LUONG_NGOC, null, 'BT-6N'],
] as const

/** What the bank says of the first five. */
const TOLD = [
  ['Thất bại', 'TK tạm khóa'],
  ['Thất bại', 'Chưa cập nhật sinh trắc học'],
  ['Đang xử lý', ''],
  ['Thành công', ''],
  ['Thất bại', 'Lỗi E-77'],
] as const

const VERDICTS = [
  ['Khớp', '', ''],
  ['Không khớp', 'Ngày sinh: 05/03/1949', 'đã xác minh'],
  ['Đã chết 3/5/2026', '', ''],
  ['Không tìm thấy', '', ''],
] as const

/** A commune in the middle of its work: a failed payment of each kind, verdicts, visits, wishes, papers, difficulties. */
export async function busyOffice() {
  const office = await Office.open()
  const officer = await office.person('Cán bộ Hằng', 'commune-officer')
  const people = await enterPeople(office)
  const take = async (cells: Parameters<typeof csv>[0], name = 'x.csv') => takeBytes(csv(cells), name)
  const takeBytes = async (bytes: Uint8Array, name: string) => {
    const file = await send(office, bytes, name)
    const outcome = await office.act(takeResults, await office.again(officer.contact.id), { file })
    await work(office)
    return outcome.kind
  }
  await lockMonth(office, MONTH, people.slice(0, TOLD.length).map(sentLine))
  const results = people
    .slice(0, TOLD.length)
    .map(({ name }, at) => [codeOf(at), accountOf(at), name, 540_000, ...told(at)])
  await take([['Mã dòng', 'Số tài khoản', 'Tên người thụ hưởng', 'Số tiền', 'Trạng thái', 'Lý do'], ...results])
  const said = VERDICTS.map((verdict, at) => [at + 1, people[at]?.code ?? '', people[at]?.name ?? '', ...verdict])
  await take([['STT', 'Mã hồ sơ', 'Họ và tên', 'Kết quả đối chiếu', 'Thông tin đúng', 'Ghi chú'], ...said])
  await reportDifficulties(office, officer.officer?.id ?? 0)
  const register = async (answers: Answers): Promise<string> => {
    const code = await office.register(await office.person('Người dân'), answers)
    await office.approve(officer, code, { newcomer: 'create' })
    return code
  }
  return { office, people, register, takeBytes, list: (code: FormCode) => listOf(office, code) }
}

export type BusyOffice = Awaited<ReturnType<typeof busyOffice>>

const { account: _account, holder: _holder, 'holder.match': _match, bank: _bank, ...NO_ACCOUNT } = HOA
const WISH = { method: 'open-account', 'bank-consent': 'agree', 'bank-consent.version': '1' }

/** Who wants an account of their own, and a daughter who wants one to receive for her mother. */
export const WISHES: readonly Answers[] = [
  { ...NO_ACCOUNT, ...WISH, 'preferred-bank': 'VCB', 'beneficiary-name': 'Đỗ Thị Dung', 'personal-id': '001150901777' },
  {
    ...BY_DAUGHTER,
    ...NO_ACCOUNT,
    ...WISH,
    payee: 'authorised',
    'beneficiary-name': 'Hà Thị Yến',
    'personal-id': '001150901778',
  },
]

async function enterPeople(office: Office): Promise<readonly SentPerson[]> {
  const entered: SentPerson[] = []
  for (const [name, sex, birth, personal_id, village_code, number, programme_code] of PEOPLE) {
    const person = { full_name: name, sex, birth, personal_id, village_code, phone: '0912345678' }
    const account = number === null ? undefined : { number, bank_code: 'VCB' }
    entered.push({ ...(await office.onRoster(person, { programme_code, coefficient: 1.5 }, account)), name })
  }
  const last = entered.at(-1)
  if (last === undefined) throw new Error('nobody')
  const visit = {
    beneficiary_id: last.id,
    village_code: LUONG_NGOC,
    result: 'come-back',
    again_on: '2026-11-25',
  } as const
  await office.write((tx) => insertVisit(tx, { ...visit, by_contact: 1 }, AT))
  return entered
}

const codeOf = (at: number): string => `1126-000${at + 1}`
const accountOf = (at: number): string => PEOPLE[at]?.[5] ?? ''
const told = (at: number): readonly string[] => TOLD[at] ?? []

function sentLine(person: SentPerson, at: number) {
  const [, , , personalId = null, villageCode = null] = PEOPLE[at] ?? []
  return { person, code: codeOf(at), accountNumber: accountOf(at), bankCode: 'VCB', personalId, villageCode }
}

async function reportDifficulties(office: Office, officer: number): Promise<void> {
  const where = { commune_code: COMMUNE, by_contact: 1 }
  await office.write(async (tx) => {
    const far = { ...where, village_code: LUONG_NGOC, kind: 'no-bank', words: '=1+1 điểm rút tiền cách thôn 14 km' }
    await insertDifficulty(tx, far, AT)
    const papers = { ...where, village_code: KIM_MAM, kind: 'no-papers', words: '3 cụ mất căn cước' }
    const id = await insertDifficulty(tx, papers, AT)
    await answerDifficulty(tx, id, { answer: 'Công an làm lưu động ngày 28/11', by: `officer:${officer}` }, AT)
  })
}

async function listOf(office: Office, list: FormCode): Promise<Uint8Array> {
  const order = { list, unitCode: COMMUNE, group: 'bao_tro_xa_hoi', period: MONTH, format: 'xlsx' } as const
  const made = await makeList({ db: office.db, reference, say: texts.in('vi') }, order, TODAY)
  if (made.kind !== 'made') throw new Error(made.reason)
  return made.file.bytes
}
