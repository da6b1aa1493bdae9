import type { BorderStyle, Borders, Style } from 'exceljs'
import type { FindingLevel } from '../../domain/roster/row.js'
import type { CellStyle } from './cell-style.js'

/** How a level looks and what it says. `border` tells the levels apart where colours do not. */
type LevelLook = Readonly<{ word: string; explanation: string; fill: string; border: BorderStyle }>

/** Worst first. The fills differ in lightness too, after Okabe and Ito, so nobody needs to tell red from green. */
export const LEVELS: Readonly<Record<FindingLevel, LevelLook>> = {
  error: {
    word: 'Lỗi',
    explanation: 'Nội dung ô không dùng được, cần sửa trong tệp hoặc hỏi lại.',
    fill: 'FFF0A58F',
    border: 'medium',
  },
  ask: {
    word: 'Cần xác nhận',
    explanation: 'Cần cán bộ chọn hoặc xác nhận; chưa thay đổi gì.',
    fill: 'FFFFE08A',
    border: 'mediumDashed',
  },
  warn: {
    word: 'Lưu ý',
    explanation: 'Vẫn nhập được, cán bộ nên xem lại.',
    fill: 'FFC9E4F5',
    border: 'thin',
  },
  auto: {
    word: 'Đã tự sửa',
    explanation: 'Đã đưa về cách viết chung, không cần làm gì.',
    fill: 'FFEDEDED',
    border: 'thin',
  },
}

/** Columns before those of the file; `withoutMarks` knows a copy that is sent back by them. */
export const OWN_COLUMNS = [
  { heading: 'Dòng', width: 7 },
  { heading: 'Tình trạng', width: 14 },
  { heading: 'Việc cần xem', width: 48 },
] as const

/** Name and columns of the further sheet of a marked copy; `withoutMarks` knows it by them and reads nothing of it. */
export const MISSING_SHEET = 'Không có trong tệp'
export const MISSING_COLUMNS = [
  { heading: 'STT', width: 6 },
  { heading: 'Họ và tên', width: 30 },
  { heading: 'Năm sinh', width: 13 },
  { heading: 'Thôn', width: 22 },
  { heading: 'Chế độ đang hưởng', width: 46 },
  { heading: 'Mã hồ sơ', width: 14 },
  { heading: 'Việc cần làm', width: 36 },
] as const

/** What the status column says of a row without findings. */
export const CLEAN_WORD = 'Đạt'

const FONT = { name: 'Times New Roman', family: 1, size: 12 }
const LEFT = { horizontal: 'left', vertical: 'middle', wrapText: true } as const
const CENTRE = { ...LEFT, horizontal: 'center' } as const

/** One object per style for the whole file: the writer recognises styles by identity. */
export const MARK_STYLES = {
  title: { font: { ...FONT, size: 14, bold: true }, alignment: LEFT },
  hint: { font: { ...FONT, italic: true }, alignment: LEFT },
  heading: { font: { ...FONT, bold: true }, alignment: CENTRE, border: boxed('thin'), fill: filled('FFF2F2F2') },
  plain: { font: FONT, alignment: LEFT, border: boxed('thin'), numFmt: '@' },
  rowNumber: { font: FONT, alignment: CENTRE, border: boxed('thin') },
  words: { font: FONT, alignment: LEFT, border: boxed('thin') },
  error: marked('error'),
  ask: marked('ask'),
  warn: marked('warn'),
  auto: marked('auto'),
} satisfies Readonly<Record<string, CellStyle>>

/** The worst level of several findings; `undefined` when there are none. */
export function worstLevel(findings: readonly Readonly<{ level: FindingLevel }>[]): FindingLevel | undefined {
  const order = Object.keys(LEVELS) as FindingLevel[]
  return order.find((level) => findings.some((finding) => finding.level === level))
}

function marked(level: FindingLevel): CellStyle {
  const { fill, border } = LEVELS[level]
  return { font: FONT, alignment: LEFT, numFmt: '@', border: boxed(border), fill: filled(fill) }
}

function boxed(style: BorderStyle): Partial<Borders> {
  return { top: { style }, left: { style }, bottom: { style }, right: { style } }
}

function filled(argb: string): Style['fill'] {
  return { type: 'pattern', pattern: 'solid', fgColor: { argb } }
}
