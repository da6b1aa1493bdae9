/**
 * Rhymes of Vietnamese without tone, as a pattern. Used only to tell readable text from text in the wrong encoding, so
 * rare and foreign syllables may be missing.
 */
const RHYMES = [
  'a|ac|ach|ai|am|an|ang|anh|ao|ap|at|au|ay|ă[cmnpt]|ăng|â[cmnptuy]|âng',
  'e|ec|em|en|eng|eo|ep|et|ê|êch|ê[mnptu]|ênh',
  'i|ia|ich|im|in|inh|ip|it|iu|iê[cmnptu]|iêng|y|yê[mntu]|yêng',
  'o|oc|oi|om|on|ong|op|ot|oa|oac|oach|oai|oam|oan|oang|oanh|oao|oap|oat|oay|oă[cmnt]|oăng|oe|oen|oeo|oet|ooc|oong',
  'ô|ô[cimnpt]|ông|ơ|ơ[imnpt]',
  'u|uc|ui|um|un|ung|up|ut|ua|uâ[nty]|uâng|uê|uêch|uênh|uơ|uô[cimnt]|uông',
  'uy|uya|uych|uyê[nt]|uyn|uynh|uyp|uyt|uyu',
  'ư|ưa|ư[cimntu]|ưng|ươ[cimnptu]|ương',
].join('|')

const ONSETS = 'b|ch|c|d|đ|gh|gi|g|h|kh|k|l|m|ngh|ng|nh|n|ph|p|qu|q|r|s|th|tr|t|v|x'

const SYLLABLE = new RegExp(`^(?:${ONSETS})?(?:${RHYMES})$`)

/** Before a stop only sắc and nặng are spoken, and they are always written. */
const ENDS_IN_STOP = /(?:c|ch|p|t)$/

const TONE_MARKS = /[\u0300\u0301\u0303\u0309\u0323]/g

/** Whether `word` can be a Vietnamese syllable as written, with its tone. `Nguyễn` can, `NguyÔn` cannot. */
export function isSyllable(word: string): boolean {
  const marked = word.toLowerCase().normalize('NFD')
  const tones = marked.match(TONE_MARKS) ?? []
  const bare = marked.replace(TONE_MARKS, '').normalize('NFC')
  if (tones.length > 1 || !isCased(word) || !SYLLABLE.test(bare)) return false
  return !ENDS_IN_STOP.test(bare) || tones[0] === '\u0301' || tones[0] === '\u0323'
}

/** `An`, `an` and `AN`, not `aN`: a capital in the middle is the letter of another encoding. */
function isCased(word: string): boolean {
  const rest = word.slice(1)
  return rest === rest.toLowerCase() || word === word.toUpperCase()
}
