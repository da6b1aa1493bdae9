import { readFileSync } from 'node:fs'
import { parse } from 'csv-parse/sync'
import { firstBanks } from '../domain/bank.js'
import { type IsoDate, isoDate } from '../domain/iso-date.js'
import { nameKey } from '../domain/person-name.js'
import { programmeOn } from '../domain/programme.js'
import { amountOn } from '../domain/programme-amount.js'
import type { RosterAccount, RosterPayee } from '../domain/roster/row.js'
import type { Sex } from '../domain/sex.js'
import type { Reference } from '../reference.js'
import type { StagedPerson } from '../store/staged-rows.js'
import type { PracticeChance, Weighted } from './practice-chance.js'
import { PRACTICE_DATA } from './practice-units.js'

/** Far above the serials of issued cards, as in all invented data: nobody's number is hit upon. */
const FIRST_SERIAL = 900_000
const SERIALS = 100_000
const PROVINCE_OF_CARDS = '038'

type Programme = Readonly<{ code: string; ageFrom: number; ageBelow: number }>

/** What invented people are made of. */
export type PracticeWords = Readonly<{
  names: (part: string, sex: Sex | '') => Weighted<string>
  programmes: Weighted<Programme>
}>

/** Reads `data/practice`. */
export function practiceWords(): PracticeWords {
  const names = table('names.csv')
  const programmes = table('programmes.csv').map(({ code = '', ageFrom, ageBelow, weight }) => ({
    value: { code, ageFrom: Number(ageFrom), ageBelow: Number(ageBelow) },
    weight: Number(weight),
  }))
  return {
    programmes,
    names: (part, sex) =>
      names
        .filter((row) => row.part === part && row.sex === sex)
        .map(({ word = '', weight }) => ({ value: word, weight: Number(weight) })),
  }
}

function table(name: string): readonly Readonly<Record<string, string>>[] {
  return parse(readFileSync(`${PRACTICE_DATA}/${name}`), { columns: true })
}

export type PracticeWorld = Readonly<{ reference: Reference; today: IsoDate; words: PracticeWords }>

/** Invents the `index`-th person: a name, numbers that nobody has, a programme for the age, an account or none. */
export function inventPerson(
  { reference, today, words }: PracticeWorld,
  chance: PracticeChance,
  index: number,
): StagedPerson {
  const programme = chance.pick(words.programmes)
  const sex: Sex = chance.happens(0.6) ? 'female' : 'male'
  const birth = inventBirth(programme, today, chance)
  const fullName = inventName(words, sex, chance)
  const amount = amountOn({ code: programme.code }, today, reference.programmes)
  const payee = inventPayee(words, programme, chance)
  const account = inventAccount(reference, payee === null ? 'BENEFICIARY' : 'PAYEE', chance)
  const isCarer = reference.programmes.rules.some((rule) => rule.code === programme.code && rule.payee === 'carer')
  return {
    ...NOTHING,
    fullName,
    nameKey: nameKey(fullName),
    sex,
    birth,
    personalId: chance.happens(0.94) ? cardNumber(sex, birth.value, index) : null,
    programme: {
      raw: programmeOn(programme.code, today, reference.programmes)?.name ?? programme.code,
      code: programme.code,
      from: 'code',
      candidates: [],
    },
    role: isCarer ? 'CARER' : 'BENEFICIARY',
    caredFor: isCarer ? inventName(words, 'male', chance) : null,
    phone: chance.happens(0.7) ? `09${chance.digits(8)}` : null,
    coefficient: amount.kind === 'amount' ? (amount.coefficient ?? null) : null,
    amount: amount.kind === 'amount' ? amount.amount : null,
    startMonth: null,
    method: account === null ? 'CASH' : 'TRANSFER',
    account,
    payee,
  }
}

const NOTHING: StagedPerson = {
  stt: null,
  fileNo: null,
  bookNo: null,
  fullName: '',
  nameKey: '',
  nameNote: null,
  sex: null,
  birth: null,
  personalId: null,
  oldId: null,
  idIssued: null,
  idIssuer: null,
  programme: { raw: null, code: null, from: null, candidates: [] },
  role: 'BENEFICIARY',
  caredFor: null,
  unit: null,
  village: null,
  ethnic: null,
  phone: null,
  disability: null,
  coefficient: null,
  amount: null,
  startMonth: null,
  decisionNo: null,
  decisionDate: null,
  method: null,
  account: null,
  accountHolder: null,
  bankMentioned: null,
  payee: null,
  note: null,
  raw: {},
}

function inventName(words: PracticeWords, sex: Sex, chance: PracticeChance): string {
  return (['family', 'middle', 'given'] as const)
    .map((part) => chance.pick(words.names(part, part === 'family' ? '' : sex)))
    .join(' ')
}

function inventBirth({ ageFrom, ageBelow }: Programme, today: IsoDate, chance: PracticeChance) {
  const [year, month, day] = today.split('-').map(Number) as [number, number, number]
  const age = chance.between(ageFrom, ageBelow - 1)
  // Counted back from today and a little further, so that the age holds on the day and for weeks to come.
  const back = new Date(Date.UTC(year - age, month - 1, day - chance.between(1, 300)))
  const value = isoDate(back.getUTCFullYear(), back.getUTCMonth() + 1, back.getUTCDate()) ?? `${year - age}-01-02`
  return { value, precision: 'DAY' } as const
}

/** Province, sex and century, year of birth, serial (domain.md §11.1). */
function cardNumber(sex: Sex, birth: string, index: number): string {
  const century = 2 * (Number(birth.slice(0, 2)) - 19) + (sex === 'female' ? 1 : 0)
  return `${PROVINCE_OF_CARDS}${century}${birth.slice(2, 4)}${FIRST_SERIAL + (index % SERIALS)}`
}

function inventPayee(
  words: PracticeWords,
  { ageBelow, ageFrom }: Programme,
  chance: PracticeChance,
): RosterPayee | null {
  const isChild = ageBelow <= 16
  if (!isChild && !(ageFrom >= 60 && chance.happens(0.2))) return null
  return {
    fullName: inventName(words, 'female', chance),
    personalId: null,
    role: isChild ? 'LEGAL_REPRESENTATIVE' : 'AUTHORISED',
    relationship: isChild ? 'me_de' : chance.happens(0.6) ? 'con_gai' : 'con_dau',
  }
}

function inventAccount(
  { banks }: Reference,
  owner: RosterAccount['owner'],
  chance: PracticeChance,
): RosterAccount | null {
  if (!chance.happens(0.55)) return null
  const offered = firstBanks(banks).slice(0, 5)
  const bank = chance.pick(offered.map((value, index) => ({ value, weight: index === 0 ? 6 : 1 })))
  return { owner, bankCode: bank.code, number: chance.digits(bank.accountLengths[0] ?? 12) }
}
