import type { Context } from 'hono'
import { streamSSE } from 'hono/streaming'
import type { PracticeDesk, PracticeEvent } from './desk.js'

/** Proxies and browsers give a silent connection up. */
const HEARTBEAT_MS = 20_000

/** Server-sent events: which window has news; what they are, the page fetches. */
export function eventStream(context: Context, desk: PracticeDesk): Response {
  return streamSSE(context, async (stream) => {
    await new Promise<void>((ended) => {
      const write = (event: string, data: string) => void stream.writeSSE({ event, data }).catch(() => ended())
      const stopListening = desk.listen((event: PracticeEvent) => write(event.kind, JSON.stringify(event)))
      const heartbeat = setInterval(() => write('beat', ''), HEARTBEAT_MS)
      write('beat', '')
      stream.onAbort(() => {
        stopListening()
        clearInterval(heartbeat)
        ended()
      })
    })
  })
}
