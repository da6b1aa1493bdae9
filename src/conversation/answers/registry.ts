import type { Kinds } from '../position.js'
import { accountNumber } from './account-number.js'
import { bank } from './bank.js'
import { candidateLine } from './candidate-line.js'
import { choice } from './choice.js'
import { consent } from './consent.js'
import { date } from './date.js'
import { dateOfBirth } from './date-of-birth.js'
import { holderName } from './holder-name.js'
import { idCardPhoto } from './id-card-photo.js'
import { invitation } from './invitation.js'
import { listRequest } from './list-request.js'
import { anyOwnRegistration, ownRegistration } from './own-registration.js'
import { personName } from './person-name.js'
import { personalId } from './personal-id.js'
import { phone } from './phone.js'
import { record, waitingRecord } from './record.js'
import { relationship } from './relationship.js'
import { rosterFile } from './roster-file.js'
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
    bank,
    'candidate-line': candidateLine,
    choice,
    consent,
    date,
    'date-of-birth': dateOfBirth,
    'holder-name': holderName,
    'id-card-photo': idCardPhoto,
    invitation,
    'list-request': listRequest,
    'own-registration': ownRegistration,
    'person-name': personName,
    'personal-id': personalId,
    phone,
    record,
    relationship,
    'roster-file': rosterFile,
    ticket,
    unit,
    'vietqr-photo': vietQrPhoto,
    village,
    'waiting-record': waitingRecord,
    words,
    'yes-no': yesNo,
  }),
)
