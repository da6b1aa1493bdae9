import type { Answers } from '../conversation/answer.js'
import { phrase } from '../conversation/phrase.js'
import { mayDo, type Responsibility } from '../domain/permission.js'
import type { Tx } from '../store/db.js'
import { addJob } from '../store/jobs.js'
import { type Unit, unitByCode, unitPath } from '../store/units.js'
import type { Asker, Outcome } from './action.js'
import { actorOf } from './actor.js'
import { text } from './submission.js'

/** What is to be printed: `kind` names the job and the sentences, `for` who may have it, `levels` for which units. */
export type Printing = Readonly<{
  kind: 'print-poster' | 'print-slips'
  for: readonly Responsibility[]
  levels: readonly Unit['level'][]
}>

/** Asks for a print for the unit that was named, or the asker's own; it is made after the turn. */
export async function printForUnit(tx: Tx, asker: Asker, answers: Answers, printing: Printing): Promise<Outcome> {
  const { kind } = printing
  const unit = await unitFor(tx, asker, text(answers, 'unit'), printing.for)
  if (unit === undefined) return { kind: 'not-found', phrase: phrase(`${kind}.not-found`) }
  if (!printing.levels.includes(unit.level)) return { kind: 'too-large', phrase: phrase(`${kind}.too-large`) }
  await addJob(tx, {
    kind,
    contactId: asker.contact.id,
    input: { unitCode: unit.code, actor: actorOf(asker), role: asker.officer?.roles[0] },
    at: asker.at,
    ...(asker.causedBy !== undefined && { causedBy: asker.causedBy }),
  })
  return { kind: 'started', phrase: phrase(`${kind}.started`, { unit: unit.name }) }
}

async function unitFor(
  tx: Tx,
  { officer }: Asker,
  asked: string | undefined,
  responsibilities: readonly Responsibility[],
): Promise<Unit | undefined> {
  const held = officer?.responsibilities.filter(({ responsibility }) => responsibilities.includes(responsibility)) ?? []
  const code = asked ?? held[0]?.unitCode
  if (code === undefined || !mayDo(held, responsibilities, await unitPath(tx, code))) return undefined
  return unitByCode(tx, code)
}
