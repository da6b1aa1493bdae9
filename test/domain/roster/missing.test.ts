import { describe, expect, it } from 'vitest'
import { compareRoster, type PlacedRow, type RowPlace } from '../../../src/domain/roster/comparison.js'
import type { KnownPerson } from '../../../src/domain/roster/matching.js'
import { type MissingFacts, missingIn } from '../../../src/domain/roster/missing.js'
import type { RosterPerson } from '../../../src/domain/roster/row.js'
import { known, line, read } from '../roster-people.js'

const HERE: RowPlace = { kind: 'placed', communeCode: '15139', villageCode: '15139-01' }
const THERE: RowPlace = { ...HERE, villageCode: '15139-05' }
const SOMEWHERE: RowPlace = { ...HERE, villageCode: null }
const SOCIAL: MissingFacts = {
  group: 'bao_tro_xa_hoi',
  groupOf: (code) => (code.startsWith('NCC') ? 'nguoi_co_cong' : 'bao_tro_xa_hoi'),
}
const ANY: MissingFacts = { ...SOCIAL, group: null }

const BA = { fullName: 'Trần Văn Ba' }
const TU = { fullName: 'Lê Thị Tư' }

function row(index: number, person: RosterPerson, place: RowPlace = HERE): PlacedRow {
  return { sheet: 'S', row: index, person, findings: [], place }
}

/** Numbers of the benefits that the rows lack. */
function missing(people: readonly KnownPerson[], rows: readonly PlacedRow[], facts = SOCIAL, apart = false) {
  const comparing = { known: people, duplicates: [], nameOf: () => undefined, sumsOf: () => ({}), tellsOwner: true }
  const comparisons = compareRoster(rows, { ...comparing, goTogether: () => !apart })
  return people.flatMap(missingIn(people, rows, comparisons, facts)).map(({ line: { id } }) => id)
}

