import type { Action } from './action.js'
import { printForUnit } from './print-for-unit.js'

/** Asks for a slip of each person of a village or commune who has no account yet and did not choose cash. */
export const printSlips: Action = (tx, asker, answers) =>
  printForUnit(tx, asker, answers, {
    kind: 'print-slips',
    for: ['collect', 'review', 'approve'],
    levels: ['village', 'commune'],
  })
