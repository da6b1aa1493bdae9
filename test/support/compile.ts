import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'

const ROOT = resolve(import.meta.dirname, '../..')
/** What the program reads beside its code, found from where the compiled files lie. */
const BESIDE_THE_CODE = ['data', 'flows', 'locales', 'package.json']

/**
 * Compiles a file (its path in the project) and all that it imports, so that a test can run it as a process of its own.
 * Returns the path of the JavaScript file.
 */
export function compileForProcess(entry: string): string {
  // Inside the project, so that the packages are found.
  const outDir = join(ROOT, 'node_modules', '.cache', 'an-sinh', entry.replaceAll('/', '-'))
  mkdirSync(outDir, { recursive: true })
  for (const name of BESIDE_THE_CODE) {
    if (!existsSync(join(outDir, name))) symlinkSync(join(ROOT, name), join(outDir, name))
  }
  const config = join(outDir, 'tsconfig.json')
  const compilerOptions = { noEmit: false, noCheck: true, rootDir: ROOT, outDir, sourceMap: true }
  writeFileSync(
    config,
    JSON.stringify({ extends: join(ROOT, 'tsconfig.json'), compilerOptions, files: [join(ROOT, entry)] }),
  )
  execFileSync(process.execPath, [join(ROOT, 'node_modules', 'typescript', 'bin', 'tsc'), '-p', config], { cwd: ROOT })
  return join(outDir, entry.replace(/\.ts$/, '.js'))
}
