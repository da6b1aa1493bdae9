import type { Finding, RosterField } from './row.js'

/**
 * What an officer may say about one finding of a row: `take` the proposal, `type` another value, `leave` it as it is,
 * `new` person, `drop` the row, `retry` it as the records are now; `c:<n>` the n-th value to choose from, `p:<code>` the
 * person of this record.
 */
export type RowAnswer = 'take' | 'type' | 'leave' | 'new' | 'drop' | 'retry' | `c:${number}` | `p:${string}`

/** Fields that can be typed into a chat; the others are corrected in the file or in the record. */
const TYPED: readonly RosterField[] = [
  ...(['name', 'birth', 'sex', 'personalId', 'village', 'phone', 'programme', 'bank', 'account'] as const),
  ...(['relationship', 'coefficient', 'startMonth'] as const),
]

/** Findings that keep a row out of the records until somebody says what it is about. */
const ABOUT_WHOM: readonly string[] = [
  ...['MATCH_WHO', 'MATCH_WHICH_BENEFIT', 'MATCH_OTHER_PROGRAMME', 'MATCH_NO_UNIT', 'MATCH_OTHER_UNIT', 'RECORD_MOVED'],
]

/** Whether the row is not in the records yet, because of this finding. */
export function isAboutWhom({ code }: Finding): boolean {
  return ABOUT_WHOM.includes(code)
}

/** The places of findings that still ask for somebody's word, those about whom first: without them nothing else counts. */
export function openQuestions(findings: readonly Finding[], decided: readonly number[]): readonly number[] {
  const open = findings.flatMap(({ level }, index) => (level === 'ask' && !decided.includes(index) ? [index] : []))
  const about = open.filter((index) => isAboutWhom(findings[index] as Finding))
  // The last one was asked because of an answer to an earlier one.
  return about.length > 0 ? about.slice(-1) : open
}

/** What may be said about a finding, in the order to offer it. */
export function answersTo(finding: Finding): readonly RowAnswer[] {
  const { code, field, proposed, candidates = [] } = finding
  switch (code) {
    case 'MATCH_WHO':
      return [...candidates.map((candidate) => `p:${candidate}` as const), 'new', 'drop']
    case 'MATCH_OTHER_PROGRAMME':
      return ['take', 'drop']
    case 'RECORD_MOVED':
    case 'MATCH_WHICH_BENEFIT':
      return ['retry', 'drop']
    // Which commune it is has to be said in the file: the same row would be read as it was.
    case 'MATCH_NO_UNIT':
    case 'MATCH_OTHER_UNIT':
      return ['drop']
    case 'RECORD_DIFFERS':
      return ['take', 'leave']
    default:
      return [
        ...(proposed === undefined ? [] : ['take' as const]),
        ...candidates.map((_, index) => `c:${index}` as const),
        ...(TYPED.includes(field) ? ['type' as const] : []),
        'leave',
      ]
  }
}
