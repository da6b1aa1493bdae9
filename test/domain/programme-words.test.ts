import { describe, expect, it } from 'vitest'
import { findProgramme, findProgrammeCode, type ProgrammeContext } from '../../src/domain/programme-words.js'
import { loadReference } from '../../src/reference.js'

const { programmes } = loadReference()
const in2023: ProgrammeContext = { listDate: '2023-07-20' }
const in2026: ProgrammeContext = { listDate: '2026-11-15' }

function outcome(words: string, context: ProgrammeContext = in2026) {
  const reading = findProgramme(words, context, programmes)
  if (reading.kind === 'ambiguous') return reading.candidates
  if (reading.kind === 'unknown') return 'unknown'
  const notes = reading.kind === 'found' ? reading.notes : []
  return [reading.kind, reading.code, ...notes].join(' ')
}

describe('free words', () => {
  it.each([
    ['NKT ĐBN', 30, 'BT-6DBN'],
    ['NKT ĐBN', 10, 'BT-6DBN-TE'],
    ['NKT ĐBN', 60, 'BT-6DBN-NCT'],
    ['nkt dbn', 59, 'BT-6DBN'],
    ['NKT nặng', 15, 'BT-6N-TE'],
    ['TEKT nặng', 9, 'BT-6N-TE'],
    ['NKT nặng là NCT', 75, 'BT-6N-NCT'],
    ['TE mồ côi', 3, 'BT-1A'],
    ['TE mồ côi', 4, 'BT-1B'],
    ['mồ côi cha mẹ', 12, 'BT-1B'],
    ['Mồ côi trên 16 tuổi đang đi học', 18, 'BT-2'],
    ['đơn thân 2 con', 40, 'BT-4'],
    ['ĐT nuôi 1 con', 40, 'BT-4'],
    ['NCT cô đơn hộ nghèo', 70, 'BT-5A1'],
    ['NCT cô đơn hộ nghèo', 75, 'BT-5A2'],
    ['HIV', 9, 'BT-3B'],
    ['HIV hộ nghèo', 40, 'BT-8'],
    ['TE dưới 3 tuổi hộ nghèo', 2, 'BT-7'],
    ['HTXH', 80, 'HT-XH'],
    ['Trợ cấp hưu trí xã hội', 75, 'HT-XH'],
    ['Hộ GĐ chăm sóc NKT ĐBN', 50, 'CS-2C'],
    ['Nhận chăm sóc NKT ĐBN', 50, 'CS-2D1'],
    ['Hỗ trợ CS NKT ĐBN', 50, 'CS-2C'],
    ['K.tật nặng', 50, 'BT-6N'],
    ['Người từ đủ 75 tuổi không có lương hưu', 76, 'HT-XH'],
    ['Đối tượng đặc thù theo NQ HĐND tỉnh', 50, 'DT-HDND'],
    ['TB 4/4', 75, 'NCC-6-TB'],
    ['thương binh 61%', 75, 'NCC-6-TB'],
    ['BB 65%', 75, 'NCC-7-BB6170'],
    ['CĐHH 61%', 75, 'NCC-8-HH6180'],
    ['chất độc da cam 21-40%', 75, 'NCC-8-HH2140'],
    ['con đẻ nhiễm CĐHH 81%', 45, 'NCC-8-CD81'],
    ['Mẹ VNAH', 95, 'NCC-4'],
    ['tuất liệt sỹ', 80, 'NCC-3-1LS'],
    ['vợ liệt sĩ', 80, 'NCC-3-1LS'],
    ['GĐ nuôi NKT ĐBN', 50, 'CS-2C'],
    ['bị địch bắt tù đày', 80, 'NCC-9'],
    ['TNXP', 75, 'NCC-TNXP'],
  ])('%j at %i are %s', (words, age, code) => {
    expect(outcome(words, { ...in2026, age })).toBe(`found ${code}`)
  })
  it('tell how many children and what percentage', () => {
    expect(findProgramme('đơn thân 2 con', in2026, programmes)).toMatchObject({ detail: { children: 2 } })
    expect(findProgramme('TB 61%', in2026, programmes)).toMatchObject({ detail: { injuryPercent: 61 } })
    expect(findProgramme('HTXH', in2026, programmes)).toMatchObject({ detail: {} })
  })
  it('depend on the programmes of the time', () => {
    expect(outcome('NCT 80 tuổi', { ...in2023, age: 83 })).toBe('found BT-5C20')
    expect(outcome('NCT 80 tuổi', { ...in2026, age: 83 })).toBe('found BT-5C20 ended')
    expect(outcome('NCT', { ...in2023, age: 92 })).toEqual(['BT-5C20', 'BT-5A2'])
    expect(outcome('NCT', { ...in2026, age: 92 })).toEqual(['BT-5A2', 'HT-XH'])
  })
  it('are ambiguous without the age that would decide', () => {
    expect(outcome('NKT nặng')).toEqual(['BT-6N-TE', 'BT-6N', 'BT-6N-NCT'])
    expect(outcome('TE mồ côi')).toEqual(['BT-1A', 'BT-1B'])
    expect(outcome('bệnh binh')).toHaveLength(6)
    expect(outcome('vợ thương binh')).toEqual(['NCC-6-TN', 'NCC-6-TND'])
    expect(outcome('nuôi dưỡng trẻ mồ côi')).toEqual(['CS-1A', 'CS-1B'])
  })
  it('of two programmes are ambiguous, and of two halves of one are not', () => {
    const of = (words: string) => outcome(words, { ...in2026, age: 40 })
    expect(of('NKT nặng + đơn thân nuôi 1 con')).toEqual(['BT-6N', 'BT-4'])
    expect(of('NKT đặc biệt nặng và đơn thân nuôi con')).toEqual(['BT-6DBN', 'BT-4'])
    expect(of('Hộ GĐ nuôi dưỡng và chăm sóc NKT ĐBN')).toBe('found CS-2C')
    expect(of('NKT nặng; NKT nặng')).toBe('found BT-6N')
  })
  it('that do not fit age or group are noted', () => {
    expect(outcome('Trẻ em khuyết tật nặng', { ...in2026, age: 80 })).toBe('found BT-6N-TE age-conflict')
    expect(outcome('TB 4/4', { ...in2026, group: 'bao_tro_xa_hoi' })).toBe('found NCC-6-TB wrong-group')
  })
  it('with a typing error are likely', () => {
    expect(outcome('NKT dặc biệt nặg', { ...in2026, age: 33 })).toBe('likely BT-6DBN')
    expect(outcome('thươg binh 2/4')).toBe('likely NCC-6-TB')
  })
  it.each(['', 'BTXH', 'Trợ cấp xã hội', 'như trên', 'khuyết tật nhẹ', 'thờ cúng liệt sĩ', '12345', '😀'])(
    '%j name nothing',
    (words) => {
      expect(outcome(words)).toBe('unknown')
    },
  )
})

