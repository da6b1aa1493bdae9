import type { Kinds } from '../position.js'
import { accountNumber } from './account-number.js'
import { appointedRole } from './appointed-role.js'
import { appointedUnit } from './appointed-unit.js'
import { assistedConsent } from './assisted-consent.js'
import { bank } from './bank.js'
import { bankWithAccount } from './bank-with-account.js'
import { batch } from './batch.js'
import { benefitLine } from './benefit-line.js'
import { candidateLine } from './candidate-line.js'
import { change, waitingChange } from './change.js'
import { changeRequest } from './change-request.js'
import { choice } from './choice.js'
import { coefficient } from './coefficient.js'
import { columnMeaning } from './column-meaning.js'
import { consent } from './consent.js'
import { date } from './date.js'
import { dateOfBirth } from './date-of-birth.js'
import { day } from './day.js'
import { filePassword } from './file-password.js'
import { difficultyKind } from './difficulty-kind.js'
import { holderName } from './holder-name.js'
import { idCardPhoto } from './id-card-photo.js'
import { invitation } from './invitation.js'
import { journalRequest } from './journal-request.js'
import { listRequest } from './list-request.js'
import { money } from './money.js'
import { month } from './month.js'
import { comingDay, pastDay } from './near-day.js'
import { dueOfficer, officer } from './officer.js'
import { officerGrant } from './officer-grant.js'
import { openInvitation } from './open-invitation.js'
import { anyOwnRegistration, ownRegistration } from './own-registration.js'
import { difficulty, policeQuestion } from './open-matter.js'
import { personName } from './person-name.js'
import { personalId } from './personal-id.js'
import { phone } from './phone.js'
import { programme } from './programme.js'
import { record, waitingRecord } from './record.js'
import { recordSet } from './record-set.js'
import { relationship } from './relationship.js'
import { returnedCandidate } from './returned-candidate.js'
import { returnedFile } from './returned-file.js'
import { returnedRow } from './returned-row.js'
import { rosterFile } from './roster-file.js'
import { secondApproval } from './second-approval.js'
import { severalChoices } from './several-choices.js'
import { ticket } from './ticket.js'
import { unit } from './unit.js'
import { vietQrPhoto } from './vietqr-photo.js'
import { village } from './village.js'
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
    bank,
    batch,
    'bank-with-account': bankWithAccount,
    'benefit-line': benefitLine,
    'candidate-line': candidateLine,
    change,
    'change-request': changeRequest,
    choice,
    coefficient,
    'coming-day': comingDay,
    consent,
    date,
    'column-meaning': columnMeaning,
    'date-of-birth': dateOfBirth,
    day,
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
    money,
    month,
    'own-registration': ownRegistration,
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
    'several-choices': severalChoices,
    'second-approval': secondApproval,
    ticket,
    unit,
    'vietqr-photo': vietQrPhoto,
    village,
    'waiting-change': waitingChange,
    'waiting-record': waitingRecord,
    words,
    'yes-no': yesNo,
  }),
)
