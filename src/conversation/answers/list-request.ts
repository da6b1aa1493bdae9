import { type AnswerKind, accepted, type Choice, type Reading, refused, type Situation, textOf } from '../answer.js'
import type { ListChoice } from '../lookup.js'
import { verbatim } from '../phrase.js'
import { has, plainWords, without } from './folded-words.js'
import { DETAIL_REASONS, isFiller, readDetails } from './list-details-said.js'
import { versionsToChoose } from './list-versions-said.js'

/**
 * An official list in words: which, for which unit, group and month, in any order — "mẫu tổng hợp người có công",
 * `mau-tong-hop 15139 2026-11`, "danh sách chi trả tháng 11 thôn 3", "ds3 tháng trước phiên bản 2". What is not said becomes
 * no fact; what may mean several things is asked, never guessed.
 */
export const listRequest: AnswerKind = {
  readsArguments: true,
  reasons: ['unknown-list', 'which-list', ...DETAIL_REASONS],
  holds: (value, _question) => typeof value === 'string' && value !== '',
  choices: ({ lookup }) =>
    lookup.lists.map(({ code, name, words }) => ({ id: code, label: verbatim(name), words: [code, ...words] })),
  read: (input, situation) => readRequest(textOf(input) ?? '', situation),
  async chosen(id, situation) {
    const { question, lookup } = situation
    // A choice between several meanings holds the words that say which.
    if (!lookup.lists.some(({ code }) => code === id)) return readRequest(id, situation)
    // A list that was only tapped may be meant for any of several units and months.
    const isMonthly = (await lookup.listScopes(id)).some(({ period }) => period !== undefined)
    return accepted(id, { also: { [`${question.id}.asks`]: isMonthly ? 'month' : 'unit' } })
  },
  show: (value, { lookup }) => verbatim(lookup.lists.find(({ code }) => code === value)?.name ?? String(value)),
}

async function readRequest(text: string, situation: Situation): Promise<Reading> {
  const { lists } = situation.lookup
  const words = plainWords(text)
  const named = listsNamed(words, lists)
  const [list, ...others] = named
  if (list === undefined)
    return isFiller(words) ? unclear(lists.map(({ code }) => choiceOf(code, '', lists))) : likely(words, lists)
  if (others.length > 0) {
    const rest = without(
      words,
      named.map((one) => one.words),
    )
    return unclear(named.map(({ code }) => choiceOf(code, rest, lists)))
  }
  const rest = without(words, [list.words])
  const said = await readDetails(rest, text, situation)
  if (said.kind === 'refused') return said
  const reading =
    said.kind === 'details' && said.earlier ? await versionsToChoose(list.code, said.facts, situation) : said
  if (reading.kind === 'unclear') {
    return { ...reading, choices: reading.choices.map((choice) => ({ ...choice, id: `${list.code} ${choice.id}` })) }
  }
  return reading.kind === 'details' ? accepted(list.code, { also: reading.facts }) : reading
}

type Named = Readonly<{ code: string; words: string }>

/** The lists whose name, code or other words stand in the text: the longest words first, then what the others leave. */
function listsNamed(text: string, lists: readonly ListChoice[]): readonly Named[] {
  const names = lists
    .flatMap(({ code, name, words }) =>
      [code, code.replaceAll('-', ' '), name, ...words].map((word) => ({ code, words: plainWords(word) })),
    )
    .sort((a, b) => b.words.length - a.words.length)
  const named: Named[] = []
  let rest = text
  for (const one of names) {
    if (!has(rest, one.words)) continue
    rest = without(rest, [one.words])
    if (!named.some(({ code }) => code === one.code)) named.push(one)
  }
  return named
}

const OFFERED_AT_MOST = 6
/** Words that stand in the names of many lists, or beside them. */
const COMMON = new Set(
  'DANH SACH DS BANG MAU XUAT CHO CUA THANG NAM KY THON XA HUYEN TINH CO CHUA VA TRONG CAC HAI LAN NGUOI'.split(' '),
)

/** The lists of which most words were said, to choose from; none is taken unasked. */
function likely(text: string, lists: readonly ListChoice[]): Reading {
  const said = text.split(' ').filter((word) => word.length > 1 && !/\d/.test(word) && !COMMON.has(word))
  const scored = lists.map((list) => {
    const own = new Set([list.name, ...list.words].flatMap((words) => plainWords(words).split(' ')))
    return { list, hits: said.filter((word) => own.has(word)) }
  })
  const most = Math.max(0, ...scored.map(({ hits }) => hits.length))
  const best = most === 0 ? [] : scored.filter(({ hits }) => hits.length === most)
  if (best.length === 0 || best.length > OFFERED_AT_MOST) return refused('unknown-list')
  return unclear(best.map(({ list, hits }) => choiceOf(list.code, without(text, hits), lists)))
}

function unclear(choices: readonly Choice[]): Reading {
  return { kind: 'unclear', reason: 'which-list', choices }
}

function choiceOf(code: string, rest: string, lists: readonly ListChoice[]): Choice {
  const list = lists.find((one) => one.code === code)
  return { id: `${code} ${rest}`.trim(), label: verbatim(list?.name ?? code), words: [code, ...(list?.words ?? [])] }
}
