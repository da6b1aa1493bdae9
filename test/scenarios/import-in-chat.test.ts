import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { lockWorkbook } from '../../src/workbooks/writing/lock-workbook.js'
import { FileOffice, type Person } from '../support/file-office.js'
import { BA, type Cells, CUC, HEAD, LOI, rosterOf } from '../support/small-roster.js'

const TWO = [LOI, CUC]

function roster(rows: readonly Cells[] = TWO, { commune = 'CẨM LƯƠNG', head = HEAD } = {}): Uint8Array {
  return rosterOf(commune, head, rows)
}

vi.setConfig({ testTimeout: 180_000, hookTimeout: 60_000 })

let office: FileOffice
let hang: Person
beforeEach(async () => {
  office = await FileOffice.open()
  hang = await office.person('Hằng', 'commune-officer')
})
afterEach(() => office.close())

async function kept(): Promise<readonly string[]> {
  const files = await office.db.selectFrom('stored_file').select(['name', 'bytes']).execute()
  return files.filter(({ bytes }) => bytes.byteLength > 0).map(({ name }) => name)
}

describe('a roster sent in chat', () => {
  it('is told with its commune and figures, and written only after a yes', async () => {
    const shown = await hang.sends('thang-11.xlsx', roster())
    expect(shown).toContain('Tệp thang-11.xlsx (Xã Cẩm Lương): 2 dòng, 2 người.')
    expect(await office.db.selectFrom('beneficiary').select('id').execute()).toEqual([])
    const done = await hang.says('nhap')
    expect(done).toContain('Đã nhập tệp thang-11.xlsx: 2 trong 2 dòng.')
    expect(done).not.toContain('0 dòng')
  })

  it('says what waits when it is done, and how to go on or take it back', async () => {
    await hang.sends(
      'a.xlsx',
      roster([...TWO, [3, 'Hà Văn Sáu', 1939, '38039911569', 'Kim Mẫm 1', 'NKT nặng', 750000]]),
    )
    const done = await hang.says('nhap')
    expect(done).toContain('Còn 1 dòng chờ anh/chị quyết định. Làm tiếp: /choquyet')
    expect(done).toContain('/hoantac')
    expect(await hang.says('/choquyet')).toContain('Mất số 0 ở đầu')
  })

  it('shows sums in full, and numbers of people and accounts by their last digits however they are written', async () => {
    await hang.sends('a.xlsx', roster())
    await hang.says('nhap')
    const [loi = [], cuc = []] = TWO
    const sau: Cells = [3, 'Hà Văn Sáu', 1939, '380 3991 1569', 'Kim Mẫm 1', 'NKT nặng', 750000]
    const shown = await hang.sends('b.xlsx', roster([[...loi.slice(0, 6), 1080000], cuc, sau]))
    expect(shown).toContain('Phạm Văn Lợi: "Mức hưởng" 750.000 → 1.080.000')
    expect(shown).toContain('dòng 5 Hà Văn Sáu: "Số CCCD" 3803*****69')
  })

  it('is recognised when it comes again, by the day as people write it', async () => {
    await hang.sends('a.xlsx', roster())
    await hang.says('nhap')
    const again = await hang.sends('b.xlsx', roster())
    expect(again).toContain('Tệp này đã nhập ngày 21/11/2026.')
    expect(again).toContain('nhập cũng không đổi gì')
  })

  it('comes back marked before anything is decided, with a short question', async () => {
    await hang.sends('a.xlsx', roster())
    const marked = await hang.says('xem')
    expect(marked).toContain('[tệp a.da-kiem-tra.xlsx]')
    expect(marked).toContain('Xem xong tệp đánh dấu, làm gì với tệp a.xlsx ạ?')
    expect(marked).not.toContain('Không đổi:')
    expect(await hang.says('thôi')).toContain('Đã bỏ tệp a.xlsx')
  })

  it('is named among the work while it waits, and dropped by the words that the marked file tells', async () => {
    await hang.sends('a.xlsx', roster())
    expect(await hang.says('xem')).toContain('gõ: nhập, hoặc: bỏ tệp')
    expect(await hang.says('/viec')).toContain('• Tệp danh sách chờ nhập: 1 (/nhap)')
    expect(await hang.says('bo tep')).toContain('1. Tệp đang chờ: a.xlsx (2 dòng)')
    expect(await hang.says('1')).toContain('Tệp a.xlsx (Xã Cẩm Lương): 2 dòng')
    expect(await hang.says('bo')).toContain('Đã bỏ tệp a.xlsx')
    expect(await hang.says('/viec')).not.toContain('Tệp danh sách chờ nhập')
  })

  it('is not named among the work of another officer', async () => {
    const lan = await office.person('Lan', 'commune-officer')
    await hang.sends('a.xlsx', roster())
    expect(await lan.says('/viec')).not.toContain('Tệp danh sách chờ nhập')
  })

  it('waits while its sender does other things, and outlives a restart', async () => {
    await hang.sends('a.xlsx', roster())
    await hang.sends('b.xlsx', roster([...TWO, BA]))
    await hang.says('/viec')
    await office.restart()
    const offered = await hang.says('nhập')
    expect(offered).toContain('1. Tệp đang chờ: b.xlsx (3 dòng)')
    expect(offered).toContain('2. Tệp đang chờ: a.xlsx (2 dòng)')
    expect(await hang.says('2')).toContain('Tệp a.xlsx (Xã Cẩm Lương): 2 dòng')
    expect(await hang.says('nhập')).toContain('Đã nhập tệp a.xlsx')
    expect(await hang.says('nhập')).not.toContain('a.xlsx')
  })

  it('is offered to nobody else', async () => {
    await hang.sends('a.xlsx', roster())
    const other = await office.person('Lan', 'commune-officer')
    expect(await other.says('nhập')).not.toContain('a.xlsx')
  })

  it('is offered once when it was sent twice', async () => {
    await hang.sends('a.xlsx', roster())
    await hang.sends('a.xlsx', roster())
    const offered = await hang.says('/viec', 'nhập')
    expect(offered.match(/Tệp đang chờ/g)).toHaveLength(1)
  })

  it('explains its three choices', async () => {
    await hang.sends('a.xlsx', roster())
    expect(await hang.says('trợ giúp')).toContain('nhập nhầm thì hoàn tác được')
  })

  it('cannot be written while another file of the unit is, and still waits afterwards', async () => {
    await hang.sends('a.xlsx', roster())
    const other = await office.person('Lan', 'commune-officer')
    await other.sends('b.xlsx', roster([...TWO, BA]))
    const writing = { under_way: 'applying', under_way_at: office.clock.now().toISOString() } as const
    await office.db.updateTable('roster_import').set(writing).where('file_name', '=', 'b.xlsx').execute()
    expect(await hang.says('nhập')).toContain('Đang nhập một tệp khác của đơn vị này')
    expect(await hang.says('nhập')).toContain('Tệp đang chờ: a.xlsx')
  })
})

