import { createZaloClient } from '../../src/channels/zalo/client.js'
import { openStore } from '../../src/store/db.js'
import { zaloTokenStore } from '../../src/store/zalo-tokens.js'

/**
 * A process of its own that makes calls with the tokens of a real store:
 * `node zalo-store-renewer.js '{"folder": …, "calls": 5, "crash": false, …}'` prints one JSON line: how the calls ended,
 * and the state.
 */
type Task = {
  folder: string
  calls: number
  /** Dies between the answer of a renewal and storing it. */
  crash: boolean
  at: number
  firstRefreshToken: string
  appId: string
  appSecret: string
  oaId: string
  openapiRoot: string
  oauthRoot: string
}

const task = JSON.parse(process.argv[2] ?? '') as Task
const { db, close } = await openStore({ url: `sqlite:${task.folder}/store.db`, keyFile: `${task.folder}/key` })
const tokens = zaloTokenStore({ db, now: () => task.at })
const client = createZaloClient({
  ...task,
  store: {
    read: tokens.read,
    rotate: (oaId, fn) =>
      tokens.rotate(oaId, async (current) => {
        const next = await fn(current)
        if (task.crash && next.refreshToken !== current?.refreshToken) process.exit(9)
        return next
      }),
  },
  now: () => task.at,
  random: () => 0,
})
const ends: string[] = []
for (let call = 0; call < task.calls; call += 1) {
  ends.push(await client.oa.info().then(() => 'ok', String))
}
const state = await client.auth.tokenState()
await client.close()
await close()
console.log(JSON.stringify({ ends, state: state.kind }))
