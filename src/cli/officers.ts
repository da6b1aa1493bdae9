import { type Command, InvalidArgumentError, Option } from 'commander'
import { type App, textLengths } from '../app.js'
import { type Phrase, phrase } from '../conversation/phrase.js'
import { ROLES, type Role } from '../domain/permission.js'
import type { Db } from '../store/db.js'
import { appendHistory } from '../store/history.js'
import { cancelInvitationsBy } from '../store/invitations.js'
import { endGrant, type StaffGrant, staffOfAll } from '../store/staff.js'
import { unitPath } from '../store/units.js'
import { officeDay } from '../turn/office-day.js'
import { tell } from '../turn/tell.js'
import { CommandError, withApp } from './command.js'

type ListOptions = Readonly<{ unit?: string; json?: true }>
type RevokeOptions = Readonly<{ role?: Role; unit?: string }>

export function addOfficers(program: Command): void {
  const officers = program.command('officers').description('who holds what, for the administrator of the server')
  officers
    .command('list')
    .description('every officer with role, unit and until when it counts')
    .option('--unit <code>', 'only those of this unit and below')
    .option('--json', 'one object a line')
    .action((options: ListOptions) => withApp((app) => list(app, options)))
  officers
    .command('revoke')
    .argument('<number>', "the officer's number, as in the list", readNumber)
    .description('take back what an officer holds, from this moment on')
    .addOption(new Option('--role <role>', 'only this role').choices(ROLES.filter((role) => role !== 'citizen')))
    .option('--unit <code>', 'only for this unit')
    .action((number: number, options: RevokeOptions) => withApp((app) => revoke(app, number, options)))
}

function readNumber(typed: string): number {
  if (!/^[1-9]\d*$/.test(typed)) throw new InvalidArgumentError('a number as in "officers list"')
  return Number(typed)
}

async function list({ store, config }: App, { unit, json }: ListOptions): Promise<void> {
  const today = officeDay(new Date(), config.timeZone)
  for (const grant of await within(store.db, await staffOfAll(store.db, today), unit)) {
    const { officerId, name, role, unitCode, unitName, validFrom, lapsesOn } = grant
    const told = { number: officerId, name, role, unit: unitCode, unitName, validFrom, lapsesOn }
    const line = `${officerId}\t${name}\t${role}\t${unitCode} ${unitName}\t${validFrom} – ${lapsesOn ?? '…'}`
    process.stdout.write(`${json ? JSON.stringify(told) : line}\n`)
  }
}

async function within(db: Db, grants: readonly StaffGrant[], unit: string | undefined): Promise<readonly StaffGrant[]> {
  if (unit === undefined) return grants
  const paths = await Promise.all(grants.map(({ unitCode }) => unitPath(db, unitCode)))
  return grants.filter((_, index) => paths[index]?.includes(unit))
}

async function revoke(app: App, number: number, { role, unit }: RevokeOptions): Promise<void> {
  const { store, config, texts } = app
  const at = new Date()
  const today = officeDay(at, config.timeZone)
  const ended = await store.db.transaction().execute(async (tx) => {
    const held = (await staffOfAll(tx, today)).filter(
      (grant) =>
        grant.officerId === number &&
        grant.role === (role ?? grant.role) &&
        grant.unitCode === (unit ?? grant.unitCode),
    )
    const [first] = held
    if (first === undefined) return []
    for (const grant of held) {
      await endGrant(tx, number, grant, { at, today, by: 'terminal' })
      const subject = { kind: 'officer', id: String(number) }
      const details = { role: grant.role }
      await appendHistory(tx, {
        at,
        actor: 'terminal',
        action: 'revoke-grant',
        unitCode: grant.unitCode,
        subject,
        details,
      })
    }
    await cancelInvitationsBy(tx, `officer:${number}`, at)
    const told = { contactId: first.contactId, phrase: phrase('revoke-officer.notice', { places: held.map(placeOf) }) }
    await tell(tx, { texts, textLength: textLengths([]) }, told, at)
    return held
  })
  if (ended.length === 0) {
    throw new CommandError(
      `Không có cán bộ số ${number} giữ quyền này. / No officer ${number} holds that: see "officers list".`,
    )
  }
  for (const { name, role, unitName } of ended) process.stdout.write(`Đã thu hồi: ${name}, ${role}, ${unitName}\n`)
}

function placeOf({ role, unitName }: StaffGrant): Phrase {
  return phrase('staff.place', { role: phrase(`role.${role}`), unit: unitName })
}
