import { daysLeft, hasRunOut, lastDayOf } from '../../domain/authorisation.js'
import { addDays } from '../../domain/data-right.js'
import { limitsOn } from '../../domain/watch-limit.js'
import { type Authorised, authorisedOnes } from '../../store/authorisations.js'
import type { Db } from '../../store/db.js'
import { listVillages } from '../../store/lists.js'
import { lastOwnAccount } from '../../store/own-account.js'
import { type PaperStanding, UY_QUYEN_HET_HAN, type UyQuyenRow } from '../../workbooks/forms/uy-quyen-het-han.js'
import { sortRows } from '../../workbooks/writing/form.js'
import type { ListRequest, ListSource } from './list-source.js'
import type { ListFacts } from './listed.js'

/** Who receives for somebody by a paper that ended, ends within the days of the first reminder, or names no end. */
export const uyQuyenHetHan: ListSource<UyQuyenRow> = {
  form: UY_QUYEN_HET_HAN,
  async *rows(db, request, facts) {
    const villages = new Map<string, UyQuyenRow['village']>()
    const communes = new Set<string>()
    for (const { communeCode, unit, order } of await listVillages(db, request.unitCode)) {
      communes.add(communeCode)
      villages.set(placeOf(communeCode, unit?.code ?? null), { name: unit?.name ?? '', order })
    }
    const states = ['APPROVED', 'ACTIVE', 'PAYMENT_FAILED', 'EXPIRED'] as const
    const authorised = await authorisedOnes(db, { communes: [...communes], states })
    const rows: UyQuyenRow[] = []
    for (const one of authorised) {
      const { commune_code, village_code } = one.registration
      const village = villages.get(placeOf(commune_code, village_code))
      if (village === undefined || one.payee.programme_group !== request.group) continue
      const standing = standingOf(one, request, facts)
      if (standing !== undefined) rows.push(await rowOf(db, one, village, standing, facts))
    }
    yield* sortRows(UY_QUYEN_HET_HAN, rows)
  },
}

function placeOf(communeCode: string, villageCode: string | null): string {
  return `${communeCode} ${villageCode ?? ''}`
}

/** A guardianship without an end is no matter for this list. */
function standingOf(
  one: Authorised,
  { group }: ListRequest,
  { reference, date }: ListFacts,
): PaperStanding | undefined {
  if (one.registration.state === 'EXPIRED') return 'ended'
  const lastDay = endOf(one, group, { reference, date })
  if (lastDay === undefined) return one.payee.payee_kind === 'authorised' ? 'unknown' : undefined
  if (hasRunOut(lastDay, date)) return 'ended'
  const [soon = 0] = limitsOn('authorisation-reminder-days', date, reference.watchLimits)
  return lastDay <= addDays(date, soon) ? 'ending' : undefined
}

function endOf({ paper }: Authorised, group: ListRequest['group'], { reference }: ListFacts): string | undefined {
  if (paper === undefined) return undefined
  const { kind, valid_from: validFrom, valid_to: validTo } = paper
  return lastDayOf({ kind, validFrom, validTo }, group, reference.authorisationTerms)
}

async function rowOf(
  db: Db,
  one: Authorised,
  village: UyQuyenRow['village'],
  standing: PaperStanding,
  facts: ListFacts,
): Promise<UyQuyenRow> {
  const { registration, payee, paper } = one
  const { beneficiary_id } = registration
  const lastDay = endOf(one, payee.programme_group, facts) ?? null
  const own = beneficiary_id === null ? undefined : await lastOwnAccount(db, beneficiary_id)
  const relationship = facts.reference.relationships.find(({ code }) => code === payee.relationship)
  return {
    code: registration.code,
    beneficiary: payee.beneficiary_name,
    village,
    payee: payee.payee_name,
    phone: payee.phone,
    relationship: relationship?.name ?? null,
    paperNo: paper?.paper_no ?? null,
    validFrom: paper?.valid_from ?? null,
    lastDay,
    daysLeft: lastDay === null ? null : daysLeft(lastDay, facts.date),
    standing,
    fallback: own === undefined ? 'Nhận tiền mặt' : 'Về tài khoản của đối tượng',
  }
}
