import { loadConversation, saveConversation } from '../../src/store/conversations.js'
import { appendHistory } from '../../src/store/history.js'
import { enqueue } from '../../src/store/outbox.js'
import { runUntilKilled } from '../support/crash-child.js'

await runUntilKilled({
  /** Keeps every text in the conversation and in the history, and answers it twice. */
  async takeTurn(tx, { content, contactId, seq, contact }, at) {
    if (content.kind !== 'text') return
    const said = ((await loadConversation(tx, contactId)) ?? []) as string[]
    await saveConversation(tx, contactId, [...said, content.text], at)
    await appendHistory(tx, { at, actor: contact.externalId, action: 'say', details: { text: content.text } })
    for (const part of ['a', 'b']) {
      await enqueue(tx, { contactId, payload: { text: `${content.text}${part}`, choices: [] }, at, causedBy: seq })
    }
  },
})
