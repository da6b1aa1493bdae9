import { type AnswerKind, accepted, type Choice, refused, type Situation } from '../answer.js'
import type { FileColumn } from '../import-lookup.js'
import { phrase, verbatim } from '../phrase.js'
import { readPart } from './read-part.js'

/** A column of the file that the asker sent last; its facts are those of a question about what it holds. */
export const fileColumn: AnswerKind = {
  reasons: ['choose-one'],
  holds: (value) => typeof value === 'string' && value !== '',
  async choices({ lookup, say }) {
    const file = await lookup.imports.columns()
    return (file?.columns ?? []).map((column): Choice => {
      const { id, column: letter, header, key } = column
      const meaning = say({ key: `answer-column-meaning.choice-${key ?? 'ignore'}` }) ?? ''
      const values = { column: letter, header, headed: headed(column), meaning }
      return {
        id,
        label: phrase('answer-file-column.line', values),
        words: [letter, `cột ${letter}`, ...(header === '' ? [] : [header])],
      }
    })
  },
  async chosen(id, { question, lookup }) {
    const file = await lookup.imports.columns()
    const column = file?.columns.find((one) => one.id === id)
    if (file === undefined || column === undefined) return refused('choose-one')
    const facts = {
      ...{ file: file.fileId, name: file.name, column: column.column, header: column.header, headed: headed(column) },
      ...{ samples: column.samples, key: column.key ?? '', guess: column.key ?? '' },
    }
    const also = Object.entries(facts).map(([fact, value]) => [`${question.id}.${fact}`, value])
    return accepted(id, { also: Object.fromEntries(also) })
  },
  read: (input, situation) => readPart(input, situation),
  show: (value, { question, answers }: Situation) => verbatim(String(answers[`${question.id}.column`] ?? value)),
}

function headed({ header }: FileColumn): 'yes' | 'no' {
  return header === '' ? 'no' : 'yes'
}
