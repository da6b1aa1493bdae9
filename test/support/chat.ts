import { join } from 'node:path'
import type { Answers, Input } from '../../src/conversation/answer.js'
import { answerKinds } from '../../src/conversation/answers/registry.js'
import { type Flows, loadFlows } from '../../src/conversation/flow.js'
import type { Lookup } from '../../src/conversation/lookup.js'
import type { Facts } from '../../src/conversation/position.js'
import type { Conversation, Effect, Step, World } from '../../src/conversation/run.js'
import { step } from '../../src/conversation/step.js'
import { loadFaq } from '../../src/faq.js'
import { loadReference } from '../../src/reference.js'
import { loadTexts } from '../../src/text.js'
import { digressionIn } from '../../src/turn/digression.js'

export const projectRoot = join(import.meta.dirname, '../..')
export const allFlows: Flows = loadFlows(join(projectRoot, 'flows'))
export const texts = loadTexts(join(projectRoot, 'locales'))
export const reference = loadReference()
export const faq = loadFaq()

const NOTHING_OPEN = { page: async () => ({ matters: [], hasMore: false }), one: async () => undefined }

/** A look-up with one commune of three villages, and nothing on record. */
export function emptyLookup(changes: Partial<Lookup> = {}): Lookup {
  const villages = ['Kim Mẫm 1', 'Lương Ngọc', 'Lương Hòa'].map((name, index) => ({
    code: `15139-0${index + 1}`,
    name,
    aliases: [],
  }))
  return {
    banks: reference.banks,
    offeredBanks: reference.banks.filter(({ code }) => ['VBA', 'BIDV', 'ICB', 'VCB', 'LPB', 'MB'].includes(code)),
    relationships: reference.relationships,
    difficultyKinds: reference.difficultyKinds,
    provinceCodes: new Set(reference.provinceCodes.keys()),
    programmes: reference.programmes,
    changes: {
      kinds: () => [],
      benefits: async () => [],
      waiting: async () => ({ changes: [], hasMore: false }),
      change: async () => undefined,
    },
    preview: async () => ({ kind: 'shown', phrase: { key: 'verbatim', values: { text: '' } } }),
    lists: [{ code: 'mau-tong-hop', name: 'Mẫu tổng hợp', words: ['tổng hợp'] }],
    listScopes: async () => [{ unit: { code: '15139', name: 'Cẩm Lương' }, near: 'whole' }],
    listUnits: async () => [],
    unitsOfLevel: async () => [],
    listVersions: async () => [],
    communes: async () => [{ code: '15139', name: 'Cẩm Lương', aliases: [] }],
    villages: async () => villages,
    findUnits: async () => [],
    ownRegistrations: async () => [],
    findRecords: async () => ({ records: [], hasMore: false }),
    waitingRecords: async () => ({ records: [], hasMore: false }),
    record: async () => undefined,
    candidateLines: async () => [],
    tickets: async () => [],
    ticket: async () => undefined,
    secondApprovals: async () => [],
    recordSets: async () => [],
    batches: async () => [],
    broadcasts: async () => [],
    subscriptions: async () => [],
    difficulties: NOTHING_OPEN,
    policeQuestions: NOTHING_OPEN,
    periods: { open: async () => [], find: async () => [], unitIn: async () => '', facts: async () => undefined },
    calendarUnits: async () => [],
    invitation: async () => 'unknown',
    journalOfficers: async () => [],
    journalUnits: async () => [],
    staff: {
      roles: async () => ['village-head', 'commune-officer'],
      units: async () => [],
      officers: async () => [],
      invitations: async () => [],
    },
    cash: { words: reference.paymentWords, places: async () => [], place: async () => undefined },
    returned: {
      file: async () => ({ kind: 'refused', reason: 'not-a-file' }),
      waiting: async () => [],
      rows: async () => [],
      candidates: async () => [],
      applied: async () => [],
      undoing: async () => undefined,
    },
    stagedFile: async () => ({ kind: 'refused', reason: 'not-a-workbook' }),
    imports: {
      columns: async () => undefined,
      waiting: async () => [],
      applied: async () => [],
      undoing: async () => ({}),
      next: async () => undefined,
      question: async () => undefined,
      missing: { next: async () => undefined, one: async () => undefined, sets: async () => [] },
    },
    ...changes,
  }
}

export type ChatOptions = Readonly<{
  flows?: Flows
  lookup?: Lookup
  facts?: Facts
  isOfficer?: boolean
  locale?: string
  /** The person called an officer, and waits. */
  hasTicket?: boolean
}>

/** Plays a conversation through the engine alone; between any two messages the state goes to JSON and back. */
export class Chat {
  conversation: Conversation | undefined
  effects: readonly Effect[] = []
  private count = 0

  constructor(private readonly options: ChatOptions = {}) {}

  async says(text: string): Promise<this> {
    return this.sends({ kind: 'text', text })
  }

  async sends(input: Input): Promise<this> {
    this.count += 1
    const before = this.conversation === undefined ? undefined : JSON.parse(JSON.stringify(this.conversation))
    const after: Step = await step(this.world(), before, input)
    this.conversation = after.conversation
    this.effects = after.effects
    return this
  }

  /** Taps the choice of that label among those offered last. */
  async taps(label: string): Promise<this> {
    const choice = this.choices.find((one) => one.label === label)
    if (choice === undefined) throw new Error(`no choice "${label}" among ${this.choices.map((one) => one.label)}`)
    return this.sends({ kind: 'choice', token: choice.token })
  }

  /** The keys of what was said, in order. */
  get keys(): readonly string[] {
    return this.effects.map((effect) => (effect.kind === 'say' ? effect.phrase.key : `act:${effect.action}`))
  }

  get lastKey(): string {
    return this.keys.at(-1) ?? ''
  }

  get text(): string {
    const say = texts.in(this.options.locale)
    return this.effects
      .flatMap((effect) => (effect.kind === 'say' ? [effect.lead, effect.phrase] : []))
      .map((phrase) => (phrase === undefined ? '' : (say(phrase) ?? phrase.key)))
      .join('\n')
  }

  get choices(): readonly { label: string; token: string }[] {
    const say = texts.in(this.options.locale)
    const last = this.effects.findLast((effect) => effect.kind === 'say')
    return last?.kind === 'say'
      ? last.choices.map(({ label, token }) => ({ label: say(label) ?? label.key, token }))
      : []
  }

  get answers(): Answers {
    return this.conversation?.answers ?? {}
  }

  get acted(): { action: string; answers: Answers } | undefined {
    const effect = this.effects.find((one) => one.kind === 'act')
    return effect?.kind === 'act' ? { action: effect.action, answers: effect.answers } : undefined
  }

  world(): World {
    return {
      flows: this.options.flows ?? allFlows,
      kinds: answerKinds,
      facts: this.options.facts ?? { $communes: 'one', $review: 'no' },
      today: '2026-11-21',
      lookup: this.options.lookup ?? emptyLookup(),
      say: texts.in(this.options.locale),
      mayStart: (flow) =>
        flow.start !== undefined && (flow.start.for.includes('everyone') || this.options.isOfficer === true),
      digression: digressionIn({
        faq,
        hasTicket: this.options.hasTicket === true,
        isOfficer: this.options.isOfficer === true,
        say: texts.in(this.options.locale),
      }),
      newId: `m${this.count}`,
    }
  }
}
