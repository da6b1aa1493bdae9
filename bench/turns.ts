import { type Measure, measureOf } from './measure.js'
import { turnsInProcess } from './turns-in-process.js'

const RUNS = 5

export async function* measureTurns(): AsyncGenerator<Measure> {
  await turnsInProcess(200, 10)
  yield measureOf('turns_in_process', 'per second', await repeated(() => turnsInProcess(1_000, 40)))
  yield measureOf('turns_one_person', 'per second', await repeated(() => turnsInProcess(1, 1_000)))
}

async function repeated(run: () => Promise<number>): Promise<number[]> {
  const values = []
  for (let count = 0; count < RUNS; count++) values.push(await run())
  return values
}
