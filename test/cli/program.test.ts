import { CommanderError } from 'commander'
import { describe, expect, it } from 'vitest'
import { commandLine, runCommandLine } from '../../src/cli/program.js'

/** What is written to stderr, and the code of the error, when these words are typed. */
async function typed(...words: string[]): Promise<{ told: string; code: string | undefined }> {
  let told = ''
  const program = await commandLine('1.2.3', words)
  for (const command of [program, ...program.commands]) command.configureOutput({ writeErr: (text) => (told += text) })
  const error = await runCommandLine(program, words).then(
    () => undefined,
    (thrown: unknown) => thrown,
  )
  return { told, code: error instanceof CommanderError ? error.code : undefined }
}

describe('what is typed wrongly', () => {
  it.each([
    [['bogus'], "error: unknown command 'bogus' (--help says more)\n"],
    [['talk', '--bogus'], "error: unknown option '--bogus' (--help says more)\n"],
    [['export'], "error: missing required argument 'list' (--help says more)\n"],
    [
      ['export', 'ds1', '--versoin', '2'],
      "error: unknown option '--versoin' (Did you mean --version?) (--help says more)\n",
    ],
  ])('is told in one line: %j', async (words, line) => {
    expect(await typed(...words)).toMatchObject({ told: line, code: expect.stringMatching(/^commander\./) })
  })

  it.each([
    ['--period', '2026-13'],
    ['--version', 'x'],
  ])('is a value that cannot be: export %s %s', async (option, value) => {
    expect(await typed('export', 'ds1', option, value)).toMatchObject({ code: 'commander.invalidArgument' })
  })
})

describe('the command line', () => {
  it.each([
    [['import', 'x.xlsx'], ['import']],
    [[], ['serve']],
  ])('for %j has the command that is named', async (words, names) => {
    const { commands } = await commandLine('1.2.3', words)
    expect(commands.map((command) => command.name())).toEqual(names)
  })

  it.each([[['--help']], [['help']], [['bogus']]])('for %j has all', async (words) => {
    const { commands } = await commandLine('1.2.3', words)
    expect(commands.length).toBe(14)
  })
})

describe('--version', () => {
  it('of an export is the version of the list', async () => {
    const program = await commandLine('1.2.3', ['export'])
    let options: unknown
    program.commands
      .find((command) => command.name() === 'export')
      ?.action((_list: string, given: unknown) => {
        options = given
      })
    await runCommandLine(program, ['export', 'ds1', '--version', '3'])
    expect(options).toMatchObject({ version: 3 })
  })
})