describe('a row that waits', () => {
  it('is decided in words that say what is taken', async () => {
    await hang.sends('a.xlsx', roster([...TWO, BA]))
    await hang.says('nhap')
    const other: Cells = [3, 'Lê Văn Ba', 1940, '038040911562', 'Kim Mẫm 1', 'NKT đặc biệt nặng', 1000000]
    await hang.sends('b.xlsx', roster([...TWO, other]))
    await hang.says('nhap')
    const asked = await hang.says('/choquyet')
    expect(asked).toContain('1. Lấy theo tệp')
    expect(asked).not.toContain('Lấy theo đề nghị')
    expect(await hang.says('quay lại')).toContain('câu đầu tiên')
    expect(await hang.says('lấy')).toContain('Đã ghi quyết định')
    expect(await hang.says('/choquyet')).toContain('Không còn dòng nào')
  })
})

describe('a locked file', () => {
  it('asks for its password, until it is right', { timeout: 240_000 }, async () => {
    const locked = await lockWorkbook(roster(), '123456')
    expect(await hang.sends('khoa.xlsx', locked)).toContain('Tệp khoa.xlsx có mật khẩu.')
    expect(await hang.says('quay lại')).toContain('câu đầu tiên')
    expect(await hang.says('sai1')).toContain('Mật khẩu chưa đúng')
    const said = await hang.says('mật khẩu là 123456')
    expect(said).toContain('chỉ gửi mật khẩu của tệp')
    expect(said).not.toContain('OTP')
    expect(await hang.says('123456')).toContain('Tệp khoa.xlsx (Xã Cẩm Lương): 2 dòng')
    const inbox = await office.db.selectFrom('inbox').select('content').execute()
    expect(JSON.stringify(inbox)).not.toMatch(/sai\d|123456/)
  })
})

