import type { Bank } from '../domain/bank.js'
import type { DifficultyKind } from '../domain/difficulty.js'
import type { ProgrammeCatalogue } from '../domain/programme.js'
import type { Relationship } from '../domain/relationship.js'
import type { Answers } from './answer.js'
import type { CashLookup } from './cash-lookup.js'
import type { ChangeLookup, Preview } from './change-lookup.js'
import type { ImportLookup } from './import-lookup.js'
import type { PeriodLookup } from './period-lookup.js'
import type { ReturnedLookup } from './returned-lookup.js'

/** A unit as offered in a question: `code` is stored, `name` is shown and typed. */
export type UnitChoice = Readonly<{ code: string; name: string; aliases: readonly string[] }>

/** A record as found for an officer: already within the asker's scope, numbers masked. */
export type RecordChoice = Readonly<{
  code: string
  /** One line that tells this person from others of the same name. */
  line: string
  /** What is known at this moment; stored with the answer as `<question>.<fact>`. */
  facts: Answers
}>

export type RecordPage = Readonly<{ records: readonly RecordChoice[]; hasMore: boolean }>

/** One of the asker's own registrations. */
export type OwnRegistration = Readonly<{ code: string; beneficiaryName: string; facts: Answers }>

export type InvitationReading = 'valid' | 'unknown' | 'used' | 'expired' | 'waiting' | 'own'

/** Somebody of the office whom the asker may appoint, with what they hold of it: `role@unit`. */
export type OfficerChoice = Readonly<{
  id: string
  name: string
  line: string
  grants: readonly Readonly<{ id: string; line: string }>[]
  /** What of it is to be confirmed anew, in words; empty when nothing is. */
  due: string
}>

/** An invitation that is still open; `waits` for the word of a second officer. */
export type InvitationChoice = Readonly<{ number: number; line: string; waits: boolean }>

/** The people of the office, as far as the asker may appoint and dismiss them. */
export interface StaffLookup {
  /** The roles that the asker may appoint to. */
  roles(): Promise<readonly string[]>
  /** Units for the role that go by these words; without words, all of them. */
  units(role: string, words: string): Promise<readonly UnitChoice[]>
  officers(): Promise<readonly OfficerChoice[]>
  invitations(): Promise<readonly InvitationChoice[]>
}

export type ListChoice = Readonly<{ code: string; name: string; words: readonly string[] }>

/**
 * For what a list is likely to be meant. Without `near`, `period` and `version` it is what the list usually is: the month in
 * hand, where the list is of a month. `near`: of this month or the last one; `version`: as it was locked.
 */
export type ListScope = Readonly<{
  unit: Readonly<{ code: string; name: string }>
  near?: 'whole' | 'this-month' | 'last-month'
  /** `YYYY-MM` */
  period?: string
  version?: number
}>

/** What of a list's versions is asked for. */
export type ListVersionsOf = Readonly<{
  unit: string | undefined
  group: string | undefined
  /** `YYYY-MM` */
  period: string | undefined
  version: number | undefined
}>

/** A list as it left before; `day` as people write it. */
export type VersionChoice = Readonly<{ unit: string; period: string; version: number; day: string }>

/** A ticket that the asker may answer. */
export type TicketChoice = Readonly<{
  number: number
  /** One line: who waits, and how long. */
  line: string
  facts: Answers
}>

/** A request that waits for a second officer; `line` says what would change and who asks. */
export type SecondApprovalChoice = Readonly<{ code: string; line: string }>

/** Records that go together for one decision. `left`: how many more wait and need a look of their own. */
export type RecordSet = Readonly<{
  name: string
  entries: readonly Readonly<{ code: string; version: number; line: string; commune: string }>[]
  left: number
}>

/** Something that is offered to be chosen, by its number. */
export type OfferedNumber = Readonly<{ number: number; line: string }>

/** Something numbered that waits for an officer's word: what a village finds difficult, what the police ask. */
export type OpenMatter = Readonly<{
  number: number
  /** One line: where, when, what. */
  line: string
  /** All that was said. */
  words: string
}>

export type MatterPage = Readonly<{ matters: readonly OpenMatter[]; hasMore: boolean }>

export type OpenMatters = Readonly<{
  /** In the asker's communes, the oldest first, ten a page. */
  page(page: number): Promise<MatterPage>
  /** One of them by its number. */
  one(number: number): Promise<OpenMatter | undefined>
}>

/** A column by letter and heading; `key` is what it holds, `null` when it is left out. */
export type SaidColumn = Readonly<{ column: string; header: string; key: string | null }>

/** What became of a file that an officer sent: read and staged before the turn. */
export type StagedFile =
  /** `said`: columns of which an officer said what they hold. */
  | Readonly<{ kind: 'staged'; facts: Answers; said?: readonly SaidColumn[] }>
  | Readonly<{ kind: 'refused'; reason: string; values?: Readonly<Record<string, string | number>> }>
  /** Its columns, or its password, have to be asked about first; the facts go with the file. */
  | Readonly<{ kind: 'unclear' | 'locked'; facts: Answers }>
  /** It is no roster but came back from a bank or the police. */
  | Readonly<{ kind: 'returned'; facts: Answers }>

