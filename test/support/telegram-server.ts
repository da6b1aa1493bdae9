import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { setTimeout as delay } from 'node:timers/promises'
import { Chats, type SentMessage } from './telegram-chats.js'
import { Deliveries } from './telegram-delivery.js'
import { type Fault, Faults } from './telegram-faults.js'
import { answerCallbackQuery, type Call, editMessageText, getFile, Refusal, sendMessage } from './telegram-methods.js'
import { Updates } from './telegram-updates.js'
import { TelegramUser } from './telegram-user.js'
import type { Delivery } from './telegram-webhook.js'
import { answer, bodyOf, callOf, refusalOf, suffer } from './telegram-wire.js'

const BOT = { id: 700_000_001, is_bot: true, first_name: 'An Sinh', username: 'AnSinhBot' }

/** A Bot API server on loopback that stands in for Telegram: its people, its limits, and what can go wrong with it. */
export async function startTelegramServer(options: { firstUpdateId?: number; now?: () => Date } = {}) {
  const server = new TelegramServer(
    options.firstUpdateId ?? 1000,
    options.now ?? (() => new Date('2026-11-02T02:00:00Z')),
  )
  await server.listen()
  return server
}

export class TelegramServer {
  readonly token = `${BOT.id}:AAE-stand-in`
  readonly username = BOT.username
  /** Every call, in order of arrival: the method, and its parameters without the files. */
  readonly calls: { method: string; values: Call['values'] }[] = []
  /** Menus of commands, by `scope/language`, such as `default/` or `chat:42/vi`. */
  readonly commands = new Map<string, unknown>()
  readonly #chats: Chats
  readonly #updates: Updates
  readonly #faults = new Faults()
  readonly #http = createServer((request, response) => void this.#serve(request, response))
  readonly #deliveries: Deliveries
  #root = ''

  constructor(firstUpdateId: number, now: () => Date) {
    this.#updates = new Updates(firstUpdateId)
    this.#deliveries = new Deliveries(this.#updates)
    this.#chats = new Chats(this.#updates, () => Math.floor(now().getTime() / 1000))
  }

  /** What `TELEGRAM_API_ROOT` is to be. */
  get root(): string {
    return this.#root
  }

  /** Updates that the bot has not confirmed yet. */
  get pending(): number {
    return this.#updates.size
  }

  get answeredTaps(): readonly string[] {
    return this.#chats.answeredTaps
  }

  get webhook(): Deliveries['webhook'] {
    return this.#deliveries.webhook
  }

