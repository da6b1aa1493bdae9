import { type Bank, findBank } from '../../domain/bank.js'
import { type AnswerKind, accepted, type Choice, refused, type Situation, textOf } from '../answer.js'
import { verbatim } from '../phrase.js'
import { YES_WORDS } from './yes-words.js'

/** A bank or provider of `data/reference/banks.csv`, by any of its names; what may mean several is asked back. */
export const bank: AnswerKind = {
  reasons: ['empty', 'unknown', 'likely', 'ambiguous', 'not-offered'],
  holds: (value) => typeof value === 'string' && value !== '',
  choices: ({ lookup }) => lookup.offeredBanks.map(choiceOf),
  chosen: (id, situation) => taken(id, situation),
  read(input, situation) {
    const words = (textOf(input) ?? '').trim()
    if (words === '') return refused('empty')
    const match = findBank(words, situation.lookup.banks)
    switch (match.kind) {
      case 'found':
        return taken(match.value.code, situation)
      case 'likely':
        return { kind: 'unclear', reason: 'likely', choices: [{ ...choiceOf(match.value), words: YES_WORDS }] }
      case 'ambiguous':
        return { kind: 'unclear', reason: 'ambiguous', choices: match.candidates.map(choiceOf) }
      case 'unknown':
        return refused('unknown')
    }
  },
  show: (value, { lookup }) => verbatim(lookup.banks.find(({ code }) => code === value)?.shortName ?? String(value)),
}

function choiceOf({ code, shortName, name }: Bank): Choice {
  return { id: code, label: verbatim(shortName), words: [name] }
}

function taken(code: string, { lookup }: Situation) {
  const found = lookup.banks.find((one) => one.code === code)
  return found?.offered === false ? refused('not-offered', { bank: found.shortName }) : accepted(code)
}
