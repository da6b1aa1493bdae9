import { acceptInvitation } from './accept-invitation.js'
import type { Action } from './action.js'
import { approveRegistration } from './approve-registration.js'
import { askBatch } from './ask-batch.js'
import { askBroadcast } from './ask-broadcast.js'
import { beginAssisted } from './begin-assisted.js'
import { callOfficer } from './call-officer.js'
import { callSheet } from './call-sheet.js'
import { changeAccount } from './change-account.js'
import { chooseColumn } from './choose-column.js'
import { claimTicket } from './claim-ticket.js'
import { closeMonth } from './close-month.js'
import { closeTicket, endOwnTicket } from './close-ticket.js'
import { closeVillage } from './close-village.js'
import { confirmOfficers } from './confirm-officers.js'
import { correctRecord } from './correct-record.js'
import { decideChange } from './decide-change.js'
import { decideMissing } from './decide-missing.js'
import { decideReturned } from './decide-returned-row.js'
import { decideRow } from './decide-row.js'
import { decideSecond } from './decide-second.js'
import { enterChange } from './enter-change.js'
import { exportList } from './export-list.js'
import { forgetColumns } from './forget-columns.js'
import { giveVerdict } from './give-verdict.js'
import { importRoster } from './import-roster.js'
import { inviteOfficer } from './invite-officer.js'
import { keepText, repairText } from './keep-text.js'
import { lockMonth } from './lock-month.js'
import { loudspeaker } from './loudspeaker.js'
import { mapColumn } from './map-column.js'
import { markCash } from './mark-cash.js'
import { markMonth } from './mark-month.js'
import { myData } from './my-data.js'
import { noteOpenedAccount } from './note-opened-account.js'
import { noteQuestion } from './note-question.js'
import { noteVisit } from './note-visit.js'
import { openFile } from './open-file.js'
import { passOn } from './pass-on.js'
import { printPoster } from './print-poster.js'
import { printSlips } from './print-slips.js'
import { raiseRate } from './raise-rate.js'
import { receiptPicture } from './receipt-picture.js'
import { reconcileFile } from './reconcile-file.js'
import { registerAssisted } from './register-assisted.js'
import { remindVillages } from './remind-villages.js'
import { reopenMonth } from './reopen-month.js'
import { reopenVillage } from './reopen-village.js'
import { replaceOfficer } from './replace-officer.js'
import { replyToTicket } from './reply-to-ticket.js'
import { reportDifficulty } from './report-difficulty.js'
import { returnRegistration } from './return-registration.js'
import { revealNumbers } from './reveal-numbers.js'
import { revokeOfficer } from './revoke-officer.js'
import { decideInvitation } from './second-invitation.js'
import { setAuthorisation } from './set-authorisation.js'
import { setCalendar } from './set-calendar.js'
import { settleDifficulty } from './settle-difficulty.js'
import { settleVerdict } from './settle-verdict.js'
import { showCalendar } from './show-calendar.js'
import { showHelp } from './show-help.js'
import { showIdentity } from './show-identity.js'
import { showJournal } from './show-journal.js'
import { showMissedQuestions } from './show-missed-questions.js'
import { showProgress } from './show-progress.js'
import { showRecord } from './show-record.js'
import { showStaff } from './show-staff.js'
import { showStatus } from './show-status.js'
import { showVisit } from './show-visit.js'
import { showWork } from './show-work.js'
import { steerBroadcast } from './steer-broadcast.js'
import { submitRegistration } from './submit-registration.js'
import { subscribe, unsubscribe } from './subscribe.js'
import { takeBackChange } from './take-back-change.js'
import { takeResults } from './take-results.js'
import { undoBatch } from './undo-batch.js'
import { undoImport } from './undo-import.js'
import { withdrawRegistration } from './withdraw-registration.js'

/** Every action by the name that flows use. */
export const actions: ReadonlyMap<string, Action> = new Map(
  Object.entries({
    'accept-invitation': acceptInvitation,
    'approve-registration': approveRegistration,
    'begin-assisted': beginAssisted,
    'ask-batch': askBatch,
    'ask-broadcast': askBroadcast,
    'call-officer': callOfficer,
    'call-sheet': callSheet,
    'change-account': changeAccount,
    'choose-column': chooseColumn,
    'claim-ticket': claimTicket,
    'close-month': closeMonth,
    'close-ticket': closeTicket,
    'close-village': closeVillage,
    'lock-month': lockMonth,
    'mark-cash': markCash,
    'mark-month': markMonth,
    'reopen-month': reopenMonth,
    'reopen-village': reopenVillage,
    'set-calendar': setCalendar,
    'show-calendar': showCalendar,
    'show-progress': showProgress,
    'confirm-officers': confirmOfficers,
    'correct-record': correctRecord,
    'decide-returned-row': decideReturned,
    'decide-second': decideSecond,
    'end-ticket': endOwnTicket,
    'decide-change': decideChange,
    'enter-change': enterChange,
    'export-list': exportList,
    'give-verdict': giveVerdict,
    'import-roster': importRoster,
    'decide-missing': decideMissing,
    'decide-row': decideRow,
    'undo-import': undoImport,
    'invite-officer': inviteOfficer,
    'forget-columns': forgetColumns,
    'keep-text': keepText,
    'repair-text': repairText,
    'map-column': mapColumn,
    loudspeaker,
    'my-data': myData,
    'note-question': noteQuestion,
    'note-visit': noteVisit,
    'note-opened-account': noteOpenedAccount,
    'open-file': openFile,
    'pass-on': passOn,
    'replace-officer': replaceOfficer,
    'print-poster': printPoster,
    'print-slips': printSlips,
    'receipt-picture': receiptPicture,
    'reconcile-file': reconcileFile,
    'register-assisted': registerAssisted,
    'raise-rate': raiseRate,
    'remind-villages': remindVillages,
    'reply-to-ticket': replyToTicket,
    'report-difficulty': reportDifficulty,
    'return-registration': returnRegistration,
    'reveal-numbers': revealNumbers,
    'revoke-officer': revokeOfficer,
    'second-invitation': decideInvitation,
    'settle-difficulty': settleDifficulty,
    'settle-verdict': settleVerdict,
    'show-identity': showIdentity,
    'show-help': showHelp,
    'show-journal': showJournal,
    'set-authorisation': setAuthorisation,
    'show-missed-questions': showMissedQuestions,
    'show-record': showRecord,
    'show-staff': showStaff,
    'show-status': showStatus,
    'show-visit': showVisit,
    'show-work': showWork,
    'steer-broadcast': steerBroadcast,
    'submit-registration': submitRegistration,
    'take-results': takeResults,
    subscribe,
    unsubscribe,
    'undo-batch': undoBatch,
    'take-back-change': takeBackChange,
    'withdraw-registration': withdrawRegistration,
  }),
)
