import { type IsoDate, isoDate } from '../iso-date.js'
import { tidy } from '../text.js'
import type { Header } from './header.js'
import type { RosterForm } from './list.js'
import { communeName } from './places.js'
import { phrase, type RosterReader } from './text.js'

/** What stands above and below a list. Dates are as far as they are written: a month gives its first day. */
export type TitleBlock = Readonly<{
  title: string | null
  commune: string | null
  district: string | null
  province: string | null
  listDate: IsoDate | null
  form: RosterForm
  group: 'bao_tro_xa_hoi' | 'nguoi_co_cong' | null
}>

const LOWEST_ROWS = 40

/**
 * Reads the lines above the heading and below the last person, up to the `next` list: whose list it is, for when, of which
 * form.
 */
export function readTitleBlock(
  reader: RosterReader,
  header: Header,
  lastPersonRow: number,
  next: number | null = null,
): TitleBlock {
  const [top = 0] = header.rows
  const above = linesOf(reader, (row) => row < top)
  const below = linesOf(reader, (row) => row > lastPersonRow && (next === null || row < next)).slice(0, LOWEST_ROWS)
  const title = titleOf(above)
  return {
    title,
    commune: unitIn(above, COMMUNE),
    district: unitIn(above, DISTRICT),
    province: unitIn(above, PROVINCE),
    listDate: dayIn(below) ?? dayIn(above) ?? monthIn(above) ?? monthIn([reader.grid.name]),
    form: formOf(title ?? '', header),
    group: groupOf(above.join(' ')),
  }
}

function linesOf(reader: RosterReader, wanted: (row: number) => boolean): string[] {
  return reader.grid.filledRows
    .filter(wanted)
    .flatMap((row) => reader.filled(row).map(({ text }) => text.normalize('NFC')))
}

/** The line that says what list it is, else the longest in capitals. */
function titleOf(lines: readonly string[]): string | null {
  const named = lines.find((line) => / (DANH SACH|TONG HOP|BANG KE|BIEU) /.test(phrase(line)))
  return named === undefined ? null : tidy(named)
}

const COMMUNE = /(?:^|[\s:(])(xã|phường|thị trấn|đặc khu)\s+(?!hội)(\p{L}[^,;:()\n–-]*)/giu
const DISTRICT = /(?:^|[\s:(])(huyện|quận|thị xã)\s+(\p{L}[^,;:()\n–-]*)/giu
const PROVINCE = /(?:^|[\s:(])(tỉnh|thành phố)\s+(\p{L}[^,;:()\n–-]*)/giu
const NEXT_UNIT = /\s+(?:huyện|quận|thị xã|tỉnh|thành phố|xã|năm|tháng|ngày)(?:\s.*)?$/iu

function unitIn(lines: readonly string[], pattern: RegExp): string | null {
  for (const line of lines) {
    for (const [, , named = ''] of line.matchAll(pattern)) {
      const name = tidy(named.replace(NEXT_UNIT, ''))
      if (name.length >= 2 && name.split(' ').length <= 5) return communeName(name)
    }
  }
  return null
}

const DAY = /ngày\s*(\d{1,2})\s*tháng\s*(\d{1,2})\s*năm\s*(\d{4})/iu
const MONTH = /tháng\s*(\d{1,2})\s*(?:năm|[/-])\s*(\d{4})/iu

function dayIn(lines: readonly string[]): IsoDate | null {
  for (const line of lines) {
    const [, day, month, year] = DAY.exec(tidy(line)) ?? []
    const date = year === undefined ? undefined : isoDate(Number(year), Number(month), Number(day))
    if (date !== undefined) return date
  }
  return null
}

function monthIn(lines: readonly string[]): IsoDate | null {
  for (const line of lines) {
    const [, month, year] = MONTH.exec(tidy(line)) ?? []
    const date = year === undefined ? undefined : isoDate(Number(year), Number(month), 1)
    if (date !== undefined) return date
  }
  return null
}

function formOf(title: string, { byKey }: Header): RosterForm {
  const words = phrase(title)
  if (words.includes(' TONG HOP THONG TIN TAI KHOAN ') || (byKey.has('accountOwn') && byKey.has('accountPayee'))) {
    return 'ACCOUNT_SUMMARY_APPENDIX'
  }
  if (byKey.has('programmeCode') && byKey.has('fileNo') && byKey.has('communeCode')) return 'PHU_LUC_1'
  if (words.includes(' CHI TRA ')) return 'PAYMENT_LIST_OLD'
  return words.includes(' DANH SACH ') ? 'BENEFIT_LIST_OLD' : 'OTHER'
}

function groupOf(text: string): TitleBlock['group'] {
  const words = phrase(text)
  if (/ (NGUOI CO CONG|UU DAI|NCC|LIET SI|THUONG BINH) /.test(words)) return 'nguoi_co_cong'
  return / (BAO TRO|TRO GIUP|TRO CAP XA HOI|BTXH|TGXH|KHUYET TAT|NGUOI CAO TUOI|HUU TRI XA HOI) /.test(words)
    ? 'bao_tro_xa_hoi'
    : null
}
