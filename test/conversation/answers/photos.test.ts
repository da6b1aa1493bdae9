import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { Input } from '../../../src/conversation/answer.js'
import { type QrContent, readQrContent } from '../../../src/domain/qr-content.js'
import { crc16 } from '../../../src/domain/vietqr.js'
import { Chat, emptyLookup, projectRoot, texts } from '../../support/chat.js'

const expected = JSON.parse(readFileSync(join(projectRoot, 'test/fixtures/qr/expected.json'), 'utf8')) as {
  photos: readonly { file: string; payload: string | null }[]
}

function code(payload: string): QrContent {
  return readQrContent(new TextEncoder().encode(payload))
}

/** A photo with these codes in it, each by its payload or by the beginning of a sample's name. */
function photoOf(...payloads: readonly string[]): Input {
  const samples = payloads.map((one) => expected.photos.find(({ file }) => file.startsWith(one))?.payload ?? one)
  return { kind: 'photo', codes: samples.map(code) }
}

function field(id: string, value: string): string {
  return `${id}${String(value.length).padStart(2, '0')}${value}`
}

function vietQr({ bin = '970436', account = '0071000123456', service = 'QRIBFTTA', country = 'VN' } = {}): string {
  const target = field('00', bin) + field('01', account)
  const template = field('00', 'A000000727') + field('01', target) + field('02', service)
  const body = `${field('00', '01')}${field('38', template)}${field('53', '704')}${field('58', country)}6304`
  return body + crc16(new TextEncoder().encode(body))
}

async function saying(lines: readonly string[], chat = new Chat()): Promise<Chat> {
  for (const line of lines) await chat.says(line)
  return chat
}

const SON = '038053946598||Trương Ngọc Sơn|21041953|Nam|Thôn Lương Ngọc, Cẩm Lương, Cẩm Thủy, Thanh Hóa|10052021'
const CUC = '036145947128|178733311|Trương Thị Cúc|24091945|Nữ|Số 1, Hà Nội|22082021'

const toName = ['/dangky', 'đồng ý', '1']
const toMethod = [...toName, 'Nguyễn Thị Hoa', '1950', '038150901234', 'Lương Ngọc', 'bảo trợ']
const toBank = [...toMethod, '1']

describe('a photo of a bank’s code', () => {
  it('answers bank and account at once, and says them back without the whole number', async () => {
    const chat = await (await saying(toBank)).sends(photoOf('vietqr-01'))
    expect(chat.answers).toMatchObject({ bank: 'VBA', account: '3586205994778' })
    expect(chat.keys).toEqual(['answer-vietqr-photo.read-back', 'register-account-holder'])
    expect(chat.text).toContain('Agribank')
    expect(chat.text).toContain('****4778')
    expect(chat.text).not.toContain('35862059')
  })

  it('answers also how the money should come', async () => {
    const chat = await (await saying(toMethod)).sends(photoOf('vietqr-02'))
    expect(chat.answers).toMatchObject({ method: 'account', bank: 'ICB', account: '109953457868' })
    expect(chat.lastKey).toBe('register-account-holder')
  })

  it('replaces the bank that was typed, and what was noted about another account', async () => {
    const chat = await saying([...toBank, 'vcb', '00710001234'])
    expect(chat.answers['account.warnings']).toBe('length-unusual')
    await chat.says('sửa 9')
    await chat.sends(photoOf('vietqr-01'))
    expect(chat.answers).toMatchObject({ bank: 'VBA', account: '3586205994778' })
    expect(chat.answers['account.warnings']).toBeUndefined()
  })

  it('is undone one answer at a time, and each of its lines can be edited', async () => {
    const chat = await (await saying(toBank)).sends(photoOf('vietqr-01'))
    await chat.says('quay lại')
    expect(chat.lastKey).toBe('register-account-account')
    await chat.says('quay lại')
    expect(chat.lastKey).toBe('register-account-bank')
    await chat.sends(photoOf('vietqr-05'))
    await saying(['1', 'ko', 'sửa 8'], chat)
    expect(chat.lastKey).toBe('register-account-bank')
    await chat.says('vcb')
    expect(chat.answers).toMatchObject({ bank: 'VCB', account: '9961415790' })
  })

  it('shows the whole number before it is sent', async () => {
    const chat = await (await saying(toBank)).sends(photoOf('vietqr-01'))
    await saying(['1', 'ko'], chat)
    expect(chat.lastKey).toBe('confirm')
    expect(chat.text).toContain('3586 2059 9477 8')
  })

  it('asks which of several accounts is meant', async () => {
    const chat = await (await saying(toBank)).sends(photoOf('vietqr-01', 'vietqr-02', 'cccd-01'))
    expect(chat.keys).toEqual(['answer-vietqr-photo.several'])
    expect(chat.choices.map(({ label }) => label)).toEqual(['Agribank ****4778', 'VietinBank ****7868'])
    await chat.says('2')
    expect(chat.answers).toMatchObject({ bank: 'ICB', account: '109953457868' })
  })

  it('takes the same account in two codes as one', async () => {
    const chat = await (await saying(toBank)).sends(photoOf('vietqr-01', 'vietqr-01'))
    expect(chat.answers.account).toBe('3586205994778')
  })

  it.each([
    ['a shop', 'negative-03', 'merchant'],
    ['a wallet', vietQr({ bin: '971025', account: 'PSP123456789' }), 'wallet'],
    ['a card', vietQr({ service: 'QRIBFTTC', account: '9704361234567890' }), 'card'],
    ['a card in the place of an account', vietQr({ account: '9704361234567890' }), 'card'],
    ['another country', vietQr({ country: 'TH' }), 'foreign'],
    ['a bank that we do not know', vietQr({ bin: '979999' }), 'unknown-bank'],
    ['an identity card', 'cccd-01', 'is-id-card'],
  ])('explains the code of %s, and asks again', async (_, payload, reason) => {
    const chat = await (await saying(toBank)).sends(photoOf(payload))
    expect(chat.keys).toEqual([`answer-vietqr-photo.${reason}`, 'register-account-bank'])
    expect(chat.answers.account).toBeUndefined()
  })

  it.each([
    ['a web address', 'negative-02', 'photo.link'],
    ['anything else', 'xin chào', 'photo.other'],
    ['a damaged code', vietQr().replace('0071', '0072'), 'photo.damaged'],
    ['a card whose fields are damaged', SON.replace('|Nam|', '|?|'), 'photo.damaged'],
  ])('refuses %s', async (_, payload, key) => {
    const chat = await (await saying(toBank)).sends(photoOf(payload))
    expect(chat.keys).toEqual([key, 'register-account-bank'])
  })

  it('answers a change of account and an officer’s correction too', async () => {
    const own = { code: 'DK-7F3K2QM', beneficiaryName: 'Nguyễn Thị Hoa', facts: { 'payee-name': 'Nguyễn Thị Hoa' } }
    const change = new Chat({ lookup: emptyLookup({ ownRegistrations: async () => [own] }) })
    await (await saying(['/doitk'], change)).sends(photoOf('vietqr-01'))
    expect(change.answers).toMatchObject({ bank: 'VBA', account: '3586205994778' })
    const record = { code: 'DK-7F3K2QM', line: 'Hoa', facts: { 'payee-name': 'Nguyễn Thị Hoa' } }
    const correct = new Chat({ lookup: emptyLookup({ record: async () => record }), isOfficer: true })
    await (await saying(['/sua DK-7F3K2QM', '6'], correct)).sends(photoOf('vietqr-01'))
    expect(correct.answers).toMatchObject({ bank: 'VBA', account: '3586205994778' })
  })
})

