const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

/** Text of an element or attribute: entities and CDATA resolved. Only the five built-in names exist; nothing expands. */
export function xmlText(source: string): string {
  if (source.includes('<![CDATA[')) {
    return source
      .split(/<!\[CDATA\[([\s\S]*?)\]\]>/)
      .map((part, index) => (index % 2 === 1 ? part : xmlText(part)))
      .join('')
  }
  if (!source.includes('&')) return source
  return source.replace(
    /&(?:#x([0-9a-f]+)|#(\d+)|(\w+));/gi,
    (whole, hex?: string, decimal?: string, name?: string) => {
      if (name !== undefined) return NAMED[name] ?? whole
      const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16)
      return code <= 0x10ffff ? String.fromCodePoint(code) : ''
    },
  )
}

/** `_x000D_` and the like, as Excel writes control characters. */
export function excelText(source: string): string {
  const text = xmlText(source)
  if (!text.includes('_x')) return text
  return text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
}

/** The value of an attribute inside a tag; `null` without it. `name` may carry no prefix while the tag does. */
export function attribute(tag: string, name: string): string | null {
  const found = new RegExp(`[\\s:]${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`).exec(tag)
  return found === null ? null : xmlText(found[1] ?? found[2] ?? '')
}

/** Every element of that local name: its tag and what is inside. Elements of one name inside each other are not found. */
export function* elements(xml: string, name: string): Generator<{ tag: string; inner: string }> {
  const opening = new RegExp(`<((?:\\w+:)?${name})(?=[\\s/>])`, 'g')
  for (let match = opening.exec(xml); match !== null; match = opening.exec(xml)) {
    // By its place: a pattern would look through all that follows for each of many tags that never end.
    const tagEnd = xml.indexOf('>', opening.lastIndex)
    if (tagEnd < 0) return
    const tag = xml.slice(opening.lastIndex, tagEnd)
    opening.lastIndex = tagEnd + 1
    if (tag.endsWith('/')) {
      yield { tag: ` ${tag}`, inner: '' }
      continue
    }
    const closing = `</${match[1]}>`
    const end = xml.indexOf(closing, opening.lastIndex)
    const inner = end < 0 ? xml.slice(opening.lastIndex) : xml.slice(opening.lastIndex, end)
    opening.lastIndex = end < 0 ? xml.length : end + closing.length
    yield { tag: ` ${tag}`, inner }
  }
}

/** The text without the elements of that local name; one that does not end takes the rest with it. */
export function withoutElements(xml: string, name: string): string {
  const opening = new RegExp(`<(?:\\w+:)?${name}(?=[\\s/>])`, 'g')
  const closing = new RegExp(`</(?:\\w+:)?${name}>`, 'g')
  let kept = ''
  let at = 0
  for (let match = opening.exec(xml); match !== null; match = opening.exec(xml)) {
    kept += xml.slice(at, match.index)
    closing.lastIndex = opening.lastIndex
    if (closing.exec(xml) === null) return kept
    at = closing.lastIndex
    opening.lastIndex = at
  }
  return kept + xml.slice(at)
}

/** The inside of the first element of that local name; `null` without one. */
export function firstElement(xml: string, name: string): { tag: string; inner: string } | null {
  const next = elements(xml, name).next()
  return next.done === true ? null : next.value
}
