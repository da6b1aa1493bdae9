import { z } from 'zod'
import { showDate } from '../../domain/iso-date.js'
import { type Period, showPeriod } from '../../domain/period.js'
import {
  type ProgressRow as PictureRow,
  type ProgressPicture,
  progressPicture,
} from '../../pictures/progress-picture.js'
import type { Say } from '../../rosters/finding-sentences.js'
import { isLate, type Progress, type ProgressRow, progressOf } from '../../store/progress.js'
import { failuresOf, trendOf } from '../../store/progress-trend.js'
import { storeFile } from '../../store/stored-files.js'
import type { JobHandler } from '../runner.js'
import { type PictureDeps, PNG_MIME, spoken } from './picture-deps.js'

const INPUT = z.object({ unitCode: z.string(), month: z.string() })

/** A phone shows no more bars than that; the words of the answer name the others. */
const ROWS_AT_MOST = 20
const MONTHS_AT_MOST = 6

/** Draws how far a unit has come with a month: the picture that follows `/tiendo`. */
export function progressJob(deps: PictureDeps): JobHandler {
  return async ({ input }, locale) => {
    const { unitCode, month } = INPUT.parse(input)
    const progress = await progressOf(deps.db, unitCode, month)
    if (progress === undefined) return async () => ({ sentence: { key: 'show-progress.not-found' } })
    const bytes = await progressPicture(await pictureOf(deps, progress, deps.texts.in(locale)))
    const name = `tien-do-${unitCode}-${month}.png`
    return async (tx, at) => ({
      sentence: { key: 'progress-picture.done', values: { unit: progress.unit.name, month: showPeriod(month) } },
      file: { id: await storeFile(tx, { name, mime: PNG_MIME, bytes, at }), name, mime: PNG_MIME },
    })
  }
}

async function pictureOf(deps: PictureDeps, progress: Progress, say: Say): Promise<ProgressPicture> {
  const { unit, month, rows } = progress
  const label = (what: string, values?: Readonly<Record<string, string | number>>) =>
    spoken(say, `progress-picture.${what}`, values)
  const drawn = rows.slice(0, ROWS_AT_MOST).map((row) => rowOf(row, label))
  const whole = rows.length > 1 ? [rowOf(total(rows, label('whole')), label)] : []
  return {
    title: label('title', { unit: unit.name }),
    subtitle: label('subtitle', { month: showPeriod(month), day: showDate(deps.today()) }),
    rows: [...whole, ...drawn],
    legend: {
      verified: label('verified'),
      registered: label('registered'),
      waiting: label('waiting'),
      missing: label('missing'),
    },
    trend: { title: label('trend'), months: await monthsOf(deps, unit.code, month) },
    failures: { title: label('failures'), reasons: await reasonsOf(deps, unit.code, month) },
  }
}

type Label = (what: string, values?: Readonly<Record<string, string | number>>) => string

/** Of those whose payment is settled as many are verified as can be: the two are counted apart. */
function rowOf(row: ProgressRow, label: Label): PictureRow {
  const verified = Math.min(row.verified, row.registered)
  const waiting = Math.min(row.waiting, row.people - row.registered)
  const results = row.paid + row.failed
  return {
    name: row.name === '' ? label('no-village') : row.name,
    people: row.people,
    verified,
    registered: row.registered - verified,
    waiting,
    remark: results === 0 ? '' : label('results', { paid: row.paid, failed: row.failed }),
    late: isLate(row) ? label('late') : '',
  }
}

function total(rows: readonly ProgressRow[], name: string): ProgressRow {
  const sum = (key: 'people' | 'registered' | 'waiting' | 'verified' | 'visited' | 'paid' | 'failed') =>
    rows.reduce((all, row) => all + row[key], 0)
  return {
    unitCode: '',
    name,
    people: sum('people'),
    registered: sum('registered'),
    waiting: sum('waiting'),
    verified: sum('verified'),
    visited: sum('visited'),
    paid: sum('paid'),
    failed: sum('failed'),
    closedAt: null,
    state: null,
    villagesClosed: 0,
    villages: 0,
  }
}

async function monthsOf({ db }: PictureDeps, unitCode: string, month: Period) {
  const trend = await trendOf(db, unitCode, month, MONTHS_AT_MOST)
  return trend.map(({ month: label, people, intoAccount }) => ({
    label: `${label.slice(5)}/${label.slice(2, 4)}`,
    people,
    intoAccount,
  }))
}

async function reasonsOf({ db, reference }: PictureDeps, unitCode: string, month: Period) {
  const failures = await failuresOf(db, unitCode, month)
  return failures.map(({ code, count }) => ({
    label: reference.paymentWords.reasons.find(({ meaning }) => meaning === code)?.name ?? code,
    count,
  }))
}
