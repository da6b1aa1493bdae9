import { showBirthDate } from '../../domain/birth-date.js'
import { maskPersonalId } from '../../domain/mask.js'
import { maskNumbers } from '../../domain/masked-text.js'
import type { Corrections as SaidCorrections, VerdictField } from '../../domain/returns/corrections.js'
import { matchPoliceRows, type PoliceMatch } from '../../domain/returns/match-police.js'
import { rowKey } from '../../domain/returns/payment-results.js'
import type { PoliceFile, PoliceRow } from '../../domain/returns/police-sheet.js'
import { indexPeople, type KnownPerson } from '../../domain/roster/matching.js'
import { foldKey } from '../../domain/text.js'
import type { Corrections, IdentityField, VerdictKind } from '../../domain/verdict.js'
import { findVillage } from '../../domain/village-name.js'
import { beneficiaryById } from '../../store/beneficiaries.js'
import type { Db, Tx } from '../../store/db.js'
import { knownPeople } from '../../store/known-people.js'
import { villagesOf } from '../../store/named-units.js'
import { noteReturned, type ReturnMoment } from '../../store/returned-changes.js'
import type { NewReturnedRow } from '../../store/returned-files.js'
import { proposeFromVerdict } from '../../store/verdict-proposals.js'
import { insertVerdict, lastVerdict, lastVerdicts } from '../../store/verdicts.js'
import type { MarkedReturn, ReturnDeps, ReturnPlan, ReturnRefusal, ReturnRequest } from './plan.js'
import { NONE } from './plan-payments.js'

/** A row of the police with the person it is about, and what an officer said where that was asked. */
type Given = Readonly<{
  row: PoliceRow
  match: PoliceMatch
  person: KnownPerson | null
  /** The verdict to write; null while it is not said or not clear. */
  verdict: VerdictKind | null
  asks: 'which-person' | 'which-verdict' | null
}>

const VERDICTS: readonly VerdictKind[] = ['MATCH', 'MISMATCH', 'NOT_FOUND', 'DECEASED', 'MOVED', 'DUPLICATE']

/** Finds the person of each row of the police's list and says what taking it over would write. */
export async function planVerdicts(
  deps: ReturnDeps,
  file: PoliceFile,
  request: ReturnRequest,
): Promise<ReturnPlan | ReturnRefusal> {
  const found = await bestCommune(deps.db, file, request.communes)
  if (found === undefined) return { kind: 'refused', reason: 'other-unit' }
  if (file.rows.every(({ verdict }) => verdict.asks === 'empty')) return withoutAnswers(file)
  const { communeCode, matches, people } = found
  const given = file.rows.map((row, index) => decide(row, matches[index] as PoliceMatch, people, request.decisions))
  const facts = factsOf(given)
  return {
    kind: 'plan',
    month: null,
    communes: [communeCode],
    facts: { ...facts, examples: examplesOf(given) },
    seen: await newestVerdict(deps.db, given),
    openRows: [...given.flatMap((one) => openRow(deps, one, communeCode)), ...openWords(deps, given, communeCode)],
    columns: file.columns,
    marks: given.map((one) => markOf(deps, one)),
    // Each person's last verdict is looked at when theirs is written.
    holds: async () => true,
    write: async (tx, moment) => ({ ...facts, ...(await write(tx, deps, moment, given)), examples: examplesOf(given) }),
  }
}

/** Our own list as it went out, or one that nobody filled in: there is nothing to take over. */
function withoutAnswers({ rows, answers }: PoliceFile): ReturnRefusal {
  const columns = answers.map((heading) => `"${heading}"`).join(', ')
  return { kind: 'refused', reason: 'no-answers', values: { rows: String(rows.length), columns } }
}

async function newestVerdict(db: Db, given: readonly Given[]): Promise<number> {
  const people = given.flatMap(({ person }) => person?.id ?? [])
  return [...(await lastVerdicts(db, people)).values()].reduce((newest, { id }) => Math.max(newest, id), 0)
}

type Found = Readonly<{
  communeCode: string
  matches: readonly PoliceMatch[]
  people: ReadonlyMap<number, KnownPerson>
}>

/** The commune whose people the list has, of those that the sender answers for; `undefined` when it has nobody's. */
async function bestCommune(db: Db, file: PoliceFile, communes: readonly string[]): Promise<Found | undefined> {
  let best: Found | undefined
  let most = 0
  for (const communeCode of communes) {
    const people: KnownPerson[] = []
    for await (const page of knownPeople(db, [communeCode])) people.push(...page)
    const villages = await villagesOf(db, communeCode)
    const matches = matchPoliceRows(file.rows, {
      people: indexPeople(people),
      byCode: new Map(people.map((person) => [person.code, person])),
      communeCode,
      villageCodeOf: (name) => villageCode(name, villages),
    })
    const count = matches.filter(({ kind }) => kind !== 'none').length
    if (count <= most) continue
    most = count
    best = { communeCode, matches, people: new Map(people.map((person) => [person.id, person])) }
  }
  return best
}

