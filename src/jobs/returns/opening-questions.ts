import type { Bank } from '../../domain/bank.js'
import { maskAccount, maskPersonalId } from '../../domain/mask.js'
import { maskNumbers } from '../../domain/masked-text.js'
import { accountId } from '../../domain/returns/one-account.js'
import type { OpeningRow } from '../../domain/returns/opening-sheet.js'
import { rowKey } from '../../domain/returns/payment-results.js'
import { bankKey, type OfferedAccount, openingKey } from '../../domain/returns/said-account.js'
import type { Say } from '../../rosters/finding-sentences.js'
import type { Registered } from '../../store/registrations.js'
import type { NewReturnedRow, RowCandidate } from '../../store/returned-files.js'

/** What an officer is asked about a row of a bank's list of new accounts. */
export type OpeningQuestion = 'which-wish' | 'holder-differs' | 'unusable' | 'has-account'

/** A row with its question; `wishes` are those that it may be about, `has` the account that is paid into now. */
export type AskedOpening = Readonly<{
  row: OpeningRow
  outcome: OpeningQuestion
  registered: Registered | undefined
  wishes: readonly Registered[]
  has: string | null
}>

/** The name of the question whose wish a row is about; what account it is stands under the row itself. */
export function wishOfRowKey(row: OpeningRow): string {
  return `wish:${rowKey(row)}`
}

type Words = Readonly<{ say: Say; banks: readonly Bank[]; communeCode: string | null }>

/** One question for each row, with what may be chosen; of a bank that nobody knows one for all rows that name it. */
export function openingQuestions(asked: readonly AskedOpening[], words: Words): readonly NewReturnedRow[] {
  const ofBank = asked.filter(({ row, outcome }) => outcome === 'unusable' && isBankUnknown(row))
  return [
    ...onePerKey(asked.filter((one) => !ofBank.includes(one)).map((one) => questionOf(one, words))),
    ...bankQuestions(
      ofBank.map(({ row }) => row),
      words,
    ),
  ]
}

function onePerKey(rows: readonly NewReturnedRow[]): readonly NewReturnedRow[] {
  return [...new Map(rows.map((row) => [row.row_key, row])).values()]
}

function isBankUnknown({ opening }: OpeningRow): boolean {
  return opening.kind === 'ask' && opening.why === 'bank-unknown'
}

function questionOf({ row, outcome, registered, wishes, has }: AskedOpening, words: Words): NewReturnedRow {
  const { opening } = row
  const why = outcome === 'unusable' && opening.kind === 'ask' ? opening.why : outcome
  const holder = 'holder' in opening ? (opening.holder ?? '') : ''
  const code = row.code ?? registered?.registration.code ?? 'none'
  const values = { name: row.fullName, code, holder, has: maskAccount(has ?? '') }
  const said = words.say({ key: `returned-opening.${why}`, values }) ?? row.fullName
  const isWish = outcome === 'which-wish'
  const candidates = isWish ? wishes.map(wishCandidate) : accountCandidates(offersOf(row, outcome), words)
  const row_key = isWish ? wishOfRowKey(row) : openingKey(row)
  return { commune_code: words.communeCode, row_key, said, asks: outcome, candidates, state: 'waiting' }
}

function offersOf({ opening }: OpeningRow, outcome: OpeningQuestion): readonly OfferedAccount[] {
  if (opening.kind === 'ask') return opening.offers
  // Whoever is paid already gets another account from two officers, and not here.
  return opening.kind === 'opened' && outcome === 'holder-differs' ? [opening] : []
}

function wishCandidate({ registration, version }: Registered): RowCandidate {
  const number = version.payee_personal_id ?? version.personal_id
  const facts = [registration.code, version.payee_name, number === null ? '' : maskPersonalId(number)]
  return { id: registration.code, line: facts.filter((part) => part !== '').join(' · ') }
}

function accountCandidates(offers: readonly OfferedAccount[], { say, banks }: Words): readonly RowCandidate[] {
  const masks = offers.map(({ number }) => maskAccount(number))
  const isClear = new Set(masks).size === masks.length
  return offers.map((offer, at) => {
    const { number, bankCode } = offer
    const bank = banks.find(({ code }) => code === bankCode)?.shortName ?? bankCode
    // Two that end alike are told apart by their beginning.
    const account = isClear ? (masks[at] ?? '') : `${number.slice(0, 4)}${maskAccount(number)}`
    const values = { bank, account, digits: number.length }
    return { id: accountId(offer), line: say({ key: 'returned-opening.account', values }) ?? account }
  })
}

const NAMES_OF_A_BANK = 3

function bankQuestions(rows: readonly OpeningRow[], { say, banks, communeCode }: Words): readonly NewReturnedRow[] {
  const byBank = new Map<string, OpeningRow[]>()
  for (const row of rows) {
    const key = bankKey(bankSaidIn(row))
    byBank.set(key, [...(byBank.get(key) ?? []), row])
  }
  const candidates = banks
    .filter(({ offerRank }) => offerRank !== undefined)
    .toSorted((a, b) => (a.offerRank ?? 0) - (b.offerRank ?? 0))
    .map(({ code, shortName }) => ({ id: code, line: shortName }))
  return [...byBank].map(([row_key, found]) => {
    const names = found.slice(0, NAMES_OF_A_BANK).map(({ fullName }) => fullName)
    const word = maskNumbers(found[0] === undefined ? '' : bankSaidIn(found[0]))
    const values = { word, empty: word === '' ? 'yes' : 'no', rows: found.length, names: names.join(', ') }
    const said = say({ key: 'returned-opening.bank-unknown', values }) ?? word
    return { commune_code: communeCode, row_key, said, asks: 'which-bank', candidates, state: 'waiting' }
  })
}

function bankSaidIn({ opening }: OpeningRow): string {
  return opening.kind === 'ask' && opening.why === 'bank-unknown' ? opening.bankSaid : ''
}
