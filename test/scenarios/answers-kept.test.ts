import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { FileOffice, type Person } from '../support/file-office.js'
import { type Cells, CUC, HEAD, LOI, roster } from '../support/small-roster.js'
import { makeXlsx, sheetXml } from '../workbooks/reading/make-zip.js'
import { openWritten, valuesOf } from '../workbooks/writing/open-written.js'

/** His number lost its first zero. */
const SAU: Cells = [3, 'Hà Văn Sáu', 1939, '38039911569', 'Kim Mẫm 1', 'NKT nặng', 750000]
/** Two of one name, and a third row that may be either. */
const NAMESAKES: readonly Cells[] = [
  [1, 'Lê Văn Ba', 1940, '', 'Kim Mẫm 1', 'NKT nặng', 750000],
  [2, 'Lê Văn Ba', 1951, '', 'Lương Ngọc', 'NKT nặng', 750000],
]
const WHICH_BA: Cells = [1, 'Lê Văn Ba', '', '', '', 'NKT nặng', 750000]

vi.setConfig({ testTimeout: 180_000, hookTimeout: 60_000 })

let office: FileOffice
let hang: Person
beforeEach(async () => {
  office = await FileOffice.open()
  hang = await office.person('Hằng', 'commune-officer')
})
afterEach(() => office.close())

async function takesOver(file: Uint8Array): Promise<string> {
  await hang.sends('a.xlsx', file)
  return hang.says('nhập')
}

async function numberOf(name: string): Promise<readonly (string | null)[]> {
  const people = await office.db
    .selectFrom('beneficiary')
    .select('personal_id')
    .where('full_name', '=', name)
    .orderBy('id')
    .execute()
  return people.map(({ personal_id }) => personal_id)
}

describe('the same file sent again', () => {
  it.each([
    ['lấy', '038039911569'],
    ['giữ nguyên', null],
  ])('asks nothing that was answered: %s', async (answer, number) => {
    await takesOver(roster(LOI, CUC, SAU))
    expect(await hang.says('/choquyet', answer)).toContain('Đã ghi quyết định')
    const shown = await hang.sends('a.xlsx', roster(LOI, CUC, SAU))
    expect(shown).toContain('Không đổi: 3 · Thay đổi: 0 · Cần hỏi: 0')
    expect(shown).toContain('Đã trả lời lần trước: 1')
    expect(shown).toContain('nhập cũng không đổi gì')
    expect(await hang.says('nhập')).not.toContain('chờ anh/chị quyết định')
    expect(await hang.says('/choquyet')).toContain('Không còn dòng nào')
    expect(await numberOf('Hà Văn Sáu')).toEqual([number])
  })

  it('keeps a value that was typed', async () => {
    await takesOver(roster(LOI, CUC, SAU))
    await hang.says('/choquyet', 'giá trị khác', '038139911569')
    expect(await takesOver(roster(LOI, CUC, SAU))).toContain('Không đổi: 3')
    expect(await numberOf('Hà Văn Sáu')).toEqual(['038139911569'])
  })

  it('has the answer marked in its copy, with its day', async () => {
    await takesOver(roster(LOI, CUC, SAU))
    await hang.says('/choquyet', 'lấy')
    await takesOver(roster(LOI, CUC, SAU))
    const copy = await openWritten(await hang.lastFile())
    const said = copy.worksheets.flatMap((sheet) =>
      Array.from({ length: sheet.rowCount }, (_, row) => valuesOf(sheet, row + 1)),
    )
    expect(JSON.stringify(said)).toContain('Đã quyết định ngày 21/11/2026, không hỏi lại')
  })

  it('still asks what nobody answered, and of each row only that', async () => {
    const both: Cells = [4, 'Đỗ Thị Tư', 1938, '38138911570', 'Kim Mẫm 1', 'NKT nặng', 750000]
    await takesOver(roster(LOI, CUC, SAU, both))
    expect(await hang.says('/choquyet')).toContain('Hà Văn Sáu')
    await hang.says('lấy', 'để sau')
    expect(await hang.sends('a.xlsx', roster(LOI, CUC, SAU, both))).toContain('Cần hỏi: 1')
    await hang.says('nhập')
    const asked = await hang.says('/choquyet')
    expect(asked).toContain('Đỗ Thị Tư')
    expect(asked).toContain('còn 1 dòng')
  })

  it('remembers the third time what was answered the first time and the second', async () => {
    const both: Cells = [4, 'Đỗ Thị Tư', 1938, '38138911570', 'Kim Mẫm 1', 'NKT nặng', 750000]
    await takesOver(roster(LOI, CUC, SAU, both))
    await hang.says('/choquyet', 'lấy')
    await takesOver(roster(LOI, CUC, SAU, both))
    await hang.says('/choquyet', 'giữ nguyên')
    expect(await hang.sends('a.xlsx', roster(LOI, CUC, SAU, both))).toContain('Không đổi: 4 · Thay đổi: 0 · Cần hỏi: 0')
  })

  it('asks again after the answer went with its import: /hoantac', async () => {
    await takesOver(roster(LOI, CUC, SAU))
    await hang.says('/choquyet', 'lấy')
    await hang.says('/hoantac', 'hoàn tác')
    expect(await hang.sends('a.xlsx', roster(LOI, CUC, SAU))).toContain('Cần hỏi: 1')
    await hang.says('nhập')
    expect(await hang.says('/choquyet')).toContain('Mất số 0 ở đầu')
  })

  it('asks again when the answer was taken back between the preview and the yes', async () => {
    await takesOver(roster(LOI, CUC, SAU))
    await hang.says('/choquyet', 'lấy')
    expect(await hang.sends('b.xlsx', roster(LOI, CUC, SAU))).toContain('Cần hỏi: 0')
    const other = await office.person('Lan', 'commune-officer')
    await other.says('/hoantac', 'hoàn tác')
    expect(await hang.says('nhập')).toContain('Còn 1 dòng chờ anh/chị quyết định')
    expect(await hang.says('/choquyet')).toContain('Mất số 0 ở đầu')
  })

  it('does not ask what was answered between the preview and the yes', async () => {
    await takesOver(roster(LOI, CUC, SAU))
    await hang.sends('b.xlsx', roster(LOI, CUC, SAU))
    const other = await office.person('Lan', 'commune-officer')
    await other.says('/choquyet', 'lấy')
    expect(await hang.says('nhập')).not.toContain('chờ anh/chị quyết định')
  })
})

