import { bankOfBin } from '../../domain/bank.js'
import { toBankName } from '../../domain/bank-holder.js'
import { showDate } from '../../domain/iso-date.js'
import { crc16 } from '../../domain/vietqr.js'
import type { Reference } from '../../reference.js'
import type { Persona } from './personas.js'

/** What somebody who registers would have at hand: what is on the card, on the passbook, and in their head. */
export type Papers = Readonly<{
  name: string
  /** `12/05/1945` */
  birth: string
  personalId: string
  village: string
  bank: string
  bankCode: string
  account: string
  holder: string
  phone: string
  /** Whoever receives in their place. */
  payee?: Readonly<{ name: string; relationship: string; relationshipName: string; personalId: string }>
  /** What the QR code on the card says, and the one of the account. */
  cardCode: string
  accountCode: string
}>

/** Agribank, the first bank of every village. */
const BANK_BIN = '970405'
/** A guardian's card is invented as well: far above the serials of issued ones. */
const GUARDIAN_SERIAL = 990_000
const SERIALS = 10_000

/** The papers of an invented person, the same at each call. */
export function papersOf(persona: Persona, { banks, relationships }: Reference): Papers {
  const { beneficiaryId, name, birth, personalId, village, payee } = persona
  const account = `3580205${String(100_000 + beneficiaryId * 37).slice(-6)}`
  const receiver = payee?.name ?? name
  const guardianId = `038185${GUARDIAN_SERIAL + (beneficiaryId % SERIALS)}`
  const bank = bankOfBin(BANK_BIN, banks)
  const born = showDate(birth.value)
  return {
    name,
    birth: born,
    personalId,
    village: village.name,
    bank: bank?.shortName ?? '',
    bankCode: bank?.code ?? '',
    account,
    holder: toBankName(receiver),
    phone: `0912${String(300_000 + beneficiaryId).slice(-6)}`,
    ...(payee && {
      payee: {
        name: payee.name,
        relationship: payee.relationship,
        relationshipName: relationships.find(({ code }) => code === payee.relationship)?.name ?? '',
        personalId: guardianId,
      },
    }),
    cardCode: cardCode(persona),
    accountCode: accountCode(account),
  }
}

/** As the card prints it (domain.md §11.2). */
function cardCode({ name, birth, sex, personalId, village }: Persona): string {
  const born = birth.value.split('-').reverse().join('')
  const residence = `Thôn ${village.name}, Xã Cẩm Lương, Huyện Cẩm Thủy, Tỉnh Thanh Hóa`
  return [personalId, '', name, born, sex === 'female' ? 'Nữ' : 'Nam', residence, '01062022'].join('|')
}

/** A VietQR code that names an account and no amount (domain.md §14.3). */
function accountCode(account: string): string {
  const target = field('00', BANK_BIN) + field('01', account)
  const transfer = field('00', 'A000000727') + field('01', target) + field('02', 'QRIBFTTA')
  const open = `${field('00', '01') + field('01', '11') + field('38', transfer) + field('53', '704') + field('58', 'VN')}6304`
  return open + crc16(new TextEncoder().encode(open))
}

function field(id: string, value: string): string {
  return `${id}${String(value.length).padStart(2, '0')}${value}`
}
