import type { Asker } from '../../src/actions/action.js'
import { actions } from '../../src/actions/registry.js'
import { answerKinds } from '../../src/conversation/answers/registry.js'
import type { Role } from '../../src/domain/permission.js'
import type { Tx } from '../../src/store/db.js'
import { recordInbound } from '../../src/store/inbox.js'
import { openTicket } from '../../src/store/tickets.js'
import { addVillage, upsertUnits } from '../../src/store/unit-tree.js'
import { conversationTurn } from '../../src/turn/conversation-turn.js'
import { FORMS } from '../../src/workbooks/forms/registry.js'
import { seededChance } from './chance.js'
import { allFlows, faq, reference, texts } from './chat.js'
import { AT, COMMUNE, HOA, KIM_MAM, LUONG_NGOC, NEIGHBOUR, Office, TODAY } from './records.js'

/** What a command can be about. Of each there is one inside every officer's unit, others outside, and a code of none. */
export type Target = 'registration' | 'person' | 'ticket' | 'unit' | 'officer' | 'none'

/** Where things lie: in the village that all have in their unit, in a neighbour of their own level, or far away. */
type Place = 'inside' | 'village' | 'commune' | 'province'

const VILLAGES: Readonly<Record<Place, readonly [commune: string, village: string]>> = {
  inside: [COMMUNE, LUONG_NGOC],
  village: [COMMUNE, KIM_MAM],
  commune: [NEIGHBOUR, '15142-01'],
  province: ['14428', '14428-01'],
}

/** The unit of each role, and the nearest place that it does not reach. */
const POSTS: Readonly<Record<Role, readonly [unit: string, outside: Exclude<Place, 'inside'>]>> = {
  citizen: ['', 'village'],
  'village-head': [LUONG_NGOC, 'village'],
  'commune-officer': [COMMUNE, 'commune'],
  'commune-police': [COMMUNE, 'commune'],
  'commune-leader': [COMMUNE, 'commune'],
  'district-officer': ['386', 'commune'],
  'province-officer': ['38', 'province'],
  administrator: ['38', 'province'],
}

const NOBODYS: Readonly<Record<Target, string>> = {
  registration: 'DK-ZZZZZZZ',
  person: 'HS-ZZZZZZZ',
  ticket: '987',
  unit: '99999',
  officer: '9876',
  none: '',
}

/** What a conversation of one asker came to. */
export type Heard = Readonly<{
  /** The answer to each line, as its reader sees it. */
  answers: readonly string[]
  /** Rows that it left behind: deeds in history, jobs, messages to others. */
  traces: Readonly<{ deeds: number; jobs: number; notices: number }>
}>

class RolledBack extends Error {}

