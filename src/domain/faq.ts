import { wordKey } from './match.js'
import { isPlainQuestion } from './question.js'
import { editDistance, foldKey, tidy } from './text.js'

/** One question that people ask, in several wordings, and its answer. */
export type FaqEntry = Readonly<{
  id: string
  question: string
  asks: readonly string[]
  answer: string
  /** Section of domain.md. */
  source: string
  certainty: 'seen' | 'secondary' | 'remembered' | 'design'
}>

/** The FAQ as it is written: `short` are abbreviations by what they stand for, `fillers` say nothing about the subject. */
export type FaqText = Readonly<{
  entries: readonly FaqEntry[]
  short: Readonly<Record<string, string>>
  fillers: readonly string[]
  /** What people ask that is none of ours, so that it is not taken for what is. */
  others: readonly string[]
}>

/** The FAQ made ready for searching; built once. */
export type Faq = Readonly<{
  entries: readonly FaqEntry[]
  wordings: readonly Wording[]
  /** How much a word, or a pair of neighbours, tells about the subject. */
  weights: ReadonlyMap<string, number>
  /** Words of each subject, in all its wordings; first those of the entries. */
  vocabularies: readonly ReadonlySet<string>[]
  words: ReadonlySet<string>
  /** Every word with its marks, as `spelling` makes it. */
  spellings: ReadonlySet<string>
  reader: WordReader
}>

/** `entry` counts subjects: beyond the entries are those that are none of ours. */
type Wording = Readonly<{ entry: number; features: ReadonlySet<string>; weight: number }>

type WordReader = Readonly<{ short: readonly (readonly [string, string])[]; fillers: ReadonlySet<string> }>

/** From 0 to 1; `entry` is the best fitting one. */
export type FaqMatch = Readonly<{ entry: FaqEntry; score: number }>

/** Below this, what is found is more often wrong than right: measured on test/domain/faq.test.ts. */
const SURE_ENOUGH = 0.47
/** What is not put as a question must fit better: it may be an answer, or about something else. */
const SURE_OF_A_REMARK = 0.6
/** How far the best must be ahead of the next entry. */
const AHEAD = 0.02
const PAIR_WEIGHT = 0.7
/** Of a pair of fillers: "ở đâu" tells something, "có không" next to nothing. */
const FILLER_PAIR_WEIGHT = 0.3

export function indexFaq({ entries, short, fillers, others }: FaqText): Faq {
  const reader: WordReader = {
    short: Object.entries(short)
      .map(([from, to]) => [wordKey(from), wordKey(to)] as const)
      .sort(([one], [other]) => other.length - one.length),
    fillers: new Set(fillers.map(wordKey)),
  }
  const subjects = [...entries.map(({ question, asks }) => [question, ...asks]), ...others.map((other) => [other])]
  const read = subjects.flatMap((asks, entry) =>
    asks.map((ask) => ({ entry, features: featuresOf(wordsOf(ask, reader), reader) })),
  )
  const weights = weightsOf(read, subjects.length, reader.fillers)
  const vocabularies = subjects.map(
    (_, entry) => new Set(read.filter((one) => one.entry === entry).flatMap(({ features }) => [...features])),
  )
  const words = new Set([...weights.keys()].flatMap((feature) => feature.split(' ')))
  const wordings = read.map((one) => ({ ...one, weight: sumOf(one.features, weights) }))
  return {
    entries,
    wordings,
    weights,
    vocabularies,
    words,
    spellings: spellingsIn({ entries, short, fillers, others }),
    reader,
  }
}

export type FaqReply =
  | Readonly<{ kind: 'answered'; entry: FaqEntry }>
  /** A question, but none that the FAQ knows. */
  | Readonly<{ kind: 'unanswered' }>
  | Readonly<{ kind: 'no-question' }>

/** What the FAQ has to say to a text that nothing else took. */
export function replyTo(faq: Faq, text: string): FaqReply {
  const isQuestion = isPlainQuestion(text)
  const found = wordKey(text).includes(' ') ? findAnswer(faq, text) : undefined
  if (found !== undefined && (isQuestion || found.score >= SURE_OF_A_REMARK))
    return { kind: 'answered', entry: found.entry }
  return { kind: isQuestion ? 'unanswered' : 'no-question' }
}

/**
 * The entry that a text asks for: by its words and pairs of words, diacritics, abbreviations and small typing errors
 * aside; rare words tell more than frequent ones. `undefined` when nothing is near enough, or two are equally near.
 */
export function findAnswer(faq: Faq, text: string): FaqMatch | undefined {
  const [best, next] = rankAnswers(faq, text)
  if (best?.entry === undefined || best.score < SURE_ENOUGH) return undefined
  const { entry, score } = best
  return next !== undefined && score - next.score < AHEAD ? undefined : { entry, score }
}

/** All subjects that share something with the text, best first; those that are none of ours have no entry. */
function rankAnswers(faq: Faq, text: string): readonly Readonly<{ entry: FaqEntry | undefined; score: number }>[] {
  const words = wordsOf(withoutStrangers(text, faq), faq.reader).map((word) => spelled(word, faq))
  const asked = featuresOf(words, faq.reader)
  const total = sumOf(asked, faq.weights, unknownWeight(faq))
  if (total === 0) return []
  const best = new Map<number, number>()
  for (const wording of faq.wordings) {
    const score = likeness(asked, total, wording, faq)
    if (score > (best.get(wording.entry) ?? 0)) best.set(wording.entry, score)
  }
  return [...best]
    .map(([entry, score]) => ({ entry: faq.entries[entry], score }))
    .sort((one, other) => other.score - one.score)
}

