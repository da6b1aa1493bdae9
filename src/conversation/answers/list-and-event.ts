import { tidy } from '../../domain/text.js'
import { type AnswerKind, type Input, type Reading, textOf } from '../answer.js'
import { plainWords } from './folded-words.js'
import { listRequest } from './list-request.js'

/** What people say for each of the events; a village or commune alone, or "kết quả", belongs to the list. */
const EVENTS: Readonly<Record<string, RegExp>> = {
  monday:
    /^(?:VAO )?(?:MOI )?(?:SANG )?THU (?:HAI|2)(?: (?:HANG|MOI) TUAN)?$|^(?:SANG )?(?:HANG|MOI) TUAN$|^(?:EVERY )?MONDAYS?$/,
  'village-closed': /^KHI CHOT THON$|^(?:KHI )?THON CHOT(?: DANH SACH)?$|^(?:WHEN )?VILLAGE CLOSES$/,
  'commune-closed': /^KHI CHOT XA$|^(?:KHI )?XA CHOT(?: DANH SACH)?$|^(?:WHEN )?COMMUNE CLOSES$/,
  'month-locked':
    /^KHI KHOA$|^(?:KHI )?KHOA(?: DU LIEU)? THANG$|^KHI (?:THANG )?KHOA(?: DU LIEU)?$|^(?:WHEN )?MONTH (?:IS )?LOCKED$/,
  'results-taken':
    /^KHI (?:CO )?KET QUA(?: CHI TRA)?(?: DA)?(?: VE)?$|^(?:KHI )?CO KET QUA(?: CHI TRA)?(?: VE)?$|^WHEN RESULTS (?:ARE TAKEN|COME)$/,
}
const WORDS_AT_MOST = 6

/** An official list in words, and on the same line when it is wanted: "phụ lục 2 thôn 3 thứ hai" answers `event` too. */
export const listAndEvent: AnswerKind = {
  ...listRequest,
  // Refusals are told in the words of the list's own kind.
  reasons: [],
  async read(input, situation) {
    const said = eventIn(textOf(input) ?? '')
    const rest: Input = said === undefined ? input : { kind: 'text', text: said.rest }
    return withEvent(await listRequest.read(rest, situation), said)
  },
  async chosen(id, situation) {
    const said = eventIn(id)
    const reading = await listRequest.chosen?.(said?.rest ?? id, situation)
    return withEvent(reading ?? { kind: 'accepted', value: said?.rest ?? id }, said)
  },
}

type SaidEvent = Readonly<{ event: string; words: string; rest: string }>

/** The words at the end of the text, or at its beginning, that name an event. */
function eventIn(text: string): SaidEvent | undefined {
  const words = tidy(text).split(' ')
  for (let count = Math.min(WORDS_AT_MOST, words.length); count > 0; count--) {
    const found =
      eventOf(words.slice(-count), words.slice(0, -count)) ?? eventOf(words.slice(0, count), words.slice(count))
    if (found !== undefined) return found
  }
  return undefined
}

function eventOf(said: readonly string[], others: readonly string[]): SaidEvent | undefined {
  const words = plainWords(said.join(' '))
  const event = Object.keys(EVENTS).find((one) => EVENTS[one]?.test(words))
  return event === undefined ? undefined : { event, words, rest: others.join(' ') }
}

/** What is chosen of several readings still says when. */
function withEvent(reading: Reading, said: SaidEvent | undefined): Reading {
  if (reading.kind === 'elsewhere') return reading
  if (reading.kind === 'refused') return { ...reading, by: 'list-request' }
  if (reading.kind === 'accepted')
    return said === undefined ? reading : { ...reading, also: { ...reading.also, event: said.event } }
  const choices = reading.choices.map((one) => (said === undefined ? one : { ...one, id: `${one.id} ${said.words}` }))
  return { ...reading, by: 'list-request', choices }
}