describe('a photo of an identity card’s code', () => {
  it('answers name, birth, number, sex and village at once, and says them back with the number masked', async () => {
    const chat = await (await saying(toName)).sends(photoOf(SON))
    expect(chat.answers).toMatchObject({
      'beneficiary-name': 'Trương Ngọc Sơn',
      birth: { value: '1953-04-21', precision: 'DAY' },
      'personal-id': '038053946598',
      'personal-id.sex': 'male',
      village: '15139-02',
      'village.name': 'Lương Ngọc',
    })
    expect(chat.keys).toEqual(['answer-id-card-photo.read-back', 'register-account-group'])
    expect(chat.text).toContain('Trương Ngọc Sơn, Nam, sinh 21/04/1953, số 0380******98, Lương Ngọc.')
    expect(chat.text).not.toContain('038053946598')
  })

  it('asks for the village when another commune is printed', async () => {
    const chat = await (await saying(toName)).sends(photoOf(SON.replace('Cẩm Lương', 'Cẩm Thạch')))
    expect(chat.lastKey).toBe('register-account-village')
    expect(chat.text).toContain('số 0380******98.')
  })

  it('leaves the village that was said before', async () => {
    const chat = await saying([...toMethod, 'sửa 4'])
    await chat.sends(photoOf(SON.replace('Trương Ngọc Sơn', 'Nguyễn Thị Hoa').replace('Lương Ngọc', 'Lương Hòa')))
    expect(chat.answers).toMatchObject({ 'personal-id': '038053946598', village: '15139-02' })
  })

  it('keeps the number of the old card, and what an officer should look at', async () => {
    const chat = await (await saying(toName)).sends(photoOf(CUC.replace('1945', '1946')))
    expect(chat.answers).toMatchObject({
      'personal-id.old-id': '178733311',
      'personal-id.warnings': 'year-differs',
      'personal-id.sex': 'female',
    })
  })

  it('puts the marks to a name that was typed without', async () => {
    const chat = await (await saying([...toName, 'truong ngoc son'])).sends(photoOf(SON))
    expect(chat.answers['beneficiary-name']).toBe('Trương Ngọc Sơn')
  })

  it('asks whether it is the right card when the name is another', async () => {
    const chat = await (await saying([...toName, 'Nguyễn Thị Hoa'])).sends(photoOf(SON))
    expect(chat.keys).toEqual(['answer-id-card-photo.other-name'])
    expect(chat.answers['personal-id']).toBeUndefined()
    await chat.says('1')
    expect(chat.answers).toMatchObject({ 'beneficiary-name': 'Trương Ngọc Sơn', 'personal-id': '038053946598' })
  })

  it('can be answered by typing instead of choosing', async () => {
    const chat = await (await saying([...toName, 'Nguyễn Thị Hoa'])).sends(photoOf(SON))
    await chat.says('1950')
    expect(chat.answers).toMatchObject({ 'beneficiary-name': 'Nguyễn Thị Hoa', birth: { value: '1950' } })
  })

  it('asks which of two cards is meant', async () => {
    const chat = await (await saying(toName)).sends(photoOf(SON, CUC))
    expect(chat.choices.map(({ label }) => label)).toEqual([
      'Trương Ngọc Sơn · 21/04/1953',
      'Trương Thị Cúc · 24/09/1945',
    ])
    await chat.taps('Trương Thị Cúc · 24/09/1945')
    expect(chat.answers['personal-id']).toBe('036145947128')
  })

  it('answers for whoever receives the money apart from the beneficiary', async () => {
    const chat = await (await saying(['/dangky', 'đồng ý', '2'])).sends(photoOf(SON))
    await chat.says('bảo trợ')
    expect(chat.lastKey).toBe('register-account-payee-name')
    await chat.sends(photoOf(SON))
    expect(chat.keys).toEqual(['answer-id-card-photo.same-card', 'register-account-payee-name'])
    await chat.sends(photoOf(CUC))
    expect(chat.answers).toMatchObject({
      'beneficiary-name': 'Trương Ngọc Sơn',
      'personal-id': '038053946598',
      'payee-name': 'Trương Thị Cúc',
      'payee-personal-id': '036145947128',
    })
    expect(chat.lastKey).toBe('register-account-relationship')
  })

  it('is undone one answer at a time', async () => {
    const chat = await (await saying(toName)).sends(photoOf(CUC))
    for (const question of ['personal-id', 'birth', 'beneficiary-name']) {
      await chat.says('quay lại')
      expect(chat.lastKey).toBe(`register-account-${question}`)
    }
  })

  it.each([
    ['a bank’s code', 'vietqr-01', 'answer-id-card-photo.is-vietqr'],
    ['a web address', 'negative-02', 'photo.link'],
  ])('refuses %s', async (_, payload, key) => {
    const chat = await (await saying(toName)).sends(photoOf(payload))
    expect(chat.keys).toEqual([key, 'register-account-beneficiary-name'])
  })
})

