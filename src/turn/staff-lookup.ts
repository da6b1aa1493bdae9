import type { Asker } from '../actions/action.js'
import { dueOf, invitationsUnder, placePhrase, staffOf, standingPhrase } from '../actions/staff.js'
import type { OfficerChoice, StaffLookup } from '../conversation/lookup.js'
import { phrase, type Say } from '../conversation/phrase.js'
import { levelOfRole, type Role, readRole, rolesAppointed } from '../domain/permission.js'
import { foldKey } from '../domain/text.js'
import type { Tx } from '../store/db.js'
import { grantsOf } from '../store/invitations.js'
import type { UnitLevel } from '../store/schema/unit.js'
import { type StaffGrant, unitsToStaff } from '../store/staff.js'
import { levelsInUse } from '../store/unit-followers.js'
import { unitKey } from '../store/units.js'

/** The people of the office whom the asker may appoint, and where to; nobody else is there. */
export function staffLookup(tx: Tx, asker: Asker, say: Say): StaffLookup {
  return {
    roles: () => rolesFor(tx, asker),
    units: (role, words) => unitsFor(tx, asker, role, words),
    officers: async () => officersIn(await staffOf(tx, asker), asker, say),
    invitations: () => invitationsFor(tx, asker, say),
  }
}

/** Where no district is in use there is no officer of one (domain.md §17). */
async function rolesFor(tx: Tx, { officer, today }: Asker): Promise<readonly string[]> {
  const levels = await levelsInUse(tx, today)
  return rolesAppointed(officer?.responsibilities ?? []).filter((role) => {
    const level = levelOfRole(role)
    return level === 'any' || levels.has(level)
  })
}

async function unitsFor(tx: Tx, asker: Asker, asked: string, words: string) {
  const role = readRole(asked)
  if (role === undefined) return []
  const level = levelOfRole(role)
  const ofLevel: UnitLevel | undefined = level === 'any' ? undefined : level
  const units = await unitsToStaff(tx, rootsFor(asker, role), ofLevel, asker.today)
  const key = unitKey(words)
  const fitting = [
    units.filter(
      ({ code, nameKey }) => words === '' || code === words.trim() || nameKey === key || nameKey === foldKey(words),
    ),
    units.filter(({ nameKey }) => key.length > 1 && nameKey.startsWith(key)),
  ]
  const found = fitting.find((some) => some.length > 0) ?? []
  return found.map(({ code, name }) => ({ code, name, aliases: [] }))
}

function rootsFor({ officer }: Asker, role: Role): readonly string[] {
  const grants = officer?.responsibilities.filter((grant) => rolesAppointed([grant]).includes(role)) ?? []
  return [...new Set(grants.map(({ unitCode }) => unitCode))]
}

function officersIn(grants: readonly StaffGrant[], asker: Asker, say: Say): readonly OfficerChoice[] {
  const due = new Set(dueOf(grants, asker))
  const ids = [...new Set(grants.map(({ officerId }) => officerId))]
  return ids.map((id) => {
    const held = grants.filter(({ officerId }) => officerId === id)
    const name = held[0]?.name ?? ''
    return {
      id: String(id),
      name,
      line: [name, ...held.map((grant) => words(say, grant))].join(' · '),
      grants: held.map((grant) => ({ id: `${grant.role}@${grant.unitCode}`, line: words(say, grant) })),
      due: held
        .filter((grant) => due.has(grant))
        .map((grant) => `${words(say, grant)}, ${say(standingPhrase(grant, asker.today)) ?? ''}`)
        .join('; '),
    }
  })
}

function words(say: Say, { role, unitName }: StaffGrant): string {
  return say(phrase('staff.place', { role: phrase(`role.${role}`), unit: unitName })) ?? role
}

async function invitationsFor(tx: Tx, asker: Asker, say: Say) {
  const open = await invitationsUnder(tx, asker)
  return Promise.all(
    open.map(async (invitation) => {
      const places = await Promise.all((await grantsOf(tx, invitation)).map((place) => placePhrase(tx, place)))
      const waits = invitation.needs_second === 1 && invitation.seconded_at === null
      const values = { number: invitation.number ?? 0, place: places.map((one) => say(one) ?? '').join('; ') }
      const line = say(phrase(waits ? 'staff.invitation-waits' : 'staff.invitation', values)) ?? ''
      return { number: invitation.number ?? 0, line, waits }
    }),
  )
}