describe('a file whose columns are unclear', () => {
  const UNCLEAR = ['STT', 'Danh tính', 'Năm sinh', 'Mã số', 'Thôn', 'Diện', 'Mức hưởng']

  it('is asked about column by column, also after going back', async () => {
    expect(await hang.sends('la.xlsx', roster(TWO, { head: UNCLEAR }))).toContain('cột B "Danh tính" là gì?')
    expect(await hang.says('quay lại')).toContain('cột B "Danh tính" là gì?')
    expect(await hang.says('họ tên')).toContain('cột D "Mã số" là gì?')
    const read = await hang.says('so cccd')
    expect(read).toContain('Cháu đọc lại tệp ngay')
    expect(read).toContain('Tệp la.xlsx (Xã Cẩm Lương): 2 dòng')
  })

  it('is asked about anew after /quencot, which offers only yes and no', async () => {
    await hang.sends('la.xlsx', roster(TWO, { head: UNCLEAR }))
    await hang.says('1', '1')
    expect(await hang.sends('la2.xlsx', roster([...TWO, BA], { head: UNCLEAR }))).toContain('3 dòng')
    expect(await hang.says('/quencot')).not.toContain('Sửa')
    expect(await hang.says('quên')).toContain('Đã quên 2 cột')
    expect(await hang.sends('la3.xlsx', roster(TWO, { head: UNCLEAR }))).toContain('cột B "Danh tính" là gì?')
  })
})

describe('a column that was misunderstood', () => {
  const UNCLEAR = ['STT', 'Danh tính', 'Năm sinh', 'Mã số', 'Thôn', 'Diện', 'Mức hưởng']

  it.each(['chọn lại cột', 'sua cot', 'sai cột', 'chon lai cot'])(
    'is chosen again at the preview: %s',
    async (words) => {
      await hang.sends('la.xlsx', roster(TWO, { head: UNCLEAR }))
      const shown = await hang.says('họ tên', 'ghi chú')
      expect(shown).toContain('D "Mã số": Ghi chú. Nếu sai, gõ: chọn lại cột')
      const asked = await hang.says(words)
      expect(asked).toContain('Cột nào bị hiểu sai ạ?')
      expect(asked).toContain('2. D "Mã số": Ghi chú')
      expect(await hang.says('D')).toContain('Tệp la.xlsx: cột D "Mã số" là gì?')
      const again = await hang.says('so cccd')
      expect(again).toContain('Tệp la.xlsx (Xã Cẩm Lương): 2 dòng')
      expect(again).toContain('D "Mã số": Số định danh, CCCD')
      await hang.says('nhập')
      const { personal_id } = await office.db.selectFrom('beneficiary').select('personal_id').executeTakeFirstOrThrow()
      expect(personal_id).toBe('038054911560')
    },
  )

  it('is named by the next file too, which was not asked about', async () => {
    await hang.sends('la.xlsx', roster(TWO, { head: UNCLEAR }))
    await hang.says('họ tên', 'ghi chú', 'bỏ')
    const next = await hang.sends('la2.xlsx', roster([...TWO, BA], { head: UNCLEAR }))
    expect(next).toContain('B "Danh tính": Họ và tên người hưởng; D "Mã số": Ghi chú. Nếu sai, gõ: chọn lại cột')
    expect(await hang.says('chọn lại cột', 'D', 'so cccd')).toContain('D "Mã số": Số định danh, CCCD')
  })

  it('is chosen again while the others are still asked about', async () => {
    await hang.sends('la.xlsx', roster(TWO, { head: UNCLEAR }))
    expect(await hang.says('ghi chú')).toContain('chọn lại cột')
    const asked = await hang.says('chọn lại cột')
    expect(asked).toContain('1. B "Danh tính": Ghi chú')
    expect(await hang.says('1')).toContain('cột B "Danh tính" là gì?')
    expect(await hang.says('họ tên')).toContain('cột D "Mã số" là gì?')
  })

  it('may be one that nobody was asked about', async () => {
    expect(await hang.sends('a.xlsx', roster())).not.toContain('chọn lại cột')
    expect(await hang.says('sai cột', 'G')).toContain('cột G "Mức hưởng" là gì?')
    expect(await hang.says('bỏ qua')).toContain('G "Mức hưởng": Bỏ qua cột này')
  })

  it('is not the one of names before there is another', async () => {
    await hang.sends('a.xlsx', roster())
    const told = await hang.says('sai cột', 'B', 'ghi chú')
    expect(told).toContain('tệp phải có một cột họ tên')
    expect(told).toContain('Cột nào bị hiểu sai ạ?')
    expect(await hang.says('nhập')).toContain('Tệp đang chờ: a.xlsx')
  })

  it('is none when no file waits', async () => {
    expect(await hang.says('chọn lại cột')).toContain('không có tệp nào đang chờ nhập')
  })

  it('keeps the letters of the file as its sender wanted them', async () => {
    const old: Cells = [3, 'nguyÔn thÞ h­¬ng', 1940, '038140911562', 'Kim MÉm 1', 'NKT nặng', 1]
    await hang.sends('cu.xlsx', roster([...TWO, old]))
    expect(await hang.says('giu nguyen chu')).toContain('Chữ được giữ nguyên như trong tệp')
    expect(await hang.says('sai cột', 'G', 'bỏ qua')).toContain('Chữ được giữ nguyên như trong tệp')
  })
})

