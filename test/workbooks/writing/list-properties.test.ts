import { describe, expect, it } from 'vitest'
import { listProperties, readKeywords } from '../../../src/workbooks/writing/list-properties.js'
import { CAM_LUONG } from './small-form.js'

describe('listProperties', () => {
  const summary = { rows: 153, sha256: 'ab12' }

  it('tells list, unit, period, version, rows and checksum', () => {
    expect(listProperties('mau-tong-hop', { ...CAM_LUONG, period: '2026-11' }, summary)).toEqual({
      title: 'mau-tong-hop',
      subject: '15139',
      keywords: 'unit=15139;period=2026-11;version=2;rows=153;sha256=ab12',
      creator: 'An Sinh',
    })
  })

  it('is read back part by part', () => {
    const { keywords } = listProperties('mau-tong-hop', CAM_LUONG, summary)
    expect(readKeywords(keywords)).toEqual({ unit: '15139', period: '', version: '2', rows: '153', sha256: 'ab12' })
  })

  it("makes nothing of somebody else's keywords", () => {
    expect(readKeywords('trợ cấp; danh sách')).toEqual({})
  })
})
