import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { AlreadyServingError, lockServing } from '../../src/store/serving-lock.js'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'an-sinh-serving-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

/** Another process that holds the lock until it is killed. */
const HOLDER = `
  const Database = require('better-sqlite3-multiple-ciphers')
  const lock = new Database(process.argv[1])
  lock.exec('begin exclusive')
  process.stdout.write('held')
  setInterval(() => lock.open, 1000)
`

describe('the serving lock', () => {
  it('is held by one at a time', () => {
    const unlock = lockServing(folder)
    expect(() => lockServing(folder)).toThrow(AlreadyServingError)
    unlock()
    lockServing(folder)()
  })

  it('is let go when its process is killed', async () => {
    const holder = spawn(process.execPath, ['-e', HOLDER, join(folder, 'serving.lock')])
    await once(holder.stdout, 'data')
    expect(() => lockServing(folder)).toThrow(/Another "serve" is running/)
    holder.kill('SIGKILL')
    await once(holder, 'exit')
    lockServing(folder)()
  })
})
