# Lời của An Sinh. Mỗi tin một câu hỏi, ngắn, lễ phép; gọi người dùng là "bác", tự xưng "cháu".
# Tên tin = <luồng>-<câu hỏi>; thuộc tính: .short (dòng đọc lại), .help, .choice-…, .words-… (cách gõ khác), lý do chưa nhận.

### Chung cho mọi câu hỏi

# Cán bộ nghe cùng những câu chung này, với lời gọi của mình.
called =
    .person = bác
    .officer = anh/chị
verbatim = { $text }
review-line = { $number }. { $label }: { $value }
review =
    Những điều bác đã trả lời:
    { $lines }
    .empty = Chưa có câu nào được trả lời ạ.
confirm =
    Bác xem lại giúp cháu:
    { $lines }

    Đúng hết chưa ạ?
    .choice-send = Đúng, gửi đi
    .words-send = gửi|đúng|đúng rồi|đồng ý|có|dạ|vâng|ok|oke|r|rồi|ừ|uh|chuẩn|xác nhận|duyệt|yes|dung het|đúng hết|đúng hết rồi
    .choice-edit = Sửa một mục
    .words-edit = sửa|sửa lại|chưa đúng|sai|không đúng|chưa|không|ko|k
    .choice-cancel = Hủy, không gửi
    .words-cancel = hủy|không gửi|bỏ
    .help = Bác đọc lại các dòng ở trên. Đúng hết thì bác chọn 1 để gửi; sai dòng nào bác gõ "sửa" và số của dòng đó, ví dụ: sửa 3.
cancel =
    Bác muốn bỏ hết những gì vừa khai ạ?
    .choice-yes = Bỏ hết
    .words-yes = bỏ|đúng|có|dạ|vâng|ok|r|ừ|hủy|yes
    .choice-no = Không, làm tiếp
    .words-no = không|ko|k|tiếp|làm tiếp|giữ lại|no
cancelled = Cháu đã bỏ việc này, chưa gửi và chưa đổi gì ạ.
edit-which = Bác muốn sửa mục nào ạ?
no-such-line = Không có mục số đó ạ.
nothing-before = Đây là câu đầu tiên, không quay lại được nữa ạ.
nothing-open = Hiện bác không có việc gì đang làm dở ạ.
stale-choice = Nút bác vừa bấm là của câu hỏi cũ nên cháu chưa đổi gì ạ.
unknown-command = Cháu không có lệnh này ạ.
permission-ended = Việc đang làm dở dành cho người phụ trách, mà quyền ấy nay không còn, nên đã dừng lại và chưa đổi gì.
optional =
    .words-none = bỏ qua|bỏ qua câu này
not-understood = Cháu chưa hiểu ạ.
choose-one = Xin chọn giúp cháu một số trong các dòng trên ạ.
conversation-updated = Câu hỏi vừa được sửa cho rõ hơn, nên có câu cháu xin hỏi lại bác. Những câu khác cháu vẫn giữ ạ.
choice-officer = Gặp cán bộ
edited-message = Bác vừa sửa một tin đã gửi. Cháu chưa đổi gì ạ. Muốn sửa câu trả lời, bác gõ: xem lại
private-only = Chuyện giấy tờ, tài khoản là chuyện riêng nên cháu không trả lời trong nhóm. Bác nhắn riêng cho cháu nhé.
too-many-messages = Bác nhắn hơi nhanh, cháu trả lời lần lượt nhé. Không tin nào bị mất ạ.
set-aside = Có trục trặc nên cháu chưa làm được việc bác vừa nhắn. Cán bộ kỹ thuật đã được báo. Bác nhắn lại giúp cháu sau ít phút ạ.
media-failed = Cháu chưa tải được tệp bác gửi. Bác gửi lại giúp cháu ạ.
not-here =
    .photo = Câu này cháu chưa đọc được từ ảnh. Bác gõ chữ giúp cháu ạ.
    .photo-alone = Cháu chưa biết dùng ảnh này vào việc gì ạ. Bác chọn một việc dưới đây; đến câu hỏi về căn cước hay tài khoản thì bác gửi lại ảnh.
    .file = Cháu không dùng đến tệp này ở đây, và không giữ lại tệp ạ.
    .file-village = Danh sách do cán bộ xã nhập. Anh/chị gửi tệp này cho cán bộ xã; cháu không giữ lại tệp.
    .phone = Cháu chưa cần số điện thoại ở câu này ạ.
    .unsupported = Cháu chỉ đọc được chữ thôi ạ, bác gõ giúp cháu.
    .choice = Nút này không còn dùng được nữa ạ.

### Các kiểu câu trả lời

answer-choice =
    .choose-one = Cháu chưa rõ là dòng nào ạ.
    .help = Gõ số đứng trước dòng muốn chọn, ví dụ: 1
answer-yes-no =
    .choice-yes = Có
    .words-yes = có|dạ|dạ có|vâng|r|rồi|ok|oke|okie|ừ|uh|uhm|đúng|đúng rồi|phải|đồng ý|được|yes|y|chắc|chắc chắn
    .choice-no = Không
    .words-no = không|ko|k|kg|hông|hong|khong|chưa|thôi|không phải|no|n
    .choose-one = Cháu chưa rõ là có hay không.
    .help = Bác gõ 1 là có, 2 là không ạ.
answer-consent =
    .choice-agree = Tôi đồng ý
    .words-agree = đồng ý|tôi đồng ý|bác đồng ý|dạ đồng ý|có|dạ|dạ có|vâng|r|rồi|ok|oke|ừ|uh|được|yes|agree
    .choice-refuse = Không đồng ý
    .words-refuse = không|ko|k|kg|không đồng ý|ko đồng ý|thôi|no
    .choose-one = Cháu cần bác nói rõ là đồng ý hay không.
    .help = Bác gõ 1 nếu đồng ý, 2 nếu không. Không đồng ý thì bác vẫn được nhận tiền như cũ ạ.
answer-person-name =
    .empty = Bác gõ họ và tên giúp cháu, ví dụ: Nguyễn Thị Hoa.
    .digits = Họ tên không có chữ số. Ví dụ: Nguyễn Thị Hoa.
    .too-short = Tên ngắn quá, bác gõ đủ họ và tên. Ví dụ: Nguyễn Thị Hoa.
    .too-long = Tên dài quá, bác chỉ gõ họ và tên thôi ạ. Ví dụ: Nguyễn Thị Hoa.
    .command = Cháu cần họ và tên ạ. Ví dụ: Nguyễn Thị Hoa.
    .not-a-name = Cháu chưa nhận ra đây là họ tên. Ví dụ: Nguyễn Thị Hoa.
    .help = Bác gõ đủ họ, chữ đệm và tên như trên căn cước. Không có dấu cũng được, cán bộ sẽ sửa cho đúng.
answer-holder-name =
    .empty = Bác gõ tên chủ tài khoản, ví dụ: NGUYEN THI HOA.
    .digits = Tên chủ tài khoản không có chữ số. Ví dụ: NGUYEN THI HOA.
    .too-short = Tên ngắn quá. Ví dụ: NGUYEN THI HOA.
    .too-long = Tên dài quá, bác chỉ gõ tên chủ tài khoản thôi ạ.
    .command = Cháu cần tên chủ tài khoản ạ. Ví dụ: NGUYEN THI HOA.
    .not-a-name = Cháu chưa nhận ra đây là tên người. Ví dụ: NGUYEN THI HOA.
    .differs = Tên { $holder } khác với tên người nhận tiền. Cháu vẫn ghi lại, cán bộ xã sẽ xem và báo bác.
    .help = Là tên ngân hàng ghi cho tài khoản này: chữ in hoa, không dấu. Bác xem trong ứng dụng ngân hàng hoặc trên sổ.
answer-date-of-birth =
    .empty = Bác gõ ngày sinh, ví dụ: 12/5/1950. Chỉ nhớ năm thì gõ: 1950.
    .impossible = Không có ngày này trong lịch. Bác xem lại giúp cháu, ví dụ: 12/5/1950.
    .future = Ngày này chưa tới. Bác xem lại giúp cháu, ví dụ: 12/5/1950.
    .unreadable = Cháu chưa đọc được ngày sinh. Ví dụ: 12/5/1950, hoặc chỉ năm: 1950.
    .is-age = Cháu cần ngày hoặc năm sinh, không phải tuổi. Ví dụ: 1950.
    .which-year = Năm sinh bác gõ có hai chữ số. Có phải ngày dưới đây không ạ? Nếu không phải, bác gõ lại đủ ngày, tháng và năm bốn chữ số.
    .help = Bác gõ ngày, tháng, năm như trên căn cước. Chỉ nhớ tháng và năm thì gõ 5/1950, chỉ nhớ năm thì gõ 1950.
answer-date =
    .empty = Bác gõ ngày, ví dụ: 01/06/2026.
    .impossible = Không có ngày này trong lịch. Ví dụ: 01/06/2026.
    .unreadable = Cháu chưa đọc được ngày. Ví dụ: 01/06/2026.
    .needs-day = Bác gõ đủ ngày, tháng, năm. Ví dụ: 01/06/2026.
    .before-start = Ngày hết hạn phải sau ngày bắt đầu ạ.
    .help = Bác nhìn ngày ghi trên giấy và gõ như thế này: 01/06/2026.
answer-personal-id =
    .choice-none = Chưa có / không nhớ
    .words-none = chưa có|không nhớ|không có|ko có|quên|quên rồi|không biết|chưa|không|ko|k|chưa làm|bỏ qua
    .choice-only-old-id = Chỉ có số cũ này
    .words-only-old-id = chỉ có số này|số cũ|chỉ có số cũ|không có số mới|không có
    .empty = Bác gõ 12 chữ số trên căn cước, ví dụ: 038150001234.
    .too-short = Số này chưa đủ 12 chữ số. Bác đếm lại giúp cháu.
    .too-long = Số này dài quá 12 chữ số. Bác xem lại giúp cháu.
    .scientific = Số này bị mất chữ số. Bác gõ lại đủ 12 chữ số ạ.
    .zeros = Cháu cần số thật trên căn cước, 12 chữ số ạ.
    .future = Số này chưa đúng, có chữ số bị nhầm. Bác xem lại từng số trên thẻ giúp cháu.
    .not-digits = Số căn cước chỉ có chữ số, đủ 12 số. Ví dụ: 038150001234.
    .placeholder = Cháu cần 12 chữ số trên căn cước ạ.
    .old-id = Số 9 chữ số là chứng minh nhân dân cũ. Nếu bác có căn cước, bác gõ số 12 chữ số giúp cháu.
    .leading-zero-lost = Số này thiếu chữ số 0 ở đầu. Có phải số dưới đây không ạ? Nếu không phải, bác gõ lại.
    .letter = Có chữ cái lẫn trong số. Có phải số dưới đây không ạ? Nếu không phải, bác gõ lại.
    .number-formatted = Có phải số dưới đây không ạ? Nếu không phải, bác gõ lại.
    .read-back = Cháu ghi số: { $digits }
    .help = Là số 12 chữ số ở mặt trước thẻ căn cước. Trẻ em chưa có thẻ cũng có số này trên giấy khai sinh. Không có thì bác chọn 1.
answer-phone =
    .choice-none = Không có điện thoại
    .words-none = không có|không|ko|k|bỏ qua|chưa có|không có điện thoại
    .empty = Bác gõ số điện thoại, ví dụ: 0912345678.
    .not-a-phone = Số điện thoại có 10 chữ số, bắt đầu bằng số 0. Ví dụ: 0912345678.
    .which-phone = Có hai số, cháu dùng số nào ạ?
    .leading-zero-lost = Số này thiếu số 0 ở đầu. Có phải số dưới đây không ạ?
    .help = Để cán bộ gọi khi cần. Số của con cháu cũng được. Không có thì bác chọn 1.
answer-bank =
    .empty = Bác gõ tên ngân hàng, ví dụ: Agribank.
    .unknown = Cháu chưa nhận ra ngân hàng này. Bác gõ tên như trên thẻ hoặc sổ, ví dụ: Agribank.
    .likely = Có phải ngân hàng dưới đây không ạ? Nếu không phải, bác gõ lại tên.
    .ambiguous = Có mấy ngân hàng tên gần giống nhau. Bác chọn giúp cháu:
    .not-offered = { $bank } không mở tài khoản nhận trợ cấp. Bác cho cháu ngân hàng khác ạ.
    .help = Ngân hàng không có trong các dòng trên thì bác gõ tên, gõ tắt cũng được: mb, vcb, nông nghiệp.
answer-account-number =
    .empty = Bác gõ số tài khoản, ví dụ: 0071000123456.
    .scientific = Số này bị mất chữ số. Bác gõ lại đủ số tài khoản ạ.
    .truncated = Số này bị mất chữ số ở cuối. Bác gõ lại đủ số tài khoản ạ.
    .too-short = Số tài khoản này ngắn quá. Bác xem lại giúp cháu.
    .too-long = Số tài khoản này dài quá. Bác xem lại giúp cháu.
    .not-an-account = Số tài khoản chỉ gồm chữ số. Ví dụ: 0071000123456.
    .card-number = Đây là số in trên thẻ, không phải số tài khoản, tiền không vào theo số này được. Số tài khoản có trong ứng dụng ngân hàng hoặc trên giấy mở tài khoản.
    .placeholder = Cháu cần số tài khoản ạ. Chưa có tài khoản thì bác gõ: quay lại, rồi chọn "Chưa có tài khoản".
    .leading-zero-lost = Có phải số dưới đây không ạ? Nếu không phải, bác gõ lại.
    .length-unusual = Cháu ghi số tài khoản: { $digits }. Số này dài ngắn hơi khác thường với { $bank }, nếu sai bác gõ: quay lại
    .read-back = Cháu ghi số tài khoản: { $digits }
    .help = Số tài khoản ở trong ứng dụng ngân hàng hoặc trên giấy mở tài khoản. Không phải số trên thẻ. Cháu không bao giờ hỏi mật khẩu hay mã OTP.
answer-relationship =
    .empty = Bác gõ mối quan hệ, ví dụ: con trai.
    .unknown = Cháu chưa nhận ra mối quan hệ này. Ví dụ: con trai, vợ, cháu nội.
    .likely = Có phải mối quan hệ dưới đây không ạ? Nếu không phải, bác gõ lại.
    .ambiguous = Từ này có mấy nghĩa, bác chọn giúp cháu:
    .help = Người nhận tiền thay là gì của người được hưởng: con trai, vợ, cháu nội, người giám hộ… Không có trong các dòng trên thì bác gõ.
answer-unit =
    .empty = Bác gõ tên xã, phường giúp cháu.
    .unknown = Cháu không tìm thấy xã, phường này. Bác gõ lại tên giúp cháu.
    .ambiguous = Có mấy nơi tên giống nhau, bác chọn giúp cháu:
    .help = Bác chọn xã, phường đang chi trả trợ cấp cho bác.
answer-village =
    .choice-other = Thôn khác / không rõ
    .words-other = khác|thôn khác|không rõ|không biết|ko biết
    .empty = Bác gõ tên thôn giúp cháu.
    .unknown = Cháu không tìm thấy thôn này trong xã. Bác chọn giúp cháu một dòng dưới đây:
    .likely = Có phải thôn dưới đây không ạ? Nếu không phải, bác gõ lại.
    .ambiguous = Có mấy thôn tên gần giống nhau, bác chọn giúp cháu:
    .help = Là thôn, tổ dân phố nơi người được hưởng trợ cấp đang ở. Không rõ thì bác chọn dòng cuối.
answer-words =
    .choice-none = Không có / bỏ qua
    .words-none = không có|không|ko|k|bỏ qua|chưa có|không nhớ
    .empty = Bác gõ vài chữ giúp cháu ạ.
    .too-long = Câu này dài quá { $longest } chữ, bác viết ngắn hơn giúp cháu.
    .help = Bác gõ bằng lời của mình, ngắn gọn là được.
answer-own-registration =
    .not-found = Không tìm thấy hồ sơ này trong các hồ sơ bác đã đăng ký.
    .help = Bác chọn một dòng, hoặc gõ mã biên nhận, ví dụ: DK-7F3K2QM.
answer-any-own-registration =
    .not-found = Không tìm thấy hồ sơ này trong các hồ sơ bác đã đăng ký.
    .help = Bác chọn một dòng, hoặc gõ mã biên nhận, ví dụ: DK-7F3K2QM.
answer-record =
    .not-found = Không tìm thấy hồ sơ nào như vậy.
    .several =
        { $part ->
            [first] Có hơn { $count } hồ sơ, chọn một hoặc xem thêm:
            [next] Các hồ sơ tiếp theo:
           *[all] Có { $count } hồ sơ, chọn một:
        }
    .choice-more = Xem thêm
    .words-more = thêm|xem thêm|nữa|tiếp|more
    .help = Gõ mã hồ sơ (DK-7F3K2QM), một phần họ tên, mấy số cuối của căn cước hoặc tài khoản, hoặc tên thôn. Không cần dấu.
answer-waiting-record =
    .not-found = Không tìm thấy hồ sơ nào như vậy.
    .several =
        { $part ->
            [first] Có hơn { $count } hồ sơ, chọn một hoặc xem thêm:
            [next] Các hồ sơ tiếp theo:
           *[all] Có { $count } hồ sơ, chọn một:
        }
    .choice-more = Xem thêm
    .words-more = thêm|xem thêm|nữa|tiếp|more
    .help = Chọn một dòng, hoặc gõ mã hồ sơ, ví dụ: DK-7F3K2QM.
answer-candidate-line =
    .choose-one = Chưa rõ là dòng nào.
    .help = Chọn dòng đúng người; không có ai đúng thì chọn dòng cuối.
answer-invitation =
    .not-found = Không tìm thấy mã mời này. Mã có 8 ký tự, anh/chị xem lại giúp.
    .used = Mã mời này đã được dùng rồi.
    .expired = Mã mời này đã hết hạn. Anh/chị xin người mời gửi mã mới.
    .waiting = Mã mời này còn chờ người có thẩm quyền thứ hai xác nhận. Anh/chị thử lại sau.
    .own = Anh/chị không dùng được mã mời do chính mình tạo, xác nhận, hoặc để thay chính mình.
    .help = Mã mời gồm 8 chữ và số, người quản trị gửi cho anh/chị.
answer-list-request =
    .unknown-list = Không tìm thấy danh sách này. Chọn một dòng, hoặc gõ tên danh sách:
    .unknown-unit = Không tìm thấy "{ $words }" trong phạm vi của anh/chị.
    .which-unit = Có mấy đơn vị tên như vậy. Của đơn vị nào ạ?
    .bad-period = Tháng này không có. Anh/chị lấy tháng nào ạ?
    .by-month = Danh sách lập theo từng tháng. Tháng nào ạ?
    .one-month = Mỗi tệp là của một tháng. Anh/chị lấy tháng nào trước ạ?
    .one-unit = Mỗi tệp là của một đơn vị. Anh/chị lấy đơn vị nào trước ạ?
    .no-pdf = Cháu gửi được tệp Excel (mở ra in được ngay) hoặc csv, chưa gửi được pdf. Anh/chị lấy tệp nào ạ?
    .which-month = Tháng nào ạ?
    .which-version = Bản nào ạ?
    .no-version = Danh sách này chưa có bản nào gửi đi trước đây.
    .other-versions = Không có bản số { $version }. Những bản đã có:
    .current-version = Lập bản hiện nay
    .which-list = Danh sách nào ạ?
    .unit = { $name } (mã { $code })
    .month = Tháng { $month }
    .format-excel = Tệp Excel
    .format-csv = Tệp csv
    .version = Tháng { $month }, bản số { $version }, lập ngày { $day }
    .help = Gõ tên danh sách, có thể kèm thôn, nhóm và tháng. Ví dụ: mẫu tổng hợp người có công thôn Lương Ngọc.
answer-list-details =
    .scope-whole = { $unit }
    .scope-usual = { $unit }, kỳ đang làm
    .scope-this-month = { $unit }, tháng { $month }
    .scope-last-month = { $unit }, tháng { $month } (tháng trước)
    .scope-version = { $unit }, tháng { $month }, bản đã khóa số { $version }
    .empty = Anh/chị chọn một dòng, hoặc gõ đơn vị và tháng.
    .unknown-unit = Không tìm thấy "{ $words }" trong phạm vi của anh/chị.
    .which-unit = Có mấy đơn vị tên như vậy. Của đơn vị nào ạ?
    .bad-period = Tháng này không có. Anh/chị lấy tháng nào ạ?
    .by-month = Danh sách lập theo từng tháng. Tháng nào ạ?
    .one-month = Mỗi tệp là của một tháng. Anh/chị lấy tháng nào trước ạ?
    .one-unit = Mỗi tệp là của một đơn vị. Anh/chị lấy đơn vị nào trước ạ?
    .no-pdf = Cháu gửi được tệp Excel (mở ra in được ngay) hoặc csv, chưa gửi được pdf. Anh/chị lấy tệp nào ạ?
    .which-month = Tháng nào ạ?
    .which-version = Bản nào ạ?
    .no-version = Danh sách này chưa có bản nào gửi đi trước đây.
    .other-versions = Không có bản số { $version }. Những bản đã có:
    .help = Chọn một dòng ở trên, hoặc gõ đơn vị và tháng. Ví dụ: thôn Lương Ngọc tháng 10.
answer-applied-import =
    .roster = { $file }, { $when }, { $who }: { $made } người mới, { $changed } người thay đổi{ $waiting ->
            [0] {""}
           *[other] , { $waiting } dòng chờ quyết định
        }
    .returned = { $file }, { $when }, { $who }: { $kind ->
            [payment-results] kết quả chi trả của { $written } dòng
            [police-results] kết quả xác thực của { $written } người
           *[account-opening] tài khoản mới của { $written } người
        }
    .choose-one = Anh/chị chọn một lần nhập ở trên.
    .help = Chọn số của lần nhập muốn hoàn tác.
answer-waiting-row =
    .choose-one = Dòng này không còn chờ quyết định.
    .help = Chọn số của dòng.
answer-row-decision =
    .choose-one = Anh/chị chọn một cách ở trên.
    .help = Gõ số của cách muốn chọn. Chọn "Để sau" nếu chưa rõ.
    .choice-take = Lấy theo đề nghị: { $value }
    .choice-take-file = Lấy theo tệp
    .words-take = đúng|có|lấy|đồng ý|ok|ừ
    .choice-type = Gõ giá trị khác
    .words-type = khác|gõ|giá trị khác
    .choice-leave = Giữ như hiện có
    .words-leave = giữ|giữ nguyên|không|ko
    .choice-same = Cùng một người với dòng { $row }: { $line }
    .words-same = cùng|cùng người|một người|cùng một người|đúng|phải|ừ
    .choice-two-people = Hai người khác nhau
    .words-two-people = hai người|khác|khác nhau|không|ko|không phải
    .choice-other-commune = Xã khác (gõ tên hoặc mã)
    .words-other-commune = khác|xã khác|gõ
    .choice-paid-again = Vẫn hưởng, ghi lại chế độ này
    .words-paid-again = vẫn hưởng|hưởng lại|ghi lại
    .choice-new = Người mới, chưa có hồ sơ
    .words-new = mới|người mới
    .choice-drop = Bỏ dòng này
    .words-drop = bỏ|bỏ dòng
    .choice-retry = Xem và nhập lại dòng này
    .words-retry = nhập lại|xem lại dòng
    .choice-later = Để sau
    .words-later = sau|để sau|chưa rõ|bỏ qua
answer-missing-benefit =
    .choose-one = Trường hợp này vừa được xem xong.
    .help = Gõ /vangtep để xem lại từ đầu.
answer-missing-end =
    .choose-one = Anh/chị chọn một lý do ở trên.
    .gone = Trường hợp này vừa đổi. Chưa ghi gì. Gõ /vangtep để xem tiếp.
    .help = Gõ số của lý do. Ngày và quyết định được hỏi tiếp sau đó.
answer-missing-set =
    .choose-one = Anh/chị chọn một dòng ở trên.
    .help = Gõ số của dòng muốn chọn. Trước khi ghi còn hỏi lại một lần.
    .choice-file = Tất cả { $count } trường hợp của tệp này
    .words-file = tất cả|cả tệp|hết
    .choice-village = { $count } trường hợp của { $name }
    .words-village = thôn|cả thôn|thôn này
    .choice-programme = { $count } trường hợp của chế độ "{ $name }"
    .words-programme = chế độ|cả chế độ|chế độ này
answer-roster-file =
    .waiting = Tệp đang chờ: { $file } ({ $rows } dòng)
    .no-file = Không có tệp này.
    .unknown-unit = Không tìm thấy đơn vị này.
    .not-a-file = Cháu cần một tệp ạ.
    .not-a-workbook = Tệp này không phải bảng tính đọc được. Anh/chị mở bằng Excel, lưu thành .xlsx rồi gửi lại (nhận cả .xls, .ods, .csv).
    .encrypted = Tệp có mật khẩu. Anh/chị bỏ mật khẩu rồi gửi lại.
    .needs-password = Tệp có mật khẩu. Cần mật khẩu để mở.
    .wrong-password = Mật khẩu của tệp chưa đúng.
    .too-large = Tệp lớn quá. Anh/chị tách ra từng xã rồi gửi lại.
    .damaged = Tệp bị hỏng, không mở được. Anh/chị lưu lại từ Excel rồi gửi lại.
    .empty = Tệp không có dòng nào.
    .no-roster = Không tìm thấy dòng tiêu đề có họ tên trong tệp này.
    .own-list = Đây là danh sách theo dõi do chương trình lập, không nhập lại được. Muốn sửa hồ sơ của ai, gõ: sửa hồ sơ. Kết quả của ngân hàng, công an thì gửi tệp của họ. Chưa nhập gì cả.
    .own-errors = Đây là danh sách các dòng cần sửa, mà chưa ô nào được sửa. Anh/chị sửa ở cột "Nội dung trong tệp" (tên, thôn sai thì sửa ở cột đó) rồi gửi lại tệp này; hoặc gõ: chờ quyết. Chưa nhập gì cả.
    .own-payments = Đây là danh sách chi trả do chương trình lập, không dùng để nhập: số tiền trong đó là của một tháng. Kết quả chi trả thì ghi vào cột "Kết quả", "Lý do" bên cạnh rồi gửi lại; tiền mặt thì gõ /phattien. Muốn so với bản đã gửi, gõ /doisoat. Sửa hồ sơ của ai, gõ: sửa hồ sơ. Chưa nhập gì cả.
    .errors-unknown = Đây là danh sách các dòng cần sửa của một lần nhập không tìm thấy, hoặc đã hoàn tác. Anh/chị sửa trong tệp gốc rồi gửi tệp đó. Chưa nhập gì cả.
    .unclear-columns = Chưa rõ các cột này là gì: { $columns }. Anh/chị ghi tiêu đề cột (họ và tên, ngày sinh, chế độ…) rồi gửi lại.
    .other-unit = Danh sách này của { $unit }, không phải đơn vị của anh/chị. Chưa nhập gì cả.
    .help = Gửi tệp danh sách đang dùng, không cần sửa lại mẫu. Xem trước rồi mới nhập.
answer-change-request =
    .choose-one = Chưa rõ loại biến động nào. Ví dụ: chết HS-7F3K2QM 3/11
    .not-found = Không tìm thấy hồ sơ nào như vậy.
    .several = Có { $count } người, chọn một:
    .choice-new = Tăng mới
    .words-new = tăng|mới|thêm mới|thêm|hưởng mới
    .choice-death = Cắt chết
    .words-death = chết|mất|đã mất|qua đời|đã chết|giảm do chết|khai tử|báo tử
    .choice-stop = Thôi hưởng
    .words-stop = thôi|dừng hưởng|cắt|cắt hưởng|hết điều kiện
    .choice-info = Thay đổi thông tin
    .words-info = thông tin|sửa thông tin|đổi thông tin
    .choice-coef = Thay đổi hệ số, mức hưởng
    .words-coef = hệ số|đổi hệ số|mức hưởng|đổi mức hưởng|đổi chế độ|thay đổi hệ số|thay đổi mức hưởng
    .choice-suspend = Tạm dừng
    .words-suspend = tạm dừng chi trả|tạm ngừng|tạm đình chỉ
    .choice-resume = Hưởng tiếp
    .words-resume = tiếp tục|tiếp tục hưởng|hưởng lại|cho hưởng lại
    .choice-move-in = Chuyển đến
    .words-move-in = đến|nơi khác đến
    .choice-move-out = Chuyển đi
    .words-move-out = chuyển|đi|chuyển nơi khác|chuyển đi nơi khác
    .choice-payee = Đổi người nhận thay
    .words-payee = người nhận|người nhận thay|đổi người nhận|giám hộ|ủy quyền
    .choice-account = Đổi tài khoản, hình thức nhận
    .words-account = tài khoản|đổi tài khoản|hình thức nhận
    .choice-arrears = Truy lĩnh
    .choice-recover = Truy thu
    .words-recover = thu hồi
    .choice-funeral = Mai táng phí
    .words-funeral = mai táng|hỗ trợ mai táng|chi phí mai táng
    .choice-rate = Điều chỉnh mức chuẩn
    .words-rate = mức chuẩn|điều chỉnh mức|tăng mức chuẩn
    .help = Gõ loại biến động, rồi mã hồ sơ hoặc họ tên, rồi ngày. Ví dụ: chết HS-7F3K2QM 3/11 · thôi hưởng Nguyễn Thị Hoa 15/11 QĐ 45/QĐ-UBND 16/11/2026
answer-benefit-line =
    .choose-one = Chưa rõ chế độ nào. Chọn một số ở trên.
    .help = Người này hưởng nhiều chế độ. Gõ số đứng trước chế độ có biến động.
answer-day =
    .choice-today = Hôm nay
    .words-today = nay|bữa nay
    .empty = Gõ ngày, ví dụ: 3/11 hoặc 03/11/2026.
    .unreadable = Chưa đọc được ngày. Ví dụ: 3/11 hoặc 03/11/2026.
    .impossible = Không có ngày này trong lịch. Ví dụ: 03/11/2026.
    .help = Gõ ngày và tháng, ví dụ: 3/11. Khác năm thì gõ cả năm: 3/11/2025.
answer-month =
    .empty = Gõ tháng, ví dụ: 11/2026.
    .unreadable = Chưa đọc được tháng. Ví dụ: 11/2026.
    .no-such-month = Không có tháng này. Ví dụ: 11/2026.
    .help = Gõ tháng và năm, ví dụ: 11/2026.
answer-money =
    .empty = Gõ số tiền, ví dụ: 1.620.000.
    .unreadable = Chưa đọc được số tiền. Ví dụ: 1.620.000, hoặc số tháng nhân số tiền: 3 x 40.000.
    .too-large = Số tiền lớn quá, xem lại giúp.
    .help = Gõ số tiền bằng đồng: 1.620.000. Nhiều tháng như nhau thì gõ: 3 x 540.000.
answer-programme =
    .choice-same = Giữ chế độ đang hưởng
    .empty = Gõ tên hoặc mã chế độ, ví dụ: NKT nặng.
    .unknown = Chưa nhận ra chế độ này. Ví dụ: NKT nặng, hưu trí xã hội, BT-5A1.
    .likely = Có phải chế độ dưới đây không?
    .ambiguous = Có mấy chế độ gần giống, chọn một:
    .help = Gõ tên chế độ như trên quyết định, viết tắt cũng được: NKT đặc biệt nặng, NCT, trẻ mồ côi, hưu trí xã hội; hoặc gõ mã: BT-6N.
answer-coefficient =
    .empty = Gõ hệ số, ví dụ: 1,5.
    .unreadable = Chưa đọc được hệ số. Ví dụ: 1,5.
    .damaged = Có phải hệ số dưới đây không?
    .help = Hệ số ghi trên quyết định, ví dụ: 1,5 hoặc 2.
answer-change =
    .not-found = Không tìm thấy biến động nào như vậy.
    .help = Gõ mã biến động, ví dụ: BD-7F3K2QM.
answer-waiting-review =
    .not-found = Không tìm thấy việc rà soát nào như vậy.
    .next = Các việc rà soát tiếp theo:
    .choice-more = Xem thêm
    .words-more = thêm|tiếp
    .help = Gõ số đứng trước người cần rà soát, hoặc mã: BD-7F3K2QM.
answer-waiting-change =
    .not-found = Không tìm thấy đề xuất nào như vậy.
    .next = Các đề xuất tiếp theo:
    .choice-more = Xem thêm
    .words-more = thêm|tiếp
    .help = Gõ số đứng trước đề xuất, hoặc mã của nó: BD-7F3K2QM.

### Chào hỏi

greeting-menu =
    Chào bác, cháu là An Sinh, giúp bác đăng ký nhận tiền trợ cấp qua tài khoản. Không mất phí, cháu không bao giờ hỏi mật khẩu hay mã OTP.
    Bác muốn làm gì ạ?
    .short = Việc
    .choice-register = Đăng ký nhận tiền qua tài khoản
    .words-register = đăng ký|đăng ký tài khoản
    .choice-status = Xem tình trạng hồ sơ
    .words-status = tình trạng|trạng thái|xem hồ sơ
    .choice-change = Đổi tài khoản
    .words-change = đổi|đổi số tài khoản
    .choice-data = Dữ liệu của tôi
    .words-data = dữ liệu
    .choice-officer = Gặp cán bộ
    .words-officer = cán bộ
    .help = Bác gõ số đứng trước việc bác cần, ví dụ: 1 để đăng ký.
help =
    .done =
        Cháu giúp được bác những việc này, gõ chữ hay gõ lệnh đều được, không cần dấu:
        • đăng ký – nhận tiền trợ cấp qua tài khoản (/dangky)
        • tình trạng hồ sơ (/trangthai)
        • đổi tài khoản (/doitk)
        • rút đăng ký (/rutdangky)
        • dữ liệu của tôi (/dulieu)
        • gặp cán bộ (/canbo)
        Khi đang trả lời, lúc nào bác cũng gõ được: quay lại, sửa 3, xem lại, hủy, trợ giúp, gặp cán bộ.
    .officer =
        Anh/chị là { $roles }, làm được những việc này (gõ có hay không có dấu, có hay không có "/" đều được):
        { $lines }
        Gõ lệnh một mình, máy sẽ hỏi tiếp; hoặc gõ kèm mã, ví dụ: /hs HS-7F3K2QM. Giữa chừng gõ được: quay lại, hủy, trợ giúp.
    .line = • /{ $command } – { $what }
    .group =
        ▸ { $name }
        { $lines }
    .group-day = Hằng ngày
    .group-records = Hồ sơ
    .group-changes = Biến động
    .group-lists = Danh sách và tệp
    .group-month = Tháng chi trả
    .group-messages = Trả lời và thông báo
    .group-office = Cán bộ và quyền
    .group-other = Việc khác
    .also = { $before }, { $next }

