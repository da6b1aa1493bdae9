import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { ZaloApiError, ZaloConnectionError } from '../../../src/channels/zalo/errors.js'
import { HOA, type Rig, startRig } from '../../support/zalo-rig.js'

let rig: Rig

beforeEach(async () => {
  rig = await startRig()
})
afterEach(() => rig.close())

const refusalOf = (call: Promise<unknown>) =>
  call.then(
    () => 'no error',
    (error: unknown) => (error instanceof ZaloApiError ? error.code : String(error)),
  )

describe('message', () => {
  beforeEach(async () => {
    await rig.server.user(HOA).says('Xin chào')
  })

  it('sends a text and tells its id and kind of quota', async () => {
    const result = await rig.client.message.sendText(HOA, 'Chào bác')
    expect(result).toEqual({
      messageId: expect.stringMatching(/^f00d/),
      sentAt: rig.server.clock.now(),
      quotaType: 'reply',
    })
    expect(rig.server.sentTo(HOA)).toMatchObject([{ messageId: result.messageId, text: 'Chào bác', kind: 'cs' }])
  })

  it('sends quotes, buttons, lists, media, stickers and files', async () => {
    const { message, upload } = rig.client
    const bytes = Buffer.from('%PDF-')
    await message.sendText(HOA, 'Bác chọn', {
      quoteMessageId: 'aa01',
      buttons: [
        { title: 'Có', type: 'oa.query.hide', payload: '#as:1' },
        { title: 'Trang web', type: 'oa.open.url', payload: { url: 'https://example.org' } },
        { title: 'Gọi', type: 'oa.open.phone', payload: { phone_code: '84901234567' } },
      ],
    })
    await message.sendList(HOA, [{ title: 'Một', subtitle: 'Mô tả' }, { title: 'Hai' }])
    await message.sendImage(HOA, { url: 'https://example.org/a.jpg' }, { text: 'Ảnh' })
    await message.sendImage(HOA, { attachmentId: await upload.image({ name: 'a.png', bytes }) })
    await message.sendGif(
      HOA,
      { attachmentId: await upload.gif({ name: 'a.gif', bytes }) },
      { width: 120, height: 120 },
    )
    await message.sendSticker(HOA, '12345')
    await message.sendFile(HOA, await upload.file({ name: 'Danh sách.pdf', bytes }))
    await message.requestUserInfo(HOA, {
      title: 'Số điện thoại',
      subtitle: 'Để cán bộ gọi lại',
      imageUrl: 'https://example.org/b.jpg',
    })
    expect(rig.server.sentTo(HOA)).toMatchObject([
      {
        quoted: 'aa01',
        buttons: [{ title: 'Có', payload: '#as:1' }, { type: 'oa.open.url' }, { type: 'oa.open.phone' }],
      },
      { list: [{ title: 'Một' }, { title: 'Hai' }] },
      { text: 'Ảnh', imageUrl: 'https://example.org/a.jpg' },
      { file: { name: 'a.png' } },
      { file: { name: 'a.gif' } },
      { text: '' },
      { file: { name: 'Danh_sach.pdf', bytes: new Uint8Array(bytes) } },
      { asksForInfo: true },
    ])
  })

  it('sends templates by user id and by phone, and reads their own error numbers', async () => {
    rig.server.addTemplate({ id: '7', params: ['name'] })
    rig.server.knowPhone('84901234567', HOA)
    await rig.client.message.sendTemplate(HOA, '7', { name: 'Hoa' })
    await rig.client.message.sendTemplateByPhone('84901234567', '7', { name: 'Hoa' }, { trackingId: 't1' })
    expect(rig.server.sentTo(HOA)).toMatchObject([
      { kind: 'template', template: { id: '7', data: { name: 'Hoa' } } },
      { kind: 'phone-template' },
    ])
    expect(await refusalOf(rig.client.message.sendTemplateByPhone('0901234567', '7', {}))).toBe(-108)
    expect(await refusalOf(rig.client.message.sendTemplateByPhone('84901234567', '8', {}))).toBe(-109)
    expect(await refusalOf(rig.client.message.sendTemplateByPhone('84901234567', '7', {}))).toBe(-132)
    expect(await refusalOf(rig.client.message.sendTemplateByPhone('84909999999', '7', { name: 'x' }))).toBe(-118)
  })

  it('understands HTTP 200 with an error', async () => {
    expect(await refusalOf(rig.client.message.sendText(HOA, 'x'.repeat(2001)))).toBe(-210)
    expect(await refusalOf(rig.client.message.sendText('3999', 'x'))).toBe(-201)
    expect(await refusalOf(rig.client.message.sendFile(HOA, 'no such token'))).toBe(-201)
    expect(rig.server.sentTo(HOA)).toEqual([])
  })

  it('is told when the window has closed', async () => {
    rig.server.clock.advance(7 * 24 * 3_600_000 + 1000)
    expect(await refusalOf(rig.client.message.sendText(HOA, 'x'))).toBe(-230)
    rig.server.user('3000000000000000009')
    expect(await refusalOf(rig.client.message.sendText('3000000000000000009', 'x'))).toBe(-232)
    rig.server.user(HOA).blocks()
    expect(await refusalOf(rig.client.message.sendText(HOA, 'x'))).toBe(-213)
    expect(rig.server.counters).toMatchObject({ outsideWindow: 2, toTheBlocked: 1 })
  })
})

