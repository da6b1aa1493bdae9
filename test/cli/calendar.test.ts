import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, it, vi } from 'vitest'
import { projectRoot } from '../support/chat.js'

const folder = mkdtempSync(join(tmpdir(), 'an-sinh-calendar-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

vi.setConfig({ testTimeout: 120_000 })

function run(...args: readonly string[]) {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [join(projectRoot, 'dist/main.js'), 'calendar', ...args],
    {
      cwd: folder,
      env: { ...process.env, DATA_DIR: join(folder, 'var'), LOG_LEVEL: 'warn' },
      encoding: 'utf8',
      timeout: 60_000,
    },
  )
  return { status, stdout, errors: stderr.trimEnd().split('\n') }
}

it('sets days for a unit and shows what is in force', () => {
  const set = run(
    'set',
    '--unit',
    '15139',
    'village_close_day=25',
    'commune_close_day=1:inclusive',
    '--from',
    '2023-07-01',
  )
  expect(set.status, set.errors.join()).toBe(0)
  expect(set.stdout).toContain('village_close_day=25\n')
  expect(set.stdout).toContain('commune_close_day=1:inclusive\n')
  const shown = JSON.parse(run('show', '--unit', '15139', '--json').stdout)
  expect(shown).toMatchObject({
    unit: '15139',
    cutOffs: { village_close_day: { day: 25, inclusive: false }, return_day: { day: 20 } },
    shiftOnHoliday: false,
    openMonth: expect.stringMatching(/^\d{4}-\d\d$/),
  })
})

it.each([
  [2, ['set', '--unit', '15139', 'village_close_day=40']],
  [2, ['set', '--unit', '15139', 'opening=3']],
  [2, ['set', '--unit', '15139']],
  [2, ['set', '--unit', '15139', 'village_close_day=5', '--from', '2026-02-30']],
  [1, ['set', '--unit', '99999', 'village_close_day=5']],
])('exits %i on %j, in one line', (status, args) => {
  const ended = run(...args)
  expect(ended.status).toBe(status)
  expect(ended.errors).toHaveLength(1)
})
