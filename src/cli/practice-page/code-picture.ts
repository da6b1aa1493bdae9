import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import sharp from 'sharp'
import { prepareZXingModule, writeBarcode } from 'zxing-wasm/writer'

const CARD = { width: 1000, height: 640 } as const
const CODE = 420

let isReady: Promise<unknown> | undefined

/** A photo of a card or paper with this text in its QR code, for people who have none at hand. JPEG. */
export async function codePicture(text: string, paper: 'card' | 'account'): Promise<Uint8Array> {
  // The library would fetch its code from elsewhere.
  isReady ??= readFile(createRequire(import.meta.url).resolve('zxing-wasm/writer/zxing_writer.wasm')).then(
    (wasmBinary) => prepareZXingModule({ overrides: { wasmBinary: exact(wasmBinary) }, fireImmediately: true }),
  )
  await isReady
  const { svg } = await writeBarcode(text, { format: 'QRCode', ecLevel: 'M' })
  const code = await sharp(Buffer.from(svg)).resize(CODE, CODE, { kernel: 'nearest' }).png().toBuffer()
  const background = await sharp(Buffer.from(cardSvg(paper)))
    .png()
    .toBuffer()
  return sharp(background)
    .composite([{ input: code, left: CARD.width - CODE - 60, top: (CARD.height - CODE) / 2 }])
    .jpeg({ quality: 88 })
    .toBuffer()
}

function exact(bytes: Buffer): ArrayBuffer {
  return bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength) as ArrayBuffer
}

/** Only shapes: which letters a machine can draw is not known. */
function cardSvg(paper: 'card' | 'account'): string {
  const [band, ground] = paper === 'card' ? ['#b8434e', '#f3e9dc'] : ['#8a1f1f', '#eef3ee']
  const lines = [0, 1, 2, 3, 4]
    .map((line) => `<rect x="60" y="${300 + line * 52}" width="${360 - line * 34}" height="20" rx="6" fill="#c9c2b8"/>`)
    .join('')
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${CARD.width}" height="${CARD.height}">
    <rect width="100%" height="100%" fill="#8f8778"/>
    <rect x="16" y="16" width="${CARD.width - 32}" height="${CARD.height - 32}" rx="28" fill="${ground}"/>
    <rect x="60" y="70" width="380" height="34" rx="8" fill="${band}"/>
    <circle cx="120" cy="200" r="58" fill="#c9c2b8"/>
    ${lines}
    <rect x="${CARD.width - CODE - 84}" y="${(CARD.height - CODE) / 2 - 24}" width="${CODE + 48}" height="${CODE + 48}" fill="#fff"/>
  </svg>`
}
