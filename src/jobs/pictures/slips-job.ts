import { z } from 'zod'
import { showBirthDate } from '../../domain/birth-date.js'
import { compareNames } from '../../domain/name-order.js'
import { publicName } from '../../domain/programme.js'
import { collectionSlips, type SlipPerson } from '../../pictures/collection-slip.js'
import { birthOf } from '../../store/beneficiaries.js'
import { appendHistory } from '../../store/history.js'
import { type ListLine, linesOfVillage, listVillages } from '../../store/lists.js'
import { storeFile } from '../../store/stored-files.js'
import { unitByCode } from '../../store/units.js'
import type { JobHandler } from '../runner.js'
import { PDF_MIME, type PictureDeps, spoken } from './picture-deps.js'
import { issuerOf } from './poster-job.js'

const INPUT = z.object({ unitCode: z.string(), actor: z.string(), role: z.string().optional() })

/** Prints a slip for each person who has no account yet and is not paid in cash by choice, in the order of lists. */
export function slipsJob(deps: PictureDeps): JobHandler {
  return async ({ input }, locale) => {
    const { unitCode, actor, role } = INPUT.parse(input)
    const say = deps.texts.in(locale)
    const unit = await unitByCode(deps.db, unitCode)
    if (unit === undefined) return async () => ({ sentence: { key: 'print-slips.not-found' } })
    const people = await peopleOf(deps, unitCode)
    if (people.length === 0) return async () => ({ sentence: { key: 'print-slips.none', values: { unit: unit.name } } })
    const label = (what: string) => spoken(say, `print-slips.label-${what}`)
    const bytes = await collectionSlips({
      office: spoken(say, 'receipt-picture.office', { commune: await issuerOf(deps, unit) }),
      title: spoken(say, 'print-slips.title'),
      intro: spoken(say, 'print-slips.intro'),
      labels: {
        bank: label('bank'),
        account: label('account'),
        holder: label('holder'),
        payee: label('payee'),
        phone: label('phone'),
        cash: label('cash'),
        consent: label('consent'),
        sign: label('sign'),
      },
      scan: spoken(say, 'print-slips.scan'),
      address: deps.ways()[0]?.address,
      people,
    })
    const name = `phieu-thu-thap-${unit.code}.pdf`
    return async (tx, at) => {
      const details = { rows: people.length }
      await appendHistory(tx, {
        at,
        actor,
        ...(role !== undefined && { role }),
        action: 'print-slips',
        unitCode,
        details,
      })
      return {
        sentence: { key: 'print-slips.done', values: { unit: unit.name, count: people.length } },
        file: { id: await storeFile(tx, { name, mime: PDF_MIME, bytes, at }), name, mime: PDF_MIME },
      }
    }
  }
}

async function peopleOf(deps: PictureDeps, unitCode: string): Promise<readonly SlipPerson[]> {
  const people: SlipPerson[] = []
  for (const village of await listVillages(deps.db, unitCode)) {
    const lines = await linesOfVillage(deps.db, village)
    const open = lines.filter(({ account, line }) => account === null && line.payment_method !== 'CASH')
    const sorted = open.toSorted((one, other) => compareNames(one.person.full_name, other.person.full_name))
    const seen = new Set<number>()
    for (const line of sorted) {
      if (!seen.has(line.person.id)) people.push(personOf(deps, line))
      seen.add(line.person.id)
    }
  }
  return people
}

/** No number of the person goes on paper that lies about, and no programme that tells a health status. */
function personOf({ reference, today }: PictureDeps, { person, line, village }: ListLine): SlipPerson {
  const birth = birthOf(person)
  const programme =
    line.programme_code === null ? undefined : publicName(line.programme_code, today(), reference.programmes)
  const facts = [birth && showBirthDate(birth), village.unit?.name, programme]
  return {
    code: person.code,
    name: person.full_name,
    facts: facts.filter((fact) => fact !== undefined && fact !== '') as string[],
  }
}
