import { statSync } from 'node:fs'
import { CommandError } from './command.js'

/** Why a locked file was not read. */
export const LOCKED = 'tệp có mật khẩu, thêm --password-file. / locked: add --password-file.'

/** Why a path that was typed leads to no file, in words of the command line. */
export function noFileAt(path: string): string {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() === true
    ? 'đây là thư mục, không phải tệp. / a folder, not a file.'
    : 'không có tệp này. / no such file.'
}

const UNWRITABLE: Readonly<Record<string, string>> = {
  ENOENT: 'không có thư mục này để ghi tệp. / no such folder to write into.',
  ENOTDIR: 'không có thư mục này để ghi tệp. / no such folder to write into.',
  EISDIR: 'đây là thư mục, cần tên tệp. / a folder: name a file.',
  EACCES: 'không có quyền ghi tệp ở đây. / may not be written here.',
  EPERM: 'không có quyền ghi tệp ở đây. / may not be written here.',
  EROFS: 'không có quyền ghi tệp ở đây. / may not be written here.',
}

/** Waits for work that writes the file `out`. Throws `CommandError` where that cannot be written, saying why. */
export async function writingTo<Done>(out: string | undefined, work: Promise<Done>): Promise<Done> {
  try {
    return await work
  } catch (error) {
    const { code = '', path } = error as NodeJS.ErrnoException
    const why = out !== undefined && path === out ? UNWRITABLE[code] : undefined
    throw why === undefined ? error : new CommandError(`${out}: ${why}`)
  }
}
