import { readFile } from 'node:fs/promises'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Asker } from '../../src/actions/action.js'
import type { Finding } from '../../src/domain/roster/row.js'
import { finishApplying, writeRoster } from '../../src/jobs/imports/apply-roster.js'
import { receiveRoster } from '../../src/jobs/imports/receive-roster.js'
import { undoImport } from '../../src/jobs/imports/undo-import.js'
import { insertBeneficiary } from '../../src/store/beneficiaries.js'
import { importOfFile } from '../../src/store/rosters.js'
import { selectStaged } from '../../src/store/staged-rows.js'
import { countingBytes } from '../jobs/imported.js'
import { reference } from '../support/chat.js'
import { OfficeChat } from '../support/office-chat.js'
import { AT, COMMUNE, NEIGHBOUR, Office, TODAY } from '../support/records.js'

let office: Office
let officer: Asker
let chat: OfficeChat
beforeEach(async () => {
  office = await Office.open()
  officer = await office.person('Cán bộ Hằng', 'commune-officer')
  chat = new OfficeChat(office)
})
afterEach(() => office.close())

async function importSample(): Promise<number> {
  const name = 'roster-cam-luong.xlsx'
  const bytes = new Uint8Array(await readFile(new URL(`../fixtures/rosters/${name}`, import.meta.url)))
  const request = { file: { bytes, name }, unitCodes: [COMMUNE], actor: 'officer:1', at: AT, today: TODAY }
  const fileId = await receiveRoster({ db: office.db, reference }, request)
  const importId = (await importOfFile(office.db, fileId))?.id ?? 0
  const written = await writeRoster(office.db, { importId, at: AT, now: () => AT, reference, chance: countingBytes() })
  if (written.kind !== 'written') throw new Error(written.kind)
  await office.write((tx) => finishApplying(tx, written, { actor: 'officer:1', at: AT }))
  return importId
}

/** Leaves only this row waiting. */
async function onlyWaiting(row: number): Promise<void> {
  await office.db.updateTable('staged_row').set({ state: 'applied' }).where('row', '!=', row).execute()
}

async function rowOf(row: number) {
  return selectStaged(office.db).where('row', '=', row).executeTakeFirstOrThrow()
}

/** The first waiting row with such a finding. */
async function rowWith(code: string): Promise<{ row: number; finding: Finding }> {
  const rows = await selectStaged(office.db).where('state', '=', 'waiting').execute()
  for (const { row, findings } of rows) {
    const asked = (JSON.parse(findings) as Finding[]).filter(({ level }) => level === 'ask')
    const [finding] = asked
    if (asked.length === 1 && finding?.code === code) return { row, finding }
  }
  throw new Error(`no row waits because of ${code}`)
}

async function personOf(row: number) {
  const { benefit_line_id } = await rowOf(row)
  return office.db
    .selectFrom('benefit_line')
    .innerJoin('beneficiary', 'beneficiary.id', 'benefit_line.beneficiary_id')
    .selectAll('beneficiary')
    .where('benefit_line.id', '=', benefit_line_id)
    .executeTakeFirstOrThrow()
}

