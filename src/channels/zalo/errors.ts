import { type ErrorRow, OA_ERRORS, PHONE_TEMPLATE_ERRORS, type Treatment } from './error-numbers.js'

export type ErrorTable = 'oa' | 'phone-template'

export type ZaloNo = Readonly<{
  table: ErrorTable
  code: number
  /** The path of the call, without its parameters. */
  endpoint: string
  httpStatus: number
  /** What Zalo says beside the number. For operators; kept short and without long digits, since it may quote our input. */
  platformSays?: string
  /** How long to wait, when the answer to that is known. */
  afterMs?: number
}>

/** Zalo answered, and the answer is no. The message and fields hold no token, no text and no person's id. */
export class ZaloApiError extends Error {
  override name = 'ZaloApiError'
  readonly table: ErrorTable
  readonly code: number
  readonly endpoint: string
  readonly httpStatus: number
  readonly meaning: string
  readonly treatment: Treatment
  readonly platformSays: string
  readonly afterMs: number | undefined

  constructor(no: ZaloNo) {
    const row = rowOf(no.table, no.code)
    super(`Zalo answered ${no.code} to ${no.endpoint}: ${row.meaning}`)
    this.table = no.table
    this.code = no.code
    this.endpoint = no.endpoint
    this.httpStatus = no.httpStatus
    this.meaning = row.meaning
    this.treatment = row.treatment
    this.platformSays = shorten(no.platformSays ?? '')
    this.afterMs = no.afterMs
  }
}

/** The call brought no usable answer. `reached` is false only when Zalo certainly did not receive it. */
export class ZaloConnectionError extends Error {
  override name = 'ZaloConnectionError'
  constructor(
    readonly endpoint: string,
    readonly reason: string,
    readonly reached: boolean,
    readonly afterMs?: number,
  ) {
    super(`No answer from Zalo to ${endpoint}: ${reason}`)
  }
}

/** There is no token to call with, and only an administrator of the OA can change that, on the consent page. */
export class ZaloConsentError extends Error {
  override name = 'ZaloConsentError'
  constructor() {
    super('The Official Account must be authorised again: open /zalo/oauth as its administrator')
  }
}

/** The row of an error number; an unknown number is permanent and somebody's job to look at. */
export function rowOf(table: ErrorTable, code: number): ErrorRow {
  const rows = table === 'oa' ? OA_ERRORS : PHONE_TEMPLATE_ERRORS
  return rows[code] ?? { meaning: 'an error number that is not in our table', treatment: 'input', source: '-' }
}

function shorten(text: string): string {
  return text.replace(/\d{6,}/g, '…').slice(0, 120)
}