function villageCode(
  name: string | null,
  villages: readonly Readonly<{ code: string; name: string; aliases: readonly string[] }>[],
): string | null {
  const match = name === null ? undefined : findVillage(name, villages)
  return match?.kind === 'found' ? match.value.code : null
}

/** The name of a verdict's words in decisions: every row that says them is settled by one answer. */
function wordKey({ word }: PoliceRow): string {
  return `verdict:${foldKey(word)}`
}

/** A decision about a person is `person:<id>`, about a verdict its code: of the row, or of the words that it says. */
function decide(
  row: PoliceRow,
  match: PoliceMatch,
  people: ReadonlyMap<number, KnownPerson>,
  decisions: ReadonlyMap<string, string>,
): Given {
  const said = decisions.get(rowKey(row))
  const ofWord = row.verdict.asks === 'unclear' ? decisions.get(wordKey(row)) : undefined
  const chosen = people.get(Number(/^person:(\d+)$/.exec(said ?? '')?.[1]))
  const person = match.kind === 'one' ? match.person : (chosen ?? null)
  const saidVerdict = VERDICTS.find((kind) => kind === (ofWord ?? said))
  const { kind, asks } = row.verdict
  const isOpen = (kind === null && asks === 'unclear') || asks === 'contradiction'
  const base = { row, match, person }
  if (said === NONE || (ofWord === NONE && person !== null)) return { ...base, person: null, verdict: null, asks: null }
  if (person === null) return { ...base, verdict: kind, asks: match.kind === 'several' ? 'which-person' : null }
  if (isOpen && saidVerdict === undefined) return { ...base, verdict: null, asks: 'which-verdict' }
  return { ...base, verdict: saidVerdict ?? kind, asks: null }
}

function factsOf(given: readonly Given[]): ReturnPlan['facts'] {
  const count = (wanted: VerdictKind): number =>
    given.filter(({ person, verdict }) => person !== null && verdict === wanted).length
  return {
    kind: 'police-results',
    rows: given.length,
    match: count('MATCH'),
    mismatch: count('MISMATCH'),
    'not-found': count('NOT_FOUND'),
    deceased: count('DECEASED'),
    moved: count('MOVED'),
    duplicate: count('DUPLICATE'),
    empty: given.filter(({ row }) => row.verdict.asks === 'empty').length,
    ask: given.filter(({ asks }) => asks !== null).length,
    unknown: given.filter(({ match }) => match.kind === 'none').length,
  }
}

const EXAMPLES = 3

function examplesOf(given: readonly Given[]): string {
  return given
    .filter(({ person, verdict }) => person !== null && verdict !== null && verdict !== 'MATCH')
    .slice(0, EXAMPLES)
    .map(({ row }) => `${row.fullName}: ${maskNumbers(row.said)}`)
    .join('; ')
}

const NAMES_OF_A_WORD = 3

/** One question for each verdict in words that nobody knows, however many rows say it. */
function openWords({ say }: ReturnDeps, given: readonly Given[], communeCode: string): readonly NewReturnedRow[] {
  const byWord = new Map<string, PoliceRow[]>()
  for (const { row, asks } of given) {
    if (asks !== 'which-verdict' || row.verdict.asks !== 'unclear') continue
    byWord.set(wordKey(row), [...(byWord.get(wordKey(row)) ?? []), row])
  }
  return [...byWord].map(([row_key, rows]) => {
    const names = rows.slice(0, NAMES_OF_A_WORD).map(({ fullName }) => fullName)
    const values = { word: maskNumbers(rows[0]?.word ?? ''), rows: rows.length, names: names.join(', ') }
    const said = say({ key: 'returned-verdict.word', values }) ?? values.word
    return {
      commune_code: communeCode,
      row_key,
      said,
      asks: 'which-verdict',
      candidates: verdicts(say),
      state: 'waiting',
    }
  })
}

function verdicts(say: ReturnDeps['say']) {
  return VERDICTS.map((id) => ({ id, line: say({ key: `returned-verdict.${id.toLowerCase()}` }) ?? id }))
}

