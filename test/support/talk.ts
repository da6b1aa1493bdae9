import type { Asker } from '../../src/actions/action.js'
import { actions } from '../../src/actions/registry.js'
import { answerKinds } from '../../src/conversation/answers/registry.js'
import { recordInbound } from '../../src/store/inbox.js'
import { conversationTurn } from '../../src/turn/conversation-turn.js'
import { FORMS } from '../../src/workbooks/forms/registry.js'
import { seededChance } from './chance.js'
import { allFlows, faq, reference, texts } from './chat.js'
import { AT, type Office } from './records.js'

/** Whole turns of people of one office: what they write goes through inbox, conversation and actions to the outbox. */
export class Talk {
  private order = 0
  now: Date = AT

  private readonly takeTurn = conversationTurn({
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
    chance: seededChance('talk'),
  })

  constructor(private readonly office: Office) {}

  /** Says the lines one after the other, a minute between; gives the answer to the last. */
  async says(asker: Asker, ...lines: readonly string[]): Promise<string> {
    let answer = ''
    for (const line of lines) answer = await this.turn(asker, line)
    return answer
  }

  /** What was sent to somebody so far, oldest first. */
  async heardBy({ contact }: Asker): Promise<readonly string[]> {
    return this.sentTo(contact.id, 0)
  }

  private async turn({ contact }: Asker, text: string): Promise<string> {
    this.now = new Date(this.now.getTime() + 60_000)
    const last = await this.office.db
      .selectFrom('outbox')
      .select(({ fn }) => fn.max('seq').as('seq'))
      .executeTakeFirst()
    const inbound = {
      contact: { channel: contact.channel, externalId: contact.external_id },
      messageId: `talk ${++this.order}`,
      order: this.order,
      content: { kind: 'text', text },
    } as const
    await this.office.write(async (tx) => {
      const message = await recordInbound(tx, inbound, contact.id, this.now)
      if (message === undefined) throw new Error('not recorded')
      await this.takeTurn(tx, message, this.now, undefined)
    })
    return (await this.sentTo(contact.id, last?.seq ?? 0)).join('\n')
  }

  private async sentTo(contactId: number, after: number): Promise<readonly string[]> {
    const rows = await this.office.db
      .selectFrom('outbox')
      .select('payload')
      .where('contact_id', '=', contactId)
      .where('seq', '>', after)
      .orderBy('seq')
      .execute()
    return rows.map(({ payload }) => {
      const { text, choices } = JSON.parse(payload) as { text: string; choices: { label: string }[] }
      return [text, ...choices.map(({ label }, index) => `${index + 1}. ${label}`)].join('\n')
    })
  }
}
