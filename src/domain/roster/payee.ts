import { SHORTEST_CUT, toBankName } from '../bank-holder.js'
import { nameKey, readPersonName } from '../person-name.js'
import { findRelationship, type Relationship, relationshipInFront } from '../relationship.js'
import type { Sex } from '../sex.js'
import { foldKey, tidy } from '../text.js'
import type { RowDraft } from './draft.js'
import type { ColumnKey } from './list.js'
import { nameIn, sexByName } from './name.js'
import { readIdCell } from './personal-id.js'
import type { PayeeRole, RosterPayee } from './row.js'

export type Beneficiary = Readonly<{ isMinor: boolean; nameKey: string }>

/** `isSomebody`: another person receives, though the cell may not say who. */
export type ReadPayee = Readonly<{ payee: RosterPayee | null; isSomebody: boolean }>

/** Who receives in the beneficiary's place; nobody when they do it themselves. Domain.md §13, §15. */
export function readPayee(draft: RowDraft, person: Beneficiary): ReadPayee {
  const key = payeeColumn(draft)
  const raw = tidy(draft.raw(key))
  if (raw === '' || NOBODY.test(raw)) return { payee: null, isSomebody: false }
  if (key === 'accountHolder' && isTheirAccount(draft, raw, person)) return { payee: null, isSomebody: false }
  const only = relationshipAlone(draft, raw)
  if (only === 'ban_than' || isThemselves(draft, raw, person)) {
    draft.repaired('PAYEE_IS_SELF', 'payee', key)
    return { payee: null, isSomebody: false }
  }
  if (only !== undefined) {
    const details = only === null ? {} : { details: { relationship: only } }
    draft.add('PAYEE_NAME_MISSING', 'ask', 'payee', key, details)
    return { payee: null, isSomebody: true }
  }
  const name = readPayeeName(draft)
  const idCell = draft.cell('payeeId')
  const id =
    idCell === null ? null : readIdCell(draft, 'payeeId', 'payeeId', idCell, { birth: null, sex: null }).personalId
  const relationship = readRelationship(draft, name)
  const payee = { fullName: name.fullName, personalId: id, role: roleOf(relationship, person), relationship }
  return { payee, isSomebody: true }
}

/** A list without a column of its own for who receives may say whose the account is. */
function payeeColumn(draft: RowDraft): ColumnKey {
  return draft.has('payeeName') || draft.text('accountOwn') === '' ? 'payeeName' : 'accountHolder'
}

/** The beneficiary as the bank writes them; banks cut long names. */
function isTheirAccount({ sheet }: RowDraft, holder: string, person: Beneficiary): boolean {
  const key = sheet.memo.get('holder', holder, () => toBankName(holder))
  const own = toBankName(person.nameKey)
  return key === own || (key.length >= SHORTEST_CUT && own.startsWith(key))
}

const NOBODY = /^(?:[-–—./\\_]+|0|không|không có|không có ai|ko|k|chưa có)$/iu

/** A cell that says a relationship and no name: its code, `null` for one of several; `undefined` for anything else. */
function relationshipAlone(draft: RowDraft, raw: string): string | null | undefined {
  const { memo, facts } = draft.sheet
  if (!relationshipWords(draft).has(foldKey(raw))) return undefined
  return memo.get('payeeAlone', raw, () => {
    const match = findRelationship(raw, facts.relationships)
    if (match.kind === 'found') return match.value.code
    return match.kind === 'ambiguous' ? null : undefined
  })
}

/** Every word for a relative. Looking each name up for typing errors took a tenth of a large list's time. */
function relationshipWords({ sheet: { memo, facts } }: RowDraft): ReadonlySet<string> {
  return memo.get('payeeWords', '', () => {
    const words = facts.relationships.flatMap(({ name, aliases }) => [name, ...aliases])
    return new Set(words.map(foldKey))
  })
}

/** Their own name again, with nothing that makes it another's. */
function isThemselves(draft: RowDraft, raw: string, person: Beneficiary): boolean {
  if (nameKey(raw) !== person.nameKey) return false
  const relationship = draft.text('relationship')
  return relationship === '' || NOBODY.test(relationship) || relationshipAlone(draft, relationship) === 'ban_than'
}

type PayeeName = Readonly<{ fullName: string; sex: Sex | null; relationship: string | null; saysRelationship: boolean }>

