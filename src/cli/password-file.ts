import { readFile } from 'node:fs/promises'
import { CommandError } from './command.js'

/** Excel has no room for more. */
const LONGEST = 255

/** The password in the first line of a file: on the command line everybody on the machine could read it. */
export async function passwordIn(path: string | undefined): Promise<string | undefined> {
  if (path === undefined) return undefined
  const [password = ''] = (await textOf(path)).replace(/^\uFEFF/, '').split(/\r?\n/)
  if (password === '')
    throw new CommandError(`${path}: dòng đầu phải là mật khẩu. / its first line must be the password.`)
  if (password.length > LONGEST)
    throw new CommandError(
      `${path}: mật khẩu dài quá ${LONGEST} ký tự. / the password is longer than ${LONGEST} characters.`,
    )
  return password
}

async function textOf(path: string): Promise<string> {
  try {
    return await readFile(path, 'utf8')
  } catch {
    throw new CommandError(`${path}: không đọc được tệp này. / cannot be read.`)
  }
}
