import { z } from 'zod'
import type { Count } from '../domain/balance.js'
import type { IsoDate } from '../domain/iso-date.js'
import { showMoney } from '../domain/money.js'
import { showPeriod } from '../domain/period.js'
import { mayHaveList } from '../domain/permission.js'
import { filePassword } from '../domain/receipt-code.js'
import type { Reference } from '../reference.js'
import type { Say } from '../rosters/finding-sentences.js'
import { type Contact, contactById } from '../store/contacts.js'
import type { Db, Tx } from '../store/db.js'
import { officerOf } from '../store/officers.js'
import { type NewFile, storeFile } from '../store/stored-files.js'
import { listsNeedPassword } from '../store/unit-settings.js'
import { unitPath } from '../store/units.js'
import type { Texts } from '../text.js'
import { isFormCode } from '../workbooks/forms/registry.js'
import { KINDS, LACKS, type Lack, type ListFigures } from './list-figures.js'
import { lockedFile } from './locked-list.js'
import { keepList, type MadeFile, type MadeList, makeList } from './make-list.js'
import type { JobHandler, Sentence } from './runner.js'

export type ExportJobDeps = Readonly<{
  db: Db
  reference: Reference
  texts: Texts
  /** Random bytes, as many as asked for. */
  chance: (bytes: number) => Uint8Array
  today: () => IsoDate
  /** Whether a channel carries a file as it is; without it, every one does. */
  carries?: CarriesFile
}>

export type CarriesFile = (channel: Contact['channel'], file: Readonly<{ name: string; bytes: number }>) => boolean

const EXPORT = z.object({
  list: z.string().refine(isFormCode),
  unitCode: z.string(),
  group: z.enum(['bao_tro_xa_hoi', 'nguoi_co_cong']),
  period: z.string().optional(),
  version: z.number().optional(),
  format: z.enum(['xlsx', 'csv']),
  locked: z.boolean().optional(),
  actor: z.string(),
  role: z.string().optional(),
})

/** Makes a list; its result is the file with its figures. */
export function exportListJob(deps: ExportJobDeps): JobHandler {
  return async ({ input, contactId, causedBy }, locale, { report }) => {
    const { actor, role, period, version, locked = false, ...asked } = EXPORT.parse(input)
    const say = deps.texts.in(locale)
    const order = { ...asked, ...(period !== undefined && { period }), ...(version !== undefined && { version }) }
    const list = say({ key: `list.${asked.list}` }) ?? asked.list
    // Nobody waits for what comes by itself.
    const onRows = (done: number, before: number) =>
      causedBy === null ? undefined : report({ key: 'export-list.progress', values: { list, done, before } })
    const made = await makeList({ ...deps, say, onRows }, order, deps.today())
    if (made.kind === 'refused') return async () => ({ sentence: { key: `export-list.${REFUSALS[made.reason]}` } })
    const isLocked = locked || (await listsNeedPassword(deps.db, asked.unitCode))
    const password = isLocked ? filePassword(deps.chance(CHANCE_BYTES)) : undefined
    const leaving = await lockedFile(deps.db, made, password)
    if (leaving.kind === 'refused') return async () => ({ sentence: { key: 'export-list.password-only-xlsx' } })
    return async (tx, at) => {
      const mayHave = !actor.startsWith('officer:') || (await mayStillHave(tx, contactId, asked, deps.today()))
      if (!mayHave) return { sentence: { key: 'export-list.not-found' } }
      const kept = await keepList(tx, made, { actor, ...(role !== undefined && { role }), at, keep: true })
      if (kept === null) throw new Error(`the list ${made.file.name} was made and is not in the store`)
      const { name, mime } = made.file
      const id = password === undefined ? kept : await storeFile(tx, lockedCopy(made.file, leaving.bytes, at))
      const draft = made.edition.isDraft ? 'yes' : 'no'
      const values = { unit: made.unit.name, period: showPeriod(made.series.period), version: made.version, draft }
      const named = { ...values, list, group: UNGROUPED.includes(asked.list) ? 'none' : asked.group }
      const demanded = locked ? 'no' : 'yes'
      const sentence = { key: sentenceFor(made.figures), values: { ...named, ...shown(say, made.figures) } }
      const size = { name, bytes: leaving.bytes.byteLength }
      if (causedBy === null && !(await isCarried(tx, deps, contactId, size))) {
        return { sentence: onDemand(say, sentence, made) }
      }
      return {
        sentence,
        file: { id, name, mime },
        ...(password !== undefined && { key: { key: 'export-list.password', values: { name, password, demanded } } }),
      }
    }
  }
}

/** Lists that say their group by their name, or have everybody on them. */
const UNGROUPED: readonly string[] = ['ds1', 'ds2', 'ds3', 'ds4', 'vuong-mac', 'loi-nhap']

/** An empty sheet with a signature block looks like an answer: the words beside it say that nobody is on it. */
function sentenceFor({ rows }: ListFigures): string {
  return rows === 0 ? 'export-list.empty' : 'export-list.done'
}

/** What was granted when the list was asked for may have been taken back while it was made. */
async function mayStillHave(
  tx: Tx,
  contactId: number,
  { list, unitCode }: Readonly<{ list: string; unitCode: string }>,
  today: IsoDate,
): Promise<boolean> {
  const officer = await officerOf(tx, contactId, today)
  return mayHaveList(officer?.responsibilities ?? [], list, await unitPath(tx, unitCode))
}