/** A payee's name, parted from words that tell who that is: "Đinh Văn Tứ (con trai)", "cháu Trung nhận thay". */
function readPayeeName(draft: RowDraft): PayeeName {
  const raw = draft.raw(payeeColumn(draft))
  const { relationships } = draft.sheet.facts
  const inFront = mayBeginWithRelationship(raw, draft) ? relationshipInFront(raw, relationships) : undefined
  if (inFront !== undefined && inFront.rest !== '') {
    const fullName = plainName(inFront.rest)
    const note = fullName.includes(' ') ? {} : { note: 'name incomplete: given name only' }
    const code = inFront.match.kind === 'found' ? inFront.match.value.code : null
    draft.add('RELATION_IN_NAME', 'ask', 'payee', payeeColumn(draft), {
      ...note,
      ...(code && { details: { relationship: code } }),
    })
    return { fullName, sex: sexByName(nameKey(fullName)), relationship: code, saysRelationship: code !== null }
  }
  return plainPayee(draft, raw.replace(IN_PLACE, ''), relationships)
}

const IN_PLACE = /\s+(?:nhận|lĩnh|lãnh)\s+(?:thay|hộ|giùm)\s*$/iu

/** In small letters before a name in capitals; or "Vợ Bùi Thị Cúc", where no family name can stand. */
function mayBeginWithRelationship(raw: string, draft: RowDraft): boolean {
  const text = tidy(raw)
  if (/^\p{Ll}/u.test(text)) return raw !== raw.toLowerCase()
  const isTold = draft.text('relationship') !== ''
  const words = isTold ? RELATIVES : /^(?:ông|bà|anh|chị|em|cô|chú|bác|cậu|dì|mợ|thím|cháu)\s/iu
  return (
    (words.test(text) || RELATIVES.test(text)) && !/^\p{L}+\s+(?:văn|thị)\s/iu.test(text) && text.split(' ').length >= 3
  )
}

const RELATIVES = /^(?:vợ|chồng|mẹ|bố|cha|con|cháu (?:nội|ngoại))\s/iu

function plainPayee(draft: RowDraft, raw: string, relationships: readonly Relationship[]): PayeeName {
  const { reading, key, hasTwo } = nameIn(draft, raw)
  if (hasTwo || reading.kind === 'refused') {
    draft.add(hasTwo ? 'NAME_TWO_PEOPLE' : 'PAYEE_NAME_UNREADABLE', 'ask', 'payee', payeeColumn(draft))
    return { fullName: tidy(raw), sex: null, relationship: null, saysRelationship: false }
  }
  const [fullName, sex] = [reading.name, sexByName(key)]
  if (reading.remark === undefined) return { fullName, sex, relationship: null, saysRelationship: false }
  const code = relationshipIn(reading.remark, relationships, sex ?? undefined)
  draft.add(
    'RELATION_IN_NAME',
    'ask',
    'payee',
    payeeColumn(draft),
    code === null ? { note: reading.remark } : { details: { relationship: code } },
  )
  return { fullName, sex, relationship: code, saysRelationship: code !== null }
}

/** "con trai", "con trai, 0912345678": the first part that says one. */
function relationshipIn(remark: string, relationships: readonly Relationship[], sex: Sex | undefined): string | null {
  for (const part of [remark, ...remark.split(/\s*[,;]\s*/)]) {
    const match = findRelationship(part, relationships, sex)
    if (match.kind === 'found') return match.value.code
  }
  return null
}

function plainName(text: string): string {
  const reading = readPersonName(text)
  return reading.kind === 'person-name' ? reading.name : tidy(text)
}

function readRelationship(draft: RowDraft, name: PayeeName): string | null {
  const raw = draft.raw('relationship')
  if (tidy(raw) === '') {
    if (draft.has('relationship') && !name.saysRelationship)
      draft.add('RELATION_MISSING', 'ask', 'relationship', 'relationship')
    return name.relationship
  }
  const sex = name.sex ?? undefined
  const find = () => findRelationship(raw, draft.sheet.facts.relationships, sex)
  const match = draft.sheet.memo.get('relationship', raw, find, sex)
  switch (match.kind) {
    case 'found':
      if (match.as === 'alias') draft.repaired('RELATION_ALIAS', 'relationship', 'relationship')
      return match.value.code
    case 'likely':
      draft.add('RELATION_TYPO', 'ask', 'relationship', 'relationship', { proposed: match.value.code })
      return null
    case 'ambiguous':
      draft.add('RELATION_AMBIGUOUS', 'ask', 'relationship', 'relationship', {
        candidates: match.candidates.map(({ code }) => code),
      })
      return null
    case 'unknown':
      draft.add('RELATION_UNKNOWN', 'ask', 'relationship', 'relationship')
      return null
  }
}

const PARENTS: readonly (string | null)[] = ['cha_de', 'me_de']

/** Parents stand for a minor by law; a guardian is named as such; everybody else is authorised. Domain.md §15.1. */
function roleOf(relationship: string | null, person: Beneficiary): PayeeRole {
  if (relationship === 'nguoi_giam_ho') return 'GUARDIAN'
  return PARENTS.includes(relationship) && person.isMinor ? 'LEGAL_REPRESENTATIVE' : 'AUTHORISED'
}
