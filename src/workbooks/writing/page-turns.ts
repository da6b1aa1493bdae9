/** People who stand on the last page with total and signatures: a signature on a page of its own signs nothing. */
const PEOPLE_BESIDE_SIGNATURES = 3

/** Excel takes 1,023 breaks in a sheet; beyond this many pages only the last one is ours to begin. */
const MOST_TURNS = 1_000

/** A row of the table. No page ends right above one that `joins`; `isPerson` is a row of data, no title and no sum. */
export type PlacedRow = Readonly<{ row: number; height: number; isPerson: boolean; joins: boolean }>

/** In points of the sheet: what a page has room for, what stands above the table, and its header on every page. */
export type PageRoom = Readonly<{ page: number; head: number; header: number }>

/** Takes the rows of a table one after the other and tells after which of them a page ends. */
export type PageTurns = Readonly<{
  place: (row: PlacedRow) => void
  /** Ends the table, below which `closing` points follow in one piece. */
  finish: (closing: number) => readonly number[]
}>

/**
 * Where pages end, which the program that prints would else decide: the title of a run stays with its first row, a sum with
 * the row above it, the last people with the signatures. What is higher than a page goes as it can. Holds two pages of rows.
 */
export function startPageTurns(room: PageRoom): PageTurns {
  const turns: number[] = []
  let before: readonly PlacedRow[] = []
  let page: PlacedRow[] = []
  let used = room.head + room.header

  function turnAt(at: number): void {
    if (turns.length < MOST_TURNS) turns.push((page[at] as PlacedRow).row - 1)
    before = page.slice(0, at)
    page = page.slice(at)
    used = room.header + heightOf(page)
  }

  return {
    place(row) {
      page.push(row)
      used += row.height
      const newest = page.length - 1
      if (used > room.page && newest > 0) turnAt(blockStart(page, newest) || newest)
    },
    finish(closing) {
      const last = page.at(-1)
      const isCounted = turns.length < MOST_TURNS
      const isGood = before.length === 0 || peopleIn(page) >= PEOPLE_BESIDE_SIGNATURES
      if (last === undefined || (isCounted && isGood && used + closing <= room.page)) return turns
      const rows = [...before, ...page]
      const start = lastPageStart(rows, room.page - room.header - closing)
      const lastTurn = (rows[start]?.row ?? last.row + 1) - 1
      const kept = start < before.length && isCounted ? turns.slice(0, -1) : turns
      return kept.at(-1) === lastTurn ? kept : [...kept, lastTurn]
    },
  }
}

/** Where the block begins that must not be torn above `at`; 0 also when it fills the page. */
function blockStart(rows: readonly PlacedRow[], at: number): number {
  let start = at
  while (start > 0 && rows[start]?.joins) start--
  return start
}

/** The first row of a last page for which `room` is left: as many people as belong there, else fewer, else none. */
function lastPageStart(rows: readonly PlacedRow[], room: number): number {
  const people = rows.flatMap(({ isPerson }, index) => (isPerson ? [index] : []))
  for (const index of people.slice(-PEOPLE_BESIDE_SIGNATURES)) {
    const start = blockStart(rows, index)
    if (start > 0 && heightOf(rows.slice(start)) <= room) return start
  }
  return rows.length
}

function peopleIn(rows: readonly PlacedRow[]): number {
  return rows.filter(({ isPerson }) => isPerson).length
}

function heightOf(rows: readonly PlacedRow[]): number {
  return rows.reduce((sum, { height }) => sum + height, 0)
}
