import type { IsoDate } from '../../domain/iso-date.js'
import type { Period } from '../../domain/period.js'
import type { ProgrammeGroup } from '../../domain/programme.js'

/** A unit as its papers name it. `name` with or without the kind of unit: `Cẩm Lương` or `Xã Cẩm Lương`. */
export type UnitOnPaper = Readonly<{
  code: string
  name: string
  level: 'province' | 'district' | 'commune' | 'village'
}>

/**
 * What a list is made for. `issuer` is who signs it, the unit itself unless it is a village; `date` is the day written
 * above the signature. `version` counts from 1 for each list, unit and period.
 */
export type FormContext = Readonly<{
  unit: UnitOnPaper
  issuer?: UnitOnPaper
  group?: ProgrammeGroup
  period?: Period
  version: number
  date: IsoDate
  /** Not decided yet: the paper says so. */
  isDraft?: boolean
}>

/** `width` in digits of the sheet's standard font, Times New Roman 12; one of them goes into the padding. */
type ColumnLook = Readonly<{ heading: string; width: number; align?: 'left' | 'center' | 'right' }>

/**
 * One column of cells. `text` is words; `code` is digits that are not a quantity (identity, account, phone, code);
 * `date-text` is a date as text, because its precision may be a year. `money` is whole đồng. A `summed` column has its
 * sum in subtotals and totals; `ofTotals` is what stands there in a column that cannot be summed, a share say.
 */
export type Column<Row> = ColumnLook &
  (
    | Readonly<{ kind: 'running-number' }>
    | Readonly<{ kind: 'text' | 'code' | 'date-text'; value: (row: Row) => string | null }>
    | Readonly<{ kind: 'integer' | 'money'; value: (row: Row) => number | null; summed?: boolean }>
    | Readonly<{
        kind: 'decimal'
        value: (row: Row) => number | null
        ofTotals?: (totals: Totals) => number | null
      }>
  )

/** A heading over several columns: one merged cell above theirs. */
export type ColumnGroup<Row> = Readonly<{ heading: string; columns: readonly Heading<Row>[] }>

export type Heading<Row> = Column<Row> | ColumnGroup<Row>

/** A run of rows under a title row of its own. Rows arrive sorted, so a change of `title` starts the next run. */
export type Grouping<Row> = Readonly<{
  title: (row: Row) => string
  /** What the row that closes the run says, before its sums; none when left out. */
  subtotal?: (title: string, rows: number) => string
}>

/** One who signs, in capitals: office, then rank. `hint` stands below in italics. */
export type SignatureBlock = Readonly<{ lines: readonly string[]; hint: string }>

/** Where the layout comes from. A `reconstruction` says so to its reader in a line at the end. */
export type Origin = Readonly<{ source: string; reconstruction: boolean }>

/** Sums of the summed columns by heading, whole đồng or people. */
export type Totals = Readonly<Record<string, number>>

/**
 * A table too wide for one page, printed on two side by side: the columns up to `after` left, the others right, the first
 * `repeated` of the left ones there again. Programs part the columns themselves, where both pages come out about as wide:
 * choose widths and `after` so that this is the only place.
 */
export type Fold = Readonly<{ repeated: number; after: number }>

/**
 * One sheet of a list that has several. Rows come sheet by sheet. What a sheet leaves out is as in its form, whose columns
 * are those of all sheets together: what the text file and the checksum have.
 */
export type SheetForm<Row> = Readonly<{ name: string; holds: (row: Row) => boolean }> &
  Partial<
    Pick<Form<Row>, 'fold' | 'titles' | 'columns' | 'frozenColumns' | 'groupings' | 'total' | 'notes' | 'signatures'>
  >

/** An official list as data: everything that is particular to it, and nothing about how a file is written. */
export type Form<Row> = Readonly<{
  code: string
  /** For a table that one page would print too small to read. */
  fold?: Fold
  titles: (context: FormContext) => readonly string[]
  origin: (context: FormContext) => Origin
  columns: readonly Heading<Row>[]
  /** Columns that stay in sight when the sheet is moved sideways. */
  frozenColumns: number
  /** A text whose plain order is that of the rows; without it they stay as they come. */
  sortKey?: (row: Row) => string
  groupings?: readonly Grouping<Row>[]
  total?: (rows: number) => string
  notes: (rows: number, context: FormContext, totals: Totals) => readonly string[]
  signatures: (context: FormContext) => readonly SignatureBlock[]
  /** Several sheets in one workbook; a single one named by the list's code unless said. */
  sheets?: readonly SheetForm<Row>[]
}>

/** The columns that hold cells, from left to right. */
export function leafColumns<Row>(headings: readonly Heading<Row>[]): readonly Column<Row>[] {
  return headings.flatMap((heading) => ('columns' in heading ? leafColumns(heading.columns) : [heading]))
}

/** The rows in the form's order, as a new array; rows with one key keep the order they came in. */
export function sortRows<Row>({ sortKey }: Form<Row>, rows: readonly Row[]): readonly Row[] {
  if (sortKey === undefined) return rows
  return rows
    .map((row) => ({ row, key: sortKey(row) }))
    .sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0))
    .map(({ row }) => row)
}
