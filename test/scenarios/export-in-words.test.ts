import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { addVillage } from '../../src/store/unit-tree.js'
import { FileOffice, type Person } from '../support/file-office.js'

vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 })

/** Saturday, 21 November 2026. */
let office: FileOffice
let hang: Person
let district: Person
beforeAll(async () => {
  office = await FileOffice.open()
  await office.db.transaction().execute(async (tx) => {
    await addVillage(tx, '15142', 'Thôn 3')
    await addVillage(tx, '15139', 'Thôn 4')
  })
  for (const version of [1, 2, 3]) await left('15139', '2026-11', version)
  await left('15139-07', '2026-11', 2)
  await left('15139', '2026-10', 1)
  hang = await office.person('Hằng', 'commune-officer')
  district = await office.person('Tuấn', 'district-officer', '390')
})
afterAll(() => office.close())

/** A payment list as it left in October. */
async function left(unit_code: string, period: string, version: number, list = 'chi-tra'): Promise<void> {
  const sha256 = `${list} ${unit_code} ${period} ${version}`
  const one = { list, unit_code, period, version, sha256, programme_group: 'bao_tro_xa_hoi', rows: 3, made_by: 'x' }
  const at = '2026-11-05T03:00:00.000Z'
  await office.db
    .insertInto('list_version')
    .values({ ...one, file_id: null, made_at: at })
    .execute()
}

/** What list is being made because of the words, in one line; else what was asked back. */
async function ordered(person: Person, ...words: readonly string[]): Promise<string> {
  await office.db.deleteFrom('job').execute()
  await person.says('/viec')
  for (const line of words) {
    person.unread()
    await office.accept(person, { kind: 'text', text: line })
    await office.settle({ jobs: false })
  }
  const job = await office.db.selectFrom('job').select('input').executeTakeFirst()
  if (job === undefined) return person.heard()
  const { list, unitCode, group, period, version, format, locked } = JSON.parse(job.input)
  const special = [group === 'nguoi_co_cong' && 'ncc', format === 'csv' && 'csv', locked && 'khóa']
  return [list, unitCode, period, version && `v${version}`, ...special].filter(Boolean).join(' ')
}

