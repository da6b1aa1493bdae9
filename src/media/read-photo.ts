import { type QrContent, readQrContent } from '../domain/qr-content.js'
import { type PhotoProblem, readCodes } from './read-codes.js'

/** What a photo tells; `problem` says why it tells nothing, or less than it might. */
export type PhotoReading = Readonly<{ codes: readonly QrContent[]; problem?: PhotoProblem | 'blurred' }>

/** Says what the QR codes in a photo are: a card, a bank account, a link that nobody opens. See `readCodes`. */
export async function readPhoto(photo: Uint8Array): Promise<PhotoReading> {
  const reading = await readCodes(photo)
  if (reading.kind === 'unreadable') return { codes: [], problem: reading.reason }
  const codes = reading.codes.map(readQrContent)
  return reading.blurred ? { codes, problem: 'blurred' } : { codes }
}
