import { describe, expect, it } from 'vitest'
import { readTlv } from '../../src/domain/tlv.js'
import { crc16, readVietQr } from '../../src/domain/vietqr.js'

const bytes = (text: string) => new TextEncoder().encode(text)
const field = (id: string, value: string, length = value.length) => `${id}${String(length).padStart(2, '0')}${value}`
const signed = (payload: string) => `${payload}6304${crc16(bytes(`${payload}6304`))}`
const NAPAS = field('00', 'A000000727')
const toAccount = (bin: string, account: string, service = 'QRIBFTTA') =>
  field('38', NAPAS + field('01', field('00', bin) + field('01', account)) + field('02', service))
const code = (template: string, rest = '') =>
  signed(`000201010211${template}${field('53', '704')}${field('58', 'VN')}${rest}`)

describe('a VietQR code', () => {
  it('gives bank and account', () => {
    const payload = '00020101021138530010A0000007270123000697041601092576788590208QRIBFTTA53037045802VN6304AE9F'
    expect(readVietQr(payload)).toEqual({ kind: 'account', bin: '970416', account: '257678859' })
    expect(readVietQr(bytes(payload))).toEqual({ kind: 'account', bin: '970416', account: '257678859' })
    expect(readVietQr(bytes(`\uFEFF${payload}\r\n`))).toMatchObject({ kind: 'account' })
  })
  it('made for one payment gives amount and purpose too', () => {
    const payload =
      '00020101021238530010A0000007270123000697041601092576788590208QRIBFTTA53037045405100005802VN62150811Chuyen tien630453E6'
    expect(readVietQr(payload)).toMatchObject({ account: '257678859', amount: 10_000, purpose: 'Chuyen tien' })
  })
  it('may count the letters of a name as bytes or as characters', () => {
    const name = 'ĐINH VĂN LUYỆN'
    const byBytes = code(toAccount('970418', '8699414122'), field('59', name, bytes(name).length))
    const byCharacters = code(toAccount('970418', '8699414122'), field('59', name))
    expect(readVietQr(byBytes)).toMatchObject({ kind: 'account', holder: name })
    expect(readVietQr(byCharacters)).toMatchObject({ kind: 'account', holder: name })
  })
  it('of a wallet names it', () => {
    expect(readVietQr(code(toAccount('971025', 'PSP2431234567890')))).toMatchObject({
      kind: 'wallet',
      bankCode: 'MOMO',
    })
    expect(readVietQr(code(toAccount('970454', '99ZP24001M00000001')))).toMatchObject({ bankCode: 'ZALOPAY' })
    expect(readVietQr(code(toAccount('970454', '8007041012345')))).toMatchObject({ kind: 'account', bin: '970454' })
  })
  it('of a card, a shop or another country is told apart', () => {
    expect(readVietQr(code(toAccount('970416', '9704160000000000', 'QRIBFTTC')))).toEqual({
      kind: 'card',
      bin: '970416',
    })
    const shop = field('26', field('00', 'A000000775') + field('01', '0123456789'))
    expect(readVietQr(code(shop))).toEqual({ kind: 'merchant' })
    const thai = signed(`000201010211${field('29', field('00', 'A000000677010111'))}5303764${field('58', 'TH')}`)
    expect(readVietQr(thai)).toEqual({ kind: 'foreign' })
  })
  it('that was damaged is not believed', () => {
    const payload = code(toAccount('970416', '257678859'))
    expect(readVietQr(payload.replace('257678859', '257678850'))).toEqual({ kind: 'damaged', reason: 'checksum' })
    expect(readVietQr(payload.slice(0, -9))).toMatchObject({ kind: 'damaged' })
    expect(readVietQr(code(field('38', NAPAS)))).toEqual({ kind: 'damaged', reason: 'structure' })
  })
  it.each(['', 'https://example.com', '0071000123456', '038158912345||A|01011985|Nam|X|'])('is not %j', (text) => {
    expect(readVietQr(text)).toEqual({ kind: 'not-vietqr' })
  })
})

it('the checksum is CRC-16/CCITT-FALSE', () => {
  expect(crc16(bytes('123456789'))).toBe('29B1')
})

it('fields whose lengths do not come out are no fields', () => {
  expect(readTlv('0002010')).toBeUndefined()
  expect(readTlv('00AB01')).toBeUndefined()
  expect(readTlv('')).toEqual(new Map())
})
