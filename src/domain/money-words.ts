const DIGITS = ['không', 'một', 'hai', 'ba', 'bốn', 'năm', 'sáu', 'bảy', 'tám', 'chín']
const SCALES = ['', ' nghìn', ' triệu']

/**
 * Whole đồng in words, as the foot of a payment list has them: `1215000` → `Một triệu hai trăm mười lăm nghìn đồng`.
 * Up to 999 triệu tỷ; nothing below zero.
 */
export function moneyInWords(amount: number): string {
  const words = `${amount === 0 ? DIGITS[0] : inBillions(amount)} đồng`
  return words.charAt(0).toUpperCase() + words.slice(1)
}

const BILLION = 1_000_000_000

/** "Tỷ" begins the counting anew: 12.000.000.000.000 is "mười hai nghìn tỷ". */
function inBillions(amount: number): string {
  const billions = Math.floor(amount / BILLION)
  const rest = amount % BILLION
  if (billions === 0) return belowBillion(rest, false)
  const head = `${inBillions(billions)} tỷ`
  return rest === 0 ? head : `${head} ${belowBillion(rest, true)}`
}

function belowBillion(amount: number, follows: boolean): string {
  const groups = [2, 1, 0].map((scale) => ({ scale, value: Math.floor(amount / 1000 ** scale) % 1000 }))
  const spoken: string[] = []
  for (const { scale, value } of groups) {
    if (value === 0) continue
    spoken.push(`${hundreds(value, follows || spoken.length > 0)}${SCALES[scale] ?? ''}`)
  }
  return spoken.join(' ')
}

/** `follows`: something stands before, so the missing hundreds are said too ("không trăm linh năm"). */
function hundreds(value: number, follows: boolean): string {
  const [hundred, rest] = [Math.floor(value / 100), value % 100]
  const head = hundred > 0 || follows ? `${DIGITS[hundred]} trăm` : ''
  if (rest === 0) return head
  const tail = rest < 10 ? `${head === '' ? '' : 'linh '}${DIGITS[rest]}` : tens(rest)
  return head === '' ? tail : `${head} ${tail}`
}

function tens(value: number): string {
  const [ten, unit] = [Math.floor(value / 10), value % 10]
  const head = ten === 1 ? 'mười' : `${DIGITS[ten]} mươi`
  if (unit === 0) return head
  if (unit === 5) return `${head} lăm`
  return `${head} ${unit === 1 && ten > 1 ? 'mốt' : DIGITS[unit]}`
}
