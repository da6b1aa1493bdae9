import type { Migration } from './ddl.js'

/** What was looked after in a unit on a day already, so that it is done once a day however often the clock asks. */
export const dailyTasks: Migration = {
  name: '016-daily-tasks',
  async up(db, ddl) {
    await ddl
      .table(db, 'daily_task')
      .addColumn('task', 'text', (column) => column.notNull())
      .addColumn('unit_code', 'text', (column) => column.notNull().references('unit.code'))
      .addColumn('done_on', 'text', (column) => column.notNull())
      .addPrimaryKeyConstraint('daily_task_key', ['task', 'unit_code'])
      .execute()
  },
}
