/** `heic`: what iPhones take; our picture library opens no HEVC, and chat platforms turn it into JPEG anyway. */
export type PictureKind = 'jpeg' | 'png' | 'webp' | 'gif' | 'avif' | 'heic'

/** The kind of a picture by its first bytes, whatever its file is called; `undefined` when it is none that we know. */
export function pictureKind(bytes: Uint8Array): PictureKind | undefined {
  const start = Buffer.from(bytes.subarray(0, 16)).toString('latin1')
  if (start.startsWith('\xff\xd8\xff')) return 'jpeg'
  if (start.startsWith('\x89PNG\r\n')) return 'png'
  if (/^GIF8[79]a/.test(start)) return 'gif'
  if (/^RIFF.{4}WEBP/s.test(start)) return 'webp'
  if (/^.{4}ftypavi[fs]/s.test(start)) return 'avif'
  return /^.{4}ftyp(?:hei|hev|mif1|msf1)/s.test(start) ? 'heic' : undefined
}

/** Whether what came as a file calls itself a picture: a photo all the same, and a sharper one. Its bytes decide later. */
export function isNamedLikePicture({ fileName = '', mime = '' }: { fileName?: string; mime?: string }): boolean {
  return mime.startsWith('image/') || /\.(?:jpe?g|png|webp|gif|avif|hei[cf])$/i.test(fileName)
}
