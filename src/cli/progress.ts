import { type GenericFormatter, SingleBar } from 'cli-progress'

/** `of` is 0 where nobody knows how much there is to do. */
export type Progress = Readonly<{ show(stage: string, done: number, of: number): void; end(): void }>

const STAGES: Readonly<Record<string, string>> = {
  reading: 'Đọc tệp',
  applying: 'Nhập',
  writing: 'Ghi',
  comparing: 'Đối chiếu (giây)',
}
const QUIET_MS = 1_000

/** A bar on a terminal for work of more than a second; nothing where nobody watches. */
export function progressBar(): Progress {
  if (!process.stderr.isTTY) return { show: () => {}, end: () => {} }
  const bar = new SingleBar({ format: lineOf, stream: process.stderr, clearOnComplete: true })
  const begun = Date.now()
  let isOn = false
  return {
    show(stage, done, of) {
      if (Date.now() - begun < QUIET_MS) return
      // What was last time's whole may be outgrown.
      const whole = of === 0 ? 0 : Math.max(done, of)
      if (!isOn) bar.start(whole, done, { stage: STAGES[stage] ?? stage })
      isOn = true
      bar.setTotal(whole)
      bar.update(done, { stage: STAGES[stage] ?? stage })
    },
    end: () => bar.stop(),
  }
}

const BEAT_MS = 500

/** Shows for how many seconds work of unknown length has gone on. */
export async function showingSeconds<Done>(stage: string, work: Promise<Done>): Promise<Done> {
  const progress = progressBar()
  const begun = Date.now()
  const timer = setInterval(() => progress.show(stage, Math.round((Date.now() - begun) / 1_000), 0), BEAT_MS)
  try {
    return await work
  } finally {
    clearInterval(timer)
    progress.end()
  }
}

const BAR_LENGTH = 40

const lineOf: GenericFormatter = (_, { progress, value, total }, { stage }) => {
  if (total === 0) return `${stage}: ${value}`
  const filled = Math.round(progress * BAR_LENGTH)
  return `${stage} [${'█'.repeat(filled)}${'░'.repeat(BAR_LENGTH - filled)}] ${value}/${total}`
}
