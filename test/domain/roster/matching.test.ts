import { describe, expect, it } from 'vitest'
import {
  indexPeople,
  type KnownPerson,
  matchLine,
  matchPerson,
  type SoughtPerson,
} from '../../../src/domain/roster/matching.js'
import { DAY_IN_1950, known, line, YEAR_1950 } from '../roster-people.js'

const NUMBER = '038150901234'
const HOA: SoughtPerson = {
  nameKey: 'NGUYEN THI HOA',
  birth: YEAR_1950,
  personalId: null,
  communeCode: '15139',
  villageCode: '15139-01',
  programmeCode: 'BT-6N',
  programmeKey: 'NKT NANG',
}

function match(sought: Partial<SoughtPerson>, people: readonly KnownPerson[], taken: readonly number[] = []) {
  const found = matchPerson({ ...HOA, ...sought }, indexPeople(people), new Set(taken))
  return found.kind === 'one' ? found.person.id : found.kind
}

describe('matchPerson', () => {
  it('goes by the number before all else', () => {
    const moved = known({ id: 2, personalId: NUMBER, villageCode: '15139-05', birth: DAY_IN_1950 })
    expect(match({ personalId: NUMBER }, [known({ id: 1 }), moved])).toBe(2)
  })

  it('takes a corrected name of the same number and birth', () => {
    expect(match({ personalId: NUMBER, nameKey: 'NGUYEN THI HOAN' }, [known({ personalId: NUMBER })])).toBe(1)
  })

  it('asks when a number is somebody else’s of another name and birth', () => {
    const other = known({ fullName: 'Bùi Văn Quyết', personalId: NUMBER, birth: { value: '1938', precision: 'YEAR' } })
    expect(match({ personalId: NUMBER }, [other])).toBe('several')
  })

  it('tells two people apart who share a number by a typing error', () => {
    const people = [
      known({ id: 1, personalId: NUMBER }),
      known({ id: 2, fullName: 'Bùi Văn Quyết', personalId: NUMBER }),
    ]
    expect(match({ personalId: NUMBER, nameKey: 'BUI VAN QUYET' }, people)).toBe(2)
  })

  it('goes by name, birth and village without a number', () => {
    expect(match({}, [known({})])).toBe(1)
    expect(match({}, [known({ nameKey: 'NGUYEN THI HOE' })])).toBe('none')
    expect(match({}, [known({ birth: { value: '1951', precision: 'YEAR' } })])).toBe('none')
    expect(match({ communeCode: '15142' }, [known({})])).toBe('none')
  })

  it('asks about a namesake of the same year in another village', () => {
    expect(match({}, [known({ villageCode: '15139-05' })])).toBe('several')
  })

  it('follows somebody of the same day of birth to another village', () => {
    expect(match({ birth: DAY_IN_1950 }, [known({ birth: DAY_IN_1950, villageCode: '15139-05' })])).toBe(1)
  })

  it('takes a less exact birth for the same one', () => {
    expect(match({ birth: DAY_IN_1950 }, [known({})])).toBe(1)
  })

  it('never takes somebody with another number', () => {
    expect(match({ personalId: '038150900000' }, [known({ personalId: NUMBER })])).toBe('none')
    const born = { birth: DAY_IN_1950 }
    expect(match({ ...born, personalId: '038150900000' }, [known({ ...born, personalId: NUMBER })])).toBe('several')
  })

  it('needs village and programme when there is no birth', () => {
    expect(match({ birth: null }, [known({})])).toBe(1)
    expect(match({ birth: null, programmeCode: 'HT-XH' }, [known({})])).toBe('several')
    expect(match({ birth: null, villageCode: null }, [known({})])).toBe('several')
  })

  it('asks which of two unlike namesakes it is', () => {
    const people = [
      known({ id: 1, birth: DAY_IN_1950 }),
      known({ id: 2, birth: { value: '1950-05', precision: 'MONTH' } }),
    ]
    expect(match({ birth: YEAR_1950 }, people)).toBe('several')
  })

  it('gives each of two rows that look alike a person of its own', () => {
    const twins = [known({ id: 1 }), known({ id: 2 })]
    expect(match({}, twins)).toBe(1)
    expect(match({}, twins, [1])).toBe(2)
  })
})

describe('matchLine', () => {
  const row = { role: 'BENEFICIARY', caredForKey: null, programmeCode: 'BT-6N', programmeKey: 'NKT NANG' } as const
  const together = () => true
  const apart = () => false
  const none = new Set<number>()

  it('goes by the programme', () => {
    const lines = [line({ id: 1, programmeCode: 'BT-4' }), line({ id: 2 })]
    expect(matchLine(row, lines, none, together)).toMatchObject({ kind: 'one', line: { id: 2 } })
  })

  it('adds a benefit that may be paid beside the others, and asks about one that may not', () => {
    const lines = [line({ programmeCode: 'BT-6N-NCT' })]
    expect(matchLine(row, lines, none, together)).toEqual({ kind: 'none' })
    expect(matchLine(row, lines, none, apart)).toMatchObject({ kind: 'other-programme' })
  })

  it('decides a line whose programme was open', () => {
    const lines = [line({ programmeCode: null })]
    expect(matchLine(row, lines, none, apart)).toMatchObject({ kind: 'one' })
  })

  it('takes the only line when the row’s own programme is open, and asks when there are two', () => {
    const open = { ...row, programmeCode: null, programmeKey: 'KT' }
    expect(matchLine(open, [line()], none, together)).toMatchObject({ kind: 'one' })
    const two = [line({ id: 1 }), line({ id: 2, programmeCode: 'BT-4' })]
    expect(matchLine(open, two, none, together)).toEqual({ kind: 'several' })
    expect(matchLine(open, two, new Set([1]), together)).toMatchObject({ kind: 'one', line: { id: 2 } })
  })

  it('tells by the person cared for which line a carer’s row is', () => {
    const carer = { ...row, role: 'CARER', programmeCode: 'CS-2C', caredForKey: 'LE VAN BA' } as const
    const lines = [
      line({ id: 1, role: 'CARER', programmeCode: 'CS-2C', caredForKey: 'LE VAN HAI' }),
      line({ id: 2, role: 'CARER', programmeCode: 'CS-2C', caredForKey: 'LE VAN BA' }),
    ]
    expect(matchLine(carer, lines, none, together)).toMatchObject({ line: { id: 2 } })
    expect(matchLine({ ...carer, caredForKey: 'LE VAN TU' }, lines, none, together)).toEqual({ kind: 'none' })
  })
})
