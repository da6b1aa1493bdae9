import { describe, expect, it } from 'vitest'
import type { Roster } from '../../../src/domain/roster/list.js'
import { makeXlsx, sheetXml } from './make-zip.js'
import { contextFor, expectedOf, rosterOf } from './roster-sample.js'

const context = { ...contextFor(expectedOf('roster-cam-luong')), mayAsk: true }

type Cells = readonly (readonly (string | number | null | { xml: string })[])[]

function read(rows: Cells, merges: readonly string[] = []): Promise<Roster> {
  const tail = `<mergeCells>${merges.map((ref) => `<mergeCell ref="${ref}"/>`).join('')}</mergeCells>`
  return rosterOf(makeXlsx([{ name: 'S', xml: sheetXml(rows, tail) }]), 'x.xlsx', context)
}

function asked({ rows }: Roster): unknown {
  return rows.flatMap(({ findings }) => findings.filter(({ level }) => level === 'ask').map(({ code }) => code))
}

describe('the sex', () => {
  const REST = ['Năm sinh', 'CCCD', 'Chế độ']
  const PEOPLE = [
    ['Phạm Văn Lợi', 1954, '038054911560', 'NKT nặng'],
    ['Bùi Thị Cúc', 1955, null, 'NKT nặng'],
    ['Hà Tư', 1956, null, 'NKT nặng'],
  ] as const

  function listed(signs: readonly (string | number | null)[]): Cells {
    return PEOPLE.map(([name, ...rest], n) => [n + 1, name, signs[n] ?? null, ...rest])
  }

  it.each([
    ['1 and 0, by the names and numbers beside them', 'Giới tính', [1, 0, 1]],
    ['1 and 0, the other way round as the heading says', 'Giới tính (Nữ: 1, Nam: 0)', [0, 1, 0]],
    ['a lone letter that only women have', 'Nam/nữ', ['Nam', 'N', 'Nam']],
    ['a cross for women and nothing for men', 'Giới tính', [null, 'x', null]],
    ['a column for women only', 'Nữ', [null, 'x', null]],
  ] as const)('is kept as %s', async (_, heading, signs) => {
    const roster = await read([['STT', 'Họ và tên', heading, ...REST], ...listed(signs)])
    expect(roster.rows.map(({ person }) => person.sex)).toEqual(['male', 'female', 'male'])
    expect(asked(roster)).toEqual([])
  })

  it('is kept as crosses in two columns under one heading', async () => {
    const rows = [
      ['STT', 'Họ và tên', 'Giới tính', null, 'Năm sinh', 'CCCD', 'Chế độ'],
      [null, null, 'Nam', 'Nữ', null, null, null],
      [1, 'Phạm Văn Lợi', 'x', null, 1954, '038054911560', 'NKT nặng'],
      [2, 'Bùi Cúc', null, 'X', 1955, null, 'NKT nặng'],
      [3, 'Hà Thị Tư', null, null, 1956, null, 'NKT nặng'],
    ]
    const roster = await read(rows, ['C1:D1'])
    expect(roster.rows.map(({ person }) => person.sex)).toEqual(['male', 'female', 'female'])
  })

  it('is told by the column of the year where Nam and Nữ stand alone', async () => {
    const rows = [
      ['STT', 'Họ và tên', 'Nam', 'Nữ', 'CCCD', 'Chế độ'],
      [1, 'Phạm Lợi', 1954, null, null, 'NKT nặng'],
      [2, 'Bùi Cúc', null, 1955, null, 'NKT nặng'],
    ]
    expect((await read(rows)).rows.map(({ person }) => [person.sex, person.birth?.value])).toEqual([
      ['male', '1954'],
      ['female', '1955'],
    ])
  })

  it('is asked of a row that a cross contradicts', async () => {
    const roster = await read([['STT', 'Họ và tên', 'Nữ', ...REST], ...listed(['x', 'x', null])])
    expect(roster.rows[1]?.person.sex).toBe('female')
    expect((await read([['STT', 'Họ và tên', 'Nữ', ...REST], ...listed([null, null, 'x'])])).rows[1]).toMatchObject({
      person: { sex: null },
      findings: expect.arrayContaining([expect.objectContaining({ code: 'SEX_UNKNOWN', proposed: 'female' })]),
    })
  })
})

