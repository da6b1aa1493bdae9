import { afterEach, beforeEach, expect, it } from 'vitest'
import type { Asker } from '../../src/actions/action.js'
import { actorOf } from '../../src/actions/actor.js'
import { keepText } from '../../src/actions/keep-text.js'
import { type ReceivedRoster, receivedRoster, receiveRoster } from '../../src/jobs/imports/receive-roster.js'
import { reference } from '../support/chat.js'
import { AT, COMMUNE, Office, TODAY } from '../support/records.js'
import { makeXlsx, sheetXml } from '../workbooks/reading/make-zip.js'

const FILE = makeXlsx([
  {
    name: 'S',
    xml: sheetXml([
      ['STT', 'Họ và tên', 'Năm sinh', 'Số CCCD', 'Chế độ'],
      [1, 'nguyÔn thÞ h­¬ng', 1954, '038154911560', 'NKT nặng'],
    ]),
  },
])

let office: Office
let officer: Asker
beforeEach(async () => {
  office = await Office.open()
  officer = await office.person('Cán bộ Hằng', 'commune-officer')
})
afterEach(() => office.close())

async function receive(keepText: boolean): Promise<{ id: number; received: ReceivedRoster }> {
  const file = { bytes: FILE, name: 'cu.xlsx', keepText }
  const request = { file, unitCodes: [COMMUNE], actor: actorOf(officer), at: AT, today: TODAY }
  const id = await receiveRoster({ db: office.db, reference, mayAsk: true }, request)
  return { id, received: await receivedRoster(office.db, id) }
}

it('shows what was put right, and reads the file again as it is', async () => {
  const { id, received } = await receive(false)
  expect(received).toMatchObject({
    facts: { converted: 'yes', conversions: 'TCVN3: "nguyÔn thÞ h­¬ng" → "nguyễn thị hương" (1)' },
  })
  const told = await office.act(keepText, officer)
  expect(told).toMatchObject({ kind: 'reading', again: { fileId: id, keepText: true } })
  expect((await receive(true)).received).toMatchObject({ kind: 'staged', facts: { converted: 'no' } })
})

it('has nothing to read when no file waits', async () => {
  expect(await office.act(keepText, officer)).toMatchObject({ kind: 'nothing' })
})
