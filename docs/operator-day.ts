import { type Book, found } from './operator-book.js'
import { atPhone, registers, residents, STAFF } from './operator-people.js'

const { head, officer, second, leader, police } = STAFF
const CHANGE = /BD-[0-9A-Z]{7}/

/** What an officer of the commune, a village head and the police do every day. */
export async function playDay(book: Book): Promise<void> {
  const { office } = book
  const [quan, lan, hue, moved, ...others] = await residents(office)
  if (quan === undefined || hue === undefined || lan === undefined || moved === undefined) throw new Error('too few')
  const codes = {
    quan: await registers(office, quan, { bank: 'Agribank', account: '3580205012345' }),
    lan: await registers(office, lan, { bank: 'Vietcombank', account: '1023456789', holder: 'NGUYEN VAN TUAN' }),
    hue: await registers(office, hue, { bank: 'Agribank', account: '3580205023456' }),
  }

  book.chapter('Đầu ngày', 'Một lệnh cho biết hôm nay có gì, việc gấp đứng trước, mỗi dòng kèm lệnh để làm tiếp.')
  await book.task({ title: 'Xem việc', words: 'Gõ `/viec` lúc nào cũng được.', command: '`/viec`' }, [officer, '/viec'])
  await book.task(
    { title: 'Tìm một người', words: 'Gõ một phần tên cũng được, không cần dấu.', command: '`/tim <tên>`' },
    [officer, `/tim ${quan.name}`],
    [officer, '1'],
  )

  book.chapter(
    'Duyệt, trả, sửa hồ sơ',
    'Hồ sơ đến từ người dân và từ trưởng thôn. Số căn cước và số tài khoản được che bớt; cần đối chiếu thì hiện số đầy đủ, có lý do.',
    { file: 'operator-approve.png', shows: 'Một hồ sơ chờ duyệt với các nút của nó' },
  )
  await book.task(
    { title: 'Xem hồ sơ chờ duyệt', words: 'Chọn một dòng để mở hồ sơ.', command: '`/choduyet`' },
    [officer, '/choduyet'],
    [officer, '1'],
  )
  await book.task(
    {
      title: 'Hiện số đầy đủ',
      words: 'Ai xem, xem của ai, vì sao: đều vào nhật ký.',
      command: '`/hien <mã>`',
    },
    [officer, `/hien ${codes.quan}`],
    [officer, '1'],
  )
  await book.task({ title: 'Duyệt một hồ sơ', words: 'Người đăng ký được báo ngay.', command: '`/duyet <mã>`' }, [
    officer,
    `/duyet ${codes.quan}`,
  ])
  await book.task(
    {
      title: 'Trả một hồ sơ',
      words: 'Viết luôn lý do sau mã; người đăng ký đọc được đúng lời ấy và sửa tiếp.',
      command: '`/tra <mã> <lý do>`',
    },
    [officer, `/tra ${codes.lan} Tên chủ tài khoản là người khác, bác gửi tài khoản đứng tên mình`],
  )
  await book.task(
    {
      title: 'Sửa một mục',
      words: 'Máy cho xem lại trước khi ghi. Số căn cước, người nhận và tài khoản thì phải có người thứ hai duyệt.',
      command: '`/sua <mã>`',
      rare: true,
    },
    [officer, `/sua ${codes.hue}`],
    [officer, 'điện thoại'],
    [officer, '0912345678'],
    [officer, '1'],
  )

  book.chapter(
    'Việc cần hai người',
    'Chỗ nào tiền có thể đi nhầm người thì một người không quyết được: cả loạt hồ sơ, đổi tài khoản, đổi người nhận, đổi số căn cước.',
  )
  for (const [index, one] of others.slice(0, 3).entries())
    await registers(office, one, { bank: 'Agribank', account: `358020503000${index}` })
  await book.task(
    {
      title: 'Duyệt hàng loạt',
      words: 'Chỉ gồm những hồ sơ không có gì phải hỏi. Người thứ nhất đề nghị.',
      command: '`/hangloat`',
      rare: true,
    },
    [officer, '/hangloat'],
    [officer, 'duyệt'],
    [officer, '1'],
    [officer, '1'],
  )
  await book.task(
    { title: 'Người thứ hai duyệt', words: 'Người đề nghị không tự duyệt được.', command: '`/duyetchung`' },
    [leader, '/duyetchung'],
    [leader, '1'],
    [leader, 'duyệt'],
  )
  await book.task(
    { title: 'Thu lại một loạt', words: 'Khi nhầm: hồ sơ trở về như trước.', command: '`/huyloat`', rare: true },
    [officer, '/huyloat'],
    [officer, '1'],
    [officer, '1'],
  )
  await book.task(
    {
      title: 'Sửa tài khoản đã duyệt',
      words: 'Cán bộ nhập số mới; chưa có gì thay đổi cho đến khi người thứ hai duyệt.',
      command: '`/sua <mã>`',
      rare: true,
    },
    [officer, `/sua ${codes.quan}`],
    [officer, 'tài khoản'],
    [officer, 'Vietcombank'],
    [officer, '1023456780'],
    [officer, '1'],
    [officer, '1'],
  )
  await book.task(
    {
      title: 'Duyệt việc đổi tài khoản',
      words: 'Người nhận được báo ở chỗ cũ; tài khoản mới vào danh sách sau vài ngày chờ.',
      command: '`/duyetchung`',
    },
    [second, '/duyetchung'],
    [second, '1'],
    [second, 'duyệt'],
  )

  book.chapter(
    'Trưởng thôn đi từng nhà',
    'Máy đưa từng người chưa xong, trưởng thôn bấm một kết quả, máy đưa người tiếp theo.',
  )
  await book.task({ title: 'Bắt đầu đi', words: 'Một lần cho cả buổi.', command: '`/thon`' }, [head, '/thon'])
  const visited = await book.task(
    {
      title: 'Ghi tài khoản của một người',
      words: 'Gõ ngân hàng và số trên một dòng, hoặc gửi ảnh mã QR.',
      command: '`/thon`',
    },
    [head, '1'],
    [head, 'Agribank 3580205098765'],
    [head, '1'],
  )
  const later = await book.task(
    { title: 'Hẹn lại', words: 'Đến hẹn, `/viec` nhắc.', command: '`/thon`' },
    [head, '3'],
    [head, '1'],
  )
  await book.task({ title: 'Nghỉ', words: 'Lần sau gõ `/thon` là đi tiếp.', command: '`/thon`' }, [head, 'nghỉ'])
  await book.task(
    {
      title: 'Đăng ký hộ một người',
      words: 'Hỏi đủ ai có mặt và đồng ý thế nào, nên nhiều câu hơn; điều danh sách đã có thì không hỏi lại.',
      command: '`/dangkyho <tên>`',
      rare: true,
    },
    [head, `/dangkyho ${found(later, /Gặp (.+) thế nào/)}`],
    [head, 'chính bác ấy'],
    [head, '1'],
    [head, 'chính bác ấy'],
    [head, 'vào tài khoản'],
    [head, 'Agribank 3580205087654'],
    [head, '1'],
    [head, '1'],
  )
  await book.task(
    { title: 'Báo vướng mắc', words: 'Xã thấy ngay và trả lời.', command: '`/vuongmac`' },
    [head, '/vuongmac'],
    [head, '1'],
    [head, 'Bà con nhờ xã mời ngân hàng đến nhà văn hóa mở tài khoản'],
  )
  await book.task(
    { title: 'Xã trả lời vướng mắc', words: 'Câu trả lời về đúng trưởng thôn.', command: '`/vuongmac`', rare: true },
    [officer, '/vuongmac'],
    [officer, '1'],
    [officer, 'trả lời'],
    [officer, 'Sáng thứ Bảy ngân hàng đến nhà văn hóa thôn ạ'],
  )

  book.chapter(
    'Công an xã xác thực',
    'Công an thấy số căn cước đầy đủ, không thấy số tài khoản. Sai chỗ nào thì thành đề xuất để cán bộ quyết định.',
  )
  await book.task(
    { title: 'Khớp', words: 'Một tin mở, mỗi người một tin.', command: '`/xacthuc`' },
    [police, '/xacthuc'],
    [police, 'khớp'],
  )
  await book.task(
    { title: 'Sai một mục', words: 'Chọn mục sai, gõ điều đúng.', command: '`/xacthuc`' },
    [police, 'sai'],
    [police, 'ngày sinh'],
    [police, '12/03/1940'],
  )
  await book.task(
    { title: 'Không tìm thấy', words: 'Cán bộ xã xem lại bằng `/congan`.', command: '`/xacthuc`' },
    [police, 'không tìm thấy'],
    [police, 'nghỉ'],
  )
  await book.task(
    { title: 'Cán bộ xem việc công an hỏi lại', words: 'Từng người một.', command: '`/congan`' },
    [officer, '/congan'],
    [officer, '1'],
    [officer, '1'],
  )

  book.chapter(
    'Biến động',
    'Chết, tăng mới, thôi hưởng, chuyển đi… Máy nói trước biến động tính từ kỳ chi trả nào và theo văn bản nào.',
  )
  await book.task(
    {
      title: 'Cắt chết',
      words: 'Một dòng là đủ: chết, tên hoặc mã hồ sơ, ngày.',
      command: '`/biendong chết <tên> <ngày>`',
    },
    [officer, `/biendong chết ${moved.name} 01/11/2026`],
    [officer, '1'],
    [officer, '1'],
  )
  await book.task(
    {
      title: 'Trưởng thôn đề xuất',
      words: 'Trưởng thôn và công an gõ cùng lệnh ấy; việc của họ là đề xuất.',
      command: '`/biendong chết <tên> <ngày>`',
    },
    [head, `/biendong chết ${lan.name} 02/11/2026`],
    [head, '1'],
    [head, '1'],
  )
  const proposals = await book.task(
    { title: 'Quyết định một đề xuất', words: 'Bấm một dòng, bấm duyệt.', command: '`/dexuat`' },
    [officer, '/dexuat'],
    [officer, '2'],
    [officer, 'duyệt'],
  )
  await book.task(
    { title: 'Hủy một biến động', words: 'Trước khi khóa tháng, kèm lý do.', command: '`/huybiendong <mã> <lý do>`' },
    [officer, `/huybiendong ${found(proposals.toReversed(), CHANGE)} báo nhầm người`],
    [officer, '1'],
  )
  await book.task(
    {
      title: 'Tăng mới',
      words: 'Máy hỏi những điều quyết định có; ảnh mã QR của thẻ căn cước trả lời bốn câu một lần.',
      command: '`/biendong tăng mới`',
      rare: true,
    },
    ...[
      '/biendong tăng mới',
      'Nguyễn Thị Tám',
      '10/10/1945',
      '038145900100',
      'Lương Ngọc',
      'hưu trí xã hội',
      '215/QĐ-UBND',
      '20/10/2026',
      '12/2026',
      'bỏ qua',
      '1',
    ].map((line) => [officer, line] as const),
  )
  await book.task(
    { title: 'Chuyển đi', words: 'Cũng một dòng như thế.', command: '`/biendong chuyển đi <tên> <ngày>`' },
    [officer, `/biendong chuyển đi ${hue.name} 01/11/2026`],
    [officer, '1'],
    [officer, '1'],
  )
  await book.task({ title: 'Rà soát theo tuổi', words: 'Ai sắp đến tuổi đổi chế độ.', command: '`/rasoat`' }, [
    officer,
    '/rasoat',
  ])
  await book.task(
    { title: 'Điều chỉnh mức chuẩn', words: 'Khi mức chuẩn tăng, cả xã một lần.', command: '`/mucchuan`', rare: true },
    [officer, '/mucchuan'],
  )
  await book.task(
    {
      title: 'Giấy ủy quyền, giám hộ',
      words: 'Ghi giấy còn hạn đến ngày nào; máy nhắc trước khi hết hạn.',
      command: '`/giayuyquyen <tên> <ngày>`',
      rare: true,
    },
    [officer, `/giayuyquyen ${found(visited, /DK-[0-9A-Z]{7}/)} 31/12/2027`],
    [officer, '12/GUQ'],
  )

  book.chapter(
    'Người dân hỏi',
    'Người dân gõ “gặp cán bộ” thì thành một phiếu; trả lời ở đây, người dân nhận ở chat của họ.',
  )
  await book.aside(atPhone(quan), 'Tôi nuôi hai con trâu có được hỗ trợ gì không?')
  await book.aside(atPhone(quan), 'gặp cán bộ')
  await book.aside(atPhone(quan), 'Tháng này bao giờ có tiền ạ?')
  await book.task({ title: 'Xem phiếu', words: 'Phiếu chờ lâu đứng trước.', command: '`/phieu`' }, [officer, '/phieu'])
  await book.task({ title: 'Nhận phiếu', words: 'Để đồng nghiệp biết đã có người lo.', command: '`/nhanphieu <số>`' }, [
    officer,
    '/nhanphieu 1',
  ])
  await book.task({ title: 'Trả lời', words: 'Số phiếu rồi đến lời.', command: '`/tl <số> <lời>`' }, [
    officer,
    '/tl 1 Trước ngày 25 bác nhé',
  ])
  await book.task({ title: 'Đóng phiếu', words: 'Khi đã xong.', command: '`/dong <số>`' }, [officer, '/dong 1'])
  await book.task(
    { title: 'Câu hỏi chưa trả lời được', words: 'Điều người dân hỏi mà máy không biết.', command: '`/cauhoi`' },
    [officer, '/cauhoi'],
  )
  await book.task(
    { title: 'Danh sách cần gọi điện', words: 'Ai chỉ có điện thoại thường.', command: '`/danhsachgoi`' },
    [officer, '/danhsachgoi'],
  )
}
