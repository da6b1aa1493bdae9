import type { AlertTable } from './alert.js'
import type {
  AccountTable,
  BeneficiaryTable,
  BenefitLineTable,
  PayeeTable,
  SearchSubjectTable,
  SearchTermTable,
} from './beneficiary.js'
import type { PhonedTable } from './call-sheet.js'
import type { ChangeTable } from './change.js'
import type { ColumnMappingTable } from './column-mapping.js'
import type { ContactTable } from './contact.js'
import type { ConversationTable } from './conversation.js'
import type { DailyTaskTable } from './daily-task.js'
import type { FileLinkTable } from './file-link.js'
import type { HistoryTable } from './history.js'
import type { InboxTable } from './inbox.js'
import type { JobTable } from './job.js'
import type { BroadcastRecipientTable, BroadcastTable, PushTable, ReminderTable, SubscriptionTable } from './notice.js'
import type { InvitationGrantTable, InvitationTable, OfficerTable, ResponsibilityTable } from './officer.js'
import type { OutboxTable } from './outbox.js'
import type {
  CalendarDayTable,
  PeriodLineTable,
  PeriodTable,
  PeriodVersionTable,
  VillageClosingTable,
} from './period.js'
import type {
  AuthorisationTable,
  ConsentTable,
  DataRequestTable,
  HelpRequestTable,
  RegistrationTable,
  RegistrationVersionTable,
} from './registration.js'
import type { PaymentResultTable, ReturnedChangeTable, ReturnedFileTable, ReturnedRowTable } from './result.js'
import type {
  ImportChangeTable,
  ImportMissingTable,
  ListVersionTable,
  RosterImportTable,
  StagedContentTable,
  StagedRowTable,
  WrongCodeTable,
} from './roster.js'
import type { BatchTable, RowImageTable, SecondApprovalTable, SettledQuestionTable } from './second-approval.js'
import type { StoredFileTable } from './stored-file.js'
import type { FaqMissTable, HelpMessageTable } from './ticket.js'
import type { UnitAliasTable, UnitTable } from './unit.js'
import type { UnitSettingTable } from './unit-setting.js'
import type { FormerUnitTable, UnitSuccessionTable } from './unit-succession.js'
import type { DifficultyTable, VerdictTable, VisitTable } from './verdict.js'
import type { ZaloBilledTable, ZaloConsentKeyTable, ZaloConsentTable, ZaloTokensTable } from './zalo.js'

/** All tables, each by its name in the database. */
export interface Schema {
  alert: AlertTable
  contact: ContactTable
  conversation: ConversationTable
  history: HistoryTable
  inbox: InboxTable
  outbox: OutboxTable
  stored_file: StoredFileTable
  unit: UnitTable
  unit_alias: UnitAliasTable
  unit_setting: UnitSettingTable
  unit_succession: UnitSuccessionTable
  former_unit: FormerUnitTable
  officer: OfficerTable
  responsibility: ResponsibilityTable
  invitation: InvitationTable
  invitation_grant: InvitationGrantTable
  beneficiary: BeneficiaryTable
  benefit_line: BenefitLineTable
  payee: PayeeTable
  account: AccountTable
  search_subject: SearchSubjectTable
  search_term: SearchTermTable
  registration: RegistrationTable
  registration_version: RegistrationVersionTable
  authorisation: AuthorisationTable
  consent: ConsentTable
  data_request: DataRequestTable
  help_request: HelpRequestTable
  help_message: HelpMessageTable
  faq_miss: FaqMissTable
  roster_import: RosterImportTable
  staged_row: StagedRowTable
  staged_content: StagedContentTable
  column_mapping: ColumnMappingTable
  import_change: ImportChangeTable
  import_missing: ImportMissingTable
  list_version: ListVersionTable
  wrong_code: WrongCodeTable
  job: JobTable
  zalo_tokens: ZaloTokensTable
  zalo_consent: ZaloConsentTable
  zalo_consent_key: ZaloConsentKeyTable
  zalo_billed: ZaloBilledTable
  file_link: FileLinkTable
  phoned: PhonedTable
  change: ChangeTable
  daily_task: DailyTaskTable
  calendar_day: CalendarDayTable
  period: PeriodTable
  village_closing: VillageClosingTable
  period_version: PeriodVersionTable
  period_line: PeriodLineTable
  verdict: VerdictTable
  visit: VisitTable
  difficulty: DifficultyTable
  second_approval: SecondApprovalTable
  reminder: ReminderTable
  broadcast: BroadcastTable
  broadcast_recipient: BroadcastRecipientTable
  subscription: SubscriptionTable
  push: PushTable
  settled_question: SettledQuestionTable
  batch: BatchTable
  row_image: RowImageTable
  returned_file: ReturnedFileTable
  returned_row: ReturnedRowTable
  payment_result: PaymentResultTable
  returned_change: ReturnedChangeTable
}
