import { acceptInvitation } from './accept-invitation.js'
import type { Action } from './action.js'
import { approveRegistration } from './approve-registration.js'
import { beginAssisted } from './begin-assisted.js'
import { callOfficer } from './call-officer.js'
import { callSheet } from './call-sheet.js'
import { changeAccount } from './change-account.js'
import { claimTicket } from './claim-ticket.js'
import { closeTicket, endOwnTicket } from './close-ticket.js'
import { confirmOfficers } from './confirm-officers.js'
import { correctRecord } from './correct-record.js'
import { exportList } from './export-list.js'
import { forgetColumns } from './forget-columns.js'
import { importRoster } from './import-roster.js'
import { inviteOfficer } from './invite-officer.js'
import { mapColumn } from './map-column.js'
import { myData } from './my-data.js'
import { noteQuestion } from './note-question.js'
import { openFile } from './open-file.js'
import { noteVisit } from './note-visit.js'
import { passOn } from './pass-on.js'
import { replaceOfficer } from './replace-officer.js'
import { printPoster } from './print-poster.js'
import { printSlips } from './print-slips.js'
import { receiptPicture } from './receipt-picture.js'
import { registerAssisted } from './register-assisted.js'
import { replyToTicket } from './reply-to-ticket.js'
import { returnRegistration } from './return-registration.js'
import { revealNumbers } from './reveal-numbers.js'
import { revokeOfficer } from './revoke-officer.js'
import { say } from './say.js'
import { decideInvitation } from './second-invitation.js'
import { showMissedQuestions } from './show-missed-questions.js'
import { showRecord } from './show-record.js'
import { showStaff } from './show-staff.js'
import { showStatus } from './show-status.js'
import { showVisit } from './show-visit.js'
import { showWork } from './show-work.js'
import { submitRegistration } from './submit-registration.js'
import { withdrawRegistration } from './withdraw-registration.js'

/** Every action by the name that flows use. */
export const actions: ReadonlyMap<string, Action> = new Map(
  Object.entries({
    'accept-invitation': acceptInvitation,
    'approve-registration': approveRegistration,
    'begin-assisted': beginAssisted,
    'call-officer': callOfficer,
    'call-sheet': callSheet,
    'change-account': changeAccount,
    'claim-ticket': claimTicket,
    'close-ticket': closeTicket,
    'confirm-officers': confirmOfficers,
    'correct-record': correctRecord,
    'end-ticket': endOwnTicket,
    'export-list': exportList,
    'import-roster': importRoster,
    'invite-officer': inviteOfficer,
    'forget-columns': forgetColumns,
    'map-column': mapColumn,
    'my-data': myData,
    'note-question': noteQuestion,
    'note-visit': noteVisit,
    'open-file': openFile,
    'pass-on': passOn,
    'replace-officer': replaceOfficer,
    'print-poster': printPoster,
    'print-slips': printSlips,
    'receipt-picture': receiptPicture,
    'register-assisted': registerAssisted,
    'reply-to-ticket': replyToTicket,
    'return-registration': returnRegistration,
    'reveal-numbers': revealNumbers,
    'revoke-officer': revokeOfficer,
    say,
    'second-invitation': decideInvitation,
    'show-missed-questions': showMissedQuestions,
    'show-record': showRecord,
    'show-staff': showStaff,
    'show-status': showStatus,
    'show-visit': showVisit,
    'show-work': showWork,
    'submit-registration': submitRegistration,
    'withdraw-registration': withdrawRegistration,
  }),
)
