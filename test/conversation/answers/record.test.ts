import { describe, expect, it } from 'vitest'
import type { Lookup, RecordPage } from '../../../src/conversation/lookup.js'
import { Chat, emptyLookup } from '../../support/chat.js'

const record = (number: number) => ({ code: `DK-222222${number}`, line: `Bùi Thị Mây ${number}`, facts: {} })
const pages: readonly RecordPage[] = [
  { records: [2, 3, 4].map(record), hasMore: true },
  { records: [5].map(record), hasMore: false },
]
const nobody: RecordPage = { records: [], hasMore: false }

function officer(changes: Partial<Lookup>): Chat {
  return new Chat({ isOfficer: true, lookup: emptyLookup(changes) })
}

describe('records that wait', () => {
  it('are offered page by page', async () => {
    const chat = officer({ waitingRecords: async (page) => pages[page] ?? nobody })
    await chat.says('/choduyet')
    expect(chat.choices.map(({ label }) => label)).toEqual([
      'Bùi Thị Mây 2',
      'Bùi Thị Mây 3',
      'Bùi Thị Mây 4',
      'Xem thêm',
    ])
    await chat.says('4')
    expect(chat.choices.map(({ label }) => label)).toEqual(['Bùi Thị Mây 5'])
    expect(chat.text.trim()).toBe('Các hồ sơ tiếp theo:')
  })
})

describe('records that words fit', () => {
  it('are counted only when all are shown', async () => {
    const chat = officer({ findRecords: async (_, page) => pages[page] ?? nobody })
    await chat.says('/tim may')
    expect(chat.text.trim()).toBe('Có hơn 3 hồ sơ, chọn một hoặc xem thêm:')
    const few = officer({ findRecords: async () => pages[1] ?? nobody })
    await few.says('/tim may')
    expect(few.text.trim()).toBe('Có 1 hồ sơ, chọn một:')
  })
})
