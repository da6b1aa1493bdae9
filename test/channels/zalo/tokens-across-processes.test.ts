import { execFile } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { DAY_MS, HOUR_MS } from '../../support/zalo-clock.js'
import { startZaloServer, type ZaloServer } from '../../support/zalo-server.js'
import { tokenFile } from '../../support/zalo-token-file.js'

const run = promisify(execFile)
const repo = resolve('.')
let folder: string
let server: ZaloServer
let path: string
let runs = 0

/** The renewer as JavaScript, since processes of their own need some. */
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'zalo-renewer-'))
  symlinkSync(join(repo, 'node_modules'), join(folder, 'node_modules'))
  writeFileSync(join(folder, 'package.json'), '{"type":"module"}')
  const compilerOptions = {
    noEmit: false,
    rootDir: repo,
    outDir: folder,
    typeRoots: [join(repo, 'node_modules/@types')],
  }
  const files = [join(repo, 'test/support/zalo-renewer.ts')]
  const config = { extends: join(repo, 'tsconfig.json'), compilerOptions, files, include: [] }
  writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify(config))
  await run(process.execPath, [join(repo, 'node_modules/typescript/bin/tsc'), '-p', folder])
  server = await startZaloServer()
})

afterAll(async () => {
  await server.close()
  rmSync(folder, { recursive: true, force: true })
})

beforeEach(async () => {
  runs += 1
  path = join(folder, `tokens-${runs}`)
  const { accessToken, refreshToken } = server.oauth.seed()
  const now = server.clock.now()
  const pair = { accessToken, refreshToken, accessExpiresAt: now + 25 * HOUR_MS, refreshExpiresAt: now + 90 * DAY_MS }
  await tokenFile(path).rotate(server.oaId, async () => pair)
})

async function renewer({ calls = 5, crash = false } = {}) {
  const { appId, appSecret, oaId, openapiRoot, oauthRoot } = server
  const task = { path, calls, crash, at: server.clock.now(), appId, appSecret, oaId, openapiRoot, oauthRoot }
  const program = join(folder, 'test/support/zalo-renewer.js')
  const { stdout } = await run(process.execPath, [program, JSON.stringify(task)])
  return JSON.parse(stdout) as { ends: string[]; state: string }
}

describe('several processes with one pair of tokens', () => {
  it('renew it once when it has expired', async () => {
    server.clock.advance(26 * HOUR_MS)
    const renewals = server.oauth.renewals
    const processes = await Promise.all([renewer(), renewer(), renewer()])
    for (const { ends, state } of processes)
      expect({ ends, state }).toEqual({ ends: Array(5).fill('ok'), state: 'ready' })
    expect(server.oauth.renewals).toBe(renewals + 1)
    expect(server.oauth.spentTokenUses).toBe(0)
  })

  it('renew it once when Zalo has taken it back', async () => {
    server.oauth.revokeAccess()
    const renewals = server.oauth.renewals
    const processes = await Promise.all([renewer(), renewer()])
    for (const { ends } of processes) expect(ends).toEqual(Array(5).fill('ok'))
    expect(server.oauth.renewals).toBe(renewals + 1)
  })
})

describe('a crash between the answer of a renewal and storing it', () => {
  it('costs the consent, and says so instead of calling on', async () => {
    server.clock.advance(26 * HOUR_MS)
    await expect(renewer({ crash: true })).rejects.toMatchObject({ code: 9 })
    const { ends, state } = await renewer({ calls: 3 })
    expect(state).toBe('needs-consent')
    expect(new Set(ends)).toEqual(
      new Set([
        'ZaloConsentError: The Official Account must be authorised again: open /zalo/oauth as its administrator',
      ]),
    )
    expect(server.oauth.spentTokenUses).toBe(1)
    expect(readFileSync(`${path}.${server.oaId}.json`, 'utf8')).toContain('-14014')
  })
})

describe('an expired refresh token', () => {
  it('needs consent', async () => {
    server.clock.advance(91 * DAY_MS)
    expect(await renewer({ calls: 1 })).toMatchObject({ state: 'needs-consent' })
  })
})
