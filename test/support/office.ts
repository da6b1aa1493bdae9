import { execFile } from 'node:child_process'
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'

const run = promisify(execFile)

/** A page turned into a picture. */
export type PagePicture = Readonly<{ page: number; png: Uint8Array }>

/**
 * Opens a workbook in LibreOffice without a window and saves it as `pdf` or again as `xlsx`, as an office would. Needs
 * Debian's `libreoffice-calc`; rejects when it is missing, so a test without it fails instead of passing unseen.
 */
export async function saveWithOffice(workbook: Uint8Array, format: 'pdf' | 'xlsx'): Promise<Uint8Array> {
  return inTemporaryFolder(async (folder) => {
    const source = join(folder, 'in.xlsx')
    await writeFile(source, workbook)
    const out = join(folder, 'out')
    // A profile of its own: two LibreOffices on one profile wait for each other.
    const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`
    await run('soffice', [profile, '--headless', '--convert-to', format, '--outdir', out, source], { timeout: 120_000 })
    return readFile(join(out, `in.${format}`))
  })
}

/** How LibreOffice is told to save; text files as it shows the cells, in UTF-8, each sheet in a file of its own. */
const FILTERS = {
  xlsx: 'xlsx:Calc MS Excel 2007 XML',
  xls: 'xls:MS Excel 97',
  ods: 'ods:calc8',
  csv: 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,-1',
} as const

export type OfficeFormat = keyof typeof FILTERS
export const OFFICE_FORMATS = Object.keys(FILTERS) as readonly OfficeFormat[]

/**
 * Opens workbooks (`.xlsx` bytes by name) in LibreOffice and saves each in every format, one start a format. Resolves with
 * the files by `name.format`; of a text file only the first sheet.
 */
export async function saveAllWithOffice(
  workbooks: ReadonlyMap<string, Uint8Array>,
  formats: readonly OfficeFormat[] = OFFICE_FORMATS,
): Promise<ReadonlyMap<string, Uint8Array>> {
  return inTemporaryFolder(async (folder) => {
    const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`
    const sources = [...workbooks.keys()].map((name) => join(folder, `${name}.xlsx`))
    for (const [name, bytes] of workbooks) await writeFile(join(folder, `${name}.xlsx`), bytes)
    const saved = new Map<string, Uint8Array>()
    for (const format of formats) {
      const out = join(folder, format)
      const how = [profile, '--headless', '--convert-to', FILTERS[format], '--outdir', out]
      await run('soffice', [...how, ...sources], { timeout: 240_000 })
      const files = await readdir(out)
      for (const name of workbooks.keys()) {
        const file = files.find((one) => one === `${name}.${format}` || one.startsWith(`${name}-`))
        if (file === undefined) throw new Error(`LibreOffice did not save ${name}.${format}`)
        saved.set(`${name}.${format}`, await readFile(join(out, file)))
      }
    }
    return saved
  })
}

/** The pages of a PDF as pictures of `dotsPerInch`. Needs Debian's `poppler-utils`. */
export async function picturesOf(pdf: Uint8Array, dotsPerInch = 70): Promise<readonly PagePicture[]> {
  return inTemporaryFolder(async (folder) => {
    const source = join(folder, 'in.pdf')
    await writeFile(source, pdf)
    await run('pdftoppm', ['-r', String(dotsPerInch), '-png', source, join(folder, 'page')])
    const names = (await readdir(folder)).filter((name) => name.endsWith('.png')).sort()
    return Promise.all(names.map(async (name, index) => ({ page: index + 1, png: await readFile(join(folder, name)) })))
  })
}

/** The text of each page of a PDF, laid out as on paper. Needs Debian's `poppler-utils`. */
export async function pageTextsOf(pdf: Uint8Array): Promise<readonly string[]> {
  return inTemporaryFolder(async (folder) => {
    const source = join(folder, 'in.pdf')
    await writeFile(source, pdf)
    const { stdout } = await run('pdftotext', ['-layout', source, '-'], { maxBuffer: 64 * 1024 * 1024 })
    return stdout.split('\f').slice(0, -1)
  })
}

async function inTemporaryFolder<T>(use: (folder: string) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'an-sinh-office-'))
  try {
    return await use(folder)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}