describe('other groups', () => {
  it('read the OA, its people, tags and conversations', async () => {
    const hoa = rig.server.user(HOA, 'Trần Thị Hoa')
    await hoa.says('Xin chào')
    await hoa.submitsInfo({ name: 'Trần Thị Hoa', phone: '84901234567' })
    const { oa, user, tag, conversation } = rig.client
    expect(await oa.info()).toMatchObject({ oaId: rig.server.oaId, is_verified: true })
    expect(await user.detail(HOA)).toMatchObject({
      ...{ user_id: HOA, display_name: 'Trần Thị Hoa' },
      shared_info: { phone: '84901234567' },
    })
    expect(await user.list()).toMatchObject({ total: 1, userIds: [HOA] })
    await tag.add(HOA, 'thử')
    expect(await tag.list()).toEqual(['thử'])
    await tag.remove(HOA, 'thử')
    expect(await tag.list()).toEqual([])
    await rig.client.message.sendText(HOA, 'Chào bác')
    expect(await conversation.withUser(HOA)).toMatchObject([{ src: 0, message: 'Chào bác' }])
    expect(await oa.quota(HOA)).toMatchObject({ cs_reply: { total: 8 } })
  })

  it('refuse files by extension and size', async () => {
    const bytes = Buffer.alloc(10)
    const { upload } = rig.client
    expect(await refusalOf(upload.file({ name: 'a.xlsx', bytes }))).toBe(-201)
    expect(await refusalOf(upload.image({ name: 'a.gif', bytes }))).toBe(-201)
    expect(await refusalOf(upload.image({ name: 'a.jpg', bytes: Buffer.alloc(1024 * 1024 + 1) }))).toBe(-210)
    expect(await refusalOf(upload.file({ name: 'a.pdf', bytes: Buffer.alloc(5 * 1024 * 1024 + 1) }))).toBe(-210)
  })
})

