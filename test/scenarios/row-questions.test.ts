import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { FileOffice, type Person } from '../support/file-office.js'
import { makeXlsx, sheetXml } from '../workbooks/reading/make-zip.js'

type Cells = readonly (string | number)[]

vi.setConfig({ testTimeout: 180_000, hookTimeout: 60_000 })

let office: FileOffice
let hang: Person
beforeEach(async () => {
  office = await FileOffice.open()
  hang = await office.person('Hằng', 'commune-officer')
})
afterEach(() => office.close())

/** Everybody on record, with village and programmes. */
async function people(): Promise<readonly string[]> {
  const rows = await office.db
    .selectFrom('beneficiary')
    .innerJoin('benefit_line', 'benefit_line.beneficiary_id', 'beneficiary.id')
    .select(['beneficiary.id', 'full_name', 'commune_code', 'village_code', 'personal_id', 'programme_code'])
    .orderBy('beneficiary.id')
    .orderBy('benefit_line.id')
    .execute()
  const lines = new Map<number, string>()
  for (const { id, full_name, village_code, commune_code, personal_id, programme_code } of rows) {
    const before = lines.get(id)
    const person = [full_name, village_code ?? commune_code, ...(personal_id === null ? [] : [personal_id])].join(' ')
    lines.set(id, `${before ?? person} ${programme_code}`)
  }
  return [...lines.values()]
}

async function stateOf(row: number) {
  return office.db
    .selectFrom('staged_row')
    .selectAll()
    .where('row', '=', row)
    .orderBy('id', 'desc')
    .executeTakeFirstOrThrow()
}