describe('a file in old letters', () => {
  it('is shown as put right, and read as it is when its sender says so', async () => {
    const shown = await hang.sends(
      'cu.xlsx',
      roster([...TWO, [3, 'nguyÔn thÞ h­¬ng', 1940, '038140911562', 'Kim MÉm 1', 'NKT nặng', 1]]),
    )
    expect(shown).toContain('Đã chuyển chữ từ TCVN3: "nguyÔn thÞ h­¬ng" → "nguyễn thị hương"')
    const kept = await hang.says('giu nguyen chu')
    expect(kept).not.toContain('Đã chuyển chữ')
    expect(kept).toContain('Muốn chuyển lại, gõ: chuyển chữ')
    expect(await hang.says('chuyen chu')).toContain('Đã chuyển chữ từ TCVN3')
    await hang.says('bỏ')
    expect(await hang.says('/giunguyen')).toContain('Chưa có tệp nào đang chờ nhập')
  })
})

describe('somebody who may not import', () => {
  it.each([
    ['a village head', 'village-head', '15139-01', 'gửi tệp này cho cán bộ xã'],
    ['the police', 'commune-police', '15139', 'không phải kết quả mà anh/chị nhận'],
    ['an administrator', 'administrator', '38', 'không dùng đến tệp này'],
  ] as const)('is told so, and nothing is kept: %s', async (_, role, unit, told) => {
    const person = await office.person('Khác', role, unit)
    await person.says('/viec')
    expect(await person.sends('ds.xlsx', roster())).toContain(told)
    expect(await kept()).toEqual([])
  })

  it('is a stranger, or one whose office was taken back', async () => {
    const stranger = await office.person('Dân')
    expect(await stranger.sends('ds.xlsx', roster())).toContain('không giữ lại tệp')
    const former = await office.person('Cũ', 'commune-officer')
    await office.revoke(former)
    expect(await former.sends('ds.xlsx', roster())).toContain('không giữ lại tệp')
    expect(await kept()).toEqual([])
  })

  it('is the officer of another commune, whose file is not kept', async () => {
    const neighbour = await office.person('Xã bên', 'commune-officer', '15142')
    expect(await neighbour.sends('ds.xlsx', roster())).toContain('Danh sách này của Cẩm Lương')
    expect(await kept()).toEqual([])
  })

  it('loses a file that was sent while one still might', async () => {
    await hang.sends('ds.xlsx', roster())
    await office.revoke(hang)
    expect(await hang.says('nhập')).toContain('quyền ấy nay không còn')
    expect(await office.db.selectFrom('beneficiary').select('id').execute()).toEqual([])
  })
})

it('lets go of dropped files and their rows after a week', async () => {
  await hang.sends('a.xlsx', roster())
  await hang.says('bỏ')
  await hang.sends('b.xlsx', roster())
  await office.passes(6 * 86_400_000)
  expect(await kept()).toEqual(['a.xlsx', 'b.xlsx'])
  await office.passes(2 * 86_400_000)
  expect(await kept()).toEqual(['b.xlsx'])
  const rows = await office.db
    .selectFrom('staged_row')
    .innerJoin('roster_import', 'roster_import.id', 'import_id')
    .select('file_name')
    .execute()
  expect(new Set(rows.map(({ file_name }) => file_name))).toEqual(new Set(['b.xlsx']))
})
