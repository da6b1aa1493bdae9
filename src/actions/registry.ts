import { acceptInvitation } from './accept-invitation.js'
import type { Action } from './action.js'
import { approveRegistration } from './approve-registration.js'
import { callOfficer } from './call-officer.js'
import { callSheet } from './call-sheet.js'
import { changeAccount } from './change-account.js'
import { claimTicket } from './claim-ticket.js'
import { closeTicket, endOwnTicket } from './close-ticket.js'
import { correctRecord } from './correct-record.js'
import { exportList } from './export-list.js'
import { importRoster } from './import-roster.js'
import { myData } from './my-data.js'
import { noteQuestion } from './note-question.js'
import { passOn } from './pass-on.js'
import { printPoster } from './print-poster.js'
import { printSlips } from './print-slips.js'
import { receiptPicture } from './receipt-picture.js'
import { replyToTicket } from './reply-to-ticket.js'
import { returnRegistration } from './return-registration.js'
import { revealNumbers } from './reveal-numbers.js'
import { say } from './say.js'
import { showMissedQuestions } from './show-missed-questions.js'
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
    'claim-ticket': claimTicket,
    'close-ticket': closeTicket,
    'correct-record': correctRecord,
    'end-ticket': endOwnTicket,
    'export-list': exportList,
    'import-roster': importRoster,
    'my-data': myData,
    'note-question': noteQuestion,
    'pass-on': passOn,
    'print-poster': printPoster,
    'print-slips': printSlips,
    'receipt-picture': receiptPicture,
    'reply-to-ticket': replyToTicket,
    'return-registration': returnRegistration,
    'reveal-numbers': revealNumbers,
    say,
    'show-missed-questions': showMissedQuestions,
    'show-record': showRecord,
    'show-status': showStatus,
    'show-work': showWork,
    'submit-registration': submitRegistration,
    'withdraw-registration': withdrawRegistration,
  }),
)
