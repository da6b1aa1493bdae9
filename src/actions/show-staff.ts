import { phrase } from '../conversation/phrase.js'
import { grantsOf } from '../store/invitations.js'
import type { Action } from './action.js'
import { invitationsUnder, placePhrase, staffOf, standingPhrase } from './staff.js'

const SHOWN_AT_MOST = 60

/** The officers whom the asker may appoint, with what they hold and until when, and open invitations. */
export const showStaff: Action = async (tx, asker) => {
  const grants = await staffOf(tx, asker)
  const open = await invitationsUnder(tx, asker)
  if (grants.length + open.length === 0) return { kind: 'none', phrase: phrase('show-staff.none') }
  const lines = await Promise.all(
    grants.slice(0, SHOWN_AT_MOST).map(async (grant) =>
      phrase('show-staff.line', {
        number: grant.officerId,
        name: grant.name,
        place: await placePhrase(tx, grant),
        standing: standingPhrase(grant, asker.today),
      }),
    ),
  )
  const more =
    grants.length > SHOWN_AT_MOST ? [phrase('show-staff.more', { count: grants.length - SHOWN_AT_MOST })] : []
  const invitations = await Promise.all(
    open.map(async (invitation) => {
      const places = await Promise.all((await grantsOf(tx, invitation)).map((place) => placePhrase(tx, place)))
      const waits = invitation.needs_second === 1 && invitation.seconded_at === null
      return phrase(waits ? 'show-staff.invitation-waits' : 'show-staff.invitation', {
        number: invitation.number ?? 0,
        places,
      })
    }),
  )
  return { kind: 'shown', phrase: phrase('show-staff.shown', { lines: [...lines, ...more, ...invitations] }) }
}
