import { type DestinationStream, type Logger, pino } from 'pino'

export type Log = Logger

/**
 * One JSON line a turn, a send, a job: ids, names of flows, outcomes and milliseconds; never a text, a name or a number of
 * a person, never a token. Goes to stderr, since stdout belongs to what commands print.
 */
export function openLog(level: string, destination: DestinationStream = pino.destination(2)): Log {
  const redact = { paths: ['token', 'secret', '*.token', '*.secret', 'headers.authorization'], censor: '***' }
  return pino(
    { level, base: null, timestamp: pino.stdTimeFunctions.isoTime, redact, serializers: { error: errorInLog } },
    destination,
  )
}

/** Class, message and place: not the properties, which may hold what a person wrote. */
function errorInLog(error: unknown): unknown {
  if (!(error instanceof Error)) return { name: typeof error }
  return {
    name: error.name,
    message: error.message,
    stack: error.stack,
    ...(error.cause instanceof Error && { cause: error.cause.message }),
  }
}
