import { periodOf } from '../../domain/period.js'
import { tidy } from '../../domain/text.js'
import type { Choice, Situation } from '../answer.js'
import type { UnitChoice } from '../lookup.js'
import { phrase } from '../phrase.js'
import { firstOf, has, plainWords, without } from './folded-words.js'
import { readMonth } from './list-months-said.js'

/** Why details of a list cannot be taken as they were said. */
export const DETAIL_REASONS = [
  ...(['unknown-unit', 'which-unit', 'bad-period', 'by-month', 'one-month', 'which-month'] as const),
  ...(['which-version', 'no-version', 'other-versions', 'one-unit', 'no-pdf'] as const),
]

const GROUPS: Readonly<Record<string, readonly string[]>> = {
  nguoi_co_cong: ['NGUOI CO CONG', 'NGUOI_CO_CONG', 'NCC', 'CO CONG'],
  bao_tro_xa_hoi: ['BAO TRO XA HOI', 'BAO_TRO_XA_HOI', 'BTXH', 'BAO TRO'],
}
const VERSION =
  /\b(?:PHIEN BAN|VERSION|LAN|BAN SO|BAN THU)(?: SO| THU)? ?(\d{1,3})\b|\bV ?(\d{1,3})\b|\b(?:LAN|BAN) (DAU)(?: TIEN)?\b/
/** Alone it is a village in the mountains, where there is one. */
const EDITION = /\bBAN (\d{1,3})\b/
const EARLIER =
  /\b(?:PHIEN BAN|BAN|DOT|LAN)(?: DA XUAT)? (?:CU|TRUOC|TRUOC DO|DA XUAT)\b|\b(?:BAN )?DA (?:KHOA|CHOT)\b|\bBAN (?:KHOA|CHOT)\b/
/** Before "có" could be part of a unit's name. */
const LOCKED = ['CO MAT KHAU', 'DAT MAT KHAU', 'KEM MAT KHAU', 'MAT KHAU', 'CO PASS', 'DAT PASS', 'KHOA LAI']
const CSV = ['DANG CSV', 'FILE CSV', 'TEP CSV', 'CSV']
const FORMATS = ['DANG EXCEL', 'FILE EXCEL', 'TEP EXCEL', 'XLSX', 'EXCEL', 'EXEL', 'EXCELL', 'EXEC']
const FILLERS = [
  ...[
    'XUAT',
    'CHO TOI',
    'DANH SACH',
    'DS',
    'FILE',
    'TEP',
    'BANG KE',
    'BAN MOI NHAT',
    'BAN MOI',
    'MOI NHAT',
    'GAN NHAT',
  ],
  ...['BAN CUOI CUNG', 'BAN CUOI', 'BAN NHAP', 'BAN HIEN TAI', 'HIEN TAI', 'HIEN NAY', 'HOM NAY'],
]
/** Politeness, taken away only where no unit goes by it. */
const SOFT = new Set(
  'XIN LAY GUI CAN MUON IN TAI EM ANH CHI GIUP VOI NHE A AH TOI MINH TRONG THEO O NHUNG CAC NGUOI AI DOI TUONG LA VA CUA CHO DANG BANG MAU LAP LAM NAO GI DI BAC CHAU'.split(
    ' ',
  ),
)
const OWN = [
  ...['TAT CA CAC THON', 'TOAN BO CAC THON', 'CAC THON', 'TAT CA CAC XA', 'TOAN BO CAC XA', 'CAC XA'],
  ...['TAT CA', 'TOAN BO', 'DON VI TOI', 'DON VI MINH', 'HET'],
]
const WHOLE: Readonly<Record<'village' | 'commune' | 'district' | 'province', readonly string[]>> = {
  village: ['TUNG THON', 'MOI THON', 'CA THON', 'TOAN THON', 'THON TOI', 'THON MINH', 'CUA THON', 'THON'],
  commune: ['CA XA', 'TOAN XA', 'XA TOI', 'XA MINH', 'CA PHUONG', 'TOAN PHUONG', 'CAP XA', 'CUA XA', 'XA'],
  district: ['CA HUYEN', 'TOAN HUYEN', 'HUYEN TOI', 'HUYEN MINH', 'CAP HUYEN', 'TOAN QUAN', 'CUA HUYEN', 'HUYEN'],
  province: ['CA TINH', 'TOAN TINH', 'TINH TOI', 'CAP TINH', 'TOAN THANH PHO', 'CUA TINH', 'TINH'],
}

/** The group of programmes that the folded words name. */
export function groupSaid(words: string): string | undefined {
  return Object.keys(GROUPS).find((one) => GROUPS[one]?.some((word) => has(words, word)))
}

/** Whether nothing is said but that a list is wanted. */
export function isFiller(words: string): boolean {
  return withoutSoft(without(words, FILLERS)) === ''
}

export type SaidDetails =
  /** `earlier`: of what was made before, not of what is now. */
  | Readonly<{ kind: 'details'; facts: Readonly<Record<string, string>>; earlier: boolean }>
  /** `lost`: the words that nobody understands, folded. */
  | Readonly<{ kind: 'refused'; reason: string; values?: Readonly<Record<string, string>>; lost: string }>
  /** Which of several is meant: the words that say all of it are the ids of the choices. */
  | Readonly<{ kind: 'unclear'; reason: string; values?: Readonly<Record<string, string>>; choices: readonly Choice[] }>

