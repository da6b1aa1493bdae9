import { readPeriod } from '../../domain/period.js'
import { foldKey, tidy } from '../../domain/text.js'
import { type AnswerKind, type Answers, accepted, type Reading, refused, type Situation, textOf } from '../answer.js'
import type { ListChoice } from '../lookup.js'
import { verbatim } from '../phrase.js'

const GROUPS: Readonly<Record<string, readonly string[]>> = {
  nguoi_co_cong: ['NGUOI CO CONG', 'NGUOI_CO_CONG', 'NCC'],
  bao_tro_xa_hoi: ['BAO TRO XA HOI', 'BAO_TRO_XA_HOI', 'BTXH', 'BAO TRO'],
}
const PERIOD = /\b(?:KY |THANG |T)?(\d{4}-\d{1,2}|\d{1,2}\/\d{4}|(?<=THANG )\d{1,2}|(?<=\bT)\d{1,2})(?: NAM (\d{4}))?\b/
/** "Tháng trước", "tháng này". */
const NEAR_PERIOD = /\bTHANG (?:NAY|TRUOC|SAU)\b/
/** "Bản 2" alone is a village in the mountains. */
const VERSION = /\b(?:PHIEN BAN|VERSION|LAN)(?: SO)? ?(\d{1,3})\b|\bV(\d{1,3})\b/
/** Before "có" could be part of a unit's name. */
const LOCKED = ['CO MAT KHAU', 'DAT MAT KHAU', 'KEM MAT KHAU', 'MAT KHAU']
const FORMATS = ['CSV', 'XLSX', 'EXCEL']
const FILLERS = ['XUAT', 'CHO TOI', 'DANH SACH', 'CUA', 'CHO', 'DANG', 'FILE']

/**
 * An official list in words: which, for which unit, group and month, in any order — "mẫu tổng hợp người có công",
 * `mau-tong-hop 15139 2026-11`, "danh sách chi trả tháng 11 thôn 3", "ds3 tháng trước phiên bản 2". What is not said becomes
 * no fact.
 */
export const listRequest: AnswerKind = {
  readsArguments: true,
  reasons: ['unknown-list', 'unknown-unit', 'which-unit', 'bad-period'],
  holds: (value, _question) => typeof value === 'string' && value !== '',
  choices: ({ lookup }) =>
    lookup.lists.map(({ code, name, words }) => ({ id: code, label: verbatim(name), words: [code, ...words] })),
  read: (input, situation) => readRequest(tidy(textOf(input) ?? ''), situation),
  // A list that was only tapped may be meant for any of several units and months.
  async chosen(id, { question, lookup }) {
    const isMonthly = (await lookup.listScopes(id)).some(({ period }) => period !== undefined)
    return accepted(id, { also: { [`${question.id}.asks`]: isMonthly ? 'month' : 'unit' } })
  },
  show: (value, { lookup }) => verbatim(lookup.lists.find(({ code }) => code === value)?.name ?? String(value)),
}

async function readRequest(text: string, situation: Situation): Promise<Reading> {
  const list = longestNamed(foldKey(text), situation.lookup.lists)
  if (list === undefined) return refused('unknown-list')
  const said = await readDetails(without(foldKey(text), list.words), situation)
  return said.kind === 'refused' ? said : accepted(list.code, { also: said.facts })
}

export type SaidDetails =
  | Readonly<{ kind: 'details'; facts: Answers }>
  | Extract<Reading, Readonly<{ kind: 'refused' }>>

/** Unit, group, month, version and form in folded words of any order, as facts of the question. */
export async function readDetails(words: string, { lookup, question, today }: Situation): Promise<SaidDetails> {
  let rest = words
  const facts: Record<string, string> = {}
  const version = VERSION.exec(rest)
  if (version !== null) {
    facts['version'] = version[1] ?? version[2] ?? ''
    rest = without(rest, [version[0]])
  }
  const near = NEAR_PERIOD.exec(rest)
  const period = near ?? PERIOD.exec(rest)
  if (period !== null) {
    const month = near === null ? [period[1], period[2]].filter(Boolean).join('/') : near[0]
    const reading = readPeriod(month, today)
    if (reading.kind !== 'period') return no('bad-period')
    facts['period'] = reading.period
    rest = without(rest, [period[0]])
  }
  for (const [group, words] of Object.entries(GROUPS)) {
    if (words.some((word) => has(rest, word))) facts['group'] = group
    rest = without(rest, words)
  }
  if (has(rest, 'CSV')) facts['format'] = 'csv'
  if (has(rest, 'MAT KHAU')) facts['locked'] = 'yes'
  rest = without(rest, LOCKED)
  rest = without(rest, [...FORMATS, ...FILLERS])
  const units = rest === '' ? [] : await lookup.findUnits(rest)
  if (rest !== '' && units.length === 0) return no('unknown-unit')
  if (units.length > 1)
    return no('which-unit', { units: units.map(({ name, code }) => `${name} (${code})`).join('; ') })
  if (units[0] !== undefined) facts['unit'] = units[0].code
  const named = Object.entries(facts).map(([fact, value]) => [`${question.id}.${fact}`, value])
  return { kind: 'details', facts: Object.fromEntries(named) }
}

function no(reason: string, values?: Readonly<Record<string, string>>): Extract<Reading, { kind: 'refused' }> {
  return { kind: 'refused', reason, ...(values !== undefined && { values }) }
}

/** The list whose name, code or other words stand in the text; of several the one with the longest words. */
function longestNamed(
  folded: string,
  lists: readonly ListChoice[],
): { code: string; words: readonly string[] } | undefined {
  const named = lists.flatMap(({ code, name, words }) =>
    [code, code.replaceAll('-', ' '), name, ...words]
      .map(foldKey)
      .filter((word) => has(folded, word))
      .map((word) => ({ code, words: [word] })),
  )
  return named.sort((a, b) => (b.words[0]?.length ?? 0) - (a.words[0]?.length ?? 0))[0]
}

function has(text: string, words: string): boolean {
  return ` ${text} `.includes(` ${words} `)
}

function without(text: string, words: readonly string[]): string {
  const left = words.reduce(
    (rest, word) => rest.replaceAll(` ${word} `, ' '),
    ` ${text.replaceAll(' ', '  ')} `.replace(/ {2}/g, ' '),
  )
  return left.replace(/\s+/g, ' ').trim()
}
