import type { Finding, RosterField } from './row.js'

/**
 * What an officer may say about one finding of a row: `take` the proposal, `type` another value, `leave` it as it is,
 * `new` person, `drop` the row, `retry` it as the records are now; `c:<n>` the n-th value to choose from, `p:<code>` the
 * person of this record, `r:<n>` the person of the n-th row to choose from, `u:<code>` somebody of this commune.
 */
export type RowAnswer =
  | ('take' | 'type' | 'leave' | 'new' | 'drop' | 'retry')
  | (`c:${number}` | `p:${string}` | `r:${number}` | `u:${string}`)

/** Fields that can be typed into a chat; the others are corrected in the file or in the record. */
const TYPED: readonly RosterField[] = [
  ...(['name', 'birth', 'sex', 'personalId', 'village', 'phone', 'programme', 'bank', 'account'] as const),
  ...(['relationship', 'coefficient', 'startMonth'] as const),
]

/** Findings that keep a row out of the records until somebody says what it is about. */
const ABOUT_WHOM: readonly string[] = [
  ...[
    'MATCH_WHO',
    'MATCH_IN_FILE',
    'MATCH_WHICH_BENEFIT',
    'MATCH_OTHER_PROGRAMME',
    'MATCH_ENDED',
    'MATCH_NO_UNIT',
    'MATCH_OTHER_UNIT',
  ],
  'RECORD_MOVED',
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

/** Communes of which somebody may be said to be: those to offer, and whether another one may be typed. */
export type OfferedCommunes = Readonly<{ communes: readonly string[]; others: boolean }>

/**
 * The communes to offer for a row that is in doubt between some (`named`), or names none. `allowed` are those of the file
 * that the asker may decide about: no other is offered or taken.
 */
export function communesToOffer(named: readonly string[], allowed: readonly string[]): OfferedCommunes {
  const likely = named.filter((code) => allowed.includes(code))
  const communes = likely.length > 0 ? likely : allowed.length <= OFFERED_AT_MOST ? allowed : []
  return { communes, others: allowed.length > communes.length }
}

/** What still fits a screen as buttons, beside the other answers. */
const OFFERED_AT_MOST = 5

/** What may be said about a finding, in the order to offer it; `offered` where a commune is asked. */
export function answersTo(
  finding: Finding,
  { communes, others }: OfferedCommunes = { communes: [], others: false },
): readonly RowAnswer[] {
  const { code, field, proposed, candidates = [], details } = finding
  switch (code) {
    case 'MATCH_WHO':
      return [...candidates.map((candidate) => `p:${candidate}` as const), 'new', 'drop']
    case 'MATCH_OTHER_PROGRAMME':
      return ['take', 'drop']
    case 'MATCH_ENDED':
      // Nobody is brought back to life by a row of a list: that entry is taken back first.
      return [
        'drop',
        details?.['state'] === 'CHET' ? 'retry' : 'take',
        ...(details?.['sure'] === 'yes' ? [] : ['new' as const]),
      ]
    case 'RECORD_MOVED':
    case 'MATCH_WHICH_BENEFIT':
      return ['retry', 'drop']
    case 'MATCH_IN_FILE':
      return [...candidates.map((_, index) => `r:${index}` as const), 'new', 'drop']
    case 'MATCH_NO_UNIT':
      return [...communes.map((code) => `u:${code}` as const), ...(others ? ['type' as const] : []), 'drop']
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
