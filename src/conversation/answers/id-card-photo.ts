import { showBirthDate } from '../../domain/birth-date.js'
import type { IdCard } from '../../domain/id-card-qr.js'
import { maskPersonalId } from '../../domain/mask.js'
import { nameKey, readPersonName } from '../../domain/person-name.js'
import { readPersonalId } from '../../domain/personal-id.js'
import { showSex } from '../../domain/sex.js'
import { foldKey } from '../../domain/text.js'
import { findVillage } from '../../domain/village-name.js'
import { type AnswerKind, type Choice, type Reading, refused, type Situation } from '../answer.js'
import type { UnitChoice } from '../lookup.js'
import { verbatim } from '../phrase.js'
import { codesIn, PHOTO_REASONS, type Told, tell, troubleWith, uselessness } from './from-photo.js'

/**
 * A photo of an identity card's QR code: number, name, birth date and sex at once, and the village where the printed
 * residence names one of this commune (domain.md §11.2). It proves what is printed, not who holds the telephone, so the
 * number goes through the same checks as a typed one. What was read is said back, the number masked: whoever lends the
 * telephone may be looking on, and a code has no typing error to look for.
 */
export const idCardPhoto: AnswerKind = {
  takes: ['photo'],
  reasons: [...PHOTO_REASONS, 'several', 'is-vietqr', 'other-name', 'same-card'],
  holds: () => false,
  chosen: (id, situation) => used(JSON.parse(id) as IdCard, situation),
  read(input, situation) {
    const codes = codesIn(input)
    const cards = codes.flatMap((code) => (code.kind === 'id-card' ? [code.card] : []))
    const [card, ...others] = cards
    if (card !== undefined && others.length === 0) return taken(card, situation)
    if (card !== undefined) return { kind: 'unclear', reason: 'several', choices: cards.map(choiceOf) }
    const [first] = codes.map((code) => uselessness(code) ?? 'is-vietqr')
    return refused(first ?? troubleWith(input))
  },
  show: () => verbatim(''),
}

/** One card alone, if it can be that of the person who is asked about. */
async function taken(card: IdCard, situation: Situation): Promise<Reading> {
  if (isOfSomebodyElse(card, situation)) return refused('same-card')
  const named = nameSaid(situation)
  if (named === undefined || nameKey(named) === nameKey(card.name)) return used(card, situation)
  return { kind: 'unclear', reason: 'other-name', choices: [choiceOf(card)], values: { said: named, read: card.name } }
}

/** The number was given for another person already: a payee who sends the beneficiary's card again. */
function isOfSomebodyElse({ personalId }: IdCard, { answers, together }: Situation): boolean {
  const own = new Set(together.map(({ id }) => id))
  return Object.entries(answers).some(([id, value]) => value === personalId && !own.has(id))
}

/** The name as it was typed before, where the question of the name is not the one that is asked now. */
function nameSaid({ question, together, answers }: Situation): string | undefined {
  const asked = together.find(({ id, answer }) => answer === 'person-name' && id !== question.id)
  const name = asked === undefined ? undefined : answers[asked.id]
  return typeof name === 'string' ? name : undefined
}

function choiceOf(card: IdCard): Choice {
  return { id: JSON.stringify(card), label: verbatim(`${card.name} · ${showBirthDate(card.birth)}`) }
}

async function used(card: IdCard, situation: Situation): Promise<Reading> {
  const { lookup, today } = situation
  const number = readPersonalId(card.personalId, {
    provinceCodes: lookup.provinceCodes,
    today,
    birth: card.birth,
    sex: card.sex,
  })
  if (number.kind !== 'personal-id') return refused('photo.damaged')
  const name = readPersonName(card.name)
  const village = await villageIn(card, situation)
  const told: Told = {
    'person-name': { value: name.kind === 'person-name' ? name.name : card.name, facts: { typed: card.name } },
    'date-of-birth': { value: card.birth },
    'personal-id': { value: number.personalId, facts: factsOf(card, number.warnings) },
    choice: { value: card.sex },
    ...(village && { village: { value: village.code, facts: { name: village.name } } }),
  }
  return tell(told, situation, {
    key: 'answer-id-card-photo.read-back',
    values: {
      name: card.name,
      birth: showBirthDate(card.birth),
      sex: showSex(card.sex),
      number: maskPersonalId(card.personalId),
      village: village?.name ?? 'none',
    },
  })
}

function factsOf({ sex, oldId }: IdCard, warnings: readonly string[]) {
  return {
    sex,
    ...(warnings.length > 0 && { warnings: warnings.join(' ') }),
    ...(oldId !== undefined && { 'old-id': oldId }),
  }
}

/**
 * The village of the printed residence, where nothing was said about it yet: only if the commune that is asked about is
 * printed too, since villages of many communes share their names, and only by a name that needs no guess.
 */
async function villageIn({ residence }: IdCard, situation: Situation): Promise<UnitChoice | undefined> {
  const { together, answers, lookup } = situation
  const question = together.find(({ answer }) => answer === 'village')
  if (question === undefined || answers[question.id] !== undefined) return undefined
  const code = question.of?.map((id) => answers[id]).find((value) => value !== undefined)
  const communes = await lookup.communes()
  const commune = code === undefined && communes.length === 1 ? communes[0] : communes.find((one) => one.code === code)
  const parts = residence.split(',').map((part) => part.trim())
  const place = commune === undefined ? -1 : parts.findIndex((part) => namesCommune(part, commune))
  if (commune === undefined || place < 1) return undefined
  const match = findVillage(parts[place - 1] ?? '', await lookup.villages(commune.code))
  return match.kind === 'found' ? match.value : undefined
}

function namesCommune(part: string, { name, aliases }: UnitChoice): boolean {
  return [name, ...aliases].some((one) => communeKey(one) === communeKey(part))
}

/** `xã Cẩm Lương` → `CAM LUONG`. */
function communeKey(name: string): string {
  return foldKey(name).replace(/^(?:XA|PHUONG|THI TRAN|TT|X|P)[. ]+/, '')
}
