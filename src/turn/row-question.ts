import type { Asker } from '../actions/action.js'
import { communesForRow } from '../actions/row-communes.js'
import type { Choice } from '../conversation/answer.js'
import type { RowQuestionChoice } from '../conversation/import-lookup.js'
import { type Say, verbatim } from '../conversation/phrase.js'
import { showBirthDate } from '../domain/birth-date.js'
import { communesNear } from '../domain/import-scope.js'
import { maskPersonalId } from '../domain/mask.js'
import { communesInDoubt } from '../domain/roster/place.js'
import type { Finding, RosterField } from '../domain/roster/row.js'
import {
  answersTo,
  communesToOffer,
  type OfferedCommunes,
  openQuestions,
  type RowAnswer,
} from '../domain/roster/row-question.js'
import { readRowRef } from '../domain/roster/row-ref.js'
import { findingSentences } from '../rosters/finding-sentences.js'
import { maskedValue } from '../rosters/masked-value.js'
import { beneficiaryByCode, birthOf } from '../store/beneficiaries.js'
import type { Tx } from '../store/db.js'
import { rowAt } from '../store/file-rows.js'
import { unitsForRoster } from '../store/roster-units.js'
import { decidedFindings, type StagedRow } from '../store/staged-rows.js'
import { unitName } from '../store/units.js'
import type { WaitingRow } from '../store/waiting-rows.js'
import { waitingRosterRows } from '../store/work-counts.js'

/** What is asked about a waiting row: whose it is, why it waits, what may be said. Numbers are masked. */
export async function rowQuestion(
  tx: Tx,
  asker: Asker,
  say: Say,
  waiting: WaitingRow,
): Promise<RowQuestionChoice | undefined> {
  const { row, file } = waiting
  const [open] = openQuestions(row.findings, decidedFindings(row.decisions))
  const finding = open === undefined ? undefined : row.findings[open]
  if (finding === undefined) return undefined
  const shown = showing(asker)
  const { person } = row
  const column = /^[A-Z]+/.exec(finding.cell)?.[0]
  const written = column === undefined ? '' : shown('row', person.raw[column] ?? '')
  const answers = answersTo(finding, await offeredCommunes(tx, asker, waiting, finding))
  const choices = answers.map((answer) => choiceOf({ tx, say, shown, waiting }, finding, answer))
  return {
    id: `${row.id}.${open}`,
    facts: {
      line: lineOf(row),
      reason: reasonOf(asker, say, shown, finding),
      file: file.fileName,
      number: row.row,
      ...{ written, tells: written === '' ? 'no' : 'yes' },
      decided: row.decisions.length,
      asks: finding.code === 'MATCH_NO_UNIT' ? 'commune' : 'value',
      left: await waitingRosterRows(tx, [file.unitCode]),
    },
    choices: await Promise.all(choices),
  }
}

/** A person as the row tells of them. */
function lineOf({ person }: StagedRow): string {
  const born = person.birth === null ? '' : showBirthDate(person.birth)
  return [person.fullName, born, person.village ?? ''].filter((part) => part !== '').join(', ')
}

/** The communes that the asker may choose from, where one is asked. */
async function offeredCommunes(
  tx: Tx,
  { officer, today }: Asker,
  { row, file }: WaitingRow,
  { code }: Finding,
): Promise<OfferedCommunes | undefined> {
  if (code !== 'MATCH_NO_UNIT' || officer === undefined) return undefined
  const allowed = await communesForRow(tx, officer, file, today)
  const inDoubt = communesInDoubt(row.findings)
  const name = row.person.unit?.commune ?? null
  if (inDoubt.length > 0 || name === null) return communesToOffer(inDoubt, allowed)
  const units = await unitsForRoster(tx, allowed)
  const near = communesNear(
    name,
    units.filter((unit) => allowed.includes(unit.code)),
  )
  return communesToOffer(
    near.map((unit) => unit.code),
    allowed,
  )
}