### Đăng ký nhận tiền qua tài khoản

register-account-resumed = Mình làm tiếp việc đăng ký còn dở nhé. Những gì bác đã khai cháu vẫn giữ.
register-account-subject = (Đăng ký cho: { $subject })
register-account-commune = Bác nhận trợ cấp ở xã, phường nào ạ?
    .short = Xã, phường
register-account-consent =
    Ủy ban nhân dân xã (bên kiểm soát dữ liệu) xin phép thu thập: họ tên, ngày sinh, số định danh, thôn, chế độ đang hưởng, số tài khoản, ngân hàng của bác và của người nhận thay nếu có. Trong đó tài khoản ngân hàng và chế độ đang hưởng là dữ liệu nhạy cảm.
    Mục đích: chi trả trợ cấp không dùng tiền mặt; gửi ngân hàng hoặc tổ chức chi trả và Công an xã để xác thực.
    Việc đăng ký là tự nguyện, không mất phí; không đăng ký bác vẫn được nhận tiền như cũ. Bác có quyền xem, sửa, rút lại bất cứ lúc nào.

    Bác có đồng ý không ạ?
    .short = Đồng ý cho dùng dữ liệu
    .version = 2026-11-01
    .ended = Dạ, cháu không ghi lại gì cả. Bác vẫn nhận tiền như cũ. Khi nào đổi ý, bác gõ: đăng ký
register-account-payee = Bác đăng ký cho ai ạ?
    .short = Đăng ký
    .choice-self = Cho chính tôi
    .words-self = tôi|cho tôi|bản thân|cho mình|mình|chính tôi|cho bác|tự nhận
    .choice-guardian = Tôi là người giám hộ (hoặc cha mẹ)
    .words-guardian = giám hộ|người giám hộ|cha mẹ|tôi giám hộ
    .choice-authorised = Tôi nhận thay, có ủy quyền
    .words-authorised = ủy quyền|nhận thay|được ủy quyền|nhận hộ|đăng ký hộ
    .choice-carer = Tôi nhận tiền chăm sóc, nuôi dưỡng
    .words-carer = chăm sóc|nuôi dưỡng|người chăm sóc
    .help = Tiền vào tài khoản của chính người được hưởng thì chọn 1. Con cháu nhận thay có giấy ủy quyền thì chọn 3. Người được trả tiền chăm sóc người khuyết tật, trẻ em thì chọn 4.
register-account-beneficiary-name =
    { $payee-is ->
        [self] Họ và tên đầy đủ của bác là gì ạ?
        [carer] Họ và tên của người được chăm sóc là gì ạ?
       *[other] Họ và tên của người được hưởng trợ cấp là gì ạ?
    }
    Bác gửi ảnh mã QR trên thẻ căn cước thay cho gõ cũng được ạ.
    .short = { $payee-is ->
        [self] Họ và tên
        [carer] Người được chăm sóc
       *[other] Người được hưởng
    }
register-account-birth = Ngày sinh là ngày nào ạ? Chỉ nhớ năm thì bác gõ năm.
    .short = Ngày sinh
register-account-personal-id = Số căn cước (số định danh, 12 chữ số) là số nào ạ?
    .short = Số định danh
register-account-sex = Là nam hay nữ ạ?
    .short = Giới tính
    .choice-female = Nữ
    .words-female = nữ|bà|đàn bà|gái|female
    .choice-male = Nam
    .words-male = nam|ông|đàn ông|trai|male
register-account-village = Ở thôn nào ạ?
    .short = Thôn
register-account-group = Đang hưởng trợ cấp thuộc nhóm nào ạ?
    .short = Nhóm trợ cấp
    .choice-social-protection = Bảo trợ xã hội (người già, khuyết tật, trẻ mồ côi…)
    .words-social-protection = bảo trợ|bảo trợ xã hội|btxh|người già|khuyết tật|người cao tuổi|hưu trí xã hội
    .choice-merit = Người có công và thân nhân (thương binh, liệt sĩ…)
    .words-merit = người có công|có công|ncc|thương binh|liệt sĩ|chất độc hóa học|bệnh binh
    .help = Tiền của người già, khuyết tật, trẻ mồ côi là bảo trợ xã hội. Tiền của thương binh, gia đình liệt sĩ, người bị chất độc hóa học là người có công.
register-account-payee-name =
    { $payee-is ->
        [carer] Họ và tên của bác (người nhận chăm sóc) là gì ạ?
        [guardian] Họ và tên của bác (người giám hộ) là gì ạ?
       *[other] Họ và tên của bác (người nhận thay) là gì ạ?
    }
    Bác gửi ảnh mã QR trên thẻ căn cước thay cho gõ cũng được ạ.
    .short = Người nhận tiền
register-account-relationship = Bác là gì của { $beneficiary-name } ạ?
    .short = Quan hệ
register-account-payee-personal-id = Số căn cước của bác (12 chữ số) là số nào ạ?
    .short = Số định danh người nhận
register-account-paper =
    { $payee-is ->
        [guardian] Giấy giám hộ hoặc giấy khai sinh số bao nhiêu ạ? Không có thì bác chọn 1.
       *[other] Giấy ủy quyền số bao nhiêu ạ? Chưa có giấy thì bác chọn 1, cán bộ sẽ hướng dẫn.
    }
    .short = Giấy tờ
register-account-paper-from = Giấy ủy quyền có hiệu lực từ ngày nào ạ?
    .short = Có hiệu lực từ
    .choice-none = Không ghi ngày
    .words-none = không ghi|không|không nhớ|ko|bỏ qua
register-account-paper-to = Giấy ủy quyền có hiệu lực đến ngày nào ạ?
    .short = Có hiệu lực đến
    .choice-none = Không ghi ngày
    .words-none = không ghi|không|không nhớ|ko|bỏ qua
register-account-method = Bác muốn nhận tiền bằng cách nào ạ?
    .short = Cách nhận
    .choice-account = Vào tài khoản đã có
    .words-account = tài khoản|có tài khoản|đã có|có rồi|chuyển khoản|đã có tài khoản
    .choice-open-account = Chưa có tài khoản, muốn mở
    .words-open-account = chưa có|mở tài khoản|chưa có tài khoản|muốn mở|mở mới
    .choice-cash = Nhận tiền mặt như cũ
    .words-cash = tiền mặt|như cũ|tiền tươi
    .help = Nhận tiền mặt vẫn được như trước. Chưa có tài khoản thì xã và ngân hàng giúp bác mở, không mất phí.
register-account-bank = Tài khoản của bác ở ngân hàng nào ạ? Không có trong các dòng dưới thì bác gõ tên, hoặc gửi ảnh mã QR nhận tiền.
    .short = Ngân hàng
register-account-account = Số tài khoản ở { $bank } là số nào ạ?
    .short = Số tài khoản
register-account-holder = Tên chủ tài khoản là gì ạ? Đúng tên dưới đây thì bác chọn 1, khác thì bác gõ.
    .short = Chủ tài khoản
register-account-preferred-bank = Bác muốn mở tài khoản ở ngân hàng nào ạ? Ngân hàng gần nhà thì tiện hơn.
    .short = Ngân hàng muốn mở
register-account-bank-consent =
    Để mở tài khoản, xã cần gửi họ tên, ngày sinh, số định danh và số điện thoại của bác cho { $preferred-bank }.
    Bác có đồng ý không ạ?
    .short = Đồng ý gửi ngân hàng
    .version = 2026-11-01
register-account-phone = Số điện thoại để cán bộ gọi khi cần là số nào ạ?
    .short = Điện thoại

### Tình trạng hồ sơ

status-registration = Hồ sơ nào ạ?
    .short = Hồ sơ

### Đổi tài khoản

change-account-resumed = Mình làm tiếp việc đổi tài khoản còn dở nhé.
change-account-subject = (Đổi tài khoản cho: { $subject })
change-account-registration = Bác muốn đổi tài khoản cho ai ạ?
    .short = Hồ sơ
    .none = Bác chưa có hồ sơ nào để đổi tài khoản. Muốn đăng ký, bác gõ: đăng ký
change-account-bank = Tài khoản mới ở ngân hàng nào ạ? Không có trong các dòng dưới thì bác gõ tên, hoặc gửi ảnh mã QR nhận tiền.
    .short = Ngân hàng mới
change-account-account = Số tài khoản mới ở { $bank } là số nào ạ?
    .short = Số tài khoản mới
change-account-holder = Tên chủ tài khoản mới là gì ạ? Đúng tên dưới đây thì bác chọn 1, khác thì bác gõ.
    .short = Chủ tài khoản

### Rút đăng ký

withdrawal-registration = Bác muốn rút hồ sơ nào ạ?
    .short = Hồ sơ
    .none = Bác không có hồ sơ nào đang chờ hay đang dùng ạ.
withdrawal-sure = Rút rồi thì tiền không vào tài khoản theo hồ sơ này nữa, bác nhận tiền như trước khi đăng ký. Bác chắc chứ ạ?
    .short = Chắc chắn
    .ended = Dạ, cháu giữ nguyên hồ sơ ạ.

### Dữ liệu của tôi

my-data-what = Bác muốn làm gì với dữ liệu của mình ạ?
    .short = Việc
    .choice-view = Xem những gì đang lưu
    .words-view = xem
    .choice-correct = Sửa cho đúng
    .words-correct = sửa|sai
    .choice-delete = Xóa
    .words-delete = xóa|xoá
    .choice-complain = Khiếu nại
    .words-complain = khiếu nại|phàn nàn
my-data-registration = Về hồ sơ nào ạ?
    .short = Hồ sơ
    .none = Cháu không lưu hồ sơ nào của bác ạ.
my-data-words =
    { $what-is ->
        [correct] Bác cho biết chỗ nào sai và đúng phải là thế nào ạ?
       *[other] Bác viết ngắn gọn điều bác chưa hài lòng ạ.
    }
    .short = Nội dung
my-data-sure = Xóa rồi không lấy lại được. Bác chắc chứ ạ?
    .short = Chắc chắn
    .ended = Dạ, cháu giữ nguyên ạ.

### Cán bộ

join-code = Anh/chị gõ mã mời (8 ký tự) ạ.
    .short = Mã mời
join-name = Họ và tên của anh/chị là gì ạ?
    .short = Họ và tên
officer-menu-menu =
    { $review ->
        [yes] Anh/chị muốn làm gì ạ? Gõ thẳng lệnh cũng được: /viec, /choduyet, /tim, /hs, /duyet, /tra, /sua, /xuat, /nhap, /nhapketqua.
       *[no] Anh/chị muốn làm gì ạ?
    }
    .short = Việc
    .choice-work = Việc cần làm
    .words-work = việc
    .choice-waiting = Hồ sơ chờ duyệt
    .words-waiting = chờ duyệt
    .choice-find = Tìm hồ sơ
    .words-find = tìm
    .choice-export = Xuất danh sách
    .words-export = xuất
    .choice-import = Nhập danh sách từ Excel
    .words-import = nhập
    .help = Gõ số của việc cần làm, hoặc gõ lệnh.
officer-menu-village = Anh/chị muốn làm gì ạ? Gõ thẳng lệnh cũng được: /thon, /dangkyho, /viec, /vuongmac, /chotdanhsach, /tiendo, /tim, /hs, /xuat.
    .short = Việc
    .choice-visit = Đi từng nhà
    .words-visit = đi thăm|thăm nhà|thôn
    .choice-assist = Đăng ký hộ một người
    .words-assist = đăng ký hộ
    .choice-difficulty = Báo khó khăn, vướng mắc
    .words-difficulty = vướng mắc|khó khăn
    .choice-find = Tìm hồ sơ
    .words-find = tìm
    .choice-work = Việc cần làm
    .words-work = việc
    .choice-close = Chốt danh sách thôn
    .words-close = chốt|chốt danh sách
    .choice-progress = Tiến độ
    .words-progress = tiến độ
    .choice-export = Xuất danh sách của thôn
    .words-export = xuất
    .help = Gõ số của việc cần làm, hoặc gõ lệnh.
officer-menu-police = Anh/chị muốn làm gì ạ? Gõ thẳng lệnh cũng được: /xacthuc, /viec, /tim, /hs, /tiendo, /xuat xac-thuc.
    .short = Việc
    .choice-verify = Xác thực danh tính
    .words-verify = xác thực
    .choice-find = Tìm hồ sơ
    .words-find = tìm
    .choice-work = Việc cần làm
    .words-work = việc
    .choice-progress = Tiến độ
    .words-progress = tiến độ
    .choice-export = Xuất danh sách xác thực
    .words-export = xuất
    .help = Gõ số của việc cần làm, hoặc gõ lệnh.
waiting-record = Hồ sơ chờ duyệt, chọn một để xem:
    .short = Hồ sơ
    .none = Không có hồ sơ nào chờ duyệt.
find-record = Gõ một phần họ tên, mấy số cuối, tên thôn hoặc mã hồ sơ.
    .short = Hồ sơ
show-record-record = Mã hồ sơ nào ạ? Gõ một phần họ tên cũng được.
    .short = Hồ sơ
record-menu-record = Mã hồ sơ nào ạ?
    .short = Hồ sơ
record-menu-waiting = Làm gì với hồ sơ này?
    .short = Việc
    .choice-approve = Duyệt
    .words-approve = duyệt|đồng ý|ok
    .choice-return = Trả lại
    .words-return = trả|trả lại
    .choice-correct = Sửa
    .words-correct = sửa
    .choice-reveal = Hiện số đầy đủ
    .words-reveal = hiện|hiện số|xem số
record-menu-settled = Làm gì với hồ sơ này?
    .short = Việc
    .choice-correct = Sửa
    .words-correct = sửa
    .choice-reveal = Hiện số đầy đủ
    .words-reveal = hiện|hiện số|xem số
    .choice-change = Ghi biến động
    .words-change = biến động
record-menu-reader = Xem xong, anh/chị chọn 1 để về danh mục việc.
    .short = Việc
    .choice-done = Xong
    .words-done = xong|thôi
reveal-record = Hiện số của hồ sơ nào ạ?
    .short = Hồ sơ
reveal-reason = Vì sao cần xem số đầy đủ? Chọn một dòng hoặc gõ lý do. Việc này được ghi vào nhật ký.
    .short = Lý do
    .choice-check-papers = Đối chiếu giấy tờ
    .words-check-papers = đối chiếu|giấy tờ
    .choice-ask-bank = Làm việc với ngân hàng
    .words-ask-bank = ngân hàng
    .choice-ask-police = Làm việc với công an
    .words-ask-police = công an
    .choice-person-asks = Người dân yêu cầu
    .words-person-asks = người dân|dân hỏi
approve-record = Duyệt hồ sơ nào ạ?
    .short = Hồ sơ
    .none = Không có hồ sơ nào chờ duyệt.
approve-holder = Tên chủ tài khoản khác tên người nhận tiền: { $record-line }. Xử lý thế nào?
    .short = Chủ tài khoản
    .choice-accept = Vẫn duyệt, đã kiểm tra
    .words-accept = duyệt|vẫn duyệt|chấp nhận|đồng ý|ok|có
    .choice-return = Trả lại để sửa
    .words-return = trả|trả lại|không|ko
approve-line = Có mấy người giống nhau trong danh sách. Là ai?
    .short = Người trong danh sách
    .choice-new = Người mới, chưa có trong danh sách
approve-newcomer = Không có ai như vậy trong danh sách: { $record-line }. Người mới?
    .short = Người mới
    .choice-create = Người mới, tạo hồ sơ và duyệt
    .words-create = mới|người mới|tạo|đúng|có|duyệt|ok|dạ|vâng
    .choice-return = Trả lại
    .words-return = trả|trả lại|không|ko
approve-duplicate = Có thể trùng với một đăng ký khác của cùng người. Xử lý thế nào?
    .short = Có thể trùng
    .choice-accept = Vẫn duyệt
    .words-accept = duyệt|vẫn duyệt|đồng ý|ok|có
    .choice-return = Trả lại
    .words-return = trả|trả lại|không|ko
return-record = Trả lại hồ sơ nào ạ?
    .short = Hồ sơ
    .none = Không có hồ sơ nào chờ duyệt.
return-reason = Lý do trả lại? Chọn một dòng hoặc gõ. Người đăng ký sẽ đọc được lý do này.
    .short = Lý do
    .choice-wrong-account = Số tài khoản chưa đúng
    .words-wrong-account = sai tài khoản|sai stk|tài khoản sai
    .choice-wrong-holder = Tên chủ tài khoản khác tên người nhận tiền
    .words-wrong-holder = sai chủ|sai tên chủ|khác tên
    .choice-paper-missing = Thiếu giấy ủy quyền hoặc giấy giám hộ
    .words-paper-missing = thiếu giấy|thiếu giấy tờ
    .choice-wrong-person = Họ tên, ngày sinh hoặc số định danh chưa khớp
    .words-wrong-person = sai người|không khớp|sai tên
correct-record-record = Sửa hồ sơ nào ạ?
    .short = Hồ sơ
correct-record-field = Sửa mục nào ạ?
    .short = Mục
    .choice-name = Họ và tên
    .words-name = tên|họ tên
    .choice-birth = Ngày sinh
    .words-birth = sinh|năm sinh
    .choice-personal-id = Số định danh
    .words-personal-id = căn cước|cccd|định danh
    .choice-sex = Giới tính
    .words-sex = giới|nam nữ
    .choice-village = Thôn
    .words-village = thôn
    .choice-account = Tài khoản
    .words-account = stk|số tài khoản
    .choice-payee = Người nhận thay
    .words-payee = người nhận|ủy quyền|giám hộ
    .choice-phone = Điện thoại
    .words-phone = sđt|số điện thoại
correct-record-name = Họ và tên đúng là gì?
    .short = Họ và tên
correct-record-birth = Ngày sinh đúng là ngày nào?
    .short = Ngày sinh
correct-record-personal-id = Số định danh đúng là số nào?
    .short = Số định danh
correct-record-sex = Là nam hay nữ?
    .short = Giới tính
    .choice-female = Nữ
    .words-female = nữ|bà
    .choice-male = Nam
    .words-male = nam|ông
correct-record-village = Thôn nào?
    .short = Thôn
correct-record-bank = Ngân hàng nào?
    .short = Ngân hàng
correct-record-account = Số tài khoản đúng là số nào?
    .short = Số tài khoản
correct-record-holder = Tên chủ tài khoản? Đúng tên dưới đây thì chọn 1.
    .short = Chủ tài khoản
correct-record-payee = Họ tên người nhận thay?
    .short = Người nhận thay
correct-record-relationship = Là gì của người được hưởng?
    .short = Quan hệ
correct-record-phone = Số điện thoại?
    .short = Điện thoại
correct-record-confirm =
    Sẽ sửa như sau:
    { $lines }

    Đúng chưa?
    .choice-send = Đúng, sửa
    .words-send = đúng|sửa đi|có|dạ|vâng|ok|r|ừ|lưu
    .choice-edit = Nhập lại
    .words-edit = sửa|nhập lại|sai|không|ko
    .choice-cancel = Bỏ, không sửa
    .words-cancel = hủy|bỏ|thôi
export-list-list = Xuất danh sách nào ạ?
    .short = Danh sách
export-list-details =
    { $list-asks ->
        [month] { $list } cho đơn vị, tháng nào ạ? Gõ cũng được, ví dụ: thôn Lương Ngọc tháng 10.
       *[unit] { $list } cho đơn vị nào ạ? Gõ tên đơn vị cũng được.
    }
    .short = Đơn vị, tháng
decide-row-again = Sửa câu vừa trả lời?
    .short = Sửa lại
    .choice-back = Sửa câu vừa trả lời
    .words-back = lại|hoàn tác|quay lại|sửa
decide-row-after = Sau dòng nào?
    .short = Sau dòng
decide-row-row = Dòng nào?
    .short = Dòng
    .none = Không còn dòng nào chờ quyết định.
decide-row-decision =
    { $row-line } — dòng { $row-number }, tệp { $row-file } (còn { $row-left } dòng)
    { $row-reason }{ $row-tells ->
        [no] {""}
       *[yes] {" "}Trong tệp ghi: "{ $row-written }".
    }
    .short = Quyết định
decide-row-typed =
    { $row-asks ->
        [commune] Anh/chị gõ tên xã hoặc mã xã.
       *[value] Anh/chị gõ giá trị đúng.
    }
    .short = Giá trị
after-import-next = Xem người không có trong tệp bây giờ ạ?
    .short = Xem tiếp
    .choice-missing = Xem từng người không có trong tệp
    .words-missing = xem|có|dạ|vâng|ok|ừ|xem từng người
    .choice-later = Để sau
    .words-later = sau|để sau|không|ko|thôi
missing-people-again = Sửa câu vừa trả lời?
    .short = Sửa lại
    .choice-back = Sửa câu vừa trả lời
    .words-back = lại|hoàn tác|quay lại|sửa
missing-people-after = Sau trường hợp nào?
    .short = Sau
missing-people-missing = Trường hợp nào?
    .short = Người
    .none = Không còn trường hợp nào không có trong tệp phải xem. Trường hợp đã để sau: gõ /vangtep để xem lại.
missing-people-decision =
    { $missing-name }{ $missing-birth ->
        [none] {""}
       *[other] , sinh { $missing-birth }
    }, { $missing-village } ({ $missing-code })
    { $missing-programme }{ $missing-since ->
        [none] {""}
       *[other] , hưởng từ { $missing-since }
    }
    Không có trong tệp { $missing-file } ngày { $missing-day }. Còn { $missing-more ->
        [yes] hơn { $missing-left }
       *[no] { $missing-left }
    } trường hợp phải xem.
    .short = Trả lời
    .help = Tệp thiếu một người không có nghĩa là người đó thôi hưởng: anh/chị quyết định. Chưa rõ thì chọn "Để sau".
    .choice-stop = Đã thôi hưởng
    .words-stop = thôi|thôi hưởng|đã thôi|cắt
    .choice-keep = Vẫn hưởng
    .words-keep = vẫn|còn|còn hưởng|vẫn còn hưởng
    .choice-later = Để sau
    .words-later = sau|để sau|chưa rõ|bỏ qua
    .choice-many = Vẫn hưởng: trả lời chung nhiều người
    .words-many = tất cả|nhiều người|trả lời chung|tất cả vẫn hưởng
    .choice-back = Sửa câu vừa trả lời
    .words-back = sửa|sửa lại|trước
missing-people-kind =
    { $missing-name } thôi hưởng vì sao? Chưa đổi gì cho đến khi biến động được duyệt.
    .short = Vì sao
    .choice-death = Đã chết
    .words-death = chết|mất|qua đời
    .choice-move-out = Đã chuyển đi nơi khác
    .words-move-out = chuyển đi|chuyển
    .choice-stop = Hết điều kiện, đi tù, từ chối hoặc lý do khác
    .words-stop = hết điều kiện|lý do khác|khác
    .choice-suspend = Chỉ tạm dừng
    .words-suspend = tạm dừng|dừng
missing-people-whom = Vẫn hưởng, không hỏi lại cho tệp này: những ai ạ?
    .short = Những ai
missing-people-sure =
    { $whom }: ghi { $whom-count } trường hợp là vẫn hưởng?
    .short = Chắc chắn
    .choice-yes = Đúng, ghi
    .words-yes = đúng|có|dạ|vâng|ok|ừ|đồng ý|r
    .choice-no = Không, xem từng người
    .words-no = không|ko|thôi|chưa
undo-import-import = Hoàn tác lần nhập nào?
    .short = Lần nhập
    .none = Không có lần nhập nào để hoàn tác.
undo-import-confirm =
    Hoàn tác lần nhập { $import }:
    { $import-what ->
        [payment-results] Bỏ kết quả chi trả của { $import-changed } dòng; ai đã được báo chưa nhận được tiền thì được báo lại.
        [police-results] Bỏ kết quả xác thực của { $import-changed } người và các đề nghị theo đó.
        [account-opening] Bỏ tài khoản mới của { $import-changed } người; họ được báo lại và vẫn chờ ngân hàng.
       *[roster] Bỏ { $import-made } người do tệp này thêm vào · trả lại { $import-changed } người như trước khi nhập.
    }
    { $import-looked ->
        [no] Ai đã có thay đổi sau đó thì giữ nguyên và được báo lại khi xong.
       *[yes] { $import-moved ->
            [0] Không ai thay đổi sau đó.
           *[other] Giữ nguyên { $import-moved } người vì đã có thay đổi sau đó: { $import-names }.
        }
    }

    Hoàn tác?
    .choice-send = Hoàn tác
    .words-send = hoàn tác|đúng|có|dạ|vâng|ok|ừ|đồng ý
    .choice-edit = Chọn lần khác
    .words-edit = lần khác|sửa
    .choice-cancel = Thôi, giữ nguyên
    .words-cancel = hủy|bỏ|không|ko|thôi|giữ nguyên
import-roster-file = Anh/chị gửi tệp danh sách (Excel) vào đây.
    .short = Tệp
import-roster-what =
    { $file-again ->
        [yes] Xem xong tệp đánh dấu, làm gì với tệp { $file } ạ?
       *[no] Tệp { $file } ({ $file-unit }): { $file-rows } dòng, { $file-persons } người.{ $file-before ->
            [none] {""}
           *[other] {" "}Tệp này đã nhập ngày { $file-before }.
        }
        Mới: { $file-new } · Không đổi: { $file-same } · Thay đổi: { $file-changed } · Cần hỏi: { $file-waiting } · Có lỗi: { $file-errors } · Không còn trong tệp: { $file-missing }{ $file-duplicate ->
            [0] {""}
           *[other] {" "}· Trùng nhau trong tệp: { $file-duplicate }
        }{ $file-outside ->
            [0] {""}
           *[other] {" "}· Của xã khác, không nhập: { $file-outside }
        }{ $file-answered ->
            [0] {""}
           *[other] {" "}· Đã trả lời lần trước: { $file-answered }
        }{ $file-twice ->
            [0] {""}
           *[other] {" "}· Có thể trùng người: { $file-twice }
        }{ $file-corrected ->
            [0] {""}
           *[other] {"\u000A"}Danh sách các dòng cần sửa: lấy { $file-corrected } ô đã sửa của tệp { $file-corrected-of }, chỉ đọc lại các dòng đó.{ $file-uncorrected ->
                [0] {""}
               *[other] {" "}Còn { $file-uncorrected } chỗ sửa không biết của ô nào, chưa lấy.
            }
        }{ $file-has-added ->
            [yes] {"\u000A"}• Mới: { $file-added }
           *[no] {""}
        }{ $file-has-changes ->
            [yes] {"\u000A"}• Thay đổi: { $file-changes }
           *[no] {""}
        }{ $file-has-problems ->
            [yes] {"\u000A"}• Cần xem: { $file-problems }
           *[no] {""}
        }{ $file-has-gone ->
            [yes] {"\u000A"}• Không còn trong tệp (chưa làm gì): { $file-gone }. Nhập xong, gõ /vangtep để xem từng người.
           *[no] {""}
        }{ $file-converted ->
            [yes] {"\u000A"}Đã chuyển chữ từ { $file-conversions }. Nếu không đúng, gõ: giữ nguyên chữ
           *[no] {""}
        }{ $file-kept ->
            [yes] {"\u000A"}Chữ được giữ nguyên như trong tệp. Muốn chuyển lại, gõ: chuyển chữ
           *[no] {""}
        }{ $file-has-said ->
            [yes] {"\u000A"}Cột hiểu theo câu trả lời trước: { $file-said }. Nếu sai, gõ: chọn lại cột
           *[no] {""}
        }{ $file-idle ->
            [yes] {"\u000A"}Tệp khớp với hồ sơ đang có: nhập cũng không đổi gì.
           *[no] {""}
        }

        Chưa nhập gì. Làm gì với tệp này ạ?
    }
    .help = Nhập: ghi vào hồ sơ những gì đọc được rõ, chỗ chưa rõ để trống và hỏi sau (/choquyet); nhập nhầm thì hoàn tác được. Xem tệp đánh dấu: nhận lại tệp có tô màu và ghi chú từng ô. Bỏ: không ghi gì.
    .short = Việc
    .choice-import = Nhập (chỗ cần hỏi thì hỏi sau)
    .words-import = nhập|đúng|có|dạ|vâng|ok|r|ừ|đồng ý|gửi
    .choice-marked = Xem tệp đánh dấu trước
    .words-marked = xem|xem tệp|tệp đánh dấu|đánh dấu
    .choice-drop = Bỏ, không nhập
    .words-drop = hủy|bỏ|không|ko|thôi|bỏ tệp

### Trình đơn và nút của nền tảng

share-phone = Gửi số điện thoại của tôi
menu =
    .reveal = Xem số đầy đủ
    .call-sheet = Danh sách cần gọi điện
    .batch = Duyệt, trả, sửa hàng loạt
    .undo-batch = Hoàn tác loạt vừa làm
    .second-approval = Đề nghị chờ người thứ hai
    .print-poster = In áp phích
    .print-slips = In phiếu thu thập
    .journal = Nhật ký: ai xem, sửa, xuất gì
    .invite-officer = Mời người vào làm việc
    .staff = Nhân sự trong phạm vi
    .revoke-officer = Thu hồi quyền
    .replace-officer = Thay người
    .confirm-officers = Xác nhận lại quyền
    .second-invitation = Lời mời chờ xác nhận
    .register-account = Đăng ký nhận tiền qua tài khoản
    .status = Tình trạng hồ sơ
    .change-account = Đổi tài khoản
    .withdrawal = Rút đăng ký
    .my-data = Dữ liệu của tôi
    .call-officer = Gặp cán bộ
    .help = Trợ giúp
    .greeting = Bắt đầu
    .work = Việc cần làm
    .waiting = Hồ sơ chờ duyệt
    .find = Tìm hồ sơ
    .show-record = Xem một hồ sơ
    .approve = Duyệt hồ sơ
    .return = Trả hồ sơ
    .correct-record = Sửa hồ sơ
    .change = Ghi biến động: chết, thôi hưởng, tăng mới…
    .change-proposals = Đề xuất biến động chờ quyết định
    .change-undo = Hủy một biến động
    .change-rate = Điều chỉnh mức chuẩn
    .age-review = Rà soát theo tuổi
    .authorisation = Giấy ủy quyền, giám hộ
    .export-list = Xuất danh sách
    .import-roster = Nhập danh sách
    .decide-row = Dòng danh sách chờ quyết định
    .missing-people = Người không có trong tệp đã nhập
    .undo-import = Hoàn tác lần nhập
    .keep-text = Giữ nguyên chữ của tệp vừa gửi
    .repair-text = Chuyển lại chữ của tệp vừa gửi
    .choose-columns = Chọn lại cột của tệp vừa gửi
    .forget-columns = Hỏi lại các cột của tệp
    .tickets = Phiếu đang chờ trả lời
    .reply = Trả lời người dân
    .claim-ticket = Nhận phiếu
    .close-ticket = Đóng phiếu
    .missed-questions = Câu hỏi chưa trả lời được
    .home-visit = Đi từng nhà
    .assist = Đăng ký hộ một người
    .report-difficulty = Khó khăn, vướng mắc
    .verify = Xác thực danh tính
    .police-questions = Việc công an hỏi lại
    .join = Tham gia bằng mã mời
    .close-month = Chốt danh sách xã
    .close-village = Chốt danh sách thôn
    .calendar = Lịch chốt, khóa của từng đơn vị
    .set-calendar = Đổi lịch chốt
    .reconcile-file = So danh sách gửi về với bản đã gửi
    .returned-rows = Dòng trong tệp kết quả chưa rõ của ai
    .lock-month = Khóa tháng chi trả
    .reopen-month = Mở khóa một tháng
    .reopen-village = Mở lại danh sách một thôn
    .mark-month = Ghi bước của kỳ chi trả
    .mark-cash = Ghi ai đã nhận tiền mặt, từng thôn
    .opened-account = Ghi tài khoản ngân hàng vừa mở
    .remind-villages = Nhắc các thôn chưa chốt
    .progress = Tiến độ từng thôn, từng xã
    .take-results = Nhập tệp kết quả chi trả, công an, mở tài khoản
    .subscribe = Tự nhận danh sách theo lịch
    .unsubscribe = Thôi tự nhận danh sách
    .broadcast = Soạn thông báo gửi nhiều người
    .broadcasts = Xem, tạm dừng thông báo đã duyệt
    .loudspeaker = Bài đọc loa truyền thanh
    .receipt-picture = Ảnh phiếu đăng ký
