import { createRequire } from 'node:module'
import { PassThrough, Writable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { setImmediate, setTimeout } from 'node:timers/promises'
import type ExcelJS from 'exceljs'

/** A sheet that is written from top to bottom; `commit` ends it. The library's types leave `commit` out. */
export type StreamedSheet = ExcelJS.Worksheet & { commit(): void }

export type StreamedWorkbook = Omit<InstanceType<typeof ExcelJS.stream.xlsx.WorkbookWriter>, 'addWorksheet'> & {
  addWorksheet(name?: string, options?: Partial<ExcelJS.AddWorksheetOptions>): StreamedSheet
}

/** The library's writer alone: its front door loads the readers too, which takes three times as long, in each worker anew. */
const WorkbookWriter = createRequire(import.meta.url)(
  'exceljs/lib/stream/xlsx/workbook-writer.js',
) as typeof ExcelJS.stream.xlsx.WorkbookWriter

/** Characters of sheets that may wait to be packed: rows come faster than that where the processor is shared. */
const MOST_WAITING = 2_000_000
const WAIT_MS = 1

/**
 * Opens a workbook that flows into `out` while `fill` writes it, and finishes it. Rejects when `fill` or `out` fails;
 * `out` is destroyed then, and ended otherwise. Gives back what `fill` gave. `breathe`, called every few
 * hundred rows, lets other work go on and finished parts of the file leave memory, and waits while too much of it waits.
 */
export async function streamWorkbook<T>(
  out: Writable,
  fill: (workbook: StreamedWorkbook, breathe: () => Promise<void>) => Promise<T>,
): Promise<T> {
  const flow = new PassThrough()
  const arrived = pipeline(flow, out)
  const workbook = new WorkbookWriter({ stream: flow, useStyles: true, useSharedStrings: false })
  setStandardFont(workbook)
  const breathe = async () => {
    await setImmediate()
    while (waitingIn(workbook) > MOST_WAITING && !flow.destroyed) await setTimeout(WAIT_MS)
  }
  const filled = fill(workbook, breathe).then(
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

/** What the sheets have written and the packer has not taken yet; the library's types leave it out. */
function waitingIn(workbook: StreamedWorkbook): number {
  type State = Readonly<{ length: number }>
  type Pipe = Readonly<{ _writableState: State; _readableState: State }>
  const { _worksheets } = workbook as unknown as { _worksheets: { stream: { pipes: readonly Pipe[] } }[] }
  const pipes = _worksheets.flatMap(({ stream }) => stream.pipes)
  return pipes.reduce(
    (sum, { _writableState, _readableState }) => sum + _writableState.length + _readableState.length,
    0,
  )
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
