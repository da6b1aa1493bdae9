import { ageOn, type BirthDate } from '../birth-date.js'
import { findDisabilityDegree } from '../disability.js'
import { isSensitive, programmeOn, ruleOn } from '../programme.js'
import {
  findProgramme,
  findProgrammeCode,
  type ProgrammeContext,
  type ProgrammeNote,
  type ProgrammeReading,
} from '../programme-words.js'
import { foldKey } from '../text.js'
import type { RowDraft } from './draft.js'
import type { ColumnKey } from './list.js'
import type { FindingLevel, RosterPerson } from './row.js'

/** `likely`: the code that checks of degree and amount go by when the row's own is still a question. */
export type ReadProgramme = RosterPerson['programme'] &
  Readonly<{ likely: string | null; children: number | undefined; injuryPercent: number | undefined }>

/** What is paid: the code column decides, and the words where there is none; a contradiction is asked. Domain.md §9, §10, §13. */
export function readProgramme(draft: RowDraft, birth: BirthDate | null): ReadProgramme {
  const written = draft.text('programme')
  const fromTitle = written === '' && draft.text('programmeCode') === '' ? draft.section : null
  const words = fromTitle ?? written
  const context = contextOf(draft, birth)
  const byWords = words === '' ? null : withDegree(draft, words, lookUp(draft, words, context), context)
  if (fromTitle !== null && byWords !== null) return underTitle(draft, fromTitle, byWords)
  const read = draft.has('programmeCode') ? fromCode(draft, byWords, context) : fromWords(draft, byWords)
  if (byWords?.kind === 'found' && isSensitive(byWords.code, draft.sheet.facts.programmes)) {
    draft.repaired('PROGRAMME_SENSITIVE', 'programme', 'programme')
  } else if (read.code !== null && isSensitive(read.code, draft.sheet.facts.programmes)) {
    draft.repaired('PROGRAMME_SENSITIVE', 'programme', draft.has('programme') ? 'programme' : 'programmeCode')
  }
  const detail = byWords?.kind === 'found' ? byWords.detail : {}
  return { raw: words === '' ? null : words, ...read, children: detail.children, injuryPercent: detail.injuryPercent }
}

/** "NKT" beside a column that says "Nặng": both together may leave one programme of those that the words could mean. */
function withDegree(
  draft: RowDraft,
  words: string,
  reading: ProgrammeReading,
  context: ProgrammeContext,
): ProgrammeReading {
  const degree = draft.text('disabilityDegree')
  if (reading.kind !== 'ambiguous' || degree === '') return reading
  const { disabilities } = draft.sheet.facts
  const known = draft.sheet.memo.get('degree', degree, () => findDisabilityDegree(degree, disabilities))
  if (known.kind !== 'found') return reading
  const together = lookUp(draft, `${words} ${known.value.name}`, context)
  return together.kind === 'found' && reading.candidates.includes(together.code) ? together : reading
}

/** The row says nothing; the title row above does. */
function underTitle(draft: RowDraft, title: string, reading: ProgrammeReading): ReadProgramme {
  const detail = reading.kind === 'found' ? reading.detail : {}
  const rest = { raw: title, children: detail.children, injuryPercent: detail.injuryPercent }
  if (reading.kind !== 'found') return { ...askWords(draft, reading), ...rest }
  draft.repaired('PROGRAMME_FROM_HEADING', 'programme', 'programme')
  noteFindings(draft, reading.code, reading.notes, 'programme')
  if (isSensitive(reading.code, draft.sheet.facts.programmes))
    draft.repaired('PROGRAMME_SENSITIVE', 'programme', 'programme')
  return { code: reading.code, from: 'words', candidates: [], likely: reading.code, ...rest }
}

type Decided = Pick<ReadProgramme, 'code' | 'from' | 'candidates' | 'likely'>

const UNDECIDED: Decided = { code: null, from: null, candidates: [], likely: null }

function contextOf({ sheet }: RowDraft, birth: BirthDate | null): ProgrammeContext {
  const { listDate, group } = sheet
  return { listDate, ...(birth && { age: ageOn(birth, listDate) }), ...(group && { group }) }
}

function lookUp({ sheet }: RowDraft, words: string, context: ProgrammeContext): ProgrammeReading {
  const find = () => {
    const reading = findProgramme(words, context, sheet.facts.programmes)
    return reading.kind === 'unknown' ? findProgrammeCode(words, context, sheet.facts.programmes) : reading
  }
  return sheet.memo.get('programme', words, find, context.age)
}

function fromWords(draft: RowDraft, reading: ProgrammeReading | null): Decided {
  if (!draft.has('programme')) return UNDECIDED
  if (reading === null) {
    draft.add('PROGRAMME_MISSING', 'ask', 'programme', 'programme')
    return UNDECIDED
  }
  if (reading.kind === 'found') {
    const { code, as, notes } = reading
    if (as === 'name' && isMisspelt(draft, code)) return askWords(draft, { kind: 'likely', code })
    noteFindings(draft, code, notes, 'programme')
    if (as === 'words' && notes.length === 0) {
      draft.repaired('PROGRAMME_ALIAS', 'programme', 'programme')
    }
    return { code, from: 'words', candidates: [], likely: code }
  }
  return askWords(draft, reading)
}

