import { z } from 'zod'
import type { AgeSuccessor } from './domain/age-review.js'
import type { AuthorisationTerm } from './domain/authorisation.js'
import type { Bank } from './domain/bank.js'
import { CHANGE_KINDS, type ChangeRule } from './domain/change.js'
import type { CutOffDay } from './domain/cut-off-day.js'
import type { DataRight } from './domain/data-right.js'
import type { DifficultyKind } from './domain/difficulty.js'
import type { DisabilityTerm } from './domain/disability.js'
import type { EthnicGroup } from './domain/ethnic-group.js'
import { wordKey } from './domain/match.js'
import type { ProvinceSupplement } from './domain/payment-amount.js'
import { RESPONSIBILITIES } from './domain/permission.js'
import type { Programme } from './domain/programme.js'
import type { Relationship } from './domain/relationship.js'
import type { FailureReason, StatusRule } from './domain/returns/payment-words.js'
import type { VerdictRule } from './domain/returns/verdict-words.js'
import type { WatchLimit } from './domain/watch-limit.js'
import type { OfficeHours } from './domain/working-time.js'

/** One schema for the rows of each file of `data/reference`; empty cells are `undefined`, lists are cut at `|`. */

/** A province code of the 12-digit number, with the province that it belongs to since 1/7/2025. */
export type ProvinceCode = Readonly<{ code: string; name: string; currentCode: string; currentName: string }>

const filled = z.string().min(1)
const date = z.iso.date()
const words = z.string().transform((cell) => cell.split('|').filter((word) => word !== ''))
const terms = words.transform((list) => list.map(wordKey))
const yes = z.enum(['yes', 'no']).transform((cell) => cell === 'yes')
const number = z
  .string()
  .regex(/^[0-9]+(\.[0-9]+)?$/)
  .transform(Number)
const optionalNumber = z.union([z.literal('').transform(() => undefined), number])
const optionalDate = z.union([z.literal('').transform(() => undefined), date])
const optionalText = z.string().transform((cell) => (cell === '' ? undefined : cell))

export const BANK = z
  .object({
    bin: z.union([z.literal(''), z.string().regex(/^[0-9]{6}$/)]),
    code: filled,
    shortName: filled,
    nameVi: filled,
    aliases: words,
    doubtfulAliases: words,
    accountLengths: words.transform((list) => list.map(Number)),
    kind: z.enum(['bank', 'mobile_money', 'wallet']),
    transfer: yes,
    offer: z.union([z.literal('no'), optionalNumber]),
  })
  .transform(
    (row): Bank => ({
      code: row.code,
      bin: row.bin === '' ? undefined : row.bin,
      shortName: row.shortName,
      name: row.nameVi,
      aliases: row.aliases,
      doubtful: row.doubtfulAliases,
      accountLengths: row.accountLengths,
      kind: row.kind === 'mobile_money' ? 'mobile-money' : row.kind,
      transfer: row.transfer,
      offered: row.offer !== 'no',
      offerRank: row.offer === 'no' ? undefined : row.offer,
    }),
  )

const SEXES = { M: 'male', F: 'female', any: undefined } as const

export const RELATIONSHIP = z
  .object({
    code: filled,
    name: filled,
    kind: filled,
    gender: z.enum(['M', 'F', 'any']),
    basis: z.enum(['self', 'family', 'legal', 'other']),
    aliases: words,
  })
  .transform(({ gender, ...row }): Relationship => ({ ...row, sex: SEXES[gender] }))

export const DIFFICULTY_KIND = z.object({
  code: filled,
  name: filled,
  words,
  position: number,
  handler: filled,
}) satisfies z.ZodType<DifficultyKind>

export const ETHNIC_GROUP: z.ZodType<EthnicGroup> = z.object({
  code: z.string().regex(/^[0-9]{2}$/),
  name: filled,
  aliases: words,
})

export const DISABILITY: z.ZodType<DisabilityTerm> = z.object({
  kind: z.enum(['type', 'degree']),
  code: number,
  name: filled,
  aliases: words,
})

