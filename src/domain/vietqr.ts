import { tidy } from './text.js'
import { readTlv } from './tlv.js'

export type VietQrReading =
  | Readonly<{
      kind: 'account'
      bin: string
      account: string
      /** Whole đồng, in codes made for one payment. */
      amount?: number
      /** As the code prints it; proves nothing. */
      holder?: string
      purpose?: string
    }>
  /** A wallet that receives through VietQR; `bankCode` is its code in banks.csv. */
  | Readonly<{ kind: 'wallet'; bankCode: 'MOMO' | 'ZALOPAY'; bin: string; account: string }>
  /** A transfer code that names a card, not an account. */
  | Readonly<{ kind: 'card'; bin: string }>
  /** A shop's payment code, e.g. VNPAY: no personal account. */
  | Readonly<{ kind: 'merchant' }>
  /** A payment code of another country or currency. */
  | Readonly<{ kind: 'foreign' }>
  | Readonly<{ kind: 'damaged'; reason: 'checksum' | 'structure' }>
  | Readonly<{ kind: 'not-vietqr' }>

/** Source of all ids and values: domain.md §14.3. */
const NAPAS = 'A000000727'
const TO_ACCOUNT = 'QRIBFTTA'
const TO_CARD = 'QRIBFTTC'
const DONG = '704'

/** Account templates that belong to payment schemes: 02–51. Ours is 38. */
const OURS = '38'

/** Reads a VietQR payload; lengths are taken as bytes first, then as characters. Domain.md §14.3. */
export function readVietQr(content: Uint8Array | string): VietQrReading {
  const bytes = trimmed(typeof content === 'string' ? new TextEncoder().encode(content) : content)
  const text = new TextDecoder().decode(bytes)
  if (!/^0002[0-9]{2}/.test(text)) return { kind: 'not-vietqr' }
  const fields = fieldsOf(bytes, text)
  if (fields === undefined) return { kind: 'damaged', reason: 'structure' }
  if (fields.get('63')?.toUpperCase() !== crc16(bytes.slice(0, -4))) return { kind: 'damaged', reason: 'checksum' }
  if (fields.get('58') !== 'VN' || fields.get('53') !== DONG) return { kind: 'foreign' }
  return readAccount(fields)
}

/** CRC-16/CCITT-FALSE as four capital hex digits. `crc16(bytes of '123456789')` = `29B1`. */
export function crc16(bytes: Uint8Array): string {
  let crc = 0xffff
  for (const byte of bytes) {
    crc ^= byte << 8
    for (let bit = 0; bit < 8; bit++) crc = (crc & 0x8000 ? (crc << 1) ^ 0x1021 : crc << 1) & 0xffff
  }
  return crc.toString(16).toUpperCase().padStart(4, '0')
}

/** Some decoders leave a line end or a byte order mark around the payload. */
function trimmed(bytes: Uint8Array): Uint8Array {
  const start = bytes.indexOf(0x30)
  let end = bytes.length
  while (end > 0 && (bytes[end - 1] ?? 0) <= 0x20) end--
  return start > 0 && start <= 4 ? bytes.slice(start, end) : bytes.slice(0, end)
}

function fieldsOf(bytes: Uint8Array, text: string): ReadonlyMap<string, string> | undefined {
  const byBytes = readTlv(bytes)
  if (byBytes === undefined) return readTlv(text)
  const decoder = new TextDecoder()
  return new Map([...byBytes].map(([id, value]) => [id, decoder.decode(value)]))
}

function readAccount(fields: ReadonlyMap<string, string>): VietQrReading {
  const template = readTlv(fields.get(OURS) ?? '')
  if (template?.get('00') !== NAPAS) return { kind: 'merchant' }
  const target = readTlv(template.get('01') ?? '')
  const [bin, account] = [target?.get('00'), target?.get('01')]
  if (bin === undefined || account === undefined || account === '') return { kind: 'damaged', reason: 'structure' }
  const service = template.get('02') ?? TO_ACCOUNT
  if (service === TO_CARD) return { kind: 'card', bin }
  if (service !== TO_ACCOUNT) return { kind: 'merchant' }
  const bankCode = walletOf(bin, account)
  if (bankCode !== undefined) return { kind: 'wallet', bankCode, bin, account }
  return { kind: 'account', bin, account, ...extrasOf(fields) }
}

/** MoMo has its own BIN; the old MoMo and ZaloPay ride on BVBank's. */
function walletOf(bin: string, account: string): 'MOMO' | 'ZALOPAY' | undefined {
  if (bin === '971025' || (bin === '970454' && account.startsWith('99MM'))) return 'MOMO'
  return bin === '970454' && account.startsWith('99ZP') ? 'ZALOPAY' : undefined
}

function extrasOf(fields: ReadonlyMap<string, string>) {
  const amount = Number(fields.get('54'))
  const holder = tidy(fields.get('59') ?? '')
  const purpose = tidy(readTlv(fields.get('62') ?? '')?.get('08') ?? '')
  return {
    ...(amount > 0 ? { amount } : {}),
    ...(holder === '' ? {} : { holder }),
    ...(purpose === '' ? {} : { purpose }),
  }
}
