import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { findAnswer, replyTo } from '../../src/domain/faq.js'
import { isPlainQuestion, mayBeQuestion } from '../../src/domain/question.js'
import { foldKey } from '../../src/domain/text.js'
import { FaqError, loadFaq } from '../../src/faq.js'
import { loadReference } from '../../src/reference.js'

const faq = loadFaq()
const answered = (text: string) => {
  const reply = replyTo(faq, text)
  return reply.kind === 'answered' ? reply.entry.id : reply.kind
}

/** As people write: with marks and without, in short forms, with slips, in a roundabout way. None is a wording of the file. */
const ASKED: readonly (readonly [string, string])[] = [
  ['cháu ơi đăng kí cái này có mất đồng phí nào ko', 'cost'],
  ['dang ky co mat tien ko', 'cost'],
  ['lam the nay co ton tien khong ha chau', 'cost'],
  ['thu phí bao nhiêu vậy', 'cost'],
  ['sợ lừa đảo lắm', 'scam'],
  ['co phai lua dao ko day', 'scam'],
  ['cái này có an toàn không cháu', 'scam'],
  ['cho stk co bi mat tien ko', 'scam'],
  ['ho bao doc ma otp co doc khong', 'otp-pin'],
  ['có phải khai mật khẩu không ạ', 'otp-pin'],
  ['khong dang ky thi co bi cat tien k', 'voluntary'],
  ['có bắt buộc ko cháu', 'voluntary'],
  ['bac muon lay tien mat thoi dc ko', 'cash'],
  ['vẫn lĩnh tiền mặt như trước được chứ', 'cash'],
  ['ong nha toi yeu khong di duoc thi linh tien kieu gi', 'cash'],
  ['nha khong co dien thoai thi sao', 'no-phone'],
  ['tôi chẳng có điện thoại', 'no-phone'],
  ['dt cục gạch có đăng ký được k', 'basic-phone'],
  ['may den trang co nhan tien duoc khong', 'basic-phone'],
  ['bà không dùng zalo thì sao', 'basic-phone'],
  ['roi mat the atm roi chau oi', 'lost-card'],
  ['mất thẻ ngân hàng có phải đăng ký lại không', 'lost-card'],
  ['mat cccd thi lam sao', 'lost-id-card'],
  ['chua lam cccd co dk duoc khong', 'no-id-card'],
  ['số định danh là số nào vậy cháu', 'no-id-card'],
  ['toi chi co cmt cu', 'old-id'],
  ['chứng minh thư 9 số dùng được không', 'old-id'],
  ['khai tk tren vneid roi co can dang ky nua ko', 'vneid-account'],
  ['tài khoản an sinh vneid là cái gì', 'vneid-account'],
  ['chua co tk ngan hang thi lam ntn', 'no-account'],
  ['mở tài khoản thì phải làm sao', 'no-account'],
  ['dung ngan hang nao cung dc a', 'which-bank'],
  ['viettel money nhan duoc khong', 'which-bank'],
  ['so tren the atm co phai stk ko', 'card-number'],
  ['không nhớ số tài khoản thì xem ở đâu', 'card-number'],
  ['nhan vao tk con gai toi duoc khong', 'other-holder'],
  ['cho tiền về tài khoản của vợ có được không', 'other-holder'],
  ['hai ong ba dung chung 1 tk duoc k', 'shared-account'],
  ['ten tren the khac ten can cuoc co sao ko', 'name-mismatch'],
  ['muon doi stk thi lam the nao', 'change-account'],
  ['tôi ghi nhầm số tài khoản', 'change-account'],
  ['tk bi khoa thi tien co ve khong', 'close-account'],
  ['rut tien cay atm co mat phi khong', 'account-fee'],
  ['ngân hàng có trừ phí hàng tháng ko', 'account-fee'],
  ['giam ho la the nao', 'guardian'],
  ['mẹ bị lẫn thì ai đứng ra nhận thay', 'guardian'],
  ['con toi bi khuyet tat con nho dang ky the nao', 'child'],
  ['giay uy quyen xin o dau', 'authorisation'],
  ['nho con trai nhan ho can giay to gi', 'authorisation'],
  ['giay uq het han thi sao', 'authorisation-validity'],
  ['giấy ủy quyền được bao lâu', 'authorisation-validity'],
  ['cham soc nguoi khuyet tat co duoc tien ko', 'carer'],
  ['bao gio co tien vay chau', 'when-paid'],
  ['chừng nào tiền mới về', 'when-paid'],
  ['tien tro cap ngay nao phat', 'when-paid'],
  ['thang nay chua thay tien ve', 'not-received'],
  ['sao tôi không nhận được tiền', 'not-received'],
  ['2 thang roi chua co tien', 'not-received'],
  ['sao tien thang nay it hon', 'less-money'],
  ['ho so cua toi duyet chua', 'status'],
  ['tăng lên 540 nghìn phải không', 'amount-2026'],
  ['tro cap moi duoc bao nhieu tien', 'amount-2026'],
  ['truy linh bao gio co', 'arrears'],
  ['75 tuoi duoc huong gi', 'social-pension'],
  ['bao nhieu tuoi thi duoc tien nguoi cao tuoi', 'social-pension'],
  ['xin tro cap khuyet tat o dau', 'new-benefit'],
  ['huong 2 che do mot luc duoc khong', 'several-benefits'],
  ['thuong binh duoc bao nhieu tien', 'merit'],
  ['mất thẻ bhyt thì sao', 'insurance-card'],
  ['chuyen khau sang tinh khac thi sao', 'moved'],
  ['đi ở với con trên hà nội có nhận được tiền ko', 'moved'],
  ['bo toi mat roi phai bao ai', 'death'],
  ['tien mai tang duoc bao nhieu', 'funeral'],
  ['ai biet duoc thong tin cua toi', 'who-sees'],
  ['có bị lộ thông tin không', 'who-sees'],
  ['muon xoa du lieu cua toi thi lam the nao', 'data-rights'],
  ['dang ky roi huy duoc khong', 'withdraw'],
  ['xin so dien thoai can bo xa', 'contact'],
  ['thu 7 xa co lam viec ko', 'opening-hours'],
  ['may gio uy ban mo cua', 'opening-hours'],
  ['dang ky can giay to gi', 'how-to-register'],
  ['đăng ký như thế nào vậy cháu', 'how-to-register'],
  ['con kip dang ky khong', 'deadline'],
  ['rut tien o dau', 'withdraw-cash'],
  ['ma qr lay o dau', 'qr-photo'],
  ['tieenf thasng nafy chuwa veef', 'not-received'],
  ['dang ky co mta tien khong', 'cost'],
  ['em ơi cho bác hỏi làm cái này có phải đóng tiền không', 'cost'],
  ['Co ai lay mat tien cua toi khong', 'scam'],
  ['họ xưng là cán bộ xã gọi điện hỏi mã otp', 'otp-pin'],
  ['ko dk co sao ko', 'voluntary'],
  ['cho nhận tiền tươi như trước được không', 'cash'],
  ['điện thoại tôi không vào mạng được', 'basic-phone'],
  ['the atm bi nuot mat roi', 'lost-card'],
  ['chua co so dinh danh thi lam sao', 'no-id-card'],
  ['khai tài khoản an sinh xã hội ở chỗ nào', 'vneid-account'],
  ['ho co mo tk giup khong', 'no-account'],
  ['vi momo dung duoc khong', 'which-bank'],
  ['stk nam o dau vay chau', 'card-number'],
  ['mượn tk của cháu ngoại được không', 'other-holder'],
  ['tên chủ tài khoản sai dấu có sao không', 'name-mismatch'],
  ['đổi số tài khoản kiểu gì', 'change-account'],
  ['ngan hang khoa tk cua toi roi', 'close-account'],
  ['bác nằm một chỗ, nhờ con nhận hộ được không', 'authorisation'],
  ['uy quyen duoc may thang', 'authorisation-validity'],
  ['mung may co luong', 'when-paid'],
  ['mấy hôm nữa thì có tiền', 'when-paid'],
  ['hang xom co tien roi ma toi chua co', 'not-received'],
  ['sao bi cat tro cap', 'not-received'],
  ['tien tuat mai tang', 'funeral'],
  ['cu nha toi moi mat', 'death'],
  ['trưởng thôn có biết stk của tôi không', 'who-sees'],
  ['khieu nai o dau', 'data-rights'],
  ['toi khong muon nhan qua tk nua', 'withdraw'],
  ['cho gặp người thật', 'contact'],
  ['chieu t7 uy ban co lam viec khong', 'opening-hours'],
  ['chụp ảnh căn cước gửi có được không', 'qr-photo'],
  ['dang ki cham thi co mat tien thang nay khong', 'deadline'],
  ['lấy tiền ra bằng cách nào', 'withdraw-cash'],
]

