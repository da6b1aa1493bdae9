import { ZALO_LIMITS } from './limits.js'

/** Zalo judges a file by its extension. Source: docs/zalo.md, "Tệp". */
const KINDS: Readonly<Record<string, 'image' | 'file'>> = {
  jpg: 'image',
  jpeg: 'image',
  png: 'image',
  pdf: 'file',
  doc: 'file',
  docx: 'file',
  csv: 'file',
}

/** How a file can go out; `undefined` for a type that Zalo does not take, such as xlsx. */
export function fileKindOf(name: string): 'image' | 'file' | undefined {
  const extension = /\.([a-z0-9]+)$/i.exec(name)?.[1]?.toLowerCase() ?? ''
  return Object.hasOwn(KINDS, extension) ? KINDS[extension] : undefined
}

export function mostBytesOf(kind: 'image' | 'file'): number {
  return kind === 'image' ? ZALO_LIMITS.imageBytes : ZALO_LIMITS.fileBytes
}

/** Whether Zalo takes a file of this name and size in `bytes`; others go as a link. */
export function carriesFile({ name, bytes }: Readonly<{ name: string; bytes: number }>): boolean {
  const kind = fileKindOf(name)
  return kind !== undefined && bytes <= mostBytesOf(kind)
}
