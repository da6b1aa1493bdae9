import type { CellStyle } from './workbook.js'
import { attribute } from './xml.js'

/** The styles of cells of web pages, by what their tags say. */
export type PageStyles = Readonly<{
  list: CellStyle[]
  /** The font that a tag names by its class, its style or as `face`; `null` for none. */
  fontOf: (tag: string) => string | null
  indexOf: (font: string | null) => number
}>

const MOST_CLASSES = 5000
/** Excel writes a class for each look of a cell: some hundred letters a class. */
const LONGEST_CSS = 2 * 1024 * 1024

/** Reads what pages saved by Excel say of classes (`.xl65 {font-family:.VnTime}`): the font tells TCVN3 and VNI. */
export function pageStyles(pages: readonly string[]): PageStyles {
  const fonts = new Map<string, string>()
  for (const page of pages) {
    for (const [name, rules] of classesIn(cssOf(page))) {
      const font = familyIn(rules)
      if (font !== null && fonts.size < MOST_CLASSES) fonts.set(name, font)
    }
  }
  const list: CellStyle[] = [{ font: null, numberFormat: null }]
  const indexes = new Map<string | null, number>([[null, 0]])
  return {
    list,
    fontOf: (tag) => {
      if (!/face|class|font-family/i.test(tag)) return null
      const own = attribute(tag, 'face') ?? familyIn(attribute(tag, 'style') ?? '')
      return own ?? fonts.get(classOf(tag)) ?? null
    },
    indexOf: (font) => {
      const known = indexes.get(font)
      if (known !== undefined) return known
      indexes.set(font, list.length)
      return list.push({ font, numberFormat: null }) - 1
    },
  }
}

/** What stands in the page's `<style>` elements, looked for by places: a pattern goes through the rest of the page for each that never ends. */
function cssOf(page: string): string {
  let css = ''
  const opening = /<style\b/gi
  for (let match = opening.exec(page); match !== null; match = opening.exec(page)) {
    const closing = /<\/style/gi
    closing.lastIndex = opening.lastIndex
    const end = closing.exec(page)?.index ?? -1
    if (end < 0 || css.length + end - opening.lastIndex > LONGEST_CSS) break
    css += page.slice(page.indexOf('>', opening.lastIndex) + 1, end)
    opening.lastIndex = end
  }
  return css
}

/** Classes and their rules: `.xl65 {…}`; of `td.xl65 {…}` too. */
function* classesIn(css: string): Generator<readonly [name: string, rules: string]> {
  for (const block of css.split('}')) {
    const start = block.lastIndexOf('{')
    const [, name] = /\.(\w{1,100})\s{0,100}$/.exec(block.slice(Math.max(0, start - 201), Math.max(0, start))) ?? []
    if (name !== undefined) yield [name, block.slice(start + 1)]
  }
}

function familyIn(rules: string): string | null {
  const family = /font-family\s*:\s*["']?([^;,"']+)/i.exec(rules)?.[1]?.trim()
  return family === undefined || family === '' ? null : family
}

/** Excel writes `class=xl65`, without quotes. */
function classOf(tag: string): string {
  return /\sclass\s*=\s*["']?(\w+)/i.exec(tag)?.[1] ?? ''
}
