import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ensurePracticeUnits } from '../../src/jobs/practice-units.js'
import { openStore, type Store } from '../../src/store/db.js'
import { verifyHistory } from '../../src/store/history.js'
import { compileForProcess } from '../support/compile.js'
import { type SentLine, surviveCrashes } from '../support/crash.js'

const PEOPLE = 200
const KILLS = 15

/** What each of them types from the first word to the receipt; every name and number is their own. */
const scripts = new Map(Array.from({ length: PEOPLE }, (_, person) => [`p${person}`, linesOf(person)] as const))

function linesOf(person: number): readonly string[] {
  const serial = String(900_000 + person)
  const name = `Nguyễn Thị ${['Hoa', 'Lan', 'Huệ', 'Cúc'][person % 4]} ${['An', 'Bình', 'Chi', 'Dung'][Math.floor(person / 4) % 4]}`
  const about = ['/dangky', 'đồng ý', '1', name, '1950', `038150${serial}`, 'Lương Ngọc', 'bảo trợ']
  return [...about, '1', 'vcb', `0071000${serial}`, '1', 'không', 'đúng']
}

describe('200 registrations on a bot that is killed at random moments', () => {
  let folder = ''
  let sent: SentLine[] = []
  let store: Store

  const open = () => openStore({ url: `sqlite:${folder}/an-sinh.db`, keyFile: `${folder}/database.key` })

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'an-sinh-kill-'))
    const before = await open()
    await before.db.transaction().execute(ensurePracticeUnits)
    await before.close()
    const child = compileForProcess('test/turn/kill-registrations-child.ts')
    sent = await surviveCrashes({ child, folder, texts: scripts, kills: KILLS, seed: 20_261_121 })
    store = await open()
  }, 300_000)

  afterAll(async () => {
    await store.close()
    rmSync(folder, { recursive: true })
  })

  it('have been given in once each, with what was said', async () => {
    const rows = await store.db
      .selectFrom('registration')
      .innerJoin('registration_version', 'registration_version.registration_id', 'registration.id')
      .innerJoin('contact', 'contact.id', 'registration.contact_id')
      .select(['contact.external_id', 'registration_version.account_number', 'registration_version.version'])
      .execute()
    expect(rows).toHaveLength(PEOPLE)
    const accounts = new Map(rows.map((row) => [row.external_id, row.account_number]))
    for (const [person, lines] of scripts) expect(accounts.get(person), person).toBe(lines[10])
  })

  it('left one whole history and nothing half done', async () => {
    expect(await verifyHistory(store.db)).toMatchObject({ kind: 'whole' })
    const open = await store.db.selectFrom('inbox').select('seq').where('state', '!=', 'done').execute()
    expect(open).toEqual([])
    const unsent = await store.db.selectFrom('outbox').select('seq').where('state', '!=', 'sent').execute()
    expect(unsent).toEqual([])
  })

  it('were answered line by line, in order, the receipt last', () => {
    for (const [person, lines] of scripts) {
      const own = sent.filter(({ to }) => to === person)
      const replies = own.filter(({ id }, index) => own.findIndex((line) => line.id === id) === index)
      expect(replies, person).toHaveLength(lines.length)
      expect(replies.map(({ id }) => Number(id))).toEqual(replies.map(({ id }) => Number(id)).sort((a, b) => a - b))
      expect(replies.at(-1)?.text, person).toMatch(/DK-[2-9A-HJKMNP-Z]{7}/)
    }
  })
})
