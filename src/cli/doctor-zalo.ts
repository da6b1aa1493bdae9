import type { App } from '../app.js'
import { examineZalo, type ZaloFinding } from '../channels/zalo/examine.js'
import { lastInboundOn } from '../store/moments.js'
import type { Finding } from './doctor-checks.js'
import { newConsentAddress, zaloClientOf } from './zalo-client.js'

/** Zalo switches a webhook off after an hour of failures, and says so to the account's administrators only. */
const SILENT_DAYS = 3
const DAY_MS = 24 * 60 * 60 * 1000

/** The connection to Zalo, in words, with a link for the administrator who must consent. */
export async function examineZaloHere(app: App, now: Date): Promise<readonly Finding[]> {
  const { zalo } = app.config
  if (zalo === undefined) return []
  const client = zaloClientOf(app, zalo, () => Date.now(), Math.random)
  try {
    const found = await examineZalo(client, { oaId: zalo.oaId, now: () => Date.now() })
    const findings: Finding[] = []
    for (const one of found) findings.push(await findingOf(app, one))
    return [...findings, await webhookFinding(app, now)]
  } finally {
    await client.close()
  }
}

const ADVICE: Readonly<Record<ZaloFinding['check'], string>> = {
  tokens: 'xem docs/zalo.md, mục "Cấp quyền": sửa ZALO_APP_ID, ZALO_APP_SECRET hoặc đường mạng / check these',
  'refresh-token-age': 'việc gia hạn hằng ngày không chạy: giữ serve chạy liên tục / keep serve running',
  api: 'tra mã lỗi trong docs/zalo.md, mục "Mã lỗi" / look the number up',
  'oa-id': 'sửa ZALO_OA_ID, hoặc cấp quyền lại cho đúng Official Account / correct it, or consent again',
  'oa-verified': 'hoàn tất xác thực Official Account tại oa.zalo.me / have the account verified',
}

async function findingOf(app: App, { check, ok, found }: ZaloFinding): Promise<Finding> {
  const name = `zalo-${check}`
  if (ok) return { check: name, ok, found }
  if (check !== 'tokens' || found !== 'needs-consent') return { check: name, ok, found, todo: ADVICE[check] }
  const address = await newConsentAddress(app, Date.now())
  const todo = `quản trị viên của Official Account mở (dùng trong 24 giờ) / its administrator opens, within a day: ${address}`
  return { check: name, ok, found, todo }
}

/** Silence may be a quiet week; nothing at all is a webhook that was never set. */
async function webhookFinding({ store }: App, now: Date): Promise<Finding> {
  const last = await lastInboundOn(store.db, 'zalo')
  const todo =
    'xem trang Webhook của ứng dụng có đang bật không, rồi nhắn thử cho Official Account / look at the webhook page, write to the account'
  if (last === undefined)
    return { check: 'zalo-webhook', ok: true, found: 'chưa nhận tin nào / nothing came in yet', todo }
  const days = (now.getTime() - last.getTime()) / DAY_MS
  const isQuiet = days > SILENT_DAYS
  return {
    check: 'zalo-webhook',
    ok: true,
    found: `tin cuối / last message ${last.toISOString()}`,
    ...(isQuiet && { todo }),
  }
}
