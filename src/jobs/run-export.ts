import { writeFile } from 'node:fs/promises'
import type { IsoDate } from '../domain/iso-date.js'
import { writeHere } from './file-beside.js'
import type { ListFigures } from './list-figures.js'
import { lockedFile, type PasswordRefusal } from './locked-list.js'
import { keepList, type ListDeps, type ListOrder, type ListRefusal, makeList } from './make-list.js'

export type RunExport = ListOrder &
  Readonly<{
    /** A file to write; without it the list's own name in the working directory, numbered where another file has it. */
    out?: string
    /** Locks the file; the list kept in the store stays as it is, for it lies encrypted there. */
    password?: string
    actor: string
    at: Date
    today: IsoDate
  }>

export type ExportReport =
  | Readonly<{ kind: 'exported'; path: string; version: number; sha256: string; figures: ListFigures }>
  | ListRefusal
  | PasswordRefusal

/** Makes a list, keeps its version and writes its file: `an-sinh export`. Rejects when the file cannot be written. */
export async function runExport(deps: ListDeps, request: RunExport): Promise<ExportReport> {
  const made = await makeList(deps, request, request.today)
  if (made.kind === 'refused') return made
  const locked = await lockedFile(deps.db, made, request.password)
  if (locked.kind === 'refused') return locked
  const { out } = request
  if (out !== undefined) await writeFile(out, locked.bytes, { mode: 0o600 })
  const path = out ?? (await writeHere(made.file.name, locked.bytes))
  await deps.db.transaction().execute((tx) => keepList(tx, made, { actor: request.actor, at: request.at, keep: false }))
  return { kind: 'exported', path, version: made.version, sha256: made.sha256, figures: made.figures }
}
