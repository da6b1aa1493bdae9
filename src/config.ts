import { join, resolve } from 'node:path'
import { z } from 'zod'

/** Values that are wrong or do not go together; every one of them in one message, by variable, without their contents. */
export class ConfigError extends Error {
  override name = 'ConfigError'
  constructor(readonly problems: readonly string[]) {
    super(`Cấu hình chưa đúng / configuration: ${problems.join('; ')}`)
  }
}

const text = z.string().min(1).optional()
const url = z.url({ protocol: /^https?$/, error: 'must be an http(s) address' }).optional()
const rate = (fallback: number) => z.coerce.number('must be a number').min(0, 'must not be negative').default(fallback)
const onOff = z.enum(['on', 'off'], 'must be on or off').default('off')

const variables = z.object({
  DATA_DIR: z.string().default('data/var'),
  DATABASE_URL: z
    .string()
    .regex(/^(sqlite:|postgres(ql)?:\/\/)/, 'must begin with sqlite: or postgres://')
    .optional(),
  DATABASE_KEY_FILE: text,
  HOST: z.string().default('127.0.0.1'),
  PORT: z.coerce.number('must be a number').int().min(0).max(65_535, 'must be a port').default(8080),
  PUBLIC_URL: url,
  TELEGRAM_BOT_TOKEN: z
    .string()
    .regex(/^\d+:[\w-]+$/, 'must look like 123456:ABC…')
    .optional(),
  TELEGRAM_API_ROOT: url,
  TELEGRAM_WEBHOOK_SECRET: z
    .string()
    .regex(/^[\w-]{1,256}$/, 'may hold letters, digits, _ and - only')
    .optional(),
  ZALO_APP_ID: text,
  ZALO_APP_SECRET: text,
  ZALO_OA_ID: text,
  ZALO_OA_SECRET: text,
  ZALO_REFRESH_TOKEN: text,
  ZALO_TEMPLATE_ID: text,
  ZALO_OPENAPI_ROOT: url,
  ZALO_OAUTH_ROOT: url,
  ZALO_BUSINESS_ROOT: url,
  ZALO_ATTACHMENT_HOSTS: z.string().default('*.zdn.vn'),
  ZALO_STRICT_SIGNATURE: onOff,
  ZALO_BILLED_PER_DAY: rate(0),
  TELEGRAM_SEND_RATE: rate(30),
  ZALO_SEND_RATE: rate(60),
  CONTACT_RATE: rate(30),
  LOG_LEVEL: z.enum(['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'], 'is no log level').default('info'),
  TZ: z.string().refine(isTimeZone, 'is no time zone').default('Asia/Ho_Chi_Minh'),
  METRICS_TOKEN: text,
  PRACTICE_PASSWORD: z.string().min(8, 'must have 8 characters or more').optional(),
})

const ZALO_NEEDED = ['ZALO_APP_ID', 'ZALO_APP_SECRET', 'ZALO_OA_ID', 'ZALO_OA_SECRET'] as const

export type Config = Readonly<{
  dataDir: string
  /** `sqlite:<path>` or `postgres://…` */
  databaseUrl: string
  databaseKeyFile: string
  host: string
  port: number
  publicUrl: string | undefined
  telegram: TelegramConfig | undefined
  zalo: ZaloConfig | undefined
  /** Messages a minute and contact; 0 = no limit. */
  contactRate: number
  logLevel: z.infer<typeof variables>['LOG_LEVEL']
  timeZone: string
  metricsToken: string | undefined
  /** Opens the practice page to whoever knows it, and beyond this machine. */
  practicePassword: string | undefined
}>

export type TelegramConfig = Readonly<{
  token: string
  apiRoot: string | undefined
  webhookSecret: string | undefined
  /** Messages a second; 0 = no limit of ours. */
  sendRate: number
}>

