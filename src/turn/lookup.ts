import type { Asker } from '../actions/action.js'
import { actorOf } from '../actions/actor.js'
import type { CostOf } from '../actions/broadcast-plan.js'
import { DECIDING, reach, SEEING } from '../actions/reach.js'
import { standingOf } from '../actions/standing.js'
import type { ListChoice, Lookup, OwnRegistration, RecordPage, StagedFile, UnitChoice } from '../conversation/lookup.js'
import type { Say } from '../conversation/phrase.js'
import { firstBanks } from '../domain/bank.js'
import { mayHaveList } from '../domain/permission.js'
import type { Tx } from '../store/db.js'
import { invitationState } from '../store/invitations.js'
import { findUnits, servedCommunes, villagesOf } from '../store/named-units.js'
import { scopeOf } from '../store/officers.js'
import { type Registered, registeredBy, waitingIn } from '../store/registrations.js'
import type { Scope } from '../store/units.js'
import { broadcastChoices, previewBroadcast, subscriptionChoices } from './broadcast-choices.js'
import { calendarUnits } from './calendar-units.js'
import { cashLookup } from './cash-lookup.js'
import { changeLookup, previewFor } from './change-lookup.js'
import { batchChoices, recordSets, secondApprovalChoices } from './decision-choices.js'
import { difficultiesOpen } from './difficulty-choices.js'
import { findRecords } from './find-records.js'
import { importLookup } from './import-choices.js'
import { journalOfficers, unitsOfJournal } from './journal-lookup.js'
import { listScopes } from './list-scopes.js'
import { listUnits, listVersions, unitsOfLevel } from './list-units.js'
import { periodLookup } from './period-lookup.js'
import { policeQuestionsOpen } from './police-questions.js'
import { candidateLine, recordChoice, registrationLine } from './record-choice.js'
import { returnedLookup } from './returned-lookup.js'
import { staffLookup } from './staff-lookup.js'
import { ticketChoice, ticketChoices } from './ticket-choices.js'

/** What the look-ups need besides the store: the words of the asker's language, the lists, the reader of staged files. */
export type LookupSources = Readonly<{
  say: Say
  lists: readonly ListChoice[]
  stagedFile(tx: Tx, asker: Asker, fileId: number): Promise<StagedFile>
  /** What a message to somebody would cost; without it, nothing. */
  costOf?: CostOf
}>

const PAGE = 10

