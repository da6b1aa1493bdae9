import type { Api } from 'grammy'
import type { Sleep } from './intake.js'
import { outcomeOf, reasonOf } from './outcomes.js'

/** The menu in one language (ISO 639-1); without one, for everybody whose language has no menu of its own. */
export type CommandMenu = Readonly<{
  language?: string
  /** `command` without the slash: 1–32 of `a-z0-9_`; `description`: 1–256 characters. None at all takes the menu away. */
  commands: readonly Readonly<{ command: string; description: string }>[]
}>

export type CommandLists = Readonly<{
  everyone: readonly CommandMenu[]
  /** Contacts with a menu of their own, which stands in place of everyone's. */
  contacts: readonly Readonly<{ externalId: string; menus: readonly CommandMenu[] }>[]
}>

/** How many menus Telegram took, and why it did not take the others. */
export type PublishedCommands = Readonly<{ published: number; failed: readonly string[] }>

type Scope = { type: 'default' } | { type: 'chat'; chat_id: number }

const ATTEMPTS = 3
const LONGEST_PAUSE_MS = 60_000

/** Publishes the menus one after the other, waiting when told to. One contact's failure does not hold up the next. */
export async function publishCommands(
  api: Api,
  lists: CommandLists,
  sleep: Sleep,
  signal: AbortSignal,
): Promise<PublishedCommands> {
  const failed: string[] = []
  let published = 0
  for (const [scope, menu] of menusOf(lists)) {
    const failure = await publish(api, scope, menu, sleep, signal)
    if (failure === undefined) published += 1
    else failed.push(failure)
  }
  return { published, failed }
}

function menusOf({ everyone, contacts }: CommandLists): readonly (readonly [Scope, CommandMenu])[] {
  return [
    ...everyone.map((menu) => [{ type: 'default' }, menu] as const),
    ...contacts.flatMap(({ externalId, menus }) =>
      menus.map((menu) => [{ type: 'chat', chat_id: Number(externalId) }, menu] as const),
    ),
  ]
}

async function publish(
  api: Api,
  scope: Scope,
  menu: CommandMenu,
  sleep: Sleep,
  signal: AbortSignal,
): Promise<string | undefined> {
  const where = { scope, ...(menu.language !== undefined && { language_code: menu.language as never }) }
  for (let attempt = 1; ; attempt += 1) {
    if (signal.aborted) return 'stopped'
    try {
      if (menu.commands.length === 0) await api.raw.deleteMyCommands(where)
      else await api.raw.setMyCommands({ ...where, commands: [...menu.commands] })
      return undefined
    } catch (error) {
      const outcome = outcomeOf(error)
      if (outcome.kind !== 'retry' || attempt === ATTEMPTS) return reasonOf(outcome)
      await sleep(Math.min(outcome.afterMs, LONGEST_PAUSE_MS), signal)
    }
  }
}
