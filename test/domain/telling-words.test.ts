import { describe, expect, it } from 'vitest'
import { tellsProgramme, tellsSensitive } from '../../src/domain/telling-words.js'
import { loadReference } from '../../src/reference.js'

const { programmes } = loadReference()

describe('words that tell a health status', () => {
  it.each([
    'Nhiễm HIV giai đoạn 2',
    'đã hết nhiễm HIV/AIDS',
    'hiv+',
    'bị AIDS từ 2019',
    'điều trị ARV',
    'HIV012',
    'mắc SIDA',
  ])('%s does', (words) => {
    expect(tellsSensitive(words, programmes)).toBe(true)
  })

  it.each(['từ chối nhận', 'ở cùng con gái', 'Người khuyết tật nặng', 'bác sĩ đã khám', ''])('%s does not', (words) => {
    expect(tellsSensitive(words, programmes)).toBe(false)
  })
})

describe('a file number that tells a programme', () => {
  it.each(['HIV-03', 'NKT-012', 'NKT012', 'TEKT/7', 'BT-8/15', 'CĐHH 4'])('is %s', (number) => {
    expect(tellsProgramme(number, programmes)).toBe(true)
  })

  it.each(['BT38-15139-0003', 'NCC-17', 'HS-7F3K2QM', '0012/2019', '15139'])('is not %s', (number) => {
    expect(tellsProgramme(number, programmes)).toBe(false)
  })
})
