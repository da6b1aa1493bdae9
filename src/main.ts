#!/usr/bin/env node
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { CommanderError } from 'commander'
import { lineOf } from './cli/command.js'
import { commandLine, runCommandLine } from './cli/program.js'
import { PROJECT_ROOT } from './project-root.js'

const FAILED = 1
const USAGE = 2

// Whatever is written here holds people's data: for the one who runs it, and nobody else on the machine.
process.umask(0o077)

const { version } = JSON.parse(readFileSync(join(PROJECT_ROOT, 'package.json'), 'utf8')) as { version: string }
try {
  process.loadEnvFile()
} catch {
  // There need not be an .env file.
}

try {
  const words = process.argv.slice(2)
  await runCommandLine(await commandLine(version, words), words)
} catch (error) {
  if (error instanceof CommanderError) process.exitCode = error.exitCode === 0 ? 0 : USAGE
  else {
    process.stderr.write(`${lineOf(error)}\n`)
    process.exitCode = FAILED
  }
}