list =
    .mau-tong-hop = Mẫu tổng hợp tài khoản
    .words-mau-tong-hop = tổng hợp|mẫu tổng hợp|bảng tổng hợp|danh sách tổng hợp|tổng hợp tài khoản|danh sách tài khoản|số tài khoản|danh sách số tài khoản|tổng hợp tài khoản ngân hàng|danh sách tài khoản ngân hàng
    .ds1 = Danh sách 1: người có công tự nhận
    .words-ds1 = danh sách 1|ds 1|danh sách số 1|người có công tự nhận
    .ds2 = Danh sách 2: nhận thay người có công
    .words-ds2 = danh sách 2|ds 2|danh sách số 2|nhận thay người có công|người có công nhận thay
    .ds3 = Danh sách 3: bảo trợ xã hội tự nhận
    .words-ds3 = danh sách 3|ds 3|danh sách số 3|bảo trợ xã hội tự nhận|btxh tự nhận
    .ds4 = Danh sách 4: nhận thay bảo trợ xã hội
    .words-ds4 = danh sách 4|ds 4|danh sách số 4|nhận thay bảo trợ xã hội|bảo trợ xã hội nhận thay|btxh nhận thay
    .phu-luc-1 = Phụ lục 1: danh sách đối tượng
    .words-phu-luc-1 = phụ lục 1|phụ lục số 1|phụ lục I|pl1|pl 1|danh sách đối tượng|danh sách đang hưởng|đối tượng đang hưởng
    .phu-luc-2 = Phụ lục 2: tổng hợp kết quả
    .words-phu-luc-2 = phụ lục 2|phụ lục số 2|phụ lục II|pl2|pl 2|tổng hợp kết quả|báo cáo kết quả|báo cáo tổng hợp|tổng hợp kết quả chi trả|tổng hợp chi trả
    .chi-tra = Danh sách chi trả
    .words-chi-tra = chi trả|danh sách chi trả|bảng chi trả|chi trả trợ cấp|trả tiền|danh sách trả tiền|chi tiền|lĩnh tiền|danh sách lĩnh tiền|nhận tiền|bảng lương|danh sách chuyển khoản|danh sách tiền mặt|chi trả trợ cấp tháng|bảng kê chi trả|chuyển khoản|tiền mặt|lãnh tiền|danh sách nhận lương|nhận lương|danh sách chi tiền|phát tiền|danh sách phát tiền|danh sách lãnh tiền|nhận tiền mặt|danh sách nhận tiền mặt
    .bien-dong = Danh sách biến động và bảng cân đối
    .words-bien-dong = biến động|danh sách biến động|biến động tăng giảm|danh sách tăng giảm|tăng giảm|cân đối|bảng cân đối|tăng mới|danh sách tăng mới|cắt chết|danh sách cắt chết|danh sách người chết
    .chua-dang-ky = Danh sách chưa đăng ký
    .words-chua-dang-ky = chưa đăng ký|ai chưa đăng ký|người chưa đăng ký|chưa có tài khoản|ai chưa có tài khoản|chưa có tk|chưa làm tài khoản|chưa đăng kí|chưa có số tài khoản|chưa nộp số tài khoản|chưa có thẻ|chưa có tài khoản ngân hàng
    .mo-tai-khoan = Danh sách đề nghị mở tài khoản
    .words-mo-tai-khoan = mở tài khoản|đề nghị mở tài khoản|cần mở tài khoản|mở tk|xin mở tài khoản|mở thẻ|danh sách mở thẻ|mở tài khoản ngân hàng|gửi ngân hàng mở tài khoản|mở tài khoản gửi ngân hàng
    .uy-quyen-het-han = Ủy quyền, giám hộ hết hạn hoặc sắp hết hạn
    .words-uy-quyen-het-han = ủy quyền|ủy quyền hết hạn|ủy quyền sắp hết hạn|giám hộ hết hạn|giám hộ sắp hết hạn|ủy quyền giám hộ|giám hộ|sắp hết hạn|hết hạn ủy quyền|hết hạn
    .vuong-mac = Tổng hợp khó khăn, vướng mắc
    .words-vuong-mac = vướng mắc|khó khăn vướng mắc|khó khăn|tổng hợp vướng mắc|tổng hợp khó khăn|tổng hợp khó khăn vướng mắc
    .loi-nhap = Các dòng nhập bị lỗi
    .words-loi-nhap = lỗi nhập|dòng lỗi|nhập lỗi|dòng nhập lỗi|lỗi nhập liệu|lỗi khi nhập|dòng bị lỗi|nhập bị lỗi|danh sách lỗi
    .that-bai = Chi trả không thành công
    .words-that-bai = thất bại|chi trả thất bại|không thành công|chi trả không thành công|chuyển khoản không thành công|chưa nhận được|chưa nhận được tiền|trả không được|không trả được|chưa trả được|trả không thành công|bị trả lại|chuyển hụt|ngân hàng trả lại|ngân hàng trả về|tiền trả về|chuyển lỗi|chưa chuyển được
    .xac-thuc = Danh sách gửi công an đối chiếu
    .words-xac-thuc = xác thực|đối chiếu|gửi công an|công an xác thực|công an đối chiếu|danh sách công an|chưa xác thực|xác minh|gửi ca|công an|đối chiếu dân cư|xác thực dân cư|cần xác thực
    .sai-lech = Sai lệch với CSDL dân cư
    .words-sai-lech = sai lệch|không khớp|sai lệch dân cư|lệch dân cư|sai thông tin|sai lệch thông tin|dân cư sai lệch|sai lệch công an|sai lệch với công an|sai lệch với dân cư
    .doi-soat = Bảng đối soát hai lần danh sách
    .words-doi-soat = đối soát|bảng đối soát|so sánh hai tháng|so sánh|so sánh hai bản|chênh lệch|so sánh danh sách|khác nhau

### Việc đã làm: câu kết của từng việc

# Gộp vào tin "withdraw-registration" (câu hỏi chọn hồ sơ) và "change-account" (.resumed) đã có sẵn: mỗi tên chỉ một tin.

submit-registration =
    .submitted =
        Cháu đã gửi đăng ký cho { $name } ạ. Mã hồ sơ của bác là { $code }, bác ghi lại hoặc chụp màn hình giúp cháu.
        { $method ->
            [transfer] Cán bộ xã sẽ kiểm tra rồi báo bác ở đây. Trong lúc chờ, tiền vẫn được trả như cũ.
            [open-account] Cán bộ xã sẽ kiểm tra, cùng ngân hàng giúp bác mở tài khoản rồi báo bác ở đây. Trong lúc chờ, tiền vẫn được trả như cũ.
           *[other] Cán bộ xã sẽ kiểm tra rồi báo bác ở đây. Bác vẫn nhận tiền mặt như cũ.
        }
        Muốn xem hồ sơ đến đâu, bác gõ: tình trạng hồ sơ
        Muốn có phiếu bằng ảnh để giữ, bác gõ: ảnh phiếu
    .updated =
        Cháu đã gửi lại hồ sơ { $code } của { $name } với những điều bác vừa khai. Cán bộ xã sẽ xem và báo bác ở đây ạ.
    .already = Hồ sơ { $code } của { $name } đã gửi rồi và đang chờ cán bộ xem. Bác không phải gửi lại ạ.
    .no-commune = Xã của bác chưa nhận đăng ký ở đây ạ. Bác hỏi cán bộ xã giúp cháu.
    .other-notice = Có người vừa gửi một đăng ký khác cho { $name }. Hồ sơ { $code } của bác chưa đổi gì. Nếu không phải người nhà bác, bác gõ "gặp cán bộ" để báo ngay ạ.

show-status =
    .none = Cháu chưa thấy hồ sơ nào do bác gửi ạ. Muốn đăng ký, bác gõ: đăng ký
    .shown = { $lines }
    .submitted = { $code } · { $name }: đã nhận ngày { $on }, đang chờ cán bộ xã xem. Trong lúc chờ, tiền vẫn được trả như cũ.
    .changing = { $code } · { $name }: tài khoản mới đang chờ cán bộ xã duyệt. Đến khi duyệt, tiền vẫn vào tài khoản cũ.
    .approved =
        { $method ->
            [transfer] { $code } · { $name }: Đã duyệt. Tiền vào tài khoản từ kỳ chi trả tháng { $month }.
            [open-account] { $code } · { $name }: Đã duyệt. Xã sẽ báo bác đi mở tài khoản; đến lúc đó bác nhận tiền như cũ.
           *[other] { $code } · { $name }: Đã duyệt. Bác nhận tiền mặt như cũ.
        }
    .returned = { $code } · { $name }: Đã trả lại để sửa. Lý do: { $reason }. Bác gõ "đăng ký" để sửa và gửi lại ạ.
    .change-returned = { $code } · { $name }: yêu cầu vừa rồi Đã trả lại. Lý do: { $reason }. Tiền vẫn vào tài khoản cũ. Bác gõ "đổi tài khoản" để gửi lại ạ.
    .withdrawn = { $code } · { $name }: đã rút.
    .expired = { $code } · { $name }: giấy ủy quyền đã hết hạn. Bác gõ "gặp cán bộ" để được hướng dẫn ạ.
    .superseded = { $code } · { $name }: đã thay bằng một hồ sơ khác.
    .active = { $code } · { $name }: đang nhận tiền qua tài khoản.
    .payment-failed = { $code } · { $name }: lần chuyển tiền gần đây không được. Bác gõ "đổi tài khoản" hoặc "gặp cán bộ" ạ.

change-account =
    .changed = Cháu đã ghi tài khoản mới vào hồ sơ { $code } của { $name }. Hồ sơ đang chờ cán bộ xã duyệt ạ.
    .waiting = Cháu đã gửi yêu cầu đổi tài khoản của { $name } (hồ sơ { $code }). Đến khi cán bộ duyệt, tiền vẫn vào tài khoản cũ. Duyệt xong cháu báo bác ngay.
    .already = Hồ sơ { $code } của { $name } đang ghi đúng tài khoản này rồi ạ. Cháu không đổi gì.
    .not-found = Không tìm thấy hồ sơ này trong những hồ sơ bác đã gửi ạ.
    .notice = Có người vừa xin đổi tài khoản nhận tiền của { $name }. Chưa có gì thay đổi đến khi cán bộ duyệt. Nếu không phải ý của bác, bác gõ "gặp cán bộ" để báo ngay ạ.

withdraw-registration =
    .withdrawn = Cháu đã rút hồ sơ { $code } của { $name }. Bác vẫn nhận tiền như trước. Khi nào muốn đăng ký lại, bác gõ: đăng ký
    .unlinked = Cháu đã rút hồ sơ { $code } của { $name }. Từ kỳ sau tiền không vào tài khoản này nữa, bác nhận tiền mặt. Khi nào muốn đăng ký lại, bác gõ: đăng ký
    .already = Hồ sơ { $code } của { $name } đã rút hoặc đã hết hiệu lực từ trước rồi ạ.
    .not-found = Không tìm thấy hồ sơ này trong những hồ sơ bác đã gửi ạ.

my-data =
    .none = Cháu không lưu hồ sơ nào của bác ạ.
    .shown =
        Đây là những gì cháu đang lưu do bác gửi. Số giấy tờ, tài khoản được che bớt cho an toàn.
        { $records }
    .record =
        Hồ sơ { $code }
        { $lines }
    .correct = Cháu đã chuyển yêu cầu sửa số { $number } tới cán bộ xã. Chậm nhất ngày { $due } sẽ có trả lời ạ.
    .delete = Hồ sơ này đã duyệt nên xã phải giữ giấy tờ chi trả theo luật. Cháu đã chuyển yêu cầu xóa số { $number } tới cán bộ; chậm nhất ngày { $due } sẽ trả lời bác xóa được phần nào. Muốn thôi nhận qua tài khoản ngay, bác gõ: rút đăng ký
    .complain = Cháu đã chuyển khiếu nại số { $number } tới cán bộ xã. Chậm nhất ngày { $due } sẽ có trả lời ạ.
    .deleted = Cháu đã xóa hồ sơ { $code } và những gì bác khai trong đó. Nhật ký chỉ còn ghi rằng bác đã yêu cầu xóa.
    .not-found = Không tìm thấy hồ sơ này trong những hồ sơ bác đã gửi ạ.


accept-invitation =
    .joined =
        Chào { $name }. Từ nay anh/chị là { $role } của { $unit }.
        { $can }
    .not-found = Không tìm thấy mã mời này.
    .used = Mã mời này đã có người dùng. Xin mã mới từ người mời.
    .expired = Mã mời đã quá 72 giờ. Xin mã mới từ người mời.
    .waiting = Mã mời này còn chờ người có thẩm quyền thứ hai xác nhận. Anh/chị thử lại sau.
    .own = Anh/chị không dùng được mã mời do chính mình tạo, xác nhận, hoặc để thay chính mình.
    .joined-several =
        Chào { $name }. Từ nay anh/chị phụ trách:
        { $lines }
        { $can }
    .replaced =
        Người thay anh/chị đã nhận việc, nên các quyền này của anh/chị đã kết thúc:
        { $places }
    .notice = { $name } đã nhận lời mời { $number }.
role =
    .citizen = người dân
    .village-head = trưởng thôn
    .commune-officer = cán bộ xã
    .commune-police = công an xã
    .commune-leader = lãnh đạo xã
    .district-officer = cán bộ huyện
    .province-officer = cán bộ tỉnh
    .administrator = quản trị
role-can =
    .citizen = Gõ "đăng ký" để bắt đầu.
    .village-head = Làm được: đi từng nhà (/thon), đăng ký hộ (/dangkyho), báo vướng mắc (/vuongmac), chốt danh sách thôn (/chotdanhsach), xem tiến độ (/tiendo), tìm (/tim), xem hồ sơ (/hs), xuất danh sách của thôn (/xuat), việc cần làm (/viec).
    .commune-officer = Làm được: việc cần làm (/viec), hồ sơ chờ duyệt (/choduyet), tìm (/tim), xem (/hs), duyệt (/duyet), trả (/tra), sửa (/sua), nhập (/nhap), xuất (/xuat).
    .commune-police = Làm được: xác thực danh tính (/xacthuc), tìm (/tim), xem hồ sơ (/hs), việc cần làm (/viec).
    .commune-leader = Làm được: hồ sơ chờ duyệt (/choduyet), xem (/hs), duyệt (/duyet), trả (/tra), xuất (/xuat).
    .district-officer = Làm được: việc cần làm (/viec), tìm (/tim), xem (/hs), duyệt (/duyet), trả (/tra), xuất (/xuat).
    .province-officer = Làm được: việc cần làm (/viec), tìm (/tim), xem (/hs), duyệt (/duyet), trả (/tra), xuất (/xuat).
    .administrator = Làm được: mời người (/moi), xem nhân sự (/nhansu), thu hồi (/thuhoi), thay người (/thaythe), xác nhận lại (/giahan), xem nhật ký (/nhatky).

show-work =
    .none = Không có việc nào đang chờ.
    .shown =
        Việc cần làm:
        { $lines }
    .second-approvals = • { $count } đề nghị chờ người thứ hai duyệt: /duyetchung
    .village-lists = • Tháng { $month }: còn { $count } thôn chưa chốt danh sách, { $due ->
            [today] hạn hôm nay
            [over] đã quá hạn ngày { $day }
           *[soon] hạn hết ngày { $day }
        } (/nhacthon)
    .commune-list = • Tháng { $month }: xã chưa chốt danh sách, { $due ->
            [today] hạn hôm nay
            [over] đã quá hạn ngày { $day }
           *[soon] hạn hết ngày { $day }
        } (/chot)
    .to-lock = • Tháng { $month }: danh sách đã chốt, chưa khóa{ $count ->
            [1] {""}
           *[other] : { $count } xã
        } (/khoa)
    .own-list = • Tháng { $month }: { $village } chưa chốt danh sách, { $due ->
            [today] hạn hôm nay
            [over] đã quá hạn ngày { $day }
           *[soon] hạn hết ngày { $day }
        } (/chotdanhsach)
    .data-requests-due = • Yêu cầu về dữ liệu sắp đến hạn: { $count }
    .help-requests = • Người cần gặp cán bộ: { $count }
    .waiting = • Hồ sơ chờ duyệt: { $count }{ $days ->
            [0] {""}
           *[other] , lâu nhất { $days } ngày
        } (/choduyet)
    .proposals = • Đề xuất biến động chờ quyết định: { $count } (/dexuat; theo tuổi: /rasoat)
    .deaths = • Trong đó được báo đã mất khi chi trả, tạm giữ tiền: { $count } (/dexuat)
    .failures = • Chưa nhận được tiền tháng { $month }, cần xử lý: { $count } (/xuat that-bai { $month })
    .shortfalls = • Trong đó trả thiếu tháng trước, chờ quyết định: { $count }, thiếu { $sum } đồng (/dexuat)
    .returned = • Hồ sơ đã trả quá 7 ngày chưa gửi lại: { $count }
    .roster-rows = • Dòng danh sách chờ quyết định: { $count } (/choquyet)
    .roster-files = • Tệp danh sách chờ nhập: { $count } (/nhap)
    .result-files = • Tệp kết quả chờ ghi: { $count } (/nhapketqua)
    .returned-rows = • Dòng trong tệp kết quả chờ quyết định: { $count } (/dongcho)
    .missing-people = • Không có trong tệp đã nhập, chờ xem: { $more ->
            [yes] hơn { $count }
           *[no] { $count }
        } (/vangtep)
    .data-requests = • Yêu cầu về dữ liệu khác: { $count }
    .to-verify = • Người cần xác thực danh tính: { $count } (/xacthuc){ $registered ->
            [0] {""}
           *[other] , trong đó { $registered } đang chờ duyệt đăng ký
        }
    .police-questions = • Công an không tìm thấy hoặc thấy trùng: { $count } (/congan)
    .difficulties = • Khó khăn, vướng mắc chờ trả lời: { $count } (/vuongmac)
    .visits-due = • Người đã hẹn đến hôm nay: { $count } (/thon)
    .to-visit = • Người còn phải đến nhà: { $count }/{ $total } (/thon)
    .own-reports = • Vướng mắc đã báo, xã chưa trả lời: { $count }
    .grants-due = • Vai trò cán bộ cần xác nhận lại: { $count } (/giahan)
    .invitations = • Lời mời chờ người thứ hai xác nhận: { $count } (/duyetmoi)

show-record =
    .shown =
        Hồ sơ { $code }
        { $lines }
        { $hints }
        { $history }
    .not-found = Không tìm thấy hồ sơ này.
reveal-numbers =
    .shown =
        Hồ sơ { $code } (số đầy đủ, đã ghi nhật ký)
        { $lines }
    .not-allowed = Hồ sơ { $code }: cấp này không xem số đầy đủ trong tin nhắn. Số có trong danh sách xuất ra.
    .not-found = Không tìm thấy hồ sơ này.

approve-registration =
    .unverified = Hồ sơ { $code } chưa có kết quả xác thực của công an nên chưa duyệt được. Xã quy định phải xác thực trước.
    .approved =
        { $method ->
            [transfer] Đã duyệt { $code } · { $name }: { $bank } { $account }, từ kỳ chi trả tháng { $month }.
            [open-account] Đã duyệt { $code } · { $name }: chờ mở tài khoản.
           *[other] Đã duyệt { $code } · { $name }: nhận tiền mặt.
        }{ $target ->
            [newcomer] {" "}Đã tạo hồ sơ mới { $record }.
           *[person] {""}
        }
    .already = Hồ sơ { $code } đã duyệt từ trước. Không có gì thay đổi.
    .closed = Hồ sơ { $code } không chờ duyệt. Không có gì thay đổi.
    .changed = Hồ sơ { $code } đã thay đổi sau khi anh/chị xem. Chưa làm gì; gõ /hs { $code } để xem lại.
    .not-found = Không tìm thấy hồ sơ này.
    .notice =
        { $method ->
            [transfer] Hồ sơ { $code } của { $name }: Đã duyệt. Tiền vào tài khoản { $bank } { $account } từ kỳ chi trả tháng { $month }. Nếu chưa đúng, bác gõ "đổi tài khoản" ạ.
            [open-account] Hồ sơ { $code } của { $name }: Đã duyệt. Xã sẽ báo bác ngày mở tài khoản. Trong lúc chờ, bác nhận tiền như cũ ạ.
           *[other] Hồ sơ { $code } của { $name }: Đã duyệt. Bác nhận tiền mặt như cũ ạ.
        }
    .replaced-notice = Hồ sơ { $code } của { $name } vừa được thay bằng một hồ sơ khác đã duyệt. Nếu không phải ý của bác, bác gõ "gặp cán bộ" để báo ngay ạ.

return-registration =
    .returned = Đã trả { $code } · { $name }. Lý do: { $reason }. Người đăng ký đã được báo.
    .already = Hồ sơ { $code } đã trả từ trước. Không có gì thay đổi.
    .closed = Hồ sơ { $code } không chờ duyệt. Không có gì thay đổi.
    .changed = Hồ sơ { $code } đã thay đổi sau khi anh/chị xem. Chưa làm gì; gõ /hs { $code } để xem lại.
    .not-found = Không tìm thấy hồ sơ này.
    .assisted-notice = Hồ sơ { $code } của { $name } do anh/chị đăng ký hộ: Đã trả lại để sửa. Lý do: { $reason }. Đăng ký hộ lại: gõ /dangkyho
    .notice =
        Hồ sơ { $code } của { $name }: Đã trả lại để sửa. Lý do: { $reason }.
        Bác gõ "đăng ký", cháu vẫn giữ những gì bác đã khai: sai mục nào bác sửa mục đó rồi gửi lại. Cần hỏi thêm, bác gõ "gặp cán bộ" ạ.
standard-reason =
    .holder = tên chủ tài khoản khác tên người nhận tiền
    .newcomer = họ tên, ngày sinh hoặc số định danh chưa khớp, bác kiểm tra lại giúp
    .shared = tài khoản này đang nhận tiền cho người khác
    .duplicate = người này đã có một hồ sơ khác

correct-record =
    .corrected = Đã sửa { $code } · { $name }. { $field }: { $before } → { $after }{ $since ->
            [none] {""}
           *[other] . Tính từ kỳ chi trả tháng { $since }.
        }
    .nothing = (trống)
    .unchanged = Hồ sơ { $code } đã ghi đúng như vậy. Không có gì thay đổi.
    .changed = Hồ sơ { $code } đã thay đổi sau khi anh/chị xem. Chưa sửa gì; gõ /hs { $code } để xem lại.
    .closed = Hồ sơ { $code } đã rút hoặc đã thay thế, không sửa được.
    .not-found = Không tìm thấy hồ sơ này.
    .notice = Cán bộ vừa sửa mục "{ $field }" trong hồ sơ của { $name }. Nếu không phải ý của bác, bác gõ "gặp cán bộ" để báo ngay ạ.

### Một hồ sơ, từng dòng

record =
    .name = Họ và tên: { $value }
    .birth = Ngày sinh: { $value }
    .sex = Giới tính: { $value }
    .personal-id = Số định danh: { $value }
    .old-id = Số CMND cũ: { $value }
    .place = Nơi ở: { $value }
    .group = Nhóm: { $value }
    .group-bao-tro-xa-hoi = bảo trợ xã hội
    .group-nguoi-co-cong = người có công
    .payee = Người nhận tiền: { $value }
    .relationship = Quan hệ: { $value }
    .payee-personal-id = Số định danh người nhận: { $value }
    .paper = Giấy tờ: { $value }
    .paper-from = Hiệu lực từ: { $value }
    .paper-to = Hiệu lực đến: { $value }
    .method = Cách nhận: { $value }
    .method-transfer = vào tài khoản
    .method-open-account = muốn mở tài khoản
    .method-cash = tiền mặt
    .bank = Ngân hàng: { $value }
    .account = Số tài khoản: { $value }
    .holder = Chủ tài khoản: { $value }
    .phone = Điện thoại: { $value }
    .programme = Chế độ: { $value }
    .programme-unknown = chưa rõ
    .programme-unsaid = trợ cấp xã hội
    .state = Trạng thái: { $value }
    .cared-for = Chăm sóc: { $value }
    .benefit-dang-huong = đang hưởng
    .benefit-tam-dung = tạm dừng
    .benefit-thoi-huong = thôi hưởng
    .benefit-chuyen-di = chuyển đi
    .benefit-chet = đã mất
    .police = Công an xác thực: { $value }
    .verdict = { $verdict } ({ $on }){ $is-current ->
            [no] , hồ sơ đã thay đổi từ đó
           *[yes] {""}
        }
    .present = Đăng ký hộ, có mặt: { $value }
    .agreed = Cách đồng ý: { $value }
    .cash-reason = Vì sao nhận tiền mặt: { $value }
    .consent = Bác đã đồng ý { $purpose } ngày { $on }
    .consent-withdrawn = Bác đã rút đồng ý { $purpose } ngày { $on }
consent-purpose =
    .registration = cho dùng dữ liệu để đăng ký và chi trả
    .account-opening = cho gửi ngân hàng để mở tài khoản
    .notices = cho nhắn tin thông báo
record-present =
    .person = chính người được hưởng
    .payee = người giám hộ hoặc nhận thay
    .family = người nhà
    .nobody = không ai, nói qua điện thoại
record-agreed =
    .said = nói đồng ý
    .signed = ký giấy
    .phone = qua điện thoại
record-state =
    .submitted = chờ duyệt
    .approved = đã duyệt
    .returned = đã trả
    .withdrawn = đã rút
    .expired = ủy quyền hết hạn
    .superseded = đã thay bằng hồ sơ khác
    .active = đang chi trả
    .payment-failed = chuyển tiền không được
    .on-roster = trong danh sách
    .with-account = có tài khoản
record-match =
    .one = Trong danh sách: khớp một người
    .several = Trong danh sách: có người giống, cần chọn khi duyệt
    .none = Trong danh sách: không có ai như vậy
record-warning =
    .holder-differs = ⚠ Tên chủ tài khoản khác tên người nhận tiền
    .duplicate-registration = ⚠ Có thể trùng với một đăng ký khác của cùng người
    .account-shared = ⚠ Tài khoản này dùng cho nhiều người
    .authorisation-missing = ⚠ Chưa có giấy ủy quyền
    .authorisation-expired = ⚠ Giấy ủy quyền đã hết hạn
    .account-length-unusual = ⚠ Số tài khoản có độ dài lạ với ngân hàng này
    .personal-id-province-unknown = ⚠ Số định danh: ba số đầu không phải mã tỉnh
    .personal-id-year-differs = ⚠ Số định danh: khác năm sinh
    .personal-id-sex-differs = ⚠ Số định danh: khác giới tính
    .personal-id-very-old = ⚠ Số định danh: trên 110 tuổi
    .payee-personal-id-province-unknown = ⚠ Số định danh người nhận: ba số đầu không phải mã tỉnh
    .payee-personal-id-year-differs = ⚠ Số định danh người nhận: khác năm sinh
    .payee-personal-id-sex-differs = ⚠ Số định danh người nhận: khác giới tính
    .payee-personal-id-very-old = ⚠ Số định danh người nhận: trên 110 tuổi
history-heading = Nhật ký:
history-line = { $when } · { $what } · { $who }
history-who =
    .contact = người đăng ký
    .office = cơ quan
deed =
    .drop-roster = bỏ tệp chờ nhập
    .drop-results = bỏ tệp kết quả chờ ghi
    .close-village = chốt danh sách thôn
    .reopen-village = mở lại danh sách thôn
    .close-month = chốt danh sách xã
    .lock-month = khóa tháng
    .mark-month = đánh dấu tháng
    .mark-cash = ghi kết quả phát tiền mặt
    .note-opened-account = ghi tài khoản mới mở
    .reopen-month = mở lại tháng
    .reopen-list = mở lại danh sách xã
    .decide-row = quyết định dòng danh sách
    .keep-missing = ghi vẫn hưởng dù tệp không có
    .ask-missing-again = bỏ câu trả lời vẫn hưởng
    .ask-row-again = bỏ câu trả lời về dòng danh sách
    .raise-rate = áp dụng mức mới
    .expire-authorisation = ủy quyền hết hạn
    .set-authorisation = ghi giấy ủy quyền
    .set-calendar = đặt lịch chốt
    .start-broadcast = gửi thông báo
    .steer-broadcast = điều khiển đợt thông báo
    .subscribe = đăng ký nhận danh sách
    .unsubscribe = thôi nhận danh sách
    .set-setting = đổi thiết lập
    .reconcile-file = đối soát tệp
    .assist = đăng ký hộ
    .ask-second = gửi người thứ hai duyệt
    .decide-second = quyết định lần hai
    .decide-batch = quyết định hàng loạt
    .undo-batch = hoàn tác loạt vừa làm
    .see-identity = xem số định danh để xác thực
    .give-verdict = ghi kết quả xác thực
    .undo-verdict = hoàn tác kết quả xác thực
    .visit = ghi lần đến nhà
    .undo-visit = hoàn tác lần đến nhà
    .report-difficulty = báo vướng mắc
    .settle-difficulty = trả lời vướng mắc
    .phone = đã gọi điện
    .read-call-sheet = xem danh sách cần gọi
    .propose-change = đề nghị biến động
    .enter-change = nhập biến động
    .approve-change = duyệt biến động
    .refuse-change = từ chối biến động
    .undo-change = hoàn tác biến động
    .export-list = xuất danh sách
    .download-file = tải tệp
    .print-slips = in phiếu thu thập
    .import-roster = nhập danh sách
    .undo-import = hoàn tác lần nhập danh sách
    .undo-payment-results = hoàn tác kết quả chi trả
    .undo-police-results = hoàn tác kết quả công an
    .undo-account-opening = hoàn tác kết quả mở tài khoản
    .settle-verdict = xử lý kết quả xác thực
    .import-units = nhập cây đơn vị
    .map-column = chỉ cột của tệp
    .forget-columns = bỏ cách hiểu cột của tệp
    .take-police-results = nhập kết quả công an
    .take-payment-results = nhập kết quả chi trả
    .take-account-opening = nhập kết quả mở tài khoản
    .decide-returned-row = quyết định dòng kết quả trả về
    .call-officer = gọi cán bộ
    .remind-officer = nhắc cán bộ
    .write-to-officer = nhắn cán bộ
    .reply-to-ticket = trả lời phiếu
    .claim-ticket = nhận phiếu
    .close-ticket = đóng phiếu
    .end-ticket = kết thúc phiếu
    .escalate-ticket = báo lên vì chưa ai trả lời
    .read-journal = xem nhật ký
    .invite = mời người
    .accept-invitation = nhận lời mời
    .second-invitation = xác nhận lời mời
    .cancel-invitation = hủy lời mời
    .revoke-grant = thu hồi quyền
    .replace-officer = mời người thay
    .confirm-grant = xác nhận lại quyền
    .lapse-grant = ngừng quyền vì quá hạn xác nhận
    .seed-practice = tạo dữ liệu tập dượt
    .begin-practice = bắt đầu tập dượt
    .move-practice-clock = chỉnh ngày tập dượt
    .open-practice-file = mở tệp tập dượt
    .submit-registration = gửi đăng ký
    .resubmit-registration = gửi lại
    .change-account = xin đổi tài khoản
    .withdraw-registration = rút đăng ký
    .approve-registration = duyệt
    .return-registration = trả lại
    .replace-registration = thay bằng hồ sơ khác
    .correct-record = sửa
    .reveal-numbers = xem số đầy đủ
    .ask-for-data = yêu cầu về dữ liệu
    .other = cập nhật

### Xuất danh sách, nhập danh sách, nhập đơn vị

export-list =
    .started = Cháu đang lập danh sách cho { $unit }, xong sẽ gửi ngay ạ.
    .progress =
        Đang lập danh sách { $list }: đã ghi { $done } dòng{ $before ->
            [0] {""}
           *[other] {" "}(bản trước có { $before } dòng)
        }.
    .password =
        { $demanded ->
            [yes] Đơn vị quy định danh sách gửi ra phải có mật khẩu.{"\u000A"}
           *[no] {""}
        }Mật khẩu mở tệp { $name }: { $password }. Gửi tệp cho ai thì báo mật khẩu cho người đó bằng cách khác.
    .on-demand =
        { $told }

        Nhận tệp, gõ: xuất { $words }
    .password-only-xlsx = Danh sách này phải đặt mật khẩu, mà chỉ tệp Excel (.xlsx) đặt được. Anh/chị xuất lại, bỏ chữ "csv".
    .not-found = Không tìm thấy danh sách hoặc đơn vị này.
    .unknown-version = Không tìm thấy phiên bản này của danh sách.
    .empty =
        { $list }{ $group ->
            [nguoi_co_cong] {" "}(người có công)
            [bao_tro_xa_hoi] {" "}(bảo trợ xã hội)
           *[none] {""}
        } của { $unit }, kỳ { $period }: chưa có dòng nào, tệp để trống.{ $left-out ->
            [0] {""}
           *[other] {"\u000A"}Chưa rõ mức tiền nên chưa có trong danh sách: { $left-out } suất. Anh/chị bổ sung bằng /sua hoặc nhập lại danh sách có cột số tiền.
        }{ $held ->
            [0] {""}
           *[other] {"\u000A"}Tạm giữ, chưa có trong danh sách: { $held } suất của người được báo đã mất khi chi trả. Quyết định: /dexuat
        }
    .version-only-xlsx = Phiên bản cũ chỉ có dạng Excel.
    .being-written = Đang nhập danh sách của đơn vị này. Anh/chị xuất lại sau ít phút.
    .done =
        { $list }{ $group ->
            [nguoi_co_cong] {" "}(người có công)
            [bao_tro_xa_hoi] {" "}(bảo trợ xã hội)
           *[none] {""}
        } của { $unit }, kỳ { $period }, { $draft ->
            [yes] bản nháp số { $version }, tháng chưa khóa
           *[no] phiên bản { $version }
        }: { $balance-rows ->
            [0] { $rows } dòng
           *[other] { $change-rows } dòng biến động, { $balance-rows } dòng cân đối
        }{ $summed ->
            [yes] , { $total } đồng
           *[no] {""}
        }.
        { $holds ->
            [payments] Chuyển khoản: { $with-account } · tiền mặt: { $without-account }.{ $draft ->
                [yes] {""}
               *[no] {" "}Khi ngân hàng trả kết quả, gửi tệp vào đây (/nhapketqua).{ $without-account ->
                    [0] {""}
                   *[other] {" "}Danh sách tiền mặt: thêm cột "Kết quả" (Đã nhận, Chưa nhận) rồi gửi lại.
                }
            }
            [accounts] Có tài khoản: { $with-account } · chưa có: { $without-account }.
            [balance] Đầu kỳ: { $opening } · tăng: { $increase } · giảm: { $decrease } · cuối kỳ: { $closing }.{"\u000A"}{ $changes ->
                [some] Biến động: { $kinds }.
               *[none] Chưa có biến động nào.
            }
            [people] Đối tượng: { $people } người · đã rà soát: { $reviewed } · có số định danh: { $with-id }.
            [kinds] { $kinds }.
           *[rows] Tệp kèm theo.
        }{ $lacks ->
            [yes] {"\u000A"}Còn thiếu: { $missing }.
            [no] {"\u000A"}Không dòng nào thiếu thông tin.
           *[unknown] {""}
        }{ $unanswered ->
            [unknown] {""}
            [0] {"\u000A"}Không còn dòng nào chưa có giải thích, trả lời.
           *[other] {"\u000A"}Chưa có giải thích, trả lời: { $unanswered } dòng.
        }{ $left-out ->
            [0] {""}
           *[other] {"\u000A"}Chưa rõ mức tiền nên chưa có trong danh sách: { $left-out } suất. Anh/chị bổ sung bằng /sua hoặc nhập lại danh sách có cột số tiền.
        }{ $held ->
            [0] {""}
           *[other] {"\u000A"}Tạm giữ, chưa có trong danh sách: { $held } suất của người được báo đã mất khi chi trả. Quyết định: /dexuat
        }
    .count = { $people } suất, { $amount } đồng
    .missing-personal-id = số định danh { $count } người
    .missing-birth = ngày sinh { $count } người
    .missing-sex = giới tính { $count } người
    .missing-decision = quyết định { $count } dòng
    .missing-amount = mức hưởng { $count } dòng
    .missing-phone = điện thoại { $count } người
    .missing-bank = ngân hàng { $count } người
    .missing-proposal = gợi ý sửa { $count } dòng
    .kind-in = Tăng
    .kind-out = Giảm
    .kind-within = Thay đổi
    .kind-unexplained = Chênh lệch chưa giải thích
    .kind-added = Có thêm
    .kind-removed = Không còn
    .kind-changed = Thay đổi
    .kind-ended = Đã hết hạn
    .kind-ending = Sắp hết hạn
    .kind-unknown = Chưa ghi thời hạn
    .kind-ask = Cần xác nhận
    .kind-error = Lỗi
    .kind-warn = Cần xem lại
    .kind-others = khác: { $count }