describe('/choquyet', () => {
  it('shows the row, why it waits and what is proposed, with numbers masked', async () => {
    await importSample()
    const { row, finding } = await rowWith('ID_LEADING_ZERO_LOST')
    await onlyWaiting(row)
    const said = await chat.hears(officer, '/choquyet')
    expect(said).toContain('Mất số 0 ở đầu')
    expect(said).toContain('Lấy theo đề nghị')
    expect(said).not.toContain(String(finding.proposed))
  })

  it('takes the proposal over, once', async () => {
    await importSample()
    const { row, finding } = await rowWith('ID_LEADING_ZERO_LOST')
    await onlyWaiting(row)
    expect((await personOf(row)).personal_id).toBeNull()
    expect(await chat.hears(officer, '/choquyet', 'đồng ý')).toContain('Không còn dòng nào')
    expect((await personOf(row)).personal_id).toBe(finding.proposed)
    expect((await rowOf(row)).state).toBe('applied')
    expect(await chat.hears(officer, '/choquyet')).toContain('Không còn dòng nào')
  })

  it('lets the number be found afterwards, and notes the decision without it', async () => {
    await importSample()
    const { row, finding } = await rowWith('ID_LEADING_ZERO_LOST')
    await onlyWaiting(row)
    await chat.hears(officer, '/choquyet', 'đồng ý')
    expect(await chat.hears(officer, `/tim ${String(finding.proposed).slice(-5)}`)).toContain(
      (await personOf(row)).full_name,
    )
    const entry = await office.db
      .selectFrom('history')
      .selectAll()
      .where('action', '=', 'decide-row')
      .executeTakeFirstOrThrow()
    expect(JSON.parse(entry.details)).toEqual({ row, finding: 'ID_LEADING_ZERO_LOST', answer: 'take' })
    expect((await rowOf(row)).decisions).not.toContain(String(finding.proposed))
  })

  it('takes another value that is typed, and asks again for what cannot be one', async () => {
    await importSample()
    const { row } = await rowWith('ID_LEADING_ZERO_LOST')
    await onlyWaiting(row)
    await chat.hears(officer, '/choquyet', 'giá trị khác')
    expect(await chat.hears(officer, 'không biết số')).toContain('Cháu chưa hiểu')
    expect((await rowOf(row)).state).toBe('waiting')
    await chat.hears(officer, '038150012345')
    expect((await personOf(row)).personal_id).toBe('038150012345')
  })

  it('goes from one row to the next, and puts off what is not clear', async () => {
    await importSample()
    const rows = await office.db
      .selectFrom('staged_row')
      .select('row')
      .where('state', '=', 'waiting')
      .orderBy('id')
      .execute()
    const first = await chat.hears(officer, '/choquyet')
    expect(first).toContain(`dòng ${rows[0]?.row},`)
    expect(await chat.hears(officer, 'để sau')).toContain(`dòng ${rows[1]?.row},`)
    expect((await rowOf(rows[0]?.row ?? 0)).state).toBe('waiting')
  })

  it('decides nothing twice: the second officer is told', async () => {
    await importSample()
    const { row } = await rowWith('ID_LEADING_ZERO_LOST')
    await onlyWaiting(row)
    const colleague = await office.person('Cán bộ Nga', 'commune-officer')
    await chat.hears(colleague, '/choquyet')
    await chat.hears(officer, '/choquyet', 'giữ nguyên')
    expect(await chat.hears(colleague, 'đồng ý')).toContain('Không còn dòng nào')
    expect((await personOf(row)).personal_id).toBeNull()
    expect(JSON.parse((await rowOf(row)).decisions ?? '[]')).toHaveLength(1)
  })

  it('shows nothing of another commune', async () => {
    await importSample()
    const neighbour = await office.person('Cán bộ xã bên', 'commune-officer', NEIGHBOUR)
    expect(await chat.hears(neighbour, '/choquyet')).toContain('Không còn dòng nào')
  })

  it('is taken back together with its import', async () => {
    const importId = await importSample()
    const { row } = await rowWith('ID_LEADING_ZERO_LOST')
    await onlyWaiting(row)
    await chat.hears(officer, '/choquyet', 'đồng ý')
    expect(await undoImport(office.db, { importId, now: () => AT })).toMatchObject({ removed: 151, left: [] })
  })
})

describe('a row that may be one of several people', () => {
  const NAMESAKES = ['HS-3333333', 'HS-4444444']

  async function importWithNamesakes(): Promise<number> {
    const [first] = await namesInFile()
    for (const code of NAMESAKES) {
      await office.write((tx) =>
        insertBeneficiary(
          tx,
          {
            code,
            full_name: first.fullName,
            name_written: first.fullName,
            name_key: first.nameKey,
            commune_code: COMMUNE,
          },
          AT,
        ),
      )
    }
    await importSample()
    const { row } = await rowWithName(first.fullName)
    await onlyWaiting(row)
    return row
  }

  async function namesInFile(): Promise<[{ fullName: string; nameKey: string }]> {
    return [{ fullName: 'Cao Văn Quý', nameKey: 'CAO VAN QUY' }]
  }

  async function rowWithName(name: string): Promise<{ row: number }> {
    const rows = await selectStaged(office.db).execute()
    const found = rows.find(({ person }) => JSON.parse(person).fullName === name)
    if (found === undefined) throw new Error(`${name} is not in the file`)
    expect(found.state).toBe('waiting')
    return found
  }

  it('becomes the benefit of whom the officer chooses', async () => {
    const row = await importWithNamesakes()
    expect((await rowOf(row)).benefit_line_id).toBeNull()
    const said = await chat.hears(officer, '/choquyet')
    for (const code of NAMESAKES) expect(said).toContain(code)
    await chat.hears(officer, '2')
    expect((await personOf(row)).code).toBe(NAMESAKES[1])
  })

  it('becomes a new person when the officer says so', async () => {
    const row = await importWithNamesakes()
    await chat.hears(officer, '/choquyet', 'người mới')
    expect(NAMESAKES).not.toContain((await personOf(row)).code)
  })

  it('is dropped when the officer says so', async () => {
    const row = await importWithNamesakes()
    await chat.hears(officer, '/choquyet', 'bỏ dòng')
    expect(await rowOf(row)).toMatchObject({ state: 'dropped', benefit_line_id: null })
  })
})
