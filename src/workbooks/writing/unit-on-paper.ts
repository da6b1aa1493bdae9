import type { UnitOnPaper } from './form.js'

const KINDS =
  /^(xã|phường|thị trấn|đặc khu|huyện|quận|thị xã|thành phố|tỉnh|thôn|xóm|làng|ấp|bản|buôn|bon|phum|sóc|tổ dân phố|khu phố|khối phố|khối|khóm|khu|tiểu khu|tổ)\s+(?=\S)/iu

const USUAL_KIND: Readonly<Record<UnitOnPaper['level'], string>> = {
  province: 'tỉnh',
  district: 'huyện',
  commune: 'xã',
  village: 'thôn',
}

/** Kind and name: `xã Cẩm Lương`; the kind is in small letters, and the usual one of the level where the name has none. */
export function fullNameOf(unit: UnitOnPaper): string {
  const name = unit.name.normalize('NFC').trim()
  const kind = KINDS.exec(name)?.[1]
  if (kind === undefined) return `${USUAL_KIND[unit.level]} ${name}`
  return kind.toLocaleLowerCase('vi') + name.slice(kind.length)
}

/** The body that issues papers for the unit, in capitals: `ỦY BAN NHÂN DÂN XÃ CẨM LƯƠNG`. */
export function authorityOf(unit: UnitOnPaper): string {
  return `ỦY BAN NHÂN DÂN ${fullNameOf(unit).toLocaleUpperCase('vi')}`
}

/** The name before a paper's date: `Cẩm Lương`; a numbered unit keeps its kind (`Phường 12`). */
export function placeOf(unit: UnitOnPaper): string {
  const name = unit.name.normalize('NFC').trim()
  const bare = name.replace(KINDS, '')
  return /^\d/.test(bare) ? name : bare
}

/** `Cẩm Lương, ngày 05 tháng 11 năm 2026`; a zero before days under 10 and before months 1 and 2 (NĐ 30/2020/NĐ-CP). */
export function placeAndDate(unit: UnitOnPaper, date: string): string {
  const [year = '', month = '', day = ''] = date.split('-')
  const shownMonth = Number(month) < 3 ? month : String(Number(month))
  return `${placeOf(unit)}, ngày ${day} tháng ${shownMonth} năm ${year}`
}
