import type { IsoDate } from '../iso-date.js'
import { tidy } from '../text.js'
import type { RosterGrid } from './cell.js'
import { doubtsOf } from './column-doubts.js'
import { Conversions } from './conversions.js'
import { DraftRow, Memo, RowDraft, type SheetContext } from './draft.js'
import { findDuplicates } from './duplicates.js'
import type { RosterContext } from './facts.js'
import type { Header } from './header.js'
import type { Roster, UnsureRoster } from './list.js'
import { listAbout } from './list-about.js'
import { readPerson } from './person.js'
import { communeName, Places } from './places.js'
import type { RosterRow, RosterUnitRef } from './row.js'
import { findSharedAccounts } from './shared-accounts.js'
import { type RosterSheet, readSheet } from './sheet.js'
import { summarise, unitsOf, villagesOf } from './summary.js'
import { learnVillages, villagePrefixOf } from './villages.js'

/** Told each row of a roster when it is read, before it is compared with the others: its findings may become more. */
export type OnRow = (row: RosterRow) => void

/**
 * Reads all sheets of a workbook as one roster; `null` when none holds a list of people, `unsure` when somebody must say
 * first what its columns hold. Pure. `onRow` hears of the rows in their order, once it is clear that they will be read.
 */
export function readRosterSheets(
  grids: readonly RosterGrid[],
  context: RosterContext,
  onRow: OnRow = () => {},
): Roster | UnsureRoster | null {
  const places = new Places(context.units)
  const sheets = rosterSheets(grids, places, context)
  const [first] = sheets
  if (first === undefined) return null
  const all = [first, ...sheets.slice(1)] as const
  return unsureRoster(sheets, context.mayAsk === true) ?? readLists(grids, all, { places, context, onRow })
}

/** Whether the result is a question about columns. */
export function isUnsure(read: Roster | UnsureRoster): read is UnsureRoster {
  return 'missing' in read
}

/** The doubts about all sheets, each heading once. With nobody to ask, only what leaves open who the people are counts. */
function unsureRoster(sheets: readonly RosterSheet[], mayAsk: boolean): UnsureRoster | null {
  const doubtful = sheets.filter(({ isGuessed, header }) => mayAsk || (isGuessed && !tellsPeople(header)))
  const doubts = doubtful.map((sheet) => doubtsOf(sheet, sheet.content)).filter(({ columns }) => columns.length > 0)
  if (doubts.length === 0) return null
  const columns = new Map(doubts.flatMap((one) => one.columns).map((column) => [column.headerKey, column]))
  const missing = new Set(doubts.flatMap((one) => one.missing))
  return { sheet: doubtful[0]?.reader.grid.name ?? '', missing: [...missing], columns: [...columns.values()] }
}

function tellsPeople({ byKey }: Header): boolean {
  return byKey.has('personalId') || byKey.has('birth') || byKey.has('birthMale') || byKey.has('birthFemale')
}

function readLists(
  grids: readonly RosterGrid[],
  sheets: readonly [RosterSheet, ...RosterSheet[]],
  { places, context, onRow }: Readonly<{ places: Places; context: RosterContext; onRow: OnRow }>,
): Roster {
  const [first] = sheets
  if (context.encoding === 'keep') for (const { reader } of sheets) reader.keepText()
  const listDate = sheets.find(({ title }) => title.listDate !== null)?.title.listDate ?? context.listDate ?? null
  const shared = { memo: new Memo(), conversions: new Conversions() }
  const contexts = sheets.map((sheet) => contextOf(sheet, places, context, listDate ?? context.today, shared))
  const drafts = sheets.flatMap((sheet, index) => readPeople(sheet, contexts[index]!, onRow))
  const duplicates = findDuplicates(drafts, listDate ?? context.today, context.facts.programmes)
  const sharedAccounts = findSharedAccounts(drafts, context.sharedAccountLimit)
  const rows = drafts.map((draft) => draft.finish())
  return {
    form: first.title.form,
    about: listAbout(sheets, places, context),
    group: first.title.group,
    sheets: grids.map((grid) => ({ name: grid.name, hidden: grid.hidden, kind: kindOf(grid, sheets) })),
    sheet: first.reader.grid.name,
    title: first.title.title,
    units: unitsOf(rows, sheets, contexts),
    villages: villagesOf(rows, places),
    listDate,
    columns: sheets.flatMap(({ header }) => header.columns),
    rows,
    headings: sheets.flatMap(({ reader, headings }, index) =>
      headings.map(({ row, village }) => ({
        sheet: reader.grid.name,
        row: row + 1,
        village: places.learnVillage(village, contexts[index]?.unit?.communeCode ?? null).name,
      })),
    ),
    skipped: sheets.flatMap(({ skipped }) => skipped),
    duplicates: duplicates.groups,
    sharedAccounts,
    conversions: shared.conversions.list,
    summary: summarise(rows, drafts, duplicates.distinctPeople),
  }
}

