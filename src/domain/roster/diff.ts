import { type BirthDate, showBirthDate } from '../birth-date.js'
import { wordKey } from '../match.js'
import { foldKey } from '../text.js'
import { howBirthsCompare, type KnownAccount, type KnownLine, type KnownPayee, type KnownPerson } from './matching.js'
import type { RosterAccount, RosterField, RosterPayee, RosterPerson } from './row.js'

/**
 * One field in which a roster row and the records differ; `before` is `null` where the record had nothing. With `apply`
 * the office's own newer word counts; with `ask` two facts contradict, and a person must say which is right.
 */
export type FieldChange = Readonly<{
  field: RosterField
  before: string | number | null
  after: string | number
  decision: 'apply' | 'ask'
}>

/**
 * A roster row as compared: the person, with the village by its code. Not every form says everything: where an account's
 * owner or the sex is but inferred, it is no news.
 */
export type ComparedRow = Readonly<{
  person: RosterPerson
  villageCode: string | null
  tellsOwner: boolean
  tellsSex: boolean
}>

/**
 * What a roster row would change in the records. What the row does not say changes nothing, and a less exact value never
 * takes the place of a more exact one. Without `line` the benefit is new, and only the person is compared.
 */
export function diffRow(known: KnownPerson, line: KnownLine | null, row: ComparedRow): readonly FieldChange[] {
  return [...diffPerson(known, row), ...(line === null ? [] : diffLine(known, line, row))]
}

function diffPerson(known: KnownPerson, { person, villageCode, tellsSex }: ComparedRow): readonly FieldChange[] {
  return [
    ...diffName(known, person),
    ...diffBirth(known.birth, person.birth),
    ...(tellsSex || saysSexAnew(known, person) ? filledOrAsked('sex', known.sex, person.sex) : []),
    ...filledOrAsked('personalId', known.personalId, person.personalId),
    ...(known.personalId === null ? filledOrAsked('personalId', known.oldId, person.oldId) : []),
    ...newer('village', known.villageCode, villageCode),
    ...newer('ethnic', known.ethnic, person.ethnic),
    ...newer('phone', known.phone, person.phone),
    ...newer('disability', shownDisability(known), shownDisability(disabilityAfter(known, person))),
  ]
}

function diffLine(known: KnownPerson, line: KnownLine, { person, tellsOwner }: ComparedRow): readonly FieldChange[] {
  return [
    ...(saysProgrammeAnew(known, line, person)
      ? filledOrAsked('programme', line.programmeCode, person.programme.code)
      : []),
    ...newer('coefficient', line.coefficient, person.coefficient),
    ...newer('amount', line.amount, person.amount),
    ...newer('startMonth', line.fromMonth, person.startMonth),
    ...newer('fileNo', line.fileNo, person.fileNo),
    ...newer('decisionNo', line.decisionNo, person.decisionNo),
    ...newer('decisionDate', line.decisionDate, person.decisionDate),
    ...newer('method', line.method, person.method),
    ...diffAccount(line.account, person.account, tellsOwner),
    ...diffPayee(line, person.payee),
  ]
}

/** Of the number on file the sex is nothing new: one that was left open for an officer stays open. */
function saysSexAnew(known: KnownPerson, { personalId }: RosterPerson): boolean {
  return personalId === null || personalId !== known.personalId
}

/** The words that left the programme open, of somebody of whom no more is known, are nothing new either. */
function saysProgrammeAnew(known: KnownPerson, line: KnownLine, { programme, birth }: RosterPerson): boolean {
  if (line.programmeCode !== null || programme.from !== 'words' || programme.raw === null) return true
  return wordKey(programme.raw) !== line.programmeKey || birth?.value !== known.birth?.value
}

/** Names of one key differ in marks only: the spelling with marks is the better one. */
function diffName(known: KnownPerson, { fullName, nameKey }: RosterPerson): readonly FieldChange[] {
  if (fullName === known.fullName || fullName.toUpperCase() === nameKey) return []
  const decision = nameKey === known.nameKey ? 'apply' : 'ask'
  return [{ field: 'name', before: known.fullName, after: fullName, decision }]
}

