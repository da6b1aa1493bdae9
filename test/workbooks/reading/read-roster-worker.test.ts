import { expect, it } from 'vitest'
import { openWorkbook } from '../../../src/workbooks/reading/open-workbook.js'
import { readRoster } from '../../../src/workbooks/reading/read-roster.js'
import { contextFor, expectedOf, fixture } from './roster-sample.js'

const context = contextFor(expectedOf('roster-phu-luc-1'))

it('reads a roster in a worker, in batches', { timeout: 60_000 }, async () => {
  const roster = await readRoster(fixture('roster-phu-luc-1.xlsx'), 'phu luc 1.xlsx', context)
  expect(roster).toMatchObject({ kind: 'roster', form: 'PHU_LUC_1', listDate: '2026-11-15' })
  if (roster.kind !== 'roster') return
  expect(roster.rows).toHaveLength(403)
  expect(roster.rows.map(({ row }) => row)).toEqual([...roster.rows.map(({ row }) => row)].sort((a, b) => a - b))
})

it('gives a refusal as data', { timeout: 60_000 }, async () => {
  expect(await readRoster(Buffer.from('chào bác'), 'x.xlsx', context)).toEqual({
    kind: 'refused',
    reason: 'not-a-workbook',
  })
})

it('opens a workbook cell by cell', { timeout: 60_000 }, async () => {
  const opened = await openWorkbook(fixture('roster-legacy-tcvn3.xls'), 'x.xls')
  if (opened.kind !== 'workbook') throw new Error(opened.reason)
  const [sheet] = opened.sheets
  expect(sheet?.cellAt(9, 1)).toMatchObject({ kind: 'text', text: 'Ph¹m ThÞ Nga', font: '.VnTime' })
  expect(sheet?.cellAt(9, 9)).toMatchObject({ kind: 'number', value: 38140933438 })
  expect(sheet?.cellAt(8, 3)).toMatchObject({ kind: 'empty', mergedFrom: { row: 8, column: 0 } })
})
