#!/usr/bin/env node
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Command, CommanderError } from 'commander'
import { lineOf } from './cli/command.js'
import { addDoctor } from './cli/doctor.js'
import { addExport } from './cli/export.js'
import { addHistory } from './cli/history.js'
import { addImport } from './cli/import.js'
import { addInvite } from './cli/invite.js'
import { addPractice } from './cli/practice.js'
import { addServe } from './cli/serve.js'
import { addTalk } from './cli/talk.js'
import { addUnits } from './cli/units.js'
import { PROJECT_ROOT } from './project-root.js'

const FAILED = 1
const USAGE = 2

// Whatever is written here holds people's data: for the one who runs it, and nobody else on the machine.
process.umask(0o077)

const { version } = JSON.parse(readFileSync(join(PROJECT_ROOT, 'package.json'), 'utf8')) as { version: string }
const program = new Command('an-sinh')
  .description('Chat assistant on Zalo and Telegram for paying social benefits into accounts')
  .version(version)
  .exitOverride()
  .showHelpAfterError('(--help says more)')

for (const add of [addServe, addTalk, addImport, addExport, addInvite, addHistory, addUnits, addPractice, addDoctor])
  add(program)

try {
  process.loadEnvFile()
} catch {
  // There need not be an .env file.
}

try {
  await program.parseAsync()
} catch (error) {
  if (error instanceof CommanderError) process.exitCode = error.exitCode === 0 ? 0 : USAGE
  else {
    process.stderr.write(`${lineOf(error)}\n`)
    process.exitCode = FAILED
  }
}
