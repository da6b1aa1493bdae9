import type { Asker } from '../actions/action.js'
import { waitingResults } from '../actions/file-work.js'
import { mayTake } from '../actions/take-results.js'
import type { Say } from '../conversation/phrase.js'
import type { ReturnedChoice, ReturnedLookup } from '../conversation/returned-lookup.js'
import { showMoment } from '../domain/office-time.js'
import { mayDo } from '../domain/permission.js'
import { TAKING } from '../domain/returns/taking.js'
import type { Tx } from '../store/db.js'
import { scopeOf } from '../store/officers.js'
import {
  appliedReturns,
  type ReturnedFile,
  returnedFile,
  returnedOfFile,
  returnedRow,
  waitingRows,
} from '../store/returned-files.js'
import { writtenBy } from '../store/returned-undo.js'
import { unitPath } from '../store/units.js'
import { actorNames } from './actor-names.js'

const ROWS = 10
const FILES = 5
const NAMES_SHOWN = 5
/** Older files are a month's work behind. */
const UNDO_MS = 60 * 24 * 60 * 60 * 1000
const ANY = [...new Set(Object.values(TAKING).flat())]

/** Looks at returned files and their waiting rows, no further than the asker may. */
export function returnedLookup(tx: Tx, asker: Asker, say: Say): ReturnedLookup {
  const { officer } = asker
  return {
    async file(fileId) {
      const file = await returnedOfFile(tx, fileId)
      if (file === undefined) return { kind: 'refused', reason: 'not-a-file' }
      if (file.state === 'refused') return { kind: 'refused', reason: file.reason ?? 'not-a-file', values: file.facts }
      return { kind: 'returned', facts: file.facts }
    },
    async waiting() {
      const files = await waitingResults(tx, asker, FILES)
      return files.flatMap(({ file_id, file_name, facts }) =>
        file_id === null ? [] : [{ fileId: file_id, name: file_name, rows: Number(facts['rows'] ?? 0) }],
      )
    },
    applied: () => appliedFiles(tx, asker, say),
    async undoing(id) {
      const file = await ofChoice(tx, asker, id)
      if (file === undefined) return undefined
      const written = await writtenBy(tx, file)
      const moved = written.filter(({ hasMoved }) => hasMoved).map(({ name }) => name)
      const names = moved.slice(0, NAMES_SHOWN).join(', ')
      return {
        what: file.kind,
        looked: 'yes',
        made: 0,
        changed: written.length - moved.length,
        moved: moved.length,
        names,
      }
    },
    async rows() {
      if (officer === undefined) return []
      const { communes } = await scopeOf(tx, officer, ANY)
      const rows = await waitingRows(tx, communes, ROWS)
      return rows.map(({ id, said }) => ({ id: String(id), line: said }))
    },
    async candidates(rowId) {
      const row = await returnedRow(tx, Number(rowId))
      const file = row && (await returnedFile(tx, row.returned_file_id))
      if (row === undefined || file === undefined || row.state !== 'waiting' || officer === undefined) return []
      const path = await unitPath(tx, row.commune_code ?? '')
      return mayDo(officer.responsibilities, TAKING[file.kind], path) ? row.candidates : []
    },
  }
}

async function appliedFiles(tx: Tx, asker: Asker, say: Say): Promise<readonly ReturnedChoice[]> {
  const { officer, at } = asker
  if (officer === undefined) return []
  const { communes } = await scopeOf(tx, officer, ANY)
  const files = await appliedReturns(tx, communes, new Date(at.getTime() - UNDO_MS).toISOString())
  const own: (ReturnedFile & Readonly<{ written: number }>)[] = []
  for (const file of files) {
    if (own.length === FILES) break
    const written = (await mayTake(tx, asker, file)) ? (await writtenBy(tx, file)).length : 0
    if (written > 0) own.push({ ...file, written })
  }
  const nameOf = await actorNames(
    tx,
    own.map(({ actor }) => actor),
    say,
  )
  return own.map(({ id, file_name, kind, written, actor, applied_at }) => {
    const values = { file: file_name, when: showMoment(applied_at ?? ''), who: nameOf(actor), kind, written }
    return { id: `r${id}`, line: say({ key: 'answer-applied-import.returned', values }) ?? file_name }
  })
}

async function ofChoice(tx: Tx, asker: Asker, id: string): Promise<ReturnedFile | undefined> {
  const file = await returnedFile(tx, Number(id.replace(/^r/, '')))
  return file !== undefined && file.state === 'applied' && (await mayTake(tx, asker, file)) ? file : undefined
}
