import { mkdtempSync, readdirSync, readFileSync, rmSync, watch } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import sharp, { type Sharp } from 'sharp'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { type CodesReading, readCodes } from '../../src/media/read-codes.js'
import { projectRoot } from '../support/chat.js'

// A worker for each photo, on a machine that others use too.
vi.setConfig({ testTimeout: 60_000 })

type Sample = Readonly<{ file: string; payload: string | null; difficulty: 'easy' | 'medium' | 'hard' }>

const samples = join(projectRoot, 'test/fixtures/qr')
const photos = (JSON.parse(readFileSync(join(samples, 'expected.json'), 'utf8')) as { photos: readonly Sample[] })
  .photos
const photo = (file: string) => readFileSync(join(samples, file))

function textsOf(reading: CodesReading): readonly string[] {
  return reading.kind === 'codes' ? reading.codes.map((code) => new TextDecoder().decode(code)) : [reading.reason]
}

describe('a photo', () => {
  it.each(photos.map(({ file, payload }) => [file, payload] as const))(
    'gives exactly what its code holds: %s',
    async (file, payload) => {
      expect(textsOf(await readCodes(photo(file)))).toEqual(payload === null ? [] : [payload])
    },
  )

  it.each([
    ['turned', (picture: Sharp) => picture.rotate(37)],
    ['pale', (picture: Sharp) => picture.linear(0.15, 100)],
    ['shrunk', (picture: Sharp) => picture.resize({ width: 500, height: 500, fit: 'inside' })],
    ['a PNG', (picture: Sharp) => picture.png()],
    ['a WebP', (picture: Sharp) => picture.webp()],
  ])('is read when it is %s', async (_, change) => {
    const { file, payload } = photos.find((one) => one.file.startsWith('vietqr-02'))!
    expect(textsOf(await readCodes(await change(sharp(photo(file))).toBuffer()))).toEqual([payload])
  })

  it('gives both of two codes', async () => {
    const [card, bank] = [photos[0]!, photos.find(({ file }) => file.startsWith('vietqr-01'))!]
    const right = await sharp(photo(bank.file)).resize({ height: 960 }).toBuffer()
    const both = await sharp(photo(card.file))
      .extend({ right: 540, background: 'white' })
      .composite([{ input: right, left: 1280, top: 0 }])
      .jpeg()
      .toBuffer()
    expect([...textsOf(await readCodes(both))].sort()).toEqual([bank.payload, card.payload].sort())
  })

  it('tells a code that is too blurred from none at all', async () => {
    const blurred = await sharp(photo('cccd-04-blur.jpg')).blur(5).jpeg().toBuffer()
    expect(await readCodes(blurred)).toEqual({ kind: 'codes', codes: [], blurred: true })
    expect(await readCodes(photo('negative-01-no-qr.jpg'))).toEqual({ kind: 'codes', codes: [], blurred: false })
  })
})

describe('what is no photo', () => {
  const jpeg = photo('vietqr-01-screenshot.jpg')

  it.each([
    ['nothing', Buffer.alloc(0), 'not-a-picture'],
    ['a text', Buffer.from('xin chào'), 'not-a-picture'],
    ['a drawing that could fetch something', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'), 'not-a-picture'],
    ['a page', Buffer.from('%PDF-1.7'), 'not-a-picture'],
    ['only the beginning of a photo', jpeg.subarray(0, 100), 'not-a-picture'],
    ['noise behind a photo’s beginning', Buffer.concat([jpeg.subarray(0, 20), Buffer.alloc(999, 7)]), 'not-a-picture'],
    ['a kind that we cannot open', Buffer.from('\0\0\0\x18ftypheic\0\0\0\0mif1heic', 'latin1'), 'unsupported'],
  ])('is told by its bytes: %s', async (_, bytes, reason) => {
    expect(await readCodes(bytes)).toEqual({ kind: 'unreadable', reason })
  })

  it('is not decoded when it would unfold to more than fifty million pixels', async () => {
    const blank = { width: 9_000, height: 6_000, channels: 3, background: 'white' } as const
    const bomb = await sharp({ create: blank }).png().toBuffer()
    expect(bomb.length).toBeLessThan(200_000)
    expect(await readCodes(bomb)).toEqual({ kind: 'unreadable', reason: 'too-large' })
  })
})

describe('the disk', () => {
  let folder: string
  const before = process.env.TMPDIR
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'an-sinh-photo-'))
    process.env.TMPDIR = folder
  })
  afterAll(() => {
    if (before === undefined) delete process.env.TMPDIR
    else process.env.TMPDIR = before
    rmSync(folder, { recursive: true, force: true })
  })

  it('never sees a photo, not even one that is large to unfold', async () => {
    const seen: string[] = []
    const watcher = watch(folder, (event, name) => seen.push(`${event} ${name}`))
    const large = await sharp(photo('vietqr-01-screenshot.jpg')).resize(4_000, 7_000, { fit: 'fill' })
    expect(await readCodes(await large.png({ progressive: true, compressionLevel: 1 }).toBuffer())).toMatchObject({
      codes: [expect.anything()],
    })
    watcher.close()
    expect(seen).toEqual([])
    expect(readdirSync(folder)).toEqual([])
  })
})
