import type { Asker } from '../actions/action.js'
import { SEEING } from '../actions/reach.js'
import type { RecordChoice, RecordPage } from '../conversation/lookup.js'
import type { Say } from '../conversation/phrase.js'
import { nameSortKey } from '../domain/name-order.js'
import { foldKey } from '../domain/text.js'
import { type Beneficiary, beneficiariesById } from '../store/beneficiaries.js'
import type { Tx } from '../store/db.js'
import { findSubjects, searchWords } from '../store/find-subjects.js'
import { scopeOf } from '../store/officers.js'
import { type Registered, registrationsById } from '../store/registrations.js'
import type { Subject } from '../store/search-terms.js'
import { unitName } from '../store/units.js'
import { beneficiaryLine, registrationLine } from './record-choice.js'

const PAGE = 10

type Found =
  | Readonly<{ kind: 'beneficiary'; name: string; record: Beneficiary }>
  | Readonly<{ kind: 'registration'; name: string; record: Registered }>

/**
 * Records of the asker's units that every word fits: the beginning of a word of a name or village, a year of birth, the
 * last digits of a number. All the words in a row in the name or the village count most, then whole words of the name, then
 * names in Vietnamese order; ten a page.
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
  const found = await loaded(tx, subjects)
  const ranked = inOrder(found, words, await villagesOf(tx, found))
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

/** Who is named, or lives in the village named, by all the words in a row comes before who has them scattered. */
function inOrder(
  found: readonly Found[],
  words: readonly string[],
  villages: ReadonlyMap<string, string>,
): readonly Found[] {
  const inARow = words.join(' ')
  const ranked = found.map((one) => {
    const own = foldKey(one.name).split(' ')
    const isNamed = [own.join(' '), villages.get(villageCodeOf(one) ?? '') ?? ''].some((name) => holds(name, inARow))
    const exact = words.filter((word) => own.includes(word)).length
    return { one, fit: (isNamed ? words.length : 0) + exact, order: nameSortKey(one.name) }
  })
  return ranked
    .toSorted((a, b) => b.fit - a.fit || (a.order < b.order ? -1 : a.order > b.order ? 1 : 0))
    .map(({ one }) => one)
}

function holds(name: string, words: string): boolean {
  return ` ${name} `.includes(` ${words} `)
}

/** The villages where these records are: code to folded name. */
async function villagesOf(tx: Tx, found: readonly Found[]): Promise<ReadonlyMap<string, string>> {
  const codes = [...new Set(found.map(villageCodeOf))].filter((code) => code !== null)
  return new Map(await Promise.all(codes.map(async (code) => [code, foldKey(await unitName(tx, code))] as const)))
}

function villageCodeOf({ kind, record }: Found): string | null {
  return kind === 'beneficiary' ? record.village_code : record.registration.village_code
}

async function choiceOf(tx: Tx, say: Say, found: Found): Promise<RecordChoice> {
  if (found.kind === 'beneficiary') {
    return { code: found.record.code, line: await beneficiaryLine(tx, say, found.record), facts: {} }
  }
  return { code: found.record.registration.code, line: await registrationLine(tx, say, found.record), facts: {} }
}
