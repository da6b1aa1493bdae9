/**
 * What a button carries: opaque, short enough for every platform (Telegram allows 64 bytes), and different for every
 * conversation, question and choice, so that a button of an earlier question or an earlier conversation is recognised as
 * such. It proves nothing: a forged one can at most choose what its sender may choose by typing.
 */
export function choiceToken(conversationId: string, questionId: string, choiceId: string): string {
  return `c${mix(`${conversationId}\n${questionId}\n${choiceId}`)}`
}

/** 53 bits of cyrb53 (bryc, public domain), base 36: spread is all that is asked of it. */
function mix(text: string): string {
  let high = 0xdeadbeef
  let low = 0x41c6ce57
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index)
    high = Math.imul(high ^ code, 2654435761)
    low = Math.imul(low ^ code, 1597334677)
  }
  high = Math.imul(high ^ (high >>> 16), 2246822507) ^ Math.imul(low ^ (low >>> 13), 3266489909)
  low = Math.imul(low ^ (low >>> 16), 2246822507) ^ Math.imul(high ^ (high >>> 13), 3266489909)
  return (4294967296 * (2097151 & low) + (high >>> 0)).toString(36)
}
