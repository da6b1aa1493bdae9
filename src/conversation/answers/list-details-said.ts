import { addMonths, type Period, periodOf, readPeriod, showPeriod } from '../../domain/period.js'
import { periodsOfQuarter } from '../../domain/quarter.js'
import { tidy } from '../../domain/text.js'
import type { Choice, Situation } from '../answer.js'
import type { UnitChoice } from '../lookup.js'
import { phrase } from '../phrase.js'
import { firstOf, has, plainWords, without } from './folded-words.js'

/** Why details of a list cannot be taken as they were said. */
export const DETAIL_REASONS = [
  ...(['unknown-unit', 'which-unit', 'bad-period', 'by-month', 'one-month', 'which-month'] as const),
  ...(['which-version', 'no-version'] as const),
]

const GROUPS: Readonly<Record<string, readonly string[]>> = {
  nguoi_co_cong: ['NGUOI CO CONG', 'NGUOI_CO_CONG', 'NCC', 'CO CONG'],
  bao_tro_xa_hoi: ['BAO TRO XA HOI', 'BAO_TRO_XA_HOI', 'BTXH', 'BAO TRO'],
}
const YEAR = '20\\d{2}'
const PERIOD = new RegExp(
  [
    `\\b(?:KY |THANG |T ?)?(?:${YEAR}-\\d{1,2}|\\d{1,2} ?[-/.] ?${YEAR})\\b`,
    '\\b(?:THANG |T ?)\\d{1,2}[-/.]\\d{2}\\b',
    `\\b(?:KY THANG |KY |THANG |T ?)\\d{1,2}(?: NAM ${YEAR}| ${YEAR})?\\b(?!-)`,
  ].join('|'),
)
/** "Tháng trước", "tháng này". */
const NEAR_PERIOD = /\bTHANG (?:NAY|TRUOC|SAU|TOI|HIEN TAI|VUA ROI|VUA QUA|ROI|QUA)\b/
const QUARTER = /\bQUY (?:SO )?(NAY|TRUOC|[1-4]|IV|I{1,3})(?: ?[/-] ?(20\d{2})| NAM (20\d{2})| (20\d{2}))?\b/
/** "Kỳ này" is the month in hand for one, the calendar's for another. */
const NEAR_ROUND = /\bKY (NAY|TRUOC|SAU)\b/
const VERSION = /\b(?:PHIEN BAN|VERSION|LAN|BAN SO)(?: SO)? ?(\d{1,3})\b|\bV ?(\d{1,3})\b/
/** Alone it is a village in the mountains, where there is one. */
const EDITION = /\bBAN (\d{1,3})\b/
const EARLIER = /\b(?:PHIEN BAN|BAN|DOT|LAN)(?: DA XUAT)? (?:CU|TRUOC|TRUOC DO|DA XUAT)\b/
/** Before "có" could be part of a unit's name. */
const LOCKED = ['CO MAT KHAU', 'DAT MAT KHAU', 'KEM MAT KHAU', 'MAT KHAU', 'CO PASS', 'DAT PASS', 'KHOA LAI']
const CSV = ['DANG CSV', 'FILE CSV', 'TEP CSV', 'CSV']
const FORMATS = ['DANG EXCEL', 'FILE EXCEL', 'TEP EXCEL', 'XLSX', 'EXCEL']
const FILLERS = ['XUAT', 'CHO TOI', 'DANH SACH', 'DS', 'FILE', 'TEP', 'BAN MOI NHAT', 'BAN MOI', 'MOI NHAT', 'GAN NHAT']
/** Politeness, taken away only where no unit goes by it. */
const SOFT = new Set(
  'XIN LAY GUI CAN MUON IN TAI EM ANH CHI GIUP VOI NHE A AH TOI MINH TRONG THEO O NHUNG CAC NGUOI AI DOI TUONG LA VA CUA CHO DANG BANG MAU LAP LAM NAO GI DI BAC CHAU'.split(
    ' ',
  ),
)
const OWN = ['TAT CA', 'TOAN BO', 'DON VI TOI', 'DON VI MINH', 'HET']
const WHOLE: Readonly<Record<'village' | 'commune' | 'district' | 'province', readonly string[]>> = {
  village: ['CA THON', 'TOAN THON', 'THON TOI', 'THON MINH', 'CUA THON', 'THON'],
  commune: ['CA XA', 'TOAN XA', 'XA TOI', 'XA MINH', 'CA PHUONG', 'TOAN PHUONG', 'CAP XA', 'CUA XA', 'XA'],
  district: ['CA HUYEN', 'TOAN HUYEN', 'HUYEN TOI', 'HUYEN MINH', 'CAP HUYEN', 'TOAN QUAN', 'CUA HUYEN', 'HUYEN'],
  province: ['CA TINH', 'TOAN TINH', 'TINH TOI', 'CAP TINH', 'TOAN THANH PHO', 'CUA TINH', 'TINH'],
}

