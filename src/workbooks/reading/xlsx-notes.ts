import { tidy } from '../../domain/text.js'
import { sharedText } from './shared-text.js'
import { attribute, elements, firstElement } from './xml.js'
import { textOf, type Zip } from './zip.js'

/** What officers wrote in comments on cells, by row (from 0), in the order of the columns. */
export type Notes = ReadonlyMap<number, readonly string[]>

/** Bytes of all comments that are looked at: more are those of a program, nobody has written them. */
const MOST_BYTES = 8 * 1024 * 1024

/** What is left of it; several sheets may name the same comments. */
export type NotesAllowance = { left: number }

export function notesAllowance(): NotesAllowance {
  return { left: MOST_BYTES }
}
const LONGEST_NOTE = 500
/** One for each column of a wide list; together they are one remark. */
const MOST_OF_ROW = 50

/** Whether any sheet of the archive has comments at all: without any nothing more is looked for. */
export function hasNotes({ entries }: Zip): boolean {
  for (const name of entries.keys()) if (/comments[^/]*\.xml$/i.test(name)) return true
  return false
}

/** The comments of the sheet at this path; `undefined` when it has none. `partAt` finds the part that a relation means. */
export async function readNotes(
  zip: Zip,
  sheetPath: string,
  partAt: (zip: Zip, folder: string, target: string) => string,
  allowance: NotesAllowance,
): Promise<Notes | undefined> {
  const folder = sheetPath.slice(0, sheetPath.lastIndexOf('/') + 1)
  const rels = (await textOf(zip, `${folder}_rels/${sheetPath.slice(folder.length)}.rels`)) ?? ''
  const target = [...elements(rels, 'Relationship')].find(({ tag }) => attribute(tag, 'Type')?.endsWith('/comments'))
  if (target === undefined || attribute(target.tag, 'TargetMode') === 'External') return undefined
  const path = partAt(zip, folder, attribute(target.tag, 'Target') ?? '')
  if ((zip.entries.get(path)?.unpackedSize ?? 0) > allowance.left) return undefined
  const xml = (await textOf(zip, path, MOST_BYTES)) ?? ''
  allowance.left -= xml.length
  return notesIn(xml)
}

function notesIn(xml: string): Notes {
  const found: Readonly<{ row: number; column: string; text: string }>[] = []
  for (const { tag, inner } of elements(xml, 'comment')) {
    const [, column = '', row = ''] = /^([A-Z]{1,3})(\d+)$/.exec(attribute(tag, 'ref') ?? '') ?? []
    const text = saidIn(sharedText(firstElement(inner, 'text')?.inner ?? '').text)
    if (row !== '' && text !== '') found.push({ row: Number(row) - 1, column: column.padStart(3), text })
  }
  const notes = new Map<number, string[]>()
  for (const { row, text } of found.toSorted((one, other) => (one.column < other.column ? -1 : 1))) {
    const ofRow = notes.get(row)
    if (ofRow === undefined) notes.set(row, [text])
    else if (ofRow.length < MOST_OF_ROW) ofRow.push(text)
  }
  return notes
}

/** Newer programs put a notice of their own before the words of a conversation: `[Threaded comment] … Comment: words`. */
function saidIn(text: string): string {
  const [, words] = /^\s*\[Threaded comment\][\s\S]*?\bComment:\s([\s\S]*)$/.exec(text) ?? []
  return tidy(words ?? text).slice(0, LONGEST_NOTE)
}
