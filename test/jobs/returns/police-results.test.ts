import exceljs from 'exceljs'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Asker } from '../../../src/actions/action.js'
import { decideReturned } from '../../../src/actions/decide-returned-row.js'
import { takeResults } from '../../../src/actions/take-results.js'
import type { BirthDate } from '../../../src/domain/birth-date.js'
import { makeList } from '../../../src/jobs/make-list.js'
import { waitingRows } from '../../../src/store/returned-files.js'
import { lastVerdict, openQuestionCount, openQuestions } from '../../../src/store/verdicts.js'
import type { FormCode } from '../../../src/workbooks/forms/registry.js'
import { reference, texts } from '../../support/chat.js'
import { COMMUNE, Office, TODAY } from '../../support/records.js'
import { csv, fixtureBytes, received, send, work } from './office-month.js'

let office: Office
let officer: Asker
beforeEach(async () => {
  office = await Office.open()
  officer = await office.person('Cán bộ Hằng', 'commune-officer')
})
afterEach(() => office.close())

const HEAD = ['STT', 'Họ và tên', 'Ngày sinh', 'Số CCCD', 'Thôn', 'Kết quả đối chiếu', 'Thông tin đúng', 'Ghi chú']

async function take(bytes: Uint8Array, name = 'ket-qua.csv'): Promise<void> {
  const file = await send(office, bytes, name)
  expect((await office.act(takeResults, await office.again(officer.contact.id), { file })).kind).toBe('started')
  await work(office)
}

async function list(code: FormCode): Promise<Uint8Array> {
  const order = { list: code, unitCode: COMMUNE, group: 'bao_tro_xa_hoi', format: 'xlsx' } as const
  const made = await makeList({ db: office.db, reference, say: texts.in('vi') }, order, TODAY)
  if (made.kind !== 'made') throw new Error(made.reason)
  return made.file.bytes
}

async function open(bytes: Uint8Array): Promise<exceljs.Workbook> {
  const workbook = new exceljs.Workbook()
  await workbook.xlsx.load(Buffer.from(bytes) as unknown as exceljs.Buffer)
  return workbook
}