describe('two rows of one file that may be one person', () => {
  const HEAD = ['STT', 'Họ và tên', 'Ngày sinh', 'Số CCCD', 'Thôn', 'Chế độ']
  const LAN: Cells = [1, 'Phạm Thị Lan', '28/01/1975', '', 'Kim Mẫm 1', 'NKT nặng']
  const BA: Cells = [2, 'Lê Văn Ba', '02/03/1974', '038074911560', 'Kim Mẫm 1', 'NKT nặng']

  function roster(...rows: readonly Cells[]): Uint8Array {
    return makeXlsx([{ name: 'S', xml: sheetXml([['DANH SÁCH ĐỐI TƯỢNG XÃ CẨM LƯƠNG'], HEAD, ...rows]) }])
  }

  async function takesOver(...rows: readonly Cells[]): Promise<string> {
    await hang.sends('a.xlsx', roster(...rows))
    return hang.says('nhập')
  }

  const again = (changes: Readonly<Record<number, string>> = {}): Cells =>
    LAN.map((cell, column) => changes[column] ?? cell).with(0, 3)

  it('are counted among those to ask, and the first one goes in', async () => {
    expect(await hang.sends('a.xlsx', roster(LAN, BA, again({ 4: 'Lương Ngọc' })))).toContain('Cần hỏi: 1')
    await hang.says('nhập')
    expect(await people()).toEqual(['Phạm Thị Lan 15139-01 BT-6N', 'Lê Văn Ba 15139-01 038074911560 BT-6N'])
  })

  it('are shown with what speaks for one person, and what the other row says', async () => {
    await takesOver(LAN, BA, again({ 1: 'PHẠM THỊ LAN', 4: 'Lương Ngọc' }))
    const asked = await hang.says('/choquyet')
    expect(asked).toContain('Phạm Thị Lan, 28/01/1975, Lương Ngọc')
    expect(asked).toContain('cùng tên, cùng ngày sinh')
    expect(asked).toContain('Cùng một người với dòng 3: Phạm Thị Lan, 28/01/1975, Kim Mẫm 1')
    expect(asked).toContain('Hai người khác nhau')
    expect(asked).toContain('Bỏ dòng này')
  })

  it('are one person with one benefit when the second says nothing more', async () => {
    await takesOver(LAN, BA, again())
    expect(await hang.says('/choquyet', 'cung mot nguoi')).toContain('không có gì thêm nên đã bỏ')
    expect(await people()).toHaveLength(2)
    expect(await stateOf(5)).toMatchObject({ state: 'dropped', comparison: 'duplicate' })
  })

  it('are one person with two benefits', async () => {
    await takesOver(LAN, BA, again({ 5: 'Đơn thân 2 con' }))
    expect(await hang.says('/choquyet', '1')).toContain('Không còn dòng nào')
    expect(await people()).toContain('Phạm Thị Lan 15139-01 BT-6N BT-4')
  })

  it('fill in what the first leaves out, and ask what contradicts', async () => {
    await takesOver(LAN, BA, again({ 3: '038175911569', 4: 'Lương Ngọc' }))
    const asked = await hang.says('/choquyet', 'cùng một người')
    expect(asked).toContain('Khác với hồ sơ đang có ("Kim Mẫm 1")')
    expect(await people()).toContain('Phạm Thị Lan 15139-01 038175911569 BT-6N')
    await hang.says('lấy theo đề nghị')
    expect(await people()).toContain(`Phạm Thị Lan ${await villageCode('Lương Ngọc')} 038175911569 BT-6N`)
  })

  it('keep the village of the first where the officer says so', async () => {
    await takesOver(LAN, BA, again({ 4: 'Lương Ngọc' }))
    await hang.says('/choquyet', 'cùng một người', 'giữ nguyên')
    expect(await people()).toContain('Phạm Thị Lan 15139-01 BT-6N')
  })

  it('are two people when the officer says so, and are not asked about again', async () => {
    await takesOver(LAN, BA, again({ 4: 'Lương Ngọc' }))
    await hang.says('/choquyet', 'hai nguoi khac nhau')
    expect(await people()).toHaveLength(3)
    expect(await hang.sends('b.xlsx', roster(LAN, BA, again({ 4: 'Lương Ngọc' })))).toContain('Cần hỏi: 0')
  })

  it('may be three, each of whom is asked about', async () => {
    await takesOver(LAN, again(), again({ 5: 'Đơn thân 2 con' }))
    const [first, second] = [await hang.says('/choquyet', 'hai người khác nhau'), await people()]
    expect(first).toContain('Cùng một người với dòng 3')
    expect(second).toHaveLength(2)
    await hang.says('1')
    expect(await people()).toEqual(['Phạm Thị Lan 15139-01 BT-6N BT-4', 'Phạm Thị Lan 15139-01 BT-6N'])
  })

  it('are one person by a number, whatever is said of a third row', async () => {
    const [id, lan] = ['038175911569', again({ 3: '038175911569' })]
    await takesOver(LAN, lan, lan.with(5, 'Đơn thân 2 con'))
    await hang.says('/choquyet', 'hai người khác nhau', 'hai người khác nhau')
    expect(await people()).toEqual(['Phạm Thị Lan 15139-01 BT-6N', `Phạm Thị Lan 15139-01 ${id} BT-6N BT-4`])
  })

  it('are asked further when the two benefits may not be paid together', async () => {
    await takesOver(LAN.with(5, 'NKT đặc biệt nặng'), again({ 4: 'Lương Ngọc' }))
    const asked = await hang.says('/choquyet', 'cùng một người')
    expect(asked).toContain('còn phải hỏi thêm')
    expect(asked).toContain('không hưởng cùng lúc được')
    await hang.says('1')
    expect(await people()).toEqual(['Phạm Thị Lan 15139-01 BT-6N'])
  })

  it('wait when the first one is not on record itself', async () => {
    await takesOver(LAN, again())
    await office.db.updateTable('staged_row').set({ benefit_line_id: null }).where('row', '=', 3).execute()
    expect(await hang.says('/choquyet', 'cùng một người')).toContain('quyết định dòng đó trước')
    expect(await stateOf(4)).toMatchObject({ state: 'waiting' })
  })

  it('are decided by one officer only', async () => {
    const nga = await office.person('Nga', 'commune-officer')
    await takesOver(LAN, again({ 4: 'Lương Ngọc' }))
    await nga.says('/choquyet')
    await hang.says('/choquyet', 'hai người khác nhau')
    expect(await nga.says('cùng một người')).toContain('Không còn dòng nào')
    expect(await people()).toHaveLength(2)
  })

  it('are noted as changes, but for the first roster of a commune', async () => {
    await takesOver(LAN, again({ 4: 'Lương Ngọc' }))
    await hang.says('/choquyet', 'hai người khác nhau')
    const kinds = async () =>
      (await office.db.selectFrom('change').select(['kind', 'state']).orderBy('id').execute()).map(
        ({ kind, state }) => `${kind} ${state}`,
      )
    expect(await kinds()).toEqual([])
    await hang.sends('b.xlsx', roster(BA, BA.with(3, '').with(4, 'Lương Ngọc')))
    await hang.says('nhập')
    expect(await kinds()).toEqual(['NEW APPROVED'])
    await hang.says('/choquyet', 'hai người khác nhau')
    expect(await kinds()).toEqual(['NEW APPROVED', 'NEW APPROVED'])
    await hang.says('/hoantac', '1', 'đồng ý')
    expect(await kinds()).toEqual(['NEW UNDONE', 'NEW UNDONE'])
    expect(await people()).toHaveLength(2)
  })

  it('are taken back with their file, whatever was answered', async () => {
    await takesOver(LAN, again({ 3: '038175911569', 5: 'Đơn thân 2 con' }), again({ 4: 'Lương Ngọc' }))
    await hang.says('/choquyet', '1', 'hai người khác nhau')
    expect(await people()).toHaveLength(2)
    const said = await hang.says('/hoantac', 'đồng ý')
    expect(await people()).toEqual([])
    expect(said).not.toContain('giữ nguyên')
    expect(await hang.says('/choquyet')).toContain('Không còn dòng nào')
    expect(await hang.says('/choquyet lại')).toContain('Không có câu trả lời nào để sửa')
  })
})