/** Three tiers with records, tickets and officers in and out of everybody's unit. What is said is undone afterwards. */
export class PermissionOffice {
  private messages = 0
  private readonly targets = new Map<string, string>()
  private readonly people = new Map<Role, Asker>()
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
    chance: seededChance('permissions'),
  })

  private constructor(private readonly office: Office) {}

  static async open(): Promise<PermissionOffice> {
    const opened = new PermissionOffice(await Office.open())
    await opened.buildTree()
    for (const role of Object.keys(POSTS) as Role[]) await opened.appoint(role)
    for (const place of Object.keys(VILLAGES) as Place[]) await opened.fill(place)
    return opened
  }

  close(): Promise<void> {
    return this.office.close()
  }

  /** The code of a target: `inside` the role's unit, `outside` of it, or `nowhere`. */
  codeOf(target: Target, role: Role, where: 'inside' | 'outside' | 'nowhere'): string {
    if (where === 'nowhere' || target === 'none') return NOBODYS[target]
    return this.targets.get(`${target} ${where === 'inside' ? 'inside' : POSTS[role][1]}`) ?? ''
  }

  /** The name of those on record in everybody's unit. */
  readonly nameInside = NAMES.inside

  /** The name of those on record in the place that is outside for the role. */
  nameOutside(role: Role): string {
    return NAMES[POSTS[role][1]]
  }

  /** Says the lines as somebody of the role, and forgets that they were said. */
  async hear(role: Role, lines: readonly string[]): Promise<Heard> {
    const asker = this.people.get(role)
    if (asker === undefined) throw new Error(`nobody is ${role}`)
    let heard: Heard | undefined
    const undone = this.office.write(async (tx) => {
      const before = await tracesIn(tx, asker)
      const answers: string[] = []
      for (const line of lines) answers.push(await this.says(tx, asker, line))
      const after = await tracesIn(tx, asker)
      const traces = {
        deeds: after.deeds - before.deeds,
        jobs: after.jobs - before.jobs,
        notices: after.notices - before.notices,
      }
      heard = { answers, traces }
      throw new RolledBack()
    })
    await undone.catch((error: unknown) => {
      if (!(error instanceof RolledBack)) throw error
    })
    if (heard === undefined) throw new Error('nothing was heard')
    return heard
  }

  private async says(tx: Tx, { contact }: Asker, text: string): Promise<string> {
    const order = ++this.messages
    const inbound = {
      contact: { channel: contact.channel, externalId: contact.external_id },
      messageId: `permission ${order}`,
      order,
      content: { kind: 'text', text },
    } as const
    const last = await lastSeq(tx)
    const message = await recordInbound(tx, inbound, contact.id, AT)
    if (message === undefined) throw new Error('not recorded')
    await this.takeTurn(tx, message, AT, undefined)
    const rows = await tx
      .selectFrom('outbox')
      .select('payload')
      .where('contact_id', '=', contact.id)
      .where('seq', '>', last)
      .orderBy('seq')
      .execute()
    return rows.map(({ payload }) => wholeText(JSON.parse(payload))).join('\n')
  }

  private async buildTree(): Promise<void> {
    const dateless = { validFrom: null, validTo: null }
    await this.office.write(async (tx) => {
      await upsertUnits(
        tx,
        [
          { code: '386', name: 'Cẩm Thủy', level: 'district', parentCode: '38', ...dateless },
          { code: '387', name: 'Bá Thước', level: 'district', parentCode: '38', ...dateless },
          { code: COMMUNE, name: 'Xã Cẩm Lương', level: 'commune', parentCode: '386', ...dateless },
          { code: NEIGHBOUR, name: 'Xã Cẩm Thạch', level: 'commune', parentCode: '387', ...dateless },
          { code: '37', name: 'Ninh Bình', level: 'province', parentCode: null, ...dateless },
          { code: '14428', name: 'Xã Nho Quan', level: 'commune', parentCode: '37', ...dateless },
        ],
        'import',
        TODAY,
      )
      await addVillage(tx, '14428', 'Tân Nhất')
    })
  }

  private async appoint(role: Role): Promise<void> {
    const [unit] = POSTS[role]
    const name = `Người hỏi ${role}`
    const asker = role === 'citizen' ? this.office.person(name) : this.office.person(name, role, unit)
    this.people.set(role, await asker)
  }

  private async fill(place: Place): Promise<void> {
    const { office } = this
    const [commune, village] = VILLAGES[place]
    const citizen = this.people.get('citizen')
    const giver = place === 'inside' && citizen !== undefined ? citizen : await office.person(`Dân ${place}`)
    const name = NAMES[place]
    const { 'personal-id': _, ...hoa } = HOA
    const told = { ...hoa, 'beneficiary-name': name, holder: name, commune, village }
    this.targets.set(`registration ${place}`, await office.register(giver, told))
    const person = { full_name: name, commune_code: commune, village_code: village }
    this.targets.set(`person ${place}`, (await office.onRoster(person)).code)
    const caller = await office.person(name)
    const ticket = { contact_id: caller.contact.id, commune_code: commune, flow: '', question: '' }
    this.targets.set(`ticket ${place}`, String(await office.write((tx) => openTicket(tx, ticket, AT))))
    this.targets.set(`unit ${place}`, village)
    const head = await office.person(`Trưởng thôn ${place}`, 'village-head', village)
    this.targets.set(`officer ${place}`, String(head.officer?.id))
  }
}

/** By what name everybody goes who is on record in a place. */
const NAMES: Readonly<Record<Place, string>> = {
  inside: 'Quách Thị Nhung',
  village: 'Tạ Văn Kiên',
  commune: 'Đinh Thị Xoan',
  province: 'Mạc Đăng Khuê',
}

async function lastSeq(tx: Tx): Promise<number> {
  const row = await tx.selectFrom('outbox').select('seq').orderBy('seq', 'desc').limit(1).executeTakeFirst()
  return row?.seq ?? 0
}

function wholeText(payload: Readonly<{ text: string; choices: readonly Readonly<{ label: string }>[] }>): string {
  return [payload.text, ...payload.choices.map(({ label }) => label)].join('\n')
}

async function tracesIn(tx: Tx, { contact }: Asker): Promise<Heard['traces']> {
  const count = async (table: 'history' | 'job') => {
    const { n } = await tx
      .selectFrom(table)
      .select(({ fn }) => fn.countAll<number>().as('n'))
      .executeTakeFirstOrThrow()
    return Number(n)
  }
  const others = await tx.selectFrom('outbox').select('seq').where('contact_id', '!=', contact.id).execute()
  return { deeds: await count('history'), jobs: await count('job'), notices: others.length }
}
