import { readSex, type Sex } from '../sex.js'
import { foldKey } from '../text.js'
import { readBirth } from './birth.js'
import { isMark } from './column-content.js'
import type { RowDraft } from './draft.js'
import { readName, sexByName } from './name.js'
import { factsOfId, type IdFacts, readId } from './personal-id.js'
import type { RosterPerson } from './row.js'
import { isSexSign, sexSignsOf } from './sex-column.js'

type Identity = Pick<RosterPerson, 'fullName' | 'nameKey' | 'nameNote' | 'sex' | 'birth' | 'personalId' | 'oldId'>

/** Who it is: name, number, birth and sex, each read in the light of the others. Domain.md §11, §13. */
export function readIdentity(draft: RowDraft): Identity & Readonly<{ idFacts: IdFacts | null }> {
  const { fullName, nameKey, nameNote } = readName(draft)
  const idFacts = factsOfId(draft)
  const byName = sexByName(nameKey)
  const birth = readBirth(draft, idFacts, idFacts?.sex ?? byName)
  const sex = readSexOf(draft, idFacts, byName)
  const { personalId, oldId } = readId(draft, { birth, sex })
  return { fullName, nameKey, nameNote, sex, birth, personalId, oldId, idFacts }
}

function readSexOf(draft: RowDraft, idFacts: IdFacts | null, byName: Sex | null): Sex | null {
  if (draft.has('sex')) return sexOfCell(draft, idFacts)
  if (draft.has('sexMale') || draft.has('sexFemale')) return sexOfMarks(draft, idFacts, byName)
  const [male, female] = [draft.text('birthMale') !== '', draft.text('birthFemale') !== '']
  if (male && female) return null
  if (!male && !female) return idFacts?.sex ?? byName
  const byColumn = male ? 'male' : 'female'
  // The number alone may be mistyped; with the name on its side the date is in the wrong column.
  const doubted = byName !== null && byName !== byColumn && (idFacts === null || idFacts.sex === byName)
  if (!doubted) return byColumn
  draft.add('DOB_WRONG_SEX_COLUMN', 'ask', 'sex', male ? 'birthMale' : 'birthFemale', { proposed: byName })
  return null
}

/** A column for men, one for women, or only one of them. */
function sexOfMarks(draft: RowDraft, idFacts: IdFacts | null, byName: Sex | null): Sex | null {
  const [male, female] = [isMark(draft.text('sexMale')), isMark(draft.text('sexFemale'))]
  const bothColumns = draft.has('sexMale') && draft.has('sexFemale')
  const key = draft.has('sexFemale') ? 'sexFemale' : 'sexMale'
  if (bothColumns && male === female) {
    const told = idFacts?.sex ?? byName
    if (male) draft.add('SEX_UNKNOWN', 'ask', 'sex', key, told === null ? {} : { proposed: told })
    else if (told === null) draft.add('SEX_MISSING', 'warn', 'sex', key)
    else draft.repaired('SEX_FROM_NUMBER', 'sex', key)
    return male ? null : told
  }
  const marked: Sex = (bothColumns || draft.has('sexFemale') ? female : !male) ? 'female' : 'male'
  const isForgotten = !male && !female && byName !== null && byName !== marked
  if (!isForgotten || (idFacts !== null && idFacts.sex === marked)) return marked
  draft.add('SEX_UNKNOWN', 'ask', 'sex', key, { proposed: byName })
  return null
}

function sexOfCell(draft: RowDraft, idFacts: IdFacts | null): Sex | null {
  const raw = draft.text('sex')
  const sign = raw === '' || isSexSign(raw) ? sexSignsOf(draft.sheet).get(foldKey(raw)) : undefined
  if (sign !== undefined) {
    draft.repaired('SEX_ALIAS', 'sex', 'sex')
    return sign
  }
  if (raw === '') {
    if (idFacts === null) draft.add('SEX_MISSING', 'warn', 'sex', 'sex')
    else draft.repaired('SEX_FROM_NUMBER', 'sex', 'sex')
    return idFacts?.sex ?? null
  }
  const reading = readSex(raw)
  if (reading.kind === 'unknown') {
    draft.add('SEX_UNKNOWN', 'ask', 'sex', 'sex', idFacts === null ? {} : { proposed: idFacts.sex })
    return null
  }
  if (reading.as === 'alias') draft.repaired('SEX_ALIAS', 'sex', 'sex')
  return reading.sex
}
