import type { Period } from '../domain/period.js'
import type { SentLine } from '../domain/returns/sent-line.js'
import type { Db } from './db.js'
import { lastLocked, linesOfVersion, type PeriodLine } from './period-versions.js'

/** A line of the list as the bank got it, with the locked line behind it. */
export type SentLineOfList = SentLine & Readonly<{ periodLine: PeriodLine; communeCode: string }>

/** Cash lines that a file names: by their ids, or by the 12-digit numbers of their people. */
export type NamedLines = Readonly<{ lines: ReadonlySet<string>; people: ReadonlySet<string> }>

const NOBODY: NamedLines = { lines: new Set(), people: new Set() }

/**
 * What went out to be paid for these communes in a month: the transfers of their newest locked lists, and those of the cash
 * lines that are `named`, without lines with nothing to pay. (A cash list is signed village by village, so one
 * that is not named was not answered for.) Line ids carry their commune's code where there are several communes.
 */
export async function sentLinesOf(
  db: Db,
  communes: readonly string[],
  month: Period,
  named: NamedLines = NOBODY,
): Promise<readonly SentLineOfList[]> {
  const lists: { communeCode: string; lines: readonly PeriodLine[] }[] = []
  for (const communeCode of communes) {
    const version = await lastLocked(db, communeCode, month)
    if (version !== undefined) lists.push({ communeCode, lines: await linesOfVersion(db, version.id) })
  }
  return lists.flatMap(({ communeCode, lines }) =>
    lines
      .filter(({ total }) => total > 0)
      .map((line) => sentLine(line, communeCode, lists.length > 1))
      .filter(({ line, periodLine }) => periodLine.method === 'TRANSFER' || isNamed(line, periodLine, named)),
  )
}

function isNamed(line: string, { personal_id }: PeriodLine, { lines, people }: NamedLines): boolean {
  return lines.has(line) || (personal_id !== null && people.has(personal_id))
}

function sentLine(line: PeriodLine, communeCode: string, isOneOfSeveral: boolean): SentLineOfList {
  return {
    line: isOneOfSeveral ? `${communeCode}/${line.line_code}` : line.line_code,
    // Without a file number the text ends with the record's own code.
    fileNo: line.file_no ?? / (HS-\S+)$/.exec(line.transfer_text)?.[1] ?? null,
    personalId: line.personal_id,
    beneficiary: line.full_name,
    payee: line.payee_name,
    holderName: line.holder_name ?? '',
    bankCode: line.bank_code,
    account: line.account_number ?? '',
    amount: line.total,
    text: line.transfer_text,
    periodLine: line,
    communeCode,
  }
}

/** The newest month for which any of these communes has a locked list. */
export async function lastLockedMonth(db: Db, communes: readonly string[]): Promise<Period | undefined> {
  if (communes.length === 0) return undefined
  const row = await db
    .selectFrom('period')
    .innerJoin('period_version', 'period_version.period_id', 'period.id')
    .select('period.month')
    .where('period.commune_code', 'in', communes)
    .where('period_version.locked_at', 'is not', null)
    .orderBy('period.month', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row?.month
}
