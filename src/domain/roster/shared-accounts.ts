import type { DraftRow } from './draft.js'
import type { SharedAccount } from './list.js'

/** How many people one account may serve before it is reported (domain.md §13). */
export const SHARED_ACCOUNT_LIMIT = 3

/** Accounts of more than one person: a household that shares its guardian's, or one that serves too many. */
export function findSharedAccounts(rows: readonly DraftRow[], limit = SHARED_ACCOUNT_LIMIT): SharedAccount[] {
  const byAccount = new Map<string, DraftRow[]>()
  for (const row of rows) {
    const { account } = row.person
    if (account?.number == null) continue
    const key = `${account.bankCode}|${account.number}`
    const members = byAccount.get(key)
    if (members === undefined) byAccount.set(key, [row])
    else members.push(row)
  }
  return [...byAccount.values()].flatMap((members) => {
    const people = new Set(members.map(({ person }) => person.personalId ?? `${person.nameKey}|${person.birth?.value}`))
      .size
    return people > 1 ? [report(members, people, limit)] : []
  })
}

function report(members: readonly DraftRow[], people: number, limit: number): SharedAccount {
  const payees = new Set(members.map(({ person }) => person.payee?.fullName))
  const isHousehold = people <= limit && payees.size === 1 && !payees.has(undefined)
  for (const row of members) {
    const key = row.accountColumn
    if (isHousehold) row.add('HOUSEHOLD_SAME_ACCOUNT', 'auto', 'account', key, { details: { count: people } })
    else row.add('ACCOUNT_SHARED', 'warn', 'account', key, { details: { count: people } })
  }
  const { account } = members[0]!.person
  return {
    bankCode: account?.bankCode ?? null,
    number: account?.number ?? '',
    rows: members.map(({ sheet, row }) => ({ sheet, row })),
    overLimit: people > limit,
  }
}
