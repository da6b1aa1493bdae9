import { describe, expect, it } from 'vitest'
import { settlePayments } from '../../../src/domain/returns/payment-results.js'
import { readPaymentFile } from '../../../src/domain/returns/payment-sheet.js'
import type { SentLine, SentList } from '../../../src/domain/returns/sent-line.js'
import { expected, fixture, gridsOf, reference } from './samples.js'

type Expected = Readonly<{
  period: string
  sheet: string
  headerRows: readonly number[]
  summary: Record<string, unknown>
  reasonTexts: Readonly<Record<string, readonly string[]>>
  sent: readonly SentLine[]
  results: readonly Record<string, unknown>[]
  rows: readonly Readonly<{ row: number; kind?: string; [field: string]: unknown }>[]
  skippedRows: readonly Readonly<{ row: number; kind: string }>[]
}>

const sample = expected<Expected>('payment-results')
const sent: SentList = { period: sample.period, lines: sample.sent }
const words = reference.paymentWords

async function readSample() {
  const grids = await gridsOf(fixture('payment-results.xlsx'), 'payment-results.xlsx')
  const file = readPaymentFile(grids, words)
  if (file.kind !== 'payment-results') throw new Error(file.reason)
  const settled = settlePayments(file, sent, words)
  if (settled.kind !== 'settled') throw new Error(settled.reason)
  return { file, settled }
}

describe('the sample list of payment results', () => {
  it('has its heading found and every other row named', async () => {
    const { file } = await readSample()
    const { sheet, headerRows, period } = file
    expect({ sheet, headerRows, period }).toEqual({
      sheet: sample.sheet,
      headerRows: sample.headerRows,
      period: sample.period,
    })
    const repeated = sample.rows.flatMap(({ row, kind }) => (kind === undefined ? [] : [{ row, kind }]))
    const others = [...sample.skippedRows, ...repeated].toSorted((a, b) => a.row - b.row)
    expect(file.skipped.map(({ row, kind }) => ({ row, kind })).toSorted((a, b) => a.row - b.row)).toEqual(others)
  })

  it('finds the line of every row, and by what', async () => {
    const { settled } = await readSample()
    const actual = settled.rows.map(({ row, line, matchedBy, result }) => ({
      row: row.row,
      line: line?.line ?? null,
      matchedBy,
      amount: row.amount,
      result,
      statusOfRow: row.status,
    }))
    expect(actual).toEqual(sample.rows.filter(({ kind }) => kind === undefined))
  })

  it('gives each sent line its outcome', async () => {
    const { settled } = await readSample()
    const actual = settled.lines.map(({ line, outcome, reasonCode, paidAmount, rows }) => ({
      line: line.line,
      outcome,
      reasonCode,
      paidAmount,
      rows: rows.map(({ row }) => row),
      sentAmount: line.amount,
    }))
    expect(actual).toEqual(sample.results)
  })

  it('sums up, and carries over what was not paid', async () => {
    const { paidSum: _, toAsk, ...summary } = (await readSample()).settled.summary
    expect(summary).toEqual(sample.summary)
    expect(toAsk).toBe(0)
  })
})
