import ExcelJS from 'exceljs'
import { type IsoDate, showDate } from '../../domain/iso-date.js'
import { PracticeChance } from '../../jobs/practice-chance.js'
import { inventPerson, practiceWords } from '../../jobs/practice-people.js'
import type { Reference } from '../../reference.js'

const PEOPLE = 14
/** Other people than `practice seed` invents. */
const SEED = 20_261
const FIRST_INDEX = 7_000

const HEADINGS = [
  'STT',
  'Họ và tên',
  'Ngày sinh',
  'Giới tính',
  'Số CCCD',
  'Thôn',
  'Đối tượng',
  'Mức trợ cấp',
  'Ngân hàng',
  'Số tài khoản',
] as const
const WIDTHS = [6, 26, 13, 10, 17, 16, 52, 14, 16, 18]

/** A small list as a commune keeps it: new people, one of them without a date, one with a wrong number. */
export async function sampleRoster(
  reference: Reference,
  villages: readonly string[],
  today: IsoDate,
): Promise<Uint8Array> {
  const workbook = new ExcelJS.Workbook()
  const sheet = workbook.addWorksheet('Danh sách')
  sheet.columns = WIDTHS.map((width) => ({ width }))
  sheet.addRow(['ỦY BAN NHÂN DÂN XÃ CẨM LƯƠNG'])
  sheet.addRow([])
  sheet.addRow(['', `DANH SÁCH ĐỐI TƯỢNG HƯỞNG TRỢ CẤP XÃ HỘI HẰNG THÁNG (${showDate(today)})`])
  sheet.addRow([])
  sheet.addRow([...HEADINGS]).font = { bold: true }
  const chance = new PracticeChance(SEED)
  const world = { reference, today, words: practiceWords() }
  for (let index = 0; index < PEOPLE; index++) {
    const person = inventPerson(world, chance, FIRST_INDEX + index)
    const bank = reference.banks.find(({ code }) => code === person.account?.bankCode)
    sheet.addRow([
      index + 1,
      person.fullName,
      index === 4 ? '' : showDate(person.birth?.value ?? ''),
      person.sex === 'female' ? 'Nữ' : 'Nam',
      index === 9 ? person.personalId?.slice(0, 11) : person.personalId,
      villages[index % Math.max(1, villages.length)] ?? '',
      person.programme.raw,
      person.amount,
      bank?.shortName ?? '',
      person.account?.number ?? '',
    ])
  }
  return new Uint8Array(await workbook.xlsx.writeBuffer())
}
