/** The pair of tokens of one Official Account, and which process is renewing it. */
export interface ZaloTokensTable {
  oa_id: string
  /** `ZaloTokens` as JSON; null before the first consent. */
  tokens: string | null
  lease_holder: string | null
  /** Epoch milliseconds. */
  lease_until: number | null
}

/** An administrator on the way to Zalo's consent page and back. */
export interface ZaloConsentTable {
  state: string
  /** The secret half of PKCE. */
  verifier: string
  /** Epoch milliseconds. */
  expires_at: number
}

/** A key that lets its holder begin a consent; only its hash is kept. */
export interface ZaloConsentKeyTable {
  key_hash: string
  /** Epoch milliseconds. */
  expires_at: number
}

/** An outbox row that Zalo charges for, by the office's day. It counts once, however often it is tried. */
export interface ZaloBilledTable {
  outbox_seq: number
  day: string
  messages: number
}
