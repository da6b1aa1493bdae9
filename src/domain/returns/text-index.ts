import { phrase } from '../roster/text.js'
import type { SentLine } from './sent-line.js'

/** Shorter numbers occur in any reference by chance. */
const SHORTEST_KEY = 5

/**
 * Finds which sent lines a transfer text names, whatever the bank did to it: signs replaced by spaces or taken out,
 * references put before it, words behind. A number must stand apart from other digits.
 */
export class TextIndex {
  private readonly lines = new Map<string, SentLine[]>()
  private readonly lengths: readonly number[]

  constructor(lines: readonly SentLine[]) {
    for (const line of lines) {
      const keys = [line.line, line.fileNo ?? '', line.text].map(compact).filter((key) => key.length >= SHORTEST_KEY)
      for (const key of new Set(keys)) this.add(key, line)
    }
    // The longest first: a whole text says more than a number inside it.
    this.lengths = [...new Set([...this.lines.keys()].map(({ length }) => length))].sort((a, b) => b - a)
  }

  private add(key: string, line: SentLine): void {
    const lines = this.lines.get(key)
    if (lines === undefined) this.lines.set(key, [line])
    else lines.push(line)
  }

  /** The lines that `text` names; several where lines share a file number; none where the text is cut or says nothing. */
  named(text: string): readonly SentLine[] {
    const { letters, joints } = compactWithJoints(text)
    for (const length of this.lengths) {
      const found = new Set<SentLine>()
      for (let at = 0; at + length <= letters.length; at++) {
        const lines = this.lines.get(letters.slice(at, at + length))
        if (lines === undefined || !standsApart(letters, joints, at, at + length)) continue
        for (const line of lines) found.add(line)
      }
      if (found.size > 0) return [...found]
    }
    return []
  }
}

/**
 * Whether a text speaks of another line than `line`: it has the beginning of our transfer text and goes on with a file
 * number that is not, and does not begin, this line's.
 */
export function namesAnother(text: string, line: SentLine): boolean {
  const { fileNo } = line
  if (fileNo === null || fileNo === '') return false
  const lead = compact(line.text.replace(fileNo, ''))
  const said = compact(text)
  const at = lead === '' ? -1 : said.indexOf(lead)
  if (at < 0) return false
  const rest = said.slice(at + lead.length)
  const own = compact(fileNo)
  return rest !== '' && !rest.startsWith(own) && !own.startsWith(rest)
}

function compact(text: string): string {
  return phrase(text).replaceAll(' ', '')
}

/** The text without signs, and where signs stood: `joints[i]` says that something stood before letter `i`. */
function compactWithJoints(text: string): Readonly<{ letters: string; joints: ReadonlySet<number> }> {
  const joints = new Set<number>()
  let letters = ''
  for (const word of phrase(text).trim().split(' ')) {
    joints.add(letters.length)
    letters += word
  }
  joints.add(letters.length)
  return { letters, joints }
}

/** A digit next to a digit belongs to one number, unless a sign stood between them. */
function standsApart(letters: string, joints: ReadonlySet<number>, from: number, to: number): boolean {
  return isEdge(letters, joints, from) && isEdge(letters, joints, to)
}

function isEdge(letters: string, joints: ReadonlySet<number>, at: number): boolean {
  return joints.has(at) || !(/\d/.test(letters[at - 1] ?? '') && /\d/.test(letters[at] ?? ''))
}
