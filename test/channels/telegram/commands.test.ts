import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type TelegramChannel, telegramChannel } from '../../../src/channels/telegram/telegram-channel.js'
import { startTelegramServer, type TelegramServer } from '../../support/telegram-server.js'

const OFFICER = 7
const citizens = [{ command: 'dangky', description: 'Đăng ký tài khoản' }]
const officers = [...citizens, { command: 'choduyet', description: 'Hồ sơ chờ duyệt' }]

let server: TelegramServer
let channel: TelegramChannel
let pauses: number[]

beforeEach(async () => {
  server = await startTelegramServer()
  server.user(OFFICER)
  pauses = []
  const sleep = async (ms: number) => void pauses.push(ms)
  channel = telegramChannel({ token: server.token, apiRoot: server.root, sleep })
})

afterEach(async () => {
  await channel.close()
  await server.close()
})

const contact = (id: number, commands = officers) => ({ externalId: String(id), menus: [{ commands }] })

describe('publishCommands', () => {
  it('shows everyone the citizens’ menu, by language, and an officer the officers’', async () => {
    const everyone = [
      { commands: citizens },
      { language: 'en', commands: [{ command: 'dangky', description: 'Register' }] },
    ]
    expect(await channel.publishCommands({ everyone, contacts: [contact(OFFICER)] })).toEqual({
      published: 3,
      failed: [],
    })
    expect(Object.fromEntries(server.commands)).toEqual({
      'default/': citizens,
      'default/en': [{ command: 'dangky', description: 'Register' }],
      'chat:7/': officers,
    })
  })

  it('takes a menu away that has no commands', async () => {
    await channel.publishCommands({ everyone: [], contacts: [contact(OFFICER)] })
    await channel.publishCommands({ everyone: [], contacts: [contact(OFFICER, [])] })
    expect(server.commands.size).toBe(0)
  })

  it('goes on after a contact that is gone', async () => {
    const published = await channel.publishCommands({ everyone: [], contacts: [contact(99), contact(OFFICER)] })
    expect(published).toEqual({ published: 1, failed: ['Bad Request: chat not found'] })
  })

  it('waits when told to, then goes on', async () => {
    server.fail('setMyCommands', { kind: 'error', code: 429, retryAfter: 4 })
    expect(await channel.publishCommands({ everyone: [{ commands: citizens }], contacts: [] })).toMatchObject({
      published: 1,
    })
    expect(pauses).toEqual([4000])
  })

  it('gives up on a menu after three attempts', async () => {
    server.fail('setMyCommands', { kind: 'page', status: 502 }, 3)
    const published = await channel.publishCommands({ everyone: [{ commands: citizens }], contacts: [] })
    expect(published).toEqual({ published: 0, failed: ['http-502'] })
  })
})
