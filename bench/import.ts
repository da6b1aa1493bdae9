import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { type App, openApp, textLengths } from '../src/app.js'
import { readConfig } from '../src/config.js'
import { finishApplying, noteRosterChanges, writeRoster } from '../src/jobs/imports/apply-roster.js'
import { markedCopy } from '../src/jobs/imports/marked-copy.js'
import { receiveRoster } from '../src/jobs/imports/receive-roster.js'
import { runImport } from '../src/jobs/imports/run-import.js'
import { PracticeChance } from '../src/jobs/practice-chance.js'
import { inventPerson, practiceWords } from '../src/jobs/practice-people.js'
import { openLog } from '../src/log.js'
import { importById, importOfFile } from '../src/store/rosters.js'
import { type NewUnit, upsertUnits } from '../src/store/unit-tree.js'
import { systemClock } from '../src/turn/clock.js'
import { startRunner } from '../src/turn/runner.js'
import type { PhuLuc1Row } from '../src/workbooks/forms/phu-luc-1.js'
import { renderList } from '../src/workbooks/writing/render-list.js'
import { type Measure, measureOf, percentile } from './measure.js'
import { nullChannel } from './null-channel.js'
import { messageOf } from './rig.js'

const TODAY = '2026-11-21'
const COMMUNES = 20
const VILLAGES = 10
const RUNS = 3
const DISTRICT = '394'
const MESSAGES_A_SECOND = 100

/**
 * Takes rosters of a former district and of a province over, with all checks and differences, marked-up copy included:
 * `import_30k` into an empty store, `import_30k_again` the same people again with one in ten changed, `import_150k`; and
 * how long replies to others take meanwhile, from the message to the platform: `reply_p99_during_import`.
 */
export async function* measureImport(): AsyncGenerator<Measure> {
  const small = await rosterFile(30_000)
  const changed = await rosterFile(30_000, true)
  const quiet = []
  const again = []
  for (let run = 0; run < RUNS; run++) {
    const office = await openOffice()
    quiet.push(await timed(() => importQuietly(office, small)))
    again.push(await timed(() => importQuietly(office, changed)))
    await office.close()
  }
  yield measureOf('import_30k', 's', quiet)
  yield measureOf('import_30k_again', 's', again)
  const replies = []
  for (let run = 0; run < RUNS; run++) replies.push(await repliesDuring(small))
  yield measureOf('reply_p99_during_import', 'ms', replies)
  const office = await openOffice()
  const large = await rosterFile(150_000)
  yield measureOf('import_150k', 's', [await timed(() => importQuietly(office, large))])
  await office.close()
}

async function timed(work: () => Promise<void>): Promise<number> {
  const start = performance.now()
  await work()
  return (performance.now() - start) / 1000
}

type Office = Readonly<{ app: App; folder: string; close: () => Promise<void> }>

async function openOffice(): Promise<Office> {
  const folder = mkdtempSync(join(tmpdir(), 'an-sinh-bench-'))
  const app = await openApp(readConfig({ DATA_DIR: folder }), openLog('silent'))
  await app.store.db.transaction().execute((tx) => upsertUnits(tx, units(), 'import', TODAY))
  return {
    app,
    folder,
    async close() {
      await app.close()
      rmSync(folder, { recursive: true })
    },
  }
}

async function importQuietly({ app, folder }: Office, bytes: Uint8Array): Promise<void> {
  const file = join(folder, 'roster.xlsx')
  writeFileSync(file, bytes)
  const { reference, texts, store } = app
  const deps = { db: store.db, reference, say: texts.in('vi'), chance: (count: number) => randomBytes(count) }
  const report = await runImport(deps, {
    ...{ file, unitCode: DISTRICT, dryRun: false, actor: 'terminal', at: new Date(), today: TODAY },
    now: () => new Date(),
  })
  if (report.kind !== 'imported') throw new Error(JSON.stringify(report))
}

/** The 99th percentile in ms of replies to people who register while an officer's file is received and taken over. */
async function repliesDuring(bytes: Uint8Array): Promise<number> {
  const office = await openOffice()
  const { app } = office
  const sentAt = new Map<string, number[]>()
  const latencies: number[] = []
  const channel = nullChannel(({ contact: { externalId } }) => {
    const start = sentAt.get(externalId)?.shift()
    if (start !== undefined) latencies.push(performance.now() - start)
  })
  const runner = startRunner({
    ...{ db: app.store.db, clock: systemClock, channels: [{ channel, sendRate: 0 }], contactRate: 0 },
    takeTurn: app.turn({ textLength: textLengths([channel]) }),
  })
  let importing = true
  const import_ = importAsInChat(app, bytes).finally(() => {
    importing = false
  })
  for (let count = 0; importing; count++) {
    const person = count % 400
    const message = messageOf(person, Math.floor(count / 400))
    const { externalId } = message.contact
    sentAt.set(externalId, [...(sentAt.get(externalId) ?? []), performance.now()])
    void runner.accept([message])
    await wait(1000 / MESSAGES_A_SECOND)
  }
  await import_
  await runner.drain(10_000)
  await office.close()
  return percentile(latencies, 0.99)
}