describe('official names', () => {
  it('find their own programme', () => {
    for (const { code, name } of programmes.programmes) {
      const rule = programmes.rules.find((each) => each.code === code)
      const reading = findProgramme(name, { ...in2023, age: rule?.ageFrom ?? 30 }, programmes)
      expect(reading, name).toMatchObject({ kind: 'found', code, as: 'name' })
    }
  })
})

describe('a code', () => {
  it.each([
    ['BT-6N', 'BT-6N', 'code'],
    ['bt-6n', 'BT-6N', 'code-format'],
    ['BT 6N', 'BT-6N', 'code-format'],
    ['bt6dbn nct', 'BT-6DBN-NCT', 'code-format'],
    ['BT-6N ', 'BT-6N', 'code'],
  ])('%j is %s', (raw, code, as) => {
    expect(findProgrammeCode(raw, in2026, programmes)).toMatchObject({ kind: 'found', code, as })
  })
  it('is noted when ended, unknown when invented', () => {
    expect(findProgrammeCode('BT-5C20', in2026, programmes)).toMatchObject({ notes: ['ended'] })
    expect(findProgrammeCode('BT-99', in2026, programmes)).toEqual({ kind: 'unknown' })
    expect(findProgrammeCode('', in2026, programmes)).toEqual({ kind: 'unknown' })
  })
})
