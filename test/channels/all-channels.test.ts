import { readFileSync } from 'node:fs'
import type { AddressInfo } from 'node:net'
import { createServer } from 'node:net'
import { vi } from 'vitest'
import type { App } from '../../src/app.js'
import { heldMedia } from '../../src/channels/practice/held-media.js'
import { practiceChannel } from '../../src/channels/practice/practice-channel.js'
import { startEngine } from '../../src/cli/practice-page/engine.js'
import { movedClock } from '../../src/cli/practice-page/moved-clock.js'
import { startServing } from '../../src/cli/serve.js'
import { startTalking, type Talking } from '../../src/cli/talk.js'
import { type ChatDriver, describeChannel, openTestApp, type Seen } from '../support/describe-channel.js'
import { startTelegramServer, type TelegramServer } from '../support/telegram-server.js'
import type { Sent } from '../support/zalo-messages.js'
import { startZaloServer, type ZaloServer } from '../support/zalo-server.js'

describeChannel('the terminal', async () => {
  const app = await openTestApp()
  return { app, driver: terminalDriver(app) }
})

describeChannel('the practice page', async () => {
  const app = await openTestApp()
  return { app, driver: practiceDriver(app) }
})

describeChannel('Telegram by polling', async () => {
  const server = await startTelegramServer()
  const app = await openTestApp({ TELEGRAM_BOT_TOKEN: server.token, TELEGRAM_API_ROOT: server.root, PORT: '0' })
  return { app, driver: await telegramDriver(app, server) }
})

describeChannel('Telegram by webhook, each update twice and out of order', async () => {
  const server = await startTelegramServer()
  const port = await freePort()
  const app = await openTestApp({
    TELEGRAM_BOT_TOKEN: server.token,
    TELEGRAM_API_ROOT: server.root,
    TELEGRAM_WEBHOOK_SECRET: 'stand-in',
    PUBLIC_URL: `http://127.0.0.1:${port}`,
    PORT: String(port),
  })
  server.deliver({ copies: 2, outOfOrder: true, connections: 4 })
  return { app, driver: await telegramDriver(app, server) }
})

describeChannel('Zalo, each event twice', async () => {
  const server = await startZaloServer({ now: Date.now })
  const app = await openTestApp({
    PORT: '0',
    ZALO_APP_ID: server.appId,
    ZALO_APP_SECRET: server.appSecret,
    ZALO_OA_ID: server.oaId,
    ZALO_OA_SECRET: server.oaSecret,
    ZALO_REFRESH_TOKEN: server.oauth.seed().refreshToken,
    ZALO_OPENAPI_ROOT: server.openapiRoot,
    ZALO_OAUTH_ROOT: server.oauthRoot,
  })
  return { app, driver: await zaloDriver(app, server) }
})

/** A terminal is told what it missed when it is opened again, if not before. */
function terminalDriver(app: App): ChatDriver {
  const talks = new Map<string, Promise<Talking>>()
  const seen = new Map<string, Seen[]>()
  const read = new Map<string, number>()
  const seenBy = (user: string): Seen[] => {
    const own = seen.get(user) ?? []
    seen.set(user, own)
    return own
  }
  const talkOf = (user: string): Promise<Talking> => {
    const talk =
      talks.get(user) ??
      startTalking(app, { as: 'citizen', user }, async ({ text, choices }) => {
        seenBy(user).push({ text, choices: choices.map(({ label }) => label) })
      })
    talks.set(user, talk)
    return talk
  }
  const unread = (user: string): readonly Seen[] => {
    const before = read.get(user) ?? 0
    read.set(user, seenBy(user).length)
    return seenBy(user).slice(before)
  }
  const says = async (user: string, line: string) => {
    const talking = await talkOf(user)
    unread(user)
    await talking.says(line)
    return unread(user)
  }
  return {
    says,
    sendsPhoto: (user, path) => says(user, `@${path}`),
    taps(user, label) {
      const choices = seenBy(user).at(-1)?.choices ?? []
      return says(user, String(choices.findIndex((choice) => choice.startsWith(label)) + 1))
    },
    async unread(user) {
      await (await talkOf(user)).stop()
      talks.delete(user)
      await talkOf(user)
      return unread(user)
    },
    async close() {
      for (const talk of talks.values()) await (await talk).stop()
    },
  }
}