/** What the preparation of the message with the file does, and then the job that its confirmation asks for. */
async function importAsInChat(app: App, bytes: Uint8Array): Promise<void> {
  const { reference, texts, store } = app
  const at = new Date()
  const file = { bytes, name: 'roster.xlsx' }
  const deps = { db: store.db, reference, say: texts.in('vi') }
  const unitCodes = Array.from({ length: COMMUNES }, (_, index) => communeCode(index))
  const fileId = await receiveRoster(deps, {
    file,
    unitCodes,
    actor: 'terminal',
    at,
    today: TODAY,
    now: () => new Date(),
  })
  const importId = (await importOfFile(store.db, fileId))?.id ?? 0
  const chance = (count: number) => randomBytes(count)
  const written = await writeRoster(store.db, { importId, at, now: () => new Date(), reference, chance })
  const staged = await importById(store.db, importId)
  if (written.kind !== 'written' || staged === undefined) throw new Error(JSON.stringify(written))
  const { fileName, summary } = staged
  await markedCopy({ fileName, columns: summary.columns, rows: written.rows }, { say: texts.in('vi'), reference })
  await noteRosterChanges(store.db, written, { actor: 'terminal', at })
  await store.db.transaction().execute((tx) => finishApplying(tx, written, { actor: 'terminal', at }))
}

function communeCode(index: number): string {
  return String(15_500 + index)
}

export function units(): readonly NewUnit[] {
  const dates = { validFrom: null, validTo: null }
  return [
    { code: '38', name: 'Tỉnh Thanh Hóa', level: 'province', parentCode: null, ...dates },
    { code: DISTRICT, name: 'Huyện Cẩm Thủy', level: 'district', parentCode: '38', ...dates },
    ...Array.from({ length: COMMUNES }, (_, commune) => [
      { code: communeCode(commune), name: communeName(commune), level: 'commune', parentCode: DISTRICT, ...dates },
      ...Array.from({ length: VILLAGES }, (_, village) => ({
        code: `${communeCode(commune)}-${String(village + 1).padStart(2, '0')}`,
        name: `Thôn Lương Thuận ${village + 1}`,
        level: 'village',
        parentCode: communeCode(commune),
        ...dates,
      })),
    ]).flat(),
  ] as readonly NewUnit[]
}

function communeName(commune: number): string {
  return `Xã Cẩm ${['Lương', 'Thạch', 'Bình', 'Giang', 'Quý'][commune % 5]} ${Math.floor(commune / 5) + 1}`
}

/** A roster as the form of domain.md §8.3; with `later` of every tenth person the amount is another. */
export async function rosterFile(people: number, later = false): Promise<Uint8Array> {
  const context = {
    unit: { code: DISTRICT, name: 'Huyện Cẩm Thủy', level: 'district' },
    group: 'bao_tro_xa_hoi',
    ...{ period: '2026-11', version: 1, date: TODAY },
  } as const
  const job = { list: 'phu-luc-1', context, formats: ['xlsx'] } as const
  const { files } = await renderList(job, rowsOf(people, later))
  return files.xlsx ?? new Uint8Array()
}

async function* rowsOf(people: number, later: boolean): AsyncGenerator<PhuLuc1Row> {
  const { loadReference } = await import('../src/reference.js')
  const reference = loadReference()
  const chance = new PracticeChance(1)
  const world = { reference, today: TODAY, words: practiceWords() }
  for (let index = 0; index < people; index++) {
    const person = inventPerson(world, chance, index)
    const place = Math.floor((index * COMMUNES * VILLAGES) / people)
    const commune = Math.floor(place / VILLAGES)
    const bank = reference.banks.find(({ code }) => code === person.account?.bankCode)
    yield {
      ...{ province: { code: '38', name: 'Thanh Hóa' }, district: { code: DISTRICT, name: 'Cẩm Thủy' } },
      commune: { code: communeCode(commune), name: communeName(commune) },
      ...{ village: { name: `Thôn Lương Thuận ${(place % VILLAGES) + 1}`, order: place } },
      ...{ fullName: person.fullName, sex: person.sex, birth: person.birth, phone: person.phone },
      personalId:
        person.personalId === null ? null : `${person.personalId.slice(0, 6)}${String(index).padStart(6, '0')}`,
      programme: { name: person.programme.raw ?? '', sensitive: false },
      programmeCode: person.programme.code,
      ...{ coefficient: person.coefficient, amount: later && index % 10 === 0 ? 1_000_000 : person.amount },
      ...{ fileNo: null, ethnic: 'Mường', idIssued: null, idIssuer: null, disability: null },
      ...{ decisionNo: '12/QĐ-UBND', decisionDate: '2024-07-01', startMonth: '2024-07' },
      payee:
        person.payee === null
          ? null
          : { fullName: person.payee.fullName, personalId: null, relationship: person.payee.relationship },
      method: person.method === 'CASH' ? 'Tiền mặt' : 'Chuyển khoản',
      account:
        person.account === null || bank === undefined
          ? null
          : { bank: bank.shortName, number: person.account.number ?? '' },
      note: null,
    }
  }
}
