import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'csv-parse/sync'
import type { z } from 'zod'
import type { AgeSuccessor } from './domain/age-review.js'
import type { AuthorisationTerm } from './domain/authorisation.js'
import type { Bank } from './domain/bank.js'
import type { ChangeRule } from './domain/change.js'
import type { CutOffDay } from './domain/cut-off-day.js'
import type { DataRight } from './domain/data-right.js'
import type { DifficultyKind } from './domain/difficulty.js'
import type { DisabilityTerm } from './domain/disability.js'
import type { EthnicGroup } from './domain/ethnic-group.js'
import type { ProvinceSupplement } from './domain/payment-amount.js'
import type { ProgrammeCatalogue } from './domain/programme.js'
import type { Relationship } from './domain/relationship.js'
import type { PaymentWords } from './domain/returns/payment-words.js'
import type { VerdictRule } from './domain/returns/verdict-words.js'
import type { WatchLimit } from './domain/watch-limit.js'
import type { OfficeHours } from './domain/working-time.js'
import { PROJECT_ROOT } from './project-root.js'
import {
  AGE_SUCCESSOR,
  AUTHORISATION_TERM,
  BANK,
  CHANGE_RULE,
  CUT_OFF_DAY,
  DATA_RIGHT,
  DIFFICULTY_KIND,
  DISABILITY,
  ETHNIC_GROUP,
  FAILURE_REASON,
  HOLIDAY,
  INJURY_RATE,
  OFFICE_HOURS,
  PAYMENT_STATUS,
  PROGRAMME,
  PROGRAMME_RULE,
  PROGRAMME_WORDS,
  PROVINCE,
  PROVINCE_SUPPLEMENT,
  type ProvinceCode,
  RELATIONSHIP,
  SHORT_FORM,
  STANDARD_RATE,
  VERDICT,
  WATCH_LIMIT,
} from './reference-rows.js'

/** The facts of `data/reference`, read once at start. */
export type Reference = Readonly<{
  banks: readonly Bank[]
  relationships: readonly Relationship[]
  /** What villages report as difficult. */
  difficultyKinds: readonly DifficultyKind[]
  ethnicGroups: readonly EthnicGroup[]
  disabilities: readonly DisabilityTerm[]
  programmes: ProgrammeCatalogue
  provinces: readonly ProvinceCode[]
  /** The 63 codes, as `readPersonalId` wants them. */
  provinceCodes: ReadonlySet<string>
  /** How long the office has for requests about somebody's own data. */
  dataRights: readonly DataRight[]
  /** Days of the month by which lists are closed, where a unit has set none. */
  cutOffDays: readonly CutOffDay[]
  /** What each kind of change (biến động) needs, and from when it holds. */
  changeRules: readonly ChangeRule[]
  /** What follows a programme when somebody grows out of it. */
  ageSuccessors: readonly AgeSuccessor[]
  /** How long an authorisation holds at most. */
  authorisationTerms: readonly AuthorisationTerm[]
  /** From when officers are told of something that goes on: days before an end, months in a row. */
  watchLimits: readonly WatchLimit[]
  /** Where a province pays more than the national standard. */
  provinceSupplements: readonly ProvinceSupplement[]
  /** Public holidays, as far as they are known; Saturdays and Sundays are not among them. */
  holidays: ReadonlySet<string>
  /** When somebody is at work in an office, as far as waiting is counted. */
  officeHours: readonly OfficeHours[]
  /** How banks say what became of a transfer. */
  paymentWords: PaymentWords
  /** How the police say whether somebody is who the list says. */
  verdictWords: readonly VerdictRule[]
}>

/** A file of `data/reference` is missing or wrong; the message names file, line and column. */
export class ReferenceDataError extends Error {
  override name = 'ReferenceDataError'
}

/** Reads and checks `data/reference/*.csv`; throws `ReferenceDataError`. */
export function loadReference(directory = join(PROJECT_ROOT, 'data/reference')): Reference {
  const provinces = readTable(directory, 'province-codes.csv', PROVINCE)
  return {
    banks: readTable(directory, 'banks.csv', BANK),
    relationships: readTable(directory, 'relationships.csv', RELATIONSHIP),
    difficultyKinds: readTable(directory, 'difficulty-kinds.csv', DIFFICULTY_KIND),
    ethnicGroups: readTable(directory, 'ethnic-groups.csv', ETHNIC_GROUP),
    disabilities: readTable(directory, 'disability-types.csv', DISABILITY),
    programmes: loadProgrammes(directory),
    provinces,
    provinceCodes: new Set(provinces.map(({ code }) => code)),
    dataRights: readTable(directory, 'data-rights.csv', DATA_RIGHT),
    cutOffDays: readTable(directory, 'cut-off-days.csv', CUT_OFF_DAY),
    changeRules: readTable(directory, 'change-kinds.csv', CHANGE_RULE),
    ageSuccessors: readTable(directory, 'age-successors.csv', AGE_SUCCESSOR),
    authorisationTerms: readTable(directory, 'authorisation-terms.csv', AUTHORISATION_TERM),
    watchLimits: readTable(directory, 'watch-limits.csv', WATCH_LIMIT),
    provinceSupplements: readTable(directory, 'province-supplements.csv', PROVINCE_SUPPLEMENT),
    holidays: new Set(readTable(directory, 'holidays.csv', HOLIDAY).map(({ day }) => day)),
    officeHours: readTable(directory, 'office-hours.csv', OFFICE_HOURS),
    paymentWords: {
      statuses: readTable(directory, 'payment-status-words.csv', PAYMENT_STATUS),
      reasons: readTable(directory, 'payment-failure-reasons.csv', FAILURE_REASON),
    },
    verdictWords: readTable(directory, 'verdict-words.csv', VERDICT),
  }
}

function loadProgrammes(directory: string): ProgrammeCatalogue {
  return {
    programmes: readTable(directory, 'programmes.csv', PROGRAMME),
    rules: readTable(directory, 'programme-rules.csv', PROGRAMME_RULE),
    words: readTable(directory, 'programme-words.csv', PROGRAMME_WORDS),
    shortForms: readTable(directory, 'programme-short-forms.csv', SHORT_FORM).toSorted(
      (a, b) => b.short.length - a.short.length,
    ),
    standardRates: readTable(directory, 'standard-rates.csv', STANDARD_RATE),
    injuryRates: readTable(directory, 'wounded-soldier-rates-2024.csv', INJURY_RATE),
  }
}

const FIRST_DATA_LINE = 2

function readTable<Row>(directory: string, file: string, row: z.ZodType<Row>): readonly Row[] {
  const records = recordsOf(directory, file)
  return records.map((record, i) => {
    const result = row.safeParse(record)
    if (result.success) return result.data
    const problems = result.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`)
    throw new ReferenceDataError(`data/reference/${file}, line ${i + FIRST_DATA_LINE}: ${problems.join('; ')}`)
  })
}

function recordsOf(directory: string, file: string): readonly unknown[] {
  try {
    return parse(readFileSync(join(directory, file)), { columns: true, bom: true })
  } catch (cause) {
    throw new ReferenceDataError(`data/reference/${file} cannot be read`, { cause })
  }
}
