import type { Asker } from '../actions/action.js'
import { waitingRosters } from '../actions/file-work.js'
import { DECIDING } from '../actions/reach.js'
import type { Answers } from '../conversation/answer.js'
import type { ImportChoice, ImportLookup, RowQuestionChoice, WaitingFile } from '../conversation/import-lookup.js'
import type { Say } from '../conversation/phrase.js'
import { showMoment } from '../domain/office-time.js'
import type { Tx } from '../store/db.js'
import { changedPeopleOf, madePeopleOf } from '../store/import-changes.js'
import { movedPeople } from '../store/import-undo.js'
import { effectOf, lastImports } from '../store/last-imports.js'
import { codesOf } from '../store/officers.js'
import type { PersonSnapshot } from '../store/record-snapshots.js'
import { nextWaitingRow, waitingRow } from '../store/waiting-rows.js'
import { actorNames } from './actor-names.js'
import { columnsWaiting } from './file-columns.js'
import { missingLookup } from './missing-choices.js'
import { rowQuestion } from './row-question.js'

/** The window on roster files, no further than the asker may decide. */
export function importLookup(tx: Tx, asker: Asker, say: Say): ImportLookup {
  return {
    waiting: () => waitingFiles(tx, asker),
    columns: () => columnsWaiting(tx, asker),
    applied: () => importChoices(tx, asker, say),
    undoing: (importId) => undoingOf(tx, importId),
    next: async (after) => {
      const waiting = await nextWaitingRow(tx, await unitsOf(tx, asker), after)
      return waiting && rowQuestion(tx, asker, say, waiting)
    },
    question: (id) => questionOf(tx, asker, say, id),
    missing: missingLookup(tx, asker, say),
  }
}

async function questionOf(tx: Tx, asker: Asker, say: Say, id: string): Promise<RowQuestionChoice | undefined> {
  const waiting = await waitingRow(tx, Number(id.split('.')[0]))
  if (waiting === undefined || !(await unitsOf(tx, asker)).includes(waiting.file.unitCode)) return undefined
  const question = await rowQuestion(tx, asker, say, waiting)
  return question?.id === id ? question : undefined
}

/** Files are filed under a commune, or under a district or province when they are about several. */
async function unitsOf(tx: Tx, { officer }: Asker): Promise<readonly string[]> {
  return officer === undefined ? [] : codesOf(tx, officer, DECIDING)
}

const WAITING_AT_MOST = 5

async function waitingFiles(tx: Tx, asker: Asker): Promise<readonly WaitingFile[]> {
  const files = await waitingRosters(tx, asker, WAITING_AT_MOST)
  return files.flatMap(({ fileId, fileName, summary }) =>
    fileId === null ? [] : [{ fileId, name: fileName, rows: summary.counts.rows }],
  )
}

const SHOWN_AT_MOST = 10

/** The files that changed something last for the asker's communes, the latest first: when, who, and what they did. */
async function importChoices(tx: Tx, asker: Asker, say: Say): Promise<readonly ImportChoice[]> {
  const files = (await lastImports(tx, await unitsOf(tx, asker))).slice(0, SHOWN_AT_MOST)
  const nameOf = await actorNames(
    tx,
    files.map(({ actor }) => actor),
    say,
  )
  return Promise.all(
    files.map(async ({ id, fileName, appliedAt, actor }) => {
      const values = {
        file: fileName,
        when: showMoment(appliedAt ?? ''),
        who: nameOf(actor),
        ...(await effectOf(tx, id)),
      }
      return { id, line: say({ key: 'answer-applied-import.roster', values }) ?? fileName }
    }),
  )
}

/** More people are not looked at one by one while somebody waits: what cannot be put back is told afterwards. */
const LOOKED_AT_MOST = 3_000
const AT_ONCE = 400
const NAMES_SHOWN = 5

/** What taking an import back would do: how many people go, how many are put back, and who stays, changed since. */
async function undoingOf(tx: Tx, importId: number): Promise<Answers> {
  const ranges = await madePeopleOf(tx, importId)
  const made = ranges.flatMap(({ from, to }) => Array.from({ length: to - from + 1 }, (_, index) => from + index))
  const isMade = new Set(made)
  const changed = (await changedPeopleOf(tx, importId)).filter((id) => !isMade.has(id))
  const everybody = [...made, ...changed]
  if (everybody.length > LOOKED_AT_MOST)
    return { made: made.length, changed: changed.length, looked: 'no', moved: 0, names: '' }
  const moved: PersonSnapshot['beneficiary'][] = []
  for (let from = 0; from < everybody.length; from += AT_ONCE) {
    const people = await movedPeople(tx, importId, everybody.slice(from, from + AT_ONCE))
    moved.push(...people.map(({ beneficiary }) => beneficiary))
  }
  const staying = moved.filter(({ id }) => isMade.has(id)).length
  return {
    made: made.length - staying,
    changed: changed.length - (moved.length - staying),
    looked: 'yes',
    moved: moved.length,
    names: moved
      .slice(0, NAMES_SHOWN)
      .map(({ full_name, code }) => `${full_name} (${code})`)
      .join('; '),
  }
}