/** The window of one turn through which answer kinds see store and reference data, no further than the asker may. */
export function lookupIn(tx: Tx, asker: Asker, sources: LookupSources): Lookup {
  const { reference } = asker
  return {
    banks: reference.banks,
    offeredBanks: firstBanks(reference.banks),
    relationships: reference.relationships,
    difficultyKinds: reference.difficultyKinds,
    provinceCodes: reference.provinceCodes,
    programmes: reference.programmes,
    changes: changeLookup(tx, asker, sources.say),
    preview: (name, answers) =>
      name === 'broadcast'
        ? previewBroadcast(tx, asker, answers, sources.costOf)
        : previewFor(tx, asker, name, answers),
    lists: listsFor(asker, sources.lists),
    listScopes: (list) => listScopes(tx, asker, list),
    listUnits: (words, day) => listUnits(tx, asker, words, day),
    unitsOfLevel: (level) => unitsOfLevel(tx, asker, level),
    listVersions: (list, of) => listVersions(tx, asker, list, of),
    communes: () => communesFor(tx, asker),
    villages: async (commune) => villagesIn(tx, asker, commune),
    findUnits: async (words) => findUnits(tx, words, await seenBy(tx, asker), asker.today),
    ownRegistrations: async (isOpen) => (await registeredBy(tx, asker.contact.id, isOpen)).map(ownRegistration),
    findRecords: (words, page) => findRecords(tx, asker, sources.say, words, page),
    waitingRecords: (page) => waitingRecords(tx, asker, sources.say, page),
    async record(code) {
      const reached = await reach(tx, asker, code, SEEING)
      return reached && recordChoice(tx, sources.say, reached)
    },
    async candidateLines(code) {
      const reached = await reach(tx, asker, code, DECIDING)
      return reached?.kind === 'registration' ? candidateLines(tx, asker, reached.registered) : []
    },
    tickets: () => ticketChoices(tx, asker, sources.say),
    ticket: (number) => ticketChoice(tx, asker, sources.say, number),
    secondApprovals: () => secondApprovalChoices(tx, asker, sources.say),
    recordSets: (decision) => recordSets(tx, asker, sources.say, decision),
    batches: () => batchChoices(tx, asker, sources.say),
    broadcasts: () => broadcastChoices(tx, asker, sources.say),
    subscriptions: () => subscriptionChoices(tx, asker, sources.say),
    difficulties: difficultiesOpen(tx, asker),
    policeQuestions: policeQuestionsOpen(tx, asker, sources.say),
    periods: periodLookup(tx, asker, sources.say),
    calendarUnits: (words) => calendarUnits(tx, asker, words),
    invitation: (code) => invitationState(tx, code, asker.at, actorOf(asker)),
    staff: staffLookup(tx, asker, sources.say),
    journalOfficers: (words) => journalOfficers(tx, asker, words),
    journalUnits: (words) => unitsOfJournal(tx, asker, words),
    stagedFile: (fileId) => sources.stagedFile(tx, asker, fileId),
    imports: importLookup(tx, asker, sources.say),
    returned: returnedLookup(tx, asker, sources.say),
    cash: cashLookup(tx, asker, asker.reference.paymentWords),
  }
}

/** Everybody may name the communes that are served; an officer those of their own units. */
async function communesFor(tx: Tx, asker: Asker): Promise<readonly UnitChoice[]> {
  const served = await servedCommunes(tx, asker.today)
  const scope = await seenBy(tx, asker)
  const own = served.filter(({ code }) => scope?.communes.includes(code))
  return own.length > 0 ? own : served
}

/** The lists that the asker may have of any unit. */
function listsFor({ officer }: Asker, lists: readonly ListChoice[]): readonly ListChoice[] {
  const grants = officer?.responsibilities ?? []
  const own = grants.map(({ unitCode }) => unitCode)
  return lists.filter(({ code }) => mayHaveList(grants, code, own))
}

async function villagesIn(tx: Tx, asker: Asker, commune: string | undefined): Promise<readonly UnitChoice[]> {
  const code = commune ?? (await communesFor(tx, asker))[0]?.code
  return code === undefined ? [] : villagesOf(tx, code)
}

/** `undefined` for citizens, who may name any unit that is served. */
async function seenBy(tx: Tx, { officer }: Asker): Promise<Scope | undefined> {
  return officer === undefined ? undefined : scopeOf(tx, officer, SEEING)
}

async function waitingRecords(tx: Tx, { officer }: Asker, say: Say, page: number): Promise<RecordPage> {
  if (officer === undefined) return { records: [], hasMore: false }
  const waiting = await waitingIn(tx, await scopeOf(tx, officer, DECIDING), PAGE + 1, page * PAGE)
  const records = waiting.slice(0, PAGE).map(async ({ registration, version }) => ({
    code: registration.code,
    line: await registrationLine(tx, say, { registration, version }),
    facts: {},
  }))
  return { records: await Promise.all(records), hasMore: waiting.length > PAGE }
}

async function candidateLines(tx: Tx, asker: Asker, registered: Registered) {
  const { lines } = await standingOf(tx, registered)
  return Promise.all(lines.map(async (line) => ({ id: line.id, line: await candidateLine(tx, asker, line) })))
}

function ownRegistration({ registration, version }: Registered): OwnRegistration {
  const facts = { state: registration.state, version: registration.current_version, 'payee-name': version.payee_name }
  return { code: registration.code, beneficiaryName: version.beneficiary_name, facts }
}
