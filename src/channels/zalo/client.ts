import { randomBytes } from 'node:crypto'
import type { z } from 'zod'
import { createPace } from './back-off.js'
import { createCall, type ZaloCall } from './call.js'
import { createHttp, HTTP_LIMITS, type HttpLimits } from './http.js'
import { type MessageGroup, messageGroup } from './message-group.js'
import { createOauth, createPkce, type ZaloOauth } from './oauth.js'
import { LogMessageAnswer, OaAnswer, readShape, UserAnswer, UserPageAnswer } from './shapes.js'
import type { ZaloTokenStore, ZaloTokens } from './token-store.js'
import { keepTokens, type TokenKeeper } from './tokens.js'
import { type UploadGroup, uploadGroup } from './upload-group.js'

export type ZaloUser = z.output<typeof UserAnswer>
export type ZaloOaInfo = Readonly<{ oaId: string }> & Omit<z.output<typeof OaAnswer>, 'oaid' | 'oa_id'>
export type ZaloLogMessage = z.output<typeof LogMessageAnswer>
export type ZaloUserPage = Readonly<{ total: number; offset: number; userIds: readonly string[] }>
export type ZaloUserQuery = Readonly<{
  offset?: number
  /** At most 50. */
  count?: number
  tagName?: string
  /** `TODAY`, `YESTERDAY`, `L7D`, `L30D` or `2026_01_01:2026_01_31`. */
  lastInteractionPeriod?: string
  followers?: boolean
}>
export type ZaloUserUpdate = Readonly<{
  userId: string
  alias?: string
  externalId?: string
  sharedInfo?: Readonly<Record<string, string>>
}>

/**
 * Zalo's Official Account API, grouped as in the known SDKs. Every method resolves when Zalo says yes and throws
 * `ZaloApiError` (a no), `ZaloConnectionError` (no answer) or `ZaloConsentError` (no token). Tokens are its own affair:
 * a refused one is renewed once and the call repeated once. Nothing else is repeated here.
 */
export interface ZaloOaClient {
  auth: TokenKeeper &
    Pick<ZaloOauth, 'consentUrl' | 'exchangeCode'> & {
      createPkce(): { verifier: string; challenge: string }
      refresh(): Promise<void>
    }
  message: MessageGroup
  upload: UploadGroup
  user: {
    detail(userId: string): Promise<ZaloUser>
    list(query?: ZaloUserQuery): Promise<ZaloUserPage>
    update(change: ZaloUserUpdate): Promise<void>
  }
  tag: {
    add(userId: string, tagName: string): Promise<void>
    remove(userId: string, tagName: string): Promise<void>
    drop(tagName: string): Promise<void>
    list(): Promise<readonly string[]>
  }
  /** Newest first, at most 10 a call: to fill a gap after the webhook was down. */
  conversation: {
    recent(offset?: number, count?: number): Promise<readonly ZaloLogMessage[]>
    withUser(userId: string, offset?: number, count?: number): Promise<readonly ZaloLogMessage[]>
  }
  oa: {
    /** Whose token this is: the stored one, or one that is not stored yet. */
    info(accessToken?: string): Promise<ZaloOaInfo>
    quota(userId?: string): Promise<unknown>
  }
  close(): Promise<void>
}

export type ZaloClientOptions = Readonly<{
  appId: string
  appSecret: string
  oaId: string
  store: ZaloTokenStore
  /** `ZALO_REFRESH_TOKEN`: begins the chain when nothing is stored yet. */
  firstRefreshToken?: string
  /** Switches `appsecret_proof` on, for apps that demand it. */
  appSecretProof?: boolean
  openapiRoot?: string
  oauthRoot?: string
  businessRoot?: string
  http?: Partial<HttpLimits>
  /** Epoch milliseconds. */
  now: () => number
  /** In [0, 1), for the jitter of waits. */
  random: () => number
}>

export const ZALO_ROOTS = {
  openapi: 'https://openapi.zalo.me',
  oauth: 'https://oauth.zaloapp.com',
  business: 'https://business.openapi.zalo.me',
} as const

