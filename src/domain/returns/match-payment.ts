import { compareHolder } from '../bank-holder.js'
import type { PaymentRow } from './payment-sheet.js'
import { periodOfText } from './period-said.js'
import { accountKey, accountKeys, bareAccount, canBeAccount, isScientific, nearKeys, roundsTo } from './same-account.js'
import type { SentLine, SentList } from './sent-line.js'
import { namesAnother, TextIndex } from './text-index.js'

/** By what a row was found to be about a line. */
export type MatchedBy = 'line' | 'text' | 'fileNo' | 'personalId' | 'accountAndAmount' | 'accountAndName' | 'officer'

export type PaymentMatch =
  | Readonly<{ kind: 'line'; line: SentLine; by: MatchedBy }>
  /** Somebody must say which; `candidates` are all that it can be. */
  | Readonly<{ kind: 'ask'; candidates: readonly SentLine[] }>
  | Readonly<{ kind: 'not-on-list' }>

/** More than can be chosen from in a chat. */
const MOST_CANDIDATES = 8

/** Finds the sent line that a row of a bank's list is about. Domain.md §7: by line or number, and account. Never guesses. */
export class PaymentMatcher {
  private readonly texts: TextIndex
  private readonly byLine = new Map<string, SentLine[]>()
  private readonly byFile = new Map<string, SentLine[]>()
  private readonly byPerson = new Map<string, SentLine[]>()
  private readonly byAccount = new Map<string, SentLine[]>()
  private readonly nearAccount = new Map<string, SentLine[]>()

  constructor(private readonly sent: SentList) {
    this.texts = new TextIndex(sent.lines)
    for (const line of sent.lines) {
      add(this.byLine, line.line, line)
      add(this.byFile, line.fileNo, line)
      add(this.byPerson, line.personalId, line)
      add(this.byAccount, bareAccount(line.account), line)
      for (const key of accountKeys(line.account)) add(this.nearAccount, key, line)
    }
  }

  match(row: PaymentRow): PaymentMatch {
    const month = periodOfText(row.text)
    if (month !== null && month !== this.sent.period) return { kind: 'not-on-list' }
    const named = this.byNumbers(row) ?? this.byText(row) ?? this.byOwner(row)
    return named === undefined ? this.byMoney(row) : this.unlessAnothers(row, named)
  }

  /** What is named by its number goes by that only where the rest of the row is not another's: columns are sorted apart. */
  private unlessAnothers(row: PaymentRow, match: PaymentMatch): PaymentMatch {
    if (match.kind !== 'line' || !speaksOfAnother(row, match.line)) return match
    const others = this.withAccount(row).filter((line) => line !== match.line)
    return { kind: 'ask', candidates: [match.line, ...others].slice(0, MOST_CANDIDATES) }
  }

  private byNumbers(row: PaymentRow): PaymentMatch | undefined {
    const line = this.byLine.get(row.line.trim()) ?? this.byLine.get(row.reference.trim())
    return one(line, row, 'line') ?? one(this.byFile.get(row.fileNo.trim()), row, 'fileNo')
  }

  private byText(row: PaymentRow): PaymentMatch | undefined {
    const named = this.texts.named(row.text)
    const found = one(named, row, 'text')
    return found ?? (named.length > 1 ? { kind: 'ask', candidates: named } : undefined)
  }

  /** A 12-digit number may have lost its zero; with two benefits the sum or the account decides. */
  private byOwner(row: PaymentRow): PaymentMatch | undefined {
    if (!/^\d{10,12}$/.test(row.personalId)) return undefined
    const lines = this.byPerson.get(row.personalId.padStart(12, '0'))
    return one(lines, row, 'personalId') ?? (lines === undefined ? undefined : { kind: 'ask', candidates: lines })
  }

  private byMoney(row: PaymentRow): PaymentMatch {
    if (isScientific(row.account)) return this.byRounded(row)
    const lines = this.withAccount(row)
    if (lines.length === 0) return this.byName(row)
    const fitting = lines.filter((line) => !namesAnother(row.text, line) && isHolder(row, line) !== false)
    const [line, ...others] = fitting.filter(({ amount }) => amount === row.amount)
    if (line !== undefined && others.length === 0) return { kind: 'line', line, by: 'accountAndAmount' }
    const [owner, ...more] = fitting
    const isOwn = owner !== undefined && more.length === 0 && isHolder(row, owner) === true
    if (isOwn && line === undefined) return { kind: 'line', line: owner, by: 'accountAndName' }
    return { kind: 'ask', candidates: line === undefined ? lines : [line, ...others] }
  }

