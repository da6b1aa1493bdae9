import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compareNames, compareVietnamese, nameSortKey, sortKey } from '../../src/domain/name-order.js'

describe('compareVietnamese', () => {
  it.each([
    ['letters', ['a', 'ă', 'â', 'b', 'c', 'd', 'đ', 'e', 'ê', 'g', 'o', 'ô', 'ơ', 'u', 'ư', 'y']],
    ['tones', ['ma', 'mà', 'mả', 'mã', 'má', 'mạ']],
    ['letters before tones', ['mạ', 'mai', 'mái', 'man']],
    ['words one by one', ['Lê An', 'Lê Bình', 'Lệ An']],
    ['numbers by value', ['Thôn 1', 'Thôn 2', 'Thôn 10']],
    ['shorter texts first', ['Kim', 'Kim Mẫm', 'Kim Mẫm 1', 'Kim Mẫm 1A']],
  ])('orders %s', (_, ordered) => {
    expect(ordered.toReversed().sort(compareVietnamese)).toEqual(ordered)
  })
  it('ignores case and composition', () => {
    expect(compareVietnamese('ĐỨC', 'đức'.normalize('NFD'))).toBe(0)
    expect(compareVietnamese('Ðức', 'Đức')).toBe(0)
  })
  it('agrees with the order of keys', () => {
    const text = fc.string({ unit: fc.constantFrom(...'aăâbdđeêoôơuưáàảãạ 12'), maxLength: 8 })
    fc.assert(
      fc.property(
        text,
        text,
        (a, b) =>
          Math.sign(compareVietnamese(a, b)) === (sortKey(a) < sortKey(b) ? -1 : sortKey(a) > sortKey(b) ? 1 : 0),
      ),
      { seed: 3 },
    )
  })
})

describe('compareNames', () => {
  it('orders by given name, then by the whole name', () => {
    const ordered = [
      'Trần Thị An',
      'Lê Văn Bình',
      'Bùi Thị Dung',
      'Cao Văn Đức',
      'Lê Văn Đức',
      'Đỗ Hòa',
      'Lê Hoan',
      'Ý',
    ]
    expect(ordered.toReversed().sort(compareNames)).toEqual(ordered)
  })
  it('has a key to sort by elsewhere', () => {
    const names = ['Lê Văn Đức', 'Trần Thị An', 'Bùi Thị Dung']
    const byKey = names.toSorted((a, b) => (nameSortKey(a) < nameSortKey(b) ? -1 : 1))
    expect(byKey).toEqual(names.toSorted(compareNames))
  })
})
