/** One file of a `multipart/form-data` body. */
export type UploadedFile = Readonly<{ name: string; bytes: Uint8Array }>

export type Form = Readonly<{ fields: Readonly<Record<string, string>>; files: Readonly<Record<string, UploadedFile>> }>

/** Reads a `multipart/form-data` body: values as text, files as bytes. Quotes around names may be missing. */
export function readForm(contentType: string, body: Buffer): Form {
  const boundary = Buffer.from(`--${/boundary=(?:"([^"]+)"|([^;]+))/.exec(contentType)?.slice(1).find(Boolean)}`)
  const fields: Record<string, string> = {}
  const files: Record<string, UploadedFile> = {}
  for (const part of partsOf(body, boundary)) {
    const end = part.indexOf('\r\n\r\n')
    const head = part.subarray(0, end).toString('utf8')
    const bytes = part.subarray(end + 4, part.length - 2) // without the line break before the next boundary
    const name = parameterOf(head, 'name')
    const fileName = parameterOf(head, 'filename')
    if (name === undefined) continue
    if (fileName === undefined) fields[name] = bytes.toString('utf8')
    else files[name] = { name: fileName, bytes: new Uint8Array(bytes) }
  }
  return { fields, files }
}

function* partsOf(body: Buffer, boundary: Buffer): Generator<Buffer> {
  let start = body.indexOf(boundary)
  while (start >= 0) {
    const from = start + boundary.length + 2
    const next = body.indexOf(boundary, from)
    if (next < 0) return
    yield body.subarray(from, next)
    start = next
  }
}

function parameterOf(head: string, parameter: string): string | undefined {
  const found = new RegExp(`[;\\s]${parameter}=(?:"([^"]*)"|([^;\\r\\n]*))`, 'i').exec(head)
  return found?.[1] ?? found?.[2]
}
