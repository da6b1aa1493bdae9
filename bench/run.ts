import { measureImport } from './import.js'
import type { Measure } from './measure.js'
import { measureTurns } from './turns.js'
import { measureWorkbooks } from './workbooks.js'

/** What can be measured: each prints one JSON line a measure, as it is known. */
const BENCHES: Readonly<Record<string, () => AsyncGenerator<Measure>>> = {
  import: measureImport,
  turns: measureTurns,
  workbooks: measureWorkbooks,
}

const bench = BENCHES[process.argv[2] ?? '']
if (bench === undefined) {
  console.error(`usage: npm run bench -- ${Object.keys(BENCHES).join('|')}`)
  process.exitCode = 2
} else {
  for await (const measure of bench()) console.log(JSON.stringify(measure))
}