describe('verdicts of the police', () => {
  it('are written, with proposals for what follows from them', async () => {
    const hoa = await office.onRoster({ full_name: 'Nguyễn Thị Hoa', personal_id: '038150901234' })
    const binh = await office.onRoster({ full_name: 'Trần Văn Bình', birth: '1948' })
    const minh = await office.onRoster({ full_name: 'Lê Văn Minh', birth: '1940' })
    await take(
      csv([
        HEAD,
        [1, 'NGUYỄN THỊ HOA', '1950', '038150901234', 'Lương Ngọc', 'Không khớp', 'Họ tên: Nguyễn Thị Hoà', ''],
        [2, 'Trần Văn Bình', '1948', '', 'Lương Ngọc', 'Đã chết 3/5/2026', '', ''],
        [3, 'Lê Văn Minh', '1940', '', 'Lương Ngọc', 'Khớp', '038040901111', ''],
        [4, 'Người Lạ', '1933', '', 'Lương Ngọc', 'Khớp', '', ''],
      ]),
    )
    expect((await lastVerdict(office.db, hoa.id))?.corrections).toBe('{"name":"Nguyễn Thị Hoà"}')
    expect((await lastVerdict(office.db, binh.id))?.event_date).toBe('2026-05-03')
    expect((await lastVerdict(office.db, minh.id))?.verdict).toBe('MATCH')
    const changes = await office.db.selectFrom('change').select(['kind', 'state', 'after', 'source']).execute()
    expect(changes.map(({ kind, state, source }) => `${kind} ${state} ${source}`)).toEqual([
      'INFO PROPOSED police',
      'DEATH PROPOSED police',
      'INFO PROPOSED police',
    ])
    expect(changes[0]?.after).toContain('Nguyễn Thị Hoà')
    expect(changes[2]?.after).toContain('038040901111')
    expect(await office.db.selectFrom('returned_row').select(['state', 'said']).execute()).toEqual([
      { state: 'unknown', said: 'Người Lạ · 1933 · Lương Ngọc · Khớp' },
    ])
  })

  it('bring the number that stands beside an old one, or where there was none', async () => {
    await office.onRoster({ full_name: 'Trần Văn Bình', birth: '1948', old_id: '171234567' })
    await office.onRoster({ full_name: 'Lê Văn Minh', birth: '1940' })
    const rows = [
      [1, 'Trần Văn Bình', '1948', '171234567/038048901112', 'Lương Ngọc', 'Khớp', '', ''],
      [2, 'Lê Văn Minh', '1940', '038040901111', 'Lương Ngọc', 'x', '', ''],
    ]
    await take(csv([HEAD, ...rows]))
    const changes = await office.db.selectFrom('change').select(['kind', 'state', 'after']).execute()
    expect(changes.map(({ kind, state }) => `${kind} ${state}`)).toEqual(['INFO PROPOSED', 'INFO PROPOSED'])
    expect(changes[0]?.after).toContain('038048901112')
    expect(changes[1]?.after).toContain('038040901111')
    await take(csv([HEAD, ...rows]))
    expect(await office.db.selectFrom('change').select('id').execute()).toHaveLength(2)
  })

  it('are not written twice', async () => {
    await office.onRoster({ full_name: 'Trần Văn Bình', birth: '1948' })
    const cells = csv([HEAD, [1, 'Trần Văn Bình', '1948', '', 'Lương Ngọc', 'Không tìm thấy', '', '']])
    await take(cells)
    await take(cells)
    expect(await office.db.selectFrom('verdict').select('verdict').execute()).toHaveLength(1)
  })

  it('wait where nobody can tell what is meant, and are settled by an officer', async () => {
    const binh = await office.onRoster({ full_name: 'Trần Văn Bình', birth: '1948' })
    await take(csv([HEAD, [1, 'Trần Văn Bình', '1948', '', 'Lương Ngọc', 'Tạm vắng', '', '']]))
    expect(await lastVerdict(office.db, binh.id)).toBeUndefined()
    const [row] = await office.db.selectFrom('returned_row').selectAll().execute()
    expect(row).toMatchObject({ state: 'waiting', asks: 'which-verdict' })
    const outcome = await office.act(decideReturned, officer, { row: String(row?.id), choice: 'MATCH' })
    expect(outcome.kind).toBe('decided')
    await work(office)
    expect((await lastVerdict(office.db, binh.id))?.verdict).toBe('MATCH')
  })

  it('ask once what several lists ask, and are settled in all of them by one answer', async () => {
    const binh = await office.onRoster({ full_name: 'Trần Văn Bình', birth: '1948' })
    const row = [1, 'Trần Văn Bình', '1948', '', 'Lương Ngọc', 'Tạm vắng', '', '']
    await take(csv([HEAD, row]), 'mot.csv')
    await take(csv([HEAD, row]), 'hai.csv')
    expect(await office.db.selectFrom('returned_row').select('id').execute()).toHaveLength(2)
    const [asked, ...others] = await waitingRows(office.db, [COMMUNE], 10)
    expect(others).toEqual([])
    await office.act(decideReturned, officer, { row: String(asked?.id), choice: 'MATCH' })
    await work(office)
    expect(await waitingRows(office.db, [COMMUNE], 10)).toEqual([])
    expect((await office.db.selectFrom('verdict').select('verdict').execute()).map(({ verdict }) => verdict)).toEqual([
      'MATCH',
    ])
    expect((await lastVerdict(office.db, binh.id))?.verdict).toBe('MATCH')
  })

  it('put one question for a person to the officer, the last that the police had', async () => {
    const binh = await office.onRoster({ full_name: 'Trần Văn Bình', birth: '1948' })
    const said = async (verdict: string, note: string) =>
      take(csv([HEAD, [1, 'Trần Văn Bình', '1948', '', 'Lương Ngọc', verdict, '', note]]))
    const scope = { communes: [COMMUNE], villages: [] }
    await said('Không tìm thấy', 'tra lần 1')
    await said('Không tìm thấy', 'tra lần 2')
    expect((await openQuestions(office.db, scope, 10, 0)).map(({ note }) => note)).toEqual([
      expect.stringMatching('lần 2'),
    ])
    expect(await openQuestionCount(office.db, scope)).toBe(1)
    await said('Khớp', 'đã thấy')
    expect(await openQuestions(office.db, scope, 10, 0)).toEqual([])
    expect((await lastVerdict(office.db, binh.id))?.verdict).toBe('MATCH')
  })

  it('are not there as long as nobody filled anything in, which is said with what to fill where', async () => {
    await office.onRoster({ full_name: 'Trần Văn Bình', birth: '1948' })
    const file = await send(office, csv([HEAD, [1, 'Trần Văn Bình', '1948', '', 'Lương Ngọc', '', '', 'ở một mình']]))
    const refused = await received(office, file)
    expect(refused).toMatchObject({ reason: 'answer-returned-file.no-answers' })
    const said = texts.in('vi')({ key: 'answer-returned-file.no-answers', values: Object(refused).values })
    expect(said).toContain('1 người')
    expect(said).toContain('"Kết quả đối chiếu"')
    expect(said).toContain('Không tìm thấy')
    const unchanged = await send(office, await list('xac-thuc'), 'xac-thuc.xlsx')
    expect(await received(office, unchanged)).toMatchObject({ reason: 'answer-returned-file.no-answers' })
  })

  it('are asked about where only what is right was filled in', async () => {
    await office.onRoster({ full_name: 'Trần Văn Bình', birth: '1948' })
    const row = [1, 'Trần Văn Bình', '1948', '', 'Lương Ngọc', '', 'Trần Văn Bính', '']
    const file = await send(office, csv([HEAD, row]))
    expect(await received(office, file)).toMatchObject({ kind: 'returned', facts: { empty: 0, ask: 1 } })
  })

  it('are refused when nobody on the list lives here', async () => {
    const file = await send(office, csv([HEAD, [1, 'Người Lạ', '1933', '', 'Thôn 9', 'Khớp', '', '']]))
    expect(await received(office, file)).toMatchObject({ reason: 'answer-returned-file.other-unit' })
  })
})

