import { attribute, elements, excelText, firstElement } from './xml.js'

/** A text that many cells may share, and the font that its own runs name, if any. */
export type SharedText = Readonly<{ text: string; font: string | null }>

/** The text of a shared or inline string. Rich text is joined; its font is that of the longest run which names one. */
export function sharedText(inner: string): SharedText {
  const plain = /^\s*<t(?:\s[^>]*)?>([^<]*)<\/t>\s*$/.exec(inner)
  if (plain !== null) return { text: excelText(plain[1] ?? ''), font: null }
  let text = ''
  let font: string | null = null
  let longest = 0
  const withoutPhonetics = inner.replace(/<((?:\w+:)?rPh)\b[\s\S]*?<\/\1>/g, '')
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
  return { text, font }
}
