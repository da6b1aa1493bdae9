import { type AnswerKind, type Reading, refused } from '../answer.js'
import { rosterFile } from './roster-file.js'
import { waitingChoice } from './waiting-file.js'

const RESULTS = ['payment-results', 'police-results', 'account-opening'] as const

/** A list of people that came back, to be compared. Results of a bank or the police are no list: another command takes them. */
export const returnedList: AnswerKind = {
  ...rosterFile,
  reasons: ['results', ...RESULTS],
  choices: async ({ lookup }) => (await lookup.imports.waiting()).map(waitingChoice),
  chosen: async (id, situation) => onlyLists((await rosterFile.chosen?.(id, situation)) ?? refused('not-a-file')),
  read: async (input, situation) => onlyLists(await rosterFile.read(input, situation)),
}

function onlyLists(reading: Reading): Reading {
  if (reading.kind === 'elsewhere' && reading.flow === 'take-results') {
    const said = Object.values(reading.answers)
    return refused(RESULTS.find((kind) => said.includes(kind)) ?? 'results')
  }
  if (reading.kind !== 'refused') return reading
  // Results that could not be taken in are results all the same.
  return reading.reason.startsWith('answer-returned-file.') ? refused('results') : { ...reading, by: 'roster-file' }
}