/** What both have, against what each has; and how much of the text the entry speaks of in any of its wordings. */
function likeness(asked: ReadonlySet<string>, total: number, wording: Wording, faq: Faq): number {
  const shared = sumOf(
    [...asked].filter((feature) => wording.features.has(feature)),
    faq.weights,
  )
  if (shared === 0) return 0
  const vocabulary = faq.vocabularies[wording.entry] ?? new Set()
  const known = sumOf(
    [...asked].filter((feature) => vocabulary.has(feature)),
    faq.weights,
  )
  return 0.7 * ((2 * shared) / (total + wording.weight)) + 0.3 * (known / total)
}

/** `sổ đỏ` is not `số … đó`: words whose marks no wording has are made words that nobody uses. */
function withoutStrangers(text: string, { spellings }: Faq): string {
  return tidy(text)
    .split(/[^\p{L}\p{M}0-9]+/u)
    .map((word) => (isStrange(word, spellings) ? `${foldKey(word)}0` : word))
    .join(' ')
}

function isStrange(word: string, spellings: ReadonlySet<string>): boolean {
  const own = spelling(word)
  return own !== foldKey(word) && !spellings.has(own) && ![...TONES].some((tone) => spellings.has(own + tone))
}

const TONES = '\u0300\u0301\u0303\u0309\u0323'

/** A word with its marks, the tone moved to the end: `hòa` and `hoà` are one word. */
function spelling(word: string): string {
  const letters = word.toUpperCase().normalize('NFD')
  const tone = [...letters].find((letter) => TONES.includes(letter)) ?? ''
  return (
    [...letters]
      .filter((letter) => !TONES.includes(letter))
      .join('')
      .normalize('NFC') + tone
  )
}

function spellingsIn({ entries, short, fillers, others }: FaqText): ReadonlySet<string> {
  const texts = [
    ...entries.flatMap(({ question, asks, answer }) => [question, ...asks, answer]),
    ...Object.entries(short).flat(),
    ...fillers,
    ...others,
  ]
  return new Set(texts.flatMap((text) => tidy(text).split(/[^\p{L}\p{M}0-9]+/u)).map(spelling))
}

function wordsOf(text: string, reader: WordReader): readonly string[] {
  let key = ` ${wordKey(text)} `
  for (const [from, to] of reader.short) {
    if (key.includes(` ${from} `)) key = key.replaceAll(` ${from} `, ` ${to} `)
  }
  return key
    .trim()
    .split(' ')
    .filter((word) => word !== '')
}

/** Words that tell something, and pairs of neighbours, of which at least one does or which belong together ("ở đâu"). */
function featuresOf(words: readonly string[], { fillers }: WordReader): ReadonlySet<string> {
  const telling = words.filter((word) => !fillers.has(word))
  const pairs = words.slice(1).map((word, index) => `${words[index]} ${word}`)
  return new Set([...telling, ...pairs])
}

/** A word that nobody uses here, as the one word that it is a slip of the finger away from. */
function spelled(word: string, { words }: Faq): string {
  if (words.has(word) || word.length < 3 || /\d/.test(word)) return word
  const plain = withoutTelex(word)
  if (words.has(plain)) return plain
  const near = [...words].filter((known) => known.length >= 3 && isOneSlip(plain, known))
  return near.length === 1 ? (near[0] ?? word) : word
}

/** What a phone without a Vietnamese keyboard leaves behind: `TIEENF` → `TIEN`, `KHOANR` → `KHOAN`. */
function withoutTelex(word: string): string {
  return word
    .replace(/([AEOD])\1/g, '$1')
    .replace(/W/g, '')
    .replace(/(?<=..)[SFRXJ]$/, '')
}

function isOneSlip(word: string, known: string): boolean {
  return Math.abs(word.length - known.length) <= 1 && editDistance(word, known, 1) === 1
}

function weightsOf(
  read: readonly Pick<Wording, 'entry' | 'features'>[],
  entries: number,
  fillers: ReadonlySet<string>,
): ReadonlyMap<string, number> {
  const entriesWith = new Map<string, Set<number>>()
  for (const { entry, features } of read) {
    for (const feature of features) entriesWith.set(feature, (entriesWith.get(feature) ?? new Set()).add(entry))
  }
  return new Map(
    [...entriesWith].map(([feature, { size }]) => {
      const words = feature.split(' ')
      const share = words.length === 1 ? 1 : words.every((word) => fillers.has(word)) ? FILLER_PAIR_WEIGHT : PAIR_WEIGHT
      return [feature, Math.log(1 + entries / size) * share]
    }),
  )
}

/** A word that the FAQ never uses speaks against every entry, a pair does not: it may be only another order. */
function unknownWeight({ entries }: Faq): number {
  return Math.log(1 + entries.length)
}

function sumOf(features: Iterable<string>, weights: ReadonlyMap<string, number>, unknown = 0): number {
  let sum = 0
  for (const feature of features) sum += weights.get(feature) ?? (feature.includes(' ') ? 0 : unknown)
  return sum
}
