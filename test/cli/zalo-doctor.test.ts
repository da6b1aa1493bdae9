import { chmodSync } from 'node:fs'
import { afterEach, describe, expect, it } from 'vitest'
import { examine, type Finding } from '../../src/cli/doctor-checks.js'
import { startTown, type Town } from '../support/zalo-town.js'

let town: Town

afterEach(() => town.close())

/** The town's clock is the real one here: doctor is a command, and its tokens are as old as the machine says. */
const realTime = { server: { now: Date.now } }

async function examined(): Promise<Readonly<Record<string, Finding>>> {
  return Object.fromEntries((await examine(town.app)).map((finding) => [finding.check, finding]))
}

describe('doctor', () => {
  it('finds everything well on a healthy account', async () => {
    town = await startTown({ ...realTime, environment: { PUBLIC_URL: 'https://bot.test' } })
    const findings = await examined()
    expect(Object.values(findings).filter(({ ok }) => !ok)).toEqual([])
    expect(Object.keys(findings)).toEqual(
      expect.arrayContaining([
        'store',
        'key',
        'disk',
        'clock',
        'units',
        'public-url',
        'zalo-tokens',
        'zalo-api',
        'zalo-webhook',
      ]),
    )
  })

  it('gives the link with which an administrator can consent', async () => {
    town = await startTown({ ...realTime, hasToken: false })
    const { 'zalo-tokens': tokens } = await examined()
    expect(tokens?.ok).toBe(false)
    const address = /http:\S+/.exec(tokens?.todo ?? '')?.[0] ?? ''
    const page = await fetch(address.replace('http://bot.test', town.url), {
      headers: { 'x-forwarded-for': '9.9.9.9' },
    })
    expect(page.status).toBe(200)
  })

  it('says so when the token is for another account', async () => {
    town = await startTown({ ...realTime, environment: { ZALO_OA_ID: '4111111111111111111' } })
    expect((await examined())['zalo-oa-id']?.ok).toBe(false)
  })

  it('asks for the key to be closed to others', async () => {
    town = await startTown(realTime)
    chmodSync(town.app.config.databaseKeyFile, 0o644)
    const { key } = await examined()
    expect(key).toMatchObject({ ok: false, todo: `chmod 600 ${town.app.config.databaseKeyFile}` })
  })

  it('notices a clock that runs behind what was written', async () => {
    town = await startTown(realTime)
    await town.server.user('3000000000000000003').says('xin chào')
    await town.settle()
    const yesterday = new Date(Date.now() - 86_400_000)
    const findings = await examine(town.app, yesterday)
    expect(findings.find(({ check }) => check === 'clock')?.ok).toBe(false)
  })

  it('tells when a message last came in from Zalo', async () => {
    town = await startTown(realTime)
    expect((await examined())['zalo-webhook']?.todo).toBeDefined()
    await town.server.user('3000000000000000003').says('xin chào')
    await town.settle()
    expect((await examined())['zalo-webhook']).not.toHaveProperty('todo')
  })

  it('asks for a public address that Zalo can call', async () => {
    town = await startTown({ ...realTime, environment: { PUBLIC_URL: 'http://bot.example' } })
    expect((await examined())['public-url']?.ok).toBe(false)
  })
})
