import { type BirthDate, birthYear } from '../birth-date.js'
import { findEthnicGroup } from '../ethnic-group.js'
import { readPhone } from '../phone.js'
import { ruleOn } from '../programme.js'
import { tidy } from '../text.js'
import { isDitto, type RowDraft } from './draft.js'
import { dayIn, readDay, readDisability, readStartMonth, readSums } from './entitlement.js'
import { readIdentity } from './identity.js'
import type { ColumnKey } from './list.js'
import { readPayment } from './payment.js'
import type { IdFacts } from './personal-id.js'
import { readUnit, readVillage } from './place.js'
import { type ReadProgramme, readProgramme } from './programme.js'
import type { RosterPerson } from './row.js'
import { phrase } from './text.js'

/**
 * Reads one row into a person; everything worth saying goes into the draft's findings. Fields are named one by one:
 * spreading objects into each other took a tenth of the time of a large list.
 */
export function readPerson(draft: RowDraft): RosterPerson {
  reportCells(draft)
  const who = readIdentity(draft)
  const { unit, communes } = readUnit(draft)
  const programme = confirmed(draft, readProgramme(draft, who.birth))
  const { role, caredFor } = readRole(draft, programme)
  const village = readVillage(draft, communes)
  const sums = readSums(draft, programme)
  const isMinor = isMinorOn(draft, who.birth, who.idFacts, programme)
  const payment = readPayment(draft, { isMinor, nameKey: who.nameKey })
  noteStops(draft, who.nameNote)
  const decision = readDecision(draft)
  return {
    stt: runningNumber(draft),
    fileNo: textOrNull(draft, 'fileNo'),
    bookNo: textOrNull(draft, 'bookNo'),
    fullName: who.fullName,
    nameKey: who.nameKey,
    nameNote: who.nameNote,
    sex: who.sex,
    birth: who.birth,
    personalId: who.personalId,
    oldId: who.oldId,
    idIssued: readDay(draft, 'idIssued', 'idIssued'),
    idIssuer: textOrNull(draft, 'idIssuer'),
    programme: { raw: programme.raw, code: programme.code, from: programme.from, candidates: programme.candidates },
    role,
    caredFor,
    unit,
    village,
    ethnic: readEthnic(draft),
    phone: readPhoneCell(draft),
    disability: readDisability(draft, programme),
    coefficient: sums.coefficient,
    amount: sums.amount,
    startMonth: readStartMonth(draft),
    decisionNo: decision.no,
    decisionDate: decision.date,
    method: payment.method,
    account: payment.account,
    accountHolder: payment.accountHolder,
    bankMentioned: payment.bankMentioned,
    payee: payment.payee,
    note: remarkOf(draft) || null,
  }
}

/**
 * What was done to reach the texts at all: TCVN3 and VNI repaired cell by cell (but for those of two words), a wrong font
 * said once a row, and values that stand once for a household in a merged cell.
 */
function reportCells(draft: RowDraft): void {
  let wrongFont = false
  for (const [key, column] of draft.sheet.header.entries) {
    const { encoding, wrongFont: isWrong, cell, text, said } = draft.sheet.reader.throughRows(draft.row, column)
    if (cell.kind === 'error') draft.add('CELL_ERROR', 'warn', 'row', key)
    else if (isDitto(key, said)) draft.repaired('SAME_AS_ABOVE', 'row', key)
    if (cell.mergedFrom !== null) {
      if (cell.kind !== 'empty') draft.add('MERGED_CELL', 'auto', 'row', key)
    } else if (encoding !== 'unicode' && key !== 'sex' && key !== 'method' && text !== cell.text.normalize('NFC')) {
      draft.repaired(ENCODINGS[encoding], 'row', key)
    } else if (isWrong && !wrongFont) {
      draft.repaired('UNICODE_WRONG_FONT', 'row', key)
      wrongFont = true
    }
  }
}

/** Remarks after which nobody should be paid before somebody has looked. Of a dead parent orphans are paid. */
const STOPS =
  /(?<! (?:BO|ME|CHA|CON|VO|CHONG|ONG|BA)(?: DA)?) (?:CHET|DA MAT|MAT (?:NGAY|THANG|NAM|\d{1,2} \d{1,4})|DA KHUAT|QUA DOI|TU TRAN|(?:DA )?BAO TU|BAO (?:GIAM|CAT)|HET (?:TUOI|HAN) HUONG|CAT (?:TU|CHET|GIAM|HUONG)|DA CAT|THOI HUONG|(?:TAM )?DUNG (?:HUONG|CHI|TRO CAP|TU)|TAM DUNG|CHUYEN (?:DI|KHAU|CU TRU|(?:XA|PHUONG|HUYEN|TINH) KHAC)|DA CHUYEN (?:DI|SANG|KHAU)) /

/** Words that say so only where they stand alone, and with their marks: "mất sổ" and "đúng" say something else. */
const LONE_STOP = /^(?:đã\s+)?(?:mất|dừng|cắt|giảm|thôi|hết tuổi)$|^[†✝✞]/iu

/** What the column for remarks says of a person, and comments on the cells of the row. */
function remarkOf(draft: RowDraft): string {
  const notes = draft.sheet.reader.grid.notesAt?.(draft.row) ?? []
  return [draft.text('note'), ...notes].filter((note) => note !== '').join('; ')
}

function noteStops(draft: RowDraft, nameNote: string | null): void {
  const { memo } = draft.sheet
  const stops = (note: string): boolean =>
    note !== '' && memo.get('stops', note, () => STOPS.test(phrase(note)) || LONE_STOP.test(note))
  const note = draft.leaving ?? [remarkOf(draft), nameNote ?? ''].find(stops)
  if (note !== undefined) draft.add('NOTE_STOPS', 'warn', 'row', 'note', { note })
}

