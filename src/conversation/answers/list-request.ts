import { type AnswerKind, accepted, type Choice, type Reading, refused, type Situation, textOf } from '../answer.js'
import type { ListChoice } from '../lookup.js'
import { verbatim } from '../phrase.js'
import { plainWords, without } from './folded-words.js'
import { DETAIL_REASONS, groupSaid, isFiller, readDetails, type SaidDetails, whichUnit } from './list-details-said.js'
import { listsNamed } from './list-names-said.js'
import { mended, plainRequest } from './list-shorthand.js'
import { withVersion } from './list-versions-said.js'

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
  const words = plainRequest(text)
  const reading = await readWords(words, text, situation)
  const better = mended(words)
  if (!isLost(reading) || better === words) return reading
  const again = await readWords(better, text, situation)
  return isLost(again) ? reading : again
}

function isLost(reading: Reading): boolean {
  return (reading.kind === 'refused' || reading.kind === 'unclear') && /^unknown-/.test(reading.reason)
}

async function readWords(words: string, text: string, situation: Situation): Promise<Reading> {
  const { lists } = situation.lookup
  const named = listsNamed(words, lists)
  const [list, ...others] = named
  if (list === undefined) {
    if (isFiller(words)) return unclear(lists.map(({ code }) => choiceOf(code, '', lists)))
    return (await ofGroup(words, text, situation)) ?? likely(words, lists)
  }
  const rest = without(
    words,
    named.flatMap((one) => one.words),
  )
  if (others.length > 0) return unclear(named.map(({ code }) => choiceOf(code, rest, lists)))
  const said = await readDetails(rest, text, situation)
  const known = said.kind === 'refused' ? await offered(list.code, said, rest, situation) : said
  const reading = known.kind === 'details' ? await withVersion(list.code, known, situation) : known
  if (reading.kind === 'unclear') {
    return { ...reading, choices: reading.choices.map((choice) => ({ ...choice, id: `${list.code} ${choice.id}` })) }
  }
  return reading.kind === 'details' ? accepted(list.code, { also: reading.facts }) : reading
}

/** Which unit is not known; which list is, and is not asked again. */
async function offered(
  list: string,
  said: Extract<SaidDetails, { kind: 'refused' }>,
  words: string,
  { lookup }: Situation,
): Promise<SaidDetails> {
  const units = new Map((await lookup.listScopes(list)).map(({ unit }) => [unit.code, { ...unit, aliases: [] }]))
  if (units.size === 0) return said
  const { values } = said
  return { ...whichUnit(said.reason, [...units.values()], { words, rest: said.lost }), ...(values && { values }) }
}

/** What is mostly meant by the list of a group, and the lists of that group alone. */
const OF_GROUP: Readonly<Record<string, readonly string[]>> = {
  nguoi_co_cong: ['chi-tra', 'mau-tong-hop', 'ds1', 'ds2'],
  bao_tro_xa_hoi: ['chi-tra', 'mau-tong-hop', 'ds3', 'ds4'],
}

/** A group of people is named and no list, with details that are understood: the lists to choose from. */
async function ofGroup(words: string, text: string, situation: Situation): Promise<Reading | undefined> {
  const { lists } = situation.lookup
  const codes = OF_GROUP[groupSaid(words) ?? ''] ?? []
  const may = codes.filter((code) => lists.some((one) => one.code === code))
  if (may.length === 0 || (await readDetails(words, text, situation)).kind === 'refused') return undefined
  return unclear(may.map((code) => choiceOf(code, words, lists)))
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
