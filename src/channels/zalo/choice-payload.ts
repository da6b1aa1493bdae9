/**
 * Zalo posts a pressed button's payload as if the person had written it, so ours begin with something nobody writes by
 * chance. Whoever writes it on purpose gets no further than with any other unknown token. (A leading `#` also passes
 * the console's "syntax filter".)
 */
const PREFIX = '#as:'

export function payloadOfToken(token: string): string {
  return `${PREFIX}${token}`
}

/** The token of one of our buttons; `undefined` for anything else. */
export function tokenOfPayload(text: string): string | undefined {
  return text.startsWith(PREFIX) && text.length > PREFIX.length ? text.slice(PREFIX.length) : undefined
}
