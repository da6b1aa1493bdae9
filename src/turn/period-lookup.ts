import type { Asker } from '../actions/action.js'
import { monthFigures } from '../actions/month-figures.js'
import { communeSummary, lockSummary, villageSummary } from '../actions/period-preview.js'
import { stateOf } from '../actions/period-target.js'
import type { Answers } from '../conversation/answer.js'
import type { PeriodChoice, PeriodLookup, PeriodTask } from '../conversation/period-lookup.js'
import { phrase, type Say } from '../conversation/phrase.js'
import { type Period, showPeriod } from '../domain/period.js'
import { monthsInHand } from '../domain/period-months.js'
import { isAtLeast, mayTakeStep, PERIOD_STEPS, type PeriodStep } from '../domain/period-state.js'
import { calendarOf } from '../store/calendars.js'
import type { Tx } from '../store/db.js'
import { findUnits, villagesOf } from '../store/named-units.js'
import { scopeOf } from '../store/officers.js'
import { openMonth, periodOfCommune, periodsOf } from '../store/periods.js'
import { stepPlace } from '../store/step-place.js'
import { unitKey, unitName } from '../store/units.js'
import { closingsOf, timesClosed } from '../store/village-closings.js'

const STEPS: Readonly<Record<PeriodTask, readonly PeriodStep[]>> = {
  'close-village': ['close-villages'],
  'reopen-village': ['reopen-villages'],
  'close-commune': ['close-commune'],
  lock: ['lock'],
  reopen: ['reopen', 'reopen-list'],
  mark: ['verify', 'send', 'reconcile', 'close'],
}

const CHOICES_AT_MOST = 12

/** A unit's month, before it is put in words. */
type Candidate = Readonly<{ unitCode: string; communeCode: string; month: Period }>

/** The months that the asker may do something with; each look is at the records of this moment. */
export function periodLookup(tx: Tx, asker: Asker, say: Say): PeriodLookup {
  const choice = async ({ unitCode, month }: Candidate): Promise<PeriodChoice> => ({
    id: `${unitCode}@${month}`,
    line: lineOf(say, await unitName(tx, unitCode), month),
  })
  const choices = (candidates: readonly Candidate[]) => Promise.all(candidates.slice(0, CHOICES_AT_MOST).map(choice))
  return {
    open: async (task) => {
      const candidates = await inHand(tx, asker, task)
      const open: Candidate[] = []
      for (const candidate of candidates) if (await isDue(tx, asker, task, candidate)) open.push(candidate)
      return choices(open)
    },
    find: async (task, month, words) => {
      const units = words === '' ? undefined : await findUnits(tx, words)
      const candidates = (await inHand(tx, asker, task)).filter(
        (one) =>
          (month === undefined || one.month === month) &&
          (units === undefined || units.some(({ code }) => code === one.unitCode || code === one.communeCode)),
      )
      return choices(candidates)
    },
    unitIn: async (task, words) => {
      const names = await Promise.all((await unitsFor(tx, asker, task)).map(({ unitCode }) => unitName(tx, unitCode)))
      return wholeName(words, names)
    },
    facts: (task, id) => factsOf(tx, asker, say, task, id),
  }
}

/** The longest beginning of the words that is one of these names, with or without marks and the word for its kind. */
function wholeName(words: string, names: readonly string[]): string {
  const keys = new Set(names.map(unitKey))
  const ends = [...words.matchAll(/(?=[\s,:]|$)/gu)].map(({ index }) => index).toReversed()
  const end = ends.find((index) => index > 0 && keys.has(unitKey(words.slice(0, index))))
  return words.slice(0, end ?? 0)
}

function lineOf(say: Say, unit: string, month: Period): string {
  const line = phrase('period-line', { unit, month: showPeriod(month) })
  return say(line) ?? `${unit} ${month}`
}

