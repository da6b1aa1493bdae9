/** What somebody may be charged with. Permissions hang on these, not on tiers of the administration (design §7). */
export const RESPONSIBILITIES = [
  'collect',
  'review',
  'verify-identity',
  'approve',
  'pay',
  'reconcile',
  'report',
  'administer',
] as const

export type Responsibility = (typeof RESPONSIBILITIES)[number]

/** As typed after `--role` and kept in the store; `citizen` holds nothing and is never granted. */
export const ROLES = [
  'citizen',
  'village-head',
  'commune-officer',
  'commune-police',
  'commune-leader',
  'district-officer',
  'province-officer',
  'administrator',
] as const

export type Role = (typeof ROLES)[number]

/** Which of a record's numbers are shown in full to somebody who gives a reason. */
export type NumbersShown = 'all' | 'personal-id' | 'none'

type RoleFacts = Readonly<{ holds: readonly Responsibility[]; numbers: NumbersShown }>

/**
 * What a role brings along. Source: domain.md §2, both tables. In the two-tier set-up the commune reviews, approves and
 * pays; a former district does the same for its subtree. Levels above the commune see numbers in official lists only.
 */
const ROLE_FACTS: Readonly<Record<Role, RoleFacts>> = {
  citizen: { holds: [], numbers: 'none' },
  'village-head': { holds: ['collect'], numbers: 'none' },
  'commune-officer': { holds: ['collect', 'review', 'approve', 'pay', 'reconcile', 'report'], numbers: 'all' },
  'commune-police': { holds: ['verify-identity'], numbers: 'personal-id' },
  'commune-leader': { holds: ['review', 'approve', 'report'], numbers: 'all' },
  'district-officer': { holds: ['review', 'approve', 'pay', 'reconcile', 'report'], numbers: 'none' },
  'province-officer': { holds: ['review', 'approve', 'reconcile', 'report'], numbers: 'none' },
  administrator: { holds: ['administer'], numbers: 'none' },
}

/**
 * Which lists a responsibility may have made; `all` of them hold numbers of people in full. Source: domain.md §2, last line
 * of the second table. Who goes from door to door gets lists without numbers only, the police the one they fill in.
 */
const LISTS: Readonly<Record<Responsibility, 'all' | readonly string[]>> = {
  collect: ['chua-dang-ky', 'vuong-mac'],
  'verify-identity': ['xac-thuc'],
  review: 'all',
  approve: 'all',
  pay: 'all',
  reconcile: 'all',
  report: 'all',
  administer: [],
}

/**
 * Whom a role appoints, dismisses and confirms, within its own units: the administrator everybody (domain.md §2), each tier
 * of the administration the ones below it that it works with.
 */
const APPOINTS: Readonly<Record<Role, readonly Role[]>> = {
  citizen: [],
  'village-head': [],
  'commune-officer': ['village-head'],
  'commune-police': [],
  'commune-leader': ['commune-officer', 'commune-police', 'village-head'],
  'district-officer': ['commune-leader', 'commune-officer'],
  'province-officer': ['district-officer', 'commune-leader'],
  administrator: ROLES.filter((role) => role !== 'citizen'),
}

/** What somebody could send money astray with; nobody gets it on the word of one officer alone. */
const OVER_MONEY: readonly Responsibility[] = ['review', 'approve', 'pay', 'administer']

/** One responsibility for one unit and everything below it, on days from `validFrom` to `validTo`, both included. */
export type Grant = Readonly<{
  role: Role
  responsibility: Responsibility
  unitCode: string
  validFrom: string
  validTo: string | null
}>

/** The role that was typed, or `undefined` when there is none of that name. */
export function readRole(raw: string): Role | undefined {
  return ROLES.find((role) => role === raw.trim().toLowerCase())
}

export function responsibilitiesOf(role: Role): readonly Responsibility[] {
  return ROLE_FACTS[role].holds
}

/**
 * Whether one of the grants covers the unit. `unitPath` is the unit's code, then its parent's, up to the root
 * (`['15139-01', '15139', '38']`). Grants are taken as valid: whoever reads them leaves out those of other days.
 */
export function mayDo(
  grants: readonly Grant[],
  responsibilities: Responsibility | readonly Responsibility[],
  unitPath: readonly string[],
): boolean {
  const wanted = [responsibilities].flat()
  return grants.some(({ responsibility, unitCode }) => wanted.includes(responsibility) && unitPath.includes(unitCode))
}

/** Whether it is held anywhere at all: enough to be offered a command, not to use it on a record. */
export function holds(grants: readonly Grant[], responsibilities: readonly string[]): boolean {
  return grants.some(({ responsibility }) => responsibilities.includes(responsibility))
}

/** Whether the list of a unit may be made for, and given to, somebody. `list` is a code of design §8. */
export function mayHaveList(grants: readonly Grant[], list: string, unitPath: readonly string[]): boolean {
  return grants.some(({ responsibility, unitCode }) => {
    const lists = LISTS[responsibility]
    return (lists === 'all' || lists.includes(list)) && unitPath.includes(unitCode)
  })
}

/** The roles that may be appointed by somebody, anywhere in their units, in the order of ROLES. */
export function rolesAppointed(grants: readonly Grant[]): readonly Role[] {
  return ROLES.filter((role) => grants.some((grant) => APPOINTS[grant.role].includes(role)))
}

/** Whether somebody may appoint, dismiss and confirm an officer of this role for the unit. */
export function mayAppoint(grants: readonly Grant[], role: Role, unitPath: readonly string[]): boolean {
  return grants.some((grant) => APPOINTS[grant.role].includes(role) && unitPath.includes(grant.unitCode))
}

/** The roles of which any may appoint this one. */
export function rolesAppointing(role: Role): readonly Role[] {
  return ROLES.filter((one) => APPOINTS[one].includes(role))
}

/** Whether an invitation to the role by an officer needs the word of a second one before it is good for anything. */
export function needsSecondWord(role: Role): boolean {
  return responsibilitiesOf(role).some((responsibility) => OVER_MONEY.includes(responsibility))
}

/** The level of the unit that a role is for; nobody is a village head of a commune. */
export function levelOfRole(role: Role): 'village' | 'commune' | 'district' | 'province' | 'any' {
  return LEVELS[role]
}

const LEVELS: Readonly<Record<Role, 'village' | 'commune' | 'district' | 'province' | 'any'>> = {
  citizen: 'any',
  'village-head': 'village',
  'commune-officer': 'commune',
  'commune-police': 'commune',
  'commune-leader': 'commune',
  'district-officer': 'district',
  'province-officer': 'province',
  administrator: 'any',
}

/** Which numbers of a record in this unit may be shown in full, to somebody with a reason. */
export function numbersShown(grants: readonly Grant[], unitPath: readonly string[]): NumbersShown {
  const shown = grants.filter(({ unitCode }) => unitPath.includes(unitCode)).map(({ role }) => ROLE_FACTS[role].numbers)
  return shown.includes('all') ? 'all' : shown.includes('personal-id') ? 'personal-id' : 'none'
}

/**
 * Whether somebody may see a programme whose name tells a health status, in this unit. Source: domain.md §16: only those
 * who decide; for everybody else it is "trợ cấp xã hội".
 */
export function maySeeSensitiveProgrammes(grants: readonly Grant[], unitPath: readonly string[]): boolean {
  return mayDo(grants, 'approve', unitPath)
}

/** Whether a grant counts on the ISO day. */
export function isValidOn({ validFrom, validTo }: Pick<Grant, 'validFrom' | 'validTo'>, day: string): boolean {
  return validFrom <= day && (validTo === null || day <= validTo)
}
