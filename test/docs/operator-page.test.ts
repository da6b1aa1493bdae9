import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { FREQUENT_AT_MOST } from '../../docs/operator-page.js'
import { allFlows, projectRoot } from '../support/chat.js'

const page = readFileSync(join(projectRoot, 'docs/operator.vi.md'), 'utf8')
const rows = [...page.matchAll(/^\| (.+) \| (.+) \| (\d+) \| (có)? ?\|$/gm)]

describe('docs/operator.vi.md', () => {
  it('plays every command of officers', () => {
    const commands = [...allFlows.values()].flatMap(({ start, fallback }) =>
      start?.command === undefined || fallback || start.for.includes('everyone') ? [] : [start.command],
    )
    const missing = commands.filter((command) => !new RegExp(`/${command}(?![a-z0-9])`).test(page))
    expect(commands.length).toBeGreaterThan(40)
    expect(missing).toEqual([])
  })

  it('does what comes every day in a few messages', () => {
    const frequent = rows.filter(([, , , , often]) => often !== undefined)
    expect(frequent.length).toBeGreaterThan(20)
    expect(frequent.filter(([, , , count]) => Number(count) > FREQUENT_AT_MOST)).toEqual([])
  })

  it('tells of no conversation that went astray', () => {
    expect(page).not.toMatch(/chưa hiểu|không có lệnh này|chưa rõ là dòng nào|Xin chọn giúp cháu|Cháu bị lỗi/)
  })

  it('shows pictures that are there', () => {
    const pictures = [...page.matchAll(/!\[[^\]]+\]\(([^)]+)\)/g)].map(([, path = '']) => path)
    expect(pictures.length).toBeGreaterThan(2)
    for (const path of pictures) expect(readFileSync(join(projectRoot, 'docs', path)).byteLength).toBeGreaterThan(0)
  })
})
