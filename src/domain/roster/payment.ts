import { readAccountNumber } from '../account-number.js'
import { type Bank, findBank } from '../bank.js'
import { foldKey, tidy } from '../text.js'
import { isMark } from './column-content.js'
import type { RowDraft } from './draft.js'
import type { ColumnKey } from './list.js'
import { type Beneficiary, readPayee } from './payee.js'
import { idText } from './personal-id.js'
import type { RosterAccount, RosterPerson } from './row.js'

type Payment = Pick<RosterPerson, 'account' | 'accountHolder' | 'bankMentioned' | 'payee' | 'method'>

/** Where the money goes and who takes it. Domain.md §13–§15. */
export function readPayment(draft: RowDraft, person: Beneficiary): Payment {
  const { payee, isSomebody } = readPayee(draft, person)
  const { account, bankMentioned } = readAccount(draft, isSomebody)
  const holder = draft.text('accountHolder') || (account === null ? '' : holderBesideNumber(draft))
  return {
    account,
    bankMentioned,
    payee,
    accountHolder: holder === '' ? null : holder,
    method: readMethod(draft, account !== null) ?? (account === null && saysCash(draft) ? 'CASH' : null),
  }
}

type ReadBank = Readonly<{ bank: Bank | null; written: boolean }>

function readAccount(
  draft: RowDraft,
  hasPayee: boolean,
): { account: RosterAccount | null; bankMentioned: string | null } {
  const nothing = { account: null, bankMentioned: null }
  const own = draft.text('accountOwn') !== ''
  const payees = draft.text('accountPayee') !== ''
  const { bank, written } = readBank(draft, own ? 'accountOwn' : 'accountPayee')
  if (own && payees) {
    const [beneficiaryAccount, payeeAccount] = [draft.text('accountOwn'), draft.text('accountPayee')]
    draft.add('ACCOUNT_BOTH_COLUMNS', 'ask', 'account', 'accountOwn', {
      candidates: [beneficiaryAccount, payeeAccount],
      details: { beneficiaryAccount, payeeAccount },
    })
    return nothing
  }
  const twoColumns = draft.has('accountOwn') && draft.has('accountPayee')
  if (!own && !payees) {
    if (written) {
      draft.add('BANK_NO_ACCOUNT', 'warn', 'account', draft.has('accountOwn') ? 'accountOwn' : 'accountPayee')
      return { account: null, bankMentioned: bank?.code ?? null }
    }
    if (hasPayee && twoColumns) draft.add('PAYEE_NO_ACCOUNT', 'warn', 'account', 'accountPayee')
    return nothing
  }
  const key: ColumnKey = own ? 'accountOwn' : 'accountPayee'
  const owner = twoColumns ? (own ? 'BENEFICIARY' : 'PAYEE') : hasPayee ? 'PAYEE' : 'BENEFICIARY'
  const number = readNumber(draft, key, bank)
  if (number === 'placeholder') return { account: null, bankMentioned: bank?.code ?? null }
  // A list without such a column leaves it out for everybody: said, and not asked of each.
  if (!written && draft.has('bank')) draft.add('ACCOUNT_WITHOUT_BANK', 'ask', 'bank', 'bank')
  else if (!written) draft.add('ACCOUNT_WITHOUT_BANK', 'warn', 'bank', key)
  if (owner === 'PAYEE' && !hasPayee) draft.add('PAYEE_NAME_MISSING', 'ask', 'payee', 'payeeName')
  if (bank !== null && !bank.transfer) draft.add('BANK_NO_TRANSFER', 'warn', 'bank', 'bank')
  return { account: { owner, bankCode: bank?.code ?? null, number }, bankMentioned: null }
}

function readBank(draft: RowDraft, account: ColumnKey): ReadBank {
  const raw = draft.raw('bank')
  if (draft.text('bank') === '') return bankBesideNumber(draft, account)
  const match = draft.sheet.memo.get('bank', raw, () => findBank(raw, draft.sheet.facts.banks))
  switch (match.kind) {
    case 'found':
      if (match.as === 'alias') draft.repaired('BANK_ALIAS', 'bank', 'bank')
      return { bank: match.value, written: true }
    case 'likely':
      draft.add('BANK_AMBIGUOUS', 'ask', 'bank', 'bank', { proposed: match.value.code })
      break
    case 'ambiguous':
      draft.add('BANK_AMBIGUOUS', 'ask', 'bank', 'bank', { candidates: match.candidates.map(({ code }) => code) })
      break
    case 'unknown':
      draft.add('BANK_UNKNOWN', 'ask', 'bank', 'bank')
  }
  return { bank: null, written: true }
}

/** `0123456789 VCB`: number and bank in one cell. */
function bankBesideNumber(draft: RowDraft, account: ColumnKey): ReadBank {
  const text = draft.text(account)
  const words = /\d{6}/.test(text) && /\p{L}{2}/u.test(text) ? text.replace(/\d[\d\s.-]{4,}\d/g, ' ') : ''
  if (words === '') return { bank: null, written: false }
  const match = draft.sheet.memo.get('bank', words, () => findBank(words, draft.sheet.facts.banks))
  if (match.kind !== 'found') return { bank: null, written: false }
  draft.repaired('BANK_WITH_ACCOUNT', 'bank', account)
  return { bank: match.value, written: true }
}