decide-row =
    .decided = Đã ghi quyết định.
    .dropped = Đã ghi quyết định: bỏ dòng này. Nhầm thì gõ: /choquyet lại
    .left = Đã ghi quyết định: giữ như hiện có. Nhầm thì gõ: /choquyet lại
    .repeats = Đã ghi quyết định: cùng một người. Dòng này không có gì thêm nên đã bỏ. Nhầm thì gõ: /choquyet lại
    .asked = Đã ghi quyết định, còn phải hỏi thêm về dòng này. Nhầm thì gõ: /choquyet lại
    .not-in-yet = Dòng kia chưa có hồ sơ: quyết định dòng đó trước. Chưa ghi gì.
    .no-commune = Không tìm thấy xã này. Chưa ghi gì.
    .back = Đã bỏ câu trả lời về dòng { $number } ({ $name }).
    .nothing-back = Không có câu trả lời nào để sửa. Dòng đã vào hồ sơ thì gõ /sua để sửa hồ sơ.
    .later = Để sau dòng này.
    .changed = Dòng này vừa đổi, hoặc không làm như vậy được nữa. Chưa ghi gì.
    .unreadable = Cháu chưa hiểu giá trị vừa gõ. Chưa ghi gì.
decide-missing =
    .kept = Đã ghi: vẫn hưởng.
    .kept-many = Đã ghi { $count } trường hợp vẫn hưởng. Nhầm thì gõ: /vangtep lại
    .later = Để sau trường hợp này.
    .one-by-one = Chưa ghi gì.
    .changed = Vừa có thay đổi. Chưa ghi gì.
    .back = Đã bỏ câu trả lời vừa rồi ({ $count } trường hợp).
    .nothing-back = Chưa có câu trả lời nào để sửa.
undo-returned =
    .started = Cháu đang hoàn tác kết quả từ tệp { $file }, xong sẽ báo ngay ạ.
    .not-found = Không tìm thấy lần nhập này.
    .already = Kết quả từ tệp này đã hoàn tác rồi. Chưa đổi gì.
    .done =
        Đã hoàn tác kết quả từ tệp { $file }: { $kind ->
            [payment-results] { $back } dòng chi trả trở lại như trước
            [police-results] { $back } người trở lại như chưa xác thực lần này
           *[account-opening] { $back } người lại chờ ngân hàng mở tài khoản
        }.{ $told ->
            [0] {""}
           *[other] {" "}Đã báo lại cho { $told } người.
        }{ $left ->
            [0] {""}
           *[other] {" "}Giữ nguyên { $left } người vì đã có việc khác sau đó: { $names }.
        }
undo-import =
    .started = Cháu đang hoàn tác lần nhập tệp { $file }, xong sẽ báo ngay ạ.
    .not-found = Không tìm thấy lần nhập này.
    .not-the-last = Lần nhập này đã hoàn tác, hoặc đã có lần nhập khác sau đó. Chưa đổi gì.
    .busy = Đang nhập một tệp khác của đơn vị này. Anh/chị thử lại sau ít phút.
    .progress = Đang hoàn tác: { $done }/{ $of } người.
    .done =
        Đã hoàn tác lần nhập tệp { $file }: bỏ { $removed } người, trả lại { $restored } người như cũ.{ $left ->
            [0] {""}
           *[other] {" "}Giữ nguyên { $left } người vì đã có thay đổi sau khi nhập: { $codes }.
        }
import-roster =
    .started = Cháu đang nhập tệp { $file }, xong sẽ báo ngay ạ.
    .not-found = Không tìm thấy tệp này.
    .already = Tệp này đã nhập rồi, không có gì thay đổi.
    .busy = Đang nhập một tệp khác của đơn vị này. Anh/chị thử lại sau ít phút.
    .marking = Cháu đang làm tệp đánh dấu, xong sẽ gửi ngay ạ.
    .marked = Tệp { $file } đã đánh dấu từng ô. Chưa nhập gì. Xem xong, gõ: nhập, hoặc: bỏ tệp
    .dropped = Đã bỏ tệp { $file }. Không có gì thay đổi.
    .progress = Đang nhập tệp { $file }: { $done }/{ $of } dòng.
    .lacks = Có { $lacks } trường hợp trong hồ sơ mà tệp không có. Chưa thay đổi gì của ai. Xem từng người lúc nào cũng được: /vangtep
    .done =
        Đã nhập tệp { $file }: { $applied } trong { $rows } dòng.
        Mới: { $new } · Thay đổi: { $changed } · Không đổi: { $same }.{ $waiting ->
            [0] {""}
           *[other] {"\u000A"}Còn { $waiting } dòng chờ anh/chị quyết định. Làm tiếp: /choquyet
        }{ $errors ->
            [0] {""}
           *[other] {"\u000A"}Có { $errors } dòng có ô không dùng được, đã để trống ô đó.
        }
        Tệp kèm theo đánh dấu từng ô. Nhập nhầm thì gõ: /hoantac

### Cột của tệp danh sách, tệp có mật khẩu

answer-column-meaning =
    .choice-stt = Số thứ tự
    .choice-name = Họ và tên người hưởng
    .choice-birth = Ngày hoặc năm sinh
    .choice-birthMale = Ngày sinh (cột nam)
    .choice-birthFemale = Ngày sinh (cột nữ)
    .choice-birthDay = Ngày sinh (cột riêng)
    .choice-birthMonth = Tháng sinh (cột riêng)
    .choice-sex = Giới tính
    .choice-sexMale = Giới tính (cột đánh dấu nam)
    .choice-sexFemale = Giới tính (cột đánh dấu nữ)
    .choice-ethnic = Dân tộc
    .choice-personalId = Số định danh, CCCD
    .choice-oldId = Số CMND cũ
    .choice-idIssued = Ngày cấp CCCD
    .choice-idIssuer = Nơi cấp CCCD
    .choice-phone = Số điện thoại
    .choice-village = Thôn, tổ dân phố
    .choice-communeCode = Mã xã
    .choice-communeName = Tên xã
    .choice-districtCode = Mã huyện
    .choice-districtName = Tên huyện
    .choice-provinceCode = Mã tỉnh
    .choice-provinceName = Tên tỉnh
    .choice-fileNo = Mã hồ sơ
    .choice-bookNo = Số sổ
    .choice-programme = Chế độ, diện hưởng
    .choice-programmeCode = Mã chế độ
    .choice-coefficient = Hệ số
    .choice-amount = Mức hưởng
    .choice-decisionNo = Số quyết định
    .choice-decisionDate = Ngày quyết định
    .choice-startMonth = Hưởng từ tháng
    .choice-disabilityType = Dạng khuyết tật
    .choice-disabilityDegree = Mức độ khuyết tật
    .choice-payeeName = Tên người nhận thay
    .choice-payeeId = Số định danh người nhận thay
    .choice-relationship = Quan hệ với đối tượng
    .choice-method = Hình thức chi trả
    .choice-accountOwn = Số tài khoản
    .choice-accountPayee = Số tài khoản người nhận thay
    .choice-accountHolder = Tên chủ tài khoản
    .choice-bank = Ngân hàng
    .choice-note = Ghi chú
    .choice-ignore = Bỏ qua cột này
    .words-ignore = bỏ qua|bỏ|không dùng|không cần|skip
    .choose-one = Chưa rõ cột này là gì. Anh/chị chọn một số, hoặc ghi tên, ví dụ: số quyết định.
    .help = Chọn đúng nội dung của cột. Cột không cần dùng thì chọn "Bỏ qua cột này".
answer-file-password =
    .empty = Anh/chị ghi mật khẩu của tệp.
    .too-long = Mật khẩu không dài quá 255 ký tự.
    .masked = Anh/chị chỉ gửi mật khẩu của tệp, không kèm chữ nào khác. Tin vừa rồi cháu đã che lại.
    .help = Mật khẩu dùng để mở tệp này, không được lưu lại ở đâu cả. Nếu không nhớ, anh/chị bỏ mật khẩu trong Excel rồi gửi lại tệp.
map-columns-file = Anh/chị gửi tệp danh sách (Excel) vào đây.
    .short = Tệp
map-columns-meaning =
    { $file-headed ->
        [yes] Tệp { $file-name }: cột { $file-column } "{ $file-header }" là gì?
       *[no] Tệp { $file-name }: cột { $file-column } (không có tiêu đề) là gì?
    }
    Ví dụ trong cột: { $file-samples }
    Còn { $file-left } cột cần hỏi. Trả lời một lần, các tệp sau cháu tự hiểu. Trả lời nhầm cột trước thì gõ: chọn lại cột
    .short = Nội dung cột
map-column =
    .noted = Cột { $column }: { $meaning }.
    .all = Cột { $column }: { $meaning }. Cháu đọc lại tệp ngay.
    .not-found = Không tìm thấy tệp này.
forget-columns-confirm =
    Quên những gì đã trả lời về các cột trong tệp danh sách? Lần sau có cột chưa rõ, cháu sẽ hỏi lại.
    .choice-send = Quên
    .words-send = quên|đúng|có|dạ|vâng|ok|r|ừ|đồng ý
    .choice-cancel = Không
    .words-cancel = hủy|bỏ|không|ko|thôi
forget-columns =
    .forgotten = Đã quên { $count } cột. Lần sau cháu sẽ hỏi lại.
    .nothing = Chưa có cột nào được ghi nhớ.
keep-text =
    .reading = Cháu đọc lại tệp { $file }, giữ nguyên chữ trong tệp.
    .nothing = Chưa có tệp nào đang chờ nhập.
    .repairing = Cháu đọc lại tệp { $file }, chuyển chữ cũ như lần đầu.
answer-file-column =
    .line = { $headed ->
        [yes] { $column } "{ $header }": { $meaning }
       *[no] { $column } (không có tiêu đề): { $meaning }
    }
    .choose-one = Chưa rõ cột nào. Anh/chị chọn một số ở trên, hoặc gõ chữ của cột, ví dụ: B
    .help = Chọn cột bị hiểu sai. Sau đó cháu hỏi cột ấy là gì, rồi đọc lại tệp.
choose-columns-column = Cột nào bị hiểu sai ạ?
    .short = Cột
    .none = Chưa có cột nào để chọn lại: không có tệp nào đang chờ nhập. Muốn cháu hỏi lại cột ở tệp sau, gõ: /quencot
choose-columns-meaning =
    { $column-headed ->
        [yes] Tệp { $column-name }: cột { $column-column } "{ $column-header }" là gì?
       *[no] Tệp { $column-name }: cột { $column-column } (không có tiêu đề) là gì?
    }
    Ví dụ trong cột: { $column-samples }
    .short = Nội dung cột
choose-column =
    .needs-name = Chưa đổi gì: tệp phải có một cột họ tên người hưởng, mà cột { $column } đang là cột ấy. Anh/chị chọn trước cột đúng là họ tên.
open-file-file = Anh/chị gửi tệp danh sách (Excel) vào đây.
    .short = Tệp
open-file-password =
    { $file-wrong ->
        [yes] Mật khẩu chưa đúng. Anh/chị gửi lại mật khẩu của tệp { $file-name }.
       *[no] Tệp { $file-name } có mật khẩu. Anh/chị gửi mật khẩu, chỉ ghi mật khẩu thôi. Cháu dùng một lần rồi xóa, không lưu lại.
    }
    .short = Mật khẩu
open-file =
    .opening = Cháu đang mở tệp { $file }. Anh/chị nên xóa tin nhắn có mật khẩu.
    .not-found = Không tìm thấy tệp này.

job-working = Cháu còn đang làm việc này, đã được { $seconds } giây. Xong cháu gửi ngay ạ.
file-being-read = Cháu đang đọc tệp { $file }, đã được { $seconds } giây. Đọc xong cháu báo ngay ạ.
job-failed = Có trục trặc nên cháu chưa làm xong việc vừa rồi. Chưa có gì thay đổi. Anh/chị thử lại sau ít phút giúp cháu.

units-import =
    .done = Đơn vị mới: { $added } · thay đổi: { $changed } · như cũ: { $same } · nối cũ–mới: { $followed }.
    .bad-rows = Tệp có dòng chưa đúng nên chưa nhập gì:
    .no-file = Không có tệp này.
    .no-columns = Tệp cần có các cột code, name, level, parent, validFrom, validTo; hoặc old, new, date, kind.
    .no-code = Dòng { $row }: thiếu mã.
    .bad-code = Dòng { $row }: mã { $value } không đúng. Thôn có mã xã và số thứ tự, ví dụ 15139-01.
    .no-name = Dòng { $row }: thiếu tên.
    .bad-level = Dòng { $row }: cấp "{ $value }" không có. Dùng province, district, commune, village.
    .no-parent = Dòng { $row }: thiếu mã đơn vị cấp trên.
    .unknown-parent = Dòng { $row }: không có đơn vị cấp trên { $value }.
    .parent-level = Dòng { $row }: đơn vị { $value } không phải là cấp trên được.
    .bad-date = Dòng { $row }: ngày { $value } không đúng. Ghi như 2025-07-01.
    .repeated = Dòng { $row }: mã { $value } đã có ở dòng trên.
    .unknown-unit = Dòng { $row }: không có đơn vị { $value }. Nhập cây đơn vị trước.
    .same-unit = Dòng { $row }: mã cũ và mã mới đều là { $value }.
    .bad-kind = Dòng { $row }: "{ $value }" không phải merged, renamed, split hay dissolved.
    .no-successor = Dòng { $row }: thiếu mã đơn vị mới của { $value }.

### Nhận xét về từng ô của tệp danh sách (finding-<mã>)

finding = Cần xem lại ô này ({ $code }).
finding-RECORD_UPDATED = Đã cập nhật từ "{ $before }" thành "{ $after }".
finding-RECORD_DIFFERS = Khác với hồ sơ đang có ("{ $before }"). Chưa đổi; cần xem bên nào đúng.
finding-RECORD_MOVED = Hồ sơ vừa có người khác sửa trong lúc nhập nên dòng này chưa nhập. Xem lại.
finding-MATCH_NO_UNIT = Không rõ người này thuộc xã nào nên chưa nhập. Chọn xã, hoặc ghi rõ mã xã hay tên xã trong tệp.
finding-MATCH_IN_FILE =
    Có thể cùng một người với dòng { $candidates } ({ $sign ->
        [day] cùng tên, cùng ngày sinh
        [village] cùng tên, cùng năm sinh, cùng thôn
        [shared] cùng tên, cùng điện thoại, tài khoản, số hồ sơ hoặc người nhận thay
       *[name] cùng tên
    }) nên chưa nhập. Xem có phải một người không.
finding-MATCH_OTHER_UNIT = Dòng này ghi xã khác nên chưa nhập.
decided-finding = { $message } Đã quyết định ngày { $day }, không hỏi lại.
finding-MATCH_WHO = Có hồ sơ gần giống nên chưa nhập. Xem người này là ai: { $candidates }.
finding-MATCH_WHICH_BENEFIT = Người này có nhiều chế độ, chưa rõ dòng này là chế độ nào nên chưa nhập. Ghi rõ chế độ.
finding-MATCH_OTHER_PROGRAMME = Hồ sơ đang ghi chế độ khác ({ $before }), không hưởng cùng lúc được. Chưa nhập; cần quyết định chế độ nào đúng.
finding-MATCH_ENDED =
    Hồ sơ { $record } { $state ->
        [CHET] đã ghi người này chết
        [CHUYEN_DI] đã ghi người này chuyển đi
       *[THOI_HUONG] đã ghi thôi hưởng chế độ này
    }{ $until ->
        [none] { "" }
       *[other] { " " }(hưởng đến hết tháng { $until })
    } nên chưa nhập. { $state ->
        [CHET] Báo chết nhầm thì hủy biến động đó (/huybiendong) rồi xem lại dòng này.
       *[other] Còn hưởng thật thì ghi lại chế độ.
    }
finding-ENCODING_TCVN3 = Đã chuyển từ phông chữ TCVN3 (ABC).
finding-ENCODING_VNI = Đã chuyển từ phông chữ VNI.
finding-ENCODING_UTF8 = Đã sửa chữ bị lỗi mã hóa.
finding-UNICODE_WRONG_FONT = Chữ là Unicode dù ô dùng phông cũ; giữ nguyên.
finding-MERGED_CELL = Lấy giá trị từ ô gộp phía trên.
finding-SAME_AS_ABOVE = Ô ghi "như trên"; lấy giá trị của dòng trên.
finding-CELL_ERROR = Ô báo lỗi công thức hoặc chưa có kết quả, coi như trống. Ghi giá trị vào ô.
finding-ROW_HIDDEN = Dòng này đang bị ẩn trong tệp; vẫn nhập. Xem có định bỏ không.
finding-ROW_STRUCK = Dòng này bị gạch ngang trong tệp, có thể người đã thôi hưởng; vẫn nhập. Xem trước khi chi.
finding-NOTE_STOPS = Ghi chú ("{ $note }") nói người này không còn hưởng ở đây. Xem trước khi chi.
finding-ROW_DUPLICATE = Trùng với một dòng khác (cùng số, tên và chế độ). Xóa dòng thừa.
finding-ROW_POSSIBLE_DUPLICATE = Có thể trùng với một dòng khác (cùng tên và ngày sinh). Xem có phải một người không.
finding-ROW_TWO_VILLAGES = Trong tệp, người này ghi ở nhiều thôn: { $candidates }. Chọn thôn đúng; nếu là hai người khác nhau thì giữ nguyên.
finding-SAME_PERSON_OTHER_BENEFIT = Cùng một người hưởng hai chế độ; được hưởng cùng lúc.
finding-EXCLUSIVE_BENEFITS = Người này có hai chế độ không được hưởng cùng lúc; chỉ hưởng mức cao hơn ({ $higher }).
finding-STT_IRREGULAR = Số thứ tự bị thiếu, trùng hoặc là chữ.
finding-NAME_MISSING = Thiếu họ tên. Ghi đủ họ tên.
finding-NAME_UNREADABLE = Không đọc được họ tên. Ghi lại họ tên.
finding-NAME_NOTE = Có ghi chú bên cạnh tên ("{ $note }"). Tách ghi chú ra cột khác.
finding-NAME_CASE = Đã viết hoa lại cho đúng.
finding-NAME_SPACES = Đã bỏ khoảng trắng thừa.
finding-NAME_LINE_BREAK = Đã bỏ xuống dòng trong ô.
finding-NAME_NFD = Đã chuẩn hóa dấu Unicode.
finding-NAME_WRONG_D = Đã thay chữ Đ sai mã.
finding-NAME_LOOK_ALIKE = Đã thay chữ cái của bảng chữ khác trông giống chữ Việt.
finding-NAME_SIGNS = Đã bỏ số thứ tự hoặc dấu thừa quanh tên.
finding-NAME_TITLE = Đã bỏ tiếng xưng hô trước tên.
finding-NAME_TWO_PEOPLE = Ô tên có hai người. Tách mỗi người một dòng.
finding-NAME_NO_DIACRITICS = Tên không có dấu. Ghi đủ dấu nếu biết.
finding-SEX_MISSING = Thiếu giới tính. Ghi Nam hoặc Nữ.
finding-SEX_UNKNOWN = Không đọc được giới tính. Ghi Nam hoặc Nữ.
finding-SEX_ALIAS = Đã hiểu giới tính viết cách khác.
finding-SEX_FROM_NUMBER = Ô trống; lấy giới tính theo số định danh.
finding-DOB_MISSING = Thiếu ngày sinh. Ghi ngày, tháng, năm sinh.
finding-DOB_IMPOSSIBLE = Không có ngày này trong lịch. Ghi lại ngày sinh.
finding-DOB_FUTURE = Ngày sinh sau ngày lập danh sách. Ghi lại ngày sinh.
finding-DOB_UNREADABLE = Không đọc được ngày sinh. Ghi dạng ngày/tháng/năm.
finding-DOB_AMBIGUOUS_YEAR = Năm sinh chỉ có hai số. Ghi đủ bốn số.
finding-DOB_IS_AGE = Ô ghi tuổi ({ $age }), không phải ngày sinh. Ghi năm sinh.
finding-DOB_BOTH_SEX_COLUMNS = Ngày sinh ghi ở cả cột Nam và cột Nữ. Xóa một bên.
finding-DOB_WRONG_SEX_COLUMN = Cột ngày sinh không khớp với tên và số định danh. Xem lại Nam hay Nữ.
finding-DOB_JAN_FIRST = Ngày 01/01 thường là chưa rõ ngày; giữ nguyên.
finding-DOB_MONTH_YEAR = Chỉ có tháng và năm sinh; giữ như vậy.
finding-DOB_YEAR_ONLY = Chỉ có năm sinh; giữ như vậy.
finding-DOB_SEPARATOR = Đã viết lại ngày theo ngày/tháng/năm.
finding-DOB_TWO_DIGIT_YEAR = Năm hai số; đã rõ nhờ số định danh.
finding-DOB_WORDS = Đã đọc ngày sinh viết bằng chữ.
finding-DOB_ODD = Ngày sinh viết khác thường. Xác nhận ngày đề nghị hoặc ghi lại.
finding-DATE_SERIAL = Đã đọc ô ngày của Excel.
finding-DATE_UNREADABLE = Không đọc được ngày. Ghi dạng ngày/tháng/năm.
finding-ID_MISSING = Thiếu số định danh. Bổ sung khi có.
finding-ID_PLACEHOLDER = Chưa có số định danh. Bổ sung khi có.
finding-ID_CMND9 = Số chứng minh nhân dân 9 số, đã giữ là số cũ. Bổ sung số định danh 12 số.
finding-ID_LEADING_ZERO_LOST = Mất số 0 ở đầu. Xác nhận số đề nghị.
finding-ID_NUMBER_FORMATTED = Ô là dạng số, số 0 ở đầu chỉ hiện ra chứ không có thật. Xác nhận số đề nghị.
finding-ID_LETTER = Có chữ cái lẫn trong số. Xác nhận số đề nghị.
finding-ID_TWO_NUMBERS = Một ô có hai số. Số 12 chữ số là số định danh, số 9 chữ số là số cũ; tách ra hai cột.
finding-ID_WITH_WORDS = Bên cạnh số còn ghi thứ khác. Xác nhận số đề nghị.
finding-ID_TOO_SHORT = Số định danh thiếu chữ số. Ghi lại đủ 12 số.
finding-ID_TOO_LONG = Số định danh thừa chữ số. Ghi lại đúng 12 số.
finding-ID_SCIENTIFIC = Excel đã đổi số thành dạng E+, mất chữ số. Định dạng ô là Text rồi ghi lại.
finding-ID_ZEROS = Số định danh toàn số 0. Ghi lại số đúng.
finding-ID_FUTURE = Số định danh ứng với năm sinh trong tương lai. Ghi lại số đúng.
finding-ID_UNREADABLE = Không đọc được số định danh. Ghi lại đủ 12 số.
finding-ID_APOSTROPHE = Đã bỏ dấu nháy trước số.
finding-ID_SPACED = Đã bỏ dấu cách, dấu chấm trong số.
finding-ID_PROVINCE_UNKNOWN = Ba số đầu không phải mã tỉnh nào. Xem lại số.
finding-ID_SEX_MISMATCH = Số định danh và giới tính không khớp. Xem lại.
finding-ID_YEAR_MISMATCH = Số định danh và năm sinh không khớp. Xem lại.
finding-ID_VERY_OLD = Theo số định danh, người này trên 110 tuổi. Xem lại.
finding-ID_SHARED = Hai người khác nhau có cùng số định danh. Xem lại số của ai sai.
finding-PROGRAMME_MISSING = Thiếu chế độ. Ghi chế độ đang hưởng.
finding-PROGRAMME_UNKNOWN = Không rõ là chế độ nào. Ghi rõ hơn.
finding-PROGRAMME_AMBIGUOUS = Có thể là một trong các chế độ: { $candidates }. Chọn một.
finding-BENEFIT_OF_ABOVE = Dòng này không có tên, đứng ngay dưới một người. Xác nhận đây là chế độ khác của chính người đó.
finding-PROGRAMME_TYPO = Có lẽ gõ nhầm. Xác nhận chế độ đề nghị.
finding-PROGRAMME_ALIAS = Đã hiểu theo tên chế độ.
finding-PROGRAMME_CODE_FORMAT = Đã viết lại mã chế độ.
finding-PROGRAMME_FROM_WORDS = Ô mã trống; lấy theo tên chế độ.
finding-PROGRAMME_FROM_HEADING = Không ghi chế độ; lấy theo dòng tiêu đề phía trên.
finding-PROGRAMME_CODE_TEXT_CONFLICT = Mã và tên chế độ không khớp nhau. Chọn một.
finding-PROGRAMME_EXPIRED = Chế độ này đã hết hiệu lực vào ngày lập danh sách. Xem chuyển sang chế độ nào.
finding-PROGRAMME_NOT_STARTED = Chế độ này chưa có hiệu lực vào ngày lập danh sách. Xem lại.
finding-PROGRAMME_AGE_CONFLICT = Tuổi không thuộc diện của chế độ này. Xem lại.
finding-PROGRAMME_WRONG_GROUP = Chế độ không thuộc nhóm của danh sách này. Xem lại.
finding-PROGRAMME_SENSITIVE = Không in tên chế độ này ra danh sách.
finding-UNIT_UNKNOWN = Không tìm thấy xã này. Ghi lại mã hoặc tên xã.
finding-UNIT_CODE_MISMATCH = Mã xã và tên xã không khớp nhau. Sửa một bên.
finding-UNIT_HISTORIC = Còn ghi huyện, nay không còn cấp huyện; vẫn nhập.
finding-VILLAGE_MISSING = Thiếu tên thôn. Ghi tên thôn.
finding-VILLAGE_UNKNOWN = Xã không có thôn này. Ghi lại tên thôn.
finding-VILLAGE_AMBIGUOUS = Có thể là: { $candidates }. Chọn một.
finding-VILLAGE_TYPO = Có lẽ gõ nhầm tên thôn. Xác nhận thôn đề nghị.
finding-VILLAGE_CONFLICT = Thôn ghi trong dòng khác với thôn ở dòng tiêu đề phía trên. Chọn một.
finding-VILLAGE_ALIAS = Đã hiểu tên thôn viết cách khác.
finding-VILLAGE_FROM_HEADING = Ô trống; lấy thôn ở dòng tiêu đề phía trên.
finding-ETHNIC_MISSING = Thiếu dân tộc. Bổ sung khi có.
finding-ETHNIC_UNKNOWN = Không có dân tộc này trong danh mục. Ghi lại.
finding-ETHNIC_AMBIGUOUS = Có thể là: { $candidates }. Chọn một.
finding-ETHNIC_ALIAS = Đã hiểu dân tộc viết cách khác.
finding-PHONE_FORMAT = Đã viết lại số điện thoại.
finding-PHONE_OLD_PREFIX = Đã đổi đầu số cũ sang đầu số mới.
finding-PHONE_LEADING_ZERO_LOST = Mất số 0 ở đầu. Xác nhận số đề nghị.
finding-PHONE_TWO = Một ô có hai số điện thoại. Chọn một: { $candidates }.
finding-PHONE_INVALID = Không phải số điện thoại. Ghi lại số.
finding-DISABILITY_MISSING = Chế độ người khuyết tật nhưng thiếu dạng tật. Bổ sung.
finding-DISABILITY_UNEXPECTED = Có ghi khuyết tật nhưng chế độ không dành cho người khuyết tật. Xem lại.
finding-DISABILITY_SEVERAL = Có nhiều dạng tật. Chọn dạng tật chính: { $candidates }.
finding-DISABILITY_UNKNOWN = Không rõ dạng tật. Ghi lại.
finding-DISABILITY_ALIAS = Đã hiểu dạng tật hoặc mức độ viết cách khác.
finding-DEGREE_UNKNOWN = Không rõ mức độ khuyết tật. Ghi lại.
finding-DEGREE_CONFLICT = Mức độ khuyết tật không khớp với chế độ. Xem lại.
finding-DEGREE_NOT_ENTITLED = Mức độ nhẹ không được hưởng trợ cấp hằng tháng. Xem lại.
finding-COEFFICIENT_TEXT = Đã đọc hệ số viết bằng chữ.
finding-COEFFICIENT_DAMAGED = Hệ số mất dấu phẩy. Xác nhận hệ số đề nghị.
finding-COEFFICIENT_MISMATCH = Hệ số khác với hệ số của chế độ ({ $programmeSays }). Xem lại.
finding-COEFFICIENT_UNREADABLE = Không đọc được hệ số. Ghi lại.
finding-AMOUNT_TEXT = Đã đọc số tiền viết bằng chữ.
finding-AMOUNT_THOUSANDS = Số tiền ghi theo nghìn đồng; đã đổi ra đồng.
finding-AMOUNT_MILLIONS = Số tiền ghi theo triệu đồng; đã đổi ra đồng.
finding-AMOUNT_OLD_RATE = Mức hưởng theo mức chuẩn cũ; mức nay là { $computed } đồng.
finding-AMOUNT_MISMATCH = Mức hưởng khác với mức chuẩn nhân hệ số ({ $computed } đồng). Xem lại.
finding-AMOUNT_NO_TABLE = Chưa có mức chính thức để so cho ngày này.
finding-AMOUNT_UNREADABLE = Không đọc được số tiền. Ghi lại bằng số.
finding-START_UNREADABLE = Không đọc được tháng bắt đầu hưởng. Ghi dạng tháng/năm.
finding-START_AFTER_LIST = Tháng bắt đầu hưởng sau ngày lập danh sách. Xem lại.
finding-PAYMENT_METHOD_UNKNOWN = Không rõ hình thức nhận. Ghi Tiền mặt hoặc Chuyển khoản.
finding-PAYMENT_METHOD_CONFLICT = Hình thức nhận và tài khoản không khớp nhau. Xem lại.
finding-ACCOUNT_SPACED = Đã bỏ dấu cách trong số tài khoản.
finding-ACCOUNT_LENGTH = Số tài khoản dài hoặc ngắn khác thường với ngân hàng này. Xem lại.
finding-ACCOUNT_TWO = Một ô có hai số tài khoản. Chọn một: { $candidates }.
finding-ACCOUNT_LETTER = Có chữ cái lẫn trong số tài khoản. Xác nhận số đề nghị.
finding-BANK_WITH_ACCOUNT = Tên ngân hàng ghi chung ô với số tài khoản; đã tách ra.
finding-ACCOUNT_LEADING_ZERO_LOST = Mất số 0 ở đầu. Xác nhận số đề nghị.
finding-ACCOUNT_SCIENTIFIC = Excel đã đổi số thành dạng E+, mất chữ số. Định dạng ô là Text rồi ghi lại.
finding-ACCOUNT_TRUNCATED = Excel chỉ giữ 15 chữ số, phần cuối đã mất. Định dạng ô là Text rồi ghi lại.
finding-ACCOUNT_IS_CARD = Đây là số thẻ, không phải số tài khoản. Ghi số tài khoản.
finding-ACCOUNT_PLACEHOLDER = Chưa có tài khoản.
finding-ACCOUNT_UNREADABLE = Không đọc được số tài khoản. Ghi lại.
finding-ACCOUNT_BOTH_COLUMNS = Có cả tài khoản của đối tượng và của người nhận thay. Chọn một.
finding-ACCOUNT_WITHOUT_BANK = Có số tài khoản nhưng thiếu ngân hàng. Ghi ngân hàng.
finding-ACCOUNT_SHARED = Tài khoản này nhận cho { $count } người. Xem giấy ủy quyền.
finding-HOUSEHOLD_SAME_ACCOUNT = Một tài khoản nhận cho { $count } người cùng nhà.
finding-BANK_ALIAS = Đã hiểu tên ngân hàng viết cách khác.
finding-BANK_AMBIGUOUS = Có thể là: { $candidates }. Chọn một.
finding-BANK_UNKNOWN = Không có ngân hàng này. Ghi lại tên ngân hàng.
finding-BANK_NO_ACCOUNT = Có ngân hàng nhưng thiếu số tài khoản. Bổ sung.
finding-BANK_NO_TRANSFER = Ngân hàng này không nhận chuyển khoản nhanh. Xem lại.
finding-PAYEE_NO_ACCOUNT = Có người nhận thay nhưng thiếu số tài khoản. Bổ sung.
finding-PAYEE_NAME_MISSING = Có tài khoản người nhận thay nhưng thiếu tên. Ghi họ tên.
finding-PAYEE_IS_SELF = Ghi chính người hưởng; hiểu là tự nhận.
finding-PAYEE_NAME_UNREADABLE = Không đọc được tên người nhận thay. Ghi lại.
finding-RELATION_ALIAS = Đã hiểu mối quan hệ viết cách khác.
finding-RELATION_AMBIGUOUS = Có thể là: { $candidates }. Chọn một.
finding-RELATION_TYPO = Có lẽ gõ nhầm mối quan hệ. Xác nhận đề nghị.
finding-RELATION_UNKNOWN = Không rõ mối quan hệ này. Ghi lại, ví dụ: con trai, cháu nội.
finding-RELATION_MISSING = Thiếu mối quan hệ với đối tượng. Ghi mối quan hệ.
finding-RELATION_IN_NAME = Mối quan hệ ghi lẫn trong ô tên. Tách ra cột mối quan hệ và ghi đủ họ tên.