describe('the FAQ', () => {
  it('has an answer to what people ask, each short and with its source', () => {
    expect(faq.entries.length).toBeGreaterThanOrEqual(35)
    for (const { id, answer, source, asks } of faq.entries) {
      expect(answer.length, id).toBeLessThanOrEqual(320)
      expect(answer, id).not.toMatch(/\d{9,}|https?:/)
      expect(source, id).toMatch(/^domain\.md §/)
      expect(asks.length, id).toBeGreaterThanOrEqual(4)
    }
  })

  it('names every entry once', () => {
    const ids = faq.entries.map(({ id }) => id)
    expect(new Set(ids).size).toBe(ids.length)
  })

  it('is written in composed letters', () => {
    for (const { question, asks, answer } of faq.entries)
      for (const text of [question, ...asks, answer]) expect(text).toBe(text.normalize('NFC'))
  })

  it('finds each of its own wordings, with marks and without', () => {
    const wordings = faq.entries.flatMap(({ id, question, asks }) => [question, ...asks].map((ask) => ({ id, ask })))
    const missed = wordings.flatMap(({ id, ask }) =>
      [ask, foldKey(ask).toLowerCase()]
        .filter((text) => findAnswer(faq, text)?.entry.id !== id)
        .map((text) => `${id}: ${text}`),
    )
    expect(missed).toEqual([])
  })

  it('says the amounts that are in force', () => {
    const day = '2026-11-21'
    const { standardRates } = loadReference().programmes
    const rate = (standard: string) =>
      standardRates.find((one) => one.standard === standard && one.validFrom <= day && (one.validTo ?? day) >= day)
        ?.amount ?? 0
    const said = (id: string) => faq.entries.find((entry) => entry.id === id)?.answer ?? ''
    const dong = (amount: number) => amount.toLocaleString('de-DE')
    expect(said('amount-2026')).toContain(dong(rate('social-standard')))
    expect(said('social-pension')).toContain(dong(rate('social-pension')))
    expect(said('merit')).toContain(dong(rate('merit-standard')))
    expect(said('funeral')).toContain(dong(20 * rate('social-standard')))
    expect(said('arrears')).toContain(dong(rate('social-standard') - 500_000))
  })
})

