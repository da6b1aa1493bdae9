import type { Asker } from '../actions/action.js'
import type { Facts } from '../conversation/position.js'
import type { Tx } from '../store/db.js'
import { statement } from '../store/statement.js'

/**
 * What conditions of questions may read without asking: `$communes` served (one, several), `$review` (may the asker decide),
 * `$desk` whose work the asker does (office, village, police).
 */
export async function factsFor(
  tx: Tx,
  { officer, at, today }: Pick<Asker, 'officer' | 'at' | 'today'>,
): Promise<Facts> {
  const communes = await communesServed(tx, at, today)
  const holds = (...wanted: readonly string[]) =>
    officer?.responsibilities.some(({ responsibility }) => wanted.includes(responsibility)) ?? false
  const reviews = holds('review', 'approve')
  const desk = reviews ? 'office' : holds('collect') ? 'village' : holds('verify-identity') ? 'police' : 'office'
  return { $communes: communes, $review: reviews ? 'yes' : 'no', $desk: desk }
}

const KNOWN_FOR_MS = 1_000

type Known = Readonly<{ at: number; today: string; communes: 'one' | 'several' }>

/** Units hardly ever change and every turn asks, so a look holds for a second, for each store. */
const known = new WeakMap<object, Known>()

async function communesServed(tx: Tx, at: Date, today: string): Promise<Known['communes']> {
  const store = tx.getExecutor().adapter
  const last = known.get(store)
  const age = at.getTime() - (last?.at ?? 0)
  if (last?.today === today && age >= 0 && age < KNOWN_FOR_MS) return last.communes
  const { rows } = await communesToday(tx, { today })
  const communes = rows.length > 1 ? 'several' : 'one'
  known.set(store, { at: at.getTime(), today, communes })
  return communes
}

/** Two are enough to know that there are several. */
const communesToday = statement((db, $: { today: string }) =>
  db
    .selectFrom('unit')
    .select('code')
    .where('level', '=', 'commune')
    .where((eb) => eb.or([eb('valid_to', 'is', null), eb('valid_to', '>=', $.today)]))
    .limit(2),
)
