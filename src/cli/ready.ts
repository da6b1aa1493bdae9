import type { App } from '../app.js'
import { contactAt } from '../store/contacts.js'
import type { Check } from '../web/health.js'

/** A message that waits longer than this for its turn says that turns are not taken. */
const STUCK_MS = 60_000

/** Whether the store can be written, and whether what came in is being answered. */
export function storeChecks({ store }: App): readonly Check[] {
  return [
    {
      name: 'store',
      async problem() {
        await store.db.transaction().execute((tx) => contactAt(tx, { channel: 'terminal', externalId: '' }))
        return undefined
      },
    },
    {
      name: 'turns',
      async problem() {
        const before = new Date(Date.now() - STUCK_MS).toISOString()
        const { count } = await store.db
          .selectFrom('inbox')
          .select((eb) => eb.fn.countAll<number>().as('count'))
          .where('done_at', 'is', null)
          .where('received_at', '<', before)
          .where('channel', '!=', 'terminal')
          .executeTakeFirstOrThrow()
        return count === 0 ? undefined : `${count} messages have waited for more than a minute`
      },
    },
  ]
}
