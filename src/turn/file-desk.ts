import { mayHaveList } from '../domain/permission.js'
import { raiseAlert } from '../store/alerts.js'
import type { Db, Tx } from '../store/db.js'
import {
  type FileLink,
  type FileLinkState,
  fileLinkOf,
  fileLinkState,
  isCodeOf,
  listInFile,
  MOST_WRONG_CODES,
  noteWrongFileCode,
  storedFileBytes,
  useFileLink,
} from '../store/file-links.js'
import { appendHistory } from '../store/history.js'
import { officerOf, wasOfficer } from '../store/officers.js'
import { type StoredFile, storedFile } from '../store/stored-files.js'
import { unitPath } from '../store/units.js'
import { officeDay } from './office-day.js'

/** What a link leads to, as its page tells before anything is downloaded. */
export type LinkedFile = Readonly<{
  name: string
  bytes: number
  expiresAt: Date
  /** For an official list; `period` is `YYYY-MM`. */
  list?: Readonly<{ code: string; unit: string; period: string; version: number; rows: number }>
}>

/** `gone`: the file itself is no longer kept, or whoever it was made for may not have it any more. */
export type DeadLink = Readonly<{ kind: 'dead'; why: Exclude<FileLinkState, 'open'> | 'gone' }>

/** `unknown`: there was never such a link. */
export type LinkLook = Readonly<{ kind: 'open'; file: LinkedFile }> | DeadLink | Readonly<{ kind: 'unknown' }>

export type LinkRedeemed =
  | Readonly<{ kind: 'file'; file: StoredFile }>
  | Readonly<{ kind: 'wrong-code'; left: number; file: LinkedFile }>
  | DeadLink
  | Readonly<{ kind: 'unknown' }>

/** Where one-time links are looked at, as often as anybody likes, and used, once. */
export interface FileDesk {
  look(token: string): Promise<LinkLook>
  /** Gives the file away for the right code. `code` as typed. */
  redeem(token: string, code: string): Promise<LinkRedeemed>
}

export type FileDeskOptions = Readonly<{ db: Db; now: () => Date; timeZone: string }>

export function fileDesk({ db, now, timeZone }: FileDeskOptions): FileDesk {
  return {
    async look(token) {
      const link = await fileLinkOf(db, token)
      return link === undefined ? { kind: 'unknown' } : lookAt(db, link, now())
    },
    redeem: (token, code) =>
      db.transaction().execute(async (tx) => {
        const at = now()
        const link = await fileLinkOf(tx, token)
        if (link === undefined) return { kind: 'unknown' }
        const look = await lookAt(tx, link, at)
        if (look.kind !== 'open') return look
        if (!isCodeOf(link, token, code.replace(/\D/g, ''))) return wrongCode(tx, link, look.file, at)
        return give(tx, link, at, officeDay(at, timeZone))
      }),
  }
}

async function lookAt(db: Db, link: FileLink, at: Date): Promise<Exclude<LinkLook, { kind: 'unknown' }>> {
  const state = fileLinkState(link, at)
  if (state !== 'open') return { kind: 'dead', why: state }
  if ((await storedFileBytes(db, link.file_id)) === undefined) return { kind: 'dead', why: 'gone' }
  const list = await listInFile(db, link.file_id)
  return {
    kind: 'open',
    file: {
      name: link.file_name,
      bytes: link.file_bytes,
      expiresAt: new Date(link.expires_at),
      ...(list !== undefined && {
        list: { code: list.list, unit: list.unit_name, period: list.period, version: list.version, rows: list.rows },
      }),
    },
  }
}

async function wrongCode(tx: Tx, link: FileLink, file: LinkedFile, at: Date): Promise<LinkRedeemed> {
  const wrong = await noteWrongFileCode(tx, link)
  if (wrong < MOST_WRONG_CODES) return { kind: 'wrong-code', left: MOST_WRONG_CODES - wrong, file }
  await raiseAlert(tx, { kind: 'file-link-guessed', at, details: { contact: link.contact_id, file: link.file_id } })
  return { kind: 'dead', why: 'guessed' }
}

async function give(tx: Tx, link: FileLink, at: Date, today: string): Promise<LinkRedeemed> {
  const officer = await officerOf(tx, link.contact_id, today)
  const list = await listInFile(tx, link.file_id)
  const mayHave =
    list === undefined
      ? officer !== undefined || !(await wasOfficer(tx, link.contact_id))
      : mayHaveList(officer?.responsibilities ?? [], list.list, await unitPath(tx, list.unit_code))
  const file = mayHave ? await storedFile(tx, link.file_id) : undefined
  if (file === undefined) return { kind: 'dead', why: 'gone' }
  if (!(await useFileLink(tx, link, at))) return { kind: 'dead', why: 'used' }
  const role = officer?.roles[0]
  await appendHistory(tx, {
    at,
    actor: officer === undefined ? `contact:${link.contact_id}` : `officer:${officer.id}`,
    ...(role !== undefined && { role }),
    action: 'download-file',
    ...(list !== undefined && { unitCode: list.unit_code }),
    subject: { kind: 'file', id: String(link.file_id) },
    details:
      list === undefined
        ? { bytes: link.file_bytes }
        : { list: list.list, period: list.period, version: list.version, rows: list.rows },
  })
  return { kind: 'file', file: { ...file, name: link.file_name } }
}