/** Units within reach, with the months that are being prepared or that something happened to, newest first. */
async function inHand(tx: Tx, asker: Asker, task: PeriodTask): Promise<readonly Candidate[]> {
  const found: Candidate[] = []
  for (const { unitCode, communeCode } of await unitsFor(tx, asker, task)) {
    const known = (await periodsOf(tx, [communeCode])).map(({ month }) => month)
    const prepared = await preparedMonths(tx, asker, communeCode)
    for (const month of [...new Set([...prepared, ...known])]) found.push({ unitCode, communeCode, month })
  }
  return found
}

async function preparedMonths(tx: Tx, { today, reference }: Asker, communeCode: string): Promise<readonly Period[]> {
  const open = await openMonth(tx, communeCode, today, reference)
  return monthsInHand(today, open, await calendarOf(tx, communeCode, today, reference))
}

type InReach = Readonly<{ unitCode: string; communeCode: string }>

async function unitsFor(tx: Tx, { officer, today }: Asker, task: PeriodTask): Promise<readonly InReach[]> {
  if (officer === undefined) return []
  const steps = STEPS[task]
  const { communes, villages } = await scopeOf(
    tx,
    officer,
    steps.flatMap((step) => PERIOD_STEPS[step].by),
  )
  const found: InReach[] = []
  for (const unitCode of task === 'close-village' ? villages : communes) {
    const place = await stepPlace(tx, unitCode, today)
    const communeCode = place?.communePath[0]
    if (place === undefined || communeCode === undefined) continue
    if (!steps.some((step) => mayTakeStep(step, officer.responsibilities, place))) continue
    const below = task === 'reopen-village' ? (await villagesOf(tx, communeCode)).map(({ code }) => code) : [unitCode]
    found.push(...below.map((code) => ({ unitCode: code, communeCode })))
  }
  return found
}

/** Whether it is time for the task: nothing is offered that would only be refused. */
async function isDue(
  tx: Tx,
  asker: Asker,
  task: PeriodTask,
  { unitCode, communeCode, month }: Candidate,
): Promise<boolean> {
  const { state } = await periodOfCommune(tx, communeCode, month)
  if (task === 'close-village' || task === 'reopen-village') {
    if (isAtLeast(state, 'COMMUNE_CLOSED')) return false
    const isClosed = (await closingsOf(tx, communeCode, month)).has(unitCode)
    return isClosed === (task === 'reopen-village')
  }
  const place = await stepPlace(tx, unitCode, asker.today)
  const grants = asker.officer?.responsibilities ?? []
  return STEPS[task].some(
    (step) => PERIOD_STEPS[step].from.includes(state) && place !== undefined && mayTakeStep(step, grants, place),
  )
}

async function factsOf(tx: Tx, asker: Asker, say: Say, task: PeriodTask, id: string): Promise<Answers | undefined> {
  const [unitCode = '', month = ''] = id.split('@')
  const own = (await unitsFor(tx, asker, task)).find((one) => one.unitCode === unitCode)
  if (own === undefined) return undefined
  const { communeCode } = own
  const { state, version } = await periodOfCommune(tx, communeCode, month)
  const can = await isDue(tx, asker, task, { unitCode, communeCode, month })
  const unit = await unitName(tx, unitCode)
  const line = lineOf(say, unit, month)
  const facts = { line, unit, month: showPeriod(month), state, version, can: can ? 'yes' : 'no' }
  return {
    ...facts,
    stands: say(stateOf(state)) ?? state,
    ...(can && (await shownFor(tx, asker, say, task, own, month))),
  }
}

async function shownFor(
  tx: Tx,
  asker: Asker,
  say: Say,
  task: PeriodTask,
  { unitCode, communeCode }: InReach,
  month: Period,
): Promise<Answers> {
  switch (task) {
    case 'close-village': {
      const summary = say(await villageSummary(tx, unitCode, month)) ?? ''
      return { summary, times: await timesClosed(tx, unitCode, month) }
    }
    case 'close-commune':
      return { summary: say(await communeSummary(tx, communeCode, month, asker)) ?? '' }
    case 'lock': {
      const figures = await monthFigures(tx, communeCode, month, asker)
      const { people, total } = figures
      return { summary: say(await lockSummary(tx, month, figures)) ?? '', people, total }
    }
    case 'reopen-village':
    case 'reopen':
    case 'mark':
      return {}
  }
}