/** The official words with some marks wrong: "Người khuyêt tât nặng". Without any marks they are only plain. */
function isMisspelt(draft: RowDraft, code: string): boolean {
  const { listDate, facts } = draft.sheet
  const name = programmeOn(code, listDate, facts.programmes)?.name ?? ''
  const text = draft.text('programme')
  return foldKey(text) !== text.toUpperCase() && foldKey(text) === foldKey(name) && marksOf(text) !== marksOf(name)
}

/** Letters and marks of a text in one order: `hoá` and `hóa` have the same. */
function marksOf(text: string): string {
  return [...text.normalize('NFD').toLowerCase()].sort().join('')
}

function askWords(draft: RowDraft, reading: Exclude<ProgrammeReading, { kind: 'found' }>): Decided {
  if (reading.kind === 'likely') {
    draft.add('PROGRAMME_TYPO', 'ask', 'programme', 'programme', { proposed: reading.code })
    return { ...UNDECIDED, candidates: [reading.code], likely: reading.code }
  }
  if (reading.kind === 'ambiguous') {
    draft.add('PROGRAMME_AMBIGUOUS', 'ask', 'programme', 'programme', { candidates: reading.candidates })
    return { ...UNDECIDED, candidates: reading.candidates }
  }
  draft.add('PROGRAMME_UNKNOWN', 'ask', 'programme', 'programme')
  return UNDECIDED
}

function fromCode(draft: RowDraft, byWords: ProgrammeReading | null, context: ProgrammeContext): Decided {
  const written = draft.text('programmeCode')
  if (written === '') return codeMissing(draft, byWords)
  const { programmes } = draft.sheet.facts
  const raw = draft.raw('programmeCode')
  const reading = draft.sheet.memo.get('code', raw, () => findProgrammeCode(raw, context, programmes), context.age)
  const wordsCode = byWords?.kind === 'found' || byWords?.kind === 'likely' ? byWords.code : null
  if (reading.kind !== 'found') {
    const proposed = wordsCode === null ? {} : { proposed: wordsCode }
    draft.add('PROGRAMME_UNKNOWN', 'ask', 'programme', 'programmeCode', proposed)
    return { ...UNDECIDED, from: 'words', likely: wordsCode }
  }
  const { code, as, notes } = reading
  if (as === 'code-format' || raw !== code) draft.repaired('PROGRAMME_CODE_FORMAT', 'programme', 'programmeCode')
  const other = contradiction(draft, code, byWords, context)
  if (other !== null) {
    draft.add('PROGRAMME_CODE_TEXT_CONFLICT', 'ask', 'programme', 'programmeCode', {
      candidates: [code, other],
      details: { codeSays: code, wordsSay: other },
    })
    return { ...UNDECIDED, from: 'neither', candidates: [code, other] }
  }
  noteFindings(draft, code, notes, 'programmeCode')
  return { code, from: 'code', candidates: [], likely: code }
}

function codeMissing(draft: RowDraft, byWords: ProgrammeReading | null): Decided {
  if (byWords?.kind !== 'found') return fromWords(draft, byWords)
  draft.repaired('PROGRAMME_FROM_WORDS', 'programme', 'programme')
  noteFindings(draft, byWords.code, byWords.notes, 'programme')
  return { code: byWords.code, from: 'words', candidates: [], likely: byWords.code }
}

/** The programme that the words name, when it can not be the code's; `null` when they agree or are vague. */
function contradiction(
  draft: RowDraft,
  code: string,
  byWords: ProgrammeReading | null,
  context: ProgrammeContext,
): string | null {
  if (byWords === null || byWords.kind === 'unknown' || byWords.kind === 'likely') return null
  if (byWords.kind === 'ambiguous') {
    if (byWords.candidates.includes(code)) return null
    const plain = lookUp(draft, draft.text('programme'), { ...context, age: PLAIN_AGE })
    return plain.kind === 'found' ? plain.code : (byWords.candidates[0] ?? null)
  }
  if (byWords.code === code || byWords.notes.includes('age-conflict')) return null
  const { programmes } = draft.sheet.facts
  const succeeded = ruleOn(code, draft.sheet.listDate, programmes)?.replacedBy === byWords.code
  return succeeded ? null : byWords.code
}

/** An age at which no variant for children or old people fits: it gives the plain name of a programme. */
const PLAIN_AGE = 30

const NOTES: Readonly<Record<ProgrammeNote, readonly [code: string, level: FindingLevel]>> = {
  'age-conflict': ['PROGRAMME_AGE_CONFLICT', 'warn'],
  'wrong-group': ['PROGRAMME_WRONG_GROUP', 'warn'],
  ended: ['PROGRAMME_EXPIRED', 'warn'],
  'not-started': ['PROGRAMME_NOT_STARTED', 'warn'],
}

function noteFindings(draft: RowDraft, code: string, notes: readonly ProgrammeNote[], key: ColumnKey): void {
  const replacedBy = ruleOn(code, draft.sheet.listDate, draft.sheet.facts.programmes)?.replacedBy
  for (const note of notes) {
    const [finding, level] = NOTES[note]
    const extras = note === 'ended' && replacedBy !== undefined ? { details: { replacedBy } } : {}
    draft.add(finding, level, 'programme', key, extras)
  }
}
