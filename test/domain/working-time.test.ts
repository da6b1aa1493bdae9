import { describe, expect, it } from 'vitest'
import { workingMinutesBetween } from '../../src/domain/working-time.js'
import { loadReference } from '../../src/reference.js'

const { officeHours } = loadReference()
/** An instant by the office's clock. */
const at = (day: string, time: string) => new Date(`${day}T${time}:00+07:00`)
const FRIDAY = '2026-11-20'
const SATURDAY = '2026-11-21'
const MONDAY = '2026-11-23'

describe('working minutes', () => {
  it.each([
    ['within a morning', at(FRIDAY, '08:00'), at(FRIDAY, '09:30'), 90],
    ['over the midday break', at(FRIDAY, '11:00'), at(FRIDAY, '14:00'), 60],
    ['of a whole day', at(FRIDAY, '00:00'), at(SATURDAY, '00:00'), 450],
    ['over a weekend', at(FRIDAY, '16:30'), at(MONDAY, '08:00'), 60],
    ['of a weekend', at(SATURDAY, '08:00'), at(SATURDAY, '20:00'), 0],
    ['of a night', at(FRIDAY, '17:00'), at(SATURDAY, '07:00'), 0],
    ['of no time', at(FRIDAY, '09:00'), at(FRIDAY, '09:00'), 0],
    ['backwards', at(FRIDAY, '10:00'), at(FRIDAY, '09:00'), 0],
  ])('%s', (_, from, to, minutes) => {
    expect(workingMinutesBetween(from, to, officeHours)).toBe(minutes)
  })

  it('are those of the hours in force that day', () => {
    const hours = [
      { from: 480, to: 600, validFrom: '2026-01-01' },
      { from: 480, to: 540, validFrom: MONDAY },
    ]
    expect(workingMinutesBetween(at(FRIDAY, '00:00'), at(MONDAY, '23:00'), hours)).toBe(180)
  })
})
