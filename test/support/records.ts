import { createHash } from 'node:crypto'
import type { Action, Asker, Outcome } from '../../src/actions/action.js'
import { approveRegistration } from '../../src/actions/approve-registration.js'
import { submitRegistration } from '../../src/actions/submit-registration.js'
import type { Answers } from '../../src/conversation/answer.js'
import type { Lookup } from '../../src/conversation/lookup.js'
import type { Phrase } from '../../src/conversation/phrase.js'
import type { Role } from '../../src/domain/permission.js'
import { nameKey } from '../../src/domain/person-name.js'
import { linkAccount, type NewAccount } from '../../src/store/accounts.js'
import { beneficiaryById, insertBeneficiary, type NewBeneficiary } from '../../src/store/beneficiaries.js'
import { insertBenefitLine, type NewBenefitLine } from '../../src/store/benefit-lines.js'
import { contactById } from '../../src/store/contacts.js'
import type { Db, Store, Tx } from '../../src/store/db.js'
import { grantRole, officerOf } from '../../src/store/officers.js'
import { indexBeneficiary } from '../../src/store/record-index.js'
import { addVillage, type NewUnit, upsertUnits } from '../../src/store/unit-tree.js'
import { lookupIn } from '../../src/turn/lookup.js'
import { reference, texts } from './chat.js'
import { memoryStore } from './store.js'

/** Nine o'clock in the office. */
export const AT = new Date('2026-11-21T02:00:00.000Z')
export const TODAY = '2026-11-21'
export const COMMUNE = '15139'
export const NEIGHBOUR = '15142'
export const LUONG_NGOC = '15139-01'
export const KIM_MAM = '15139-02'

const DATELESS = { validFrom: null, validTo: null }
const TREE: readonly NewUnit[] = [
  { code: '38', name: 'Thanh Hóa', level: 'province', parentCode: null, ...DATELESS },
  { code: COMMUNE, name: 'Xã Cẩm Lương', level: 'commune', parentCode: '38', ...DATELESS },
  { code: NEIGHBOUR, name: 'Xã Cẩm Thạch', level: 'commune', parentCode: '38', ...DATELESS },
]

/** What somebody answers who registers for themselves; `undefined` takes an answer back. */
export const HOA: Answers = {
  consent: 'agree',
  'consent.version': '2026-11-01',
  payee: 'self',
  'beneficiary-name': 'Nguyễn Thị Hoa',
  'beneficiary-name.typed': 'nguyễn thị hoa',
  birth: { value: '1950', precision: 'YEAR' },
  'personal-id': '038150901234',
  'personal-id.sex': 'female',
  village: LUONG_NGOC,
  group: 'social-protection',
  method: 'account',
  bank: 'VBA',
  account: '3580205998092',
  holder: 'NGUYEN THI HOA',
  'holder.match': 'same-without-diacritics',
  phone: '0912345678',
}

export const BY_DAUGHTER: Answers = {
  ...HOA,
  payee: 'authorised',
  'payee-name': 'Trần Thị Lan',
  relationship: 'con_de',
  'payee-personal-id': '038175900011',
  paper: '12/UQ',
  'paper-from': '2026-10-01',
  'paper-to': '2026-12-31',
  holder: 'TRAN THI LAN',
}

/** An office with two communes, a store in memory, and everybody who comes along. */
export class Office {
  private turns = 0
  private people = 0

  private constructor(readonly store: Store) {}

  static async open(): Promise<Office> {
    const office = new Office(await memoryStore())
    await office.write(async (tx) => {
      await upsertUnits(tx, TREE, 'import', TODAY)
      for (const village of ['Lương Ngọc', 'Kim Mẫm 1']) await addVillage(tx, COMMUNE, village)
      await addVillage(tx, NEIGHBOUR, 'Thạch Yến')
    })
    return office
  }

  get db(): Db {
    return this.store.db
  }

  close(): Promise<void> {
    return this.store.close()
  }

