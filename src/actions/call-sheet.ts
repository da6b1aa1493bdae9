import { type Phrase, phrase } from '../conversation/phrase.js'
import { inGroupsOfFour } from '../domain/mask.js'
import type { Responsibility } from '../domain/permission.js'
import { type Call, callsIn, notePhoned } from '../store/call-sheet.js'
import type { Tx } from '../store/db.js'
import { appendHistory } from '../store/history.js'
import { scopeOf } from '../store/officers.js'
import { unitName } from '../store/units.js'
import type { Action, Asker, Outcome } from './action.js'
import { actorOf, note } from './actor.js'
import { text } from './submission.js'

/** Who phones people: the village head at home, the officer of the commune. */
const PHONING: readonly Responsibility[] = ['collect', 'review', 'approve']

/**
 * Whom to phone, since a message to them waits until they write: names, places and phone numbers by village, and what
 * about; never an account number. With a record's code: that person was phoned.
 */
export const callSheet: Action = async (tx, asker, answers) => {
  const scope = asker.officer && (await scopeOf(tx, asker.officer, PHONING))
  const calls = scope === undefined ? [] : await callsIn(tx, scope)
  const code = text(answers, 'record')
  return code === undefined ? show(tx, asker, calls) : markPhoned(tx, asker, calls, code)
}

async function show(tx: Tx, asker: Asker, calls: readonly Call[]): Promise<Outcome> {
  if (calls.length === 0) return { kind: 'none', phrase: phrase('call-sheet.none') }
  const lines: Phrase[] = []
  let place = ''
  for (const call of sorted(calls)) {
    const { village_code, commune_code } = call.registered.registration
    if (place !== (village_code ?? commune_code)) {
      place = village_code ?? commune_code
      lines.push(phrase('call-sheet.place', { name: await unitName(tx, place) }))
    }
    lines.push(lineOf(call))
  }
  const details = { calls: calls.map(({ registered }) => registered.registration.code) }
  await appendHistory(tx, { at: asker.at, actor: actorOf(asker), action: 'read-call-sheet', details })
  return { kind: 'shown', phrase: phrase('call-sheet.shown', { count: calls.length, lines }) }
}

async function markPhoned(tx: Tx, asker: Asker, calls: readonly Call[], code: string): Promise<Outcome> {
  const call = calls.find(({ registered }) => registered.registration.code === code)
  if (call === undefined) return { kind: 'nothing', phrase: phrase('call-sheet.nothing', { code }) }
  const { registration, version } = call.registered
  await notePhoned(
    tx,
    call.waiting.map(({ seq }) => seq),
    actorOf(asker),
    asker.at,
  )
  const details = { messages: call.waiting.length }
  await note(tx, asker, { action: 'phone', code, unitCode: registration.commune_code, details })
  return { kind: 'phoned', phrase: phrase('call-sheet.phoned', { code, name: version.beneficiary_name }) }
}

function sorted(calls: readonly Call[]): readonly Call[] {
  const placeOf = ({ registered: { registration } }: Call) =>
    registration.village_code ?? `${registration.commune_code}~`
  return calls.toSorted((one, other) => (placeOf(one) < placeOf(other) ? -1 : placeOf(one) > placeOf(other) ? 1 : 0))
}

function lineOf({ registered, waiting }: Call): Phrase {
  const { registration, version } = registered
  return phrase('call-sheet.line', {
    code: registration.code,
    name: version.payee_name,
    phone: version.phone === null ? phrase('call-sheet.no-phone') : inGroupsOfFour(version.phone),
    about: withoutNumbers(waiting.map((message) => message.text).join(' … ')),
  })
}

const LONGEST_ABOUT = 240

/** What was to be said, in short. Long numbers are left out: a sheet that is printed lies about. */
function withoutNumbers(words: string): string {
  const plain = words
    .replace(/\*{2,}\s*[\d\s*]*\d/g, '…')
    .replace(/\d(?:[\d .-]{4,})\d/g, (digits) => (digits.replace(/\D/g, '').length >= 6 ? '…' : digits))
    .replace(/\s+/g, ' ')
    .trim()
  if (plain.length <= LONGEST_ABOUT) return plain
  return `${plain.slice(0, plain.lastIndexOf(' ', LONGEST_ABOUT))} …`
}