describe('whom a row is about', () => {
  async function answered(answer: string): Promise<string> {
    await takesOver(roster(...NAMESAKES))
    await takesOver(roster(WHICH_BA))
    expect(await hang.says('/choquyet')).toContain('Có hồ sơ gần giống')
    // His birth and his programme are questions too.
    for (let said = await hang.says(answer); said.includes('Lê Văn Ba —'); ) said = await hang.says('giữ nguyên')
    const shown = await hang.sends('b.xlsx', roster(WHICH_BA))
    await hang.says('nhập')
    expect(await hang.says('/choquyet')).toContain('Không còn dòng nào')
    return shown
  }

  it('stays whom the officer chose', async () => {
    expect(await answered('2')).toContain('Mới: 0 · Không đổi: 1 · Thay đổi: 0 · Cần hỏi: 0')
    expect(await numberOf('Lê Văn Ba')).toHaveLength(2)
  })

  it('stays the new person that the officer made, who is made once', async () => {
    expect(await answered('người mới')).toContain('Mới: 0 · Không đổi: 1 · Thay đổi: 0 · Cần hỏi: 0')
    expect(await numberOf('Lê Văn Ba')).toHaveLength(3)
  })

  it('stays nobody when the row was dropped', async () => {
    const shown = await answered('bỏ dòng')
    expect(shown).toContain('Mới: 0 · Không đổi: 1 · Thay đổi: 0 · Cần hỏi: 0')
    expect(shown).toContain('nhập cũng không đổi gì')
    expect(await numberOf('Lê Văn Ba')).toHaveLength(2)
  })

  it('is asked again of a dropped row when there is somebody else whom it may be', async () => {
    await answered('bỏ dòng')
    await takesOver(roster([1, 'Lê Văn Ba', 1962, '', 'Kim Mẫm 1', 'NKT nặng', 750000]))
    expect(await hang.sends('b.xlsx', roster(WHICH_BA))).toContain('Cần hỏi: 1')
  })
})

describe('a contradiction between file and record', () => {
  const OTHERWISE: Cells = [1, 'Phạm Văn Lợi', 1956, '038054911560', 'Kim Mẫm 1', 'NKT nặng', 750000]

  it('that was left as the record has it is not asked again', async () => {
    await takesOver(roster(LOI, CUC))
    await takesOver(roster(OTHERWISE, CUC))
    await hang.says('/choquyet', 'giữ nguyên')
    expect(await hang.sends('b.xlsx', roster(OTHERWISE, CUC))).toContain('Không đổi: 2 · Thay đổi: 0 · Cần hỏi: 0')
  })

  it('is asked again when the record says something else by now', async () => {
    await takesOver(roster(LOI, CUC))
    await takesOver(roster(OTHERWISE, CUC))
    await hang.says('/choquyet', 'giữ nguyên')
    await office.db.updateTable('beneficiary').set({ birth: '1953' }).where('full_name', '=', 'Phạm Văn Lợi').execute()
    expect(await hang.sends('b.xlsx', roster(OTHERWISE, CUC))).toContain('Cần hỏi: 1')
  })
})

describe('a corrected file', () => {
  it('asks nothing about a row that is as it was, wherever it stands', async () => {
    await takesOver(roster(LOI, CUC, SAU))
    await hang.says('/choquyet', 'giữ nguyên')
    const moved: Cells = [2, ...SAU.slice(1)]
    const corrected = roster([1, ...CUC.slice(1)], moved, [3, ...LOI.slice(1, 6), 1000000])
    expect(await hang.sends('b.xlsx', corrected)).toContain('Không đổi: 2 · Thay đổi: 1 · Cần hỏi: 0')
  })

  it('asks about a row in which a cell is another', async () => {
    await takesOver(roster(LOI, CUC, SAU))
    await hang.says('/choquyet', 'giữ nguyên')
    const other: Cells = [...SAU.slice(0, 3), '38039911568', ...SAU.slice(4)]
    expect(await hang.sends('b.xlsx', roster(LOI, CUC, other))).toContain('Cần hỏi: 1')
  })

  it('is asked about in another commune, whatever was answered here', async () => {
    const nowhere: Cells = [...SAU.slice(0, 4), '', ...SAU.slice(5)]
    await takesOver(roster(nowhere))
    await hang.says('/choquyet', 'giữ nguyên')
    const neighbour = await office.person('Xã bên', 'commune-officer', '15142')
    const there = makeXlsx([{ name: 'S', xml: sheetXml([['DANH SÁCH ĐỐI TƯỢNG XÃ CẨM THẠCH'], HEAD, nowhere]) }])
    expect(await neighbour.sends('a.xlsx', there)).toContain('Cần hỏi: 1')
  })
})
