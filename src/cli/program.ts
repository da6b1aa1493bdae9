import { Command } from 'commander'
import type { AddCommand } from './command.js'

/** By the names that are typed; loaded when needed, for all of them together take seconds. */
const COMMANDS: Readonly<Record<string, () => Promise<AddCommand>>> = {
  serve: async () => (await import('./serve.js')).addServe,
  talk: async () => (await import('./talk.js')).addTalk,
  import: async () => (await import('./import.js')).addImport,
  'import-results': async () => (await import('./import-results.js')).addImportResults,
  export: async () => (await import('./export.js')).addExport,
  reconcile: async () => (await import('./reconcile.js')).addReconcile,
  invite: async () => (await import('./invite.js')).addInvite,
  history: async () => (await import('./history.js')).addHistory,
  officers: async () => (await import('./officers.js')).addOfficers,
  settings: async () => (await import('./settings.js')).addSettings,
  units: async () => (await import('./units.js')).addUnits,
  calendar: async () => (await import('./calendar.js')).addCalendar,
  practice: async () => (await import('./practice.js')).addPractice,
  doctor: async () => (await import('./doctor.js')).addDoctor,
}

/**
 * The command line for these words: the one command that they name, or all. What is typed wrongly is told in one line and
 * thrown as a `CommanderError`.
 */
export async function commandLine(version: string, [first = 'serve']: readonly string[]): Promise<Command> {
  const program = new Command('an-sinh')
    .description('Chat assistant on Zalo and Telegram for paying social benefits into accounts')
    .version(version)
    // So that `--version 3` after a command is the command's own.
    .enablePositionalOptions()
    .exitOverride()
    .configureOutput({ outputError: (told, write) => write(`${inOneLine(told)} (--help says more)\n`) })
  const named = COMMANDS[first]
  for (const load of named === undefined ? Object.values(COMMANDS) : [named]) (await load())(program)
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
