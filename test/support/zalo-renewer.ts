import { createZaloClient } from '../../src/channels/zalo/client.js'
import { tokenFile } from './zalo-token-file.js'

/**
 * A process of its own that makes calls with stored tokens, for tests with several of them:
 * `node zalo-renewer.js '{"path": …, "calls": 5, "crash": false, …}'` prints one JSON line: how the calls ended, and the state.
 */
type Task = {
  path: string
  calls: number
  /** Dies between the answer of a renewal and storing it. */
  crash: boolean
  at: number
  appId: string
  appSecret: string
  oaId: string
  openapiRoot: string
  oauthRoot: string
}

const task = JSON.parse(process.argv[2] ?? '') as Task
const afterReply = task.crash ? () => process.exit(9) : () => undefined
const client = createZaloClient({
  ...task,
  store: tokenFile(task.path, { afterReply }),
  now: () => task.at,
  random: () => 0,
})
const ends: string[] = []
for (let call = 0; call < task.calls; call += 1) {
  ends.push(await client.oa.info().then(() => 'ok', String))
}
const state = await client.auth.tokenState()
await client.close()
console.log(JSON.stringify({ ends, state: state.kind }))
