import type { OpeningRow } from './opening-sheet.js'
import type { OfferedAccount } from './said-account.js'

/** What is stored for an account that an officer chose. */
export function accountId({ bankCode, number }: OfferedAccount): string {
  return `${bankCode}:${number}`
}

/**
 * One wish gets one account, and one account one person: anything else is asked about. The same row again says nothing new;
 * a guardian of two has two wishes and one account.
 */
export function withoutTwoAccounts(rows: readonly OpeningRow[]): readonly OpeningRow[] {
  const accounts = new Map<string, Map<string, OfferedAccount>>()
  const people = new Map<string, Set<string>>()
  for (const { opening, ...row } of rows) {
    if (opening.kind !== 'opened') continue
    const { number, bankCode } = opening
    const own = accounts.get(wishKey(row)) ?? new Map<string, OfferedAccount>()
    accounts.set(wishKey(row), own.set(accountId(opening), { number, bankCode }))
    people.set(accountId(opening), (people.get(accountId(opening)) ?? new Set()).add(row.nameKey))
  }
  return rows.map((row) => {
    const { opening } = row
    if (opening.kind !== 'opened') return row
    const offers = [...(accounts.get(wishKey(row))?.values() ?? [])]
    const why = offers.length > 1 ? 'several' : (people.get(accountId(opening))?.size ?? 0) > 1 ? 'shared' : undefined
    return why === undefined ? row : { ...row, opening: { kind: 'ask', why, offers, holder: opening.holder } }
  })
}

/** The name of the question which of several accounts a wish gets, whichever rows give them. */
export function severalKey(row: Omit<OpeningRow, 'opening'>): string {
  return `account:${wishKey(row)}`
}

function wishKey({ code, nameKey: name, personalId }: Omit<OpeningRow, 'opening'>): string {
  return code ?? `${name} ${personalId}`
}
