import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import ExcelJS from 'exceljs'
import { sampleRoster } from '../src/cli/practice-page/sample-roster.js'
import { type Book, found } from './operator-book.js'
import { STAFF } from './operator-people.js'

const { head, otherHead, officer, leader, deputy } = STAFF

/** What comes once a month, and what comes seldom. */
export async function playMonth(book: Book): Promise<void> {
  const { office } = book

  book.chapter(
    'Nhập danh sách từ Excel',
    'Gửi thẳng tệp đang dùng ở xã. Máy cho xem trước sẽ đổi những gì; chưa bấm nhập thì chưa có gì đổi.',
    { file: 'operator-import.png', shows: 'Kết quả đọc một tệp Excel' },
  )
  const roster = join(office.folder, 'danh-sach-thang-11.xlsx')
  const villages = ['Kim Mẫm 1', 'Kim Mẫm 2', 'Lương Ngọc', 'Lương Thành']
  writeFileSync(roster, await sampleRoster(office.app.reference, villages, office.today()))
  await book.task(
    { title: 'Nhập', words: 'Gửi tệp, xem số liệu, bấm nhập.', command: '`/nhap`, hoặc gửi tệp', rare: true },
    [officer, `@${roster}`],
    [officer, 'nhập'],
  )
  await book.task(
    {
      title: 'Quyết định dòng chờ',
      words:
        'Dòng nào máy không dám tự quyết thì hỏi từng dòng: hai dòng có thể là một người, chưa rõ là ai, chưa rõ xã nào. Lỡ trả lời nhầm mà dòng chưa vào hồ sơ thì gõ `/choquyet lại`.',
      command: '`/choquyet`',
      rare: true,
    },
    [officer, '/choquyet'],
    [officer, '1'],
    [officer, '15/08/1950'],
  )
  await book.task(
    {
      title: 'Người không có trong tệp',
      words:
        'Ai có trong hồ sơ mà tệp không có thì được kể ra sau khi nhập; thiếu tên trong tệp không tự cắt của ai. Còn hưởng hay đã thôi là do cán bộ quyết định.',
      command: '`/vangtep`',
      rare: true,
    },
    [officer, '/vangtep'],
    [officer, 'vẫn hưởng'],
    [officer, 'trả lời chung'],
    [officer, '1'],
    [officer, 'đúng'],
  )
  await book.task(
    {
      title: 'Hoàn tác một lần nhập',
      words: 'Trả lại như trước khi nhập, trừ chỗ đã có người sửa sau đó.',
      command: '`/hoantac`',
      rare: true,
    },
    [officer, '/hoantac'],
    [officer, '1'],
  )
  await book.task(
    {
      title: 'Tệp phông chữ cũ, cột lạ',
      words:
        'Máy đoán sai phông cũ thì gõ `/giunguyen`; cột bị hiểu sai thì gõ `/chonlaicot`; muốn được hỏi lại mọi cột thì gõ `/quencot`.',
      command: '`/giunguyen`, `/chuyenchu`, `/chonlaicot`, `/quencot`',
      rare: true,
    },
    [officer, '/giunguyen'],
    [officer, '/chuyenchu'],
    [officer, '/chonlaicot'],
    [officer, '/quencot'],
    [officer, '1'],
  )

  book.chapter(
    'Tháng chi trả',
    'Thôn chốt, xã chốt, khóa, xuất danh sách chi trả, nhận kết quả, đối soát. Sau mỗi bước, thay đổi mới sang kỳ sau và người dân được báo như thế.',
    { file: 'operator-list.png', shows: 'Danh sách mở ngay trên trang tập dượt' },
  )
  await book.task({ title: 'Xem lịch', words: 'Ngày chốt của xã mình.', command: '`/lich`' }, [officer, '/lich'])
  await book.task(
    { title: 'Đổi lịch', words: 'Khi tỉnh có ngày chốt khác.', command: '`/datlich`', rare: true },
    [leader, '/datlich'],
    [leader, 'thôn chốt'],
    [leader, '14'],
    [leader, 'trước ngày'],
    [leader, '1'],
  )
  await book.task(
    { title: 'Tiến độ', words: 'Từng thôn: bao nhiêu người đã có tài khoản, thôn nào chưa gửi.', command: '`/tiendo`' },
    [officer, '/tiendo'],
  )
  await book.task(
    { title: 'Thôn chốt danh sách', words: 'Máy nói còn thiếu gì trước khi chốt.', command: '`/chotdanhsach`' },
    [head, '/chotdanhsach'],
    [head, '1'],
  )
  await book.task(
    { title: 'Nhắc thôn chưa chốt', words: 'Một lệnh, đến đúng các thôn còn thiếu.', command: '`/nhacthon`' },
    [officer, '/nhacthon'],
  )
  await book.aside(otherHead, '/chotdanhsach', '1')
  await book.task(
    { title: 'Mở lại cho một thôn', words: 'Kèm lý do.', command: '`/mothon`', rare: true },
    [officer, '/mothon'],
    [officer, 'Kim Mẫm 2'],
    [officer, '1'],
  )
  await book.aside(otherHead, '/chotdanhsach', '1')
  await book.task(
    { title: 'Xã chốt danh sách', words: 'Máy nói còn thôn nào chưa gửi.', command: '`/chot`' },
    [officer, '/chot'],
    [officer, '1'],
  )
  await book.task(
    { title: 'Khóa tháng', words: 'Số liệu của tháng đứng yên thành một phiên bản.', command: '`/khoa`' },
    [officer, '/khoa'],
    [officer, '1'],
  )
  await book.task(
    {
      title: 'Xuất danh sách chi trả',
      words: 'Tên danh sách, tháng và đơn vị gõ theo thứ tự nào cũng được.',
      command: '`/xuat chi-tra <tháng>`',
    },
    [officer, '/xuat chi-tra 12/2026'],
  )
  const payments = join(office.folder, 'ket-qua-thang-12.xlsx')
  writeFileSync(payments, await withResults(await office.lastFile()))
  await book.task(
    { title: 'Ghi bước đã giao danh sách', words: 'Để ai cũng biết tháng này đến đâu.', command: '`/kychitra`' },
    [officer, '/kychitra'],
    [officer, 'đã gửi nơi chi trả'],
  )
  await book.task(
    {
      title: 'Ghi ai đã nhận tiền mặt',
      words: 'Từng thôn, không cần tệp: “hết”, hoặc “hết trừ 2 vắng, 5 chết”.',
      command: '`/phattien <thôn>`',
    },
    [officer, '/phattien Kim Mẫm 1'],
    [officer, 'hết trừ 1 vắng'],
    [officer, '1'],
  )
  await book.task(
    {
      title: 'Nhận kết quả của ngân hàng',
      words: 'Gửi tệp ngân hàng trả về. Ai chưa nhận được thì được báo, kèm việc cần làm.',
      command: '`/nhapketqua`, hoặc gửi tệp',
    },
    [officer, `@${payments}`],
    [officer, '1'],
  )
  await book.task({ title: 'Dòng chưa rõ của ai', words: 'Nếu có, chọn đúng người.', command: '`/dongcho`' }, [
    officer,
    '/dongcho',
  ])
  await book.task(
    {
      title: 'Ghi một tài khoản vừa mở',
      words: 'Cho một người, không cần tệp ngân hàng trả về.',
      command: '`/damotk <người>`',
      rare: true,
    },
    [officer, '/damotk'],
    [officer, 'hủy'],
  )
  await book.task(
    { title: 'Danh sách chưa nhận được tiền', words: 'Kèm lý do và việc cần làm.', command: '`/xuat that-bai`' },
    [officer, '/xuat that-bai 12/2026'],
  )
  await book.task(
    {
      title: 'Mở khóa một tháng',
      words: 'Kèm lý do, cần người thứ hai; sau đó khóa lại thành phiên bản mới.',
      command: '`/mokhoa`',
      rare: true,
    },
    [officer, '/mokhoa'],
    [officer, '1'],
    [officer, '1'],
  )
  await book.task(
    { title: 'Người thứ hai cho mở khóa', words: 'Như mọi việc cần hai người.', command: '`/duyetchung`', rare: true },
    [leader, '/duyetchung'],
    [leader, '1'],
    [leader, 'duyệt'],
  )
  await book.aside(officer, '/chot', '1', '/khoa', '1')
  await book.task(
    { title: 'So hai phiên bản', words: 'Khác nhau ở ai, ở mục nào.', command: '`/xuat doi-soat <tháng>`', rare: true },
    [officer, '/xuat doi-soat 12/2026'],
  )
  await book.task(
    {
      title: 'Đối soát một tệp gửi về',
      words: 'So tệp với bản đã gửi đi, từng ô.',
      command: '`/doisoat`, rồi gửi tệp',
      rare: true,
    },
    [officer, '/doisoat'],
    [officer, `@${payments}`],
    [officer, 'bỏ'],
  )

  book.chapter('Nhắc và thông báo', 'Chỉ gửi từ 7 giờ đến 21 giờ, và mỗi người một lần trong ngày.')
  await book.task(
    {
      title: 'Soạn thông báo',
      words: 'Chọn ai nhận, viết vài câu không có tên hay số của ai; máy đếm người trước khi gửi.',
      command: '`/thongbao`',
      rare: true,
    },
    [officer, '/thongbao'],
    [officer, 'mọi người đã đăng ký'],
    [officer, 'Sáng thứ Bảy ngân hàng đến nhà văn hóa thôn mở tài khoản, bà con mang theo căn cước.'],
    [officer, '1'],
  )
  await book.task(
    { title: 'Người thứ hai duyệt thông báo', words: 'Chưa duyệt thì chưa gửi.', command: '`/duyetchung`' },
    [leader, '/duyetchung'],
    [leader, '1'],
    [leader, 'duyệt'],
  )
  await book.task(
    { title: 'Xem, tạm dừng thông báo', words: 'Đã đến bao nhiêu người.', command: '`/xemthongbao`' },
    [officer, '/xemthongbao'],
    [officer, '1'],
    [officer, 'tạm dừng'],
  )
  await book.task(
    { title: 'Bài đọc loa', words: 'Không có tên ai trong đó.', command: '`/loa`' },
    [officer, '/loa'],
    [officer, '1'],
  )
  await book.task(
    {
      title: 'Tự nhận danh sách',
      words: 'Danh sách tự đến khi xã chốt, hoặc sáng thứ Hai.',
      command: '`/nhandanhsach <danh sách>`',
    },
    [officer, '/nhandanhsach chi-tra'],
    [officer, '3'],
  )
  await book.task(
    { title: 'Thôi tự nhận', words: 'Chọn danh sách.', command: '`/thoinhan`', rare: true },
    [officer, '/thoinhan'],
    [officer, '1'],
  )
  await book.task(
    { title: 'In áp phích', words: 'Một trang A4 có mã QR của xã.', command: '`/apphich <thôn>`', rare: true },
    [officer, '/apphich Kim Mẫm 1'],
  )
  await book.task(
    { title: 'In phiếu thu thập', words: 'Mỗi người một phiếu, in sẵn tên.', command: '`/inphieu <thôn>`', rare: true },
    [officer, '/inphieu Kim Mẫm 1'],
  )

  book.chapter('Cán bộ và quyền', 'Quyền gắn với đơn vị, có hạn xác nhận lại, thu hồi là mất ngay.')
  const invited = await book.task(
    {
      title: 'Mời một người',
      words: 'Vai trò và đơn vị trên một dòng; mã dùng một lần trong 72 giờ.',
      command: '`/moi <vai trò> <đơn vị>`',
      rare: true,
    },
    [leader, '/moi trưởng thôn Lương Ngọc'],
    [leader, '1'],
  )
  const joining = { id: 'truong-thon-3', name: 'Hà Văn Tám', role: 'village-head' } as const
  await book.task(
    { title: 'Người được mời tham gia', words: 'Gõ mã, rồi họ tên.', command: '`/thamgia <mã>`', rare: true },
    [joining, `/thamgia ${found(invited, /Mã mời (\w{8})/)}`],
    [joining, joining.name],
  )
  await book.task(
    {
      title: 'Lời mời cần người thứ hai',
      words: 'Vai trò duyệt hồ sơ, khóa tháng thì hai người cùng mời.',
      command: '`/duyetmoi`',
      rare: true,
    },
    [leader, '/moi cán bộ xã Cẩm Lương'],
    [leader, '1'],
    [deputy, '/duyetmoi'],
    [deputy, '1'],
    [deputy, 'xác nhận'],
  )
  await book.task({ title: 'Nhân sự', words: 'Ai có quyền gì, đến ngày nào.', command: '`/nhansu`' }, [
    leader,
    '/nhansu',
  ])
  await book.task({ title: 'Xác nhận lại quyền', words: 'Ba tháng một lần.', command: '`/giahan`', rare: true }, [
    leader,
    '/giahan',
  ])
  await book.task(
    {
      title: 'Thay người',
      words: 'Người cũ làm việc cho đến khi người mới nhận.',
      command: '`/thaythe <tên>`',
      rare: true,
    },
    [leader, '/thaythe Sơn'],
    [leader, '1'],
  )
  await book.task(
    { title: 'Thu hồi quyền', words: 'Có hiệu lực ngay.', command: '`/thuhoi <tên>`', rare: true },
    [leader, '/thuhoi Sơn'],
    [leader, '1'],
  )
  await book.task(
    { title: 'Nhật ký', words: 'Ai xem, sửa, xuất gì; không ai xóa được.', command: '`/nhatky <ngày, người hoặc mã>`' },
    [leader, '/nhatky hôm nay'],
  )
}

/** The list as a bank sends it back: each row with what came of it, one not paid. */
async function withResults(list: Uint8Array): Promise<Uint8Array> {
  const workbook = new ExcelJS.Workbook()
  await workbook.xlsx.load(list.slice().buffer)
  const [sheet] = workbook.worksheets
  if (sheet === undefined) throw new Error('a list without a sheet')
  let heading = 0
  let column = 0
  let paid = 0
  sheet.eachRow((row, number) => {
    const cells = row.values as readonly unknown[]
    if (heading === 0 && cells.some((cell) => String(cell).trim() === 'STT')) {
      heading = number
      column = cells.length
      row.getCell(column).value = 'Trạng thái'
      row.getCell(column + 1).value = 'Lý do'
    } else if (heading > 0 && /^\d+$/.test(String(cells[1]))) {
      paid += 1
      row.getCell(column).value = paid === 2 ? 'Không thành công' : 'Thành công'
      row.getCell(column + 1).value = paid === 2 ? 'Tài khoản không tồn tại' : ''
    }
  })
  return new Uint8Array(await workbook.xlsx.writeBuffer())
}
