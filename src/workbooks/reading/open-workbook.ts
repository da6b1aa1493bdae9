import type { RosterGrid } from '../../domain/roster/cell.js'
import { runReadingJob } from './reading-job.js'
import { gridOf, type Refusal } from './workbook.js'

export type OpenedWorkbook = Readonly<{ kind: 'workbook'; sheets: readonly RosterGrid[] }>

/**
 * Opens `.xlsx`, `.xls`, `.ods` or separated text by its content, in a worker with limits on size, memory and time: a bomb,
 * a cut or a locked file is a refusal within seconds. Sheets come as grids of cells (`cellAt`), in the file's order.
 */
export async function openWorkbook(
  bytes: Uint8Array,
  fileName: string,
  password?: string,
): Promise<OpenedWorkbook | Refusal> {
  const answer = await runReadingJob({ task: 'open', bytes, fileName, ...(password !== undefined && { password }) })
  if (answer.kind === 'refused') return answer
  if (answer.kind !== 'workbook') throw new Error(`unexpected answer of the reading worker: ${answer.kind}`)
  const { workbook } = answer
  return { kind: 'workbook', sheets: workbook.sheets.map((sheet) => gridOf(workbook, sheet)) }
}
