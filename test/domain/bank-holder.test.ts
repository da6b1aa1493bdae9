import { describe, expect, it } from 'vitest'
import { compareHolder, toBankName } from '../../src/domain/bank-holder.js'

describe('toBankName', () => {
  it.each([
    ['Nguyễn  Văn Đức', 'NGUYEN VAN DUC'],
    ['nguyễn văn đức'.normalize('NFD'), 'NGUYEN VAN DUC'],
    ["H'Hen Niê-Kđăm", 'HHEN NIE KDAM'],
    ['Ðinh Thị Ước', 'DINH THI UOC'],
  ])('prints %j as %j', (name, printed) => {
    expect(toBankName(name)).toBe(printed)
  })
})

describe('compareHolder', () => {
  it.each([
    ['Trần Thị Hòa', 'Trần Thị Hòa', 'same'],
    ['Trần Thị Hòa', 'Trần Thị Hoà', 'same'],
    ['Trần Thị Thuý', 'TRẦN THỊ THÚY', 'same'],
    ['Trần Thị Hòa', 'TRAN THI HOA', 'same-without-diacritics'],
    ['Tran Thi Hoa', 'Trần Thị Hòa', 'same-without-diacritics'],
    ['Trần Thị Hòa', 'TRAN  THI HOA ', 'same-without-diacritics'],
    ['Công Huyền Tôn Nữ Thị Phương Thảo', 'CONG HUYEN TON NU THI PHUO', 'same-without-diacritics'],
    ['Trần Thị Hòa', 'Trần Thị Hoa', 'differs'],
    ['Trần Thị Hòa', 'TRAN THI HOAN', 'differs'],
    ['Trần Thị Hoàn', 'TRAN THI HOA', 'differs'],
    ['Trần Thị Hòa', 'NGUYEN VAN NAM', 'differs'],
    ['Trần Thị Hòa', '', 'differs'],
  ])('of %j and %j says %s', (payee, holder, outcome) => {
    expect(compareHolder(payee, holder)).toBe(outcome)
  })
})