### Tệp qua liên kết dùng một lần (kênh không gửi được tệp Excel)

file-link =
    .ready =
        Tệp đã sẵn sàng. Mở liên kết này và gõ mã tải để lấy tệp:
        { $url }
        Mã tải: { $code }
        Liên kết dùng được một lần, trong { $minutes } phút. Đừng chuyển mã cho người khác.
    .no-address = Tệp đã làm xong nhưng chưa gửi được: kênh này chỉ nhận tệp qua liên kết, mà máy chủ chưa có địa chỉ. Anh/chị nhờ người quản trị đặt PUBLIC_URL, rồi xin lại.
file-page =
    .title = Tải tệp – An Sinh
    .what = { $list }
    .unit = Đơn vị: { $unit }
    .period = Kỳ: { $period } · bản số { $version } · { $rows } dòng
    .size = Tệp: { $name } ({ $kilobytes } KB)
    .until = Liên kết hết hạn lúc { $time }.
    .code = Mã tải (6 chữ số trong tin nhắn)
    .download = Tải về
    .once = Tải được một lần. Tệp có dữ liệu cá nhân: chỉ lưu trên máy cơ quan.
    .wrong-code = Mã chưa đúng. Còn { $left } lần thử.
    .used = Liên kết này đã được dùng rồi.
    .expired = Liên kết này đã hết hạn.
    .guessed = Liên kết này đã bị khóa vì gõ sai mã nhiều lần.
    .gone = Tệp này không còn nữa.
    .unknown = Không tìm thấy liên kết này.
    .again = Cần tệp này, anh/chị nhắn lại cho An Sinh, ví dụ: xuất mẫu tổng hợp. Máy sẽ gửi liên kết mới.

### Cấp quyền Zalo

consent-page =
    .title = Cấp quyền Zalo – An Sinh
    .begin = Trang này nối An Sinh với Zalo Official Account của cơ quan. Người bấm tiếp tục phải là quản trị viên của Official Account.
    .continue = Tiếp tục sang Zalo
    .key-needed = Cần đường dẫn có khóa. Người vận hành gõ lệnh doctor trên máy chủ để lấy đường dẫn, rồi gửi cho quản trị viên của Official Account.
    .granted = Đã cấp quyền. An Sinh gửi và nhận tin Zalo được từ bây giờ. Anh/chị đóng trang này lại.
    .stale = Lượt cấp quyền này đã hết hạn hoặc đã dùng. Anh/chị mở lại đường dẫn từ đầu.
    .other-oa = Official Account vừa chọn không phải của cơ quan này nên chưa có gì thay đổi. Anh/chị mở lại đường dẫn và chọn đúng Official Account.
    .refused = Zalo chưa cấp quyền{ $code ->
        [none] .
       *[other] {" "}(mã { $code }).
    } Anh/chị kiểm tra mình là quản trị viên của Official Account rồi mở lại đường dẫn.
zalo-needs-consent = Zalo ngừng cho An Sinh gửi tin: cần quản trị viên của Official Account cấp quyền lại. Mở: { $url }
    Tin đang chờ không mất, cấp quyền xong sẽ tự gửi.

### Danh sách gọi điện (/danhsachgoi)

call-sheet =
    .none = Không có ai cần gọi. Mọi tin đều đã gửi được.
    .shown =
        Cần gọi điện cho { $count } người, vì tin chưa gửi tới họ được:
        { $lines }

        Gọi xong người nào, gõ: /danhsachgoi và mã hồ sơ. Ai nhắn lại cho An Sinh thì tự nhận được tin.
    .place = ■ { $name }
    .line = • { $name } – { $phone } – { $code }: { $about }
    .no-phone = không có số, đến nhà
    .phoned = Đã ghi: đã gọi cho { $name } ({ $code }).
    .nothing = Hồ sơ { $code } không có tin nào cần gọi, hoặc đã đánh dấu gọi rồi.

### Gặp cán bộ (thay cho khối call-officer cũ), hỏi đáp

call-officer =
    .called =
        { $is-known ->
            [yes] Cháu đã báo cán bộ { $commune } (phiếu số { $number }). Cán bộ trả lời ngay tại đây, trong giờ làm việc.
           *[no] Cháu đã báo cán bộ (phiếu số { $number }). Cán bộ trả lời ngay tại đây, trong giờ làm việc.
        } Bác cần hỏi gì cứ nhắn, cháu chuyển lời; không cần nữa thì bác gõ: xong. Những gì bác đã khai cháu vẫn giữ ạ.
    .already =
        { $is-known ->
            [yes] Cháu đã báo cán bộ { $commune } rồi (phiếu số { $number }).
           *[no] Cháu đã báo cán bộ rồi (phiếu số { $number }).
        } Bác đã chờ { $waited }, bác chờ thêm giúp cháu ạ. Những gì bác đã khai cháu vẫn giữ.
    .reminded =
        { $is-known ->
            [yes] Cháu vừa nhắc lại cán bộ { $commune } (phiếu số { $number }).
           *[no] Cháu vừa nhắc lại cán bộ (phiếu số { $number }).
        } Bác đã chờ { $waited }. Những gì bác đã khai cháu vẫn giữ ạ.
    .which-commune = Để báo đúng cán bộ, cháu cần biết bác ở xã nào.
    .notice =
        Phiếu { $number }: { $name } { $is-known ->
            [yes] ({ $commune }) cần gặp cán bộ.
           *[no] cần gặp cán bộ, chưa rõ xã.
        } { $where }
        Trả lời: /tl { $number } nội dung
    .reminder =
        Phiếu { $number }: { $name } { $is-known ->
            [yes] ({ $commune }) vẫn chờ, đã { $waited }.
           *[no] vẫn chờ, đã { $waited }, chưa rõ xã.
        } { $where }
        Trả lời: /tl { $number } nội dung
    .where = Đang dừng ở câu: { $question }.
    .at-confirm = đọc lại trước khi gửi
    .nowhere = Không đang khai gì.
call-commune-commune = Bác nhận trợ cấp ở xã, phường nào ạ?
    .short = Xã, phường
    .choice-none = Không rõ
    .words-none = không rõ|không biết|ko biết|không nhớ
pass-on =
    .passed = Cháu đã chuyển lời bác tới cán bộ. Bác đã chờ { $waited }; không cần nữa thì bác gõ: xong
    .closed = Cán bộ đã kết thúc rồi ạ. Cần hỏi nữa, bác gõ: gặp cán bộ
    .notice =
        Phiếu { $number }, { $name } nhắn: { $words }
        Trả lời: /tl { $number } nội dung
relay-text-only = Cháu chỉ chuyển được chữ cho cán bộ, không chuyển ảnh hay tệp. Bác gõ chữ giúp cháu ạ.
end-ticket =
    .ended = Dạ, cháu đã báo cán bộ là bác xong việc. Cháu An Sinh đây, cháu giúp bác tiếp ạ.
    .told = Phiếu { $number }: { $name } báo đã xong, phiếu đã đóng.
ticket =
    .line = Phiếu { $number } · { $name } · { $commune } · { $state }
    .waits = chờ { $waited }
    .answered = đã trả lời
    .with = { $who } · { $wait }
    .said =
        Trao đổi gần nhất:
        { $lines }
    .said-by-person = – Người dân: { $words }
    .said-by-officer = – Cán bộ: { $words }
    .nothing-said = – Chưa nhắn gì thêm.
    .some-officer = Cán bộ xã
    .somebody = Một người dân
    .not-found = Không tìm thấy phiếu này.
    .closed = Phiếu { $number } đã đóng. Người dân gọi lại thì có phiếu mới.
    .taken = Phiếu { $number } đã có { $who } nhận trả lời. Chưa gửi gì thêm.
ticket-waited =
    .now = chưa tới một phút
    .minutes = { $count } phút
    .hours = { $count } giờ
    .days = { $count } ngày
ticket-overdue =
    .notice =
        Phiếu { $number }: { $name } { $is-known ->
            [yes] ({ $commune }) chờ đã { $waited } chưa ai trả lời.
           *[no] chờ đã { $waited } chưa ai trả lời, chưa rõ xã.
        }
        Ai trả lời trước cũng được: /tl { $number } nội dung
answer-ticket =
    .not-found = Không tìm thấy phiếu này trong các phiếu đang mở.
    .help = Chọn một dòng, hoặc gõ số phiếu, ví dụ: /tl 12 nội dung
reply-ticket = Trả lời phiếu nào ạ?
    .short = Phiếu
    .none = Không có phiếu nào đang chờ.
reply-words =
    { $ticket }
    { $ticket-said }

    Anh/chị gõ câu trả lời. Tin được gửi ngay cho người dân; số dài (căn cước, tài khoản) sẽ được che bớt.
    .short = Câu trả lời
reply-to-ticket =
    .sent = Đã gửi cho { $name } (phiếu { $number }). Gửi tiếp: /tl { $number } nội dung. Xong việc: /dong { $number }
    .first =
        { $who } trả lời bác:
        { $words }

        Bác nhắn lại ở đây là tới cán bộ. Xong việc bác gõ: xong
    .next = { $who }: { $words }
claim-ticket =
    .claimed = Anh/chị đã nhận phiếu { $number } của { $name }. Trả lời: /tl { $number } nội dung
    .already = Phiếu { $number } của { $name } đang do anh/chị nhận rồi.
    .told = { $who } đã nhận và sẽ trả lời bác tại đây. Bác nhắn gì thêm là tới cán bộ; không cần nữa thì bác gõ: xong
claim-ticket-ticket = Nhận phiếu nào ạ?
    .short = Phiếu
    .none = Không có phiếu nào đang chờ.
close-ticket =
    .done = Đã đóng phiếu { $number } của { $name }.
    .told = Cán bộ đã trả lời xong. Cháu An Sinh đây, cháu giúp bác tiếp ạ. Cần hỏi nữa, bác gõ: gặp cán bộ
close-ticket-ticket = Đóng phiếu nào ạ?
    .short = Phiếu
    .none = Không có phiếu nào đang mở.
tickets-ticket = Phiếu đang chờ, chọn một để xem:
    .short = Phiếu
    .none = Không có phiếu nào đang chờ.
tickets-what =
    { $ticket }
    { $ticket-said }

    Làm gì với phiếu này?
    .short = Việc
    .choice-reply = Trả lời
    .words-reply = trả lời|tl
    .choice-claim = Nhận phiếu, trả lời sau
    .words-claim = nhận|nhận phiếu
    .choice-close = Đóng phiếu
    .words-close = đóng|xong
note-question =
    .noted = Câu này cháu chưa biết trả lời. Cháu đã ghi lại (không ghi số nào) để cán bộ xã xem. Bác cần hỏi ngay thì gõ: gặp cán bộ
show-missed-questions =
    .none = Chưa có câu hỏi nào mà bot không trả lời được.
    .shown =
        Câu hỏi chưa có câu trả lời (90 ngày gần đây):
        { $lines }
    .line = • { $question } – { $times } lần, gần nhất { $on }{ $where }

### Đi từng nhà, đăng ký hộ (trưởng thôn)

visit-result = Gặp { $person-name } thế nào ạ?
    .short = Kết quả
    .choice-has-account = Đã có tài khoản
    .words-has-account = có tài khoản|có stk|đã có stk|có rồi|tài khoản
    .choice-register = Đăng ký hộ
    .words-register = đăng ký|đăng ký giúp|đk hộ
    .choice-come-back = Hẹn lại
    .words-come-back = hẹn|hẹn ngày khác|vắng nhà|đi vắng
    .choice-no-account = Chưa có tài khoản, muốn mở
    .words-no-account = chưa có tài khoản|chưa có|mở tài khoản|muốn mở
    .choice-skip = Bỏ qua
    .words-skip = bỏ qua|người tiếp theo|tiếp theo
    .choice-cash = Nhận tiền mặt
    .words-cash = tiền mặt
    .choice-died = Đã mất
    .words-died = mất|chết|đã chết|qua đời
    .choice-moved = Chuyển đi
    .words-moved = chuyển|đã chuyển đi|chuyển chỗ ở
    .choice-undo = Sửa người vừa ghi
    .words-undo = hoàn tác|ghi nhầm|nhầm|lùi lại một người
    .choice-stop = Nghỉ
    .words-stop = nghỉ|nghỉ thôi|dừng|hết|xong
    .ended = Đã nghỉ, những gì đã ghi vẫn giữ. Đi tiếp lúc nào cũng được: gõ /thon
    .help = Gõ số đứng trước việc, hoặc gõ chữ, ví dụ: hẹn lại. Ghi nhầm thì gõ: hoàn tác. Muốn dừng thì gõ: nghỉ
visit-bank = Tài khoản của { $person-receiver } ở ngân hàng nào, số bao nhiêu? Gõ một dòng cũng được, ví dụ: Agribank 3580205998092. Hoặc gửi ảnh mã QR nhận tiền.
    .short = Ngân hàng
visit-account = Số tài khoản ở { $bank } là số nào ạ?
    .short = Số tài khoản
visit-attest =
    Tài khoản đứng tên { $person-holder } phải không ạ?
    Anh/chị nói rõ cho người dân: tự nguyện, không mất phí, không đăng ký vẫn nhận tiền như cũ; xã dùng họ tên, ngày sinh, số định danh, thôn, chế độ, tài khoản để chi trả, gửi ngân hàng và Công an xã để xác thực (tài khoản và chế độ là dữ liệu nhạy cảm); xem, sửa, rút lại lúc nào cũng được.
    Bác ấy đồng ý thế nào?
    .short = Đồng ý
    .version = 2026-11-22
    .choice-said = Đúng tên, bác ấy nói đồng ý
    .words-said = đồng ý|đúng|nói đồng ý|có|ok|dạ|vâng
    .choice-signed = Đúng tên, bác ấy ký giấy
    .words-signed = ký|ký giấy|đã ký
    .choice-phone = Đúng tên, đồng ý qua điện thoại
    .words-phone = điện thoại|qua điện thoại|gọi điện
    .choice-other = Tên khác, người khác nhận
    .words-other = tên khác|khác tên|người khác|sai tên
    .choice-refused = Không đồng ý
    .words-refused = không|ko|chưa đồng ý|không muốn
visit-preferred-bank = { $person-receiver } muốn mở tài khoản ở ngân hàng nào ạ? Gần nhà thì tiện hơn.
    .short = Ngân hàng muốn mở
visit-attest-opening =
    Anh/chị nói rõ cho người dân: tự nguyện, không mất phí, không đăng ký vẫn nhận tiền như cũ; xã dùng họ tên, ngày sinh, số định danh, thôn, chế độ để chi trả, gửi họ tên, ngày sinh, số định danh, số điện thoại cho { $preferred-bank } để mở tài khoản và gửi Công an xã để xác thực (chế độ là dữ liệu nhạy cảm); xem, sửa, rút lại lúc nào cũng được.
    Bác ấy đồng ý thế nào?
    .short = Đồng ý
    .version = 2026-11-22
    .choice-said = Bác ấy nói đồng ý
    .words-said = đồng ý|đúng|nói đồng ý|có|ok|dạ|vâng
    .choice-signed = Bác ấy ký giấy
    .words-signed = ký|ký giấy|đã ký
    .choice-phone = Đồng ý qua điện thoại
    .words-phone = điện thoại|qua điện thoại|gọi điện
    .choice-refused = Không đồng ý
    .words-refused = không|ko|chưa đồng ý|không muốn
visit-again-on = Hẹn lại ngày nào ạ? Ví dụ: mai, 25, 25/11.
    .short = Hẹn ngày
visit-cash-reason = Vì sao bác ấy nhận tiền mặt? Chọn một dòng hoặc gõ.
    .short = Lý do
    .choice-no-wish = Không muốn dùng tài khoản
    .words-no-wish = không muốn|không thích
    .choice-too-old = Già yếu, không dùng được
    .words-too-old = già|già yếu|ốm|yếu
    .choice-too-far = Ngân hàng xa nhà
    .words-too-far = xa|ngân hàng xa
    .choice-no-phone = Không có điện thoại
    .words-no-phone = không có đt|không điện thoại
visit-died-on = Bác ấy mất ngày nào ạ? Ví dụ: hôm qua, 20/11, 20/11/2026.
    .short = Ngày mất
visit-news = Tin này từ đâu ạ? Chọn một dòng hoặc gõ.
    .short = Nguồn tin
    .choice-family = Gia đình báo
    .words-family = gia đình|người nhà|con cháu
    .choice-certificate = Giấy khai tử
    .words-certificate = khai tử|trích lục khai tử
    .choice-village = Cả thôn biết
    .words-village = thôn|thôn biết
visit-moved-to = Chuyển đến đâu ạ? Ví dụ: xã Cẩm Thạch, ở với con.
    .short = Nơi đến
show-visit =
    .shown =
        { $lines }
        Đã xong { $done }/{ $total }.
    .finished = Lượt này đã hết người cần đến. Đã xong { $done }/{ $total }{ $later ->
            [0] {""}
           *[other] , hẹn ngày khác { $later }
        }{ $left ->
            [0] {""}
           *[other] , còn { $left } người chưa ghi xong: gõ /thon để đến lại
        }.
    .not-found = Không tìm thấy người này trong thôn.
    .several =
        Có mấy người tên như vậy. Gõ /thon và mã, ví dụ: /thon HS-7F3K2QM
        { $lines }
village-walk =
    .person = { $code } · { $name } · { $birth } · { $village }
    .last = Lần trước ({ $on }): { $result }
village-lacks =
    .account = ▸ Còn thiếu: tài khoản nhận tiền
    .personal-id = ▸ Còn thiếu: số định danh
    .birth = ▸ Còn thiếu: ngày sinh
    .sex = ▸ Còn thiếu: giới tính
visited =
    .has-account = đã có tài khoản
    .registered = đã đăng ký hộ
    .come-back = hẹn lại
    .no-account = muốn mở tài khoản
    .cash = nhận tiền mặt
    .died = báo đã mất
    .moved = báo chuyển đi
    .skipped = bỏ qua
note-visit =
    .not-found = Không tìm thấy người này trong thôn.
    .changed = Hồ sơ của { $name } đã thay đổi sau khi anh/chị xem, có người vừa ghi. Chưa ghi gì thêm.
    .has-account = ✓ Đã gửi đăng ký tài khoản của { $name }, mã { $code }, chờ xã duyệt. { $told ->
            [yes] Người đăng ký trước đây đã được báo.
           *[no] Nhờ anh/chị báo lại mã này cho bác ấy.
        }
    .registered = ✓ Đã gửi đăng ký hộ { $name }, mã { $code }, chờ xã duyệt. { $told ->
            [yes] Người đăng ký trước đây đã được báo.
           *[no] Nhờ anh/chị báo lại mã này cho bác ấy.
        }
    .no-account = ✓ Đã ghi { $name } muốn mở tài khoản, mã { $code }. { $told ->
            [yes] Người đăng ký trước đây đã được báo.
           *[no] Xã sẽ báo ngày ngân hàng đến; nhờ anh/chị nhắn lại bác ấy.
        }
    .cash = ✓ Đã ghi { $name } nhận tiền mặt, mã { $code }. { $told ->
            [yes] Người đăng ký trước đây đã được báo.
           *[no] {""}
        }
    .come-back = ✓ Hẹn lại { $name } ngày { $on }.
    .died = ✓ Đã báo xã: { $name } đã mất (phiếu { $change }). Cán bộ xã sẽ quyết định.
    .moved = ✓ Đã báo xã: { $name } chuyển đi (phiếu { $change }). Cán bộ xã sẽ quyết định.
    .skipped = Bỏ qua { $name }.
    .refused = { $name } không đồng ý nên chưa ghi gì. Bác ấy vẫn nhận tiền như cũ.
    .assisting = Đăng ký hộ { $name }, chỉ hỏi những gì còn thiếu.
    .undone = Đã bỏ kết quả vừa ghi của { $name }. Mời ghi lại.
    .nothing-to-undo = Hôm nay chưa ghi ai nên không có gì để sửa.
    .undo-too-late = Kết quả của { $name } đã có cán bộ xử lý nên không bỏ được nữa. Gõ /vuongmac để báo xã.
assist-request = Đăng ký hộ ai ạ? Gõ họ tên hoặc mã hồ sơ.
    .short = Người
assist =
    .notice = { $officer } vừa đăng ký hộ { $name } (mã { $code }), đang chờ xã duyệt. Nếu không phải ý của bác, bác gõ "gặp cán bộ" để báo ngay ạ.
begin-assisted =
    .found = { $lines }
    .not-found = Không tìm thấy người này trong thôn.
    .several =
        Có mấy người tên như vậy. Gõ /dangkyho và mã, ví dụ: /dangkyho HS-7F3K2QM
        { $lines }
assisted-registration-resumed = Làm tiếp việc đăng ký hộ còn dở. Những gì đã ghi vẫn giữ.
assisted-registration-subject = (Đăng ký hộ: { $subject })
assisted-registration-person =
    .short = Người được hưởng
assisted-registration-confirm =
    Anh/chị xem lại giúp cháu:
    { $lines }

    Đúng hết chưa ạ?
assisted-registration-present = Lúc này ai có mặt ạ?
    .short = Có mặt
    .choice-person = Chính bác ấy
    .words-person = bác ấy|chính người đó|chính chủ|bản thân
    .choice-payee = Người giám hộ hoặc người nhận thay
    .words-payee = giám hộ|người giám hộ|người nhận thay|ủy quyền
    .choice-family = Người nhà
    .words-family = gia đình|con|cháu|vợ|chồng
    .choice-nobody = Không ai, nói qua điện thoại
    .words-nobody = không ai|điện thoại|vắng
assisted-registration-consent =
    Anh/chị đọc cho người dân nghe: Ủy ban nhân dân xã (bên kiểm soát dữ liệu) xin phép thu thập họ tên, ngày sinh, số định danh, thôn, chế độ đang hưởng, số tài khoản, ngân hàng, và của người nhận thay nếu có; tài khoản và chế độ là dữ liệu nhạy cảm. Mục đích: chi trả trợ cấp không dùng tiền mặt; gửi ngân hàng hoặc tổ chức chi trả và Công an xã để xác thực. Tự nguyện, không mất phí; không đăng ký vẫn nhận tiền như cũ; xem, sửa, rút lại lúc nào cũng được.
    Bác ấy đồng ý thế nào?
    .short = Cách đồng ý
    .version = 2026-11-22
    .choice-said = Nói đồng ý
    .words-said = đồng ý|nói|có|ok|dạ|vâng|rồi
    .choice-signed = Ký giấy đồng ý
    .words-signed = ký|ký giấy|đã ký
    .choice-phone = Đồng ý qua điện thoại
    .words-phone = điện thoại|qua điện thoại|gọi điện
    .choice-refused = Không đồng ý
    .words-refused = không|ko|chưa đồng ý|không muốn
    .ended = Đã dừng, chưa ghi gì. Bác ấy vẫn nhận tiền như cũ.
assisted-registration-birth = Bác ấy sinh ngày nào ạ? Chỉ nhớ năm thì gõ năm.
    .short = Ngày sinh
assisted-registration-personal-id = Số định danh (12 chữ số trên căn cước) của bác ấy là số nào ạ? Gửi ảnh mã QR trên thẻ cũng được.
    .short = Số định danh
assisted-registration-sex = Là nam hay nữ ạ?
    .short = Giới tính
    .choice-female = Nữ
    .words-female = nữ|bà
    .choice-male = Nam
    .words-male = nam|ông
assisted-registration-group = Đăng ký cho khoản trợ cấp nào ạ?
    .short = Nhóm trợ cấp
    .choice-social-protection = Bảo trợ xã hội
    .words-social-protection = bảo trợ|btxh
    .choice-merit = Người có công
    .words-merit = có công|ncc
assisted-registration-receiver = Ai nhận tiền ạ? Trong danh sách là { $person-receiver }.
    .short = Người nhận tiền
    .choice-listed = Như trong danh sách
    .words-listed = như danh sách|như cũ|đúng
    .choice-self = Chính bác ấy
    .words-self = bác ấy|tự nhận
    .choice-other = Người khác
    .words-other = khác
assisted-registration-payee = Ai nhận tiền ạ?
    .short = Người nhận tiền
    .choice-self = Chính bác ấy
    .words-self = bác ấy|tự nhận|bản thân
    .choice-guardian = Người giám hộ (hoặc cha mẹ)
    .words-guardian = giám hộ|cha mẹ
    .choice-authorised = Người nhận thay, có ủy quyền
    .words-authorised = ủy quyền|nhận thay|nhận hộ
    .choice-carer = Người nhận chăm sóc, nuôi dưỡng
    .words-carer = chăm sóc|nuôi dưỡng
assisted-registration-payee-name = Họ và tên người nhận tiền là gì ạ? Gửi ảnh mã QR trên thẻ căn cước cũng được.
    .short = Tên người nhận
assisted-registration-relationship = Người ấy là gì của { $person-name } ạ?
    .short = Quan hệ
assisted-registration-payee-personal-id = Số định danh của người nhận (12 chữ số) là số nào ạ?
    .short = Số định danh người nhận
assisted-registration-paper = Giấy giám hộ hoặc ủy quyền số bao nhiêu ạ?
    .short = Giấy tờ
assisted-registration-paper-from = Giấy có hiệu lực từ ngày nào ạ?
    .short = Có hiệu lực từ
    .choice-none = Không ghi ngày
    .words-none = không ghi|không|ko|bỏ qua
assisted-registration-paper-to = Giấy có hiệu lực đến ngày nào ạ?
    .short = Có hiệu lực đến
    .choice-none = Không ghi ngày
    .words-none = không ghi|không|ko|bỏ qua
assisted-registration-method = Nhận tiền bằng cách nào ạ?
    .short = Cách nhận
    .choice-account = Vào tài khoản đã có
    .words-account = tài khoản|có tài khoản|đã có
    .choice-open-account = Chưa có tài khoản, muốn mở
    .words-open-account = chưa có|mở tài khoản|muốn mở
    .choice-cash = Nhận tiền mặt như cũ
    .words-cash = tiền mặt|như cũ
assisted-registration-bank = Ngân hàng nào, số tài khoản bao nhiêu? Gõ một dòng cũng được, ví dụ: Agribank 3580205998092. Hoặc gửi ảnh mã QR nhận tiền.
    .short = Ngân hàng
assisted-registration-account = Số tài khoản ở { $bank } là số nào ạ?
    .short = Số tài khoản
assisted-registration-holder = Tên chủ tài khoản? Đúng tên dưới đây thì chọn 1.
    .short = Chủ tài khoản
assisted-registration-own-holder = Tên chủ tài khoản? Đúng tên dưới đây thì chọn 1.
    .short = Chủ tài khoản
assisted-registration-preferred-bank = Muốn mở tài khoản ở ngân hàng nào ạ?
    .short = Ngân hàng muốn mở
assisted-registration-bank-consent = Anh/chị hỏi: để mở tài khoản, xã gửi họ tên, ngày sinh, số định danh, số điện thoại cho { $preferred-bank }. Bác ấy có đồng ý không?
    .short = Đồng ý gửi ngân hàng
    .version = 2026-11-22
assisted-registration-phone = Số điện thoại để xã gọi khi cần là số nào ạ? Của con cháu cũng được.
    .short = Điện thoại
answer-coming-day =
    .choice-tomorrow = Ngày mai
    .words-tomorrow = mai
    .choice-in-three-days = Ba ngày nữa
    .choice-next-week = Tuần sau
    .unreadable = Chưa đọc được ngày. Ví dụ: mai, 25, 25/11.
    .past = Ngày này đã qua. Ví dụ: mai, 25, 25/11.
    .too-far = Ngày này xa quá một năm. Ví dụ: mai, 25, 25/11.
    .help = Gõ ngày, ví dụ: 25 hoặc 25/11. Gõ "mai", "tuần sau" cũng được.
answer-past-day =
    .choice-today = Hôm nay
    .words-today = nay
    .choice-yesterday = Hôm qua
    .words-yesterday = qua
    .unreadable = Chưa đọc được ngày. Ví dụ: hôm qua, 20/11, 20/11/2026.
    .future = Ngày này chưa tới. Ví dụ: hôm qua, 20/11.
    .help = Gõ ngày, ví dụ: 20/11. Gõ "hôm qua" cũng được.
answer-bank-with-account =
    .empty = Gõ tên ngân hàng, ví dụ: Agribank.
    .unknown = Chưa nhận ra ngân hàng này. Gõ tên như trên thẻ hoặc sổ, ví dụ: Agribank 3580205998092.
    .likely = Có phải ngân hàng dưới đây không ạ? Nếu không phải, gõ lại tên.
    .ambiguous = Có mấy ngân hàng tên gần giống nhau. Chọn một:
    .not-offered = { $bank } không mở tài khoản nhận trợ cấp. Chọn ngân hàng khác.
    .help = Gõ tên ngân hàng, gõ tắt cũng được: mb, vcb, nông nghiệp; có số tài khoản thì gõ luôn sau tên.
answer-assisted-consent =
    .choose-one = Cần ghi rõ bác ấy đồng ý thế nào.
    .help = Gõ số đứng trước dòng đúng. Bác ấy không đồng ý thì vẫn nhận tiền như cũ.
answer-several-choices =
    .choose-one = Chưa rõ chọn dòng nào.
    .help = Gõ số đứng trước dòng, nhiều dòng thì gõ các số cách nhau, ví dụ: 1 3

### Công an xã xác thực (/xacthuc)

show-identity =
    .shown =
        Hồ sơ { $code } (còn { $left } người cần xác thực; lần xem này đã ghi nhật ký)
        { $lines }
    .claim =
        Đăng ký { $code }, chưa có trong danh sách (lần xem này đã ghi nhật ký)
        { $lines }
    .named = Hồ sơ { $code } · { $name }
    .finished =
        { $left ->
            [0] Không còn ai cần xác thực.
           *[other] Đã hết lượt, còn { $left } người bỏ qua. Gõ /xacthuc để xem lại.
        }
    .not-found = Không tìm thấy hồ sơ này.
    .several =
        Có mấy người tên như vậy. Gõ /xacthuc và mã, ví dụ: /xacthuc HS-7F3K2QM
        { $lines }
identity =
    .claimed = Đăng ký { $code } đang chờ ghi:
    .last = Lần trước: { $verdict } (hồ sơ đã thay đổi từ đó)
police-verdict =
    .match = khớp
    .mismatch = sai
    .not-found = không tìm thấy
    .deceased = đã chết
    .moved = chuyển đi
    .duplicate = trùng
verdict-verdict = Đối chiếu { $person-name }: kết quả thế nào?
    .short = Kết quả
    .choice-match = Khớp
    .words-match = khớp|đúng|trùng khớp|ok|dạ|vâng
    .choice-mismatch = Sai
    .words-mismatch = sai|không khớp|sai lệch
    .choice-not-found = Không tìm thấy
    .words-not-found = không có|không thấy
    .choice-deceased = Đã chết
    .words-deceased = chết|đã mất|mất
    .choice-skip = Bỏ qua
    .words-skip = bỏ qua|người tiếp theo
    .choice-moved = Chuyển đi
    .words-moved = chuyển|đã chuyển đi
    .choice-duplicate = Trùng với người khác
    .words-duplicate = trùng|bị trùng|trùng người
    .choice-undo = Bỏ kết quả vừa ghi
    .words-undo = hoàn tác|ghi nhầm|nhầm
    .choice-stop = Nghỉ
    .words-stop = nghỉ|dừng|xong
    .ended = Đã nghỉ, những gì đã ghi vẫn giữ. Làm tiếp: gõ /xacthuc
    .help = Gõ số hoặc chữ, ví dụ: khớp. Có mã thì gõ một dòng: /xacthuc HS-7F3K2QM khớp. Ghi nhầm thì gõ: hoàn tác
verdict-fields = Sai mục nào? Nhiều mục thì gõ các số cách nhau, ví dụ: 1 2
    .short = Mục sai
    .choice-name = Họ và tên
    .words-name = tên|họ tên
    .choice-birth = Ngày sinh
    .words-birth = sinh|năm sinh
    .choice-sex = Giới tính
    .words-sex = giới|nam nữ
    .choice-personal-id = Số định danh
    .words-personal-id = căn cước|cccd|định danh|số
verdict-name = Họ và tên đúng là gì?
    .short = Họ và tên
verdict-birth = Ngày sinh đúng là ngày nào?
    .short = Ngày sinh
verdict-sex = Là nam hay nữ?
    .short = Giới tính
    .choice-female = Nữ
    .words-female = nữ|bà
    .choice-male = Nam
    .words-male = nam|ông
verdict-personal-id = Số định danh đúng là số nào?
    .short = Số định danh
verdict-died-on = Chết ngày nào?
    .short = Ngày chết
    .choice-none = Chưa rõ ngày
    .words-none = chưa rõ|không rõ|không biết
verdict-moved-to = Chuyển đến đâu?
    .short = Nơi đến
verdict-twin = Trùng với ai? Gõ họ tên, mã hồ sơ hoặc nơi ở.
    .short = Trùng với
give-verdict =
    .match = ✓ { $name }: khớp.
    .mismatch = ✓ { $name }: sai. Cán bộ xã sẽ xem và sửa (phiếu { $change }).
    .not-found = ✓ { $name }: không tìm thấy. Cán bộ xã sẽ kiểm tra lại.
    .deceased = ✓ { $name }: đã chết. Cán bộ xã sẽ quyết định (phiếu { $change }).
    .moved = ✓ { $name }: chuyển đi. Cán bộ xã sẽ quyết định (phiếu { $change }).
    .duplicate = ✓ { $name }: trùng. Cán bộ xã sẽ kiểm tra lại.
    .skip = Bỏ qua { $name }.
    .claim = ✓ Đã ghi kết quả vào đăng ký của { $name }: { $verdict }.
    .gone = Không tìm thấy hồ sơ này.
    .changed = Hồ sơ của { $name } đã thay đổi sau khi anh/chị xem. Chưa ghi gì.
    .undone = Đã bỏ kết quả vừa ghi của { $name }. Mời ghi lại.
    .nothing-to-undo = Hôm nay chưa có kết quả nào để bỏ.
    .undo-too-late = Kết quả của { $name } đã có cán bộ xử lý nên không bỏ được nữa.
