import type { IsoDate } from './iso-date.js'
import { amountIn, formerAmount, type Place, standardSince } from './payment-amount.js'
import { daysOfPeriod, monthsBetween, type Period, periodOf } from './period.js'
import type { ProgrammeCatalogue, ProgrammeGroup } from './programme.js'
import { transferText } from './transfer-text.js'

/** What the law has for a programme in a month: today's sum, the one before its standard rose, and since when it has risen. */
export type LawfulSum = Readonly<{
  amount: number | undefined
  former: number | undefined
  since: IsoDate | undefined
}>

/** The law for one place, by programme, coefficient and month. */
export type PaymentLaw = (code: string, coefficient: number | null, month: Period) => LawfulSum

/** The law of a place; each sum is worked out once, since a list asks for the same few again and again. */
export function paymentLaw(place: Place, programmes: ProgrammeCatalogue): PaymentLaw {
  const known = new Map<string, LawfulSum>()
  return (code, coefficient, month) => {
    const key = `${code} ${coefficient} ${month}`
    const sum = known.get(key) ?? lawfulSum(place, programmes, { code, coefficient, month })
    known.set(key, sum)
    return sum
  }
}

function lawfulSum(
  place: Place,
  programmes: ProgrammeCatalogue,
  { code, coefficient, month }: Readonly<{ code: string; coefficient: number | null; month: Period }>,
): LawfulSum {
  const of = { code, ...(coefficient !== null && { coefficient }) }
  const { first } = daysOfPeriod(month)
  const found = amountIn(place, of, first, programmes)
  return {
    amount: found.kind === 'amount' ? found.amount : undefined,
    former: formerAmount(of, first, programmes),
    since: standardSince(code, first, programmes),
  }
}

export type PayeeRole = 'GUARDIAN' | 'AUTHORISED' | 'LEGAL_REPRESENTATIVE' | 'CARER'

export type LinkedAccount = Readonly<{
  bankCode: string | null
  number: string
  holderName: string | null
  owner: 'BENEFICIARY' | 'PAYEE'
}>

/** A month of this benefit that was locked before: what was paid for it, and the arrears that went with it. */
export type LockedMonth = Readonly<{ month: Period; amount: number; arrears: number }>

/** What changes and results of the month add to a benefit; whole đồng. */
export type Extras = Readonly<{
  arrears: number
  recovery: number
  oneOff: number
  carried: number
  carriedMonths: number
  /** Who gets what is paid once, when that is somebody else: whoever arranged the funeral. */
  paidTo: string | null
}>

/** One benefit as the records have it, when a month's list is made. */
export type PaymentSource = Readonly<{
  lineId: number
  beneficiaryId: number
  villageCode: string | null
  group: ProgrammeGroup
  programmeCode: string | null
  coefficient: number | null
  /** As the roster or the decision says; whole đồng a month. */
  recordedAmount: number | null
  fromMonth: Period | null
  fileNo: string | null
  decisionNo: string | null
  paymentMethod: 'TRANSFER' | 'CASH' | null
  /** The record's own code, where there is no file number. */
  code: string
  fullName: string
  birth: string | null
  personalId: string | null
  payee: Readonly<{ fullName: string; role: PayeeRole; paperEnds: IsoDate | null }> | null
  /** The one that a list may use today. */
  account: LinkedAccount | null
  /** Changed so lately that no money goes to the new one yet: `account` is the one before it, or none. */
  isAccountHeld: boolean
  /** The beneficiary's own account with another of their benefits. */
  ownAccount: LinkedAccount | null
  /** Number of the account into which the last payment did not go, for a reason that stays. */
  failedAccount?: string
  /** The last results say that the person is dead, and no officer has decided about it yet. */
  isReportedDead?: boolean
  /** Months locked before, oldest first. */
  locked: readonly LockedMonth[]
  /** The benefit is not paid for this month any more; only the extras are. */
  isOver: boolean
  extras: Extras
}>

