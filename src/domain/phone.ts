import { asciiDigits, tidy } from './text.js'

export type PhoneReading =
  /** Ten digits (eleven for a landline) from 0. `repaired` says what was done to get there. */
  | Readonly<{ kind: 'phone'; phone: string; line: 'mobile' | 'landline'; repaired: readonly PhoneRepair[] }>
  /** Never used without a person's yes. */
  | Readonly<{ kind: 'repairable'; proposed: string; reason: 'leading-zero-lost' }>
  | Readonly<{ kind: 'two-phones'; candidates: readonly string[] }>
  | Readonly<{ kind: 'refused'; reason: 'empty' | 'not-a-phone' }>

export type PhoneRepair = 'format' | 'old-prefix'

/** The prefixes of 11-digit mobile numbers and what replaced them in 2018. Source: domain.md §11.3. */
const OLD_PREFIXES: Readonly<Record<string, string>> = {
  '0162': '032',
  '0163': '033',
  '0164': '034',
  '0165': '035',
  '0166': '036',
  '0167': '037',
  '0168': '038',
  '0169': '039',
  '0120': '070',
  '0121': '079',
  '0122': '077',
  '0126': '076',
  '0128': '078',
  '0123': '083',
  '0124': '084',
  '0125': '085',
  '0127': '081',
  '0129': '082',
  '0186': '056',
  '0188': '058',
  '0199': '059',
}

/**
 * Reads a Vietnamese phone number: `+84`, `84` or `0084` in front, dots, spaces, dashes or brackets inside, prefixes from
 * before 2018 converted. A lost zero is only proposed. One phone serves many people: never unique. Domain.md §11.3.
 */
export function readPhone(raw: string): PhoneReading {
  const text = bareNumber(raw)
  if (text === '') return { kind: 'refused', reason: 'empty' }
  const whole = readOne(text, raw)
  if (whole.kind !== 'refused') return whole
  const several = raw
    .split(/[/;,\r\n]|\s[-–]\s|\s+(?:hoac|hoặc)\s+|(?<=[0-9]{9})\s+(?=0)/i)
    .map((part) => bareNumber(part))
    .filter((part) => part !== '')
    .map((part) => readOne(part, part))
  const candidates = several.flatMap((part) => (part.kind === 'phone' ? [part.phone] : []))
  return candidates.length >= 2 && candidates.length === several.length ? { kind: 'two-phones', candidates } : whole
}

/** Without words around it: "nhà: 0912…", "0912… (con gái)". */
function bareNumber(text: string): string {
  return asciiDigits(tidy(text))
    .replace(/^[\p{L}\s]+[:.]?\s*(?=[+(0-9])/u, '')
    .replace(/\s*\(\p{L}[^)]*\)$/u, '')
}

function readOne(text: string, raw: string): PhoneReading {
  if (!/^[+(]{0,2}[0-9][0-9\s.()\-–]*$/.test(text)) return { kind: 'refused', reason: 'not-a-phone' }
  const digits = text.replace(/[^0-9]/g, '')
  const national = digits.replace(/^(00)?84(?=[0-9]{9,10}$)/, '0').replace(/^00(?=[0-9]{9}$)/, '0')
  const repaired: readonly PhoneRepair[] = national === raw ? [] : ['format']
  return (
    readNational(national, repaired) ??
    (lostItsZero(national)
      ? { kind: 'repairable', proposed: `0${national}`, reason: 'leading-zero-lost' }
      : { kind: 'refused', reason: 'not-a-phone' })
  )
}

function readNational(digits: string, repaired: readonly PhoneRepair[]): PhoneReading | undefined {
  if (/^0[35789][0-9]{8}$/.test(digits)) return { kind: 'phone', phone: digits, line: 'mobile', repaired }
  if (/^02[0-9]{9}$/.test(digits)) return { kind: 'phone', phone: digits, line: 'landline', repaired }
  const prefix = digits.length === 11 ? OLD_PREFIXES[digits.slice(0, 4)] : undefined
  if (prefix === undefined) return undefined
  return { kind: 'phone', phone: prefix + digits.slice(4), line: 'mobile', repaired: ['old-prefix'] }
}

function lostItsZero(digits: string): boolean {
  return !digits.startsWith('0') && readNational(`0${digits}`, []) !== undefined
}
