import { type Measure, measureOf } from './measure.js'
import { latencyAtPace, turnsThroughHttp } from './turns-http.js'
import { turnsInProcess } from './turns-in-process.js'

const RUNS = 5

/**
 * What one machine takes, all durable and encrypted: turns a second with a thousand people at once, the same through
 * HTTP, with one person who answers each reply at once, and how long a turn takes at an easy pace.
 */
export async function* measureTurns(): AsyncGenerator<Measure> {
  await turnsInProcess(200, 20) // warms up
  yield measureOf('turns_in_process', 'per second', await repeated(() => turnsInProcess(1_000, 40)))
  yield measureOf('turns_http', 'per second', await repeated(() => turnsThroughHttp(500, 30)))
  yield measureOf('turns_one_person', 'per second', await repeated(() => turnsInProcess(1, 2_000)))
  yield measureOf('turn_p99_at_500', 'ms', await repeated(() => latencyAtPace(2_000, 500, 6)))
}

async function repeated(run: () => Promise<number>): Promise<number[]> {
  const values = []
  for (let count = 0; count < RUNS; count++) values.push(await run())
  return values
}
