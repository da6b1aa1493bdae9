import { execFile } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { HOUR_MS } from '../support/zalo-clock.js'
import { startZaloServer, type ZaloServer } from '../support/zalo-server.js'

const run = promisify(execFile)
const repo = resolve('.')
let code: string
let server: ZaloServer
let folder: string
let first: string
let runs = 0

/** The renewer as JavaScript, since processes of their own need some. */
beforeAll(async () => {
  code = mkdtempSync(join(tmpdir(), 'zalo-store-renewer-'))
  symlinkSync(join(repo, 'node_modules'), join(code, 'node_modules'))
  writeFileSync(join(code, 'package.json'), '{"type":"module"}')
  const compilerOptions = { noEmit: false, rootDir: repo, outDir: code, typeRoots: [join(repo, 'node_modules/@types')] }
  const files = [join(repo, 'test/support/zalo-store-renewer.ts')]
  const config = { extends: join(repo, 'tsconfig.json'), compilerOptions, files, include: [] }
  writeFileSync(join(code, 'tsconfig.json'), JSON.stringify(config))
  await run(process.execPath, [join(repo, 'node_modules/typescript/bin/tsc'), '-p', code])
  server = await startZaloServer()
})

afterAll(async () => {
  await server.close()
  rmSync(code, { recursive: true, force: true })
})

beforeEach(() => {
  runs += 1
  folder = join(code, `store-${runs}`)
  mkdirSync(folder)
  first = server.oauth.seed().refreshToken
})

async function renewer({ calls = 5, crash = false } = {}) {
  const { appId, appSecret, oaId, openapiRoot, oauthRoot } = server
  const at = server.clock.now()
  const task = { folder, calls, crash, at, firstRefreshToken: first, appId, appSecret, oaId, openapiRoot, oauthRoot }
  const program = join(code, 'test/support/zalo-store-renewer.js')
  const { stdout } = await run(process.execPath, [program, JSON.stringify(task)])
  return JSON.parse(stdout) as { ends: string[]; state: string }
}

describe('several processes on one store', () => {
  it('renew an expired pair once between them', async () => {
    await renewer({ calls: 1 })
    server.clock.advance(26 * HOUR_MS)
    const renewals = server.oauth.renewals
    const ends = await Promise.all([renewer(), renewer(), renewer()])
    expect(ends.map(({ state }) => state)).toEqual(['ready', 'ready', 'ready'])
    expect(ends.flatMap((end) => end.ends)).toEqual(Array(15).fill('ok'))
    expect(server.oauth.renewals).toBe(renewals + 1)
    expect(server.oauth.spentTokenUses).toBe(0)
  })

  it('need a new consent when one dies between the answer and storing it, and say so', async () => {
    await renewer({ calls: 1 })
    server.clock.advance(26 * HOUR_MS)
    await expect(renewer({ crash: true })).rejects.toMatchObject({ code: 9 })
    // The lease of the dead process has to run out.
    server.clock.advance(4 * 60_000)
    const after = await renewer({ calls: 2 })
    expect(after.state).toBe('needs-consent')
    expect(after.ends[1]).toContain('must be authorised again')
  })
})