describe('the list for the police', () => {
  it('goes out, is filled in and comes back as verdicts', async () => {
    const hoa = await office.onRoster({ full_name: 'Nguyễn Thị Hoa', personal_id: '038150901234' })
    const binh = await office.onRoster({ full_name: 'Trần Văn Bình', birth: '1948' })
    const workbook = await open(await list('xac-thuc'))
    const [sheet] = workbook.worksheets
    const found = new Map<string, number>()
    sheet?.eachRow((row, number) => {
      found.set(String(row.getCell(2).value), number)
    })
    const fill = (code: string, verdict: string, right: string): void => {
      const row = sheet?.getRow(found.get(code) ?? 0)
      if (row === undefined) throw new Error(`no row of ${code}`)
      row.getCell(8).value = verdict
      row.getCell(9).value = right
    }
    fill(hoa.code, 'Khớp', '')
    fill(binh.code, 'Sai năm sinh', '1949')
    await take(new Uint8Array(await workbook.xlsx.writeBuffer()), 'xac-thuc.xlsx')
    expect((await lastVerdict(office.db, hoa.id))?.verdict).toBe('MATCH')
    expect(await lastVerdict(office.db, binh.id)).toMatchObject({
      verdict: 'MISMATCH',
      fields: '["birth"]',
      corrections: '{"birth":"1949"}',
    })
    const again = JSON.stringify((await open(await list('xac-thuc'))).worksheets[0]?.getSheetValues())
    expect(again).not.toContain(hoa.code)
    expect(again).toContain(binh.code)
    const differing = JSON.stringify((await open(await list('sai-lech'))).worksheets[0]?.getSheetValues())
    expect(differing).toContain('ngày sinh: 1949')
    expect(differing).not.toContain(hoa.code)
  })
})

type SampleRow = Readonly<{ fullName: string; birth: BirthDate; personalId: string | null }>

describe('the sample list', () => {
  it('gives its verdicts to the people of the roster that was imported', async () => {
    const bytes = await fixtureBytes('returns/police-results.expected.json')
    const { rows } = JSON.parse(new TextDecoder().decode(bytes)) as { rows: readonly SampleRow[] }
    for (const row of rows) {
      await office.onRoster({
        full_name: row.fullName,
        birth: row.birth.value,
        birth_precision: row.birth.precision,
        personal_id: row.personalId,
        village_code: null,
      })
    }
    const file = await send(office, await fixtureBytes('returns/police-results.xlsx'), 'police-results.xlsx')
    expect(await received(office, file)).toMatchObject({
      kind: 'returned',
      facts: {
        rows: 120,
        match: 85,
        mismatch: 17,
        deceased: 6,
        'not-found': 4,
        moved: 4,
        duplicate: 1,
        empty: 2,
        ask: 1,
        unknown: 0,
      },
    })
  })
})
