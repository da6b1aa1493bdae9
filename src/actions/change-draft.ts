import type { Answers } from '../conversation/answer.js'
import type { BirthDate } from '../domain/birth-date.js'
import { CHANGE_KINDS, type ChangeKind } from '../domain/change.js'
import { programmeOn } from '../domain/programme.js'
import { amountOn } from '../domain/programme-amount.js'
import { type Beneficiary, beneficiaryById } from '../store/beneficiaries.js'
import { linesOf } from '../store/benefit-lines.js'
import type { ChangeDetails } from '../store/change-content.js'
import type { Db } from '../store/db.js'
import { unitPath } from '../store/units.js'
import type { Asker } from './action.js'
import type { ChangeDraft } from './plan-change.js'
import { type Reached, reach, SEEING } from './reach.js'
import { text } from './submission.js'

/** A change as the answers of the flow `change` tell it, and where it lies. */
export type Told = Readonly<{
  draft: ChangeDraft
  /** Whose; `undefined` for a newcomer. */
  person: Beneficiary | undefined
  /** The unit's code, then its parents', for permissions. */
  path: readonly string[]
  /** The person's record is no longer what was seen. */
  isStale: boolean
}>

/** Reads the answers; `undefined` when the person is not within the asker's reach. */
export async function toldIn(db: Db, asker: Asker, answers: Answers): Promise<Told | undefined> {
  const kind = kindIn(answers)
  if (kind === undefined) return undefined
  const isNew = kind === 'NEW' || kind === 'MOVE_IN'
  const code = text(answers, isNew ? 'known' : 'record')
  if (code === undefined) return isNew ? newcomer(db, asker, kind, answers) : undefined
  const reached = await reach(db, asker, code, SEEING)
  const person = reached && (await personBehind(db, reached))
  if (reached === undefined || person === undefined) return undefined
  const seen = Number(answers[isNew ? 'known.version' : 'record.version'])
  const now = reached.kind === 'beneficiary' ? person.version : reached.registered.registration.current_version
  const draft = await draftFor(db, asker, kind, answers, person)
  return { draft, person, path: reached.unitPath, isStale: now !== seen }
}

/** Whom a record is about on the roster: of a registration, the person that it was approved for. */
export async function personBehind(db: Db, reached: Reached): Promise<Beneficiary | undefined> {
  if (reached.kind === 'beneficiary') return reached.beneficiary
  const { beneficiary_id } = reached.registered.registration
  return beneficiary_id === null ? undefined : beneficiaryById(db, beneficiary_id)
}

export function kindIn(answers: Answers): ChangeKind | undefined {
  return CHANGE_KINDS.find((kind) => kind === text(answers, 'kind'))
}

async function newcomer(db: Db, asker: Asker, kind: ChangeKind, answers: Answers): Promise<Told | undefined> {
  const commune = text(answers, 'commune')
  if (commune === undefined) return undefined
  const village = text(answers, 'village')
  const place = { commune_code: commune, village_code: village === undefined || village === 'other' ? null : village }
  const path = await unitPath(db, place.village_code ?? commune)
  if (!path.includes(commune)) return undefined
  const birth = answers['birth'] as BirthDate | undefined
  const person = {
    name: text(answers, 'name') ?? '',
    birth: birth?.value ?? null,
    birthPrecision: birth?.precision ?? null,
    sex: (text(answers, 'personal-id.sex') ?? text(answers, 'sex') ?? null) as 'male' | 'female' | null,
    personalId: text(answers, 'personal-id') ?? null,
  }
  const details = { ...detailsIn(answers), person }
  const draft = { ...columnsIn(kind, answers), ...place, beneficiary_id: null, benefit_line_id: null, details }
  return { draft: withGroup(draft, asker), person: undefined, path, isStale: false }
}

async function draftFor(
  db: Db,
  asker: Asker,
  kind: ChangeKind,
  answers: Answers,
  person: Beneficiary,
): Promise<ChangeDraft> {
  const lineId = text(answers, 'line')
  const line = (await linesOf(db, [person.id])).find(({ id }) => String(id) === lineId)
  const draft: ChangeDraft = {
    ...columnsIn(kind, answers),
    beneficiary_id: person.id,
    benefit_line_id: line?.id ?? null,
    commune_code: person.commune_code,
    village_code: person.village_code,
    programme_group: line?.programme_group ?? null,
    programme_code: line?.programme_code ?? null,
    details: detailsIn(answers),
  }
  if (kind !== 'FUNERAL') return withGroup(draft, asker)
  return { ...draft, amount: draft.amount ?? funeralSum(draft, asker) }
}

type Columns = Omit<ChangeDraft, 'beneficiary_id' | 'benefit_line_id' | 'commune_code' | 'village_code' | 'details'>

function columnsIn(kind: ChangeKind, answers: Answers): Columns {
  const sum = answers['sum'] ?? answers['funeral-sum']
  return {
    kind,
    programme_group: null,
    programme_code: null,
    event_date: text(answers, 'event-date') ?? text(answers, 'from-day') ?? null,
    decision_no: text(answers, 'decision') ?? null,
    decision_date: text(answers, 'decision-date') ?? null,
    reason:
      ['stop-reason', 'suspend-reason', 'reason', 'remark'].map((id) => text(answers, id)).find((one) => one) ?? null,
    amount: sum === undefined ? null : Number(sum),
    months: answers['sum.months'] === undefined ? null : Number(answers['sum.months']),
  }
}

function detailsIn(answers: Answers): ChangeDetails {
  const [programme, month] = [text(answers, 'programme'), text(answers, 'month')]
  const payee = text(answers, 'payee') ?? text(answers, 'arranger')
  return {
    ...(programme !== undefined && { programme }),
    ...(answers['coefficient'] !== undefined && { coefficient: Number(answers['coefficient']) }),
    ...(answers['monthly'] !== undefined && { amount: Number(answers['monthly']) }),
    ...(month !== undefined && { month }),
    ...(payee !== undefined && {
      payee: { name: payee, relationship: text(answers, 'payee-is') ?? text(answers, 'arranger-is') ?? null },
    }),
  }
}

/** A newcomer's group follows from the programme. */
function withGroup(draft: ChangeDraft, { today, reference }: Asker): ChangeDraft {
  const { programme } = draft.details
  const found = programme === undefined ? undefined : programmeOn(programme, today, reference.programmes)
  if (found === undefined) return draft
  return {
    ...draft,
    programme_group: draft.programme_group ?? found.group,
    programme_code: draft.programme_code ?? found.code,
  }
}

/** At least twenty times the standard of the day of death: domain.md §9.4, §9.5. `null` where no table tells it. */
function funeralSum({ programme_group, programme_code, event_date }: ChangeDraft, asker: Asker): number | null {
  if (programme_group === 'nguoi_co_cong') return null
  const code = programme_code === 'HT-XH' ? 'MT-HTXH' : 'MT-BT'
  const sum = amountOn({ code }, event_date ?? asker.today, asker.reference.programmes)
  return sum.kind === 'amount' ? sum.amount : null
}