describe('missingIn', () => {
  it('names whom a file lacks in a village that it is about', () => {
    const people = [known({ id: 1, lines: [line({ id: 11 })] }), known({ id: 2, ...BA, lines: [line({ id: 12 })] })]
    expect(missing(people, [row(1, read())])).toEqual([12])
    expect(missing(people, [row(1, read()), row(2, read(BA))])).toEqual([])
  })

  it('says nothing of other villages, of people without one, and of a file that names no one', () => {
    const people = [
      known({ id: 2, ...BA, villageCode: '15139-05', lines: [line({ id: 12 })] }),
      known({ id: 3, ...TU, villageCode: null, lines: [line({ id: 13 })] }),
    ]
    expect(missing(people, [row(1, read())])).toEqual([])
    expect(missing(people, [])).toEqual([])
  })

  it('says nothing of benefits of another group', () => {
    const people = [known({ id: 2, ...BA, lines: [line({ id: 12, group: 'nguoi_co_cong' })] })]
    expect(missing(people, [row(1, read())])).toEqual([])
  })

  it('goes by the groups of a village’s rows where the head of the file names none', () => {
    const both = (id: number, name: string, villageCode: string) =>
      known({
        id,
        fullName: name,
        villageCode,
        lines: [line({ id: id * 10 }), line({ id: id * 10 + 1, group: 'nguoi_co_cong', programmeCode: 'NCC-1' })],
      })
    const people = [both(1, BA.fullName, '15139-01'), both(2, TU.fullName, '15139-05')]
    const merit = read({ fullName: 'Hà Văn Sáu', code: 'NCC-1' })
    expect(missing(people, [row(1, read()), row(2, merit, THERE)], ANY)).toEqual([10, 21])
    expect(missing(people, [row(1, read({ code: null }))], ANY)).toEqual([])
  })

  it('lists one benefit of somebody whose other one the file has', () => {
    const two = known({ lines: [line({ id: 11 }), line({ id: 12, programmeCode: 'CS-2C' })] })
    expect(missing([two], [row(1, read())])).toEqual([12])
  })

  it('does not lack somebody who moved to another village of the file', () => {
    const moved = known({ id: 2, ...BA, personalId: '038150901234', lines: [line({ id: 12 })] })
    expect(missing([moved], [row(1, read()), row(2, read({ ...BA, personalId: '038150901234' }), THERE)])).toEqual([])
  })

  it('does not lack anybody whom a row that waits may be about', () => {
    const namesakes = [
      known({ id: 1, lines: [line({ id: 11 })] }),
      known({ id: 2, birth: { value: '1933', precision: 'YEAR' }, lines: [line({ id: 12 })] }),
    ]
    expect(missing(namesakes, [row(1, read({ birth: null }))])).toEqual([])
    const rival = known({ id: 1, lines: [line({ id: 11, programmeCode: 'BT-5' })] })
    expect(missing([rival], [row(1, read())], SOCIAL, true)).toEqual([])
  })

  it('does not lack a namesake of a row whose commune is not clear, but whoever was born in another year', () => {
    const people = [
      known({ id: 1, lines: [line({ id: 11 })] }),
      known({ id: 2, birth: { value: '1933', precision: 'YEAR' }, lines: [line({ id: 12 })] }),
    ]
    expect(missing(people, [row(1, read(), { kind: 'unplaced' }), row(2, read(BA))])).toEqual([12])
  })

  it('takes a village as covered by a list without villages that names most of its people', () => {
    const lines = [line({ id: 11 }), line({ id: 12 }), line({ id: 13 })]
    const people = [{}, BA, TU].map((person, index) =>
      known({ id: index + 1, ...person, lines: [lines[index] as ReturnType<typeof line>] }),
    )
    const unnamed = (person: Parameters<typeof read>[0]) => ({ ...read(person), village: null })
    const two = [row(1, unnamed({}), SOMEWHERE), row(2, unnamed(BA), SOMEWHERE)]
    expect(missing(people, two)).toEqual([13])
    expect(missing(people, two.slice(0, 1))).toEqual([])
  })

  it('does not take a village for one of the file because somebody moved there', () => {
    const people = [
      known({ id: 1, lines: [line({ id: 11 })] }),
      known({ id: 2, ...BA, personalId: '038150901234', lines: [line({ id: 12 })] }),
      known({ id: 3, ...TU, villageCode: '15139-05', lines: [line({ id: 13 })] }),
    ]
    const moved = read({ ...BA, personalId: '038150901234' })
    expect(missing(people, [row(1, read()), row(2, moved, THERE)])).toEqual([])
    expect(
      missing(people, [row(1, read()), row(2, moved, THERE), row(3, read({ fullName: 'Hà Văn Sáu' }), THERE)]),
    ).toEqual([13])
  })

  it('goes by the one village that the head names, if most rows are of it', () => {
    const people = [
      known({ id: 2, ...BA, lines: [line({ id: 12 })] }),
      known({ id: 3, ...TU, villageCode: '15139-05', lines: [line({ id: 13 })] }),
    ]
    const about: MissingFacts = { ...SOCIAL, about: { village: 'Lương Ngọc', programmes: null } }
    const here = { village: 'Lương Ngọc' }
    const there = row(3, read({ fullName: 'Hà Văn Sáu', village: 'Kim Mẫm 1' }), THERE)
    const two = [row(1, read(here)), row(2, read({ ...here, fullName: 'Vũ Thị Bảy' }))]
    expect(missing(people, [...two, there], about)).toEqual([12])
    expect(missing(people, [...two, there])).toEqual([12, 13])
    expect(missing(people, [row(1, read(here)), there], about)).toEqual([12, 13])
  })

  it('goes by the one programme that the head names, if all rows are of it', () => {
    const people = [
      known({ id: 2, ...BA, lines: [line({ id: 12 })] }),
      known({ id: 3, ...TU, lines: [line({ id: 13, programmeCode: 'BT-5C20' })] }),
    ]
    const about: MissingFacts = { ...SOCIAL, about: { village: null, programmes: ['BT-6N', 'BT-6N-TE'] } }
    expect(missing(people, [row(1, read())], about)).toEqual([12])
    expect(missing(people, [row(1, read({ code: 'BT-3A', words: null }))], about)).toEqual([12, 13])
  })
})
