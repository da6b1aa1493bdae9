import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { copyFileSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import type { AddressInfo } from 'node:net'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { projectRoot } from '../support/chat.js'

const program = join(projectRoot, 'dist/main.js')
const roster = join(projectRoot, 'test/fixtures/rosters/roster-cam-luong.xlsx')
const folder = mkdtempSync(join(tmpdir(), 'an-sinh-cli-'))
const environment = { ...process.env, DATA_DIR: join(folder, 'var'), PORT: '0', LOG_LEVEL: 'warn' }

// Each test starts the program, some several times; a busy machine takes its time for that.
vi.setConfig({ testTimeout: 120_000 })

/** Runs a command as an operator types it, from another working folder. */
function run(args: readonly string[], input = '', more: NodeJS.ProcessEnv = {}) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, ...args], {
    cwd: folder,
    env: { ...environment, ...more },
    input,
    encoding: 'utf8',
    timeout: 60_000,
  })
  return { status, stdout, stderr, lines: stdout.trimEnd().split('\n') }
}

afterAll(() => rmSync(folder, { recursive: true, force: true }))

describe('invite', () => {
  it('works before the first start, with the code alone on the last line', () => {
    const { status, lines } = run(['invite', '--role', 'commune-officer', '--unit', '15139'])
    expect(status).toBe(0)
    expect(lines.at(-1)).toMatch(/^[23456789ABCDEFGHJKMNPQRSTUVWXYZ]{8}$/)
  })

  it('refuses a role that is not for such a unit', () => {
    const { status, stderr } = run(['invite', '--role', 'village-head', '--unit', '15139'])
    expect(status).toBe(1)
    expect(stderr).toContain('không phải thôn')
  })

  it('fails for a unit that does not exist, in one line', () => {
    const { status, stderr } = run(['invite', '--role', 'commune-officer', '--unit', '99999'])
    expect(status).toBe(1)
    expect(stderr.trimEnd().split('\n')).toHaveLength(1)
  })

  it('makes a store and a key that only their owner may read', () => {
    expect(statSync(join(environment.DATA_DIR, 'database.key')).mode & 0o077).toBe(0)
    expect(statSync(join(environment.DATA_DIR, 'an-sinh.db')).mode & 0o077).toBe(0)
  })
})

describe('usage', () => {
  it.each([
    [['import']],
    [['export', 'mau-tong-hop', '--format', 'pdf']],
    [['talk', '--as', 'king']],
    [['invite']],
    [['--nonsense']],
  ])('exits 2 on %j', (args) => {
    expect(run(args).status).toBe(2)
  })

  it.each(['serve', 'talk', 'import', 'export', 'invite', 'units', 'practice', 'history', 'officers', 'doctor'])(
    'exits 0 on %s --help',
    (command) => {
      expect(run([command, '--help']).status).toBe(0)
    },
  )

  it('exits 1 on a wrong setting, naming it', () => {
    const { status, stdout, stderr } = run(['doctor'], '', { PORT: 'eighty' })
    expect(status).toBe(1)
    expect(stdout + stderr).toContain('PORT')
  })
})