function openRow({ say }: ReturnDeps, { row, match, asks }: Given, communeCode: string): readonly NewReturnedRow[] {
  if (asks === null && match.kind !== 'none') return []
  if (asks === 'which-verdict' && row.verdict.asks === 'unclear') return []
  const open = {
    commune_code: communeCode,
    row_key: rowKey(row),
    said: [row.fullName, row.birth === null ? '' : showBirthDate(row.birth), row.village ?? '', maskNumbers(row.said)]
      .filter((part) => part !== '')
      .join(' · '),
    asks,
  }
  if (asks === 'which-person' && match.kind === 'several') {
    return [{ ...open, candidates: match.people.map(candidate), state: 'waiting' }]
  }
  if (asks === 'which-verdict') {
    return [{ ...open, candidates: verdicts(say), state: 'waiting' }]
  }
  return [{ ...open, candidates: [], state: 'unknown' }]
}

function candidate({ id, code, fullName, birth, personalId }: KnownPerson) {
  const facts = [birth === null ? '' : showBirthDate(birth), personalId === null ? '' : maskPersonalId(personalId)]
  return { id: `person:${id}`, line: [code, fullName, ...facts].filter((part) => part !== '').join(' · ') }
}

function markOf({ say }: ReturnDeps, { row, match, verdict, asks }: Given): MarkedReturn {
  const result = match.kind === 'none' ? 'unknown' : (asks ?? verdict?.toLowerCase() ?? row.verdict.asks ?? 'empty')
  const level = match.kind === 'none' || asks !== null ? 'ask' : verdict === 'MATCH' ? 'auto' : 'warn'
  const message = say({ key: `returned-mark.${result.replaceAll('_', '-')}` }) ?? result
  return { sheet: row.sheet, row: row.row, raw: row.raw, level, code: result.toUpperCase(), message }
}

const FIELDS: Readonly<Record<VerdictField, IdentityField>> = {
  fullName: 'name',
  birth: 'birth',
  sex: 'sex',
  personalId: 'personal-id',
}

function correctionsIn({ fullName, birth, sex, personalId }: SaidCorrections): Corrections {
  return {
    ...(fullName !== undefined && { name: fullName }),
    ...(birth !== undefined && { birth: birth.value }),
    ...(sex !== undefined && { sex }),
    ...(personalId !== undefined && { 'personal-id': personalId }),
  }
}

/** The number that was put in where the list that went out had none, or an old one. */
function numberAdded(
  { personalId }: PoliceRow,
  verdict: VerdictKind,
  record: Readonly<{ personal_id: string | null }>,
): Corrections {
  const isNew = verdict === 'MATCH' && personalId !== null && record.personal_id === null
  return isNew ? { 'personal-id': personalId } : {}
}

/** Writes what is new: the same list again finds every verdict there, and writes none. */
async function write(
  tx: Tx,
  { reference }: ReturnDeps,
  { at, today, actor, contactId, returnedId, chance }: ReturnMoment,
  given: readonly Given[],
): Promise<Readonly<{ written: number; same: number; proposed: number }>> {
  let [written, same, proposed] = [0, 0, 0]
  const moment = { at, today, reference, chance: chance(64) }
  for (const { row, person, verdict } of given) {
    const beneficiary = person === null || verdict === null ? undefined : await beneficiaryById(tx, person.id)
    if (beneficiary === undefined || verdict === null) continue
    const fields = row.verdict.fields.map((field) => FIELDS[field])
    const corrections = { ...numberAdded(row, verdict, beneficiary), ...correctionsIn(row.verdict.corrections) }
    const event_date = row.verdict.date?.precision === 'DAY' ? row.verdict.date.value : null
    const note = noteOf(row)
    const last = await lastVerdict(tx, beneficiary.id)
    const told = JSON.stringify(corrections)
    // The same right data or day in other words, as our own list of differences has them, is no news.
    const isTold = last?.note === note || told !== '{}' || event_date !== null
    if (last?.verdict === verdict && last.corrections === told && last.event_date === event_date && isTold) {
      same += 1
      continue
    }
    const id = await insertVerdict(
      tx,
      {
        beneficiary_id: beneficiary.id,
        verdict,
        fields,
        corrections,
        event_date,
        note,
        subject_version: beneficiary.version,
        source: 'list',
        given_by: actor,
      },
      at,
    )
    if (returnedId !== null) await noteReturned(tx, returnedId, 'verdict', id)
    written += 1
    // A match may come with a number that the record lacks: that too is for the officer to take over.
    const effect = verdict === 'MATCH' && Object.keys(corrections).length > 0 ? 'MISMATCH' : verdict
    const to = row.verdict.to ?? note
    const news = { verdict: effect, corrections, event_date, note: effect === 'MOVED' ? to : note }
    const codes = await proposeFromVerdict(tx, { ...moment, chance: chance(64) }, beneficiary, news, {
      actor,
      contactId,
    })
    proposed += codes.length
  }
  return { written, same, proposed }
}

const LONGEST_NOTE = 200

function noteOf({ said }: PoliceRow): string | null {
  return said === '' ? null : said.slice(0, LONGEST_NOTE)
}
