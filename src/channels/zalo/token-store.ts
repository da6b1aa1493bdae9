/** One OA's pair. Times are epoch milliseconds. `refused` once Zalo has said no to the refresh token. */
export type ZaloTokens = Readonly<{
  accessToken: string
  refreshToken: string
  accessExpiresAt: number
  refreshExpiresAt: number
  refused?: Readonly<{ at: number; code: number }>
}>

/** Where the pair lives: durable, encrypted, and shared by all processes of the bot. */
export interface ZaloTokenStore {
  read(oaId: string): Promise<ZaloTokens | null>
  /**
   * Runs `fn` with the stored pair under a lock that excludes every other process, saves durably what it returns, and
   * only then resolves with it. When `fn` throws, nothing is saved. The lock must outlast two time-outs of a renewal
   * (150 s), and must free itself when its process dies.
   */
  rotate(oaId: string, fn: (current: ZaloTokens | null) => Promise<ZaloTokens>): Promise<ZaloTokens>
}
