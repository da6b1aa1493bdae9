import type { Asker } from '../actions/action.js'
import type { ReturnedLookup } from '../conversation/returned-lookup.js'
import { mayDo } from '../domain/permission.js'
import { TAKING } from '../domain/returns/taking.js'
import type { Tx } from '../store/db.js'
import { scopeOf } from '../store/officers.js'
import { returnedFile, returnedOfFile, returnedRow, waitingRows } from '../store/returned-files.js'
import { unitPath } from '../store/units.js'

const ROWS = 10
const ANY = [...new Set(Object.values(TAKING).flat())]

/** Looks at returned files and their waiting rows, no further than the asker may. */
export function returnedLookup(tx: Tx, { officer }: Asker): ReturnedLookup {
  return {
    async file(fileId) {
      const file = await returnedOfFile(tx, fileId)
      if (file === undefined) return { kind: 'refused', reason: 'not-a-file' }
      if (file.state === 'refused') return { kind: 'refused', reason: file.reason ?? 'not-a-file', values: file.facts }
      return { kind: 'returned', facts: file.facts }
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
