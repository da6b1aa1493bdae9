import { type Header, textsAbove } from './header.js'
import { phrase, type ReadCell, type RosterReader } from './text.js'
import { bareTitle } from './village-title.js'

/** `DANH SÁCH ĐỐI TƯỢNG CẮT GIẢM THÁNG 7`: the line above a list that says that all of its people leave; `null` for others. */
export function leavingAbove(reader: RosterReader, header: Header): string | null {
  return textsAbove(reader, header).find((line) => ALL_LEAVE.test(phrase(line)) && !OTHERS.test(phrase(line))) ?? null
}

const ALL_LEAVE =
  / (?:DANH SACH|DS)(?: .*)? (?:BAO GIAM|CAT GIAM|GIAM|CAT CHET|CAT HUONG|CAT TRO CAP|THOI HUONG|DUNG HUONG|TU TRAN|DA CHET) /
const OTHERS = / (?:TANG|NGHEO|DIEU CHINH|BIEN DONG|MAI TANG|THAN NHAN|TUAT) /

/**
 * The title under which the people below a row leave the list: `II. GIẢM (chết)`, until a title such as `TĂNG` ends it.
 * Villages and remarks between do not; `before` is what holds above the row.
 */
export function leavingBelow(cells: readonly ReadCell[], before: string | null): string | null {
  const texts = cells
    .map(({ said }) => bareTitle(said))
    .filter((said) => /\p{L}{2}/u.test(said) && !/^[IVXLC]+$/.test(said))
  const [only = ''] = texts
  if (texts.length !== 1) return before
  if (LEAVING.test(phrase(only))) return only
  return STAYING.test(phrase(only)) ? null : before
}

const LEAVING =
  /^ (?:DOI TUONG |DANH SACH |DS |SO )*(?:GIAM|CAT|THOI HUONG|DUNG HUONG|TAM DUNG|CHUYEN DI|CHET|TU TRAN)(?: |$)/
const STAYING =
  /^ (?:DOI TUONG |DANH SACH |DS |SO )*(?:TANG|BO SUNG|MOI|DIEU CHINH|THAY DOI|DANG HUONG|CHUYEN DEN|CON LAI)(?: |$)/
