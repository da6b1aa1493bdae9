import { phrase } from '../conversation/phrase.js'
import { unitName } from '../store/units.js'
import type { Action } from './action.js'
import { askSecond } from './ask-second.js'
import { reasonPhrase } from './reasons.js'
import { text } from './submission.js'

/** Asks a second officer to decide about a set of records at once; the set and its versions are frozen here. */
export const askBatch: Action = async (tx, asker, answers) => {
  const set = Array.isArray(answers['set']) ? (answers['set'] as readonly string[]) : []
  const commune = text(answers, 'set.commune') ?? ''
  const what = text(answers, 'what') ?? 'approve'
  if (set.length === 0 || commune === '') return { kind: 'none', phrase: phrase('batch.none') }
  const village = text(answers, 'village')
  const values = {
    count: set.length,
    commune: await unitName(tx, commune),
    reason: reasonPhrase(text(answers, 'reason') ?? null),
    village: village === undefined || village === 'other' ? '' : await unitName(tx, village),
  }
  return askSecond(tx, asker, {
    act: 'batch',
    subject: commune,
    commune,
    village: null,
    answers,
    diff: phrase(`batch.diff-${what}`, values),
  })
}
