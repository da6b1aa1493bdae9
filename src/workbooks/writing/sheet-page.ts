import type { AddWorksheetOptions, PaperSize } from 'exceljs'

/** Paper sizes in the numbering of the file format, of which the writer's types name only some. */
const PAPERS = { A3: 8, A4: 9 } as const

/** Inches; the left one leaves room for a binder. */
const MARGINS = { left: 0.7, right: 0.45, top: 0.6, bottom: 0.65, header: 0.3, footer: 0.3 }

/** What a printed sheet of ours looks like. `footer` is plain text, without the marks of the file format. */
export type SheetPage = Readonly<{
  paper: keyof typeof PAPERS
  header: Readonly<{ first: number; last: number }>
  frozenColumns: number
  footer: Readonly<{ left: string; right: string }>
}>

/** Landscape, as wide as the table, header rows on every page, page numbers; panes frozen below the header. */
export function pageOptions({ paper, header, frozenColumns, footer }: SheetPage): Partial<AddWorksheetOptions> {
  return {
    pageSetup: {
      paperSize: PAPERS[paper] as PaperSize,
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

/** The whole footer may have 255 characters. */
const FOOTER_PART = 60

/** A footer's part in small type. The space ends the size, which would swallow a text that begins with a digit. */
function small(text: string): string {
  return `&"Times New Roman,Regular"&9 ${text.slice(0, FOOTER_PART).replaceAll('&', '&&')}`
}
