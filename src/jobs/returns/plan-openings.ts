import { compareHolder } from '../../domain/bank-holder.js'
import { maskAccount } from '../../domain/mask.js'
import { maskNumbers } from '../../domain/masked-text.js'
import { showPeriod } from '../../domain/period.js'
import { nameKey } from '../../domain/person-name.js'
import type { OpeningFile, OpeningRow } from '../../domain/returns/opening-sheet.js'
import { rowKey } from '../../domain/returns/payment-results.js'
import { bankKey, openingKey, withSaidAccounts } from '../../domain/returns/said-account.js'
import { accountsOf } from '../../store/accounts.js'
import { contactById } from '../../store/contacts.js'
import type { Db, Tx } from '../../store/db.js'
import { giveAccount } from '../../store/opened-accounts.js'
import { enqueue } from '../../store/outbox.js'
import { openMonth } from '../../store/periods.js'
import { preferredContact } from '../../store/preferred-channel.js'
import {
  approvedVersionOf,
  paidIntoAccounts,
  type Registered,
  registeredByCode,
  wishingForAccount,
} from '../../store/registrations.js'
import { noteReturned, type ReturnMoment } from '../../store/returned-changes.js'
import { type NewReturnedRow, returnedBefore, returnedFile } from '../../store/returned-files.js'
import { type AskedOpening, type OpeningQuestion, openingQuestions, wishOfRowKey } from './opening-questions.js'
import type { MarkedReturn, ReturnDeps, ReturnPlan, ReturnRefusal, ReturnRequest } from './plan.js'
import { NONE } from './plan-payments.js'

/**
 * What a row comes to. `already`: the registration has this account. `not-theirs`: no such wish here, or of somebody of
 * another name; `holder-differs`: the bank opened it in a name that is not the receiver's, which an officer looks at;
 * `left`: an officer said to leave it.
 */
type Outcome = 'opened' | 'not-opened' | 'waiting' | 'already' | 'not-theirs' | 'left' | OpeningQuestion

type Wish = Omit<AskedOpening, 'outcome'> & Readonly<{ outcome: Outcome }>

/**
 * Says what the list of new accounts would change: each opened account goes to the registration that wished for it. What is
 * not clear is asked, with what it may be; `decisions` are what officers said.
 */
export async function planOpenings(
  deps: ReturnDeps,
  received: OpeningFile,
  { communes, decisions }: ReturnRequest,
): Promise<ReturnPlan | ReturnRefusal> {
  const { banks } = deps.reference
  const file = withSaidAccounts(received, banks, decisions)
  const isOwnForm = file.rows.some(({ code }) => code === null)
  const waiting = isOwnForm ? await wishingForAccount(deps.db, communes) : []
  const numbers = file.rows.flatMap(({ opening }) => (opening.kind === 'opened' ? [opening.number] : []))
  const given = isOwnForm ? await paidIntoAccounts(deps.db, communes, numbers) : []
  const each: Wish[] = []
  for (const row of file.rows) each.push(await wishOf(deps.db, row, communes, { waiting, given, decisions }))
  const wishes = withoutRepeats(each)
  const here = wishes.flatMap(({ registered, wishes: several }) =>
    [...(registered === undefined ? [] : [registered]), ...several].map(
      ({ registration }) => registration.commune_code,
    ),
  )
  if (here.length === 0) return { kind: 'refused', reason: 'other-unit' }
  if (file.rows.every(({ opening }) => opening.kind === 'waiting')) {
    return { kind: 'refused', reason: 'no-accounts', values: { rows: String(file.rows.length) } }
  }
  const facts = factsOf(wishes)
  const communeCode = here[0] ?? null
  return {
    kind: 'plan',
    month: null,
    communes: [...new Set(here)],
    facts,
    // A wish that was granted meanwhile is counted otherwise.
    seen: 0,
    openRows: [
      ...openingQuestions(wishes.filter(isAsked), { say: deps.say, banks, communeCode }),
      ...wishes.flatMap((wish) => unknownRow(wish, communeCode)),
    ],
    columns: file.columns,
    marks: wishes.map((wish) => markOf(deps, wish)),
    holds: async (tx) => {
      for (const wish of wishes) if (wish.outcome === 'opened' && !(await stillWaits(tx, wish))) return false
      return true
    },
    write: async (tx, moment) => {
      const isTold = await wasTold(tx, moment)
      for (const wish of wishes) if (!isTold || wish.outcome !== 'not-opened') await write(tx, deps, moment, wish)
      return facts
    },
  }
}

