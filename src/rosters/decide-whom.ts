import { compareAs, comparingRoster, type RowComparison } from '../domain/roster/comparison.js'
import type { FieldChange } from '../domain/roster/diff.js'
import type { KnownPerson } from '../domain/roster/matching.js'
import { readRowRef } from '../domain/roster/row-ref.js'
import { signOfOne } from '../domain/roster/second-listing.js'
import { beneficiaryByCode } from '../store/beneficiaries.js'
import { rowAt, rowsOfPerson } from '../store/file-rows.js'
import { knownFrom } from '../store/known-people.js'
import { snapshotsOf } from '../store/record-snapshots.js'
import { unitsForRoster } from '../store/roster-units.js'
import { ownerOfLine, peopleLike } from '../store/waiting-rows.js'
import { comparingBy } from './row-comparison.js'
import { type DecidedKind, type Deciding, findingsAfter, type Noted, note, type Placed, write } from './row-deciding.js'
import { communeTyped, placedIn } from './row-place.js'

/** Decides about a row that is not in the records yet: whose it is, or of which commune. */
export async function decideWhom(deciding: Deciding): Promise<DecidedKind> {
  if (deciding.finding.code === 'MATCH_NO_UNIT') return decideCommune(deciding)
  const { place } = deciding.placed
  if (place.kind !== 'placed') return 'changed'
  const comparison = await comparisonOf(deciding, place)
  return typeof comparison === 'string' ? comparison : settle(deciding, comparison)
}

/** The row is of this commune: from now on it is compared as any other, and may be asked about again. */
async function decideCommune(deciding: Deciding): Promise<DecidedKind> {
  const { tx, waiting, verdict } = deciding
  const { answer, typed = '', communes } = verdict
  const units = await unitsForRoster(tx, [...new Set([...waiting.file.summary.communes, ...communes])])
  const allowed = units.filter(({ level, code }) => level === 'commune' && communes.includes(code))
  const commune = answer === 'type' ? communeTyped(typed, allowed) : allowed.find(({ code }) => answer === `u:${code}`)
  if (commune === undefined) return 'no-commune'
  const { placed, settled, village } = placedIn(waiting.row, commune.code, units)
  const here = { ...deciding, placed, units }
  const comparison = await found(here, placed.place)
  if (comparison === undefined) return 'changed'
  const noted = { choice: `u:${commune.code}`, also: settled, ...(village !== undefined && { findings: [village] }) }
  return settle(here, comparison, noted)
}

/** Writes what a row is found or said to be, or keeps what is to be asked next. */
async function settle(deciding: Deciding, comparison: RowComparison, noted: Noted = {}): Promise<DecidedKind> {
  const findings = [...(noted.findings ?? []), ...findingsAfter(deciding, comparison)]
  if (comparison.kind === 'ambiguous') return note(deciding, { ...noted, findings })
  if (
    comparison.kind === 'same' &&
    comparison.changes.length === 0 &&
    (await isOfAnother(deciding, comparison.line.id))
  ) {
    const left = { comparison: 'duplicate', lineId: comparison.line.id, whenDone: 'dropped' } as const
    const decided = await note(deciding, { ...noted, findings, ...left })
    return decided === 'decided' ? 'repeats' : decided
  }
  const written = await write(deciding, deciding.placed, comparison)
  if (written.moved) return 'changed'
  return note(deciding, { ...noted, findings, comparison: comparison.kind, ...written })
}

/** Whether the benefit is that of another row of the file. */
async function isOfAnother({ tx, waiting }: Deciding, lineId: number): Promise<boolean> {
  const owner = await ownerOfLine(tx, lineId)
  if (owner === undefined) return false
  return (await rowsOfPerson(tx, waiting, owner)).some((other) => other.benefitLineId === lineId)
}

async function comparisonOf(deciding: Deciding, place: Placed): Promise<RowComparison | 'changed' | 'not-in-yet'> {
  const { verdict, finding, placed } = deciding
  if (verdict.answer === 'new') return (await ofTheNumber(deciding, place)) ?? NEW_PERSON
  const said = await whomSaid(deciding)
  if (said === 'changed' || said === 'not-in-yet') return said
  if (verdict.answer === 'take' && finding.code === 'MATCH_ENDED') return paidAgain(deciding, place, said)
  const comparison = said === undefined ? await found(deciding, place) : asSaid(deciding, place, said)
  if (comparison === undefined) return 'changed'
  if (verdict.answer !== 'take' || finding.code !== 'MATCH_OTHER_PROGRAMME') return comparison
  const known = said === undefined ? await likePeople(deciding, place) : [said.known]
  return withItsProgramme(comparison, placed, known, finding) ?? 'changed'
}

/** Whatever ended, it is paid from now on: a benefit of its own. */
async function paidAgain(
  deciding: Deciding,
  place: Placed,
  said: Said | undefined,
): Promise<RowComparison | 'changed'> {
  const record = String(deciding.finding.details?.['record'] ?? '')
  const known = said?.known ?? (await knownByCode(deciding.tx, record))
  if (known === undefined || known.ended?.some(({ state }) => state === 'CHET')) return 'changed'
  const inFile = said?.inFile ?? false
  const comparison = asSaid(deciding, place, { known: { ...known, ended: [] }, inFile })
  return comparison.kind === 'new' ? { ...comparison, person: known } : comparison
}

const NEW_PERSON: RowComparison = { kind: 'new', person: null, sameAs: null, changes: [] }

type Said = Readonly<{
  known: KnownPerson
  /** The person came with another row of the same file. */
  inFile: boolean
}>

