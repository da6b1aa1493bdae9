import type { Flow } from '../conversation/flow.js'
import type { Officer } from '../store/officers.js'

/** Whether the asker may start a flow: anybody's flows everybody; others whoever holds one of the responsibilities named. */
export function mayStart(flow: Flow, officer: Officer | undefined): boolean {
  const needed = flow.start?.for ?? ['everyone']
  if (flow.start === undefined) return false
  if (needed.includes('everyone')) return true
  return officer?.responsibilities.some(({ responsibility }) => needed.includes(responsibility)) ?? false
}
