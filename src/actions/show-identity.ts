import type { Answers } from '../conversation/answer.js'
import { type Phrase, phrase } from '../conversation/phrase.js'
import { showBirthDate } from '../domain/birth-date.js'
import type { Responsibility } from '../domain/permission.js'
import { readRecordCode } from '../domain/registration-code.js'
import { foldKey } from '../domain/text.js'
import { readVerdict, type VerdictKind } from '../domain/verdict.js'
import { birthOf } from '../store/beneficiaries.js'
import type { Tx } from '../store/db.js'
import { scopeOf } from '../store/officers.js'
import { unitName } from '../store/units.js'
import { claimsToVerify, toVerify, type Verifiable, verifiablePeople } from '../store/verify-queue.js'
import type { Action, Asker, Outcome } from './action.js'
import { note } from './actor.js'
import { identityLines } from './identity-lines.js'
import { text } from './submission.js'
import { claimFacts, claimLines, claimOf, isClaim } from './verify-claim.js'

/** Whoever says whether an identity is right. */
export const VERIFYING: readonly Responsibility[] = ['verify-identity']

/**
 * Shows the next identity that the police have to look at, or the one that was named, in full, and goes on to their
 * verdict. Each look is a row in history. A code with a verdict behind it ("HS-7F3K2QM khớp") shows nothing.
 */
export const showIdentity: Action = async (tx, asker, answers) => {
  const outcome = await shownFor(tx, asker, answers)
  const last = text(answers, 'last')
  if (outcome.then === undefined || last === undefined) return outcome
  // biome-ignore lint/suspicious/noThenProperty: what follows the outcome; no function, so nothing awaits it.
  return { ...outcome, then: { ...outcome.then, answers: { ...outcome.then.answers, last } } }
}

async function shownFor(tx: Tx, asker: Asker, answers: Answers): Promise<Outcome> {
  const people = await peopleToVerify(tx, asker)
  const passed = text(answers, 'passed')
  const request = text(answers, 'request')
  if (request === undefined) return showNext(tx, asker, people, passed)
  const [first = '', ...rest] = request.split(' ')
  const verdict = readRecordCode(first) === undefined ? undefined : readVerdict(rest.join(' '))
  const code = readRecordCode(verdict === undefined ? request : first)
  if (code !== undefined && isClaim(code)) return showClaim(tx, asker, code, passed, verdict)
  const found = named(people, verdict === undefined ? request : first)
  const [one, ...others] = found
  if (one === undefined) return { kind: 'not-found', phrase: phrase('show-identity.not-found') }
  if (others.length > 0) return several(tx, found)
  if (verdict === undefined) return show(tx, asker, one, passed, toVerify(people).length)
  const given = { verdict: choiceOf(verdict) }
  return {
    kind: 'named',
    phrase: phrase('show-identity.named', { code: one.person.code, name: one.person.full_name }),
    // biome-ignore lint/suspicious/noThenProperty: what follows the outcome; no function, so nothing awaits it.
    then: { flow: 'verdict', answers: { ...factsOf(one), ...given } },
  }
}

/** Everybody whose identity the asker may look at; with a code only that person. */
export async function peopleToVerify(tx: Tx, { officer }: Asker, code?: string): Promise<readonly Verifiable[]> {
  return officer === undefined ? [] : verifiablePeople(tx, await scopeOf(tx, officer, VERIFYING), code)
}

function named(people: readonly Verifiable[], request: string): readonly Verifiable[] {
  const code = readRecordCode(request)
  if (code !== undefined) return people.filter(({ person }) => person.code === code)
  const words = foldKey(request).split(' ')
  return people.filter(({ person }) => {
    const own = person.name_key.split(' ')
    return words.every((word) => own.includes(word))
  })
}