police-questions-question = Chọn một người để xử lý:
    .short = Người
    .none = Không có việc nào công an hỏi lại.
police-questions-what =
    { $question-line }
    { $question-words }
    Xử lý thế nào?
    .short = Việc
    .choice-keep = Đã kiểm tra, hồ sơ đúng
    .words-keep = hồ sơ đúng|giữ|giữ nguyên|đúng
    .choice-accept = Công an đúng, sẽ làm biến động
    .words-accept = công an đúng|biến động
    .choice-show = Xem hồ sơ
    .words-show = xem|xem hồ sơ
    .choice-stop = Thôi
    .words-stop = thôi|nghỉ
    .ended = Đã thôi. Xem lại lúc nào cũng được: gõ /congan
answer-police-question =
    .not-found = Không tìm thấy việc này. Gõ số đứng sau dấu #.
    .several = Còn nữa, chọn một dòng:
    .choice-more = Xem tiếp
    .help = Gõ số đứng sau dấu #, ví dụ: #12
settle-verdict =
    .kept = Đã ghi: hồ sơ { $code } · { $name } đúng, giữ nguyên.
    .accepted = Đã ghi: công an đúng về { $code } · { $name }. Gõ /biendong để làm biến động.
    .changed = Việc này đã thay đổi: có người vừa xử lý rồi. Không đổi gì thêm.
    .showing = Hồ sơ { $code } · { $name }:

### Khó khăn, vướng mắc của thôn (/vuongmac)

report-difficulty-kind = Vướng mắc về việc gì ạ?
    .short = Loại
report-difficulty-words = Cụ thể thế nào ạ? Gõ vài câu. Không ghi số căn cước, số tài khoản.
    .short = Nội dung
report-difficulty =
    .reported = Đã báo xã vướng mắc số { $number } của { $village } ({ $kind }): { $words }. Xã trả lời ở đây.
    .notice = Vướng mắc số { $number } từ { $village } ({ $kind }): { $words }. Xem và trả lời: gõ /vuongmac
    .not-found = Không tìm thấy thôn của anh/chị.
    .none = Không có vướng mắc nào chờ trả lời.
    .shown =
        Vướng mắc chờ trả lời: { $total }
        { $lines }
    .line = • { $kind }: { $count } ({ $places })
settle-difficulty-difficulty = Chọn một vướng mắc để xem và trả lời:
    .short = Vướng mắc
    .none = Không còn vướng mắc nào chờ trả lời.
settle-difficulty-what =
    { $difficulty-line }
    { $difficulty-words }
    Xử lý thế nào?
    .short = Việc
    .choice-answer = Trả lời và đánh dấu xong
    .words-answer = trả lời|xong
    .choice-back = Xem việc khác
    .words-back = việc khác|tiếp theo
    .choice-stop = Thôi
    .words-stop = thôi|nghỉ
    .ended = Đã thôi. Xem lại lúc nào cũng được: gõ /vuongmac
settle-difficulty-words = Trả lời thôn thế nào? Câu này gửi thẳng cho người báo.
    .short = Trả lời
settle-difficulty =
    .answered = Đã trả lời vướng mắc số { $number }: { $answer }
    .notice = Xã trả lời vướng mắc số { $number }: { $answer }
    .changed = Vướng mắc số { $number } đã thay đổi: có người vừa trả lời rồi. Chưa gửi gì thêm.
    .not-found = Không tìm thấy vướng mắc này.
    .back = Các vướng mắc còn lại:
answer-difficulty =
    .not-found = Không tìm thấy vướng mắc này. Gõ số đứng sau dấu #.
    .several = Còn nữa, chọn một dòng:
    .choice-more = Xem tiếp
    .help = Gõ số đứng sau dấu #, ví dụ: #12
answer-difficulty-kind =
    .choose-one = Chưa rõ là loại nào.
    .help = Gõ số đứng trước loại vướng mắc. Không có loại phù hợp thì chọn "Việc khác".

### Ảnh mã QR, và những mã không được cho ai biết

secret-masked = Bác đừng gửi mã OTP, mã PIN, số CVV hay mật khẩu cho ai, kể cả cho cháu. Cháu không bao giờ hỏi những mã ấy. Cháu đã che mã trong tin vừa rồi; bác xóa tin ấy đi, và nếu ai xui bác gửi thì bác gọi ngay ngân hàng ạ.
photo =
    .blurred = Ảnh hơi mờ nên cháu chưa đọc được mã QR. Bác chụp gần hơn, đủ sáng, giữ máy cho chắc rồi gửi lại; hoặc bác gõ giúp cháu ạ.
    .not-a-picture = Cháu không mở được ảnh này. Bác chụp lại rồi gửi, hoặc gõ giúp cháu ạ.
    .unsupported = Ảnh kiểu này cháu chưa mở được. Bác chụp màn hình ảnh ấy rồi gửi lại, hoặc gõ giúp cháu ạ.
    .too-large = Ảnh này lớn quá nên cháu không mở được. Bác gửi như ảnh thường, đừng gửi dạng tệp; hoặc gõ giúp cháu ạ.
    .too-slow = Ảnh này nặng quá, cháu đọc mãi chưa xong. Bác chụp riêng mã QR rồi gửi lại, hoặc gõ giúp cháu ạ.
    .damaged = Cháu thấy mã QR nhưng bên trong bị lỗi, không dùng được. Bác chụp lại giúp cháu, hoặc gõ ạ.
    .link = Mã QR này là một địa chỉ trang mạng, không phải thẻ căn cước hay tài khoản. Cháu không mở địa chỉ lạ; bác cũng đừng mở nếu không rõ của ai.
    .other = Mã QR này không phải của thẻ căn cước hay tài khoản ngân hàng. Bác gõ giúp cháu ạ.
answer-vietqr-photo =
    .read-back = Cháu đọc được từ ảnh: { $bank }, số tài khoản { $account }. Chưa đúng thì bác gõ: quay lại
    .no-code = Cháu không thấy mã QR trong ảnh. Có mã thì bác chụp gần hơn, đủ sáng. Ảnh sổ hay thẻ ngân hàng không có mã QR thì cháu không đọc được, bác gõ giúp cháu ạ.
    .several = Trong ảnh có mấy tài khoản. Bác nhận tiền vào tài khoản nào ạ?
    .merchant = Đây là mã để trả tiền cho cửa hàng, không phải tài khoản của một người. Bác gửi mã QR nhận tiền trong ứng dụng ngân hàng của bác, hoặc gõ ạ.
    .wallet = Đây là mã của ví điện tử, không phải tài khoản ngân hàng. Bác gửi mã QR nhận tiền của ngân hàng, hoặc gõ ạ.
    .card = Mã này ghi số thẻ, không phải số tài khoản. Bác gửi mã QR nhận tiền vào tài khoản, hoặc gõ số tài khoản ạ.
    .foreign = Đây là mã của nước ngoài, không nhận được tiền Việt Nam. Bác gửi mã QR của ngân hàng trong nước, hoặc gõ ạ.
    .unknown-bank = Cháu chưa biết ngân hàng của mã này. Bác gõ tên ngân hàng và số tài khoản giúp cháu ạ.
    .not-offered = Ngân hàng của mã này chưa nhận được tiền trợ cấp. Bác chọn ngân hàng khác giúp cháu ạ.
    .is-id-card = Đây là mã trên thẻ căn cước. Câu này cháu cần mã QR nhận tiền của ngân hàng, hoặc bác gõ ạ.
answer-id-card-photo =
    .read-back =
        Cháu đọc được từ thẻ:
        { $name }, { $sex }, sinh { $birth }, số { $number }{ $village ->
            [none] {""}
           *[other] , { $village }
        }.
        Chưa đúng chỗ nào bác gõ: sửa
    .no-code = Cháu không thấy mã QR trong ảnh. Mã QR ở góc trên bên phải mặt trước thẻ căn cước (thẻ mới thì ở mặt sau); bác chụp gần hơn, đủ sáng, hoặc gõ giúp cháu ạ.
    .several = Trong ảnh có mấy thẻ. Cháu dùng thẻ của ai ạ?
    .is-vietqr = Đây là mã của ngân hàng. Câu này cháu cần mã QR trên thẻ căn cước, hoặc bác gõ ạ.
    .other-name = Tên trên thẻ ({ $read }) khác với tên bác vừa khai ({ $said }). Đúng là người này thì bác chọn 1; không thì bác gửi ảnh thẻ khác, hoặc gõ.
    .same-card = Thẻ này bác đã gửi cho người kia rồi. Câu này cháu cần thẻ của chính người nhận tiền, hoặc bác gõ ạ.

## Ảnh và bản in

receipt-picture =
    .started = Cháu đang vẽ phiếu, bác chờ một chút ạ.
    .not-found = Không tìm thấy hồ sơ này của bác ạ.
    .done = Đây là phiếu đăng ký { $code } của bác ạ. Bác giữ ảnh này, khi cần thì đưa cán bộ xã xem.
    .office = ỦY BAN NHÂN DÂN { $commune }
    .title = Phiếu đăng ký nhận trợ cấp
    .label-beneficiary = Người hưởng
    .label-place = Nơi ở
    .label-payee = Người nhận
    .label-method = Cách nhận
    .label-sent = Ngày gửi
    .method =
        { $method ->
            [transfer] Tài khoản { $bank } { $account }
            [open-account] Nhờ mở tài khoản { $bank }
           *[other] Tiền mặt
        }
    .notes =
        Bác giữ ảnh này để hỏi việc cho nhanh. Muốn biết hồ sơ đến đâu, bác nhắn: tình trạng.
        Đăng ký không mất tiền. Không ai của xã hay ngân hàng hỏi bác mã OTP, mã PIN, mật khẩu.
receipt-picture-registration = Bác muốn lấy phiếu của hồ sơ nào ạ?
    .short = Hồ sơ
    .none = Bác chưa có hồ sơ nào ạ. Bác nhắn "đăng ký" để bắt đầu.
    .not-found = Không tìm thấy hồ sơ này của bác ạ. Mã hồ sơ có dạng DK-7F3K2QM.

print-poster =
    .started = Đang làm áp phích cho { $unit }, sẽ gửi trong ít giây.
    .not-found = Không tìm thấy đơn vị này.
    .too-large = Áp phích làm cho một thôn hoặc một xã. Ví dụ: /apphich thôn 1
    .no-address = Chưa có kênh Zalo hay Telegram nào đang chạy, nên chưa có mã để in lên áp phích.
    .done = Áp phích của { $unit }, một trang A4. In ra rồi dán ở nhà văn hóa.
    .title = Nhận trợ cấp qua tài khoản
    .lead = Đăng ký tại nhà, mỗi lần một câu hỏi, không phải viết đơn.
    .steps =
        Mở máy ảnh của điện thoại, đưa vào mã ở trên, rồi bấm vào dòng chữ hiện ra.
        Nhắn “đăng ký” và trả lời từng câu. Con cháu làm hộ cũng được.
        Chưa có tài khoản hoặc không có điện thoại: bác hỏi trưởng thôn.
    .warnings =
        Đăng ký không mất tiền, không bắt buộc.
        Không ai được hỏi bác mã OTP, mã PIN, mật khẩu.
print-poster-unit = Làm áp phích cho thôn nào?
    .empty = Cần tên thôn hoặc xã. Ví dụ: /apphich thôn 1
    .unknown = Không tìm thấy đơn vị này. Ví dụ: /apphich thôn 1
    .ambiguous = Có mấy nơi trùng tên này. Chọn một nơi:

print-slips =
    .started = Đang làm phiếu thu thập cho { $unit }, sẽ gửi trong ít giây.
    .not-found = Không tìm thấy đơn vị này.
    .too-large = Phiếu thu thập làm cho một thôn hoặc một xã. Ví dụ: /inphieu thôn 1
    .none = Ở { $unit }, mọi người đều đã có tài khoản hoặc nhận tiền mặt.
    .done = Phiếu thu thập của { $unit }: { $count } người chưa có tài khoản, hai phiếu một trang A4. Phiếu không in số định danh; thu về xong thì nhập bằng /dangky.
    .title = Phiếu thu thập thông tin nhận trợ cấp
    .intro = Việc đăng ký là tự nguyện, không mất phí; không đăng ký thì vẫn nhận tiền như cũ. Không ghi mã OTP, mã PIN, mật khẩu lên phiếu.
    .scan = Quét để khai trên điện thoại
    .label-bank = Ngân hàng
    .label-account = Số tài khoản
    .label-holder = Tên chủ tài khoản
    .label-payee = Người nhận thay (quan hệ)
    .label-phone = Số điện thoại
    .label-cash = Tôi muốn tiếp tục nhận tiền mặt.
    .label-consent = Tôi đồng ý cho Ủy ban nhân dân xã ghi các thông tin trên để chi trả trợ cấp, gửi ngân hàng và Công an xã để xác thực. Tôi có quyền xem, sửa, rút lại bất cứ lúc nào.
    .label-sign = Người khai ký, ghi rõ họ tên
print-slips-unit = In phiếu cho thôn nào?
    .empty = Cần tên thôn hoặc xã. Ví dụ: /inphieu thôn 1
    .unknown = Không tìm thấy đơn vị này. Ví dụ: /inphieu thôn 1
    .ambiguous = Có mấy nơi trùng tên này. Chọn một nơi:

### Nhân sự: mời, thu hồi, thay thế, xác nhận lại

answer-appointed-role =
    .choice-village-head = Trưởng thôn
    .words-village-head = trưởng thôn|truongthon|tổ trưởng|tổ trưởng tổ dân phố|thôn
    .choice-commune-officer = Cán bộ xã
    .words-commune-officer = cán bộ xã|canboxa|cán bộ|công chức|văn hóa xã hội
    .choice-commune-police = Công an xã
    .words-commune-police = công an xã|congan|công an
    .choice-commune-leader = Lãnh đạo xã
    .words-commune-leader = lãnh đạo xã|lanhdao|lãnh đạo|chủ tịch|phó chủ tịch
    .choice-district-officer = Cán bộ huyện
    .words-district-officer = cán bộ huyện|huyện
    .choice-province-officer = Cán bộ tỉnh
    .words-province-officer = cán bộ tỉnh|tỉnh|sở
    .choice-administrator = Quản trị
    .words-administrator = quản trị|quantri
    .choose-one = Chưa rõ là vai trò nào. Chọn một dòng:
    .help = Gõ số đứng trước vai trò, hoặc gõ: trưởng thôn, cán bộ xã, công an xã…
answer-appointed-unit =
    .unknown = Không tìm thấy đơn vị này trong phạm vi của anh/chị.
    .ambiguous = Có mấy đơn vị tên giống nhau, chọn một:
    .help = Gõ tên hoặc mã đơn vị, ví dụ: Lương Ngọc.
answer-officer =
    .not-found = Không tìm thấy người này trong phạm vi của anh/chị.
    .several = Có mấy người như vậy, chọn một:
    .help = Gõ họ tên, hoặc số đứng trước tên trong /nhansu.
answer-due-officer =
    .not-found = Không tìm thấy người này trong những người cần xác nhận lại.
    .several = Có mấy người như vậy, chọn một:
    .choice-all = Tất cả những người trên
    .words-all = tất cả|hết|cả
    .help = Gõ họ tên, hoặc chọn một dòng. Chọn dòng cuối nếu mọi người vẫn làm việc như cũ.
answer-officer-grant =
    .choice-all = Tất cả
    .words-all = tất cả|hết|cả
    .choose-one = Chưa rõ là vai trò nào. Chọn một dòng.
    .help = Chọn vai trò cần thu hồi.
answer-open-invitation =
    .not-found = Không tìm thấy lời mời này trong các lời mời còn hạn.
    .help = Chọn một dòng, hoặc gõ số lời mời, ví dụ: /duyetmoi 3

staff =
    .place = { $role } – { $unit }
    .member = • { $name }: { $place }
    .stands = không thời hạn
    .stands-until = đến { $day }
    .lapsed = đã ngừng từ sau { $day } vì chưa xác nhận lại
    .invitation = Lời mời { $number }: { $place }
    .invitation-waits = Lời mời { $number }: { $place }, chờ người thứ hai xác nhận
invite-officer-role = Mời người vào vai trò nào?
    .short = Vai trò
invite-officer-unit = Cho đơn vị nào? Gõ tên hoặc chọn một dòng.
    .short = Đơn vị
invite-officer-confirm =
    Lời mời sẽ gồm:
    { $lines }

    Đúng thì chọn 1 để lấy mã mời.
    .choice-send = Đúng, lấy mã mời
invite-officer =
    .invited =
        Mã mời { $code } (lời mời số { $number }), dùng một lần trong 72 giờ, cho:
        { $places }
        Đưa mã cho đúng người; người ấy nhắn cho An Sinh: /thamgia { $code }
    .waits =
        Mã mời { $code } (lời mời số { $number }), dùng một lần trong 72 giờ, cho:
        { $places }
        Quyền này liên quan đến duyệt chi nên cần thêm một người có thẩm quyền xác nhận (/duyetmoi { $number }); đã báo người ấy. Trước đó mã chưa dùng được. Khi xong, người được mời nhắn cho An Sinh: /thamgia { $code }
    .nobody-seconds =
        Mã mời { $code } (lời mời số { $number }), dùng một lần trong 72 giờ, cho:
        { $places }
        Quyền này liên quan đến duyệt chi nên cần thêm một người có thẩm quyền xác nhận, mà hiện chưa có ai khác. Mã chưa dùng được; nhờ quản trị mời bằng lệnh trên máy chủ.
    .notice =
        { $who } đã mời người vào vai trò liên quan đến duyệt chi (lời mời số { $number }):
        { $places }
        Xem rồi xác nhận hoặc từ chối: /duyetmoi { $number }
    .not-found = Không tìm thấy vai trò hoặc đơn vị này trong phạm vi của anh/chị. Chưa mời ai.
second-invitation-invitation = Lời mời nào?
    .short = Lời mời
    .none = Không có lời mời nào còn hạn.
second-invitation-decision =
    { $invitation }
    Anh/chị quyết định thế nào?
    .short = Quyết định
    .choice-accept = Xác nhận
    .words-accept = xác nhận|đồng ý|duyệt|có
    .choice-refuse = Từ chối, hủy lời mời
    .words-refuse = từ chối|hủy lời mời|không|hủy
second-invitation =
    .accept = Đã xác nhận lời mời { $number }: { $place }. Mã mời dùng được từ bây giờ.
    .refuse = Đã hủy lời mời { $number }: { $place }. Mã mời không dùng được nữa.
    .notice-accept = { $who } đã xác nhận lời mời { $number }: { $place }. Mã mời dùng được từ bây giờ.
    .notice-refuse = { $who } đã hủy lời mời { $number }: { $place }.
    .own = Lời mời { $number } do chính anh/chị tạo, nên cần một người khác xác nhận.
    .already = Lời mời { $number } không cần xác nhận thêm nữa. Chưa đổi gì.
    .closed = Lời mời { $number } đã dùng, đã hủy hoặc hết hạn. Chưa đổi gì.
    .not-found = Không tìm thấy lời mời này.
show-staff =
    .none = Trong phạm vi của anh/chị chưa có ai. Mời người: /moi
    .shown =
        Nhân sự:
        { $lines }

        Mời: /moi · thu hồi: /thuhoi · thay người: /thaythe · xác nhận lại: /giahan · lời mời: /duyetmoi
    .line = { $number }. { $name }: { $place } ({ $standing })
    .more = … và { $count } dòng nữa
    .invitation = Lời mời { $number }, chưa dùng: { $places }
    .invitation-waits = Lời mời { $number }, chờ người thứ hai xác nhận: { $places }
revoke-officer-officer = Thu hồi quyền của ai?
    .short = Cán bộ
    .none = Trong phạm vi của anh/chị chưa có ai.
revoke-officer-grant = Thu hồi quyền nào?
    .short = Quyền thu hồi
revoke-officer-confirm =
    Sẽ thu hồi ngay:
    { $lines }

    Chọn 1 để thu hồi.
    .choice-send = Thu hồi ngay
    .words-send = thu hồi|thu hồi ngay|đúng|đồng ý|có|ok
revoke-officer =
    .revoked =
        Đã thu hồi quyền của { $name }, có hiệu lực ngay:
        { $places }
    .changed = Quyền của { $name } vừa đã thay đổi. Chưa thu hồi thêm gì.
    .not-found = Không tìm thấy người này trong phạm vi của anh/chị.
    .notice =
        Quyền của anh/chị đã được thu hồi:
        { $places }
        Cảm ơn anh/chị đã làm việc cùng An Sinh.
replace-officer-officer = Thay ai? (cũng dùng khi người ấy đổi số điện thoại hay tài khoản chat)
    .short = Người được thay
    .none = Trong phạm vi của anh/chị chưa có ai.
replace-officer-confirm =
    Lời mời cho người thay sẽ có đúng các quyền của:
    { $lines }

    Người cũ vẫn làm việc cho đến khi người mới nhận. Chọn 1 để lấy mã mời.
    .choice-send = Lấy mã mời
    .words-send = lấy mã mời|lấy mã|đúng|đồng ý|có|ok
replace-officer =
    .not-found = Không tìm thấy người này trong phạm vi của anh/chị.
confirm-officers-officer = Ai vẫn làm việc như cũ?
    .short = Cán bộ
    .none = Không có ai cần xác nhận lại.
confirm-officers =
    .confirmed =
        Đã xác nhận lại đến { $day }:
        { $lines }
    .none = Không có ai cần xác nhận lại.
    .notice = Quyền của anh/chị đã được xác nhận lại. Anh/chị làm việc tiếp được ngay.
check-grants =
    .soon = Quyền của anh/chị ({ $place }) có hạn đến { $day }. Người phụ trách sẽ xác nhận lại; nếu anh/chị vẫn làm việc này, nhắc họ giúp trước ngày đó.
    .lapsed = Quyền của anh/chị ({ $place }) đã tạm ngừng vì quá hạn xác nhận lại ({ $day }). Khi người phụ trách xác nhận, anh/chị làm việc tiếp được ngay.
    .manager = Có { $count } vai trò cán bộ trong phạm vi của anh/chị cần xác nhận lại: /giahan
grant-lapsed = Quyền của anh/chị đang tạm ngừng vì quá hạn xác nhận lại. Anh/chị nhờ người phụ trách xác nhận (lệnh /giahan), rồi làm việc tiếp được ngay.

### Hai người cùng duyệt, duyệt hàng loạt

second-approval =
    .asked = Đã ghi đề nghị { $code }, chưa đổi gì: { $diff }. Việc này cần một người khác duyệt; người đó vừa được báo.
    .asked-nobody = Đã ghi đề nghị { $code }, chưa đổi gì: { $diff }. Việc này cần một người khác duyệt, mà đơn vị chưa có ai. Mời thêm người có quyền duyệt.
    .waiting = Đã có đề nghị { $code } về { $subject } đang chờ người khác duyệt. Chưa đổi gì thêm.
    .notice =
        { $requester } đề nghị ({ $code }): { $diff }.
        Cần anh/chị duyệt. Gõ: /duyetchung { $code }
    .line = { $code } · { $diff } · { $requester } đề nghị
    .own-line = { $code } · { $diff } · do anh/chị đề nghị
    .not-found = Không tìm thấy đề nghị này.
    .own = Đề nghị { $code } do chính anh/chị đưa ra. Cần một người khác duyệt. Chưa đổi gì.
    .closed = Đề nghị { $code } đã được xử lý rồi. Không có gì thay đổi.
    .expired = Đề nghị { $code } đã quá hạn chờ. Chưa đổi gì; nếu vẫn cần, nhờ người đề nghị làm lại.
    .refused = Đã từ chối đề nghị { $code }. Không có gì thay đổi.
    .approved-notice = { $by } đã duyệt đề nghị { $code }: { $diff }.
    .refused-notice = { $by } không duyệt đề nghị { $code }: { $diff }. Lý do: { $reason }
    .overtaken-notice = Đề nghị { $code } không làm được nữa vì hồ sơ đã thay đổi: { $diff }. Anh/chị xem lại hồ sơ rồi đề nghị lại nếu cần.
    .diff-correction = { $code } · { $name }: { $field } từ { $before } thành { $after }
    .diff-own-version = duyệt hồ sơ { $code } · { $name } ({ $bank } { $account }), do chính người đề nghị nhập và làm đổi nơi nhận tiền
    .diff-shared-account = duyệt hồ sơ { $code } · { $name }: tài khoản { $bank } { $account } đang dùng cho người khác không cùng hộ
    .diff-reopening = mở lại kỳ chi trả tháng { $month } của { $unit }. Lý do: { $reason }
second-approval-request = Đề nghị nào?
    .short = Đề nghị
    .none = Không có đề nghị nào chờ người thứ hai duyệt.
    .not-found = Không tìm thấy đề nghị này trong các đề nghị đang chờ. Mã có dạng PD-4K7M.
second-approval-decision = { $request-line }. Duyệt không?
    .short = Quyết định
    .choice-approve = Duyệt
    .words-approve = duyệt|đồng ý|có|ok|đúng
    .choice-refuse = Không duyệt
    .words-refuse = không|từ chối|không duyệt|ko
second-approval-reason = Lý do không duyệt? Người đề nghị sẽ đọc được.
    .short = Lý do

answer-batch =
    .choose-one = Chọn một loạt trong danh sách.
    .help = Chọn một loạt trong danh sách ở trên bằng số thứ tự của dòng.
answer-second-approval =
    .help = Chọn một đề nghị ở trên, hoặc gõ mã của nó. Ví dụ: PD-4K7M
answer-record-set =
    .help = Chọn một nhóm hồ sơ ở trên, hoặc gõ các mã hồ sơ cách nhau bằng dấu cách. Ví dụ: DK-7F3K2QM DK-8H2M4QP
    .choice-clean = { $count } hồ sơ không có gì phải hỏi
    .words-clean = tất cả|hết|không có gì
    .choice-holder = { $count } hồ sơ khác tên chủ tài khoản
    .choice-newcomer = { $count } hồ sơ không có trong danh sách
    .choice-duplicate = { $count } hồ sơ có thể trùng
    .choice-shared = { $count } hồ sơ chung tài khoản với người khác

record-set =
    .shown =
        { $count } hồ sơ:
        { $preview }{ $left ->
            [0] {""}
           *[other] {" "}(còn { $left } hồ sơ khác đang chờ, không nằm trong loạt này)
        }

batch =
    .none = Chưa có hồ sơ nào trong loạt này.
    .not-found = Không tìm thấy loạt này.
    .already = Loạt { $number } đã thu lại từ trước. Không có gì thay đổi.
    .all-changed = Mọi hồ sơ trong loạt đều đã thay đổi sau khi xem. Chưa làm gì.
    .done-approve = Đã duyệt { $count } hồ sơ (loạt { $number }).{ $left ->
            [0] {""}
           *[other] {" "}Để lại { $left } hồ sơ đã thay đổi hoặc phải xem riêng: { $codes }.
        } Thu lại cả loạt: /huyloat
    .done-return = Đã trả { $count } hồ sơ (loạt { $number }).{ $left ->
            [0] {""}
           *[other] {" "}Để lại { $left } hồ sơ đã thay đổi: { $codes }.
        } Thu lại cả loạt: /huyloat
    .done-correct = Đã sửa { $count } hồ sơ (loạt { $number }).{ $left ->
            [0] {""}
           *[other] {" "}Để lại { $left } hồ sơ đã thay đổi hoặc không cần sửa: { $codes }.
        } Thu lại cả loạt: /huyloat
    .undone = Đã thu lại loạt { $number }: { $count } hồ sơ trở về như trước.{ $left ->
            [0] {""}
           *[other] {" "}Giữ nguyên { $left } hồ sơ vì đã có việc khác sau đó: { $codes }.
        }
    .undone-notice = Hồ sơ { $code } của { $name }: xã vừa thu lại quyết định trước để xem lại. Có kết quả cháu sẽ báo bác ngay ạ.
    .diff-approve = duyệt { $count } hồ sơ của { $commune } cùng lúc
    .diff-return = trả lại { $count } hồ sơ của { $commune } cùng lúc, lý do: { $reason }
    .diff-correct = chuyển { $count } hồ sơ của { $commune } sang thôn { $village }
    .line-approve = Loạt { $number }: duyệt { $count } hồ sơ, { $when }
    .line-return = Loạt { $number }: trả { $count } hồ sơ, { $when }
    .line-correct = Loạt { $number }: sửa { $count } hồ sơ, { $when }
batch-what = Làm gì với cả loạt hồ sơ?
    .short = Việc
    .choice-approve = Duyệt
    .words-approve = duyệt|phê duyệt
    .choice-return = Trả lại
    .words-return = trả|trả lại
    .choice-correct = Chuyển sang thôn khác
    .words-correct = sửa|chuyển thôn|đổi thôn
batch-set = Những hồ sơ nào? Chọn một nhóm, hoặc gõ các mã cách nhau bằng dấu cách.
    .short = Các hồ sơ
    .not-found = Không tìm thấy hồ sơ { $code }. Chưa chọn hồ sơ nào.
    .none = Cần ít nhất một mã hồ sơ. Ví dụ: DK-7F3K2QM DK-8H2M4QP
    .too-many = Mỗi loạt nhiều nhất { $limit } hồ sơ.
    .several-communes = Các hồ sơ này ở nhiều xã. Mỗi loạt chỉ làm cho một xã.
batch-reason = Lý do trả lại? Mọi người trong loạt sẽ đọc được lý do này.
    .short = Lý do
    .choice-wrong-account = Số tài khoản chưa đúng
    .words-wrong-account = sai tài khoản|sai stk|tài khoản sai
    .choice-wrong-holder = Tên chủ tài khoản khác tên người nhận tiền
    .words-wrong-holder = sai chủ|sai tên chủ|khác tên
    .choice-paper-missing = Thiếu giấy ủy quyền hoặc giấy giám hộ
    .words-paper-missing = thiếu giấy|thiếu giấy tờ
    .choice-wrong-person = Họ tên, ngày sinh hoặc số định danh chưa khớp
    .words-wrong-person = sai người|không khớp|sai tên
batch-village = Chuyển sang thôn nào?
    .short = Thôn
batch-confirm =
    { $lines }

    Gửi đề nghị này cho người thứ hai duyệt?
undo-batch-batch = Thu lại loạt nào?
    .short = Loạt
    .none = Không có loạt nào để thu lại.
    .choose-one = Chọn một loạt trong danh sách.
undo-batch-confirm =
    { $lines }

    Các hồ sơ sẽ trở về như trước loạt này. Thu lại?
    .choice-send = Thu lại
    .words-send = thu lại|đúng|đồng ý|có|ok
    .choice-edit = Chọn loạt khác
    .choice-cancel = Thôi, giữ nguyên

approve-shared = Tài khoản này đang nhận tiền cho người khác cùng thôn: { $record-line }. Cùng một hộ không?
    .short = Chung tài khoản
    .choice-accept = Cùng hộ, vẫn duyệt
    .words-accept = duyệt|vẫn duyệt|cùng hộ|đồng ý|ok|có
    .choice-return = Trả lại
    .words-return = trả|trả lại|không|ko
approve-shared-unrelated = Tài khoản này đang nhận tiền cho người khác, không thấy liên quan: { $record-line }. Hồ sơ được giữ lại; muốn duyệt phải có người thứ hai đồng ý.
    .short = Chung tài khoản
    .choice-accept = Đã kiểm tra, nhờ người thứ hai duyệt
    .words-accept = duyệt|nhờ duyệt|đã kiểm tra
    .choice-return = Trả lại
    .words-return = trả|trả lại|không|ko

### Biến động (/biendong), đề xuất (/dexuat), hủy biến động

change-kind = Biến động gì? Có thể gõ luôn một dòng, ví dụ: chết HS-7F3K2QM 3/11
    .short = Biến động
change-commune = Ở xã nào?
    .short = Xã
change-record = Của ai? Gõ mã hồ sơ hoặc họ tên.
    .short = Người hưởng
change-known =
    .short = Người hưởng
change-line = Chế độ nào?
    .short = Chế độ
    .none = Người này không có chế độ nào phù hợp với biến động này. Chưa ghi gì.
change-name = Họ và tên người hưởng?
    .short = Họ và tên
change-birth = Ngày sinh?
    .short = Ngày sinh
change-personal-id = Số định danh (12 số)?
    .short = Số định danh
    .choice-none = Chưa có số
change-sex = Nam hay nữ?
    .short = Giới tính
    .choice-female = Nữ
    .words-female = nữ|bà
    .choice-male = Nam
    .words-male = nam|ông
change-village = Thôn nào?
    .short = Thôn
change-event-date =
    { $kind-is ->
        [MOVE_OUT] Chuyển đi ngày nào?
       *[other] Mất ngày nào?
    }
    .short =
        { $kind-is ->
            [MOVE_OUT] Ngày chuyển đi
           *[other] Ngày mất
        }
change-from-day =
    { $kind-is ->
        [COEF] Điều kiện thay đổi từ ngày nào?
        [RESUME] Được hưởng tiếp từ ngày nào?
        [STOP] Không còn đủ điều kiện từ ngày nào?
       *[other] Từ ngày nào?
    }
    .short = Từ ngày
change-programme = Chế độ nào? Gõ tên hoặc mã.
    .short = Chế độ
change-monthly = Mức hưởng mỗi tháng là bao nhiêu?
    .short = Mức hưởng
change-sum = Bao nhiêu tiền? Gõ số tiền, hoặc số tháng nhân số tiền: 3 x 540.000
    .short = Số tiền
change-funeral-sum = Mai táng phí là bao nhiêu?
    .short = Số tiền
change-arranger = Ai đứng ra lo mai táng, nhận tiền?
    .short = Người nhận
change-arranger-is = Là gì của người đã mất?
    .short = Quan hệ
change-decision = Số quyết định? Ví dụ: 45/QĐ-UBND
    .short = Số quyết định
change-decision-date = Ngày ký quyết định?
    .short = Ngày quyết định
