import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { LONG_POLL_SECONDS } from '../../../src/channels/telegram/client.js'
import * as limits from '../../../src/channels/telegram/limits.js'
import { REFUSALS } from '../../../src/channels/telegram/outcomes.js'

const docs = readFileSync(new URL('../../../docs/telegram.md', import.meta.url), 'utf8')
const MIB = 1024 * 1024

it.each(REFUSALS.map(([, code]) => code))('docs/telegram.md explains the refusal %s', (code) => {
  expect(docs).toContain(`\`${code}\``)
})

it.each([
  limits.TEXT_LENGTH,
  limits.CAPTION_LENGTH,
  limits.CHOICES,
  limits.SHORT_LABEL_LENGTH,
  `${limits.SENT_FILE_BYTES / MIB} MB`,
  `${limits.FETCHED_FILE_BYTES / MIB} MB`,
  `${LONG_POLL_SECONDS} s`,
  ...limits.WANTED_UPDATES,
])('docs/telegram.md names %s', (limit) => {
  expect(docs).toMatch(new RegExp(`\\b${limit}\\b`))
})
