import { setTimeout as delay } from 'node:timers/promises'
import type { Accept, Channel, WebhookRequest } from '../channel.js'
import { check, type TelegramCheck } from './check.js'
import { createClient, toGrammy } from './client.js'
import { type CommandLists, type PublishedCommands, publishCommands } from './commands.js'
import { type Bot, decodeUpdate } from './decode.js'
import { fetchFile } from './fetch-file.js'
import { Intake, type PollingState, type Sleep, type TelegramReport } from './intake.js'
import { CHOICES, SENT_FILE_BYTES, TEXT_LENGTH } from './limits.js'
import { poll } from './poll.js'
import { registerWebhook } from './register-webhook.js'
import { sender } from './send.js'
import { tapAnswerer } from './taps.js'
import { mayHoldTap, webhookReader } from './webhook.js'

export type TelegramOptions = Readonly<{
  token: string
  /** The Bot API server; the public one unless given. */
  apiRoot?: string
  /** 1–256 of `A-Za-z0-9_-`. Without it every webhook request is forged. */
  webhookSecret?: string
  /** The label of the button that shares a phone number. */
  sharePhoneLabel?: string
  report?: TelegramReport
  now?: () => Date
  sleep?: Sleep
  /** How long any one call may take, for tests. */
  timeoutMs?: number
}>

/** Telegram, and what is particular to it: how messages get here, the menu, taps. */
export interface TelegramChannel extends Channel {
  /** Reads messages until the signal is aborted, whatever happens in between. Takes the webhook away first. */
  poll(accept: Accept, signal: AbortSignal): Promise<void>
  /**
   * Has messages brought to `url`; tries until it works or the signal is aborted. Waiting messages are kept. Throws
   * `TypeError` without a secret.
   */
  registerWebhook(url: string, signal: AbortSignal): Promise<void>
  /** To be called with a webhook request once its messages are accepted: answers a tap, in its own time. */
  afterAccept(request: WebhookRequest): void
  /** Shows commands in the chat's menu, by language, for everyone and for single contacts. */
  publishCommands(lists: CommandLists, signal?: AbortSignal): Promise<PublishedCommands>
  pollingState(): PollingState
  /** What opens a chat with the bot; `undefined` until Telegram told its name. */
  address(): string | undefined
  /** Asks Telegram about the bot and its webhook, for `doctor`. */
  check(): Promise<TelegramCheck>
  /** Closes the connections; calls that are under way fail. */
  close(): Promise<void>
}

const FETCH_TIMEOUT_MS = 60_000

/** Connects to nothing until it is used. Throws `TypeError` on a token that cannot be one. */
export function telegramChannel(options: TelegramOptions): TelegramChannel {
  const { token, webhookSecret, now = () => new Date(), sleep = sleepUnlessAborted, report = () => {} } = options
  const client = createClient({
    token,
    apiRoot: options.apiRoot || 'https://api.telegram.org',
    ...(options.timeoutMs !== undefined && { timeoutMs: options.timeoutMs }),
  })
  const { api } = client
  const readWebhook = webhookReader(webhookSecret)
  const intake = new Intake({ now, sleep, report })
  const answerTaps = tapAnswerer(api, report)
  let bot: Bot = { id: Number.parseInt(token, 10) } // a token begins with the bot's id

  /** Learns the bot's name, which commands in groups carry. */
  async function introduce(signal: AbortSignal): Promise<void> {
    const { id, username } = await api.raw.getMe(toGrammy(signal))
    bot = { id, username }
  }

  return {
    name: 'telegram',
    limits: { textLength: TEXT_LENGTH, choices: CHOICES, fileBytes: SENT_FILE_BYTES },
    decode: (request) => decodeUpdate(readWebhook(request), bot),
    send: sender(api, options.sharePhoneLabel ?? 'Gửi số điện thoại của tôi'),
    fetch: (media, limitBytes) => fetchFile(client, media, limitBytes, options.timeoutMs ?? FETCH_TIMEOUT_MS),

    async poll(accept, signal) {
      intake.enter('starting')
      await intake.persist(() => introduce(signal), signal)
      const decode = (update: unknown) => decodeUpdate(update, bot)
      await poll({ api, intake, decode, afterAccept: answerTaps }, accept, signal)
    },

    async registerWebhook(url, signal) {
      if (!webhookSecret) throw new TypeError('a Telegram webhook needs a secret')
      intake.enter('starting')
      await intake.persist(() => introduce(signal), signal)
      const registered = await intake.persist(() => registerWebhook(api, url, webhookSecret, signal), signal)
      intake.enter(registered ? 'webhook' : 'stopped')
    },

    afterAccept(request) {
      if (mayHoldTap(request.body)) answerTaps([readWebhook(request)])
    },

    publishCommands: (lists, signal = new AbortController().signal) => publishCommands(api, lists, sleep, signal),
    pollingState: () => intake.state,
    address: () => (bot.username === undefined ? undefined : `https://t.me/${bot.username}`),
    check: () => check(api),
    close: () => client.agent.destroy(),
  }
}

const sleepUnlessAborted: Sleep = (ms, signal) => delay(ms, undefined, { signal }).catch(() => {})
