import type { Answers } from '../conversation/answer.js'
import type { Conversation } from '../conversation/run.js'
import { loadConversation, saveConversation } from './conversations.js'
import type { Tx } from './db.js'
import type { Registered } from './registrations.js'

const FLOW = 'register-account'
const MENU = 'greeting'
const ASIDE_AT_MOST = 5

/**
 * Lays what was said beside the contact's conversation, as if registering had been interrupted: `/dangky` takes it up
 * again. It never becomes the open conversation itself, where a mere "vâng" would send it. The fact
 * `consent.registration` tells which registration it will be a version of. Somebody who is registering already keeps that.
 * What was given in for somebody else at their door holds numbers that its giver may not read: there is no draft of it.
 */
export async function offerDraft(tx: Tx, { registration, version }: Registered, at: Date): Promise<void> {
  const open = (await loadConversation(tx, registration.contact_id)) as Conversation | undefined
  if ([open, ...(open?.aside ?? [])].some((one) => one?.flow === FLOW)) return
  const said: Answers = JSON.parse(version.answers)
  if (said.assisted !== undefined) return
  const id = `${registration.code}-${version.version}`
  const draft: Conversation = { flow: FLOW, id, answers: { ...said, 'consent.registration': registration.code } }
  const current: Conversation = open ?? { flow: MENU, id: `${id}-menu`, answers: {} }
  const aside = [draft, ...(current.aside ?? [])].slice(0, ASIDE_AT_MOST)
  await saveConversation(tx, registration.contact_id, { ...current, aside }, at)
}
