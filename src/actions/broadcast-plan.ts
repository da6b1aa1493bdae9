import type { Answers } from '../conversation/answer.js'
import { type Phrase, phrase, verbatim } from '../conversation/phrase.js'
import { type Audience, type MessageCost, readAudience } from '../domain/audience.js'
import { mayDo, type Responsibility } from '../domain/permission.js'
import { limitsOn } from '../domain/watch-limit.js'
import { type Addressed, audienceIn } from '../store/broadcasts.js'
import type { Db } from '../store/db.js'
import { scopeBelow, type Unit, unitByCode, unitPath } from '../store/units.js'
import type { Asker } from './action.js'
import { text } from './submission.js'

/** Whoever answers for what a commune says to its people. */
export const ADDRESSING: readonly Responsibility[] = ['approve']

/** What a message would cost on a channel for somebody who last wrote then; the platforms' windows, as a value. */
export type CostOf = (channel: Addressed['channel'], lastInboundAt: string | null, at: Date) => MessageCost

/** People are spoken to by their own commune or village. */
const ADDRESSED_LEVELS: readonly Unit['level'][] = ['village', 'commune']

export type BroadcastPlan = Readonly<{ unit: Unit; audience: Audience; words: string; addressed: readonly Addressed[] }>

/** The broadcast that the answers describe, with whom it would reach now; `undefined` outside of the asker's units. */
export async function broadcastPlan(db: Db, asker: Asker, answers: Answers): Promise<BroadcastPlan | undefined> {
  const { officer, today } = asker
  const held = officer?.responsibilities.filter(({ responsibility }) => ADDRESSING.includes(responsibility)) ?? []
  const code = text(answers, 'unit') ?? held[0]?.unitCode
  const audience = readAudience(text(answers, 'audience') ?? '')
  const words = text(answers, 'words')
  if (code === undefined || audience === undefined || words === undefined) return undefined
  if (!mayDo(held, ADDRESSING, await unitPath(db, code))) return undefined
  const unit = await unitByCode(db, code)
  if (unit === undefined || !ADDRESSED_LEVELS.includes(unit.level)) return undefined
  return { unit, audience, words, addressed: await audienceIn(db, await scopeBelow(db, [code]), audience, today) }
}

/** What an officer reads before a broadcast is asked for: the words, how many people, and what it costs. */
export function previewPhrase(
  { unit, audience, words, addressed }: BroadcastPlan,
  asker: Asker,
  costOf: CostOf,
): Phrase {
  const costs = addressed.map(({ channel, last_inbound_at }) => costOf(channel, last_inbound_at, asker.at))
  const count = (cost: MessageCost) => costs.filter((one) => one === cost).length
  const price = limitsOn('zalo-message-price', asker.today, asker.reference.watchLimits)[0] ?? 0
  return phrase('broadcast.preview', {
    unit: unit.name,
    audience: phrase(`broadcast-audience.choice-${audience}`),
    words: verbatim(words),
    count: addressed.length,
    zalo: addressed.filter(({ channel }) => channel === 'zalo').length,
    free: count('free'),
    billed: count('billed'),
    waits: count('waits'),
    cost: count('billed') * price,
  })
}
