import { describe, expect, it } from 'vitest'
import { parseFlow } from '../../../src/conversation/flow.js'
import { Chat } from '../../support/chat.js'

const FLOW = parseFlow(
  `flow: visit
start: { command: thu }
together: [[bank, account]]
questions:
  - { id: fields, answer: several-choices, choices: [name, birth, sex, personal-id] }
  - { id: bank, answer: bank-with-account, also: [vietqr-photo] }
  - { id: account, answer: account-number, of: bank, also: [vietqr-photo] }
  - { id: again-on, answer: coming-day }
  - { id: died-on, answer: past-day }
  - { id: attest, answer: assisted-consent, choices: [said, signed] }
  - { id: kind, answer: difficulty-kind }
action: say`,
  'visit.yaml',
)

const chat = () => new Chat({ flows: new Map([['visit', FLOW]]) })
const answered = async (...lines: string[]) => {
  const talk = chat()
  for (const line of ['/thu', ...lines]) await talk.says(line)
  return talk
}

// The questions are tried in the order of the flow, so each line answers the next one.
const FIELDS = '1'
const ACCOUNT = 'agribank 3580205998092'

describe('several-choices', () => {
  it.each([
    ['1 3', 'name sex'],
    ['1, 3', 'name sex'],
    ['3 và 1', 'name sex'],
    ['2', 'birth'],
    ['4,4', 'personal-id'],
  ])('reads %s as %s', async (typed, stored) => {
    const { answers } = await answered(typed)
    expect(answers.fields).toBe(stored)
    for (const id of stored.split(' ')) expect(answers[`fields.${id}`]).toBe('yes')
  })

  it.each(['1 9', 'không rõ', '0'])('refuses %s', async (typed) => {
    expect((await answered(typed)).answers).toEqual({})
  })
})

describe('bank-with-account', () => {
  it.each(['Agribank 3580205998092', 'stk 3580 2059 98092 nông nghiệp', 'vba: 3580205998092'])(
    'takes bank and number of "%s" at once',
    async (typed) => {
      expect((await answered(FIELDS, typed)).answers).toMatchObject({ bank: 'VBA', account: '3580205998092' })
    },
  )

  it('takes a bank alone, and asks for the number', async () => {
    const talk = await answered(FIELDS, 'agribank')
    expect(talk.answers).toMatchObject({ bank: 'VBA' })
    expect(talk.lastKey).toBe('visit-account')
  })

  it('keeps the bank when the number is that of a card', async () => {
    const talk = await answered(FIELDS, 'agribank 9704050012345678')
    expect(talk.answers).toMatchObject({ bank: 'VBA' })
    expect(talk.answers.account).toBeUndefined()
  })
})

describe('coming-day and past-day', () => {
  it('keep days as ISO dates', async () => {
    expect((await answered(FIELDS, ACCOUNT, 'mai', 'hôm qua')).answers).toMatchObject({
      'again-on': '2026-11-22',
      'died-on': '2026-11-20',
    })
  })

  it.each([
    ['20/11/2026', 'answer-coming-day.past'],
    ['20/11/2030', 'answer-coming-day.too-far'],
    ['25 xyz', 'answer-coming-day.unreadable'],
  ])('refuse %s', async (typed, reason) => {
    expect((await answered(FIELDS, ACCOUNT, typed)).keys).toContain(reason)
  })

  it('refuse a day of death that has not come', async () => {
    expect((await answered(FIELDS, ACCOUNT, 'mai', '25/11/2026')).keys).toContain('answer-past-day.future')
  })
})

describe('assisted-consent', () => {
  it('keeps which text was read out', async () => {
    const { answers } = await answered(FIELDS, ACCOUNT, 'mai', 'hôm qua', 'ký giấy')
    expect(answers).toMatchObject({ attest: 'signed', 'attest.version': '2026-11-22' })
  })
})
