import type { Command } from 'commander'
import { openApp } from '../app.js'
import { ConfigError } from '../config.js'
import { openLog } from '../log.js'
import { currentConfig, lineOf } from './command.js'
import { examine, type Finding } from './doctor-checks.js'

export function addDoctor(program: Command): void {
  program
    .command('doctor')
    .description(
      'check configuration, store, key, disk, clock, channels and units; says what to do; exit 1 when something is',
    )
    .option('--json', 'one JSON object: { ok, findings: [{ check, ok, found, todo }] }')
    .action(async ({ json }: Readonly<{ json?: boolean }>) => {
      const findings = await findingsNow()
      const ok = findings.every((finding) => finding.ok)
      process.stdout.write(json === true ? `${JSON.stringify({ ok, findings })}\n` : asLines(findings, ok))
      if (!ok) process.exitCode = 1
    })
}

/** What can be found, as far as one gets: without a configuration there is no store to look at. */
async function findingsNow(): Promise<readonly Finding[]> {
  const config = configNow()
  if (config instanceof ConfigError) {
    return config.problems.map((problem) => ({
      check: 'config',
      ok: false,
      found: problem,
      todo: 'sửa trong .env / correct it in .env',
    }))
  }
  const configured: Finding = { check: 'config', ok: true, found: 'ok' }
  const app = await openApp(config, openLog('silent')).catch((error: unknown) => lineOf(error))
  if (typeof app === 'string') {
    const todo =
      'kiểm tra DATA_DIR, DATABASE_URL, DATABASE_KEY_FILE, hoặc restore bản sao lưu / check these, or restore a backup'
    return [configured, { check: 'store', ok: false, found: app, todo }]
  }
  try {
    return [configured, ...(await examine(app))]
  } finally {
    await app.close()
  }
}

function configNow() {
  try {
    return currentConfig()
  } catch (error) {
    if (error instanceof ConfigError) return error
    throw error
  }
}

function asLines(findings: readonly Finding[], ok: boolean): string {
  const lines = findings.map(
    ({ check, ok, found, todo }) =>
      `${ok ? (todo === undefined ? '✓' : '!') : '✗'} ${check}: ${found}${todo === undefined ? '' : `\n    → ${todo}`}`,
  )
  const isAllWell = findings.every(({ todo }) => todo === undefined)
  const verdict = isAllWell
    ? 'Mọi thứ ổn. / All is well.'
    : ok
      ? 'Chạy được; dòng ! là việc nên làm. / It works; lines with ! should be done.'
      : 'Có việc phải làm: các dòng ✗. / Something must be done: lines with ✗.'
  return `${[...lines, verdict].join('\n')}\n`
}
