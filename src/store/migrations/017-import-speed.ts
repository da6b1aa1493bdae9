import { sql } from 'kysely'
import type { Ddl, Migration } from './ddl.js'

/**
 * Taking a roster over writes what became of each row, and what people are found by. What a row says moves out of the way
 * into a table of its own, so that settling a row rewrites a few bytes; what finds a record is written beside it at once,
 * so that the words of many records can be written together later.
 */
export const importSpeed: Migration = {
  name: '017-import-speed',
  async up(db, ddl) {
    await ddl
      .table(db, 'staged_content')
      .addColumn('staged_row_id', ddl.integer, (column) => column.primaryKey().references('staged_row.id'))
      .addColumn('person', 'text', (column) => column.notNull())
      .addColumn('findings', 'text', (column) => column.notNull())
      .addColumn('decisions', 'text')
      .execute()
    await sql`insert into staged_content (staged_row_id, person, findings, decisions)
      select id, person, findings, decisions from staged_row`.execute(db)
    for (const column of ['person', 'findings', 'decisions']) {
      await db.schema.alterTable('staged_row').dropColumn(column).execute()
    }
    await indexWhatIsLookedFor(db)
    await turnTermsRound(db, ddl)
  },
}

/** Of the rows only those are looked for that wait, or that became a benefit: the others need no place in an index. */
async function indexWhatIsLookedFor(db: Parameters<Migration['up']>[0]): Promise<void> {
  await db.schema.dropIndex('staged_row_state').execute()
  await db.schema.dropIndex('staged_row_line').execute()
  await sql`create index staged_row_waiting on staged_row (id) where state = 'waiting'`.execute(db)
  await sql`create index staged_row_line on staged_row (benefit_line_id) where benefit_line_id is not null`.execute(db)
}

/** What finds a record lies with the record, and once more in the order of the words. */
async function turnTermsRound(db: Parameters<Migration['up']>[0], ddl: Ddl): Promise<void> {
  await db.schema.dropIndex('search_term_subject').execute()
  await db.schema.alterTable('search_term').renameTo('search_term_before').execute()
  await inKeyOrder(db, ddl, 'search_term')
    .addColumn('term', 'text', (column) => column.notNull())
    .addColumn('subject_kind', 'text', (column) => column.notNull().check(KINDS))
    .addColumn('subject_id', ddl.integer, (column) => column.notNull())
    .addColumn('commune_code', 'text', (column) => column.notNull())
    .addColumn('village_code', 'text')
    .addPrimaryKeyConstraint('search_term_place', ['term', 'subject_kind', 'subject_id'])
    .execute()
  await inKeyOrder(db, ddl, 'search_subject')
    .addColumn('subject_kind', 'text', (column) => column.notNull().check(KINDS))
    .addColumn('subject_id', ddl.integer, (column) => column.notNull())
    .addColumn('commune_code', 'text', (column) => column.notNull())
    .addColumn('village_code', 'text')
    .addColumn('terms', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('search_subject_place', ['subject_kind', 'subject_id'])
    .execute()
  await sql`insert into search_term select * from search_term_before order by term, subject_kind, subject_id`.execute(
    db,
  )
  const all = ddl.dialect === 'sqlite' ? sql`group_concat(term, ' ')` : sql`string_agg(term, ' ')`
  await sql`insert into search_subject (subject_kind, subject_id, commune_code, village_code, terms)
    select subject_kind, subject_id, commune_code, village_code, ' ' || ${all} || ' '
    from search_term group by subject_kind, subject_id, commune_code, village_code`.execute(db)
  await db.schema.dropTable('search_term_before').execute()
}

const KINDS = sql`subject_kind in ('beneficiary', 'registration')`

/** A table that is kept in the order of its key, and nowhere else: where the database knows such tables. */
function inKeyOrder<Name extends string>(db: Parameters<Migration['up']>[0], ddl: Ddl, name: Name) {
  if (ddl.dialect !== 'sqlite') return ddl.table(db, name)
  return db.schema.createTable(name).modifyEnd(sql`strict, without rowid`)
}