/** A value as it may be shown in a chat, by what it is of. */
type Shown = (field: RosterField, value: string | number) => string

function showing({ reference }: Asker): Shown {
  return (field, value) => maskedValue(field, value, reference)
}

/** The sentence of the finding, its numbers masked. */
function reasonOf({ reference }: Asker, say: Say, shown: Shown, finding: Finding): string {
  const { field, details, candidates } = finding
  const hidden: Finding = {
    ...finding,
    ...(candidates !== undefined && { candidates: candidates.map((value) => shown(field, value)) }),
    ...(details !== undefined && {
      details: Object.fromEntries(
        Object.entries(details).map(([name, value]) => [
          name,
          name === 'before' || name === 'after' ? shown(field, value) : value,
        ]),
      ),
    }),
  }
  return findingSentences(say, reference)(hidden).message
}

type Showing = Readonly<{ tx: Tx; say: Say; shown: Shown; waiting: WaitingRow }>

async function choiceOf(showing: Showing, finding: Finding, answer: RowAnswer): Promise<Choice> {
  const { tx, say, shown } = showing
  const { field, proposed, candidates = [] } = finding
  const [kind, name = ''] = answer.split(/:(.*)/s)
  if (kind === 'p') return { id: answer, label: verbatim(await personLine(tx, name)) }
  if (kind === 'c') return { id: answer, label: verbatim(shown(field, candidates[Number(name)] ?? '')) }
  if (kind === 'u') return { id: answer, label: verbatim(await unitName(tx, name)) }
  if (kind === 'r') return sameAsRow(showing, answer, candidates[Number(name)] ?? '', candidates.length === 1)
  const key = keyOf(finding, answer)
  const value = proposed === undefined ? '' : shown(field, proposed)
  const words = (say({ key: `answer-row-decision.words-${key}` }) ?? wordsOf(say, answer))?.split('|')
  const label = { key: `answer-row-decision.choice-${key}`, values: { value } }
  return { id: answer, label, ...(words !== undefined && { words }) }
}

function wordsOf(say: Say, answer: RowAnswer): string | undefined {
  return say({ key: `answer-row-decision.words-${answer}` })
}

/** The words for an answer, where the same one means something else to another question. */
function keyOf({ code, proposed }: Finding, answer: RowAnswer): string {
  if (answer === 'new' && code === 'MATCH_IN_FILE') return 'two-people'
  if (answer === 'type' && code === 'MATCH_NO_UNIT') return 'other-commune'
  if (answer === 'take' && code === 'MATCH_ENDED') return 'paid-again'
  // Where nothing is proposed it is the file's own word that is taken.
  return answer === 'take' && proposed === undefined ? 'take-file' : answer
}

/** The person of another row of the file, as that row tells of them. */
async function sameAsRow(
  { tx, say, waiting }: Showing,
  answer: RowAnswer,
  ref: string,
  isOnly: boolean,
): Promise<Choice> {
  const other = await rowAt(tx, waiting.file.id, readRowRef(ref, waiting.row.sheet))
  const id = other?.person.personalId
  const line = other === undefined ? '' : [lineOf(other), ...(id == null ? [] : [maskPersonalId(id)])].join(', ')
  const words = isOnly ? say({ key: 'answer-row-decision.words-same' })?.split('|') : undefined
  const label = { key: 'answer-row-decision.choice-same', values: { row: ref, line } }
  return { id: answer, label, ...(words !== undefined && { words }) }
}

/** Enough to tell two people of one name apart. */
async function personLine(tx: Tx, code: string): Promise<string> {
  const person = await beneficiaryByCode(tx, code)
  if (person === undefined) return code
  const birth = birthOf(person)
  const village = person.village_code === null ? '' : await unitName(tx, person.village_code)
  const id = person.personal_id === null ? '' : maskPersonalId(person.personal_id)
  const parts = [person.full_name, birth === undefined ? '' : showBirthDate(birth), village, id]
  return `${code} ${parts.filter((part) => part !== '').join(', ')}`
}
