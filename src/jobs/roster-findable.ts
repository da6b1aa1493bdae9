import type { Tx } from '../store/db.js'
import { indexNewPerson } from '../store/roster-index.js'
import type { StagedPerson } from '../store/staged-rows.js'
import { unitName } from '../store/units.js'
import type { Placed } from './roster-rows.js'

type Told = { readonly place: Placed; readonly words: (string | null)[]; readonly numbers: (string | null)[] }

/** Gathers what new people of a roster can be found by, over all their rows: the same as `indexBeneficiary` takes. */
export class RosterFindable {
  readonly #people = new Map<number, Told>()

  /** A row of a person who is new in this roster. */
  add(id: number, place: Placed, person: StagedPerson): void {
    const told = this.#people.get(id) ?? { place, words: [], numbers: [] }
    const { fullName, birth, personalId, oldId, phone, payee, account } = person
    told.words.push(fullName, birth?.value.slice(0, 4) ?? null, payee?.fullName ?? null)
    told.numbers.push(personalId, oldId, phone, payee?.personalId ?? null, account?.number ?? null)
    this.#people.set(id, told)
  }

  /** Writes it. Call it once, after the last row. */
  async write(tx: Tx): Promise<void> {
    const names = new Map<string, string>()
    for (const [id, { place, words, numbers }] of this.#people) {
      const { communeCode, villageCode } = place
      if (villageCode !== null && !names.has(villageCode)) names.set(villageCode, await unitName(tx, villageCode))
      const village = villageCode === null ? null : (names.get(villageCode) ?? null)
      await indexNewPerson(tx, { id, communeCode, villageCode, findable: { words: [...words, village], numbers } })
    }
  }
}