change-month =
    { $kind-is ->
        [MOVE_IN] Nơi cũ thôi trả từ tháng nào?
       *[other] Hưởng từ tháng nào?
    }
    .short = Từ tháng
change-payee = Ai nhận thay? Tự nhận thì chọn "Tự nhận".
    .short = Người nhận thay
    .choice-none = Tự nhận
    .words-none = tự nhận|không|không có|chính chủ
change-payee-is = Là gì của người được hưởng?
    .short = Quan hệ
change-stop-reason = Vì sao thôi hưởng?
    .short = Lý do
    .choice-not-eligible = Không còn đủ điều kiện
    .choice-prison = Chấp hành án phạt tù
    .choice-refuses = Từ chối nhận
    .choice-not-complied = Tạm dừng quá 3 tháng mà không thực hiện
change-suspend-reason = Vì sao tạm dừng?
    .short = Lý do
    .choice-not-received = Không nhận tiền từ 3 tháng liên tiếp
    .choice-no-review = Không phối hợp xác định lại, không cung cấp thông tin
    .choice-detained = Bị tạm giam từ 1 tháng
change-reason = Vì sao? Gõ ngắn gọn điều cần sửa hoặc lý do.
    .short = Lý do
change-missing-after = Sau trường hợp nào?
    .short = Sau
change-remark =
    .short = Ghi chú
change-confirm =
    { $lines }

    { $preview }

    Đúng chưa?
    .choice-send = Đúng, ghi
    .words-send = đúng|ghi|có|dạ|vâng|ok|r|ừ|lưu|đồng ý|xác nhận
    .choice-edit = Sửa một mục
    .words-edit = sửa|sai|không đúng|không|ko
    .choice-cancel = Bỏ, không ghi
    .words-cancel = hủy|bỏ|thôi không ghi
change-plan = { $lines }
    .months = Có hiệu lực từ tháng { $effective }, tính từ kỳ chi trả tháng { $listed }.
    .late = Có hiệu lực từ tháng { $effective }, nhưng danh sách đã chốt nên tính từ kỳ chi trả tháng { $listed }.
    .monthly = Mức hưởng: { $amount } đ mỗi tháng.
    .no-sum = Chưa có bảng mức hưởng cho chế độ này, mức hưởng để trống.
    .one-off = Trả một lần: { $amount } đ.
    .arrears = Trả thiếu { $months } tháng: sẽ đề xuất truy lĩnh { $amount } đ.
    .recovery = Đã trả thừa { $months } tháng: sẽ đề xuất truy thu { $amount } đ.
    .source = Căn cứ: { $source }.
    .own-reading = Căn cứ: cách hiểu của phần mềm, chưa thấy văn bản nói rõ; anh/chị xem lại trước khi dùng.
    .reconstruction = Căn cứ: { $source } (mốc tháng là cách hiểu của phần mềm, xem lại với văn bản).
    .proposed = Sẽ gửi cán bộ xã xem và quyết định.
change-entry = { $kind } · { $rest } · { $source }
change-coefficient = Hệ số bao nhiêu?
    .short = Hệ số
    .label = hệ số
change-since = từ
change-source =
    .officer = cán bộ
    .village = thôn đề xuất
    .police = Công an đề xuất
    .registration = từ đăng ký
    .roster = từ danh sách nhập
    .payment = từ kết quả chi trả
    .system = phần mềm đề xuất
enter-change =
    .approved =
        Đã ghi { $code }: { $kind } · { $name }. Tính từ kỳ chi trả tháng { $month }.
        { $lines }
        { $follow-ups ->
            [0] Nhầm thì gõ /huybiendong { $code } trước khi khóa tháng.
           *[other] Có { $follow-ups } đề xuất truy lĩnh, truy thu đi kèm: gõ /dexuat. Nhầm thì gõ /huybiendong { $code } trước khi khóa tháng.
        }
    .proposed = Đã gửi đề xuất { $code }: { $kind } · { $name }. Cán bộ xã sẽ xem; được duyệt thì tính từ kỳ chi trả tháng { $month }.
    .notice = Có đề xuất mới { $code }: { $kind } · { $name }. Xem và quyết định: /dexuat { $code }
    .not-found = Không tìm thấy hồ sơ này.
    .not-allowed = Loại biến động này do cán bộ xã ghi. Chưa ghi gì.
    .changed = Hồ sơ đã thay đổi sau khi anh/chị xem. Chưa ghi gì; gõ /biendong để làm lại.
    .already = Người này đã thôi hưởng hoặc đã như vậy rồi. Không có gì thay đổi.
    .no-line = Không có chế độ nào phù hợp với biến động này. Chưa ghi gì.
    .same = Chế độ và hệ số vẫn như cũ. Chưa ghi gì.
    .lacks-day = Thiếu ngày nên chưa tính được từ tháng nào. Chưa ghi gì.
    .lacks-programme = Thiếu chế độ. Chưa ghi gì.
    .lacks-sum = Thiếu số tiền. Chưa ghi gì.
    .number-taken = Số định danh này đang là của người khác trong xã. Chưa ghi gì; tìm lại bằng /tim.
authorisation-ended =
    .by-death = Theo tin báo, { $name } đã mất, nên việc nhận thay theo hồ sơ { $code } dừng lại. Gia đình cần giúp về mai táng phí hoặc thấy tin này không đúng, bác gõ "gặp cán bộ" ạ.
    .by-time =
        Giấy ủy quyền nhận tiền của { $name } (hồ sơ { $code }, người nhận { $payee }) đã hết hạn ngày { $date }. { $fallback ->
            [own-account] Từ kỳ chi trả tới, tiền về tài khoản của { $name }.
           *[cash] Từ kỳ chi trả tới, { $name } nhận tiền mặt.
        } Muốn nhận thay tiếp, bác làm giấy mới rồi báo cán bộ xã: gõ "gặp cán bộ" ạ.
remind-authorisation =
    .notice = Giấy ủy quyền nhận tiền của { $name } (hồ sơ { $code }, người nhận { $payee }) có hạn đến hết ngày { $date }. Muốn nhận thay tiếp, bác xin UBND xã xác nhận giấy mới trước ngày đó rồi báo cán bộ xã ạ. Hết hạn thì tiền về tài khoản của { $name }, chưa có tài khoản thì nhận tiền mặt.
    .officer =
        Giấy ủy quyền: { $ending } hồ sơ sắp hết hạn, { $ended } hồ sơ vừa hết hạn. Xem danh sách: /xuat uy-quyen-het-han. Gia hạn: /giayuyquyen DK-… đến 31/12/2026
authorisation-record = Giấy của hồ sơ nào? Gõ mã DK-… hoặc họ tên.
    .short = Hồ sơ
authorisation-until = Giấy có hạn đến hết ngày nào?
    .short = Đến hết ngày
authorisation-paper = Số giấy là bao nhiêu?
    .short = Số giấy
    .choice-none = Không ghi số
set-authorisation =
    .set = Đã ghi giấy của { $code } · { $name }, người nhận { $payee }: có hạn đến hết ngày { $date }.
    .shortened = Đã ghi giấy của { $code } · { $name }, người nhận { $payee }. Thời hạn tối đa tính đến hết ngày { $date } (cách hiểu của phần mềm, chưa có văn bản), sau đó cần giấy mới.
    .revived = Đã ghi giấy của { $code } · { $name }: { $payee } lại được nhận thay, giấy có hạn đến hết ngày { $date }.
    .diff = { $code } · { $name }: { $payee } lại nhận thay, giấy có hạn đến hết ngày { $date }
    .changed = Hồ sơ này đã thay đổi sau khi có đề nghị. Chưa ghi gì.
    .over = Ngày này đã qua nên giấy không còn hạn. Chưa ghi gì.
    .no-payee = Hồ sơ này tự nhận tiền, không có người nhận thay. Chưa ghi gì.
    .not-registration = Giấy ủy quyền đi theo mã đăng ký DK-…, không phải mã hồ sơ HS-…. Chưa ghi gì.
    .not-found = Không tìm thấy hồ sơ này.
    .notice = Cán bộ xã đã ghi giấy nhận thay cho { $name } (hồ sơ { $code }): { $payee } nhận đến hết ngày { $date } ạ.
change-proposals-change = Đề xuất nào?
    .short = Đề xuất
    .none = Không có đề xuất biến động nào đang chờ.
change-proposals-decide =
    { $change }
    { $change-plan }

    Quyết định thế nào?
    .short = Quyết định
    .choice-approve = Duyệt
    .words-approve = đồng ý|đúng|ok|có|chấp nhận
    .choice-refuse = Không duyệt
    .words-refuse = từ chối|không|bác|giữ nguyên
    .choice-alter = Sửa rồi duyệt
    .words-alter = sửa|chỉnh
change-proposals-event-date = Ngày nào mới đúng?
    .short = Ngày
change-proposals-day = Ngày nào? Đề xuất chưa ghi ngày.
    .short = Ngày
change-proposals-amount = Số tiền đúng là bao nhiêu?
    .short = Số tiền
change-proposals-decision = Số quyết định? Ví dụ: 45/QĐ-UBND
    .short = Số quyết định
change-proposals-decision-date = Ngày ký quyết định?
    .short = Ngày quyết định
change-proposals-refusal = Vì sao không duyệt? Người đề xuất sẽ được báo.
    .short = Lý do
    .choice-untrue = Đã xác minh, không đúng
    .choice-unclear = Chưa đủ căn cứ, cần xác minh thêm
    .choice-keep = Giữ nguyên như hiện nay
    .choice-settled = Đã giải quyết xong
    .words-settled = đã giải quyết|đã xử lý|xong rồi|đã trả bù
age-review-change = Rà soát ai?
    .short = Rà soát
    .none = Không có ai cần rà soát theo tuổi.
age-review-decide =
    { $change }
    { $change-plan }

    Áp dụng chứ? Điều kiện khác (hộ nghèo, đang đi học, lương hưu…) anh/chị xem lại trước.
    .short = Quyết định
    .choice-approve = Áp dụng
    .words-approve = duyệt|đồng ý|đúng|ok|có
    .choice-refuse = Giữ nguyên
    .words-refuse = giữ|không|không đổi
    .choice-alter = Áp dụng từ ngày khác
    .words-alter = ngày khác|sửa
age-review-event-date = Từ ngày nào?
    .short = Ngày
age-review-refusal = Vì sao giữ nguyên?
    .short = Lý do
    .choice-condition = Vẫn đủ điều kiện hưởng mức hiện nay
    .choice-confirmed = Ngày sinh ghi chưa đúng, sẽ sửa hồ sơ
review-ages =
    .notice = Có { $count } người sắp đổi mức hoặc thôi hưởng theo tuổi. Xem và quyết định: /rasoat
decide-change =
    .approved =
        Đã duyệt { $code }: { $kind } · { $name }. Tính từ kỳ chi trả tháng { $month }.
        { $lines }
        { $follow-ups ->
            [0] Nhầm thì gõ /huybiendong { $code } trước khi khóa tháng.
           *[other] Có { $follow-ups } đề xuất truy lĩnh, truy thu đi kèm: gõ /dexuat.
        }
    .refused = Đã ghi không duyệt { $code }. { $reason }
    .closed = Đề xuất { $code } đã được quyết định rồi. Không có gì thay đổi.
    .changed = Đề xuất { $code } đã thay đổi sau khi anh/chị xem. Chưa làm gì; gõ /dexuat { $code } để xem lại.
    .not-found = Không tìm thấy biến động nào như vậy.
    .to-correct = Sửa thông tin theo đề xuất { $code }; sửa xong thì đề xuất tự khép lại.
    .approved-notice = Đề xuất { $code } ({ $kind } · { $name }) đã được duyệt, tính từ kỳ chi trả tháng { $month }.
    .refused-notice = Đề xuất { $code } ({ $kind } · { $name }) không được duyệt: { $reason }
change-undo-change = Hủy biến động nào? Gõ mã, ví dụ: BD-7F3K2QM
    .short = Biến động
change-undo-reason =
    .short = Lý do
change-undo-confirm =
    Hủy biến động này, hồ sơ trở lại như trước khi ghi:
    { $lines }

    Đúng chưa?
    .choice-send = Đúng, hủy biến động
    .words-send = đúng|có|dạ|vâng|ok|r|ừ|đồng ý
    .choice-edit = Chọn biến động khác
    .words-edit = sửa|khác
    .choice-cancel = Giữ nguyên
    .words-cancel = không|ko|thôi|giữ
change-rate-commune = Điều chỉnh cho xã nào?
    .short = Xã
change-rate-confirm =
    { $preview }

    Ghi chứ?
    .choice-send = Đúng, ghi
    .words-send = đúng|ghi|có|dạ|vâng|ok|r|ừ|đồng ý
    .choice-edit = Chọn xã khác
    .words-edit = sửa|xã khác
    .choice-cancel = Bỏ, không ghi
    .words-cancel = hủy|bỏ|không|ko
raise-rate =
    .preview =
        { $commune }: { $people } người đang ghi theo mức chuẩn cũ.
        Mỗi tháng: { $before } đ → { $after } đ, tính từ kỳ chi trả tháng { $month }.
        { $owed ->
            [0] Không có tháng nào phải truy lĩnh.
           *[other] Truy lĩnh các tháng đã trả mức cũ: { $arrears } đ cho { $owed } chế độ. Tháng không có danh sách khóa ở đây thì tính theo mức ghi trong danh sách.
        }
    .diff = { $commune }, điều chỉnh mức chuẩn cho { $people } người: { $before } đ → { $after } đ mỗi tháng, tính từ kỳ chi trả tháng { $month }; truy lĩnh { $arrears } đ
    .changed = Danh sách hưởng hoặc tháng đang mở của { $commune } đã thay đổi sau khi có đề nghị. Chưa đổi gì. Gõ /mucchuan để tính lại.
    .raised =
        Đã ghi { $code }: điều chỉnh mức chuẩn cho { $people } người của { $commune }, { $before } đ → { $after } đ mỗi tháng, tính từ kỳ chi trả tháng { $month }. Truy lĩnh: { $arrears } đ ({ $owed } chế độ).
        Nhầm thì gõ /huybiendong { $code } trước khi khóa tháng.
    .none = { $commune }: không còn ai ghi theo mức chuẩn cũ. Không có gì thay đổi.
    .not-found = Không tìm thấy xã này.
take-back-change =
    .undone =
        { $people ->
            [0] Đã hủy { $code }. Hồ sơ trở lại như cũ.
            [1] Đã hủy { $code }. Hồ sơ trở lại như cũ.
           *[other] Đã hủy { $code } cho { $people } người. Hồ sơ trở lại như cũ.
        }
    .not-approved = { $code } chưa được duyệt hoặc đã hủy rồi. Không có gì thay đổi.
    .locked = Tháng của { $code } đã khóa nên không hủy được. Ghi một biến động mới để sửa lại.
    .elsewhere = { $code } đi theo một đăng ký hoặc một lần nhập danh sách, nên sửa ở đó (/sua, /hoantac).
    .changed = Hồ sơ đã thay đổi sau { $code } nên không trả về như cũ được. Chưa làm gì; hủy biến động mới hơn trước.
    .not-found = Không tìm thấy biến động nào như vậy.

### Tệp kết quả của ngân hàng, công an gửi về

take-results-file = Anh/chị gửi tệp kết quả của ngân hàng hoặc công an (Excel) vào đây.
    .short = Tệp
take-results-what =
    { $file-kind ->
        [payment-results]
            Kết quả chi trả tháng { $file-month }, tệp { $file-name }: { $file-rows } dòng cho { $file-sent } dòng đã gửi ({ $file-sent-sum } đồng).
            Đã trả: { $file-paid } ({ $file-paid-sum } đồng) · Không trả được: { $file-failed } · Bị hoàn lại: { $file-returned } · Đang chờ ngân hàng: { $file-pending } · Sai số tiền: { $file-differs }{ $file-short ->
                [0] {""}
               *[other] {" "}(trả thiếu { $file-short } người, { $file-short-sum } đồng)
            } · Trả hai lần: { $file-twice } · Chưa có kết quả: { $file-not-returned }
            Không có trong danh sách đã gửi: { $file-unknown } · Cần hỏi: { $file-ask } · Chuyển sang tháng sau: { $file-carried }
        [account-opening]
            Danh sách mở tài khoản, tệp { $file-name }: { $file-rows } dòng.
            Đã mở: { $file-opened } · Đã ghi từ trước: { $file-already } · Không mở được: { $file-not-opened } · Ngân hàng chưa trả lời: { $file-waiting } · Cần xem: { $file-ask } · Không rõ của ai: { $file-unknown }
       *[police-results]
            Kết quả đối chiếu của công an, tệp { $file-name }: { $file-rows } người.
            Khớp: { $file-match } · Sai lệch: { $file-mismatch } · Không tìm thấy: { $file-not-found } · Đã chết: { $file-deceased } · Chuyển đi: { $file-moved } · Trùng: { $file-duplicate }
            Chưa đối chiếu: { $file-empty } · Cần hỏi: { $file-ask } · Không rõ là ai: { $file-unknown }
    }
    { $file-sample ->
        [no] { "" }
       *[yes] Ví dụ: { $file-examples }
    }
    { $file-again ->
        [yes] Tệp này đã nhập rồi; nhập lại chỉ ghi những gì mới.
       *[no] Ghi vào hồ sơ?
    }
    .help = Ghi: ghi vào hồ sơ những gì rõ, dòng chưa rõ hỏi sau (/dongcho); ghi nhầm thì hoàn tác được (/hoantac). Bỏ: không ghi gì, tệp không chờ nữa. Muốn thay tệp khác thì gửi luôn tệp đó.
    .short = Việc
    .choice-take = Ghi
    .words-take = ghi|nhập|đúng|có|dạ|vâng|ok|r|ừ|đồng ý|gửi
    .choice-drop = Bỏ, không ghi
    .words-drop = hủy|bỏ|không|ko|thôi|bỏ tệp
answer-returned-list =
    .payment-results = Đây là kết quả chi trả của ngân hàng, không phải danh sách để đối soát. Anh/chị gõ /nhapketqua rồi gửi tệp này. Cháu chưa ghi gì cả.
    .police-results = Đây là kết quả đối chiếu của công an, không phải danh sách để đối soát. Anh/chị gõ /nhapketqua rồi gửi tệp này. Cháu chưa ghi gì cả.
    .account-opening = Đây là danh sách mở tài khoản ngân hàng trả về, không phải danh sách để đối soát. Anh/chị gõ /nhapketqua rồi gửi tệp này. Cháu chưa ghi gì cả.
    .results = Đây là tệp kết quả của ngân hàng hoặc công an, không phải danh sách để đối soát. Anh/chị gõ /nhapketqua rồi gửi tệp này, cháu sẽ báo rõ. Cháu chưa ghi gì cả.
    .help = Gửi danh sách cấp trên gửi về (mẫu tổng hợp, phụ lục 1, danh sách chi trả…) để so với bản đã gửi đi.
answer-returned-file =
    .not-a-file = Cháu cần một tệp ạ.
    .other-file = Tệp này không phải kết quả mà anh/chị nhận. Danh sách đối tượng do cán bộ xã nhập; cháu không giữ lại tệp.
    .no-list = Chưa có danh sách chi trả tháng { $month } được khóa để đối chiếu. Khóa tháng đó trước (/khoa), rồi gửi lại tệp này. Chưa ghi gì cả.
    .no-list-yet = Chưa có danh sách chi trả nào được khóa để đối chiếu. Khóa tháng đã gửi ngân hàng trước (/khoa), rồi gửi lại tệp này. Chưa ghi gì cả.
    .other-period = Tệp này là kết quả của tháng { $month }, không phải tháng đang đối chiếu. Anh/chị xem lại có gửi nhầm tệp không. Chưa ghi gì cả.
    .other-list = Không dòng nào trong tệp thuộc danh sách đã gửi ngân hàng. Anh/chị xem lại có đúng tệp của xã mình, đúng tháng không; đúng rồi thì hỏi ngân hàng tệp có đủ số tài khoản, nội dung chuyển tiền. Chưa ghi gì cả.
    .other-unit = Không tìm thấy người nào trong tệp thuộc đơn vị của anh/chị. Anh/chị xem lại có đúng tệp của xã mình không. Chưa ghi gì cả.
    .no-results = Không tìm thấy bảng kết quả chi trả trong tệp này. Anh/chị gửi nguyên tệp ngân hàng trả về, có cột số tài khoản và cột trạng thái. Chưa ghi gì cả.
    .nothing-to-match-by = Tệp không có cột số tài khoản, nội dung chuyển tiền hay mã hồ sơ nên không biết dòng nào của ai. Anh/chị xin ngân hàng tệp đủ cột.
    .no-status = Tệp không có cột cho biết đã trả được hay chưa. Anh/chị xin ngân hàng tệp có cột trạng thái.
    .no-verdicts = Không tìm thấy cột kết quả đối chiếu trong tệp này. Anh/chị lập danh sách bằng lệnh "xuất xác thực", nhờ công an ghi cột "Kết quả đối chiếu" rồi gửi lại. Chưa ghi gì cả.
    .no-answers = Cả { $rows } người trong tệp này chưa có kết quả đối chiếu nào, nên không có gì để ghi. Từng dòng cần ghi vào cột { $columns } một trong các chữ: Khớp; Không khớp (kèm thông tin đúng); Không tìm thấy; Đã chết (kèm ngày); Chuyển đi (nơi đến); Trùng với STT nào. Ghi xong anh/chị gửi lại tệp. Chưa ghi gì cả.
    .no-openings = Không tìm thấy dòng nào của danh sách mở tài khoản trong tệp này. Anh/chị lập danh sách bằng lệnh "xuất mở tài khoản", nhờ ngân hàng ghi số tài khoản rồi gửi lại. Chưa ghi gì cả.
    .no-accounts = Ngân hàng chưa ghi gì cho cả { $rows } người trong tệp này, nên không có gì để ghi. Từng dòng cần số tài khoản đã mở (và ngân hàng), hoặc lý do không mở được ở cột ghi chú. Ngân hàng ghi xong anh/chị gửi lại tệp. Chưa ghi gì cả.
    .help = Gửi nguyên tệp ngân hàng hoặc công an trả về, không cần sửa. Xem trước rồi mới ghi.
take-results =
    .started = Cháu đang ghi kết quả từ tệp { $file }, xong sẽ báo ngay ạ.
    .not-found = Không tìm thấy tệp này.
    .already = Tệp này đã ghi rồi, không có gì thay đổi.
    .dropped = Đã bỏ tệp { $file }. Không có gì thay đổi.
    .changed = { $who ->
            [none] Danh sách đã thay đổi so với lúc xem. Anh/chị gửi lại tệp giúp cháu; chưa ghi gì từ tệp này.
           *[other] Đã thay đổi so với lúc anh/chị xem: { $who } đã ghi tệp { $file } lúc { $when }. Chưa ghi gì từ tệp này; còn cần thì anh/chị gửi lại để xem số mới.
        }
    .done-payment-results =
        Đã ghi kết quả chi trả tháng { $month } từ tệp { $name }: đã trả { $paid }, không trả được { $failed }, bị hoàn lại { $returned }, đang chờ { $pending }, sai số tiền { $differs }, trả hai lần { $twice }, chưa có kết quả { $not-returned }.
        Chuyển sang tháng sau: { $carried } dòng. Đã báo cách xử lý cho { $told } người. Chưa nhận liên tiếp từ 2 tháng: { $warned }; từ 3 tháng, đã đề nghị tạm dừng: { $flagged }.
        Không có trong danh sách: { $unknown } · Cần hỏi: { $ask } (gõ: dòng chờ). Tệp kèm theo ghi từng dòng. Danh sách chưa nhận được (chuyển khoản và tiền mặt): gõ xuất thất bại.{ $short ->
            [0] {""}
           *[other] {"\u000A"}Trả thiếu: { $short } người, thiếu { $short-sum } đồng; đã đề xuất truy lĩnh. Duyệt để trả bù tháng sau, hoặc không duyệt nếu đã giải quyết: gõ /dexuat
        }{ $deceased ->
            [0] {""}
           *[other] {"\u000A"}Có { $deceased } người được báo đã mất: chưa trả tiếp, không cộng sang tháng sau. Trước hết hỏi rõ ai mất, người hưởng hay người nhận thay; rồi quyết định: gõ /dexuat
        }
    .done-police-results =
        Đã ghi kết quả đối chiếu từ tệp { $name }: { $written } kết quả mới, { $same } đã có từ trước, { $proposed } đề nghị thay đổi chờ duyệt.
        Cần hỏi: { $ask } (gõ: dòng chờ) · Không rõ là ai: { $unknown }. Tệp kèm theo ghi từng dòng.
    .done-account-opening =
        Đã ghi tài khoản mới từ tệp { $name }: { $opened } tài khoản, không mở được { $not-opened }, ngân hàng chưa trả lời { $waiting }.
        Cần xem: { $ask } (gõ: dòng chờ) · Không rõ của ai: { $unknown }. Tệp kèm theo ghi từng dòng. Ghi tài khoản cho một người: /damotk
payment-failed =
    Tiền trợ cấp tháng { $month } của { $name } chưa vào tài khoản { $account } ({ $bank }): { $reason }.
    { $advice }
    { $deceased ->
        [yes] Nếu tin này không đúng, bác báo cán bộ xã để được trả lại. Cần hỏi, bác gõ: gặp cán bộ.
       *[no] Tiền không mất: tháng này chưa nhận thì cộng vào tháng sau. Muốn đổi tài khoản, bác gõ: đổi tài khoản. Cần hỏi, bác gõ: gặp cán bộ.
    }
payment-failed-withdrawn =
    Tin trước báo tiền tháng { $month } của { $name } chưa vào tài khoản { $account } là nhầm. Bác chưa phải làm gì; có kết quả đúng sẽ báo lại bác.
account-opened-withdrawn =
    Tin trước báo ngân hàng đã mở tài khoản cho { $name } (hồ sơ { $code }) là nhầm. Bác vẫn đang chờ ngân hàng; có tài khoản sẽ báo lại bác.
account-opened =
    Ngân hàng { $bank } đã mở tài khoản { $account } cho { $name }. Hồ sơ { $code } đã ghi tài khoản này; tiền được chuyển vào từ kỳ tháng { $month }.
    Bác nhận thẻ và kích hoạt theo hướng dẫn của ngân hàng. Không đưa mật khẩu, mã OTP cho ai.
account-not-opened =
    Ngân hàng chưa mở được tài khoản cho { $name } (hồ sơ { $code }): { $reason }. Tiền vẫn được trả như cũ. Cần hỏi, bác gõ: gặp cán bộ.
returned-mark =
    .paid = Đã trả: dòng { $line }, { $name }.
    .failed = Không trả được: dòng { $line }, { $name }. Chuyển sang tháng sau.
    .deceased = Không trả được: dòng { $line }, { $name }. Được báo đã mất: không cộng sang tháng sau, chờ cán bộ quyết định.
    .pending = Ngân hàng đang xử lý: dòng { $line }, { $name }. Chưa trả lại trước khi ngân hàng trả lời.
    .paid-amount-differs = Đã trả nhưng sai số tiền: dòng { $line }, { $name }.
    .not-returned = Chưa có kết quả: dòng { $line }, { $name }.
    .paid-twice = Trả hai lần: dòng { $line }, { $name }.
    .returned = Đã trả rồi bị hoàn lại: dòng { $line }, { $name }. Chuyển sang tháng sau.
    .not-on-list = Không có trong danh sách đã gửi.
    .undecided = { $asks ->
        [status] Chưa rõ đã trả hay chưa: dòng { $line }, { $name }.
       *[other] Chưa rõ là dòng nào: cần cán bộ chọn.
    }
    .match = Khớp.
    .mismatch = Sai lệch.
    .not-found = Không tìm thấy trong CSDL.
    .deceased = Đã chết: đã đề nghị cắt.
    .moved = Đã chuyển đi: đã đề nghị cắt chuyển.
    .duplicate = Trùng người.
    .empty = Công an chưa đối chiếu.
    .unclear = Chưa rõ công an kết luận gì.
    .which-person = Có nhiều người giống: cần cán bộ chọn.
    .which-verdict = Chưa rõ công an kết luận gì: cần cán bộ chọn.
    .unknown = Không tìm thấy người này trong danh sách của đơn vị.
    .opening-opened = Đã ghi tài khoản mới.
    .opening-already = Tài khoản này đã ghi từ trước.
    .opening-waiting = Ngân hàng chưa trả lời.
    .opening-not-opened = Không mở được; đã báo người đăng ký.
    .opening-not-theirs = Không có đăng ký mở tài khoản nào như vậy.
    .opening-holder-differs = Tên chủ tài khoản khác người nhận: cần cán bộ xem.
    .opening-unusable = Chưa rõ số tài khoản hoặc ngân hàng: cần cán bộ chọn.
    .opening-which-wish = Có tên này trong số người chờ mở tài khoản, chưa rõ là ai: cần cán bộ chọn.
    .opening-has-account = Người này đang nhận tiền vào tài khoản khác nên chưa ghi: muốn đổi thì sửa hồ sơ (/sua).
    .opening-left = Cán bộ chọn không ghi.
returned-status =
    .word = { $empty ->
        [yes] { $rows } dòng không ghi kết quả: { $names }
       *[no] Chữ “{ $word }” ở { $rows } dòng: { $names }
    }
    .paid = Đã trả
    .failed = Không trả được
    .pending = Ngân hàng còn xử lý
    .returned = Đã trả rồi bị hoàn lại
returned-opening =
    .account = { $bank } { $account } ({ $digits } số)
    .which-wish = { $name }: ngân hàng không ghi mã đăng ký hay số định danh trùng với ai. Là đăng ký nào?
    .holder-differs = { $name }{ $code ->
            [none] {""}
           *[other] {" "}· { $code }
        }: ngân hàng ghi chủ tài khoản là { $holder }. Chọn tài khoản nếu đã hỏi ngân hàng và đúng là của { $name }.
    .has-account = { $name } · { $code }: đang nhận tiền vào tài khoản khác ({ $has }) nên chưa ghi tài khoản mới. Muốn đổi thì gõ /sua { $code }.
    .number-unusable = { $name } · { $code }: số tài khoản đọc chưa chắc (mất số 0 ở đầu, thiếu hoặc thừa số). Đúng là số nào? Không rõ thì hỏi lại ngân hàng rồi gõ /damotk.
    .contradiction = { $name } · { $code }: vừa có số tài khoản vừa ghi không mở được. Có ghi tài khoản này không?
    .several = { $name } · { $code }: ngân hàng ghi hai số tài khoản. Lấy số nào?
    .shared = { $name } · { $code }: số tài khoản này còn ghi cho người khác tên trong tệp. Có đúng là của { $name } không?
    .bank-unknown = { $empty ->
        [yes] { $rows } dòng không ghi ngân hàng nào: { $names }. Là ngân hàng nào?
       *[no] “{ $word }” ở { $rows } dòng là ngân hàng nào: { $names }
    }
returned-verdict =
    .word = Chữ “{ $word }” ở { $rows } người: { $names }
    .match = Khớp
    .mismatch = Sai lệch
    .not_found = Không tìm thấy
    .deceased = Đã chết
    .moved = Đã chuyển đi
    .duplicate = Trùng người
returned-rows-row = Dòng nào cần quyết định?
    .short = Dòng
    .none = Không có dòng nào đang chờ.
returned-rows-choice = Dòng này là của ai, kết luận là gì?
    .short = Chọn
answer-returned-row =
    .not-found = Không tìm thấy dòng này.
    .help = Chọn một dòng trong danh sách.
answer-returned-candidate =
    .not-found = Không tìm thấy lựa chọn này.
    .choice-none = Không phải dòng nào ở trên
    .help = Chọn một trong những lựa chọn đã nêu, hoặc "Không phải dòng nào ở trên".
decide-returned-row =
    .decided = Đã ghi. Cháu đang đối chiếu lại tệp, xong sẽ báo ngay ạ.
    .changed = Dòng này đã có người quyết định. Không có gì thay đổi.
    .not-found = Không tìm thấy dòng này.

### Nhật ký (/nhatky)

answer-journal-request =
    .choice-today = Hôm nay
    .choice-week = 7 ngày qua
    .words-week = tuần|tuần này|7 ngày
    .choice-month = Tháng này
    .choice-all = Tất cả
    .words-all = hết|toàn bộ
    .not-found = Không tìm thấy hồ sơ, cán bộ hoặc đơn vị này trong phạm vi của anh/chị.
    .several = Có mấy cán bộ tên như vậy: { $names }. Gõ số đứng sau tên.
    .help = Gõ mã hồ sơ, tên cán bộ, tên đơn vị, hoặc ngày tháng. Ví dụ: /nhatky HS-7F3K2QM, /nhatky Hằng tháng 11
journal-about = Xem nhật ký của ai, của hồ sơ nào, hay của những ngày nào?
    .short = Nhật ký
next-journal-next = Xem tiếp không?
    .short = Trang
    .choice-more = Xem tiếp
    .words-more = tiếp|xem tiếp|thêm|xem thêm|nữa
    .choice-stop = Thôi
    .words-stop = thôi|không|dừng|đủ rồi
    .ended = Đã dừng xem nhật ký.
show-journal =
    .shown = { $lines }
    .none = Không có việc nào được ghi trong phạm vi này.
    .not-found = Không tìm thấy hồ sơ, cán bộ hoặc đơn vị này trong phạm vi của anh/chị.
journal-line = { $when } · { $who } · { $what }{ $about }{ $more }
journal-who =
    .officer = { $name } ({ $role })
    .contact = người dân
    .terminal = máy chủ
    .schedule = tự động
    .office = cơ quan
journal-about-what =
    .thing = {": "}{ $thing }
    .ticket = {" "}{ $number }
    .nothing = {""}
journal-detail =
    .all = { $parts }
    .joined = { $before } · { $part }
    .role = { $role }
    .list = { $value }
    .period = kỳ { $value }
    .version = bản { $value }
    .rows = { $value } dòng
    .field = mục { $value }
    .reason = lý do: { $value }

### Tháng chi trả: chốt, khóa, mở khóa, tiến độ, lịch

