import { type AnswerKind, accepted, refused, type Situation } from '../answer.js'
import { readPart } from './read-part.js'

/** Which benefits that a file lacks are answered in one word; `of` names the one that was shown. */
export const missingSet: AnswerKind = {
  reasons: ['choose-one'],
  holds: (value) => ['file', 'village', 'programme'].includes(String(value)),
  choices: async (situation) =>
    (await setsIn(situation)).map(({ id, count, name }) => ({
      id,
      label: { key: `answer-missing-set.choice-${id}`, values: { count, name } },
      words: situation.say({ key: `answer-missing-set.words-${id}` })?.split('|') ?? [],
    })),
  async chosen(id, situation) {
    const set = (await setsIn(situation)).find((one) => one.id === id)
    if (set === undefined) return refused('choose-one')
    const { count, name } = set
    return accepted(id, {
      also: { [`${situation.question.id}.count`]: count, [`${situation.question.id}.name`]: name },
    })
  },
  read: readPart,
  show: (value, { question, answers }) => {
    const [count, name] = ['count', 'name'].map((fact) => answers[`${question.id}.${fact}`])
    return {
      key: `answer-missing-set.choice-${String(value)}`,
      values: { count: Number(count ?? 0), name: String(name ?? '') },
    }
  },
}

function setsIn({ question, answers, lookup }: Situation) {
  const of = question.of?.map((id) => answers[id]).find((value) => value !== undefined)
  return lookup.imports.missing.sets(String(of ?? ''))
}
