import { expect, it } from 'vitest'
import { atMost } from '../../src/media/at-most.js'

it('lets so many run at a time, the others in their order, and goes on after a failure', async () => {
  const begun: number[] = []
  const ends: (() => void)[] = []
  const act = atMost(2, async (value: number) => {
    begun.push(value)
    await new Promise<void>((end) => ends.push(end))
    if (value === 1) throw new Error('broken')
    return value
  })
  const results = Promise.allSettled([1, 2, 3, 4].map(act))
  await tick()
  expect(begun).toEqual([1, 2])
  for (let index = 0; index < 4; index++) {
    ends[index]?.()
    await tick()
  }
  expect(begun).toEqual([1, 2, 3, 4])
  expect((await results).map(({ status }) => status)).toEqual(['rejected', 'fulfilled', 'fulfilled', 'fulfilled'])
})

function tick(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve))
}
