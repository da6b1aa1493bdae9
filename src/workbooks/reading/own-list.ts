import type { RosterGrid } from '../../domain/roster/cell.js'
import { foldKey } from '../../domain/text.js'
import { BIEN_DONG } from '../forms/bien-dong.js'
import { CHI_TRA } from '../forms/chi-tra.js'
import { CHUA_DANG_KY } from '../forms/chua-dang-ky.js'
import { DOI_SOAT } from '../forms/doi-soat.js'
import { LOI_NHAP } from '../forms/loi-nhap.js'
import { PHU_LUC_2 } from '../forms/phu-luc-2.js'
import { DS1, DS2 } from '../forms/registration-lists.js'
import { THAT_BAI } from '../forms/that-bai.js'
import { UY_QUYEN_HET_HAN } from '../forms/uy-quyen-het-han.js'
import { VUONG_MAC } from '../forms/vuong-mac.js'
import { type Heading, leafColumns } from '../writing/form.js'

/** What a list of ours that is no roster is: `own-errors` names the rows of a file that are to be corrected. */
export type OwnList = 'own-list' | 'own-errors'

/** Lists that only leave. Read as a roster or as a bank's results they would do harm: they have names and reasons. */
const LEAVE_ONLY: readonly (readonly [OwnList, ReadonlySet<string>])[] = [
  ['own-errors', headingsOf(LOI_NHAP.columns)],
  ['own-list', headingsOf(THAT_BAI.columns)],
  ['own-list', headingsOf(UY_QUYEN_HET_HAN.columns)],
  ['own-list', headingsOf(VUONG_MAC.columns)],
  ['own-list', headingsOf(BIEN_DONG.columns)],
  ['own-list', headingsOf(DOI_SOAT.columns)],
  ['own-list', headingsOf(PHU_LUC_2.columns)],
]

/**
 * Who is left to visit, who registered: these come back with accounts, and everybody else is on record as before. Beside
 * each what no list but ours has.
 */
const PARTIAL: readonly (readonly [onlyOurs: readonly string[], ReadonlySet<string>])[] = [
  [['Việc đã làm'], headingsOf(CHUA_DANG_KY.columns)],
  ...[DS1, DS2].map(
    ({ columns }) => [['Ngân hàng/nhà cung cấp dịch vụ', 'Tên chủ tài khoản'], headingsOf(columns)] as const,
  ),
]

/** Each sheet of a payment list, and the text file of both. */
const PAYMENTS = [CHI_TRA.columns, ...(CHI_TRA.sheets ?? []).flatMap(({ columns }) => (columns ? [columns] : []))].map(
  headingsOf,
)
/** Offices make payment lists too, and these are rosters. */
const OWN_PAYMENT = ['Mã dòng', 'Tiền trợ cấp tháng này', 'Tổng số tiền trợ cấp'].map(foldKey)

/** Our headings stand below a head of a few lines. */
const SEARCHED_ROWS = 15
/** An officer may have taken a column away or added some. */
const SHARE_NEEDED = 0.8

/**
 * Which of our own lists that never come back a workbook is, by its headings, which no other file has in these words;
 * `undefined` for all others. LibreOffice, Excel and text files keep them, whatever becomes of the file's properties.
 */
export function ownListIn(grids: readonly RosterGrid[]): OwnList | undefined {
  const said = headingsIn(grids)
  return LEAVE_ONLY.find(([, headings]) => areHere(headings, said))?.[0]
}

/** Whether a workbook is one of our lists that name only some of the people. */
export function isPartialList(grids: readonly RosterGrid[]): boolean {
  const said = headingsIn(grids)
  return PARTIAL.some(
    ([onlyOurs, headings]) => onlyOurs.every((heading) => said.has(foldKey(heading))) && areHere(headings, said),
  )
}

/** Whether a workbook is our payment list of a month, with nothing of what became of it. */
export function isPaymentList(grids: readonly RosterGrid[]): boolean {
  return grids.some((grid) => {
    const said = headingsIn([grid])
    return OWN_PAYMENT.every((heading) => said.has(heading)) && PAYMENTS.some((headings) => areHere(headings, said))
  })
}

function areHere(headings: ReadonlySet<string>, said: ReadonlySet<string>): boolean {
  return [...headings].filter((heading) => said.has(heading)).length >= headings.size * SHARE_NEEDED
}

function headingsOf<Row>(columns: readonly Heading<Row>[]): ReadonlySet<string> {
  return new Set(leafColumns(columns).map(({ heading }) => foldKey(heading)))
}

/** The texts of the first rows; of `Phần ngân hàng ghi – Ghi chú`, as text files have it, the last part. */
function headingsIn(grids: readonly RosterGrid[]): ReadonlySet<string> {
  const said = new Set<string>()
  const grid = grids.find(({ hidden }) => !hidden)
  if (grid === undefined) return said
  for (const row of grid.filledRows.slice(0, SEARCHED_ROWS)) {
    for (let column = 0; column < grid.columnCount; column++) {
      const { kind, text } = grid.cellAt(row, column)
      if (kind === 'text') said.add(foldKey(text.split(' – ').at(-1) ?? ''))
    }
  }
  return said
}
