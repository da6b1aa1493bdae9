import type { Asker } from '../../src/actions/action.js'
import { actions } from '../../src/actions/registry.js'
import { answerKinds } from '../../src/conversation/answers/registry.js'
import { recordInbound } from '../../src/store/inbox.js'
import { conversationTurn } from '../../src/turn/conversation-turn.js'
import { FORMS } from '../../src/workbooks/forms/registry.js'
import { seededChance } from './chance.js'
import { allFlows, faq, reference, texts } from './chat.js'
import { AT, type Office } from './records.js'

/** Plays whole turns of several people against one office, at a time that the test moves. */
export class OfficeChat {
  now = AT
  private order = 0
  private readonly takeTurn

  constructor(
    readonly office: Office,
    seed = 'office chat',
  ) {
    this.takeTurn = conversationTurn({
      flows: allFlows,
      kinds: answerKinds,
      actions,
      texts,
      reference,
      faq,
      timeZone: 'Asia/Ho_Chi_Minh',
      listsIn: (say) =>
        Object.keys(FORMS).map((code) => ({ code, name: say({ key: `list.${code}` }) ?? code, words: [] })),
      stagedFile: async () => ({ kind: 'refused', reason: 'not-a-file' }),
      textLength: () => 100_000,
      chance: seededChance(seed),
    })
  }

  passes(days: number): void {
    this.now = new Date(this.now.getTime() + days * 86_400_000)
  }

  /** Says one line after the other; returns what everybody got for the last: texts by the contact's id. */
  async says(asker: Asker, ...lines: readonly string[]): Promise<ReadonlyMap<number, string>> {
    let got: ReadonlyMap<number, string> = new Map()
    for (const line of lines) got = await this.sayOne(asker, line)
    return got
  }

  /** As `says`; returns what the asker got for the last line, choices numbered. */
  async hears(asker: Asker, ...lines: readonly string[]): Promise<string> {
    return (await this.says(asker, ...lines)).get(asker.contact.id) ?? ''
  }

  private async sayOne({ contact }: Asker, text: string): Promise<ReadonlyMap<number, string>> {
    const order = ++this.order
    const last = await this.newest()
    await this.office.write(async (tx) => {
      const { channel, external_id: externalId } = contact
      const content = { kind: 'text', text } as const
      const inbound = { contact: { channel, externalId }, messageId: `chat ${order}`, order, content }
      const message = await recordInbound(tx, inbound, contact.id, this.now)
      if (message === undefined) throw new Error('not recorded')
      await this.takeTurn(tx, message, this.now, undefined)
    })
    return this.after(last)
  }

  private async newest(): Promise<number> {
    const { db } = this.office
    const row = await db.selectFrom('outbox').select('seq').orderBy('seq', 'desc').limit(1).executeTakeFirst()
    return row?.seq ?? 0
  }

  private async after(seq: number): Promise<ReadonlyMap<number, string>> {
    const { db } = this.office
    const rows = await db.selectFrom('outbox').selectAll().where('seq', '>', seq).orderBy('seq').execute()
    const texts = new Map<number, string>()
    for (const { contact_id, payload } of rows) {
      const { text, choices } = JSON.parse(payload) as { text: string; choices: readonly { label: string }[] }
      const lines = choices.map(({ label }, index) => `[${index + 1}] ${label}`)
      texts.set(contact_id, [...(texts.has(contact_id) ? [texts.get(contact_id)] : []), text, ...lines].join('\n'))
    }
    return texts
  }
}