/** The narrow, read-only window through which answer kinds see the store and the reference data; scoped to the asker. */
export interface Lookup {
  /** Cash that is still to be handed out. */
  readonly cash: CashLookup
  /** Files of banks and the police. */
  readonly returned: ReturnedLookup
  readonly banks: readonly Bank[]
  /** Banks in the order to offer them in a village (domain.md §14.2). */
  readonly offeredBanks: readonly Bank[]
  readonly relationships: readonly Relationship[]
  readonly difficultyKinds: readonly DifficultyKind[]
  readonly provinceCodes: ReadonlySet<string>
  readonly programmes: ProgrammeCatalogue
  /** What concerns changes (biến động). */
  readonly changes: ChangeLookup
  /** What acting on these answers would come to: for flows that name a preview. */
  preview(name: string, answers: Answers): Promise<Preview>
  /** Official lists that can be asked for. */
  readonly lists: readonly ListChoice[]
  /** Units and months of the asker for which a list may be asked, the usual one first. */
  listScopes(list: string): Promise<readonly ListScope[]>
  /** Units for which the asker may have lists, by code or name as it was on the ISO day. */
  listUnits(words: string, day: string): Promise<readonly UnitChoice[]>
  /** The units of this level that are the asker's own or below them. */
  unitsOfLevel(level: 'village' | 'commune' | 'district' | 'province'): Promise<readonly UnitChoice[]>
  /** What left of a list before, the newest first; of the asker's own unit, where none is named. */
  listVersions(list: string, of: ListVersionsOf): Promise<readonly VersionChoice[]>
  /** Communes that the asker may name. */
  communes(): Promise<readonly UnitChoice[]>
  /** Villages of a commune (of the only one, when none is named), in village order. */
  villages(communeCode: string | undefined): Promise<readonly UnitChoice[]>
  /** Any unit in the asker's scope, by code or name. */
  findUnits(words: string): Promise<readonly UnitChoice[]>
  /** The asker's own registrations, newest first; with `isOpen`, only those that can still be changed or withdrawn. */
  ownRegistrations(isOpen: boolean): Promise<readonly OwnRegistration[]>
  /** Records in the asker's scope that fit the words (part of a name, last digits, village), best first, ten a page. */
  findRecords(words: string, page: number): Promise<RecordPage>
  /** Registrations in the asker's scope that wait for a decision, oldest first, ten a page. */
  waitingRecords(page: number): Promise<RecordPage>
  /** One record by its code, in the asker's scope; `undefined` also when it exists elsewhere. */
  record(code: string): Promise<RecordChoice | undefined>
  /** The roster lines that a registration may belong to, for the officer to choose from. */
  candidateLines(code: string): Promise<readonly Readonly<{ id: number; line: string }>[]>
  /** Open tickets that the asker may answer, the longest wait first. */
  tickets(): Promise<readonly TicketChoice[]>
  /** An open ticket by its number, if the asker may answer it. */
  ticket(number: number): Promise<TicketChoice | undefined>
  /** What waits for a second officer in the asker's scope, oldest first. */
  secondApprovals(): Promise<readonly SecondApprovalChoice[]>
  /** Sets of records that one decision (`approve`, `return`, `correct`) fits; only those that hold something. */
  recordSets(decision: string): Promise<readonly RecordSet[]>
  /** Sets of decisions that can still be put back, newest first. */
  batches(): Promise<readonly OfferedNumber[]>
  /** Broadcasts of the asker's units with how far they are, newest first. */
  broadcasts(): Promise<readonly OfferedNumber[]>
  /** Lists that the asker gets without asking. */
  subscriptions(): Promise<readonly OfferedNumber[]>
  /** What villages find difficult and nobody answered yet. */
  readonly difficulties: OpenMatters
  /** Verdicts of the police that only an officer can clear up. */
  readonly policeQuestions: OpenMatters
  /** Months of the asker's units, for closing, locking and what follows. */
  readonly periods: PeriodLookup
  /** Units whose calendar the asker may set, by code or name; without words, the first of them. */
  calendarUnits(words: string): Promise<readonly UnitChoice[]>
  invitation(code: string): Promise<InvitationReading>
  readonly staff: StaffLookup
  /** Officers of the asker's units, of now and before, whose names hold these words, or who have this number. */
  journalOfficers(words: string): Promise<readonly Readonly<{ id: string; name: string }>[]>
  /** Units whose log the asker may read, by code or name. */
  journalUnits(words: string): Promise<readonly UnitChoice[]>
  stagedFile(fileId: number): Promise<StagedFile>
  readonly imports: ImportLookup
}
