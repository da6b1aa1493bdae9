import { randomBytes } from 'node:crypto'
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { CostOf } from './actions/broadcast-plan.js'
import { actions } from './actions/registry.js'
import type { ChannelName } from './channels/channel.js'
import { carriesFile } from './channels/zalo/file-kind.js'
import { windowOf } from './channels/zalo/window.js'
import type { Config } from './config.js'
import { answerKinds } from './conversation/answers/registry.js'
import { type Flows, loadFlows } from './conversation/flow.js'
import type { ListChoice } from './conversation/lookup.js'
import type { Say } from './conversation/phrase.js'
import { loadFaq } from './faq.js'
import { ensurePracticeUnits } from './jobs/practice-units.js'
import { receivedFile } from './jobs/receive-file.js'
import { type Log, openLog } from './log.js'
import { PROJECT_ROOT } from './project-root.js'
import { loadReference, type Reference } from './reference.js'
import { openStore, type Store } from './store/db.js'
import { loadTexts, type Texts } from './text.js'
import { type ConversationTurnDeps, conversationTurn } from './turn/conversation-turn.js'
import { type Deliver, type FileDeliveryOptions, fileDelivery } from './turn/file-delivery.js'
import type { TakeTurn } from './turn/take-turn.js'
import { FORMS } from './workbooks/forms/registry.js'

/** What every command works with. */
export type App = Readonly<{
  config: Config
  log: Log
  store: Store
  reference: Reference
  texts: Texts
  flows: Flows
  turn(options: TurnOptions): TakeTurn
  /** Puts a message in the outbox; a file that its channel does not carry goes as a one-time link. */
  deliver: Deliver
  /** Whether the channel carries a file as it is; others get a one-time link. `bytes` is its size. */
  carries: FileDeliveryOptions['attaches']
  close(): Promise<void>
}>

export type TurnOptions = Pick<ConversationTurnDeps, 'textLength'> &
  Partial<Pick<ConversationTurnDeps, 'trusted' | 'chance'>>

/** Opens the store (making it, with its practice commune, at the first start) and reads what the bot knows and says. */
export async function openApp(config: Config, log: Log = openLog(config.logLevel)): Promise<App> {
  mkdirSync(config.dataDir, { recursive: true, mode: 0o700 })
  const store = await openStore({ url: config.databaseUrl, keyFile: config.databaseKeyFile })
  await store.db.transaction().execute(ensurePracticeUnits)
  const reference = loadReference()
  const faq = loadFaq()
  const texts = loadTexts(join(PROJECT_ROOT, 'locales'))
  const flows = loadFlows(join(PROJECT_ROOT, 'flows'))
  const carries: App['carries'] = (channel, file) => channel !== 'zalo' || carriesFile(file)
  const deliver = fileDelivery({
    publicUrl: config.publicUrl,
    texts,
    attaches: carries,
    chance: () => randomBytes(64),
  })
  return {
    config,
    log,
    store,
    reference,
    texts,
    flows,
    turn: (options) =>
      conversationTurn({
        flows,
        kinds: answerKinds,
        actions,
        texts,
        reference,
        faq,
        timeZone: config.timeZone,
        listsIn: officialLists,
        costOf: messageCost,
        stagedFile: (tx, _asker, fileId) => receivedFile(tx, fileId),
        chance: chanceFromPool(),
        deliver,
        ...options,
      }),
    deliver,
    carries,
    close: () => store.close(),
  }
}

const CHANCE_BYTES = 64
const POOL_BYTES = 64 * 1024

/** Random bytes for turn after turn, fetched from the system for a thousand turns at a time; none is given twice. */
function chanceFromPool(): () => Uint8Array {
  let pool = new Uint8Array()
  return () => {
    if (pool.length < CHANCE_BYTES) pool = new Uint8Array(randomBytes(POOL_BYTES))
    const chance = pool.slice(0, CHANCE_BYTES)
    pool = pool.subarray(CHANCE_BYTES)
    return chance
  }
}

/** Only Zalo asks for money, or for the person to write first, outside its windows. */
const messageCost: CostOf = (channel, lastInboundAt, at) => {
  if (channel !== 'zalo') return 'free'
  const window = windowOf(lastInboundAt === null ? undefined : new Date(lastInboundAt), at)
  return window === 'closed' ? 'waits' : window
}

/** Every list that can be written, by the name and words it goes by in a language. */
function officialLists(say: Say): readonly ListChoice[] {
  const known = listsBySay.get(say)
  if (known !== undefined) return known
  const lists = Object.keys(FORMS).map((code) => ({
    code,
    name: say({ key: `list.${code}` }) ?? code,
    words: say({ key: `list.words-${code}` })?.split('|') ?? [],
  }))
  listsBySay.set(say, lists)
  return lists
}

const listsBySay = new WeakMap<Say, readonly ListChoice[]>()

/** The text length of each channel that is hosted; of an unknown one, the shortest of all (Zalo's). */
export function textLengths(channels: readonly { name: ChannelName; limits: { textLength: number } }[]) {
  const lengths = new Map(channels.map(({ name, limits }) => [name, limits.textLength]))
  return (channel: ChannelName): number => lengths.get(channel) ?? 2_000
}