period-line = { $unit }, kỳ { $month }
period-names = { $names } và { $more } nữa
period-state =
    .open = đang mở
    .village-closed = các thôn đã chốt
    .commune-closed = xã đã chốt
    .verified = đã xác thực
    .locked = đã khóa
    .exported = đã xuất danh sách chi trả
    .sent-to-payer = đã gửi nơi chi trả
    .results-imported = đã có kết quả chi trả
    .reconciled = đã đối soát
    .closed = đã xong
period-step =
    .not-found = Không tìm thấy tháng này ở đơn vị của anh/chị. Chưa làm gì cả.
    .already = { $unit }, kỳ { $month }: { $state }. Không phải làm lại, chưa thay đổi gì.
    .too-early = { $unit }, kỳ { $month }: { $state }. Chưa làm được bước này, chưa thay đổi gì.
    .changed = { $unit }, kỳ { $month }: dữ liệu đã thay đổi trong lúc anh/chị xem. Chưa làm gì cả; xin xem lại.
period-summary =
    .village =
        Kỳ { $month }: { $people } suất trợ cấp, { $registered } suất đã có tài khoản, { $waiting } đăng ký đang chờ duyệt, { $changes } biến động.
        { $without ->
            [0] Mọi người đều đã có tài khoản hoặc nhận tiền mặt.
           *[other] Chưa có tài khoản: { $without } người ({ $names }).
        }
    .commune =
        Kỳ { $month }: { $people } suất, { $total } đồng. Chuyển khoản { $transfers }, tiền mặt { $cash }.
        { $late ->
            [0] Các thôn đã gửi đủ.
           *[other] { $late } thôn chưa gửi: { $villages }.
        }
        { $proposals ->
            [0] Không có đề xuất biến động nào chờ duyệt.
           *[other] { $proposals } đề xuất biến động chưa duyệt, sẽ tính vào kỳ sau.
        }
        { $missing ->
            [0] Mức hưởng đã đủ.
           *[other] Chưa rõ mức hưởng của { $missing } suất ({ $missing-names }): chưa có trong danh sách.
        }{ $held ->
            [0] {""}
           *[other] {"\u000A"}Tạm giữ { $held } suất của người được báo đã mất ({ $held-names }): chưa trả cho đến khi quyết định ở /dexuat.
        }
        { $remarks }
    .lock =
        Kỳ { $month }: { $people } suất, { $total } đồng. Chuyển khoản { $transfers }, tiền mặt { $cash }.
        { $missing ->
            [0] Mức hưởng đã đủ.
           *[other] Chưa rõ mức hưởng của { $missing } suất ({ $missing-names }): không có trong danh sách nếu khóa bây giờ.
        }{ $held ->
            [0] {""}
           *[other] {"\u000A"}Tạm giữ { $held } suất của người được báo đã mất ({ $held-names }): chưa trả cho đến khi quyết định ở /dexuat.
        }
        { $unexplained ->
            [none] Chưa có kỳ trước đã khóa để so.
            [0] So với kỳ trước, mọi chênh lệch đều có biến động.
           *[other] { $unexplained } chênh lệch so với kỳ trước chưa có biến động ({ $unexplained-names }).
        }
        { $recorded ->
            [0] Không có chênh lệch nào từ tệp nhập hay đăng ký.
           *[other] { $recorded } chênh lệch do nhập danh sách hoặc duyệt đăng ký, sẽ được ghi thành biến động.
        }
        { $remarks }
payment-note =
    .amount-recorded = { $count } suất lấy mức ghi trong danh sách, vì chưa có bảng mức chính thức.
    .amount-differs = { $count } suất có mức trong danh sách khác mức theo quy định; lấy mức theo quy định.
    .arrears-reconstructed = { $count } suất có truy lĩnh do nâng mức chuẩn, tính lại theo quy định vì chưa có tháng khóa nào trước (số dựng lại, cần kiểm tra).
    .authorisation-expired = { $count } suất có giấy ủy quyền hết hạn: chuyển về tài khoản của đối tượng hoặc tiền mặt.
    .account-held = { $count } suất vừa đổi tài khoản: kỳ này chưa dùng tài khoản mới.
    .account-failed = { $count } suất có tài khoản bị ngân hàng trả lại kỳ trước: kỳ này chi tiền mặt cho đến khi đổi tài khoản.
    .account-without-bank = { $count } suất có tài khoản chưa rõ ngân hàng: chi tiền mặt.
    .recovery-left = { $count } suất chưa thu hồi hết, phần còn lại thu ở kỳ sau.
close-village-month = Chốt danh sách thôn nào?
    .help = Gõ tháng chi trả, ví dụ 12/2026, hoặc chọn một dòng.
    .short = Thôn và kỳ
    .none = Không có danh sách thôn nào cần chốt lúc này.
    .unreadable = Chưa rõ tháng nào. Ví dụ: 12/2026
    .not-found = Không tìm thấy tháng này ở thôn của anh/chị. Gõ /lich để xem kỳ đang mở.
    .several = Có mấy tháng phù hợp, chọn một:
close-village-sure =
    { $month-unit }
    { $month-summary }
    Chốt danh sách? Sau khi chốt, muốn sửa phải nhờ xã mở lại.
    .short = Chốt
    .choice-close = Chốt danh sách
    .words-close = chốt|đồng ý|đúng|có|ok|vâng|dạ
    .choice-stop = Chưa, để sau
    .words-stop = chưa|thôi|không|ko|để sau
    .ended = Chưa chốt. Khi xong, gõ /chotdanhsach.
close-village =
    .closed = Đã chốt danh sách { $unit }, kỳ { $month }: { $people } suất. Cảm ơn anh/chị.
    .already = Danh sách { $unit }, kỳ { $month } đã chốt rồi. Muốn sửa, xin nhờ xã mở lại.
    .notice-all = Cả { $villages } thôn đã chốt danh sách kỳ { $month }. Xã chốt: /chot { $month }
reopen-village-month = Mở lại danh sách thôn nào?
    .help = Gõ tên thôn và tháng, ví dụ: Lương Ngọc 12/2026, hoặc chọn một dòng.
    .short = Thôn và kỳ
    .none = Không có danh sách thôn nào đang chốt mà xã còn mở lại được.
    .unreadable = Chưa rõ thôn hoặc tháng nào. Ví dụ: Lương Ngọc 12/2026
    .not-found = Không tìm thấy danh sách thôn này.
    .several = Thôn nào?
reopen-village-reason = Vì sao mở lại? Trưởng thôn sẽ đọc được lý do này.
    .short = Lý do
    .choice-people-missing = Thiếu người
    .choice-wrong-data = Thông tin chưa đúng
    .choice-village-asks = Thôn đề nghị
reopen-village =
    .reopened = Đã mở lại danh sách { $unit }, kỳ { $month }.
    .already = Danh sách { $unit }, kỳ { $month } đang mở, không cần mở lại.
    .notice = Xã mở lại danh sách { $unit }, kỳ { $month }. Lý do: { $reason }. Sửa xong, chốt lại: /chotdanhsach
close-month-month = Chốt danh sách xã kỳ nào?
    .help = Gõ tháng chi trả, ví dụ 12/2026, hoặc chọn một dòng.
    .short = Kỳ
    .none = Không có kỳ nào cần chốt lúc này.
    .unreadable = Chưa rõ tháng nào. Ví dụ: 12/2026
    .not-found = Không tìm thấy tháng này ở đơn vị của anh/chị. Gõ /lich để xem kỳ đang mở.
    .several = Có mấy kỳ phù hợp, chọn một:
close-month-sure =
    { $month-unit }
    { $month-summary }
    Chốt danh sách xã? Sau khi chốt, biến động mới tính vào kỳ sau.
    .short = Chốt
    .choice-close = Chốt
    .words-close = chốt|đồng ý|đúng|có|ok|vâng|dạ
    .choice-stop = Chưa, để sau
    .words-stop = chưa|thôi|không|ko|để sau
    .ended = Chưa chốt.
close-month =
    .closed = Đã chốt danh sách { $unit }, kỳ { $month }. Biến động từ bây giờ tính vào kỳ sau.
    .notice = { $unit } đã chốt danh sách kỳ { $month }.
lock-month-month = Khóa kỳ nào?
    .help = Gõ tháng và tên xã, ví dụ: 12/2026 Cẩm Lương, hoặc chọn một dòng.
    .short = Kỳ
    .none = Không có kỳ nào đã chốt mà chưa khóa ở phần việc của anh/chị. Nơi còn cấp huyện thì huyện khóa.
    .unreadable = Chưa rõ tháng nào. Ví dụ: 12/2026
    .not-found = Không tìm thấy tháng này ở đơn vị của anh/chị.
    .several = Xã nào, kỳ nào?
lock-month-sure =
    { $month-unit }, { $month-stands }
    { $month-summary }
    Khóa? Danh sách chi trả sẽ không sửa được nữa.
    .short = Khóa
    .choice-lock = Khóa
    .words-lock = khóa|đồng ý|đúng|có|ok|vâng|dạ
    .choice-stop = Chưa, để sau
    .words-stop = chưa|thôi|không|ko|để sau
    .ended = Chưa khóa.
lock-month =
    .locked =
        Đã khóa { $unit }, kỳ { $month }, phiên bản { $version }: { $people } suất, { $total } đồng.
        Chuyển khoản { $transfers }, tiền mặt { $cash }. Lấy danh sách: /xuat chi-tra { $month }
    .notice =
        { $unit }, kỳ { $month } đã khóa, phiên bản { $version }: { $people } suất, { $total } đồng. Chuyển khoản { $transfers }, tiền mặt { $cash }.
        Biến động từ bây giờ tính vào kỳ sau.
reopen-month-month = Mở khóa kỳ nào?
    .help = Gõ tháng rồi lý do, ví dụ: /mokhoa 11/2026 sai số tiền
    .short = Kỳ
    .none = Không có kỳ nào đã chốt hoặc đã khóa.
    .unreadable = Chưa rõ tháng nào. Ví dụ: /mokhoa 11/2026 sai số tiền
    .not-found = Không tìm thấy tháng này ở đơn vị của anh/chị.
    .several = Xã nào, kỳ nào?
reopen-month-reason = { $month-line } ({ $month-stands }). Lý do mở lại?
    .short = Lý do
    .choice-wrong-person = Sai hoặc thiếu người hưởng
    .choice-wrong-sum = Sai mức hưởng
    .choice-wrong-account = Sai người nhận hoặc tài khoản
reopen-month =
    .diff = Mở khóa { $unit }, kỳ { $month } ({ $state }, phiên bản { $version }). Lý do: { $reason }
    .reopened = Đã mở khóa { $unit }, kỳ { $month }, thành phiên bản { $version }. Lý do: { $reason }. Danh sách đã xuất trước đây vẫn giữ nguyên.
    .reopened-list = Đã mở lại danh sách { $unit }, kỳ { $month }. Sửa xong, chốt lại: /chot { $month }
mark-month-month = Kỳ nào?
    .help = Gõ tháng và tên xã, ví dụ: 12/2026 Cẩm Lương, hoặc chọn một dòng.
    .short = Kỳ
    .none = Không có kỳ nào đang chờ bước tiếp theo.
    .unreadable = Chưa rõ tháng nào. Ví dụ: 12/2026
    .not-found = Không tìm thấy tháng này ở đơn vị của anh/chị.
    .several = Xã nào, kỳ nào?
mark-month-step = { $month-line }: { $month-stands }. Ghi bước nào?
    .short = Bước
    .choice-verified = Công an đã xác thực xong
    .words-verified = xác thực|đã xác thực|xác thực xong
    .choice-sent = Đã gửi nơi chi trả
    .words-sent = gửi|đã gửi|gửi kho bạc|gửi bưu điện|gửi ngân hàng
    .choice-reconciled = Đối soát xong
    .words-reconciled = đối soát|đã đối soát
    .choice-closed = Kỳ này đã xong
    .words-closed = xong|kết thúc|đóng kỳ
mark-month =
    .marked = { $unit }, kỳ { $month }: { $state }.
    .not-yours = Bước này do bộ phận khác ghi cho { $unit }, kỳ { $month }. Chưa thay đổi gì.
opened-account-record = Ngân hàng đã mở tài khoản cho ai?
    .short = Hồ sơ
opened-account-bank = Mở ở ngân hàng nào?
    .short = Ngân hàng
opened-account-account = Số tài khoản mới?
    .short = Số tài khoản
opened-account-holder = Tên chủ tài khoản? Đúng tên dưới đây thì chọn 1.
    .short = Chủ tài khoản
opened-account-confirm =
    Ghi tài khoản mới:
    { $lines }

    Đúng chưa?
    .choice-send = Đúng, ghi
    .words-send = đúng|ghi|có|dạ|vâng|ok
    .choice-edit = Nhập lại
    .choice-cancel = Thôi
note-opened-account =
    .noted = Đã ghi tài khoản { $account } ({ $bank }) của { $name }, hồ sơ { $code }; chuyển khoản từ kỳ tháng { $month }. Đã báo người đăng ký.
    .not-found = Không tìm thấy hồ sơ này.
    .not-waiting = Hồ sơ này không có đăng ký nào đang chờ ngân hàng mở tài khoản. Đổi tài khoản thì dùng /sua.
    .changed = Hồ sơ { $code } đã thay đổi sau khi anh/chị xem. Chưa ghi gì.
    .holder-differs = Tên chủ tài khoản khác { $name }. Chưa ghi gì; anh/chị xem lại với ngân hàng.
    .has-account = { $name } đang nhận qua một tài khoản khác. Chưa ghi gì; đổi tài khoản thì dùng /sua, cần hai người.
mark-cash-place = Phát tiền mặt ở thôn nào?
    .help = Gõ tên thôn, thêm tháng nếu cần, ví dụ: thôn 3 tháng 10; hoặc chọn một dòng.
    .short = Thôn
    .none = Không còn ai chờ nhận tiền mặt trong danh sách đã khóa.
mark-cash-marks =
    { $place-name }: còn { $place-people } người chưa nhận, { $place-sum } đồng.
    { $place-list }{ $place-more ->
        [0] {""}
       *[other] {" "}… và { $place-more } người nữa, ghi sau khi xong những người trên.
    }

    Đã phát cho ai? Gõ: hết; hoặc: hết trừ 2 vắng, 5 chết; hoặc: đã phát 1, 3; hoặc: 4 chuyển đi.
    .help = Gõ “hết” nếu phát đủ, “hết trừ 2, 5” nếu trừ vài người, “đã phát 1, 3” nếu mới phát vài người. Sau số ghi lý do: vắng, chết, chuyển đi, thiếu giấy, không nhận.
    .short = Đã phát
mark-cash-reason = { $marks-open-names }: vì sao chưa nhận?
    .short = Lý do
    .choice-absent = Vắng mặt
    .words-absent = vắng|đi vắng|chưa đến
    .choice-deceased = Đã chết
    .words-deceased = chết|mất|đã mất
    .choice-moved = Chuyển đi
    .words-moved = chuyển đi|chuyển
    .choice-no-paper = Thiếu giấy tờ
    .words-no-paper = thiếu giấy|thiếu giấy tờ|giấy ủy quyền
    .choice-declined = Không nhận
    .words-declined = không nhận|từ chối
    .choice-other = Lý do khác
    .words-other = khác
    .choice-paid = Đã nhận rồi
    .words-paid = đã nhận|nhận rồi|đã phát
mark-cash-confirm =
    { $place }:
    Đã nhận: { $marks-paid } người, { $marks-sum } đồng.
    { $marks-unpaid ->
        [0] {""}
       *[other] Chưa nhận: { $marks-names }.
    }{ $marks-open ->
        [no] {""}
       *[yes] {" "}{ $reason }: { $marks-open-names }.
    }

    Ghi như vậy?
    .choice-send = Ghi
    .words-send = ghi|đúng|đồng ý|có|ok
    .choice-edit = Sửa lại
    .choice-cancel = Thôi, chưa ghi
mark-cash =
    .marked =
        Đã ghi tiền mặt { $name }: đã nhận { $paid } người ({ $sum } đồng), chưa nhận { $unpaid }.{ $left ->
            [0] {""}
           *[other] {" "}Còn { $left } người chưa ghi.
        }{ $flagged ->
            [0] {""}
           *[other] {" "}Đã đề nghị tạm dừng { $flagged } người vì nhiều tháng liền không nhận.
        }{ $deceased ->
            [0] {""}
           *[other] {"\u000A"}Có { $deceased } người được báo đã mất: chưa trả tiếp, không cộng sang tháng sau. Quyết định báo chết: gõ /dexuat
        }
        Ai chưa nhận được cộng vào tháng sau. Ghi nhầm thì gõ: hoàn tác.
    .not-found = Không tìm thấy danh sách tiền mặt này.
    .changed = Danh sách tiền mặt { $name } đã có người ghi sau khi anh/chị xem. Chưa đổi gì, gõ /phattien để xem lại.
answer-cash-place =
    .unreadable = Chưa rõ thôn nào. Ví dụ: thôn 3, hoặc thôn 3 tháng 10
    .not-found = Không có ai chờ nhận tiền mặt ở đó: chưa khóa tháng, đã phát xong, hoặc không thuộc đơn vị của anh/chị.
    .several = Thôn nào?
answer-cash-marks =
    .shown = { $paid } người đã nhận, { $unpaid } người chưa
    .unreadable = Chưa rõ đã phát cho ai. Ví dụ: hết; hết trừ 2 vắng; đã phát 1, 3
    .nobody = Không rõ “{ $said }” là ai hay lý do gì. Dùng số trong danh sách, từ 1 đến { $most }.
    .several = “{ $said }” có mấy người trong danh sách. Dùng số ở đầu dòng.
    .gone = Danh sách này không còn ai chờ nhận. Gõ /phattien để xem lại.
answer-period-words =
    .help = Gõ tháng hoặc tên đơn vị sau lệnh, ví dụ: /tiendo 12/2026 Cẩm Lương
    .bad-month = Chưa rõ tháng nào. Ví dụ: /tiendo 12/2026
    .unknown-unit = Không tìm thấy đơn vị này.
    .which-unit = Có mấy đơn vị như vậy: { $units }. Gõ thêm mã đơn vị.
progress-what =
    .short = Đơn vị và kỳ
show-progress =
    .not-found = Không tìm thấy đơn vị hoặc kỳ này.
    .several = từng xã ở dưới
    .no-village = Chưa rõ thôn
    .shown =
        { $unit }, kỳ { $month }: { $state }.
        { $people } suất, { $registered } có tài khoản ({ $percent }%).
        { $lines }
        { $late ->
            [0] Các nơi đã gửi đủ.
           *[other] Chưa gửi ({ $late }): { $names }.
        }{ $locked ->
            [yes] {" "}Đã khóa phiên bản { $version }: { $total } đồng.
           *[no] {""}
        }
    .village =
        { $closed ->
            [yes] ✓
           *[no] –
        } { $name }: { $registered }/{ $people } có tài khoản, { $waiting } chờ duyệt, { $verified } đã xác thực{ $results ->
            [0] {""}
           *[other] , { $paid } đã chi, { $failed } chưa nhận
        }
    .commune = { $name }: { $state }; { $closed }/{ $villages } thôn, { $registered }/{ $people } có tài khoản{ $results ->
            [0] {""}
           *[other] , { $paid } đã chi, { $failed } chưa nhận
        }
calendar-key =
    .village-close-day = Thôn chốt
    .commune-close-day = Xã chốt
    .payment-list-day = Giao danh sách chi trả
    .payment-start-day = Bắt đầu chi trả
    .return-day = Nơi chi trả gửi kết quả
show-calendar =
    .not-found = Chưa có lịch cho đơn vị này.
    .shown =
        Lịch của { $unit }:
        { $lines }
    .line =
        { $name }: { $inclusive ->
            [yes] đến hết ngày { $day }
           *[no] trước ngày { $day }
        }
    .shift = Hạn trùng ngày nghỉ thì lùi sang ngày làm việc kế tiếp.
    .open = Kỳ đang mở: { $month } ({ $state }).
    .last =
        { $name } kỳ này: hạn cuối { $day }{ $left ->
            [0] , là hôm nay
           *[other] {""}
        }
answer-day-of-month =
    .help = Gõ một ngày trong tháng, từ 1 đến 31.
    .no-such-day = Ngày từ 1 đến 31. Ví dụ: 25
answer-calendar-unit =
    .unknown = Không tìm thấy đơn vị này trong phạm vi của anh/chị.
    .ambiguous = Có mấy đơn vị như vậy, chọn một:
set-calendar-unit = Đặt lịch cho đơn vị nào?
    .help = Gõ tên hoặc mã đơn vị.
    .short = Đơn vị
    .none = Không có đơn vị nào để đặt lịch.
set-calendar-key = Đặt mốc nào?
    .short = Mốc
    .choice-village = Thôn chốt
    .choice-commune = Xã chốt
    .choice-list = Giao danh sách chi trả
    .choice-start = Bắt đầu chi trả
    .choice-return = Nơi chi trả gửi kết quả
    .choice-shift = Hạn trùng ngày nghỉ
set-calendar-day = Ngày mấy trong tháng?
    .short = Ngày
set-calendar-counts = Ngày đó còn kịp không?
    .short = Cách tính
    .choice-before = Phải trước ngày đó
    .words-before = trước|không|ko|không kịp
    .choice-including = Hết ngày đó vẫn kịp
    .words-including = kịp|còn kịp|hết ngày|kể cả|có
set-calendar-shift = Hạn trùng ngày nghỉ thì lùi sang ngày làm việc kế tiếp?
    .short = Lùi hạn
set-calendar-confirm =
    Sẽ đặt lịch như sau:
    { $lines }

    Đúng chưa ạ?
    .choice-send = Đúng, đặt lịch
    .choice-cancel = Thôi, giữ lịch cũ
set-calendar =
    .not-found = Không tìm thấy đơn vị này trong phạm vi của anh/chị.
    .set = Đã đặt lịch cho { $unit }, tính từ hôm nay. Xem: /lich

### Nhắc việc, thông báo, bài đọc loa, danh sách tự gửi

remind-deadline =
    .village = Còn { $left } ngày đến hạn chốt danh sách thôn { $village } cho kỳ chi trả tháng { $month } (ngày cuối: { $day }). Xong thì gõ: /chotdanhsach
    .villages = Còn { $left } ngày đến hạn chốt danh sách thôn cho kỳ chi trả tháng { $month } (ngày cuối: { $day }). Chưa gửi: { $villages }. Nhắc các thôn này: /nhacthon
    .commune = Còn { $left } ngày đến hạn chốt danh sách { $commune } cho kỳ chi trả tháng { $month } (ngày cuối: { $day }). Xong thì gõ: /chot
remind-villages =
    .none = Mọi thôn đã chốt danh sách, không có thôn nào phải nhắc.
    .reminded = Đã nhắc { $count } thôn: { $villages }.{ $silent ->
            [0] {""}
           *[other] {" "}Chưa có trưởng thôn dùng An Sinh ở: { $without }.
        }
remind-draft =
    .notice =
        { $flow ->
            [change-account] Bác đang đổi tài khoản dở hôm trước. Bác muốn làm tiếp thì nhắn một chữ bất kỳ, cháu hỏi lại đúng câu đang dở. Không làm nữa thì bác nhắn: hủy
           *[other] Bác đang đăng ký dở hôm trước. Bác muốn làm tiếp thì nhắn một chữ bất kỳ, cháu hỏi lại đúng câu đang dở. Không làm nữa thì bác nhắn: hủy
        }
remind-returned =
    .notice = Hồ sơ { $code } của { $name } xã đã trả lại để sửa, lý do: { $reason }. Bác nhắn "đăng ký" để sửa và gửi lại ạ.

broadcast =
    .preview =
        Gửi tới { $count } người ({ $audience }, { $unit }):

        { $words }

        Gửi được ngay: { $free }. Zalo tính tiền: { $billed } tin, khoảng { $cost } đồng. Phải chờ người đó nhắn trước: { $waits }.
        Tin chỉ đi từ 7 giờ đến 21 giờ, và cần một người khác duyệt.
    .not-found = Không tìm thấy đơn vị hoặc thông báo này. Thông báo gửi cho một xã hoặc một thôn.
    .nobody = Không có ai trong nhóm này. Chưa gửi gì.
    .diff = gửi thông báo tới { $count } người ({ $audience }, { $unit }): “{ $words }”
    .started = Đã duyệt thông báo { $number }: { $count } người, gửi dần từ 7 giờ đến 21 giờ. Xem, tạm dừng: /xemthongbao
    .message = Thông báo của { $unit }: { $words }
    .ended = Thông báo { $number } đã đến lượt mọi người: { $all } người. Đang chờ gửi: { $waiting }. Không gửi được: { $failed }.
    .line =
        Thông báo { $number } · { $unit } · { $state ->
            [sending] đang gửi
            [paused] tạm dừng
            [stopped] đã dừng
           *[done] đã gửi xong
        } · { $arrived }/{ $all } đã tới{ $failed ->
            [0] {""}
           *[other] , { $failed } không gửi được
        }
    .changed = Thông báo { $number } đã thay đổi, không làm được việc này nữa. Gõ /xemthongbao để xem.
    .steered-pause = Đã tạm dừng thông báo { $number }. Gửi tiếp: /xemthongbao
    .steered-resume = Thông báo { $number } được gửi tiếp.
    .steered-stop = Đã dừng hẳn thông báo { $number }. Ai đã nhận thì vẫn còn tin.
broadcast-unit = Gửi cho đơn vị nào?
    .empty = Cần tên xã hoặc thôn. Ví dụ: /thongbao thôn 1
    .unknown = Không tìm thấy đơn vị này. Ví dụ: /thongbao thôn 1
    .ambiguous = Có mấy nơi trùng tên này. Chọn một nơi:
broadcast-audience = Gửi cho ai?
    .short = Người nhận
    .choice-registered = Mọi người đã đăng ký
    .words-registered = tất cả|mọi người|đã đăng ký
    .choice-returned = Người có hồ sơ bị trả lại
    .words-returned = bị trả|trả lại
    .choice-open-account = Người chờ mở tài khoản
    .words-open-account = mở tài khoản|chờ mở
    .choice-cash = Người nhận tiền mặt
    .words-cash = tiền mặt
    .choice-failed = Người chuyển tiền chưa được
    .words-failed = chưa được|lỗi
    .choice-village-heads = Các trưởng thôn
    .words-village-heads = trưởng thôn
broadcast-words = Nội dung thông báo? Viết ngắn, không ghi tên hay số của ai.
    .short = Nội dung
broadcast-confirm =
    { $preview }

    Gửi đề nghị này cho người duyệt?
broadcasts-broadcast = Thông báo nào?
    .short = Thông báo
    .none = Chưa có thông báo nào.
broadcasts-way = Làm gì với thông báo này: { $broadcast-line }?
    .short = Việc
    .choice-pause = Tạm dừng
    .words-pause = dừng|tạm dừng
    .choice-resume = Gửi tiếp
    .words-resume = tiếp|gửi tiếp|tiếp tục
    .choice-stop = Dừng hẳn
    .words-stop = dừng hẳn|thôi
answer-broadcast =
    .help = Chọn một thông báo trong danh sách ở trên bằng số thứ tự của dòng.
    .choose-one = Chọn một thông báo trong danh sách.
answer-subscription =
    .help = Chọn một dòng trong danh sách ở trên bằng số thứ tự của dòng.
    .choose-one = Chọn một dòng trong danh sách.

loudspeaker =
    .not-found = Không tìm thấy đơn vị.
    .register =
        Bài đọc loa:

        Mời bà con { $unit } đang nhận trợ cấp, và người nhận thay, đăng ký nhận tiền qua tài khoản. Việc đăng ký là tự nguyện, không mất phí; không đăng ký thì vẫn nhận tiền như cũ. Bà con nhắn chữ “đăng ký” cho An Sinh trên Zalo hoặc Telegram, hoặc đến gặp trưởng thôn để được làm giúp. Khi đi mang theo căn cước và số tài khoản. Nhắc lại: không ai được hỏi bà con mã OTP, mã PIN hay mật khẩu. Xin cảm ơn.
    .deadline =
        Bài đọc loa:

        { $has-closes ->
            [no] Bà con { $unit } có thay đổi về người hưởng trợ cấp như mới được hưởng, chuyển đi, qua đời, đổi người nhận hay đổi tài khoản, xin báo sớm cho trưởng thôn để kịp kỳ chi trả tháng { $month }. Báo sau thì tính vào kỳ sau. Xin cảm ơn.
           *[other] Bà con { $unit } có thay đổi về người hưởng trợ cấp như mới được hưởng, chuyển đi, qua đời, đổi người nhận hay đổi tài khoản, xin báo cho trưởng thôn chậm nhất ngày { $closes } để kịp kỳ chi trả tháng { $month }. Báo sau ngày đó thì tính vào kỳ sau. Xin cảm ơn.
        }
    .payment =
        Bài đọc loa:

        { $has-day ->
            [no] Tiền trợ cấp tháng này đang được chi trả.
           *[other] Tiền trợ cấp được chi trả từ ngày { $day }.
        } Ai nhận qua tài khoản thì kiểm tra tài khoản, không phải đi đâu. { $has-place ->
            [no] Ai nhận tiền mặt thì nhận tại nơi như mọi tháng, mang theo căn cước.
           *[other] Ai nhận tiền mặt thì đến { $place }, mang theo căn cước.
        } Người già yếu không đi được, gia đình báo trưởng thôn để được trả tại nhà. Xin cảm ơn bà con { $unit }.
    .fraud =
        Bài đọc loa:

        { $commune } nhắc bà con { $unit }: đăng ký và nhận trợ cấp không mất phí. Cán bộ xã, công an, ngân hàng không bao giờ hỏi mã OTP, mã PIN, mật khẩu, không bắt chuyển tiền trước. Ai gọi điện, nhắn tin đòi những thứ đó là lừa đảo: bà con tắt máy và báo trưởng thôn hoặc công an xã. Xin cảm ơn.
loudspeaker-topic = Bài đọc về việc gì?
    .short = Việc
    .choice-register = Mời đăng ký nhận qua tài khoản
    .words-register = đăng ký
    .choice-deadline = Hạn báo thay đổi
    .words-deadline = hạn|chốt|thay đổi
    .choice-payment = Ngày trả tiền
    .words-payment = trả tiền|chi trả|nhận tiền
    .choice-fraud = Đề phòng lừa đảo
    .words-fraud = lừa đảo|cảnh báo
loudspeaker-day = Trả từ ngày nào?
    .short = Ngày trả
    .choice-none = Không nói ngày
loudspeaker-place = Ai nhận tiền mặt thì đến đâu?
    .short = Nơi trả
    .choice-none = Như mọi tháng

subscribe =
    .subscribed = Từ nay sẽ tự gửi tới đây, { $event }: { $list } ({ $group }) của { $unit }. Gửi trong giờ làm việc. Thôi nhận: /thoinhan
    .already = Đã đăng ký từ trước, { $event }: { $list } ({ $group }) của { $unit }. Thôi nhận: /thoinhan
    .group-bao_tro_xa_hoi = bảo trợ xã hội
    .group-nguoi_co_cong = người có công
    .unsubscribed = Danh sách này sẽ không tự gửi nữa.
    .not-found = Không tìm thấy danh sách hoặc đơn vị này.
    .line = { $list } ({ $group }) · { $unit } · { $event }
subscribe-list = Tự gửi danh sách nào? Gõ kèm đơn vị cũng được, ví dụ: chi trả thôn Lương Ngọc
    .short = Danh sách
    .help = Gõ tên danh sách, có thể kèm thôn, nhóm và lúc gửi. Ví dụ: chi trả thôn Lương Ngọc khi khóa tháng.
subscribe-event = Gửi khi nào?
    .short = Khi
    .choice-village-closed = khi thôn chốt danh sách
    .words-village-closed = thôn|thôn chốt
    .choice-commune-closed = khi xã chốt danh sách
    .words-commune-closed = xã|xã chốt
    .choice-month-locked = khi khóa dữ liệu tháng
    .words-month-locked = khóa|khóa tháng
    .choice-results-taken = khi có kết quả chi trả về
    .words-results-taken = kết quả|có kết quả|kết quả đã về
    .choice-monday = sáng thứ Hai hằng tuần
    .words-monday = thứ hai|hằng tuần|mỗi tuần
unsubscribe-subscription = Thôi nhận danh sách nào?
    .short = Danh sách
    .none = Chưa có danh sách nào được tự gửi.

reconcile-file-file = Anh/chị gửi tệp danh sách cấp trên trả về (Excel) vào đây. Cháu so với bản đã gửi đi, chưa thay đổi gì.
    .short = Tệp
reconcile-file =
    .started = Cháu đang so tệp { $file } với bản đã gửi đi, xong sẽ gửi bảng đối soát ngay ạ.
    .progress = Đang so tệp { $file }: đã đọc { $done } dòng của hai bản.
    .not-found = Không tìm thấy tệp này.
    .no-baseline = Chưa có danh sách nào của đơn vị đã gửi đi để so. Anh/chị xuất mẫu tổng hợp hoặc phụ lục 1 trước.
    .unreadable = Không đọc được tệp { $file } nên chưa so được. { $why }
    .done =
        Đã so tệp { $file } với bản { $list } tháng { $period }, phiên bản { $version }: khớp { $same }, có thêm { $added }, không còn { $removed }, thay đổi { $changed }.
        Chưa có biến động giải trình: { $unexplained }. Bảng kèm theo ghi từng dòng; hồ sơ chưa thay đổi gì.{ $earlier ->
            [none] { "" }
           *[other] { " " }Tệp ghi tháng { $earlier }, không có bản gửi đi của tháng đó: anh/chị xem có đúng tệp cần so không.
        }

progress-picture =
    .done = Tiến độ { $unit }, kỳ chi trả tháng { $month }.
    .title = Tiến độ { $unit }
    .subtitle = Kỳ chi trả tháng { $month } · tính đến { $day }
    .whole = Tất cả
    .no-village = Chưa rõ thôn
    .verified = có tài khoản, công an đã xác thực
    .registered = có tài khoản
    .waiting = chờ duyệt
    .missing = chưa có
    .results = Đã trả: { $paid } · chưa được: { $failed }
    .late = chưa chốt danh sách
    .trend = Nhận qua tài khoản, theo tháng
    .failures = Vì sao chuyển tiền chưa được
