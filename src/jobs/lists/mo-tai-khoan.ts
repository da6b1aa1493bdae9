import type { BirthDate } from '../../domain/birth-date.js'
import { factsIn } from '../../domain/personal-id.js'
import type { Db } from '../../store/db.js'
import { accountsWished, type ListVillage, listVillages } from '../../store/lists.js'
import { unitName } from '../../store/units.js'
import { MO_TAI_KHOAN, type MoTaiKhoanRow } from '../../workbooks/forms/mo-tai-khoan.js'
import { sortRows } from '../../workbooks/writing/form.js'
import { fullNameOf } from '../../workbooks/writing/unit-on-paper.js'
import type { ListRequest, ListSource } from './list-source.js'
import { bankName, type ListFacts } from './listed.js'

/** Those who want an account and agreed to tell a bank so. Sorted as a whole: the list goes bank by bank. */
export const moTaiKhoan: ListSource<MoTaiKhoanRow> = {
  form: MO_TAI_KHOAN,
  async *rows(db, { unitCode, group }, facts) {
    const rows: MoTaiKhoanRow[] = []
    for (const village of await listVillages(db, unitCode)) rows.push(...(await wishesIn(db, village, group, facts)))
    yield* sortRows(MO_TAI_KHOAN, rows)
  },
}

async function wishesIn(
  db: Db,
  village: ListVillage,
  group: ListRequest['group'],
  { reference }: ListFacts,
): Promise<readonly MoTaiKhoanRow[]> {
  const wishes = await accountsWished(db, village)
  const address = addressOf(village, await unitName(db, village.communeCode))
  return wishes
    .filter(({ programme_group }) => programme_group === group)
    .map((wish) => {
      const isSelf = wish.payee_kind === 'self'
      const personalId = isSelf ? wish.personal_id : wish.payee_personal_id
      const known = personalId === null ? undefined : factsIn(personalId)
      return {
        code: wish.code,
        fullName: wish.payee_name,
        // Of whoever receives for somebody only the number is asked: it tells the sex and the year.
        sex: (isSelf ? wish.sex : null) ?? known?.sex ?? null,
        birth: (isSelf ? birthOfWish(wish) : null) ?? yearOnly(known?.birthYear),
        personalId,
        phone: wish.phone,
        address,
        bank: bankName(reference, wish.bank_code),
        beneficiary: wish.beneficiary_name,
      }
    })
}

/** `Thôn Lương Ngọc, xã Cẩm Lương`: as a bank writes it down. */
function addressOf({ unit }: ListVillage, communeName: string): string {
  const commune = fullNameOf({ code: '', level: 'commune', name: communeName })
  const village = unit === null ? [] : [fullNameOf({ code: unit.code, level: 'village', name: unit.name })]
  return [...village, commune].join(', ').replace(/^./u, (first) => first.toLocaleUpperCase('vi'))
}

function birthOfWish({
  birth,
  birth_precision,
}: Readonly<{ birth: string | null; birth_precision: BirthDate['precision'] | null }>): BirthDate | null {
  return birth === null ? null : { value: birth, precision: birth_precision ?? 'YEAR' }
}

function yearOnly(year: number | undefined): BirthDate | null {
  return year === undefined ? null : { value: String(year), precision: 'YEAR' }
}
