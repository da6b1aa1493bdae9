import { describe, expect, it } from 'vitest'
import { makeXlsx, sheetXml } from './make-zip.js'
import { contextFor, expectedOf, rosterOf } from './roster-sample.js'

const context = contextFor(expectedOf('roster-cam-luong'))

/** A list typed in VNI; the third name reads both ways. */
const VNI = [
  ['STT', 'Hoï vaø teân', 'Naêm sinh', 'Thoân', 'Cheá ñoä'],
  [1, 'Nguyeãn Thò Höôøng', 1935, 'Löông Hoøa', 'NKT naëng'],
  [2, 'Ñaëng Vaên OÅn', 1938, 'Löông Ngoïc', 'NKT naëng'],
  [3, 'Phan Thò Giang', 1940, 'Löông Thuaän', 'NKT naëng'],
]
const NAMES = ['Nguyễn Thị Hường', 'Đặng Văn Ổn', 'Phan Thị Giang']

async function namesIn(rows: typeof VNI, font: string): Promise<unknown> {
  const styles = `<styleSheet><fonts><font><name val="${font}"/></font></fonts><cellXfs><xf fontId="0"/></cellXfs></styleSheet>`
  const bytes = makeXlsx([{ name: 'S', xml: sheetXml(rows) }], [{ name: 'xl/styles.xml', content: styles }])
  return (await rosterOf(bytes, 'x.xlsx', context)).rows.map(({ person }) => person.fullName)
}

describe('text in old letters', () => {
  it.each(['VNI-Times', 'VNI-Helve-Condense', 'Arial', '.VnArial'])('is VNI whatever the font, %s', async (font) => {
    expect(await namesIn(VNI, font)).toEqual(NAMES)
  })

  it('is not seen where most of a font’s texts are Unicode', async () => {
    const rows = [
      ['STT', 'Họ và tên', 'Năm sinh', 'Thôn', 'Chế độ'],
      ...NAMES.map((name, n) => [n + 1, name, 1935, 'Lương Hòa', 'NKT nặng']),
      [4, 'Lò Thò', 1940, 'Bình Hòa', 'NKT nặng'],
    ]
    expect(await namesIn(rows, 'Arial')).toEqual([...NAMES, 'Lò Thò'])
  })
})

describe('separated text', () => {
  const LINES = [
    ['STT', 'Họ và tên', 'Năm sinh', 'CCCD', 'Chế độ'],
    ['1', 'Phạm Văn Lợi', '1954', '038054911560', 'NKT nặng'],
  ]
  const text = (separator: string) => LINES.map((line) => line.join(separator)).join('\r\n')

  it.each([
    ['bars', Buffer.from(text('|'))],
    ['UTF-16 without its mark', Buffer.from(text('\t'), 'utf16le')],
    ['numbers kept as ="…"', Buffer.from(text(';').replace('038054911560', '="038054911560"'))],
    ['a line that names the separator', Buffer.from(`sep=;\r\n${text(';')}`)],
    ['separators at the end of lines', Buffer.from(LINES.map((line) => `${line.join(',')},,,`).join('\n'))],
  ])('with %s', async (_, bytes) => {
    const { rows } = await rosterOf(bytes, 'x.csv', context)
    expect(rows.map(({ person }) => [person.fullName, person.personalId])).toEqual([['Phạm Văn Lợi', '038054911560']])
  })

  it('never gives an account whose last digits Excel wrote as zeros', async () => {
    const lines = 'STT;Họ và tên;Năm sinh;Chế độ;Số tài khoản\n1;Phạm Văn Lợi;1954;NKT nặng;19034567890123400'
    const [row] = (await rosterOf(Buffer.from(lines), 'x.csv', context)).rows
    expect(row?.person.account?.number).toBeNull()
    expect(row?.findings).toContainEqual(expect.objectContaining({ code: 'ACCOUNT_TRUNCATED', level: 'error' }))
  })
})
