import type { QrContent } from '../../domain/qr-content.js'
import { type Answers, type AnswerValue, accepted, type Input, type Reading, type Situation } from '../answer.js'
import type { Phrase } from '../phrase.js'

/** What a photo tells, by the kind of the questions that it answers; `facts` go along as `<question>.<fact>`. */
export type Told = Readonly<Record<string, Readonly<{ value: AnswerValue; facts?: Answers }>>>

/** The codes in a photo; none in any other input. */
export function codesIn(input: Input): readonly QrContent[] {
  return input.kind === 'photo' ? (input.codes ?? []) : []
}

/** Why a photo that was to be read says nothing: the picture's own trouble, else that no code is in it. */
export function troubleWith(input: Input): string {
  return input.kind === 'photo' && input.problem !== undefined ? `photo.${input.problem}` : 'no-code'
}

/** The reasons of `troubleWith` and of codes that no question has a use for. */
export const PHOTO_REASONS = [
  'no-code',
  'photo.blurred',
  'photo.not-a-picture',
  'photo.unsupported',
  'photo.too-large',
  'photo.too-slow',
  'photo.damaged',
  'photo.link',
  'photo.other',
] as const

/** Why a code that belongs to neither a card nor a bank helps nobody; `undefined` for those that do. */
export function uselessness({ kind }: QrContent): string | undefined {
  if (kind === 'damaged-id-card') return 'photo.damaged'
  return kind === 'link' || kind === 'other' ? `photo.${kind}` : undefined
}

/**
 * Answers the question that was asked, and those that belong together with it. A question whose choice is told is a
 * `choice`. What the photo does not tell stays as it is.
 */
export function tell(told: Told, { question, together }: Situation, remark: Phrase): Reading {
  const own = told[question.answer]
  if (own === undefined) return { kind: 'refused', reason: '$photo' }
  const also = together.flatMap(({ id, answer, choices }) => {
    const one = told[answer]
    if (one === undefined || (choices !== undefined && !choices.includes(String(one.value)))) return []
    const facts = Object.entries(one.facts ?? {}).map(([fact, value]) => [`${id}.${fact}`, value] as const)
    return [[id, one.value] as const, ...facts]
  })
  return accepted(own.value, { also: Object.fromEntries(also), remark })
}
