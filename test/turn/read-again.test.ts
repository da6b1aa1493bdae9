import { expect, it } from 'vitest'
import { recordInbound } from '../../src/store/inbox.js'
import type { TakeTurn } from '../../src/turn/take-turn.js'
import { textFrom } from '../support/channel.js'
import { echoTurn, startTestRunner } from '../support/runner.js'

const an = '101'

/** "twice" takes in a message of its own; everything is echoed. */
const takeTurn: TakeTurn = async (tx, message, at, prepared, follow) => {
  const text = message.content.kind === 'text' ? message.content.text : ''
  if (text === 'twice') {
    const { contact, order } = message
    const inbound = {
      contact,
      order,
      messageId: `${message.messageId}+`,
      content: { kind: 'text', text: 'again' },
    } as const
    const next = await recordInbound(tx, inbound, message.contactId, at)
    if (next !== undefined) follow?.(next)
  }
  await echoTurn(tx, message, at, prepared)
}

it('takes a message that a turn took in itself before all that came later', async () => {
  const runner = await startTestRunner({ takeTurn })
  await runner.accept([textFrom(an, 'twice', 1), textFrom(an, 'later', 2)])
  await runner.idle()
  expect(runner.channel.textsTo(an)).toEqual(['twice', 'again', 'later'])
  const open = await runner.store.db.selectFrom('inbox').select('seq').where('done_at', 'is', null).execute()
  expect(open).toEqual([])
})

it('finds it after a restart when its turn did not come', async () => {
  const first = await startTestRunner({
    takeTurn: async (tx, message, at, prepared) => takeTurn(tx, message, at, prepared),
  })
  await first.accept([textFrom(an, 'twice', 1)])
  await first.idle()
  await first.drain(100)
  expect(first.channel.textsTo(an)).toEqual(['twice'])
  const second = await startTestRunner({ store: first.store, channel: first.channel })
  await second.idle()
  expect(second.channel.textsTo(an)).toEqual(['twice', 'again'])
})
