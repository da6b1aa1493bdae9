import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type App, openApp } from '../../src/app.js'
import { type Serving, startServing } from '../../src/cli/serve.js'
import { readConfig } from '../../src/config.js'
import { openLog } from '../../src/log.js'
import { startZaloServer, type ZaloServer } from '../support/zalo-server.js'

const HOA = '3000000000000000003'
let server: ZaloServer
let app: App
let serving: Serving
let url: string
let dataDir: string

beforeAll(async () => {
  server = await startZaloServer({ now: Date.now })
  dataDir = mkdtempSync(join(tmpdir(), 'an-sinh-serve-'))
  const config = readConfig({
    DATA_DIR: dataDir,
    PORT: '0',
    ZALO_APP_ID: server.appId,
    ZALO_APP_SECRET: server.appSecret,
    ZALO_OA_ID: server.oaId,
    ZALO_OA_SECRET: server.oaSecret,
    ZALO_REFRESH_TOKEN: server.oauth.seed().refreshToken,
    ZALO_OPENAPI_ROOT: server.openapiRoot,
    ZALO_OAUTH_ROOT: server.oauthRoot,
    LOG_LEVEL: 'silent',
  })
  app = await openApp(config, openLog('silent'))
  serving = await startServing(app)
  url = `http://127.0.0.1:${serving.port}`
  server.webhookTo(`${url}/zalo/webhook`)
})

afterAll(async () => {
  await serving.stop()
  await app.close()
  await server.close()
  rmSync(dataDir, { recursive: true, force: true })
})

describe('serve with the credentials of an Official Account', () => {
  it('answers people on Zalo', async () => {
    await server.user(HOA).says('xin chào')
    await serving.runner.idle()
    expect(server.sentTo(HOA)).toHaveLength(1)
    expect((await fetch(`${url}/readyz`)).status).toBe(200)
  })

  it('counts what it ignores', async () => {
    await server.user(HOA).reads()
    await server.deliveries.idle()
    const metrics = await (await fetch(`${url}/metrics`)).text()
    expect(metrics).toMatch(/an_sinh_zalo_events_ignored_total\{reason="receipt"\} 1/)
    expect(metrics).not.toContain(HOA)
  })

  it('has the pages of consents and links', async () => {
    expect((await fetch(`${url}/zalo/oauth`)).status).toBe(200)
    expect((await fetch(`${url}/files/nothing`)).status).toBe(404)
  })
})
