import { asciiDigits, tidy } from '../../domain/text.js'
import { type AnswerKind, accepted, type Reading, type Situation, textOf } from '../answer.js'
import { accountNumber } from './account-number.js'
import { bank } from './bank.js'

/** `Agribank 3580 2059 98092`, `stk 3580205998092 nông nghiệp`: words, and a number of six digits or more. */
const NUMBER = /\d(?:[ .-]?\d){5,}/

/** As `bank`; when the account number stands beside the bank's name, both questions are answered at once. */
export const bankWithAccount: AnswerKind = {
  ...bank,
  async read(input, situation) {
    const text = asciiDigits(tidy(textOf(input) ?? ''))
    const number = NUMBER.exec(text)?.[0]
    const words = tidy(text.replace(NUMBER, ' ').replace(/(?:số tài khoản|so tai khoan|stk|tk)\b:?/gi, ' '))
    const next = situation.together.find(({ answer }) => answer === 'account-number')
    if (number === undefined || words === '' || next === undefined) return bank.read(input, situation)
    const named = await bank.read({ kind: 'text', text: words }, situation)
    if (named.kind !== 'accepted') return named
    return withAccount(named, await readAccount(number, named, next, situation), next.id)
  },
}

type Accepted = Extract<Reading, { kind: 'accepted' }>

function readAccount(
  number: string,
  { value }: Accepted,
  question: Situation['question'],
  situation: Situation,
): Promise<Reading> | Reading {
  const answers = { ...situation.answers, [situation.question.id]: value }
  return accountNumber.read({ kind: 'text', text: number }, { ...situation, question, answers })
}

/** A number that cannot be used is asked for again, by its own question. */
function withAccount(named: Accepted, account: Reading, accountId: string): Reading {
  if (account.kind !== 'accepted') return named
  const also = { ...named.also, ...account.also, [accountId]: account.value }
  return accepted(named.value, { also, ...(account.remark && { remark: account.remark }) })
}
