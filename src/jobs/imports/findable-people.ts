import { setImmediate } from 'node:timers/promises'
import type { Db } from '../../store/db.js'
import { madePeopleOf } from '../../store/import-changes.js'
import { noteProgress } from '../../store/import-progress.js'
import { foundBy, insertTerms, NewTerms } from '../../store/roster-index.js'
import { inSlice } from '../../store/slice.js'
import { shortcut } from '../../store/statement.js'
import { slicesOf } from '../slices.js'

/** The more there are, the more neighbours each word has, and the more lies in memory. */
const PEOPLE_TOGETHER = 10_000
const PEOPLE_READ_AT_ONCE = 500
const TERMS_AT_FIRST = 2_000

export type FindableOptions = Readonly<{
  importId: number
  /** The clock, to show that the work goes on. */
  now: () => Date
}>

/**
 * Makes everybody findable whom an import put on record: after they were written, many at a time. May be begun again; what
 * is there stays.
 */
export async function makeFindable(db: Db, { importId, now }: FindableOptions): Promise<void> {
  let terms = new NewTerms()
  let people = 0
  const write = async () => {
    for await (const slice of slicesOf(db, terms.inOrder(), TERMS_AT_FIRST)) {
      await inSlice(db, async (tx) => {
        await shortcut(tx)
        await noteProgress(tx, importId, now())
        await insertTerms(tx, slice)
      })
    }
    terms = new NewTerms()
    people = 0
  }
  for (const { from, to } of rangesWithin(await madePeopleOf(db, importId), PEOPLE_READ_AT_ONCE)) {
    for (const person of await foundBy(db, from, to)) {
      terms.add(person)
      people += 1
    }
    await setImmediate()
    if (people >= PEOPLE_TOGETHER) await write()
  }
  await write()
}

type Range = Readonly<{ from: number; to: number }>

/** Ranges that touch are one, and long ones several. */
function rangesWithin(ranges: readonly Range[], length: number): readonly Range[] {
  const joined: { from: number; to: number }[] = []
  for (const { from, to } of ranges) {
    const last = joined.at(-1)
    if (last !== undefined && last.to + 1 === from) last.to = to
    else joined.push({ from, to })
  }
  return joined.flatMap(({ from, to }) =>
    Array.from({ length: Math.ceil((to - from + 1) / length) }, (_, part) => ({
      from: from + part * length,
      to: Math.min(to, from + (part + 1) * length - 1),
    })),
  )
}
