import type { ComparedField, ListDifference } from '../../domain/returns/differences.js'
import type { Say } from '../../rosters/finding-sentences.js'

const FIELDS: Readonly<Record<ComparedField, string>> = {
  fullName: 'Họ tên',
  birth: 'Ngày sinh',
  sex: 'Giới tính',
  personalId: 'Số định danh',
  village: 'Thôn',
  programme: 'Chế độ',
  coefficient: 'Hệ số',
  amount: 'Mức hưởng',
  payee: 'Người nhận',
  account: 'Số tài khoản',
  bank: 'Ngân hàng',
  method: 'Hình thức chi trả',
}

/** What is said of a row that came or went: enough to see which benefit it is. */
const TELLING: readonly ComparedField[] = ['programme', 'amount', 'payee', 'account']

/** A difference in words: `Số tài khoản: 0071… → 3580…; Người nhận: (trống) → Trần Thị Lan`. */
export function differenceInWords({ kind, row, fields }: ListDifference): string {
  if (kind === 'changed') {
    return fields
      .map(({ field, before, after }) => `${FIELDS[field]}: ${before ?? '(trống)'} → ${after ?? '(trống)'}`)
      .join('; ')
  }
  return TELLING.flatMap((field) => {
    const value = row.values[field]
    return value === undefined || value === null || value === '' ? [] : [`${FIELDS[field]}: ${value}`]
  }).join('; ')
}

/** The changes behind a difference: `BD-7F3K2QM (Cắt chết)`; `null` when there are none. */
export function becauseInWords({ because }: ListDifference, say: Say): string | null {
  if (because.length === 0) return null
  const words = because.map(({ code, kind }) => {
    const name = say({ key: `answer-change-request.choice-${kind.toLowerCase().replace('_', '-')}` })
    return name === undefined ? code : `${code} (${name})`
  })
  return words.join('; ')
}
