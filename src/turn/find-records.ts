import type { Asker } from '../actions/action.js'
import { SEEING } from '../actions/reach.js'
import type { RecordChoice, RecordPage } from '../conversation/lookup.js'
import type { Say } from '../conversation/phrase.js'
import { nameSortKey } from '../domain/name-order.js'
import { foldKey } from '../domain/text.js'
import { type Beneficiary, beneficiariesById } from '../store/beneficiaries.js'
import type { Tx } from '../store/db.js'
import { scopeOf } from '../store/officers.js'
import { type Registered, registrationsById } from '../store/registrations.js'
import { findSubjects, type Subject, searchWords } from '../store/search-terms.js'
import { beneficiaryLine, registrationLine } from './record-choice.js'

const PAGE = 10

type Found =
  | Readonly<{ kind: 'beneficiary'; name: string; record: Beneficiary }>
  | Readonly<{ kind: 'registration'; name: string; record: Registered }>

/**
 * Records of the asker's units that every word fits: the beginning of a word of a name or village, a year of birth, the
 * last digits of a number. Whole words of the name count most, then names in Vietnamese order; ten a page.
 */
export async function findRecords(
  tx: Tx,
  { officer }: Asker,
  say: Say,
  text: string,
  page: number,
): Promise<RecordPage> {
  const words = searchWords(text)
  const scope = officer === undefined ? undefined : await scopeOf(tx, officer, SEEING)
  const subjects = scope === undefined ? [] : await findSubjects(tx, words, scope)
  const ranked = inOrder(await loaded(tx, subjects), words)
  const shown = ranked.slice(page * PAGE, (page + 1) * PAGE)
  const records = await Promise.all(shown.map((found) => choiceOf(tx, say, found)))
  return { records, hasMore: ranked.length > (page + 1) * PAGE }
}

async function loaded(tx: Tx, subjects: readonly Subject[]): Promise<readonly Found[]> {
  const idsOf = (kind: Subject['kind']) => subjects.filter((one) => one.kind === kind).map(({ id }) => id)
  const registrations = await registrationsById(tx, idsOf('registration'))
  const beneficiaries = await beneficiariesById(tx, idsOf('beneficiary'))
  return [
    ...registrations.map(
      (record) => ({ kind: 'registration', name: record.version.beneficiary_name, record }) as const,
    ),
    ...beneficiaries.map((record) => ({ kind: 'beneficiary', name: record.full_name, record }) as const),
  ]
}

function inOrder(found: readonly Found[], words: readonly string[]): readonly Found[] {
  const ranked = found.map((one) => {
    const own = foldKey(one.name).split(' ')
    return { one, exact: words.filter((word) => own.includes(word)).length, order: nameSortKey(one.name) }
  })
  return ranked
    .toSorted((a, b) => b.exact - a.exact || (a.order < b.order ? -1 : a.order > b.order ? 1 : 0))
    .map(({ one }) => one)
}

async function choiceOf(tx: Tx, say: Say, found: Found): Promise<RecordChoice> {
  if (found.kind === 'beneficiary') {
    return { code: found.record.code, line: await beneficiaryLine(tx, say, found.record), facts: {} }
  }
  return { code: found.record.registration.code, line: await registrationLine(tx, say, found.record), facts: {} }
}
