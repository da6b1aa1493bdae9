import { z } from 'zod'
import type { JobDeps } from '../handlers.js'
import type { JobHandler } from '../runner.js'
import { undoReturned } from './undo-returned.js'

const UNDO = z.object({ returnedId: z.number(), actor: z.string(), role: z.string().optional() })

const NAMES_SHOWN = 10

/** Takes a returned file back; its result says what is as before and what stayed. */
export function undoReturnedJob({ texts }: Pick<JobDeps, 'texts'>): JobHandler {
  return async ({ input, contactId }) => {
    const { returnedId, actor, role } = UNDO.parse(input)
    return async (tx, at) => {
      const request = { returnedId, actor, contactId, at, ...(role !== undefined && { role }) }
      const undone = await undoReturned(tx, texts, request)
      if (undone.kind === 'already') return { sentence: { key: 'undo-returned.already' } }
      const { file, back, left, told } = undone
      const names = left.slice(0, NAMES_SHOWN).join(', ')
      const values = { file: file.file_name, kind: file.kind, back, left: left.length, names, told }
      return { sentence: { key: 'undo-returned.done', values } }
    }
  }
}
