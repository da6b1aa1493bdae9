import { z } from 'zod'
import { villagePoster } from '../../pictures/village-poster.js'
import { storeFile } from '../../store/stored-files.js'
import { type Unit, unitByCode } from '../../store/units.js'
import { fullNameOf } from '../../workbooks/writing/unit-on-paper.js'
import type { JobHandler } from '../runner.js'
import { PDF_MIME, type PictureDeps, spoken, spokenLines } from './picture-deps.js'

const INPUT = z.object({ unitCode: z.string() })

/** Prints the poster of a village or commune. */
export function posterJob(deps: PictureDeps): JobHandler {
  return async ({ input }, locale) => {
    const say = deps.texts.in(locale)
    const unit = await unitByCode(deps.db, INPUT.parse(input).unitCode)
    const ways = deps.ways()
    if (unit === undefined) return async () => ({ sentence: { key: 'print-poster.not-found' } })
    if (ways.length === 0) return async () => ({ sentence: { key: 'print-poster.no-address' } })
    const bytes = await villagePoster({
      office: spoken(say, 'receipt-picture.office', { commune: await issuerOf(deps, unit) }),
      title: spoken(say, 'print-poster.title'),
      place: unit.name,
      lead: spoken(say, 'print-poster.lead'),
      steps: spokenLines(say, 'print-poster.steps'),
      ways,
      warnings: spokenLines(say, 'print-poster.warnings'),
    })
    const name = `ap-phich-${unit.code}.pdf`
    return async (tx, at) => ({
      sentence: { key: 'print-poster.done', values: { unit: unit.name } },
      file: { id: await storeFile(tx, { name, mime: PDF_MIME, bytes, at }), name, mime: PDF_MIME },
    })
  }
}

/** The commune that a village belongs to, or a commune itself, as papers name who issues them: `XÃ CẨM LƯƠNG`. */
export async function issuerOf({ db }: Pick<PictureDeps, 'db'>, unit: Unit): Promise<string> {
  if (unit.level !== 'village' || unit.parent_code === null) return inCapitals(unit)
  return inCapitals(await unitByCode(db, unit.parent_code))
}

/** Kind and name of a unit in capitals; empty for none. */
export function inCapitals(unit: Unit | undefined): string {
  return unit === undefined ? '' : fullNameOf(unit).toLocaleUpperCase('vi')
}