describe('a list asked for as an officer writes it', () => {
  it.each([
    ['xuất danh sách chi trả', 'chi-tra 15139'],
    ['/xuat chi trả', 'chi-tra 15139'],
    ['xuat danh sach chi tra thang 11 thon 3', 'chi-tra 15139-07 2026-11'],
    ['Xuất danh sách chi trả tháng 11 Thôn 3', 'chi-tra 15139-07 2026-11'],
    ['xuất ds chi trả t11', 'chi-tra 15139 2026-11'],
    ['xuất ds chi trả t11/2026', 'chi-tra 15139 2026-11'],
    ['xuất ds chi trả T 11', 'chi-tra 15139 2026-11'],
    ['xuất chi trả tháng 11/2026', 'chi-tra 15139 2026-11'],
    ['xuất chi trả tháng 11 năm 2026', 'chi-tra 15139 2026-11'],
    ['xuất chi trả tháng 11/26', 'chi-tra 15139 2026-11'],
    ['xuất chi trả 11-2026', 'chi-tra 15139 2026-11'],
    ['xuất chi trả 11.2026', 'chi-tra 15139 2026-11'],
    ['xuất chi trả 2026-11', 'chi-tra 15139 2026-11'],
    ['xuất chi trả kỳ 11/2026', 'chi-tra 15139 2026-11'],
    ['xuất chi trả kỳ tháng 12', 'chi-tra 15139 2026-12'],
    ['xuất chi trả tháng này', 'chi-tra 15139 2026-11'],
    ['xuất chi trả tháng trước', 'chi-tra 15139 2026-10'],
    ['xuất chi trả tháng rồi', 'chi-tra 15139 2026-10'],
    ['xuất chi trả tháng vừa rồi', 'chi-tra 15139 2026-10'],
    ['xuất chi trả tháng sau', 'chi-tra 15139 2026-12'],
    ['xuất chi trả tháng 1', 'chi-tra 15139 2027-01'],
    ['xuất bảng lương tháng 11', 'chi-tra 15139 2026-11'],
    ['xuất danh sách nhận tiền mặt tháng 11', 'chi-tra 15139 2026-11'],
    ['danh sách chi trả hôm nay', 'chi-tra 15139'],
    ['danh sách cắt chết tháng 11', 'bien-dong 15139 2026-11'],
    ['danh sách mở tài khoản gửi ngân hàng', 'mo-tai-khoan 15139'],
    ['danh sách tổng hợp tài khoản ngân hàng', 'mau-tong-hop 15139'],
    ['ds chưa có tài khoản ngân hàng', 'chua-dang-ky 15139'],
    ['danh sách sai lệch với công an', 'sai-lech 15139'],
    ['xuất ds lĩnh tiền tháng này', 'chi-tra 15139 2026-11'],
    ['xuất danh sách trả tiền thôn Lương Ngọc', 'chi-tra 15139-03'],
    ['xuất chi trả kim mẫm 1 tháng 12', 'chi-tra 15139-01 2026-12'],
    ['xuất chi trả của thôn kim mam 2', 'chi-tra 15139-02'],
    ['xuất chi trả tháng 11 cả xã', 'chi-tra 15139 2026-11'],
    ['xuất chi trả toàn xã', 'chi-tra 15139'],
    ['xuất chi trả của xã tháng 11', 'chi-tra 15139 2026-11'],
    ['xuất chi trả xã Cẩm Lương', 'chi-tra 15139'],
    ['xuất chi trả 15139-01', 'chi-tra 15139-01'],
    ['xuất chi trả ncc', 'chi-tra 15139 ncc'],
    ['xuất chi trả người có công tháng 11', 'chi-tra 15139 2026-11 ncc'],
    ['xuất chi trả btxh thôn 3', 'chi-tra 15139-07'],
    ['xuất chi trả bảo trợ xã hội', 'chi-tra 15139'],
    ['xuất chi trả tháng 11 bản 2', 'chi-tra 15139 2026-11 v2'],
    ['xuất chi trả tháng 11 lần 2', 'chi-tra 15139 2026-11 v2'],
    ['xuất chi trả tháng 11 version 2', 'chi-tra 15139 2026-11 v2'],
    ['xuất chi trả tháng 11 phiên bản số 2', 'chi-tra 15139 2026-11 v2'],
    ['xuất chi trả tháng 11 bản số 3', 'chi-tra 15139 2026-11 v3'],
    ['xuất chi trả tháng 11 v2', 'chi-tra 15139 2026-11 v2'],
    ['xuất chi trả csv', 'chi-tra 15139 csv'],
    ['xuất chi trả file csv tháng 11', 'chi-tra 15139 2026-11 csv'],
    ['xuất chi trả file excel', 'chi-tra 15139'],
    ['xuất chi trả có mật khẩu', 'chi-tra 15139 khóa'],
    ['xuất chi trả tháng 11 thôn 3 kèm mật khẩu', 'chi-tra 15139-07 2026-11 khóa'],
    ['xuất giúp em danh sách chi trả tháng 11 nhé', 'chi-tra 15139 2026-11'],
    ['xuất cho tôi chi trả tháng 11 của tất cả', 'chi-tra 15139 2026-11'],
    ['xuất danh sách chi trả, tháng 11.', 'chi-tra 15139 2026-11'],
    ['xuất chi trả bản mới nhất', 'chi-tra 15139'],
    ['xuất tổng hợp', 'mau-tong-hop 15139'],
    ['xuất mẫu tổng hợp người có công thôn Lương Ngọc', 'mau-tong-hop 15139-03 ncc'],
    ['/xuat mau-tong-hop', 'mau-tong-hop 15139'],
    ['xuất danh sách tài khoản', 'mau-tong-hop 15139'],
    ['xuất ds1', 'ds1 15139'],
    ['xuất ds 2', 'ds2 15139'],
    ['xuất danh sách 3', 'ds3 15139'],
    ['xuất danh sách số 4', 'ds4 15139'],
    ['xuất phụ lục 1', 'phu-luc-1 15139'],
    ['xuất pl1 ncc', 'phu-luc-1 15139 ncc'],
    ['xuất danh sách đối tượng thôn 3', 'phu-luc-1 15139-07'],
    ['xuất phụ lục số 2 tháng 11', 'phu-luc-2 15139 2026-11'],
    ['xuất phụ lục II', 'phu-luc-2 15139'],
    ['xuất báo cáo kết quả tháng trước', 'phu-luc-2 15139 2026-10'],
    ['xuất biến động t11', 'bien-dong 15139 2026-11'],
    ['xuất danh sách tăng, giảm tháng 11', 'bien-dong 15139 2026-11'],
    ['xuat tang giam thang 11', 'bien-dong 15139 2026-11'],
    ['xuất cân đối', 'bien-dong 15139'],
    ['xuất ai chưa đăng ký', 'chua-dang-ky 15139'],
    ['xuất những người chưa có tài khoản thôn 3', 'chua-dang-ky 15139-07'],
    ['xuat chua co tai khoan', 'chua-dang-ky 15139'],
    ['xuất đề nghị mở tài khoản', 'mo-tai-khoan 15139'],
    ['xuất danh sách mở tk', 'mo-tai-khoan 15139'],
    ['xuất công an xác thực', 'xac-thuc 15139'],
    ['xuất danh sách gửi công an', 'xac-thuc 15139'],
    ['xuất sai lệch', 'sai-lech 15139'],
    ['xuất không khớp', 'sai-lech 15139'],
    ['xuất trả không được tháng trước', 'that-bai 15139 2026-10'],
    ['xuất chi trả không thành công', 'that-bai 15139'],
    ['xuất những người chưa nhận được tiền tháng 10', 'that-bai 15139 2026-10'],
    ['xuất ủy quyền sắp hết hạn', 'uy-quyen-het-han 15139'],
    ['xuất ủy quyền, giám hộ', 'uy-quyen-het-han 15139'],
    ['xuất khó khăn vướng mắc', 'vuong-mac 15139'],
    ['xuất tổng hợp khó khăn, vướng mắc', 'vuong-mac 15139'],
    ['xuất lỗi nhập', 'loi-nhap 15139'],
    ['xuất các dòng lỗi', 'loi-nhap 15139'],
    ['xuất đối soát tháng 11', 'doi-soat 15139 2026-11'],
    ['xuất so sánh hai tháng', 'doi-soat 15139'],
  ])('%s', async (words, made) => {
    expect(await ordered(hang, words)).toBe(made)
  })

  it.each([
    ['/xuat dsct', 'chi-tra 15139'],
    ['xuat dsct t11', 'chi-tra 15139 2026-11'],
    ['xuất ds ct tháng 11 thôn 3', 'chi-tra 15139-07 2026-11'],
    ['xuat dsct T11/2026 toan xa', 'chi-tra 15139 2026-11'],
    ['xuat ct thon 3', 'chi-tra 15139-07'],
    ['xuat ds ck t11', 'chi-tra 15139 2026-11'],
    ['xuat ds ck va tm t11', 'chi-tra 15139 2026-11'],
    ['xuat ds tien mat thon 3', 'chi-tra 15139-07'],
    ['xuat dsxt', 'xac-thuc 15139'],
    ['xuat xac thuc gui cong an', 'xac-thuc 15139'],
    ['xuất danh sách gửi CA', 'xac-thuc 15139'],
    ['xuat dsbd t11', 'bien-dong 15139 2026-11'],
    ['xuat dscdk thon 3', 'chua-dang-ky 15139-07'],
    ['xuat chưa đăng kí', 'chua-dang-ky 15139'],
    ['xuat ds chua co stk', 'chua-dang-ky 15139'],
    ['xuat dsmtk', 'mo-tai-khoan 15139'],
    ['xuat ds mo the', 'mo-tai-khoan 15139'],
    ['xuat dssl', 'sai-lech 15139'],
    ['xuat dstb t10', 'that-bai 15139 2026-10'],
    ['xuat ds ngan hang tra lai', 'that-bai 15139'],
    ['xuat dsuq', 'uy-quyen-het-han 15139'],
    ['xuat ds giam ho', 'uy-quyen-het-han 15139'],
    ['xuat ds vm', 'vuong-mac 15139'],
    ['xuat mth ncc', 'mau-tong-hop 15139 ncc'],
    ['xuat ds th', 'mau-tong-hop 15139'],
    ['xuat dsds', 'doi-soat 15139'],
    ['xuat ds01', 'ds1 15139'],
    ['xuat phu luc 01', 'phu-luc-1 15139'],
    ['xuat PL2 T10', 'phu-luc-2 15139 2026-10'],
    ['xaut danh sach chi tra thang 11 thon 3 ban 2', 'chi-tra 15139-07 2026-11 v2'],
    ['danh sach chi tra thang 11 thon 3 ban 2', 'chi-tra 15139-07 2026-11 v2'],
    ['cho em danh sách chi trả tháng 11', 'chi-tra 15139 2026-11'],
    ['gui cho toi dsct t11', 'chi-tra 15139 2026-11'],
    ['lập danh sách chi trả tháng 11 thôn 3', 'chi-tra 15139-07 2026-11'],
    ['trích xuất chi trả t11', 'chi-tra 15139 2026-11'],
    ['xuat danh sach chi tra thnag 11', 'chi-tra 15139 2026-11'],
    ['xuat ds chi tar thang 11', 'chi-tra 15139 2026-11'],
    ['xuat dansh sach chi tra', 'chi-tra 15139'],
    ['xuat bien dogn t11', 'bien-dong 15139 2026-11'],
    ['xuất chi trả tháng mười một', 'chi-tra 15139 2026-11'],
    ['xuất chi trả tháng sáu', 'chi-tra 15139 2026-06'],
    ['xuat chi tra thang sau', 'chi-tra 15139 2026-12'],
    ['xuat chi tra thang 12 nam ngoai', 'chi-tra 15139 2025-12'],
    ['xuat chi tra th11', 'chi-tra 15139 2026-11'],
    ['xuat chi tra 11/26', 'chi-tra 15139 2026-11'],
    ['xuat chi tra 202611', 'chi-tra 15139 2026-11'],
    ['xuat chi tra thon03 t.11', 'chi-tra 15139-07 2026-11'],
    ['xuat chi tra tat ca cac thon', 'chi-tra 15139'],
    ['xuat chi tra dang exel ban cuoi', 'chi-tra 15139'],
    ['xuat chi tra thang 11 pb2', 'chi-tra 15139 2026-11 v2'],
    ['xuat chi tra lan dau thang 11', 'chi-tra 15139 2026-11 v1'],
    ['xuat chi tra ban 3', 'chi-tra 15139 2026-11 v3'],
    ['xuat tong hop thon luong ngoc', 'mau-tong-hop 15139-03'],
  ])('in short, in haste, or without the command: %s', async (words, made) => {
    expect(await ordered(hang, words)).toBe(made)
  })

  it.each([
    ['xuất chi trả cả huyện tháng 11', 'chi-tra 390 2026-11'],
    ['xuất chi trả toàn huyện', 'chi-tra 390'],
    ['xuất chi trả huyện Cẩm Thủy', 'chi-tra 390'],
    ['xuất chi trả xã cẩm thạch tháng 11', 'chi-tra 15142 2026-11'],
    ['xuất chi trả cam luong', 'chi-tra 15139'],
    ['xuất tổng hợp ncc xã Cẩm Thạch', 'mau-tong-hop 15142 ncc'],
    ['xuất phụ lục 2 cả huyện t11', 'phu-luc-2 390 2026-11'],
  ])('by a district officer: %s', async (words, made) => {
    expect(await ordered(district, words)).toBe(made)
  })
})

