import { foldKey } from './text.js'

export type NameRepair = 'case' | 'spaces' | 'nfd' | 'wrong-d' | 'line-break'

export type PersonNameReading =
  | Readonly<{
      kind: 'person-name'
      /** NFC, single spaces, proper capitals. */
      name: string
      repaired: readonly NameRepair[]
      /** No Vietnamese mark at all in a name of several words: worth a warning. */
      noDiacritics: boolean
      /** What stood in brackets or after a dash, e.g. `con LS`: an officer decides what it means. */
      remark?: string
    }>
  | Readonly<{ kind: 'refused'; reason: 'empty' | 'digits' | 'too-short' | 'too-long' | 'command' | 'not-a-name' }>

/** Reads a person's name as typed or as found in a cell. Domain.md §11.5. */
export function readPersonName(raw: string): PersonNameReading {
  throw new Error(raw)
}

/** The key under which two spellings of a name are the same: no marks, upper case, one space apart. */
export function nameKey(name: string): string {
  return foldKey(name)
}
