import sharp from 'sharp'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { printPoster } from '../../../src/actions/print-poster.js'
import { printSlips } from '../../../src/actions/print-slips.js'
import { receiptPicture } from '../../../src/actions/receipt-picture.js'
import { showProgress } from '../../../src/actions/show-progress.js'
import { readCodes } from '../../../src/media/read-codes.js'
import { finishJobs } from '../../support/jobs.js'
import { pageTextsOf } from '../../support/office.js'
import { COMMUNE, KIM_MAM, LUONG_NGOC, NEIGHBOUR, Office } from '../../support/records.js'

const WAYS = [{ label: 'Zalo', address: 'https://zalo.me/1' }]

let office: Office
beforeEach(async () => {
  office = await Office.open()
})
afterEach(() => office.close())

describe('receipt-picture', () => {
  it('draws the receipt of the person who registered', async () => {
    const person = await office.person('Hoa')
    const code = await office.register(person)
    expect(await office.act(receiptPicture, person, { registration: code })).toMatchObject({ kind: 'started' })
    const [message] = await finishJobs(office.db)
    expect(message?.text).toContain(code)
    const reading = await readCodes(message?.file?.bytes ?? new Uint8Array())
    expect(reading).toMatchObject({ kind: 'codes' })
    const codes = reading.kind === 'codes' ? reading.codes.map((one) => new TextDecoder().decode(one)) : []
    expect(codes).toEqual([code])
  })

  it('draws nobody else’s', async () => {
    const code = await office.register(await office.person('Hoa'))
    const stranger = await office.person('Lan')
    expect(await office.act(receiptPicture, stranger, { registration: code })).toMatchObject({ kind: 'not-found' })
    expect(await finishJobs(office.db)).toEqual([])
  })
})

describe('print-slips', () => {
  it('prints those of the village who have no account, without numbers', async () => {
    await office.onRoster({ full_name: 'Quách Thị Ỷ', personal_id: '038150901234' })
    await office.onRoster({ full_name: 'Bùi Văn Có' }, {}, { number: '3580205000009' })
    await office.onRoster({ full_name: 'Lê Thị Mặt' }, { payment_method: 'CASH' })
    await office.onRoster({ full_name: 'Hà Thị Xa', village_code: KIM_MAM })
    const head = await office.person('Trưởng thôn', 'village-head', LUONG_NGOC)
    expect(await office.act(printSlips, head)).toMatchObject({ kind: 'started' })
    const [message] = await finishJobs(office.db, { ways: () => WAYS })
    const text = (await pageTextsOf(message?.file?.bytes ?? new Uint8Array())).join('\n')
    expect(text).toContain('Quách Thị Ỷ')
    for (const absent of ['Bùi Văn Có', 'Lê Thị Mặt', 'Hà Thị Xa', '038150901234']) expect(text).not.toContain(absent)
    expect(await office.deeds()).toContainEqual(expect.stringContaining('print-slips'))
  })

  it('names a health status on no slip', async () => {
    await office.onRoster({ full_name: 'Hà Văn Kín' }, { programme_code: 'BT-8' })
    const officer = await office.person('Cán bộ', 'commune-officer')
    await office.act(printSlips, officer)
    const [message] = await finishJobs(office.db, { ways: () => WAYS })
    const text = (await pageTextsOf(message?.file?.bytes ?? new Uint8Array())).join('\n')
    expect(text).toContain('Trợ cấp xã hội')
    expect(text).not.toMatch(/HIV/i)
  })

  it('says when everybody is settled', async () => {
    const officer = await office.person('Cán bộ', 'commune-officer')
    await office.act(printSlips, officer)
    expect(await finishJobs(office.db)).toMatchObject([
      { text: expect.stringContaining('mọi người đều đã có tài khoản') },
    ])
  })

  it('finds no unit outside of the asker’s', async () => {
    const head = await office.person('Trưởng thôn', 'village-head', LUONG_NGOC)
    for (const unit of [KIM_MAM, COMMUNE, NEIGHBOUR])
      expect(await office.act(printSlips, head, { unit })).toMatchObject({ kind: 'not-found' })
  })
})

describe('print-poster', () => {
  it('prints a page for the place with a way to the bot', async () => {
    const officer = await office.person('Cán bộ', 'commune-officer')
    await office.act(printPoster, officer, { unit: LUONG_NGOC })
    const [message] = await finishJobs(office.db, { ways: () => WAYS })
    expect(message?.file?.name).toBe(`ap-phich-${LUONG_NGOC}.pdf`)
    const [text] = await pageTextsOf(message?.file?.bytes ?? new Uint8Array())
    expect(text).toContain('Lương Ngọc')
    expect(text).toContain('ỦY BAN NHÂN DÂN XÃ CẨM LƯƠNG')
  })

  it('waits until a channel is there', async () => {
    const officer = await office.person('Cán bộ', 'commune-officer')
    await office.act(printPoster, officer)
    expect(await finishJobs(office.db)).toMatchObject([{ text: expect.stringContaining('Chưa có kênh') }])
  })

  it('is not made for a whole province', async () => {
    const officer = await office.person('Cán bộ tỉnh', 'province-officer', '38')
    expect(await office.act(printPoster, officer)).toMatchObject({ kind: 'too-large' })
  })
})

describe('progress', () => {
  it('is drawn after the words, for the unit that was asked about', async () => {
    await office.onRoster({ full_name: 'Quách Thị Ỷ' }, {}, { number: '3580205000009' })
    const officer = await office.person('Cán bộ', 'commune-officer')
    expect(await office.act(showProgress, officer, { 'what.unit': LUONG_NGOC })).toMatchObject({ kind: 'shown' })
    const [message] = await finishJobs(office.db)
    expect(message?.file?.name).toMatch(/^tien-do-15139-01-\d{4}-\d{2}\.png$/)
    expect(await sharp(message?.file?.bytes).metadata()).toMatchObject({ format: 'png', width: 720 })
  })
})
