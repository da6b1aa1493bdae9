import { monitorEventLoopDelay } from 'node:perf_hooks'
import { setTimeout as wait } from 'node:timers/promises'
import { loadReference } from '../src/reference.js'
import type { MauTongHopRow } from '../src/workbooks/forms/mau-tong-hop.js'
import { readRoster } from '../src/workbooks/reading/read-roster.js'
import { renderList } from '../src/workbooks/writing/render-list.js'
import { rosterFile, units } from './import.js'
import { type Measure, measureOf } from './measure.js'

const ROWS = 100_000
const READ_ROWS = 30_000
const RUNS = 5
const SAMPLE_EVERY_MS = 10

const CONTEXT = {
  unit: { code: '38', name: 'Tỉnh Thanh Hóa', level: 'province' },
  group: 'bao_tro_xa_hoi',
  period: '2026-11',
  version: 1,
  date: '2026-11-25',
} as const

/**
 * Writes the official 12-column form with 100,000 rows in its worker, as often as `RUNS` says after one run to warm up, and
 * gives each measure as it is known: `form_100k_rows` in seconds, `form_100k_rows_cpu` in seconds of the processor and
 * `form_100k_rows_peak` in megabytes, both of the whole process; `loop_p99_during_form_100k` in ms is what everything else
 * in it waits meanwhile. Reads a roster of 30,000 rows with every check, in its worker: the same measures of `read_30k_rows`.
 */
export async function* measureWorkbooks(): AsyncGenerator<Measure> {
  yield* measured('form_100k_rows', 'loop_p99_during_form_100k', writeOnce)
  const bytes = await rosterFile(READ_ROWS)
  yield* measured('read_30k_rows', 'loop_p99_during_read_30k', () => readOnce(bytes))
}

type Run = Readonly<{ seconds: number; cpuSeconds: number; peakMb: number; loopMs: number }>

async function* measured(name: string, loop: string, work: () => Promise<Run>): AsyncGenerator<Measure> {
  await work()
  const runs: Run[] = []
  for (let run = 0; run < RUNS; run++) runs.push(await work())
  const of = (measure: string, unit: string, value: (run: Run) => number) => measureOf(measure, unit, runs.map(value))
  yield of(name, 's', ({ seconds }) => seconds)
  yield of(`${name}_cpu`, 's', ({ cpuSeconds }) => cpuSeconds)
  yield of(`${name}_peak`, 'MB', ({ peakMb }) => peakMb)
  yield of(loop, 'ms', ({ loopMs }) => loopMs)
}

async function readOnce(bytes: Uint8Array): Promise<Run> {
  const known = units().map(({ code, name, level, parentCode }) => ({ code, name, level, parent: parentCode }))
  return timed(async () => {
    const read = await readRoster(bytes, 'roster.xlsx', { facts: loadReference(), units: known, today: CONTEXT.date })
    if (read.kind !== 'roster' || read.rows.length !== READ_ROWS) throw new Error(`not read: ${read.kind}`)
  })
}

async function writeOnce(): Promise<Run> {
  return timed(async () => {
    const order = { list: 'mau-tong-hop', context: CONTEXT, formats: ['xlsx'] } as const
    const { rows } = await renderList(order, people(ROWS))
    if (rows !== ROWS) throw new Error(`not written: ${rows}`)
  })
}

/** A moment before, in which the memory of the last run goes. */
const REST_MS = 200

async function timed(work: () => Promise<void>): Promise<Run> {
  await wait(REST_MS)
  let peak = 0
  const sample = () => {
    peak = Math.max(peak, process.memoryUsage.rss())
  }
  const sampler = setInterval(sample, SAMPLE_EVERY_MS)
  const delay = monitorEventLoopDelay({ resolution: 1 })
  delay.enable()
  const cpuBefore = process.cpuUsage()
  const start = performance.now()
  await work()
  sample()
  const { user, system } = process.cpuUsage(cpuBefore)
  delay.disable()
  clearInterval(sampler)
  return {
    seconds: (performance.now() - start) / 1000,
    cpuSeconds: (user + system) / 1e6,
    peakMb: peak / 1e6,
    loopMs: delay.percentile(99) / 1e6,
  }
}

/** Rows as a store would hand them out, one after the other; every third is paid through somebody else. */
function* people(count: number): Generator<MauTongHopRow> {
  for (let index = 0; index < count; index++) {
    const serial = String(index).padStart(6, '0')
    yield {
      fullName: `Nguyễn Thị ${['Bích Hương', 'Ánh', 'Xuân Tâm', 'Ước'][index % 4]} ${index}`,
      sex: index % 2 === 0 ? 'female' : 'male',
      birth: { value: `19${30 + (index % 60)}-06-15`, precision: 'DAY' },
      personalId: `038140${serial}`,
      programme: { name: 'Người từ đủ 80 tuổi không có lương hưu, trợ cấp bảo hiểm xã hội', sensitive: false },
      village: { name: `Thôn Lương Thuận ${index % 300}`, order: index },
      account: { bank: 'Agribank', number: `3586205${serial}`, owner: index % 3 === 0 ? 'payee' : 'beneficiary' },
      payee: index % 3 === 0 ? { fullName: 'Quách Văn Đức', personalId: null, relationship: 'Con đẻ' } : null,
    }
  }
}
