import type { Heading } from './form.js'

/** A heading's place in the sheet: rows and columns count from 1 and include both ends. */
export type HeadingCell = Readonly<{ text: string; top: number; left: number; bottom: number; right: number }>

/**
 * Where each heading stands when the header begins in row `top`: groups span their columns, a column without group
 * reaches down to the last header row.
 */
export function placeHeadings<Row>(headings: readonly Heading<Row>[], top: number): readonly HeadingCell[] {
  return placeBetween(headings, top, top + headerDepth(headings) - 1, 1)
}

/** How many rows the header takes. */
export function headerDepth<Row>(headings: readonly Heading<Row>[]): number {
  return 1 + Math.max(0, ...headings.map((heading) => ('columns' in heading ? headerDepth(heading.columns) : 0)))
}

function placeBetween<Row>(
  headings: readonly Heading<Row>[],
  top: number,
  bottom: number,
  left: number,
): HeadingCell[] {
  let next = left
  return headings.flatMap((heading) => {
    const at = next
    next += columnCount(heading)
    if (!('columns' in heading)) return [{ text: heading.heading, top, left: at, bottom, right: at }]
    const own = { text: heading.heading, top, left: at, bottom: top, right: next - 1 }
    return [own, ...placeBetween(heading.columns, top + 1, bottom, at)]
  })
}

function columnCount<Row>(heading: Heading<Row>): number {
  return 'columns' in heading ? heading.columns.reduce((sum, inner) => sum + columnCount(inner), 0) : 1
}
