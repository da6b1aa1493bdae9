/** `038085012312` → `0380******12`. Anything too short to mask that way becomes asterisks. */
export function maskPersonalId(personalId: string): string {
  return personalId.length < 9 ? '*'.repeat(personalId.length) : mask(personalId, 4, 2)
}

/** `0071000123456` → `****3456`. */
export function maskAccount(account: string): string {
  return account.length < 6 ? '****' : `****${account.slice(-4)}`
}

/** `0912345678` → `091****678`. */
export function maskPhone(phone: string): string {
  return phone.length < 9 ? '*'.repeat(phone.length) : mask(phone, 3, 3)
}

/** Easier to read out: `0071000123456` → `0071 0001 2345 6`. */
export function inGroupsOfFour(digits: string): string {
  return digits.replace(/(.{4})(?=.)/g, '$1 ')
}

/** As telephone numbers are said in Viet Nam: `0912345678` → `0912 345 678`. */
export function inPhoneGroups(phone: string): string {
  return phone.replace(/(?<=^\d{4,})(\d{3})/g, ' $1')
}

function mask(text: string, head: number, tail: number): string {
  return text.slice(0, head) + '*'.repeat(text.length - head - tail) + text.slice(-tail)
}