async function showNext(
  tx: Tx,
  asker: Asker,
  people: readonly Verifiable[],
  passed: string | undefined,
): Promise<Outcome> {
  const left = toVerify(people)
  const claims = await claimsFor(tx, asker)
  const skipped = passed?.split(' ') ?? []
  const next = left.find(({ person }) => !skipped.includes(person.code))
  const claim = claims.find((code) => !skipped.includes(code))
  if (claim !== undefined && next?.hasWaiting !== true) return showClaim(tx, asker, claim, passed)
  const count = left.length + claims.length
  if (next === undefined) return { kind: 'finished', phrase: phrase('show-identity.finished', { left: count }) }
  return show(tx, asker, next, passed, count)
}

async function claimsFor(tx: Tx, { officer }: Asker): Promise<readonly string[]> {
  return officer === undefined ? [] : claimsToVerify(tx, await scopeOf(tx, officer, VERIFYING))
}

/** Somebody who registers and is on no roster: who they say they are; with a verdict behind the code nothing is shown. */
async function showClaim(
  tx: Tx,
  asker: Asker,
  code: string,
  passed: string | undefined,
  verdict?: VerdictKind,
): Promise<Outcome> {
  const claim = await claimOf(tx, asker, code)
  if (claim === undefined) return { kind: 'not-found', phrase: phrase('show-identity.not-found') }
  const begun = { ...(passed !== undefined && { passed }), ...claimFacts(claim) }
  if (verdict !== undefined) {
    return {
      kind: 'named',
      phrase: phrase('show-identity.named', { code, name: claim.version.beneficiary_name }),
      // biome-ignore lint/suspicious/noThenProperty: what follows the outcome; no function, so nothing awaits it.
      then: { flow: 'verdict', answers: { ...begun, verdict: choiceOf(verdict) } },
    }
  }
  const unitCode = claim.registration.village_code ?? claim.registration.commune_code
  await note(tx, asker, { action: 'see-identity', code, unitCode })
  return {
    kind: 'claim',
    phrase: phrase('show-identity.claim', { code, lines: await claimLines(tx, claim) }),
    // biome-ignore lint/suspicious/noThenProperty: what follows the outcome; no function, so nothing awaits it.
    then: { flow: 'verdict', answers: begun },
  }
}

/** A verdict as the flow offers it: `NOT_FOUND` → `not-found`. */
function choiceOf(verdict: VerdictKind): string {
  return verdict.toLowerCase().replace('_', '-')
}

async function show(tx: Tx, asker: Asker, one: Verifiable, passed: string | undefined, left: number): Promise<Outcome> {
  const { person } = one
  const unitCode = person.village_code ?? person.commune_code
  await note(tx, asker, { action: 'see-identity', code: person.code, unitCode })
  const lines = await identityLines(tx, person, asker.reference)
  const before = one.lastVerdict === undefined ? [] : [lastLine(one.lastVerdict.verdict)]
  return {
    kind: 'shown',
    phrase: phrase('show-identity.shown', { code: person.code, left, lines: [...lines, ...before] }),
    // biome-ignore lint/suspicious/noThenProperty: what follows the outcome; no function, so nothing awaits it.
    then: { flow: 'verdict', answers: { ...(passed !== undefined && { passed }), ...factsOf(one) } },
  }
}

function lastLine(verdict: string): Phrase {
  return phrase('identity.last', { verdict: phrase(`police-verdict.${verdict.toLowerCase().replace('_', '-')}`) })
}

/** What must still hold when the verdict is given. */
function factsOf({ person, lastVerdict }: Verifiable): Answers {
  return {
    person: person.code,
    'person.name': person.full_name,
    'person.version': person.version,
    'person.last': lastVerdict?.id ?? 0,
  }
}

const LISTED_AT_MOST = 10

async function several(tx: Tx, people: readonly Verifiable[]): Promise<Outcome> {
  const lines = people.slice(0, LISTED_AT_MOST).map(async ({ person }) => {
    const birth = birthOf(person)
    return phrase('village-walk.person', {
      code: person.code,
      name: person.full_name,
      birth: birth === undefined ? '' : showBirthDate(birth).slice(-4),
      village: await unitName(tx, person.village_code ?? person.commune_code),
    })
  })
  return { kind: 'several', phrase: phrase('show-identity.several', { lines: await Promise.all(lines) }) }
}
