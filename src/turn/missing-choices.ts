import type { Asker } from '../actions/action.js'
import { missingScope, placeIn, placeOf, SET_MOST, setsAbout } from '../actions/missing-sets.js'
import type { Answers } from '../conversation/answer.js'
import type { MissingChoice, MissingLookup, MissingSetChoice } from '../conversation/missing-lookup.js'
import { phrase, type Say } from '../conversation/phrase.js'
import { showBirthDate } from '../domain/birth-date.js'
import { showDate } from '../domain/iso-date.js'
import { showPeriod } from '../domain/period.js'
import { maySeeSensitiveProgrammes } from '../domain/permission.js'
import { programmeOn, publicName } from '../domain/programme.js'
import type { Tx } from '../store/db.js'
import { countMissing, type MissingEntry, missingEntry, nextMissing } from '../store/import-missing.js'
import { unitName, unitPath } from '../store/units.js'

/** The asker's window on what files do not name any more: no further than they may decide. */
export function missingLookup(tx: Tx, asker: Asker, say: Say): MissingLookup {
  return {
    async next(after) {
      const scope = await missingScope(tx, asker)
      const found = scope && (await nextMissing(tx, scope, after === undefined ? undefined : placeIn(after)))
      return found && choiceOf(tx, asker, say, found)
    },
    async one(id) {
      const found = await entryAt(tx, asker, id)
      return found && choiceOf(tx, asker, say, found)
    },
    async sets(id) {
      const found = await entryAt(tx, asker, id)
      return found === undefined ? [] : setChoices(tx, asker, say, found)
    },
  }
}

async function entryAt(tx: Tx, asker: Asker, id: string): Promise<MissingEntry | undefined> {
  const scope = await missingScope(tx, asker)
  return scope && missingEntry(tx, scope, placeIn(id).id)
}

/** So many are counted while somebody waits. */
const COUNTED_MOST = 1_000

async function choiceOf(tx: Tx, asker: Asker, say: Say, entry: MissingEntry): Promise<MissingChoice> {
  const { code, fullName, birth, fromMonth, fileName, listDate, lineId } = entry
  const scope = await missingScope(tx, asker)
  const left = scope === undefined ? 0 : await countMissing(tx, { scope }, COUNTED_MOST + 1)
  const facts: Answers = {
    name: fullName,
    birth: birth === null ? 'none' : showBirthDate(birth),
    village: await unitName(tx, entry.villageCode),
    programme: await programmeFor(tx, asker, say, entry),
    since: fromMonth === null ? 'none' : showPeriod(fromMonth),
    ...{ code, line: lineId, file: fileName, day: showDate(listDate) },
    left: Math.min(left, COUNTED_MOST),
    more: left > COUNTED_MOST ? 'yes' : 'no',
  }
  return { id: placeOf(entry), facts }
}

/** The programme as the asker may know it; undecided words may tell a health status, too. */
async function programmeFor(tx: Tx, asker: Asker, say: Say, entry: MissingEntry): Promise<string> {
  const { programmeCode, programmeWritten, communeCode } = entry
  const held = asker.officer?.responsibilities ?? []
  const isSeen = maySeeSensitiveProgrammes(held, await unitPath(tx, communeCode))
  const { programmes } = asker.reference
  if (programmeCode === null) {
    return (isSeen ? programmeWritten : null) ?? say(phrase('record.programme-unknown')) ?? ''
  }
  if (!isSeen) return publicName(programmeCode, asker.today, programmes)
  return programmeOn(programmeCode, asker.today, programmes)?.name ?? programmeCode
}

/** All of the file; of the village and of the programme, where these are others. */
async function setChoices(tx: Tx, asker: Asker, say: Say, entry: MissingEntry): Promise<readonly MissingSetChoice[]> {
  const names = {
    file: entry.fileName,
    village: await unitName(tx, entry.villageCode),
    programme: await programmeFor(tx, asker, say, entry),
  }
  const sets = await setsAbout(tx, asker, entry)
  const counted = await Promise.all(
    sets.map(async ({ id, set }) => ({ id, count: await countMissing(tx, set, SET_MOST), name: names[id] })),
  )
  return counted.filter(({ id, count }) => id === 'file' || count < (counted[0]?.count ?? 0))
}
