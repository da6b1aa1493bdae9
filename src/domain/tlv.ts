/** The fields of one level of an EMVCo code: two digits id, two digits length, value. */
export type TlvFields<Value> = ReadonlyMap<string, Value>

/**
 * Cuts a payload into its fields. `undefined` when the lengths do not come out exactly. Give bytes to count bytes, a string
 * to count characters: banks disagree when a value has diacritics (domain.md §14.3).
 */
export function readTlv(payload: Uint8Array): TlvFields<Uint8Array> | undefined
export function readTlv(payload: string): TlvFields<string> | undefined
export function readTlv<Value extends Uint8Array | string>(payload: Value): TlvFields<Value> | undefined {
  const fields = new Map<string, Value>()
  let at = 0
  while (at < payload.length) {
    const head = /^([0-9]{2})([0-9]{2})$/.exec(asText(payload.slice(at, at + 4)))
    const [id, length] = [head?.[1], Number(head?.[2])]
    if (id === undefined || at + 4 + length > payload.length) return undefined
    fields.set(id, payload.slice(at + 4, at + 4 + length) as Value)
    at += 4 + length
  }
  return fields
}

function asText(value: Uint8Array | string): string {
  return typeof value === 'string' ? value : String.fromCharCode(...value)
}
