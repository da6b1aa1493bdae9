import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { fileURLToPath } from 'node:url'
import { createAdaptorServer } from '@hono/node-server'
import { Hono } from 'hono'
import { telegramChannel } from '../src/channels/telegram/telegram-channel.js'
import { webhookRoute } from '../src/web/webhook.js'
import type { Order, Outcome } from './http-peer.js'
import { percentile } from './measure.js'
import { startRig } from './rig.js'

const SECRET = 'bench'
/** A process that has just started is compiling itself. */
const WARM_UP_SECONDS = 2

/** Turns a second from webhook to the platform's answer, with the platform and the people in a second process. */
export async function turnsThroughHttp(people: number, messagesEach: number): Promise<number> {
  const outcome = await withPeer((webhook) => ({
    kind: 'as-fast-as-replies',
    webhook,
    secret: SECRET,
    people,
    messagesEach,
  }))
  return (people * messagesEach) / outcome.seconds
}

/** The 99th percentile, in ms, from a message's webhook call to its reply at the platform, at an even pace. */
export async function latencyAtPace(people: number, perSecond: number, seconds: number): Promise<number> {
  const pace = {
    kind: 'at-a-pace',
    secret: SECRET,
    people,
    perSecond,
    warmUpSeconds: WARM_UP_SECONDS,
    seconds,
  } as const
  const outcome = await withPeer((webhook) => ({ ...pace, webhook }))
  return percentile(outcome.latencies, 0.99)
}

async function withPeer(orderFor: (webhook: string) => Order): Promise<Outcome> {
  const peer = fork(fileURLToPath(new URL('http-peer.js', import.meta.url)))
  const { port } = await answerOf<{ port: number }>(peer)
  const channel = telegramChannel({ token: '1:bench', apiRoot: `http://127.0.0.1:${port}`, webhookSecret: SECRET })
  const rig = await startRig(channel)
  const door = webhookRoute({ channel, forgedStatus: 401 }, rig.runner.accept)
  const server = createAdaptorServer({ fetch: new Hono().route('/telegram/webhook', door).fetch })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  peer.send(orderFor(`http://127.0.0.1:${(server.address() as AddressInfo).port}/telegram/webhook`))
  const outcome = await answerOf<Outcome>(peer)
  peer.kill()
  await once(peer, 'exit')
  server.close()
  await rig.close()
  await channel.close()
  return outcome
}

async function answerOf<Answer>(peer: ChildProcess): Promise<Answer> {
  const [answer] = (await once(peer, 'message')) as [Answer]
  return answer
}