describe('a question', () => {
  it('is asked here in more than a hundred ways', () => {
    expect(ASKED.length).toBeGreaterThanOrEqual(100)
  })

  it.each(ASKED)('%j is answered by %s', (text, id) => {
    expect(answered(text)).toBe(id)
  })

  it.each([
    'thời tiết hôm nay thế nào',
    'bao giờ bầu cử trưởng thôn',
    'làm sổ đỏ ở đâu',
    'xin giấy kết hôn thế nào',
    'đường vào xã bao giờ sửa',
    'giá lúa bao nhiêu',
    'làm hộ chiếu mất bao lâu',
    'nước sạch bao giờ có',
    'lịch tiêm phòng cho cháu khi nào',
    'vay vốn hộ nghèo thế nào',
    'nộp thuế đất ở đâu',
    'làm lại bằng lái xe ở đâu',
    'đội bóng nào vô địch thế nhỉ?',
    'lam so do o dau',
    'ho tro nha o cho ho ngheo bao nhieu',
    'ai là chủ tịch xã mình thế?',
  ])('%j is none of ours, and kept', (text) => {
    expect(answered(text)).toBe('unanswered')
  })

  it.each(['Agribank', 'con trai', 'tôi chưa có', 'không nhớ', 'Nguyễn Thị Hoa', '0912345678', '', '???', '👍'])(
    '%j is no question',
    (text) => {
      expect(isPlainQuestion(text)).toBe(false)
      expect(replyTo(faq, text).kind).not.toBe('unanswered')
    },
  )

  it('is told by its words, not only by its mark', () => {
    for (const text of ['bao giờ có tiền', 'co mat phi khong a', 'tiền về chưa cháu ơi?', 'cho hỏi chút nhé'])
      expect(isPlainQuestion(text), text).toBe(true)
    for (const text of ['Lương Ngọc', 'vợ', 'không', 'dạ không', '12/5/1950'])
      expect(mayBeQuestion(text), text).toBe(false)
  })

  it('is no slower to find than to read', () => {
    const start = performance.now()
    for (const [text] of ASKED) replyTo(faq, text)
    expect((performance.now() - start) / ASKED.length).toBeLessThan(20)
  })
})

describe('a FAQ file', () => {
  it('is refused with the place of the mistake', () => {
    const folder = mkdtempSync(join(tmpdir(), 'an-sinh-faq-'))
    const path = join(folder, 'faq.vi.yaml')
    writeFileSync(
      path,
      'short: {}\nfillers: a b\nothers: []\nentries: [{ id: A b, question: x, asks: [y], answer: z, source: s, certainty: seen }]',
    )
    expect(() => loadFaq(path)).toThrow(/entries\.0\.id: kebab-case/)
    writeFileSync(path, 'entries: [')
    expect(() => loadFaq(path)).toThrow(FaqError)
    rmSync(folder, { recursive: true })
  })
})
