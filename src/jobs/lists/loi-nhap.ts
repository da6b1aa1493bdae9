import type { Finding } from '../../domain/roster/row.js'
import { type FindingSentence, findingSentences, type Say } from '../../rosters/finding-sentences.js'
import { rowsAsCorrected } from '../../store/corrected-rows.js'
import type { Db } from '../../store/db.js'
import { lastImportFor } from '../../store/rosters.js'
import type { StagedRow } from '../../store/staged-rows.js'
import { LOI_NHAP, type LoiNhapRow } from '../../workbooks/forms/loi-nhap.js'
import type { ListSource } from './list-source.js'
import { type ListFacts, listedOrNothing, listedWords } from './listed.js'

/** What the unit's last roster file left to decide or to correct, in the order of the file. */
export function loiNhap(say: Say): ListSource<LoiNhapRow> {
  return {
    form: LOI_NHAP,
    async *rows(db: Db, { unitCode }, facts) {
      const file = await lastImportFor(db, unitCode)
      if (file === undefined) return
      const sentenceOf = findingSentences(say, facts.reference)
      for await (const row of rowsAsCorrected(db, file)) {
        for (const finding of row.findings) {
          if (finding.level === 'ask' || finding.level === 'error')
            yield {
              importId: file.id,
              file: file.summary.corrected?.fileName ?? file.fileName,
              ...loiNhapRow(facts, row, finding, sentenceOf(finding)),
            }
        }
      }
    },
  }
}

/** What the sentence about a programme says instead when it would name one that is not told. */
const UNSAID_REASON = 'Chế độ này có nhiều diện, không ghi trên danh sách. Gõ "chờ quyết" để chọn.'

function loiNhapRow(
  facts: ListFacts,
  { sheet, row, person }: StagedRow,
  finding: Finding,
  { message, proposal }: FindingSentence,
): Omit<LoiNhapRow, 'file' | 'importId'> {
  const column = /^[A-Z]+/.exec(finding.cell)?.[0]
  return {
    sheet,
    row,
    cell: finding.cell,
    level: finding.level,
    fullName: person.fullName,
    village: person.village,
    value: listedWords(facts, column === undefined ? null : (person.raw[column] ?? null)),
    reason: listedOrNothing(facts, message) ?? UNSAID_REASON,
    proposal: listedOrNothing(facts, proposal ?? null),
  }
}