describe('the birth', () => {
  it.each([
    ['under one heading', ['Ngày tháng năm sinh', null, null], ['Ngày', 'Tháng', 'Năm'], ['C1:E1']],
    ['each with its own', ['Ngày sinh', 'Tháng sinh', 'Năm sinh'], null, []],
  ] as const)('is put together from three columns, %s', async (_, top, sub, merges) => {
    const rows: Cells = [
      ['STT', 'Họ và tên', ...top, 'CCCD', 'Chế độ'],
      ...(sub === null ? [] : [[null, null, ...sub, null, null]]),
      [1, 'Phạm Văn Lợi', 2, '03', 1954, '038054911560', 'NKT nặng'],
      [2, 'Bùi Thị Cúc', null, null, 1955, null, 'NKT nặng'],
      [3, 'Hà Văn Tư', null, 7, 1956, null, 'NKT nặng'],
    ]
    const roster = await read(rows, merges)
    expect(roster.rows.map(({ person }) => person.birth?.value)).toEqual(['1954-03-02', '1955', '1956-07'])
  })

  const HEAD = ['STT', 'Họ và tên', 'Ngày sinh', 'CCCD', 'Chế độ']
  const findingsOf = async (birth: string | number): Promise<unknown> => {
    const { person, findings } = (await read([HEAD, [1, 'Hà Văn Tư', birth, null, 'NKT nặng']])).rows[0]!
    const about = findings.filter(({ field, level }) => field === 'birth' && level !== 'auto')
    return [person.birth?.value, ...about.map(({ code, proposed, candidates }) => [code, proposed ?? candidates])]
  }

  it.each([
    [19450612, '1945-06-12'],
    ['…/…/1945', '1945'],
    ['xx/05/1945', '1945-05'],
    ['12-Jun-1945', '1945-06-12'],
    ['Jun 12, 1945', '1945-06-12'],
  ])('is read from %s', async (written, value) => {
    expect(await findingsOf(written)).toEqual([value])
  })

  it.each([
    ['12/25/1945', '1945-12-25'],
    ['1945 (giấy tờ)', '1945'],
    ['12/5/1945 âm lịch', '1945-05-12'],
    ['O1/O5/1945', '1945-05-01'],
    ['1945-1946', ['1945', '1946']],
  ])('is only proposed from %s', async (written, proposed) => {
    expect(await findingsOf(written)).toEqual([undefined, ['DOB_ODD', proposed]])
  })

  it('is missing where words say that nobody knows it', async () => {
    expect(await findingsOf('không rõ')).toEqual([undefined, ['DOB_MISSING', undefined]])
  })
})

describe('the heading', () => {
  it('keeps name, births and papers apart under one group in three rows', async () => {
    const rows = [
      ['STT', 'Thông tin đối tượng', null, null, null, null, 'Chi trả', null],
      [null, 'Họ và tên', 'Ngày sinh', null, 'Giấy tờ', null, 'Tài khoản', null],
      [null, null, 'Nam', 'Nữ', 'Số CCCD', 'Chế độ', 'Số TK', 'Ngân hàng'],
      [1, 'Phạm Văn Lợi', '02/03/1954', null, '038054911560', 'NKT nặng', '3580205992267', 'Agribank'],
    ]
    const roster = await read(rows, ['A1:A3', 'B1:F1', 'G1:H1', 'B2:B3', 'C2:D2', 'E2:F2', 'G2:H2'])
    expect(roster.rows[0]?.person).toMatchObject({
      fullName: 'Phạm Văn Lợi',
      birth: { value: '1954-03-02' },
      personalId: '038054911560',
      account: { bankCode: 'VBA', number: '3580205992267' },
    })
  })

  it('takes a name from three columns', async () => {
    const rows = [
      ['STT', 'Họ', 'Tên đệm', 'Tên', 'Năm sinh', 'CCCD', 'Chế độ'],
      [1, 'Phạm', 'Văn', 'Lợi', 1954, '038054911560', 'NKT nặng'],
      [2, 'Bùi', null, 'Cúc', 1955, null, 'NKT nặng'],
    ]
    expect((await read(rows)).rows.map(({ person }) => person.fullName)).toEqual(['Phạm Văn Lợi', 'Bùi Cúc'])
  })
})
