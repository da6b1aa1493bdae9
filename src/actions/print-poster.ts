import type { Action } from './action.js'
import { printForUnit } from './print-for-unit.js'

/** Asks for a poster of a village or commune, with a QR code that opens the bot. */
export const printPoster: Action = (tx, asker, answers) =>
  printForUnit(tx, asker, answers, {
    kind: 'print-poster',
    for: ['collect', 'review', 'approve', 'report'],
    levels: ['village', 'commune'],
  })