/** Whom the officer named, now or in answer to an earlier question about the row. */
async function whomSaid({ tx, waiting, verdict }: Deciding): Promise<Said | 'changed' | 'not-in-yet' | undefined> {
  const { row, file } = waiting
  const words = [...row.decisions, { finding: verdict.finding, choice: verdict.answer }]
  const word = words.findLast(({ choice }) => /^[pr]:/.test(choice))
  if (word === undefined) return undefined
  if (word.choice.startsWith('p:')) {
    const known = await knownByCode(tx, word.choice.slice(2))
    return known === undefined ? 'changed' : { known, inFile: false }
  }
  const ref = row.findings[word.finding]?.candidates?.[Number(word.choice.slice(2))]
  const other = ref === undefined ? undefined : await rowAt(tx, file.id, readRowRef(ref, row.sheet))
  if (other?.benefitLineId == null) return 'not-in-yet'
  const owner = await ownerOfLine(tx, other.benefitLineId)
  const known = owner === undefined ? undefined : await knownById(tx, owner)
  return known === undefined ? 'changed' : { known, inFile: true }
}

function asSaid({ placed, ...deciding }: Deciding, place: Placed, { known, inFile }: Said): RowComparison {
  const comparison = compareAs({ ...placed, place }, known, factsOf(deciding))
  return inFile ? keepingWhatIsThere(comparison) : comparison
}

/**
 * Of two rows of one file none is newer: the second one adds what is missing, and what contradicts is asked.
 */
function keepingWhatIsThere(comparison: RowComparison): RowComparison {
  if (comparison.kind === 'duplicate' || comparison.kind === 'ambiguous') return comparison
  const changes = comparison.changes.map((change): FieldChange => {
    return change.before === null ? change : { ...change, decision: 'ask' }
  })
  return { ...comparison, changes }
}

function factsOf({ waiting: { file }, verdict }: Pick<Deciding, 'waiting' | 'verdict'>) {
  return comparingBy(file.listDate, verdict.reference, file.summary.columns)
}

/** The row against everybody whom it may be about, as the records are now. */
async function found(deciding: Deciding, place: Placed): Promise<RowComparison | undefined> {
  const { placed } = deciding
  const steps = comparingRoster([{ ...placed, place }], {
    ...{ known: await likePeople(deciding, place), duplicates: [] },
    ...factsOf(deciding),
  })
  for (;;) {
    const step = steps.next()
    if (step.done) return step.value[0] && besideItsFile(deciding, step.value[0])
  }
}

/** Whoever is found by name may have come with another row of the file: that is asked, as when the file was read. */
async function besideItsFile({ tx, waiting, placed }: Deciding, comparison: RowComparison): Promise<RowComparison> {
  if (comparison.kind === 'ambiguous' || comparison.kind === 'duplicate' || comparison.person === null)
    return comparison
  const { person } = comparison
  const others = await rowsOfPerson(tx, waiting, person.id)
  const isFree = comparison.kind !== 'new' && !others.some((other) => other.benefitLineId === comparison.line.id)
  if (others.length === 0 || isFree) return comparison
  const { personalId } = placed.person
  if (personalId !== null && personalId === person.personalId) return keepingWhatIsThere(comparison)
  const rows = others.slice(0, ROWS_NAMED)
  const sign = signOfOne(placed, rows[0] ?? placed) ?? 'name'
  return { kind: 'ambiguous', doubt: { kind: 'second-listing', rows, sign } }
}

const ROWS_NAMED = 3

/** One number is one person, whatever is said of two rows. */
async function ofTheNumber(deciding: Deciding, place: Placed): Promise<RowComparison | undefined> {
  const { personalId, nameKey } = deciding.placed.person
  if (deciding.finding.code !== 'MATCH_IN_FILE' || personalId === null) return undefined
  const people = await likePeople(deciding, place)
  const [known, ...others] = people.filter((one) => one.personalId === personalId && one.nameKey === nameKey)
  return known === undefined || others.length > 0 ? undefined : asSaid(deciding, place, { known, inFile: true })
}

async function likePeople({ tx, placed }: Deciding, { communeCode }: Placed): Promise<readonly KnownPerson[]> {
  const { nameKey, personalId } = placed.person
  const ids = await peopleLike(tx, { nameKey, personalId, communeCode })
  return [...(await snapshotsOf(tx, ids)).values()].map(knownFrom)
}

/** The programme of the file takes the place of the known one that may not be paid beside it. */
function withItsProgramme(
  comparison: RowComparison,
  { person }: Deciding['placed'],
  known: readonly KnownPerson[],
  { details }: Deciding['finding'],
): RowComparison | undefined {
  if (comparison.kind !== 'ambiguous' || comparison.doubt.kind !== 'other-programme') return comparison
  const before = String(details?.['before'] ?? '')
  const owners = known.filter(({ lines }) => lines.some(({ programmeCode }) => programmeCode === before))
  const [owner] = owners
  const line = owner?.lines.find(({ programmeCode }) => programmeCode === before)
  if (owner === undefined || line === undefined || owners.length > 1 || person.programme.code === null) return undefined
  const change = { field: 'programme', before, after: person.programme.code, decision: 'apply' } as const
  return { kind: 'changed', person: owner, line, changes: [change] }
}

async function knownByCode(tx: Deciding['tx'], code: string): Promise<KnownPerson | undefined> {
  const person = await beneficiaryByCode(tx, code)
  return person && knownById(tx, person.id)
}

async function knownById(tx: Deciding['tx'], id: number): Promise<KnownPerson | undefined> {
  const snapshot = (await snapshotsOf(tx, [id])).get(id)
  return snapshot && knownFrom(snapshot)
}