/** Without a merged name only the place says whose benefit it is: somebody must say so before it counts. */
function confirmed(draft: RowDraft, programme: ReadProgramme): ReadProgramme {
  const { sheet, row, person } = draft
  const [first = 0] = sheet.header.nameColumns
  const { code } = programme
  if (person === null || code === null || sheet.reader.at(row, first).cell.mergedFrom !== null) return programme
  draft.add('BENEFIT_OF_ABOVE', 'ask', 'programme', 'programme', { proposed: code })
  return { ...programme, code: null, candidates: [code] }
}

const ENCODINGS = { tcvn3: 'ENCODING_TCVN3', vni: 'ENCODING_VNI', 'utf8-as-1252': 'ENCODING_UTF8' } as const

function runningNumber(draft: RowDraft): number | null {
  const digits = /^\(?(\d+)[.)]*$/.exec(draft.text('stt'))?.[1]
  return digits === undefined ? null : Number(digits)
}

/** Number and day, also from one cell: `123/QĐ-UBND ngày 5/1/2020`. */
function readDecision(draft: RowDraft): Readonly<{ no: string | null; date: RosterPerson['decisionDate'] }> {
  const no = textOrNull(draft, 'decisionNo')
  if (no === null || draft.has('decisionDate')) return { no, date: readDay(draft, 'decisionDate', 'decisionDate') }
  const [, number = no, day = ''] = /^(.*?)[\s,;-]+(?:ngày\s*)?(\d{1,2}[/.-]\d{1,2}[/.-]\d{4})$/iu.exec(no) ?? []
  return { no: number, date: dayIn(day) }
}

function textOrNull(draft: RowDraft, key: ColumnKey): string | null {
  const text = draft.text(key)
  return text === '' ? null : text
}

const ADULT_AGE = 18

function isMinorOn(
  draft: RowDraft,
  birth: BirthDate | null,
  idFacts: IdFacts | null,
  programme: ReadProgramme,
): boolean {
  const { listDate, facts } = draft.sheet
  const year = birth === null ? idFacts?.birthYear : birthYear(birth)
  if (year !== undefined) return Number(listDate.slice(0, 4)) - year < ADULT_AGE
  const below = programme.likely === null ? undefined : ruleOn(programme.likely, listDate, facts.programmes)?.ageBelow
  return below !== undefined && below <= ADULT_AGE
}

/** "Chăm sóc ông Ngô Văn Phước": what the note says of the person cared for. */
const CARED_FOR =
  /^(?:[Nn]hận\s+)?(?:[Cc]hăm sóc|[Nn]uôi dưỡng)(?:,?\s*nuôi dưỡng)?\s*:?\s+(?:(?:ông|bà|cháu|em|anh|chị|cô|chú|bác|cụ|con|đối tượng|NKT)\s+)*(\p{Lu}[\p{L}\p{M}'’\- ]+)$/u

function readRole(draft: RowDraft, programme: ReadProgramme): Pick<RosterPerson, 'role' | 'caredFor'> {
  const { listDate, facts } = draft.sheet
  const codes = programme.likely === null ? programme.candidates : [programme.likely]
  const isCarer = codes.length > 0 && codes.every((code) => ruleOn(code, listDate, facts.programmes)?.payee === 'carer')
  if (!isCarer) return { role: 'BENEFICIARY', caredFor: null }
  const named = CARED_FOR.exec(draft.text('note'))?.[1]
  return { role: 'CARER', caredFor: named === undefined ? null : tidy(named) }
}

function readEthnic(draft: RowDraft): string | null {
  if (!draft.has('ethnic')) return null
  const raw = draft.raw('ethnic')
  if (/^[-–—./]*$/.test(draft.text('ethnic'))) {
    draft.add('ETHNIC_MISSING', 'warn', 'ethnic', 'ethnic')
    return null
  }
  const match = draft.sheet.memo.get('ethnic', raw, () => findEthnicGroup(raw, draft.sheet.facts.ethnicGroups))
  switch (match.kind) {
    case 'found':
      if (match.as === 'alias' || raw !== match.value.name) draft.repaired('ETHNIC_ALIAS', 'ethnic', 'ethnic')
      return match.value.name
    case 'likely':
      draft.add('ETHNIC_UNKNOWN', 'ask', 'ethnic', 'ethnic', { proposed: match.value.name })
      return null
    case 'ambiguous':
      draft.add('ETHNIC_AMBIGUOUS', 'ask', 'ethnic', 'ethnic', { candidates: match.candidates.map(({ name }) => name) })
      return null
    case 'unknown':
      draft.add('ETHNIC_UNKNOWN', 'ask', 'ethnic', 'ethnic')
      return null
  }
}

const NO_PHONE = /^(?:không(?: có)?|ko|k|chưa(?: có)?|[-–—./x]+)$/iu

function readPhoneCell(draft: RowDraft): string | null {
  if (draft.text('phone') === '' || NO_PHONE.test(draft.text('phone'))) return null
  const reading = readPhone(draft.raw('phone'))
  switch (reading.kind) {
    case 'phone':
      if (reading.repaired.includes('old-prefix')) draft.repaired('PHONE_OLD_PREFIX', 'phone', 'phone')
      else if (reading.repaired.length > 0) draft.repaired('PHONE_FORMAT', 'phone', 'phone')
      return reading.phone
    case 'repairable':
      draft.add('PHONE_LEADING_ZERO_LOST', 'ask', 'phone', 'phone', { proposed: reading.proposed })
      return null
    case 'two-phones':
      draft.add('PHONE_TWO', 'ask', 'phone', 'phone', { candidates: reading.candidates })
      return null
    case 'refused':
      draft.add('PHONE_INVALID', 'warn', 'phone', 'phone')
      return null
  }
}
