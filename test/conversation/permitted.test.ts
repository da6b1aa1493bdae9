import { describe, expect, it } from 'vitest'
import type { Flow } from '../../src/conversation/flow.js'
import type { Conversation, World } from '../../src/conversation/run.js'
import { step } from '../../src/conversation/step.js'
import { Chat } from '../support/chat.js'

const everyone = (flow: Flow) => flow.start?.for.includes('everyone') === true

/** Somebody who held everything when the conversation was begun, and is a citizen now. */
const citizen: World = { ...new Chat().world(), mayStart: everyone }

const returning: Conversation = { flow: 'return', id: 'm1', answers: { record: 'DK-7F3K2QM' } }
const registering: Conversation = { flow: 'register-account', id: 'm0', answers: { consent: 'agree', payee: 'self' } }

const keysOf = async (before: Conversation, text: string) => {
  const { conversation, effects } = await step(citizen, before, { kind: 'text', text })
  return {
    flow: conversation?.flow,
    aside: conversation?.aside?.map(({ flow }) => flow),
    keys: effects.map((effect) => (effect.kind === 'say' ? effect.phrase.key : `act:${effect.action}`)),
  }
}

describe('a flow that the asker may not go on with', () => {
  it('is forgotten, and the input is not read as its answer', async () => {
    expect(await keysOf(returning, '1')).toEqual({
      flow: 'greeting',
      aside: undefined,
      keys: ['permission-ended', 'greeting-menu'],
    })
  })

  it('gives way to a new command', async () => {
    const { flow, keys } = await keysOf(returning, '/dangky')
    expect(flow).toBe('register-account')
    expect(keys[0]).toBe('permission-ended')
  })

  it('gives back what was the person’s own', async () => {
    const { flow, keys } = await keysOf({ ...returning, aside: [registering] }, 'ok')
    expect(flow).toBe('register-account')
    expect(keys.slice(0, 2)).toEqual(['permission-ended', 'register-account-resumed'])
  })

  it('does not come back from aside either', async () => {
    const before = { ...registering, aside: [{ ...returning, id: 'm2' }] }
    expect(await keysOf(before, 'quay lại')).toMatchObject({ flow: 'register-account', aside: undefined })
  })

  it('is no matter where it goes on from another flow', async () => {
    const menu: Conversation = { flow: 'record-menu', id: 'm3', answers: { record: 'DK-7F3K2QM' } }
    expect((await keysOf(menu, '1')).keys[0]).toBe('permission-ended')
  })
})
