import type { Migration } from './ddl.js'

/**
 * The name of a village is not written down any more with each of its people: who looks for it looks for the village first,
 * and for whoever lives there.
 */
export const villageWords: Migration = {
  name: '024-village-words',
  async up(db) {
    await db.schema.createIndex('search_subject_village').on('search_subject').columns(['village_code']).execute()
  },
}