export type ZaloConfig = Readonly<{
  appId: string
  appSecret: string
  oaId: string
  oaSecret: string
  refreshToken: string | undefined
  openapiRoot: string | undefined
  oauthRoot: string | undefined
  businessRoot: string | undefined
  attachmentHosts: readonly string[]
  strictSignature: boolean
  billedPerDay: number
  /** An approved template with the fields `ma_ho_so` and `noi_dung`, for messages that the window keeps back. */
  templateId: string | undefined
  sendRate: number
}>

/** Reads the configuration from environment variables; an empty one counts as not set. Throws `ConfigError`. */
export function readConfig(environment: Readonly<Record<string, string | undefined>>): Config {
  const set = Object.fromEntries(
    Object.entries(environment).filter(([, value]) => value !== undefined && value.trim() !== ''),
  )
  const read = variables.safeParse(set)
  const problems = [
    ...(read.error?.issues.map(({ path, message }) => `${path.join('.')} ${message}`) ?? []),
    ...incomplete(set),
  ]
  if (problems.length > 0 || !read.success) throw new ConfigError(problems)
  return configOf(read.data)
}

function configOf(values: z.infer<typeof variables>): Config {
  const dataDir = resolve(values.DATA_DIR)
  return {
    dataDir,
    databaseUrl: values.DATABASE_URL ?? `sqlite:${join(dataDir, 'an-sinh.db')}`,
    databaseKeyFile: resolve(values.DATABASE_KEY_FILE ?? join(dataDir, 'database.key')),
    host: values.HOST,
    port: values.PORT,
    publicUrl: values.PUBLIC_URL?.replace(/\/+$/, ''),
    telegram: telegramOf(values),
    zalo: zaloOf(values),
    contactRate: values.CONTACT_RATE,
    logLevel: values.LOG_LEVEL,
    timeZone: values.TZ,
    metricsToken: values.METRICS_TOKEN,
    practicePassword: values.PRACTICE_PASSWORD,
  }
}

function telegramOf(values: z.infer<typeof variables>): TelegramConfig | undefined {
  if (values.TELEGRAM_BOT_TOKEN === undefined) return undefined
  return {
    token: values.TELEGRAM_BOT_TOKEN,
    apiRoot: values.TELEGRAM_API_ROOT,
    webhookSecret: values.TELEGRAM_WEBHOOK_SECRET,
    sendRate: values.TELEGRAM_SEND_RATE,
  }
}

function zaloOf(values: z.infer<typeof variables>): ZaloConfig | undefined {
  const { ZALO_APP_ID, ZALO_APP_SECRET, ZALO_OA_ID, ZALO_OA_SECRET } = values
  if (!ZALO_APP_ID || !ZALO_APP_SECRET || !ZALO_OA_ID || !ZALO_OA_SECRET) return undefined
  return {
    appId: ZALO_APP_ID,
    appSecret: ZALO_APP_SECRET,
    oaId: ZALO_OA_ID,
    oaSecret: ZALO_OA_SECRET,
    refreshToken: values.ZALO_REFRESH_TOKEN,
    openapiRoot: values.ZALO_OPENAPI_ROOT,
    oauthRoot: values.ZALO_OAUTH_ROOT,
    businessRoot: values.ZALO_BUSINESS_ROOT,
    attachmentHosts: values.ZALO_ATTACHMENT_HOSTS.split(',').map((host) => host.trim()),
    strictSignature: values.ZALO_STRICT_SIGNATURE === 'on',
    billedPerDay: values.ZALO_BILLED_PER_DAY,
    templateId: values.ZALO_TEMPLATE_ID,
    sendRate: values.ZALO_SEND_RATE,
  }
}

/** Zalo needs all of its credentials or none. */
function incomplete(set: Readonly<Record<string, string | undefined>>): readonly string[] {
  const missing = ZALO_NEEDED.filter((name) => set[name] === undefined)
  return missing.length === 0 || missing.length === ZALO_NEEDED.length
    ? []
    : missing.map((name) => `${name} is missing (Zalo needs ${ZALO_NEEDED.join(', ')})`)
}

function isTimeZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name })
    return true
  } catch {
    return false
  }
}