/** Whether the list can come by itself: a link would be dead before it is read. */
async function isCarried(
  tx: Tx,
  { carries = () => true }: ExportJobDeps,
  contactId: number,
  file: Readonly<{ name: string; bytes: number }>,
): Promise<boolean> {
  const contact = await contactById(tx, contactId)
  return contact === undefined || carries(contact.channel, file)
}

/** The figures, and the words that get the very file. */
function onDemand(say: Say, sentence: Sentence, { series, edition, version }: MadeList): Sentence {
  const { list, unitCode, group, period } = series
  const words = [
    edition.isDraft ? list.replace(/-nhap$/, '') : list,
    unitCode,
    ...(group === 'nguoi_co_cong' ? ['ncc'] : []),
    showPeriod(period),
    ...(edition.isDraft ? [] : [`lần ${version}`]),
  ]
  return { key: 'export-list.on-demand', values: { told: say(sentence) ?? sentence.key, words: words.join(' ') } }
}

const CHANCE_BYTES = 64
const LOCKED_KEPT_MS = 7 * 24 * 60 * 60 * 1000

/** The list can be made again with another password; this copy is kept until it has surely been sent. */
function lockedCopy({ name, mime }: MadeFile, bytes: Uint8Array, at: Date): NewFile {
  return { name, mime, bytes, at, expiresAt: new Date(at.getTime() + LOCKED_KEPT_MS) }
}

const REFUSALS = {
  'unknown-unit': 'not-found',
  'unknown-version': 'unknown-version',
  'version-only-xlsx': 'version-only-xlsx',
  'being-written': 'being-written',
} as const

/** Figures as sentences take them: what a list holds, by what it tells, and what its rows lack, in words. */
function shown(say: Say, figures: ListFigures) {
  const { rows, withAccount, cash, leftOut, held, lacking, total, kinds, balance, people, unanswered } = figures
  const missing = LACKS.filter((lack) => (lacking[lack] ?? 0) > 0)
  const parts = kindsIn(say, kinds)
  const words = missing.map((lack) => say({ key: MISSING[lack], values: { count: lacking[lack] ?? 0 } }) ?? lack)
  const counted = (count: Count = { people: 0, amount: 0 }) =>
    say({ key: 'export-list.count', values: { people: count.people, amount: showMoney(count.amount) } }) ?? ''
  return {
    rows,
    ...{ 'balance-rows': figures.balanceRows, 'change-rows': rows - figures.balanceRows },
    summed: total === null ? 'no' : 'yes',
    total: showMoney(total ?? 0),
    holds: holdsOf(figures, parts),
    kinds: parts,
    'with-account': cash === null ? (withAccount ?? 0) : rows - cash,
    'without-account': cash ?? (withAccount === null ? 0 : rows - withAccount),
    ...{ opening: counted(balance?.opening), increase: counted(balance?.increase) },
    ...{ decrease: counted(balance?.decrease), closing: counted(balance?.closing) },
    changes: parts === '' ? 'none' : 'some',
    ...{ people: people?.all ?? 0, reviewed: people?.reviewed ?? 0, 'with-id': people?.withId ?? 0 },
    unanswered: unanswered ?? 'unknown',
    'left-out': leftOut,
    held,
    lacks: lacksOf(figures, words),
    missing: words.join(' · '),
  }
}

function holdsOf({ cash, withAccount, balance, people }: ListFigures, kinds: string): string {
  if (balance !== null) return 'balance'
  if (people !== null) return 'people'
  if (cash !== null) return 'payments'
  return withAccount !== null ? 'accounts' : kinds === '' ? 'rows' : 'kinds'
}

/** Of an older version, of lists without such columns and of nobody, nothing is known to be missing. */
function lacksOf({ lacking, people }: ListFigures, missing: readonly string[]): 'yes' | 'no' | 'unknown' {
  if (missing.length > 0) return 'yes'
  return Object.keys(lacking).length === 0 || people?.all === 0 ? 'unknown' : 'no'
}

const KINDS_SHOWN = 4

/** The most frequent kinds with their numbers, and how many rows are of others. */
function kindsIn(say: Say, kinds: ListFigures['kinds']): string {
  const all = Object.entries(kinds)
  const shown = all.slice(0, KINDS_SHOWN).map(([kind, count]) => {
    const known = KINDS.find((one) => one === kind)
    return `${known === undefined ? kind : (say({ key: KIND_WORDS[known] }) ?? kind)}: ${count}`
  })
  const others = all.slice(KINDS_SHOWN).reduce((sum, [, count]) => sum + count, 0)
  return [
    ...shown,
    ...(others > 0 ? [say({ key: 'export-list.kind-others', values: { count: others } }) ?? ''] : []),
  ].join(' · ')
}

const KIND_WORDS: Readonly<Record<(typeof KINDS)[number], string>> = {
  in: 'export-list.kind-in',
  out: 'export-list.kind-out',
  within: 'export-list.kind-within',
  unexplained: 'export-list.kind-unexplained',
  added: 'export-list.kind-added',
  removed: 'export-list.kind-removed',
  changed: 'export-list.kind-changed',
  ended: 'export-list.kind-ended',
  ending: 'export-list.kind-ending',
  unknown: 'export-list.kind-unknown',
  ask: 'export-list.kind-ask',
  error: 'export-list.kind-error',
  warn: 'export-list.kind-warn',
}

const MISSING: Readonly<Record<Lack, string>> = {
  'personal-id': 'export-list.missing-personal-id',
  birth: 'export-list.missing-birth',
  sex: 'export-list.missing-sex',
  decision: 'export-list.missing-decision',
  amount: 'export-list.missing-amount',
  phone: 'export-list.missing-phone',
  bank: 'export-list.missing-bank',
  proposal: 'export-list.missing-proposal',
}
