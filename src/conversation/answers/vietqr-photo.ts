import { readAccountNumber } from '../../domain/account-number.js'
import { type Bank, bankOfBin } from '../../domain/bank.js'
import { maskAccount } from '../../domain/mask.js'
import type { QrContent } from '../../domain/qr-content.js'
import { type AnswerKind, type Choice, type Reading, refused, type Situation } from '../answer.js'
import { verbatim } from '../phrase.js'
import { codesIn, PHOTO_REASONS, tell, troubleWith, uselessness } from './from-photo.js'

/**
 * A photo or screenshot of a bank's VietQR: bank and account at once (domain.md §14.3). Codes of shops, wallets, cards and
 * other countries are explained. What was read is said back with the last four digits only: the code has no typing error
 * to look for, and whoever lends the telephone may be looking on. The whole number stands in the last read-back.
 */
export const vietQrPhoto: AnswerKind = {
  takes: ['photo'],
  reasons: [
    ...PHOTO_REASONS,
    'several',
    'merchant',
    'wallet',
    'card',
    'foreign',
    'unknown-bank',
    'not-offered',
    'is-id-card',
  ],
  holds: () => false,
  chosen: (id, situation) => used(id, situation),
  read(input, situation) {
    const readings = codesIn(input).map((code) => accountIn(code, situation))
    const accounts = new Map(readings.flatMap((one) => (typeof one === 'string' ? [] : [[idOf(one), one] as const])))
    const [first] = accounts.keys()
    if (first === undefined) return refused(readings.find((one) => typeof one === 'string') ?? troubleWith(input))
    if (accounts.size === 1) return used(first, situation)
    return { kind: 'unclear', reason: 'several', choices: [...accounts.values()].map(choiceOf) }
  },
  show: () => verbatim(''),
}

type Account = Readonly<{ bank: Bank; number: string; warnings: readonly string[] }>

/** The account that a code names; else why it names none that money can be paid into. */
function accountIn(code: QrContent, { lookup }: Situation): Account | string {
  if (code.kind === 'id-card') return 'is-id-card'
  if (code.kind !== 'vietqr') return uselessness(code) ?? 'photo.other'
  const { reading } = code
  if (reading.kind === 'damaged') return 'photo.damaged'
  if (reading.kind !== 'account') return reading.kind
  const bank = bankOfBin(reading.bin, lookup.banks)
  if (bank === undefined) return 'unknown-bank'
  if (!bank.offered) return bank.kind === 'wallet' ? 'wallet' : 'not-offered'
  const account = readAccountNumber(reading.account, { bank })
  if (account.kind === 'account-number') return { bank, number: account.number, warnings: account.warnings }
  return account.kind === 'card-number' ? 'card' : 'photo.damaged'
}

/** One account of several in a photo. The number stays with the conversation only until one is chosen. */
function choiceOf(account: Account): Choice {
  return { id: idOf(account), label: verbatim(`${account.bank.shortName} ${maskAccount(account.number)}`) }
}

function idOf({ bank, number }: Account): string {
  return `${bank.code} ${number}`
}

function used(id: string, situation: Situation): Reading {
  const [code = '', digits = ''] = id.split(' ')
  const bank = situation.lookup.banks.find((one) => one.code === code)
  const account = readAccountNumber(digits, bank === undefined ? {} : { bank })
  if (bank === undefined || account.kind !== 'account-number') return refused('unknown-bank')
  const warnings = account.warnings.length > 0 ? { warnings: account.warnings.join(' ') } : {}
  const told = {
    choice: { value: 'account' },
    bank: { value: bank.code },
    'bank-with-account': { value: bank.code },
    'account-number': { value: account.number, facts: warnings },
  }
  const values = { bank: bank.shortName, account: maskAccount(account.number) }
  return tell(told, situation, { key: 'answer-vietqr-photo.read-back', values })
}
