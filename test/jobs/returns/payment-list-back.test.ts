import { writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { rosterFile } from '../../../src/conversation/answers/roster-file.js'
import { runImport } from '../../../src/jobs/imports/run-import.js'
import { reference, texts } from '../../support/chat.js'
import { edited, rowWith } from '../../support/edited-workbook.js'
import { OFFICE_FORMATS, saveAllWithOffice } from '../../support/office.js'
import { AT, COMMUNE, TODAY } from '../../support/records.js'
import { type BusyOffice, busyOffice } from '../busy-office.js'
import { countingBytes } from '../imported.js'
import { received, send } from './office-month.js'

const PATIENCE_MS = 300_000

let busy: BusyOffice
let saved: ReadonlyMap<string, Uint8Array>
beforeAll(async () => {
  busy = await busyOffice()
  const list = await busy.list('chi-tra')
  const answered = await edited(list, (workbook) => {
    const heading = rowWith(workbook, 'Mã dòng')
    const last = heading.cellCount
    heading.getCell(last + 1).value = 'Kết quả'
    heading.getCell(last + 2).value = 'Lý do'
    rowWith(workbook, '1126-0001').getCell(last + 1).value = 'Thành công'
    rowWith(workbook, '1126-0002').getCell(last + 1).value = 'Không thành công'
    rowWith(workbook, '1126-0002').getCell(last + 2).value = 'Tài khoản bị khóa'
  })
  saved = await saveAllWithOffice(
    new Map([
      ['chi-tra', list],
      ['ket-qua', answered],
    ]),
  )
}, PATIENCE_MS)
afterAll(() => busy.office.close())

const bytesOf = (name: string) => new Uint8Array(saved.get(name) ?? [])

describe.each(OFFICE_FORMATS)('a payment list of ours, saved as %s', { timeout: PATIENCE_MS }, (format) => {
  it('is told for what it is, misses nobody, and is not to be taken over in chat', async () => {
    const file = await send(busy.office, bytesOf(`chi-tra.${format}`), `chi-tra.${format}`)
    const read = await received(busy.office, file)
    expect(read).toMatchObject({ kind: 'staged', facts: { payments: 'yes', missing: 0 } })
    const situation = { question: { id: 'file', answer: 'roster-file' }, lookup: { stagedFile: async () => read } }
    const take = (answer: string) =>
      rosterFile.read(
        { kind: 'file', fileId: file } as never,
        {
          ...situation,
          question: { id: 'file', answer },
        } as never,
      )
    expect(await take('roster-file')).toMatchObject({ kind: 'refused', reason: 'own-payments' })
    expect(await take('returned-list')).toMatchObject({ kind: 'accepted' })
  })

  it('is not imported on the command line either', async () => {
    const file = join(tmpdir(), `an-sinh-chi-tra-${process.pid}.${format}`)
    await writeFile(file, bytesOf(`chi-tra.${format}`))
    const before = await busy.office.db.selectFrom('benefit_line').selectAll().execute()
    const deps = { db: busy.office.db, reference, say: texts.in('vi'), chance: countingBytes() }
    const request = { file, unitCode: COMMUNE, dryRun: false, actor: 'terminal', at: AT, today: TODAY }
    expect(await runImport(deps, request)).toEqual({ kind: 'refused', reason: 'own-payments' })
    expect(await busy.office.db.selectFrom('benefit_line').selectAll().execute()).toEqual(before)
  })

  it('brings what became of its lines when the payer wrote it beside them', async () => {
    const file = await send(busy.office, bytesOf(`ket-qua.${format}`), `ket-qua.${format}`)
    expect(await received(busy.office, file)).toMatchObject({
      kind: 'returned',
      facts: { paid: 1, failed: 1, differs: 0 },
    })
  })
})
