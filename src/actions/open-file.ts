import { phrase } from '../conversation/phrase.js'
import { forgetPassword } from '../store/inbox.js'
import type { Action } from './action.js'
import { refusedFileOf } from './refused-file.js'
import { text } from './submission.js'

/** Reads a locked file again with its password. The message that brought the password is made illegible at once. */
export const openFile: Action = async (tx, asker, answers) => {
  if (asker.causedBy !== undefined) await forgetPassword(tx, asker.causedBy)
  const file = await refusedFileOf(tx, asker, Number(answers['file']))
  const password = text(answers, 'password')
  if (file === undefined || password === undefined) return { kind: 'not-found', phrase: phrase('open-file.not-found') }
  const { fileId, fileName } = file
  return {
    kind: 'opening',
    phrase: phrase('open-file.opening', { file: fileName }),
    again: { fileId, name: fileName, password },
  }
}
