import type { Offered } from '../actions/action.js'
import type { Flow, Flows } from '../conversation/flow.js'
import { phrase, type Say, verbatim } from '../conversation/phrase.js'
import type { Officer } from '../store/officers.js'

/** Whether the asker may start a flow: anybody's flows everybody; others whoever holds one of the responsibilities named. */
export function mayStart(flow: Flow, officer: Officer | undefined): boolean {
  const needed = flow.start?.for ?? ['everyone']
  if (flow.start === undefined) return false
  if (needed.includes('everyone')) return true
  return officer?.responsibilities.some(({ responsibility }) => needed.includes(responsibility)) ?? false
}

/** The commands that the asker may start, each by its line of the menu, or else by the first words that start it. */
export function offersFor(flows: Flows, officer: Officer | undefined, say: Say): readonly Offered[] {
  return [...flows.values()].flatMap((flow) => {
    const { command, words = [], for: needed = [] } = flow.start ?? {}
    if (command === undefined || flow.fallback || !mayStart(flow, officer)) return []
    const inMenu = phrase(`menu.${flow.flow}`)
    const what = say(inMenu) === undefined ? verbatim(words[0] ?? command) : inMenu
    return [{ command, what, isForEveryone: needed.includes('everyone') }]
  })
}
