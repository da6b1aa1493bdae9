import { crc32, deflateRawSync } from 'node:zlib'

export type ZipFile = Readonly<{ name: string; content: string | Uint8Array; unpackedSize?: number; flags?: number }>

/** An archive as small programs write them. `unpackedSize` lets the directory lie. */
export function makeZip(files: readonly ZipFile[]): Uint8Array {
  const parts: Buffer[] = []
  const directory: Buffer[] = []
  let offset = 0
  for (const { name, content, unpackedSize, flags = 0 } of files) {
    const bytes = Buffer.from(content as Uint8Array)
    const packed = deflateRawSync(bytes, { level: 9 })
    const shared = Buffer.alloc(26)
    shared.writeUInt16LE(20, 0)
    shared.writeUInt16LE(flags, 2)
    shared.writeUInt16LE(8, 4)
    shared.writeUInt32LE(typeof crc32 === 'function' ? crc32(bytes) : 0, 10)
    shared.writeUInt32LE(packed.length, 14)
    shared.writeUInt32LE(unpackedSize ?? bytes.length, 18)
    shared.writeUInt16LE(name.length, 22)
    parts.push(signature(0x04034b50), shared, Buffer.from(name), packed)
    const rest = Buffer.alloc(14)
    rest.writeUInt32LE(offset, 10)
    directory.push(signature(0x02014b50), Buffer.from([20, 0]), shared, rest, Buffer.from(name))
    offset += 4 + 26 + name.length + packed.length
  }
  const listed = Buffer.concat(directory)
  const end = Buffer.alloc(18)
  end.writeUInt16LE(files.length, 4)
  end.writeUInt16LE(files.length, 6)
  end.writeUInt32LE(listed.length, 8)
  end.writeUInt32LE(offset, 12)
  return Buffer.concat([...parts, listed, signature(0x06054b50), end])
}

function signature(value: number): Buffer {
  const bytes = Buffer.alloc(4)
  bytes.writeUInt32LE(value)
  return bytes
}

export type SheetXml = Readonly<{ name: string; xml: string; state?: string }>

/** An `.xlsx` around sheet XML written by hand. */
export function makeXlsx(sheets: readonly SheetXml[], extra: readonly ZipFile[] = [], workbookPr = ''): Uint8Array {
  const listed = sheets.map(
    ({ name, state = 'visible' }, index) =>
      `<sheet name="${name}" sheetId="${index + 1}" state="${state}" r:id="s${index}"/>`,
  )
  const related = sheets.map(
    (_, index) => `<Relationship Id="s${index}" Type="x/worksheet" Target="worksheets/sheet${index}.xml"/>`,
  )
  return makeZip([
    {
      name: '_rels/.rels',
      content: '<Relationships><Relationship Id="a" Type="x/officeDocument" Target="xl/workbook.xml"/></Relationships>',
    },
    { name: 'xl/workbook.xml', content: `<workbook>${workbookPr}<sheets>${listed.join('')}</sheets></workbook>` },
    {
      name: 'xl/_rels/workbook.xml.rels',
      content: `<Relationships>${related.join('')}<Relationship Id="st" Type="x/styles" Target="styles.xml"/><Relationship Id="ss" Type="x/sharedStrings" Target="sharedStrings.xml"/></Relationships>`,
    },
    ...sheets.map(({ xml }, index) => ({ name: `xl/worksheets/sheet${index}.xml`, content: xml })),
    ...extra,
  ])
}

/** Sheet XML of rows of texts and numbers; `null` leaves a cell out, `{ xml }` is put in as it is. */
export function sheetXml(rows: readonly (readonly (string | number | null | { xml: string })[])[], tail = ''): string {
  const lines = rows.map((cells, row) => {
    const inner = cells.map((value, column) => {
      if (value === null) return ''
      const at = `r="${String.fromCharCode(65 + column)}${row + 1}"`
      if (typeof value === 'object') return value.xml.replace('<c', `<c ${at}`)
      if (typeof value === 'number') return `<c ${at}><v>${value}</v></c>`
      return `<c ${at} t="inlineStr"><is><t xml:space="preserve">${escaped(value)}</t></is></c>`
    })
    return `<row r="${row + 1}">${inner.join('')}</row>`
  })
  return `<worksheet><sheetData>${lines.join('')}</sheetData>${tail}</worksheet>`
}

function escaped(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;')
}
