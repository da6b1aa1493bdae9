import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { decodeLegacy, hasLostLetters } from '../../src/domain/legacy-encoding.js'
import { isSyllable } from '../../src/domain/syllable.js'
import { decodeTcvn3 } from '../../src/domain/tcvn3.js'
import { decodeVni } from '../../src/domain/vni.js'

/** Every small letter of Vietnamese that is not ASCII. */
const SMALL = 'ăâêôơưđàảãáạằẳẵắặầẩẫấậèẻẽéẹềểễếệìỉĩíịòỏõóọồổỗốộờởỡớợùủũúụừửữứựỳỷỹýỵ'

/** What old programs wrote, made from the decoders: the letters that decode to each letter. */
const TCVN3 = new Map(
  Array.from({ length: 256 }, (_, byte) => String.fromCharCode(byte)).map((sign) => [decodeTcvn3(sign), sign]),
)
const VNI = new Map(
  Array.from('aeouyôöiñíìæóòîAEOUYÔÖIÑÍÌÆÓÒÎ').flatMap((base) =>
    ['', ...'ùøûõïâáàåãäêéèúüëÙØÛÕÏÂÁÀÅÃÄÊÉÈÚÜË']
      .map((mark) => [decodeVni(base + mark), base + mark] as const)
      .filter(([letter]) => letter.length === 1),
  ),
)
const written = (text: string, letters: ReadonlyMap<string, string>) =>
  Array.from(text, (letter) => letters.get(letter) ?? letter).join('')

const names: string[] = JSON.parse(readFileSync(new URL('../fixtures/domain/names.json', import.meta.url), 'utf8')).map(
  ({ name }: { name: string }) => name,
)

describe('TCVN3', () => {
  it.each([
    ['nguyÔn thÞ h\u00AD¬ng', 'nguyễn thị hương'],
    ['®èi t\u00ADîng b¶o trî x· héi', 'đối tượng bảo trợ xã hội'],
    ['trÇn v¨n b×nh', 'trần văn bình'],
    ['Hµ', 'Hà'],
    ['M\u00ADêng', 'Mường'],
  ])('%j is %j, with and without a font', (raw, text) => {
    expect(decodeLegacy(raw, '.VnTime')).toEqual({ text, encoding: 'tcvn3', wrongFont: false })
    expect(decodeLegacy(raw)).toEqual({ text, encoding: 'tcvn3', wrongFont: false })
    expect(decodeLegacy(raw, 'Arial')).toMatchObject({ text, encoding: 'tcvn3' })
  })
  it('in a font that ends in H is capitals', () => {
    expect(decodeLegacy('ñy ban nh©n d©n', '.VnTimeH').text).toBe('ỦY BAN NHÂN DÂN')
    expect(decodeLegacy('cao lan', '.VnArialH').text).toBe('CAO LAN')
  })
  it('has every letter', () => {
    expect(written(SMALL, TCVN3)).not.toMatch(/[\u0100-\uFFFF]/)
    expect(decodeLegacy(written(SMALL, TCVN3), '.VnTime').text).toBe(SMALL)
    expect(decodeTcvn3(written('ĂÂÊÔƠƯĐ', TCVN3))).toBe('ĂÂÊÔƠƯĐ')
  })
  it('gives every sample name back', () => {
    for (const name of names.map((each) => each.toLowerCase())) {
      expect(decodeLegacy(written(name, TCVN3), '.VnTime').text).toBe(name)
    }
  })
})

