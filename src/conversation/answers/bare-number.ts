import { foldKey, tidy } from '../../domain/text.js'

/** Words around a number that say only what it is, whose it is, or that one is polite. */
const TALK = new Set(
  'DA VANG THUA A AH NHE NHA DO DAY EM CHAU CON BAC TOI CUA LA SO STK TK TAI KHOAN CCCD CAN CUOC DINH DANH SDT DIEN THOAI'.split(
    ' ',
  ),
)

/** "Số của bác là 038 150 901 234 ạ." → "038 150 901 234"; words without a number stay as they are. */
export function bareNumber(text: string): string {
  const words = tidy(text).split(' ')
  const telling = words.map((word) => !TALK.has(foldKey(word).replace(/[.,:;!?]+$/, '')))
  const [first, last] = [telling.indexOf(true), telling.lastIndexOf(true)]
  const bare = words.slice(first, last + 1).join(' ')
  return /\p{Nd}/u.test(bare) ? bare.replace(/[,:;!?]+$/, '') : text
}