/** As the page does: each message is posted as JSON, a photo is held in memory until its turn. */
function practiceDriver(app: App): ChatDriver {
  type Shown = Seen & { tokens: readonly string[] }
  const seen = new Map<string, Shown[]>()
  const read = new Map<string, number>()
  let count = 0
  const media = heldMedia(() => `held-${count}`)
  const channel = practiceChannel({
    media,
    onSent({ contact, text, choices }) {
      const shown = { text, choices: choices.map(({ label }) => label), tokens: choices.map(({ token }) => token) }
      seen.set(contact.externalId, [...(seen.get(contact.externalId) ?? []), shown])
    },
  })
  const engine = startEngine(app, channel, movedClock())
  const unread = (user: string): readonly Seen[] => {
    const all = seen.get(user) ?? []
    const before = read.get(user) ?? 0
    read.set(user, all.length)
    return all.slice(before)
  }
  const post = async (user: string, content: object) => {
    unread(user)
    count += 1
    const body = new TextEncoder().encode(JSON.stringify({ window: user, id: `m${count}`, order: count, content }))
    await engine.accept(channel.decode({ headers: {}, body }))
    await engine.idle()
    return unread(user)
  }
  return {
    says: (user, text) => post(user, { kind: 'text', text }),
    taps(user, label) {
      const last = seen.get(user)?.at(-1)
      const index = last?.choices.findIndex((choice) => choice.includes(label)) ?? -1
      return post(user, { kind: 'choice', token: last?.tokens[index] ?? 'none' })
    },
    sendsPhoto(user, path) {
      const handle = media.hold(readFileSync(path), 'anh.jpg')
      return post(user, { kind: 'photo', media: { handle, fileName: 'anh.jpg' } })
    },
    // What other processes wrote is looked for every second.
    async unread(user) {
      const before = read.get(user) ?? 0
      await vi.waitUntil(() => (seen.get(user)?.length ?? 0) > before, { timeout: 20_000, interval: 50 })
      return unread(user)
    },
    close: () => engine.stop(),
  }
}

async function telegramDriver(app: App, server: TelegramServer): Promise<ChatDriver> {
  const serving = await startServing(app)
  const read = new Map<string, number>()
  const unread = async (user: string, atLeast: number): Promise<readonly Seen[]> => {
    const before = read.get(user) ?? 0
    await server.waitFor(Number(user), before + atLeast, 20_000)
    await serving.runner.idle()
    const sent = server.sentTo(Number(user))
    read.set(user, sent.length)
    return sent.slice(before).map(({ text, buttons }) => ({ text, choices: buttons.map(({ label }) => label) }))
  }
  const after = async (user: string, act: () => unknown) => {
    await unread(user, 0)
    act()
    return unread(user, 1)
  }
  return {
    says: (user, text) => after(user, () => server.user(Number(user)).says(text)),
    async taps(user, label) {
      const button = server
        .sentTo(Number(user))
        .at(-1)
        ?.buttons.find((one) => one.label.includes(label))
      return after(user, () => server.user(Number(user)).tapsToken(button?.token ?? ''))
    },
    sendsPhoto: (user, path) => after(user, () => server.user(Number(user)).sendsPhoto(readFileSync(path))),
    unread: (user) => unread(user, 1),
    async close() {
      await serving.stop()
      await server.close()
    },
  }
}

const seenOnZalo = ({ text, buttons }: Sent): Seen => ({ text, choices: buttons.map(({ title }) => title) })

async function zaloDriver(app: App, server: ZaloServer): Promise<ChatDriver> {
  const serving = await startServing(app)
  server.webhookTo(`http://127.0.0.1:${serving.port}/zalo/webhook`)
  server.deliveries.duplicate(1, () => 0)
  const read = new Map<string, number>()
  const idOf = (user: string) => `3000000000000000${user}`
  const unread = async (user: string): Promise<readonly Seen[]> => {
    await server.deliveries.idle()
    await serving.runner.idle()
    const before = read.get(user) ?? 0
    const sent = server.sentTo(idOf(user))
    read.set(user, sent.length)
    return sent.slice(before).map(seenOnZalo)
  }
  const after = async (user: string, act: () => Promise<unknown>) => {
    await unread(user)
    await act()
    return unread(user)
  }
  return {
    says: (user, text) => after(user, () => server.user(idOf(user)).says(text)),
    taps: (user, label) =>
      after(user, () => {
        const last = server.sentTo(idOf(user)).at(-1)
        const title = last === undefined ? undefined : seenOnZalo(last).choices.find((one) => one.includes(label))
        return server.user(idOf(user)).taps(title ?? label)
      }),
    sendsPhoto: (user, path) => after(user, () => server.user(idOf(user)).sendsPhoto(readFileSync(path))),
    // What other processes wrote is looked for every second.
    async unread(user) {
      const before = read.get(user) ?? 0
      await vi.waitUntil(() => server.sentTo(idOf(user)).length > before, { timeout: 20_000, interval: 50 })
      return unread(user)
    },
    async close() {
      await serving.stop()
      await server.close()
    },
  }
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer()
    probe.once('error', reject)
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as AddressInfo
      probe.close(() => resolve(port))
    })
  })
}
