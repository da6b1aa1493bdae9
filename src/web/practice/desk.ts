import type { Accept, Channel } from '../../channels/channel.js'

export type PracticeFileShown = Readonly<{ seq: number; name: string }>

/** One message as a window shows it. `id` is the same for ever. */
export type ShownMessage = Readonly<{
  id: string
  from: 'them' | 'bot'
  /** ISO 8601, by the practice clock. */
  at: string
  text: string
  /** What a person sent instead of text; the picture itself is not kept. */
  sent?: 'photo' | 'file'
  choices?: readonly Readonly<{ token: string; label: string }>[]
  file?: PracticeFileShown
}>

/** What a person in that window has at hand: the page offers it for typing and sending. */
export type ShownPapers = Readonly<{
  lines: readonly Readonly<{ what: string; value: string }>[]
  /** Names for `sample`: photos and files to send with one tap. */
  samples: readonly string[]
}>

export type ShownWindow = Readonly<{
  id: string
  name: string
  messages: readonly ShownMessage[]
  papers: ShownPapers
}>

/** Whether each step of the guided tour has really happened. */
export type TourDone = readonly boolean[]

export type Shown = Readonly<{
  /** When the commune was made; another moment is another commune, and what was shown before is gone. */
  begun: string
  /** ISO date of the practice clock in the office's time zone, and how many days it is ahead. */
  clock: Readonly<{ day: string; daysAhead: number }>
  tour: TourDone
}>

export type PracticeFile = Readonly<{ name: string; mime: string; bytes: Uint8Array }>

/** A sheet as a table: texts of its cells; a cell that another covers is left out. */
export type TableCell = Readonly<{ text: string; columns: number; rows: number }>
export type Table = Readonly<{ name: string; rows: readonly (readonly TableCell[])[]; cut: boolean }>

export type Move = Readonly<{ kind: 'days'; days: number }> | Readonly<{ kind: 'day-of-month'; day: number }>

export type PracticeEvent = Readonly<{ kind: 'window'; window: string }> | Readonly<{ kind: 'clock' | 'reset' }>

/** What the practice page does, whoever puts it together. */
export type PracticeDesk = Readonly<{
  channel: Channel
  /** Why nobody may practise on this store, as the page's words name it; `undefined` when one may. */
  refusal(): Promise<string | undefined>
  /** Makes the practice commune at the first look, and speaks the language from then on. */
  open(locale: string): Promise<void>
  windows(): readonly string[]
  shown(): Promise<Shown>
  window(id: string): Promise<ShownWindow>
  accept: Accept
  /** Keeps what a window is about to send; returns the handle for its message. */
  hold(bytes: Uint8Array, fileName: string): string
  /** A file that was sent to a window. */
  file(seq: number, reader: 'download' | 'table'): Promise<PracticeFile | undefined>
  table(seq: number): Promise<readonly Table[] | undefined>
  sample(window: string, name: string): Promise<PracticeFile | undefined>
  move(move: Move): Promise<void>
  reset(): Promise<void>
  /** Returns what stops it. */
  listen(listener: (event: PracticeEvent) => void): () => void
}>
