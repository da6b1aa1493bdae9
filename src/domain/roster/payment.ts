import { readAccountNumber } from '../account-number.js'
import { type Bank, findBank } from '../bank.js'
import { nameKey, readPersonName } from '../person-name.js'
import { findRelationship, relationshipInFront } from '../relationship.js'
import type { Sex } from '../sex.js'
import { foldKey, tidy } from '../text.js'
import type { RowDraft } from './draft.js'
import type { ColumnKey } from './list.js'
import { nameIn, sexByName } from './name.js'
import { idText, readIdCell } from './personal-id.js'
import type { PayeeRole, RosterAccount, RosterPayee, RosterPerson } from './row.js'

type Payment = Pick<RosterPerson, 'account' | 'accountHolder' | 'bankMentioned' | 'payee' | 'method'>

/** Where the money goes and who takes it. Domain.md §13–§15. */
export function readPayment(draft: RowDraft, person: Beneficiary): Payment {
  const payee = readPayee(draft, person)
  const { account, bankMentioned } = readAccount(draft, payee !== null)
  const holder = draft.text('accountHolder')
  return {
    account,
    bankMentioned,
    payee,
    accountHolder: holder === '' ? null : holder,
    method: readMethod(draft, account !== null),
  }
}

export type Beneficiary = Readonly<{ isMinor: boolean }>

type ReadBank = Readonly<{ bank: Bank | null; written: boolean }>

function readAccount(
  draft: RowDraft,
  hasPayee: boolean,
): { account: RosterAccount | null; bankMentioned: string | null } {
  const nothing = { account: null, bankMentioned: null }
  const own = draft.text('accountOwn') !== ''
  const payees = draft.text('accountPayee') !== ''
  const { bank, written } = readBank(draft)
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
  if (!written && draft.has('bank')) draft.add('ACCOUNT_WITHOUT_BANK', 'ask', 'bank', 'bank')
  if (owner === 'PAYEE' && !hasPayee) draft.add('PAYEE_NAME_MISSING', 'ask', 'payee', 'payeeName')
  if (bank !== null && !bank.transfer) draft.add('BANK_NO_TRANSFER', 'warn', 'bank', 'bank')
  return { account: { owner, bankCode: bank?.code ?? null, number }, bankMentioned: null }
}

function readBank(draft: RowDraft): ReadBank {
  const raw = draft.raw('bank')
  if (tidy(raw) === '') return { bank: null, written: false }
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
      draft.add(ACCOUNT_REFUSALS[reading.reason] ?? 'ACCOUNT_UNREADABLE', 'error', 'account', key)
      return null
  }
}

function readPayee(draft: RowDraft, person: Beneficiary): RosterPayee | null {
  const name = readPayeeName(draft)
  if (name === null) return null
  const idCell = draft.cell('payeeId')
  const id =
    idCell === null ? null : readIdCell(draft, 'payeeId', 'payeeId', idCell, { birth: null, sex: null }).personalId
  const relationship = readRelationship(draft, name)
  return { fullName: name.fullName, personalId: id, role: roleOf(relationship, person), relationship }
}

type PayeeName = Readonly<{ fullName: string; sex: Sex | null; relationship: string | null; saysRelationship: boolean }>

