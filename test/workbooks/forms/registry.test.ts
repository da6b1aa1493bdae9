import { describe, expect, it } from 'vitest'
import { FORMS, isFormCode } from '../../../src/workbooks/forms/registry.js'
import type { Form } from '../../../src/workbooks/writing/form.js'
import { openSheet } from '../writing/open-written.js'
import { rendered, workbookOf } from '../writing/rendered.js'
import { CAM_LUONG } from '../writing/small-form.js'

const forms = Object.entries(FORMS) as unknown as readonly (readonly [string, Form<never>])[]

describe.each(forms)('%s', (code, form) => {
  it('is registered under its own code', () => {
    expect(form.code).toBe(code)
    expect(isFormCode(code)).toBe(true)
  })

  it('can be written without anybody on it', async () => {
    const { files, rows } = await rendered(form, CAM_LUONG, [])
    const sheet = await openSheet(files.xlsx ?? new Uint8Array())
    expect(rows).toBe(0)
    expect(sheet.name).toBe(form.sheets?.[0]?.name ?? code)
    expect(sheet.pageSetup).toMatchObject({ orientation: 'landscape', fitToWidth: form.fold === undefined ? 1 : 2 })
  })

  it('tells its reader when it is a reconstruction', async () => {
    const sheet = await openSheet(await workbookOf(form, CAM_LUONG, []))
    const said = JSON.stringify(sheet.getSheetValues()).includes('Mẫu dựng lại, chưa phải mẫu chính thức')
    expect(said).toBe(form.origin(CAM_LUONG).reconstruction)
  })
})

describe('isFormCode', () => {
  it.each(['', 'toString', '__proto__', 'mau-tong-hop '])('does not know %j', (code) => {
    expect(isFormCode(code)).toBe(false)
  })
})
