import { readFile } from 'node:fs/promises'
import { encrypt } from 'officecrypto-tool'
import { describe, expect, it } from 'vitest'
import { openWorkbook } from '../../../src/workbooks/reading/open-workbook.js'
import { readRoster } from '../../../src/workbooks/reading/read-roster.js'
import { lockWorkbook } from '../../../src/workbooks/writing/lock-workbook.js'
import { contextFor, expectedOf, fixture } from './roster-sample.js'

const PATIENCE_MS = 60_000
const context = contextFor(expectedOf('roster-cam-luong'))
const plain = fixture('roster-cam-luong.xlsx')

describe('a workbook behind a password', { timeout: PATIENCE_MS }, () => {
  it('asks for it, refuses another, and reads the same as without', async () => {
    const locked = await lockWorkbook(plain, 'Mật khẩu 7!')
    expect(await readRoster(locked, 'x.xlsx', context)).toEqual({ kind: 'refused', reason: 'needs-password' })
    expect(await readRoster(locked, 'x.xlsx', context, { password: 'khác' })).toEqual({
      kind: 'refused',
      reason: 'wrong-password',
    })
    const read = await readRoster(locked, 'x.xlsx', context, { password: 'Mật khẩu 7!' })
    expect(read).toEqual(await readRoster(plain, 'x.xlsx', context))
  })

  it.each(['Mật khẩu 7!', 'x'.repeat(255), 'hai từ'])(
    'opens with %s, however its marks are typed',
    async (password) => {
      const locked = await lockWorkbook(plain, password)
      for (const typed of [password, password.normalize('NFD')]) {
        expect((await openWorkbook(locked, 'x.xlsx', typed)).kind).toBe('workbook')
      }
      expect(await openWorkbook(locked, 'x.xlsx', '')).toEqual({ kind: 'refused', reason: 'needs-password' })
    },
  )

  it('opens with the older way of locking too', async () => {
    const locked = encrypt(Buffer.from(plain), { password: 'cu2007', type: 'standard' })
    expect((await openWorkbook(new Uint8Array(locked), 'x.xlsx', 'cu2007')).kind).toBe('workbook')
  })

  it('needs none when it is only protected against changes', async () => {
    const locked = encrypt(Buffer.from(plain), { password: 'VelvetSweatshop' })
    expect((await openWorkbook(new Uint8Array(locked), 'x.xlsx')).kind).toBe('workbook')
  })

  it('is given up in time when it wants its password hashed for ever', async () => {
    const locked = Buffer.from(await lockWorkbook(plain, 'x'))
    const at = locked.indexOf('spinCount="100000"')
    expect(at).toBeGreaterThan(0)
    locked.write('spinCount="999999"', at)
    const started = performance.now()
    const refused = await openWorkbook(new Uint8Array(locked), 'x.xlsx', 'x')
    expect(refused.kind).toBe('refused')
    expect(performance.now() - started).toBeLessThan(PATIENCE_MS / 2)
  })
})

/** Saved with a password by LibreOffice 7.4: xlsx by ECMA-376 standard, xls by RC4, ods by AES. */
async function byLibreOffice(name: string): Promise<Uint8Array> {
  return new Uint8Array(await readFile(new URL(`../../fixtures/locked/${name}`, import.meta.url)))
}

describe('a workbook that LibreOffice locked', { timeout: PATIENCE_MS }, () => {
  it.each(['libreoffice.xlsx', 'libreoffice.xls'])('%s opens with its password and no other', async (name) => {
    const locked = await byLibreOffice(name)
    expect(await openWorkbook(locked, name)).toEqual({ kind: 'refused', reason: 'needs-password' })
    expect(await openWorkbook(locked, name, 'mật khẩu 7!')).toEqual({ kind: 'refused', reason: 'wrong-password' })
    const opened = await openWorkbook(locked, name, 'Mật khẩu 7!')
    expect(opened.kind === 'workbook' && opened.sheets[0]?.cellAt(0, 0).text).toBe('ỦY BAN NHÂN DÂN XÃ CẨM LƯƠNG')
  })

  it('is refused as one that cannot be opened when it is an ods, with its password too', async () => {
    const locked = await byLibreOffice('libreoffice.ods')
    for (const password of [undefined, 'Mật khẩu 7!']) {
      expect(await openWorkbook(locked, 'x.ods', password)).toEqual({ kind: 'refused', reason: 'encrypted' })
    }
  })
})
