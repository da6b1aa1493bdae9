import { type Persona, personasIn } from '../src/cli/practice-page/personas.js'
import { toBankName } from '../src/domain/bank-holder.js'
import { showDate } from '../src/domain/iso-date.js'
import type { Heard, OperatorOffice, Person } from './operator-office.js'

export const COMMUNE = '15139'

/** Who works in the invented commune. */
export const STAFF = {
  head: { id: 'truong-thon', name: 'Cao Văn Bình', role: 'village-head', unit: '15139-01' },
  otherHead: { id: 'truong-thon-2', name: 'Bùi Văn Sơn', role: 'village-head', unit: '15139-02' },
  officer: { id: 'can-bo', name: 'Lê Thị Thu', role: 'commune-officer', unit: COMMUNE },
  second: { id: 'can-bo-2', name: 'Trần Thị Hằng', role: 'commune-officer', unit: COMMUNE },
  leader: { id: 'chu-tich', name: 'Nguyễn Văn Nam', role: 'commune-leader', unit: COMMUNE },
  deputy: { id: 'pho-chu-tich', name: 'Trịnh Thị Nga', role: 'commune-leader', unit: COMMUNE },
  police: { id: 'cong-an', name: 'Phạm Quốc Hùng', role: 'commune-police', unit: COMMUNE },
} as const satisfies Readonly<Record<string, Person>>

/** People of the roster who get cash and have nobody to receive for them. */
export async function residents(office: OperatorOffice): Promise<readonly Persona[]> {
  return personasIn(office.app.store.db, 'self', 20)
}

/** Somebody of the roster at their own phone. */
export function atPhone({ beneficiaryId, name }: Persona): Person {
  return { id: `nguoi-dan-${beneficiaryId}`, name, role: 'citizen' }
}

export type Registering = Readonly<{ bank: string; account: string; holder?: string }>

/** Registers as people do, one answer after the other. Returns the code. */
export async function registers(
  office: OperatorOffice,
  persona: Persona,
  { bank, account, holder = toBankName(persona.name) }: Registering,
): Promise<string> {
  const { name, birth, personalId, village } = persona
  const about = [name, showDate(birth.value), personalId, village.name, 'bảo trợ xã hội']
  const lines = ['/dangky', 'đồng ý', 'cho chính tôi', ...about, 'vào tài khoản', bank, account, holder, 'bỏ qua', '1']
  const heard: Heard[] = []
  for (const line of lines) heard.push(...(await office.says(atPhone(persona), line)).heard)
  const code = heard.map(({ text }) => /DK-[0-9A-Z]{7}/.exec(text)?.[0]).find((one) => one !== undefined)
  if (code === undefined) throw new Error(`not registered: ${heard.map(({ text }) => text).join(' / ')}`)
  return code
}
