import { showBirthDate } from '../../domain/birth-date.js'
import { showDate } from '../../domain/iso-date.js'
import { type Sex, showSex } from '../../domain/sex.js'
import { birthIn, type Corrections, type IdentityField, isCurrent, type VerdictKind } from '../../domain/verdict.js'
import { birthOf } from '../../store/beneficiaries.js'
import type { Db } from '../../store/db.js'
import { type ListLine, type ListVillage, linesOfVillage } from '../../store/lists.js'
import { lastVerdicts, type Verdict } from '../../store/verdicts.js'
import { SAI_LECH, type SaiLechRow } from '../../workbooks/forms/sai-lech.js'
import { XAC_THUC, type XacThucRow } from '../../workbooks/forms/xac-thuc.js'
import { byVillage, type ListRequest, type ListSource } from './list-source.js'
import { type ListFacts, listedWords } from './listed.js'

/** Everybody with a benefit whom the police have not confirmed as they stand now; each person once. */
export const xacThuc: ListSource<XacThucRow> = {
  form: XAC_THUC,
  rows: (db, { unitCode, group }) =>
    byVillage(db, unitCode, XAC_THUC, async (village) => {
      const people = await peopleOf(db, village, group)
      const verdicts = await lastVerdicts(
        db,
        people.map(({ id }) => id),
      )
      return people
        .filter(({ id, version }) => {
          const last = verdicts.get(id)
          return last?.verdict !== 'MATCH' || !isCurrent(last, version)
        })
        .map((person) => ({
          code: person.code,
          fullName: person.full_name,
          birth: birthOf(person) ?? null,
          sex: person.sex,
          number: person.personal_id ?? person.old_id,
          village: listed(village),
        }))
    }),
}

/** Everybody of whom the police said something else than the list, and an officer has not settled it. */
export const saiLech: ListSource<SaiLechRow> = {
  form: SAI_LECH,
  rows: (db, { unitCode, group }, facts) =>
    byVillage(db, unitCode, SAI_LECH, async (village) => {
      const people = await peopleOf(db, village, group)
      const verdicts = await lastVerdicts(
        db,
        people.map(({ id }) => id),
      )
      return people.flatMap((person) => {
        const verdict = verdicts.get(person.id)
        const isOpen = verdict !== undefined && verdict.verdict !== 'MATCH' && verdict.settled_as === null
        return isOpen ? [saiLechRow(facts, person, verdict, village)] : []
      })
    }),
}

type Person = ListLine['person']

async function peopleOf(db: Db, village: ListVillage, group: ListRequest['group']): Promise<readonly Person[]> {
  const lines = await linesOfVillage(db, village, group)
  return [...new Map(lines.map(({ person }) => [person.id, person])).values()]
}

function listed({ unit, order }: ListVillage) {
  return { name: unit?.name ?? '', order }
}

const VERDICTS: Readonly<Record<VerdictKind, string>> = {
  MATCH: 'Khớp',
  MISMATCH: 'Không khớp',
  NOT_FOUND: 'Không tìm thấy',
  DECEASED: 'Đã chết',
  MOVED: 'Đã chuyển đi',
  DUPLICATE: 'Trùng người',
}

/** What the officer does about each (domain.md §6). */
const NEXT_STEPS: Readonly<Record<VerdictKind, string>> = {
  MATCH: '',
  MISMATCH: 'Đối chiếu giấy tờ gốc, sửa hồ sơ theo thông tin đúng.',
  NOT_FOUND: 'Kiểm tra lại họ tên, số trên giấy tờ gốc rồi gửi công an lần nữa.',
  DECEASED: 'Xác minh, lập quyết định thôi hưởng.',
  MOVED: 'Xác minh nơi ở, chuyển hồ sơ đến nơi mới.',
  DUPLICATE: 'Đối chiếu hai hồ sơ, chỉ giữ một.',
}

const FIELDS: Readonly<Record<IdentityField, string>> = {
  name: 'họ tên',
  birth: 'ngày sinh',
  sex: 'giới tính',
  'personal-id': 'số định danh',
}

function saiLechRow(facts: ListFacts, person: Person, verdict: Verdict, village: ListVillage): SaiLechRow {
  const fields = JSON.parse(verdict.fields) as IdentityField[]
  return {
    code: person.code,
    fullName: person.full_name,
    birth: birthOf(person) ?? null,
    sex: person.sex,
    number: person.personal_id ?? person.old_id,
    village: listed(village),
    verdict: [VERDICTS[verdict.verdict], fields.map((field) => FIELDS[field]).join(', ')].join(' ').trimEnd(),
    right: rightOf(verdict),
    todo: NEXT_STEPS[verdict.verdict],
    note: listedWords(facts, verdict.note),
    givenOn: verdict.given_at.slice(0, 10),
  }
}

/** The right values, and since when somebody is dead or gone. */
function rightOf({ verdict, corrections, event_date }: Verdict): string {
  const rights = Object.entries(JSON.parse(corrections) as Corrections).map(
    ([field, value]) => `${FIELDS[field as IdentityField]}: ${shown(field as IdentityField, value ?? '')}`,
  )
  if (rights.length > 0) return rights.join('; ')
  if (verdict === 'MISMATCH') return 'Chưa ghi, cần hỏi công an'
  return event_date === null ? '' : `từ ngày ${showDate(event_date)}`
}

function shown(field: IdentityField, value: string): string {
  if (field === 'birth') return showBirthDate(birthIn(value))
  return field === 'sex' ? showSex(value as Sex) : value
}
