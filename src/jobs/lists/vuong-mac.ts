import { difficultyName } from '../../domain/difficulty.js'
import { dayInVietNam } from '../../domain/office-time.js'
import { daysOfPeriod, type Period } from '../../domain/period.js'
import { type Difficulty, difficultiesIn } from '../../store/difficulties.js'
import { listVillages } from '../../store/lists.js'
import { officerNames } from '../../store/officers.js'
import { VUONG_MAC, type VuongMacRow } from '../../workbooks/forms/vuong-mac.js'
import { sortRows } from '../../workbooks/writing/form.js'
import type { ListSource } from './list-source.js'
import { type ListFacts, listedWords } from './listed.js'

/** What the unit's villages reported up to the month's end: what was open in it, whatever came of it since. */
export const vuongMac: ListSource<VuongMacRow> = {
  form: VUONG_MAC,
  async *rows(db, { unitCode, period }, facts) {
    const rows: VuongMacRow[] = []
    for (const { communeCode, unit, order } of await listVillages(db, unitCode)) {
      const told = await difficultiesIn(db, communeCode, unit?.code ?? null)
      const village = { name: unit?.name ?? '', order }
      const shown = told.filter((one) => wasOpenIn(one, period))
      const names = await officerNames(db, shown.flatMap(officerIn))
      rows.push(...shown.map((one) => rowOf(facts, one, village, names)))
    }
    yield* sortRows(VUONG_MAC, rows)
  },
}

function wasOpenIn({ at, done_at }: Difficulty, period: Period): boolean {
  const { first, last } = daysOfPeriod(period)
  return dayInVietNam(at) <= last && (done_at === null || dayInVietNam(done_at) >= first)
}

/** Who answered is written as an actor: `officer:7`. */
function officerIn({ done_by }: Difficulty): readonly number[] {
  const [, id] = /^officer:(\d+)$/.exec(done_by ?? '') ?? []
  return id === undefined ? [] : [Number(id)]
}

const LAST = 999

function rowOf(
  facts: ListFacts,
  told: Difficulty,
  village: VuongMacRow['village'],
  names: ReadonlyMap<number, string>,
): VuongMacRow {
  const { difficultyKinds: kinds } = facts.reference
  const kind = kinds.find(({ code }) => code === told.kind)
  const [officer] = officerIn(told)
  return {
    number: told.id,
    village,
    kind: { name: difficultyName(told.kind, kinds), position: kind?.position ?? LAST },
    words: listedWords(facts, told.words) ?? '',
    reportedOn: dayInVietNam(told.at),
    handler: kind?.handler ?? '',
    answer: listedWords(facts, told.answer),
    doneOn: told.done_at === null ? null : dayInVietNam(told.done_at),
    doneBy: officer === undefined ? null : (names.get(officer) ?? null),
  }
}
