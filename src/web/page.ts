import { createHash } from 'node:crypto'
import type { Context } from 'hono'

const STYLE =
  'body{font:18px/1.5 system-ui,sans-serif;max-width:34rem;margin:2rem auto;padding:0 1rem;color:#1c1c1c;background:#fff}' +
  'h1{font-size:1.3rem}p{margin:.6rem 0}.alarm{color:#a30000;font-weight:600}' +
  'input{font:inherit;font-size:1.5rem;letter-spacing:.3rem;width:9rem;padding:.3rem}' +
  'button,a.go{font:inherit;display:inline-block;margin-top:1rem;padding:.6rem 1.2rem;border:0;border-radius:.4rem;background:#0b5cad;color:#fff;text-decoration:none}'

const STYLE_HASH = createHash('sha256').update(STYLE).digest('base64')

/** Nothing from anywhere else, no scripts, no frames: these pages need none. */
const POLICY = `default-src 'none'; style-src 'sha256-${STYLE_HASH}'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'`

export type PageStatus = 200 | 400 | 403 | 404 | 410

/** Answers with a plain Vietnamese page that nobody keeps a copy of. `body` is HTML: use `escaped` for anything else. */
export function sendPage(context: Context, { title, body, status = 200 }: Page): Response {
  const html = `<!doctype html><html lang="vi"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><meta name="robots" content="noindex"><title>${escaped(title)}</title><style>${STYLE}</style></head><body><h1>${escaped(title)}</h1>${body}</body></html>`
  return context.html(html, status, {
    'Content-Security-Policy': POLICY,
    'Cache-Control': 'no-store',
    'X-Robots-Tag': 'noindex',
  })
}

export type Page = Readonly<{ title: string; body: string; status?: PageStatus }>

export function paragraph(text: string, kind?: 'alarm'): string {
  return `<p${kind === undefined ? '' : ` class="${kind}"`}>${escaped(text)}</p>`
}

/** Text as HTML: no letter of it has a meaning. */
export function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (letter) => `&#${letter.charCodeAt(0)};`)
}

/** Renders a sentence of `locales/` for a page. */
export type Words = (key: string, values?: Readonly<Record<string, string | number>>) => string
