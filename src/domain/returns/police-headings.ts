import { columnIndex } from '../roster/cell.js'
import type { ColumnKey } from '../roster/list.js'
import { phrase, type RosterReader } from '../roster/text.js'
import { findHeadings, type Headings, type ReturnTerm } from './headings.js'
import { type VerdictRule, verdictSaid } from './verdict-words.js'

export type PoliceColumn = 'code' | 'verdict' | 'correct' | 'correctName' | 'correctBirth' | 'correctSex' | 'correctId'

/** The heading of a list of verdicts. `marks`: a column for each verdict ("Khớp", "Không khớp", "Đã chết"), to be ticked. */
export type PoliceHeadings = Headings<PoliceColumn> &
  Readonly<{
    marks: readonly Readonly<{ column: number; heading: string }>[]
    /** How the columns are headed in which the police answer. */
    answers: readonly string[]
    /** It says itself that the police looked. */
    isSure: boolean
    /** It has more than names to know people by. */
    tellsWho: boolean
  }>

const RIGHT = [
  ...['DUNG', 'CHINH XAC', 'TREN CSDL', 'TREN CSDLQG', 'THEO CSDL', 'THEO CSDLQG', 'CSDLQG', 'DAN CU'],
  ...['SAI LECH', 'CAN SUA', 'DIEU CHINH'],
]
const NAME = ['HO TEN', 'HO VA TEN', 'TEN DUNG']
const BORN = ['NGAY SINH', 'NAM SINH', 'NGAY THANG NAM SINH']
const SEX = ['GIOI TINH', 'GIOI']
const NUMBER = ['CCCD', 'DINH DANH', 'CAN CUOC', 'DDCN', 'CMND']
const ASKED = ['KET QUA', 'DOI CHIEU', 'XAC MINH', 'XAC THUC']

/** How the police and offices head verdicts and what is right. */
const POLICE_HEADINGS: readonly ReturnTerm<PoliceColumn | 'note'>[] = [
  { key: 'code', all: [['MA HO SO', 'MA HS', 'MA DOI TUONG', 'MA SO HO SO']] },
  { key: 'correctName', all: [NAME, RIGHT], none: [...BORN, ...SEX, ...NUMBER, ...ASKED] },
  { key: 'correctBirth', all: [BORN, RIGHT], none: [...NAME, ...SEX, ...NUMBER, ...ASKED] },
  { key: 'correctSex', all: [SEX, RIGHT], none: [...NAME, ...BORN, ...NUMBER, ...ASKED] },
  { key: 'correctId', all: [NUMBER, RIGHT], none: [...NAME, ...BORN, ...SEX, ...ASKED] },
  { key: 'correct', all: [['THONG TIN', 'DU LIEU', 'NOI DUNG', 'SO LIEU'], RIGHT], none: ['KET QUA'] },
  { key: 'correct', all: [['CHI TIET SAI LECH', 'SAI LECH', 'NOI DUNG SAI', 'DE NGHI SUA', 'BO SUNG']] },
  {
    key: 'verdict',
    all: [
      ['KET QUA', 'KQ', 'XAC THUC', 'XAC MINH', 'DOI CHIEU', 'TRANG THAI', 'TINH TRANG'],
      ['KET QUA', 'KQ', 'DOI CHIEU', 'XAC THUC', 'XAC MINH', 'RA SOAT', 'CONG AN'],
    ],
  },
  { key: 'verdict', all: [['KHOP', 'Y KIEN CONG AN', 'KET LUAN', 'CONG AN GHI']] },
  {
    key: 'verdict',
    all: [
      ['GHI CHU', 'Y KIEN', 'NHAN XET', 'XAC NHAN'],
      ['CONG AN', 'CAX', 'CA XA'],
    ],
  },
  { key: 'note', all: [['GHI CHU', 'LY DO']] },
]

const POLICES = / (?:XAC THUC|XAC MINH|DOI CHIEU|CONG AN|CAX|CA XA|KHOP|DAN CU|CSDL|CSDLQG) /

/** The heading of people with verdicts; `null` when a sheet has none. */
export function policeHeadings(reader: RosterReader, rules: readonly VerdictRule[]): PoliceHeadings | null {
  const found = findHeadings(reader, POLICE_HEADINGS)
  if (found === null) return null
  const columns = new Map(found.columns)
  // "Số định danh theo CSDLQG" may be the only number that a list has.
  for (const [key, right] of [
    ['name', 'correctName'],
    ['personalId', 'correctId'],
  ] as const) {
    const only = columns.get(right)
    if (columns.has(key) || only === undefined) continue
    columns.set(key, only)
    columns.delete(right)
  }
  const marks = markColumns(withoutMarkedRight({ ...found, columns }, columns, rules), rules)
  if (!columns.has('name') || (!columns.has('verdict') && marks.length < 2)) return null
  const heading = found.words.get(columns.get('verdict') ?? -1) ?? ''
  const isSure = marks.length > 1 || POLICES.test(heading.replaceAll('|', ' '))
  const tellsWho = (['birth', 'birthMale', 'birthFemale', 'personalId', 'code'] as const).some((key) =>
    columns.has(key),
  )
  const own = found.shown.filter(({ column }) => columnIndex(column) === columns.get('verdict')).map(lowest)
  const answers = marks.length > 1 ? marks.map((mark) => mark.heading) : own
  return { ...found, columns, marks: marks.length > 1 ? marks : [], answers, isSure, tellsWho }
}

/** "Sai lệch" beside "Trùng khớp" and "Đã chết" is a verdict to be ticked; what is right stands in a column of its own. */
function withoutMarkedRight(
  found: Headings<PoliceColumn>,
  columns: Map<PoliceColumn | ColumnKey, number>,
  rules: readonly VerdictRule[],
): Headings<PoliceColumn> {
  const right = found.shown.find(({ column }) => columnIndex(column) === columns.get('correct'))
  if (right === undefined || markColumns(found, rules).length < 2) return found
  if (verdictSaid(lowest(right), rules) === undefined) return found
  const other = found.shown.find((one) => / (?:THONG TIN|NOI DUNG|DU LIEU|SO LIEU) /.test(phrase(lowest(one))))
  columns.delete('correct')
  if (other !== undefined) columns.set('correct', columnIndex(other.column))
  return found
}

function lowest({ header }: Headings<string>['shown'][number]): string {
  return header.split(' – ').at(-1) ?? ''
}

const MOST_WORDS = 6

/** Columns that are headed by a verdict and hold nothing else that is known. */
function markColumns(
  { columns, shown }: Headings<PoliceColumn>,
  rules: readonly VerdictRule[],
): PoliceHeadings['marks'] {
  const others = new Set([...columns].filter(([key]) => key !== 'verdict').map(([, column]) => column))
  return shown.flatMap(({ sheet, column, header }) => {
    const heading = lowest({ sheet, column, header })
    const at = columnIndex(column)
    const isShort = phrase(heading).trim().split(' ').length <= MOST_WORDS
    return isShort && !others.has(at) && verdictSaid(heading, rules) !== undefined ? [{ column: at, heading }] : []
  })
}