describe('a roster', () => {
  const file = join(folder, 'danh-sach.xlsx')
  beforeAll(() => copyFileSync(roster, file))

  it('is only looked at with --dry-run', () => {
    expect(run(['import', file, '--unit', '15139', '--dry-run']).status).toBe(0)
    expect(run(['talk', '--as', 'commune-officer'], '/tim quach\n').stdout).toContain('Không tìm thấy')
  })

  it('is imported, with a marked-up copy beside it', () => {
    const { status, stdout } = run(['import', file, '--unit', '15139'])
    expect(status).toBe(0)
    expect(stdout).toContain('153 dòng, 150 người')
    expect(statSync(join(folder, 'danh-sach.da-kiem-tra.xlsx')).size).toBeGreaterThan(10_000)
  })

  it('comes out as the official list, which changes nothing when it is imported again', () => {
    const out = join(folder, 'out.xlsx')
    expect(run(['export', 'mau-tong-hop', '--unit', '15139', '--out', out]).status).toBe(0)
    const { stdout } = run(['import', out, '--unit', '15139', '--dry-run', '--json'])
    expect(JSON.parse(stdout)).toMatchObject({ kind: 'dry-run', counts: { new: 0, changed: 0, same: 152 } })
  })

  it('is not written into a folder that there is not, nor read from a folder, and says so in one line', () => {
    const out = join(folder, 'chua-co', 'out.xlsx')
    const exported = run(['export', 'mau-tong-hop', '--unit', '15139', '--out', out])
    expect(exported).toMatchObject({ status: 1, stderr: expect.stringContaining(`${out}: không có thư mục này`) })
    expect(exported.stderr.trimEnd().split('\n')).toHaveLength(1)
    const imported = run(['import', folder, '--unit', '15139'])
    expect(imported).toMatchObject({
      status: 1,
      stderr: `${folder}: đây là thư mục, không phải tệp. / a folder, not a file.\n`,
    })
  })

  it('of another commune is refused', () => {
    writeFileSync(join(folder, 'u.csv'), 'code,name,level,parent,validFrom,validTo\n15140,Cẩm Bình,commune,390,,\n')
    expect(run(['units', 'import', join(folder, 'u.csv')]).status).toBe(0)
    const { status, stderr } = run(['import', file, '--unit', '15140'])
    expect(status).toBe(1)
    expect(stderr).toContain('Cẩm Lương')
  })

  it('whose rows all name other communes is refused', () => {
    const { status, stderr } = run([
      'import',
      join(projectRoot, 'test/fixtures/rosters/roster-phu-luc-1.xlsx'),
      '--unit',
      '15139',
    ])
    expect(status).toBe(1)
    expect(stderr).toContain('Nho Quan')
  })

  it.each([
    ['rác', 'not a workbook at all'],
    ['rỗng', ''],
  ])('that is %s is refused in one line', (name, content) => {
    const path = join(folder, `${name}.xlsx`)
    writeFileSync(path, content)
    const { status, stderr } = run(['import', path, '--unit', '15139'])
    expect(status).toBe(1)
    expect(stderr.trimEnd().split('\n')).toHaveLength(1)
  })
})

describe('talk', () => {
  it('prints one object a message and ends with its input', () => {
    const { status, lines } = run(['talk', '--as', 'citizen', '--unit', '15139', '--json'], 'xin chào\n1\n')
    expect(status).toBe(0)
    const messages = lines.map((line) => JSON.parse(line))
    expect(messages).toHaveLength(2)
    for (const message of messages) expect(Object.keys(message).sort()).toEqual(['choices', 'file', 'text'])
    expect(messages[0].choices[0]).toEqual({ number: 1, label: expect.any(String) })
  })

  it('keeps a conversation over a restart', () => {
    run(['talk', '--user', 'r', '--unit', '15139'], '/dangky\nđồng ý\n1\n')
    const { stdout } = run(['talk', '--user', 'r', '--unit', '15139'], 'Nguyễn Thị Hoa\n')
    expect(stdout).toContain('Ngày sinh')
  })

  it('gives an officer the list as a file', () => {
    const files = join(folder, 'files')
    const { lines } = run(
      ['talk', '--as', 'commune-officer', '--unit', '15139', '--files', files, '--json'],
      '/xuat mau-tong-hop\n',
    )
    const { file } = JSON.parse(lines.at(-1) ?? '')
    expect(file.startsWith(files)).toBe(true)
    expect(readFileSync(file).subarray(0, 2).toString()).toBe('PK')
  })
})

describe('history verify', () => {
  it('finds the record whole', () => {
    expect(run(['history', 'verify'])).toMatchObject({ status: 0 })
  })
})

describe('serve', () => {
  let serving: ChildProcess
  let out = ''

  beforeAll(async () => {
    serving = spawn(process.execPath, [program], { cwd: folder, env: environment })
    serving.stdout?.on('data', (data) => {
      out += String(data)
    })
    while (out.split('\n').length < 4) await once(serving.stdout as NodeJS.ReadableStream, 'data')
  }, 60_000)

  it('says in three lines what to do next', () => {
    expect(out.trimEnd().split('\n')).toHaveLength(3)
  })

  it('is refused a second time on the same store', () => {
    const { status, stderr } = run(['serve'])
    expect(status).toBe(1)
    expect(stderr.trimEnd().split('\n')).toHaveLength(1)
  })

  it('lets other commands work beside it', () => {
    expect(run(['talk', '--unit', '15139'], 'xin chào\n').stdout).toContain('An Sinh')
  })

  it('names a busy port', async () => {
    const busy = createServer().listen(0, '127.0.0.1')
    await once(busy, 'listening')
    const { port } = busy.address() as AddressInfo
    const { status, stderr } = run(['serve'], '', { PORT: String(port), DATA_DIR: join(folder, 'other') })
    busy.close()
    expect(status).toBe(1)
    expect(stderr).toContain(String(port))
  })

  it('ends with 0 on SIGTERM', async () => {
    serving.kill('SIGTERM')
    const [code] = await once(serving, 'exit')
    expect(code).toBe(0)
  })
})