describe('words that may mean several things', () => {
  it.each([
    [['xuất phụ lục tháng 11 thôn 3'], 'Danh sách nào ạ?'],
    [['xuất phụ lục tháng 11 thôn 3', '2'], 'phu-luc-2 15139-07 2026-11'],
    [['xuất chi trả và biến động t11'], 'Danh sách nào ạ?'],
    [['xuất chi trả và biến động t11', 'bien dong'], 'bien-dong 15139 2026-11'],
    [['xuất chi trả quý 4'], 'Danh sách lập theo từng tháng. Tháng nào ạ?'],
    [['xuất chi trả quý 4 thôn 3', '2'], 'chi-tra 15139-07 2026-11'],
    [['xuất chi trả quý IV/2026', '3'], 'chi-tra 15139 2026-12'],
    [['xuất chi trả kỳ trước'], 'Tháng nào ạ?'],
    [['xuất chi trả kỳ trước', 'tháng 11'], 'chi-tra 15139 2026-11'],
    [['xuất chi trả thôn kim mẫm'], 'Của đơn vị nào ạ?'],
    [['xuất chi trả thôn kim mẫm tháng 11', '2'], 'chi-tra 15139-02 2026-11'],
    [['xuất tài khoản'], 'Danh sách nào ạ?'],
    [['xuất danh sách'], 'Danh sách nào ạ?'],
    [['xuất danh sách', 'Danh sách biến động và bảng cân đối', '1'], 'bien-dong 15139'],
  ] as const)('%s', async (words, told) => {
    expect(await ordered(hang, ...words)).toContain(told)
  })

  it.each([
    [['xuất chi trả thôn 3 và thôn 4 t11'], 'Mỗi tệp là của một đơn vị. Anh/chị lấy đơn vị nào trước ạ?'],
    [['xuất chi trả thôn 3, 4 t11', 'thôn 4'], 'chi-tra 15139-08 2026-11'],
    [['xuất chi trả từ tháng 1 đến tháng 4', '3'], 'chi-tra 15139 2027-03'],
    [['xuất chi trả 6 tháng đầu năm', 'tháng 6'], 'chi-tra 15139 2026-06'],
    [['xuất chi trả q3', '3'], 'chi-tra 15139 2026-09'],
    [['xuất chi trả ngày 20/11/2026', '1'], 'chi-tra 15139 2026-11'],
    [['xuất chi trả tháng 13', '1'], 'chi-tra 15139 2026-10'],
    [['xuất chi trả thôn 9 tháng 10', 'Thôn 3'], 'chi-tra 15139-07 2026-10'],
    [['xuất chi trả pdf thôn 3'], 'chưa gửi được pdf'],
    [['xuất chi trả pdf thôn 3', '2'], 'chi-tra 15139-07 csv'],
    [['xuất chi trả và công an'], 'Danh sách nào ạ?'],
  ] as const)('%s', async (words, told) => {
    expect(await ordered(hang, ...words)).toContain(told)
  })

  it('is a village of two communes, for a district officer', async () => {
    const asked = await ordered(district, 'xuất chi trả thôn 3 tháng 11')
    expect(asked).toMatch(/1\. Thôn 3 \(mã 15142-02\)\n {2}2\. Thôn 3 \(mã 15139-07\)/)
    expect(await ordered(district, 'xuất chi trả thôn 3 tháng 11', '2')).toBe('chi-tra 15139-07 2026-11')
    expect(await ordered(district, 'xuất chi trả cả xã')).toContain('Xã Cẩm Thạch')
  })
})

