import { showPeriod } from '../../domain/period.js'
import type { Say } from '../../rosters/finding-sentences.js'
import type { Sentence } from '../runner.js'
import type { Reconciled } from './reconcile-file.js'

/** What a comparison came to, in one sentence: in chat and on the command line alike. `file` is the name of the list. */
export function comparedSentence(
  say: Say,
  { figures, baseline, earlier }: Omit<Extract<Reconciled, { kind: 'compared' }>, 'bytes'>,
  file: string,
): Sentence {
  const list = say({ key: `list.${baseline.list}` }) ?? baseline.list
  const values = {
    ...{ ...figures, ...baseline, list, period: showPeriod(baseline.period), file },
    earlier: earlier === null ? 'none' : showPeriod(earlier),
  }
  return { key: 'reconcile-file.done', values }
}
