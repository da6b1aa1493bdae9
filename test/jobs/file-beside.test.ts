import { closeSync, mkdtempSync, openSync, readFileSync, rmSync, truncateSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { bytesOf, writeHere } from '../../src/jobs/file-beside.js'
import { MAX_FILE } from '../../src/workbooks/reading/workbook.js'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'an-sinh-here-'))
  vi.spyOn(process, 'cwd').mockReturnValue(folder)
})
afterEach(() => {
  vi.restoreAllMocks()
  rmSync(folder, { recursive: true })
})

const bytes = (words: string) => new TextEncoder().encode(words)

it('writes a list under its name, and beside another file that has it', async () => {
  expect(basename(await writeHere('a.xlsx', bytes('one')))).toBe('a.xlsx')
  expect(basename(await writeHere('a.xlsx', bytes('two')))).toBe('a (2).xlsx')
  expect(basename(await writeHere('a.xlsx', bytes('three')))).toBe('a (3).xlsx')
  expect(readFileSync(join(folder, 'a.xlsx'), 'utf8')).toBe('one')
})

it('leaves a file that is the same already', async () => {
  await writeHere('a.xlsx', bytes('one'))
  await writeHere('a.xlsx', bytes('two'))
  expect(basename(await writeHere('a.xlsx', bytes('two')))).toBe('a (2).xlsx')
  expect(basename(await writeHere('a.xlsx', bytes('one')))).toBe('a.xlsx')
})

it('reads of a file that is too large only enough to be refused for it', async () => {
  const path = join(folder, 'lon.xlsx')
  closeSync(openSync(path, 'w'))
  truncateSync(path, 10 * MAX_FILE)
  expect((await bytesOf(path))?.byteLength).toBe(MAX_FILE + 1)
  expect(await bytesOf(join(folder, 'khong-co.xlsx'))).toBeUndefined()
  expect(await bytesOf(folder)).toBeUndefined()
})