export type PaymentNote =
  /** No table has the sum: that of the roster is paid. */
  | 'amount-recorded'
  /** The roster's sum is neither today's nor the one before. */
  | 'amount-differs'
  /** Arrears worked out without a locked list to go by. */
  | 'arrears-reconstructed'
  | 'authorisation-expired'
  | 'account-held'
  /** The bank sent the last payment back, and another would come back too. */
  | 'account-failed'
  /** An account whose bank nobody knows. */
  | 'account-without-bank'
  /** More is to be taken back than the month pays. */
  | 'recovery-left'

/** A line of the list, before it has its number; sums are whole đồng. */
export type PaymentLine = Readonly<{
  lineId: number
  beneficiaryId: number
  villageCode: string | null
  group: ProgrammeGroup
  programmeCode: string | null
  fullName: string
  birth: string | null
  personalId: string | null
  fileNo: string | null
  decisionNo: string | null
  coefficient: number | null
  amount: number
  arrears: number
  recovery: number
  oneOff: number
  carried: number
  carriedMonths: number
  total: number
  method: 'TRANSFER' | 'CASH'
  payeeName: string
  payeeRole: PayeeRole | null
  bankCode: string | null
  accountNumber: string | null
  holderName: string | null
  transferText: string
  notes: readonly PaymentNote[]
}>

export type PaymentDecision =
  | Readonly<{ kind: 'line'; line: PaymentLine }>
  /** Nobody knows what is to be paid: it is left out and told, never invented. */
  | (Readonly<{ kind: 'no-amount' }> & LeftOut)
  /** An officer has to decide about the death first. */
  | (Readonly<{ kind: 'reported-dead' }> & LeftOut)

/** Whose benefit a list is without. */
export type LeftOut = Pick<PaymentSource, 'lineId' | 'beneficiaryId' | 'fullName' | 'villageCode' | 'group'>

/**
 * What one benefit is paid in `month`, to whom and by which way. `tells` whether a file number says what it is paid for: the
 * bank reads the record's code instead. Domain.md §5, §8.6, §9.1, §15.2.
 */
export function decidePayment(
  source: PaymentSource,
  month: Period,
  law: PaymentLaw,
  tells: (fileNo: string) => boolean,
): PaymentDecision {
  const { lineId, beneficiaryId, villageCode, group, programmeCode, coefficient, fullName, fileNo } = source
  if (source.isReportedDead) return { kind: 'reported-dead', lineId, beneficiaryId, fullName, villageCode, group }
  const amount = source.isOver ? { amount: 0, notes: [] } : amountOf(source, month, law)
  if (amount === undefined) return { kind: 'no-amount', lineId, beneficiaryId, fullName, villageCode, group }
  const arrears = source.isOver ? { sum: 0, notes: [] } : standardArrears(source, month, law)
  const sums = sumsOf(amount.amount, arrears.sum, source.extras)
  const way = wayOf(source, month)
  const line: PaymentLine = {
    lineId,
    beneficiaryId,
    villageCode,
    group,
    programmeCode,
    coefficient,
    fullName,
    birth: source.birth,
    personalId: source.personalId,
    fileNo,
    decisionNo: source.decisionNo,
    ...sums.columns,
    ...way.columns,
    transferText: transferText(group, month, fileNo === null || tells(fileNo) ? source.code : fileNo),
    notes: [...amount.notes, ...arrears.notes, ...sums.notes, ...way.notes],
  }
  return { kind: 'line', line }
}

type Noted<Value> = Value & Readonly<{ notes: readonly PaymentNote[] }>

/** The sum by law where there is a table; else the one on record. */
function amountOf(source: PaymentSource, month: Period, law: PaymentLaw): Noted<{ amount: number }> | undefined {
  const { recordedAmount: recorded } = source
  const { amount, former } = sumFor(source, month, law)
  if (amount === undefined) return recorded === null ? undefined : { amount: recorded, notes: ['amount-recorded'] }
  const isKnown = recorded === null || recorded === amount || recorded === former
  return { amount, notes: isKnown ? [] : ['amount-differs'] }
}

const NO_LAW: LawfulSum = { amount: undefined, former: undefined, since: undefined }

function sumFor({ programmeCode, coefficient }: PaymentSource, month: Period, law: PaymentLaw): LawfulSum {
  return programmeCode === null ? NO_LAW : law(programmeCode, coefficient, month)
}

