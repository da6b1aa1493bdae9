import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join, relative } from 'node:path'
import { describe, expect, it } from 'vitest'

const source = join(import.meta.dirname, '../src')

/**
 * Which folders of ours each folder may import, whole or, with a path, only those files. Imports point inwards, to what
 * changes least; `cli/`, `app.ts` and `main.ts` may import everything, and nothing imports them.
 */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  domain: [],
  conversation: ['domain'],
  'channels/telegram': ['channels/channel'],
  'channels/zalo': ['channels/channel', 'split-text'],
  'channels/terminal': ['channels/channel'],
  'channels/practice': ['channels/channel'],
  store: ['domain', 'conversation', 'channels/channel'],
  actions: ['domain', 'store', 'rosters', 'conversation/answer', 'conversation/phrase', 'reference'],
  rosters: ['domain', 'store', 'reference'],
  media: ['domain'],
  workbooks: ['domain', 'reference'],
  pictures: ['domain'],
  jobs: [
    'domain',
    'store',
    'rosters',
    'workbooks',
    'pictures',
    'reference',
    'turn/clock',
    'conversation/phrase',
    'conversation/lookup',
    'conversation/choice-token',
  ],
  turn: [
    'domain',
    'conversation',
    'actions',
    'store',
    'rosters',
    'channels/channel',
    'reference',
    'text',
    'split-text',
  ],
  web: ['turn', 'channels/channel'],
}

/** Open to all but `domain/` and `conversation/`: words, log, settings. */
const OPEN = ['text', 'split-text', 'log', 'config', 'project-root']

/** Packages that a folder may use at all, where style asks for restraint. */
const PACKAGES: Readonly<Record<string, RegExp>> = {
  domain: /^$/,
  conversation: /^(zod|yaml|node:fs|node:path)$/,
  actions: /^(kysely|node:crypto)$/,
  store: /^(kysely|better-sqlite3-multiple-ciphers|node:.*)$/,
}

function filesOf(folder: string): readonly string[] {
  return readdirSync(folder).flatMap((name) => {
    const path = join(folder, name)
    if (statSync(path).isDirectory()) return filesOf(path)
    return name.endsWith('.ts') ? [path] : []
  })
}

function importsOf(file: string): readonly string[] {
  return [...readFileSync(file, 'utf8').matchAll(/(?:from|import) '([^']+)'/g)].map((match) => match[1] ?? '')
}

/** Where a relative import points, from `src/`, without its ending. */
function targetOf(file: string, imported: string): string {
  return relative(source, join(file, '..', imported)).replace(/\.js$/, '')
}

describe.each(Object.entries(MAY_IMPORT))('%s', (folder, allowed) => {
  const files = filesOf(join(source, folder))
  const may = ['domain', 'conversation'].includes(folder) ? allowed : [...allowed, ...OPEN]

  it('imports only what it may', () => {
    for (const file of files) {
      const ours = importsOf(file).filter((imported) => imported.startsWith('.'))
      const outside = ours
        .map((imported) => targetOf(file, imported))
        .filter((target) => !target.startsWith(`${folder}/`))
        .filter((target) => !may.some((one) => target === one || target.startsWith(`${one}/`)))
      expect(outside, relative(source, file)).toEqual([])
    }
  })

  it('uses only the packages it may', () => {
    const packagesAllowed = PACKAGES[folder]
    if (packagesAllowed === undefined) return
    for (const file of files) {
      const packages = importsOf(file).filter(
        (imported) => !imported.startsWith('.') && !packagesAllowed.test(imported),
      )
      expect(packages, relative(source, file)).toEqual([])
    }
  })
})

describe('every source file', () => {
  const files = filesOf(source)

  it('exports by name only', () => {
    for (const file of files) expect(readFileSync(file, 'utf8'), relative(source, file)).not.toMatch(/^export default/m)
  })

  it('is read for settings by config.ts and main.ts alone', () => {
    const readers = files
      .filter((file) => /process\.env/.test(readFileSync(file, 'utf8')))
      .map((file) => relative(source, file))
    expect(readers).toEqual(['cli/command.ts'])
  })

  it('leaves cli, app and main to be imported by nobody else', () => {
    const outer = files.filter((file) => !/^(cli\/|app\.ts|main\.ts)/.test(relative(source, file)))
    for (const file of outer) {
      const targets = importsOf(file).map((imported) => targetOf(file, imported))
      expect(
        targets.filter((target) => /^(cli\/|app$|main$)/.test(target)),
        relative(source, file),
      ).toEqual([])
    }
  })
})
