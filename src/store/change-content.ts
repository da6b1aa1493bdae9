import type { RowState } from './change-rows.js'
import type { Change } from './changes.js'

/** What a change says beyond its columns: as it was entered or proposed. */
export type ChangeDetails = Readonly<{
  /** Code of the programme from then on. */
  programme?: string
  coefficient?: number
  /** Whole đồng a month, where no table tells the sum. */
  amount?: number
  /** The month that was named, `YYYY-MM`. */
  month?: string
  /** Somebody who is on no roster yet. */
  person?: NewcomerDetails
  payee?: Readonly<{ name: string; relationship: string | null }>
  /** Facts of the person that should be otherwise, by field: `name`, `birth` (ISO, or a year), `sex`, `personal-id`. */
  corrections?: Readonly<Record<string, string>>
}>

export type NewcomerDetails = Readonly<{
  name: string
  birth: string | null
  birthPrecision: 'DAY' | 'MONTH' | 'YEAR' | null
  sex: 'male' | 'female' | null
  personalId: string | null
}>

/** What lists and messages say of a benefit before and after; money in whole đồng a month. */
export type ChangeFacts = Readonly<{
  programme?: string | null
  coefficient?: number | null
  amount?: number | null
  /** `DANG_HUONG` … */
  state?: string
  /** The fact that was corrected, numbers masked. */
  field?: string
  value?: string
  /** Of a mass change: people, and the sum of what they get. */
  people?: number
  total?: number
}>

export type ChangeContent = Readonly<{
  details: ChangeDetails
  before: ChangeFacts
  after: ChangeFacts
  /** Rows as they were and as the change left them, for an undoing. */
  rowsBefore: readonly RowState[]
  rowsAfter: readonly RowState[]
}>

/** What the columns `before` and `after` of a change hold. */
export function contentOf(change: Pick<Change, 'before' | 'after'>): ChangeContent {
  const [before, after] = [change.before, change.after].map(
    (json) => JSON.parse(json) as { facts?: ChangeFacts; rows?: readonly RowState[]; details?: ChangeDetails },
  )
  return {
    details: after?.details ?? {},
    before: before?.facts ?? {},
    after: after?.facts ?? {},
    rowsBefore: before?.rows ?? [],
    rowsAfter: after?.rows ?? [],
  }
}

/** The columns of a change for this content. */
export function columnsFor(content: Partial<ChangeContent>): Pick<Change, 'before' | 'after'> {
  const { details = {}, before = {}, after = {}, rowsBefore = [], rowsAfter = [] } = content
  return {
    before: JSON.stringify({ facts: before, rows: rowsBefore }),
    after: JSON.stringify({ details, facts: after, rows: rowsAfter }),
  }
}