/** Whether nothing is said but that a list is wanted. */
export function isFiller(words: string): boolean {
  return withoutSoft(without(words, FILLERS)) === ''
}

export type SaidDetails =
  /** `earlier`: of what was made before, not of what is now. */
  | Readonly<{ kind: 'details'; facts: Readonly<Record<string, string>>; earlier: boolean }>
  | Readonly<{ kind: 'refused'; reason: string; values?: Readonly<Record<string, string>> }>
  /** Which of several is meant: the words that say all of it are the ids of the choices. */
  | Readonly<{ kind: 'unclear'; reason: string; values?: Readonly<Record<string, string>>; choices: readonly Choice[] }>

/** Unit, group, month, version and form in folded words of any order, as facts of the question. */
export async function readDetails(words: string, typed: string, situation: Situation): Promise<SaidDetails> {
  const months = readMonth(words, situation)
  if (months.kind !== 'month') return months
  const version = VERSION.exec(months.rest)
  const versioned = version === null ? months.rest : without(months.rest, [version[0]])
  const earlier = version === null ? firstOf(EARLIER, versioned) : undefined
  const plain = earlier === undefined ? versioned : without(versioned, [earlier])
  const group = Object.keys(GROUPS).find((one) => GROUPS[one]?.some((word) => has(plain, word)))
  const format = CSV.some((word) => has(plain, word)) ? 'csv' : undefined
  const locked = LOCKED.some((word) => has(plain, word)) ? 'yes' : undefined
  const rest = without(plain, [...Object.values(GROUPS).flat(), ...LOCKED, ...CSV, ...FORMATS, ...FILLERS])
  const facts = { period: months.period, version: version?.[1] ?? version?.[2], group, format, locked }
  const place = { words, typed, rest, day: dayOf(months.period, situation), earlier: earlier !== undefined }
  return readUnit(place, facts, situation)
}

type Facts = Readonly<Record<string, string | undefined>>
type Place = Readonly<{ words: string; typed: string; rest: string; day: string; earlier: boolean }>

async function readUnit(place: Place, facts: Facts, situation: Situation): Promise<SaidDetails> {
  const { words, typed, rest, earlier } = place
  const found = await unitsSaid(place, situation)
  const edition = EDITION.exec(rest)
  if (found.length === 0 && edition !== null && facts['version'] === undefined) {
    const others = without(rest, [edition[0]])
    return readUnit({ ...place, rest: others }, { ...facts, version: edition[1] }, situation)
  }
  const [unit, ...others] = found
  if (unit === undefined && withoutSoft(rest) !== '' && !OWN.includes(withoutSoft(rest))) {
    return { kind: 'refused', reason: 'unknown-unit', values: { words: asTyped(typed, rest) } }
  }
  if (others.length > 0) {
    const choices = found.map((one) => ({
      id: `${without(words, rest.split(' '))} ${one.code}`.trim(),
      label: phrase('answer-list-request.unit', { name: one.name, code: one.code }),
    }))
    return { kind: 'unclear', reason: 'which-unit', choices }
  }
  const said = Object.entries({ ...facts, unit: unit?.code }).filter(([, value]) => value !== undefined)
  const named = said.map(([fact, value]) => [`${situation.question.id}.${fact}`, value as string])
  return { kind: 'details', facts: Object.fromEntries(named), earlier }
}

