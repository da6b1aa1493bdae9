import { type Phrase, phrase } from '../conversation/phrase.js'
import { addDays } from '../domain/data-right.js'
import { showMoney } from '../domain/money.js'
import { showPeriod } from '../domain/period.js'
import { limitsOn } from '../domain/watch-limit.js'
import { proposalCount } from '../store/changes.js'
import type { Tx } from '../store/db.js'
import { countMissing } from '../store/import-missing.js'
import { type Officer, scopeOf } from '../store/officers.js'
import { deathsToDecide } from '../store/reported-deaths.js'
import { countOpenDataRequests, countOpenHelpRequests } from '../store/requests.js'
import { waitingSecondApprovals } from '../store/second-approvals.js'
import { shortfallsToDecide } from '../store/short-payments.js'
import type { Scope } from '../store/units.js'
import { unmendedFailures } from '../store/unmended-failures.js'
import { returnedCount, waitingCount } from '../store/work-counts.js'
import type { Action, Asker } from './action.js'
import { actorOf } from './actor.js'
import { fieldWork } from './field-work.js'
import { fileWork } from './file-work.js'
import { monthWork } from './month-work.js'
import { DECIDING, SEEING } from './reach.js'
import { dueOf, invitationsUnder, staffOf } from './staff.js'

const RETURNED_LONG_MS = 7 * 86_400_000
const DUE_SOON_DAYS = 3
const DAY_MS = 86_400_000

/** What there is to do in the asker's units, the most urgent first. */
export const showWork: Action = async (tx, asker) => {
  const lines = asker.officer === undefined ? [] : await workOf(tx, asker, asker.officer)
  if (lines.length === 0) return { kind: 'none', phrase: phrase('show-work.none') }
  return { kind: 'shown', phrase: phrase('show-work.shown', { lines }) }
}

async function workOf(tx: Tx, asker: Asker, officer: Officer): Promise<readonly Phrase[]> {
  const { at, today } = asker
  const seen = await scopeOf(tx, officer, SEEING)
  const decided = await scopeOf(tx, officer, DECIDING)
  const requests = await countOpenDataRequests(tx, decided, addDays(today, DUE_SOON_DAYS))
  const waiting = await waitingCount(tx, decided)
  const waitingDays = waiting.oldest === null ? 0 : Math.floor((at.getTime() - Date.parse(waiting.oldest)) / DAY_MS)
  const returned = await returnedCount(tx, seen, new Date(at.getTime() - RETURNED_LONG_MS))
  const field = await fieldWork(tx, asker, officer)
  return [
    ...line('data-requests-due', requests.due),
    ...line('second-approvals', await waitingForSecond(tx, asker, officer)),
    ...(await monthWork(tx, asker, officer)),
    ...(await failureWork(tx, decided)),
    ...line('help-requests', await countOpenHelpRequests(tx, decided)),
    ...line('waiting', waiting.count, { days: waitingDays }),
    ...line('proposals', await proposalCount(tx, decided)),
    ...line('deaths', await deathsToDecide(tx, decided.communes)),
    ...(await shortfallWork(tx, decided)),
    ...line('police-questions', field.questions),
    ...line('to-verify', field.toVerify, { registered: field.registered }),
    ...line('visits-due', field.visitsDue),
    ...line('to-visit', field.toVisit, { total: field.people }),
    ...line('difficulties', field.difficulties),
    ...line('returned', returned),
    ...(await fileWork(tx, asker, officer)),
    ...(await missingWork(tx, decided)),
    ...line('own-reports', field.ownReports),
    ...line('data-requests', requests.open - requests.due),
    ...line('grants-due', dueOf(await staffOf(tx, asker), asker).length),
    ...line('invitations', await waitingInvitations(tx, asker)),
  ]
}

/** Whoever has more communes than this mends no payments themselves. */
const OWN_COMMUNES_MOST = 50

/** Money that did not arrive last month, where somebody has to do something. */
async function failureWork(tx: Tx, { communes }: Scope): Promise<readonly Phrase[]> {
  if (communes.length > OWN_COMMUNES_MOST) return []
  const failures = await unmendedFailures(tx, communes)
  return failures.map(({ month, count }) => phrase('show-work.failures', { month: showPeriod(month), count }))
}

/** What banks paid too little, among the proposals. */
async function shortfallWork(tx: Tx, { communes }: Scope): Promise<readonly Phrase[]> {
  const { count, sum } = await shortfallsToDecide(tx, communes)
  return count === 0 ? [] : [phrase('show-work.shortfalls', { count, sum: showMoney(sum) })]
}

const COUNTED_MOST = 1_000

/** Benefits that files do not name any more; of very many only so many are counted. */
async function missingWork(tx: Tx, scope: Scope): Promise<readonly Phrase[]> {
  const count = await countMissing(tx, { scope }, COUNTED_MOST + 1)
  if (count === 0) return []
  const more = count > COUNTED_MOST ? 'yes' : 'no'
  return [phrase('show-work.missing-people', { count: Math.min(count, COUNTED_MOST), more })]
}

/** What others asked for and the asker may decide about. */
async function waitingForSecond(tx: Tx, { today, reference, contact }: Asker, officer: Officer): Promise<number> {
  const [days = 0] = limitsOn('second-approval-days', today, reference.watchLimits)
  const waiting = await waitingSecondApprovals(tx, await scopeOf(tx, officer, ['approve']), addDays(today, -days))
  return waiting.filter(({ requested_by_contact }) => requested_by_contact !== contact.id).length
}

/** Those that the asker may say yes to: not their own. */
async function waitingInvitations(tx: Tx, asker: Asker): Promise<number> {
  const open = await invitationsUnder(tx, asker)
  return open.filter(
    ({ needs_second, seconded_at, created_by }) =>
      needs_second === 1 && seconded_at === null && created_by !== actorOf(asker),
  ).length
}

function line(what: string, count: number, more: Readonly<Record<string, number>> = {}): readonly Phrase[] {
  return count === 0 ? [] : [phrase(`show-work.${what}`, { count, ...more })]
}
