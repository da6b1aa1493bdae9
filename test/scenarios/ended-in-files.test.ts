import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { FileOffice, type Person } from '../support/file-office.js'
import { CUC, LOI, roster } from '../support/small-roster.js'

vi.setConfig({ testTimeout: 180_000, hookTimeout: 60_000 })

let office: FileOffice
let hang: Person
beforeEach(async () => {
  office = await FileOffice.open()
  hang = await office.person('Hằng', 'commune-officer')
  await hang.sends('thang-10.xlsx', roster(LOI, CUC))
  await hang.says('nhập')
  await office.passes(60_000)
})
afterEach(() => office.close())

async function codeOf(name: string): Promise<string> {
  const { code } = await office.db
    .selectFrom('beneficiary')
    .select('code')
    .where('full_name', '=', name)
    .executeTakeFirstOrThrow()
  return code
}

async function benefitsOf(name: string): Promise<readonly string[]> {
  const rows = await office.db
    .selectFrom('benefit_line')
    .innerJoin('beneficiary', 'beneficiary.id', 'benefit_line.beneficiary_id')
    .select('benefit_line.state')
    .where('full_name', '=', name)
    .orderBy('benefit_line.id')
    .execute()
  return rows.map(({ state }) => state)
}

describe('a list that still has somebody whose benefit ended', () => {
  it('pays nobody again who died: it is asked, and asked once', async () => {
    const code = await codeOf('Phạm Văn Lợi')
    await hang.says(`/biendong chết ${code} 18/11/2026`, '1')
    expect(await benefitsOf('Phạm Văn Lợi')).toEqual(['CHET'])
    const shown = await hang.sends('thang-11.xlsx', roster(LOI, CUC))
    expect(shown).toContain('Mới: 0 · Không đổi: 1 · Thay đổi: 0 · Cần hỏi: 1')
    await hang.says('nhập')
    expect(await benefitsOf('Phạm Văn Lợi')).toEqual(['CHET'])
    const asked = await hang.says('/choquyet')
    expect(asked).toMatch(
      new RegExp(`Hồ sơ ${code} đã ghi người này chết \\(hưởng đến hết tháng \\d\\d/2026\\) nên chưa nhập`),
    )
    expect(asked).toContain('/huybiendong')
    expect(asked).not.toContain('ghi lại chế độ này')
    expect(await hang.says('bỏ dòng')).toContain('Đã ghi quyết định: bỏ dòng này.')
    await office.passes(60_000)
    expect(await hang.sends('thang-11b.xlsx', roster(LOI, CUC))).toContain('Cần hỏi: 0')
  })

  it('takes the row once the death is taken back', async () => {
    const code = await codeOf('Phạm Văn Lợi')
    const told = await hang.says(`/biendong chết ${code} 18/11/2026`, '1')
    const change = /BD-[0-9A-Z]{7}/.exec(told)?.[0] ?? ''
    await hang.sends('thang-11.xlsx', roster([...LOI.slice(0, 6), 1080000], CUC))
    await hang.says('nhập')
    await hang.says(`/huybiendong ${change}`, 'nhầm người', 'đúng')
    await hang.says('/choquyet')
    await hang.says('nhập lại')
    expect(await benefitsOf('Phạm Văn Lợi')).toEqual(['DANG_HUONG'])
    expect(await hang.says('/choquyet')).toContain('Không còn dòng nào')
  })

  it('pays again what was stopped when an officer says so', async () => {
    await office.db
      .updateTable('benefit_line')
      .set({ state: 'THOI_HUONG', until_month: '2026-08' })
      .where(
        'beneficiary_id',
        'in',
        office.db.selectFrom('beneficiary').select('id').where('full_name', '=', 'Bùi Thị Cúc'),
      )
      .execute()
    await hang.sends('thang-11.xlsx', roster(LOI, CUC))
    await hang.says('nhập')
    expect(await hang.says('/choquyet')).toContain('đã ghi thôi hưởng chế độ này (hưởng đến hết tháng 08/2026)')
    expect(await hang.says('vẫn hưởng')).toContain('Đã ghi quyết định.')
    expect(await benefitsOf('Bùi Thị Cúc')).toEqual(['THOI_HUONG', 'DANG_HUONG'])
    await office.passes(60_000)
    const again = await hang.sends('thang-11b.xlsx', roster(LOI, CUC))
    expect(again).toContain('Mới: 0 · Không đổi: 2 · Thay đổi: 0 · Cần hỏi: 0')
  })

  it('may have another person of that name: a newcomer where no number says who it is', async () => {
    await office.db.updateTable('benefit_line').set({ state: 'CHET', until_month: '2026-08' }).execute()
    await hang.sends('thang-11.xlsx', roster([1, 'Phạm Văn Lợi', 1954, '', 'Kim Mẫm 1', 'NKT nặng', 750000]))
    await hang.says('nhập')
    expect(await hang.says('/choquyet')).toContain('Người mới, chưa có hồ sơ')
    await hang.says('người mới')
    expect(await benefitsOf('Phạm Văn Lợi')).toEqual(['CHET', 'DANG_HUONG'])
  })
})
