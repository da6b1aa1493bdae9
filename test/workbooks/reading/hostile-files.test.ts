import { describe, expect, it } from 'vitest'
import { openWorkbook } from '../../../src/workbooks/reading/open-workbook.js'
import { lockWorkbook } from '../../../src/workbooks/writing/lock-workbook.js'
import { makeXlsx, makeZip, sheetXml } from './make-zip.js'
import { fixture } from './roster-sample.js'

const PATIENCE_MS = 20_000
const sample = fixture('roster-cam-luong.xlsx')
const old = fixture('roster-legacy-tcvn3.xls')

async function refusalOf(bytes: Uint8Array): Promise<string> {
  const opened = await openWorkbook(bytes, 'danh sach.xlsx')
  return opened.kind === 'refused' ? opened.reason : opened.kind
}

describe('openWorkbook', { timeout: PATIENCE_MS }, () => {
  it.each([
    ['nothing', new Uint8Array(), 'empty'],
    ['random bytes', Uint8Array.from({ length: 5000 }, (_, n) => (n * 7919) % 256), 'not-a-workbook'],
    ['a picture', Buffer.from('\u0089PNG\r\n\u001a\n\u0000\u0000', 'latin1'), 'not-a-workbook'],
    ['a PDF', Buffer.from('%PDF-1.7\n1,2,3\n'), 'not-a-workbook'],
    ['a web page without a table', Buffer.from('<html><body>Đăng nhập</body></html>'), 'not-a-workbook'],
    ['a web page with an empty table', Buffer.from('<table><tr><td></td></tr></table>'), 'empty'],
    ['half a web page', Buffer.from('<html><table><tr><td>1</td></tr><tr><td>2'), 'damaged'],
    [
      'half an XML spreadsheet',
      Buffer.from('<Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet">'),
      'damaged',
    ],
    ['prose', Buffer.from('Kính gửi Ủy ban nhân dân xã'), 'not-a-workbook'],
    ['a text document', makeZip([{ name: 'word/document.xml', content: '<w/>' }]), 'not-a-workbook'],
    ['a binary workbook', makeZip([{ name: 'xl/workbook.bin', content: 'x' }]), 'unsupported'],
    ['a workbook without cells', makeXlsx([{ name: 'S', xml: sheetXml([]) }]), 'empty'],
    ['a locked archive', makeZip([{ name: 'xl/workbook.xml', content: 'x', flags: 1 }]), 'encrypted'],
    [
      'a locked .ods',
      makeZip([
        { name: 'content.xml', content: 'x' },
        { name: 'META-INF/manifest.xml', content: '<manifest:encryption-data/>' },
      ]),
      'encrypted',
    ],
    ['half a sheet', makeXlsx([{ name: 'S', xml: sheetXml([['a']]).slice(0, -30) }]), 'damaged'],
  ])('says that %s is no list', async (_, bytes, reason) => {
    expect(await refusalOf(bytes)).toBe(reason)
  })

  it.each([100, 1000, 10_000, sample.length - 30])('says that a file cut at %i bytes is damaged', async (length) => {
    expect(await refusalOf(sample.subarray(0, length))).toBe('damaged')
  })

  it.each([600, 5000, 15_000])('says that an old file cut at %i bytes is damaged', async (length) => {
    expect(await refusalOf(old.subarray(0, length))).toBe('damaged')
  })

  it('survives any byte of an old file changed', async () => {
    for (let at = 700; at < old.length; at += 1531) {
      const bytes = Uint8Array.from(old)
      bytes[at] = 255 - bytes[at]!
      expect(['workbook', 'damaged', 'unsupported', 'encrypted', 'not-a-workbook', 'too-large']).toContain(
        await refusalOf(bytes),
      )
    }
  })

  it('tells a workbook behind a password from one that only looks so', async () => {
    expect(await refusalOf(await lockWorkbook(sample, 'x'))).toBe('needs-password')
    expect(await refusalOf(renamed(old, 'Workbook', 'EncryptedPackage'))).toBe('damaged')
  })

  it('refuses a bomb by its directory, and one whose directory lies by what comes out', async () => {
    const zeros = '<row/>'.repeat(40_000_000)
    const honest = makeXlsx([{ name: 'S', xml: zeros }])
    expect(await within(5000, refusalOf(honest))).toBe('too-large')
    const lying = Buffer.from(honest)
    for (let at = lying.indexOf(PLACE); at >= 0; at = lying.indexOf(PLACE, at + 1)) lying.writeUInt32LE(1000, at - 22)
    expect(await within(5000, refusalOf(lying))).not.toBe('workbook')
  })

  it('reads a million empty rows around a list', async () => {
    const rows = Array.from({ length: 1_000_000 }, (_, row) => `<row r="${row + 1}" spans="1:9" s="3"/>`)
    rows[500_000] = '<row r="500001"><c r="A500001"><v>1</v></c></row>'
    const xml = `<worksheet><sheetData>${rows.join('')}</sheetData></worksheet>`
    expect(await within(5000, refusalOf(makeXlsx([{ name: 'S', xml }])))).toBe('workbook')
  })

  it('refuses merges over the whole sheet and cells at its far corners without reserving room for them', async () => {
    const far = '<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>'
    const merges = `<mergeCells>${'<mergeCell ref="A1:XFD1048576"/>'.repeat(50)}</mergeCells>`
    const xml = `<worksheet><sheetData><row r="1"><c r="A1"><v>1</v></c></row>${far}</sheetData>${merges}</worksheet>`
    expect(['workbook', 'too-large']).toContain(await within(5000, refusalOf(makeXlsx([{ name: 'S', xml }]))))
  })

  it('expands no entities and follows no links', async () => {
    const xml = `<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;">]>${sheetXml([[{ xml: '<c t="str"><f>cmd|\' /C calc\'!A0</f><v>&b;</v></c>' }]])}`
    const opened = await openWorkbook(
      makeXlsx([{ name: 'S', xml }], [{ name: 'xl/externalLinks/externalLink1.xml', content: '<x/>' }]),
      'x.xlsx',
    )
    expect(opened).toMatchObject({ kind: 'workbook' })
    if (opened.kind === 'workbook') expect(opened.sheets[0]?.cellAt(0, 0).text).toBe('&b;')
  })

  it('ends on text that never ends', async () => {
    const xml = `<worksheet><sheetData><row r="1"><c t="inlineStr"><is><t>${'a'.repeat(60_000_000)}</t></is></c></row></sheetData></worksheet>`
    expect(['workbook', 'too-large']).toContain(await within(5000, refusalOf(makeXlsx([{ name: 'S', xml }]))))
  })
})

const PLACE = Buffer.from('xl/worksheets/sheet0.xml')

/** On a machine with nothing else to do; tests may run beside others. */
async function within<T>(ms: number, work: Promise<T>): Promise<T> {
  const started = performance.now()
  const answer = await work
  expect(performance.now() - started).toBeLessThan(ms * 3)
  return answer
}

/** An OLE2 file whose stream has another name. */
function renamed(bytes: Uint8Array, from: string, to: string): Uint8Array {
  const copy = Buffer.from(bytes)
  const at = copy.indexOf(Buffer.from(from, 'utf16le'))
  copy.fill(0, at, at + 64)
  copy.write(to, at, 'utf16le')
  copy.writeUInt16LE((to.length + 1) * 2, at + 64)
  return copy
}