describe('words that mean no list of the asker', () => {
  it.each([
    ['xuất chi trả thôn Không Có', '"thôn Không Có"'],
    ['xuất chi trả xã Cẩm Thạch', '"xã Cẩm Thạch"'],
    ['xuất chi trả toàn huyện', '"toàn huyện"'],
    ['xuất chi trả huyện Cẩm Thủy', '"huyện Cẩm Thủy"'],
    ['xuất chi trả tỉnh Thanh Hóa', '"tỉnh Thanh Hóa"'],
    ['xuất chi trả tháng 13', 'Tháng này không có'],
    ['xuất chi trả năm 2026', 'lập theo từng tháng'],
    ['xuất chi trả từ tháng 1 đến tháng 6', 'một tháng'],
    ['xuất danh sách lung tung', 'Không tìm thấy danh sách này'],
    ['xuất phụ lục 1 bản cũ', 'chưa có bản nào'],
  ])('%s', async (words, told) => {
    expect(await ordered(hang, words)).toContain(told)
  })

  it('is another unit’s for a district officer, too', async () => {
    expect(await ordered(district, 'xuất chi trả xã Quang Trung')).toContain('"xã Quang Trung"')
    expect(await ordered(district, 'xuất chi trả huyện Ngọc Lặc')).toContain('"huyện Ngọc Lặc"')
  })
})

