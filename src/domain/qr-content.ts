import { type IdCard, readIdCardQr } from './id-card-qr.js'
import { readVietQr, type VietQrReading } from './vietqr.js'

export type QrContent =
  | Readonly<{ kind: 'id-card'; card: IdCard }>
  | Readonly<{ kind: 'vietqr'; reading: Exclude<VietQrReading, { kind: 'not-vietqr' }> }>
  /** A web address. Never opened. */
  | Readonly<{ kind: 'link' }>
  | Readonly<{ kind: 'damaged-id-card' }>
  | Readonly<{ kind: 'other' }>

/** Says what a decoded QR code is. Give the raw bytes: decoders guess the character set wrong. */
export function readQrContent(bytes: Uint8Array): QrContent {
  const card = readIdCardQr(bytes)
  if (card.kind === 'id-card') return card
  if (card.kind === 'damaged') return { kind: 'damaged-id-card' }
  const reading = readVietQr(bytes)
  if (reading.kind !== 'not-vietqr') return { kind: 'vietqr', reading }
  const text = new TextDecoder().decode(bytes)
  return /^\s*(https?:\/\/|www\.)/i.test(text) ? { kind: 'link' } : { kind: 'other' }
}
