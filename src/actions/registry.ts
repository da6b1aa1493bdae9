import { acceptInvitation } from './accept-invitation.js'
import type { Action } from './action.js'
import { approveRegistration } from './approve-registration.js'
import { callOfficer } from './call-officer.js'
import { callSheet } from './call-sheet.js'
import { changeAccount } from './change-account.js'
import { correctRecord } from './correct-record.js'
import { exportList } from './export-list.js'
import { importRoster } from './import-roster.js'
import { myData } from './my-data.js'
import { returnRegistration } from './return-registration.js'
import { revealNumbers } from './reveal-numbers.js'
import { say } from './say.js'
import { showRecord } from './show-record.js'
import { showStatus } from './show-status.js'
import { showWork } from './show-work.js'
import { submitRegistration } from './submit-registration.js'
import { withdrawRegistration } from './withdraw-registration.js'

/** Every action by the name that flows use. */
export const actions: ReadonlyMap<string, Action> = new Map(
  Object.entries({
    'accept-invitation': acceptInvitation,
    'approve-registration': approveRegistration,
    'call-officer': callOfficer,
    'call-sheet': callSheet,
    'change-account': changeAccount,
    'correct-record': correctRecord,
    'export-list': exportList,
    'import-roster': importRoster,
    'my-data': myData,
    'return-registration': returnRegistration,
    'reveal-numbers': revealNumbers,
    say,
    'show-record': showRecord,
    'show-status': showStatus,
    'show-work': showWork,
    'submit-registration': submitRegistration,
    'withdraw-registration': withdrawRegistration,
  }),
)
