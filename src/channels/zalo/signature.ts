import { createHash, timingSafeEqual } from 'node:crypto'

/** What is signed: a plain hash over four parts, not an HMAC. `rawBody` is the exact bytes received. */
export type SignedParts = Readonly<{ appId: string; rawBody: Uint8Array; timestamp: string; secret: string }>

/** The 32 bytes that `X-ZEvent-Signature: mac=<hex>` must show. Source: docs/zalo.md, "Chữ ký webhook". */
export function zaloMac({ appId, rawBody, timestamp, secret }: SignedParts): Buffer {
  return createHash('sha256').update(appId).update(rawBody).update(timestamp).update(secret).digest()
}

/**
 * Which of the secrets signed this body: an index, or `undefined` for none. Compares in constant time and always tries
 * all of them. Takes the header with or without `mac=`, in any case, with blanks.
 */
export function signingSecret(
  header: string | undefined,
  parts: Omit<SignedParts, 'secret'>,
  secrets: readonly string[],
): number | undefined {
  const hex = header?.trim().replace(/^mac\s*=\s*/i, '')
  if (!hex || !/^[0-9a-f]{64}$/i.test(hex)) return undefined
  const shown = Buffer.from(hex, 'hex')
  const matches = secrets.map((secret) => secret !== '' && timingSafeEqual(shown, zaloMac({ ...parts, secret })))
  const index = matches.indexOf(true)
  return index < 0 ? undefined : index
}
