import { editDistance, foldKey, tidy } from '../domain/text.js'
import type { Flow, Flows } from './flow.js'

/** `isLoose`: no words of a command, so that no open question is left for them. */
export type Start = Readonly<{ flow: Flow; words: string; isExact: boolean; isLoose?: true }>

/**
 * The flow that a text starts, and the words that follow: `/duyet DK-7F3K2QM`, `duyệt dk7f3k2qm`, `đổi tài khoản`. With
 * or without slash, diacritics, capitals or `@bot`. The longest fitting start wins, and among equals the flow that is not
 * for everyone; flows that the asker may not start do not exist.
 */
export function findStart(text: string, flows: Flows, mayStart: (flow: Flow) => boolean): Start | undefined {
  const plain = tidy(text)
    .replace(/^\/([a-z][a-z0-9]*)@\w+/i, '/$1')
    .replace(/^\//, '')
  const words = plain.split(' ')
  const folded = words.map(foldKey).join(' ')
  let best: (Start & { weight: number }) | undefined
  for (const flow of flows.values()) {
    for (const start of startsOf(flow, text.trimStart().startsWith('/'))) {
      const rest = restAfter(words, folded, start)
      const weight = start.length * 2 + (flow.start?.for.includes('everyone') ? 0 : 1)
      if (rest === undefined || (best !== undefined && best.weight >= weight) || !mayStart(flow)) continue
      best = { flow, words: rest, isExact: rest === '', weight }
    }
  }
  return best ?? openedBy(words, flows, mayStart) ?? slippedInto(words, flows, mayStart)
}

type MayStart = (flow: Flow) => boolean

/** What people say before they name what they want. */
const ASKING = new Set(
  'XIN CHO GUI LAY IN TAI LAP LAM CAN MUON NHO GIUP VOI EM TOI ANH CHI MINH BAC CHAU BOT DA A OI KET TRICH'.split(' '),
)

/** The flow that words open without naming it. */
function openedBy(words: readonly string[], flows: Flows, mayStart: MayStart): Start | undefined {
  const first = words.findIndex((word) => !ASKING.has(foldKey(word)))
  const rest = words.slice(Math.max(first, 0))
  const folded = rest.map(foldKey).join(' ')
  const begins = ({ start }: Flow) => start?.opening.some((one) => ` ${folded} `.startsWith(` ${foldKey(one)} `))
  const flow = [...flows.values()].find((one) => begins(one) && mayStart(one))
  return flow === undefined ? undefined : { flow, words: rest.join(' '), isExact: false, isLoose: true }
}

/** Two letters of a command that changed places: "xaut" is "xuất"; shorter words are too often others. */
function slippedInto([first = '', ...rest]: readonly string[], flows: Flows, mayStart: MayStart): Start | undefined {
  const typed = foldKey(first)
  if (typed.length < 4) return undefined
  const meant = [...flows.values()].filter(
    (flow) => startsOf(flow, false).some((start) => isSwapped(typed, start)) && mayStart(flow),
  )
  const [flow, ...others] = meant
  if (flow === undefined || others.length > 0) return undefined
  return { flow, words: rest.join(' '), isExact: false, isLoose: true }
}

function isSwapped(typed: string, word: string): boolean {
  if (typed.length !== word.length || typed === word || typed[0] !== word[0]) return false
  return [...typed].sort().join('') === [...word].sort().join('') && editDistance(typed, word, 1) === 1
}

/** Whether a text is written as a command: answered as such even if there is none of that name. */
export function isCommand(text: string): boolean {
  return /^\s*\/[a-z]/i.test(text)
}

type Starts = Readonly<{ all: readonly string[]; bare: readonly string[] }>

const startsByFlow = new WeakMap<Flow, Starts>()

function startsOf(flow: Flow, hasSlash: boolean): readonly string[] {
  let starts = startsByFlow.get(flow)
  if (starts === undefined) {
    const { command, bare = true, words = [] } = flow.start ?? {}
    const commands = command === undefined ? [] : [command]
    starts = { all: [...commands, ...words].map(foldKey), bare: [...(bare ? commands : []), ...words].map(foldKey) }
    startsByFlow.set(flow, starts)
  }
  return hasSlash ? starts.all : starts.bare
}

/** What follows the start in the original spelling; `undefined` when the text begins otherwise or the word goes on. */
function restAfter(words: readonly string[], folded: string, start: string): string | undefined {
  if (folded !== start && !folded.startsWith(`${start} `)) return undefined
  return words.slice(start.split(' ').length).join(' ')
}
