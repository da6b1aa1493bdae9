import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { flowsPage } from '../../docs/flows-page.js'
import { allFlows, projectRoot, texts } from '../support/chat.js'

const page = flowsPage(allFlows, (key) => texts.in('vi')({ key }))

describe('docs/flows.md', () => {
  it('is drawn from the flows as they are: npm run docs', () => {
    expect(readFileSync(join(projectRoot, 'docs/flows.md'), 'utf8')).toBe(page)
  })

  it('shows every flow with each of its questions', () => {
    for (const flow of allFlows.values()) {
      expect(page).toContain(`## ${flow.flow}\n`)
      for (const { id, answer } of flow.questions) expect(page).toContain(`${id}: ${answer}`)
    }
  })
})
