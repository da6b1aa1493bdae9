import type { Asker } from '../actions/action.js'
import type { Choice } from '../conversation/answer.js'
import type { RowQuestionChoice } from '../conversation/import-lookup.js'
import { type Say, verbatim } from '../conversation/phrase.js'
import { showBirthDate } from '../domain/birth-date.js'
import { maskAccount, maskPersonalId, maskPhone } from '../domain/mask.js'
import { isSensitive } from '../domain/programme.js'
import type { Finding, RosterField } from '../domain/roster/row.js'
import { answersTo, openQuestions, type RowAnswer } from '../domain/roster/row-question.js'
import { findingSentences, shownValue } from '../rosters/finding-sentences.js'
import { beneficiaryByCode, birthOf } from '../store/beneficiaries.js'
import type { Tx } from '../store/db.js'
import { unitName } from '../store/units.js'
import type { WaitingRow } from '../store/waiting-rows.js'
import { waitingRosterRows } from '../store/work-counts.js'

/** What is asked about a waiting row: whose it is, why it waits, what may be said. Numbers are masked. */
export async function rowQuestion(
  tx: Tx,
  asker: Asker,
  say: Say,
  { row, file }: WaitingRow,
): Promise<RowQuestionChoice | undefined> {
  const [open] = openQuestions(
    row.findings,
    row.decisions.map(({ finding }) => finding),
  )
  const finding = open === undefined ? undefined : row.findings[open]
  if (finding === undefined) return undefined
  const shown = showing(asker)
  const { person } = row
  const born = person.birth === null ? '' : showBirthDate(person.birth)
  const line = [person.fullName, born, person.village ?? ''].filter((part) => part !== '').join(', ')
  const column = /^[A-Z]+/.exec(finding.cell)?.[0]
  const written = column === undefined ? '' : shown('row', person.raw[column] ?? '')
  const choices = answersTo(finding).map((answer) => choiceOf(tx, say, shown, finding, answer))
  return {
    id: `${row.id}.${open}`,
    facts: {
      line,
      reason: reasonOf(asker, say, shown, finding),
      file: file.fileName,
      number: row.row,
      ...{ written, tells: written === '' ? 'no' : 'yes' },
      decided: row.decisions.length,
      left: await waitingRosterRows(tx, [file.unitCode]),
    },
    choices: await Promise.all(choices),
  }
}

/** A value as it may be shown in a chat, by what it is of. */
type Shown = (field: RosterField, value: string | number) => string

function showing({ reference }: Asker): Shown {
  return (field, value) => {
    if (field === 'programme' && isSensitive(String(value), reference.programmes)) return 'trợ cấp xã hội'
    return masked(field, shownValue(field, value, reference))
  }
}

function masked(field: RosterField, text: string): string {
  switch (field) {
    case 'personalId':
    case 'payeeId':
      return maskPersonalId(text)
    case 'phone':
      return maskPhone(text)
    case 'account':
      return text.replace(/\d{6,}/g, maskAccount)
    default:
      return text.replace(/\d{9,}/g, maskAccount)
  }
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

async function choiceOf(tx: Tx, say: Say, shown: Shown, finding: Finding, answer: RowAnswer): Promise<Choice> {
  const { field, proposed, candidates = [] } = finding
  if (answer.startsWith('p:')) return { id: answer, label: verbatim(await personLine(tx, answer.slice(2))) }
  if (answer.startsWith('c:')) {
    return { id: answer, label: verbatim(shown(field, candidates[Number(answer.slice(2))] ?? '')) }
  }
  // Where nothing is proposed it is the file's own word that is taken.
  const key = `answer-row-decision.choice-${answer === 'take' && proposed === undefined ? 'take-file' : answer}`
  const value = proposed === undefined ? '' : shown(field, proposed)
  const words = say({ key: `answer-row-decision.words-${answer}` })?.split('|')
  return { id: answer, label: { key, values: { value } }, ...(words !== undefined && { words }) }
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
