import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Asker } from '../../src/actions/action.js'
import { forgetColumns } from '../../src/actions/forget-columns.js'
import { mapColumn } from '../../src/actions/map-column.js'
import type { Answers } from '../../src/conversation/answer.js'
import { type ReceivedRoster, receivedRoster, receiveRoster } from '../../src/jobs/imports/receive-roster.js'
import { reference } from '../support/chat.js'
import { AT, COMMUNE, NEIGHBOUR, Office, TODAY } from '../support/records.js'
import { makeXlsx, sheetXml } from '../workbooks/reading/make-zip.js'

const FILE = makeXlsx([
  {
    name: 'S',
    xml: sheetXml([
      ['STT', 'Danh tính', 'Năm sinh', 'Mã số', 'Diện'],
      [1, 'Phạm Văn Lợi', 1954, '038054911560', 'NKT nặng'],
      [2, 'Bùi Thị Cúc', 1955, '038155911561', 'NKT nặng'],
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

async function receive(): Promise<{ id: number; received: ReceivedRoster }> {
  const request = { file: { bytes: FILE, name: 'la.xlsx' }, unitCodes: [COMMUNE], actor: 'x', at: AT, today: TODAY }
  const id = await receiveRoster({ db: office.db, reference, mayAsk: true }, request)
  return { id, received: await receivedRoster(office.db, id) }
}

function asked(id: number, received: ReceivedRoster, meaning: string): Answers {
  if (received.kind !== 'unclear') throw new Error(received.kind)
  const facts = Object.entries(received.facts).map(([fact, value]) => [`file.${fact}`, value])
  return { ...Object.fromEntries(facts), file: id, meaning }
}

describe('map-column', () => {
  it('asks about one column after the other, then reads the file again', async () => {
    const { id, received } = await receive()
    expect(received).toMatchObject({
      kind: 'unclear',
      facts: { column: 'B', header: 'Danh tính', guess: 'name', samples: 'Phạm Văn Lợi · Bùi Thị Cúc', left: 2 },
    })
    const first = await office.act(mapColumn, officer, asked(id, received, 'name'))
    expect(first.kind).toBe('noted')
    expect(first.then).toMatchObject({
      flow: 'map-columns',
      answers: { file: id, 'file.column': 'D', 'file.guess': 'personalId', 'file.left': 1 },
    })
    const second = await office.act(mapColumn, officer, { ...first.then?.answers, meaning: 'personalId' })
    expect(second).toMatchObject({ kind: 'all', again: { fileId: id, name: 'la.xlsx' } })
    expect((await receive()).received).toMatchObject({ kind: 'staged', facts: { persons: 2, new: 2 } })
  })

  it('knows for the next file of the unit, and no longer when that was forgotten', async () => {
    const { id, received } = await receive()
    await office.act(mapColumn, officer, asked(id, received, 'name'))
    expect((await receive()).received).toMatchObject({ kind: 'unclear', facts: { column: 'D', left: 1 } })
    expect(await office.act(forgetColumns, officer)).toMatchObject({ kind: 'forgotten' })
    expect((await receive()).received).toMatchObject({ kind: 'unclear', facts: { column: 'B', left: 2 } })
    expect(await office.act(forgetColumns, officer)).toMatchObject({ kind: 'nothing' })
  })

  it('is noted in history', async () => {
    const { id, received } = await receive()
    await office.act(mapColumn, officer, asked(id, received, 'name'))
    const rows = await office.db.selectFrom('history').select(['action', 'unit_code']).execute()
    expect(rows).toContainEqual({ action: 'map-column', unit_code: COMMUNE })
  })

  it('does not find a file of another unit, nor a column that was not asked about', async () => {
    const neighbour = await office.person('Cán bộ xã bên', 'commune-officer', NEIGHBOUR)
    const { id, received } = await receive()
    const answers = asked(id, received, 'name')
    expect(await office.act(mapColumn, neighbour, answers)).toMatchObject({ kind: 'not-found' })
    expect(await office.act(mapColumn, officer, { ...answers, 'file.heading': 'STT' })).toMatchObject({
      kind: 'not-found',
    })
  })
})
