import { asciiDigits, foldKey, tidy } from '../domain/text.js'
import type { Choice } from './answer.js'
import type { Say } from './phrase.js'

const NUMBER = /^(?:SO |CAU |CHON )?(\d{1,2})[.)]?$/

/** The choice that a person typed by its number, its label or one of its words; diacritics and politeness aside. */
export function chooseByText(text: string, choices: readonly Choice[], say: Say): Choice | undefined {
  const typed = bare(text)
  return typed === '' ? undefined : (byNumber(typed, choices) ?? byExactWords(typed, choices, say))
}

/** The choice of which a person typed a part that fits no other: for questions that nothing else can answer. */
export function chooseByPart(text: string, choices: readonly Choice[], say: Say): Choice | undefined {
  return byPart(bare(text), choices, say)
}

/** As `chooseByText`, but only on an exact label, word or number: what may win over a control word. */
export function chooseExactly(text: string, choices: readonly Choice[], say: Say): Choice | undefined {
  const typed = bare(text)
  return typed === '' ? undefined : byExactWords(typed, choices, say)
}

/** "Dạ, em chọn số 2 ạ." → "2": what is left when politeness is taken away. */
function bare(text: string): string {
  const folded = foldKey(asciiDigits(tidy(text)))
    .replace(/[.,!?;:]+/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
  const plain = folded.replace(/^(?:DA|VANG|THUA|A)(?= \S)\s*/, '').replace(/\s+(?:A|AH|NHE|NHA|DO|EM|CHAU|CON)$/, '')
  return plain.replace(/^(?:TOI|BAC|EM|CHAU)? ?(?=(?:CHON|SO) \d)/, '').trim()
}

function byNumber(typed: string, choices: readonly Choice[]): Choice | undefined {
  const number = NUMBER.exec(typed)?.[1]
  return number === undefined ? undefined : choices[Number(number) - 1]
}

function byExactWords(typed: string, choices: readonly Choice[], say: Say): Choice | undefined {
  return choices.find((choice) => namesOf(choice, say).some((name) => name === typed))
}

function byPart(typed: string, choices: readonly Choice[], say: Say): Choice | undefined {
  if (typed.length < 3 || /^\d+$/.test(typed)) return undefined
  const words = typed.split(' ')
  const fitting = choices.filter((choice) =>
    namesOf(choice, say).some((name) => {
      const parts = name.split(' ')
      return words.every((word) => parts.includes(word))
    }),
  )
  return fitting.length === 1 ? fitting[0] : undefined
}

function namesOf(choice: Choice, say: Say): readonly string[] {
  const label = say(choice.label)
  return [...(label === undefined ? [] : [label]), ...(choice.words ?? [])].map(knownName)
}

const KNOWN_AT_MOST = 5_000
const known = new Map<string, string>()

/** Labels and their words are the same few hundred for everybody, and are compared with every message. */
function knownName(name: string): string {
  let bared = known.get(name)
  if (bared === undefined) {
    if (known.size >= KNOWN_AT_MOST) known.clear()
    bared = bareName(name)
    known.set(name, bared)
  }
  return bared
}

function bareName(name: string): string {
  return foldKey(tidy(name))
    .replace(/[.,!?;:()]+/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
}
