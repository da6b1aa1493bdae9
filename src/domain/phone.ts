export type PhoneReading =
  /** Ten digits (eleven for a landline) from 0. `repaired` says what was done to get there. */
  | Readonly<{
      kind: 'phone'
      phone: string
      line: 'mobile' | 'landline'
      repaired: readonly ('format' | 'old-prefix')[]
    }>
  | Readonly<{ kind: 'repairable'; proposed: string; reason: 'leading-zero-lost' }>
  | Readonly<{ kind: 'two-phones'; candidates: readonly string[] }>
  | Readonly<{ kind: 'refused'; reason: 'empty' | 'not-a-phone' }>

/** Reads a Vietnamese phone number, also with `+84`, dots, spaces or a prefix from before 2018. Domain.md §11.3. */
export function readPhone(raw: string): PhoneReading {
  throw new Error(raw)
}
