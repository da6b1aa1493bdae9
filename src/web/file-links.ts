import { type Context, Hono } from 'hono'
import type { DeadLink, FileDesk, LinkedFile } from '../turn/file-desk.js'
import { escaped, paragraph, sendPage, type Words } from './page.js'

export type FileLinksDeps = Readonly<{
  desk: FileDesk
  words: Words
  listName: (code: string) => string
  /** `YYYY-MM` as people write it. */
  showPeriod: (period: string) => string
  /** An instant as the office's clock shows it. */
  showTime: (at: Date) => string
}>

/**
 * `/files/<token>`: looking at the page never uses the link up, so a chat's link preview does no harm; the form posts the
 * code of the chat message, and only then is the file given away, once.
 */
export function fileLinkRoutes(deps: FileLinksDeps): Hono {
  const app = new Hono()
  app.get('/files/:token', async (context) => {
    const look = await deps.desk.look(context.req.param('token'))
    if (look.kind === 'unknown') return unknownPage(context, deps)
    return look.kind === 'dead' ? deadPage(context, deps, look) : openPage(context, deps, look.file)
  })
  app.post('/files/:token', async (context) => {
    const { code } = await context.req.parseBody()
    const token = context.req.param('token')
    const redeemed = await deps.desk.redeem(token, typeof code === 'string' ? code.slice(0, 40) : '')
    switch (redeemed.kind) {
      case 'unknown':
        return unknownPage(context, deps)
      case 'dead':
        return deadPage(context, deps, redeemed)
      case 'wrong-code':
        return openPage(context, deps, redeemed.file, redeemed.left)
      case 'file':
        return download(redeemed.file)
    }
  })
  return app
}

function openPage(context: Context, deps: FileLinksDeps, file: LinkedFile, left?: number): Response {
  const { words } = deps
  const body = [
    left === undefined ? '' : paragraph(words('file-page.wrong-code', { left }), 'alarm'),
    ...describe(deps, file).map((line) => paragraph(line)),
    '<form method="post" autocomplete="off">',
    `<p><label for="code">${escaped(words('file-page.code'))}</label></p>`,
    '<p><input id="code" name="code" inputmode="numeric" autocomplete="one-time-code" maxlength="7" required autofocus></p>',
    `<p><button type="submit">${escaped(words('file-page.download'))}</button></p>`,
    '</form>',
    paragraph(words('file-page.once')),
  ].join('')
  return sendPage(context, { title: words('file-page.title'), body, status: left === undefined ? 200 : 403 })
}

function describe({ words, listName, showPeriod, showTime }: FileLinksDeps, file: LinkedFile): readonly string[] {
  const { name, bytes, list, expiresAt } = file
  return [
    ...(list === undefined
      ? []
      : [
          words('file-page.what', { list: listName(list.code) }),
          words('file-page.unit', { unit: list.unit }),
          words('file-page.period', { period: showPeriod(list.period), version: list.version, rows: list.rows }),
        ]),
    words('file-page.size', { name, kilobytes: Math.max(1, Math.round(bytes / 1024)) }),
    words('file-page.until', { time: showTime(expiresAt) }),
  ]
}

function deadPage(context: Context, { words }: FileLinksDeps, { why }: DeadLink): Response {
  const body = paragraph(words(`file-page.${why}`), 'alarm') + paragraph(words('file-page.again'))
  return sendPage(context, { title: words('file-page.title'), body, status: 410 })
}

function unknownPage(context: Context, { words }: FileLinksDeps): Response {
  const body = paragraph(words('file-page.unknown'), 'alarm') + paragraph(words('file-page.again'))
  return sendPage(context, { title: words('file-page.title'), body, status: 404 })
}

function download({ name, mime, bytes }: Readonly<{ name: string; mime: string; bytes: Uint8Array }>): Response {
  const plain = name.replace(/[^\w.-]/g, '_')
  return new Response(bytes as Uint8Array<ArrayBuffer>, {
    headers: {
      'Content-Type': mime,
      'Content-Length': String(bytes.byteLength),
      'Content-Disposition': `attachment; filename="${plain}"; filename*=UTF-8''${encodeURIComponent(name)}`,
      'Cache-Control': 'no-store',
    },
  })
}