/** Where no branch or district begins so: "Hà Trung", "Lý Nhân" are places. */
const HOLDER =
  /(?<!\p{L})((?:Nguyễn|Trần|Lê|Phạm|Hoàng|Huỳnh|Vũ|Võ|Phan|Trương|Bùi|Đặng|Đỗ|Ngô|Dương|Đinh|Lương|Lò|Quách|Trịnh|Tạ|Mai|Cao|Đoàn|Hồ)(?: \p{Lu}[\p{L}\p{M}]*){2,4})(?!\p{L})/u

/** `3501205123463 Nguyễn Văn Con - Agribank`: whose account it is, in the cell of its number. */
function holderBesideNumber(draft: RowDraft): string {
  const text = draft.text(draft.text('accountOwn') === '' ? 'accountPayee' : 'accountOwn')
  return /\p{L}/u.test(text) ? (HOLDER.exec(text)?.[1] ?? '') : ''
}

/** "Tiền mặt" in place of an account number. */
function saysCash(draft: RowDraft): boolean {
  const text = draft.text('accountOwn') || draft.text('accountPayee')
  return text !== '' && !/\d{4}/.test(text) && methodIn(text) === 'CASH'
}

const ACCOUNT_REFUSALS: Readonly<Record<string, string>> = {
  scientific: 'ACCOUNT_SCIENTIFIC',
  truncated: 'ACCOUNT_TRUNCATED',
}

function readNumber(draft: RowDraft, key: ColumnKey, bank: Bank | null): string | null | 'placeholder' {
  const cell = draft.cell(key)
  if (cell === null) return null
  const numeric = cell.cell.kind === 'number'
  const reading = readAccountNumber(idText(cell).raw, { numeric, ...(bank && { bank }) })
  switch (reading.kind) {
    case 'account-number':
      if (reading.repaired.length > 0 || (!numeric && cell.text !== reading.number && cell.text !== tidy(cell.text))) {
        draft.repaired('ACCOUNT_SPACED', 'account', key)
      }
      if (reading.warnings.length > 0) draft.add('ACCOUNT_LENGTH', 'warn', 'account', key)
      return reading.number
    case 'repairable':
      draft.add('ACCOUNT_LEADING_ZERO_LOST', 'ask', 'account', key, { proposed: reading.proposed })
      return null
    case 'card-number':
      draft.add('ACCOUNT_IS_CARD', 'ask', 'account', key)
      return null
    case 'placeholder':
      draft.add('ACCOUNT_PLACEHOLDER', 'warn', 'account', key)
      return 'placeholder'
    case 'unusable':
      if (saysCash(draft)) {
        draft.add('ACCOUNT_PLACEHOLDER', 'warn', 'account', key)
        return 'placeholder'
      }
      refuseNumber(draft, key, reading.reason)
      return null
  }
}

/** Two numbers in the cell are to choose from, letters for digits to confirm; the rest cannot be used. */
function refuseNumber(draft: RowDraft, key: ColumnKey, reason: string): void {
  const text = draft.text(key)
  const numbers = [...new Set(text.match(/(?<!\d)\d{6,19}(?!\d)/g) ?? [])]
  if (reason === 'not-an-account' && numbers.length > 1) {
    draft.add('ACCOUNT_TWO', 'ask', 'account', key, { candidates: numbers })
    return
  }
  const compact = text.replace(/[\s.-]/g, '')
  if (reason === 'not-an-account' && /^(?=(?:\D*\d){6})[\dOoIl]{6,19}$/.test(compact)) {
    const proposed = compact.replace(/[Oo]/g, '0').replace(/[Il]/g, '1')
    draft.add('ACCOUNT_LETTER', 'ask', 'account', key, { proposed })
    return
  }
  draft.add(ACCOUNT_REFUSALS[reason] ?? 'ACCOUNT_UNREADABLE', 'error', 'account', key)
}

const METHODS: readonly (readonly [words: RegExp, method: 'TRANSFER' | 'CASH'])[] = [
  [/^(TIEN MAT|TM|CASH|(CHI |CHI TRA |NHAN )?(TRUC TIEP|(QUA |TAI )?BUU DIEN|TAI NHA))/, 'CASH'],
  [/^(CHUYEN KHOAN|CK|TAI KHOAN|TK|QUA TK|QUA TAI KHOAN|ATM|THE|QUA THE|NGAN HANG)/, 'TRANSFER'],
]

function readMethod(draft: RowDraft, hasAccount: boolean): Payment['method'] {
  const written = draft.text('method')
  if (written === '') return null
  const method = draft.sheet.memo.get('method', written, () =>
    isMark(written) ? methodMarked(draft) : methodIn(written),
  )
  if (method === null) {
    draft.add('PAYMENT_METHOD_UNKNOWN', 'ask', 'method', 'method')
    return null
  }
  if ((method === 'TRANSFER') === hasAccount) return method
  const bankOnly = method === 'TRANSFER' && draft.text('bank') !== ''
  if (!bankOnly) draft.add('PAYMENT_METHOD_CONFLICT', 'warn', 'method', 'method')
  return null
}

/** What a cross means: the last words over its column, `Hình thức nhận / Tiền mặt`. */
function methodMarked({ sheet }: RowDraft): Payment['method'] {
  const header = sheet.header.columns.find(({ key }) => key === 'method')?.header ?? ''
  return methodIn(header.split(' / ').at(-1) ?? '')
}

function methodIn(text: string): Payment['method'] {
  const words = foldKey(text)
    .replace(/[^A-Z0-9]+/g, ' ')
    .trim()
  return METHODS.find(([pattern]) => pattern.test(words))?.[1] ?? null
}
