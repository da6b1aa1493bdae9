import { readApprovalCode } from '../../domain/second-approval.js'
import { type AnswerKind, accepted, type Reading, refused, type Situation, textOf } from '../answer.js'
import { verbatim } from '../phrase.js'

/** A request that waits for a second officer, by its code: `PD-4K7M`, `4k7m`. */
export const secondApproval: AnswerKind = {
  reasons: ['not-found'],
  holds: (value) => typeof value === 'string' && readApprovalCode(value) === value,
  choices: async ({ lookup }) =>
    (await lookup.secondApprovals()).map(({ code, line }) => ({ id: code, label: verbatim(line) })),
  chosen: (id, situation) => byCode(id, situation),
  async read(input, situation) {
    const code = readApprovalCode(textOf(input) ?? '')
    return code === undefined ? refused('not-found') : byCode(code, situation)
  },
  show: (value, { question, answers }) => verbatim(String(answers[`${question.id}.line`] ?? value)),
}

async function byCode(code: string, { question, lookup }: Situation): Promise<Reading> {
  const found = (await lookup.secondApprovals()).find((one) => one.code === code)
  return found === undefined ? refused('not-found') : accepted(code, { also: { [`${question.id}.line`]: found.line } })
}