describe('a call', () => {
  beforeEach(async () => {
    await rig.server.user(HOA).says('Xin chào')
  })

  it('renews a refused token once and repeats the call once', async () => {
    await rig.client.message.sendText(HOA, 'một')
    rig.server.oauth.revokeAccess()
    await rig.client.message.sendText(HOA, 'hai')
    expect(rig.server.oauth.renewals).toBe(2)
    expect(rig.server.sentTo(HOA).map(({ text }) => text)).toEqual(['một', 'hai'])
  })

  it('gives up after the second refusal', async () => {
    rig.server.faults.next({ path: '/cs', times: 9, fault: { kind: 'error', code: -216 } })
    expect(await refusalOf(rig.client.message.sendText(HOA, 'x'))).toBe(-216)
    expect(rig.server.calls.filter((path) => path.endsWith('/cs'))).toHaveLength(2)
  })

  it('does not wear the chain out where every token is refused', async () => {
    rig.server.faults.next({ path: '/cs', times: 99, fault: { kind: 'error', code: -216 } })
    for (let i = 0; i < 10; i += 1) await rig.client.message.sendText(HOA, 'x').catch(() => undefined)
    expect(rig.server.oauth.renewals).toBeLessThanOrEqual(6)
  })

  it('pauses for everybody after -32, and longer the next time', async () => {
    rig.server.faults.next({ path: '/cs', times: 2, fault: { kind: 'error', code: -32 } })
    expect(await afterMsOf(rig.client.message.sendText(HOA, 'x'))).toBe(1_000)
    const before = rig.server.calls.length
    expect(await afterMsOf(rig.client.message.sendText(HOA, 'x'))).toBe(1_000)
    expect(rig.server.calls).toHaveLength(before)
    rig.server.clock.advance(1_000)
    expect(await afterMsOf(rig.client.message.sendText(HOA, 'x'))).toBe(2_000)
    rig.server.clock.advance(2_000)
    await rig.client.message.sendText(HOA, 'x')
  })

  it('heeds HTTP 429 and its Retry-After', async () => {
    const fault = { kind: 'status', status: 429, when: 'before', headers: { 'retry-after': '7' } } as const
    rig.server.faults.next({ path: '/cs', fault })
    expect(await afterMsOf(rig.client.message.sendText(HOA, 'x'))).toBe(7_000)
  })

  it('shows the secret proof when the app demands it', async () => {
    rig.server.set({ demandsProof: true })
    expect(await refusalOf(rig.client.message.sendText(HOA, 'x'))).toBe(-242)
    const proving = await startRig({ client: { appSecretProof: true }, server: { demandsProof: true } })
    await proving.server.user(HOA).says('Xin chào')
    await proving.client.message.sendText(HOA, 'x')
    await proving.close()
  })

  it.each<[string, Parameters<Rig['server']['faults']['next']>[0]['fault'], boolean]>([
    ['a dropped connection', { kind: 'drop', when: 'after' }, true],
    ['half an answer', { kind: 'truncated' }, true],
    ['HTTP 502', { kind: 'status', status: 502, when: 'after' }, true],
    ['an empty answer', { kind: 'status', status: 200, when: 'after' }, true],
  ])('does not know what became of it after %s', async (_, fault, reached) => {
    await rig.client.message.sendText(HOA, 'first')
    rig.server.faults.next({ path: '/cs', fault })
    const error = await rig.client.message.sendText(HOA, 'x').catch((thrown: unknown) => thrown)
    expect(error).toBeInstanceOf(ZaloConnectionError)
    expect(error).toMatchObject({ reached })
  })

  it('does not wait longer than its limit, and does not know then', async () => {
    const hasty = await startRig({ client: { http: { answerMs: 200 } } })
    await hasty.server.user(HOA).says('Xin chào')
    hasty.server.faults.next({ path: '/cs', times: 9, fault: { kind: 'slow', ms: 5_000 } })
    const error = await hasty.client.message.sendText(HOA, 'x').catch((thrown: unknown) => thrown)
    expect(error).toMatchObject({ name: 'ZaloConnectionError', reached: true })
    await hasty.server.close()
  })

  it('knows that it never left when nobody listens', async () => {
    await rig.client.message.sendText(HOA, 'first')
    await rig.server.close()
    const error = await rig.client.message.sendText(HOA, 'x').catch((thrown: unknown) => thrown)
    expect(error).toMatchObject({ name: 'ZaloConnectionError', reached: false })
    rig = await startRig()
  })

  it('shows no token, text or person in its errors', async () => {
    const { refreshToken, accessToken } = rig.first
    for (const fault of [
      { kind: 'error', code: -201, message: 'bad' } as const,
      { kind: 'drop', when: 'after' } as const,
      { kind: 'status', status: 502, when: 'before' } as const,
    ]) {
      rig.server.faults.next({ path: '/cs', fault })
      const error = await rig.client.message.sendText(HOA, 'điều riêng tư').catch((thrown: unknown) => thrown)
      const shown = `${error} ${JSON.stringify(error)} ${error instanceof Error ? error.stack : ''}`
      for (const secret of [refreshToken, accessToken, '_secret', 'riêng tư', HOA]) expect(shown).not.toContain(secret)
    }
  })
})

async function afterMsOf(call: Promise<unknown>): Promise<number | undefined> {
  const error = await call.catch((thrown: unknown) => thrown)
  return error instanceof ZaloApiError ? error.afterMs : undefined
}
