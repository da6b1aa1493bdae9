import { type Phrase, type PhraseValues, phrase, verbatim } from '../conversation/phrase.js'
import type { BalanceLine } from '../domain/balance.js'
import { showMoney } from '../domain/money.js'
import { showPeriod } from '../domain/period.js'
import { beneficiariesNamed } from '../store/beneficiary-names.js'
import { changesOf } from '../store/changes.js'
import type { Db } from '../store/db.js'
import { progressOf } from '../store/progress.js'
import { peopleWithoutAccount } from '../store/without-account.js'
import type { Asker } from './action.js'
import { type MonthFigures, monthFigures } from './month-figures.js'

const NAMES_AT_MOST = 5

/** What a village head sees before closing the village's list: how many, and who is not done. */
export async function villageSummary(db: Db, villageCode: string, month: string): Promise<Phrase> {
  const progress = await progressOf(db, villageCode, month)
  const row = progress?.rows.find(({ unitCode }) => unitCode === villageCode)
  const without = await peopleWithoutAccount(db, villageCode, month)
  const changes = await changesOf(db, { villageCode, paymentMonth: month, states: ['APPROVED', 'PROPOSED'] })
  return phrase('period-summary.village', {
    month: showPeriod(month),
    people: row?.people ?? 0,
    registered: row?.registered ?? 0,
    waiting: row?.waiting ?? 0,
    changes: changes.length,
    without: without.length,
    names: namesIn(without),
  })
}

/** What the commune sees before closing its list: what it holds, and which villages have not sent theirs. */
export async function communeSummary(
  db: Db,
  communeCode: string,
  month: string,
  asker: Pick<Asker, 'reference' | 'today'>,
): Promise<Phrase> {
  const progress = await progressOf(db, communeCode, month)
  const late = (progress?.rows ?? []).filter(({ closedAt, villages }) => villages > 0 && closedAt === null)
  const proposals = await changesOf(db, { communeCode, states: ['PROPOSED'] })
  const figures = await monthFigures(db, communeCode, month, asker)
  return phrase('period-summary.commune', {
    ...(await valuesOf(db, month, figures)),
    late: late.length,
    villages: namesIn(late.map(({ name }) => name)),
    proposals: proposals.length,
  })
}

/** What whoever locks the month sees: the sums, and what nobody has explained. */
export async function lockSummary(db: Db, month: string, figures: MonthFigures): Promise<Phrase> {
  return phrase('period-summary.lock', await valuesOf(db, month, figures))
}

async function valuesOf(db: Db, month: string, figures: MonthFigures): Promise<PhraseValues> {
  const { draft, notes, unexplained, balance } = figures
  const lines = unexplained.flatMap(({ before, after }): BalanceLine[] => {
    const line = after ?? before
    return line === undefined ? [] : [line]
  })
  const doubted = await beneficiariesNamed(
    db,
    lines.map(({ beneficiaryId }) => beneficiaryId),
  )
  return {
    month: showPeriod(month),
    people: figures.people,
    total: showMoney(figures.total),
    transfers: figures.transfers,
    cash: figures.cash,
    missing: draft.missing.length,
    'missing-names': namesIn(draft.missing.map(({ fullName }) => fullName)),
    held: draft.held.length,
    'held-names': namesIn(draft.held.map(({ fullName }) => fullName)),
    unexplained: unexplained.length === 0 && balance.opening.version === null ? 'none' : unexplained.length,
    'unexplained-names': namesIn(doubted),
    recorded: figures.recorded.length,
    remarks: remarksOf(notes),
  }
}

function remarksOf(notes: MonthFigures['notes']): readonly Phrase[] {
  return [...notes].map(([note, count]) => phrase(`payment-note.${note}`, { count }))
}

/** The first few, and how many more. */
function namesIn(names: readonly string[]): Phrase {
  const shown = names.slice(0, NAMES_AT_MOST).join(', ')
  const more = names.length - NAMES_AT_MOST
  return more <= 0 ? verbatim(shown) : phrase('period-names', { names: shown, more })
}
