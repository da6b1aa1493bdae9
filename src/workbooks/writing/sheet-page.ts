import type { AddWorksheetOptions } from 'exceljs'

/** A4 in the numbering of the file format. */
const A4 = 9

/** Inches; the left one leaves room for a binder. */
const MARGINS = { left: 0.7, right: 0.45, top: 0.6, bottom: 0.65, header: 0.3, footer: 0.3 }

/** What a printed sheet of ours looks like. `footer` is plain text, without the marks of the file format. */
export type SheetPage = Readonly<{
  header: Readonly<{ first: number; last: number }>
  frozenColumns: number
  footer: Readonly<{ left: string; right: string }>
}>

/** A4 landscape, as wide as the table, header rows on every page, page numbers; panes frozen below the header. */
export function pageOptions({ header, frozenColumns, footer }: SheetPage): Partial<AddWorksheetOptions> {
  return {
    pageSetup: {
      paperSize: A4,
      orientation: 'landscape',
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      horizontalCentered: true,
      margins: MARGINS,
      printTitlesRow: `${header.first}:${header.last}`,
    },
    headerFooter: { oddFooter: `&L${small(footer.left)}&C${small('Trang ')}&P/&N&R${small(footer.right)}` },
    views: [{ state: 'frozen', xSplit: frozenColumns, ySplit: header.last, zoomScale: 90 }],
  }
}

/** A footer's part in small type. The space ends the size, which would swallow a text that begins with a digit. */
function small(text: string): string {
  return `&"Times New Roman,Regular"&9 ${text.replaceAll('&', '&&')}`
}