  /** A person who may write to the bot, and whom it may write to. */
  user(id: number, { firstName = `Người ${id}` }: { firstName?: string } = {}): TelegramUser {
    return new TelegramUser(this.#chats, this.#chats.open(id, 'private', firstName))
  }

  /** What the bot sent to a chat, oldest first. */
  sentTo(id: number): readonly SentMessage[] {
    return this.#chats.all.get(id)?.sent ?? []
  }

  /** The bot's messages to a chat once there are at least `count`; throws when that takes longer than `ms`. */
  async waitFor(id: number, count: number, ms = 5000): Promise<readonly SentMessage[]> {
    await this.until(
      () => this.sentTo(id).length >= count,
      ms,
      () => `${count} messages to ${id}, ${this.sentTo(id).length} came`,
    )
    return this.sentTo(id)
  }

  /** Resolves when `isSo`; throws when that takes longer than `ms`. */
  async until(isSo: () => boolean, ms = 5000, what = () => 'that'): Promise<void> {
    for (let waited = 0; !isSo(); waited += 5) {
      if (waited > ms) throw new Error(`waited in vain for ${what()}`)
      await delay(5)
    }
  }

  /** Lets the next calls of a method fail; `file` stands for downloads, `*` for whatever is called next. */
  fail(method: string, fault: Fault, times = 1): void {
    this.#faults.plan(method, fault, times)
  }

  /** How updates are brought to the webhook from now on; as Telegram does, unless told. */
  deliver(how: Partial<Delivery>): void {
    this.#deliveries.how = { ...this.#deliveries.how, ...how }
  }

  /** Hands the bot an update as it stands, such as a recorded one. */
  receives(kind: string, body: Readonly<Record<string, unknown>>): number | undefined {
    return this.#updates.add(kind, 'recorded', body)
  }

  /** Changes where `getFile` says that a file is. */
  placeFile(id: string, path: string): void {
    const file = this.#chats.files.get(id)
    if (file !== undefined) this.#chats.files.set(id, { ...file, path })
  }

  /** Breaks all connections at once; new ones are taken. */
  dropConnections(): void {
    this.#http.closeAllConnections()
  }

  async listen(): Promise<void> {
    await new Promise<void>((resolve) => this.#http.listen(0, '127.0.0.1', resolve))
    this.#root = `http://127.0.0.1:${(this.#http.address() as AddressInfo).port}`
  }

  async close(): Promise<void> {
    await this.#deliveries.stop()
    this.#http.closeAllConnections()
    await new Promise((resolve) => this.#http.close(resolve))
  }

  async #serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const [, kind, token, rest = ''] = /^\/(bot|file\/bot)([^/]+)\/(.*)$/.exec(request.url ?? '') ?? []
    try {
      const body = await bodyOf(request)
      if (token !== this.token)
        return answer(response, 401, { ok: false, error_code: 401, description: 'Unauthorized' })
      if (kind === 'file/bot') return await this.#download(decodeURIComponent(rest), response)
      await this.#call(callOf(rest, request.headers['content-type'] ?? '', body), response)
    } catch {
      request.socket.destroy() // the client went away
    }
  }

  async #call(call: Call, response: ServerResponse): Promise<void> {
    this.calls.push({ method: call.method, values: call.values })
    const fault = this.#faults.next(call.method)
    if (fault !== undefined && (await suffer(fault, response, () => this.#perform(call, response)))) return
    try {
      const result = await this.#perform(call, response)
      answer(response, 200, { ok: true, result })
    } catch (error) {
      if (!(error instanceof Refusal)) throw error
      answer(response, error.code, refusalOf(error))
    }
  }

  #perform(call: Call, response: ServerResponse): unknown {
    switch (call.method) {
      case 'getMe':
        return BOT
      case 'getUpdates':
        return this.#deliveries.getUpdates(call, response)
      case 'setWebhook':
        return this.#deliveries.setWebhook(call)
      case 'deleteWebhook':
        return this.#deliveries.setWebhook({ ...call, values: { ...call.values, url: '' } })
      case 'getWebhookInfo':
        return this.#deliveries.webhookInfo()
      case 'sendMessage':
      case 'sendDocument':
      case 'sendPhoto':
        return sendMessage(this.#chats, call)
      case 'editMessageText':
        return editMessageText(this.#chats, call)
      case 'answerCallbackQuery':
        return answerCallbackQuery(this.#chats, call)
      case 'getFile':
        return getFile(this.#chats, call)
      case 'setMyCommands':
      case 'deleteMyCommands':
        return this.#setCommands(call)
      default:
        throw new Refusal(404, 'Not Found')
    }
  }

  #setCommands({ values }: Call): true {
    const scope = (values.scope ?? { type: 'default' }) as { type: string; chat_id?: number }
    const of = scope.chat_id === undefined ? scope.type : `${scope.type}:${scope.chat_id}`
    if (scope.chat_id !== undefined && !this.#chats.all.has(scope.chat_id))
      throw new Refusal(400, 'Bad Request: chat not found')
    const key = `${of}/${values.language_code ?? ''}`
    if (values.commands === undefined) this.commands.delete(key)
    else this.commands.set(key, values.commands)
    return true
  }

  async #download(path: string, response: ServerResponse): Promise<void> {
    const fault = this.#faults.next('file')
    if (fault !== undefined && (await suffer(fault, response, () => undefined))) return
    const file = [...this.#chats.files.values()].find((one) => one.path === path)
    if (file === undefined) return answer(response, 404, { ok: false, error_code: 404, description: 'Not Found' })
    response.writeHead(200, { 'content-type': 'application/octet-stream' }).end(file.bytes)
  }
}
