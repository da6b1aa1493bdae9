/** One line of the bench's output: the median of `n` runs, with the best and the worst. */
export type Measure = Readonly<{ measure: string; value: number; unit: string; n: number; min: number; max: number }>

/** What several runs came to, as a line of output. */
export function measureOf(measure: string, unit: string, runs: readonly number[]): Measure {
  const sorted = [...runs].sort((one, other) => one - other)
  const middle = Math.floor(sorted.length / 2)
  const median = sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2
  return {
    measure,
    value: rounded(median),
    unit,
    n: sorted.length,
    min: rounded(sorted[0]!),
    max: rounded(sorted.at(-1)!),
  }
}

/** The value below which that share of them lies; `share` from 0 to 1. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((one, other) => one - other)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))]!
}

/** Three digits are all that such measurements bear. */
function rounded(value: number): number {
  return Number(value.toPrecision(value >= 1_000 ? Math.floor(Math.log10(value)) : 3))
}