export const PROVINCE = z
  .object({
    code: z.string().regex(/^[0-9]{3}$/),
    name: filled,
    currentProvinceCode: z.string().regex(/^[0-9]{3}$/),
    currentProvinceName: filled,
  })
  .transform(
    (row): ProvinceCode => ({
      code: row.code,
      name: row.name,
      currentCode: row.currentProvinceCode,
      currentName: row.currentProvinceName,
    }),
  )

/** The column `unit` of programmes.csv. */
const BASES: Readonly<Record<string, Programme['basis']>> = {
  'x mức chuẩn TGXH': 'social-standard',
  'x mức chuẩn NCC': 'merit-standard',
  'x mức trợ cấp hưu trí xã hội': 'social-pension',
  'VND/tháng': 'fixed',
  'bảng tỷ lệ': 'injury-table',
  'theo nghị quyết': 'by-decision',
  'theo năm công tác': 'by-decision',
  'theo quyết định': 'by-decision',
}

export const PROGRAMME = z
  .object({
    code: filled,
    group: z.enum(['bao_tro_xa_hoi', 'nguoi_co_cong']),
    nameVi: filled,
    legalBasis: filled,
    coefficient: optionalNumber,
    unit: z.string().transform((unit, context) => {
      const basis = BASES[unit]
      if (basis !== undefined) return basis
      context.addIssue(`unknown unit "${unit}"`)
      return z.NEVER
    }),
    amountVnd: optionalNumber,
    validFrom: optionalDate,
    validTo: optionalDate,
    note: z.string(),
  })
  .transform(
    ({ nameVi, unit, amountVnd, ...row }): Programme => ({
      ...row,
      name: nameVi,
      nameKey: wordKey(nameVi),
      basis: unit,
      amount: amountVnd,
    }),
  )

export const PROGRAMME_RULE = z.object({
  code: filled,
  ageFrom: optionalNumber,
  ageBelow: optionalNumber,
  degree: z.union([
    z.literal('').transform(() => undefined),
    z.literal('1').transform(() => 1 as const),
    z.literal('2').transform(() => 2 as const),
  ]),
  payee: z.enum(['beneficiary', 'carer']),
  once: yes,
  sensitive: yes,
  replacedBy: optionalText,
  exclusiveSet: optionalText,
  combinableWith: words,
  validFrom: optionalDate,
  validTo: optionalDate,
})

export const PROGRAMME_WORDS = z.object({
  all: terms,
  none: terms,
  codes: words,
  percentFrom: optionalNumber,
  percentTo: optionalNumber,
})

export const SHORT_FORM = z.object({ short: filled.transform(wordKey), full: filled.transform(wordKey) })

export const STANDARD_RATE = z
  .object({
    standard: z.enum(['social-standard', 'merit-standard', 'social-pension']),
    amountVnd: number,
    validFrom: date,
    validTo: optionalDate,
  })
  .transform(({ amountVnd, ...row }) => ({ ...row, amount: amountVnd }))

export const INJURY_RATE = z
  .object({
    injuryPercent: number,
    thuongBinhVnd: number,
    thuongBinhLoaiBVnd: number,
    validFrom: date,
    validTo: optionalDate,
  })
  .transform(({ thuongBinhVnd, thuongBinhLoaiBVnd, ...row }) => ({
    ...row,
    woundedSoldier: thuongBinhVnd,
    woundedSoldierB: thuongBinhLoaiBVnd,
  }))

export const DATA_RIGHT = z.object({
  right: z.enum(['correct', 'delete', 'complain']),
  answerWorkingDays: number,
  days: optionalNumber,
  validFrom: date,
}) satisfies z.ZodType<DataRight>

/** `07:30` as minutes after midnight. */
const timeOfDay = z
  .string()
  .regex(/^([01][0-9]|2[0-3]):[0-5][0-9]$/)
  .transform((cell) => Number(cell.slice(0, 2)) * 60 + Number(cell.slice(3)))

export const OFFICE_HOURS = z.object({
  from: timeOfDay,
  to: timeOfDay,
  validFrom: date,
}) satisfies z.ZodType<OfficeHours>

export const CUT_OFF_DAY = z.object({
  key: z.enum(['village_close_day', 'commune_close_day', 'payment_list_day', 'return_day']),
  day: number,
  validFrom: date,
}) satisfies z.ZodType<CutOffDay>