  /** The end of the account is gone: it must be the holder's, and nobody else's. */
  private byRounded(row: PaymentRow): PaymentMatch {
    const near = this.sent.lines.filter(({ account }) => roundsTo(row.account, account))
    const own = near.filter((line) => isHolder(row, line) === true && !namesAnother(row.text, line))
    const [line, ...others] = own.filter(({ amount }) => amount === row.amount)
    if (line !== undefined && others.length === 0) return { kind: 'line', line, by: 'accountAndName' }
    if (own.length > 0 || near.length === 0) return own.length > 0 ? { kind: 'ask', candidates: own } : this.byName(row)
    return { kind: 'ask', candidates: near.slice(0, MOST_CANDIDATES) }
  }

  /** A name alone is no proof: where the row has no usable account, an officer says whose it is. */
  private byName(row: PaymentRow): PaymentMatch {
    const hasAccount = /\d{6}|\*{2}|X{2}/i.test(row.account) && !isScientific(row.account)
    if (hasAccount || row.name === '') return { kind: 'not-on-list' }
    const own = this.sent.lines.filter((line) => isOwn(row, line) && !namesAnother(row.text, line))
    const fitting = own.filter(({ amount }) => row.amount === null || amount === row.amount)
    const candidates = (fitting.length > 0 ? fitting : own).slice(0, MOST_CANDIDATES)
    return candidates.length === 0 ? { kind: 'not-on-list' } : { kind: 'ask', candidates }
  }

  private withAccount({ account, accountNumeric }: PaymentRow): readonly SentLine[] {
    const same = this.byAccount.get(bareAccount(account))
    if (same !== undefined) return same
    const near = nearKeys(account).flatMap((key) => this.nearAccount.get(key) ?? [])
    return near.filter((line) => canBeAccount(account, line.account, accountNumeric))
  }
}

/** The only line, or the only one of them with this account and sum. */
function one(lines: readonly SentLine[] | undefined, row: PaymentRow, by: MatchedBy): PaymentMatch | undefined {
  if (lines === undefined || lines.length === 0) return undefined
  const [only, ...others] = lines
  if (only !== undefined && others.length === 0) return { kind: 'line', line: only, by }
  const paid = lines.filter(({ amount }) => amount === row.amount)
  const into = lines.filter(({ account }) => canBeAccount(row.account, account, row.accountNumeric))
  for (const some of [paid.filter((line) => into.includes(line)), into, paid]) {
    const [line, ...rest] = some
    if (line !== undefined && rest.length === 0) return { kind: 'line', line, by }
  }
  return undefined
}

/**
 * Another account than the line's, in full; without one to compare, another's name. What did not reach another account is
 * this line's all the same when the name is.
 */
function speaksOfAnother(row: PaymentRow, line: SentLine): boolean {
  const isNamed = row.name !== ''
  const isFull = /^0*\d{6,}$/.test(accountKey(row.account)) && !isScientific(row.account)
  if (!isFull || line.account === '') return isNamed && !isOwn(row, line)
  if (canBeAccount(row.account, line.account, row.accountNumeric)) return false
  return row.status !== 'FAILED' || !isNamed || !isOwn(row, line)
}

/** `undefined` where the row names nobody. Banks print holders without marks and cut long names. */
function isHolder({ name }: PaymentRow, { holderName, payee }: SentLine): boolean | undefined {
  if (name === '') return undefined
  return [holderName, payee].some((known) => known !== '' && compareHolder(known, name) !== 'differs')
}

/** As `isHolder`; a list of names may name the beneficiary. */
function isOwn(row: PaymentRow, line: SentLine): boolean {
  return isHolder(row, line) === true || compareHolder(line.beneficiary, row.name) !== 'differs'
}

function add(map: Map<string, SentLine[]>, key: string | null, line: SentLine): void {
  if (key === null || key === '') return
  const lines = map.get(key)
  if (lines === undefined) map.set(key, [line])
  else lines.push(line)
}
