import type { Answers } from '../conversation/answer.js'
import { type BirthDate, showBirthDate } from '../domain/birth-date.js'
import { maskAccount, maskPersonalId, maskPhone } from '../domain/mask.js'
import { showSex } from '../domain/sex.js'
import { text } from './submission.js'

/** One fact as it should be. `answers` are those of the flow, for what must be known besides the value. */
export type Correction = Readonly<{ answers: Answers }> &
  (
    | Readonly<{ field: 'name' | 'personal-id' | 'village' | 'phone'; value: string }>
    | Readonly<{ field: 'birth'; value: BirthDate }>
    | Readonly<{ field: 'sex'; value: 'female' | 'male' }>
    | Readonly<{ field: 'account'; value: Readonly<{ bank: string; number: string; holder: string }> }>
    | Readonly<{ field: 'payee'; value: Readonly<{ name: string; relationship: string | null }> }>
  )

/** What the answers of `correct-record` ask for; `undefined` when the flow has not said enough. */
export function readCorrection(answers: Answers): Correction | undefined {
  const field = text(answers, 'field')
  switch (field) {
    case 'name':
    case 'personal-id':
    case 'village':
    case 'phone': {
      const value = text(answers, field)
      return value === undefined ? undefined : { answers, field, value }
    }
    case 'birth':
      return answers.birth === undefined ? undefined : { answers, field, value: answers.birth as BirthDate }
    case 'sex':
      return { answers, field, value: text(answers, 'sex') === 'male' ? 'male' : 'female' }
    case 'account': {
      const [bank, number, holder] = ['bank', 'account', 'holder'].map((id) => text(answers, id) ?? '')
      return number ? { answers, field, value: { bank: bank ?? '', number, holder: holder ?? '' } } : undefined
    }
    case 'payee': {
      const name = text(answers, 'payee')
      return name === undefined
        ? undefined
        : { answers, field, value: { name, relationship: text(answers, 'relationship') ?? null } }
    }
    default:
      return undefined
  }
}

/** Whether it decides where money goes. */
export function isMoneyField({ field }: Correction): boolean {
  return field === 'account' || field === 'payee'
}

/** A value as the closing line shows it: numbers masked, since messages pass through a platform. */
export function shown(field: Correction['field'], value: string | null, birth?: BirthDate): string {
  if (birth !== undefined) return showBirthDate(birth)
  if (value === null) return ''
  switch (field) {
    case 'personal-id':
      return maskPersonalId(value)
    case 'phone':
      return maskPhone(value)
    case 'account':
      return maskAccount(value)
    case 'sex':
      return showSex(value === 'male' ? 'male' : 'female')
    default:
      return value
  }
}