describe('"/choquyet lại"', () => {
  const HEAD = ['STT', 'Họ và tên', 'Ngày sinh', 'Số CCCD', 'Thôn', 'Chế độ']
  const LAN: Cells = [1, 'Phạm Thị Lan', '28/01/1975', '', 'Kim Mẫm 1', 'NKT nặng']

  beforeEach(async () => {
    const rows = [LAN, LAN.with(4, 'Lương Ngọc')]
    await hang.sends('a.xlsx', makeXlsx([{ name: 'S', xml: sheetXml([['XÃ CẨM LƯƠNG'], HEAD, ...rows]) }]))
    await hang.says('nhập')
  })

  it.each(['/choquyet lại', 'cho quyet lai'])('asks again about a row that was dropped: %s', async (words) => {
    expect(await hang.says('/choquyet', 'bo dong')).toContain('/choquyet lại')
    expect(await stateOf(4)).toMatchObject({ state: 'dropped' })
    const asked = await hang.says(words)
    expect(asked).toContain('Đã bỏ câu trả lời về dòng 4 (Phạm Thị Lan)')
    expect(asked).toContain('Hai người khác nhau')
    await hang.says('hai người khác nhau')
    expect(await people()).toHaveLength(2)
  })

  it('takes nothing back that is in the records', async () => {
    await hang.says('/choquyet', 'hai người khác nhau')
    expect(await hang.says('/choquyet lại')).toContain('gõ /sua')
    expect(await people()).toHaveLength(2)
  })

  it('takes nothing back that a colleague said, nor what is not the asker’s', async () => {
    await hang.says('/choquyet', 'bỏ dòng')
    const nga = await office.person('Nga', 'commune-officer')
    const other = await office.person('Xã bên', 'commune-officer', '15142')
    expect(await nga.says('/choquyet lại')).toContain('Không có câu trả lời nào để sửa')
    expect(await other.says('/choquyet lại')).toContain('Không có câu trả lời nào để sửa')
    expect(await stateOf(4)).toMatchObject({ state: 'dropped' })
  })

  it('takes the words back one by one, the last first', async () => {
    const rows = [LAN, LAN.with(4, 'Lương Ngọc'), LAN.with(4, 'Lương Hòa')]
    await hang.sends('b.xlsx', makeXlsx([{ name: 'S', xml: sheetXml([['XÃ CẨM LƯƠNG'], HEAD, ...rows]) }]))
    await hang.says('nhập', '/choquyet', 'bỏ dòng', 'bỏ dòng')
    const answered = async () =>
      (await office.db.selectFrom('staged_content').select('decisions').execute()).filter(
        ({ decisions }) => (decisions ?? '[]') !== '[]',
      ).length
    for (const left of [1, 0]) {
      expect(await hang.says('/choquyet lại')).toContain('Đã bỏ câu trả lời')
      expect(await answered()).toBe(left)
    }
  })

  it('leaves rows alone that a later reading of the file asks about', async () => {
    await hang.says('/choquyet', 'bỏ dòng')
    await office.db.updateTable('roster_import').set({ sha256: 'x' }).execute()
    const again = await office.db.selectFrom('roster_import').selectAll().executeTakeFirstOrThrow()
    const { id: _, ...copy } = again
    await office.db
      .insertInto('roster_import')
      .values({ ...copy, file_id: null })
      .execute()
    expect(await hang.says('/choquyet lại')).toContain('Không có câu trả lời nào để sửa')
  })

  it('is noted without anybody’s name', async () => {
    await hang.says('/choquyet', 'bỏ dòng', '/choquyet lại')
    const { details } = await office.db
      .selectFrom('history')
      .selectAll()
      .where('action', '=', 'ask-row-again')
      .executeTakeFirstOrThrow()
    expect(JSON.parse(details)).toEqual({ row: 4, answer: 'drop' })
  })
})

