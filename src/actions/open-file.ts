import { phrase } from '../conversation/phrase.js'
import { TAKING } from '../domain/returns/taking.js'
import { forgetPassword } from '../store/inbox.js'
import type { Action } from './action.js'
import { DECIDING } from './reach.js'
import { refusedFileOf } from './refused-file.js'
import { text } from './submission.js'

/** What a locked file is, nobody knows before it is open: a roster, or what a bank or the police sent back. */
const OPENING = [...new Set([...DECIDING, ...Object.values(TAKING).flat()])]

/** Reads a locked file again with its password. The message that brought the password is made illegible at once. */
export const openFile: Action = async (tx, asker, answers) => {
  if (asker.causedBy !== undefined) await forgetPassword(tx, asker.causedBy)
  const file = await refusedFileOf(tx, asker, Number(answers['file']), OPENING)
  const password = text(answers, 'password')
  if (file === undefined || password === undefined) return { kind: 'not-found', phrase: phrase('open-file.not-found') }
  const { fileId, fileName } = file
  const flow = text(answers, 'file.flow')
  return {
    kind: 'opening',
    phrase: phrase('open-file.opening', { file: fileName }),
    again: { fileId, name: fileName, password, ...(flow !== undefined && { flow }) },
  }
}
