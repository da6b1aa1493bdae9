import type { RosterGrid } from '../roster/cell.js'
import { looksLikeOpenings, type OpeningContext, type OpeningFileReading, readOpeningFile } from './opening-sheet.js'
import {
  answersForLines,
  type PaymentFileReading,
  type PaymentLook,
  paymentLook,
  readPaymentFile,
} from './payment-sheet.js'
import {
  type PoliceContext,
  type PoliceFileReading,
  type PoliceLook,
  policeLook,
  readPoliceFile,
} from './police-sheet.js'

/** What an officer may send: a roster, or something that came back. */
export type ReturnedKind = 'roster' | 'payment-results' | 'police-results' | 'account-opening'

export type ReturnContext = PoliceContext & OpeningContext

export type ReturnedReading = PaymentFileReading | PoliceFileReading | OpeningFileReading | Readonly<{ kind: 'roster' }>

/**
 * What a workbook is, by its headings and, where these say little ("Kết quả"), by the words below them: nobody has to say
 * it. Lines of a payment list by their ids, with what became of them, are payments, also of a cash list, which names people
 * as the police do. Registration codes with accounts are our list of wishes; people with verdicts came from the police;
 * accounts, texts or sums with what became of them are a bank's. Anything else is taken for a roster.
 */
export function returnedFileKind(grids: readonly RosterGrid[], context: ReturnContext): ReturnedKind {
  const visible = grids.filter(({ hidden }) => !hidden)
  if (visible.some(answersForLines)) return 'payment-results'
  if (visible.some(looksLikeOpenings)) return 'account-opening'
  const police = visible.flatMap((grid) => policeLook(grid, context) ?? [])
  const payments = visible.flatMap((grid) => paymentLook(grid, context.paymentWords) ?? [])
  if (police.length > 0 && payments.length > 0) return likelier(police, payments)
  if (police.length > 0) return 'police-results'
  return payments.length > 0 ? 'payment-results' : 'roster'
}

/** "Kết quả" heads both: what most rows say decides; where none does, a list with accounts and sums is a bank's. */
function likelier(police: readonly PoliceLook[], payments: readonly PaymentLook[]): ReturnedKind {
  if (payments.some(({ isSure }) => isSure)) return 'payment-results'
  if (police.some(({ isSure }) => isSure)) return 'police-results'
  const sum = (looks: readonly Readonly<{ told: number }>[]): number => looks.reduce((all, { told }) => all + told, 0)
  const more = sum(payments) - sum(police)
  const isBanks = more > 0 || (more === 0 && payments.some(({ hasTransfers }) => hasTransfers))
  return isBanks ? 'payment-results' : 'police-results'
}

/** Reads a workbook as what it is; rosters are read elsewhere. */
export function readReturned(grids: readonly RosterGrid[], context: ReturnContext): ReturnedReading {
  switch (returnedFileKind(grids, context)) {
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
