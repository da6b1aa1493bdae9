import type { Bank } from '../domain/bank.js'
import type { Relationship } from '../domain/relationship.js'
import type { Answers } from './answer.js'

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

export type InvitationReading = 'valid' | 'unknown' | 'used' | 'expired'

export type ListChoice = Readonly<{ code: string; name: string; words: readonly string[] }>

/** A ticket that the asker may answer. */
export type TicketChoice = Readonly<{
  number: number
  /** One line: who waits, and how long. */
  line: string
  facts: Answers
}>

/** What became of a file that an officer sent: read and staged before the turn. */
export type StagedFile =
  | Readonly<{ kind: 'staged'; facts: Answers }>
  | Readonly<{ kind: 'refused'; reason: string; values?: Readonly<Record<string, string | number>> }>

/** The narrow, read-only window through which answer kinds see the store and the reference data; scoped to the asker. */
export interface Lookup {
  readonly banks: readonly Bank[]
  /** Banks in the order to offer them in a village (domain.md §14.2). */
  readonly offeredBanks: readonly Bank[]
  readonly relationships: readonly Relationship[]
  readonly provinceCodes: ReadonlySet<string>
  /** Official lists that can be asked for. */
  readonly lists: readonly ListChoice[]
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
  invitation(code: string): Promise<InvitationReading>
  stagedFile(fileId: number): Promise<StagedFile>
}
