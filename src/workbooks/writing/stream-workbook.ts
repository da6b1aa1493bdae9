import { PassThrough, Writable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import ExcelJS from 'exceljs'

/** A sheet that is written from top to bottom; `commit` ends it. The library's types leave `commit` out. */
export type StreamedSheet = ExcelJS.Worksheet & { commit(): void }

export type StreamedWorkbook = Omit<InstanceType<typeof ExcelJS.stream.xlsx.WorkbookWriter>, 'addWorksheet'> & {
  addWorksheet(name?: string, options?: Partial<ExcelJS.AddWorksheetOptions>): StreamedSheet
}

/**
 * Opens a workbook that flows into `out` while `fill` writes it, and finishes it. Rejects when `fill` or `out` fails;
 * `out` is destroyed then, and ended otherwise. Gives back what `fill` gave.
 */
export async function streamWorkbook<T>(out: Writable, fill: (workbook: StreamedWorkbook) => Promise<T>): Promise<T> {
  const flow = new PassThrough()
  const arrived = pipeline(flow, out)
  const workbook = new ExcelJS.stream.xlsx.WorkbookWriter({ stream: flow, useStyles: true, useSharedStrings: false })
  setStandardFont(workbook)
  const filled = fill(workbook).then(
    async (result) => {
      await workbook.commit()
      return result
    },
    async (error: Error) => {
      flow.destroy(error)
      await arrived.catch(() => undefined)
      throw error
    },
  )
  // Whichever fails first decides: after a broken `out` the writer would wait for ever.
  const [result] = await Promise.all([filled, arrived])
  return result
}

/**
 * Makes Times New Roman 12 the workbook's standard font, in which column widths are counted. The writer has no way to ask
 * for it: it takes Calibri unless its table of fonts has a first entry already, and an office without Calibri would then see
 * other widths.
 */
function setStandardFont(workbook: StreamedWorkbook): void {
  const { styles } = workbook as unknown as { styles: { _addFont(font: object): number } }
  styles._addFont({ name: 'Times New Roman', size: 12, family: 1 })
}

/** A stream that keeps what it is given; `bytes` is all of it so far. */
export function collectBytes(): Readonly<{ out: Writable; bytes: () => Uint8Array }> {
  const chunks: Uint8Array[] = []
  const out = new Writable({
    write(chunk: Uint8Array, _encoding, done) {
      chunks.push(chunk)
      done()
    },
  })
  return { out, bytes: () => Buffer.concat(chunks) }
}
