import type { Asker } from '../actions/action.js'
import type { Facts } from '../conversation/position.js'
import type { Tx } from '../store/db.js'
import { statement } from '../store/statement.js'

/** What conditions of questions may read without asking: `$communes` served (one, several), `$review` (may the asker decide). */
export async function factsFor(tx: Tx, { officer, today }: Pick<Asker, 'officer' | 'today'>): Promise<Facts> {
  const { rows } = await communesToday(tx, { today })
  const reviews = officer?.responsibilities.some(({ responsibility }) => ['review', 'approve'].includes(responsibility))
  return { $communes: rows.length > 1 ? 'several' : 'one', $review: reviews ? 'yes' : 'no' }
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
