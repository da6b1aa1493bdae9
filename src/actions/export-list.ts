import type { Answers } from '../conversation/answer.js'
import { phrase } from '../conversation/phrase.js'
import { mayHaveList } from '../domain/permission.js'
import type { Tx } from '../store/db.js'
import { addJob } from '../store/jobs.js'
import type { Officer } from '../store/officers.js'
import { type Unit, unitByCode, unitPath } from '../store/units.js'
import type { Action } from './action.js'
import { actorOf } from './actor.js'
import { text } from './submission.js'

/**
 * Asks for an official list: `/xuat`. The list is made after the turn and follows as a message of its own. Without a unit
 * it is the officer's; a unit out of scope is not found, as one that does not exist.
 */
export const exportList: Action = async (tx, asker, answers) => {
  const { officer, contact, at } = asker
  const list = text(answers, 'list') ?? ''
  const unit = officer && (await unitFor(tx, officer, said(answers, 'unit'), list))
  if (officer === undefined || unit === undefined) return { kind: 'not-found', phrase: phrase('export-list.not-found') }
  const version = said(answers, 'version')
  const input = {
    list,
    unitCode: unit.code,
    group: said(answers, 'group') ?? 'bao_tro_xa_hoi',
    period: said(answers, 'period'),
    ...(version !== undefined && { version: Number(version) }),
    format: said(answers, 'format') ?? 'xlsx',
    ...(said(answers, 'locked') === 'yes' && { locked: true }),
    actor: actorOf(asker),
    role: officer.roles[0],
  }
  await addJob(tx, {
    kind: 'export-list',
    contactId: contact.id,
    input,
    at,
    ...(asker.causedBy !== undefined && { causedBy: asker.causedBy }),
  })
  return { kind: 'started', phrase: phrase('export-list.started', { unit: unit.name }) }
}

/** What was said with the list, or when it was asked for what. */
function said(answers: Answers, fact: string): string | undefined {
  return text(answers, `details.${fact}`) ?? text(answers, `list.${fact}`)
}

/** The unit that is asked for, else the first of the officer's of which they may have the list; `undefined` for none. */
export async function unitFor(
  tx: Tx,
  officer: Officer,
  asked: string | undefined,
  list: string,
): Promise<Unit | undefined> {
  const codes = asked === undefined ? officer.responsibilities.map(({ unitCode }) => unitCode) : [asked]
  for (const code of new Set(codes)) {
    if (mayHaveList(officer.responsibilities, list, await unitPath(tx, code))) return unitByCode(tx, code)
  }
  return undefined
}
