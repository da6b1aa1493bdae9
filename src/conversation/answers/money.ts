import { readMoney, showMoney } from '../../domain/money.js'
import { asciiDigits, foldKey, tidy } from '../../domain/text.js'
import { type AnswerKind, accepted, type Reading, refused, type Situation, textOf } from '../answer.js'
import { verbatim } from '../phrase.js'

const LARGEST_SUM = 500_000_000
const BY_MONTHS = /^(\d{1,2}) ?(?:THANG)? ?[X*] ?(.+)$/

/** A sum in whole đồng: `1.620.000`, `540 nghìn`, or months times a sum: `3 x 40.000`, `3 tháng x 40000`. */
export const money: AnswerKind = {
  reasons: ['empty', 'unreadable', 'too-large'],
  holds: (value) => typeof value === 'number' && Number.isInteger(value) && value > 0,
  read(input, situation) {
    const text = tidy(textOf(input) ?? '')
    const [, months, each] = BY_MONTHS.exec(foldKey(asciiDigits(text))) ?? []
    return months === undefined || each === undefined ? sum(text, 1, situation) : sum(each, Number(months), situation)
  },
  show: (value, { question, answers }) => {
    const months = answers[`${question.id}.months`]
    const each = answers[`${question.id}.each`]
    const by = months === undefined ? '' : ` (${months} × ${showMoney(Number(each))})`
    return verbatim(`${showMoney(Number(value))} đ${by}`)
  },
}

function sum(text: string, months: number, { question }: Situation): Reading {
  const reading = readMoney(text)
  if (reading.kind === 'refused') return refused(reading.reason)
  const total = reading.amount * months
  if (total === 0) return refused('unreadable')
  if (total > LARGEST_SUM) return refused('too-large')
  const also = { [`${question.id}.months`]: months, [`${question.id}.each`]: reading.amount }
  return accepted(total, months === 1 ? {} : { also })
}
