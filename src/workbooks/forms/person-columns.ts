import { showBirthDate } from '../../domain/birth-date.js'
import type { Sex } from '../../domain/sex.js'
import type { Column, ColumnGroup } from '../writing/form.js'
import { type ListedPerson, programmeInPrint } from './listed-person.js'

type PersonColumn = Column<ListedPerson>

/** The running number. */
export const RUNNING_NUMBER: PersonColumn = { heading: 'STT', width: 4.5, kind: 'running-number' }

export const FULL_NAME: PersonColumn = {
  heading: 'Họ và tên đối tượng',
  width: 19,
  kind: 'text',
  value: ({ fullName }) => fullName,
}

/** The birth date under `Nam` or `Nữ`: the seed's form tells the sex by the column and in no other way. */
export const BIRTH_BY_SEX: ColumnGroup<ListedPerson> = {
  heading: 'Ngày tháng năm sinh',
  columns: [
    { heading: 'Nam', width: 10.5, kind: 'date-text', value: (person) => birthIf('male', person) },
    { heading: 'Nữ', width: 10.5, kind: 'date-text', value: (person) => birthIf('female', person) },
  ],
}

export const PROGRAMME: PersonColumn = {
  heading: 'Chế độ đang hưởng',
  width: 21,
  kind: 'text',
  value: ({ programme }) => programmeInPrint(programme),
}

export const PERSONAL_ID: PersonColumn = {
  heading: 'Số căn cước công dân/Số định danh cá nhân',
  width: 13.5,
  kind: 'code',
  value: ({ personalId }) => personalId,
}

export const VILLAGE: PersonColumn = {
  heading: 'Thôn',
  width: 11.5,
  kind: 'text',
  value: ({ village }) => village.name,
}

function birthIf(sex: Sex, person: ListedPerson): string | null {
  return person.sex === sex && person.birth !== null ? showBirthDate(person.birth) : null
}
