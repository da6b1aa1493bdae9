import { readReceiptCode } from '../../domain/receipt-code.js'
import { type AnswerKind, accepted, type Reading, refused, type Situation, textOf } from '../answer.js'
import type { OwnRegistration } from '../lookup.js'
import { verbatim } from '../phrase.js'

/** One of the asker's own registrations that can still change, by tapping or by its receipt code; others' do not exist. */
export const ownRegistration: AnswerKind = ownRegistrationKind(true)

/** As `ownRegistration`, ended ones too. */
export const anyOwnRegistration: AnswerKind = ownRegistrationKind(false)

function ownRegistrationKind(isOpen: boolean): AnswerKind {
  return {
    reasons: ['not-found'],
    holds: (value) => typeof value === 'string' && readReceiptCode(value) === value,
    choices: async ({ lookup }) =>
      (await lookup.ownRegistrations(isOpen)).map(({ code, beneficiaryName }) => ({
        id: code,
        label: verbatim(`${beneficiaryName} (${code})`),
      })),
    chosen: (id, situation) => byCode(id, isOpen, situation),
    async read(input, situation) {
      const code = readReceiptCode(textOf(input) ?? '')
      return code === undefined ? refused('not-found') : byCode(code, isOpen, situation)
    },
    show: (value, { question, answers }) => verbatim(String(answers[`${question.id}.beneficiary-name`] ?? value)),
  }
}
async function byCode(code: string, isOpen: boolean, { question, lookup }: Situation): Promise<Reading> {
  const found = (await lookup.ownRegistrations(isOpen)).find((one) => one.code === code)
  if (found === undefined) return refused('not-found')
  return accepted(code, { also: factsOf(question.id, found) })
}

function factsOf(questionId: string, { beneficiaryName, facts }: OwnRegistration) {
  const named = { ...facts, 'beneficiary-name': beneficiaryName }
  return Object.fromEntries(Object.entries(named).map(([fact, value]) => [`${questionId}.${fact}`, value]))
}
