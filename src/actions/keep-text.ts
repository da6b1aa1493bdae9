import { phrase } from '../conversation/phrase.js'
import { dropImport, lastStagedBy } from '../store/rosters.js'
import type { Action } from './action.js'
import { actorOf } from './actor.js'

/** Reads the asker's last file again with its old letters put right after all: the way back from `keepText`. */
export const repairText: Action = readAgain('keep-text.repairing')

/** Reads the asker's last file again without putting its letters right: they said that these were no old ones. */
export const keepText: Action = readAgain('keep-text.reading', { keepText: true })

function readAgain(saying: string, how: Readonly<{ keepText?: true }> = {}): Action {
  return async (tx, asker) => {
    const file = await lastStagedBy(tx, actorOf(asker))
    if (file === undefined || file.fileId === null) return { kind: 'nothing', phrase: phrase('keep-text.nothing') }
    await dropImport(tx, file.id)
    const { fileId, fileName } = file
    return { kind: 'reading', phrase: phrase(saying, { file: fileName }), again: { fileId, name: fileName, ...how } }
  }
}
