import { describe, expect, it } from 'vitest'
import { makeXlsx, sheetXml, type ZipFile } from './make-zip.js'
import { contextFor, expectedOf, rosterOf } from './roster-sample.js'

const context = { ...contextFor(expectedOf('roster-cam-luong')), mayAsk: true }
const HEAD = ['STT', 'Họ và tên', 'Năm sinh', 'CCCD', 'Chế độ']
const PEOPLE = [
  [1, 'Hà Văn Tư', 1954, '038054911560', 'NKT nặng'],
  [2, 'Bùi Thị Cúc', 1955, '038155911561', 'NKT nặng'],
]
const RELATED =
  '<Relationships><Relationship Id="c" Type="http://x/relationships/comments" Target="../comments1.xml"/></Relationships>'

/** Parts as Excel writes them for comments on these cells. */
function comments(notes: Readonly<Record<string, string>>): readonly ZipFile[] {
  const listed = Object.entries(notes).map(
    ([ref, text]) =>
      `<comment ref="${ref}" authorId="0"><text><r><rPr><b/></rPr><t>Hằng:</t></r><r><t xml:space="preserve">\n${text}</t></r></text></comment>`,
  )
  return [
    { name: 'xl/worksheets/_rels/sheet0.xml.rels', content: RELATED },
    { name: 'xl/comments1.xml', content: `<comments><commentList>${listed.join('')}</commentList></comments>` },
  ]
}

async function notesOf(
  notes: Readonly<Record<string, string>>,
  { head = HEAD, more = [] }: { head?: readonly string[]; more?: readonly string[] } = {},
) {
  const rows = [head, ...PEOPLE.map((cells) => [...cells, ...more])]
  const { rows: read } = await rosterOf(
    makeXlsx([{ name: 'S', xml: sheetXml(rows) }], comments(notes)),
    'x.xlsx',
    context,
  )
  return read.map(({ person, findings }) => [person.note, findings.map(({ code }) => code)] as const)
}

describe('a comment on a cell', () => {
  it('is the remark of the person in whose row it stands', async () => {
    const [tu, cuc] = await notesOf({ D2: 'số này lấy từ sổ hộ khẩu', B2: 'ở với con gái', A1: 'bản tháng 11' })
    expect(tu?.[0]).toBe('Hằng: ở với con gái; Hằng: số này lấy từ sổ hộ khẩu')
    expect(cuc?.[0]).toBeNull()
  })

  it('stands behind what the column for remarks says', async () => {
    const [tu] = await notesOf({ B2: 'ở với con gái' }, { head: [...HEAD, 'Ghi chú'], more: ['hộ nghèo'] })
    expect(tu?.[0]).toBe('hộ nghèo; Hằng: ở với con gái')
  })

  it('warns as a remark does when it says that somebody died', async () => {
    const [tu, cuc] = await notesOf({ B3: 'đã chết 10/2026' })
    expect(tu?.[1]).not.toContain('NOTE_STOPS')
    expect(cuc?.[1]).toContain('NOTE_STOPS')
  })

  it('is read without what the program says before the words', async () => {
    const notice = '[Threaded comment] Your version of Excel allows you to read this. Learn more: x Comment: chờ giấy'
    const rows = [HEAD, ...PEOPLE]
    const parts = comments({ B2: 'x' }).map((part) =>
      part.name === 'xl/comments1.xml'
        ? {
            ...part,
            content: `<comments><commentList><comment ref="B2"><text><t>${notice}</t></text></comment></commentList></comments>`,
          }
        : part,
    )
    const { rows: read } = await rosterOf(makeXlsx([{ name: 'S', xml: sheetXml(rows) }], parts), 'x.xlsx', context)
    expect(read[0]?.person.note).toBe('chờ giấy')
  })
})
