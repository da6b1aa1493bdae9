import { mkdtempSync, readdirSync, readFileSync, rmSync, watch } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { startTalking, type Talking } from '../../src/cli/talk.js'
import { projectRoot } from '../support/chat.js'
import { openTestApp } from '../support/describe-channel.js'

const path = join(projectRoot, 'test/fixtures/qr/cccd-01-clean.jpg')
const photo = readFileSync(path)

let app: Awaited<ReturnType<typeof openTestApp>>
let talking: Talking
let temporary: string
let said: string[]
const before = process.env.TMPDIR

beforeAll(async () => {
  app = await openTestApp()
  temporary = mkdtempSync(join(tmpdir(), 'an-sinh-temporary-'))
  process.env.TMPDIR = temporary
  said = []
  talking = await startTalking(app, { as: 'citizen', user: '1' }, async ({ text }) => {
    said.push(text)
  })
})

afterAll(async () => {
  await talking.stop()
  if (before === undefined) delete process.env.TMPDIR
  else process.env.TMPDIR = before
  await app.close()
  rmSync(temporary, { recursive: true, force: true })
})

/** Every value of every table, as text; bytes one letter each. */
async function everythingStored(): Promise<string> {
  const { db } = app.store
  const { rows: tables } = await sql<{ name: string }>`select name from sqlite_master where type = 'table'`.execute(db)
  const values: string[] = []
  for (const { name } of tables) {
    const { rows } = await sql<Record<string, unknown>>`select * from ${sql.table(name)}`.execute(db)
    for (const value of rows.flatMap((row) => Object.values(row))) {
      values.push(value instanceof Uint8Array ? Buffer.from(value).toString('latin1') : String(value))
    }
  }
  return values.join('\n')
}

it('leaves nothing of a photo behind: no file, no row, in the inbox only where it was fetched from', async () => {
  for (const line of ['/dangky', 'đồng ý', '1']) await talking.says(line)
  const files = () => readdirSync(app.folder, { recursive: true }).sort()
  const filesBefore = files()
  const seen: string[] = []
  const watchers = [app.folder, temporary].map((folder) => watch(folder, (_, name) => seen.push(String(name))))
  await talking.says(`@${path}`)
  for (const watcher of watchers) watcher.close()

  expect(said.at(-1)).toContain('Trương Ngọc Sơn')
  expect(files()).toEqual(filesBefore)
  expect(seen.filter((name) => !/^an-sinh\.db(-wal|-shm|-journal)?$/.test(name))).toEqual([])

  const stored = await everythingStored()
  expect(stored).toContain('Trương Ngọc Sơn')
  for (let at = 0; at + 32 <= photo.length; at += 1_000) {
    const piece = photo.subarray(at, at + 32)
    for (const written of [piece.toString('latin1'), piece.toString('base64').slice(0, 40), piece.toString('hex')])
      expect(stored.includes(written)).toBe(false)
  }
  expect(await app.store.db.selectFrom('stored_file').select('id').execute()).toEqual([])
  const inbox = await app.store.db.selectFrom('inbox').select('content').orderBy('seq', 'desc').executeTakeFirst()
  expect(JSON.parse(inbox?.content ?? '')).toEqual({
    kind: 'photo',
    media: { handle: path, fileName: 'cccd-01-clean.jpg' },
  })
})

it('says so when the photo is not there any more, and goes on', async () => {
  await talking.says(`@${join(temporary, 'gone.jpg')}`)
  expect(said.at(-1)).toMatch(/gửi lại/)
})
