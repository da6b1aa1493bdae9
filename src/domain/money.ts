/** Whole đồng, as `1080000` → `1.080.000`. */
export function showMoney(amount: number): string {
  return String(amount).replace(/\B(?=(\d{3})+$)/g, '.')
}

export type MoneyReading =
  | Readonly<{ kind: 'money'; amount: number; notes: readonly ('text' | 'thousands')[] }>
  | Readonly<{ kind: 'refused'; reason: 'empty' | 'unreadable' }>

/** Reads a benefit sum: `750.000`, `750,000đ`, `750` (thousands), `750 nghìn`. `numeric`: the cell holds a number. */
export function readMoney(raw: string, numeric = false): MoneyReading {
  throw new Error(`${raw}${numeric}`)
}

export type CoefficientReading =
  | Readonly<{ kind: 'coefficient'; coefficient: number; notes: readonly 'text'[] }>
  /** `15` for 1,5: the decimal sign was lost. Or a real date where Excel turned `1.5` into the first of May. */
  | Readonly<{ kind: 'damaged'; proposed: number }>
  | Readonly<{ kind: 'refused'; reason: 'empty' | 'unreadable' }>

/** Reads a coefficient: `1,5`, `1.5 lần`, `hs 2`. `serial`: the cell is a real date with that serial number. */
export function readCoefficient(
  raw: string,
  cell: Readonly<{ numeric?: boolean; serial?: number }> = {},
): CoefficientReading {
  throw new Error(`${raw}${cell.numeric}`)
}
