import { DAY_MS } from './zalo-clock.js'
import { Refusal, refuseUnless } from './zalo-refusal.js'

const MB = 1024 * 1024

const RULES = {
  image: { extensions: ['jpg', 'jpeg', 'png'], most: 1 * MB },
  gif: { extensions: ['gif'], most: 5 * MB },
  file: { extensions: ['pdf', 'doc', 'docx', 'csv'], most: 5 * MB },
} as const

export type UploadKind = keyof typeof RULES
export type Upload = Readonly<{ kind: UploadKind; name: string; bytes: Uint8Array; until: number }>

/** Uploaded files, judged by extension and size and kept for seven days. */
export class ZaloUploads {
  count = 0
  readonly #kept = new Map<string, Upload>()

  constructor(readonly now: () => number) {}

  /** One part named `file`, with a file name. Answers `attachment_id`, or `token` for files. */
  async take(kind: UploadKind, contentType: string, body: Uint8Array): Promise<Record<string, string>> {
    const file = await filePart(contentType, body)
    const extension = /\.([a-z0-9]+)$/i.exec(file.name)?.[1]?.toLowerCase() ?? ''
    const { extensions, most } = RULES[kind]
    refuseUnless((extensions as readonly string[]).includes(extension), -201, 'file is invalid')
    refuseUnless(file.size <= most, -210, 'file size exceeds the limit')
    refuseUnless(file.size > 0, -201, 'file is empty')
    this.count += 1
    const id = `${kind}_${String(this.count).padStart(6, '0')}`
    const bytes = new Uint8Array(await file.arrayBuffer())
    this.#kept.set(id, { kind, name: file.name, bytes, until: this.now() + 7 * DAY_MS })
    return kind === 'file' ? { token: id } : { attachment_id: id }
  }

  /** The file of an id in a message; refuses what was never uploaded, and what is older than seven days. */
  use(id: unknown, kinds: readonly UploadKind[]): Upload {
    const upload = this.#kept.get(String(id))
    refuseUnless(upload && kinds.includes(upload.kind), -201, 'attachment is invalid')
    refuseUnless(upload.until > this.now(), -100, 'attachment has expired')
    return upload
  }

  /** Forgets everything, as if seven days had passed. */
  expireAll(): void {
    for (const [id, upload] of this.#kept) this.#kept.set(id, { ...upload, until: 0 })
  }
}

async function filePart(contentType: string, body: Uint8Array): Promise<File> {
  const answer = new Response(Buffer.from(body), { headers: { 'content-type': contentType } })
  const form = await answer.formData().catch(() => {
    throw new Refusal(-201, 'not a multipart form')
  })
  const part = form.get('file')
  if (part === null || typeof part === 'string') throw new Refusal(-201, 'file is invalid')
  return part
}
