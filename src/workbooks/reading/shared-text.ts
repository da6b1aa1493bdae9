import { decodeLegacy } from '../../domain/legacy-encoding.js'
import { attribute, elements, excelText, firstElement, withoutElements } from './xml.js'

/** A text that many cells may share, and the font that its own runs name, if any. */
export type SharedText = Readonly<{ text: string; font: string | null }>

/** The text of a shared or inline string. Rich text is joined; its font is that of the longest run which names one. */
export function sharedText(inner: string): SharedText {
  const plain = /^\s*<t(?:\s[^>]*)?>([^<]*)<\/t>\s*$/.exec(inner)
  if (plain !== null) return { text: excelText(plain[1] ?? ''), font: null }
  let text = ''
  let font: string | null = null
  let longest = 0
  const withoutPhonetics = withoutElements(inner, 'rPh')
  const runs = [...elements(withoutPhonetics, 'r')]
  for (const run of runs.length > 0 ? runs : [{ inner: withoutPhonetics }]) {
    const said = [...elements(run.inner, 't')].map((t) => excelText(t.inner)).join('')
    text += said
    const name = firstElement(run.inner, 'rFont')
    if (name !== null && said.length > longest) {
      font = attribute(name.tag, 'val')
      longest = said.length
    }
  }
  return inOldLettersHere(runs) ?? { text, font }
}

/**
 * A text of which only some runs are in a font of old letters: read run by run, since the whole has no font. `null` for all
 * others, and where a run that names no font may be in old letters too.
 */
function inOldLettersHere(runs: readonly Readonly<{ inner: string }>[]): SharedText | null {
  const parts = runs.map(({ inner }) => {
    const name = firstElement(inner, 'rFont')
    const said = [...elements(inner, 't')].map((t) => excelText(t.inner)).join('')
    return { said, font: name === null ? null : attribute(name.tag, 'val') }
  })
  const isOld = (font: string | null): boolean => font !== null && /^(?:\.vn|vni-)/i.test(font)
  const others = parts.filter(({ said, font }) => said.trim() !== '' && !isOld(font))
  const isMixed = parts.some(({ font }) => isOld(font)) && others.length > 0
  if (!isMixed || others.some(({ said, font }) => font === null && !UNICODE.test(said))) return null
  const text = parts.map(({ said, font }) => (isOld(font) ? decodeLegacy(said, font ?? '').text : said)).join('')
  return { text, font: others[0]?.font ?? null }
}

/** Letters of today, or none that old ones could be. */
const UNICODE = /^\p{ASCII}*$|[\u0100-\u1EF9]/u
