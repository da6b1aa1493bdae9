import { describe, expect, it } from 'vitest'
import { type MarkedCopy, markedCopy } from '../../../src/jobs/imports/marked-copy.js'
import { loadReference } from '../../../src/reference.js'
import { findingSentences } from '../../../src/rosters/finding-sentences.js'
import { texts } from '../../support/chat.js'
import { openWritten, valuesOf } from '../../workbooks/writing/open-written.js'

const reference = loadReference()

const FINDING = {
  ...({ code: 'BANK_ALIAS', level: 'auto', field: 'bank', cell: 'C7', proposed: 'AGRIBANK' } as const),
  details: { written: 'Agri' },
}

type Row = MarkedCopy['rows'][number]

function rowOf(sheet: string, row: number, findings: Row['findings'] = []): Row {
  const raw = { B: `Bùi Văn ${row}`, C: 'Agri' }
  return { sheet, row, findings, person: { raw } as unknown as Row['person'] }
}

const COPY: MarkedCopy = {
  fileName: 'roster.xlsx',
  columns: ['DS1', 'DS2'].map((sheet) => ({ sheet, column: 'B', header: 'Họ và tên', key: null })),
  rows: [rowOf('DS1', 7, [FINDING]), rowOf('DS2', 3), rowOf('DS1', 8)],
}

describe('markedCopy', () => {
  it.each(['vi', 'en'])('words the findings in the language of the officer: %s', async (locale) => {
    const say = texts.in(locale)
    const workbook = await openWritten(await markedCopy(COPY, { say, reference }))
    const { message } = findingSentences(say, reference)(FINDING)
    const [sheet] = workbook.worksheets
    if (sheet === undefined) throw new Error('no sheet')
    expect(String(valuesOf(sheet, 10)[2])).toContain(message)
  })

  it('keeps each row on its sheet, in its order', async () => {
    const workbook = await openWritten(await markedCopy(COPY, { say: texts.in('vi'), reference }))
    const rows = workbook.worksheets.map((sheet) =>
      Array.from({ length: sheet.rowCount - 9 }, (_, index) => valuesOf(sheet, 10 + index)[0]),
    )
    expect(workbook.worksheets.map(({ name }) => name)).toEqual(['DS1', 'DS2'])
    expect(rows).toEqual([[7, 8], [3]])
  })
})
