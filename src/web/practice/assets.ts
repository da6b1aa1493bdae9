import { readdirSync, readFileSync } from 'node:fs'
import { extname, join } from 'node:path'
import type { Context } from 'hono'
import { escaped } from '../page.js'

export type PageOptions = Readonly<{
  policy: string
  /** As the address asks for; Vietnamese for any other. */
  locale: string | undefined
  /** What a template shows besides its words, by name. */
  values: Readonly<Record<string, string | undefined>>
}>

/** The files of the page: read once, sent as they are; pages with their words in. */
export type PracticeAssets = Readonly<{
  send(context: Context, page: string, options: PageOptions): Response
  sendFile(context: Context, name: string): Response
}>

/** By whom a `{{…}}` of a page is filled in, from `words/<locale>.json`. */
type Words = Readonly<Record<string, string>>

const TYPES: Readonly<Record<string, string>> = {
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.json': 'application/json; charset=utf-8',
  '.woff2': 'font/woff2',
}

/**
 * Reads the page's folder: `*.html` are pages, `words/*.json` their words by language, everything else is sent as it is.
 * `fonts` are further files, by the name they go by.
 */
export function practiceAssets(folder: string, fonts: ReadonlyMap<string, string>): PracticeAssets {
  const files = new Map<string, Uint8Array<ArrayBuffer>>()
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    if (entry.isFile()) files.set(entry.name, new Uint8Array(readFileSync(join(folder, entry.name))))
  }
  for (const entry of readdirSync(join(folder, 'words'))) {
    files.set(`words.${entry}`, new Uint8Array(readFileSync(join(folder, 'words', entry))))
  }
  for (const [name, path] of fonts) files.set(name, new Uint8Array(readFileSync(path)))
  const textOf = (name: string) => new TextDecoder().decode(files.get(name))
  const wordsOf = (locale: string) => JSON.parse(textOf(`words.${locale}.json`)) as Words
  return {
    send(context, page, { policy, locale: wanted, values }) {
      const locale = wanted !== undefined && files.has(`words.${wanted}.json`) ? wanted : 'vi'
      const words = wordsOf(locale)
      const template = textOf(`${page}.html`).replace('<html lang="vi">', `<html lang="${locale}">`)
      const filled = template.replace(/\{\{([\w-]+)\}\}/g, (_, key: string) => {
        const word = values[key] ?? key
        return escaped(words[word] ?? word)
      })
      return context.html(filled, page === 'page' ? 200 : 409, {
        'Content-Security-Policy': policy,
        'Cache-Control': 'no-store',
        'X-Robots-Tag': 'noindex',
      })
    },
    sendFile(context, name) {
      const bytes = files.get(name)
      const type = TYPES[extname(name)]
      if (bytes === undefined || type === undefined) return context.notFound() as Response
      const isFont = type.startsWith('font/')
      return context.body(bytes, 200, {
        'Content-Type': type,
        'Cache-Control': isFont ? 'public, max-age=31536000, immutable' : 'no-cache',
      })
    },
  }
}
