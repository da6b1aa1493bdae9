import { type Match, wordKey } from './match.js'
import { onceFor } from './once-for.js'
import { nearest, tidy } from './text.js'

/** A bank or provider of `data/reference/banks.csv`. `code` is the key: a BIN may be shared or missing. */
export type Bank = Readonly<{
  code: string
  bin: string | undefined
  shortName: string
  name: string
  aliases: readonly string[]
  /** Words that mostly mean this bank, but not surely: `BVB`, "quỹ tín dụng", "NN". */
  doubtful: readonly string[]
  /** Usual lengths of account numbers; empty when unknown. For warnings only. */
  accountLengths: readonly number[]
  kind: 'bank' | 'mobile-money' | 'wallet'
  /** Reachable by an instant (VietQR) transfer. */
  transfer: boolean
  /** May be offered for benefit payments. */
  offered: boolean
  /** Place among the first to offer, from 1; `undefined` for the others. */
  offerRank: number | undefined
}>

/**
 * Finds the bank that `raw` means: name, code or alias, also with "ngân hàng", a branch or a place name around it ("Agri
 * Cẩm Thủy", "NH nông nghiệp huyện"). A doubtful word is `likely`, or `ambiguous` when two banks share it. Domain.md §14.2.
 */
export function findBank(raw: string, banks: readonly Bank[]): Match<Bank> {
  const words = wordsOf(raw)
  const { sure, doubtful } = namesOfAll(banks)
  const [named] = firstSpan(words, sure)
  const parts = raw.split(BETWEEN_TWO)
  const two = parts.length > 1 ? new Set(parts.flatMap((part) => firstSpan(wordsOf(part), sure))) : NO_BANKS
  if (two.size > 1) return { kind: 'ambiguous', candidates: [...two] }
  if (named !== undefined) return { kind: 'found', value: named, as: howNamed(raw, named) }
  const candidates = firstSpan(words, doubtful)
  const [only] = candidates
  if (only === undefined) return nearestBank(words, sure)
  return candidates.length === 1 ? { kind: 'likely', value: only } : { kind: 'ambiguous', candidates }
}

/** `VCB/Agribank`: two banks where each part names one. */
const BETWEEN_TWO = /\/|\shoặc\s/iu
const NO_BANKS: ReadonlySet<Bank> = new Set()

/** The bank of a BIN; the bank itself rather than a wallet that rides on it. */
export function bankOfBin(bin: string, banks: readonly Bank[]): Bank | undefined {
  const same = banks.filter((bank) => bank.bin === bin)
  return same.find((bank) => bank.kind === 'bank') ?? same[0]
}

/** The banks to offer first in a village, in order. Domain.md §14.2. */
export function firstBanks(banks: readonly Bank[]): readonly Bank[] {
  return banks
    .filter(({ offerRank }) => offerRank !== undefined)
    .sort((a, b) => (a.offerRank ?? 0) - (b.offerRank ?? 0))
}

/** Words that say nothing about which bank it is. */
const FILLERS = new Set(
  'NGAN HANG NH NHTM NHTMCP TMCP TM CP TNHH MTV CN CHI NHANH PGD PHONG GIAO DICH HUYEN TINH XA TAI O VN'.split(' '),
)

function wordsOf(raw: string): readonly string[] {
  return wordKey(raw.replace(/&/g, ''))
    .split(' ')
    .filter((word) => word !== '' && word !== 'VA')
}

type BankNames = Map<string, readonly Bank[]>

const namesOfAll = onceFor((banks: readonly Bank[]) => {
  const doubtful = namesOf(banks, (bank) => bank.doubtful)
  const sure = namesOf(banks, ({ code, shortName, name, aliases }) => [shortName, name, code, ...aliases])
  for (const key of doubtful.keys()) sure.delete(key)
  return { sure, doubtful }
})

function namesOf(banks: readonly Bank[], listed: (bank: Bank) => readonly string[]): BankNames {
  const names: BankNames = new Map()
  for (const bank of banks) {
    for (const key of new Set(listed(bank).map((name) => wordsOf(name).join('')))) {
      names.set(key, [...(names.get(key) ?? []), bank])
    }
  }
  return names
}

/** The banks of the first, longest run of words that is a name. Later words are branches and places. */
function firstSpan(words: readonly string[], names: BankNames): readonly Bank[] {
  for (let start = 0; start < words.length; start++) {
    for (let end = words.length; end > start; end--) {
      const found = names.get(words.slice(start, end).join(''))
      const isShort = end - start === 1 && (words[start] ?? '').length <= 2
      if (found && (!isShort || words.slice(0, start).every((word) => FILLERS.has(word)))) return found
    }
  }
  return []
}

/** `ViettelMoney` is also written `Viettel Money`. */
function howNamed(raw: string, { shortName }: Bank): 'exact' | 'alias' {
  const spaced = shortName.replace(/(?<=[a-z])(?=[A-Z][a-z])/g, ' ')
  return [shortName, spaced].includes(tidy(raw)) ? 'exact' : 'alias'
}

function nearestBank(words: readonly string[], names: BankNames): Match<Bank> {
  const typed = words.filter((word) => !FILLERS.has(word))
  for (const tried of [typed.join(''), typed[0] ?? '']) {
    const near = [...new Set(nearest(tried, names.keys()).flatMap((key) => names.get(key) ?? []))]
    const [only] = near
    if (near.length > 1) return { kind: 'ambiguous', candidates: near }
    if (only !== undefined) return { kind: 'likely', value: only }
  }
  return { kind: 'unknown' }
}
