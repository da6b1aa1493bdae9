import type { Asker } from '../actions/action.js'
import { hasCashOf } from '../actions/mark-cash.js'
import type { CashChoice, CashLookup } from '../conversation/cash-lookup.js'
import { showMoney } from '../domain/money.js'
import { showPeriod } from '../domain/period.js'
import type { PaymentWords } from '../domain/returns/payment-words.js'
import { TAKING } from '../domain/returns/taking.js'
import { foldKey } from '../domain/text.js'
import { findVillage } from '../domain/village-name.js'
import { type CashPlace, cashPlace, cashPlaceId, cashPlacesOf } from '../store/cash-lines.js'
import type { Tx } from '../store/db.js'
import { scopeOf } from '../store/officers.js'
import { unitName } from '../store/units.js'

const OFFERED = 10
/** Whoever pays for more communes than this names one. */
const MOST_COMMUNES = 60

/** Looks at cash that is still to be handed out, no further than the asker may note what became of it. */
export function cashLookup(tx: Tx, asker: Asker, words: PaymentWords): CashLookup {
  return {
    words,
    async places(said, month) {
      if (asker.officer === undefined) return []
      const { communes } = await scopeOf(tx, asker.officer, TAKING['payment-results'])
      const places: Named[] = []
      for (const commune of communes.slice(0, MOST_COMMUNES)) {
        for (const place of await cashPlacesOf(tx, commune, month)) {
          places.push({ place, name: await nameOf(tx, place, communes.length > 1) })
        }
      }
      return called(said, places).slice(0, OFFERED).map(choiceOf)
    },
    async place(id) {
      const place = (await hasCashOf(tx, asker, id)) ? await cashPlace(tx, id) : undefined
      if (place === undefined) return undefined
      const people = place.lines.map(({ line }) => ({ id: line.id, name: line.full_name, sum: line.total }))
      const seen = Math.max(0, ...place.lines.map(({ resultId }) => resultId))
      return { name: `${await nameOf(tx, place, false)}, tháng ${showPeriod(place.month)}`, people, seen }
    },
  }
}

type Named = Readonly<{ place: CashPlace; name: string }>

async function nameOf(tx: Tx, { villageCode, communeCode }: CashPlace, isOneOfSeveral: boolean): Promise<string> {
  const village = villageCode === null ? 'Chưa rõ thôn' : await unitName(tx, villageCode)
  return isOneOfSeveral ? `${village}, ${await unitName(tx, communeCode)}` : village
}

/** By the village's name in any spelling; else by words that occur in it or in its commune's. */
function called(said: string, places: readonly Named[]): readonly Named[] {
  if (said === '') return places
  const villages = places.map((one) => ({ name: one.name.split(',')[0] ?? one.name, one }))
  const match = findVillage(said, villages)
  if (match.kind === 'found') return [match.value.one]
  if (match.kind === 'ambiguous') return match.candidates.map(({ one }) => one)
  return places.filter(({ name }) => foldKey(name).includes(foldKey(said)))
}

function choiceOf({ place, name }: Named): CashChoice {
  const sum = place.lines.reduce((all, { line }) => all + line.total, 0)
  const people = `${place.lines.length} người, ${showMoney(sum)} đồng`
  return { id: cashPlaceId(place), line: `${name} · ${showPeriod(place.month)} · ${people}` }
}
