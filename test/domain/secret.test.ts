import { describe, expect, it } from 'vitest'
import { maskSecrets } from '../../src/domain/secret.js'

describe('secrets', () => {
  it.each([
    ['OTP 123456', 'OTP ******'],
    ['otp: 1234', 'otp: ****'],
    ['otp123456', 'otp******'],
    ['Mã OTP của bác là 482913 ạ', 'Mã OTP của bác là ****** ạ'],
    ['ma otp la 482 913', 'ma otp la *** ***'],
    ['mã pin của tôi là 1234', 'mã pin của tôi là ****'],
    ['mã PIN thẻ ATM 123456', 'mã PIN thẻ ATM ******'],
    ['PIN 1 2 3 4', 'PIN * * * *'],
    ['pin là １２３４', 'pin là ****'],
    ['mã xác thực: 8291', 'mã xác thực: ****'],
    ['MA XAC NHAN 829134', 'MA XAC NHAN ******'],
    ['cvv 123', 'cvv ***'],
    ['số CVV của tôi là 123', 'số CVV của tôi là ***'],
    ['CVC2: 1234', 'CVC2: ****'],
    ['mật khẩu: Hoa1950', 'mật khẩu: *******'],
    ['mat khau vi la abc12345', 'mat khau vi la ********'],
    ['mk: 123456', 'mk: ******'],
    ['482913 là mã OTP của quý khách', '****** là mã OTP của quý khách'],
    ['1234 pin', '**** pin'],
    ['123 là cvv', '*** là cvv'],
    [
      'VCB: Ma OTP giao dich chuyen khoan Agribank la 829134. Hieu luc 2 phut',
      'VCB: Ma OTP giao dich chuyen khoan Agribank la ******. Hieu luc 2 phut',
    ],
    ['stk 0071000123456, otp 111222, pin 3333', 'stk 0071000123456, otp ******, pin ****'],
    ['9704 2292 0012 3456 cvv 123', '9704 2292 0012 3456 cvv ***'],
  ])('are made illegible in %j', (text, masked) => {
    expect(maskSecrets(text)).toBe(masked)
  })

  it('are found in decomposed letters too', () => {
    expect(maskSecrets('Mã xác thực là 829134'.normalize('NFD'))).toBe('Mã xác thực là ******')
  })
})

describe('everything else', () => {
  it.each([
    '0071000123456',
    '038150901234',
    '12/05/1950',
    'sinh năm 1950',
    'DK-7F3K2QM',
    '/thamgia 23456789',
    'otp là gì',
    'tôi không nhớ mã pin',
    'tôi quên mã PIN, sinh năm 1950',
    'tôi quên mã PIN, số tài khoản của tôi là 12345678',
    'Tôi không có OTP. Số tài khoản là 12345678',
    'quên pin số tài khoản 12345678',
    'mã pin, ngày sinh 12/5/1950',
    'pin 12-05-1950',
    'OTP 0071000123456',
    'không ai hỏi otp thì số căn cước 038150901234 có đủ không',
    'Phạm Văn Pin 1950'.replace('Pin', 'Pinh'),
    'mk sinh năm 1950',
    'mật khẩu là gì vậy',
    'đổi mật khẩu ngày 12/5/2024',
    'đăng ký 500.000 đồng tháng 11/2026',
    'Nguyễn Thị Hoa',
    '',
  ])('stays as it is: %j', (text) => {
    expect(maskSecrets(text)).toBe(text)
  })

  it('is looked through in no time, however it is written', () => {
    const before = performance.now()
    for (const text of ['otp ', 'la ', 'pin: ', 'ma so ', 'mat khau a ', '1 ', 'otp la 12 '])
      maskSecrets(`${text.repeat(1_000)}1`)
    expect(performance.now() - before).toBeLessThan(500)
  })
})
