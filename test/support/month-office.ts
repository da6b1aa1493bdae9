import type { Asker } from '../../src/actions/action.js'
import { actions } from '../../src/actions/registry.js'
import { answerKinds } from '../../src/conversation/answers/registry.js'
import type { Role } from '../../src/domain/permission.js'
import { recordInbound } from '../../src/store/inbox.js'
import { grantRole } from '../../src/store/officers.js'
import { conversationTurn } from '../../src/turn/conversation-turn.js'
import { seededChance } from './chance.js'
import { allFlows, faq, reference, texts } from './chat.js'
import { COMMUNE, Office } from './records.js'

/** An office on a day of its own, in which officers talk to the bot by real turns. */
export class MonthOffice {
  private order = 0
  private readonly takeTurn = conversationTurn({
    flows: allFlows,
    kinds: answerKinds,
    actions,
    texts,
    reference,
    faq,
    timeZone: 'Asia/Ho_Chi_Minh',
    listsIn: () => [],
    stagedFile: async () => ({ kind: 'refused', reason: 'not-a-file' }),
    textLength: () => 20_000,
    chance: seededChance('months'),
  })

  private constructor(
    readonly office: Office,
    public day: string,
  ) {}

  static async open(day: string): Promise<MonthOffice> {
    return new MonthOffice(await Office.open(), day)
  }

  close(): Promise<void> {
    return this.office.close()
  }

  /** Nine o'clock of the day. */
  get at(): Date {
    return new Date(`${this.day}T02:00:00.000Z`)
  }

  /** An officer who holds the role since ever. */
  async officer(name: string, role: Role, unitCode = COMMUNE): Promise<Asker> {
    const asker = await this.office.person(name)
    const grant = { contactId: asker.contact.id, name, role, unitCode, validFrom: '2020-01-01', grantedBy: 'terminal' }
    await this.office.write((tx) => grantRole(tx, { ...grant, at: this.at }))
    return asker
  }

  /** Says something, and gives the last answer with its choices. */
  async says({ contact }: Asker, text: string): Promise<string> {
    const { office, at } = this
    const last = await this.newest()
    await office.write(async (tx) => {
      const inbound = {
        contact: { channel: contact.channel, externalId: contact.external_id },
        messageId: `month ${++this.order}`,
        order: this.order,
        content: { kind: 'text', text },
      } as const
      const message = await recordInbound(tx, inbound, contact.id, at)
      if (message === undefined) throw new Error('not recorded')
      await this.takeTurn(tx, message, at, undefined)
    })
    return (await this.heard(contact.id, last)).join('\n')
  }

  /** Several lines one after the other; the answer to the last. */
  async talks(asker: Asker, ...lines: readonly string[]): Promise<string> {
    let answer = ''
    for (const line of lines) answer = await this.says(asker, line)
    return answer
  }

  /** What somebody was told by others since the message of that number. */
  async heard(contactId: number, after: number): Promise<readonly string[]> {
    const rows = await this.office.db
      .selectFrom('outbox')
      .select('payload')
      .where('contact_id', '=', contactId)
      .where('seq', '>', after)
      .orderBy('seq')
      .execute()
    return rows.map(({ payload }) => {
      const { text, choices } = JSON.parse(payload) as { text: string; choices: readonly { label: string }[] }
      return [text, ...choices.map(({ label }) => label)].join('\n')
    })
  }

  /** The number of the newest message to anybody. */
  async newest(): Promise<number> {
    const row = await this.office.db
      .selectFrom('outbox')
      .select('seq')
      .orderBy('seq', 'desc')
      .limit(1)
      .executeTakeFirst()
    return row?.seq ?? 0
  }
}