describe('a group of people named without a list', () => {
  it('is offered the payment list and the summary first, then the lists of that group', async () => {
    const asked = await ordered(hang, 'xuat danh sach nguoi co cong')
    expect(asked).toMatch(/1\. Danh sách chi trả\n.*2\. Mẫu tổng hợp tài khoản\n.*3\. Danh sách 1.*\n.*4\. Danh sách 2/)
    expect(await ordered(hang, 'xuat danh sach nguoi co cong', '1')).toBe('chi-tra 15139 ncc')
    expect(await ordered(hang, 'xuất ncc thôn 3 tháng 11', '2')).toBe('mau-tong-hop 15139-07 2026-11 ncc')
    expect(await ordered(hang, 'xuất danh sách bảo trợ xã hội')).toMatch(
      /1\. Danh sách chi trả\n.*2\. Mẫu tổng hợp tài khoản\n.*3\. Danh sách 3.*\n.*4\. Danh sách 4/,
    )
  })
})

it('offers each officer the lists that they may have', async () => {
  const head = await office.person('Trưởng thôn', 'village-head', '15139-01')
  const offered = await head.says('/xuat')
  expect(offered).toContain('Danh sách chưa đăng ký')
  expect(offered).not.toContain('Danh sách chi trả')
  expect(await ordered(head, 'xuất chưa đăng ký')).toBe('chua-dang-ky 15139-01')
  expect(await ordered(head, 'xuất chi trả')).toContain('Không tìm thấy danh sách này')
  expect(await ordered(head, 'xuất chưa đăng ký cả xã')).toContain('"cả xã"')
})

