import { asciiDigits, foldKey } from '../domain/text.js'

/** What can be said at every question, whatever it asks. */
export type Control =
  | Readonly<{ kind: 'back' | 'review' | 'cancel' | 'help' | 'officer' | 'again' }>
  /** `number` counts the lines of the review; without it the person is asked which. */
  | Readonly<{ kind: 'edit'; number?: number }>

// Not among them, since without diacritics they are answers: dừng (đúng), bỏ (bố).
const WORDS: Readonly<Record<string, Control['kind']>> = Object.fromEntries(
  (
    [
      ['back', 'quay lại', 'quay lui', 'lui lại', 'trở lại', 'back', 'câu trước', 'lùi lại'],
      ['review', 'xem lại', 'xem', 'review', 'đọc lại'],
      ['cancel', 'hủy', 'huỷ', 'hủy bỏ', 'thôi', 'dừng lại', 'cancel', 'stop'],
      ['help', 'trợ giúp', 'giúp', 'giúp tôi', 'hướng dẫn', 'help', 'trogiup', '?'],
      ['officer', 'gặp cán bộ', 'cán bộ', 'gặp người', 'gọi cán bộ', 'canbo', 'officer'],
      ['again', 'nhắc lại', 'nghe lại', 'hỏi lại', 'tiếp', 'tiếp tục', 'tieptuc', 'continue', 'again'],
      ['edit', 'sửa', 'edit', 'sửa lại', 'chỉnh sửa'],
    ] as const
  ).flatMap(([kind, ...words]) => words.map((word) => [foldKey(word), kind])),
)

const EDIT = /^(?:SUA|EDIT)(?: LAI)?(?: (?:MUC|CAU|SO|DONG))? (\d{1,2})$/

/** Reads a control word, typed with or without slash, diacritics or capitals; `undefined` when it is none. */
export function readControl(text: string): Control | undefined {
  const folded = foldKey(asciiDigits(text))
    .replace(/^\//, '')
    .replace(/[.!]+$/, '')
  const edit = EDIT.exec(folded)
  if (edit !== null) return { kind: 'edit', number: Number(edit[1]) }
  const kind = WORDS[folded]
  return kind === undefined ? undefined : { kind }
}