describe('a photo that says nothing', () => {
  it('gets one sentence that helps, and typing works as before', async () => {
    const chat = await (await saying(toBank)).sends({ kind: 'photo', codes: [] })
    expect(chat.keys).toEqual(['answer-vietqr-photo.no-code', 'register-account-bank'])
    expect(chat.text).toContain('sổ hay thẻ ngân hàng')
    await saying(['vcb', '0071000123456'], chat)
    expect(chat.answers.account).toBe('0071000123456')
  })

  it.each(['blurred', 'not-a-picture', 'unsupported', 'too-large', 'too-slow'])('says why: %s', async (problem) => {
    const chat = await (await saying(toName)).sends({ kind: 'photo', codes: [], problem })
    expect(chat.keys).toEqual([`photo.${problem}`, 'register-account-beneficiary-name'])
    for (const locale of texts.locales) expect(texts.in(locale)({ key: `photo.${problem}` })).toBeDefined()
  })

  it('does not spoil the code beside it that was read', async () => {
    const chat = await saying(toBank)
    await chat.sends({ ...photoOf('vietqr-01'), problem: 'blurred' } as Input)
    expect(chat.answers.bank).toBe('VBA')
  })
})

describe('a photo where none is asked for', () => {
  it('is refused politely', async () => {
    const chat = await (await saying(['/dangky'])).sends(photoOf(SON))
    expect(chat.keys).toEqual(['not-here.photo', 'register-account-consent'])
    expect(chat.answers).toEqual({})
  })

  it('is refused at the last confirmation', async () => {
    const chat = await (await saying([...toBank, 'vcb', '0071000123456', '1', 'ko'])).sends(photoOf('vietqr-01'))
    expect(chat.keys).toEqual(['not-here.photo', 'confirm'])
    expect(chat.answers.bank).toBe('VCB')
  })

  it('is asked about when nothing is open', async () => {
    const chat = await new Chat().sends(photoOf(SON))
    expect(chat.keys[0]).toBe('not-here.photo-alone')
    expect(chat.choices.length).toBeGreaterThan(0)
  })
})

describe('a message in which a secret was masked', () => {
  it('is no answer: the person is warned and asked again', async () => {
    const chat = await saying(toName)
    await chat.sends({ kind: 'text', text: 'OTP ******', masked: true })
    expect(chat.keys).toEqual(['secret-masked', 'register-account-beneficiary-name'])
  })

  it('warns also when nothing is open', async () => {
    const chat = await new Chat().sends({ kind: 'text', text: 'mã pin ****', masked: true })
    expect(chat.keys[0]).toBe('secret-masked')
  })
})
