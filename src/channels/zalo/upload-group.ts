import { File } from 'node:buffer'
import { FormData } from 'undici'
import type { ZaloCall } from './call.js'
import { ZaloApiError } from './errors.js'
import { UploadAnswer } from './shapes.js'

/** The name needs an extension: Zalo judges the type by it. */
export type UploadInput = Readonly<{ name: string; bytes: Uint8Array }>

/** Each resolves with the id to send; Zalo keeps the file for seven days. */
export interface UploadGroup {
  /** jpg, png, at most 1 MB. */
  image(file: UploadInput): Promise<string>
  /** gif, at most 5 MB. */
  gif(file: UploadInput): Promise<string>
  /** pdf, doc, docx, csv, at most 5 MB. */
  file(file: UploadInput): Promise<string>
}

export function uploadGroup(call: ZaloCall): UploadGroup {
  async function upload(kind: 'image' | 'gif' | 'file', { name, bytes }: UploadInput): Promise<string> {
    const path = `/v2.0/oa/upload/${kind}`
    const answer = UploadAnswer.safeParse(await call({ path, form: () => formOf(name, bytes) }))
    const id = answer.data?.token ?? answer.data?.attachment_id
    // "Success" without an id is how some versions refuse a type.
    if (!id) throw new ZaloApiError({ table: 'oa', code: -201, endpoint: path, httpStatus: 200 })
    return id
  }
  return {
    image: (file) => upload('image', file),
    gif: (file) => upload('gif', file),
    file: (file) => upload('file', file),
  }
}

function formOf(name: string, bytes: Uint8Array): FormData {
  const form = new FormData()
  form.append('file', new File([bytes], asciiName(name)))
  return form
}

/** `Danh sách đợt 1.csv` → `Danh_sach_dot_1.csv`: other names have met mishaps. */
export function asciiName(name: string): string {
  const plain = name.normalize('NFD').replace(/\p{M}/gu, '').replace(/đ/g, 'd').replace(/Đ/g, 'D')
  return plain.replace(/[^A-Za-z0-9._-]+/g, '_')
}
