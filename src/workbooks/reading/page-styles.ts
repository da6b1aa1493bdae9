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

/** Reads what pages saved by Excel say of classes (`.xl65 {font-family:.VnTime}`): the font tells TCVN3 and VNI. */
export function pageStyles(pages: readonly string[]): PageStyles {
  const fonts = new Map<string, string>()
  for (const page of pages) {
    for (const [, css = ''] of page.matchAll(/<style[^>]*>([\s\S]*?)<\/style>/gi)) {
      for (const [, name = '', rules = ''] of css.matchAll(/\.(\w+)\s*\{([^}]*)\}/g)) {
        const font = familyIn(rules)
        if (font !== null && fonts.size < MOST_CLASSES) fonts.set(name, font)
      }
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

function familyIn(rules: string): string | null {
  const family = /font-family\s*:\s*["']?([^;,"']+)/i.exec(rules)?.[1]?.trim()
  return family === undefined || family === '' ? null : family
}

/** Excel writes `class=xl65`, without quotes. */
function classOf(tag: string): string {
  return /\sclass\s*=\s*["']?(\w+)/i.exec(tag)?.[1] ?? ''
}
