import { randomBytes } from 'node:crypto'
import { type Command, Option } from 'commander'
import type { App } from '../app.js'
import { levelOfRole, ROLES, type Role } from '../domain/permission.js'
import { invitationCode } from '../domain/receipt-code.js'
import { appendHistory } from '../store/history.js'
import { insertInvitation } from '../store/invitations.js'
import type { Unit } from '../store/units.js'
import { officeDay } from '../turn/office-day.js'
import { CommandError, withApp } from './command.js'
import { unitNamed } from './unit-option.js'

type InviteOptions = Readonly<{ role: Role; unit: string }>

export function addInvite(program: Command): void {
  program
    .command('invite')
    .description('print a one-time invitation code (good for 72 hours); the officer types /thamgia CODE')
    .addOption(new Option('--role <role>').choices(ROLES.filter((role) => role !== 'citizen')).makeOptionMandatory())
    .requiredOption('--unit <code>', 'the unit the role is for')
    .action((options: InviteOptions) => withApp((app) => invite(app, options)))
}

async function invite({ store, config }: App, { role, unit: code }: InviteOptions): Promise<void> {
  const at = new Date()
  const unit = await unitNamed(store.db, code, officeDay(at, config.timeZone))
  refuseOtherLevel(role, unit)
  const invitation = invitationCode(randomBytes(32))
  await store.db.transaction().execute(async (tx) => {
    await insertInvitation(tx, { code: invitation, role, unitCode: unit.code, createdBy: 'terminal', at })
    const subject = { kind: 'unit', id: unit.code }
    await appendHistory(tx, {
      at,
      actor: 'terminal',
      action: 'invite',
      unitCode: unit.code,
      subject,
      details: { role },
    })
  })
  process.stdout.write(
    `Mã mời cho ${role} của ${unit.name}, dùng một lần trong 72 giờ. Gõ trong khung chat: /thamgia ${invitation}\n`,
  )
  process.stdout.write(`${invitation}\n`)
}

/** As in chat: a role is given at the level it is for. */
function refuseOtherLevel(role: Role, { code, name, level }: Unit): void {
  const wanted = levelOfRole(role)
  if (wanted === 'any' || wanted === level) return
  throw new CommandError(
    `${name} (${code}) không phải ${LEVEL_NAMES[wanted]} nên không mời ${role} được. / ${role} needs a ${wanted}, and ${code} is a ${level}.`,
  )
}

const LEVEL_NAMES = { village: 'thôn', commune: 'xã', district: 'huyện', province: 'tỉnh' } as const
