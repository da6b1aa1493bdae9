import { findProgramme } from '../programme-words.js'
import { tidy } from '../text.js'
import type { RosterContext } from './facts.js'
import { textsAbove } from './header.js'
import type { ListAbout } from './list.js'
import { type Places, villageName } from './places.js'
import { NAMES_SEVERAL } from './programme-title.js'
import type { RosterSheet } from './sheet.js'
import { phrase } from './text.js'
import { villageNamedIn } from './village-title.js'

/**
 * What the lists of a file are about by their heads: some people only (`ĐĂNG KÝ … QUA TÀI KHOẢN`, `TĂNG MỚI`), one village,
 * one programme. Of several lists, what all of them say. Pure.
 */
export function listAbout(sheets: readonly RosterSheet[], places: Places, context: RosterContext): ListAbout {
  const heads = sheets.map((sheet) => ({ sheet, lines: linesAbove(sheet) }))
  const villages = new Set(heads.map(({ lines, sheet }) => villageOf(lines, sheet, places)))
  const [village = null] = villages
  return {
    isPartial: heads.every(({ lines }) => namesSome(lines)) || isOneWay(heads.map(({ lines }) => lines)),
    village: villages.size === 1 ? village : null,
    programmes: programmesOf(heads, context),
  }
}

/** What a list was made from, or is enclosed with, is not what it is about. */
const REASON = /^\W*(?:CAN CU|THEO|KEM THEO|BAN HANH|KINH GUI|THUC HIEN)(?: |$)/

function linesAbove({ reader, header }: RosterSheet): readonly string[] {
  return textsAbove(reader, header).filter((said) => !REASON.test(phrase(said).trim()))
}

/** Titles of lists that leave out most people: who registered, who is new or changed, who lacks something. */
const SOME =
  / (?:DANG KY NHAN TRO CAP|CHUA DANG KY|CHUA CO TAI KHOAN|MO TAI KHOAN|TANG MOI|MOI TANG|TANG GIAM|BIEN DONG|(?:BAO|CAT|DANH SACH|DOI TUONG) GIAM|CAT (?:CHET|HUONG|TRO CAP)|THOI HUONG|DUNG HUONG|PHAT SINH|(?:DANH SACH|DOI TUONG) BO SUNG|BO SUNG DOI TUONG|(?:DANH SACH|DOI TUONG) THAY DOI|THAY DOI (?:THONG TIN|TAI KHOAN|HE SO|CHE DO)|DIEU CHINH (?:CHE DO|HE SO|THONG TIN|TANG|GIAM)|MOI HUONG|HUONG MOI|DE NGHI HUONG|(?:CHUA CO|THIEU|SAI) (?:SO DINH DANH|CAN CUOC|CCCD|CMND|THONG TIN)|TRUY LINH|(?:NGUOI|DOI TUONG) (?:DUOC )?UY QUYEN) /

function namesSome(lines: readonly string[]): boolean {
  return lines.some((line) => SOME.test(phrase(line)))
}

const BY_ACCOUNT = / (?:QUA|BANG|VAO) (?:TAI KHOAN|THE|CHUYEN KHOAN) /
const IN_CASH = /(?<! DUNG| QUA) TIEN MAT /

/** Only who is paid by account, or only who is paid in cash; both lists together are everybody. */
function isOneWay(heads: readonly (readonly string[])[]): boolean {
  const ways = heads.map((lines) => {
    const said = lines.map(phrase)
    const [account, cash] = [said.some((line) => BY_ACCOUNT.test(line)), said.some((line) => IN_CASH.test(line))]
    return account === cash ? 'both' : account ? 'account' : 'cash'
  })
  return new Set(ways).size === 1 && ways[0] !== 'both'
}

/** Where villages have titles of their own below, one above them is the first of these. */
function villageOf(lines: readonly string[], { headings }: RosterSheet, places: Places): string | null {
  const named = headings.length > 0 ? null : villageNamedIn(lines, (text) => places.isVillage(text))
  return named === null ? null : (places.knownVillage(named)?.name ?? villageName(named))
}

const LONGEST_TITLE = 100

/** The codes that the title of each list may mean; `null` as soon as one of them names no programme, or several. */
function programmesOf(
  heads: readonly Readonly<{ sheet: RosterSheet; lines: readonly string[] }>[],
  context: RosterContext,
): readonly string[] | null {
  const codes = new Set<string>()
  for (const { sheet, lines } of heads) {
    const found = [...lines.toReversed(), tidy(sheet.reader.grid.name)]
      .filter((text) => text.length <= LONGEST_TITLE && !NAMES_SEVERAL.test(text))
      .map((text) => codesIn(text, context))
      .find((named) => named.length > 0)
    if (found === undefined) return null
    for (const code of found) codes.add(code)
  }
  return [...codes]
}

/** With the variants for children and old people, which lists rarely tell apart. */
function codesIn(text: string, { facts, today }: RosterContext): readonly string[] {
  const read = findProgramme(text, { listDate: today }, facts.programmes)
  const meant = read.kind === 'found' ? [read.code] : read.kind === 'ambiguous' ? read.candidates : []
  const all = facts.programmes.programmes.map(({ code }) => code)
  return all.filter((code) => meant.some((one) => code === one || code.startsWith(`${one}-`)))
}