/** Unit, group, month, version and form in folded words of any order, as facts of the question. */
export async function readDetails(words: string, typed: string, situation: Situation): Promise<SaidDetails> {
  const months = readMonth(words, situation)
  if (months.kind !== 'month') return months
  if (has(months.rest, 'PDF')) return whichFormat(words)
  const version = VERSION.exec(months.rest)
  const versioned = version === null ? months.rest : without(months.rest, [version[0]])
  const earlier = version === null ? firstOf(EARLIER, versioned) : undefined
  const plain = earlier === undefined ? versioned : without(versioned, [earlier])
  const group = groupSaid(plain)
  const format = CSV.some((word) => has(plain, word)) ? 'csv' : undefined
  const locked = LOCKED.some((word) => has(plain, word)) ? 'yes' : undefined
  const rest = without(plain, [...Object.values(GROUPS).flat(), ...LOCKED, ...CSV, ...FORMATS, ...FILLERS])
  const facts = { period: months.period, version: versionIn(version), group, format, locked }
  const place = { words, typed, rest, day: dayOf(months.period, situation), earlier: earlier !== undefined }
  return readUnit(place, facts, situation)
}

function versionIn(found: RegExpExecArray | null): string | undefined {
  return found?.[3] === undefined ? (found?.[1] ?? found?.[2]) : '1'
}

/** The signed paper is printed from the workbook: nothing else leaves. */
function whichFormat(words: string): SaidDetails {
  const rest = without(words, ['DANG PDF', 'FILE PDF', 'TEP PDF', 'PDF'])
  const choice = (format: string, key: string) => {
    return { id: `${rest} FILE ${format}`.trim(), label: phrase(key), words: [format] }
  }
  const choices = [choice('EXCEL', 'answer-list-request.format-excel'), choice('CSV', 'answer-list-request.format-csv')]
  return { kind: 'unclear', reason: 'no-pdf', choices }
}

type Facts = Readonly<Record<string, string | undefined>>
type Place = Readonly<{ words: string; typed: string; rest: string; day: string; earlier: boolean }>

async function readUnit(place: Place, facts: Facts, situation: Situation): Promise<SaidDetails> {
  const { words, typed, rest, earlier } = place
  const found = await unitsSaid(place, situation)
  const edition = EDITION.exec(rest)
  // A village that is called otherwise (Thôn 2) is not meant by "bản 2".
  const isVillage = found.some(({ name }) => has(plainWords(name), 'BAN'))
  if (!isVillage && edition !== null && facts['version'] === undefined) {
    const others = without(rest, [edition[0]])
    return readUnit({ ...place, rest: others }, { ...facts, version: edition[1] }, situation)
  }
  const [unit, ...others] = found
  if (unit === undefined && withoutSoft(without(rest, OWN)) !== '') {
    const several = await eachUnitSaid(place, situation)
    if (several.length > 1) return whichUnit('one-unit', several, place)
    return { kind: 'refused', reason: 'unknown-unit', values: { words: asTyped(typed, rest) }, lost: rest }
  }
  if (others.length > 0) return whichUnit('which-unit', found, { words, rest })
  const said = Object.entries({ ...facts, unit: unit?.code }).filter(([, value]) => value !== undefined)
  const named = said.map(([fact, value]) => [`${situation.question.id}.${fact}`, value as string])
  return { kind: 'details', facts: Object.fromEntries(named), earlier }
}

/** The same request for each unit; without the words that may have been meant for one. */
export function whichUnit(
  reason: string,
  units: readonly UnitChoice[],
  { words, rest }: Readonly<{ words: string; rest: string }>,
): Extract<SaidDetails, { kind: 'unclear' }> {
  const choices = units.map(({ code, name }) => ({
    id: `${without(words, rest.split(' '))} ${code}`.trim(),
    label: phrase('answer-list-request.unit', { name, code }),
    words: [name, code],
  }))
  return { kind: 'unclear', reason, choices }
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
  const kept = withoutSoft(without(others, OWN))
  const numbered = (name: string) => name.replace(/(?<![-\d])0+(?=\d)/g, '')
  for (const name of new Set([rest, kept, numbered(rest), numbered(kept)])) {
    const found = await lookup.listUnits(name, day)
    if (found.length > 0) return found
  }
  return []
}

const KIND_OF_UNIT = /^(?:THON|XOM|BAN|LANG|AP|KHOM|BUON|TDP|KHU|XA|PHUONG)(?= )/

/** "Thôn 3 và thôn 4", "thôn 3, 4": the unit of each part, or none when one of them is no unit. */
async function eachUnitSaid({ rest, day }: Place, { lookup }: Situation): Promise<readonly UnitChoice[]> {
  const parts = rest.split(/ VA | (?=(?:THON|XOM|BAN|LANG|AP|KHOM|BUON|TDP|KHU|XA|PHUONG) )|(?<=\d) (?=\d)/)
  const kind = KIND_OF_UNIT.exec(parts[0] ?? '')?.[0]
  const found: UnitChoice[] = []
  for (const part of parts) {
    const name = /^\d+$/.test(part) && kind !== undefined ? `${kind} ${part}` : withoutSoft(part)
    const units = name === '' ? [] : await lookup.listUnits(name, day)
    if (units.length === 0) return []
    found.push(...units)
  }
  return found
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
