import type { CellCorrection } from '../domain/roster/correction.js'
import type { DuplicateGroup, TextConversion } from '../domain/roster/list.js'

/** What a roster file amounts to; kept with the import. */
export type ImportCounts = Readonly<{
  /** Rows that are a person. */
  rows: number
  people: number
  withAccount: number
  new: number
  same: number
  changed: number
  duplicate: number
  ambiguous: number
  /** Rows of communes that the import is not for; nothing is done about them. Left out in imports of earlier releases. */
  outside?: number
  /** Rows among `same` that an officer dropped when they came before. */
  dropped?: number
  /** Rows that are not asked about, because an officer answered when they came before. */
  answered?: number
  /** Rows with something for a person to decide. */
  waiting: number
  /** Rows with a warning, and none to decide. */
  warned: number
  /** Rows with a value that cannot be used. */
  unusable: number
  /** How often each finding occurs. */
  findings: Readonly<Record<string, number>>
}>

/** A column of the file; `said`: an officer said what it holds, and is remembered by `headerKey`. Earlier releases kept neither. */
export type ImportedColumn = Readonly<{
  sheet: string
  column: string
  header: string
  key: string | null
  headerKey?: string
  said?: true
}>

/** What applying an import must know of its file besides the rows. */
export type ImportSummary = Readonly<{
  counts: ImportCounts
  group: 'bao_tro_xa_hoi' | 'nguoi_co_cong' | null
  /** The communes that it may be about. */
  communes: readonly string[]
  /** The commune of rows that name none. */
  commune: string | null
  /** Villages that the file names and the commune has not yet, in the order of the file. */
  villages: readonly Readonly<{ communeCode: string; name: string }>[]
  /** Rows that belong together. */
  duplicates: readonly DuplicateGroup[]
  /** Columns that the file has, for a marked-up copy: sheet, letter, heading, and what it holds. */
  columns: readonly ImportedColumn[]
  /** Text of old encodings that was put right, with an example of each kind. */
  conversions?: readonly TextConversion[]
  /** An officer wants the text of old encodings as it is. */
  keptText?: true
  /** Lines to show before it is taken over, up to three of a kind. */
  examples?: Readonly<{ new: readonly string[]; changed: readonly string[]; problems: readonly string[] }>
  /**
   * The file was our list of errors: cells put into the file of the first of these imports, the later ones only brought
   * corrections too. `taken` of the cells are new; `unplaced` corrections belong to no cell.
   */
  corrected?: Readonly<{
    of: readonly number[]
    fileName: string
    cells: readonly CellCorrection[]
    taken: number
    unplaced: number
  }>
  /** The file is our own payment list: it can be compared, and is not taken over. */
  payments?: true
  /** Those on record whom the file does not name any more. */
  missing?: Readonly<{ count: number; names: readonly string[] }>
}>
