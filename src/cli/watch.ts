import type { Log } from '../log.js'
import type { Watch } from '../turn/watch.js'

/** One line per turn that failed and per send: ids, outcome and milliseconds. */
export function watchIn(log: Log): Watch {
  return (event) => {
    switch (event.kind) {
      case 'send':
        return log.debug({ ...event, outcome: event.outcome.kind }, 'send')
      case 'turn-failed':
      case 'send-threw':
      case 'commit-failed':
        return log.error(event, event.kind)
      default:
        return log.warn(event, event.kind)
    }
  }
}
