import { type AnswerKind, type Reading, refused, type Situation } from '../answer.js'
import { rosterFile } from './roster-file.js'
import { waitingChoice } from './waiting-file.js'

/** What is asked about a list that came back leads back to it. */
const FLOW = 'reconcile-file'

const RESULTS = ['payment-results', 'police-results', 'account-opening'] as const

/** A list of people that came back, to be compared. Results of a bank or the police are no list: another command takes them. */
export const returnedList: AnswerKind = {
  ...rosterFile,
  reasons: ['results', ...RESULTS],
  choices: async ({ lookup }) => (await lookup.imports.waiting()).map(waitingChoice),
  chosen: async (id, situation) =>
    onlyLists((await rosterFile.chosen?.(id, situation)) ?? refused('not-a-file'), situation),
  read: async (input, situation) => sent(onlyLists(await rosterFile.read(input, situation), situation), situation),
}

/** A list that came now came to be compared, and waits for nothing else. */
function sent(reading: Reading, { question }: Situation): Reading {
  if (reading.kind !== 'accepted') return reading
  return { ...reading, also: { ...reading.also, [`${question.id}.sent`]: 'yes' } }
}

function onlyLists(reading: Reading, { question }: Situation): Reading {
  if (reading.kind === 'elsewhere' && reading.flow === 'take-results') {
    const said = Object.values(reading.answers)
    return refused(RESULTS.find((kind) => said.includes(kind)) ?? 'results')
  }
  // Its password, or what its columns hold, is asked first; then it is compared all the same.
  if (reading.kind === 'elsewhere')
    return { ...reading, answers: { ...reading.answers, [`${question.id}.flow`]: FLOW } }
  if (reading.kind !== 'refused') return reading
  // Results that could not be taken in are results all the same.
  return reading.reason.startsWith('answer-returned-file.') ? refused('results') : { ...reading, by: 'roster-file' }
}
