import { phrase } from '../conversation/phrase.js'
import type { ColumnKey } from '../domain/roster/list.js'
import { forgetMapping, rememberMapping } from '../store/column-mappings.js'
import type { Tx } from '../store/db.js'
import { type Officer, scopeOf } from '../store/officers.js'
import { refusalOfFile } from '../store/refused-files.js'
import { dropImport, lastOpenFileBy, type RosterImport } from '../store/rosters.js'
import type { Action, Asker, Outcome } from './action.js'
import { actorOf, noteDeed } from './actor.js'
import { DECIDING } from './reach.js'
import { text } from './submission.js'

/**
 * Another word about a column of the file that the asker sent last: it takes the place of the one before, whoever said it,
 * and the file is read again.
 */
export const chooseColumn: Action = async (tx, asker, answers) => {
  const { officer } = asker
  const file = officer && (await lastOpenFileBy(tx, actorOf(asker)))
  const headerKey = text(answers, 'column') ?? ''
  const meaning = String(answers['meaning']) as ColumnKey | 'ignore'
  const isTheirs = file?.fileId != null && file.fileId === answers['column.file']
  if (officer === undefined || !isTheirs || !(await hasColumn(tx, file, headerKey)))
    return { kind: 'not-found', phrase: phrase('map-column.not-found') }
  const column = String(answers['column.column'] ?? '')
  if (file.state === 'staged' && takesNameAway(file, headerKey, meaning)) return needsName(column)
  await remember(tx, asker, officer, file, { headerKey, meaning })
  if (file.state === 'staged') await dropImport(tx, file.id)
  const told = { column, meaning: phrase(`answer-column-meaning.choice-${meaning}`) }
  return {
    kind: 'reading',
    phrase: phrase('map-column.all', told),
    again: {
      ...{ fileId: file.fileId ?? 0, name: file.fileName },
      ...(file.summary.keptText === true && { keepText: true as const }),
    },
  }
}

/** Asks which column again: nothing was changed. */
function needsName(column: string): Outcome {
  return {
    kind: 'needs-name',
    phrase: phrase('choose-column.needs-name', { column }),
    // biome-ignore lint/suspicious/noThenProperty: what follows the outcome; no function, so nothing awaits it.
    then: { flow: 'choose-columns', answers: {} },
  }
}

async function hasColumn(tx: Tx, { fileId, summary }: RosterImport, headerKey: string): Promise<boolean> {
  const columns = summary.columns ?? (await refusalOfFile(tx, fileId ?? 0))?.unsure?.columns ?? []
  return columns.some((column) => column.headerKey === headerKey)
}

/** A list of people is read by the column of their names: it has to be another one first. */
function takesNameAway({ summary }: RosterImport, headerKey: string, meaning: ColumnKey | 'ignore'): boolean {
  const named = summary.columns.filter(({ key }) => key === 'name')
  return meaning !== 'name' && named.length > 0 && named.every((column) => column.headerKey === headerKey)
}

type Said = Readonly<{ headerKey: string; meaning: ColumnKey | 'ignore' }>

async function remember(tx: Tx, asker: Asker, officer: Officer, file: RosterImport, said: Said): Promise<void> {
  const { communes } = await scopeOf(tx, officer, DECIDING)
  const unitCode = communes.includes(file.unitCode) ? file.unitCode : (communes[0] ?? file.unitCode)
  await forgetMapping(tx, communes, said.headerKey)
  const actor = actorOf(asker)
  await rememberMapping(tx, { unitCode, ...said, actor, at: asker.at })
  await noteDeed(tx, asker, {
    action: 'map-column',
    unitCode,
    subject: { kind: 'column', id: said.headerKey },
    details: { meaning: said.meaning },
  })
}
