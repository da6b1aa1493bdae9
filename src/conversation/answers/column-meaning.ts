import { isPlainQuestion } from '../../domain/question.js'
import { meaningOf } from '../../domain/roster/heading-meaning.js'
import { COLUMN_KEYS, type ColumnKey } from '../../domain/roster/list.js'
import { type AnswerKind, accepted, labelled, type Reading, type Situation, textOf } from '../answer.js'
import { readPart } from './read-part.js'

/** Offered besides what the column looks like and what the list lacks; any other meaning can be typed. */
const COMMON: readonly ColumnKey[] = [
  'name',
  'birth',
  'sex',
  'personalId',
  'programme',
  'village',
  'amount',
  'accountOwn',
  'bank',
  'phone',
  'payeeName',
  'note',
]
const IGNORE = 'ignore'

/** What a column of a roster holds: what it looks like first, then what the list lacks; `ignore` for nothing of use. */
export const columnMeaning: AnswerKind = {
  reasons: ['choose-one'],
  holds: (value) => value === IGNORE || COLUMN_KEYS.includes(value as ColumnKey),
  choices(situation) {
    const offered = new Set([...facts(situation, 'guess'), ...facts(situation, 'missing'), ...COMMON, IGNORE])
    return [...offered].map((key) => labelled(key, situation))
  },
  async read(input, situation): Promise<Reading> {
    const part = await readPart(input, situation)
    if (part.kind === 'accepted') return part
    const words = textOf(input) ?? ''
    // "When does the money come?" names no column.
    const meaning = isPlainQuestion(words) ? null : meaningOf(words)
    return meaning === null ? part : accepted(meaning.key)
  },
  show: (value, situation) => labelled(String(value), situation).label,
}

/** The words of a fact about the file that the question is `of`. */
function facts({ question, answers }: Situation, fact: string): readonly string[] {
  const said = question.of?.map((id) => answers[`${id}.${fact}`]).find((value) => value !== undefined)
  return said === undefined || said === '' ? [] : String(said).split(' ')
}