/** The same row again says nothing new. */
function withoutRepeats(wishes: readonly Wish[]): readonly Wish[] {
  const given = new Set<number>()
  return wishes.map((wish) => {
    const id = wish.registered?.registration.id
    if (wish.outcome !== 'opened' || id === undefined) return wish
    if (given.has(id)) return { ...wish, outcome: 'already' }
    given.add(id)
    return wish
  })
}

const ASKED: readonly Outcome[] = ['which-wish', 'holder-differs', 'unusable', 'has-account']

function isAsked(wish: Wish): wish is AskedOpening {
  return ASKED.includes(wish.outcome)
}

type Known = Readonly<{
  waiting: readonly Registered[]
  given: readonly Registered[]
  decisions: ReturnRequest['decisions']
}>

/** By the code of our list; in a bank's own form by the 12-digit number, with the same name. A name alone is asked. */
async function wishOf(db: Db, row: OpeningRow, communes: readonly string[], known: Known): Promise<Wish> {
  const { waiting, given, decisions } = known
  const base = { row, registered: undefined, wishes: [], has: null }
  const named = row.code === null ? waiting.filter((one) => mayBeOf(row, one)) : []
  const chosen = named.find(({ registration }) => registration.code === decisions.get(wishOfRowKey(row)))
  const found =
    row.code === null ? (chosen ?? ofPerson(row, waiting) ?? hasIt(row, given)) : await registeredByCode(db, row.code)
  if (found === undefined && named.length > 0) {
    return { ...base, wishes: named, outcome: decisions.get(wishOfRowKey(row)) === NONE ? 'left' : 'which-wish' }
  }
  const isHere = found !== undefined && communes.includes(found.registration.commune_code)
  if (!isHere || nameKey(found.version.payee_name) !== row.nameKey) return { ...base, outcome: 'not-theirs' }
  const outcome = outcomeOf(row, found)
  const has = outcome === 'opened' ? await otherAccountOf(db, found, row) : null
  const asked = has === null ? outcome : 'has-account'
  const isLeft = ASKED.includes(asked) && [openingKey(row), bankKeyOf(row)].some((key) => decisions.get(key) === NONE)
  return { ...base, registered: found, has, outcome: isLeft ? 'left' : asked }
}

/** Of this name, and not known to be somebody else by their number. */
function mayBeOf({ nameKey: name, personalId }: OpeningRow, { version }: Registered): boolean {
  const number = version.payee_personal_id ?? version.personal_id
  return nameKey(version.payee_name) === name && (personalId === null || number === null || number === personalId)
}

function bankKeyOf({ opening }: OpeningRow): string {
  return opening.kind === 'ask' && opening.why === 'bank-unknown' ? bankKey(opening.bankSaid) : ''
}

/** What the benefits are paid into already, where that is another account: `/damotk` does not replace it either. */
async function otherAccountOf(db: Db, { registration }: Registered, { opening }: OpeningRow): Promise<string | null> {
  const accounts = await accountsOf(db, JSON.parse(registration.matched_lines) as number[])
  const number = opening.kind === 'opened' ? opening.number : null
  return [...accounts.values()].find((account) => account.number !== number)?.number ?? null
}

function ofPerson({ personalId, nameKey: name }: OpeningRow, waiting: readonly Registered[]): Registered | undefined {
  if (personalId === null) return undefined
  const own = waiting.filter(
    ({ version }) =>
      nameKey(version.payee_name) === name && (version.payee_personal_id ?? version.personal_id) === personalId,
  )
  return own.length === 1 ? own[0] : undefined
}

/** Whoever was given this very account, when the same list came before. */
function hasIt(row: OpeningRow, given: readonly Registered[]): Registered | undefined {
  const { opening } = row
  if (opening.kind !== 'opened') return undefined
  return ofPerson(
    row,
    given.filter(({ version }) => version.account_number === opening.number && version.bank_code === opening.bankCode),
  )
}

/** The same file was taken over before: whoever has no account yet knows why. */
async function wasTold(tx: Tx, { returnedId }: ReturnMoment): Promise<boolean> {
  const file = returnedId === null ? undefined : await returnedFile(tx, returnedId)
  return file !== undefined && (await returnedBefore(tx, file.sha256)) !== undefined
}