/**
 * *Truy lĩnh* after a standard rose behind the lists' back: what locked months were paid too little, less what was made good
 * since. With no list locked since the rise, and the roster still at the former sum, each month since the rise (reconstruction).
 */
function standardArrears(source: PaymentSource, month: Period, law: PaymentLaw): Noted<{ sum: number }> {
  const { amount: now, former, since } = sumFor(source, month, law)
  if (since === undefined) return { sum: 0, notes: [] }
  const rise = periodOf(since)
  const locked = source.locked.filter((one) => rise <= one.month && one.month < month)
  if (locked.length > 0) return { sum: owedBy(locked, source, law), notes: [] }
  const from = source.fromMonth !== null && source.fromMonth > rise ? source.fromMonth : rise
  const months = monthsBetween(from, month)
  if (now === undefined || former === undefined || source.recordedAmount !== former || months <= 0) {
    return { sum: 0, notes: [] }
  }
  return { sum: Math.max(0, now - former) * months, notes: ['arrears-reconstructed'] }
}

function owedBy(locked: readonly LockedMonth[], source: PaymentSource, law: PaymentLaw): number {
  const owed = locked.reduce((sum, { month, amount }) => {
    const due = sumFor(source, month, law).amount ?? amount
    return sum + Math.max(0, due - amount)
  }, 0)
  // Whatever was paid afterwards counts against it, a change's arrears too: nobody is paid twice for one month.
  const made = locked.reduce((sum, { arrears }) => sum + arrears, source.extras.arrears)
  return Math.max(0, owed - made)
}

function sumsOf(amount: number, standard: number, extras: Extras) {
  const arrears = standard + extras.arrears
  const due = amount + arrears + extras.oneOff + extras.carried
  const recovery = Math.min(extras.recovery, due)
  const { oneOff, carried, carriedMonths } = extras
  const columns = { amount, arrears, recovery, oneOff, carried, carriedMonths, total: due - recovery }
  return { columns, notes: recovery < extras.recovery ? (['recovery-left'] as const) : [] }
}

const NO_ACCOUNT = { bankCode: null, accountNumber: null, holderName: null } as const

type Way = Pick<PaymentLine, 'method' | 'payeeName' | 'payeeRole' | 'bankCode' | 'accountNumber' | 'holderName'>

/**
 * Who receives it and how. An authorisation that has run out falls back to the beneficiary's own account or to cash
 * (domain.md §15.2); an account that changed lately, whose bank nobody knows, or that the bank refused, to cash (§6).
 */
function wayOf(source: PaymentSource, month: Period): Noted<{ columns: Way }> {
  const { first } = daysOfPeriod(month)
  const ends = source.payee?.role === 'AUTHORISED' ? source.payee.paperEnds : null
  const isExpired = ends !== null && ends < first
  const payee = isExpired ? null : source.payee
  const notes: PaymentNote[] = [
    ...(isExpired ? (['authorisation-expired'] as const) : []),
    ...(source.isAccountHeld ? (['account-held'] as const) : []),
  ]
  const who = { payeeName: payee?.fullName ?? source.fullName, payeeRole: payee?.role ?? null }
  if (source.isOver && source.extras.paidTo !== null) {
    const columns = { payeeName: source.extras.paidTo, payeeRole: null, ...NO_ACCOUNT }
    return { columns: { method: 'CASH', ...columns }, notes: [] }
  }
  const cash: Way = { method: 'CASH', ...who, ...NO_ACCOUNT }
  const linked = isExpired && source.account?.owner === 'PAYEE' ? source.ownAccount : source.account
  if (linked === null || source.paymentMethod === 'CASH') return { columns: cash, notes }
  if (linked.bankCode === null) return { columns: cash, notes: [...notes, 'account-without-bank'] }
  if (linked.number === source.failedAccount) return { columns: cash, notes: [...notes, 'account-failed'] }
  const account = { bankCode: linked.bankCode, accountNumber: linked.number, holderName: linked.holderName }
  return { columns: { method: 'TRANSFER', ...who, ...account }, notes }
}
