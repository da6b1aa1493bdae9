export type VietQrReading =
  | Readonly<{ kind: 'account'; bin: string; account: string; amount?: number; holder?: string; purpose?: string }>
  /** A wallet that receives through VietQR; `bankCode` is its code in banks.csv. */
  | Readonly<{ kind: 'wallet'; bankCode: 'MOMO' | 'ZALOPAY'; bin: string; account: string; amount?: number }>
  /** A transfer code that names a card, not an account. */
  | Readonly<{ kind: 'card'; bin: string }>
  /** A shop's payment code, e.g. VNPAY: no personal account. */
  | Readonly<{ kind: 'merchant' }>
  /** A payment code of another country or currency. */
  | Readonly<{ kind: 'foreign' }>
  | Readonly<{ kind: 'damaged'; reason: 'checksum' | 'structure' }>
  | Readonly<{ kind: 'not-vietqr' }>

/** Reads a VietQR payload; lengths are taken as bytes first, then as characters. Domain.md §14.3. */
export function readVietQr(content: Uint8Array | string): VietQrReading {
  throw new Error(`${content.length}`)
}

/** CRC-16/CCITT-FALSE as four capital hex digits. `crc16(bytes of '123456789')` = `29B1`. */
export function crc16(bytes: Uint8Array): string {
  throw new Error(`${bytes.length}`)
}
