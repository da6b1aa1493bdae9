import sharp from 'sharp'
import { describe, expect, it } from 'vitest'
import { readCodes } from '../../src/media/read-codes.js'
import { collectionSlips } from '../../src/pictures/collection-slip.js'
import { COLOURS } from '../../src/pictures/colours.js'
import { toPng } from '../../src/pictures/png.js'
import { type ProgressPicture, progressPicture } from '../../src/pictures/progress-picture.js'
import { qrMatrix } from '../../src/pictures/qr-matrix.js'
import { receiptPicture } from '../../src/pictures/receipt-picture.js'
import { line, picture } from '../../src/pictures/svg.js'
import { fitted, widthOf, wrapped } from '../../src/pictures/text-width.js'
import { villagePoster } from '../../src/pictures/village-poster.js'
import { pageTextsOf, picturesOf } from '../support/office.js'

const RECEIPT = {
  office: 'ỦY BAN NHÂN DÂN XÃ CẨM LƯƠNG',
  title: 'Phiếu đăng ký nhận trợ cấp',
  code: 'DK-7F3K2QM',
  facts: [['Người hưởng', 'Quách Thị Ỷ <&>']],
  notes: ['Không ai hỏi bác mã OTP.'],
} as const

/** What the QR codes of a picture say. */
async function codesIn(png: Uint8Array): Promise<readonly string[]> {
  const reading = await readCodes(png)
  if (reading.kind !== 'codes') throw new Error(reading.reason)
  return reading.codes.map((code) => new TextDecoder().decode(code))
}

/** How many pixels have this colour, exactly. */
async function pixelsOf(png: Uint8Array, colour: string): Promise<number> {
  const { data, info } = await sharp(png).removeAlpha().raw().toBuffer({ resolveWithObject: true })
  const [red, green, blue] = [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16))
  let count = 0
  for (let at = 0; at < data.length; at += info.channels)
    if (data[at] === red && data[at + 1] === green && data[at + 2] === blue) count += 1
  return count
}

describe('letters', () => {
  it('of Vietnamese are all in the bundled font', async () => {
    const draw = (words: string) => toPng(picture(200, 60, line(words, 10, 45, { size: 40 })))
    const missing = await draw('\u{10ffff}')
    for (const letter of 'ẠẢẤẦẨẪẬẮẰẲẴẶẸẺẼẾỀỂỄỆỈỊỌỎỐỒỔỖỘỚỜỞỠỢỤỦỨỪỬỮỰỲỴỶỸĐđơưăâêô')
      expect(Buffer.from(await draw(letter)).equals(missing), letter).toBe(false)
  })

  it('are broken between words to fit a width, and cut with an ellipsis', () => {
    const lines = wrapped('Nhận trợ cấp qua tài khoản ngân hàng', 200, 24)
    expect(lines.length).toBeGreaterThan(1)
    expect(lines.join(' ')).toBe('Nhận trợ cấp qua tài khoản ngân hàng')
    for (const one of lines) expect(widthOf(one, 24)).toBeLessThanOrEqual(200)
    expect(fitted('Thôn Lương Thuận', 100, 24)).toMatch(/^Thôn.*…$/)
  })
})

describe('a QR code', () => {
  it('says what it was made of, whatever the text', async () => {
    expect((await qrMatrix('https://zalo.me/4318657068771012646')).size).toBeGreaterThan(20)
  })

  it('of a text that is too long is refused', async () => {
    await expect(qrMatrix('x'.repeat(8000))).rejects.toThrow(RangeError)
  })
})

describe('the receipt', () => {
  it('carries its code so that a phone reads it', async () => {
    expect(await codesIn(await receiptPicture(RECEIPT))).toEqual(['DK-7F3K2QM'])
  })

  it('is as wide as a small phone shows sharply', async () => {
    expect((await sharp(await receiptPicture(RECEIPT)).metadata()).width).toBe(720)
  })
})

