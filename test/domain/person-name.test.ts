import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { nameKey, readPersonName } from '../../src/domain/person-name.js'

describe('a name', () => {
  it.each([
    ['Nguyễn Văn Đức', 'Nguyễn Văn Đức', []],
    ['NGUYỄN VĂN ĐỨC', 'Nguyễn Văn Đức', ['case']],
    ['nguyễn văn đức', 'Nguyễn Văn Đức', ['case']],
    ['BÙi thị ƯỚC', 'Bùi Thị Ước', ['case']],
    ['  Nguyễn   Văn Đức', 'Nguyễn Văn Đức', ['spaces']],
    ['Nguyễn Văn\u00A0Đức', 'Nguyễn Văn Đức', ['spaces']],
    ['Nguyễn Văn\u200B Đức', 'Nguyễn Văn Đức', ['spaces']],
    ['Nguyễn Văn\nĐức', 'Nguyễn Văn Đức', ['line-break']],
    ['Nguyễn Văn Đức'.normalize('NFD'), 'Nguyễn Văn Đức', ['nfd']],
    ['Nguyễn Văn Ðức', 'Nguyễn Văn Đức', ['wrong-d']],
    ['ɖinh văn lộc', 'Đinh Văn Lộc', ['wrong-d', 'case']],
    ["H'Hen Niê", "H'Hen Niê", []],
    ["H'HEN NIÊ", "H'Hen Niê", ['case']],
    ['Y Ban Niê-Kđăm', 'Y Ban Niê-Kđăm', []],
    ['Lý', 'Lý', []],
    ['tôi tên là Trần Thị Hoa', 'Trần Thị Hoa', []],
    ['Họ và tên: Trần Thị Hoa', 'Trần Thị Hoa', []],
    ['Họ Tên Trần Thị Hoa', 'Trần Thị Hoa', []],
    ['NguyỄn Văn Đức', 'Nguyễn Văn Đức', ['case']],
    ['Nguyễn  Văn Đức', 'Nguyễn Văn Đức', ['spaces']],
    ['Trần Thị Hoa.', 'Trần Thị Hoa', []],
    ['Trần T. Hoa', 'Trần T. Hoa', []],
  ])('%j becomes %j', (raw, name, repaired) => {
    expect(readPersonName(raw)).toMatchObject({ kind: 'person-name', name, repaired })
  })
  it('without any mark is noted', () => {
    expect(readPersonName('Le Van Minh')).toMatchObject({ noDiacritics: true })
    expect(readPersonName('Lê Văn Minh')).toMatchObject({ noDiacritics: false })
    expect(readPersonName('Lan')).toMatchObject({ noDiacritics: false })
  })
  it.each([
    ['Nguyễn Xuân Tâm (con LS)', 'Nguyễn Xuân Tâm', 'con LS'],
    ['Lê Văn Thành (bố', 'Lê Văn Thành', 'bố'],
    ['Trần Thị Ước - ở với con gái', 'Trần Thị Ước', 'ở với con gái'],
    ['Trần Thị Ước- con LS', 'Trần Thị Ước', 'con LS'],
    ['Trần Thị Ước, sinh 1950', 'Trần Thị Ước', 'sinh 1950'],
    ['Trần Thị Ước [2 con]', 'Trần Thị Ước', '2 con'],
  ])('%j is parted from its remark', (raw, name, remark) => {
    expect(readPersonName(raw)).toMatchObject({ name, remark, repaired: [] })
  })
  it.each([
    ['', 'empty'],
    ['  ', 'empty'],
    ['Nguyễn Văn 2', 'digits'],
    ['0912345678', 'digits'],
    ['A', 'too-short'],
    ['/huy', 'command'],
    ['=HYPERLINK', 'not-a-name'],
    ['😀😀 ab', 'not-a-name'],
    ['Nguyễn '.repeat(12), 'too-long'],
  ])('%j is refused: %s', (raw, reason) => {
    expect(readPersonName(raw)).toEqual({ kind: 'refused', reason })
  })
  it('read again is the same', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 40 }), (raw) => {
        const reading = readPersonName(raw)
        if (reading.kind !== 'person-name') return
        expect(readPersonName(reading.name)).toMatchObject({ name: reading.name })
      }),
      { seed: 2, numRuns: 500 },
    )
  })
})

describe('nameKey', () => {
  it('joins the spellings of one name', () => {
    const spellings = ['Hoàng Thị Thuý', 'HOÀNG THỊ THÚY', 'hoang thi thuy', 'Hoàng  Thị Thúy'.normalize('NFD')]
    expect(new Set(spellings.map(nameKey))).toEqual(new Set(['HOANG THI THUY']))
  })
})
