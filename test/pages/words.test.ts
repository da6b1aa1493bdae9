import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { PRACTICE_WINDOWS } from '../../src/cli/practice-page/windows.js'
import { trustedOfficer } from '../../src/store/officers.js'
import { mayStart } from '../../src/turn/may-start.js'
import { allFlows, projectRoot } from '../support/chat.js'

const folder = join(projectRoot, 'pages/practice')
const wordsIn = (locale: string): Readonly<Record<string, string>> =>
  JSON.parse(readFileSync(join(folder, 'words', `${locale}.json`), 'utf8'))
const vietnamese = wordsIn('vi')
const places = (text: string | undefined) => [...(text ?? '').matchAll(/\{(\w+)\}/g)].map(([, name]) => name).sort()

it('are the same in every language, with the same values', () => {
  const english = wordsIn('en')
  expect(Object.keys(english)).toEqual(Object.keys(vietnamese))
  for (const [key, text] of Object.entries(vietnamese)) expect(places(english[key]), key).toEqual(places(text))
})

describe('each word', () => {
  const sources = [folder, join(projectRoot, 'src/cli/practice-page')]
    .flatMap((place) => readdirSync(place, { withFileTypes: true }).map((entry) => ({ place, entry })))
    .filter(({ entry }) => entry.isFile() && /\.(html|js|ts)$/.test(entry.name))
    .map(({ place, entry }) => readFileSync(join(place, entry.name), 'utf8'))
    .join('\n')

  /** Put together from a fixed beginning and a window, a step of the tour, a sample, a trace of real data. */
  const made = [
    ...PRACTICE_WINDOWS.flatMap(({ id }) => [`role-${id}`, `who-${id}`]),
    ...[1, 2, 3, 4, 5].flatMap((step) => [`tour-${step}`, `tour-${step}-how`, `tour-${step}-go`]),
    ...['card', 'account', 'roster'].map((sample) => `sample-${sample}`),
    ...['contacts', 'units', 'rosters'].map((trace) => `refused-${trace}`),
    ...['photo', 'file'].map((kind) => `attach-${kind}`),
  ]

  it('is said somewhere', () => {
    const isSaid = (key: string) => sources.includes(`'${key}'`) || sources.includes(`{{${key}}}`) || made.includes(key)
    expect(Object.keys(vietnamese).filter((key) => !isSaid(key))).toEqual([])
  })

  it('that is said is there', () => {
    const said = [...sources.matchAll(/\bsay\('([\w-]+)'|\{\{([\w-]+)\}\}/g)].map(
      ([, one, other]) => one ?? other ?? '',
    )
    const missing = [...said, ...made].filter((key) => key !== 'refusal' && vietnamese[key] === undefined)
    expect(missing).toEqual([])
  })
})

describe('the shortcuts of a window', async () => {
  const { SHORTCUTS } = (await import(join(folder, 'shortcuts.js'))) as {
    SHORTCUTS: Readonly<Record<string, readonly string[]>>
  }

  it.each(PRACTICE_WINDOWS)('are commands that its role may give: $id', ({ id, role, unit }) => {
    const officer = unit === undefined ? undefined : trustedOfficer(role, unit)
    const commands = [...allFlows.values()]
      .filter((flow) => mayStart(flow, officer))
      .flatMap(({ start }) => start?.command ?? [])
    const given = (SHORTCUTS[id] ?? []).map((text) => text.split(' ')[0]?.slice(1))
    expect(given.length).toBeGreaterThan(2)
    expect(given.filter((command) => !commands.includes(command ?? ''))).toEqual([])
  })
})

it('write Vietnamese in composed letters', () => {
  for (const text of Object.values(vietnamese)) expect(text).toBe(text.normalize('NFC'))
})