  write<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
    return this.db.transaction().execute(work)
  }

  /** Somebody who writes to the bot; with a role, an officer. */
  async person(displayName: string, role?: Role, unitCode = COMMUNE): Promise<Asker> {
    const externalId = `person-${++this.people}`
    const contactId = await this.write(async (tx) => {
      const { id } = await tx
        .insertInto('contact')
        .values({
          channel: 'telegram',
          external_id: externalId,
          display_name: displayName,
          first_seen_at: AT.toISOString(),
          reachable: 'yes',
        })
        .returning('id')
        .executeTakeFirstOrThrow()
      const grant = { contactId: id, name: displayName, unitCode, validFrom: TODAY, grantedBy: 'terminal', at: AT }
      if (role !== undefined) await grantRole(tx, { ...grant, role })
      return id
    })
    return this.again(contactId)
  }

  /** The same person at their next message: with fresh chance, and what is granted now. */
  async again(contactId: number, at: Date = AT): Promise<Asker> {
    const contact = await contactById(this.db, contactId)
    if (contact === undefined) throw new Error('nobody')
    const officer = await this.write((tx) => officerOf(tx, contactId, TODAY))
    return { contact, officer, at, today: TODAY, chance: this.chance(), reference }
  }

  /** Carries out an action in a transaction of its own. Throws when there are no words for what it says. */
  async act(action: Action, asker: Asker, answers: Answers = {}): Promise<Outcome> {
    const outcome = await this.write((tx) => action(tx, { ...asker, chance: this.chance() }, answers))
    for (const phrase of [outcome.phrase, ...(outcome.notices ?? []).map((notice) => notice.phrase)]) spoken(phrase)
    return outcome
  }

  /** Registers, and returns the receipt code. */
  async register(asker: Asker, answers: Answers = HOA): Promise<string> {
    const outcome = await this.act(submitRegistration, asker, answers)
    return String(outcome.phrase.values?.code)
  }

  /** The answers of a flow that begins by choosing a record, with the facts that are true now. */
  async facing(asker: Asker, code: string, more: Answers = {}): Promise<Answers> {
    const record = await this.look(asker, (lookup) => lookup.record(code))
    const facts = Object.entries(record?.facts ?? {}).map(([fact, value]) => [`record.${fact}`, value])
    return { record: code, ...Object.fromEntries(facts), ...more }
  }

  async approve(asker: Asker, code: string, more: Answers = {}): Promise<Outcome> {
    return this.act(approveRegistration, asker, await this.facing(asker, code, more))
  }

  look<T>(asker: Asker, use: (lookup: Lookup) => Promise<T>): Promise<T> {
    const sources = { say: ({ key }: { key: string }) => key, lists: [], stagedFile: async () => NO_FILE }
    return this.write((tx) => use(lookupIn(tx, asker, sources)))
  }

  /** Somebody on the roster with one benefit, paid into an account where one is given. */
  async onRoster(
    person: Partial<NewBeneficiary> = {},
    line: Partial<NewBenefitLine> = {},
    account?: Partial<NewAccount>,
  ) {
    const full_name = person.full_name ?? 'Nguyễn Thị Hoa'
    return this.write(async (tx) => {
      const beneficiary = {
        code: `HS-${lettersOf(++this.people)}`,
        name_written: full_name,
        name_key: nameKey(full_name),
        birth: '1950',
        birth_precision: 'YEAR',
        commune_code: COMMUNE,
        village_code: LUONG_NGOC,
        ...person,
        full_name,
      } as const
      const id = await insertBeneficiary(tx, beneficiary, AT)
      const benefit = {
        beneficiary_id: id,
        role: 'BENEFICIARY',
        programme_group: 'bao_tro_xa_hoi',
        state: 'DANG_HUONG',
      } as const
      const lineId = await insertBenefitLine(tx, { ...benefit, programme_code: 'BT-6N', ...line }, AT)
      const paid = { owner: 'BENEFICIARY', bank_code: 'VBA', number: '3580205000001', source: 'roster' } as const
      if (account !== undefined) await linkAccount(tx, lineId, { ...paid, ...account }, AT)
      const saved = await beneficiaryById(tx, id)
      if (saved === undefined) throw new Error('not saved')
      await indexBeneficiary(tx, saved)
      return { id, lineId, code: beneficiary.code }
    })
  }

  /** The account that money goes to now, of every benefit line. */
  linked() {
    return this.db.selectFrom('account').selectAll().where('unlinked_at', 'is', null).orderBy('id').execute()
  }

  registration(code: string) {
    return this.db.selectFrom('registration').selectAll().where('code', '=', code).executeTakeFirstOrThrow()
  }

  /** What history says was done, oldest first. */
  async deeds(): Promise<readonly string[]> {
    const rows = await this.db.selectFrom('history').select(['action', 'actor', 'subject_id']).orderBy('seq').execute()
    return rows.map(({ action, actor, subject_id }) => `${actor} ${action} ${subject_id}`)
  }

  private chance(): Uint8Array {
    return new Uint8Array(
      createHash('sha512')
        .update(`turn ${++this.turns}`)
        .digest(),
    )
  }
}

const NO_FILE = { kind: 'refused', reason: 'not-a-workbook' } as const

/** A number in seven letters that codes may have. */
function lettersOf(number: number): string {
  return String(number)
    .padStart(7, '0')
    .replace(/\d/g, (digit) => 'ABCDEFGHJK'.charAt(Number(digit)))
}

/** The words of a phrase, each nested one too, in every language. */
function spoken(phrase: Phrase): void {
  for (const locale of texts.locales) {
    const words = texts.in(locale)(phrase)
    if (words === undefined || /\{\s*\$/.test(words)) throw new Error(`${locale}: no words for ${phrase.key}: ${words}`)
  }
  for (const value of Object.values(phrase.values ?? {})) {
    if (typeof value === 'object') for (const nested of [value].flat()) spoken(nested)
  }
}
