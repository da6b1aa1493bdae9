import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { prepareZXingModule, writeBarcode } from 'zxing-wasm/writer'

/** A QR code as its squares, without the quiet zone of four squares that must stay around it. */
export type QrMatrix = Readonly<{ size: number; isDark: (x: number, y: number) => boolean }>

/** Squares of white that a reader needs on each side. */
export const QUIET_ZONE = 4

let prepared: Promise<unknown> | undefined

/** The code of a text. Throws when the text is too long for a code (about 2,000 characters). */
export async function qrMatrix(text: string): Promise<QrMatrix> {
  prepared ??= prepare()
  await prepared
  const { symbol, error } = await writeBarcode(text, { format: 'QRCode', ecLevel: 'M' })
  if (error !== '') throw new RangeError(`No QR code can hold this: ${error}`)
  const { data, width, height } = symbol
  if (width !== height || width === 0) throw new RangeError('A QR code came out that is not square')
  return { size: width, isDark: (x, y) => data[y * width + x] === 0 }
}

/** The dark squares as runs: one rectangle for each row's stretch. `x`, `y`, `width` in squares. */
export function* darkRuns({ size, isDark }: QrMatrix): Generator<Readonly<{ x: number; y: number; width: number }>> {
  for (let y = 0; y < size; y += 1) {
    let start = -1
    for (let x = 0; x <= size; x += 1) {
      const dark = x < size && isDark(x, y)
      if (dark && start === -1) start = x
      if (dark || start === -1) continue
      yield { x: start, y, width: x - start }
      start = -1
    }
  }
}

/** The module is read from disk: left to itself, it would fetch it from the network. */
async function prepare(): Promise<void> {
  const file = createRequire(import.meta.url).resolve('zxing-wasm/writer/zxing_writer.wasm')
  const wasmBinary = (await readFile(file)).buffer as ArrayBuffer
  await prepareZXingModule({ overrides: { wasmBinary }, fireImmediately: true })
}