export function createZaloClient(options: ZaloClientOptions): ZaloOaClient {
  const { appId, appSecret, oaId, store, firstRefreshToken, now, random } = options
  const http = createHttp({ ...HTTP_LIMITS, ...options.http })
  const oauth = createOauth({ http, root: trimmed(options.oauthRoot ?? ZALO_ROOTS.oauth), appId, appSecret, now })
  const tokens = keepTokens({ oaId, oauth, store, now, random, ...(firstRefreshToken ? { firstRefreshToken } : {}) })
  const call = createCall({
    http,
    tokens,
    pace: createPace({ now, random }),
    openapiRoot: trimmed(options.openapiRoot ?? ZALO_ROOTS.openapi),
    businessRoot: trimmed(options.businessRoot ?? ZALO_ROOTS.business),
    ...(options.appSecretProof ? { proofSecret: appSecret } : {}),
  })
  return {
    auth: authGroup(tokens, oauth),
    message: messageGroup(call),
    upload: uploadGroup(call),
    user: userGroup(call),
    tag: tagGroup(call),
    conversation: conversationGroup(call),
    oa: oaGroup(call),
    close: () => http.close(),
  }
}

const trimmed = (root: string) => root.replace(/\/+$/, '')

function authGroup(tokens: TokenKeeper, oauth: ZaloOauth): ZaloOaClient['auth'] {
  return {
    ...tokens,
    consentUrl: oauth.consentUrl,
    exchangeCode: (grant): Promise<ZaloTokens> => oauth.exchangeCode(grant),
    createPkce: () => createPkce(randomBytes(32)),
    async refresh() {
      await tokens.renewed(await tokens.accessToken())
    },
  }
}

function userGroup(call: ZaloCall): ZaloOaClient['user'] {
  return {
    async detail(userId) {
      const path = '/v3.0/oa/user/detail'
      return readShape(UserAnswer, await call({ path, data: { user_id: userId } }), path)
    },
    async list({ offset = 0, count = 50, tagName, lastInteractionPeriod, followers } = {}) {
      const data = {
        offset,
        count,
        ...(tagName ? { tag_name: tagName } : {}),
        ...(lastInteractionPeriod ? { last_interaction_period: lastInteractionPeriod } : {}),
        ...(followers === undefined ? {} : { is_follower: String(followers) }),
      }
      const path = '/v3.0/oa/user/getlist'
      const page = readShape(UserPageAnswer, await call({ path, data }), path)
      return { total: page.total, offset: page.offset, userIds: page.users.map((user) => user.user_id) }
    },
    async update({ userId, alias, externalId, sharedInfo }) {
      const json = {
        user_id: userId,
        ...(alias ? { user_alias: alias } : {}),
        ...(externalId ? { user_external_id: externalId } : {}),
        ...(sharedInfo ? { shared_info: sharedInfo } : {}),
      }
      await call({ path: '/v3.0/oa/user/update', json })
    },
  }
}

function tagGroup(call: ZaloCall): ZaloOaClient['tag'] {
  const post = async (path: string, json: Record<string, string>) => {
    await call({ path, json })
  }
  return {
    add: (userId, tagName) => post('/v2.0/oa/tag/tagfollower', { user_id: userId, tag_name: tagName }),
    remove: (userId, tagName) => post('/v2.0/oa/tag/rmfollowerfromtag', { user_id: userId, tag_name: tagName }),
    drop: (tagName) => post('/v2.0/oa/tag/rmtag', { tag_name: tagName }),
    async list() {
      const tags = await call({ path: '/v2.0/oa/tag/gettagsofoa' })
      return Array.isArray(tags) ? tags.map(String) : []
    },
  }
}

function conversationGroup(call: ZaloCall): ZaloOaClient['conversation'] {
  const list = async (path: string, data: Record<string, unknown>) =>
    readShape(LogMessageAnswer.array(), await call({ path, data }), path)
  return {
    recent: (offset = 0, count = 10) => list('/v2.0/oa/listrecentchat', { offset, count }),
    withUser: (userId, offset = 0, count = 10) => list('/v2.0/oa/conversation', { user_id: userId, offset, count }),
  }
}

function oaGroup(call: ZaloCall): ZaloOaClient['oa'] {
  return {
    async info(accessToken) {
      const path = '/v2.0/oa/getoa'
      const answer = await call({ path, ...(accessToken ? { accessToken } : {}) })
      const { oaid, oa_id, ...info } = readShape(OaAnswer, answer, path)
      return { oaId: oaid ?? oa_id ?? '', ...info }
    },
    quota: (userId) =>
      call({
        path: '/v3.0/oa/quota/message',
        json: userId ? { user_id: userId } : { quota_owner: 'OA', product_type: 'cs' },
      }),
  }
}
