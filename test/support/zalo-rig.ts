import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Outbound } from '../../src/channels/channel.js'
import { createZaloClient, type ZaloClientOptions } from '../../src/channels/zalo/client.js'
import type { IgnoredReason } from '../../src/channels/zalo/decode.js'
import { type ZaloChannelOptions, zaloChannel } from '../../src/channels/zalo/zalo-channel.js'
import { startZaloServer, type ZaloServerOptions } from './zalo-server.js'
import { tokenFile } from './zalo-token-file.js'

export type RigOptions = Readonly<{
  server?: ZaloServerOptions
  client?: Partial<ZaloClientOptions>
  channel?: Partial<ZaloChannelOptions>
}>

/** A stand-in server with our client and channel in front of it, on the server's clock and the first refresh token. */
export async function startRig({
  server: serverOptions,
  client: clientOptions,
  channel: channelOptions,
}: RigOptions = {}) {
  const server = await startZaloServer(serverOptions)
  const first = server.oauth.seed()
  const store = tokenFile(join(mkdtempSync(join(tmpdir(), 'zalo-')), 'tokens'))
  const { appId, appSecret, oaId, openapiRoot, oauthRoot, businessRoot } = server
  const now = server.clock.now
  const roots = { openapiRoot, oauthRoot, businessRoot }
  const client = createZaloClient({
    ...{ appId, appSecret, oaId, store, ...roots, now },
    firstRefreshToken: first.refreshToken,
    random: () => 0,
    // Generous, for machines that are busy with other things.
    http: { connectMs: 5_000, answerMs: 5_000, uploadMs: 5_000 },
    ...clientOptions,
  })
  const ignored: IgnoredReason[] = []
  const channel = zaloChannel({
    ...{ appId, oaId, client, now, standInRoot: openapiRoot },
    webhookSecrets: [server.oaSecret],
    ignored: (reason) => void ignored.push(reason),
    ...channelOptions,
  })
  let messages = 0
  return {
    server,
    store,
    client,
    channel,
    ignored,
    first,
    /** A message of ours to this person; each call makes a new one. */
    message(userId: string, text: string, more: Partial<Outbound> = {}): Outbound {
      messages += 1
      return { contact: { channel: 'zalo', externalId: userId }, id: `m${messages}`, text, choices: [], ...more }
    },
    async close() {
      await Promise.all([client.close(), channel.close()])
      await server.close()
    },
  }
}

export type Rig = Awaited<ReturnType<typeof startRig>>

/** Somebody of the stand-in's town. */
export const HOA = '3000000000000000003'
