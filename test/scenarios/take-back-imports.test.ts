import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { FileOffice, type Person } from '../support/file-office.js'
import { BA, type Cells, CUC, LOI, roster } from '../support/small-roster.js'

/** His number lost its first zero. */
const SAU: Cells = [4, 'Hà Văn Sáu', 1939, '38039911569', 'Kim Mẫm 1', 'NKT nặng', 750000]

vi.setConfig({ testTimeout: 180_000, hookTimeout: 60_000 })

let office: FileOffice
let hang: Person
beforeEach(async () => {
  office = await FileOffice.open()
  hang = await office.person('Hằng', 'commune-officer')
})
afterEach(() => office.close())

async function takesOver(name: string, ...rows: readonly Cells[]): Promise<string> {
  await hang.sends(name, roster(...rows))
  return hang.says('nhập')
}

async function people(): Promise<readonly string[]> {
  const rows = await office.db.selectFrom('beneficiary').select('full_name').orderBy('id').execute()
  return rows.map(({ full_name }) => full_name)
}

describe('/hoantac', () => {
  it('tells of a file when it was taken over, by whom, and what it did', async () => {
    await takesOver('thang-10.xlsx', LOI, CUC)
    await office.passes(3 * 3_600_000)
    await takesOver('thang-11.xlsx', [...LOI.slice(0, 6), 1000000], CUC, BA)
    const asked = await hang.says('/hoantac')
    expect(asked).toContain('thang-11.xlsx, 21/11/2026 12:00, Hằng: 1 người mới, 1 người thay đổi')
    expect(asked).not.toContain('thang-10.xlsx')
  })

  it('passes over a file that changed nothing, and takes back the one before it', async () => {
    await takesOver('a.xlsx', LOI, CUC)
    await takesOver('b.xlsx', LOI, CUC)
    expect(await hang.says('/hoantac')).toContain('a.xlsx, 21/11/2026 09:00, Hằng: 2 người mới, 0 người thay đổi')
    expect(await hang.says('hoàn tác')).toContain('bỏ 2 người')
    expect(await people()).toEqual([])
    expect(await hang.says('/hoantac')).toContain('Không có lần nhập nào')
    expect(await hang.sends('a.xlsx', roster(LOI, CUC))).not.toContain('Tệp này đã nhập ngày')
  })

  it('counts only whom it takes back, and names who stays', async () => {
    await takesOver('a.xlsx', LOI, CUC)
    await office.passes(60_000)
    await takesOver('b.xlsx', [...LOI.slice(0, 6), 1000000], [...CUC.slice(0, 4), 'Kim Mẫm 1', ...CUC.slice(5)], BA)
    const { code } = await office.db
      .selectFrom('beneficiary')
      .select('code')
      .where('full_name', '=', 'Bùi Thị Cúc')
      .executeTakeFirstOrThrow()
    await hang.says(`/sua ${code}`, 'thôn', 'Kim Mẫm 2', 'đúng')
    const asked = await hang.says('/hoantac')
    expect(asked).toContain('Bỏ 1 người do tệp này thêm vào · trả lại 1 người như trước khi nhập.')
    expect(asked).toContain(`Giữ nguyên 1 người vì đã có thay đổi sau đó: Bùi Thị Cúc (${code}).`)
    expect(await hang.says('hoàn tác')).toContain('bỏ 1 người, trả lại 1 người như cũ. Giữ nguyên 1 người')
  })

  it('takes no earlier file with it that was taken over at the same moment', async () => {
    await takesOver('a.xlsx', LOI)
    await takesOver('b.xlsx', LOI, CUC)
    await hang.says('/hoantac', 'hoàn tác')
    expect(await hang.says('/hoantac')).toContain('a.xlsx, 21/11/2026 09:00, Hằng: 1 người mới')
  })

  it('has nothing to take back when no file changed anything', async () => {
    await takesOver('a.xlsx', LOI, CUC)
    await hang.says('/hoantac', 'hoàn tác')
    expect(await hang.says('/hoantac')).toContain('Không có lần nhập nào')
  })

  it('tells of rows that wait, which wait no more afterwards, in whatever file they came last', async () => {
    await takesOver('a.xlsx', LOI, SAU)
    await takesOver('b.xlsx', LOI, SAU)
    await hang.says('/hoantac')
    await hang.says('hoàn tác')
    expect(await hang.says('/choquyet')).toContain('Không còn dòng nào')
    await takesOver('c.xlsx', LOI, SAU)
    expect(await hang.says('/hoantac')).toContain('2 người mới, 0 người thay đổi, 1 dòng chờ quyết định')
  })

  it('goes on with what was cut off, and ends it', async () => {
    await takesOver('a.xlsx', LOI, CUC)
    const cut = { under_way: 'undoing', under_way_at: '2026-11-21T01:00:00.000Z' } as const
    await office.db.updateTable('roster_import').set(cut).execute()
    await office.db.deleteFrom('import_change').execute()
    await office.db.updateTable('staged_row').set({ benefit_line_id: null, left_as: null }).execute()
    await office.passes(120_000)
    const { state } = await office.db.selectFrom('roster_import').select('state').executeTakeFirstOrThrow()
    expect(state).toBe('dropped')
  })
})
