import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import sharp, { type Sharp } from 'sharp'
import { prepareZXingModule, readBarcodes } from 'zxing-wasm/reader'
import { type CodesReading, PHOTO_SECONDS } from './read-codes.js'

/** As large as a telephone's own full size of 50 megapixels; a picture is measured before it is decoded. */
const MOST_PIXELS = 50_000_000

/**
 * The longest side at which a photo is looked at, in the order of what helps most: a code that fills the photo is read at
 * once, a small one needs more of the picture, a soft or pale one sharper edges and the whole range of light. On blurred,
 * pale and shrunk copies of `test/fixtures/qr`, other filters and thresholds read nothing more.
 */
const LOOKS: readonly Look[] = [
  { side: 1280 },
  { side: 2000 },
  { side: 4000, onlyIfLarger: true },
  { side: 2000, restore: true },
]

type Look = Readonly<{ side: number; onlyIfLarger?: true; restore?: true }>

/** A photo made larger than this shows nothing new. */
const MOST_ENLARGED = 3

/** Finds the QR codes of a picture. Call it in a worker of its own: decoding blocks, and may be slow on purpose. */
export async function findCodes(photo: Uint8Array): Promise<CodesReading> {
  const size = await sizeOf(photo)
  if (size === undefined) return { kind: 'unreadable', reason: 'not-a-picture' }
  if (size.width * size.height > MOST_PIXELS) return { kind: 'unreadable', reason: 'too-large' }
  await loadDecoder()
  // Else the library keeps what it decoded for a while.
  sharp.cache(false)
  try {
    return await look(photo, Math.max(size.width, size.height))
  } catch (error) {
    const isTimeUp = error instanceof Error && error.message.startsWith('timeout')
    // Or a header that promises a picture, and no picture behind it.
    return { kind: 'unreadable', reason: isTimeUp ? 'too-slow' : 'not-a-picture' }
  }
}

async function look(photo: Uint8Array, longest: number): Promise<CodesReading> {
  const found = new Map<string, Uint8Array>()
  let blurred = false
  for (const { side, onlyIfLarger, restore } of LOOKS) {
    if (onlyIfLarger && longest <= 2000) continue
    const resized = decoded(photo).resize({ ...square(Math.min(side, longest * MOST_ENLARGED)), fit: 'inside' })
    const seen = await codesIn(restore ? resized.normalise().sharpen({ sigma: 3 }) : resized)
    for (const code of seen.codes) found.set(Buffer.from(code).toString('base64'), code)
    blurred ||= seen.blurred
    // With every code that is seen also read, there is nothing more to look for.
    if (found.size > 0 && !seen.blurred) return { kind: 'codes', codes: [...found.values()], blurred: false }
  }
  return { kind: 'codes', codes: [...found.values()], blurred }
}

async function codesIn(picture: Sharp): Promise<Readonly<{ codes: readonly Uint8Array[]; blurred: boolean }>> {
  const { data, info } = await picture
    .flatten({ background: 'white' })
    .toColourspace('srgb')
    .ensureAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true })
  // The decoder trusts the size it is told: a shorter buffer would be read on into what an earlier photo left behind.
  if (data.length !== info.width * info.height * 4) throw new Error(`a picture of ${info.channels} channels`)
  const pixels = new Uint8ClampedArray(data.buffer, data.byteOffset, data.length)
  const image = { data: pixels, width: info.width, height: info.height, colorSpace: 'srgb' } as const
  const results = await readBarcodes(image, { formats: ['QRCode'], returnErrors: true })
  // The bytes, never the text: the decoder guesses the character set, and often wrong (domain.md §11.2).
  const codes = results.filter(({ isValid }) => isValid).map(({ bytes }) => bytes)
  return { codes, blurred: results.some(({ isValid }) => !isValid) }
}

async function sizeOf(photo: Uint8Array): Promise<Readonly<{ width: number; height: number }> | undefined> {
  try {
    return await decoded(photo).metadata()
  } catch {
    return undefined
  }
}

function decoded(photo: Uint8Array): Sharp {
  // The size is checked by `MOST_PIXELS`; here no limit, so that an oversized photo is told from a broken one.
  return sharp(photo, { limitInputPixels: false, failOn: 'none' }).timeout({ seconds: PHOTO_SECONDS })
}

function square(side: number) {
  return { width: side, height: side }
}

/** The decoder's own copy on disk; left to itself it would fetch one from the network. */
async function loadDecoder(): Promise<void> {
  const wasm = await readFile(createRequire(import.meta.url).resolve('zxing-wasm/reader/zxing_reader.wasm'))
  await prepareZXingModule({ overrides: { wasmBinary: new Uint8Array(wasm).buffer }, fireImmediately: true })
}
