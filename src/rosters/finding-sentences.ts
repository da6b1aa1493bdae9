import { showDate } from '../domain/iso-date.js'
import { showMoney } from '../domain/money.js'
import type { Finding, RosterField } from '../domain/roster/row.js'
import type { Reference } from '../reference.js'
import type { Texts } from '../text.js'

export type Say = ReturnType<Texts['in']>

/** A finding in words for the officer; `proposal` is the value to put in when they agree, or those to choose from. */
export type FindingSentence = Readonly<{ message: string; proposal: string | undefined }>

/** The facts that findings name: plain data. */
export type NamedFacts = Pick<Reference, 'banks' | 'relationships'> &
  Readonly<{ programmes: Pick<Reference['programmes'], 'programmes'> }>

/** Says findings in one language: message `finding-<code>`, or `finding` for a code without a sentence of its own. */
export function findingSentences(say: Say, reference: NamedFacts): (finding: Finding) => FindingSentence {
  return (finding) => {
    const values = valuesOf(finding, reference)
    const message =
      say({ key: `finding-${finding.code}`, values }) ?? say({ key: 'finding', values: { code: finding.code } })
    if (finding.decided !== undefined) return { message: decidedBefore(say, finding, message), proposal: undefined }
    const choices = shownChoices(finding, reference)
    const proposal = finding.proposed === undefined ? choices : shownValue(finding.field, finding.proposed, reference)
    return { message: message ?? finding.code, proposal: proposal === '' ? undefined : proposal }
  }
}

function decidedBefore(say: Say, { code, decided }: Finding, message: string | undefined): string {
  const values = { message: message ?? code, day: showDate(decided ?? '') }
  return say({ key: 'decided-finding', values }) ?? code
}

/** What its sentence may name. Of a change, the values as an office writes them. */
function valuesOf(finding: Finding, reference: NamedFacts): Readonly<Record<string, string | number>> {
  const { field, details, note, code } = finding
  const values = { ...details, note: note ?? '', candidates: shownChoices(finding, reference) }
  if (code !== 'RECORD_UPDATED' && code !== 'RECORD_DIFFERS') return values
  return {
    ...values,
    before: shownValue(field, details?.before ?? '', reference),
    after: shownValue(field, details?.after ?? '', reference),
  }
}

/** What is likely but not sure is the only choice. */
function shownChoices({ field, candidates, proposed }: Finding, reference: NamedFacts): string {
  const choices = candidates ?? (proposed === undefined ? [] : [proposed])
  return choices.map((value) => shownValue(field, value, reference)).join(' / ')
}

/** Codes of banks, programmes and relationships by their names; sums and days as people write them. */
export function shownValue(field: RosterField, value: string | number, reference: NamedFacts): string {
  const text = String(value)
  switch (field) {
    case 'bank':
      return reference.banks.find(({ code }) => code === text)?.shortName ?? text
    case 'programme':
      return reference.programmes.programmes.findLast(({ code }) => code === text)?.name ?? text
    case 'relationship':
      return reference.relationships.find(({ code }) => code === text)?.name ?? text
    case 'sex':
      return text === 'male' ? 'Nam' : text === 'female' ? 'Nữ' : text
    case 'amount':
      return /^\d+$/.test(text) ? showMoney(Number(text)) : text
    default:
      return /^\d{4}-\d{2}-\d{2}$/.test(text) ? showDate(text) : text
  }
}
