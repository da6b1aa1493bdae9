import { difficultyName } from '../../domain/difficulty.js'
import { dayInVietNam } from '../../domain/office-time.js'
import { daysOfPeriod, type Period } from '../../domain/period.js'
import { type Difficulty, difficultiesIn } from '../../store/difficulties.js'
import { listVillages } from '../../store/lists.js'
import { VUONG_MAC, type VuongMacRow } from '../../workbooks/forms/vuong-mac.js'
import { sortRows } from '../../workbooks/writing/form.js'
import type { ListSource } from './list-source.js'
import type { ListFacts } from './listed.js'

/** What the unit's villages reported up to the month's end: what was open in it, whatever came of it since. */
export const vuongMac: ListSource<VuongMacRow> = {
  form: VUONG_MAC,
  async *rows(db, { unitCode, period }, facts) {
    const rows: VuongMacRow[] = []
    for (const { communeCode, unit, order } of await listVillages(db, unitCode)) {
      const told = await difficultiesIn(db, communeCode, unit?.code ?? null)
      const village = { name: unit?.name ?? '', order }
      rows.push(...told.filter((one) => wasOpenIn(one, period)).map((one) => rowOf(facts, one, village)))
    }
    yield* sortRows(VUONG_MAC, rows)
  },
}

function wasOpenIn({ at, done_at }: Difficulty, period: Period): boolean {
  const { first, last } = daysOfPeriod(period)
  return dayInVietNam(at) <= last && (done_at === null || dayInVietNam(done_at) >= first)
}

const LAST = 999

function rowOf({ reference }: ListFacts, told: Difficulty, village: VuongMacRow['village']): VuongMacRow {
  const { difficultyKinds: kinds } = reference
  const position = kinds.find(({ code }) => code === told.kind)?.position ?? LAST
  return {
    number: told.id,
    village,
    kind: { name: difficultyName(told.kind, kinds), position },
    words: told.words,
    reportedOn: dayInVietNam(told.at),
    answer: told.answer,
    doneOn: told.done_at === null ? null : dayInVietNam(told.done_at),
  }
}
