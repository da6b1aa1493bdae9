/** A task of the clock, and the ISO day on which it was last done for a unit. */
export interface DailyTaskTable {
  task: string
  unit_code: string
  done_on: string
}
