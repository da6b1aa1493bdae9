import type { App } from '../app.js'
import type { CommandLists } from '../channels/telegram/commands.js'
import { telegramChannel } from '../channels/telegram/telegram-channel.js'
import type { Flow } from '../conversation/flow.js'
import { officersOn } from '../store/officers.js'
import { mayStart } from '../turn/may-start.js'
import { officeDay } from '../turn/office-day.js'
import type { Service } from './serve.js'
import { wayTo } from './ways.js'

/** How soon a new officer sees their commands in the menu. */
const MENU_EVERY_MS = 30_000

/** Telegram when its token is set: by webhook where `PUBLIC_URL` and a secret are set, else by polling. */
export function telegramService(app: App): Service | undefined {
  const { telegram, publicUrl } = app.config
  if (telegram === undefined) return undefined
  const channel = telegramChannel({
    token: telegram.token,
    ...(telegram.apiRoot !== undefined && { apiRoot: telegram.apiRoot }),
    ...(telegram.webhookSecret !== undefined && { webhookSecret: telegram.webhookSecret }),
    sharePhoneLabel: app.texts.in('vi')({ key: 'share-phone' }) ?? '',
    report: (event) => app.log.warn(event, 'telegram'),
  })
  const usesWebhook = publicUrl !== undefined && telegram.webhookSecret !== undefined
  return {
    hosted: { channel, sendRate: telegram.sendRate },
    ...(usesWebhook && {
      door: {
        channel,
        forgedStatus: 401 as const,
        report: (what, error) => app.log.warn({ error, what }, 'telegram webhook'),
        afterAccept: (request) => channel.afterAccept(request),
      },
    }),
    way: () => wayTo('Telegram', channel.address()),
    checks: [{ name: 'telegram', problem: () => problemOf(channel.pollingState()) }],
    async run(accept, signal) {
      const menus = keepMenus(app, channel, signal)
      if (usesWebhook) await channel.registerWebhook(`${publicUrl}/telegram/webhook`, signal)
      else await channel.poll(accept, signal)
      await menus
    },
    close: () => channel.close(),
  }
}

function problemOf(state: ReturnType<ReturnType<typeof telegramChannel>['pollingState']>): string | undefined {
  return state.kind === 'polling' || state.kind === 'webhook' ? undefined : (state.reason ?? state.kind)
}

/** Publishes the commands of everybody, and again whenever an officer was added. */
async function keepMenus(app: App, channel: ReturnType<typeof telegramChannel>, signal: AbortSignal): Promise<void> {
  let published = ''
  while (!signal.aborted) {
    const lists = await menusOf(app)
    const now = JSON.stringify(lists)
    if (now !== published) {
      const { failed } = await channel.publishCommands(lists, signal)
      if (failed.length === 0) published = now
    }
    await pause(MENU_EVERY_MS, signal)
  }
}

async function menusOf(app: App): Promise<CommandLists> {
  const flows = [...app.flows.values()].filter((flow) => flow.start?.command !== undefined)
  const forEveryone = flows.filter((flow) => mayStart(flow, undefined))
  const officers = await officersOn(app.store.db, 'telegram', officeDay(new Date(), app.config.timeZone))
  return {
    everyone: [{ commands: commandsOf(app, forEveryone) }],
    contacts: officers.map(({ externalId, officer }) => ({
      externalId,
      menus: [
        {
          commands: commandsOf(
            app,
            flows.filter((flow) => mayStart(flow, officer) && !forEveryone.includes(flow)),
          ),
        },
      ],
    })),
  }
}

function commandsOf(app: App, flows: readonly Flow[]) {
  const say = app.texts.in('vi')
  return flows.flatMap((flow) => {
    const description = say({ key: `menu.${flow.flow}` })
    return description === undefined ? [] : [{ command: flow.start?.command ?? '', description }]
  })
}

function pause(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) return resolve()
    const timer = setTimeout(resolve, ms)
    signal.addEventListener(
      'abort',
      () => {
        clearTimeout(timer)
        resolve()
      },
      { once: true },
    )
  })
}
