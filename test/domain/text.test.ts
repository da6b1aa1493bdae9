import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { asciiDigits, digitsIn, editDistance, foldKey, nearest, tidy } from '../../src/domain/text.js'

describe('tidy', () => {
  it('makes one space of every run of blanks', () => {
    expect(tidy('  Nguyễn\u00A0\u2003Văn\n\tĐức ')).toBe('Nguyễn Văn Đức')
  })
  it('drops what takes no room', () => {
    expect(tidy('\uFEFFNguyễn\u200B Văn\u2060 Đức\u200E')).toBe('Nguyễn Văn Đức')
  })
  it('composes decomposed letters', () => {
    expect(tidy('Nguyễn'.normalize('NFD'))).toBe('Nguyễn')
  })
  it('keeps the soft hyphen, a letter in old encodings', () => {
    expect(tidy('h\u00AD¬ng')).toBe('h\u00AD¬ng')
  })
})

describe('foldKey', () => {
  it('drops marks and case', () => {
    expect(foldKey('Nguyễn  Văn Đức')).toBe('NGUYEN VAN DUC')
    expect(foldKey('nguyễn văn đức'.normalize('NFD'))).toBe('NGUYEN VAN DUC')
  })
  it('takes the look-alikes of Đ for Đ', () => {
    expect(foldKey('Ðinh Ɖức đ ð')).toBe('DINH DUC D D')
  })
})

describe('digits', () => {
  it('are read from full-width forms', () => {
    expect(asciiDigits('０３８')).toBe('038')
    expect(digitsIn('０38 085-01')).toBe('03808501')
  })
})

describe('editDistance', () => {
  it.each([
    ['', '', 0],
    ['agribank', 'agribank', 0],
    ['agribank', 'agribnk', 1],
    ['agribank', 'agrribank', 1],
    ['agribank', 'agribamk', 1],
    ['agribank', 'agirbank', 1],
    ['kitten', 'sitting', 3],
  ])('of %j and %j is %i', (a, b, distance) => {
    expect(editDistance(a, b)).toBe(distance)
    expect(editDistance(b, a)).toBe(distance)
  })

  it('tells of more errors than wanted only that they are more', () => {
    const word = fc.string({ unit: fc.constantFrom('A', 'B', 'N'), maxLength: 7 })
    fc.assert(
      fc.property(word, word, fc.nat(3), (a, b, most) => {
        const [told, all] = [editDistance(a, b, most), editDistance(a, b)]
        expect(Math.min(told, most + 1)).toBe(Math.min(all, most + 1))
      }),
      { seed: 1, numRuns: 2_000 },
    )
  })
})

describe('nearest', () => {
  it('finds a word one error away', () => {
    expect(nearest('AGRIBNAK', ['AGRIBANK', 'VIETBANK'])).toEqual(['AGRIBANK'])
  })
  it('gives all that are equally near', () => {
    expect(nearest('VIETXBANK', ['VIETABANK', 'VIETBBANK', 'BIDV'])).toEqual(['VIETABANK', 'VIETBBANK'])
  })
  it('does not correct short words', () => {
    expect(nearest('MBB', ['MB', 'ABB'])).toEqual([])
  })
})
