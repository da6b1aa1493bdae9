import type { UploadedFile } from './telegram-multipart.js'
import type { Updates } from './telegram-updates.js'

/** A message that the bot sent. `buttons` are inline, `keyboard` holds the labels of a reply keyboard. */
export type SentMessage = Readonly<{
  messageId: number
  method: string
  text: string
  buttons: readonly Readonly<{ label: string; token: string }>[]
  keyboard: readonly string[]
  removesKeyboard: boolean
  file?: UploadedFile
}>

export type Chat = {
  readonly id: number
  readonly type: 'private' | 'group' | 'supergroup' | 'channel'
  firstName: string
  state: 'open' | 'blocked' | 'deactivated'
  readonly sent: SentMessage[]
}

/** What Telegram knows: chats, the files in them, and the next number of each thing. */
export class Chats {
  readonly all = new Map<number, Chat>()
  readonly files = new Map<string, Readonly<{ path: string; bytes: Uint8Array; size: number }>>()
  readonly answeredTaps: string[] = []
  #lastMessage = 0
  #lastFile = 0

  constructor(
    readonly updates: Updates,
    /** Seconds since 1970, as in `date`. */
    readonly now: () => number,
  ) {}

  open(id: number, type: Chat['type'], firstName: string): Chat {
    const chat = this.all.get(id) ?? { id, type, firstName, state: 'open' as const, sent: [] }
    this.all.set(id, chat)
    return chat
  }

  nextMessageId(): number {
    this.#lastMessage += 1
    return this.#lastMessage
  }

  /** Keeps a file that a person sent. `size` is what Telegram says it has, where that is not the truth. */
  keepFile(folder: string, name: string, bytes: Uint8Array, size = bytes.byteLength): string {
    this.#lastFile += 1
    const id = `file-${this.#lastFile}`
    const extension = /\.\w+$/.exec(name)?.[0] ?? ''
    this.files.set(id, { path: `${folder}/file_${this.#lastFile}${extension}`, bytes, size })
    return id
  }
}