describe('the progress', () => {
  const NONE = { title: '', months: [] }
  const progress = (more: Partial<ProgressPicture['rows'][number]>): ProgressPicture => ({
    title: 'Tiến độ xã Cẩm Lương',
    subtitle: 'Kỳ 12/2026',
    legend: { verified: 'đã xác thực', registered: 'đã xong', waiting: 'chờ duyệt', missing: 'chưa đăng ký' },
    rows: [{ name: 'Thôn 1', people: 10, verified: 0, registered: 0, waiting: 0, remark: '', late: '', ...more }],
    trend: NONE,
    failures: { title: '', reasons: [] },
  })

  it('shows shares as lengths', async () => {
    const half = await pixelsOf(await progressPicture(progress({ verified: 5 })), COLOURS.verified)
    const whole = await pixelsOf(await progressPicture(progress({ verified: 10 })), COLOURS.verified)
    expect(whole / half).toBeGreaterThan(1.7)
    expect(whole / half).toBeLessThan(2.2)
  })

  it('marks what is late, with a sign besides the colour', async () => {
    expect(await pixelsOf(await progressPicture(progress({})), COLOURS.late)).toBe(0)
    expect(
      await pixelsOf(await progressPicture(progress({ late: 'chưa gửi danh sách' })), COLOURS.late),
    ).toBeGreaterThan(100)
  })

  it('grows with months and reasons of failure', async () => {
    const months = ['09', '10', '11'].map((label) => ({ label, people: 10, intoAccount: 4 }))
    const plain = await sharp(await progressPicture(progress({}))).metadata()
    const more = await progressPicture({
      ...progress({}),
      trend: { title: 'Theo tháng', months },
      failures: { title: 'Chưa được', reasons: [{ label: 'Sai tên', count: 2 }] },
    })
    expect((await sharp(more).metadata()).height).toBeGreaterThan((plain.height ?? 0) + 250)
  })

  it('keeps its shades apart in grey', () => {
    const greys = [COLOURS.verified, COLOURS.registered, COLOURS.waiting, COLOURS.missing].map((colour) => {
      const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16))
      return 0.299 * red + 0.587 * green + 0.114 * blue
    })
    for (let at = 1; at < greys.length; at += 1) expect((greys[at] ?? 0) - (greys[at - 1] ?? 0)).toBeGreaterThan(20)
  })
})

describe('the poster', () => {
  const POSTER = {
    office: 'ỦY BAN NHÂN DÂN XÃ CẨM LƯƠNG',
    title: 'Nhận trợ cấp qua tài khoản',
    place: 'Thôn Kim Mẫm 1',
    lead: 'Đăng ký tại nhà.',
    steps: ['Đưa máy ảnh vào mã.', 'Nhắn “đăng ký”.'],
    ways: [
      { label: 'Zalo', address: 'https://zalo.me/4318657068771012646' },
      { label: 'Telegram', address: 'https://t.me/ansinh_bot' },
    ],
    warnings: ['Không mất tiền.'],
  }

  it('is one page with a code for each way, which a phone reads from the print', async () => {
    const pdf = await villagePoster(POSTER)
    const [text, ...others] = await pageTextsOf(pdf)
    expect(others).toEqual([])
    for (const words of [POSTER.place, POSTER.title, 'Không mất tiền.']) expect(text).toContain(words)
    const [page] = await picturesOf(pdf, 110)
    expect([...(await codesIn(page?.png ?? new Uint8Array()))].sort()).toEqual(
      POSTER.ways.map(({ address }) => address).sort(),
    )
  })
})

describe('collection slips', () => {
  it('stand two on a page, one a person', async () => {
    const label = (words: string) => words
    const pdf = await collectionSlips({
      office: 'ỦY BAN NHÂN DÂN XÃ CẨM LƯƠNG',
      title: 'Phiếu thu thập',
      intro: 'Tự nguyện.',
      labels: {
        bank: label('Ngân hàng'),
        account: 'Số tài khoản',
        holder: 'Chủ tài khoản',
        payee: 'Người nhận thay',
        phone: 'Điện thoại',
        cash: 'Tiền mặt',
        consent: 'Đồng ý',
        sign: 'Ký tên',
      },
      scan: 'Quét mã',
      address: undefined,
      people: ['Hoa', 'Ổn', 'Ỷ'].map((name) => ({ code: `HS-${name}`, name: `Quách Thị ${name}`, facts: ['1950'] })),
    })
    const pages = await pageTextsOf(pdf)
    expect(pages).toHaveLength(2)
    expect(pages[0]).toContain('Quách Thị Hoa')
    expect(pages[0]).toContain('Quách Thị Ổn')
    expect(pages[1]).toContain('Quách Thị Ỷ')
  })
})
