import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { Pool } from 'undici'

/**
 * The platform's side, as a process of its own: a Bot API server that takes every message, and the people, whose
 * messages it brings to the bot's webhook. Each order from the parent is answered with what came of it.
 */
export type Order =
  /** Each person's next message is brought when the reply to the last has come. */
  | Readonly<{ kind: 'as-fast-as-replies'; webhook: string; secret: string; people: number; messagesEach: number }>
  /** Messages are brought at an even pace, whether replies come or not; those of the first seconds are not counted. */
  | Readonly<{
      kind: 'at-a-pace'
      webhook: string
      secret: string
      people: number
      perSecond: number
      warmUpSeconds: number
      seconds: number
    }>

/** `latencies` in ms, from bringing a message to its reply. */
export type Outcome = Readonly<{ seconds: number; latencies: readonly number[] }>

const CONNECTIONS = 64

type Person = { id: number; brought: number; replied: number; broughtAt: number[] }

let people: Person[] = []
let onReply: (person: Person) => void = () => {}
let updates = 0

const server = createServer((request, response) => {
  const parts: Buffer[] = []
  request.on('data', (part: Buffer) => parts.push(part))
  request.on('end', () => {
    response.setHeader('content-type', 'application/json')
    if (!request.url?.endsWith('/sendMessage')) {
      response.end('{"ok":true,"result":{"id":1,"is_bot":true,"first_name":"b","username":"b"}}')
      return
    }
    const { chat_id: chat } = JSON.parse(Buffer.concat(parts).toString()) as { chat_id: number }
    response.end(`{"ok":true,"result":{"message_id":1,"date":1,"chat":{"id":${chat},"type":"private"}}}`)
    const person = people[chat - 1]
    if (person !== undefined) onReply(person)
  })
})

server.listen(0, '127.0.0.1', () => process.send?.({ port: (server.address() as AddressInfo).port }))

process.on('message', async (order: Order) => {
  people = Array.from({ length: order.people }, (_, index) => ({
    id: index + 1,
    brought: 0,
    replied: 0,
    broughtAt: [],
  }))
  const pool = new Pool(new URL(order.webhook).origin, { connections: CONNECTIONS })
  const bring = (person: Person) => bringNext(pool, order, person)
  process.send?.(order.kind === 'at-a-pace' ? await atPace(order, bring) : await asFastAsReplies(order, bring))
  await pool.close()
})

type Bring = (person: Person) => void

function asFastAsReplies(order: Order & { kind: 'as-fast-as-replies' }, bring: Bring): Promise<Outcome> {
  return new Promise((then) => {
    let open = order.people * order.messagesEach
    const latencies: number[] = []
    const start = performance.now()
    onReply = (person) => {
      latencies.push(latencyOf(person))
      open--
      if (open === 0) then({ seconds: (performance.now() - start) / 1_000, latencies })
      else if (person.brought < order.messagesEach) bring(person)
    }
    for (const person of people) bring(person)
  })
}

async function atPace(order: Order & { kind: 'at-a-pace' }, bring: Bring): Promise<Outcome> {
  const latencies: number[] = []
  onReply = (person) => latencies.push(latencyOf(person))
  const total = order.perSecond * (order.warmUpSeconds + order.seconds)
  const start = performance.now()
  for (let brought = 0; brought < total; ) {
    const due = Math.min(total, Math.floor(((performance.now() - start) / 1_000) * order.perSecond))
    for (; brought < due; brought++) bring(people[brought % people.length]!)
    await new Promise((then) => setTimeout(then, 1))
  }
  while (latencies.length < total) await new Promise((then) => setTimeout(then, 5))
  const counted = latencies.slice(order.perSecond * order.warmUpSeconds)
  return { seconds: (performance.now() - start) / 1_000, latencies: counted }
}

function latencyOf(person: Person): number {
  return performance.now() - person.broughtAt[person.replied++]!
}

function bringNext(pool: Pool, { webhook, secret }: Order, person: Person): void {
  const count = person.brought++
  updates++
  person.broughtAt[count] = performance.now()
  const from = {
    id: person.id,
    is_bot: false,
    first_name: 'Nguyễn',
    last_name: `Văn ${person.id}`,
    language_code: 'vi',
  }
  const message = {
    message_id: count + 1,
    date: 1_772_438_400,
    from,
    chat: { id: person.id, type: 'private' },
    text: `câu ${count}`,
  }
  pool
    .request({
      path: new URL(webhook).pathname,
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-telegram-bot-api-secret-token': secret },
      body: JSON.stringify({ update_id: updates, message }),
    })
    .then(async ({ statusCode, body }) => {
      await body.dump()
      if (statusCode !== 200) throw new Error(`the webhook answered ${statusCode}`)
    })
    .catch((error) => {
      console.error(error)
      process.exit(1)
    })
}
