import type { Exchange, Heard, OperatorOffice, Person } from './operator-office.js'
import type { Chapter, Picture, Task } from './operator-page.js'

export type TaskWords = Readonly<{ title: string; words: string; command: string; rare?: true }>

/** Plays tasks in the office and keeps them in chapters. */
export class Book {
  private readonly kept: (Omit<Chapter, 'tasks'> & { tasks: Task[] })[] = []

  constructor(readonly office: OperatorOffice) {}

  get chapters(): readonly Chapter[] {
    return this.kept
  }

  chapter(title: string, words: string, picture?: Picture): void {
    this.kept.push({ title, words, ...(picture !== undefined && { picture }), tasks: [] })
  }

  /** Says the lines one after the other, as a task of the chapter begun last. Returns all that was heard. */
  async task(
    { title, words, command, rare }: TaskWords,
    ...lines: readonly (readonly [Person, string])[]
  ): Promise<readonly Heard[]> {
    const exchanges: Exchange[] = []
    for (const [from, line] of lines) exchanges.push(await this.office.says(from, line))
    const isFrequent = rare === undefined
    this.kept.at(-1)?.tasks.push({ title, words, command, isFrequent, exchanges })
    return exchanges.flatMap(({ heard }) => heard)
  }

  /** Says the lines without telling of them. */
  async aside(from: Person, ...lines: readonly string[]): Promise<readonly Heard[]> {
    const heard: Heard[] = []
    for (const line of lines) heard.push(...(await this.office.says(from, line)).heard)
    return heard
  }
}

/** The first thing of that shape in what was heard. Throws when there is none: the transcript went another way. */
export function found(heard: readonly Heard[], shape: RegExp): string {
  for (const { text, choices } of heard) {
    const match = shape.exec([text, ...choices].join('\n'))
    if (match !== null) return match[1] ?? match[0]
  }
  throw new Error(`nothing like ${shape} in: ${heard.map(({ text }) => text).join(' / ')}`)
}