describe('a version that there is not', () => {
  it('is answered at once with those that there are', async () => {
    const asked = await ordered(hang, 'xuất chi trả tháng 11 phiên bản 9')
    expect(asked).toContain('Không có bản số 9. Những bản đã có:')
    expect(asked).toMatch(/1\. Tháng 11\/2026, bản số 3.*\n.*bản số 2.*\n.*bản số 1/)
    expect(await ordered(hang, 'xuất chi trả tháng 11 phiên bản 9 csv', '2')).toBe('chi-tra 15139 2026-11 v2 csv')
  })

  it('is answered with what can be made now where there is none at all', async () => {
    const asked = await ordered(hang, 'xuất biến động t11 thôn 3 phiên bản 9')
    expect(asked).toContain('chưa có bản nào')
    expect(await ordered(hang, 'xuất biến động t11 thôn 3 phiên bản 9', '1')).toBe('bien-dong 15139-07 2026-11')
  })

  it('is asked for its month where several months have one', async () => {
    expect(await ordered(hang, 'xuất chi trả bản 1')).toMatch(
      /Bản nào ạ\?\n.*1\. Tháng 11\/2026.*\n.*2\. Tháng 10\/2026/,
    )
  })
})

it('leaves questions about lists to those who answer them', async () => {
  expect(await ordered(hang, 'danh sách chi trả bao giờ có')).toContain('Cháu chưa hiểu')
  expect(await ordered(hang, 'danh sách gọi')).not.toContain('Danh sách nào')
})

it('brings an old version back that is chosen among those that left', async () => {
  for (const version of [1, 2]) await left('15139', '2026-10', version, 'mau-tong-hop')
  const asked = await ordered(hang, 'xuất tổng hợp bản cũ')
  expect(asked).toContain('1. Tháng 10/2026, bản số 2, lập ngày 05/11/2026')
  expect(await ordered(hang, 'xuất tổng hợp bản cũ', '2')).toBe('mau-tong-hop 15139 2026-10 v1')
  expect(await ordered(hang, 'xuất tổng hợp bản trước tháng 9')).toContain('chưa có bản nào')
})
