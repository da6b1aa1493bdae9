import { type Phrase, phrase } from '../conversation/phrase.js'

/**
 * Everything that history says somebody did, each with its words under `deed` in the locales. A deed that has none yet is
 * told as "updated"; test/actions/show-journal.test.ts finds it in the sources and names it.
 */
export const DEEDS: ReadonlySet<string> = new Set([
  ...['submit-registration', 'resubmit-registration', 'change-account', 'withdraw-registration', 'assist'],
  ...['approve-registration', 'return-registration', 'replace-registration', 'correct-record', 'reveal-numbers'],
  ...['ask-for-data', 'ask-second', 'decide-second', 'decide-batch', 'undo-batch', 'see-identity', 'give-verdict'],
  ...[
    'undo-verdict',
    'settle-verdict',
    'visit',
    'undo-visit',
    'report-difficulty',
    'settle-difficulty',
    'phone',
    'read-call-sheet',
  ],
  ...['propose-change', 'enter-change', 'approve-change', 'refuse-change', 'undo-change'],
  ...[
    'export-list',
    'download-file',
    'print-slips',
    'import-roster',
    'undo-import',
    'import-units',
    'map-column',
    'forget-columns',
  ],
  ...['take-police-results', 'take-payment-results', 'take-account-opening', 'decide-returned-row'],
  ...['close-village', 'reopen-village', 'close-month', 'reopen-list', 'lock-month', 'mark-month', 'reopen-month'],
  ...['decide-row', 'raise-rate', 'set-authorisation', 'expire-authorisation', 'set-calendar', 'set-setting'],
  ...['start-broadcast', 'steer-broadcast', 'subscribe', 'reconcile-file'],
  ...['call-officer', 'remind-officer', 'write-to-officer', 'reply-to-ticket', 'claim-ticket', 'close-ticket'],
  ...['end-ticket', 'escalate-ticket', 'read-journal'],
  ...['invite', 'accept-invitation', 'second-invitation', 'cancel-invitation', 'revoke-grant', 'replace-officer'],
  ...['confirm-grant', 'lapse-grant'],
  ...['seed-practice', 'begin-practice', 'move-practice-clock', 'open-practice-file'],
])

/** What was done, in words: `approve-registration` → "duyệt hồ sơ". */
export function deedPhrase(action: string): Phrase {
  return phrase(`deed.${DEEDS.has(action) ? action : 'other'}`)
}
