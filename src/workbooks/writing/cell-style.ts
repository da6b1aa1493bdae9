import type { Borders, Style } from 'exceljs'
import type { Column } from './form.js'

export type CellStyle = Partial<Style>

/** Text stays text when somebody edits the cell: leading zeros survive and `=1+1` is not calculated. */
const TEXT_FORMAT = '@'

/** Thousands with the dot of Vietnamese, wherever the program honours the locale of a format. */
const WHOLE_FORMAT = '[$-42A]#,##0'
const DECIMAL_FORMAT = '[$-42A]0.0##'

const THIN = { style: 'thin' } as const
const BOX: Partial<Borders> = { top: THIN, left: THIN, bottom: THIN, right: THIN }

const NUMBER_FORMATS: Readonly<Record<Column<never>['kind'], string>> = {
  'running-number': '0',
  text: TEXT_FORMAT,
  code: TEXT_FORMAT,
  'date-text': TEXT_FORMAT,
  integer: WHOLE_FORMAT,
  decimal: DECIMAL_FORMAT,
  money: WHOLE_FORMAT,
}

const ALIGNMENTS: Readonly<Record<Column<never>['kind'], 'left' | 'center' | 'right'>> = {
  'running-number': 'center',
  text: 'left',
  code: 'center',
  'date-text': 'center',
  integer: 'right',
  decimal: 'center',
  money: 'right',
}

/** Each style is one object for the whole file: the writer recognises styles by identity, which is what makes it fast. */
export const STYLES = {
  agency: centred({ bold: true }),
  nation: centred({ bold: true }),
  motto: centred({ bold: true, size: 13 }),
  mottoLine: { ...centred({ size: 6 }), alignment: { horizontal: 'center', vertical: 'top' } },
  title: centred({ bold: true, size: 14 }),
  scope: centred({ italic: true }),
  heading: { ...centred({ bold: true }), border: BOX },
  run: { ...plain('left', { bold: true }), border: BOX },
  subtotalLabel: { ...plain('left', { bold: true, italic: true }), border: BOX },
  totalLabel: { ...plain('left', { bold: true }), border: BOX },
  sum: shrunk({ ...plain('right', { bold: true }), border: BOX, numFmt: WHOLE_FORMAT }),
  decimalSum: shrunk({ ...centred({ bold: true }), border: BOX, numFmt: DECIMAL_FORMAT }),
  note: plain('left', { italic: true }),
  placeAndDate: centred({ italic: true }),
  signature: centred({ bold: true }),
  signatureHint: centred({ italic: true }),
  origin: plain('left', { italic: true, size: 9, color: { argb: 'FF595959' } }),
} satisfies Readonly<Record<string, CellStyle>>

/** The style of a column's data cells. Call once per column and share the result. */
export function bodyStyle<Row>(column: Column<Row>): CellStyle {
  const style = plain(column.align ?? ALIGNMENTS[column.kind], {})
  const look = { ...style, border: BOX, numFmt: NUMBER_FORMATS[column.kind] }
  return look.numFmt === TEXT_FORMAT ? look : shrunk(look)
}

/** A number wider than its column is printed smaller: it cannot wrap, and would be a row of `#`. */
function shrunk(style: CellStyle): CellStyle {
  return { ...style, alignment: { ...style.alignment, wrapText: false, shrinkToFit: true } }
}

function centred(font: Style['font'] | object): CellStyle {
  return plain('center', font)
}

function plain(horizontal: 'left' | 'center' | 'right', font: object): CellStyle {
  return {
    font: { name: 'Times New Roman', family: 1, size: 12, ...font },
    alignment: { horizontal, vertical: 'middle', wrapText: true },
  }
}
