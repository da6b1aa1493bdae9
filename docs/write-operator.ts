import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { PROJECT_ROOT } from '../src/project-root.js'
import { Book } from './operator-book.js'
import { playDay } from './operator-day.js'
import { playMonth } from './operator-month.js'
import { openOperatorOffice } from './operator-office.js'
import { operatorPage } from './operator-page.js'
import { COMMUNE, STAFF } from './operator-people.js'

/** Plays an officer's day and month, and writes them down: `npm run docs`. */
const office = await openOperatorOffice(Object.values(STAFF), { day: '2026-11-05', residents: 60, commune: COMMUNE })
try {
  const book = new Book(office)
  await playDay(book)
  await playMonth(book)
  writeFileSync(join(PROJECT_ROOT, 'docs/operator.vi.md'), operatorPage(book.chapters))
} finally {
  await office.close()
}
