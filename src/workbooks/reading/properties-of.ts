import { readKeywords } from '../writing/list-properties.js'
import { UnreadableWorkbook } from './workbook.js'
import { firstElement, xmlText } from './xml.js'
import { openZip, textOf } from './zip.js'

const LONGEST = 64 * 1024

/** What one of our own lists says of itself, wherever it has been since: its code and the parts of its keywords. */
export type PropertiesOfList = Readonly<{ list: string; facts: Readonly<Record<string, string>> }>

/** The properties of a workbook that we made; `undefined` for any other file. Reads a few kilobytes. */
export async function propertiesOf(bytes: Uint8Array): Promise<PropertiesOfList | undefined> {
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) return undefined
  try {
    const core = await textOf(openZip(bytes), 'docProps/core.xml', LONGEST)
    const facts = readKeywords(textIn(core ?? '', 'cp:keywords'))
    return facts['sha256'] === undefined ? undefined : { list: textIn(core ?? '', 'dc:title'), facts }
  } catch (error) {
    if (error instanceof UnreadableWorkbook) return undefined
    throw error
  }
}

function textIn(xml: string, element: string): string {
  return xmlText(firstElement(xml, element)?.inner ?? '')
}
