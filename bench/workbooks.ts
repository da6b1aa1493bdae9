import { Writable } from 'node:stream'
import { MAU_TONG_HOP, type MauTongHopRow } from '../src/workbooks/forms/mau-tong-hop.js'
import { writeForm } from '../src/workbooks/writing/write-form.js'

/** One line of the bench's output: the median of `n` runs, with the best and the worst. */
export type Measure = Readonly<{ measure: string; value: number; unit: string; n: number; min: number; max: number }>

const ROWS = 100_000
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
 * Writes the official 12-column form with 100,000 rows, as often as `RUNS` says after one run to warm up, and gives each
 * measure as it is known: `form_100k_rows` in seconds, `form_100k_rows_peak` in megabytes of the whole process.
 */
export async function* measureWorkbooks(): AsyncGenerator<Measure> {
  await writeOnce()
  const runs = []
  for (let run = 0; run < RUNS; run++) runs.push(await writeOnce())
  yield measureOf(
    'form_100k_rows',
    's',
    runs.map(({ seconds }) => seconds),
  )
  yield measureOf(
    'form_100k_rows_peak',
    'MB',
    runs.map(({ peakMb }) => peakMb),
  )
}

async function writeOnce(): Promise<Readonly<{ seconds: number; peakMb: number }>> {
  let peak = 0
  const sample = () => {
    peak = Math.max(peak, process.memoryUsage.rss())
  }
  const sampler = setInterval(sample, SAMPLE_EVERY_MS)
  const start = performance.now()
  await writeForm(MAU_TONG_HOP, CONTEXT, people(ROWS), new Writable({ write: (_chunk, _encoding, done) => done() }))
  sample()
  clearInterval(sampler)
  return { seconds: (performance.now() - start) / 1000, peakMb: peak / 1e6 }
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

function measureOf(measure: string, unit: string, values: readonly number[]): Measure {
  const [sorted, n] = [[...values].sort((a, b) => a - b).map((value) => Math.round(value * 100) / 100), values.length]
  const [min = 0, max = 0, value = 0] = [sorted[0], sorted.at(-1), sorted[Math.floor(n / 2)]]
  return { measure, value, unit, n, min, max }
}