describe('VNI', () => {
  it.each([
    ['Nguyeãn Thò Höông', 'Nguyễn Thị Hương'],
    ['ñoái töôïng baûo trôï xaõ hoäi', 'đối tượng bảo trợ xã hội'],
    ['Bình Ñoâng Trung', 'Bình Đông Trung'],
    ['UÛY BAN NHAÂN DAÂN', 'ỦY BAN NHÂN DÂN'],
  ])('%j is %j, with and without a font', (raw, text) => {
    expect(decodeLegacy(raw, 'VNI-Times')).toEqual({ text, encoding: 'vni', wrongFont: false })
    expect(decodeLegacy(raw)).toEqual({ text, encoding: 'vni', wrongFont: false })
  })
  it('has every letter, small and capital', () => {
    for (const letters of [SMALL, SMALL.toUpperCase()]) expect(decodeVni(written(letters, VNI))).toBe(letters)
  })
  it('gives every sample name back', () => {
    for (const name of names.flatMap((each) => [each, each.toUpperCase()])) {
      expect(decodeLegacy(written(name, VNI), 'VNI-Times').text).toBe(name)
    }
  })
  it('that could be Unicode too follows the rest of the sheet', () => {
    expect(decodeLegacy('Phan Thò Giang')).toMatchObject({ text: 'Phan Thò Giang', encoding: 'unicode' })
    expect(decodeLegacy('Phan Thò Giang', '', 'vni').text).toBe('Phan Thị Giang')
    expect(decodeLegacy('Phan Thò Giang', 'Arial', 'vni').encoding).toBe('unicode')
  })
})

describe('Unicode', () => {
  it('stays as it is, also in an old font', () => {
    expect(decodeLegacy('Trương Ngọc Anh', '.VnTime')).toEqual({
      text: 'Trương Ngọc Anh',
      encoding: 'unicode',
      wrongFont: true,
    })
    expect(decodeLegacy('Trương Thị Thảo', 'VNI-Times')).toMatchObject({ wrongFont: true })
    expect(decodeLegacy('Hà Thế Đoàn'.normalize('NFD'), '.VnTime')).toMatchObject({
      text: 'Hà Thế Đoàn'.normalize('NFD'),
      wrongFont: true,
    })
  })
  it.each(['Bình Hòa', 'Hà', 'Lý', 'Vò', 'Hoà Bình', 'Tô Hoài', 'Thanh Hoá', '540.000 đ', 'Số nhà 5½', 'naïve café'])(
    '%j stays without a font',
    (text) => {
      expect(decodeLegacy(text)).toEqual({ text, encoding: 'unicode', wrongFont: false })
      expect(decodeLegacy(text, 'Times New Roman')).toMatchObject({ text, encoding: 'unicode' })
    },
  )
  it('of every sample name stays without a font', () => {
    for (const name of names) expect(decodeLegacy(name).text).toBe(name)
  })
  it('loses only a stray soft hyphen', () => {
    expect(decodeLegacy('Nguyễn Thị Hư\u00ADơng').text).toBe('Nguyễn Thị Hương')
  })
  it('read as Windows-1252 is put right', () => {
    const spoilt = new TextDecoder('windows-1252').decode(new TextEncoder().encode('Nguyễn Văn Đức'))
    expect(decodeLegacy(spoilt)).toEqual({ text: 'Nguyễn Văn Đức', encoding: 'utf8-as-1252', wrongFont: false })
  })
  it('that lost letters to question marks is seen', () => {
    expect(hasLostLetters('Nguy?n V?n ??c')).toBe(true)
    expect(hasLostLetters('Nguyễn Văn Đức?')).toBe(false)
  })
})

describe('isSyllable', () => {
  it.each([
    'Nguyễn',
    'NGUYỄN',
    'nghiêng',
    'Giếng',
    'gì',
    'quýt',
    'Quyên',
    'khuya',
    'ước',
    'Ổn',
    'Thoại',
    'Huỳnh',
    'uống',
    'xoong',
  ])('takes %s', (word) => {
    expect(isSyllable(word)).toBe(true)
  })
  it.each(['NguyÔn', 'Höông', 'Thuoc', 'tât', 'bac', 'xyz', 'ngh', 'Hµ', '', 'aN', 'hòá'])('refuses %j', (word) => {
    expect(isSyllable(word)).toBe(false)
  })
  it('takes every syllable of the sample names that has marks', () => {
    const words = names.flatMap((name) => name.split(' ')).filter((word) => /[^ -~]/.test(word))
    expect(words.filter((word) => !isSyllable(word))).toEqual([])
  })
})
