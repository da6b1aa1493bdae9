import { type RowsSummary, startChecksum } from './checksum.js'
import { csvLine } from './csv-text.js'
import { type Form, type Heading, leafColumns } from './form.js'
import { cellAsText, cellsOf } from './row-cells.js'

const BYTE_ORDER_MARK = '\uFEFF'
/** A list as text while it is being written: rows as they come, then `finish`. */
export type CsvWriter<Row> = Readonly<{
  add: (row: Row) => void
  finish: () => RowsSummary & Readonly<{ bytes: Uint8Array }>
}>

/**
 * Begins a list as text: UTF-8 with a byte order mark (Excel needs it), one header row, the data rows and nothing else. Headings
 * under a group carry its words (`Ngày tháng năm sinh – Nam`). Fields are guarded (`guardCsvText`). Codes are bare digits,
 * as other programs read them; opened in Excel they lose their zeros in front, for which there is the workbook. The checksum
 * is that of the workbook with the same rows.
 */
export function startCsv<Row>(form: Form<Row>): CsvWriter<Row> {
  const columns = leafColumns(form.columns)
  const checksum = startChecksum()
  const lines = [BYTE_ORDER_MARK + csvLine(headerTexts(form.columns))]
  return {
    add(row) {
      const cells = cellsOf(columns, row, lines.length)
      checksum.add(cells)
      lines.push(csvLine(cells.map(cellAsText)))
    },
    finish: () => ({ ...checksum.finish(), bytes: Buffer.from(lines.join('')) }),
  }
}

function headerTexts<Row>(headings: readonly Heading<Row>[], above = ''): readonly string[] {
  return headings.flatMap((heading) => {
    const text = above + heading.heading
    return 'columns' in heading ? headerTexts(heading.columns, `${text} – `) : [text]
  })
}
