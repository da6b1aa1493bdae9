import { phrase } from '../conversation/phrase.js'
import { OPEN_STATES } from '../domain/registration.js'
import { takesTwo } from '../domain/second-approval.js'
import type { Tx } from '../store/db.js'
import type { Asker, Outcome } from './action.js'
import { askSecond } from './ask-second.js'
import { factOf } from './correct-beneficiary.js'
import { factIn } from './correct-registration.js'
import { type Correction, shown } from './correction.js'
import type { Reached } from './reach.js'
import { codeOf } from './show-record.js'

/**
 * Asks a second officer where the correction changes to whom money goes; `undefined` where one officer is enough. A
 * registration that waits is not in force: it is approved by somebody else than who wrote its last version.
 */
export async function askedOfSecond(
  tx: Tx,
  asker: Asker,
  reached: Reached,
  correction: Correction,
): Promise<Outcome | undefined> {
  const { name, before, commune, village, version } = await standingFact(tx, reached, correction)
  const isSeen = version === Number(correction.answers['record.version'])
  if (!isSeen || !takesTwo(correction.field, before)) return undefined
  const code = codeOf(reached)
  const field = phrase(`correct-record-field.choice-${correction.field}`)
  return askSecond(tx, asker, {
    act: 'correction',
    subject: code,
    commune,
    village,
    answers: correction.answers,
    diff: phrase('second-approval.diff-correction', { code, name, field, before, after: afterOf(correction) }),
  })
}

/** The fact as it is in force, empty where nothing is; with where the record lies and which version was looked at. */
type StandingFact = Readonly<{
  name: string
  before: string
  commune: string
  village: string | null
  version: number
}>

async function standingFact(tx: Tx, reached: Reached, correction: Correction): Promise<StandingFact> {
  if (reached.kind === 'beneficiary') {
    const { full_name, commune_code, village_code, version } = reached.beneficiary
    const before = await factOf(tx, reached.beneficiary, correction)
    return { name: full_name, before, commune: commune_code, village: village_code, version }
  }
  const { registration, version } = reached.registered
  const isInForce = OPEN_STATES.includes(registration.state) && !['SUBMITTED', 'RETURNED'].includes(registration.state)
  return {
    name: version.beneficiary_name,
    before: isInForce ? await factIn(tx, correction, registration.village_code, version) : '',
    commune: registration.commune_code,
    village: registration.village_code,
    version: registration.current_version,
  }
}

function afterOf(correction: Correction): string {
  switch (correction.field) {
    case 'account':
      return shown(correction.field, correction.value.number)
    case 'payee':
      return correction.value.name
    case 'birth':
      return shown(correction.field, null, correction.value)
    default:
      return shown(correction.field, correction.value)
  }
}
