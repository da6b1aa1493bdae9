import { UnreadableWorkbook } from './workbook.js'

const MOST_PARTS = 1000

/** Whether a file begins as an archive of web pages (MIME), which Excel saves as "Single File Web Page", often called `.xls`. */
export function isPageArchive(start: string): boolean {
  return /^\s*(?:[\w-]+:[^\n]*\n(?:[ \t][^\n]*\n)*)*?content-type:\s*multipart\/related/i.test(start)
}

/** The pages of such an archive (RFC 2557), as bytes and in its order. Pictures and other parts are left out. */
export function pagesOf(bytes: Uint8Array): Uint8Array[] {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1')
  const boundary = /boundary\s*=\s*"?([^"\s;]+)/i.exec(text.slice(0, 4096))?.[1]
  if (boundary === undefined) throw new UnreadableWorkbook('damaged')
  const pages: Uint8Array[] = []
  for (const part of text.split(`--${boundary}`, MOST_PARTS).slice(1)) {
    const [head = '', body = ''] = /^([\s\S]*?)\r?\n\r?\n([\s\S]*)$/.exec(part)?.slice(1) ?? []
    if (/content-type:\s*text\/html/i.test(head)) pages.push(decoded(body, head))
  }
  return pages
}

function decoded(body: string, head: string): Uint8Array {
  const encoding = /content-transfer-encoding:\s*([\w-]+)/i.exec(head)?.[1]?.toLowerCase()
  if (encoding === 'base64') return Buffer.from(body, 'base64')
  if (encoding !== 'quoted-printable') return Buffer.from(body, 'latin1')
  const plain = body
    .replace(/=[ \t]*\r?\n/g, '')
    .replace(/=([0-9A-Fa-f]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
  return Buffer.from(plain, 'latin1')
}
