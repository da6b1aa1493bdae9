import type { Outbound, SendOutcome } from '../channels/channel.js'
import type { Db } from '../store/db.js'
import { externalIdOf } from '../store/outbox.js'
import type { OpenOutbound } from '../store/outbox-sending.js'
import { storedFile } from '../store/stored-files.js'
import type { Gate } from './dispatch-gate.js'
import type { Watch } from './watch.js'

/** The file of a message is past its time. */
class FileGoneError extends Error {
  override name = 'FileGoneError'
}

/** Hands a message to its platform. Always resolves: a channel that throws has a bug, and then nothing is known. */
export async function sendRow(db: Db, gate: Gate, row: OpenOutbound, watch: Watch): Promise<SendOutcome> {
  try {
    return await gate.hosted.channel.send(await toMessage(db, row))
  } catch (error) {
    if (error instanceof FileGoneError) return { kind: 'refused', code: 'file-gone', reason: error.message }
    watch({ kind: 'send-threw', seq: row.seq, contactId: row.contactId, channel: gate.name, error })
    return { kind: 'unknown', reason: 'the channel threw' }
  }
}

async function toMessage(db: Db, { seq, contact, payload }: OpenOutbound): Promise<Outbound> {
  const { text, choices, file, asksPhone } = payload
  const replaces = payload.replaces === undefined ? undefined : await externalIdOf(db, payload.replaces)
  const withFile = file && { file: { name: file.name, mime: file.mime, bytes: () => bytesOf(db, file.id) } }
  return {
    contact,
    id: String(seq),
    text,
    choices,
    ...withFile,
    ...(asksPhone && { asksPhone }),
    ...(replaces && { replaces }),
  }
}

async function bytesOf(db: Db, id: number): Promise<Uint8Array> {
  const file = await storedFile(db, id)
  if (file === undefined) throw new FileGoneError(`stored file ${id} is gone`)
  return file.bytes
}
