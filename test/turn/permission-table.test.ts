import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { ROLES } from '../../src/domain/permission.js'
import { allFlows, texts } from '../support/chat.js'
import { type Heard, PermissionOffice } from '../support/permission-office.js'
import { PERMISSION_ROWS, type PermissionRow } from '../support/permission-rows.js'

// Each cell plays real turns, and a busy machine takes its time for them.
vi.setConfig({ testTimeout: 30_000, hookTimeout: 60_000 })

const UNKNOWN_COMMAND = texts.in('vi')({ key: 'unknown-command' }) ?? ''

let office: PermissionOffice
beforeAll(async () => {
  office = await PermissionOffice.open()
})
afterAll(() => office.close())

const commands = [...allFlows.values()].filter(({ start }) => start?.command !== undefined).map(({ flow }) => flow)

it('has a row for every command', () => {
  const missing = commands.filter((flow) => PERMISSION_ROWS[flow] === undefined)
  expect(missing, 'add a row for each of these flows to test/support/permission-rows.ts').toEqual([])
})

it('has no row for a command that is gone', () => {
  expect(Object.keys(PERMISSION_ROWS).filter((flow) => !commands.includes(flow))).toEqual([])
})

/** What was answered last, without the code that was typed: about two codes it must be the same. */
function lastOf({ answers }: Heard, code: string): string {
  const last = answers.at(-1) ?? ''
  return code === '' ? last : last.replaceAll(code, '…')
}

describe.each(Object.entries(PERMISSION_ROWS).filter(([flow]) => commands.includes(flow)))('%s', (_, row) => {
  it.each(ROLES.filter((role) => !row.roles.includes(role)))('does not exist for a %s', async (role) => {
    for (const where of ['inside', 'outside'] as const) {
      const heard = await office.hear(role, row.says(office.codeOf(row.target, role, where)).slice(0, 1))
      // A command for everybody may go by the same words: then it is that one which answers.
      const isOthers = Object.values(PERMISSION_ROWS).some((other) => other !== row && sameWords(other, row))
      if (!isOthers) expect(heard.answers[0]).toContain(UNKNOWN_COMMAND)
      expect(heard.traces).toEqual({ deeds: 0, jobs: 0, notices: 0 })
    }
  })

  it.each(row.roles)('is there for a %s', async (role) => {
    const heard = await office.hear(role, row.says(office.codeOf(row.target, role, 'inside')).slice(0, 1))
    expect(heard.answers[0]).not.toContain(UNKNOWN_COMMAND)
  })

  it.each(row.roles)('lists nothing of what is outside for a %s', async (role) => {
    const heard = await office.hear(role, row.says('').slice(0, 1))
    expect(heard.answers[0]).not.toContain(office.nameOutside(role))
  })

  if (row.target === 'none') return

  it.each(row.roles.filter((role) => !row.findNothing?.includes(role)))(
    'finds what is inside for a %s',
    async (role) => {
      const [inside, nowhere] = [await hearAbout(row, role, 'inside'), await hearAbout(row, role, 'nowhere')]
      expect(inside.last).not.toBe(nowhere.last)
    },
  )

  it.each(row.roles)('knows nothing of what is outside for a %s', async (role) => {
    const [outside, nowhere] = [await hearAbout(row, role, 'outside'), await hearAbout(row, role, 'nowhere')]
    expect(outside.last).toBe(nowhere.last)
    expect(outside.traces).toEqual(nowhere.traces)
    expect(outside.last).not.toContain(office.nameOutside(role))
  })

  it.each(row.findNothing ?? [])('finds nothing for a %s, even inside', async (role) => {
    const [inside, nowhere] = [await hearAbout(row, role, 'inside'), await hearAbout(row, role, 'nowhere')]
    expect(inside.traces).toEqual(nowhere.traces)
    expect(inside.last).not.toContain(office.nameInside)
  })
})

async function hearAbout(row: PermissionRow, role: (typeof ROLES)[number], where: 'inside' | 'outside' | 'nowhere') {
  const code = office.codeOf(row.target, role, where)
  const heard = await office.hear(role, row.says(code))
  return { last: lastOf(heard, code), traces: heard.traces }
}

function sameWords(one: PermissionRow, other: PermissionRow): boolean {
  return one.says('')[0] === other.says('')[0]
}