function diffBirth(known: BirthDate | null, birth: BirthDate | null): readonly FieldChange[] {
  if (birth === null || birth.value === known?.value) return []
  if (known === null) return [{ field: 'birth', before: null, after: showBirthDate(birth), decision: 'apply' }]
  const comparison = howBirthsCompare(known, birth)
  if (comparison === 'agree' && birth.value.length < known.value.length) return []
  const decision = comparison === 'agree' ? 'apply' : 'ask'
  return [{ field: 'birth', before: showBirthDate(known), after: showBirthDate(birth), decision }]
}

/**
 * An account that a registration brought was agreed to by the person and approved: a roster never takes its place. The
 * office's own earlier account gives way to its newer one.
 */
function diffAccount(
  known: KnownAccount | null,
  account: RosterAccount | null,
  tellsOwner: boolean,
): readonly FieldChange[] {
  if (account === null || account.number === null) return []
  const after = shownAccount(account)
  if (known === null) return [{ field: 'account', before: null, after, decision: 'apply' }]
  const isSame =
    known.number === account.number &&
    (known.owner === account.owner || !tellsOwner) &&
    (account.bankCode === null || account.bankCode === known.bankCode)
  if (isSame) return []
  const decision = known.source === 'roster' ? 'apply' : 'ask'
  return [{ field: 'account', before: shownAccount(known), after, decision }]
}

function diffPayee(line: KnownLine, payee: RosterPayee | null): readonly FieldChange[] {
  if (payee === null) return []
  const known = line.payee
  if (known === null || foldKey(payee.fullName) !== known.nameKey) {
    const decision = known === null || line.account === null || line.account.source === 'roster' ? 'apply' : 'ask'
    return [{ field: 'payee', before: known?.fullName ?? null, after: payee.fullName, decision }]
  }
  return [...diffKnownPayee(known, payee)]
}

function diffKnownPayee(known: KnownPayee, payee: RosterPayee): readonly FieldChange[] {
  return [
    ...filledOrAsked('payeeId', known.personalId, payee.personalId),
    ...newer('relationship', known.relationship, payee.relationship),
  ]
}

/** A fact that does not change in a life: what is missing is filled in, a contradiction is asked. */
function filledOrAsked(field: RosterField, before: string | null, after: string | null): readonly FieldChange[] {
  if (after === null || after === before) return []
  return [{ field, before, after, decision: before === null ? 'apply' : 'ask' }]
}

function newer<V extends string | number>(
  field: RosterField,
  before: V | null,
  after: V | null,
): readonly FieldChange[] {
  return after === null || after === before ? [] : [{ field, before, after, decision: 'apply' }]
}

type Disability = Readonly<{ disabilityTypes: string | null; disabilityDegree: number | null }>

/** Disability as the records keep it: types as `1,3`. */
export function disabilityOf({ disability }: RosterPerson): Disability {
  const types = disability?.types.join(',') ?? ''
  return { disabilityTypes: types === '' ? null : types, disabilityDegree: disability?.degree ?? null }
}

/** What the record knows stays where the row is silent. */
export function disabilityAfter(known: Disability, person: RosterPerson): Disability {
  const said = disabilityOf(person)
  return {
    disabilityTypes: said.disabilityTypes ?? known.disabilityTypes,
    disabilityDegree: said.disabilityDegree ?? known.disabilityDegree,
  }
}

function shownDisability({ disabilityTypes, disabilityDegree }: Disability): string | null {
  if (disabilityTypes === null && disabilityDegree === null) return null
  return `${disabilityTypes ?? '?'}/${disabilityDegree ?? '?'}`
}

function shownAccount({ number, bankCode }: Readonly<{ number: string | null; bankCode: string | null }>): string {
  return `${number} ${bankCode ?? ''}`.trim()
}