/**
 * Lists of people. A hidden sheet counts only when no other does: it is most often last year's. So does one whose heading
 * was only guessed.
 */
function rosterSheets(grids: readonly RosterGrid[], places: Places, context: RosterContext): RosterSheet[] {
  const read = (wanted: readonly RosterGrid[]): RosterSheet[] => {
    const sheets: RosterSheet[] = []
    for (const grid of wanted) sheets.push(...readSheet(grid, places, context, sheets.at(-1)?.header ?? null))
    const found = sheets.filter(({ isGuessed }) => !isGuessed)
    return found.length > 0 ? found : sheets
  }
  const visible = read(grids.filter(({ hidden }) => !hidden))
  return visible.length > 0 ? visible : read(grids.filter(({ hidden }) => hidden))
}

function kindOf({ name, filledRows }: RosterGrid, sheets: readonly RosterSheet[]): Roster['sheets'][number]['kind'] {
  if (sheets.some(({ reader }) => reader.grid.name === name)) return 'roster'
  if (filledRows.length === 0) return 'empty'
  return /danh ?m[uụ]c|^dm|code|list/iu.test(tidy(name)) ? 'codeLists' : 'other'
}

function contextOf(
  sheet: RosterSheet,
  places: Places,
  { facts }: RosterContext,
  listDate: IsoDate,
  shared: Pick<SheetContext, 'memo' | 'conversions'>,
): SheetContext {
  const unit = unitOf(sheet, places)
  learnVillages(sheet, places, unit?.communeCode ?? null)
  const villagePrefix = villagePrefixOf(sheet, places, unit?.communeCode ?? null)
  const { reader, header, title } = sheet
  const people = new Set(sheet.people.map(({ row }) => row))
  return { reader, header, people, facts, places, listDate, group: title.group, unit, villagePrefix, ...shared }
}

/** The commune that the title names, else the only one there is. */
function unitOf({ title }: RosterSheet, places: Places): RosterUnitRef | null {
  const named = title.commune === null ? places.onlyCommune : places.communeOfName(title.commune)
  if (named !== null) {
    return { provinceCode: places.provinceOf(named), communeCode: named.code, commune: communeName(named.name) }
  }
  return title.commune === null ? null : { provinceCode: null, communeCode: null, commune: title.commune }
}

function readPeople({ reader, header, people }: RosterSheet, context: SheetContext, onRow: OnRow): DraftRow[] {
  const commune = context.unit?.communeCode ?? null
  const names = new Map<string, string>()
  let number = 0
  return people.map(({ row, heading, section, person: named, leaving = null }) => {
    if (heading !== null && !names.has(heading)) names.set(heading, context.places.learnVillage(heading, commune).name)
    const village = heading === null ? null : (names.get(heading) ?? null)
    const draft = new RowDraft(context, row, village, section, named, leaving)
    const person = readPerson(draft)
    if (reader.grid.isRowHidden(row)) draft.addForRow('ROW_HIDDEN', 'warn')
    if (header.nameColumns.some((column) => reader.at(row, column).cell.struck === true))
      draft.addForRow('ROW_STRUCK', 'warn')
    if (header.byKey.has('stt')) number = checkNumber(draft, person.stt, number)
    const read = new DraftRow(draft, person)
    onRow(read.finish())
    return read
  })
}

/** Running numbers go up; a list may begin again at 1 for the next village. */
function checkNumber(draft: RowDraft, stt: number | null, before: number): number {
  const regular = stt !== null && /^\d+$/.test(draft.text('stt')) && (stt > before || stt === 1)
  if (!regular) draft.add('STT_IRREGULAR', 'auto', 'stt', 'stt')
  return stt ?? before
}
