import { describe, expect, it } from 'vitest'
import { meaningOf } from '../../../src/domain/roster/heading-meaning.js'

describe('meaningOf', () => {
  it.each([
    ['STT', '', 'stt'],
    ['Họ và tên đối tượng', '', 'name'],
    ['HỌ TÊN NGƯỜI THỤ HƯỞNG', '', 'name'],
    ['Ngày, tháng, năm sinh', '', 'birth'],
    ['Ngày tháng năm sinh', 'Nam', 'birthMale'],
    ['Năm sinh', 'Nữ', 'birthFemale'],
    ['Năm sinh nữ', '', 'birthFemale'],
    ['Giới tính (Nam/Nữ)', '', 'sex'],
    ['Số căn cước công dân/Số định danh cá nhân', '', 'personalId'],
    ['Số CMND/CCCD', '', 'personalId'],
    ['Số định danh người nhận thay', '', 'payeeId'],
    ['Số tài khoản hưởng trợ cấp ASXH', 'Đối tượng', 'accountOwn'],
    ['Số tài khoản hưởng trợ cấp ASXH', 'Cá nhân được ủy quyền', 'accountPayee'],
    ['Số tài khoản ngân hàng', '', 'accountOwn'],
    ['Tên chủ tài khoản', '', 'accountHolder'],
    ['Tên ngân hàng/nhà cung cấp dịch vụ nơi mở tài khoản', '', 'bank'],
    ['Họ tên người ủy quyền nhận trợ cấp', '', 'payeeName'],
    ['Người nhận thay', 'Họ và tên', 'payeeName'],
    ['Mối quan hệ với đối tượng', '', 'relationship'],
    ['Chế độ đang hưởng', '', 'programme'],
    ['Loại đối tượng (mã)', '', 'programmeCode'],
    ['Mức độ khuyết tật', '', 'disabilityDegree'],
    ['Dạng tật', '', 'disabilityType'],
    ['Mức trợ cấp', '', 'amount'],
    ['Hưởng từ tháng', '', 'startMonth'],
    ['Số quyết định', '', 'decisionNo'],
    ['Ngày quyết định', '', 'decisionDate'],
    ['Số, ngày QĐ', '', 'decisionNo'],
    ['Tên xã', '', 'communeName'],
    ['Mã huyện', '', 'districtCode'],
    ['Thôn/Tổ dân phố', '', 'village'],
    ['SĐT', '', 'phone'],
    ['H.tên', '', 'name'],
    ['C.độ', '', 'programme'],
    ['Đ.tượng hưởng', '', 'programme'],
    ['T.khoản', '', 'accountOwn'],
    ['N.hàng', '', 'bank'],
    ['Ký nhận', '', 'ignore'],
  ])('takes "%s" over "%s" for %s', (top, sub, key) => {
    expect(meaningOf(top, sub)).toEqual({ key, certainty: 'sure' })
  })

  it('does not trust vague words', () => {
    expect(meaningOf('Địa chỉ')).toEqual({ key: 'village', certainty: 'unsure' })
    expect(meaningOf('Đối tượng')).toEqual({ key: 'programme', certainty: 'unsure' })
    expect(meaningOf('Cột phụ')).toBeNull()
  })
})
