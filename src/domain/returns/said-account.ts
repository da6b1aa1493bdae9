import { readAccountNumber } from '../account-number.js'
import type { Bank } from '../bank.js'
import { wordKey } from '../match.js'
import { accountId, severalKey, withoutTwoAccounts } from './one-account.js'
import type { Opening, OpeningFile, OpeningRow } from './opening-sheet.js'
import { rowKey } from './payment-results.js'

/** A number that stands in a bank's list, as it may have to be asked about. */
export type OfferedAccount = Readonly<{ number: string; bankCode: string }>

/** A cell of a bank's list with an account: a number as a number may have lost its zeros. */
export type AccountCell = Readonly<{ digits: string; isNumber: boolean; holder: string | null }>

/** No bank's numbers begin with more. */
const MOST_ZEROS = 2

/** Reads an account that a bank gave; what has lost its beginning or its end is asked, never guessed. Domain.md §14.1. */
export function openingAt({ digits, isNumber, holder }: AccountCell, bank: Bank): Opening {
  const reading = readAccountNumber(digits, { bank, numeric: isNumber })
  const padded = withZeros(digits, bank)
  if (reading.kind === 'account-number' && padded.length === 0 && !(isNumber && reading.warnings.length > 0)) {
    return { kind: 'opened', number: reading.number, bankCode: bank.code, holder }
  }
  const asIs = reading.kind === 'account-number' ? [reading.number] : []
  const offers = [...padded, ...asIs].map((number) => ({ number, bankCode: bank.code }))
  return { kind: 'ask', why: 'number-unusable', offers, holder }
}

/** The number with the zeros that make it as long as this bank's are; none where it is, or cannot be. */
function withZeros(digits: string, { accountLengths }: Bank): readonly string[] {
  if (!/^[1-9]\d*$/.test(digits) || accountLengths.includes(digits.length)) return []
  return accountLengths
    .filter((length) => length > digits.length && length - digits.length <= MOST_ZEROS)
    .map((length) => digits.padStart(length, '0'))
}

/** The name of a bank's words in decisions: every row that says them is settled by one answer. */
export function bankKey(said: string): string {
  return `bank:${wordKey(said)}`
}

/** The name of a row's question in decisions: of a wish with several accounts it is one, whichever rows they are on. */
export function openingKey({ opening, ...row }: OpeningRow): string {
  return opening.kind === 'ask' && opening.why === 'several' ? severalKey(row) : rowKey(row)
}

/** The file with accounts and banks as officers said; `decisions` by `openingKey` and `bankKey`. */
export function withSaidAccounts(
  file: OpeningFile,
  banks: readonly Bank[],
  decisions: ReadonlyMap<string, string>,
): OpeningFile {
  const atBanks = file.rows.map((row) => ({ ...row, opening: atSaidBank(row.opening, banks, decisions) }))
  const rows = withoutTwoAccounts(atBanks).map((row) => ({ ...row, opening: saidOpening(row, decisions) }))
  return { ...file, rows }
}

function saidOpening({ opening, ...row }: OpeningRow, decisions: ReadonlyMap<string, string>): Opening {
  const said = decisions.get(openingKey({ ...row, opening }))
  // Whose account it is was asked of the bank: the list to be paid has the receiver's own name.
  if (opening.kind === 'opened') return accountId(opening) === said ? { ...opening, holder: null } : opening
  const chosen = opening.kind === 'ask' ? opening.offers.find((offer) => accountId(offer) === said) : undefined
  return chosen === undefined ? opening : { kind: 'opened', ...chosen, holder: null }
}

function atSaidBank(opening: Opening, banks: readonly Bank[], decisions: ReadonlyMap<string, string>): Opening {
  if (opening.kind !== 'ask' || opening.why !== 'bank-unknown') return opening
  const code = decisions.get(bankKey(opening.bankSaid))
  const bank = banks.find((one) => one.code === code)
  return bank === undefined ? opening : openingAt(opening.cell, bank)
}
