import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type PageRoom, type PlacedRow, startPageTurns } from '../../../src/workbooks/writing/page-turns.js'

/** Pages of ten rows of 10 points, seven on the first. */
const ROOM: PageRoom = { page: 110, head: 30, header: 10 }
const FIRST_ROW = 5

type Sort = 'title' | 'person' | 'sum'

function placed(sorts: readonly Sort[], height = 10): readonly PlacedRow[] {
  return sorts.map((sort, index) => ({
    row: FIRST_ROW + index,
    height,
    isPerson: sort === 'person',
    joins: sort === 'sum' || (index > 0 && sorts[index - 1] === 'title'),
  }))
}

function turnsOf(rows: readonly PlacedRow[], closing: number): readonly number[] {
  const turns = startPageTurns(ROOM)
  for (const row of rows) turns.place(row)
  return turns.finish(closing)
}

/** Rows of each page, as the turns part them. */
function pagesOf(rows: readonly PlacedRow[], turns: readonly number[]): readonly (readonly PlacedRow[])[] {
  const ends = [...turns, Number.POSITIVE_INFINITY]
  return ends.map((end, index) => rows.filter(({ row }) => row > (ends[index - 1] ?? 0) && row <= end))
}

const people = (count: number): readonly Sort[] => Array(count).fill('person')

describe('page turns', () => {
  it('leave what fits one page alone', () => {
    expect(turnsOf(placed(people(4)), 30)).toEqual([])
    expect(turnsOf([], 30)).toEqual([])
  })

  it('end a page when it is full', () => {
    expect(turnsOf(placed(people(17)), 0)).toEqual([11])
    expect(turnsOf(placed(people(20)), 0)).toEqual([11, 21])
  })

  it('take the last three people to the signatures that do not fit', () => {
    expect(turnsOf(placed(people(7)), 30)).toEqual([8])
    expect(turnsOf(placed(people(17)), 30)).toEqual([11, 18])
  })

  it('take people of the page before when one or two would stand alone with the signatures', () => {
    expect(turnsOf(placed(people(8)), 30)).toEqual([9])
    expect(turnsOf(placed(people(9)), 30)).toEqual([10])
    expect(turnsOf(placed(people(10)), 30)).toEqual([11])
  })

  it('keep a title with its first row', () => {
    expect(turnsOf(placed([...people(6), 'title', ...people(4)]), 0)).toEqual([10])
    expect(turnsOf(placed([...people(5), 'title', 'title', ...people(4)]), 0)).toEqual([9])
  })

  it('keep a sum with the row above it', () => {
    expect(turnsOf(placed([...people(7), 'sum', 'sum', ...people(4)]), 0)).toEqual([10])
  })

  it('take fewer people when three leave no room for the closing', () => {
    expect(turnsOf(placed(people(20)), 85)).toEqual([11, 21, 23])
    expect(turnsOf(placed(people(20)), 95)).toEqual([11, 21, 24])
  })

  it('are at most as many as Excel takes, the last one among them', () => {
    const rows = placed(people(20_000))
    const turns = turnsOf(rows, 30)
    expect(turns.length).toBeLessThanOrEqual(1_001)
    expect(turns.at(-1)).toBe(FIRST_ROW + 20_000 - 4)
  })

  it('never overfill a page, tear a block or leave signatures alone', () => {
    const sorts = fc.array(fc.constantFrom<Sort[]>(['person'], ['title', 'person'], ['person', 'sum', 'sum']), {
      minLength: 1,
      maxLength: 60,
    })
    fc.assert(
      fc.property(
        sorts,
        fc.integer({ min: 5, max: 15 }),
        fc.integer({ min: 0, max: 40 }),
        (blocks, height, closing) => {
          const rows = placed(blocks.flat(), height)
          const pages = pagesOf(rows, turnsOf(rows, closing))
          for (const [index, page] of pages.entries()) {
            const head = index === 0 ? ROOM.head : 0
            const below = index === pages.length - 1 ? closing : 0
            const used = head + ROOM.header + page.reduce((sum, row) => sum + row.height, 0) + below
            expect(used).toBeLessThanOrEqual(ROOM.page)
            if (index > 0) expect(page[0]?.joins).toBe(false)
          }
          expect(pages.at(-1)?.some(({ isPerson }) => isPerson)).toBe(true)
        },
      ),
    )
  })
})