/** A payee's name, parted from words that tell who that is: "Đinh Văn Tứ (con trai)", "cháu Trung nhận thay". */
function readPayeeName(draft: RowDraft): PayeeName | null {
  const raw = draft.raw('payeeName')
  if (tidy(raw) === '') return null
  const { relationships } = draft.sheet.facts
  const inFront =
    /^\p{Ll}/u.test(tidy(raw)) && raw !== raw.toLowerCase() ? relationshipInFront(raw, relationships) : undefined
  if (inFront !== undefined && inFront.rest !== '') {
    const fullName = plainName(inFront.rest)
    const note = fullName.includes(' ') ? {} : { note: 'name incomplete: given name only' }
    const code = inFront.match.kind === 'found' ? inFront.match.value.code : null
    draft.add('RELATION_IN_NAME', 'ask', 'payee', 'payeeName', {
      ...note,
      ...(code && { details: { relationship: code } }),
    })
    return { fullName, sex: sexByName(nameKey(fullName)), relationship: code, saysRelationship: false }
  }
  const { reading, key } = nameIn(draft, raw)
  if (reading.kind === 'refused') {
    draft.add('PAYEE_NAME_UNREADABLE', 'ask', 'payee', 'payeeName')
    return { fullName: tidy(raw), sex: null, relationship: null, saysRelationship: false }
  }
  const [fullName, sex] = [reading.name, sexByName(key)]
  if (reading.remark === undefined) return { fullName, sex, relationship: null, saysRelationship: false }
  const match = findRelationship(reading.remark, relationships, sex ?? undefined)
  const code = match.kind === 'found' ? match.value.code : null
  draft.add(
    'RELATION_IN_NAME',
    'ask',
    'payee',
    'payeeName',
    code === null ? { note: reading.remark } : { details: { relationship: code } },
  )
  return { fullName, sex, relationship: code, saysRelationship: code !== null }
}

function plainName(text: string): string {
  const reading = readPersonName(text)
  return reading.kind === 'person-name' ? reading.name : tidy(text)
}

function readRelationship(draft: RowDraft, name: PayeeName): string | null {
  const raw = draft.raw('relationship')
  if (tidy(raw) === '') {
    if (draft.has('relationship') && !name.saysRelationship)
      draft.add('RELATION_MISSING', 'ask', 'relationship', 'relationship')
    return name.relationship
  }
  const sex = name.sex ?? undefined
  const match = draft.sheet.memo.get('relationship', `${raw}\u0000${sex}`, () =>
    findRelationship(raw, draft.sheet.facts.relationships, sex),
  )
  switch (match.kind) {
    case 'found':
      if (match.as === 'alias') draft.repaired('RELATION_ALIAS', 'relationship', 'relationship')
      return match.value.code
    case 'likely':
      draft.add('RELATION_TYPO', 'ask', 'relationship', 'relationship', { proposed: match.value.code })
      return null
    case 'ambiguous':
      draft.add('RELATION_AMBIGUOUS', 'ask', 'relationship', 'relationship', {
        candidates: match.candidates.map(({ code }) => code),
      })
      return null
    case 'unknown':
      draft.add('RELATION_UNKNOWN', 'ask', 'relationship', 'relationship')
      return null
  }
}

const PARENTS: readonly (string | null)[] = ['cha_de', 'me_de']

/** Parents stand for a minor by law; a guardian is named as such; everybody else is authorised. Domain.md §15.1. */
function roleOf(relationship: string | null, person: Beneficiary): PayeeRole {
  if (relationship === 'nguoi_giam_ho') return 'GUARDIAN'
  return PARENTS.includes(relationship) && person.isMinor ? 'LEGAL_REPRESENTATIVE' : 'AUTHORISED'
}

const METHODS: readonly (readonly [words: RegExp, method: 'TRANSFER' | 'CASH'])[] = [
  [/^(TIEN MAT|TM|CASH|TRUC TIEP|NHAN TRUC TIEP)/, 'CASH'],
  [/^(CHUYEN KHOAN|CK|TAI KHOAN|TK|QUA TK|QUA TAI KHOAN|ATM|THE|QUA THE|NGAN HANG)/, 'TRANSFER'],
]

function readMethod(draft: RowDraft, hasAccount: boolean): Payment['method'] {
  const written = draft.text('method')
  if (written === '') return null
  const method = draft.sheet.memo.get('method', written, () => methodIn(written))
  if (method === null) {
    draft.add('PAYMENT_METHOD_UNKNOWN', 'ask', 'method', 'method')
    return null
  }
  if ((method === 'TRANSFER') === hasAccount) return method
  const bankOnly = method === 'TRANSFER' && draft.text('bank') !== ''
  if (!bankOnly) draft.add('PAYMENT_METHOD_CONFLICT', 'warn', 'method', 'method')
  return null
}

function methodIn(text: string): Payment['method'] {
  const words = foldKey(text)
    .replace(/[^A-Z0-9]+/g, ' ')
    .trim()
  return METHODS.find(([pattern]) => pattern.test(words))?.[1] ?? null
}
