import { Presets, SingleBar } from 'cli-progress'

export type Progress = Readonly<{ show(stage: string, done: number, of: number): void; end(): void }>

const STAGES: Readonly<Record<string, string>> = { reading: 'Đọc tệp', applying: 'Nhập', writing: 'Ghi' }
const QUIET_MS = 1_000

/** A bar on a terminal for work of more than a second; nothing where nobody watches. */
export function progressBar(): Progress {
  if (!process.stderr.isTTY) return { show: () => {}, end: () => {} }
  const bar = new SingleBar(
    { format: '{stage} [{bar}] {value}/{total}', stream: process.stderr, clearOnComplete: true },
    Presets.shades_grey,
  )
  const begun = Date.now()
  let isOn = false
  return {
    show(stage, done, of) {
      if (Date.now() - begun < QUIET_MS) return
      if (!isOn) bar.start(of, done, { stage: STAGES[stage] ?? stage })
      isOn = true
      bar.setTotal(of)
      bar.update(done, { stage: STAGES[stage] ?? stage })
    },
    end: () => bar.stop(),
  }
}
