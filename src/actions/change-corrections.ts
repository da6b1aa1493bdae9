import type { BirthDate } from '../domain/birth-date.js'
import type { ChangeDetails } from '../store/change-content.js'
import type { Correction } from './correction.js'

/** The facts of a person that a proposal says are otherwise, as corrections. */
export function correctionsIn({ corrections = {} }: ChangeDetails): readonly Correction[] {
  return Object.entries(corrections).flatMap(([field, value]): readonly Correction[] => {
    switch (field) {
      case 'name':
      case 'personal-id':
      case 'village':
      case 'phone':
        return [{ answers: {}, field, value }]
      case 'birth':
        return [{ answers: {}, field, value: birthFrom(value) }]
      case 'sex':
        return value === 'male' || value === 'female' ? [{ answers: {}, field, value }] : []
      default:
        return []
    }
  })
}

const PRECISION = { 4: 'YEAR', 7: 'MONTH', 10: 'DAY' } as const

/** `1950`, `1950-03` or `1950-03-01`. */
function birthFrom(value: string): BirthDate {
  return { value, precision: PRECISION[value.length as keyof typeof PRECISION] ?? 'YEAR' }
}