describe('a row whose commune is in doubt', () => {
  const HEAD = ['STT', 'Mã xã', 'Tên xã', 'Thôn', 'Họ và tên', 'Ngày sinh', 'Số CCCD', 'Chế độ']
  const HERE: Cells = [1, '15139', 'Cẩm Lương', 'Kim Mẫm 1', 'Hà Văn Sáu', '02/03/1974', '038074911560', 'NKT nặng']
  const THERE: Cells = [2, '15142', 'Cẩm Thạch', 'Thạch Yến', 'Đỗ Thị Tư', '02/03/1985', '038185911569', 'NKT nặng']
  const DOUBT: Cells = [3, '15139', 'Cẩm Thạch', 'Kim Mẫm 1', 'Phạm Thị Lan', '28/01/1975', '', 'NKT nặng']

  let district: Person
  beforeEach(async () => {
    district = await office.person('Huyện', 'district-officer', '390')
  })

  async function takesOver(...rows: readonly Cells[]): Promise<void> {
    const file = makeXlsx([{ name: 'S', xml: sheetXml([['DANH SÁCH ĐỐI TƯỢNG HUYỆN CẨM THỦY'], HEAD, ...rows]) }])
    await district.sends('h.xlsx', file)
    await district.says('nhập')
  }

  it('is asked which of the two it is, or another one', async () => {
    await takesOver(HERE, THERE, DOUBT)
    const asked = await district.says('/choquyet')
    expect(asked).toContain('Không rõ người này thuộc xã nào')
    for (const choice of ['Xã Cẩm Thạch', 'Xã Cẩm Lương', 'Bỏ dòng này']) expect(asked).toContain(choice)
    expect(asked).not.toContain('Quang Trung')
  })

  it('goes in there, with its village', async () => {
    await takesOver(HERE, THERE, DOUBT)
    expect(await district.says('/choquyet', 'cam luong')).toContain('Không còn dòng nào')
    expect(await people()).toContain('Phạm Thị Lan 15139-01 BT-6N')
  })

  it('is asked for the village when that commune has none of the name', async () => {
    await takesOver(HERE, THERE, DOUBT)
    const asked = await district.says('/choquyet', 'Xã Cẩm Thạch')
    expect(asked).toContain('Thạch Yến')
    await district.says('thach yen')
    expect(await people()).toContain('Phạm Thị Lan 15142-01 BT-6N')
  })

  it('changes what is on record of the same person there, and makes nobody twice', async () => {
    await takesOver(HERE, THERE, [3, '15142', 'Cẩm Lương', 'Kim Mẫm 1', 'Hà Văn Sáu', '1974', '', 'NKT nặng'])
    const asked = await district.says('/choquyet', 'Xã Cẩm Lương')
    expect(asked).toContain('Có thể cùng một người với dòng 3')
    expect(await district.says('cùng một người')).toContain('không có gì thêm nên đã bỏ')
    expect(await people()).toHaveLength(2)
  })

  it('takes no commune of another district', async () => {
    await takesOver(HERE, THERE, [3, '', '', '', 'Phạm Thị Lan', '28/01/1975', '', 'NKT nặng'])
    const asked = await district.says('/choquyet')
    expect(asked).toContain('Xã Cẩm Lương')
    expect(asked).not.toContain('Quang Trung')
    await district.says('Quang Trung')
    expect(await people()).toHaveLength(2)
    await district.says('Cẩm Thạch')
    expect(await people()).toContain('Phạm Thị Lan 15142 BT-6N')
  })

  it('is asked which one a mistyped name means', async () => {
    await takesOver(HERE, THERE, [3, '', 'Cẩm Luơn', 'Kim Mẫm 1', 'Phạm Thị Lan', '28/01/1975', '', 'NKT nặng'])
    const asked = await district.says('/choquyet')
    expect(asked).toContain('Trong tệp ghi: "Cẩm Luơn"')
    expect(asked).toMatch(/1\. Xã Cẩm Lương/)
    expect(asked).not.toMatch(/\d\. Xã Cẩm Thạch/)
    expect(await district.says('1')).toContain('Không còn dòng nào')
    expect(await people()).toContain('Phạm Thị Lan 15139-01 BT-6N')
  })

  it('may be of another commune, which is typed', async () => {
    await takesOver(HERE, THERE, [3, '', 'Cẩm Luơn', 'Thạch Yến', 'Phạm Thị Lan', '28/01/1975', '', 'NKT nặng'])
    await district.says('/choquyet', 'xã khác')
    const refused = await district.says('Quang Trung')
    expect(refused).toContain('Không tìm thấy xã này. Chưa ghi gì.')
    expect(refused).toContain('gõ tên xã hoặc mã xã')
    expect(await people()).toHaveLength(2)
    await district.says('cam thach')
    expect(await people()).toContain('Phạm Thị Lan 15142-01 BT-6N')
  })

  it('may have its commune changed until it is in the records', async () => {
    await takesOver(HERE, THERE, [3, '15142', 'Cẩm Lương', 'Kim Mẫm 1', 'Hà Văn Sáu', '1974', '', 'NKT nặng'])
    expect(await district.says('/choquyet', 'Xã Cẩm Lương')).toContain('/choquyet lại')
    expect(await district.says('/choquyet lại')).toContain('Không rõ người này thuộc xã nào')
    await district.says('Xã Cẩm Thạch')
    expect(await people()).toContain('Hà Văn Sáu 15142 BT-6N')
  })

  it('may be said to be nobody’s of the own commune', async () => {
    const file = makeXlsx([{ name: 'S', xml: sheetXml([['DANH SÁCH XÃ CẨM LƯƠNG'], HEAD, HERE, DOUBT]) }])
    await hang.sends('x.xlsx', file)
    await hang.says('nhập')
    const asked = await hang.says('/choquyet')
    expect(asked).toContain('Xã Cẩm Lương')
    expect(asked).not.toMatch(/\d\. Xã Cẩm Thạch/)
    await hang.says('bỏ dòng')
    expect(await people()).toEqual(['Hà Văn Sáu 15139-01 038074911560 BT-6N'])
  })

  it('is taken back with its file', async () => {
    await takesOver(HERE, THERE, DOUBT)
    await district.says('/choquyet', 'Cẩm Lương')
    expect(await people()).toHaveLength(3)
    await district.says('/hoantac', 'đồng ý')
    expect(await people()).toEqual([])
  })
})

async function villageCode(name: string): Promise<string> {
  return (await office.db.selectFrom('unit').select('code').where('name', '=', name).executeTakeFirstOrThrow()).code
}
