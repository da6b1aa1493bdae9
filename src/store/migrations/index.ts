import { messages } from './001-messages.js'
import { records } from './002-records.js'
import { jobs } from './003-jobs.js'
import { zalo } from './004-zalo.js'
import { tickets } from './005-tickets.js'
import { unitHistory } from './006-unit-history.js'
import { changes } from './007-changes.js'
import { periods } from './008-periods.js'
import { verdicts } from './009-verdicts.js'
import { secondApprovals } from './010-second-approvals.js'
import { notices } from './011-notices.js'
import { results } from './012-results.js'
import { columnMapping } from './013-column-mapping.js'
import { unitSettings } from './014-unit-settings.js'
import { importUndo } from './015-import-undo.js'
import { dailyTasks } from './016-daily-tasks.js'
import { importSpeed } from './017-import-speed.js'
import { importMissing } from './018-import-missing.js'
import { returnedUndo } from './019-returned-undo.js'
import { resultsEvent } from './021-results-event.js'
import { rowAnswers } from './022-row-answers.js'
import { decidedRows } from './023-decided-rows.js'
import { villageWords } from './024-village-words.js'
import type { Migration } from './ddl.js'

/** In the order they are applied. Add at the end; never change, move or remove a released line. */
export const MIGRATIONS: readonly Migration[] = [
  messages,
  records,
  jobs,
  zalo,
  tickets,
  unitHistory,
  changes,
  periods,
  verdicts,
  secondApprovals,
  notices,
  results,
  columnMapping,
  unitSettings,
  importUndo,
  dailyTasks,
  importSpeed,
  importMissing,
  returnedUndo,
  resultsEvent,
  rowAnswers,
  decidedRows,
  villageWords,
]
