import { asciiDigits, foldKey, tidy } from './text.js'

/** Whole đồng, as `1080000` → `1.080.000`. */
export function showMoney(amount: number): string {
  return String(amount).replace(/\B(?=(\d{3})+$)/g, '.')
}

export type MoneyReading =
  | Readonly<{ kind: 'money'; amount: number; notes: readonly ('text' | 'thousands' | 'millions')[] }>
  | Readonly<{ kind: 'refused'; reason: 'empty' | 'unreadable' }>

/** No monthly benefit is below this sum in đồng: a smaller number counts thousands. */
const SMALLEST_SUM = 20_000

/**
 * Reads a benefit sum in whole đồng: `750.000`, `750,000đ`, `750 nghìn`, `750` (thousands), `360.000 x 2 = 720.000`.
 * `numeric`: the cell holds a number, so nothing was written as text. Domain.md §13.
 */
export function readMoney(raw: string, numeric = false): MoneyReading {
  // A sum that was counted out may end in a thousandth of a đồng.
  const written = numeric && /^\d+\.\d{3,}$/.test(raw) ? String(Math.round(Number(raw))) : raw
  const text = foldKey(asciiDigits(tidy(written)))
    .replace(/^['’`]+/, '')
    .replace(/\s*\([^)]*\)$/, '')
    .replace(/^[0-9.,\sX*]+=\s*(?=[0-9])/, '')
    .replace(/ ?([.,]) ?(?=[0-9]{3})/g, '$1')
    .replace(/,-$/, '')
  if (text === '') return { kind: 'refused', reason: 'empty' }
  const millions = millionsIn(text)
  if (millions !== undefined) return { kind: 'money', amount: millions, notes: [...(numeric ? [] : TEXT), 'millions'] }
  const [, digits = '', , unit = ''] =
    /^([0-9]{1,3}([., ][0-9]{3})+|[0-9]+)(?:[.,]0{1,2})? ?(NGHIN|NGAN|K|TRIEU)? ?(D|DONG|VND|VN D)?( ?\/ ?(?:NGUOI|DT|TH|THANG))*\.?$/.exec(
      text,
    ) ?? []
  const number = Number(digits.replace(/[., ]/g, ''))
  if (digits === '' || unit === 'TRIEU') return { kind: 'refused', reason: 'unreadable' }
  const thousands = unit !== '' || (number > 0 && number < SMALLEST_SUM)
  const notes = [...(numeric ? [] : TEXT), ...(thousands ? (['thousands'] as const) : [])]
  return { kind: 'money', amount: thousands ? number * 1000 : number, notes }
}

const TEXT = ['text'] as const

/** `0,54 triệu`, `1,5tr`; without a unit a small fraction can be nothing else: `0.54`. */
function millionsIn(text: string): number | undefined {
  const [, whole = '', part = '', unit = ''] =
    /^([0-9]{1,2})(?:[.,]([0-9]{1,3}))? ?(TRIEU|TR)?(?: ?(?:D|DONG))?$/.exec(text) ?? []
  const isFraction = /^[0-9]{1,2}$/.test(part) && Number(part) > 0 && Number(whole) < LARGEST_MILLIONS
  if (whole === '' || (unit === '' && !isFraction)) return undefined
  return Math.round(Number(`${whole}.${part === '' ? '0' : part}`) * 1_000_000)
}

const LARGEST_MILLIONS = 20

export type CoefficientReading =
  | Readonly<{ kind: 'coefficient'; coefficient: number; notes: readonly 'text'[] }>
  /** `15` for 1,5: the decimal sign was lost. Or a real date where Excel turned `1.5` into the first of May. */
  | Readonly<{ kind: 'damaged'; proposed: number }>
  | Readonly<{ kind: 'refused'; reason: 'empty' | 'unreadable' }>

/** `date`: the cell is a real date, given as `YYYY-MM-DD`. */
export type CoefficientCell = Readonly<{ numeric?: boolean; date?: string }>

/** Above this a coefficient of a monthly benefit has lost its decimal sign. */
const LARGEST_COEFFICIENT = 10

/** Reads a coefficient: `1,5`, `1.5 lần`, `hs 2`. Domain.md §13. */
export function readCoefficient(raw: string, cell: CoefficientCell = {}): CoefficientReading {
  if (cell.date !== undefined) return fromDate(cell.date)
  const text = foldKey(asciiDigits(tidy(raw)))
  if (text === '') return { kind: 'refused', reason: 'empty' }
  const digits = /^(?:HE SO|HS)?[ :.]*([0-9]+(?:[.,][0-9]+)?)(?: ?LAN)?$/.exec(text)?.[1]
  const coefficient = digits === undefined ? Number.NaN : Number(digits.replace(',', '.'))
  if (!(coefficient > 0)) return { kind: 'refused', reason: 'unreadable' }
  if (coefficient > LARGEST_COEFFICIENT && coefficient < 100 && Number.isInteger(coefficient)) {
    return { kind: 'damaged', proposed: coefficient / 10 }
  }
  return { kind: 'coefficient', coefficient, notes: cell.numeric ? [] : ['text'] }
}

/** `1.5` typed on a computer that reads it as the first of May. */
function fromDate(date: string): CoefficientReading {
  const [, month = 0, day = 0] = date.slice(0, 10).split('-').map(Number)
  return month === 0 || day === 0
    ? { kind: 'refused', reason: 'unreadable' }
    : { kind: 'damaged', proposed: day + month / 10 }
}
