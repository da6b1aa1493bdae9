import type { Command } from 'commander'
import { type App, openApp } from '../app.js'
import { type Config, ConfigError, readConfig } from '../config.js'
import { openLog } from '../log.js'
import { AlreadyServingError } from '../store/serving-lock.js'

/** Something a person can mend: one line on stderr, exit 1. */
export class CommandError extends Error {
  override name = 'CommandError'
}

/** The settings of this process. Throws `ConfigError`. */
export function currentConfig(): Config {
  return readConfig(process.env)
}

/** Runs a command with the app open, and closes it whatever happens. */
export async function withApp(run: (app: App) => Promise<void>, quiet = true): Promise<void> {
  const config = currentConfig()
  const app = await openApp(
    config,
    quiet ? openLog(config.logLevel === 'info' ? 'warn' : config.logLevel) : openLog(config.logLevel),
  )
  try {
    await run(app)
  } finally {
    await app.close()
  }
}

/** Errors that say what to do are told in one line; others with their class, since they are ours. */
export function lineOf(error: unknown): string {
  if (error instanceof CommandError || error instanceof ConfigError || error instanceof AlreadyServingError) {
    return error.message
  }
  if (error instanceof Error) return `${error.name}: ${error.message.split('\n')[0]}`
  return String(error)
}

/** Adds a command to the program; one file a command. */
export type AddCommand = (program: Command) => void