/** The words as they were typed, of which the folded ones are known. */
function asTyped(typed: string, rest: string): string {
  const left = rest.split(' ')
  const words = tidy(typed)
    .split(' ')
    .filter((word) => left.includes(plainWords(word)))
  return words.length === 0 ? rest : words.join(' ')
}

async function unitsSaid({ rest, day }: Place, { lookup }: Situation): Promise<readonly UnitChoice[]> {
  if (withoutSoft(without(rest, OWN)) === '') return []
  const level = (Object.keys(WHOLE) as (keyof typeof WHOLE)[]).find((one) => WHOLE[one].some((word) => has(rest, word)))
  const others = level === undefined ? rest : without(rest, WHOLE[level])
  if (level !== undefined && withoutSoft(others) === '') return lookup.unitsOfLevel(level)
  const found = await lookup.listUnits(rest, day)
  const kept = withoutSoft(without(others, OWN))
  return found.length > 0 || kept === rest ? found : lookup.listUnits(kept, day)
}

function withoutSoft(words: string): string {
  return words
    .split(' ')
    .filter((word) => !SOFT.has(word))
    .join(' ')
}

/** A unit goes by the name that it had when the month ended; without a month, by today's. */
function dayOf(period: string | undefined, { today }: Situation): string {
  return period === undefined || period >= periodOf(today) ? today : `${period}-28`
}

type SaidMonth = Readonly<{ kind: 'month'; period: string | undefined; rest: string }>

function readMonth(words: string, { today }: Situation): SaidMonth | Exclude<SaidDetails, { kind: 'details' }> {
  const quarter = QUARTER.exec(words)
  if (quarter !== null)
    return whichMonth(words, quarter[0], periodsOfQuarter(quarter[1] ?? '', yearIn(quarter), today), 'by-month')
  const round = NEAR_ROUND.exec(words)
  if (round !== null) {
    const month = periodOf(today)
    return whichMonth(words, round[0], [addMonths(month, -1), month, addMonths(month, 1)], 'which-month')
  }
  const said = firstOf(NEAR_PERIOD, words) ?? firstOf(PERIOD, words)
  if (said === undefined) {
    return /\b(?:CA NAM|NAM 20\d{2}|NAM NAY|NAM NGOAI)\b/.test(words)
      ? refusal('by-month')
      : { kind: 'month', period: undefined, rest: words }
  }
  const reading = readPeriod(asMonth(said), today)
  if (reading.kind !== 'period') return refusal('bad-period')
  const rest = without(words, [said])
  if (firstOf(NEAR_PERIOD, rest) !== undefined || firstOf(PERIOD, rest) !== undefined) return refusal('one-month')
  return { kind: 'month', period: reading.period, rest }
}

/** In a way in which months are written elsewhere, too. */
function asMonth(said: string): string {
  return said
    .replace(/^KY (?=THANG )/, '')
    .replace(/^(?:KY |THANG |T ?)(?=20\d{2}-)/, '')
    .replace(/^T (?=\d)/, 'T')
    .replace(/(\d) (20\d{2})$/, '$1/$2')
    .replace(/^THANG (?:QUA|ROI|VUA QUA)$/, 'THANG TRUOC')
}

function yearIn(found: RegExpExecArray): number | undefined {
  const year = found[2] ?? found[3] ?? found[4]
  return year === undefined ? undefined : Number(year)
}

function whichMonth(
  words: string,
  said: string,
  months: readonly Period[],
  reason: string,
): Exclude<SaidDetails, { kind: 'details' }> {
  const rest = without(words, [said])
  const choices = months.map((month) => ({
    id: `${rest} THANG ${showPeriod(month)}`.trim(),
    label: phrase('answer-list-request.month', { month: showPeriod(month) }),
    words: [showPeriod(month), `tháng ${Number(month.slice(5))}`],
  }))
  return { kind: 'unclear', reason, choices }
}

function refusal(reason: string): Extract<SaidDetails, { kind: 'refused' }> {
  return { kind: 'refused', reason }
}
