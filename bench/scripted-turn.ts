import { loadConversation, saveConversation } from '../src/store/conversations.js'
import { enqueue } from '../src/store/outbox.js'
import type { TakeTurn } from '../src/turn/take-turn.js'

const ANSWERS_KEPT = 12

type Said = Readonly<{ flow: string; answers: Readonly<Record<string, string>> }>

/**
 * A turn with the store's work of a conversation's step: loads what was said, adds an answer, saves it, and replies with
 * a question and three choices.
 */
export const scriptedTurn: TakeTurn = async (tx, message, at) => {
  const said = ((await loadConversation(tx, message.contactId)) ?? { flow: 'register-account', answers: {} }) as Said
  const text = message.content.kind === 'text' ? message.content.text : ''
  const answers = { ...said.answers, [`question-${message.seq % ANSWERS_KEPT}`]: text }
  await saveConversation(tx, message.contactId, { ...said, answers }, at)
  await enqueue(tx, {
    contactId: message.contactId,
    payload: {
      text: 'Bác cho cháu hỏi, bác muốn nhận tiền trợ cấp qua tài khoản ngân hàng nào ạ?',
      choices: ['Vietcombank', 'Agribank', 'LienVietPostBank'].map((label, index) => ({ token: `c${index}`, label })),
    },
    at,
    causedBy: message.seq,
  })
}
