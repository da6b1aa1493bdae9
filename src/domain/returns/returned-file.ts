import type { RosterGrid } from '../roster/cell.js'
import { looksLikeOpenings, type OpeningContext, type OpeningFileReading, readOpeningFile } from './opening-sheet.js'
import { answersForLines, looksLikePaymentResults, type PaymentFileReading, readPaymentFile } from './payment-sheet.js'
import { looksLikePoliceResults, type PoliceContext, type PoliceFileReading, readPoliceFile } from './police-sheet.js'

/** What an officer may send: a roster, or something that came back. */
export type ReturnedKind = 'roster' | 'payment-results' | 'police-results' | 'account-opening'

export type ReturnContext = PoliceContext & OpeningContext

export type ReturnedReading = PaymentFileReading | PoliceFileReading | OpeningFileReading | Readonly<{ kind: 'roster' }>

/**
 * What a workbook is, by its headings: nobody has to say it. Lines of a payment list by their ids, with what became of
 * them, are payments, also of a cash list, which names people as the police do. People with verdicts came from the police;
 * registration codes with accounts are our list of wishes; accounts or transfer texts with what became of them are a bank's.
 * Anything else is taken for a roster.
 */
export function returnedFileKind(grids: readonly RosterGrid[]): ReturnedKind {
  const visible = grids.filter(({ hidden }) => !hidden)
  if (visible.some(answersForLines)) return 'payment-results'
  if (visible.some(looksLikePoliceResults)) return 'police-results'
  if (visible.some(looksLikeOpenings)) return 'account-opening'
  return visible.some(looksLikePaymentResults) ? 'payment-results' : 'roster'
}

/** Reads a workbook as what it is; rosters are read elsewhere. */
export function readReturned(grids: readonly RosterGrid[], context: ReturnContext): ReturnedReading {
  switch (returnedFileKind(grids)) {
    case 'payment-results':
      return readPaymentFile(grids, context.paymentWords)
    case 'police-results':
      return readPoliceFile(grids, context)
    case 'account-opening':
      return readOpeningFile(grids, context)
    case 'roster':
      return { kind: 'roster' }
  }
}