function outcomeOf({ opening }: OpeningRow, { registration, version }: Registered): Outcome {
  switch (opening.kind) {
    case 'waiting':
    case 'not-opened':
      return opening.kind
    case 'ask':
      return 'unusable'
    case 'opened': {
      if (version.account_number === opening.number && version.bank_code === opening.bankCode) return 'already'
      const isOpen = registration.state === 'APPROVED' && registration.approved_version === version.version
      // Meanwhile withdrawn, changed or with another account: nobody waits for this one.
      if (!isOpen || version.payment_method !== 'OPEN_ACCOUNT') return 'not-theirs'
      const holder = opening.holder ?? version.payee_name
      return compareHolder(version.payee_name, holder) === 'differs' ? 'holder-differs' : 'opened'
    }
  }
}

function factsOf(wishes: readonly Wish[]): ReturnPlan['facts'] {
  const count = (wanted: Outcome): number => wishes.filter(({ outcome }) => outcome === wanted).length
  return {
    kind: 'account-opening',
    rows: wishes.length,
    opened: count('opened'),
    already: count('already'),
    'not-opened': count('not-opened'),
    waiting: count('waiting'),
    ask: wishes.filter(isAsked).length,
    unknown: count('not-theirs'),
    examples: wishes
      .filter(({ outcome }) => outcome === 'not-opened')
      .slice(0, 3)
      .map(({ row }) => `${row.fullName}: ${row.opening.kind === 'not-opened' ? maskNumbers(row.opening.reason) : ''}`)
      .join('; '),
  }
}

function unknownRow({ row, outcome }: Wish, commune: string | null): readonly NewReturnedRow[] {
  if (outcome !== 'not-theirs') return []
  const said = maskNumbers([row.code ?? '', row.fullName, ...Object.values(row.raw).slice(-2)].join(' · '))
  return [{ commune_code: commune, row_key: rowKey(row), said, asks: outcome, candidates: [], state: 'unknown' }]
}

const LEVELS: Readonly<Record<Outcome, MarkedReturn['level']>> = {
  opened: 'auto',
  already: 'auto',
  waiting: 'warn',
  'not-opened': 'warn',
  'not-theirs': 'error',
  'which-wish': 'ask',
  'holder-differs': 'ask',
  unusable: 'ask',
  'has-account': 'ask',
  left: 'warn',
}

function markOf({ say }: ReturnDeps, { row, outcome }: Wish): MarkedReturn {
  const message = say({ key: `returned-mark.opening-${outcome}` }) ?? outcome
  return { sheet: row.sheet, row: row.row, raw: row.raw, level: LEVELS[outcome], code: outcome.toUpperCase(), message }
}

async function write(
  tx: Tx,
  deps: ReturnDeps,
  moment: ReturnMoment,
  { row, outcome, registered }: Wish,
): Promise<void> {
  if (registered === undefined) return
  const { opening } = row
  if (outcome === 'not-opened' && opening.kind === 'not-opened') {
    return tell(tx, deps, moment, registered, 'account-not-opened', { reason: maskNumbers(opening.reason) })
  }
  if (outcome !== 'opened' || opening.kind !== 'opened') return
  const version = await approvedVersionOf(tx, registered.registration)
  if (version === undefined || version.version !== registered.version.version) return
  const given = await giveAccount(tx, moment, registered, opening)
  if (moment.returnedId !== null) {
    await noteReturned(tx, moment.returnedId, 'opening', registered.registration.id, given)
  }
  const month = await openMonth(tx, registered.registration.commune_code, moment.today, deps.reference)
  await tell(tx, deps, moment, registered, 'account-opened', {
    bank: deps.reference.banks.find(({ code }) => code === opening.bankCode)?.shortName ?? opening.bankCode,
    account: maskAccount(opening.number),
    month: showPeriod(month),
  })
}

async function stillWaits(tx: Tx, { row, registered }: Wish): Promise<boolean> {
  const version = registered && (await approvedVersionOf(tx, registered.registration))
  if (registered === undefined || version?.version !== registered.version.version) return false
  return (await otherAccountOf(tx, registered, row)) === null
}

async function tell(
  tx: Tx,
  { texts }: ReturnDeps,
  { at }: ReturnMoment,
  { registration, version }: Registered,
  key: string,
  values: Readonly<Record<string, string>>,
): Promise<void> {
  const contactId = await preferredContact(tx, registration)
  const contact = await contactById(tx, contactId)
  const text = texts.in(contact?.locale ?? null)({
    key,
    values: { ...values, name: version.payee_name, code: registration.code },
  })
  if (contact !== undefined && text !== undefined) await enqueue(tx, { contactId, payload: { text, choices: [] }, at })
}
