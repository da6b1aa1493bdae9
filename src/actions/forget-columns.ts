import { phrase } from '../conversation/phrase.js'
import { forgetMappings } from '../store/column-mappings.js'
import { scopeOf } from '../store/officers.js'
import type { Action } from './action.js'
import { noteDeed } from './actor.js'
import { DECIDING } from './reach.js'

/** Forgets what was said of the columns of the asker's units' lists: the next file asks again. */
export const forgetColumns: Action = async (tx, asker) => {
  const { officer } = asker
  if (officer === undefined) return { kind: 'nothing', phrase: phrase('forget-columns.nothing') }
  const { communes } = await scopeOf(tx, officer, DECIDING)
  const forgotten = await forgetMappings(tx, communes)
  if (forgotten.length === 0) return { kind: 'nothing', phrase: phrase('forget-columns.nothing') }
  for (const unitCode of new Set(forgotten)) {
    await noteDeed(tx, asker, {
      action: 'forget-columns',
      unitCode,
      subject: { kind: 'unit', id: unitCode },
    })
  }
  return { kind: 'forgotten', phrase: phrase('forget-columns.forgotten', { count: forgotten.length }) }
}