export const HOLIDAY = z.object({ day: date })

export const PROVINCE_SUPPLEMENT = z
  .object({
    standard: z.enum(['social-standard', 'social-pension', '']),
    programme: optionalText,
    province: filled,
    amountVnd: number,
    validFrom: date,
    validTo: optionalDate,
  })
  .transform(
    ({ standard, amountVnd, ...row }): ProvinceSupplement => ({
      ...row,
      standard: standard === '' ? undefined : standard,
      amount: amountVnd,
    }),
  )

/** Ways to say something: `a|b + c` = "a", or "b" and "c" together; `=a` = "a" and nothing else. */
const sayings = words.transform((list) => list.map((said) => said.split('+').map(sayingKey)))

function sayingKey(said: string): string {
  return said.startsWith('=') ? `=${wordKey(said)}` : wordKey(said)
}

export const PAYMENT_STATUS = z
  .object({ status: z.enum(['PAID', 'FAILED', 'PENDING', 'RETURNED']), words: sayings, none: terms })
  .transform(({ status, ...row }): StatusRule => ({ ...row, meaning: status }))

export const FAILURE_REASON = z
  .object({
    code: z.enum([
      'ACCOUNT_NOT_FOUND',
      'NAME_MISMATCH',
      'ACCOUNT_CLOSED_OR_LOCKED',
      'ID_NOT_UPDATED',
      'BANK_NOT_IN_NETWORK',
      'LIMIT',
      'DECEASED',
      'MOVED',
      'ABSENT',
      'NO_PAPER',
      'DECLINED',
      'OTHER_CASH',
      'OTHER',
    ]),
    name: filled,
    again: z.enum(['transfer', 'cash', 'none']),
    advice: filled,
    todo: filled,
    words: sayings,
    none: terms,
  })
  .transform(({ code, ...row }): FailureReason => ({ ...row, meaning: code }))

export const CHANGE_RULE = z.object({
  kind: z.enum(CHANGE_KINDS),
  programmes: words,
  effective: z.enum(['month-of-decision', 'month-of-event', 'month-after-event', 'named-month', 'payment-month']),
  eventDate: yes,
  decision: yes,
  reason: yes,
  lines: z.enum(['all', 'one', 'suspended', 'any', 'none', 'commune']),
  proposedBy: words.pipe(z.array(z.enum(RESPONSIBILITIES))),
  validFrom: date,
  validTo: optionalDate,
  source: filled,
  certainty: z.enum(['seen', 'reconstruction']),
}) satisfies z.ZodType<ChangeRule>

export const AUTHORISATION_TERM = z.object({
  group: z.enum(['bao_tro_xa_hoi', 'nguoi_co_cong']),
  kind: z.enum(['GUARDIAN', 'AUTHORISED']),
  months: number,
  validFrom: date,
  certainty: z.enum(['seen', 'reconstruction']),
}) satisfies z.ZodType<AuthorisationTerm>

export const WATCH_LIMIT = z.object({
  key: z.enum([
    'authorisation-reminder-days',
    'missed-months-warn',
    'missed-months-suspend',
    'age-review-months-before',
    'grant-lapses-days',
    'grant-reminder-days',
    'cooling-off-days',
    'second-approval-days',
    'deadline-reminder-days',
    'draft-reminder-days',
    'draft-reminder-until-days',
    'returned-reminder-days',
    'reminders-a-day',
    'quiet-from-hour',
    'quiet-until-hour',
    'zalo-message-price',
  ]),
  value: number,
  validFrom: date,
}) satisfies z.ZodType<WatchLimit>

export const VERDICT = z
  .object({
    verdict: z.enum(['MATCH', 'MISMATCH', 'NOT_FOUND', 'DECEASED', 'MOVED', 'DUPLICATE', 'REMOVED']),
    words: sayings,
    none: terms,
  })
  .transform(({ verdict, ...row }): VerdictRule => ({ ...row, meaning: verdict }))

export const AGE_SUCCESSOR = z.object({
  code: filled,
  successor: optionalText,
  validFrom: date,
  validTo: optionalDate,
}) satisfies z.ZodType<AgeSuccessor>
