import type { Choice } from '../answer.js'
import type { WaitingFile } from '../import-lookup.js'
import { phrase } from '../phrase.js'

/** A file that was sent before and waits, as it is offered; the choice's id is the stored file's. */
export function waitingChoice({ fileId, name, rows }: WaitingFile): Choice {
  return { id: String(fileId), label: phrase('answer-roster-file.waiting', { file: name, rows }) }
}
