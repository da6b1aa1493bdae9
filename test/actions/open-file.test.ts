import { afterEach, beforeEach, expect, it } from 'vitest'
import type { Asker } from '../../src/actions/action.js'
import { openFile } from '../../src/actions/open-file.js'
import { receivedRoster, receiveRoster } from '../../src/jobs/imports/receive-roster.js'
import { recordInbound } from '../../src/store/inbox.js'
import { lockWorkbook } from '../../src/workbooks/writing/lock-workbook.js'
import { reference } from '../support/chat.js'
import { AT, COMMUNE, NEIGHBOUR, Office, TODAY } from '../support/records.js'
import { fixture } from '../workbooks/reading/roster-sample.js'

const PASSWORD = 'Khoa-7788x'

let office: Office
let officer: Asker
beforeEach(async () => {
  office = await Office.open()
  officer = await office.person('Cán bộ Hằng', 'commune-officer')
})
afterEach(() => office.close())

async function receive(password?: string): Promise<number> {
  const bytes = await lockWorkbook(fixture('roster-cam-luong.xlsx'), PASSWORD)
  const file = { bytes, name: 'khoa.xlsx', ...(password !== undefined && { password }) }
  return receiveRoster({ db: office.db, reference }, { file, unitCodes: [COMMUNE], actor: 'x', at: AT, today: TODAY })
}

it('opens a locked file with the password of its officer', { timeout: 60_000 }, async () => {
  expect(await receivedRoster(office.db, await receive())).toEqual({
    kind: 'locked',
    facts: { name: 'khoa.xlsx', wrong: 'no' },
  })
  expect(await receivedRoster(office.db, await receive('khác'))).toMatchObject({
    kind: 'locked',
    facts: { wrong: 'yes' },
  })
  expect(await receivedRoster(office.db, await receive(PASSWORD))).toMatchObject({ kind: 'staged' })
})

it('leaves nothing of the password but what the file is read again with', { timeout: 60_000 }, async () => {
  const file = await receive()
  const typed = await office.write((tx) => {
    const contact = { channel: 'telegram', externalId: 'person-1' } as const
    const content = { kind: 'text', text: PASSWORD } as const
    return recordInbound(tx, { contact, messageId: 'm1', order: 1, content }, officer.contact.id, AT)
  })
  const opened = await office.act(openFile, { ...officer, causedBy: typed?.seq ?? 0 }, { file, password: PASSWORD })
  expect(opened).toMatchObject({ kind: 'opening', again: { fileId: file, password: PASSWORD } })
  const rows = await office.db.selectFrom('inbox').select('content').execute()
  expect(rows.map(({ content }) => content)).toEqual(['{"kind":"text","text":"****","masked":true}'])
  const history = await office.db.selectFrom('history').selectAll().execute()
  expect(JSON.stringify(history)).not.toContain(PASSWORD)
})

it('does not find a file of another unit', { timeout: 60_000 }, async () => {
  const neighbour = await office.person('Cán bộ xã bên', 'commune-officer', NEIGHBOUR)
  const answers = { file: await receive(), password: PASSWORD }
  expect(await office.act(openFile, neighbour, answers)).toMatchObject({ kind: 'not-found' })
})
