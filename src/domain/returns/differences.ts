import type { ChangeKind } from '../change.js'

/** What two editions of a list are compared in. */
export type ComparedField =
  | 'fullName'
  | 'birth'
  | 'sex'
  | 'personalId'
  | 'village'
  | 'programme'
  | 'coefficient'
  | 'amount'
  | 'payee'
  | 'account'
  | 'bank'
  | 'method'

/**
 * One row of a list, as it is compared. Two rows of one `id` are the same benefit; `beneficiaryId` and `benefitLineId` are those
 * of the records, where they are known. Values are as printed; `null` for nothing. A field that a list does not have is left out.
 */
export type ComparedRow = Readonly<{
  id: string
  beneficiaryId: number | null
  benefitLineId: number | null
  values: Readonly<Partial<Record<ComparedField, string | null>>>
}>

/** A change of the records that may explain a difference; without a beneficiary it is about everybody. */
export type ExplainingChange = Readonly<{
  code: string
  kind: ChangeKind
  beneficiaryId: number | null
  benefitLineId: number | null
}>

export type FieldDifference = Readonly<{ field: ComparedField; before: string | null; after: string | null }>

/** A row that was added, is gone or differs, with the changes that explain it: none for one that nobody entered. */
export type ListDifference = Readonly<{
  kind: 'added' | 'removed' | 'changed'
  row: ComparedRow
  fields: readonly FieldDifference[]
  because: readonly ExplainingChange[]
}>

/** How many rows are in both and alike, beside the differences. */
export type ListComparison = Readonly<{ same: number; differences: readonly ListDifference[] }>

/** Kinds of change (domain.md §6) by what they do to a list: a new coefficient may end one line and begin another. */
const ADDING: readonly ChangeKind[] = ['NEW', 'MOVE_IN', 'RESUME', 'COEF', 'FUNERAL']
const REMOVING: readonly ChangeKind[] = ['DEATH', 'STOP', 'MOVE_OUT', 'SUSPEND', 'COEF']
const CHANGING: Readonly<Record<ComparedField, readonly ChangeKind[]>> = {
  fullName: ['INFO'],
  birth: ['INFO'],
  sex: ['INFO'],
  personalId: ['INFO'],
  village: ['INFO', 'MOVE_IN'],
  programme: ['COEF'],
  coefficient: ['COEF', 'RATE'],
  amount: ['COEF', 'RATE', 'ARREARS', 'RECOVER'],
  payee: ['PAYEE', 'ACCOUNT', 'FUNERAL'],
  account: ['ACCOUNT', 'PAYEE', 'FUNERAL'],
  bank: ['ACCOUNT', 'PAYEE', 'FUNERAL'],
  method: ['ACCOUNT', 'PAYEE', 'FUNERAL'],
}

/** What else explains a sum that is nothing now: a benefit that ended stays on the list for what is still paid once. */
const ENDED = '0'

/**
 * Compares a returned or later edition of a list with its baseline, row by row and field by field, in the order of the later
 * one with what is gone at the end. Only fields that both editions have are compared. Domain.md §7.
 */
export function compareEditions(
  baseline: readonly ComparedRow[],
  later: readonly ComparedRow[],
  changes: readonly ExplainingChange[],
): ListComparison {
  const before = new Map(baseline.map((row) => [row.id, row]))
  const differences: ListDifference[] = []
  let same = 0
  for (const row of later) {
    const was = before.get(row.id)
    before.delete(row.id)
    const fields = was === undefined ? [] : fieldsThatDiffer(was, row)
    if (was === undefined) differences.push({ kind: 'added', row, fields, because: explaining(row, ADDING, changes) })
    else if (fields.length === 0) same += 1
    else {
      const known = { ...row, beneficiaryId: row.beneficiaryId ?? was.beneficiaryId }
      differences.push({ kind: 'changed', row: known, fields, because: explainingAll(known, fields, changes) })
    }
  }
  for (const row of before.values()) {
    differences.push({ kind: 'removed', row, fields: [], because: explaining(row, REMOVING, changes) })
  }
  return { same, differences }
}

/** Whether every part of a difference has a change behind it. */
export function isExplained({ because }: ListDifference): boolean {
  return because.length > 0
}

function fieldsThatDiffer(was: ComparedRow, is: ComparedRow): readonly FieldDifference[] {
  return (Object.keys(is.values) as ComparedField[]).flatMap((field) => {
    if (!(field in was.values)) return []
    const [before, after] = [was.values[field] ?? null, is.values[field] ?? null]
    return before === after ? [] : [{ field, before, after }]
  })
}

/** The changes behind all fields together; none when one of the fields has none. */
function explainingAll(
  row: ComparedRow,
  fields: readonly FieldDifference[],
  changes: readonly ExplainingChange[],
): readonly ExplainingChange[] {
  const each = fields.map((difference) => explaining(row, kindsBehind(difference), changes))
  return each.every((found) => found.length > 0) ? [...new Set(each.flat())] : []
}

function kindsBehind({ field, after }: FieldDifference): readonly ChangeKind[] {
  return field === 'amount' && after === ENDED ? [...CHANGING.amount, ...REMOVING] : CHANGING[field]
}

function explaining(
  { beneficiaryId, benefitLineId }: ComparedRow,
  kinds: readonly ChangeKind[],
  changes: readonly ExplainingChange[],
): readonly ExplainingChange[] {
  return changes.filter((change) => {
    if (!kinds.includes(change.kind)) return false
    if (change.beneficiaryId === null) return change.kind === 'RATE'
    if (change.beneficiaryId !== beneficiaryId) return false
    // A coefficient goes on in a line of its own, so its change names another line than the one that is gone.
    return change.benefitLineId === null || change.kind === 'COEF' || change.benefitLineId === benefitLineId
  })
}
