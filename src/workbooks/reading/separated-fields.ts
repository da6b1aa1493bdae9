/** A cell of separated text; `quoted` tells a code that was kept as a text from a number. */
export type Field = Readonly<{ text: string; quoted: boolean }>

const QUOTE = '"'
const QUOTE_CODE = 0x22

/**
 * Takes separated text apart, row by row as it is asked for: fields in quotes may hold separators, line ends and doubled
 * quotes (RFC 4180); a quote that stands in the midst of a field is a letter. Lines end as the first one does, and an empty
 * line is a row with one empty field, so that rows keep their numbers. Throws a `SyntaxError` when a quote is never closed.
 *
 * Our own, because the parser at hand makes three objects a field to tell which were quoted: 20 µs each, minutes for a
 * large file.
 */
export function* separatedRows(text: string, delimiter: string): Generator<Field[]> {
  const reader = new FieldReader(text, delimiter)
  while (!reader.isOver) yield reader.row()
}

class FieldReader {
  private at = 0
  private readonly separator: number
  /** The line end, found at the end of the first line. */
  private lineEnd = ''

  constructor(
    private readonly text: string,
    delimiter: string,
  ) {
    this.separator = delimiter.charCodeAt(0)
  }

  get isOver(): boolean {
    return this.at >= this.text.length
  }

  row(): Field[] {
    const fields: Field[] = []
    for (;;) {
      fields.push(this.field())
      if (this.text.charCodeAt(this.at) !== this.separator || this.isOver) break
      this.at++
      // A separator at the very end of the text has one more empty field behind it.
      if (this.isOver) return [...fields, { text: '', quoted: false }]
    }
    this.at += this.lineEndAt(this.at)
    return fields
  }

  private field(): Field {
    return this.text.charCodeAt(this.at) === QUOTE_CODE ? this.quotedField() : { text: this.bareText(), quoted: false }
  }

  private quotedField(): Field {
    const { text } = this
    let said = ''
    for (let from = this.at + 1; ; ) {
      const quote = text.indexOf(QUOTE, from)
      if (quote < 0) throw new SyntaxError('quote not closed')
      said += text.slice(from, quote)
      this.at = quote + 1
      if (text.charCodeAt(this.at) === QUOTE_CODE) {
        said += QUOTE
        from = this.at + 1
      } else if (this.isFieldEnd(this.at)) return { text: said, quoted: true }
      else return { text: `${QUOTE}${said}${QUOTE}${this.bareText()}`, quoted: false }
    }
  }

  private bareText(): string {
    const from = this.at
    while (!this.isFieldEnd(this.at)) this.at++
    return this.text.slice(from, this.at)
  }

  private isFieldEnd(at: number): boolean {
    const code = this.text.charCodeAt(at)
    return code === this.separator || Number.isNaN(code) || ((code === 10 || code === 13) && this.lineEndAt(at) > 0)
  }

  /** How long the line end is that stands here; 0 when there is none. */
  private lineEndAt(at: number): number {
    const code = this.text.charCodeAt(at)
    if (code !== 10 && code !== 13) return 0
    if (this.lineEnd === '') this.lineEnd = code === 10 ? '\n' : this.text.charCodeAt(at + 1) === 10 ? '\r\n' : '\r'
    return this.text.startsWith(this.lineEnd, at) ? this.lineEnd.length : 0
  }
}
