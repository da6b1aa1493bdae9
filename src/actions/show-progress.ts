import { type Phrase, phrase, verbatim } from '../conversation/phrase.js'
import { showMoney } from '../domain/money.js'
import { showPeriod } from '../domain/period.js'
import { mayDo, type Responsibility } from '../domain/permission.js'
import type { Tx } from '../store/db.js'
import { addJob } from '../store/jobs.js'
import { openMonth } from '../store/periods.js'
import { isLate, type Progress, type ProgressRow, progressOf } from '../store/progress.js'
import { scopeBelow, unitPath } from '../store/units.js'
import type { Action, Asker } from './action.js'
import { stateOf } from './period-target.js'
import { SEEING } from './reach.js'
import { text } from './submission.js'

const LATE_AT_MOST = 10
const SEES: readonly Responsibility[] = SEEING

/** How far the asker's unit, or one below it, has come with a month, and who has not sent: `/tiendo`. A picture of it follows. */
export const showProgress: Action = async (tx, asker, answers) => {
  const grants = asker.officer?.responsibilities ?? []
  const unitCode =
    text(answers, 'what.unit') ?? grants.find(({ responsibility }) => SEES.includes(responsibility))?.unitCode
  const isTheirs = unitCode !== undefined && mayDo(grants, SEES, await unitPath(tx, unitCode))
  const progress = isTheirs ? await found(tx, asker, unitCode, text(answers, 'what.month')) : undefined
  if (progress === undefined) return { kind: 'not-found', phrase: phrase('show-progress.not-found') }
  await addJob(tx, {
    kind: 'progress-picture',
    contactId: asker.contact.id,
    input: { unitCode: progress.unit.code, month: progress.month },
    at: asker.at,
    ...(asker.causedBy !== undefined && { causedBy: asker.causedBy }),
  })
  return { kind: 'shown', phrase: phrase('show-progress.shown', valuesOf(progress)) }
}

/** Without a month: the one that the unit's communes are preparing. */
async function found(tx: Tx, asker: Asker, unitCode: string, asked: string | undefined): Promise<Progress | undefined> {
  const [village] = (await unitPath(tx, unitCode)).slice(1)
  const { communes } = await scopeBelow(tx, [unitCode])
  const commune = communes[0] ?? village
  const month = asked ?? (commune && (await openMonth(tx, commune, asker.today, asker.reference)))
  return month === undefined ? undefined : progressOf(tx, unitCode, month)
}

function valuesOf({ unit, month, state, rows, level, locked }: Progress) {
  const people = rows.reduce((sum, row) => sum + row.people, 0)
  const registered = rows.reduce((sum, row) => sum + row.registered, 0)
  const late = rows.filter(isLate)
  return {
    unit: unit.name,
    month: showPeriod(month),
    state: state === null ? phrase('show-progress.several') : stateOf(state),
    people,
    registered,
    percent: people === 0 ? 0 : Math.round((registered / people) * 100),
    lines: rows.map((row) => lineOf(row, level)),
    late: late.length,
    names: namesOf(late),
    locked: locked === null ? 'no' : 'yes',
    version: locked?.version ?? 0,
    total: showMoney(locked?.total ?? 0),
  }
}

function namesOf(late: readonly ProgressRow[]): Phrase {
  const names = late.slice(0, LATE_AT_MOST).map(({ name }) => name)
  const more = late.length - names.length
  return more === 0 ? verbatim(names.join(', ')) : phrase('period-names', { names: names.join(', '), more })
}

function lineOf(row: ProgressRow, level: Progress['level']): Phrase {
  const { people, registered, waiting, verified, paid, failed } = row
  const name = row.name === '' ? phrase('show-progress.no-village') : verbatim(row.name)
  const values = { name, people, registered, waiting, verified, results: paid + failed, paid, failed }
  return level === 'village'
    ? phrase('show-progress.village', { ...values, closed: row.closedAt === null ? 'no' : 'yes' })
    : phrase('show-progress.commune', {
        ...values,
        closed: row.villagesClosed,
        villages: row.villages,
        state: stateOf(row.state ?? 'OPEN'),
      })
}
