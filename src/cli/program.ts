import { Command } from 'commander'
import { addCalendar } from './calendar.js'
import type { AddCommand } from './command.js'
import { addDoctor } from './doctor.js'
import { addExport } from './export.js'
import { addHistory } from './history.js'
import { addImport } from './import.js'
import { addImportResults } from './import-results.js'
import { addInvite } from './invite.js'
import { addOfficers } from './officers.js'
import { addPractice } from './practice.js'
import { addReconcile } from './reconcile.js'
import { addServe } from './serve.js'
import { addSettings } from './settings.js'
import { addTalk } from './talk.js'
import { addUnits } from './units.js'

const COMMANDS: readonly AddCommand[] = [
  addServe,
  addTalk,
  addImport,
  addImportResults,
  addExport,
  addReconcile,
  addInvite,
  addHistory,
  addOfficers,
  addSettings,
  addUnits,
  addCalendar,
  addPractice,
  addDoctor,
]

/** The command line: what is typed wrongly is told in one line and thrown as a `CommanderError`. */
export function commandLine(version: string): Command {
  const program = new Command('an-sinh')
    .description('Chat assistant on Zalo and Telegram for paying social benefits into accounts')
    .version(version)
    // So that `--version 3` after a command is the command's own.
    .enablePositionalOptions()
    .exitOverride()
    .configureOutput({ outputError: (told, write) => write(`${inOneLine(told)} (--help says more)\n`) })
  for (const add of COMMANDS) add(program)
  return program
}

/** Runs what was typed. Without a command it serves, so a first word that is none would else be an argument too many. */
export async function runCommandLine(program: Command, words: readonly string[]): Promise<void> {
  const [first] = words
  const isKnown = first === undefined || first.startsWith('-') || first === 'help'
  if (!isKnown && !program.commands.some((command) => command.name() === first)) {
    program.error(`error: unknown command '${first}'`, { code: 'commander.unknownCommand' })
  }
  await program.parseAsync(words, { from: 'user' })
}

function inOneLine(told: string): string {
  return told.trim().replace(/\s*\n\s*/g, ' ')
}
