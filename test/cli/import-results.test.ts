import { spawnSync } from 'node:child_process'
import { copyFileSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { lockWorkbook } from '../../src/workbooks/writing/lock-workbook.js'
import { projectRoot } from '../support/chat.js'

const folder = mkdtempSync(join(tmpdir(), 'an-sinh-results-'))
const fixtures = join(projectRoot, 'test/fixtures')

// Each test starts the program; a busy machine takes its time for that.
vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 })

function run(...args: readonly string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(projectRoot, 'dist/main.js'), ...args], {
    cwd: folder,
    env: { ...process.env, DATA_DIR: join(folder, 'var'), LOG_LEVEL: 'warn' },
    encoding: 'utf8',
    timeout: 100_000,
  })
  return { status, stdout, stderr }
}

beforeAll(() => {
  copyFileSync(join(fixtures, 'rosters/roster-cam-luong.xlsx'), join(folder, 'roster.xlsx'))
  copyFileSync(join(fixtures, 'returns/police-results.xlsx'), join(folder, 'police.xlsx'))
  copyFileSync(join(fixtures, 'returns/payment-results.xlsx'), join(folder, 'payment.xlsx'))
  expect(run('import', 'roster.xlsx', '--unit', '15139').status).toBe(0)
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

describe('import-results', () => {
  it('takes verdicts of the police over, and writes a copy that tells of every row', () => {
    const { status, stdout } = run('import-results', 'police.xlsx', '--json')
    expect(status).toBe(0)
    const report = JSON.parse(stdout)
    expect(report).toMatchObject({ kind: 'taken', as: 'police-results', facts: { written: 117, ask: 1, unknown: 0 } })
    expect(report.open).toHaveLength(1)
    expect(existsSync(join(folder, 'police.da-kiem-tra.xlsx'))).toBe(true)
  })

  it('finds all of it there when the same file comes again', () => {
    const { stdout } = run('import-results', 'police.xlsx', '--json')
    expect(JSON.parse(stdout)).toMatchObject({ facts: { written: 0, same: 117 } })
  })

  it('shows figures only on a dry run', () => {
    const { status, stdout } = run('import-results', 'police.xlsx', '--dry-run')
    expect(status).toBe(0)
    expect(stdout).toContain('Khớp: 85')
    expect(stdout).toContain('tệp police.xlsx')
    expect(stdout).toMatch(/^Cần hỏi: Chữ “[^”]+” ở \d+ người: /m)
  })

  it('opens a locked file with its password', async () => {
    writeFileSync(join(folder, 'khoa.xlsx'), await lockWorkbook(readFileSync(join(folder, 'police.xlsx')), 'Congan-11'))
    writeFileSync(join(folder, 'mat-khau.txt'), 'Congan-11\n')
    expect(run('import-results', 'khoa.xlsx').stderr).toContain('thêm --password-file')
    const { status, stdout } = run('import-results', 'khoa.xlsx', '--password-file', 'mat-khau.txt', '--json')
    expect(status).toBe(0)
    expect(JSON.parse(stdout)).toMatchObject({ kind: 'taken', facts: { written: 0, same: 117 } })
  })

  it('tells in one line what cannot be taken over', () => {
    writeFileSync(join(folder, 'note.txt'), 'xin chào\n')
    for (const file of ['payment.xlsx', 'roster.xlsx', 'note.txt', 'none.xlsx']) {
      const { status, stderr } = run('import-results', file)
      expect(status, file).toBe(1)
      expect(stderr.trimEnd().split('\n'), file).toHaveLength(1)
    }
  })
})
