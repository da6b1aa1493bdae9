import { describe, expect, it } from 'vitest'
import { lockWorkbook } from '../../../src/workbooks/writing/lock-workbook.js'
import { openedByOffice } from '../../support/office-password.js'
import { workbookOf } from './rendered.js'
import { CAM_LUONG, SMALL_FORM, SMALL_ROWS } from './small-form.js'

describe('lockWorkbook', { timeout: 200_000 }, () => {
  it.each(['Mật khẩu 7!', 'x'.repeat(255)])('locks so that LibreOffice opens it with %s alone', async (password) => {
    const bytes = await workbookOf(SMALL_FORM, CAM_LUONG, SMALL_ROWS)
    const opened = await openedByOffice(await lockWorkbook(bytes, password), [password, '', 'khác'])
    expect(opened).toEqual(['ỦY BAN NHÂN DÂN XÃ CẨM LƯƠNG', 'closed', 'closed'])
  })
})
