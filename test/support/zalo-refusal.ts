/** What the stand-in server answers with HTTP 200 when it says no. */
export class Refusal extends Error {
  override name = 'Refusal'
  constructor(
    readonly code: number,
    message: string,
  ) {
    super(message)
  }
}

export function refuseUnless(condition: unknown, code: number, message: string): asserts condition {
  if (!condition) throw new Refusal(code, message)
}
