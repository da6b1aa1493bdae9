import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { readIdCardQr } from '../../src/domain/id-card-qr.js'
import { readQrContent } from '../../src/domain/qr-content.js'
import { showSex } from '../../src/domain/sex.js'

type Photo = {
  kind: string
  payload: string
  fields: Record<string, string | null> | null
}

const photos: Photo[] = JSON.parse(readFileSync(new URL('../fixtures/domain/qr-codes.json', import.meta.url), 'utf8'))
const bytes = (text: string) => new TextEncoder().encode(text)

describe('the codes of the sample photos', () => {
  it.each(photos.filter(({ kind }) => kind === 'CCCD'))('give the card $payload', ({ payload, fields }) => {
    const content = readQrContent(bytes(payload))
    expect(content.kind).toBe('id-card')
    if (content.kind !== 'id-card') return
    expect({
      personalId: content.card.personalId,
      oldId: content.card.oldId ?? null,
      fullName: content.card.name,
      birth: content.card.birth.value,
      sex: showSex(content.card.sex),
      address: content.card.residence,
      issued: content.card.issuedOn,
    }).toEqual(fields)
  })
  it.each(photos.filter(({ kind }) => kind === 'VIETQR'))('give the account $payload', ({ payload, fields }) => {
    expect(readQrContent(bytes(payload))).toEqual({
      kind: 'vietqr',
      reading: {
        kind: 'account',
        bin: fields?.bin,
        account: fields?.account,
        ...(fields?.holderName == null ? {} : { holder: fields.holderName }),
      },
    })
  })
  it('tell a web address and a shop apart', () => {
    const rest = photos.filter(({ kind }) => !['CCCD', 'VIETQR'].includes(kind))
    expect(rest.map(({ payload }) => readQrContent(bytes(payload)))).toEqual([
      { kind: 'link' },
      { kind: 'vietqr', reading: { kind: 'merchant' } },
    ])
  })
})

describe('a card', () => {
  const card = '001085000001|171234567|Nguyễn Văn A|01011985|Nam|Thôn 1, Xã X, Hà Nội|10052021'
  it('may have more fields behind', () => {
    expect(readIdCardQr(`${card}||`)).toEqual(readIdCardQr(card))
    expect(readIdCardQr(`${card}|x|y|z`)).toMatchObject({ kind: 'id-card', card: { oldId: '171234567' } })
  })
  it('may know only the year of birth', () => {
    expect(readIdCardQr(card.replace('01011985', '1940'))).toMatchObject({
      card: { birth: { value: '1940', precision: 'YEAR' } },
    })
  })
  it('without day of issue is still read', () => {
    expect(readIdCardQr(card.replace('10052021', ''))).toMatchObject({ kind: 'id-card' })
  })
  it.each([
    ['a spoilt date', card.replace('01011985', '31021985')],
    ['no sex', card.replace('Nam', '')],
    ['a name lost in decoding', card.replace('Nguyễn', 'Nguy\uFFFDn')],
  ])('with %s is damaged', (_, text) => {
    expect(readIdCardQr(text)).toEqual({ kind: 'damaged' })
    expect(readQrContent(bytes(text))).toEqual({ kind: 'damaged-id-card' })
  })
  it('is nothing else with strokes in it', () => {
    expect(readIdCardQr('a|b|c|d|e|f|g')).toEqual({ kind: 'not-id-card' })
    expect(readQrContent(bytes('a|b|c'))).toEqual({ kind: 'other' })
  })
})
