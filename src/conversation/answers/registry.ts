import type { Kinds } from '../position.js'
import { accountNumber } from './account-number.js'
import { appliedImport } from './applied-import.js'
import { appointedRole } from './appointed-role.js'
import { appointedUnit } from './appointed-unit.js'
import { assistedConsent } from './assisted-consent.js'
import { bank } from './bank.js'
import { bankWithAccount } from './bank-with-account.js'
import { benefitLine } from './benefit-line.js'
import { calendarUnit } from './calendar-unit.js'
import { candidateLine } from './candidate-line.js'
import { cashMarks } from './cash-marks.js'
import { cashPlace } from './cash-place.js'
import { change, waitingChange, waitingReview } from './change.js'
import { changeRequest } from './change-request.js'
import { choice } from './choice.js'
import { coefficient } from './coefficient.js'
import { columnMeaning } from './column-meaning.js'
import { consent } from './consent.js'
import { date } from './date.js'
import { dateOfBirth } from './date-of-birth.js'
import { day } from './day.js'
import { dayOfMonth } from './day-of-month.js'
import { difficultyKind } from './difficulty-kind.js'
import { fileColumn } from './file-column.js'
import { filePassword } from './file-password.js'
import { holderName } from './holder-name.js'
import { idCardPhoto } from './id-card-photo.js'
import { invitation } from './invitation.js'
import { journalRequest } from './journal-request.js'
import { listAndEvent } from './list-and-event.js'
import { listDetails } from './list-details.js'
import { listRequest } from './list-request.js'
import { missingBenefit } from './missing-benefit.js'
import { missingEnd } from './missing-end.js'
import { missingSet } from './missing-set.js'
import { money } from './money.js'
import { month } from './month.js'
import { comingDay, pastDay } from './near-day.js'
import { offeredNumber } from './offered-number.js'
import { dueOfficer, officer } from './officer.js'
import { officerGrant } from './officer-grant.js'
import { openInvitation } from './open-invitation.js'
import { difficulty, policeQuestion } from './open-matter.js'
import { anyOwnRegistration, ownRegistration } from './own-registration.js'
import {
  monthToClose,
  monthToLock,
  monthToMark,
  monthToReopen,
  villageToClose,
  villageToReopen,
} from './period-task.js'
import { periodWords } from './period-words.js'
import { personName } from './person-name.js'
import { personalId } from './personal-id.js'
import { phone } from './phone.js'
import { programme } from './programme.js'
import { record, waitingRecord } from './record.js'
import { recordSet } from './record-set.js'
import { relationship } from './relationship.js'
import { returnedCandidate } from './returned-candidate.js'
import { returnedFile } from './returned-file.js'
import { returnedList } from './returned-list.js'
import { returnedRow } from './returned-row.js'
import { rosterFile } from './roster-file.js'
import { rowDecision } from './row-decision.js'
import { secondApproval } from './second-approval.js'
import { severalChoices } from './several-choices.js'
import { ticket } from './ticket.js'
import { unit } from './unit.js'
import { vietQrPhoto } from './vietqr-photo.js'
import { village } from './village.js'
import { waitingRow } from './waiting-row.js'
import { words } from './words.js'
import { yesNo } from './yes-no.js'

/** Every answer kind by the name that flows use. */
export const answerKinds: Kinds = new Map(
  Object.entries({
    'account-number': accountNumber,
    'any-own-registration': anyOwnRegistration,
    'assisted-consent': assistedConsent,
    'appointed-role': appointedRole,
    'appointed-unit': appointedUnit,
    'applied-import': appliedImport,
    'list-and-event': listAndEvent,
    'list-details': listDetails,
    bank,
    batch: offeredNumber((lookup) => lookup.batches()),
    broadcast: offeredNumber((lookup) => lookup.broadcasts()),
    'bank-with-account': bankWithAccount,
    'benefit-line': benefitLine,
    'calendar-unit': calendarUnit,
    'candidate-line': candidateLine,
    'cash-marks': cashMarks,
    'cash-place': cashPlace,
    change,
    'change-request': changeRequest,
    choice,
    coefficient,
    'coming-day': comingDay,
    consent,
    date,
    'day-of-month': dayOfMonth,
    'column-meaning': columnMeaning,
    'date-of-birth': dateOfBirth,
    day,
    'file-column': fileColumn,
    'file-password': filePassword,
    difficulty,
    'difficulty-kind': difficultyKind,
    'holder-name': holderName,
    'id-card-photo': idCardPhoto,
    invitation,
    'journal-request': journalRequest,
    'list-request': listRequest,
    'due-officer': dueOfficer,
    officer,
    'officer-grant': officerGrant,
    'open-invitation': openInvitation,
    'missing-benefit': missingBenefit,
    'missing-end': missingEnd,
    'missing-set': missingSet,
    money,
    month,
    'own-registration': ownRegistration,
    'month-to-close': monthToClose,
    'month-to-lock': monthToLock,
    'month-to-mark': monthToMark,
    'month-to-reopen': monthToReopen,
    'period-words': periodWords,
    'person-name': personName,
    'past-day': pastDay,
    'personal-id': personalId,
    phone,
    'police-question': policeQuestion,
    programme,
    record,
    'record-set': recordSet,
    relationship,
    'returned-candidate': returnedCandidate,
    'returned-file': returnedFile,
    'returned-row': returnedRow,
    'roster-file': rosterFile,
    'returned-list': returnedList,
    'row-decision': rowDecision,
    'waiting-row': waitingRow,
    'several-choices': severalChoices,
    'second-approval': secondApproval,
    subscription: offeredNumber((lookup) => lookup.subscriptions()),
    ticket,
    unit,
    'vietqr-photo': vietQrPhoto,
    village,
    'village-to-close': villageToClose,
    'village-to-reopen': villageToReopen,
    'waiting-change': waitingChange,
    'waiting-record': waitingRecord,
    'waiting-review': waitingReview,
    words,
    'yes-no': yesNo,
  }),
)
