import { describe, expect, it } from 'vitest'
import { readRoster } from '../../../src/workbooks/reading/read-roster.js'
import { hostileWorkbooks } from '../../support/hostile-workbooks.js'
import { contextFor, expectedOf, fixture } from './roster-sample.js'

const context = contextFor(expectedOf('roster-cam-luong'))
const PATIENCE_MS = 60_000
const MOST_SECONDS = 5
const MOST_BYTES = 500e6

const files = hostileWorkbooks({
  xlsx: fixture('roster-cam-luong.xlsx'),
  xls: fixture('roster-cam-luong.xls'),
  ods: fixture('roster-cam-luong.ods'),
})

describe('a file of no use, or one that means harm', { timeout: PATIENCE_MS }, () => {
  it.each(files)(
    'is refused with a reason, or read, in bounds: $what ($fileName)',
    async ({ bytes, fileName, expected }) => {
      const file = bytes()
      const { seconds, memory, value } = await measured(() => readRoster(file, fileName, context))
      expect(expected).toContain(
        value.kind === 'refused' ? value.reason : value.kind === 'roster' ? 'read' : value.kind,
      )
      expect(seconds).toBeLessThan(MOST_SECONDS)
      expect(memory).toBeLessThan(MOST_BYTES)
    },
  )
})

/** Seconds of the processor, since tests run beside others; and by how many bytes the process grew. */
async function measured<T>(work: () => Promise<T>): Promise<Readonly<{ seconds: number; memory: number; value: T }>> {
  const before = process.memoryUsage().rss
  let peak = before
  const watch = setInterval(() => {
    peak = Math.max(peak, process.memoryUsage().rss)
  }, 10)
  const start = process.cpuUsage()
  try {
    const value = await work()
    const { user, system } = process.cpuUsage(start)
    return { seconds: (user + system) / 1e6, memory: peak - before, value }
  } finally {
    clearInterval(watch)
  }
}
